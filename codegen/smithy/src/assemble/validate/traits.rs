//! That traits are traits, where they may stand, what excludes what, and their values.

use std::collections::{BTreeMap, BTreeSet};

use super::graph::{Graph, Item, NodeId};
use super::selector::{described, parse};
use super::values::{Leniency, Purpose, Values};
use super::{listed, own, well_known};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity, shown};
use crate::map::{HashMap, HashSet};
use crate::model::{Model, Shape, ShapeKind, Traits};
use crate::node::Node;
use crate::shape_id::ShapeId;
use crate::suggest;

const TRAIT: &str = "smithy.api#trait";

/// Reports traits that are none, that stand where they may not, that exclude each other, and
/// whose values are wrong. A trait of a namespace of which the model has nothing is opaque.
pub(in crate::assemble) fn check(graph: &Graph<'_>, diagnostics: &mut Diagnostics) {
    let mut users: HashMap<&str, Vec<NodeId>> = HashMap::default();
    for node in graph.nodes() {
        let item = graph.item(node);
        if item.id().is_built_in() {
            continue;
        }
        for id in item.traits().0.keys() {
            users.entry(id.as_str()).or_default().push(node);
        }
    }
    let mut users: Vec<(&str, Vec<NodeId>)> = users.into_iter().collect();
    users.sort_unstable_by_key(|(id, _)| *id);
    let namespaces: HashSet<&str> = graph.model.shapes.keys().map(ShapeId::namespace).collect();
    let mut values = Values::new(graph);
    let mut conflicts = BTreeMap::new();
    for (id, nodes) in &users {
        match graph.model.shape(id) {
            Some(definition) => {
                let mut checked = Uses { graph, definition, nodes, values: &mut values };
                checked.check(&mut conflicts, diagnostics);
            }
            None => unknown(graph, (id, nodes), &namespaces, diagnostics),
        }
    }
    for (node, pairs) in conflicts {
        conflict(&graph.item(node), &pairs, diagnostics);
    }
    diagnostics.append(values.diagnostics);
    selectors(graph.model, diagnostics);
    exclusive(graph, diagnostics);
}

fn unknown(
    graph: &Graph<'_>,
    (id, nodes): (&str, &[NodeId]),
    namespaces: &HashSet<&str>,
    diagnostics: &mut Diagnostics,
) {
    let (namespace, name) = id.split_once('#').unwrap_or_default();
    if !namespaces.contains(namespace) {
        return unknown_elsewhere(graph, (namespace, name), nodes, diagnostics);
    }
    let may_suggest = suggest::is_affordable(diagnostics.len(), graph.model.shapes.len());
    let help = may_suggest.then(|| help(graph.model, (namespace, name))).flatten();
    for node in nodes {
        let message = format!("There is no trait `{id}`");
        let mut found = error("Model.UnresolvedTrait", &graph.item(*node), id, message);
        found.help.clone_from(&help);
        diagnostics.push(found);
    }
}

/// What was perhaps meant by a trait that there is not.
fn help(model: &Model, (namespace, name): (&str, &str)) -> Option<String> {
    let definitions = || model.shapes.values().filter(|shape| shape.traits.has(TRAIT));
    if let Some(definition) = definitions().find(|it| it.id.name() == name) {
        return Some(format!("add `use {}`", definition.id));
    }
    if let Some(known) = well_known::namespace_of(name) {
        return Some(format!("add `use {known}#{name}`"));
    }
    let is_near = |id: &&ShapeId| id.namespace() == namespace || id.namespace() == "smithy.api";
    let near = definitions().map(|it| &it.id).filter(is_near).map(ShapeId::name);
    let closest = suggest::closest(name, near)?;
    Some(suggest::help(closest))
}

