//! What a type refuses although its shape allows it: reading that is narrower than the shape.

use alloc::borrow::ToOwned;
use alloc::boxed::Box;
use alloc::collections::BTreeSet;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use alloc::{format, vec};
use core::ops::Range;
use core::slice;

use serde::de::DeserializeOwned;
use serde_path_to_error::{Segment, Segments};

use super::own::PART;
use super::strict::{Strict, WALKED};
use super::{body, order};
use crate::map_key::Key;
use crate::outcome::Outcome;
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
    let lacking = lacking(bytes, options, shape);
    let lacking = Some(lacking).filter(|lacking| refused.is_explained_by(lacking));
    let reason = refused.reason(walked.warnings);
    let found = walked.violations;
    let is_explained = found.as_ref().is_some_and(|found| refused.is_explained_by(found));
    match (found, lacking) {
        (Some(found), _) if is_explained => joined(shape, options, Some(found), Vec::new()),
        (found, Some(mut lacking)) => {
            let known: BTreeSet<&str> = found.iter().flatten().map(|it| &*it.path).collect();
            lacking.retain(|it| !known.contains(&*it.path));
            joined(shape, options, found, lacking)
        }
        (found, None) => {
            let reason = reason.unwrap_or_else(|| vec![refused.violation]);
            joined(shape, options, found, reason)
        }
    }
    .unwrap_or_else(|| Violation::new(String::new(), unreadable(shape, None)).into())
}

/// The findings that are looked at to say why a type refuses a document: those that are described, but
/// not few.
pub(super) fn looked_at(options: Options) -> Options {
    options.max(options.limit().max(PART))
}

/// The required members that a document lacks, whatever the profile or a policy makes of them.
fn lacking(bytes: &[u8], options: Options, shape: &'static Shape) -> Vec<Violation> {
    // A type also reads what a body has elsewhere.
    let whole = looked_at(options).view(View::Whole);
    if options.view == View::Whole || body::payload(shape).is_none() {
        return walk::uncorrected(bytes, shape, whole);
    }
    let document = body::document(String::from_utf8_lossy(bytes), bytes, shape);
    let mut lacking = walk::uncorrected(document.as_bytes(), shape, whole);
    let text = walk::Text::of(bytes);
    let mut places = text.places(shape, options).of_text();
    for violation in &mut lacking {
        violation.span = Some(marked(places.of(&violation.path, &violation.path).span));
    }
    walk::mark(bytes, &mut lacking);
    lacking
}

/// What was found in a text, and why its type refuses it beside that.
fn joined(
    shape: &'static Shape,
    options: Options,
    found: Option<Violations>,
    refused: Vec<Violation>,
) -> Option<Violations> {
    let more = found.as_ref().map_or(0, Violations::more);
    let is_unreadable =
        !refused.is_empty() || found.as_ref().is_some_and(Violations::is_unreadable);
    let list = order::merged(shape, found.into_iter().flatten().collect(), refused);
    let all = Violations::limited(list, more, options.limit());
    all.map(|all| all.unreadable_if(is_unreadable))
}

/// A place in a text, without its line and column.
fn marked(Range { start, end }: Range<usize>) -> Span {
    Span { start, end, line: 1, column: 1 }
}

fn unreadable(shape: &Shape, reason: Option<&str>) -> ViolationKind {
    let problem = match reason {
        Some(reason) => format!("must be readable as {}: {reason}", shape.name),
        None => format!("must be readable as {}", shape.name),
    };
    ViolationKind::Syntax { problem: problem.into() }
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
        let (path, revealed, reason, offset) = match read {
            Err(error) => {
                let place = Place { shape: Some(shape), is_sensitive: T::SENSITIVE };
                let (path, revealed) = pointers_of(&Path::ROOT, error.path().iter(), place);
                let offset = walk::offset(text, error.inner().line(), error.inner().column());
                (path, revealed, words(error.inner()), offset)
            }
            // What it refuses is no part of the value: text behind it.
            Ok(_) => (String::new(), None, "trailing characters".to_owned(), text.len()),
        };
        let lacks_member = reason.starts_with("missing field `");
        let is_invalid = reason.contains(" validation error");
        let tells = !holds_secrets(shape) || names_member(shape, &path, &reason);
        let kind = unreadable(shape, Some(&*reason).filter(|_| tells));
        let whole = revealed.as_deref().unwrap_or(&path);
        let read = walk::Text::of(text.as_bytes());
        let mut places = read.places(shape, options.view(View::Whole)).of_text();
        let is_key = offset <= places.of(whole, &path).span.start;
        let original = walk::Text::of(bytes);
        let mut places = original.places(shape, options).of_text();
        let located = places.of(whole, &path);
        let path = located.path.unwrap_or(path);
        let (path, span) = match places.key().filter(|_| is_key) {
            // A key is reported at its map.
            Some(key) => (path[..path.rfind('/').unwrap_or(0)].to_owned(), key),
            None => (path, located.span),
        };
        let mut violation = Violation::new(path, kind).at(marked(span));
        walk::mark(bytes, slice::from_mut(&mut violation));
        Self { violation, lacks_member, is_invalid }
    }

    /// Whether one of the violations is why the type refuses the document.
    fn is_explained_by<'v>(&self, all: impl IntoIterator<Item = &'v Violation>) -> bool {
        let place = &*self.violation.path;
        all.into_iter().any(|it| {
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
    fn reason(&self, warnings: Option<Violations>) -> Option<Vec<Violation>> {
        let is_it = |it: &Violation| {
            !matches!(it.kind, ViolationKind::Required) && self.violation.path == it.path
        };
        let all: Vec<_> = warnings.into_iter().flatten().filter(is_it).collect();
        (!all.is_empty()).then_some(all)
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
/// reads, and the pointer with the keys that are not shown as they are.
fn pointers_of(
    path: &Path<'_>,
    mut segments: Segments<'_>,
    place: Place,
) -> (String, Option<Box<str>>) {
    match segments.next() {
        Some(Segment::Seq { index }) => {
            let path = path.join(path::Segment::Index(*index));
            pointers_of(&path, segments, place.part(place.shape.and_then(element)))
        }
        Some(Segment::Map { key } | Segment::Enum { variant: key }) => {
            let (segment, used) = part(place, key);
            pointers_of(&path.join(segment), segments, place.part(used))
        }
        Some(Segment::Unknown) | None => (path::pointer(path), path.revealed()),
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
    let unknown = |is_sensitive: bool| {
        if is_sensitive { path::Segment::Hidden(Key::Text(key)) } else { path::Segment::Key(key) }
    };
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
