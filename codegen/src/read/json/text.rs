//! JSON strings.

use super::{Parse, Parser, Syntax};

impl Parser<'_, '_> {
    /// A string, its quotation marks included.
    pub(super) fn string(&mut self) -> Parse<String> {
        let start = self.at;
        self.at += 1;
        let mut text = String::new();
        loop {
            let from = self.at;
            while matches!(self.peek(), Some(byte) if byte != b'"' && byte != b'\\' && byte >= b' ')
            {
                self.at += 1;
            }
            text.push_str(&self.text[from..self.at]);
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(text);
                }
                Some(b'\\') => text.push(self.escape()?),
                Some(_) => return Err(self.unexpected("no control character in a string")),
                None => {
                    let message = "This string is not closed".to_owned();
                    return Err(Syntax { start, end: self.at, message });
                }
            }
        }
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
                return Err(self.no_escape(start));
            }
            code = 0x1_0000 + ((first - 0xD800) << 10) + (second - 0xDC00);
        }
        char::from_u32(code).ok_or_else(|| self.no_escape(start))
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

    fn no_escape(&self, start: usize) -> Syntax {
        let message = "This is not an escape that JSON has".to_owned();
        Syntax { start, end: self.at.min(self.bytes.len()).max(start + 1), message }
    }
}
