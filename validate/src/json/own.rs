//! What a value that was read says of itself, at the places of its text.
//!
//! The value decides about everything that it knows, built-in rules and rules of one's own alike: it is
//! what the program goes on with. Its text is asked for the rest: unknown and repeated members, nulls,
//! what an answer lacks.

use alloc::format;
use alloc::vec::Vec;
use core::mem;
use core::ops::Range;

use super::order::{Order, Rank};
use crate::outcome::Outcome;
use crate::policy::{self, Level, Policy};
use crate::report::{DEFAULT_MAX_VIOLATIONS, Finding, Findings, Raw, Report};
use crate::shape::NO_GRAPH;
use crate::validate::{Shaped, Validate};
use crate::violation::{Span, Violation, ViolationKind, Violations};
use crate::walk::{self, Located, Options, Places, Presence, Profile, Text};

/// The least number of findings that are held at once before they have their places and levels.
const PART: usize = 4096;

/// The most times that a value is checked for its findings. They are held in so many parts, so that
/// those which are only counted take little memory.
const PARTS: usize = 16;

/// The least number of bytes of pointers that are held at once. Deep in long keys each may be long.
const ROOM: usize = 4 << 20;

/// What is found in a value, before anything has its place and level.
pub(super) struct Own<'p> {
    /// How many rules are broken, and the first of them.
    first: Raw,
    options: Options,
    policy: Option<&'p Policy>,
}

impl<'p> Own<'p> {
    /// Checks a value. Without a policy recommendations are not checked.
    pub(super) fn of<T: Validate>(value: &T, options: Options, policy: Option<&'p Policy>) -> Self {
        Self { first: findings(value, options, policy, 0, (PART, ROOM)), options, policy }
    }

    /// Whether there is nothing to report.
    pub(super) fn is_fine(&self) -> bool {
        self.first.total == 0
    }

    /// The warnings about a value, with what its text says beside it; nothing if that was read without
    /// a look at it.
    ///
    /// # Errors
    /// What is wrong, of both.
    pub(super) fn joined<T: Validate + Shaped>(
        self,
        bytes: &[u8],
        value: &T,
        of_text: Option<Outcome>,
    ) -> Result<Option<Violations>, Violations> {
        if self.is_fine() {
            return of_text.unwrap_or_default().into_result();
        }
        let (options, shape) = (self.options, T::shape());
        let (text, view) = (Text::of(bytes, shape, options.view), options.view);
        let total = self.first.total;
        let order = Order { shape, text: bytes, nest: &text.nest(), view };
        let mut found = Found::new(options, self.policy, order, total);
        let mut places = text.places(shape, options);
        let mut add = |part: Raw| {
            let count = part.list.len();
            for Finding { path, kind, revealed, is_key, own } in part.list {
                let mut located = places.of(revealed.as_deref().unwrap_or(&path), &path);
                if is_key && let Some(key) = places.key() {
                    located.span = key;
                }
                // The text says of an unknown member of a union what the profile makes of it.
                let is_of_union = matches!(
                    kind,
                    ViolationKind::Union { .. } | ViolationKind::UnknownMember { .. }
                );
                let is_of_text = is_of_union && !own && places.has_unknown_member();
                found.needs_text |= is_of_text;
                let is_required = matches!(kind, ViolationKind::Required);
                let is_said = match located.presence {
                    Presence::Said => !is_of_text,
                    Presence::Later => !is_required,
                    Presence::Unsaid => false,
                };
                // Sets, and maps whose keys are not shown, may hold their parts in any order.
                let set = located.path.as_ref().filter(|path| path.contains("/*"));
                if revealed.is_some() || set.is_some() || is_key {
                    found.will_be_sorted();
                }
                found.add(Violation::new(path, kind), is_said, located);
            }
            count
        };
        let mut seen = add(self.first);
        let part = (PART.max(total.div_ceil(PARTS)), ROOM.max(bytes.len()));
        let mut left = 2 * PARTS;
        while seen < total && left > 0 {
            seen += add(findings(value, options, self.policy, seen, part));
            left -= 1;
        }
        if seen < total {
            let mut findings = Findings::rest(seen, recommends(options, self.policy));
            value.check(&mut Report::root(&mut findings));
            found.add_rest(findings.into_outcome(), &mut places);
        }
        let look = || walk::beside_value(bytes, shape, options, self.policy);
        let of_text = of_text.or_else(|| found.needs_text.then(look)).unwrap_or_default();
        let Found { errors, warnings, .. } = found;
        match errors.joined(of_text.violations, order) {
            Some(violations) => Err(violations),
            None => {
                let warnings = warnings.joined(of_text.warnings, order);
                Ok(warnings.map(Violations::into_warnings))
            }
        }
    }
}

/// Whether recommendations are checked.
fn recommends(options: Options, policy: Option<&Policy>) -> bool {
    policy.is_some() && options.profile != Profile::Reading
}

/// A part of the findings in a value.
fn findings<T: Validate>(
    value: &T,
    options: Options,
    policy: Option<&Policy>,
    skip: usize,
    (max, room): (usize, usize),
) -> Raw {
    let mut findings = Findings::raw(skip, max, room, recommends(options, policy));
    value.check(&mut Report::root(&mut findings));
    findings.into_raw()
}

