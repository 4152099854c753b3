//! JSON text as a flat list of tokens, each with its place in the text.
//!
//! A [`Tape`] holds one [`Token`] per value and per key, in the order of the text. A container is
//! followed by what it holds, and knows where that ends, so that walking needs no tree. Numbers
//! and strings stay text until somebody asks: nothing is lost of a big number, and nothing is
//! allocated for a string without escapes.

use alloc::borrow::Cow;
use alloc::vec::Vec;
use core::num::NonZeroU32;
use core::ops::Range;

use super::escape;
use super::syntax::Step;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// `null`.
    Null,
    /// `true`.
    True,
    /// `false`.
    False,
    /// A number.
    Number,
    /// A string without escapes.
    String,
    /// A string with escapes.
    EscapedString,
    /// Text that is no JSON: it stands for itself.
    Raw,
    /// An array; its elements follow.
    Array,
    /// An object; keys and values follow in turn.
    Object,
}

/// One value or key.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    pub(crate) kind: TokenKind,
    /// Offset of the first byte; a string's quotation mark, an array's bracket.
    pub(crate) start: u32,
    /// Offset after the last byte.
    pub(crate) end: u32,
    /// Index of the token after this one and all that it holds.
    pub(crate) next: u32,
}

/// The tokens of one JSON text.
#[derive(Debug)]
pub struct Tape<'t> {
    pub(super) text: &'t str,
    pub(super) tokens: Vec<Token>,
}

/// A value in a tape; cheap to copy.
#[derive(Clone, Copy, Debug)]
pub struct Value<'t> {
    tape: &'t Tape<'t>,
    index: u32,
}

/// A key with its value.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'t> {
    /// The key: a string.
    pub key: Value<'t>,
    /// The value.
    pub value: Value<'t>,
}

/// The place of a key in a tape, without the tape.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Key(NonZeroU32);

impl Entry<'_> {
    /// Its place, from the key to the end of the value.
    pub fn span(self) -> Range<usize> {
        self.key.span().start..self.value.span().end
    }
}

impl<'t> Tape<'t> {
    /// A text that stands for itself.
    pub(crate) fn raw(text: &'t str) -> Self {
        let end = u32::try_from(text.len()).unwrap_or(u32::MAX);
        let token = Token { kind: TokenKind::Raw, start: 0, end, next: 1 };
        Self { text, tokens: Vec::from([token]) }
    }

    /// The text of a value, which stands for itself in its place.
    pub(crate) fn raw_part(value: Value<'t>) -> Self {
        let token = Token { kind: TokenKind::Raw, next: 1, ..value.token() };
        Self { text: value.tape.text, tokens: Vec::from([token]) }
    }

    /// How the value of a token is reached from its container, which may be open.
    pub(super) fn step(&self, container: u32, value: u32) -> Step {
        let container_token = self.tokens[container as usize];
        if container_token.kind == TokenKind::Object {
            let key = Value { tape: self, index: value - 1 };
            return Step::Key(key.text().into_owned());
        }
        Step::Index(Children { tape: self, index: container + 1, end: value }.count())
    }

    /// The value that the text is.
    pub fn root(&'t self) -> Value<'t> {
        Value { tape: self, index: 0 }
    }
}

impl<'t> Value<'t> {
    fn token(self) -> Token {
        self.tape.tokens[self.index as usize]
    }

    /// What it is.
    pub fn kind(self) -> TokenKind {
        self.token().kind
    }

    /// Whether it is `null`.
    pub fn is_null(self) -> bool {
        self.kind() == TokenKind::Null
    }

    /// Whether it is a string.
    pub fn is_string(self) -> bool {
        matches!(self.kind(), TokenKind::String | TokenKind::EscapedString | TokenKind::Raw)
    }

    /// Where it is in the text, in bytes.
    pub fn span(self) -> Range<usize> {
        let token = self.token();
        token.start as usize..token.end as usize
    }

    /// Its JSON text.
    pub fn raw(self) -> &'t str {
        &self.tape.text[self.span()]
    }

    /// What a string says; the JSON text of anything else.
    pub fn text(self) -> Cow<'t, str> {
        match self.kind() {
            TokenKind::String => Cow::Borrowed(inside(self.raw())),
            TokenKind::EscapedString => Cow::Owned(escape::decode(inside(self.raw()))),
            _ => Cow::Borrowed(self.raw()),
        }
    }

    /// Whether it is a string that says that.
    pub(crate) fn is_text(self, text: &str) -> bool {
        match self.kind() {
            TokenKind::String => {
                let Range { start, end } = self.span();
                end - start == text.len() + 2
                    && self.tape.text.as_bytes()[start + 1..].starts_with(text.as_bytes())
            }
            kind => kind == TokenKind::EscapedString && *self.text() == *text,
        }
    }

    /// The elements of an array; nothing for anything else.
    pub fn elements(self) -> impl Iterator<Item = Value<'t>> {
        let end = if self.kind() == TokenKind::Array { self.token().next } else { 0 };
        Children { tape: self.tape, index: self.index + 1, end }
    }

    /// The entries of an object, repeated keys included; nothing for anything else.
    pub fn entries(self) -> impl Iterator<Item = Entry<'t>> {
        let end = if self.kind() == TokenKind::Object { self.token().next } else { 0 };
        let mut children = Children { tape: self.tape, index: self.index + 1, end };
        core::iter::from_fn(move || Some(Entry { key: children.next()?, value: children.next()? }))
    }

    /// The place of a key, which is never the first token.
    pub(crate) fn as_key(self) -> Option<Key> {
        NonZeroU32::new(self.index).map(Key)
    }

    /// The entry of a key in the same tape.
    pub(crate) fn entry(self, key: Key) -> Entry<'t> {
        let key = Value { tape: self.tape, index: key.0.get() };
        Entry { key, value: Value { tape: self.tape, index: key.index + 1 } }
    }

    /// The key of a value that is one of an object.
    #[cfg(feature = "json")]
    pub(crate) fn key(self) -> Value<'t> {
        Value { tape: self.tape, index: self.index.saturating_sub(1) }
    }

    /// The entries of an object in the order of their keys, as a sorted map has them; equal keys in
    /// the order of the document.
    pub fn entries_by_key(self) -> Vec<(Cow<'t, str>, Entry<'t>)> {
        let mut entries = Vec::with_capacity(self.entries().count());
        entries.extend(self.entries().map(|entry| (entry.key.text(), entry)));
        entries.sort_by(|(left, _), (right, _)| left.cmp(right));
        entries
    }
}

struct Children<'t> {
    tape: &'t Tape<'t>,
    index: u32,
    end: u32,
}

impl<'t> Iterator for Children<'t> {
    type Item = Value<'t>;

    fn next(&mut self) -> Option<Value<'t>> {
        let value = Value { tape: self.tape, index: self.index };
        (self.index < self.end).then(|| {
            self.index = value.token().next;
            value
        })
    }
}

/// A string's text without its quotation marks.
fn inside(raw: &str) -> &str {
    &raw[1..raw.len() - 1]
}
