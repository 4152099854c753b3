//! What a value that was read says of itself. Of its text the walker finds everything that the shape
//! as data knows; rules of one's own and hand-written checks are asked of the value.

use alloc::collections::BTreeSet;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use super::order;
use crate::beside::Beside;
use crate::outcome::Outcome;
use crate::policy::{Level, Policy};
use crate::report::{Findings, Report};
use crate::shape::{Role, Shape};
use crate::validate::{Shaped, Validate};
use crate::violation::{Violation, ViolationKind, Violations};
use crate::walk::{self, Found, Options, Profile, View};

/// What was found in a value, before anything is described.
pub(super) struct Own<'p> {
    /// How many rules are broken.
    total: usize,
    /// Whether one of them is a rule that the shape as data does not have.
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
        }
        .beside(Beside::of(T::shape(), options.view));
        check(value, &mut findings);
        let (total, beyond_shape) = (findings.total(), findings.has_own());
        Self { total, beyond_shape, options, policy }
    }

    /// Whether there is nothing to report.
    pub(super) fn is_fine(&self) -> bool {
        self.total == 0
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
        // What stands for absent members may break rules, and of a text that is fine the value decides.
        let says_more = self.total > broken(&walked);
        if !self.beyond_shape && !says_more {
            return walked.into_result();
        }
        let text = Text::of(bytes, T::shape(), self.options, &walked);
        let own = if self.beyond_shape { self.described(value, true) } else { Outcome::default() };
        let all = if says_more { self.described(value, false) } else { Outcome::default() };
        let max = self.options.limit();
        let join = |of_text, own, all| text.joined(max, of_text, own, all);
        match join(walked.violations, own.violations, all.violations) {
            Some(violations) => Err(violations),
            None => Ok(join(walked.warnings, own.warnings, all.warnings)),
        }
    }

    /// What is wrong with the value. Of an answer that is a warning, unless the policy decides
    /// otherwise.
    fn described<T: Validate + Shaped>(&self, value: &T, own_only: bool) -> Outcome {
        let usual = (self.options.profile == Profile::Reading).then_some(Level::Warning);
        let policy = self.policy.cloned().unwrap_or_default();
        let beside = Beside::of(T::shape(), self.options.view);
        let beside = if own_only { beside.own_only() } else { beside };
        let findings = Findings::judged(self.options.limit(), policy, T::shape()).usually(usual);
        let mut findings = findings.beside(beside);
        check(value, &mut findings);
        findings.into_outcome()
    }
}

fn check<T: Validate>(value: &T, findings: &mut Findings) {
    value.check(&mut Report::root(findings, T::MODELLED));
}

/// What was found in a text, and why its type refuses it beside that.
pub(super) fn joined(
    shape: &'static Shape,
    options: Options,
    found: Violations,
    refused: Violations,
) -> Violations {
    let more = found.more();
    let beside = refused.clone().into_iter().collect();
    let list = order::merged(shape, found.into_iter().collect(), beside);
    let all = Violations::limited(list, more, options.limit());
    all.map_or(refused, |all| all.unreadable_if(true))
}

/// What is a warning about a value, if that is why its type refuses it.
pub(super) fn reason(refused: &Violations, warnings: Option<Violations>) -> Option<Violations> {
    let is_it = |it: &Violation| {
        !matches!(it.kind, ViolationKind::Required)
            && refused.iter().any(|refused| refused.path == it.path)
    };
    Violations::from_vec(warnings.into_iter().flatten().filter(is_it).collect())
        .map(|it| it.unreadable_if(true))
}

/// How many rules are broken in a text that values know as well.
fn broken(walked: &Outcome) -> usize {
    let all = || walked.violations.iter().chain(&walked.warnings);
    let described = all().flatten().filter(|it| is_of_value(&it.kind)).count();
    described + all().map(Violations::more).sum::<usize>()
}

/// What the walker found in a text.
struct Text<'t> {
    bytes: &'t [u8],
    shape: &'static Shape,
    view: View,
    /// The values that nobody wrote, since an answer lacks them.
    invented: BTreeSet<String>,
    /// Everything, by place and words.
    known: BTreeSet<(String, String)>,
}

