//! Which constraints count for one value.

use crate::shape::{Advice, Constraints, Length, Matcher, Range, Shape, TimestampFormat, Use};

/// The constraints of a use over those of its target, without copying either.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rules<'g> {
    of_use: Option<&'g Constraints>,
    of_target: Option<&'g Constraints>,
}

impl<'g> Rules<'g> {
    /// What counts for a value of `shape`, used as `used` says.
    pub(crate) fn new(used: Option<&'g Use>, shape: &'g Shape) -> Self {
        let of_use = used.and_then(|used| used.constraints.as_deref());
        Self { of_use, of_target: shape.constraints.as_deref() }
    }

    pub(crate) fn length(self) -> Option<Length> {
        self.first(|constraints| constraints.length)
    }

    pub(crate) fn range(self) -> Option<&'g Range> {
        self.first(|constraints| constraints.range.as_ref())
    }

    pub(crate) fn pattern(self) -> Option<&'g dyn Matcher> {
        self.first(|constraints| constraints.pattern.as_deref())
    }

    pub(crate) fn unique_items(self) -> bool {
        self.first(|constraints| constraints.unique_items.then_some(())).is_some()
    }

    pub(crate) fn sensitive(self) -> bool {
        self.first(|constraints| constraints.sensitive.then_some(())).is_some()
    }

    pub(crate) fn advice(self) -> &'g [Advice] {
        let advice = self
            .first(|constraints| (!constraints.advice.is_empty()).then_some(&*constraints.advice));
        advice.unwrap_or_default()
    }

    pub(crate) fn timestamp_format(self) -> TimestampFormat {
        self.first(|constraints| constraints.timestamp_format)
            .unwrap_or(TimestampFormat::EpochSeconds)
    }

    fn first<T>(self, get: impl Fn(&'g Constraints) -> Option<T>) -> Option<T> {
        self.of_use.and_then(&get).or_else(|| self.of_target.and_then(&get))
    }
}
