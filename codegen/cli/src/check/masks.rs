//! Which bytes of a document hold values of `sensitive` shapes: they are never shown.

use std::fmt;
use std::iter;
use std::ops::Range;

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use shapewright_validate::shape::{Constraints, Kind, Member, Shape, ShapeGraph, Use};

/// The ranges of sensitive values; everything where the text is no JSON.
pub(super) fn sensitive(text: &[u8], shape: &Shape, graph: &ShapeGraph) -> Vec<Range<usize>> {
    if !holds_secrets(shape, graph, &mut Vec::new()) {
        return Vec::new();
    }
    let Some(raw) = parse::<&RawValue>(text) else { return iter::once(0..text.len()).collect() };
    let mut finder = Finder { text, graph, found: Vec::new() };
    finder.shaped(raw, shape, is_secret(shape, None));
    finder.found
}

/// Whether a shape or what it holds is sensitive.
fn holds_secrets<'g>(shape: &'g Shape, graph: &'g ShapeGraph, seen: &mut Vec<&'g Shape>) -> bool {
    if seen.iter().any(|known| std::ptr::eq(*known, shape)) {
        return false;
    }
    seen.push(shape);
    is_secret(shape, None)
        || uses(shape).into_iter().any(|used| {
            let target = graph.resolve(&used.target);
            target.is_some_and(|target| {
                is_secret(target, used.constraints.as_deref()) || holds_secrets(target, graph, seen)
            })
        })
}

fn is_secret(shape: &Shape, own: Option<&Constraints>) -> bool {
    own.is_some_and(|it| it.sensitive)
        || shape.constraints.as_deref().is_some_and(|it| it.sensitive)
}

fn uses(shape: &Shape) -> Vec<&Use> {
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
                let Entries::List(elements) = entries(raw) else { return };
                for value in elements {
                    self.used(value, element);
                }
            }
            Kind::Map { key, value, .. } => {
                let Entries::Object(entries) = entries(raw) else { return };
                for (name, entry) in entries {
                    let target = self.graph.resolve(&key.target);
                    if target.is_some_and(|it| is_secret(it, key.constraints.as_deref())) {
                        self.found.extend(self.range(name.get()));
                    }
                    self.used(entry, value);
                }
            }
            Kind::Structure(members) | Kind::Union(members) => {
                let Entries::Object(entries) = entries(raw) else { return };
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

    fn used(&mut self, raw: &RawValue, used: &Use) {
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

/// What a value holds, repeated keys included.
enum Entries<'t> {
    List(Vec<&'t RawValue>),
    Object(Vec<(&'t RawValue, &'t RawValue)>),
    Nothing,
}

fn entries(raw: &RawValue) -> Entries<'_> {
    serde_json::from_str(raw.get()).unwrap_or(Entries::Nothing)
}

impl<'t> Deserialize<'t> for Entries<'t> {
    fn deserialize<D: Deserializer<'t>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(EntriesVisitor)
    }
}

struct EntriesVisitor;

impl<'t> Visitor<'t> for EntriesVisitor {
    type Value = Entries<'t>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an array or an object")
    }

    fn visit_seq<A: SeqAccess<'t>>(self, mut access: A) -> Result<Self::Value, A::Error> {
        let mut list = Vec::new();
        while let Some(element) = access.next_element()? {
            list.push(element);
        }
        Ok(Entries::List(list))
    }

    fn visit_map<A: MapAccess<'t>>(self, mut access: A) -> Result<Self::Value, A::Error> {
        let mut list = Vec::new();
        while let Some(entry) = access.next_entry()? {
            list.push(entry);
        }
        let _ = access.next_key::<IgnoredAny>();
        Ok(Entries::Object(list))
    }
}
