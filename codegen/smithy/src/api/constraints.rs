//! Constraints of a value: those of a member over those of its target.

use std::fmt;
use std::ops::Deref;

use shapewright_pattern::Anchoring;
use shapewright_validate::shape;
pub use shapewright_validate::shape::{Length, TimestampFormat};

use crate::node::Number;
use crate::shape_id::ShapeId;
use crate::source::Span;

/// What a value must keep to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Constraints<'m> {
    /// `length`: bounds of a length, inclusive.
    pub length: Option<Length>,
    /// `range`: bounds of a number, inclusive.
    pub range: Option<Range<'m>>,
    /// `pattern`.
    pub pattern: Option<Pattern<'m>>,
    /// `uniqueItems`.
    pub unique_items: bool,
    /// `sensitive`: nothing of the value may be shown.
    pub sensitive: bool,
    /// The format of a timestamp in its place; `None` for every other value.
    pub timestamp_format: Option<TimestampFormat>,
    /// Whether a big number is a JSON string of its digits here; false for every other value.
    pub textual: bool,
    /// What documentation asks beyond that.
    pub recommendations: Vec<Recommendation<'m>>,
}

impl Constraints<'_> {
    /// None at all.
    pub const NONE: Self = Self {
        length: None,
        range: None,
        pattern: None,
        unique_items: false,
        sensitive: false,
        timestamp_format: None,
        textual: false,
        recommendations: Vec::new(),
    };

    /// Whether a list may hold a value twice.
    pub fn allows_repeats(&self) -> bool {
        !self.unique_items
    }

    /// Those that are the same data for validation: all but patterns, which are compiled, and what
    /// borrows from the model.
    pub fn as_data(&self) -> shape::Constraints {
        let mut data = shape::Constraints::new();
        data.length = self.length;
        data.unique_items = self.unique_items;
        data.sensitive = self.sensitive;
        data.timestamp_format = self.timestamp_format;
        data.textual = self.textual;
        data
    }
}

/// The constraints of a value, in little memory if there are none, as most have.
#[derive(Clone, Default)]
pub struct Held<'m>(Option<Box<Constraints<'m>>>);

impl<'m> From<Constraints<'m>> for Held<'m> {
    fn from(constraints: Constraints<'m>) -> Self {
        Self((constraints != Constraints::NONE).then(|| Box::new(constraints)))
    }
}

impl<'m> Deref for Held<'m> {
    type Target = Constraints<'m>;

    fn deref(&self) -> &Constraints<'m> {
        static NONE: Constraints<'static> = Constraints::NONE;
        self.0.as_deref().unwrap_or(&NONE)
    }
}

impl PartialEq for Held<'_> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl fmt::Debug for Held<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(formatter)
    }
}

/// Inclusive bounds of a number, as modelled.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Range<'m> {
    /// The least.
    pub min: Option<&'m Number>,
    /// The greatest.
    pub max: Option<&'m Number>,
}

/// A pattern.
#[derive(Clone, Copy, Debug)]
pub struct Pattern<'m> {
    /// The regular expression as modelled.
    pub text: &'m str,
    /// Which part of a value it must match.
    pub anchoring: Anchoring,
    /// The shape or member that has it.
    pub owner: &'m ShapeId,
    /// Where it is written.
    pub span: Span,
}

impl PartialEq for Pattern<'_> {
    /// The same text about the same part of a value, wherever it is written.
    fn eq(&self, other: &Self) -> bool {
        (self.text, self.anchoring) == (other.text, other.anchoring)
    }
}

/// A rule that only documentation states, and a program can test.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Recommendation<'m> {
    /// Its name: `s3-uri`.
    pub rule: &'m str,
    /// What the documentation says, in a sentence.
    pub message: &'m str,
    /// When it is followed.
    pub test: Test<'m>,
    /// Where it is written.
    pub span: Span,
}

/// When a recommendation is followed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Test<'m> {
    /// The text matches.
    Pattern(Pattern<'m>),
    /// The text does not begin with these characters.
    ReservedPrefix(&'m str),
    /// The integer is a multiple of this one.
    MultipleOf(u32),
    /// A member of the structure is present only together with another one.
    Needs(Pair<'m>),
    /// A member of the structure is a later date and time than another one.
    After(Pair<'m>),
}

/// Two members of a structure, by name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair<'m> {
    /// The member that the rule is about.
    pub member: &'m str,
    /// The member that it depends on.
    pub other: &'m str,
}
