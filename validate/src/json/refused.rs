//! What a type refuses although its shape allows it: reading that is narrower than the shape.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::{String, ToString};
use core::ops::Range;
use core::slice;

use serde::de::DeserializeOwned;
use serde_path_to_error::{Segment, Segments};

use super::order;
use super::strict::{Strict, WALKED};
use crate::outcome::Outcome;
use crate::path::SENSITIVE_KEY;
use crate::path::{self, Path};
use crate::shape::secrets::holds_secrets;
use crate::shape::{self, Kind, Member, NO_GRAPH, Shape, TypeRef};
use crate::validate::Shaped;
use crate::violation::{Span, Violation, ViolationKind, Violations};
use crate::walk::{self, Options, View};

/// What is wrong with a document that a type refuses, beside what the walker found. `text` is what the
/// type reads of the document.
#[cold]
pub(super) fn violations<T: DeserializeOwned + Shaped>(
    bytes: &[u8],
    options: Options,
    text: &str,
    walked: Outcome,
) -> Violations {
    let shape = T::shape();
    let refused = Refused::of::<T>(bytes, options, text);
    // A type also reads what a body has elsewhere.
    let lacking = walk::uncorrected(bytes, shape, options.view(View::Whole));
    let lacking = lacking.filter(|lacking| refused.is_explained_by(lacking));
    let reason = refused.reason(walked.warnings);
    let found = walked.violations;
    let is_explained = found.as_ref().is_some_and(|found| refused.is_explained_by(found));
    match (found, lacking) {
        (Some(found), _) if is_explained => found,
        (None, Some(lacking)) => lacking,
        (Some(found), Some(lacking)) => {
            let is_new = |it: &Violation| found.iter().all(|known| known.path != it.path);
            match Violations::from_vec(lacking.into_iter().filter(is_new).collect()) {
                Some(lacking) => joined(shape, options, found, lacking),
                None => found,
            }
        }
        (Some(found), None) => {
            let reason = reason.unwrap_or_else(|| refused.violation.into());
            joined(shape, options, found, reason)
        }
        (None, None) => reason.unwrap_or_else(|| refused.violation.into()),
    }
}

/// What was found in a text, and why its type refuses it beside that.
fn joined(
    shape: &'static Shape,
    options: Options,
    found: Violations,
    refused: Violations,
) -> Violations {
    let more = found.more();
    let beside = refused.clone().into_iter().collect();
    let list = order::merged(shape, found.into_iter().collect(), beside);
    let all = Violations::limited(list, more, options.limit());
    all.map_or(refused, |all| all.unreadable_if(true))
}

/// Why a type refuses a document.
struct Refused {
    violation: Violation,
    /// Whether a member is missing.
    lacks_member: bool,
    /// Whether a value that must have passed validation has not.
    is_invalid: bool,
}

impl Refused {
    /// In the words of serde. They may quote the document, so they are left out if that may hold
    /// secrets.
    fn of<T: DeserializeOwned + Shaped>(bytes: &[u8], options: Options, text: &str) -> Self {
        let shape = T::shape();
        let mut deserializer = serde_json::Deserializer::from_str(text);
        deserializer.disable_recursion_limit();
        let read: Result<T, _> =
            serde_path_to_error::deserialize(Strict::<_, WALKED>::wrapping(&mut deserializer));
        let (path, reason) = match read {
            Err(error) => {
                let place = Place { shape: Some(shape), is_sensitive: T::SENSITIVE };
                let path = pointer_of(&Path::ROOT, error.path().iter(), place);
                (path, words(error.inner()))
            }
            // What it refuses is no part of the value: text behind it.
            Ok(_) => (String::new(), "trailing characters".to_owned()),
        };
        let lacks_member = reason.starts_with("missing field `");
        let problem = if holds_secrets(shape) && !names_member(shape, &path, &reason) {
            format!("must be readable as {}", shape.name)
        } else {
            format!("must be readable as {}: {reason}", shape.name)
        };
        let places = walk::Text::of(bytes);
        let located = places.places(shape, options).of_text().of(&path, &path);
        let Range { start, end } = located.span;
        let span = Span { start, end, line: 1, column: 1 };
        let path = located.path.unwrap_or(path);
        let kind = ViolationKind::Syntax { problem: problem.into() };
        let mut violation = Violation::new(path, kind).at(span);
        walk::mark(bytes, slice::from_mut(&mut violation));
        let is_invalid = reason.contains(" validation error");
        Self { violation, lacks_member, is_invalid }
    }

