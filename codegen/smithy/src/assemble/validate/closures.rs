//! The metadata `shapeClosures`: named sets of shapes, and their names in them (Smithy 2.0,
//! section "Shape closures").

use std::collections::{BTreeMap, BTreeSet};

use super::graph::{Graph, NodeId};
use super::selector::{parse, select};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::node::{Node, Object};
use crate::shape_id::ShapeId;

const ID: &str = "ShapeClosure";

/// Reports closures that begin nowhere or have the name of something else, and names of shapes in
/// them that do not work. The form of the values is the business of the shape of the key.
pub(super) fn check(graph: &Graph<'_>, diagnostics: &mut Diagnostics) {
    let Some(entry) = graph.model.metadata.get("shapeClosures") else { return };
    let mut seen = BTreeSet::new();
    for node in entry.value.as_array().unwrap_or_default() {
        let Some(id) = node.get("id").and_then(Node::as_str) else { continue };
        if ShapeId::parse(id).is_none() {
            continue;
        }
        let mut closure = Closure { graph, node, id, diagnostics };
        if seen.insert(id) {
            closure.check();
        } else {
            closure.error("has the identifier of another one");
        }
    }
}

struct Closure<'a, 'm> {
    graph: &'a Graph<'m>,
    node: &'a Node,
    id: &'a str,
    diagnostics: &'a mut Diagnostics,
}

impl<'m> Closure<'_, 'm> {
    fn error(&mut self, problem: &str) {
        let message = format!("The closure `{}` {problem}", self.id);
        self.diagnostics.push(Diagnostic::error(ID, self.node.span, message));
    }

    fn warning(&mut self, kind: &str, problem: &str) {
        let message = format!("The closure `{}` {problem}", self.id);
        let id = format!("{ID}.{kind}.{}", self.id);
        self.diagnostics.push(Diagnostic::warning(id, self.node.span, message));
    }

    fn check(&mut self) {
        if self.graph.node(self.id).is_some() {
            self.error("has the identifier of a shape");
        }
        let namespaces = self.node.get("includeNamespaces").and_then(Node::as_array);
        let namespaces = namespaces.unwrap_or_default().iter().filter_map(Node::as_str);
        let namespaces: Vec<&str> = namespaces.collect();
        let selector = self.node.get("includeBySelector").and_then(Node::as_str);
        if namespaces.is_empty() && selector.is_none() {
            self.error("needs `includeNamespaces` or `includeBySelector`");
        }
        let Some(roots) = self.roots(&namespaces, selector) else { return };
        let shapes = self.shapes(roots);
        let empty = Object::default();
        let renames = self.node.get("rename").and_then(Node::as_object).unwrap_or(&empty);
        self.renames(&shapes, renames);
        self.conflicts(&shapes, renames);
    }

    /// The shapes that a closure begins with; `None` if its selector is none.
    fn roots(&mut self, namespaces: &[&str], selector: Option<&str>) -> Option<BTreeSet<NodeId>> {
        let graph = self.graph;
        let mut roots = BTreeSet::new();
        for namespace in namespaces {
            let is_in = |it: &NodeId| graph.item(*it).id().namespace() == *namespace;
            if !graph.step(graph.nodes().len(), 0) {
                return None;
            }
            let found: BTreeSet<NodeId> = graph.nodes().filter(is_in).collect();
            if found.is_empty() {
                let problem = format!("includes the namespace `{namespace}`, which has no shapes");
                self.warning("EmptyNamespace", &problem);
            }
            roots.extend(found);
        }
        let Some(text) = selector else { return Some(roots) };
        let selected = match parse(text) {
            Ok(selector) => select(graph, &selector),
            Err(problem) => {
                self.error(&format!("has a wrong `includeBySelector`: {problem}"));
                return None;
            }
        };
        if selected.iter().all(|node| roots.contains(&node)) {
            self.warning("EmptySelector", "has an `includeBySelector` that adds no shapes");
        }
        roots.extend(selected.iter());
        Some(roots)
    }

    /// The shapes that the roots lead to, without members.
    fn shapes(&self, roots: BTreeSet<NodeId>) -> BTreeSet<&'m ShapeId> {
        let graph = self.graph;
        let mut waiting: Vec<NodeId> = roots.iter().copied().collect();
        let mut found = roots;
        while let Some(node) = waiting.pop() {
            let next = graph.forward(node).iter().map(|edge| edge.node);
            waiting.extend(next.filter(|next| found.insert(*next)));
        }
        let items = found.into_iter().map(|node| graph.item(node));
        items.filter(|item| item.member.is_none()).map(|item| item.id()).collect()
    }

    fn renames(&mut self, shapes: &BTreeSet<&ShapeId>, renames: &Object) {
        let kept = shapes.iter().filter(|id| !renames.contains_key(id.as_str()));
        let kept: BTreeMap<String, &ShapeId> =
            kept.map(|id| (id.name().to_ascii_lowercase(), *id)).collect();
        let mut taken: BTreeMap<String, &str> = BTreeMap::new();
        for (from, entry) in renames {
            let (Some(id), Some(to)) = (ShapeId::parse(from), entry.value.as_str()) else {
                continue;
            };
            if to == id.name() {
                self.error(&format!("renames `{from}` to its own name"));
            }
            if !shapes.contains(&id) {
                self.error(&format!("renames `{from}`, which it does not have"));
                continue;
            }
            let name = to.to_ascii_lowercase();
            let other = taken.get(&name).copied().map(str::to_owned);
            for other in other.into_iter().chain(kept.get(&name).map(ToString::to_string)) {
                self.error(&format!("renames `{from}` to `{to}`, the name of `{other}`"));
            }
            taken.insert(name, from);
        }
    }

    fn conflicts(&mut self, shapes: &BTreeSet<&ShapeId>, renames: &Object) {
        let mut names: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        for id in shapes.iter().filter(|id| !renames.contains_key(id.as_str())) {
            names.entry(id.name().to_ascii_lowercase()).or_default().push(id.as_str());
        }
        for ids in names.values().filter(|ids| ids.len() > 1) {
            let problem = format!("has shapes of the same name: {}", ids.join(", "));
            self.warning("NameConflicts", &problem);
        }
    }
}
