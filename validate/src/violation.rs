//! Violations: what is wrong, where, and in Smithy's sentences.

mod brief;
mod concealed;
mod kind;

use alloc::string::{String, ToString};
use alloc::vec::{self, Vec};
use core::fmt;

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::printable::Printable;
pub use brief::{Brief, BriefMessage};
pub use kind::{Code, Origin, UnknownCode, ViolationKind};

/// A place in a JSON text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub struct Span {
    /// Offset of the first byte.
    pub start: usize,
    /// Offset after the last byte.
    pub end: usize,
    /// The line of the first byte, from 1.
    pub line: usize,
    /// The column of the first byte, from 1, in Unicode scalar values.
    pub column: usize,
}

/// One rule that one value breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Violation {
    /// The value as a JSON Pointer of member names as modelled; empty for the whole value. A
    /// map's key is reported at the map.
    pub path: String,
    /// What is wrong with it.
    pub kind: ViolationKind,
    /// Where the value stands, if it was read from a text.
    pub span: Option<Span>,
}

impl Violation {
    /// A rule that the value at a path breaks.
    pub fn new(path: impl Into<String>, kind: ViolationKind) -> Self {
        Self { path: path.into(), kind, span: None }
    }

    /// The same, found in a text.
    #[must_use]
    pub fn at(mut self, span: Span) -> Self {
        self.span = Some(span);
        self
    }

    /// The stable name of the rule; see [`ViolationKind::code`].
    pub fn code(&self) -> &'static str {
        self.kind.code().as_str()
    }
}

impl fmt::Display for Violation {
    /// Smithy's sentence: `Value at '/a' failed to satisfy constraint: Member must not be null`.
    /// Of a recommendation: `Value at '/a' goes against a recommendation: `, and its message.
    /// Control characters in the path are escaped.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_sentence(self, formatter, &self.kind)
    }
}

/// Writes the sentence of a violation with that phrase after `Member`.
fn write_sentence(
    violation: &Violation,
    formatter: &mut fmt::Formatter<'_>,
    phrase: &dyn fmt::Display,
) -> fmt::Result {
    let path = Printable(&violation.path);
    if let ViolationKind::Recommendation { message, .. } = &violation.kind {
        return write!(formatter, "Value at '{path}' goes against a recommendation: {message}");
    }
    formatter.write_str("Value ")?;
    if let ViolationKind::Length { actual, .. } = violation.kind {
        write!(formatter, "with length {actual} ")?;
    }
    write!(formatter, "at '{path}' failed to satisfy constraint: Member {phrase}")
}

impl core::error::Error for Violation {}

impl Serialize for Violation {
    /// An entry of a `fieldList`: `{"path", "message"}`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize_field(self, self, serializer)
    }
}

/// Writes an entry of a `fieldList` with that sentence.
fn serialize_field<S: Serializer>(
    violation: &Violation,
    sentence: &dyn fmt::Display,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut entry = serializer.serialize_struct("ValidationExceptionField", 2)?;
    entry.serialize_field("path", &violation.path)?;
    entry.serialize_field("message", &sentence.to_string())?;
    entry.end()
}

/// Everything that is wrong with a value, or all warnings about it: at least one violation, in order.
/// Members are in model order, a container comes before what it holds.
///
/// It serializes as Smithy's `ValidationException`: `{"message", "fieldList"}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violations {
    list: Vec<Violation>,
    more: usize,
    /// Whether one that was only counted is a failure to read.
    unreadable: bool,
    /// Whether they are warnings.
    warnings: bool,
}

impl Violations {
    /// These violations; `None` if there are none.
    ///
    /// ```
    /// use shapewright_validate::{Violation, ViolationKind, Violations};
    ///
    /// let absent = Violation::new("/Name", ViolationKind::Required);
    /// let violations = Violations::from_vec(vec![absent]).expect("one");
    /// assert_eq!((violations.described(), violations.total()), (1, 1));
    /// assert!(Violations::from_vec(Vec::new()).is_none());
    /// ```
    pub fn from_vec(list: Vec<Violation>) -> Option<Self> {
        Self::with_more(list, 0)
    }

    /// These violations and a number of others that are only counted; `None` if nothing is
    /// described.
    #[doc(hidden)]
    pub fn with_more(list: Vec<Violation>, more: usize) -> Option<Self> {
        (!list.is_empty()).then_some(Self { list, more, unreadable: false, warnings: false })
    }

