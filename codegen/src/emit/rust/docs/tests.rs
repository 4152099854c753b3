//! Tests of documentation as a whole.

use super::{code, harmless, is_html, markdown, to_note, to_rustdoc, written};

#[test]
fn html_becomes_markdown() {
    let cases = [
        ("<p>Plain.</p>", "Plain."),
        ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
        ("<p>The <code>TaskId</code> of <i>it</i>.</p>", "The `TaskId` of *it*."),
        ("<ul><li><p>a</p></li><li>b<ul><li>c</li></ul></li></ul>", "- a\n- b\n  - c"),
        ("<p>See <a href=\"https://a.b/c\">the guide</a>.</p>", "See [the guide](https://a.b/c)."),
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

/// Pieces of Markdown and HTML at random: what one of them means depends on the others.
#[test]
fn what_is_written_of_any_pieces_is_harmless_by_itself() {
    const PIECES: &str = "``` ~~~ ```` - * 1. 7) > # *** === --- [a]:\u{a0}https://b.c [^a]: [^a] [a] <pre> \
        </pre> <ul> <li> </li> </ul> <ol> <p> <code> </code> <a\u{a0}href=\"https://a.b\"> </a> <b> </b> <!-- \
        --> <div> <script> <x> ![a](b) ](https://a.b) https://a.b/ http:// &lt; &#96; |a|b| |---|---| | \
        rust word * _ ~~ \\ ` `` ! [ ] ( ) < > & ; + = - : # <note> <table> <td> { \" é json";
    let pieces: Vec<String> = PIECES.split(' ').map(|it| it.replace('\u{a0}', " ")).collect();
    let gaps = ["", "", "", " ", "\n", "\n\n", "\n    ", "\n  ", "      "];
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let mut below = |count: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % u64::try_from(count).expect("a count")).expect("a place")
    };
    for _ in 0..10_000 {
        let mut text = String::new();
        for _ in 0..below(16) {
            text.push_str(gaps[below(gaps.len())]);
            text.push_str(&pieces[below(pieces.len())]);
        }
        let markdown = written(&text);
        assert!(markdown::is_harmless(&markdown), "{text:?} is\n{markdown}");
        let note = to_note(&text);
        assert!(markdown::is_harmless(&note) && !note.contains('\n'), "{text:?} is\n{note}");
    }
}
