//! What a trait says to a comparison of two models.

use crate::constraint;
use crate::shape_id::ShapeId;

/// What changes if a trait changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Something that has a rule of its own: members, enum values, presence.
    Elsewhere,
    /// Which values are allowed.
    Constraint,
    /// How values travel.
    Wire,
    /// What stands for an absent member.
    Default,
    /// Words for people.
    Words,
    /// Something else.
    Other,
}

/// What changes if the trait of that ID changes.
pub fn role(id: &ShapeId) -> Role {
    if id.namespace() != "smithy.api" {
        let ours = id.namespace().starts_with("shapewright.");
        return if ours { Role::Elsewhere } else { Role::Other };
    }
    match id.name() {
        "required" | "enumValue" | "clientOptional" | "addedDefault" | "input" | "output" => {
            Role::Elsewhere
        }
        "default" => Role::Default,
        "documentation"
        | "externalDocumentation"
        | "examples"
        | "title"
        | "tags"
        | "since"
        | "recommended"
        | "suppress" => Role::Words,
        name if name.starts_with("http") || name.starts_with("xml") => Role::Wire,
        "jsonName" | "timestampFormat" | "mediaType" | "streaming" | "eventPayload"
        | "eventHeader" | "hostLabel" | "endpoint" | "error" | "sparse" => Role::Wire,
        _ if constraint::of_trait(id).is_some() => Role::Constraint,
        _ => Role::Other,
    }
}
