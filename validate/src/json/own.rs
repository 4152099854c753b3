//! What a value that was read says of itself. Of its text the walker finds everything that the shape
//! as data knows; rules of one's own and hand-written checks are asked of the value.

use alloc::collections::BTreeSet;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use super::order;
use crate::outcome::Outcome;
use crate::policy::{Level, Policy};
use crate::report::{Findings, Report};
use crate::shape::{Role, Shape};
use crate::validate::{Shaped, Validate};
use crate::violation::{Violation, Violations};
use crate::walk::{self, Options, Profile};

/// What was found in a value, before anything is described.
pub(super) struct Own<'p> {
    /// Whether there is nothing to report.
    pub(super) is_fine: bool,
    /// Whether a rule is broken that the shape as data does not have.
    beyond_shape: bool,
    options: Options,
    policy: Option<&'p Policy>,
}

impl<'p> Own<'p> {
    /// Checks a value. A policy decides about recommendations, and in answers about what it names.
    pub(super) fn of<T: Validate + Shaped>(
        value: &T,
        options: Options,
        policy: Option<&'p Policy>,
    ) -> Self {
        let judge = policy.filter(|it| options.profile != Profile::Reading || !it.is_usual());
        let mut findings = match judge {
            Some(judge) => Findings::judged(0, judge.clone(), T::shape()),
            None => Findings::new(0),
        };
        check(value, &mut findings);
        let (is_fine, beyond_shape) = (findings.is_empty(), findings.has_own());
        Self { is_fine, beyond_shape, options, policy }
    }

    /// The warnings about a value: what the walker found in its text, and what only the value says.
    ///
    /// # Errors
    /// What is wrong, of both.
    pub(super) fn joined<T: Validate + Shaped>(
        self,
        bytes: &[u8],
        value: &T,
        walked: Outcome,
    ) -> Result<Option<Violations>, Violations> {
        let found = self.described(value, &walked);
        let max = if self.options.max == 0 { usize::MAX } else { self.options.max };
        let join = |of_text, of_value| joined(bytes, T::shape(), max, of_text, of_value);
        match join(walked.violations, found.violations) {
            Some(violations) => Err(violations),
            None => Ok(join(walked.warnings, found.warnings)),
        }
    }

    /// What only the value says. Of an answer that is a warning, unless the policy decides otherwise.
    fn described<T: Validate + Shaped>(&self, value: &T, walked: &Outcome) -> Outcome {
        let is_reading = self.options.profile == Profile::Reading;
        // The text of a value that is not valid has something wrong as well. If it should have
        // nothing, the value decides.
        let decides = !self.is_fine && !is_reading && walked.violations.is_none();
        if !self.beyond_shape && !decides {
            return Outcome::default();
        }
        let (root, policy) = (T::shape(), self.policy.cloned().unwrap_or_default());
        let max = if self.options.max == 0 { usize::MAX } else { self.options.max };
        let usual = is_reading.then_some(Level::Warning);
        let mut findings = if decides {
            Findings::judged(max, policy, root)
        } else {
            Findings::of_own_rules(max, policy, root, usual)
        };
        check(value, &mut findings);
        findings.into_outcome()
    }
}

fn check<T: Validate>(value: &T, findings: &mut Findings) {
    value.check(&mut Report::root(findings, T::MODELLED));
}

/// What was found in the text with what was found in the value, in the order of the model. What is
/// in both is kept as the text has it.
fn joined(
    text: &[u8],
    shape: &'static Shape,
    max: usize,
    of_text: Option<Violations>,
    of_value: Option<Violations>,
) -> Option<Violations> {
    let Some(of_value) = of_value else { return of_text };
    let mut more = of_value.more();
    let mut own: Vec<Violation> = of_value.into_iter().collect();
    if of_text.is_none() {
        own.retain(|it| !is_of_absent_token(it, shape));
    }
    walk::locate(text, shape, &mut own);
    let unreadable = of_text.as_ref().is_some_and(Violations::is_parse_failure);
    more += of_text.as_ref().map_or(0, Violations::more);
    let of_text: Vec<Violation> = of_text.into_iter().flatten().collect();
    let known: BTreeSet<(String, String)> = of_text.iter().map(identity).collect();
    own.retain(|it| !known.contains(&identity(it)));
    let mut list = order::merged(shape, of_text, own);
    more += list.len().saturating_sub(max);
    list.truncate(max);
    Violations::with_more(list, more).map(|all| all.unreadable_if(unreadable))
}

/// What makes two findings one: the place, and what is wrong there.
fn identity(violation: &Violation) -> (String, String) {
    (violation.path.clone(), violation.kind.to_string())
}

/// Whether it is about the text that stands for a required token of an input whose text is good: a
/// client fills it later.
fn is_of_absent_token(violation: &Violation, shape: &Shape) -> bool {
    let mut tokens = shape.members().iter().filter(|it| it.idempotency_token && it.required);
    let name = violation.path.strip_prefix('/');
    shape.role == Role::Input && tokens.any(|it| name == Some(&*it.name))
}
