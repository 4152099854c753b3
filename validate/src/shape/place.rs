//! Places in values of a shape.

use alloc::string::String;

use super::{Effective, Kind, Member, Shape, ShapeGraph, TypeRef};
use crate::path::unescaped;
use crate::violation::ViolationKind;

/// What a shape knows of a place in its values.
#[derive(Clone, Debug)]
pub(crate) struct Place<'g> {
    /// The shape of what is there.
    pub(crate) shape: &'g Shape,
    /// The innermost structure or union around it, and the member of it that leads there.
    pub(crate) holder: Option<(&'g Shape, String)>,
    used: Option<&'g TypeRef>,
    /// The member that it is the value of.
    member: Option<&'g Member>,
}

impl<'g> Place<'g> {
    /// Follows a JSON Pointer of member names from a shape; `None` if the shape has no such place.
    pub(crate) fn at(path: &str, root: &'g Shape, graph: &'g ShapeGraph) -> Option<Self> {
        let mut place = Place { shape: root, holder: None, used: None, member: None };
        for segment in path.split('/').skip(1) {
            place.member = None;
            let used = match &place.shape.kind {
                Kind::List { element, .. } => element,
                Kind::Map { value, .. } => value,
                _ => {
                    let name = unescaped(segment);
                    let holder = place.shape;
                    place.holder = Some((holder, name.clone()));
                    match holder.members().iter().find(|member| *member.name == *name) {
                        Some(member) => {
                            place.member = Some(member);
                            &member.value
                        }
                        // A member that the shape does not know: its holder is all that is known.
                        None => return Some(place),
                    }
                }
            };
            place.shape = graph.resolve(&used.target)?;
            place.used = Some(used);
        }
        Some(place)
    }

    /// Whether the shape has a rule for the value there.
    #[cfg_attr(not(feature = "json"), expect(dead_code, reason = "readers ask for rules"))]
    pub(crate) fn has_rule(&self, rule: &ViolationKind) -> bool {
        let constraints = Effective::new(self.used, self.shape);
        match rule {
            ViolationKind::Required => self.member.is_some_and(|it| it.required && !it.has_default),
            ViolationKind::Length { min, max, .. } => {
                constraints.length().is_some_and(|it| (it.min, it.max) == (*min, *max))
            }
            ViolationKind::Range { min, max } => constraints.range().is_some_and(|it| {
                (it.min.as_deref(), it.max.as_deref()) == (min.as_deref(), max.as_deref())
            }),
            ViolationKind::Pattern { pattern } => {
                constraints.pattern().is_some_and(|it| it.text() == pattern)
            }
            ViolationKind::UniqueItems => constraints.unique(),
            ViolationKind::Enum { .. } => matches!(self.shape.kind, Kind::Enum(_)),
            ViolationKind::IntEnum { .. } => matches!(self.shape.kind, Kind::IntEnum(_)),
            ViolationKind::Recommendation { rule, .. } => {
                constraints.recommendations().iter().any(|it| *it.rule == **rule)
            }
            _ => false,
        }
    }
}
