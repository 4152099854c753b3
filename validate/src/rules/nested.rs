//! Rules of a value's own type.

use crate::report::{Found as _, Report};
use crate::validate::Validate;
use crate::violation::ViolationKind;

/// How deep values may be nested: as deep as JSON may be.
pub const MAX_DEPTH: usize = 128;

/// Checks a value by the rules of its own type. A value that is nested deeper than [`MAX_DEPTH`]
/// is a violation instead, so that no value overflows the stack.
#[inline]
pub fn check<T: Validate + ?Sized>(value: &T, report: &mut Report<'_>) {
    // A scalar in the innermost of so many containers is one step deeper than that.
    if report.depth() <= MAX_DEPTH {
        value.check(report);
    } else {
        report.found(|| ViolationKind::Depth { max: MAX_DEPTH });
    }
}
