//! A place in the text of a pattern.

use super::super::error::{PatternError, Reason};

/// The rest of the text and where it starts.
pub(super) struct Cursor<'t> {
    text: &'t str,
    offset: usize,
}

impl<'t> Cursor<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, offset: 0 }
    }

    /// The byte of the text where it is.
    pub(super) fn offset(&self) -> usize {
        self.offset
    }

    /// Goes to a byte of the text.
    pub(super) fn rewind(&mut self, offset: usize) {
        self.offset = offset;
    }

    /// The text between two bytes of it.
    pub(super) fn between(&self, start: usize, end: usize) -> &'t str {
        self.text.get(start..end).unwrap_or_default()
    }

    pub(super) fn rest(&self) -> &'t str {
        self.text.get(self.offset..).unwrap_or_default()
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    pub(super) fn bump(&mut self) -> Option<char> {
        let character = self.peek()?;
        self.offset += character.len_utf8();
        Some(character)
    }

    /// Takes the character if it is next.
    pub(super) fn eat(&mut self, character: char) -> bool {
        self.eat_text(character.encode_utf8(&mut [0; 4]))
    }

    /// Takes the text if it is next.
    pub(super) fn eat_text(&mut self, text: &str) -> bool {
        let found = self.rest().starts_with(text);
        if found {
            self.offset += text.len();
        }
        found
    }

    pub(super) fn error(&self, reason: Reason) -> PatternError {
        PatternError::new(self.offset, reason)
    }

    /// Takes up to `most` digits of the base; none if there are fewer than `least`.
    pub(super) fn number(&mut self, base: u32, least: usize, most: usize) -> Option<u32> {
        let digits: Vec<u32> =
            self.rest().chars().map_while(|it| it.to_digit(base)).take(most).collect();
        if digits.len() < least {
            return None;
        }
        self.offset += digits.len();
        let add = |sum: u32, digit| sum.saturating_mul(base).saturating_add(digit);
        Some(digits.into_iter().fold(0, add))
    }

    /// Takes everything up to the character and the character itself.
    pub(super) fn until(&mut self, end: char) -> Option<&'t str> {
        let (inside, _) = self.rest().split_once(end)?;
        self.offset += inside.len() + end.len_utf8();
        Some(inside)
    }

    /// Takes `*`, `+`, `?`, `{n}`, `{n,}` or `{n,m}`; other braces are plain characters. Numbers
    /// beyond 32 bits are as good as none.
    pub(super) fn repetition(&mut self) -> Option<(u32, Option<u32>)> {
        let bounds = match self.peek()? {
            '*' => (0, None),
            '+' => (1, None),
            '?' => (0, Some(1)),
            '{' => return self.bounds(),
            _ => return None,
        };
        self.bump();
        Some(bounds)
    }

    /// Whether a repetition is next.
    pub(super) fn is_at_repetition(&mut self) -> bool {
        let start = self.offset;
        let is_there = self.repetition().is_some();
        self.offset = start;
        is_there
    }

    fn bounds(&mut self) -> Option<(u32, Option<u32>)> {
        let start = self.offset;
        let bounds = self.try_bounds();
        if bounds.is_none() {
            self.offset = start;
        }
        bounds
    }

    fn try_bounds(&mut self) -> Option<(u32, Option<u32>)> {
        self.eat('{');
        let min = self.number(10, 1, usize::MAX)?;
        let max = if self.eat(',') {
            if self.peek() == Some('}') { None } else { Some(self.number(10, 1, usize::MAX)?) }
        } else {
            Some(min)
        };
        self.eat('}').then_some((min, max.filter(|&max| max < u32::MAX)))
    }
}