    /// Whether one of the violations is why the type refuses the document.
    fn is_explained_by(&self, all: &Violations) -> bool {
        let place = &*self.violation.path;
        all.iter().any(|it| {
            let below = it.path.strip_prefix(place).filter(|it| it.starts_with('/'));
            let is_lacking = matches!(it.kind, ViolationKind::Required);
            it.path == place
                || below.is_some_and(|below| {
                    self.is_invalid
                        || (self.lacks_member && is_lacking && !below[1..].contains('/'))
                })
        })
    }

    /// What is a warning about a value, if that is why its type refuses it.
    fn reason(&self, warnings: Option<Violations>) -> Option<Violations> {
        let is_it = |it: &Violation| {
            !matches!(it.kind, ViolationKind::Required) && self.violation.path == it.path
        };
        Violations::from_vec(warnings.into_iter().flatten().filter(is_it).collect())
            .map(|it| it.unreadable_if(true))
    }
}

/// Whether serde says that a member of a structure is missing: that quotes nothing.
fn names_member(shape: &'static Shape, path: &str, reason: &str) -> bool {
    let place = shape::Place::at(path, shape, &NO_GRAPH);
    let name = reason.strip_prefix("missing field `").and_then(|rest| rest.strip_suffix('`'));
    name.is_some_and(|name| {
        place.is_some_and(|place| place.shape.members().iter().any(|it| it.key() == name))
    })
}

/// What serde says, without the place that follows it.
fn words(error: &serde_json::Error) -> String {
    let place = format!(" at line {} column {}", error.line(), error.column());
    let text = error.to_string();
    text.strip_suffix(&place).map(ToOwned::to_owned).unwrap_or(text)
}

/// What is known of a value on the way to the one that is refused.
#[derive(Clone, Copy)]
struct Place {
    shape: Option<&'static Shape>,
    /// Whether the value or something around it is sensitive.
    is_sensitive: bool,
}

impl Place {
    fn part(self, used: Option<&'static TypeRef>) -> Self {
        let shape = used.and_then(|used| NO_GRAPH.resolve(&used.target));
        let is_sensitive = self.is_sensitive || used.is_some_and(|it| NO_GRAPH.is_sensitive(it));
        Self { shape, is_sensitive }
    }
}

/// The pointer of the value that the segments lead to from a path, through the keys that a type
/// reads.
fn pointer_of(path: &Path<'_>, mut segments: Segments<'_>, place: Place) -> String {
    match segments.next() {
        Some(Segment::Seq { index }) => {
            let path = path.join(path::Segment::Index(*index));
            pointer_of(&path, segments, place.part(place.shape.and_then(element)))
        }
        Some(Segment::Map { key } | Segment::Enum { variant: key }) => {
            let (segment, used) = part(place, key);
            pointer_of(&path.join(segment), segments, place.part(used))
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
fn part(place: Place, key: &str) -> (path::Segment<'_>, Option<&'static TypeRef>) {
    let unknown =
        |is_sensitive: bool| path::Segment::Key(if is_sensitive { SENSITIVE_KEY } else { key });
    let Some(shape) = place.shape else { return (unknown(place.is_sensitive), None) };
    if let Kind::Map { key: of_keys, value, .. } = &shape.kind {
        return (unknown(place.is_sensitive || NO_GRAPH.is_sensitive(of_keys)), Some(value));
    }
    let is_read = |it: &&Member| it.key() == key || it.aliases.contains(&key);
    match shape.members().iter().find(is_read) {
        Some(member) => (path::Segment::Member(&member.name), Some(&member.value)),
        None => (unknown(place.is_sensitive), None),
    }
}
