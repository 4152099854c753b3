//! Reads JSON text into a [`Tape`]: strict RFC 8259, in one pass, without recursion.

use alloc::vec::Vec;

use super::escape::{self, Escape};
use super::syntax::{Step, SyntaxError, SyntaxProblem};
use super::tape::{Tape, Token, TokenKind};
use crate::rules::nested::MAX_DEPTH;

/// The longest text that is read, in bytes: offsets are 32 bits wide.
pub const MAX_LENGTH: usize = u32::MAX as usize - 1;

/// Reads one JSON text.
pub(crate) fn read(bytes: &[u8]) -> Result<Tape<'_>, SyntaxError> {
    let text = as_text(bytes)?;
    let tokens = Vec::with_capacity((bytes.len() / SPARSE).clamp(1, FIRST_TOKENS));
    let mut lexer = Lexer { bytes, offset: 0, tokens, open: [0; MAX_DEPTH], depth: 0 };
    match lexer.document() {
        Ok(()) => Ok(Tape { text, tokens: lexer.tokens }),
        Err(error) if error.problem == SyntaxProblem::TooDeep => {
            let inside = steps(&lexer.open, &Tape { text, tokens: lexer.tokens });
            Err(SyntaxError { inside, ..error })
        }
        Err(error) => Err(error),
    }
}

/// How the value that would follow the tokens is reached through the open containers.
fn steps(open: &[u32], tape: &Tape<'_>) -> Vec<Step> {
    let end = narrow(tape.tokens.len());
    let inner = open.iter().skip(1).copied().chain([end]);
    open.iter().zip(inner).map(|(container, inner)| tape.step(*container, inner)).collect()
}

/// The bytes as text of a length that can be read.
pub(super) fn as_text(bytes: &[u8]) -> Result<&str, SyntaxError> {
    if bytes.len() > MAX_LENGTH {
        return Err(SyntaxError::new(MAX_LENGTH, SyntaxProblem::TooLong));
    }
    core::str::from_utf8(bytes).map_err(|error| {
        let is_wide = bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF");
        let problem = if is_wide { SyntaxProblem::Utf16 } else { SyntaxProblem::NotUtf8 };
        SyntaxError::new(error.valid_up_to(), problem)
    })
}

/// A text has about a token for so many bytes, if it has many.
const SPARSE: usize = 8;

/// The most tokens that room is made for before they are there.
const FIRST_TOKENS: usize = 256;

struct Lexer<'t> {
    bytes: &'t [u8],
    offset: usize,
    tokens: Vec<Token>,
    /// The indices of the containers around the current place, of which there are `depth`.
    open: [u32; MAX_DEPTH],
    depth: usize,
}