/// Warns of a trait of a namespace that everybody knows, if it has one of nearly that name.
fn unknown_elsewhere(
    graph: &Graph<'_>,
    (namespace, name): (&str, &str),
    nodes: &[NodeId],
    diagnostics: &mut Diagnostics,
) {
    let names = well_known::names(namespace);
    if names.is_empty() || names.contains(&name) {
        return;
    }
    let Some(closest) = suggest::closest(name, names.iter().copied()) else { return };
    let id = format!("{namespace}#{name}");
    for node in nodes {
        let message = format!("Nobody knows the trait `{id}`");
        let mut found = error("UnknownTrait", &graph.item(*node), &id, message);
        found.severity = Severity::Warning;
        diagnostics.push(found.with_help(suggest::help(closest)));
    }
}

/// A problem of a trait, at its name.
fn error(code: &'static str, item: &Item<'_>, id: &str, message: String) -> Diagnostic {
    let span = item.traits().0.get(id).map_or(item.span(), |applied| applied.span);
    Diagnostic::error(code, span, message).with_shape(item.id().clone())
}

/// The traits of a shape that exclude another one that it has, with that.
type Conflicts<'m> = BTreeMap<NodeId, Vec<(&'m str, String)>>;

/// Reports the conflicts of one shape, at the first of its traits that has one.
fn conflict(item: &Item<'_>, pairs: &[(&str, String)], diagnostics: &mut Diagnostics) {
    let Some((first, _)) = pairs.first() else { return };
    let said: Vec<String> =
        pairs.iter().map(|(id, other)| format!("`{id}` excludes `{other}`")).collect();
    let message = format!("The traits of `{}` conflict: {}", item.id(), said.join(", "));
    diagnostics.push(error("TraitConflict", item, first, message));
}

/// The uses of one trait.
struct Uses<'u, 'g, 'm> {
    graph: &'u Graph<'m>,
    definition: &'m Shape,
    nodes: &'u [NodeId],
    values: &'u mut Values<'g, 'm>,
}

impl<'m> Uses<'_, '_, 'm> {
    fn check(&mut self, conflicts: &mut Conflicts<'m>, diagnostics: &mut Diagnostics) {
        let id = self.definition.id.as_str();
        let Some(rules) = self.definition.traits.get(TRAIT) else {
            for node in self.nodes {
                let message = format!("`{id}` is used as a trait but has no trait `@trait`");
                diagnostics.push(error("Model", &self.graph.item(*node), id, message));
            }
            return;
        };
        self.targets(rules, diagnostics);
        self.conflicts(rules, conflicts);
        let label = format!("Trait `{id}`");
        for node in self.nodes {
            let item = self.graph.item(*node);
            if self.definition.traits.has("smithy.api#mixin") {
                let message = format!("The trait `{id}` is a mixin and cannot be applied");
                diagnostics.push(error("TraitTarget", &item, id, message));
            }
            let purpose = Purpose {
                id: "TraitValue",
                owner: Some(item.id()),
                label: &label,
                leniency: Leniency::None,
            };
            if let Some(value) = item.traits().get(id) {
                self.values.check(purpose, value, self.definition);
            }
        }
    }

    fn targets(&mut self, rules: &Node, diagnostics: &mut Diagnostics) {
        let id = self.definition.id.as_str();
        let selector = rules.get("selector").and_then(Node::as_str).unwrap_or("*");
        if selector == "*" {
            return;
        }
        let selected = self.values.selected(selector, self.nodes);
        if self.graph.spent_at().is_some() {
            return;
        }
        let words = described(selector).unwrap_or_else(|| format!("`{selector}`"));
        let wants_required = selector.contains("member[trait|required]");
        let is_for_targets = selector.starts_with(":not(") && selector.contains("member");
        for node in self.nodes.iter().filter(|node| !selected.contains(**node)) {
            let item = self.graph.item(*node);
            let message = format!(
                "The trait `{id}` cannot be applied to `{}`: it is only for {}",
                item.id(),
                shown(&words)
            );
            let mut found = error("TraitTarget", &item, id, message);
            let is_member = item.member.is_some();
            let lacks_required = wants_required && !item.traits().has("smithy.api#required");
            let help = if is_member && lacks_required {
                Some("add `@required` to the member")
            } else if is_member && is_for_targets {
                Some("put it on the shape that the member targets")
            } else {
                None
            };
            found.help = help.map(str::to_owned);
            diagnostics.push(found);
        }
    }

