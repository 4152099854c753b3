//! Names of hosts: `@endpoint` and `@hostLabel` (Smithy 2.0, section "Endpoint traits").

use super::graph::Graph;
use super::{error, labels_without_member, own};
use crate::budget;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::map::HashSet;
use crate::model::{Model, Operation, Shape, ShapeKind};
use crate::node::Node;
use crate::shape_id::is_identifier;

const ID: &str = "HostLabelTrait";
/// The trait of members that fill labels.
pub(super) const LABEL: &str = "smithy.api#hostLabel";

/// The most characters of a part of a host's name (RFC 1123, section 2.1).
const MAX_PART: usize = 63;

/// Reports prefixes that make no name of a host, labels without members and members without
/// labels.
pub(super) fn check(graph: &Graph<'_>, diagnostics: &mut Diagnostics) {
    let model = graph.model;
    for shape in own(model) {
        let ShapeKind::Operation(operation) = &shape.kind else { continue };
        let Some(prefix) = prefix(shape) else { continue };
        let Some(text) = prefix.as_str() else { continue };
        // Operations may share what they take.
        let input = model.shape(operation.input.as_str());
        if !graph.step_at(input.map_or(0, |input| input.members.len()), shape) {
            return;
        }
        match parts(text) {
            Ok(parts) => {
                host(shape, prefix, text, &parts, diagnostics);
                members(model, shape, operation, &parts, diagnostics);
            }
            Err(problem) => {
                let message = format!("The prefix `{text}` is wrong: {problem}");
                diagnostics.push(error("Model", &shape.id, prefix.span, message));
            }
        }
    }
}

/// What the host of an operation begins with.
pub(super) fn prefix(shape: &Shape) -> Option<&Node> {
    shape.traits.get("smithy.api#endpoint")?.get("hostPrefix")
}

/// A part of a prefix.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Part<'a> {
    Literal(&'a str),
    Label(&'a str),
}

/// The parts of a prefix; an error says what is wrong with it.
pub(super) fn parts(text: &str) -> Result<Vec<Part<'_>>, String> {
    let (mut parts, mut names) = (Vec::new(), HashSet::default());
    let mut rest = text;
    while let Some((literal, label)) = rest.split_once('{') {
        let Some((name, after)) = label.split_once('}') else {
            return Err("a label is not closed".to_owned());
        };
        if !is_identifier(name) {
            return Err(format!("`{name}` is no name of a label"));
        }
        budget::step(1);
        if !names.insert(name.to_ascii_lowercase()) {
            return Err(format!("the label `{name}` occurs twice"));
        }
        if literal.is_empty() && matches!(parts.last(), Some(Part::Label(_))) {
            return Err(format!("the label `{name}` follows another one directly"));
        }
        parts.extend((!literal.is_empty()).then_some(Part::Literal(literal)));
        parts.push(Part::Label(name));
        rest = after;
    }
    if rest.contains('}')
        || parts.iter().any(|it| matches!(it, Part::Literal(it) if it.contains('}')))
    {
        return Err("a `}` closes nothing".to_owned());
    }
    parts.extend((!rest.is_empty()).then_some(Part::Literal(rest)));
    Ok(parts)
}

fn host(
    shape: &Shape,
    prefix: &Node,
    text: &str,
    parts: &[Part<'_>],
    diagnostics: &mut Diagnostics,
) {
    let filled: String = parts
        .iter()
        .map(|part| match part {
            Part::Literal(text) => text,
            Part::Label(_) => "foo",
        })
        .collect();
    if !is_host(&filled) {
        let message = format!("The prefix `{text}` does not begin the name of a host");
        diagnostics.push(error(ID, &shape.id, prefix.span, message));
    }
    let has_label = parts.iter().any(|part| matches!(part, Part::Label(_)));
    if has_label && !text.ends_with('.') {
        let message = format!(
            "The prefix `{text}` has labels and does not end with `.`: requests may go to hosts \
             of somebody else"
        );
        let found = Diagnostic::warning(ID, prefix.span, message);
        diagnostics.push(found.with_shape(shape.id.clone()));
    }
}

/// Whether a text is the name of a host, perhaps with a final dot.
fn is_host(text: &str) -> bool {
    let is_part = |part: &str| {
        (1..=MAX_PART).contains(&part.len())
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    !text.starts_with('-') && text.strip_suffix('.').unwrap_or(text).split('.').all(is_part)
}

fn members(
    model: &Model,
    shape: &Shape,
    operation: &Operation,
    parts: &[Part<'_>],
    diagnostics: &mut Diagnostics,
) {
    let Some(input) = model.shape(operation.input.as_str()) else { return };
    let labels = || {
        parts.iter().filter_map(|part| match part {
            Part::Label(name) => Some(*name),
            Part::Literal(_) => None,
        })
    };
    let missing = labels_without_member(input, LABEL, labels());
    if !missing.is_empty() {
        let message = format!(
            "`{}` has no members with `@hostLabel` for the labels of the host of `{}`: {}",
            input.id,
            shape.id,
            missing.join(", ")
        );
        diagnostics.push(error(ID, &shape.id, shape.span, message));
    }
    let names: HashSet<String> = labels().map(str::to_ascii_lowercase).collect();
    for member in input.members.iter().filter(|member| member.traits.has(LABEL)) {
        budget::step(1);
        if !names.contains(&member.name().to_ascii_lowercase()) {
            let message = format!("The host of `{}` has no label `{}`", shape.id, member.name());
            diagnostics.push(error(ID, &member.id, member.span, message));
        }
    }
}