/// A finding at its place, without the line and column.
fn placed(mut violation: Violation, located: Located) -> Violation {
    if let Some(path) = located.path {
        violation.path = path;
    }
    let Range { start, end } = located.span;
    violation.at(Span { start, end, line: 1, column: 1 })
}

/// The findings in a value at their places in its text.
struct Found<'p> {
    options: Options,
    policy: Option<&'p Policy>,
    order: Order<'p>,
    errors: Bounded,
    warnings: Bounded,
    /// Whether the text says more exactly what was found.
    needs_text: bool,
}

impl<'p> Found<'p> {
    fn new(options: Options, policy: Option<&'p Policy>, order: Order<'p>, total: usize) -> Self {
        let policy = policy.filter(|policy| !policy.is_usual());
        let [errors, warnings] = [(); 2].map(|()| Bounded::new(options.limit(), total));
        Self { options, policy, order, errors, warnings, needs_text: false }
    }

    /// Puts findings in order at the end: they do not come so.
    fn will_be_sorted(&mut self) {
        self.errors.is_sorted = false;
        self.warnings.is_sorted = false;
    }

    fn add(&mut self, violation: Violation, is_said: bool, located: Located) {
        if located.is_before {
            self.will_be_sorted();
        }
        if !is_said {
            return;
        }
        let violation = placed(violation, located);
        match self.level(&violation) {
            Level::Off => {}
            Level::Warning => self.warnings.push(violation, self.order),
            Level::Error => self.errors.push(violation, self.order),
        }
    }

    /// Counts findings whose places would take too long to say, as what they usually are. A policy
    /// cannot judge them.
    fn add_rest(&mut self, rest: Outcome, places: &mut Places<'_>) {
        let count = |list: &Option<Violations>| list.as_ref().map_or(0, Violations::total);
        if self.policy.is_some() {
            let count = count(&rest.violations) + count(&rest.warnings);
            let problem =
                format!("must have fewer findings at long paths: no policy judges {count}");
            let kind = ViolationKind::Syntax { problem: problem.into() };
            let located = places.of("", "");
            return self.errors.push(placed(Violation::new("", kind), located), self.order);
        }
        let is_reading = self.options.profile == Profile::Reading;
        for (found, is_error) in [(rest.violations, !is_reading), (rest.warnings, false)] {
            let list = if is_error { &mut self.errors } else { &mut self.warnings };
            list.more += found.as_ref().map_or(0, Violations::more);
            for violation in found.into_iter().flatten() {
                let located = places.of(&violation.path, &violation.path);
                list.push(placed(violation, located), self.order);
            }
        }
    }

    /// The level of a finding: of an answer usually a warning.
    fn level(&self, Violation { path, kind, .. }: &Violation) -> Level {
        let is_reading = self.options.profile == Profile::Reading;
        let usual = if is_reading { Level::Warning } else { Level::usual(kind) };
        let finding = policy::Finding { path, kind, root: self.order.shape, graph: &NO_GRAPH };
        self.policy.map_or(usual, |policy| policy.level(usual, &finding))
    }
}

/// Findings of one level: the first ones in the order of the model, and how many others there are.
struct Bounded {
    list: Vec<Violation>,
    more: usize,
    max: usize,
    /// How many there may be.
    total: usize,
    /// Whether they came in the order of the model.
    is_sorted: bool,
    /// The rank that what is described comes before, once so many are known that others do not fit.
    last: Option<Rank>,
}

impl Bounded {
    fn new(max: usize, total: usize) -> Self {
        Self { list: Vec::new(), more: 0, max, total, is_sorted: true, last: None }
    }

    fn push(&mut self, violation: Violation, order: Order<'_>) {
        let room = if self.is_sorted { self.max } else { self.max.saturating_mul(2) };
        let is_beyond = |last: &Rank| order.rank(&violation) >= *last;
        if self.last.as_ref().is_some_and(is_beyond) {
            self.more += 1;
            return;
        }
        if self.list.len() < room {
            if self.list.is_empty() {
                self.list.reserve_exact(self.total.min(self.max).min(DEFAULT_MAX_VIOLATIONS));
            }
            return self.list.push(violation);
        }
        if self.is_sorted {
            self.more += 1;
            return;
        }
        // What is kept until there are twice as many as fit is sorted once for all of them.
        self.list.push(violation);
        self.list = order.sorted(mem::take(&mut self.list));
        self.more += self.list.len() - self.max;
        self.list.truncate(self.max);
        self.last = self.list.last().map(|last| order.rank(last));
    }

    /// All of them with those of the text.
    fn joined(mut self, of_text: Option<Violations>, order: Order<'_>) -> Option<Violations> {
        if self.list.is_empty() {
            return of_text;
        }
        if !self.is_sorted {
            self.list = order.sorted(self.list);
        }
        let beyond = self.list.len().saturating_sub(self.max);
        self.list.truncate(self.max);
        walk::mark(order.text, &mut self.list);
        let more = self.more + beyond + of_text.as_ref().map_or(0, Violations::more);
        let is_unreadable = of_text.as_ref().is_some_and(Violations::is_unreadable);
        let list = match of_text {
            Some(of_text) => order.merged(of_text.into_iter().collect(), self.list),
            None => self.list,
        };
        Violations::limited(list, more, self.max).map(|all| all.unreadable_if(is_unreadable))
    }
}
