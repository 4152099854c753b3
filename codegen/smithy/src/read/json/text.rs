//! JSON strings.

use super::{Parse, Parser, Syntax};
use crate::read::LONE_SURROGATE;

impl<'a> Parser<'a, '_> {
    /// A string, its quotation marks included.
    pub(super) fn string<T: From<&'a str> + From<String>>(&mut self) -> Parse<T> {
        let start = self.at;
        self.at += 1;
        let plain = self.plain(start)?;
        if self.take(b'"') {
            return Ok(plain.into());
        }
        let mut text = String::with_capacity(2 * plain.len());
        text.push_str(plain);
        while !self.take(b'"') {
            text.push(self.escape()?);
            text.push_str(self.plain(start)?);
        }
        Ok(text.into())
    }

    /// The text up to the next quotation mark or escape of the string that began at `start`.
    fn plain(&mut self, start: usize) -> Parse<&'a str> {
        let from = self.at;
        let rest = &self.bytes[from..];
        let length = memchr::memchr2(b'"', b'\\', rest);
        let plain = &rest[..length.unwrap_or(rest.len())];
        // The least byte is found faster than the first one that is too small.
        let least = plain.iter().copied().fold(u8::MAX, u8::min);
        if least < b' ' {
            self.at += plain.iter().position(|byte| *byte < b' ').unwrap_or_default();
            return Err(self.unexpected("no control character in a string"));
        }
        self.at += plain.len();
        if length.is_none() {
            let message = "This string is not closed".to_owned();
            return Err(Syntax { start, end: self.at, message });
        }
        Ok(&self.text[from..self.at])
    }

    fn escape(&mut self) -> Parse<char> {
        let start = self.at;
        self.at += 2;
        Ok(match self.bytes.get(start + 1) {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode(start),
            _ => return Err(self.no_escape(start)),
        })
    }

    /// The rest of `\uXXXX`, with its second half where it is the first half of a pair.
    fn unicode(&mut self, start: usize) -> Parse<char> {
        let first = self.hex(start)?;
        let mut code = first;
        if (0xD800..0xDC00).contains(&first) && self.bytes[self.at..].starts_with(b"\\u") {
            self.at += 2;
            let second = self.hex(start)?;
            if !(0xDC00..0xE000).contains(&second) {
                self.at = start + 6;
                return Err(self.lone_surrogate(start));
            }
            code = 0x1_0000 + ((first - 0xD800) << 10) + (second - 0xDC00);
        }
        char::from_u32(code).ok_or_else(|| self.lone_surrogate(start))
    }

    fn hex(&mut self, start: usize) -> Parse<u32> {
        let digits = self.bytes.get(self.at..self.at + 4).unwrap_or_default();
        if digits.len() < 4 || !digits.iter().all(u8::is_ascii_hexdigit) {
            return Err(self.no_escape(start));
        }
        self.at += 4;
        Ok(digits.iter().fold(0, |code, digit| {
            (code << 4) | char::from(*digit).to_digit(16).unwrap_or_default()
        }))
    }

    fn lone_surrogate(&self, start: usize) -> Syntax {
        let message = format!("`{}` {LONE_SURROGATE}", &self.text[start..self.at]);
        Syntax { start, end: self.at, message }
    }

    fn no_escape(&self, start: usize) -> Syntax {
        let message = "This is not an escape that JSON has".to_owned();
        Syntax { start, end: self.at.min(self.bytes.len()).max(start + 1), message }
    }
}