impl Lexer<'_> {
    fn document(&mut self) -> Result<(), SyntaxError> {
        self.value()?;
        while self.depth > 0 {
            let container = self.open[self.depth - 1] as usize;
            if !self.has_more(container)? {
                self.close(container);
                continue;
            }
            if self.tokens[container].kind == TokenKind::Object {
                self.key()?;
            }
            self.value()?;
        }
        if self.peek().is_some() { Err(self.error(SyntaxProblem::TrailingText)) } else { Ok(()) }
    }

    /// Whether another element or member follows in an open container, rather than its end.
    fn has_more(&mut self, container: usize) -> Result<bool, SyntaxError> {
        let object = self.tokens[container].kind == TokenKind::Object;
        let close = if object { b'}' } else { b']' };
        let byte = self.peek();
        if byte == Some(close) {
            return Ok(false);
        }
        if self.tokens.len() == container + 1 {
            return Ok(true);
        }
        if byte != Some(b',') {
            let problem = if object {
                SyntaxProblem::ExpectedCommaOrBrace
            } else {
                SyntaxProblem::ExpectedCommaOrBracket
            };
            return Err(self.error(problem));
        }
        let comma = self.offset;
        self.offset += 1;
        if self.peek() == Some(close) {
            return Err(SyntaxError::new(comma, SyntaxProblem::TrailingComma));
        }
        Ok(true)
    }

    /// A key and its colon.
    fn key(&mut self) -> Result<(), SyntaxError> {
        if self.peek() != Some(b'"') {
            return Err(self.error(SyntaxProblem::ExpectedKey));
        }
        self.string()?;
        if self.peek() != Some(b':') {
            return Err(self.error(SyntaxProblem::ExpectedColon));
        }
        self.offset += 1;
        Ok(())
    }

    /// A scalar, or the beginning of a container.
    fn value(&mut self) -> Result<(), SyntaxError> {
        match self.peek() {
            Some(b'{') => self.open(TokenKind::Object),
            Some(b'[') => self.open(TokenKind::Array),
            Some(b'"') => self.string(),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b't') => self.literal("true", TokenKind::True),
            Some(b'f') => self.literal("false", TokenKind::False),
            Some(b'n') => self.literal("null", TokenKind::Null),
            _ => Err(self.error(SyntaxProblem::ExpectedValue)),
        }
    }

    fn open(&mut self, kind: TokenKind) -> Result<(), SyntaxError> {
        let Some(open) = self.open.get_mut(self.depth) else {
            return Err(self.error(SyntaxProblem::TooDeep));
        };
        *open = narrow(self.tokens.len());
        self.depth += 1;
        self.offset += 1;
        self.push(kind, self.offset - 1);
        Ok(())
    }

    fn close(&mut self, container: usize) {
        self.offset += 1;
        self.depth -= 1;
        let next = narrow(self.tokens.len());
        let token = &mut self.tokens[container];
        token.end = narrow(self.offset);
        token.next = next;
    }

    fn literal(&mut self, word: &str, kind: TokenKind) -> Result<(), SyntaxError> {
        let start = self.offset;
        if !self.bytes[start..].starts_with(word.as_bytes()) {
            return Err(self.error(SyntaxProblem::ExpectedValue));
        }
        self.offset += word.len();
        self.end_of_word(start)?;
        self.push(kind, start);
        Ok(())
    }

    /// A number (RFC 8259, section 6).
    fn number(&mut self) -> Result<(), SyntaxError> {
        let start = self.offset;
        self.offset += usize::from(self.bytes[start] == b'-');
        let whole = self.digits(SyntaxProblem::BadNumber)?;
        if whole > 1 && self.bytes[self.offset - whole] == b'0' {
            return Err(SyntaxError::new(start, SyntaxProblem::LeadingZero));
        }
        if self.byte() == Some(b'.') {
            self.offset += 1;
            self.digits(SyntaxProblem::BadNumber)?;
        }
        if let Some(b'e' | b'E') = self.byte() {
            self.offset += 1;
            self.offset += usize::from(matches!(self.byte(), Some(b'+' | b'-')));
            self.digits(SyntaxProblem::BadNumber)?;
        }
        self.end_of_word(start)?;
        self.push(TokenKind::Number, start);
        Ok(())
    }

    /// One digit or more; how many.
    fn digits(&mut self, otherwise: SyntaxProblem) -> Result<usize, SyntaxError> {
        let rest = &self.bytes[self.offset..];
        let count = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        if count == 0 {
            return Err(self.error(otherwise));
        }
        self.offset += count;
        Ok(count)
    }

    /// Refuses letters and digits right after a word or number, so that `1515531081ABC` is one
    /// mistake where it begins.
    fn end_of_word(&self, start: usize) -> Result<(), SyntaxError> {
        let problem = match self.bytes[start] {
            b'-' | b'0'..=b'9' => SyntaxProblem::BadNumber,
            _ => SyntaxProblem::ExpectedValue,
        };
        match self.byte() {
            Some(b'.' | b'_' | b'+' | b'-') => Err(SyntaxError::new(start, problem)),
            Some(byte) if byte.is_ascii_alphanumeric() => Err(SyntaxError::new(start, problem)),
            _ => Ok(()),
        }
    }

    fn string(&mut self) -> Result<(), SyntaxError> {
        let start = self.offset;
        self.offset += 1;
        let mut kind = TokenKind::String;
        loop {
            self.skip_plain();
            match self.byte() {
                None => return Err(self.error(SyntaxProblem::UnexpectedEnd)),
                Some(b'"') => break,
                Some(b'\\') => {
                    kind = TokenKind::EscapedString;
                    self.offset += self.escape()?;
                }
                Some(_) => return Err(self.error(SyntaxProblem::ControlCharacter)),
            }
        }
        self.offset += 1;
        self.push(kind, start);
        Ok(())
    }

    /// Goes to the next byte that ends a string or needs a closer look, or to the end of the text.
    fn skip_plain(&mut self) {
        let rest = &self.bytes[self.offset..];
        let (words, _) = rest.as_chunks();
        for (index, word) in words.iter().enumerate() {
            let special = special_bytes(u64::from_le_bytes(*word));
            if special != 0 {
                self.offset += index * size_of::<u64>() + special.trailing_zeros() as usize / 8;
                return;
            }
        }
        let tail = &rest[words.len() * size_of::<u64>()..];
        let is_special = |byte: &u8| matches!(byte, b'"' | b'\\' | 0..=0x1F);
        let skipped = tail.iter().position(is_special).unwrap_or(tail.len());
        self.offset += rest.len() - tail.len() + skipped;
    }

    fn escape(&self) -> Result<usize, SyntaxError> {
        match escape::read(&self.bytes[self.offset..]) {
            Escape::Valid(_, length) => Ok(length),
            Escape::Invalid => Err(self.error(SyntaxProblem::BadEscape)),
            Escape::LoneSurrogate => Err(self.error(SyntaxProblem::LoneSurrogate)),
        }
    }

    fn push(&mut self, kind: TokenKind, start: usize) {
        let next = narrow(self.tokens.len() + 1);
        self.tokens.push(Token { kind, start: narrow(start), end: narrow(self.offset), next });
    }

    fn byte(&self) -> Option<u8> {
        self.bytes.get(self.offset).copied()
    }

    /// The next byte that is not white space.
    fn peek(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.byte() {
            self.offset += 1;
        }
        self.byte()
    }

    /// What is wrong at the current place: `problem`, unless something more telling is there.
    fn error(&self, problem: SyntaxProblem) -> SyntaxError {
        SyntaxError::new(self.offset, problem.at(&self.bytes[self.offset..]))
    }
}

