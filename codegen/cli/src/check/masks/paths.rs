//! Paths of violations in what is hidden.

use std::iter;

use shapewright_validate::__private::unescaped;
use shapewright_validate::walk::Outcome;
use shapewright_validate::{Span, Violation, ViolationKind, Violations};

use super::order;
use super::plan::{Plan, Plans, SECRET, is_name};

/// What stands for a part of a path that may be sensitive.
pub(super) const HIDDEN: &str = "(sensitive)";

/// The same outcome without the keys that paths have below unknown members: what these hold may be
/// meant for a sensitive member. `None` if there are no such keys.
pub(crate) fn without_secrets(
    outcome: &Outcome,
    json: &[u8],
    plans: &Plans<'_>,
) -> Option<Outcome> {
    let lists = [outcome.violations.as_ref(), outcome.warnings.as_ref()];
    let mut found = lists.iter().copied().flatten().flatten();
    if !plans.has_secrets() || !found.any(|it| shown(it, Some(json), plans).is_some()) {
        return None;
    }
    let [violations, warnings] = lists.map(|list| Some(rewritten(list?, json, plans)));
    let mut outcome = Outcome::default();
    (outcome.violations, outcome.warnings) = (violations, warnings);
    Some(outcome)
}

fn rewritten(list: &Violations, json: &[u8], plans: &Plans<'_>) -> Violations {
    let mut list = list.clone();
    hide(&mut list, Some(json), plans, &mut [] as &mut [()], |(), _, _| {});
    list
}

/// Hides keys in the paths of violations, which are then in the order of the text. `beside` has for each
/// violation something else that may show a key: it is changed with the path before and after.
pub(super) fn hide<T: Clone>(
    list: &mut Violations,
    json: Option<&[u8]>,
    plans: &Plans<'_>,
    beside: &mut [T],
    change: impl Fn(&mut T, &str, &str),
) {
    let list = list.iter_mut().into_slice();
    let hidden: Vec<_> = list.iter().map(|it| shown(it, json, plans)).collect();
    let order = order::of_text(list, &hidden);
    for (index, (violation, path)) in iter::zip(&mut *list, hidden).enumerate() {
        let Some(path) = path else { continue };
        if let Some(part) = beside.get_mut(index) {
            change(part, &violation.path, &path);
        }
        if let ViolationKind::UnknownMember { suggestion } = &mut violation.kind
            && path.ends_with(HIDDEN)
        {
            // It resembles the key.
            *suggestion = None;
        }
        violation.path = path;
    }
    order::put(list, &order);
    if beside.len() == list.len() {
        order::put(beside, &order);
    }
}

/// The path as it may be shown, unless it is the same. Without the text that spans are in, any value may
/// be null.
fn shown(violation: &Violation, json: Option<&[u8]>, plans: &Plans<'_>) -> Option<String> {
    let may_be_null = |span| json.is_none_or(|json| is_null(json, span));
    let is_null = violation.span.is_some_and(may_be_null);
    let mut plan = Some(plans.root);
    let mut text = String::new();
    let mut is_changed = false;
    for segment in violation.path.split('/').skip(1) {
        text.push('/');
        let is_last = violation.path.len() == text.len() + segment.len();
        let (next, is_shown) = match plan.map(|id| &plans.list[id]) {
            None => (None, false),
            Some(Plan::List(element)) => (Some(*element), true),
            Some(Plan::Map { value, .. }) => {
                let is_certain = is_name(&unescaped(segment)) && !(is_last && is_null);
                (Some(*value), *value != SECRET || is_certain)
            }
            Some(Plan::Members(members)) => {
                let name = unescaped(segment);
                let member = members.get(&*name).copied();
                let is_certain = is_name(&name) && !(is_last && is_null);
                (member, member.is_some() || is_certain)
            }
            Some(Plan::Secret | Plan::Scalar | Plan::Any) => (plan, true),
        };
        let kept = if is_shown { segment } else { HIDDEN };
        is_changed |= kept != segment;
        text.push_str(kept);
        plan = next;
    }
    is_changed.then_some(text)
}

/// Whether a violation is about a null, or about the key of one.
fn is_null(json: &[u8], span: Span) -> bool {
    let at = |offset: usize| json.get(offset..).unwrap_or_default();
    let after = at(span.end).trim_ascii_start();
    let value = after.strip_prefix(b":").map(<[u8]>::trim_ascii_start);
    at(span.start).starts_with(b"null") || value.is_some_and(|value| value.starts_with(b"null"))
}
