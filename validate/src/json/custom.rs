//! Rules of one's own: the walker does not know them, the value that is read from the text does.

use alloc::vec::Vec;

use crate::outcome::Outcome;
use crate::policy::Policy;
use crate::report::DEFAULT_MAX_VIOLATIONS;
use crate::shape::Shape;
use crate::validate::{Shaped, Validate};
use crate::violation::{Violation, ViolationKind, Violations};
use crate::walk;

/// The violations that the walker found in the text, with those of one's own rules that were found
/// in the value. If the walker found nothing, all that were found in the value.
pub(super) fn joined(
    text: &[u8],
    shape: &'static Shape,
    of_text: Option<Violations>,
    of_value: Option<Violations>,
) -> Option<Violations> {
    let Some(of_value) = of_value else { return of_text };
    let total = of_value.total();
    let mut list: Vec<Violation> = of_value.into_iter().collect();
    let customs = list.iter().filter(|it| is_custom(it)).count();
    if customs > 0 || of_text.is_none() {
        walk::locate(text, shape, &mut list);
    }
    let Some(of_text) = of_text else {
        let more = total - list.len();
        return Violations::with_more(list, more);
    };
    let total = total.max(of_text.total() + customs);
    let mut list = merged(of_text, list);
    list.truncate(DEFAULT_MAX_VIOLATIONS);
    let more = total - list.len();
    Violations::with_more(list, more)
}

/// The broken rules of one's own in an answer: warnings, unless a policy turns them off.
pub(super) fn of_answer<T: Validate + Shaped>(value: &T, policy: &Policy) -> Outcome {
    if value.is_valid() {
        return Outcome::default();
    }
    let Outcome { violations, warnings } = value.validate_with(policy);
    let found = violations.into_iter().flatten().chain(warnings.into_iter().flatten());
    Outcome { violations: None, warnings: Violations::from_vec(found.filter(is_custom).collect()) }
}

/// Both lists are in the order of the model, and but for the rules of one's own they are alike: that
/// of the text is kept, since it has the better places.
fn merged(of_text: Violations, of_value: Vec<Violation>) -> Vec<Violation> {
    let mut of_text = of_text.into_iter();
    let mut list = Vec::new();
    for violation in of_value {
        if is_custom(&violation) {
            list.push(violation);
        } else {
            list.extend(of_text.next());
        }
    }
    list.extend(of_text);
    list
}

fn is_custom(violation: &Violation) -> bool {
    matches!(violation.kind, ViolationKind::Custom { .. })
}
