//! Where in a message a violation is.

use std::fmt;

use shapewright_validate::__private::{SENSITIVE_KEY, unescaped};
use shapewright_validate::Violation;
use shapewright_validate::shape::{Binding, Kind, Member, Shape, ShapeGraph};
use shapewright_validate::walk::Direction;

use crate::body::binding;

/// The part of a message that holds a value.
///
/// ```
/// use shapewright_http::Place;
///
/// assert_eq!(Place::Query("maxResults".into()).to_string(), "query:maxResults");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Place {
    /// The label of the URI with this name.
    Label(String),
    /// The parameter of the query string with this name.
    Query(String),
    /// The query string.
    QueryString,
    /// The header with this name.
    Header(String),
    /// The status.
    Status,
    /// The method and URI, or whatever else says which operation a request is for.
    Target,
    /// The body.
    Body,
}

impl Place {
    /// The place of a violation in a message of a shape: its path begins with a member.
    pub(crate) fn of(violation: &Violation, shape: &Shape, direction: Direction) -> Self {
        let mut segments = violation.path.split('/').skip(1);
        let name = segments.next().map(unescaped).unwrap_or_default();
        let Some(member) = shape.members().iter().find(|member| *member.name == *name) else {
            return Self::Body;
        };
        let place = member.place_name();
        let key = segments.next().map(|it| unescaped(it).into_owned());
        match binding(member, direction) {
            Binding::Label => Self::Label(place.to_owned()),
            Binding::Query => Self::Query(place.to_owned()),
            Binding::QueryParams => key.map_or(Self::QueryString, Self::Query),
            Binding::Header => Self::Header(place.to_owned()),
            Binding::PrefixHeaders => Self::Header(format!("{place}{}", key.unwrap_or("*".into()))),
            Binding::ResponseCode => Self::Status,
            Binding::Body | Binding::Payload => Self::Body,
        }
    }
}

/// The key of a map that a member holds, unless it is not to be shown.
pub(crate) fn shown_key<'k>(member: &Member, graph: &ShapeGraph, key: &'k str) -> &'k str {
    let map = graph.resolve(&member.value.target).map(|shape| &shape.kind);
    let is_secret = graph.is_sensitive(&member.value)
        || matches!(map, Some(Kind::Map { key, .. }) if graph.is_sensitive(key));
    if is_secret { SENSITIVE_KEY } else { key }
}

impl Place {
    /// The places of violations in a message of a shape.
    pub(crate) fn all_of<'v>(
        violations: impl IntoIterator<Item = &'v Violation>,
        shape: &Shape,
        direction: Direction,
    ) -> Vec<Self> {
        violations.into_iter().map(|it| Self::of(it, shape, direction)).collect()
    }

    pub(crate) fn is_body(&self) -> bool {
        *self == Self::Body
    }
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Label(name) => write!(formatter, "label:{name}"),
            Self::Query(name) => write!(formatter, "query:{name}"),
            Self::QueryString => formatter.write_str("query"),
            Self::Header(name) => write!(formatter, "header:{name}"),
            Self::Status => formatter.write_str("status"),
            Self::Target => formatter.write_str("target"),
            Self::Body => formatter.write_str("body"),
        }
    }
}
