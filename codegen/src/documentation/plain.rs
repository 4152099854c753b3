//! Plain text: paragraphs without markup, for places that show a text as it is.

use super::harmless;
use super::html::{self, Token};
use crate::budget::{self, MAX_LINK_TEXT, MAX_LISTS};

/// Documentation as plain text: paragraphs on one line each, a blank line between two, list items
/// on lines of their own after a hyphen. Code spans of Markdown keep their backticks, which read
/// well as they are. Empty where there is nothing to say.
pub fn plain_text(text: &str) -> String {
    let text = harmless(text);
    if html::is_html(&text) { from_html(&text) } else { from_markdown(&text) }
}

/// Joins the lines of paragraphs; items, fenced and indented blocks keep their lines.
fn from_markdown(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut fenced = false;
    let mut joins = false;
    for line in text.trim().lines() {
        let trimmed = line.trim_start();
        let fence = trimmed.starts_with("```");
        fenced ^= fence;
        let own_line = fence || fenced || is_item(trimmed) || line.starts_with("    ");
        if trimmed.is_empty() && !fenced {
            plain.push_str(if plain.ends_with("\n\n") {
                ""
            } else if joins {
                "\n\n"
            } else {
                "\n"
            });
            joins = false;
            continue;
        }
        if joins {
            plain.push(if own_line { '\n' } else { ' ' });
        }
        plain.push_str(if own_line { line.trim_end() } else { line.trim() });
        joins = !(fence || fenced);
        if !joins {
            plain.push('\n');
        }
    }
    plain.trim_end().to_owned()
}

/// Whether a line is an item of a list, a heading or a row of a table.
fn is_item(line: &str) -> bool {
    let after_number = line.trim_start_matches(|it: char| it.is_ascii_digit());
    let numbered = after_number.len() < line.len() && after_number.starts_with(". ");
    numbered || ["- ", "* ", "+ ", "#", "|", ">"].iter().any(|mark| line.starts_with(mark))
}

/// How a text grows from HTML.
#[derive(Default)]
struct Writer<'a> {
    text: String,
    /// How many lists are open.
    lists: usize,
    /// Whether white space is kept.
    preformatted: bool,
    /// The targets of the links that are open, and where their texts start.
    links: Vec<(Option<&'a str>, usize)>,
}

fn from_html(text: &str) -> String {
    let mut writer = Writer::default();
    for token in html::tokens(text) {
        budget::step(1);
        match token {
            Token::Text(text) => writer.text(&html::decode(text)),
            Token::Open(name, href) => writer.open(name, href),
            Token::Close(name) => writer.close(name),
        }
    }
    let lines: Vec<_> = writer.text.lines().map(str::trim_end).collect();
    lines.join("\n").trim().to_owned()
}

impl<'a> Writer<'a> {
    fn text(&mut self, text: &str) {
        if self.preformatted {
            self.text.push_str(text);
            return;
        }
        if text.starts_with(char::is_whitespace) {
            self.space();
        }
        let mut words = text.split_whitespace();
        if let Some(first) = words.next() {
            self.text.push_str(first);
        }
        for word in words {
            self.text.push(' ');
            self.text.push_str(word);
        }
        if text.ends_with(char::is_whitespace) {
            self.space();
        }
    }

    fn open(&mut self, name: &str, href: Option<&'a str>) {
        match name {
            "a" => self.links.push((href, self.text.len())),
            "br" => self.text.push('\n'),
            "li" => self.item(),
            "ul" | "ol" => self.lists += 1,
            "pre" | "programlisting" => {
                self.paragraph();
                self.preformatted = true;
            }
            "note" => self.label("Note: "),
            "important" => self.label("Important: "),
            _ if is_block(name) => self.paragraph(),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "a" => self.close_link(),
            "ul" | "ol" => {
                self.lists = self.lists.saturating_sub(1);
                if self.lists == 0 {
                    self.paragraph();
                }
            }
            "pre" | "programlisting" => {
                self.preformatted = false;
                self.paragraph();
            }
            _ if is_block(name) => self.paragraph(),
            _ => {}
        }
    }

    /// The target of a link follows its text, unless it is the text.
    fn close_link(&mut self) {
        let Some((href, start)) = self.links.pop() else { return };
        let Some(href) = href.filter(|href| href.starts_with("http")) else { return };
        let shown = self.text.get(start..).unwrap_or_default();
        if shown.len() > MAX_LINK_TEXT || !shown.contains(href) {
            self.text.push_str(" (");
            self.text.push_str(href);
            self.text.push(')');
        }
    }

