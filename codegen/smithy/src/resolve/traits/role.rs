//! What a trait says to a comparison of two models.

use crate::constraint;
use crate::model::Traits;
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
    /// What the bytes of a value are. It travels only where the value is a whole body or header.
    MediaType,
    /// What stands for an absent member.
    Default,
    /// The protocol of a service.
    Protocol,
    /// How a caller proves who it is.
    Authentication,
    /// Which authentication schemes an operation or service takes.
    AuthenticationList,
    /// Where a service is found.
    Endpoint,
    /// Words for people.
    Words,
    /// Something else: the definition of the trait says what its changes mean.
    Other,
}

/// What changes if the trait of that ID changes.
pub fn role(id: &ShapeId) -> Role {
    match id.namespace() {
        "smithy.api" => of_prelude(id),
        "aws.protocols" | "smithy.protocols" => match id.name() {
            name if name.starts_with("http") => Role::Other,
            _ => Role::Protocol,
        },
        "aws.auth" => match id.name() {
            "unsignedPayload" => Role::Wire,
            _ => Role::Authentication,
        },
        "aws.api" if id.name() == "service" => Role::Endpoint,
        namespace if namespace.starts_with("shapewright.") => Role::Elsewhere,
        _ => Role::Other,
    }
}

fn of_prelude(id: &ShapeId) -> Role {
    match id.name() {
        "required" | "enumValue" | "enum" | "clientOptional" | "addedDefault" | "input"
        | "output" => Role::Elsewhere,
        "default" => Role::Default,
        "mediaType" => Role::MediaType,
        "auth" => Role::AuthenticationList,
        "httpBasicAuth" | "httpDigestAuth" | "httpBearerAuth" | "httpApiKeyAuth" => {
            Role::Authentication
        }
        "documentation"
        | "externalDocumentation"
        | "examples"
        | "title"
        | "tags"
        | "since"
        | "recommended"
        | "suppress" => Role::Words,
        "httpChecksumRequired" => Role::Other,
        name if name.starts_with("http") || name.starts_with("xml") => Role::Wire,
        "jsonName" | "timestampFormat" | "streaming" | "eventPayload" | "eventHeader"
        | "hostLabel" | "endpoint" | "error" | "sparse" => Role::Wire,
        _ if constraint::of_trait(id).is_some() => Role::Constraint,
        _ => Role::Other,
    }
}

/// Whether a member's value is a whole body or header, of which a media type says what it is.
pub fn is_carried_alone(member: &Traits) -> bool {
    ["smithy.api#httpPayload", "smithy.api#httpHeader"].iter().any(|id| member.has(id))
}
