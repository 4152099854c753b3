//! `enum` and `intEnum`: a value must be one of those that are listed.

use alloc::borrow::ToOwned;

use super::Reporter;
use crate::report::Report;
use crate::shape::{EnumValue, IntEnumValue, Kind, NO_GRAPH, ShapeGraph};
use crate::suggest::{self, Comparisons};
use crate::validate::Shaped;
use crate::violation::ViolationKind;

/// Reports the text that the variant for unknown values of an enum holds.
#[cold]
#[inline(never)]
pub fn unknown_text<T: Shaped>(text: &str, report: &mut Report<'_>) {
    if let Kind::Enum(values) = &T::shape().kind {
        let is_quotable = !T::SENSITIVE && !report.is_sensitive();
        let mut comparisons = Comparisons::of(text.len());
        let suggest = is_quotable.then_some(&mut comparisons);
        check(text, values, suggest, &NO_GRAPH, report);
    }
}

/// Reports the integer that the variant for unknown values of an enum holds.
#[cold]
#[inline(never)]
pub fn unknown_integer<T: Shaped>(report: &mut Report<'_>) {
    if let Kind::IntEnum(values) = &T::shape().kind {
        check_integer(None, values, &NO_GRAPH, report);
    }
}

/// Reports a text that is not among the values. A suggestion is made if there are comparisons for it:
/// not of what may not be quoted.
pub(crate) fn check(
    text: &str,
    values: &[EnumValue],
    comparisons: Option<&mut Comparisons>,
    graph: &ShapeGraph,
    report: &mut impl Reporter,
) {
    let index = graph.index_of_values(values);
    let is_one = || values.iter().inspect(looked).any(|value| *value.value == *text);
    if index.map_or_else(is_one, |index| index.has(text)) {
        return;
    }
    report.found(|| {
        // One list serves all that is found: a wide enum may be large.
        let public = || values.iter().filter(|it| !it.internal).map(|it| it.value.clone());
        let allowed = index.map_or_else(|| public().collect(), |index| index.public.clone());
        let may_suggest = comparisons.is_some_and(|it| it.afford(allowed.len()));
        let nearest = || suggest::nearest(text, allowed.iter().map(|value| &**value));
        let suggestion = may_suggest.then(nearest).flatten().map(ToOwned::to_owned);
        ViolationKind::Enum { allowed, suggestion }
    });
}

/// Reports an integer that is not among the values.
pub(crate) fn check_integer(
    number: Option<i32>,
    values: &[IntEnumValue],
    graph: &ShapeGraph,
    report: &mut impl Reporter,
) {
    let index = graph.index_of_integers(values);
    let is_one = |number| match index {
        Some(index) => index.has(&number),
        None => values.iter().inspect(looked).any(|value| number == value.value),
    };
    if number.is_some_and(is_one) {
        return;
    }
    report.found(|| {
        let public = || values.iter().filter(|it| !it.internal).map(|it| it.value);
        let allowed = index.map_or_else(|| public().collect(), |index| index.public.clone());
        ViolationKind::IntEnum { allowed }
    });
}

/// Counts a value that was looked at, for tests.
fn looked<T>(_: &T) {
    #[cfg(test)]
    crate::counting::look();
}
