//! Which changes of a trait's values break whom, as its definition says: `breakingChanges` (Smithy 2.0,
//! "Breaking change rules"), or the tags `diff.*` that smithy-diff had before it.

mod tags;

use std::collections::BTreeMap;

use crate::model::{Model, Shape, ShapeKind};
use crate::node::Node;
use crate::shape_id::ShapeId;

/// The trait of definitions.
const DEFINITION: &str = "smithy.api#trait";

/// How much a change matters, as a definition says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// `NOTE`: nothing.
    Note,
    /// `WARNING` and `DANGER`: it may break something.
    Danger,
    /// `ERROR`: it breaks something.
    Error,
}

/// How much a change of a trait's value matters by the rules of its definition. `None` if the model
/// does not define the trait, or without rules; `Some(None)` if no rule is about the change.
pub fn severity(
    model: &Model,
    id: &ShapeId,
    old: Option<&Node>,
    new: Option<&Node>,
) -> Option<Option<Severity>> {
    let Some(definition) = model.shape(id.as_str()) else {
        return breaks_well_known(id, old, new).map(|breaks| breaks.then_some(Severity::Error));
    };
    let rules = definition.traits.get(DEFINITION)?.get("breakingChanges").and_then(Node::as_array);
    let by_tags = tags::severity(model, definition, old, new);
    let rules = rules.or_else(|| tags::are_in(definition).then_some(&[]))?;
    let breaks = |rule: &&Node| {
        let path = rule.get("path").and_then(Node::as_str).unwrap_or_default();
        let segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
        let parts = |node: Option<&'_ Node>| {
            let mut found = Parts::new();
            if let Some(node) = node {
                extract(model, definition, &segments, node, "", &mut found);
            }
            found
        };
        let change = rule.get("change").and_then(Node::as_str).unwrap_or_default();
        is_broken(change, &parts(old), &parts(new))
    };
    let of_rule = |rule: &Node| match rule.get("severity").and_then(Node::as_str) {
        Some("NOTE") => Severity::Note,
        Some("WARNING" | "DANGER") => Severity::Danger,
        _ => Severity::Error,
    };
    Some(rules.iter().filter(breaks).map(of_rule).max().max(by_tags))
}

/// The rules of traits that Smithy publishes, for models that come without their definitions.
const WELL_KNOWN: [(&str, &str); 11] = [
    ("aws.api#awsChunked", "remove"),
    ("aws.cloudformation#cfnAdditionalIdentifier", "remove"),
    ("aws.cloudformation#cfnExcludeProperty", "add"),
    ("aws.cloudformation#cfnName", "any"),
    ("aws.cloudformation#cfnResource", "presence"),
    ("aws.endpoints#dualStackOnlyEndpoints", "any"),
    ("aws.endpoints#endpointsModifier", "presence"),
    ("aws.endpoints#rulesBasedEndpoints", "any"),
    ("aws.endpoints#standardPartitionalEndpoints", "any"),
    ("aws.endpoints#standardRegionalEndpoints", "remove"),
    ("smithy.openapi#specificationExtension", "any"),
];

/// Whether a change of a trait is one that its published rules are about; `None` if there are none.
fn breaks_well_known(id: &ShapeId, old: Option<&Node>, new: Option<&Node>) -> Option<bool> {
    let (_, change) = WELL_KNOWN.iter().find(|(known, _)| id.as_str() == *known)?;
    Some(match *change {
        "add" => old.is_none(),
        "remove" => new.is_none(),
        "presence" => old.is_none() || new.is_none(),
        _ => true,
    })
}

/// What stands at a path, by the place of each part.
type Parts = BTreeMap<String, String>;

/// Finds what stands at a path: of lists every element, of maps every value.
fn extract(
    model: &Model,
    shape: &Shape,
    path: &[&str],
    node: &Node,
    place: &str,
    found: &mut Parts,
) {
    let Some((first, rest)) = path.split_first() else {
        found.insert(place.to_owned(), node.to_json().to_string());
        return;
    };
    let Some(target) = shape.member(first).map(|member| model.target(member)) else { return };
    match &shape.kind {
        ShapeKind::List => {
            for (index, element) in node.as_array().unwrap_or_default().iter().enumerate() {
                extract(model, target, rest, element, &format!("{place}/{index}"), found);
            }
        }
        ShapeKind::Map => {
            for (key, entry) in node.as_object().into_iter().flatten() {
                extract(model, target, rest, &entry.value, &format!("{place}/{key}"), found);
            }
        }
        _ => {
            if let Some(member) = node.get(first) {
                extract(model, target, rest, member, &format!("{place}/{first}"), found);
            }
        }
    }
}

/// Whether the parts differ in the way that a rule is about.
fn is_broken(change: &str, old: &Parts, new: &Parts) -> bool {
    let lacks = |one: &Parts, other: &Parts| other.keys().any(|place| !one.contains_key(place));
    let added = || lacks(old, new);
    let removed = || lacks(new, old);
    let updated =
        || old.iter().any(|(place, value)| new.get(place).is_some_and(|after| after != value));
    match change {
        "add" => added(),
        "remove" => removed(),
        "update" => updated(),
        "presence" => added() || removed(),
        "any" => added() || removed() || updated(),
        _ => false,
    }
}