/// Marks quotes, backslashes and control characters among eight bytes by their highest bit. The
/// lowest mark is right; a borrow may set wrong ones above it.
fn special_bytes(word: u64) -> u64 {
    const ONES: u64 = u64::from_ne_bytes([1; 8]);
    const HIGHEST: u64 = ONES << 7;
    let below = |word: u64, bound: u8| word.wrapping_sub(ONES * u64::from(bound)) & !word;
    let equal = |byte: u8| below(word ^ (ONES * u64::from(byte)), 1);
    (equal(b'"') | equal(b'\\') | below(word, 0x20)) & HIGHEST
}

/// Offsets and indices fit: the text is no longer than [`MAX_LENGTH`], and a token takes a byte.
fn narrow(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use alloc::string::String;
    use alloc::vec::Vec;

    use super::{MAX_DEPTH, read, special_bytes};
    use crate::walk::syntax::SyntaxProblem;
    use crate::walk::tape::TokenKind;

    fn problem(text: &str) -> Option<(usize, SyntaxProblem)> {
        read(text.as_bytes()).err().map(|error| (error.offset, error.problem))
    }

    #[test]
    fn a_text_becomes_tokens_with_places() {
        let tape = read(br#" {"a": [1, "x\n", {}], "b": null} "#).expect("JSON");
        let entries: Vec<_> = tape.root().entries().collect();
        assert_eq!(entries.len(), 2);
        assert_eq!(entries[0].value.raw(), r#"[1, "x\n", {}]"#);
        assert_eq!(entries[1].key.text(), "b");
        assert_eq!(entries[1].value.kind(), TokenKind::Null);
        let elements: Vec<_> = entries[0].value.elements().collect();
        assert_eq!(elements[1].text(), "x\n");
        assert_eq!(elements[1].span(), 11..16);
        assert_eq!(elements[2].entries().count(), 0);
    }

    #[test]
    fn what_is_not_json_is_refused_where_it_begins() {
        let cases = [
            ("", 0, SyntaxProblem::UnexpectedEnd),
            ("[1,]", 2, SyntaxProblem::TrailingComma),
            ("{\"a\":1,}", 6, SyntaxProblem::TrailingComma),
            ("[1 2]", 3, SyntaxProblem::ExpectedCommaOrBracket),
            ("[,1]", 1, SyntaxProblem::ExpectedValue),
            ("{\"a\" 1}", 5, SyntaxProblem::ExpectedColon),
            ("{a: 1}", 1, SyntaxProblem::ExpectedKey),
            ("{'a': 1}", 1, SyntaxProblem::SingleQuotes),
            ("[1] 2", 4, SyntaxProblem::TrailingText),
            ("[1] // one", 4, SyntaxProblem::Comment),
            ("[True]", 1, SyntaxProblem::Literal),
            ("[NaN]", 1, SyntaxProblem::Literal),
            ("[trues]", 1, SyntaxProblem::ExpectedValue),
            ("[01]", 1, SyntaxProblem::LeadingZero),
            ("[1.]", 3, SyntaxProblem::BadNumber),
            ("[.5]", 1, SyntaxProblem::ExpectedValue),
            ("[+1]", 1, SyntaxProblem::ExpectedValue),
            ("[1e]", 3, SyntaxProblem::BadNumber),
            ("[0x42]", 1, SyntaxProblem::BadNumber),
            ("[1.2.3]", 1, SyntaxProblem::BadNumber),
            ("[\"a\nb\"]", 3, SyntaxProblem::ControlCharacter),
            ("[\"\\x\"]", 2, SyntaxProblem::BadEscape),
            ("[\"\\ud800\"]", 2, SyntaxProblem::LoneSurrogate),
            ("[\"a", 3, SyntaxProblem::UnexpectedEnd),
            ("[\u{c}1]", 1, SyntaxProblem::ExpectedValue),
            ("\u{feff}1", 0, SyntaxProblem::ByteOrderMark),
        ];
        for (text, offset, expected) in cases {
            assert_eq!(problem(text), Some((offset, expected)), "{text:?}");
        }
        let invalid = read(b"[\"\xff\"]").expect_err("no UTF-8");
        assert_eq!((invalid.offset, invalid.problem), (2, SyntaxProblem::NotUtf8));
    }

    #[test]
    fn depth_is_limited_without_recursion() {
        let nested = |depth: usize| {
            let mut text = String::from("[").repeat(depth);
            text.push_str(&"]".repeat(depth));
            text
        };
        assert_eq!(problem(&nested(MAX_DEPTH)), None);
        let too_deep = Some((MAX_DEPTH, SyntaxProblem::TooDeep));
        assert_eq!(problem(&nested(MAX_DEPTH + 1)), too_deep);
        assert_eq!(problem(&"[".repeat(1_000_000)), too_deep);
    }

    #[test]
    fn the_first_special_byte_of_eight_is_found_whatever_is_around_it() {
        for byte in 0..=u8::MAX {
            for place in 0..8 {
                for around in [b'a', 0x7F, 0x80, 0xFF] {
                    let mut bytes = [around; 8];
                    bytes[place] = byte;
                    let special = special_bytes(u64::from_le_bytes(bytes));
                    let found = (special != 0).then(|| special.trailing_zeros() as usize / 8);
                    let is_special = matches!(byte, b'"' | b'\\' | 0..=0x1F);
                    assert_eq!(found, is_special.then_some(place), "{bytes:?}");
                }
            }
        }
    }
}
