//! Rules of a value's own type.

use alloc::borrow::Cow;

use crate::report::Report;
use crate::validate::Validate;
use crate::violation::ViolationKind;

/// How deep values may be nested: as deep as JSON may be.
pub const MAX_DEPTH: usize = 128;

/// Checks a value by the rules of its own type, unless it is nested deeper than [`MAX_DEPTH`]:
/// that is a violation by itself, so that no value overflows the stack.
#[inline]
pub fn nested<T: Validate + ?Sized>(value: &T, report: &mut Report<'_>) {
    if report.depth() < MAX_DEPTH {
        value.check(report);
    } else {
        too_deep(report);
    }
}

#[cold]
#[inline(never)]
fn too_deep(report: &mut Report<'_>) {
    let problem = Cow::Borrowed("must not be nested more than 128 levels deep");
    report.violation(ViolationKind::Syntax { problem });
}
