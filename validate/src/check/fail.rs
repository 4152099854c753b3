//! What derived code says when a rule is broken.

use alloc::borrow::{Cow, ToOwned};
use alloc::vec::Vec;

use super::Range;
use crate::report::Report;
use crate::shape::{Data, EnumValue, Kind, Matcher, Shape};
use crate::suggest;
use crate::validate::Shaped;
use crate::violation::ViolationKind;

/// Reports an absent value.
#[cold]
#[inline(never)]
pub fn required(report: &mut Report<'_>) {
    report.found(|| ViolationKind::Required);
}

/// Reports a length that is out of bounds.
#[cold]
#[inline(never)]
pub fn length(report: &mut Report<'_>, actual: u64, min: Option<u64>, max: Option<u64>) {
    report.found(|| ViolationKind::Length { actual, min, max });
}

/// Reports a number that is out of bounds.
#[cold]
#[inline(never)]
pub fn range(report: &mut Report<'_>, range: &Range) {
    let text = |bound: &Option<super::Bound>| bound.as_ref().map(|bound| bound.text.into());
    report.found(|| ViolationKind::Range { min: text(&range.min), max: text(&range.max) });
}

/// Reports text that does not match.
#[cold]
#[inline(never)]
pub fn pattern(report: &mut Report<'_>, pattern: &dyn Matcher) {
    report.found(|| ViolationKind::Pattern { pattern: pattern.text().to_owned().into() });
}

/// Reports a value that is in a list twice.
#[cold]
#[inline(never)]
pub fn unique_items(report: &mut Report<'_>) {
    report.found(|| ViolationKind::UniqueItems);
}

/// Reports advice that is not followed.
#[cold]
#[inline(never)]
pub fn advice(report: &mut Report<'_>, rule: &'static str, gist: &'static str) {
    report.violation(ViolationKind::Advice { rule: rule.into(), gist: gist.into() });
}

/// Reports a text that is none of an enum's values.
#[cold]
#[inline(never)]
pub fn enumeration<T: Shaped>(report: &mut Report<'_>, found: &str) {
    unknown_value(report, T::shape(), T::SENSITIVE, found);
}

#[cold]
#[inline(never)]
fn unknown_value(report: &mut Report<'_>, shape: &Shape, sensitive: bool, found: &str) {
    let told = !sensitive && !report.is_sensitive();
    report.found(|| {
        let allowed = match &shape.kind {
            Kind::Enum(values) => public_values(values),
            _ => Cow::Borrowed(&[][..]),
        };
        let nearest = || suggest::nearest(found, allowed.iter().map(|value| &**value));
        let suggestion = told.then(nearest).flatten().map(ToOwned::to_owned);
        ViolationKind::Enum { allowed, suggestion }
    });
}

/// Reports an integer that is none of an enum's values.
#[cold]
#[inline(never)]
pub fn int_enumeration<T: Shaped>(report: &mut Report<'_>) {
    report.found(|| {
        let allowed = match &T::shape().kind {
            Kind::IntEnum(values) => {
                values.iter().filter(|value| !value.internal).map(|value| value.value).collect()
            }
            _ => Vec::new(),
        };
        ViolationKind::IntEnum { allowed: Cow::Owned(allowed) }
    });
}

fn public_values(values: &[EnumValue]) -> Cow<'static, [Cow<'static, str>]> {
    let public = values.iter().filter(|value| !value.internal);
    let texts = public.map(|value| match &value.value {
        Data::Static(text) => Cow::Borrowed(*text),
        Data::Shared(text) => Cow::Owned((**text).to_owned()),
    });
    texts.collect()
}
