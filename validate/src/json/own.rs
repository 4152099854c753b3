//! What a value that was read says of itself. Of its text the walker finds the same and more, but
//! not the rules of one's own.

use alloc::vec::Vec;

use crate::outcome::Outcome;
use crate::policy::Policy;
use crate::report::{DEFAULT_MAX_VIOLATIONS, Findings, Report};
use crate::shape::{Role, Shape};
use crate::validate::{Shaped, Validate};
use crate::violation::{Violation, ViolationKind, Violations};
use crate::walk::{self, Profile};

/// What was found in a value, as far as it had to be described.
pub(super) struct Own<'p> {
    /// Whether there is nothing to report.
    pub(super) is_fine: bool,
    /// Whether a rule of one's own is broken.
    has_custom: bool,
    /// What was found, if a policy had to judge it.
    outcome: Option<Outcome>,
    profile: Profile,
    policy: Option<&'p Policy>,
}

impl<'p> Own<'p> {
    /// Checks a value. Nothing is described unless a policy has to judge it: recommendations, and
    /// in answers rules that it names.
    pub(super) fn of<T: Validate + Shaped>(
        value: &T,
        profile: Profile,
        policy: Option<&'p Policy>,
    ) -> Self {
        let judge = policy.filter(|it| profile != Profile::Reading || !it.is_usual());
        let Some(judge) = judge else {
            let mut findings = Findings::new(0);
            value.check(&mut Report::root(&mut findings));
            let (is_fine, has_custom) = (findings.is_empty(), findings.has_custom());
            return Self { is_fine, has_custom, outcome: None, profile, policy };
        };
        let outcome = value.validate_with(judge);
        let is_fine = outcome.violations.is_none() && outcome.warnings.is_none();
        let has_custom = all(&outcome).any(is_custom);
        Self { is_fine, has_custom, outcome: Some(outcome), profile, policy }
    }

    /// The warnings about a value: what the walker found in its text, and the rules of one's own
    /// that it breaks.
    ///
    /// # Errors
    /// What is wrong, of both.
    pub(super) fn joined<T: Validate + Shaped>(
        self,
        bytes: &[u8],
        value: &T,
        walked: Outcome,
    ) -> Result<Option<Violations>, Violations> {
        let is_reading = self.profile == Profile::Reading;
        let adds = self.has_custom || (walked.violations.is_none() && !is_reading);
        let found = if adds { self.described(value) } else { Outcome::default() };
        let join = |of_text, of_value| joined(bytes, T::shape(), of_text, of_value);
        match join(walked.violations, found.violations) {
            Some(violations) => Err(violations),
            None => Ok(join(walked.warnings, found.warnings)),
        }
    }

    /// What was found. In an answer, rules of one's own are warnings, and the walker finds
    /// everything else.
    fn described<T: Validate + Shaped>(self, value: &T) -> Outcome {
        let outcome = self.outcome.unwrap_or_else(|| match self.policy {
            Some(policy) => value.validate_with(policy),
            None => Outcome { violations: value.validate().err(), warnings: None },
        });
        if self.profile != Profile::Reading {
            return outcome;
        }
        let customs = all(&outcome).filter(|it| is_custom(it)).cloned().collect();
        Outcome { violations: None, warnings: Violations::from_vec(customs) }
    }
}

fn all(outcome: &Outcome) -> impl Iterator<Item = &Violation> {
    outcome.violations.iter().flatten().chain(outcome.warnings.iter().flatten())
}

/// The violations that the walker found in the text, with those of one's own rules that were found
/// in the value. If the walker found nothing, all that were found in the value.
fn joined(
    text: &[u8],
    shape: &'static Shape,
    of_text: Option<Violations>,
    of_value: Option<Violations>,
) -> Option<Violations> {
    let Some(of_value) = of_value else { return of_text };
    let mut total = of_value.total();
    let mut list: Vec<Violation> = of_value.into_iter().collect();
    if of_text.is_none() {
        total -= list.extract_if(.., |it| is_of_absent_token(it, shape)).count();
    }
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

/// Whether it is about the text that stands for a required token of an input whose text is good: a
/// client fills it later.
fn is_of_absent_token(violation: &Violation, shape: &Shape) -> bool {
    let mut tokens = shape.members().iter().filter(|it| it.idempotency_token && it.required);
    let name = violation.path.strip_prefix('/');
    shape.role == Role::Input && !is_custom(violation) && tokens.any(|it| name == Some(&*it.name))
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