    fn conflicts(&self, rules: &Node, found: &mut Conflicts<'m>) {
        let id = self.definition.id.as_str();
        let conflicts = rules.get("conflicts").and_then(Node::as_array).unwrap_or_default();
        let names = conflicts.iter().filter_map(Node::as_str);
        let names: Vec<String> = names
            .map(|name| if name.contains('#') { name.into() } else { format!("smithy.api#{name}") })
            .collect();
        let mut places: HashMap<&str, Vec<usize>> = HashMap::default();
        for (place, name) in names.iter().enumerate() {
            places.entry(name).or_default().push(place);
        }
        for node in self.nodes {
            let traits = self.graph.item(*node).traits();
            // Either there are few names, or the node has few traits.
            let others: Vec<usize> = if names.len() <= traits.0.len() {
                (0..names.len()).filter(|place| traits.has(&names[*place])).collect()
            } else {
                let known = traits.0.keys().filter_map(|other| places.get(other.as_str()));
                known.flatten().copied().collect::<BTreeSet<usize>>().into_iter().collect()
            };
            if !self.graph.step(names.len().min(traits.0.len()) + others.len(), *node) {
                return;
            }
            let others = others.into_iter().map(|place| (id, names[place].clone()));
            found.entry(*node).or_default().extend(others);
        }
    }
}

/// Reports selectors in the definitions of traits that are none.
fn selectors(model: &Model, diagnostics: &mut Diagnostics) {
    for shape in own(model) {
        let members = shape.members.iter().map(|member| (&member.id, &member.traits));
        for (owner, traits) in std::iter::once((&shape.id, &shape.traits)).chain(members) {
            for id in [TRAIT, "smithy.api#idRef"] {
                let Some(value) = traits.get(id).and_then(|value| value.get("selector")) else {
                    continue;
                };
                if let Some(Err(problem)) = value.as_str().map(parse) {
                    let message = format!("The selector is wrong: {problem}");
                    let found = Diagnostic::error("Model", value.span, message);
                    diagnostics.push(found.with_shape(owner.clone()));
                }
            }
        }
    }
}

/// Reports traits that only one member of a structure may have, by itself or by its target.
fn exclusive(graph: &Graph<'_>, diagnostics: &mut Diagnostics) {
    let model = graph.model;
    let rules = model.shapes.values().filter_map(|shape| {
        let rule = shape.traits.get(TRAIT)?.get("structurallyExclusive")?.as_str()?;
        Some((shape.id.as_str(), rule == "target"))
    });
    let rules: HashMap<&str, bool> = rules.collect();
    // Many members may have one target, and that many traits.
    let mut of_targets: HashMap<&ShapeId, Vec<&str>> = HashMap::default();
    for shape in own(model).filter(|shape| shape.kind == ShapeKind::Structure) {
        let mut used: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for member in &shape.members {
            let of_target = of_targets.entry(&member.target).or_insert_with(|| {
                let target = model.target(member);
                under_rule(&target.traits, &rules, true).collect()
            });
            if !graph.step_at(member.traits.0.len() + of_target.len(), shape) {
                return;
            }
            let own = under_rule(&member.traits, &rules, false);
            for id in own.chain(of_target.iter().copied()) {
                used.entry(id).or_default().push(member.name());
            }
        }
        for (id, names) in used.iter().filter(|(_, names)| names.len() > 1) {
            let message = format!(
                "Only one member of `{}` can have the trait `{id}`, but these have: {}",
                shape.id,
                listed(names.iter().copied())
            );
            let found = Diagnostic::error("ExclusiveStructureMemberTrait", shape.span, message);
            diagnostics.push(found.with_shape(shape.id.clone()));
        }
    }
}

/// The traits that only one member may have: by its target, or by itself.
fn under_rule<'m>(
    traits: &'m Traits,
    rules: &HashMap<&str, bool>,
    by_target: bool,
) -> impl Iterator<Item = &'m str> {
    let ids = traits.0.keys().map(ShapeId::as_str);
    ids.filter(move |id| rules.get(id) == Some(&by_target))
}
