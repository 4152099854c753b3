//! Shape IDs: `namespace#Name` and `namespace#Name$member` (Smithy 2.0, section "Shape ID").

use std::fmt;
use std::sync::Arc;

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
        Self(format!("{namespace}#{name}").into())
    }

    /// Reads an absolute ID, with or without a member; `None` if it is not one.
    pub fn parse(text: &str) -> Option<Self> {
        let (namespace, rest) = text.split_once('#')?;
        let (name, member) = match rest.split_once('$') {
            Some((name, member)) => (name, Some(member)),
            None => (rest, None),
        };
        let valid =
            is_namespace(namespace) && is_identifier(name) && member.is_none_or(is_identifier);
        valid.then(|| Self(text.into()))
    }

    /// The ID of a member of this shape. On the ID of a member: of that member's container.
    #[must_use]
    pub fn with_member(&self, member: &str) -> Self {
        Self(format!("{}${member}", self.root()).into())
    }

    /// The whole text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The part before `#`.
    pub fn namespace(&self) -> &str {
        self.0.split_once('#').map_or("", |(namespace, _)| namespace)
    }

    /// Whether the shape is one that every model has: of Smithy's prelude, or of the traits of our
    /// own.
    pub fn is_built_in(&self) -> bool {
        is_built_in(self.namespace())
    }

    /// The part between `#` and `$`.
    pub fn name(&self) -> &str {
        let root = self.root();
        root.split_once('#').map_or(root, |(_, name)| name)
    }

    /// The part after `$`, if this is the ID of a member.
    pub fn member(&self) -> Option<&str> {
        self.0.split_once('$').map(|(_, member)| member)
    }

    /// The ID of the shape that contains this member, or this ID itself.
    #[must_use]
    pub fn container(&self) -> Self {
        if self.member().is_some() { Self(self.root().into()) } else { self.clone() }
    }

    fn root(&self) -> &str {
        self.0.split_once('$').map_or(&self.0, |(root, _)| root)
    }
}

/// Whether `text` is an identifier: a letter or underscores and a letter or digit, then letters,
/// digits and underscores (Smithy 2.0, "Shape ID ABNF").
pub fn is_identifier(text: &str) -> bool {
    let after_underscores = text.trim_start_matches('_');
    let start = after_underscores.chars().next();
    let starts = match start {
        Some(first) if after_underscores.len() == text.len() => first.is_ascii_alphabetic(),
        Some(first) => first.is_ascii_alphanumeric(),
        None => false,
    };
    starts && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
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
