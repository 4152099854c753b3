//! The constraint traits of a shape or of a use of it.

use core::ops::{RangeFrom, RangeInclusive, RangeToInclusive};

use super::data::put;
use super::{Data, Matcher, Recommendation};

/// Constraint traits, and the two other traits that decide how a value is read and quoted.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Constraints {
    /// `length`: of a string in Unicode scalar values, of a blob in decoded bytes, of a list in
    /// elements, of a map in entries.
    pub length: Option<Length>,
    /// `range` of a number.
    pub range: Option<Range>,
    /// `pattern` of a string.
    pub pattern: Option<Data<dyn Matcher>>,
    /// `uniqueItems` of a list.
    pub unique_items: bool,
    /// `sensitive`: the value is never quoted.
    pub sensitive: bool,
    /// The form of a timestamp on the wire; epoch seconds where nothing says otherwise.
    pub timestamp_format: Option<TimestampFormat>,
    /// Whether a `bigInteger` or `bigDecimal` is a JSON string of its digits, as Smithy RPC v2 JSON
    /// writes it, and no number.
    pub textual: bool,
    /// The greatest value of an unsigned integer of Rust: whatever its range, the type holds no other
    /// values than those from 0 to it.
    pub unsigned: Option<u64>,
    /// Whether it is a set of Rust, which holds a repeated element once.
    pub set: bool,
    /// What documentation asks beyond that.
    pub recommendations: Data<[Recommendation]>,
}

/// Bounds of a length, both inclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Length {
    /// The least length.
    pub min: Option<u64>,
    /// The greatest length.
    pub max: Option<u64>,
}

impl From<RangeInclusive<u64>> for Length {
    fn from(bounds: RangeInclusive<u64>) -> Self {
        Self { min: Some(*bounds.start()), max: Some(*bounds.end()) }
    }
}

impl From<RangeFrom<u64>> for Length {
    fn from(bounds: RangeFrom<u64>) -> Self {
        Self { min: Some(bounds.start), max: None }
    }
}

impl From<RangeToInclusive<u64>> for Length {
    fn from(bounds: RangeToInclusive<u64>) -> Self {
        Self { min: None, max: Some(bounds.end) }
    }
}

/// Bounds of a number, both inclusive, as modelled: JSON numbers of any size and precision. They
/// are compared as decimals; those of a `float` or `double` after rounding to its width.
#[derive(Clone, Debug, PartialEq)]
pub struct Range {
    /// The least value.
    pub min: Option<Data<str>>,
    /// The greatest value.
    pub max: Option<Data<str>>,
}

/// The three forms of a timestamp.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TimestampFormat {
    /// RFC 3339 text: `1985-04-12T23:20:50.52Z`.
    DateTime,
    /// IMF-fixdate text: `Tue, 29 Apr 2014 18:30:38 GMT`.
    HttpDate,
    /// A number of seconds, with optional fraction.
    EpochSeconds,
}

impl TimestampFormat {
    /// The form as Smithy writes it: `date-time`, `http-date` or `epoch-seconds`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::DateTime => "date-time",
            Self::HttpDate => "http-date",
            Self::EpochSeconds => "epoch-seconds",
        }
    }
}

impl Constraints {
    /// No constraints.
    pub const fn new() -> Self {
        Self {
            length: None,
            range: None,
            pattern: None,
            unique_items: false,
            sensitive: false,
            timestamp_format: None,
            textual: false,
            unsigned: None,
            set: false,
            recommendations: Data::Static(&[]),
        }
    }

    /// Whether a list may hold a value twice.
    pub const fn allows_repeats(&self) -> bool {
        !self.unique_items
    }

    /// These and a length.
    #[must_use]
    pub const fn length(mut self, min: Option<u64>, max: Option<u64>) -> Self {
        self.length = Some(Length { min, max });
        self
    }

    /// These and a range, with bounds as modelled: JSON numbers.
    #[must_use]
    pub const fn range(mut self, min: Option<&'static str>, max: Option<&'static str>) -> Self {
        put(&mut self.range, Some(Range { min: bound(min), max: bound(max) }));
        self
    }

    /// These and a pattern.
    #[must_use]
    pub const fn pattern(mut self, pattern: &'static dyn Matcher) -> Self {
        put(&mut self.pattern, Some(Data::Static(pattern)));
        self
    }

    /// These and unique items.
    #[must_use]
    pub const fn unique_items(mut self) -> Self {
        self.unique_items = true;
        self
    }

    /// These, of a value that is never quoted.
    #[must_use]
    pub const fn sensitive(mut self) -> Self {
        self.sensitive = true;
        self
    }

    /// These, of a timestamp in that form.
    #[must_use]
    pub const fn timestamp_format(mut self, format: TimestampFormat) -> Self {
        self.timestamp_format = Some(format);
        self
    }

    /// These, of a big number that is a string of its digits.
    #[must_use]
    pub const fn textual(mut self) -> Self {
        self.textual = true;
        self
    }

    /// The same, of an unsigned integer of Rust with that greatest value.
    #[doc(hidden)]
    #[must_use]
    pub const fn unsigned(mut self, max: u64) -> Self {
        self.unsigned = Some(max);
        self
    }

    /// The same, of a set of Rust.
    #[doc(hidden)]
    #[must_use]
    pub const fn set(mut self) -> Self {
        self.set = true;
        self
    }

    /// These and recommendations.
    #[must_use]
    pub const fn recommendations(mut self, recommendations: &'static [Recommendation]) -> Self {
        put(&mut self.recommendations, Data::Static(recommendations));
        self
    }
}

impl Default for Constraints {
    fn default() -> Self {
        Self::new()
    }
}

const fn bound(text: Option<&'static str>) -> Option<Data<str>> {
    match text {
        Some(text) => Some(Data::Static(text)),
        None => None,
    }
}