impl<'t> Text<'t> {
    fn of(bytes: &'t [u8], shape: &'static Shape, options: Options, walked: &Outcome) -> Self {
        let list = || walked.violations.iter().chain(&walked.warnings).flatten();
        let is_lacking = |it: &&Violation| {
            options.profile == Profile::Reading && matches!(it.kind, ViolationKind::Required)
        };
        Self {
            bytes,
            shape,
            view: options.view,
            invented: list().filter(is_lacking).map(|it| it.path.clone()).collect(),
            known: list().map(identity).collect(),
        }
    }

    /// What was found in the text with what was found in the value, in the order of the model. What is
    /// in both is kept as the text has it.
    fn joined(
        &self,
        max: usize,
        of_text: Option<Violations>,
        own: Option<Violations>,
        all: Option<Violations>,
    ) -> Option<Violations> {
        if own.is_none() && all.is_none() {
            return of_text;
        }
        let more = [&of_text, &own].into_iter().flatten().map(Violations::more).sum::<usize>();
        let unreadable = of_text.as_ref().is_some_and(Violations::is_parse_failure);
        let mut added: Vec<Violation> = self.placed(own, |_| true);
        let decides = self.known.is_empty();
        let is_new = |found| decides || found == Found::Absent;
        let known: BTreeSet<_> = added.iter().map(identity).collect();
        let others = self.placed(all, is_new).into_iter();
        added.extend(others.filter(|it| !known.contains(&identity(it))));
        let of_text = of_text.into_iter().flatten().collect();
        let list = order::merged(self.shape, of_text, added);
        Violations::limited(list, more, max).map(|all| all.unreadable_if(unreadable))
    }

    /// What was found in the value and not in the text, at its place there. Nobody wrote what stands
    /// for something that is lacking.
    fn placed(&self, found: Option<Violations>, keep: impl Fn(Found) -> bool) -> Vec<Violation> {
        let mut list: Vec<Violation> = found.into_iter().flatten().collect();
        let places = walk::locate(self.bytes, self.shape, self.view, &mut list);
        let is_new = |it: &Violation, place: Found| match place {
            Found::InSet => !self.has_below(it),
            _ => !self.known.contains(&identity(it)),
        };
        let is_kept = |(it, place): &(Violation, Found)| {
            keep(*place) && is_new(it, *place) && !self.is_made_up(it, *place)
        };
        list.into_iter().zip(places).filter(is_kept).map(|(it, _)| it).collect()
    }

    /// Whether the text has the same at the set or in it.
    fn has_below(&self, violation: &Violation) -> bool {
        let (path, words) = identity(violation);
        let from = self.known.range((path.clone(), String::new())..);
        let mut below = from.take_while(|(other, _)| other.starts_with(&path));
        below.any(|(other, known)| is_at(other, &path) && *known == words)
    }

    /// Whether it is about what stands for a value that an answer lacks, or for a token that clients fill
    /// later.
    fn is_made_up(&self, violation: &Violation, place: Found) -> bool {
        let path = violation.path.as_str();
        let ends = path.match_indices('/').map(|(end, _)| end).skip(1).chain([path.len()]);
        let is_invented = ends.into_iter().any(|end| self.invented.contains(&path[..end]));
        let mut members = self.shape.members().iter();
        let is_token = self.shape.role == Role::Input
            && place == Found::Absent
            && members.any(|it| {
                it.idempotency_token && it.required && path.strip_prefix('/') == Some(&*it.name)
            });
        is_invented || is_token
    }
}

/// Whether values know of such a rule.
fn is_of_value(kind: &ViolationKind) -> bool {
    use ViolationKind::{Depth, DuplicateKey, Format, NoOffset, Syntax, Type};
    !matches!(
        kind,
        Depth { .. } | DuplicateKey | Format { .. } | NoOffset | Syntax { .. } | Type { .. }
    )
}

/// What makes two findings one: the place, and what is wrong there.
fn identity(violation: &Violation) -> (String, String) {
    (violation.path.clone(), violation.kind.to_string())
}

/// Whether a path is another one, or leads on from it.
fn is_at(path: &str, other: &str) -> bool {
    path.strip_prefix(other).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
