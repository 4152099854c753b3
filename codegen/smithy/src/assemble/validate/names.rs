//! Names that differ by case only, in a model and in the closure of a service.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{Hash, Hasher};

use super::graph::{Graph, NodeId};
use super::service::closure;
use super::{error, listed};
use crate::assemble::references::Places;
use crate::budget::MAX_LISTED;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::map::HashMap;
use crate::model::{Service, Shape, ShapeKind, Traits};
use crate::shape_id::{ShapeId, is_identifier};

/// Reports conflicts of IDs, of names in services, and renames that do not work.
pub(super) fn check(graph: &Graph<'_>, places: &Places, diagnostics: &mut Diagnostics) {
    conflicting_ids(graph, diagnostics);
    for shape in super::own(graph.model) {
        let ShapeKind::Service(service) = &shape.kind else { continue };
        let closure = closure(graph, shape);
        conflicting_names(graph, shape, service, &closure, diagnostics);
        renames(graph, places, (shape, service), &closure, diagnostics);
        renamed_errors(graph, places, (shape, service), diagnostics);
    }
}

fn conflicting_ids(graph: &Graph<'_>, diagnostics: &mut Diagnostics) {
    for nodes in alike(graph.nodes(), |node| graph.item(node).id().as_str()) {
        for node in &nodes {
            let item = graph.item(*node);
            let others = nodes.iter().filter(|other| *other != node);
            let others = listed(others.map(|it| graph.item(*it).id().as_str()));
            let message = format!("`{}` differs by case only from {others}", item.id());
            diagnostics.push(error("ShapeIdConflict", item.id(), item.span(), message));
        }
    }
}

/// The nodes whose names differ by case only or not at all: groups of two and more, in the order
/// of their names in lower case.
fn alike<'n>(
    nodes: impl IntoIterator<Item = NodeId>,
    name: impl Fn(NodeId) -> &'n str,
) -> Vec<Vec<NodeId>> {
    let mut first: HashMap<AnyCase<'n>, NodeId> = HashMap::default();
    let mut groups: BTreeMap<String, Vec<NodeId>> = BTreeMap::new();
    for node in nodes {
        let name = name(node);
        let first = *first.entry(AnyCase(name)).or_insert(node);
        if first != node {
            let group = groups.entry(name.to_ascii_lowercase()).or_insert_with(|| vec![first]);
            group.push(node);
        }
    }
    groups.into_values().collect()
}

/// A name that is equal to those that differ from it by case only.
#[derive(Clone, Copy)]
struct AnyCase<'n>(&'n str);

impl PartialEq for AnyCase<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.0.eq_ignore_ascii_case(other.0)
    }
}

impl Eq for AnyCase<'_> {}

impl Hash for AnyCase<'_> {
    fn hash<H: Hasher>(&self, hasher: &mut H) {
        for chunk in self.0.as_bytes().chunks(32) {
            let mut lower = [0; 32];
            lower[..chunk.len()].copy_from_slice(chunk);
            lower.make_ascii_lowercase();
            hasher.write(&lower);
        }
    }
}

fn conflicting_names(
    graph: &Graph<'_>,
    shape: &Shape,
    service: &Service,
    closure: &BTreeSet<NodeId>,
    diagnostics: &mut Diagnostics,
) {
    let name = |node| {
        let id = graph.item(node).id();
        service.rename.get(id).map_or(id.name(), String::as_str)
    };
    for nodes in alike(closure.iter().copied(), name) {
        for node in &nodes {
            let subject = graph.item(*node).shape;
            let others = nodes.iter().map(|other| graph.item(*other).shape);
            let conflict = |other: &&Shape| {
                other.id != subject.id && !are_interchangeable(graph, subject, other, 0)
            };
            if !graph.step(nodes.len(), *node) {
                return;
            }
            for other in others.filter(conflict).take(MAX_LISTED) {
                let message = format!(
                    "`{}` and `{}` have the same name in the service `{}`: names in a service \
                     must differ by more than namespace and case, or be renamed by it",
                    subject.id, other.id, shape.id
                );
                diagnostics.push(error("Service", &subject.id, subject.span, message));
            }
        }
    }
}

