//! Which constraints count for a value.

use super::{Constraints, Length, Matcher, Range, Recommendation, Shape, TimestampFormat, TypeRef};

/// The constraints that count for one value: those of the use over those of the target, without
/// copying either.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Effective<'g> {
    of_use: Option<&'g Constraints>,
    of_target: Option<&'g Constraints>,
}

impl<'g> Effective<'g> {
    /// The constraints of a value of `shape`; `used` is the reference to the shape, if there is one.
    pub(crate) fn new(used: Option<&'g TypeRef>, shape: &'g Shape) -> Self {
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

    pub(crate) fn unique(self) -> bool {
        self.first(|constraints| (!constraints.allows_repeats()).then_some(())).is_some()
    }

    pub(crate) fn sensitive(self) -> bool {
        self.first(|constraints| constraints.sensitive.then_some(())).is_some()
    }

    pub(crate) fn recommendations(self) -> &'g [Recommendation] {
        let all = |constraints: &'g Constraints| &*constraints.recommendations;
        self.first(|constraints| Some(all(constraints)).filter(|all| !all.is_empty()))
            .unwrap_or_default()
    }

    /// Epoch seconds unless something else is modelled.
    pub(crate) fn timestamp_format(self) -> TimestampFormat {
        self.first(|constraints| constraints.timestamp_format)
            .unwrap_or(TimestampFormat::EpochSeconds)
    }

    /// Whether a big number is a string.
    pub(crate) fn textual(self) -> bool {
        self.first(|constraints| constraints.textual.then_some(())).is_some()
    }

    /// The greatest value of an unsigned integer of Rust.
    pub(crate) fn unsigned(self) -> Option<u64> {
        self.of_target.and_then(|constraints| constraints.unsigned)
    }

    /// Whether it is a set of Rust.
    pub(crate) fn set(self) -> bool {
        self.of_target.is_some_and(|constraints| constraints.set)
    }

    fn first<T>(self, get: impl Fn(&'g Constraints) -> Option<T>) -> Option<T> {
        self.of_use.and_then(&get).or_else(|| self.of_target.and_then(&get))
    }
}

#[cfg(test)]
mod tests {
    use super::Effective;
    use crate::shape::{Constraints, Kind, Shape, TypeRef};

    #[test]
    fn a_trait_of_the_use_replaces_the_same_trait_of_the_target() {
        static TARGET: Constraints =
            Constraints::new().length(Some(2), Some(8)).range(Some("1"), None);
        static USE: Constraints = Constraints::new().length(None, Some(6)).sensitive();
        static SHAPE: Shape = Shape::new("Target", Kind::String).constrained(&TARGET);
        let used = TypeRef::inline(&SHAPE).constrained(&USE);
        let both = Effective::new(Some(&used), &SHAPE);
        assert_eq!(both.length().map(|length| (length.min, length.max)), Some((None, Some(6))));
        assert_eq!(both.range(), TARGET.range.as_ref());
        assert!(both.sensitive());
    }
}
