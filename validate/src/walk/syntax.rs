//! What makes a text no JSON.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use crate::violation::ViolationKind;

/// Where a text stops being JSON, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SyntaxError {
    /// Offset of the byte that does not fit; the length of the text where it ends too early.
    pub(crate) offset: usize,
    /// Why.
    pub(crate) problem: SyntaxProblem,
    /// If a value is nested too deeply, how it is reached.
    pub(super) inside: Vec<Step>,
}

/// How a value is reached from the array or object around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// As the value of a key.
    Key(String),
    /// As an element.
    Index(usize),
}

impl SyntaxError {
    pub(super) fn new(offset: usize, problem: SyntaxProblem) -> Self {
        Self { offset, problem, inside: Vec::new() }
    }
}

/// The ways in which a text is no JSON (RFC 8259). `Display` says it in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SyntaxProblem {
    /// The text ends within a value.
    UnexpectedEnd,
    /// No value begins here.
    ExpectedValue,
    /// A word that other languages have: `True`, `None`, `NaN`, `undefined`.
    Literal,
    /// No key begins here.
    ExpectedKey,
    /// A key without colon.
    ExpectedColon,
    /// Neither another element nor the end of the array.
    ExpectedCommaOrBracket,
    /// Neither another member nor the end of the object.
    ExpectedCommaOrBrace,
    /// A comma before the end of an array or object.
    TrailingComma,
    /// Something after the value.
    TrailingText,
    /// A comment.
    Comment,
    /// A string in single quotes.
    SingleQuotes,
    /// A number that JSON cannot write so.
    BadNumber,
    /// A number with a needless zero in front.
    LeadingZero,
    /// A control character in a string.
    ControlCharacter,
    /// A backslash and something that is no escape.
    BadEscape,
    /// `\uD800` to `\uDFFF` without its other half.
    LoneSurrogate,
    /// Bytes that are no UTF-8.
    NotUtf8,
    /// The bytes of UTF-16.
    Utf16,
    /// A byte order mark.
    ByteOrderMark,
    /// More than [`MAX_DEPTH`](super::MAX_DEPTH) arrays and objects in each other.
    TooDeep,
    /// More than [`MAX_LENGTH`](super::MAX_LENGTH) bytes.
    TooLong,
}

/// Words of other languages that people write for JSON's, or for what JSON lacks.
const WORDS: [&str; 9] =
    ["True", "TRUE", "False", "FALSE", "None", "NaN", "Infinity", "-Infinity", "undefined"];

impl SyntaxProblem {
    /// The rule that a text with this problem breaks.
    pub(super) fn kind(self) -> ViolationKind {
        ViolationKind::Syntax { problem: format!("must be valid JSON: {self}").into() }
    }

    /// This problem where `rest` is the text from it on: a more telling one if the text shows it.
    pub(super) fn at(self, rest: &[u8]) -> Self {
        let starts_with = |word: &&str| rest.starts_with(word.as_bytes());
        match self {
            Self::ControlCharacter | Self::BadEscape | Self::LoneSurrogate | Self::TooDeep => self,
            _ if rest.is_empty() => Self::UnexpectedEnd,
            // Every other byte of ASCII in UTF-16.
            _ if matches!(rest, [0, known, 0, ..] if *known != 0) => Self::Utf16,
            _ if starts_with(&"//") || starts_with(&"/*") || starts_with(&"#") => Self::Comment,
            Self::ExpectedValue | Self::ExpectedKey if rest[0] == b'\'' => Self::SingleQuotes,
            Self::ExpectedValue if starts_with(&"\u{feff}") => Self::ByteOrderMark,
            Self::ExpectedValue | Self::BadNumber if WORDS.iter().any(starts_with) => Self::Literal,
            _ => self,
        }
    }
}

impl fmt::Display for SyntaxProblem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::UnexpectedEnd => "the text ends too early",
            Self::ExpectedValue => "a value was expected",
            Self::Literal => "JSON has no such word, only `true`, `false` and `null`",
            Self::ExpectedKey => "a key in double quotes was expected",
            Self::ExpectedColon => "`:` was expected after the key",
            Self::ExpectedCommaOrBracket => "`,` or `]` was expected",
            Self::ExpectedCommaOrBrace => "`,` or `}` was expected",
            Self::TrailingComma => "a comma before the end is not allowed",
            Self::TrailingText => "nothing was expected after the value",
            Self::Comment => "JSON has no comments",
            Self::SingleQuotes => "strings need double quotes",
            Self::BadNumber => "this is no JSON number",
            Self::LeadingZero => "numbers have no leading zeros",
            Self::ControlCharacter => "control characters in strings must be escaped",
            Self::BadEscape => "this is no escape sequence",
            Self::LoneSurrogate => "a surrogate escape needs its other half",
            Self::NotUtf8 => "the text is not UTF-8",
            Self::Utf16 => "the text is UTF-16: save it as UTF-8",
            Self::ByteOrderMark => "the text begins with a byte order mark: save it without",
            Self::TooDeep => "arrays and objects are nested too deeply",
            Self::TooLong => "the text is too long",
        })
    }
}
