//! Services and operations.

use super::types::{Deprecated, TypeId};
use crate::map::{HashMap, Map};
use crate::model;
use crate::node::Node;
use crate::shape_id::ShapeId;
use crate::source::Span;
use shapewright_validate::shape::Protocol;

/// A service.
#[derive(Clone, Debug)]
pub struct Service<'m> {
    /// Its shape ID.
    pub id: &'m ShapeId,
    /// Its name for people: its title or, without one, the name of its shape.
    pub title: &'m str,
    /// Its documentation, as modelled.
    pub documentation: Option<&'m str>,
    /// Links to more documentation, by name, as modelled.
    pub external_documentation: Option<&'m Node>,
    /// Its version; empty if it has none.
    pub version: &'m str,
    /// The name that AWS's SDKs have for it: `IoT Wireless`.
    pub sdk_id: Option<&'m str>,
    /// The first label of its host: `api.iotwireless` of `api.iotwireless.us-east-1.amazonaws.com`.
    pub endpoint_prefix: Option<&'m str>,
    /// The name that requests are signed for; `None` if they are not signed with `SigV4`.
    pub signing_name: Option<&'m str>,
    /// Whether errors also have the code that the query protocol gave them.
    pub query_compatible: bool,
    /// The protocol that describes its documents.
    pub protocol: Protocol,
    /// Every known protocol that it offers, in the order of [`Protocol`].
    pub protocols: Vec<Protocol>,
    /// Its operations, as far as they were asked for, by file and position.
    pub operations: Vec<&'m ShapeId>,
    /// The errors that all its operations may return.
    pub errors: &'m [ShapeId],
    /// Its resources, each before those that it contains.
    pub resources: Vec<Resource<'m>>,
    /// The places of the resources of operations.
    pub(crate) owners: HashMap<&'m ShapeId, usize>,
    /// Names of shapes in this service.
    pub rename: &'m Map<ShapeId, String>,
    /// Where it is defined.
    pub span: Span,
}

impl<'m> Service<'m> {
    /// The name of a shape in this service.
    pub fn name_of(&self, id: &'m ShapeId) -> &'m str {
        self.rename.get(id).map_or_else(|| id.name(), String::as_str)
    }

    /// The resource that an operation belongs to; of several, the first.
    pub fn resource_of(&self, operation: &ShapeId) -> Option<&Resource<'m>> {
        self.resources.get(*self.owners.get(operation)?)
    }
}

/// The words of an `sdkId` as one: `IoT Wireless` is `IoTWireless`, the type of the service in Rust.
/// `None` if it has no letter or digit that an identifier may have.
///
/// ```
/// use shapewright_smithy::api::sdk_name;
///
/// assert_eq!(sdk_name("IoT data-plane").as_deref(), Some("IoTDataPlane"));
/// assert_eq!(sdk_name("日本"), None);
/// ```
pub fn sdk_name(sdk_id: &str) -> Option<String> {
    let words = sdk_id.split(|it: char| !it.is_ascii_alphanumeric());
    let capitalized = words.filter_map(|word| {
        let mut letters = word.chars();
        letters.next().map(|first| format!("{}{}", first.to_ascii_uppercase(), letters.as_str()))
    });
    let name: String = capitalized.collect();
    (!name.is_empty()).then_some(name)
}

/// A resource of a service.
#[derive(Clone, Copy, Debug)]
pub struct Resource<'m> {
    /// Its shape ID.
    pub id: &'m ShapeId,
    /// The resource that contains it.
    pub parent: Option<&'m ShapeId>,
    /// Its documentation, as modelled.
    pub documentation: Option<&'m str>,
    /// Links to more documentation, by name, as modelled.
    pub external_documentation: Option<&'m Node>,
    /// Whether `put` creates instances and never replaces one.
    pub no_replace: bool,
    /// Its identifiers, properties and operations.
    pub parts: &'m model::Resource,
    /// Where it is defined.
    pub span: Span,
}

