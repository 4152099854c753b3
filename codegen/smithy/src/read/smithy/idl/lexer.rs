//! Cutting a text into tokens, one at a time.

use super::token::{Kind, Token, Wrong};

/// Cuts tokens off a text.
#[derive(Clone, Debug)]
pub(super) struct Lexer<'a> {
    text: &'a str,
    position: usize,
}

impl<'a> Lexer<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, position: 0 }
    }

    /// The next token; [`Kind::End`] again and again at the end.
    pub(super) fn next(&mut self) -> Token {
        let start = self.position;
        let kind = self.kind();
        Token { kind, start, end: self.position }
    }

    /// Goes to a place before or after.
    pub(super) fn resume(&mut self, position: usize) {
        self.position = position;
    }

    /// Goes to the end of the text.
    pub(super) fn finish(&mut self) {
        self.position = self.text.len();
    }

    fn rest(&self) -> &'a [u8] {
        &self.text.as_bytes()[self.position..]
    }

    fn byte(&self) -> Option<u8> {
        self.rest().first().copied()
    }

    fn take_while(&mut self, accept: impl Fn(u8) -> bool) -> usize {
        let count = self.rest().iter().take_while(|byte| accept(**byte)).count();
        self.position += count;
        count
    }

    fn single(&mut self, kind: Kind) -> Kind {
        self.position += 1;
        kind
    }

    fn kind(&mut self) -> Kind {
        let Some(byte) = self.byte() else { return Kind::End };
        match byte {
            b' ' | b'\t' => {
                self.take_while(|byte| matches!(byte, b' ' | b'\t'));
                Kind::Space
            }
            b'\r' if self.rest().get(1) == Some(&b'\n') => {
                self.position += 2;
                Kind::Newline
            }
            b'\n' | b'\r' => self.single(Kind::Newline),
            b',' => self.single(Kind::Comma),
            b'@' => self.single(Kind::At),
            b'.' => self.single(Kind::Dot),
            b'#' => self.single(Kind::Pound),
            b'$' => self.single(Kind::Dollar),
            b'{' => self.single(Kind::LeftBrace),
            b'}' => self.single(Kind::RightBrace),
            b'[' => self.single(Kind::LeftBracket),
            b']' => self.single(Kind::RightBracket),
            b'(' => self.single(Kind::LeftParenthesis),
            b')' => self.single(Kind::RightParenthesis),
            b'=' => self.single(Kind::Equal),
            b':' if self.rest().get(1) == Some(&b'=') => {
                self.position += 2;
                Kind::Walrus
            }
            b':' => self.single(Kind::Colon),
            b'/' if self.rest().get(1) == Some(&b'/') => self.comment(),
            b'"' => self.quoted(),
            b'-' | b'0'..=b'9' => self.number(),
            b'a'..=b'z' | b'A'..=b'Z' | b'_' => self.identifier(),
            _ => self.wrong_character(),
        }
    }

    fn wrong_character(&mut self) -> Kind {
        let width = self.text[self.position..].chars().next().map_or(1, char::len_utf8);
        self.position += width;
        Kind::Wrong(Wrong::Character)
    }

    fn identifier(&mut self) -> Kind {
        let start = self.position;
        self.take_while(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
        let text = &self.text[start..self.position];
        if text.bytes().all(|byte| byte == b'_') {
            return Kind::Wrong(Wrong::Underscores);
        }
        Kind::Identifier
    }

    fn comment(&mut self) -> Kind {
        let documentation = self.rest().starts_with(b"///");
        self.take_while(|byte| byte != b'\n' && byte != b'\r');
        if self.rest().starts_with(b"\r\n") {
            self.position += 2;
        } else if self.byte().is_some() {
            self.position += 1;
        }
        if documentation { Kind::DocComment } else { Kind::Comment }
    }

    fn number(&mut self) -> Kind {
        let digits = |lexer: &mut Self| lexer.take_while(|byte| byte.is_ascii_digit());
        if self.byte() == Some(b'-') {
            self.position += 1;
        }
        let starts_with_zero = self.byte() == Some(b'0');
        match digits(self) {
            0 => return Kind::Wrong(Wrong::Sign),
            1 => {}
            _ if starts_with_zero => return Kind::Wrong(Wrong::LeadingZero),
            _ => {}
        }
        if self.byte() == Some(b'.') {
            self.position += 1;
            if digits(self) == 0 {
                return Kind::Wrong(Wrong::Fraction);
            }
        }
        if matches!(self.byte(), Some(b'e' | b'E')) {
            self.position += 1;
            if matches!(self.byte(), Some(b'+' | b'-')) {
                self.position += 1;
            }
            if digits(self) == 0 {
                return Kind::Wrong(Wrong::Exponent);
            }
        }
        Kind::Number
    }

    fn quoted(&mut self) -> Kind {
        if self.rest().starts_with(b"\"\"\"") {
            self.position += 3;
            return self.until_closed(b"\"\"\"", Kind::TextBlock);
        }
        self.position += 1;
        self.until_closed(b"\"", Kind::String)
    }

    fn until_closed(&mut self, closing: &[u8], kind: Kind) -> Kind {
        while !self.rest().is_empty() {
            if self.rest().starts_with(closing) {
                self.position += closing.len();
                return kind;
            }
            let step = if self.byte() == Some(b'\\') { 2 } else { 1 };
            self.position = (self.position + step).min(self.text.len());
        }
        Kind::Wrong(Wrong::UnclosedString)
    }
}
