//! Text that is harmless to print.
//!
//! Everything that the command prints passes a [`Text`]. What is written to it with `write!` is
//! taken for text of others and escaped; line breaks, colours and commands of GitHub Actions have
//! methods of their own, so that no name, value or message can make one.

use std::borrow::Cow;
use std::fmt::{self, Write};

use anstyle::Style;
use shapewright_validate::Printable;

/// Lines of text of which no part can steer a terminal or a CI system.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Text {
    /// Whole lines.
    lines: String,
    /// The line that is begun.
    line: String,
}

impl Text {
    /// One line.
    pub(crate) fn of_line(line: impl fmt::Display) -> Self {
        let mut text = Self::default();
        text.line(format_args!("{line}"));
        text
    }

    /// Lines that are escaped each on its own, as [`Diagnostic::render`] makes them.
    ///
    /// [`Diagnostic::render`]: shapewright_smithy::Diagnostic::render
    pub(crate) fn of_lines(rendered: &str) -> Self {
        let mut text = Self::default();
        rendered.trim_end().split('\n').for_each(|line| text.line(format_args!("{line}")));
        text
    }

    /// Adds to the line that is begun, in a style.
    pub(crate) fn styled(&mut self, style: Style, part: impl fmt::Display) {
        let _ = write!(self.line, "{style}");
        let _ = write!(self, "{part}");
        let _ = write!(self.line, "{style:#}");
    }

    /// Adds to the line that is begun, and ends it.
    pub(crate) fn line(&mut self, rest: fmt::Arguments<'_>) {
        let _ = self.write_fmt(rest);
        self.end_line();
    }

    /// Ends the line that is begun. One that a CI system would take for a command is broken.
    pub(crate) fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        self.lines.push_str(&harmless_line(&line, Notation::Prose));
        self.lines.push('\n');
    }

    /// Adds a workflow command of GitHub Actions: `::error file=a.json,line=1::It is wrong`.
    pub(crate) fn command(&mut self, name: &str, properties: &[(&str, &str)], message: &str) {
        let _ = write!(self.lines, "::{name}");
        for (index, (key, value)) in properties.iter().enumerate() {
            let separator = if index == 0 { ' ' } else { ',' };
            let value = encoded(value).replace(':', "%3A").replace(',', "%2C");
            let _ = write!(self.lines, "{separator}{key}={value}");
        }
        let message = encoded(message);
        let _ = writeln!(self.lines, "::{message}");
    }

    /// Adds text of JSON.
    pub(crate) fn json(&mut self, json: &str) {
        self.lines.push_str(&harmless_code(json, Language::Json));
    }

    /// Adds lines.
    pub(crate) fn append(&mut self, other: &Self) {
        self.lines.push_str(&other.lines);
    }

    /// The same without the character that it begins with, if it is this one.
    pub(crate) fn without_first(&self, first: char) -> Self {
        let lines = self.lines.strip_prefix(first).unwrap_or(&self.lines);
        Self { lines: lines.to_owned(), line: String::new() }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// The lines.
    pub(crate) fn as_str(&self) -> &str {
        &self.lines
    }

    /// The lines without colours.
    pub(crate) fn plain(&self) -> String {
        anstream::adapter::strip_str(&self.lines).to_string()
    }
}

impl Write for Text {
    /// Text of others: all but tabs and what is harmless is escaped.
    fn write_str(&mut self, part: &str) -> fmt::Result {
        for (index, part) in part.split('\t').enumerate() {
            self.line.push_str(if index > 0 { "\t" } else { "" });
            write!(self.line, "{}", Printable(part))?;
        }
        Ok(())
    }
}

/// Text of a workflow command.
fn encoded(text: &str) -> String {
    // A line of the old form, `##[error]`, is a command wherever it stands.
    harmless_line(&Printable(text).to_string(), Notation::Prose).replace('%', "%25")
}

/// How a character is written that must not be printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Notation {
    /// As people read it: `\u{1b}`.
    Prose,
    /// As a language reads it in texts: `\u001b`.
    Code(Language),
}

/// A language in which something is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Language {
    /// JSON, and Smithy, which has the same escapes: `\udb40\udc41` beyond the basic plane.
    Json,
    /// YAML: `\U000e0041` there.
    Yaml,
}

impl Language {
    fn escaped(self, character: char) -> String {
        let number = u32::from(character);
        if self == Self::Yaml && number > 0xFFFF {
            return format!("\\U{number:08x}");
        }
        let mut units = [0; 2];
        let units = character.encode_utf16(&mut units);
        units.iter().fold(String::new(), |text, unit| text + &format!("\\u{unit:04x}"))
    }
}

impl Notation {
    fn escaped(self, character: char) -> String {
        match self {
            Self::Prose => character.escape_unicode().to_string(),
            Self::Code(language) => language.escaped(character),
        }
    }
}

