//! Documentation of a model → rustdoc that gives no warning.
//!
//! Smithy documentation is Markdown, AWS writes HTML into it. HTML is converted; Markdown keeps
//! its form. In both, brackets that are no links, bare URLs and `<…>` are escaped, code blocks
//! say that they are no Rust, and characters that could disguise text are dropped.

mod markdown;
mod render;
mod url;

use std::borrow::Cow;

use crate::documentation::{html, is_plain_ascii};

/// Markdown for rustdoc. Empty where there is nothing to say.
pub(crate) fn to_rustdoc(text: &str) -> String {
    let text = if is_plain_ascii(text) {
        Cow::Borrowed(text)
    } else {
        let text = text.replace("\r\n", "\n").replace('\t', "    ");
        text.chars().filter(|character| !is_disguising(*character)).collect()
    };
    let markdown =
        if html::is_html(&text) { render::to_markdown(&text) } else { markdown::clean(&text) };
    let lines: Vec<_> = markdown.lines().map(str::trim_end).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

/// A code span, with as many backticks as its text needs.
pub(crate) fn code(text: &str) -> String {
    let text = text.replace('\n', " ");
    let longest = text.split(|character| character != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let padding = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    if text.trim().is_empty() {
        String::new()
    } else {
        format!("{fence}{padding}{text}{padding}{fence}")
    }
}

/// Control characters, and those that reorder text: rustc refuses them in comments.
fn is_disguising(character: char) -> bool {
    let reorders = matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    reorders || (character.is_control() && character != '\n') || character == '\u{FEFF}'
}

#[cfg(test)]
mod tests {
    use super::{code, to_rustdoc};

    #[test]
    fn html_becomes_markdown() {
        let cases = [
            ("<p>Plain.</p>", "Plain."),
            ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
            ("<p>The <code>TaskId</code> of <i>it</i>.</p>", "The `TaskId` of *it*."),
            ("<ul><li><p>a</p></li><li>b<ul><li>c</li></ul></li></ul>", "- a\n- b\n  - c"),
            (
                "<p>See <a href=\"https://a.b/c\">the guide</a>.</p>",
                "See [the guide](https://a.b/c).",
            ),
            ("<p>a &lt;b&gt; [c] * d</p>", "a \\<b> \\[c\\] \\* d"),
            ("<p>At https://a.example/x.</p>", "At <https://a.example/x>."),
            ("<note><p>Mind.</p></note>", "**Note:** Mind."),
            ("<p>Use <bucket-name> here</p>", "Use \\<bucket-name> here"),
            ("<ol><li>a</li><li>b</li></ol>", "1. a\n2. b"),
            ("<pre>let x\n  = 1</pre>", "```text\nlet x\n  = 1\n```"),
        ];
        for (html, expected) in cases {
            assert_eq!(to_rustdoc(html), expected, "{html}");
        }
    }

    #[test]
    fn markdown_keeps_its_form_and_loses_what_rustdoc_warns_of() {
        let cases = [
            ("Plain `code [x]` *it*.", "Plain `code [x]` *it*."),
            ("A [link](https://a.b) and [none].", "A [link](https://a.b) and \\[none\\]."),
            ("A [path](Foo) is text.", "A path is text."),
            ("At https://a.example/x, too", "At <https://a.example/x>, too"),
            ("Already <https://a.example/x>", "Already <https://a.example/x>"),
            ("a <b and c> d", "a \\<b and c> d"),
            ("x\n```\nlet\n```", "x\n```text\nlet\n```"),
            ("x\n```json\n[1]\n```", "x\n```json\n[1]\n```"),
            ("x\n\n    code [1]\n\ny", "x\n\n```text\ncode [1]\n```\n\ny"),
            ("an open ``` fence", "an open \\`\\`\\` fence"),
            ("https://s3.{region}.amazonaws.com/", "`https://s3.{region}.amazonaws.com/`"),
        ];
        for (text, expected) in cases {
            assert_eq!(to_rustdoc(text), expected, "{text}");
        }
    }

    #[test]
    fn characters_that_disguise_text_are_dropped() {
        assert_eq!(to_rustdoc("a\u{202E}b\u{0}c"), "abc");
    }

    #[test]
    fn code_spans_hold_backticks() {
        assert_eq!(code("a`b"), "``a`b``");
        assert_eq!(code("`"), "`` ` ``");
    }
}
