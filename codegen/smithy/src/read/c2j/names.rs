//! Names that Smithy takes: identifiers, none differing from another by case alone.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::collections::hash_map::Entry;

use super::twins::{Twin, used_twins};
use crate::ast::Reference;
use crate::budget::MAX_NAME;
use crate::map::{HashMap, HashSet};
use crate::node::{Key, Node};
use crate::shape_id::{ShapeId, is_identifier};
use crate::source::Span;

/// The longest name that is taken over: a prefix or a number may be added to it.
const MAX_LENGTH: usize = MAX_NAME - 64;

/// The IDs of everything in a model.
pub(super) struct Names<'a> {
    namespace: String,
    service: ShapeId,
    operations: HashMap<&'a str, ShapeId>,
    shapes: HashMap<&'a str, ShapeId>,
    /// The twins of shapes.
    twins: BTreeMap<Twin, BTreeMap<&'a str, ShapeId>>,
}

impl<'a> Names<'a> {
    pub(super) fn of(root: &'a Node) -> Self {
        let namespace = namespace(root);
        let mut taken = Taken::default();
        let mut name_all = |key: &str| -> HashMap<&'a str, ShapeId> {
            keys(root, key)
                .map(|name| (name, ShapeId::new(&namespace, &unique(name, &mut taken))))
                .collect()
        };
        let (operations, shapes) = (name_all("operations"), name_all("shapes"));
        let service = ShapeId::new(&namespace, &unique(&service_name(root), &mut taken));
        let mut twins = BTreeMap::<Twin, BTreeMap<_, _>>::new();
        for (twin, name) in used_twins(root) {
            let id = unique(&twin.name(name), &mut taken);
            twins.entry(twin).or_default().insert(name, ShapeId::new(&namespace, &id));
        }
        Self { namespace, service, operations, shapes, twins }
    }

    pub(super) fn service(&self) -> ShapeId {
        self.service.clone()
    }

    pub(super) fn operation(&self, name: &str) -> ShapeId {
        self.operations.get(name).cloned().unwrap_or_else(|| ShapeId::new(&self.namespace, name))
    }

    pub(super) fn shape(&self, name: &str) -> ShapeId {
        self.shapes.get(name).cloned().unwrap_or_else(|| ShapeId::new(&self.namespace, name))
    }

    /// The twin of a shape.
    pub(super) fn twin(&self, name: &str, twin: Twin) -> Option<&ShapeId> {
        self.twins.get(&twin)?.get(name)
    }

    /// All twins, with the names of the shapes.
    pub(super) fn twins(&self) -> impl Iterator<Item = (&str, Twin, &ShapeId)> {
        let names = self.twins.iter().map(|(twin, names)| names.iter().map(|it| (*twin, it)));
        names.flatten().map(|(twin, (name, id))| (*name, twin, id))
    }

    /// A reference to a shape.
    pub(super) fn reference(&self, name: &str, span: Span) -> Reference {
        Reference { text: self.shape(name).as_str().into(), span }
    }
}

fn keys<'a>(root: &'a Node, key: &str) -> impl Iterator<Item = &'a str> + use<'a> {
    let object = root.get(key).and_then(Node::as_object);
    object.into_iter().flat_map(|object| object.keys().map(Key::as_str))
}

/// What `metadata` says under a key; empty if nothing.
pub(super) fn metadata<'a>(root: &'a Node, key: &str) -> &'a str {
    root.get("metadata").and_then(|it| it.get(key)).and_then(Node::as_str).unwrap_or_default()
}

fn namespace(root: &Node) -> String {
    let id = [metadata(root, "serviceId"), metadata(root, "endpointPrefix")];
    let letters = |text: &str| -> String {
        let letters = text.chars().filter(char::is_ascii_alphanumeric).take(MAX_LENGTH);
        letters.collect::<String>().to_lowercase()
    };
    let name = id.into_iter().map(letters).find(|name| !name.is_empty()).unwrap_or_default();
    if name.starts_with(|first: char| first.is_ascii_alphabetic()) {
        format!("com.amazonaws.{name}")
    } else {
        format!("com.amazonaws.service{name}")
    }
}

/// The name of the service: what its requests name as their target, which is the name in the models
/// that AWS publishes, or else its id.
fn service_name(root: &Node) -> String {
    let target = metadata(root, "targetPrefix").rsplit('.').next().unwrap_or_default();
    if is_identifier(target) {
        return target.to_owned();
    }
    let id = [metadata(root, "serviceId"), metadata(root, "endpointPrefix"), "Service"];
    let id = id.into_iter().find(|id| !id.is_empty()).unwrap_or_default();
    let words = id.split(|character: char| !character.is_ascii_alphanumeric());
    let mut name = String::new();
    for word in words {
        let (first, rest) = word.split_at(word.len().min(1));
        name.push_str(&first.to_ascii_uppercase());
        name.push_str(rest);
    }
    name
}

/// Names in lower case that are taken, each with the last number that was appended to it, so that
/// the next one need not try them all.
type Taken = HashMap<String, usize>;

/// A name as an identifier that nothing else has in any case.
fn unique(name: &str, taken: &mut Taken) -> String {
    let name = identifier(name);
    let lower = name.to_ascii_lowercase();
    let mut number = taken.get(&lower).copied().unwrap_or_default();
    loop {
        number += 1;
        let candidate = if number == 1 { name.to_string() } else { format!("{name}_{number}") };
        if let Entry::Vacant(place) = taken.entry(candidate.to_ascii_lowercase()) {
            place.insert(1);
            taken.insert(lower, number);
            return candidate;
        }
    }
}

/// The nearest identifier to a text.
pub(super) fn identifier(text: &str) -> Cow<'_, str> {
    if is_identifier(text) && text.len() <= MAX_LENGTH {
        return Cow::Borrowed(text);
    }
    let legal = |character: char| if character.is_ascii_alphanumeric() { character } else { '_' };
    let name: String = text.chars().map(legal).take(MAX_LENGTH).collect();
    let trimmed = name.trim_matches('_');
    if trimmed.is_empty() {
        return Cow::Borrowed("EMPTY");
    }
    let begins_with_digit = trimmed.starts_with(|first: char| first.is_ascii_digit());
    let underscore = if begins_with_digit { "_" } else { "" };
    Cow::Owned([underscore, trimmed].concat())
}

/// Names for the values of an enum, each its own.
pub(super) fn enum_members<'v>(values: impl Iterator<Item = &'v str>) -> Vec<(String, &'v str)> {
    let mut names = Taken::default();
    let mut seen = HashSet::default();
    values
        .filter(|value| seen.insert(*value))
        .map(|value| (unique(&identifier(&shout(value)), &mut names), value))
        .collect()
}

/// `oneTime-value` → `ONE_TIME_VALUE`.
fn shout(value: &str) -> String {
    let mut text = String::new();
    let mut before = ' ';
    for character in value.chars() {
        if character.is_ascii_uppercase() && before.is_ascii_lowercase() {
            text.push('_');
        }
        text.push(character.to_ascii_uppercase());
        before = character;
    }
    text
}