    /// The first of these violations, at most so many; the rest is counted with the others.
    #[cfg(feature = "json")]
    pub(crate) fn limited(mut list: Vec<Violation>, more: usize, max: usize) -> Option<Self> {
        let beyond = list.len().saturating_sub(max);
        list.truncate(max);
        Self::with_more(list, more + beyond)
    }

    /// Whether no value can be made of the document.
    #[cfg(feature = "json")]
    pub(crate) fn is_unreadable(&self) -> bool {
        self.unreadable
    }

    /// The same, where one that was only counted may be a failure to read.
    pub(crate) fn unreadable_if(self, unreadable: bool) -> Self {
        Self { unreadable, ..self }
    }

    /// The same as warnings: the message says so. Those of [`Outcome`](crate::Outcome) and
    /// [`Checked`](crate::Checked) are.
    #[must_use]
    pub fn into_warnings(self) -> Self {
        Self { warnings: true, ..self }
    }

    /// Whether they are warnings.
    #[cfg(feature = "miette")]
    pub(crate) fn are_warnings(&self) -> bool {
        self.warnings
    }

    /// Those that are described.
    pub fn iter(&self) -> core::slice::Iter<'_, Violation> {
        self.list.iter()
    }

    /// Those that are described, to be changed: what is shown of a path may depend on the reader.
    pub fn iter_mut(&mut self) -> core::slice::IterMut<'_, Violation> {
        self.list.iter_mut()
    }

    /// How many there are, with those that are only counted.
    pub fn total(&self) -> usize {
        self.list.len() + self.more
    }

    /// How many are described: as many as [`iter`](Self::iter) gives. The others, beyond the limit
    /// of the check, are only counted.
    pub fn described(&self) -> usize {
        self.list.len()
    }

    /// How many are only counted.
    pub fn more(&self) -> usize {
        self.more
    }

    /// Which of Smithy's exceptions a service answers with: `SerializationException` where the value
    /// could not even be read, else `ValidationException`.
    pub fn exception_name(&self) -> &'static str {
        if self.is_parse_failure() { "SerializationException" } else { "ValidationException" }
    }

    /// Whether the value could not even be read; see [`ViolationKind::is_parse_failure`].
    pub fn is_parse_failure(&self) -> bool {
        self.unreadable || self.list.iter().any(|violation| violation.kind.is_parse_failure())
    }
}

impl From<Violation> for Violations {
    fn from(violation: Violation) -> Self {
        Self { list: alloc::vec![violation], more: 0, unreadable: false, warnings: false }
    }
}

impl fmt::Display for Violations {
    /// Smithy's message: `2 validation errors detected. SENTENCE; SENTENCE`. Of warnings:
    /// `2 warnings. SENTENCE; SENTENCE`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_message(self, formatter, fmt::Display::fmt)
    }
}

/// Writes the message of violations with sentences as another function writes them.
fn write_message(
    violations: &Violations,
    formatter: &mut fmt::Formatter<'_>,
    sentence: impl Fn(&Violation, &mut fmt::Formatter<'_>) -> fmt::Result,
) -> fmt::Result {
    let count = violations.total();
    let plural = if count == 1 { "" } else { "s" };
    if violations.warnings {
        write!(formatter, "{count} warning{plural}.")?;
    } else {
        write!(formatter, "{count} validation error{plural} detected.")?;
    }
    for (index, violation) in violations.iter().enumerate() {
        formatter.write_str(if index == 0 { " " } else { "; " })?;
        sentence(violation, formatter)?;
    }
    match violations.more {
        0 => Ok(()),
        more => write!(formatter, "; and {more} more"),
    }
}

impl core::error::Error for Violations {}

impl Serialize for Violations {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize_exception(self, &self.list, serializer)
    }
}

/// Writes a `ValidationException` with that message and those entries.
fn serialize_exception<S: Serializer>(
    message: &dyn fmt::Display,
    fields: &[impl Serialize],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut exception = serializer.serialize_struct("ValidationException", 2)?;
    exception.serialize_field("message", &message.to_string())?;
    exception.serialize_field("fieldList", fields)?;
    exception.end()
}

impl<'a> IntoIterator for &'a mut Violations {
    type Item = &'a mut Violation;
    type IntoIter = core::slice::IterMut<'a, Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.iter_mut()
    }
}

impl<'a> IntoIterator for &'a Violations {
    type Item = &'a Violation;
    type IntoIter = core::slice::Iter<'a, Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.iter()
    }
}

impl IntoIterator for Violations {
    type Item = Violation;
    type IntoIter = vec::IntoIter<Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.into_iter()
    }
}
