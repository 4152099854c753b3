//! What a type refuses although its shape allows it: reading that is narrower than the shape.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::{String, ToString};

use serde::de::DeserializeOwned;
use serde_path_to_error::Segment;

use super::strict::{Strict, WALKED};
use crate::report::SENSITIVE_KEY;
use crate::shape::secrets::holds_secrets;
use crate::shape::{Kind, Shape, ShapeGraph, TypeRef};
use crate::validate::Shaped;
use crate::violation::{Violation, ViolationKind, Violations};
use crate::walk;

/// The violation at the value that a type refuses, in the words of serde. They may quote the
/// document, so they are left out if that may hold secrets. `text` is what the type reads of the
/// document.
#[cold]
pub(super) fn violation<T: DeserializeOwned + Shaped>(document: &[u8], text: &str) -> Violations {
    let shape = T::shape();
    let mut deserializer = serde_json::Deserializer::from_str(text);
    deserializer.disable_recursion_limit();
    let read: Result<T, _> =
        serde_path_to_error::deserialize(Strict::<_, WALKED>::wrapping(&mut deserializer));
    let (path, reason) = match read {
        Err(error) => (pointer(error.path().iter(), shape), words(error.inner())),
        // What it refuses is no part of the value: text behind it.
        Ok(_) => (String::new(), "trailing characters".to_owned()),
    };
    let problem = if holds_secrets(shape) {
        format!("must be readable as {}", shape.name)
    } else {
        format!("must be readable as {}: {reason}", shape.name)
    };
    let mut found = Violation::new(path, ViolationKind::Syntax { problem: problem.into() });
    walk::locate(document, shape, core::slice::from_mut(&mut found));
    Violations::one(found)
}

/// What serde says, without the place that follows it.
fn words(error: &serde_json::Error) -> String {
    let place = format!(" at line {} column {}", error.line(), error.column());
    let text = error.to_string();
    text.strip_suffix(&place).map(ToOwned::to_owned).unwrap_or(text)
}

/// The pointer of a path through the keys that a type reads.
fn pointer<'p>(segments: impl Iterator<Item = &'p Segment>, shape: &'static Shape) -> String {
    static NO_GRAPH: ShapeGraph = ShapeGraph::new();
    let (mut path, mut shape) = (String::new(), Some(shape));
    for segment in segments {
        let (name, used) = match segment {
            Segment::Seq { index } => (index.to_string(), shape.and_then(element)),
            Segment::Map { key } | Segment::Enum { variant: key } => part(shape, key),
            Segment::Unknown => break,
        };
        path.push('/');
        path.push_str(&name.replace('~', "~0").replace('/', "~1"));
        shape = used.and_then(|used| NO_GRAPH.resolve(&used.target));
    }
    path
}

fn element(shape: &'static Shape) -> Option<&'static TypeRef> {
    match &shape.kind {
        Kind::List { element, .. } => Some(element),
        _ => None,
    }
}

/// The name of what a key leads to, and how the shape uses it.
fn part(shape: Option<&'static Shape>, key: &str) -> (String, Option<&'static TypeRef>) {
    let Some(shape) = shape else { return (key.to_owned(), None) };
    if let Kind::Map { key: of_keys, value, .. } = &shape.kind {
        let name = if walk::is_secret(of_keys) { SENSITIVE_KEY } else { key };
        return (name.to_owned(), Some(value));
    }
    match shape.members().iter().find(|member| member.key() == key) {
        Some(member) => (member.name.to_string(), Some(&member.value)),
        None => (key.to_owned(), None),
    }
}