/// How deep lists of lists are compared.
const MAX_DEPTH: usize = 32;

/// Whether two shapes may share a name: simple types and lists that say the same.
fn are_interchangeable(graph: &Graph<'_>, left: &Shape, right: &Shape, depth: usize) -> bool {
    let is_list = left.kind == ShapeKind::List;
    let is_simple = !matches!(
        left.kind,
        ShapeKind::List
            | ShapeKind::Map
            | ShapeKind::Structure
            | ShapeKind::Union
            | ShapeKind::Service(_)
            | ShapeKind::Resource(_)
            | ShapeKind::Operation(_)
    );
    let same = (is_simple || is_list)
        && depth < MAX_DEPTH
        && left.kind == right.kind
        && same_traits(&left.traits, &right.traits);
    let (Some(a), Some(b), true) = (left.members.first(), right.members.first(), is_list) else {
        return same;
    };
    let same = same && same_traits(&a.traits, &b.traits);
    let (a, b) = (graph.model.target(a), graph.model.target(b));
    same && (a.id == b.id || are_interchangeable(graph, a, b, depth + 1))
}

fn same_traits(left: &Traits, right: &Traits) -> bool {
    left.0.len() == right.0.len()
        && left.0.iter().all(|(id, it)| right.get(id.as_str()) == Some(&it.value))
}

fn renames(
    graph: &Graph<'_>,
    places: &Places,
    (shape, service): (&Shape, &Service),
    closure: &BTreeSet<NodeId>,
    diagnostics: &mut Diagnostics,
) {
    for (from, to) in &service.rename {
        let mut report = |message: String| {
            let span = places.span(shape, "rename", from);
            diagnostics.push(error("Service", &shape.id, span, message));
        };
        if !is_identifier(to) {
            report(format!("`{from}` is renamed to `{to}`, which is no identifier"));
        } else if to == from.name() {
            report(format!("`{from}` is renamed to its own name"));
        }
        let node = graph.node(from.as_str());
        let is_member = from.member().is_some();
        let Some(node) = node.filter(|node| is_member || closure.contains(node)) else {
            report(format!("`{from}` is renamed, but it is no shape of this service"));
            continue;
        };
        let kind = &graph.item(node).shape.kind;
        if is_member || matches!(kind, ShapeKind::Resource(_) | ShapeKind::Operation(_)) {
            let noun = if is_member { "member" } else { kind.name() };
            report(format!("`{from}` cannot be renamed: it is a {noun}"));
        }
    }
}

/// Warns of errors that are renamed although a protocol sends the names of their shapes.
fn renamed_errors(
    graph: &Graph<'_>,
    places: &Places,
    (shape, service): (&Shape, &Service),
    diagnostics: &mut Diagnostics,
) {
    let Some(protocol) = shape.traits.0.keys().find(|id| sends_names_of_errors(id)) else { return };
    let is_error = |id: &&ShapeId| {
        let target = graph.model.shape(id.as_str());
        target.is_some_and(|target| target.traits.has("smithy.api#error"))
    };
    for from in service.rename.keys().filter(is_error) {
        let message = format!(
            "`{from}` is renamed, but it is an error, and `{protocol}` sends errors under their own \
             names"
        );
        let span = places.span(shape, "rename", from);
        let found = Diagnostic::warning("ErrorRename", span, message);
        diagnostics.push(found.with_shape(shape.id.clone()));
    }
}

/// Whether a trait is a protocol that tells errors by the names of their shapes, so that services must
/// not rename them ("Error shape renaming" of each of its protocols).
fn sends_names_of_errors(id: &ShapeId) -> bool {
    let is_setting = |name: &str| name == "awsQueryCompatible" || name.starts_with("httpChecksum");
    matches!(id.namespace(), "aws.protocols" | "smithy.protocols") && !is_setting(id.name())
}
