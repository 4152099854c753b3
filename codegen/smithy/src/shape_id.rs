//! Shape IDs: `namespace#Name` and `namespace#Name$member` (Smithy 2.0, section "Shape ID").

use std::fmt;
use std::sync::Arc;

use crate::budget::MAX_NAME;

/// Whether every model has the shapes of that namespace.
pub fn is_built_in(namespace: &str) -> bool {
    matches!(namespace, "smithy.api" | "shapewright.c2j" | "shapewright.rules" | "shapewright.rust")
}

/// An absolute shape ID. Cheap to clone; ordered and compared as text.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ShapeId(Arc<str>);

impl ShapeId {
    /// The ID of a shape of a namespace.
    pub fn new(namespace: &str, name: &str) -> Self {
        Self([namespace, "#", name].concat().into())
    }

    /// Reads an absolute ID, with or without a member; `None` if it is not one.
    pub fn parse(text: &str) -> Option<Self> {
        is_shape_id(text).then(|| Self(text.into()))
    }

    /// The ID of a member of this shape. On the ID of a member: of that member's container.
    #[must_use]
    pub fn with_member(&self, member: &str) -> Self {
        Self([self.root(), "$", member].concat().into())
    }

    /// The whole text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The part before `#`.
    pub fn namespace(&self) -> &str {
        split(&self.0, b'#').map_or("", |(namespace, _)| namespace)
    }

    /// Whether the shape is one that every model has: of Smithy's prelude, or of the traits of our
    /// own.
    pub fn is_built_in(&self) -> bool {
        is_built_in(self.namespace())
    }

    /// The part between `#` and `$`.
    pub fn name(&self) -> &str {
        let root = self.root();
        split(root, b'#').map_or(root, |(_, name)| name)
    }

    /// The part after `$`, if this is the ID of a member.
    pub fn member(&self) -> Option<&str> {
        split(&self.0, b'$').map(|(_, member)| member)
    }

    /// The ID of the shape that contains this member, or this ID itself.
    #[must_use]
    pub fn container(&self) -> Self {
        if self.member().is_some() { Self(self.root().into()) } else { self.clone() }
    }

    fn root(&self) -> &str {
        split(&self.0, b'$').map_or(&self.0, |(root, _)| root)
    }
}

/// What is before and after an ASCII character, which an ID has at most once.
fn split(id: &str, at: u8) -> Option<(&str, &str)> {
    let index = memchr::memchr(at, id.as_bytes())?;
    Some((&id[..index], &id[index + 1..]))
}

/// Whether `text` is an absolute ID, with or without a member, none of whose parts is longer than
/// [`MAX_NAME`].
pub fn is_shape_id(text: &str) -> bool {
    let Some((namespace, rest)) = text.split_once('#') else { return false };
    let (name, member) = match rest.split_once('$') {
        Some((name, member)) => (name, Some(member)),
        None => (rest, None),
    };
    let is_short = |part: &str| part.len() <= MAX_NAME;
    is_namespace(namespace)
        && is_identifier(name)
        && member.is_none_or(is_identifier)
        && is_short(namespace)
        && is_short(name)
        && member.is_none_or(is_short)
}

/// Whether `text` is an identifier: a letter or underscores and a letter or digit, then letters,
/// digits and underscores (Smithy 2.0, "Shape ID ABNF").
pub fn is_identifier(text: &str) -> bool {
    let mut bytes = text.bytes();
    let starts = match bytes.next() {
        Some(b'_') => bytes.find(|byte| *byte != b'_').is_some_and(|it| it.is_ascii_alphanumeric()),
        Some(first) => first.is_ascii_alphabetic(),
        None => false,
    };
    starts && bytes.all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

/// Whether `text` is a namespace: identifiers joined by dots.
pub fn is_namespace(text: &str) -> bool {
    text.split('.').all(is_identifier)
}

impl fmt::Display for ShapeId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl fmt::Debug for ShapeId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::borrow::Borrow<str> for ShapeId {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl PartialEq<str> for ShapeId {
    fn eq(&self, other: &str) -> bool {
        *self.0 == *other
    }
}

impl PartialEq<&str> for ShapeId {
    fn eq(&self, other: &&str) -> bool {
        *self.0 == **other
    }
}

#[cfg(test)]
mod tests {
    use super::ShapeId;

    #[test]
    fn an_id_comes_apart_and_goes_together() {
        let id = ShapeId::parse("a.b#Name$member").expect("an ID");
        assert_eq!((id.namespace(), id.name(), id.member()), ("a.b", "Name", Some("member")));
        assert_eq!(id.container(), "a.b#Name");
        assert_eq!(id.container().with_member("member"), id);
    }

    #[test]
    fn what_is_no_id_is_refused() {
        for text in ["", "a", "#A", "a#", "a#1", "a..b#C", "a#b$", "a#b$c$d", "a#_", "a#b-c"] {
            assert!(ShapeId::parse(text).is_none(), "{text}");
        }
        assert!(ShapeId::parse("a#_1").is_some());
    }
}
