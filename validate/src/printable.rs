//! Text of others in messages: what a terminal would obey, and what reorders or hides other text,
//! is escaped.

use core::fmt;

/// Shows a text with escapes like `\u{1b}` for control characters.
pub(crate) struct Printable<'t>(pub(crate) &'t str);

impl fmt::Display for Printable<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.0;
        while let Some((place, character)) =
            rest.char_indices().find(|(_, character)| is_unsafe(*character))
        {
            formatter.write_str(&rest[..place])?;
            write!(formatter, "{}", character.escape_unicode())?;
            rest = &rest[place + character.len_utf8()..];
        }
        formatter.write_str(rest)
    }
}

/// Control characters; separators of lines; what changes the direction of text.
fn is_unsafe(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{61C}'
                | '\u{200E}'..='\u{200F}'
                | '\u{2028}'..='\u{202E}'
                | '\u{2066}'..='\u{2069}'
                | '\u{FEFF}'
        )
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::Printable;

    #[test]
    fn what_a_terminal_would_obey_is_escaped_and_all_else_stays() {
        for (text, shown) in [
            ("", ""),
            ("plain é👍 \"'\\", "plain é👍 \"'\\"),
            ("\u{1b}[31mred", "\\u{1b}[31mred"),
            ("a\r\nb\0", "a\\u{d}\\u{a}b\\u{0}"),
            ("\u{85}\u{9b}", "\\u{85}\\u{9b}"),
            ("user\u{202e}txt.exe", "user\\u{202e}txt.exe"),
            ("\u{2028}\u{feff}", "\\u{2028}\\u{feff}"),
        ] {
            assert_eq!(Printable(text).to_string(), shown);
        }
    }
}
