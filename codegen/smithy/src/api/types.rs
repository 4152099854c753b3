//! Types and their members.

use super::constraints::Held;
use crate::node::Node;
use crate::shape_id::ShapeId;
use crate::source::Span;
use shapewright_validate::shape::Protocol;
pub use shapewright_validate::shape::{Binding, Role};

/// The ID of a type in its [`Api`](super::Api).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TypeId(u32);

impl TypeId {
    pub(crate) fn new(index: usize) -> Self {
        Self(u32::try_from(index).unwrap_or(u32::MAX))
    }

    /// Its place among the types of the API, from 0.
    pub fn number(self) -> u32 {
        self.0
    }

    pub(crate) fn index(self) -> usize {
        self.0 as usize
    }
}

/// A data shape.
#[derive(Clone, Debug)]
pub struct Type<'m> {
    /// Its shape ID.
    pub id: &'m ShapeId,
    /// What it is.
    pub kind: TypeKind<'m>,
    /// The protocol that decides how its values travel.
    pub protocol: Protocol,
    /// Its own constraints.
    pub constraints: Held<'m>,
    /// What people call it (`title`).
    pub title: Option<&'m str>,
    /// Its documentation, as modelled.
    pub documentation: Option<&'m str>,
    /// Links to more of it, by name.
    pub external_documentation: Option<&'m Node>,
    /// Its deprecation, if it is deprecated.
    pub deprecated: Option<Deprecated<'m>>,
    /// The media type of its values.
    pub media_type: Option<&'m str>,
    /// What operations use it for.
    pub role: Role,
    /// What is known of it as an error, if it is one.
    pub error: Option<ErrorFacts<'m>>,
    /// Whether it is a stream of events, which no JSON document holds.
    pub is_event_stream: bool,
    /// Whether it only defines a trait: no data of a service.
    pub is_trait: bool,
    /// Whether others are mixed of it: no data by itself.
    pub is_mixin: bool,
    /// Where the model asks for a Rust type of its own for a string.
    pub newtype: Option<Span>,
    /// The name that the model asks for in Rust.
    pub rust_name: Option<&'m Node>,
    /// Where it is defined.
    pub span: Span,
}

/// What a type is.
#[derive(Clone, Debug)]
pub enum TypeKind<'m> {
    /// Binary data.
    Blob,
    /// `true` or `false`.
    Boolean,
    /// Text.
    String,
    /// 8 bits, signed.
    Byte,
    /// 16 bits, signed.
    Short,
    /// 32 bits, signed.
    Integer,
    /// 64 bits, signed.
    Long,
    /// 32 bits, IEEE 754.
    Float,
    /// 64 bits, IEEE 754.
    Double,
    /// An integer of any size.
    BigInteger,
    /// A decimal number of any size.
    BigDecimal,
    /// An instant.
    Timestamp,
    /// Any JSON.
    Document,
    /// One of these strings: an `enum`, or a string with the `enum` trait of Smithy 1.0.
    Enum(Vec<EnumValue<'m, &'m str>>),
    /// One of these integers.
    IntEnum(Vec<EnumValue<'m, i32>>),
    /// A list.
    List {
        /// Its elements.
        element: Box<TypeRef<'m>>,
        /// Whether it may hold nulls.
        sparse: bool,
    },
    /// A map.
    Map {
        /// Its keys.
        key: Box<TypeRef<'m>>,
        /// Its values.
        value: Box<TypeRef<'m>>,
        /// Whether its values may be null.
        sparse: bool,
    },
    /// A structure.
    Structure(Vec<Member<'m>>),
    /// A union; streams of events are unions too.
    Union(Vec<Member<'m>>),
}

/// A type as a member, an element, a key or a value uses it.
#[derive(Clone, Debug)]
pub struct TypeRef<'m> {
    /// The type.
    pub target: TypeId,
    /// The member that refers to it: `a#Structure$member`, `a#List$member`.
    pub member: &'m ShapeId,
    /// What a value must keep to: each constraint of the member or, if it has none, of its target.
    pub constraints: Held<'m>,
    /// Whether the member has [constraints](crate::constraint) of its own, so that its target's do not
    /// count.
    pub has_own_constraints: bool,
    /// The media type of the value: the member's or, if it has none, its target's.
    pub media_type: Option<&'m str>,
    /// The documentation: the member's or, if it has none, its target's.
    pub documentation: Option<&'m str>,
    /// Links to more of it, by name: the member's or, if it has none, its target's.
    pub external_documentation: Option<&'m Node>,
    /// The deprecation of the member or, if it has none, of its target.
    pub deprecated: Option<Deprecated<'m>>,
    /// Where the member is defined.
    pub span: Span,
}

/// A member of a structure or union.
#[derive(Clone, Debug)]
pub struct Member<'m> {
    /// Its name as modelled.
    pub name: &'m str,
    /// Its key in a JSON body; of a member that is elsewhere, one that none of the body has.
    pub wire_name: &'m str,
    /// What it holds.
    pub value: TypeRef<'m>,
    /// Whether it must be present, and who fills it otherwise.
    pub presence: Presence<'m>,
    /// Where HTTP carries it.
    pub binding: Binding,
    /// The header or parameter that carries it, or the prefix of the headers that do; its own name
    /// if it is elsewhere.
    pub bound_name: &'m str,
    /// Whether it is also a label of the host.
    pub host_label: bool,
    /// The identifier of a resource that it holds, if the model says so (`resourceIdentifier`).
    pub identifies: Option<&'m str>,
    /// The property of a resource that it holds.
    pub property: Property<'m>,
    /// Whether it is a stream of bytes or events, which no JSON body holds.
    pub is_stream: bool,
    /// Whether it is a text of JSON in a header that people write as JSON.
    pub is_json_value: bool,
    /// Its own deprecation, if it is deprecated.
    pub deprecated: Option<Deprecated<'m>>,
    /// The name that the model asks for in Rust.
    pub rust_name: Option<&'m Node>,
}

