//! Patterns that cannot be read, and those that hardly say what was meant.
//!
//! A pattern that cannot be read is an error. One that cannot be enforced is reported by whoever
//! would enforce it: what one emitter lacks, another has.

use super::graph::Graph;
use super::{error as error_of, own};
use crate::constraint::{length, pattern};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::map::HashMap;
use crate::model::Traits;
use crate::node::Node;
use crate::shape_id::ShapeId;
use crate::source::Span;
use shapewright_pattern::{Anchoring, Inspection, Lint, PatternError};

/// Warns of odd patterns, one warning for each trait.
pub(super) fn check<'m>(graph: &Graph<'m>, diagnostics: &mut Diagnostics) {
    let mut inspected: HashMap<(&'m str, Anchoring), Result<Inspection, PatternError>> =
        HashMap::default();
    let mut check = |owner: &ShapeId, traits: &'m Traits, others: &Traits| {
        let (Some((text, anchoring)), Some(node)) = (pattern::of(traits), traits.get(pattern::ID))
        else {
            return;
        };
        let inspect = || graph.patterns.inspect(text, anchoring);
        let found = match inspected.entry((text, anchoring)).or_insert_with(inspect) {
            Ok(found) => Some(*found),
            Err(error) => {
                if error.reason.is_about_reading() {
                    let message = format!("The pattern of `{owner}` cannot be read: {error}");
                    diagnostics.push(error_of(
                        "PatternTrait.Unreadable",
                        owner,
                        node.span,
                        message,
                    ));
                }
                None
            }
        };
        let length = traits.get(length::ID).or_else(|| others.get(length::ID));
        let problem = found.and_then(|found| problem(found, owner, length, node.span));
        if let Some(problem) = problem {
            diagnostics.push(problem.with_shape(owner.clone()));
        }
    };
    for shape in own(graph.model) {
        check(&shape.id, &shape.traits, &shape.traits);
        for member in &shape.members {
            check(&member.id, &member.traits, &graph.model.target(member).traits);
        }
    }
}

/// What is odd about a pattern by itself or, if nothing is, beside a length.
fn problem(
    found: Inspection,
    owner: &ShapeId,
    length: Option<&Node>,
    span: Span,
) -> Option<Diagnostic> {
    let lint = found.lint.map(|lint| oddity(lint, owner, span));
    lint.or_else(|| contradiction(found, length?, owner, span))
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
