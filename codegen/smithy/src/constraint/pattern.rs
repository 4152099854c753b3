//! `pattern`: a regular expression.

use std::borrow::Cow;

use shapewright_pattern::{Anchoring, Patterns, Relation};
use shapewright_validate::Code;

use super::{Applied, Breach, Constraint, Difference, Effect};
use crate::api::{Constraints, Pattern};
use crate::model::{Shape, ShapeKind, Traits};
use crate::node::{Node, Value};

/// The trait.
pub const ID: &str = "smithy.api#pattern";
/// Marks a pattern that must match the whole value: what `pattern` of `service-2.json` means.
pub const FULL: &str = "shapewright.c2j#fullPattern";

/// The text of the trait and the part of a value that it must match.
pub fn of(traits: &Traits) -> Option<(&str, Anchoring)> {
    let text = traits.get(ID)?.as_str()?;
    Some((text, if traits.has(FULL) { Anchoring::Full } else { Anchoring::Search }))
}

pub(super) struct Rule;

impl Constraint for Rule {
    fn id(&self) -> &'static str {
        ID
    }

    fn code(&self) -> Code {
        Code::Pattern
    }

    fn is_among(&self, constraints: &Constraints<'_>) -> bool {
        constraints.pattern.is_some()
    }

    fn read<'m>(&self, applied: Applied<'m>, constraints: &mut Constraints<'m>) {
        let Applied { owner, traits, node } = applied;
        let span = node.span;
        constraints.pattern =
            of(traits).map(|(text, anchoring)| Pattern { text, anchoring, owner, span });
    }

    /// A pattern that cannot be enforced allows everything here.
    fn check(
        &self,
        applied: Applied<'_>,
        value: &Node,
        _: &Shape,
        patterns: &Patterns,
    ) -> Option<Breach> {
        let Value::String(text) = &value.value else { return None };
        let (pattern, anchoring) = of(applied.traits)?;
        let compiled = patterns.compile(pattern, anchoring).ok()?;
        (!compiled.is_match(text)).then(|| Breach {
            span: value.span,
            message: format!(
                "The value does not match the pattern of `{}`: {pattern}",
                applied.owner
            ),
            may_be_shown: true,
        })
    }

    fn compare(
        &self,
        old: Option<Applied<'_>>,
        new: Option<Applied<'_>>,
        _: &ShapeKind,
        patterns: &Patterns,
    ) -> Option<Difference> {
        let relation = |one: &str, other: &str| {
            patterns.relation((one, Anchoring::Search), (other, Anchoring::Search))
        };
        let pattern = |applied: Option<Applied<'_>>| {
            searched(applied?.traits).filter(|text| relation(text, "") != Some(Relation::Equal))
        };
        let [old, new] = [old, new].map(pattern);
        if old == new {
            return None;
        }
        let effect = match (&old, &new) {
            (None, Some(_)) => Effect::Tightened,
            (Some(_), None) => Effect::Loosened,
            (Some(old), Some(new)) => match relation(new, old) {
                Some(Relation::Equal) => return None,
                Some(Relation::Subset) => Effect::Tightened,
                Some(Relation::Superset) => Effect::Loosened,
                Some(Relation::Overlapping) | None => Effect::Changed,
            },
            (None, None) => return None,
        };
        let text = |pattern: Option<String>| pattern.unwrap_or_else(|| "none".to_owned());
        Some(Difference { effect, old: text(old), new: text(new) })
    }
}

/// The pattern in Smithy's form, so that one that matches the whole string compares equal to the
/// same one with anchors.
fn searched(traits: &Traits) -> Option<String> {
    let (text, anchoring) = of(traits)?;
    let text = match anchoring {
        Anchoring::Full => anchored(text),
        Anchoring::Search => Cow::Borrowed(text),
    };
    Some(text.into_owned())
}

fn anchored(text: &str) -> Cow<'_, str> {
    let alternatives = has_alternatives(text);
    let is_anchored = text.starts_with('^') && ends_with_anchor(text);
    Cow::Owned(match (alternatives, is_anchored) {
        (false, true) => return Cow::Borrowed(text),
        (false, false) => format!("^{text}$"),
        (true, _) => format!("^(?:{text})$"),
    })
}

/// Whether the last character is a `$` that no backslash makes a character.
fn ends_with_anchor(text: &str) -> bool {
    let before = text.strip_suffix('$');
    before.is_some_and(|before| {
        let backslashes = before.bytes().rev().take_while(|byte| *byte == b'\\').count();
        backslashes.is_multiple_of(2)
    })
}

/// Whether there is a `|` outside of groups and classes.
fn has_alternatives(text: &str) -> bool {
    let (mut depth, mut in_class, mut escaped) = (0_usize, false, false);
    for byte in text.bytes() {
        match byte {
            _ if escaped => {
                escaped = false;
                continue;
            }
            b'[' => in_class = true,
            b']' => in_class = false,
            b'(' if !in_class => depth += 1,
            b')' if !in_class => depth = depth.saturating_sub(1),
            b'|' if !in_class && depth == 0 => return true,
            _ => {}
        }
        escaped = byte == b'\\';
    }
    false
}
