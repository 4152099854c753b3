//! Documentation of a model → rustdoc that gives no warning and holds no code.
//!
//! Smithy documentation is Markdown, AWS writes HTML into it. Both are read, Markdown by the parser
//! of rustdoc, and written anew with everything escaped that is text. What comes out is read once
//! more: if rustdoc would find a test, HTML, a link elsewhere than to the web or nothing, all of it
//! becomes a block of text. Characters that could disguise text are dropped.

mod html;
mod markdown;
mod text;
mod url;
mod writer;

use shapewright_validate::Printable;

use crate::documentation::{harmless, html::is_html};

/// Markdown for rustdoc. Empty where there is nothing to say.
pub(crate) fn to_rustdoc(text: &str) -> String {
    let text = harmless(text);
    let markdown = written(&text);
    // Markdown that shows nothing may be definitions of links that nothing uses.
    let is_shown = !markdown.is_empty() || is_html(&text);
    if is_shown && markdown::is_harmless(&markdown) {
        return markdown;
    }
    trimmed(code_block("text", &text).iter().map(String::as_str))
}

/// HTML or Markdown, written anew.
fn written(text: &str) -> String {
    let markdown = if is_html(text) { html::to_markdown(text) } else { markdown::clean(text) };
    trimmed(markdown.lines())
}

/// A note in one line: rustdoc shows it as Markdown, the compiler as it is.
pub(crate) fn to_note(text: &str) -> String {
    let note = to_rustdoc(text).split_whitespace().collect::<Vec<_>>().join(" ");
    if markdown::is_harmless(&note) { note } else { code(&harmless(text)) }
}

/// Lines without spaces at their ends.
fn trimmed<'a>(lines: impl Iterator<Item = &'a str>) -> String {
    lines.map(str::trim_end).collect::<Vec<_>>().join("\n")
}

/// A code span, with as many backticks as its text needs. What cannot be seen is escaped.
pub(crate) fn code(text: &str) -> String {
    if text.trim().is_empty() {
        return String::new();
    }
    let text = Printable(&text.replace('\n', " ")).to_string();
    let fence = "`".repeat(longest_backticks(&text) + 1);
    let ends = |end: char| text.starts_with(end) && text.ends_with(end);
    let padded = text.starts_with('`') || text.ends_with('`') || ends(' ');
    let padding = if padded { " " } else { "" };
    format!("{fence}{padding}{text}{padding}{fence}")
}

/// The lines of a code block, with as many backticks as its text needs.
fn code_block(language: &str, text: &str) -> Vec<String> {
    /// The fewest backticks of a block.
    const BACKTICKS: usize = 3;
    if text.trim().is_empty() {
        return Vec::new();
    }
    let fence = "`".repeat(BACKTICKS.max(longest_backticks(text) + 1));
    let lines = std::iter::once(fence.clone() + language).chain(text.lines().map(str::to_owned));
    lines.chain([fence]).collect()
}

fn longest_backticks(text: &str) -> usize {
    text.split(|character| character != '`').map(str::len).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{code, harmless, is_html, markdown, to_note, to_rustdoc, written};

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
            ("x\n```\nlet\n```", "x\n\n```text\nlet\n```"),
            ("x\n```json\n[1]\n```", "x\n\n```json\n[1]\n```"),
            ("x\n\n    code [1]\n\ny", "x\n\n```text\ncode [1]\n```\n\ny"),
            ("an open ``` fence", "an open \\`\\`\\` fence"),
            ("https://s3.{region}.amazonaws.com/", "`https://s3.{region}.amazonaws.com/`"),
        ];
        for (text, expected) in cases {
            assert_eq!(to_rustdoc(text), expected, "{text}");
        }
    }

    /// Texts that have been code, or could be.
    fn hostile() -> Vec<String> {
        let texts = include_str!("../../../../tests/hostile/texts.json");
        serde_json::from_str(texts).expect("texts")
    }

    #[test]
    fn what_is_written_is_harmless_by_itself() {
        for text in hostile() {
            let markdown = written(&harmless(&text));
            assert!(markdown::is_harmless(&markdown), "{text:?} is\n{markdown}");
        }
    }

    #[test]
    fn no_word_is_lost() {
        use pulldown_cmark::{Event, Parser, Tag};
        let words = |text: &str| {
            let text = harmless(text);
            let text = Parser::new_ext(&text, markdown::READ).map(|event| match event {
                Event::Text(text)
                | Event::Code(text)
                | Event::Html(text)
                | Event::InlineHtml(text)
                | Event::FootnoteReference(text)
                | Event::Start(Tag::FootnoteDefinition(text)) => text.into_string(),
                _ => String::new(),
            });
            text.flat_map(|it| it.chars().collect::<Vec<_>>())
                .filter(|it| it.is_alphanumeric())
                .collect::<String>()
        };
        for text in hostile().iter().filter(|text| !is_html(text)) {
            let markdown = to_rustdoc(text);
            assert!(words(&markdown).contains(&words(text)), "{text:?} is\n{markdown}");
        }
    }

    #[test]
    fn notes_are_one_line_of_markdown() {
        let cases = [
            ("Use `Other`.", "Use `Other`."),
            ("<p>Use <code>a</code>\nor https://a.example</p>", "Use `a` or <https://a.example>"),
            ("see [Foo]\n\n    x", "see \\[Foo\\] ```text x ```"),
            ("[a]: https://a.example", "```text [a]: https://a.example ```"),
            ("<p></p>", ""),
        ];
        for (text, expected) in cases {
            assert_eq!(to_note(text), expected, "{text}");
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