impl<'m> Member<'m> {
    /// Its shape ID.
    pub fn id(&self) -> &'m ShapeId {
        self.value.member
    }

    /// The identifier or property of a resource that it holds: the one that the model says or, unless
    /// the model says otherwise, the one of its own name, if there is such.
    pub fn held_of_resource(&self) -> Option<&'m str> {
        self.identifies.or(match self.property {
            Property::OfItsName => Some(self.name),
            Property::Named(name) => Some(name),
            Property::Nested | Property::None => None,
        })
    }
}

/// Which property of a resource a member holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Property<'m> {
    /// The one of its own name, if there is such: the model says nothing.
    #[default]
    OfItsName,
    /// The one of this name (`property`).
    Named(&'m str),
    /// Those that its own members hold (`nestedProperties`).
    Nested,
    /// None, whatever its name (`notProperty`).
    None,
}

/// Whether a member must be present, and who fills it otherwise.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Presence<'m> {
    /// Whether the model requires it.
    pub required: bool,
    /// What stands for it if it is absent; never null.
    pub default: Option<&'m Node>,
    /// Whether clients leave it absent although it has a default: it is `clientOptional`, or a member
    /// of a structure that is `input`.
    pub client_optional: bool,
    /// Whether a client fills it with a fresh identifier if it is absent. Only top-level members of
    /// an operation's input are filled.
    pub idempotency_token: bool,
}

impl Presence<'_> {
    /// Whether every value has the member: it is required and nothing stands for it.
    pub fn is_always(self) -> bool {
        self.required && self.default.is_none()
    }

    /// Whether generated types always hold it: it is required, or its default stands for it. If it is
    /// optional for clients, they are to tell whether it was there.
    pub fn is_held(self) -> bool {
        self.is_always() || (self.default.is_some() && !self.client_optional)
    }

    /// Whether whoever writes a document must write the member: it is required, and neither a
    /// default nor a client fills it.
    pub fn must_be_written(self) -> bool {
        self.is_always() && !self.idempotency_token
    }
}

/// One value of an enum.
#[derive(Clone, Copy, Debug)]
pub struct EnumValue<'m, T> {
    /// The name of its member; `None` for a value of Smithy 1.0 that has no name.
    pub name: Option<&'m str>,
    /// The value on the wire.
    pub value: T,
    /// Its documentation, as modelled.
    pub documentation: Option<&'m str>,
    /// Its deprecation, if it is deprecated.
    pub deprecated: Option<Deprecated<'m>>,
    /// Whether it is internal: accepted, but never named in messages.
    pub internal: bool,
    /// The shape ID of its member, if it is one.
    pub member: Option<&'m ShapeId>,
    /// The name that the model asks for in Rust.
    pub rust_name: Option<&'m Node>,
    /// Where it is defined.
    pub span: Span,
}

/// That something should not be used any more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Deprecated<'m> {
    /// What to do instead.
    pub message: Option<&'m str>,
    /// Since which version or date.
    pub since: Option<&'m str>,
}

impl Deprecated<'_> {
    /// One sentence of both: the message, then since when; empty if neither is given.
    pub fn note(self) -> String {
        match (self.message, self.since) {
            (Some(message), Some(since)) => format!("{message} (since {since})"),
            (Some(message), None) => message.to_owned(),
            (None, Some(since)) => format!("since {since}"),
            (None, None) => String::new(),
        }
    }
}

/// What is known of an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ErrorFacts<'m> {
    /// The HTTP status.
    pub http_status: u16,
    /// Whether the client is to blame, rather than the server.
    pub client_fault: bool,
    /// Whether the request may be tried again.
    pub retryable: bool,
    /// Whether it may be tried again after slowing down.
    pub throttling: bool,
    /// The code that the query protocol gives it, if that is not its name.
    pub query_code: Option<&'m str>,
}

impl<'m> Type<'m> {
    /// The members of a structure or union; empty for every other type.
    pub fn members(&self) -> &[Member<'m>] {
        match &self.kind {
            TypeKind::Structure(members) | TypeKind::Union(members) => members,
            _ => &[],
        }
    }

    /// The references that a list, map, structure or union has, in order.
    pub fn references(&self) -> Vec<&TypeRef<'m>> {
        match &self.kind {
            TypeKind::List { element, .. } => vec![element],
            TypeKind::Map { key, value, .. } => vec![key, value],
            _ => self.members().iter().map(|member| &member.value).collect(),
        }
    }

    /// The member whose value is the whole body, if there is one.
    pub fn payload(&self) -> Option<&Member<'m>> {
        self.members().iter().find(|member| member.binding == Binding::Payload)
    }

    /// Whether it is a set of named strings or integers.
    pub fn is_enum(&self) -> bool {
        matches!(self.kind, TypeKind::Enum(_) | TypeKind::IntEnum(_))
    }

    /// Whether constraints of a member may differ from its own: it is no structure or union.
    pub fn is_value(&self) -> bool {
        !matches!(self.kind, TypeKind::Structure(_) | TypeKind::Union(_))
    }

    /// Whether it is `smithy.api#Unit`, which stands for nothing.
    pub fn is_unit(&self) -> bool {
        *self.id == *"smithy.api#Unit"
    }
}
