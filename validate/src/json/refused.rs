//! What a type refuses although its shape allows it: reading that is narrower than the shape.

use alloc::borrow::{Cow, ToOwned};
use alloc::boxed::Box;
use alloc::format;
use alloc::string::{String, ToString};
use core::ops::Range;
use core::slice;

use serde::de::DeserializeOwned;
use serde_path_to_error::{Segment, Segments};

use super::body;
use super::order::Order;
use super::strict::{Strict, WALKED};
use crate::map_key::Key;
use crate::path::{self, Path};
use crate::policy::Policy;
use crate::shape::secrets::holds_secrets;
use crate::shape::{self, Kind, Member, NO_GRAPH, Shape, TypeRef};
use crate::validate::Shaped;
use crate::violation::{Span, Violation, ViolationKind, Violations};
use crate::walk::{self, Focus, Options, Profile, View};

/// What is wrong with a document that a type refuses, and why it does. `text` is what the type reads of
/// the document.
#[cold]
pub(super) fn violations<T: DeserializeOwned + Shaped>(
    bytes: &[u8],
    options: Options,
    policy: Option<&Policy>,
    text: &str,
) -> Violations {
    let shape = T::shape();
    let refused = Refused::of::<T>(bytes, options, text);
    let focus = &refused.focus;
    let (found, [errors, warnings]) = walk::explaining(bytes, shape, options, policy, focus);
    let reasons = if errors.is_some() {
        None
    } else {
        let reason = || reason(warnings).unwrap_or_else(|| refused.violation.clone().into());
        Some(refused.lacking(bytes, options, policy, shape).unwrap_or_else(reason))
    };
    joined(bytes, shape, options, found.violations, reasons)
        .unwrap_or_else(|| refused.violation.into())
}

/// What was found in a text, and why its type refuses it beside that.
fn joined(
    bytes: &[u8],
    shape: &'static Shape,
    options: Options,
    found: Option<Violations>,
    reasons: Option<Violations>,
) -> Option<Violations> {
    let (mut more, mut is_unreadable) = (0, reasons.is_some());
    for all in [&found, &reasons].into_iter().flatten() {
        more += all.more();
        is_unreadable |= all.is_unreadable();
    }
    let [found, reasons] = [found, reasons].map(|list| list.into_iter().flatten().collect());
    let text = walk::Text::of(bytes, shape, options.view);
    let order = Order { shape, text: bytes, nest: &text.nest(), view: options.view };
    let list = order.merged(found, reasons);
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
    focus: Focus,
    /// Where the refused value is, with the keys that are not shown.
    place: String,
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
        let is_invalid = reason.contains(" validation error");
        let missing = missing_member(shape, &path, &reason);
        let tells = missing.is_some() || !holds_secrets(shape, &NO_GRAPH);
        let kind = match missing.filter(|member| !member.has_default) {
            Some(_) => ViolationKind::Required,
            None => unreadable(shape, Some(&*reason).filter(|_| tells)),
        };
        let whole = revealed.as_deref().unwrap_or(&path);
        let read = walk::Text::of(text.as_bytes(), shape, View::Whole);
        let mut places = read.places(shape, options.view(View::Whole)).of_text();
        let is_key = offset <= places.of(whole, &path).span.start;
        let original = walk::Text::of(bytes, shape, options.view);
        let mut places = original.places(shape, options).of_text();
        let located = places.of(whole, &path);
        let path = located.path.unwrap_or(path);
        let (path, span) = match places.key().filter(|_| is_key) {
            // A key is reported at its map.
            Some(key) => (path[..path.rfind('/').unwrap_or(0)].to_owned(), key),
            None => (path, located.span),
        };
        let missing = missing.map(|member| format!("{path}/{}", member.name));
        let at = missing.clone().unwrap_or_else(|| path.clone());
        let mut violation = Violation::new(at, kind).at(marked(span.clone()));
        walk::mark(bytes, slice::from_mut(&mut violation));
        let place = revealed.map_or_else(|| path.clone(), String::from);
        Self { violation, focus: Focus { path, span, missing, is_invalid }, place }
    }

    /// The required members that are lacking, if that is why: in an answer those that nothing can stand
    /// for, elsewhere all that the policy lets pass.
    fn lacking(
        &self,
        bytes: &[u8],
        options: Options,
        policy: Option<&Policy>,
        shape: &'static Shape,
    ) -> Option<Violations> {
        let document = document(bytes, options, shape);
        let text = walk::Text::of(&document, shape, View::Whole);
        let mut places = text.places(shape, options.view(View::Whole)).of_text();
        let span = places.of(&self.place, &self.focus.path).span;
        let focus = Focus { span, ..self.focus.clone() };
        let [all, reasons] = walk::lacking(&document, shape, options, policy, &focus);
        let is_reading = options.profile == Profile::Reading;
        let mut lacking = if is_reading { reasons } else { reasons.and(all) }?;
        if let Cow::Owned(_) = document {
            let text = walk::Text::of(bytes, shape, options.view);
            let mut places = text.places(shape, options).of_text();
            for violation in &mut lacking {
                violation.span = Some(marked(places.of(&violation.path, &violation.path).span));
            }
            walk::mark(bytes, lacking.iter_mut().into_slice());
        }
        Some(lacking)
    }
}

/// What is a warning about a value, if that is why its type refuses it: an absence never is.
fn reason(warnings: Option<Violations>) -> Option<Violations> {
    let is_it = |it: &Violation| !matches!(it.kind, ViolationKind::Required);
    Violations::from_vec(warnings.into_iter().flatten().filter(is_it).collect())
}

/// The text of a whole value that a body stands for.
fn document<'b>(bytes: &'b [u8], options: Options, shape: &Shape) -> Cow<'b, [u8]> {
    if options.view == View::Whole || shape.payload().is_none() {
        return Cow::Borrowed(bytes);
    }
    let text = body::document(String::from_utf8_lossy(bytes), bytes, shape);
    Cow::Owned(text.into_owned().into())
}

/// The member of a structure that is missing, if serde says that: it quotes nothing.
fn missing_member(shape: &'static Shape, path: &str, reason: &str) -> Option<&'static Member> {
    let key = reason.strip_prefix("missing field `")?.strip_suffix('`')?;
    let place = shape::Place::at(path, shape, &NO_GRAPH)?;
    place.shape.members().iter().find(|it| it.key() == key)
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
