//! Escapes in JSON strings (RFC 8259, section 7).

use alloc::string::String;
use core::fmt::Write as _;

/// One escape sequence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Escape {
    /// What it means, and how many bytes of text it takes, backslash included.
    Valid(char, usize),
    /// Not one of JSON's escapes.
    Invalid,
    /// Half of a surrogate pair: no Unicode text has it.
    LoneSurrogate,
}

/// Reads the escape at the beginning of `bytes`, which is a backslash.
pub(super) fn read(bytes: &[u8]) -> Escape {
    let simple = match bytes.get(1) {
        Some(b'u') => return unicode(bytes),
        Some(b'"') => '"',
        Some(b'\\') => '\\',
        Some(b'/') => '/',
        Some(b'b') => '\u{8}',
        Some(b'f') => '\u{c}',
        Some(b'n') => '\n',
        Some(b'r') => '\r',
        Some(b't') => '\t',
        _ => return Escape::Invalid,
    };
    Escape::Valid(simple, 2)
}

/// The text that the inside of a valid JSON string stands for.
pub(super) fn decode(inside: &str) -> String {
    let mut text = String::with_capacity(inside.len());
    let mut rest = inside;
    while let Some(backslash) = rest.find('\\') {
        text.push_str(&rest[..backslash]);
        let Escape::Valid(character, length) = read(&rest.as_bytes()[backslash..]) else { break };
        text.push(character);
        rest = &rest[backslash + length..];
    }
    text.push_str(rest);
    text
}

/// Writes a text as a JSON string.
pub(crate) fn push_string(json: &mut String, text: &str) {
    json.reserve(text.len() + 2);
    json.push('"');
    if needs_escapes(text.as_bytes()) {
        push_escaped(json, text);
    } else {
        json.push_str(text);
    }
    json.push('"');
}

#[cold]
fn push_escaped(json: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = rest.bytes().position(is_escaped) {
        json.push_str(&rest[..at]);
        push_escape(json, rest.as_bytes()[at]);
        rest = &rest[at + 1..];
    }
    json.push_str(rest);
}

/// Writes the shortest escape of a character.
fn push_escape(json: &mut String, byte: u8) {
    let short = match byte {
        b'"' | b'\\' => char::from(byte),
        0x8 => 'b',
        0xC => 'f',
        b'\n' => 'n',
        b'\r' => 'r',
        b'\t' => 't',
        _ => {
            // Writing to a text never fails.
            let _ = write!(json, "\\u{byte:04x}");
            return;
        }
    };
    json.extend(['\\', short]);
}

/// Whether a JSON string must escape a character: a control character, `"` or `\`. The first two are
/// one comparison: with that bit the other way, `"` is a space, and control characters are others.
pub(crate) fn is_escaped(byte: u8) -> bool {
    (byte ^ 2) <= b' ' || byte == b'\\'
}

/// Whether a JSON string must escape any character. Most have none, so that many are looked at at
/// once: an array of a known length becomes a few vector instructions.
fn needs_escapes(bytes: &[u8]) -> bool {
    if let Some(last) = bytes.last_chunk::<16>() {
        return has_escaped(last) || bytes.as_chunks::<16>().0.iter().any(has_escaped);
    }
    match (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
        (Some(first), Some(last)) => has_escaped(first) || has_escaped(last),
        _ => bytes.iter().copied().any(is_escaped),
    }
}

/// Whether a JSON string must escape any of some bytes.
pub(crate) fn has_escaped<const N: usize>(bytes: &[u8; N]) -> bool {
    bytes.iter().fold(false, |found, byte| found | is_escaped(*byte))
}

/// How many bytes `\uXXXX` takes.
const UNICODE: usize = 6;

fn unicode(bytes: &[u8]) -> Escape {
    let Some(unit) = code_unit(bytes) else { return Escape::Invalid };
    if let Some(character) = char::from_u32(unit) {
        return Escape::Valid(character, UNICODE);
    }
    let low = bytes.get(UNICODE..).filter(|rest| rest.starts_with(b"\\u")).and_then(code_unit);
    match low {
        Some(low @ 0xDC00..=0xDFFF) if unit < 0xDC00 => {
            let scalar = 0x1_0000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
            char::from_u32(scalar)
                .map_or(Escape::Invalid, |character| Escape::Valid(character, 2 * UNICODE))
        }
        _ => Escape::LoneSurrogate,
    }
}

/// The number in `\uXXXX` at the beginning of `bytes`.
fn code_unit(bytes: &[u8]) -> Option<u32> {
    let digits = bytes.get(2..UNICODE)?;
    digits.iter().try_fold(0, |unit, digit| Some(unit * 16 + char::from(*digit).to_digit(16)?))
}

#[cfg(test)]
mod tests {
    use super::{Escape, decode, read};

    #[test]
    fn every_escape_means_one_character() {
        assert_eq!(decode(r#"a\"\\\/\b\f\n\r\tb"#), "a\"\\/\u{8}\u{c}\n\r\tb");
        assert_eq!(decode(r"\u00e9\uD83D\uDC4D\u0000"), "é👍\0");
    }

    #[test]
    fn half_a_surrogate_pair_is_no_character() {
        for text in
            [r"\uD83D", r"\uDC4D", r"\uD83Dx", r"\uD83D\n", r"\uD83D\u0041", r"\uDC4D\uD83D"]
        {
            assert_eq!(read(text.as_bytes()), Escape::LoneSurrogate, "{text}");
        }
    }

    #[test]
    fn anything_else_is_no_escape() {
        for text in [r"\", r"\x41", r"\u12", r"\u12G4", r"\'", r"\u+123", r"\U0041"] {
            assert_eq!(read(text.as_bytes()), Escape::Invalid, "{text}");
        }
    }
}