    fn space(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with(char::is_whitespace) {
            self.text.push(' ');
        }
    }

    fn item(&mut self) {
        let kept = self.text.trim_end().len();
        self.text.truncate(kept);
        if kept > 0 {
            self.text.push_str(if self.lists <= 1 && !self.ends_in_item() { "\n\n" } else { "\n" });
        }
        for _ in 1..self.lists.min(MAX_LISTS) {
            self.text.push_str("  ");
        }
        self.text.push_str("- ");
    }

    /// Whether the last line is an item.
    fn ends_in_item(&self) -> bool {
        self.text.lines().next_back().is_some_and(|line| line.trim_start().starts_with("- "))
    }

    fn label(&mut self, label: &str) {
        self.paragraph();
        self.text.push_str(label);
    }

    /// Starts a paragraph; in an item or after a label the line goes on.
    fn paragraph(&mut self) {
        if self.text.is_empty() || self.text.ends_with("- ") || self.text.ends_with(": ") {
            return;
        }
        if !self.text.ends_with('\n') && self.lists > 0 {
            self.space();
            return;
        }
        let kept = self.text.trim_end().len();
        self.text.truncate(kept);
        self.text.push_str("\n\n");
    }
}

fn is_block(name: &str) -> bool {
    matches!(
        name,
        "blockquote"
            | "body"
            | "caption"
            | "dd"
            | "div"
            | "dl"
            | "dt"
            | "examples"
            | "fullname"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "p"
            | "table"
            | "tbody"
            | "td"
            | "th"
            | "thead"
            | "title"
            | "tr"
            | "note"
            | "important"
    )
}

#[cfg(test)]
mod tests {
    use super::plain_text;

    #[test]
    fn html_becomes_plain_paragraphs() {
        let cases = [
            ("<p>Plain.</p>", "Plain."),
            ("<p>One.</p> <p>Two\n  lines.</p>", "One.\n\nTwo lines."),
            ("<p>The <code>TaskId</code> of <i>it</i>.</p>", "The TaskId of it."),
            (
                "<p>Of:</p><ul><li><p>a</p></li> <li>b</li></ul><p>End.</p>",
                "Of:\n\n- a\n- b\n\nEnd.",
            ),
            ("<ul><li>a<ul><li>b</li></ul></li></ul>", "- a\n  - b"),
            (
                "<p>See <a href=\"https://a.b/c\">the guide</a>.</p>",
                "See the guide (https://a.b/c).",
            ),
            ("<p><a href=\"https://a.b\">https://a.b</a></p>", "https://a.b"),
            ("<p><a>Local</a> a &lt;b&gt;</p>", "Local a <b>"),
            ("<note><p>Mind.</p></note><p>x</p>", "Note: Mind.\n\nx"),
            ("<p>Use <bucket-name> here</p>", "Use <bucket-name> here"),
            ("<pre>let x\n  = 1</pre>", "let x\n  = 1"),
            ("<p></p>", ""),
        ];
        for (html, expected) in cases {
            assert_eq!(plain_text(html), expected, "{html}");
        }
    }

    #[test]
    fn nested_html_is_written_in_linear_time_and_space() {
        for piece in ["<ul><li>", "<ol><li>a", "<p>", "<a href=\"http://a.b\">a", "<b>a</i>"] {
            crate::budget::counting::assert_linear(piece, |size| {
                let text = plain_text(&piece.repeat(size));
                assert!(text.len() <= size * 60, "{piece}: {} bytes", text.len());
            });
        }
    }

    #[test]
    fn markdown_keeps_its_words_and_loses_its_line_breaks() {
        let cases = [
            ("One\nline.\n\nTwo\nlines.", "One line.\n\nTwo lines."),
            ("Of:\n- a\n  b\n- c", "Of:\n- a b\n- c"),
            ("x\n\n\n\ny", "x\n\ny"),
            ("1. a\n2. b\n\n10 of\n20", "1. a\n2. b\n\n10 of 20"),
            ("x\n```\nlet\n\nit\n```\ny", "x\n```\nlet\n\nit\n```\ny"),
            ("a\u{0}b", "ab"),
            ("a\u{2028}b: 1\rc: 1\u{85}d: 1\r\n\u{202E}e", "a b: 1 c: 1 d: 1 e"),
            ("a\r\r    b\tc", "a\n\n    b    c"),
            ("  \n ", ""),
        ];
        for (text, expected) in cases {
            assert_eq!(plain_text(text), expected, "{text}");
        }
    }
}
