//! Patterns that can be enforced but hardly say what was meant.
//!
//! A pattern that cannot be enforced is said by whoever would enforce it: what one emitter lacks,
//! another has.

use super::own;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::model::{Model, Traits};
use crate::node::Node;
use crate::pattern::{Inspection, Lint, inspect};
use crate::shape_id::ShapeId;
use crate::source::Span;

const PATTERN: &str = "smithy.api#pattern";
const LENGTH: &str = "smithy.api#length";

/// Warns of odd patterns, one warning for each trait.
pub(super) fn check(model: &Model, diagnostics: &mut Diagnostics) {
    for shape in own(model) {
        trait_of(&shape.id, &shape.traits, &shape.traits, diagnostics);
        for member in &shape.members {
            let target = &model.target(member).traits;
            trait_of(&member.id, &member.traits, target, diagnostics);
        }
    }
}

/// Checks the `pattern` among the traits of a shape or member. `others` has the length where the
/// traits have none.
fn trait_of(owner: &ShapeId, traits: &Traits, others: &Traits, diagnostics: &mut Diagnostics) {
    let (Some((text, anchoring)), Some(node)) = (traits.pattern(), traits.get(PATTERN)) else {
        return;
    };
    let Ok(found) = inspect(text, anchoring) else { return };
    let span = node.span;
    let length = traits.get(LENGTH).or_else(|| others.get(LENGTH));
    let found = found
        .lint
        .map(|lint| oddity(lint, owner, span))
        .or_else(|| contradiction(found, length?, owner, span));
    if let Some(found) = found {
        diagnostics.push(found.with_shape(owner.clone()));
    }
}

fn oddity(lint: Lint, owner: &ShapeId, span: Span) -> Diagnostic {
    match lint {
        Lint::AcceptsEverything => Diagnostic::new(
            "PatternTrait.AcceptsEverything",
            Severity::Note,
            Some(span),
            format!("Every value matches the pattern of `{owner}`"),
        ),
        Lint::AcceptsNothing => Diagnostic::warning(
            "PatternTrait.AcceptsNothing",
            span,
            format!("No value matches the pattern of `{owner}`"),
        ),
        Lint::Unanchored => Diagnostic::warning(
            "PatternTrait.Unanchored",
            span,
            format!(
                "The pattern of `{owner}` matches parts of values, and the repetition at its end \
                 or start says nothing"
            ),
        )
        .with_help("begin with `^` and end with `$` if the whole value is meant"),
    }
}

/// A length that no value which matches can have.
fn contradiction(
    found: Inspection,
    length: &Node,
    owner: &ShapeId,
    span: Span,
) -> Option<Diagnostic> {
    let bound = |key| length.get(key)?.as_number()?.as_i128();
    let Inspection { least, most, .. } = found;
    let count = |length: usize| i128::try_from(length).unwrap_or(i128::MAX);
    let is_shorter = bound("min").zip(most).filter(|(min, most)| count(*most) < *min);
    let is_longer = bound("max").filter(|max| count(least) > *max);
    let message = match (is_shorter, is_longer) {
        (Some((min, most)), _) => format!(
            "What matches the pattern of `{owner}` has at most {most} characters, \
             but its length must be at least {min}"
        ),
        (None, Some(max)) => format!(
            "What matches the pattern of `{owner}` has at least {least} characters, \
             but its length must be at most {max}"
        ),
        (None, None) => return None,
    };
    Some(Diagnostic::warning("PatternTrait.Length", span, message))
}
