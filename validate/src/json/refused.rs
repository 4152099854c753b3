//! What a type refuses although its shape allows it: reading that is narrower than the shape.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::{String, ToString};

use serde::de::DeserializeOwned;
use serde_path_to_error::{Segment, Segments};

use super::strict::{Strict, WALKED};
use crate::path::{self, Path};
use crate::report::SENSITIVE_KEY;
use crate::shape::secrets::holds_secrets;
use crate::shape::{Kind, NO_GRAPH, Shape, TypeRef};
use crate::validate::Shaped;
use crate::violation::{Violation, ViolationKind, Violations};
use crate::walk::{self, View};

/// The violation at the value that a type refuses, in the words of serde. They may quote the
/// document, so they are left out if that may hold secrets. `text` is what the type reads of the
/// document.
#[cold]
pub(super) fn violation<T: DeserializeOwned + Shaped>(
    document: &[u8],
    view: View,
    text: &str,
) -> Violations {
    let shape = T::shape();
    let mut deserializer = serde_json::Deserializer::from_str(text);
    deserializer.disable_recursion_limit();
    let read: Result<T, _> =
        serde_path_to_error::deserialize(Strict::<_, WALKED>::wrapping(&mut deserializer));
    let (path, reason) = match read {
        Err(error) => {
            (pointer_of(&Path::ROOT, error.path().iter(), Some(shape)), words(error.inner()))
        }
        // What it refuses is no part of the value: text behind it.
        Ok(_) => (String::new(), "trailing characters".to_owned()),
    };
    let problem = if holds_secrets(shape) {
        format!("must be readable as {}", shape.name)
    } else {
        format!("must be readable as {}: {reason}", shape.name)
    };
    let mut found = Violation::new(path, ViolationKind::Syntax { problem: problem.into() });
    walk::locate(document, shape, view, core::slice::from_mut(&mut found));
    Violations::from(found)
}

/// What serde says, without the place that follows it.
fn words(error: &serde_json::Error) -> String {
    let place = format!(" at line {} column {}", error.line(), error.column());
    let text = error.to_string();
    text.strip_suffix(&place).map(ToOwned::to_owned).unwrap_or(text)
}

/// The pointer of the value that the segments lead to from a path, through the keys that a type
/// reads.
fn pointer_of(
    path: &Path<'_>,
    mut segments: Segments<'_>,
    shape: Option<&'static Shape>,
) -> String {
    let next = |used: Option<&'static TypeRef>| used.and_then(|it| NO_GRAPH.resolve(&it.target));
    match segments.next() {
        Some(Segment::Seq { index }) => {
            let path = path.join(path::Segment::Index(*index));
            pointer_of(&path, segments, next(shape.and_then(element)))
        }
        Some(Segment::Map { key } | Segment::Enum { variant: key }) => {
            let (segment, used) = part(shape, key);
            pointer_of(&path.join(segment), segments, next(used))
        }
        Some(Segment::Unknown) | None => path::pointer(path),
    }
}

fn element(shape: &'static Shape) -> Option<&'static TypeRef> {
    match &shape.kind {
        Kind::List { element, .. } => Some(element),
        _ => None,
    }
}

/// What a key leads to, and how the shape uses it.
fn part<'k>(
    shape: Option<&'static Shape>,
    key: &'k str,
) -> (path::Segment<'k>, Option<&'static TypeRef>) {
    let Some(shape) = shape else { return (path::Segment::Key(key), None) };
    if let Kind::Map { key: of_keys, value, .. } = &shape.kind {
        let shown = if NO_GRAPH.is_sensitive(of_keys) { SENSITIVE_KEY } else { key };
        return (path::Segment::Key(shown), Some(value));
    }
    match shape.members().iter().find(|member| member.key() == key) {
        Some(member) => (path::Segment::Member(&member.name), Some(&member.value)),
        None => (path::Segment::Key(key), None),
    }
}
