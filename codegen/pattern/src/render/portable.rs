//! Whether a text means the same to all engines as it stands.

/// Characters whose escape all engines read as the character, outside of classes and in them.
const ESCAPABLE: &str = r"\^$.*+?()[]{}|";

/// Whether the text is ECMA-262 with the same meaning with and without `u`, in Python and in Rust.
///
/// The answer is strict: a text that is not known to be portable is not. In question are all
/// escapes of classes and places, `.`, characters beyond the basic plane, groups other than `(` and
/// `(?:`, braces and brackets that stand for themselves, set operators in classes, and quantifiers
/// on quantifiers.
pub(crate) fn is_portable(text: &str) -> bool {
    let mut rest = text.chars().peekable();
    let mut repeatable = false;
    while let Some(character) = rest.next() {
        repeatable = match character {
            '\\' => match rest.next() {
                Some('n' | 'r' | 't') => true,
                Some(next) if ESCAPABLE.contains(next) => true,
                _ => return false,
            },
            '[' => {
                if !class(&mut rest) {
                    return false;
                }
                true
            }
            '(' => {
                if rest.next_if_eq(&'?').is_some() && rest.next() != Some(':') {
                    return false;
                }
                false
            }
            ')' => true,
            '*' | '+' | '?' => {
                if !repeatable {
                    return false;
                }
                rest.next_if_eq(&'?');
                false
            }
            '{' => {
                if !repeatable || !bounds(&mut rest) {
                    return false;
                }
                rest.next_if_eq(&'?');
                false
            }
            '.' | ']' | '}' => return false,
            '^' | '$' | '|' => false,
            other => {
                if !is_plain(other) {
                    return false;
                }
                true
            }
        };
    }
    true
}

/// Printable and in the basic plane.
fn is_plain(character: char) -> bool {
    !character.is_control() && character < '\u{1_0000}'
}

type Rest<'t> = std::iter::Peekable<std::str::Chars<'t>>;

/// `{n}`, `{n,}` or `{n,m}`, after its brace.
fn bounds(rest: &mut Rest<'_>) -> bool {
    let mut digits = 0;
    let mut commas = 0;
    for character in rest.by_ref() {
        match character {
            '0'..='9' => digits += 1,
            ',' if digits > 0 && commas == 0 => commas = 1,
            '}' => return digits > 0,
            _ => return false,
        }
    }
    false
}

/// A class, after its bracket.
fn class(rest: &mut Rest<'_>) -> bool {
    rest.next_if_eq(&'^');
    let mut before = None;
    while let Some(character) = rest.next() {
        let doubled = before == Some(character) && "&-~|".contains(character);
        match character {
            ']' => return before.is_some(),
            '[' => return false,
            '\\' => match rest.next() {
                Some('n' | 'r' | 't' | '-') => {}
                Some(next) if ESCAPABLE.contains(next) => {}
                _ => return false,
            },
            _ if doubled || !is_plain(character) => return false,
            _ => {}
        }
        before = Some(character);
    }
    false
}