impl<'m> Resource<'m> {
    /// Its operations: those of its lifecycle, then the others.
    pub fn operations(&self) -> impl Iterator<Item = &'m ShapeId> + use<'m> {
        self.parts.operations()
    }
}

/// How requests are authenticated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AuthScheme<'m> {
    /// AWS Signature Version 4, for a name of a service.
    SigV4 {
        /// The name that is signed for.
        name: &'m str,
    },
    /// The same for several regions.
    SigV4A {
        /// The name that is signed for.
        name: &'m str,
    },
    /// A key (`httpApiKeyAuth`).
    ApiKey {
        /// The header or parameter.
        name: &'m str,
        /// Which of both.
        place: ApiKeyPlace,
        /// What stands before the key in the header.
        scheme: Option<&'m str>,
    },
    /// HTTP's Basic authentication (RFC 7617).
    Basic,
    /// Bearer tokens (RFC 6750).
    Bearer,
    /// HTTP's Digest authentication (RFC 7616).
    Digest,
    /// Another one, by the shape ID of its trait.
    Other(&'m str),
}

/// Where a request has its key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ApiKeyPlace {
    /// In a header.
    Header,
    /// In the query string.
    Query,
}

/// An operation.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct Operation<'m> {
    /// Its shape ID.
    pub id: &'m ShapeId,
    /// Its documentation, as modelled.
    pub documentation: Option<&'m str>,
    /// Links to more documentation, by name, as modelled.
    pub external_documentation: Option<&'m Node>,
    /// The tags that the model gives it.
    pub tags: Vec<&'m str>,
    /// Its deprecation, if it is deprecated.
    pub deprecated: Option<Deprecated<'m>>,
    /// Its service; `None` if no service has it.
    pub service: Option<&'m ShapeId>,
    /// The protocol of that service.
    pub protocol: Protocol,
    /// Its input; `None` for `smithy.api#Unit`.
    pub input: Option<TypeId>,
    /// Its output; `None` for `smithy.api#Unit`.
    pub output: Option<TypeId>,
    /// Its errors, then those of its service.
    pub errors: Vec<TypeId>,
    /// How HTTP carries it; `None` if the protocol has no HTTP bindings or the model none for it.
    pub http: Option<Http<'m>>,
    /// How its requests are authenticated, the preferred scheme first.
    pub auth: Vec<AuthScheme<'m>>,
    /// Whether it may also be called without authentication.
    pub auth_is_optional: bool,
    /// What stands before the host of the endpoint, with labels.
    pub host_prefix: Option<&'m str>,
    /// Whether a request needs a checksum of its body.
    pub checksum_required: bool,
    /// The encodings in which a request may be compressed, the preferred one first.
    pub encodings: Vec<&'m str>,
    /// Whether it changes nothing.
    pub readonly: bool,
    /// Whether doing it twice is doing it once.
    pub idempotent: bool,
    /// How it is paged, with the defaults of its service.
    pub pagination: Option<Pagination<'m>>,
    /// Its examples.
    pub examples: Vec<Example<'m>>,
    /// The name that the model asks for in Rust.
    pub rust_name: Option<&'m Node>,
    /// Where it is defined.
    pub span: Span,
}

/// How HTTP carries an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Http<'m> {
    /// The method.
    pub method: &'m str,
    /// The URI template.
    pub uri: &'m str,
    /// The status of success.
    pub code: u16,
}

/// How an operation is paged: paths of members.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pagination<'m> {
    /// The input member with the token.
    pub input_token: &'m str,
    /// The output member with the next token.
    pub output_token: &'m str,
    /// The output member with the items.
    pub items: Option<&'m str>,
    /// The input member with the size of a page.
    pub page_size: Option<&'m str>,
}

/// An example of an operation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Example<'m> {
    /// Its title.
    pub title: &'m str,
    /// Its documentation, as modelled.
    pub documentation: Option<&'m str>,
    /// Its input.
    pub input: Option<&'m Node>,
    /// Its output.
    pub output: Option<&'m Node>,
    /// Its error: the shape, and the content if it has any.
    pub error: Option<(&'m str, Option<&'m Node>)>,
}
