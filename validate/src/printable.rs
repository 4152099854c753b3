//! Text of others in messages: what a terminal would obey, and what reorders or hides other text,
//! is escaped.

use core::fmt;

/// Shows a text of others as one harmless line: control characters, line breaks, what changes the
/// direction of text and what takes no room are written as escapes, such as `\u{1b}`.
///
/// ```
/// use shapewright_validate::Printable;
///
/// assert_eq!(Printable("a\n\u{1b}[31mb").to_string(), "a\\u{a}\\u{1b}[31mb");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Printable<'t>(pub &'t str);

impl Printable<'_> {
    /// Whether a character is shown as it is: a terminal neither obeys it nor turns text around for
    /// it, and it can be seen.
    pub fn is_harmless(character: char) -> bool {
        !character.is_control() && !is_invisible(character)
    }
}

impl fmt::Display for Printable<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.0;
        while let Some((place, character)) =
            rest.char_indices().find(|(_, character)| !Self::is_harmless(*character))
        {
            formatter.write_str(&rest[..place])?;
            write!(formatter, "{}", character.escape_unicode())?;
            rest = &rest[place + character.len_utf8()..];
        }
        formatter.write_str(rest)
    }
}

/// Separators of lines, what changes the direction of text, what Unicode calls ignorable by default
/// (also variation selectors, in which text can be hidden), and what is no character, which XML cannot
/// hold.
fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{AD}'
            | '\u{34F}'
            | '\u{61C}'
            | '\u{115F}'..='\u{1160}'
            | '\u{17B4}'..='\u{17B5}'
            | '\u{180B}'..='\u{180F}'
            | '\u{200B}'..='\u{200F}'
            | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{3164}'
            | '\u{FDD0}'..='\u{FDEF}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}'
            | '\u{FFA0}'
            | '\u{FFF0}'..='\u{FFFB}'
            | '\u{1BCA0}'..='\u{1BCA3}'
            | '\u{1D173}'..='\u{1D17A}'
            | '\u{E0000}'..='\u{E0FFF}'
    ) || u32::from(character) & 0xFFFE == 0xFFFE
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
            ("a\u{200b}b\u{2060}\u{ad}", "a\\u{200b}b\\u{2060}\\u{ad}"),
            ("\u{e0001}\u{e0041}", "\\u{e0001}\\u{e0041}"),
            ("❤\u{fe0f} e\u{301}", "❤\\u{fe0f} e\u{301}"),
            ("\u{fffd}\u{fffe}\u{ffff}", "\u{fffd}\\u{fffe}\\u{ffff}"),
            ("\u{fdd0}\u{10ffff}", "\\u{fdd0}\\u{10ffff}"),
        ] {
            assert_eq!(Printable(text).to_string(), shown);
        }
    }
}
