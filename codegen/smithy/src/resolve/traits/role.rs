//! What a trait says to a comparison of two models.

use super::sensitive;
use crate::constraint;
use crate::model::{Model, Traits};
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
    /// What generated Rust is like.
    Rust,
    /// What documentation says.
    Documentation,
    /// Other words for people.
    Words,
    /// Something else: the definition of the trait says what its changes mean.
    Other,
}

/// What changes if the trait of that ID changes.
pub fn role(id: &ShapeId) -> Role {
    match id.namespace() {
        "smithy.api" => of_prelude(id),
        "aws.protocols" | "smithy.protocols" => match id.name() {
            "httpChecksum" => Role::Other,
            "awsQueryError" | "ec2QueryName" => Role::Wire,
            _ => Role::Protocol,
        },
        "aws.auth" => match id.name() {
            "unsignedPayload" => Role::Wire,
            _ => Role::Authentication,
        },
        "aws.api" if id.name() == "service" => Role::Endpoint,
        "aws.customizations" if id.name() == "s3UnwrappedXmlOutput" => Role::Wire,
        "smithy.mqtt" => Role::Wire,
        "shapewright.rust" => Role::Rust,
        "shapewright.rules" => Role::Words,
        // Marks of the patterns that they stand beside.
        "shapewright.c2j" if id.name() == "fullPattern" => Role::Elsewhere,
        _ => Role::Other,
    }
}

/// What changes if a trait changes that one of some models defines: a protocol or an authentication
/// scheme may be their own.
pub fn role_in(models: [&Model; 2], id: &ShapeId) -> Role {
    let is_defined = |by: &str| {
        let mut definitions = models.iter().filter_map(|model| model.shape(id.as_str()));
        definitions.any(|definition| definition.traits.has(by))
    };
    match role(id) {
        Role::Other if is_defined("smithy.api#protocolDefinition") => Role::Protocol,
        Role::Other if is_defined("smithy.api#authDefinition") => Role::Authentication,
        role => role,
    }
}

fn of_prelude(id: &ShapeId) -> Role {
    match id.name() {
        // `input` and `clientOptional` show in the fields of Rust, `addedDefault` in what a new default
        // means. `output` says nothing of a structure that its operation does not; mixins are
        // flattened, and `box` is a default of null.
        "required" | "enumValue" | "enum" | "clientOptional" | "addedDefault" | "input"
        | "output" | "mixin" | "box" => Role::Elsewhere,
        "default" => Role::Default,
        "mediaType" => Role::MediaType,
        "auth" => Role::AuthenticationList,
        "httpBasicAuth" | "httpDigestAuth" | "httpBearerAuth" | "httpApiKeyAuth" => {
            Role::Authentication
        }
        "documentation" => Role::Documentation,
        // `internal` says who is to see a shape: whoever uses it goes on as before.
        "externalDocumentation"
        | "examples"
        | "title"
        | "tags"
        | "since"
        | "recommended"
        | "suppress"
        | "internal" => Role::Words,
        "httpChecksumRequired" => Role::Other,
        name if name.starts_with("http") || name.starts_with("xml") => Role::Wire,
        "jsonName" | "timestampFormat" | "streaming" | "eventPayload" | "eventHeader"
        | "hostLabel" | "endpoint" | "error" | "sparse" => Role::Wire,
        // That `smithy.api#Unit` stands for nothing shows where it is referred to.
        "unitType" => Role::Elsewhere,
        _ if constraint::of_trait(id).is_some() => Role::Constraint,
        _ => Role::Other,
    }
}

/// Whether somebody may miss a trait without rules. Those of the prelude have rules where that is so, but
/// for `sensitive`: what was hidden is shown.
pub fn may_be_missed(id: &ShapeId) -> bool {
    id.namespace() != "smithy.api" || id.as_str() == sensitive::ID
}

/// Whether a member's value is a whole body or header, of which a media type says what it is.
pub fn is_carried_alone(member: &Traits) -> bool {
    CARRIED_ALONE.iter().any(|id| member.has(id))
}

/// The traits that make a member's value a whole body or header.
pub const CARRIED_ALONE: [&str; 2] = ["smithy.api#httpPayload", "smithy.api#httpHeader"];
