//! The constraint traits of a shape or of a use of it.

use core::fmt;

use super::data::put;
use super::{Advice, Data};

/// Constraint traits, and the two other traits that decide how a value is read and quoted.
#[derive(Clone, Debug)]
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
    /// What documentation asks beyond that.
    pub advice: Data<[Advice]>,
}

/// Bounds of a length, both inclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Length {
    /// The least length.
    pub min: Option<u64>,
    /// The greatest length.
    pub max: Option<u64>,
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

/// A compiled `pattern`.
pub trait Matcher: Send + Sync {
    /// The pattern as modelled, for messages.
    fn text(&self) -> &str;

    /// Whether `value` satisfies the pattern.
    fn is_match(&self, value: &str) -> bool;

    /// A string that satisfies the pattern, of `min` to `max` scalar values where that can be had;
    /// none where the pattern does not know how to make one.
    #[cfg(feature = "arbitrary")]
    fn generate(
        &self,
        _bytes: &mut ::arbitrary::Unstructured<'_>,
        _min: u64,
        _max: Option<u64>,
    ) -> Option<alloc::string::String> {
        None
    }
}

impl fmt::Debug for dyn Matcher {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.text().fmt(formatter)
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
            advice: Data::Static(&[]),
        }
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

    /// These and advice.
    #[must_use]
    pub const fn advice(mut self, advice: &'static [Advice]) -> Self {
        put(&mut self.advice, Data::Static(advice));
        self
    }

    /// What counts where these are of a use and `target` are those of its target: each trait of
    /// the use replaces the same one of the target.
    #[must_use]
    pub fn over(&self, target: &Self) -> Self {
        Self {
            length: self.length.or(target.length),
            range: self.range.clone().or_else(|| target.range.clone()),
            pattern: self.pattern.clone().or_else(|| target.pattern.clone()),
            unique_items: self.unique_items || target.unique_items,
            sensitive: self.sensitive || target.sensitive,
            timestamp_format: self.timestamp_format.or(target.timestamp_format),
            advice: if self.advice.is_empty() { &target.advice } else { &self.advice }.clone(),
        }
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

#[cfg(test)]
mod tests {
    use super::Constraints;

    #[test]
    fn a_trait_of_the_use_replaces_the_same_trait_of_the_target() {
        let target = Constraints::new().length(Some(2), Some(8)).range(Some("1"), None);
        let both = Constraints::new().length(None, Some(6)).unique_items().over(&target);
        assert_eq!(both.length.and_then(|length| length.min), None);
        assert_eq!(both.range, target.range);
        assert!(both.unique_items);
    }
}
