//! `required`: a value must be present.

use super::Reporter;
use crate::violation::ViolationKind;

/// Reports a value that is absent.
#[inline]
pub fn check<T>(value: &Option<T>, report: &mut impl Reporter) {
    if value.is_none() {
        report.found(|| ViolationKind::Required);
    }
}
