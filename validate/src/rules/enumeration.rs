//! `enum` and `intEnum`: a value must be one of those that are listed.

use alloc::borrow::{Cow, ToOwned};
use alloc::vec::Vec;

use super::Reporter;
use crate::report::Report;
use crate::shape::{Data, EnumValue, IntEnumValue, Kind};
use crate::suggest;
use crate::validate::Shaped;
use crate::violation::ViolationKind;

/// Reports the text that the variant for unknown values of an enum holds.
#[cold]
#[inline(never)]
pub fn unknown_text<T: Shaped>(text: &str, report: &mut Report<'_>) {
    if let Kind::Enum(values) = &T::shape().kind {
        let is_quotable = !T::SENSITIVE && !report.is_sensitive();
        check(text, values, is_quotable, report);
    }
}

/// Reports the integer that the variant for unknown values of an enum holds.
#[cold]
#[inline(never)]
pub fn unknown_integer<T: Shaped>(report: &mut Report<'_>) {
    if let Kind::IntEnum(values) = &T::shape().kind {
        check_integer(None, values, report);
    }
}

/// Reports a text that is not among the values. A suggestion is made only of what is quotable.
pub(crate) fn check(
    text: &str,
    values: &[EnumValue],
    is_quotable: bool,
    report: &mut impl Reporter,
) {
    if values.iter().any(|value| *value.value == *text) {
        return;
    }
    report.found(|| {
        let allowed: Vec<Cow<'static, str>> =
            values.iter().filter(|value| !value.internal).map(text_of).collect();
        let nearest = || suggest::nearest(text, allowed.iter().map(|value| &**value));
        let suggestion = is_quotable.then(nearest).flatten().map(ToOwned::to_owned);
        ViolationKind::Enum { allowed: Cow::Owned(allowed), suggestion }
    });
}

/// Reports an integer that is not among the values.
pub(crate) fn check_integer(
    number: Option<i32>,
    values: &[IntEnumValue],
    report: &mut impl Reporter,
) {
    if values.iter().any(|value| number == Some(value.value)) {
        return;
    }
    report.found(|| {
        let public = values.iter().filter(|value| !value.internal);
        ViolationKind::IntEnum { allowed: public.map(|value| value.value).collect() }
    });
}

fn text_of(value: &EnumValue) -> Cow<'static, str> {
    match &value.value {
        Data::Static(text) => Cow::Borrowed(*text),
        Data::Shared(text) => Cow::Owned((**text).to_owned()),
    }
}