/// JSON, YAML or Smithy in whole lines, with what could do harm escaped as the language does.
pub(crate) fn harmless_code(code: &str, language: Language) -> String {
    let notation = Notation::Code(language);
    let is_kept =
        |character: char| matches!(character, '\n' | '\t') || Printable::is_harmless(character);
    let mut text = String::with_capacity(code.len());
    for line in code.split_inclusive('\n') {
        if line.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\n')) {
            text.push_str(&harmless_line(line, notation));
            continue;
        }
        let mut escaped = String::with_capacity(line.len());
        for character in line.chars() {
            if is_kept(character) {
                escaped.push(character);
            } else {
                escaped.push_str(&notation.escaped(character));
            }
        }
        text.push_str(&harmless_line(&escaped, notation));
    }
    text
}

/// A line that no CI system takes for a command: `::error::` and the like of GitHub at its start,
/// `##[error]`, `##vso[…]` and `##teamcity[…]` anywhere.
fn harmless_line(line: &str, notation: Notation) -> Cow<'_, str> {
    let is_command = starts_as_command(line);
    if !is_command && !line.contains("##") {
        return line.into();
    }
    let mut text = String::with_capacity(line.len() + 8);
    let mut is_broken = !is_command;
    for (place, character) in line.char_indices() {
        let is_first = !is_broken && character == ':';
        is_broken |= is_first;
        if is_first || is_old_command(&line[place..]) {
            text.push_str(&notation.escaped(character));
        } else {
            text.push(character);
        }
    }
    text.into()
}

/// Whether a line begins with `::`, white space and colours aside: these may not be printed.
fn starts_as_command(line: &str) -> bool {
    let rest = line.trim_start();
    match rest.as_bytes() {
        [b':', b':', ..] => true,
        [b':' | 0x1B, ..] => {
            let bare = anstream::adapter::strip_str(line).to_string();
            bare.trim_start().starts_with("::")
        }
        _ => false,
    }
}

/// Whether a text begins with `##word[`.
fn is_old_command(text: &str) -> bool {
    let word = text.strip_prefix("##");
    word.is_some_and(|it| {
        it.trim_start_matches(|it: char| it.is_ascii_alphabetic()).starts_with('[')
    })
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use anstyle::{AnsiColor, Style};

    use super::{Language, Text, harmless_code};

    #[test]
    fn what_is_written_cannot_leave_its_line() {
        let mut text = Text::default();
        text.line(format_args!("name {}", "a\n::error::b\r\u{1b}[2J\u{202e}\u{200b}\tc"));
        let expected = "name a\\u{a}::error::b\\u{d}\\u{1b}[2J\\u{202e}\\u{200b}\tc\n";
        assert_eq!(text.as_str(), expected);
    }

    #[test]
    fn no_line_is_a_command_but_those_that_are_meant() {
        for (line, expected) in [
            ("::error::a", "\\u{3a}:error::a\n"),
            (" \u{2003}::stop-commands::a", " \u{2003}\\u{3a}:stop-commands::a\n"),
            ("a::b", "a::b\n"),
            ("x ##[add-mask]a", "x \\u{23}#[add-mask]a\n"),
            ("###vso[task.x]", "#\\u{23}#vso[task.x]\n"),
            ("## Breaking [1]", "## Breaking [1]\n"),
        ] {
            assert_eq!(Text::of_line(line).as_str(), expected, "{line}");
        }
        let mut text = Text::default();
        text.styled(Style::new().fg_color(Some(AnsiColor::Red.into())), "::");
        text.line(format_args!("warning::a"));
        assert_eq!(text.plain(), "\\u{3a}:warning::a\n");
        let mut text = Text::default();
        text.command("error", &[("file", "a:,%\n"), ("line", "1")], "b::\r\n##[c]");
        let expected = "::error file=a%3A%2C%25\\u{a},line=1::b::\\u{d}\\u{a}\\u{23}#[c]\n";
        assert_eq!(text.as_str(), expected);
    }

    #[test]
    fn pieces_of_a_command_are_none_either() {
        let mut text = Text::default();
        let _ = write!(text, ":");
        text.line(format_args!(":{}", "error::a"));
        assert_eq!(text.as_str(), "\\u{3a}:error::a\n");
    }

    #[test]
    fn code_stays_what_it_means() {
        let json = "{\n  \"a\": \"é👍\u{202e}\u{7f}##[b]\u{e0041}\u{1d173}\"\n}\n";
        let shown = harmless_code(json, Language::Json);
        assert!(!shown.contains(['\u{202e}', '\u{7f}', '\u{e0041}', '\u{1d173}']), "{shown}");
        assert!(shown.contains("é👍"), "{shown}");
        assert!(!shown.contains("##["), "{shown}");
        let read = |text: &str| serde_json::from_str::<serde_json::Value>(text).expect("JSON");
        assert_eq!(read(&shown), read(json));
        assert_eq!(
            harmless_code("\"\\u\u{ad}\u{e0041}\"\n", Language::Yaml),
            "\"\\u\\u00ad\\U000e0041\"\n"
        );
        assert_eq!(
            harmless_code("\"\"\"\n    ::error::a\"\"\"\n", Language::Json),
            "\"\"\"\n    \\u003a:error::a\"\"\"\n"
        );
    }
}
