//! Places in values of a shape.

use alloc::borrow::Cow;
use alloc::string::String;

use super::{Kind, Shape, ShapeGraph, TypeRef};
use crate::path::unescaped;

/// One step of a path, in the order of the model.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Step {
    /// A member, by its place among those of its structure; one that is unknown comes last.
    Member(usize),
    /// An element of a list.
    Index(usize),
    /// A key of a map that is an integer.
    Number(i128),
    /// Any other key of a map.
    Key(String),
}

impl Step {
    /// What a segment of a JSON Pointer means in a value of a shape, and how the shape uses what is
    /// there, if it knows.
    pub(crate) fn of<'g>(
        segment: &str,
        shape: &'g Shape,
        graph: &ShapeGraph,
    ) -> (Self, Option<&'g TypeRef>) {
        let name = unescaped(segment);
        match &shape.kind {
            Kind::List { element, .. } => {
                (Self::Index(segment.parse().unwrap_or(usize::MAX)), Some(element))
            }
            Kind::Map { key, value, .. } => (Self::of_key(name, key, graph), Some(value)),
            Kind::Structure(members) | Kind::Union(members) => {
                let mut members = members.iter().enumerate();
                match members.find(|(_, member)| *member.name == *name) {
                    Some((place, member)) => (Self::Member(place), Some(&member.value)),
                    None => (Self::Member(usize::MAX), None),
                }
            }
            _ => (Self::Key(name.into_owned()), None),
        }
    }

    /// The step to the value of a map's key, by how the map uses its keys.
    pub(crate) fn of_key(name: Cow<'_, str>, key: &TypeRef, graph: &ShapeGraph) -> Self {
        let of_keys = graph.resolve(&key.target);
        let is_number = of_keys.is_some_and(|shape| shape.kind.is_integer());
        let number = name.parse().ok().filter(|_| is_number);
        number.map_or_else(|| Self::Key(name.into_owned()), Self::Number)
    }
}

/// What a shape knows of a place in its values.
#[derive(Clone, Debug)]
pub(crate) struct Place<'g> {
    /// The shape of what is there.
    pub(crate) shape: &'g Shape,
    /// The innermost structure or union around it, and the member of it that leads there.
    pub(crate) holder: Option<(&'g Shape, String)>,
}

impl<'g> Place<'g> {
    /// Follows a JSON Pointer of member names from a shape; `None` if the shape has no such place.
    pub(crate) fn at(path: &str, root: &'g Shape, graph: &'g ShapeGraph) -> Option<Self> {
        let mut place = Place { shape: root, holder: None };
        for segment in path.split('/').skip(1) {
            let (step, used) = Step::of(segment, place.shape, graph);
            if used.is_none() || matches!(step, Step::Member(_)) {
                place.holder = Some((place.shape, unescaped(segment).into_owned()));
            }
            // A member that the shape does not know: its holder is all that is known.
            let Some(used) = used else { return Some(place) };
            place.shape = graph.resolve(&used.target)?;
        }
        Some(place)
    }
}
