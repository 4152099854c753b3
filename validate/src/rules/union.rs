//! `union`: exactly one member, which the shape has.

use alloc::borrow::ToOwned;

use crate::path::SENSITIVE_KEY;
use crate::report::Found as _;
use crate::report::Report;
use crate::shape::Member;
use crate::suggest;
use crate::validate::Shaped;
use crate::violation::ViolationKind;

/// Reports the member that the variant for unknown members of a union holds: it sets none that the
/// shape has.
#[cold]
#[inline(never)]
pub fn unknown<T: Shaped>(name: &str, report: &mut Report<'_>) {
    report.found(|| ViolationKind::Union { set: 0 });
    let suggestion = suggest::member(name, T::shape().members().iter(), Member::key);
    let suggestion = suggestion.map(ToOwned::to_owned);
    let name = if T::SENSITIVE { SENSITIVE_KEY } else { name };
    report.key(name).found(|| ViolationKind::UnknownMember { suggestion });
}
