//! Which bytes of a document hold values of `sensitive` shapes: they are never shown.

mod broken;

use std::collections::BTreeSet;
use std::ops::Range;

use serde::de::Deserialize;
use serde_json::value::RawValue;
use shapewright_validate::shape::{Constraints, Kind, Member, Shape, ShapeGraph, TypeRef};

use super::entries::{Entries, entries};

/// The ranges of sensitive values, ascending. Where the text is no JSON and might hold some, all
/// that is neither punctuation nor the name of a member.
pub(super) fn sensitive(text: &[u8], shape: &Shape, graph: &ShapeGraph) -> Vec<Range<usize>> {
    let mut reached = Reached { graph, seen: BTreeSet::new(), names: BTreeSet::new() };
    if !reached.holds_secrets(shape) {
        return Vec::new();
    }
    let Some(raw) = parse::<&RawValue>(text) else { return broken::hidden(text, &reached.names) };
    let mut finder = Finder { text, graph, found: Vec::new() };
    finder.shaped(raw, shape, is_secret(shape, None));
    finder.found
}

/// What a shape leads to.
struct Reached<'g> {
    graph: &'g ShapeGraph,
    /// The addresses of the shapes that were looked at.
    seen: BTreeSet<*const Shape>,
    /// What members are called.
    names: BTreeSet<&'g str>,
}

impl<'g> Reached<'g> {
    /// Whether a shape or what it holds is sensitive. All of it is looked at.
    fn holds_secrets(&mut self, shape: &'g Shape) -> bool {
        if !self.seen.insert(std::ptr::from_ref(shape)) {
            return false;
        }
        let members = shape.members().iter();
        self.names.extend(members.flat_map(|member| [&*member.name, member.key()]));
        let mut found = is_secret(shape, None);
        for used in uses(shape) {
            if let Some(target) = self.graph.resolve(&used.target) {
                found |= is_secret(target, used.constraints.as_deref());
                found |= self.holds_secrets(target);
            }
        }
        found
    }
}

fn is_secret(shape: &Shape, own: Option<&Constraints>) -> bool {
    own.is_some_and(|it| it.sensitive)
        || shape.constraints.as_deref().is_some_and(|it| it.sensitive)
}

fn uses(shape: &Shape) -> Vec<&TypeRef> {
    match &shape.kind {
        Kind::List { element, .. } => vec![element],
        Kind::Map { key, value, .. } => vec![key, value],
        _ => shape.members().iter().map(|member| &member.value).collect(),
    }
}

fn parse<'t, T: Deserialize<'t>>(text: &'t [u8]) -> Option<T> {
    serde_json::from_slice(text).ok()
}

/// A walk through a document along its shape.
struct Finder<'t, 'g> {
    text: &'t [u8],
    graph: &'g ShapeGraph,
    found: Vec<Range<usize>>,
}

impl Finder<'_, '_> {
    fn shaped(&mut self, raw: &RawValue, shape: &Shape, secret: bool) {
        if secret {
            self.found.extend(self.range(raw.get()));
            return;
        }
        match &shape.kind {
            Kind::List { element, .. } => {
                let Entries::List(elements) = entries(raw.get()) else { return };
                for value in elements {
                    self.used(value, element);
                }
            }
            Kind::Map { key, value, .. } => {
                let Entries::Object(entries) = entries(raw.get()) else { return };
                for (name, entry) in entries {
                    let target = self.graph.resolve(&key.target);
                    if target.is_some_and(|it| is_secret(it, key.constraints.as_deref())) {
                        self.found.extend(self.range(name.get()));
                    }
                    self.used(entry, value);
                }
            }
            Kind::Structure(members) | Kind::Union(members) => {
                let Entries::Object(entries) = entries(raw.get()) else { return };
                for (name, entry) in entries {
                    let name: String = serde_json::from_str(name.get()).unwrap_or_default();
                    let is_named = |it: &&Member| *it.name == *name || it.key() == name;
                    if let Some(member) = members.iter().find(is_named) {
                        self.used(entry, &member.value);
                    }
                }
            }
            _ => {}
        }
    }

    fn used(&mut self, raw: &RawValue, used: &TypeRef) {
        if let Some(target) = self.graph.resolve(&used.target) {
            self.shaped(raw, target, is_secret(target, used.constraints.as_deref()));
        }
    }

    /// Where a part of the text is in it.
    fn range(&self, part: &str) -> Option<Range<usize>> {
        let start = (part.as_ptr() as usize).checked_sub(self.text.as_ptr() as usize)?;
        Some(start..start + part.len())
    }
}
