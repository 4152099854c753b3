//! Shapes as data: what a value of a shape looks like and which rules it must keep.
//!
//! A [`Shape`] holds the facts of one shape of a model: its kind, its members with their wire
//! names, its constraints. The walker checks JSON text against it, whether the shape is a `static`
//! (`#[derive(Validate)]` emits one per type) or was built at run time in a [`ShapeGraph`]. Both
//! are the same type, because every list and text in it is a [`Data`]: a `&'static` reference or a
//! shared allocation.
//!
//! Traits stay where the model has them. A [`TypeRef`] (a member, a list's element, a map's key or
//! value) has the constraints of the member, and the [`Shape`] that it targets has its own. If both
//! have the same constraint, that of the reference counts.
//!
//! Shapes refer to each other by [`Target`]s: functions where they are static, so that recursion
//! needs no initialisation, and indices into the graph otherwise.
//!
//! ```
//! use shapewright_validate::shape::{Constraints, Member, Shape, TypeRef, scalar};
//!
//! const MEMBERS: &[Member] = &[
//!     Member::new("Name", TypeRef::of(scalar::string)).required(),
//!     Member::new(
//!         "Port",
//!         TypeRef::of(scalar::integer)
//!             .constrained(const { &Constraints::new().range(Some("1"), Some("65535")) }),
//!     ),
//! ];
//! static ENDPOINT: Shape = Shape::structure("Endpoint", MEMBERS);
//!
//! assert_eq!(ENDPOINT.members()[1].name, *"Port");
//! ```
//!
//! To build a shape at run time, start with a constructor and set the fields that need
//! [`Data::Shared`]:
//!
//! ```
//! use shapewright_validate::shape::{Data, Kind, Shape};
//!
//! let name = format!("{}Request", "Ping");
//! let mut shape = Shape::new("", Kind::String);
//! shape.name = Data::from(name.as_str());
//! assert_eq!(shape.name, *"PingRequest");
//! ```
//!
//! It does not say how to read or write a value: that is the business of the types.

mod constraints;
mod data;
mod effective;
mod graph;
mod index;
mod kind;
mod matcher;
mod member;
mod operation;
mod place;
mod protocol;
mod recommendation;
pub mod scalar;
pub(crate) mod secrets;

pub use constraints::{Constraints, Length, Range, TimestampFormat};
pub use data::Data;
pub(crate) use data::put;
pub(crate) use effective::Effective;
pub use graph::{NO_GRAPH, ShapeGraph};
pub(crate) use index::FEW;
pub use kind::{EnumValue, IntEnumValue, Kind};
pub use matcher::Matcher;
pub use member::{Binding, DefaultValue, Member, MemberHttp, Target, TypeRef};
pub use operation::{ErrorFacts, Http, Operation, Service, Stream};
pub(crate) use place::Place;
#[cfg(feature = "json")]
pub(crate) use place::Step;
pub use protocol::Protocol;
pub use recommendation::{Recommendation, Test};

/// One shape.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Shape {
    /// Its name as modelled, without namespace: `CreateOtaTaskRequest`.
    pub name: Data<str>,
    /// What it is.
    pub kind: Kind,
    /// The constraint traits of the shape itself.
    pub constraints: Option<Data<Constraints>>,
    /// What operations use it for.
    pub role: Role,
    /// Whether a value may hold what the shape does not know: further members of a structure, a
    /// member of a union or a value of an enum that is newer. Only types that have no place for it
    /// are closed: those with `deny_unknown_fields`, and enums without a variant for the unknown.
    pub open: bool,
    /// What is known of it as an error, if it is one.
    pub error: Option<Data<ErrorFacts>>,
    /// The member that is the body as a stream, if there is one: it is none of the members.
    pub stream: Option<Data<Stream>>,
    /// Its documentation, in Markdown; empty if there is none.
    pub doc: Data<str>,
}

/// What operations use a shape for. It decides how strictly documents of it are read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Role {
    /// Data inside of others, or both input and answer of operations.
    #[default]
    Data,
    /// The input of an operation.
    Input,
    /// The output of an operation.
    Output,
    /// An error that an operation answers with.
    Error,
}

impl Shape {
    /// A shape of any kind.
    pub const fn new(name: &'static str, kind: Kind) -> Self {
        Self {
            name: Data::Static(name),
            kind,
            constraints: None,
            role: Role::Data,
            open: true,
            error: None,
            stream: None,
            doc: Data::Static(""),
        }
    }

    /// A structure.
    pub const fn structure(name: &'static str, members: &'static [Member]) -> Self {
        Self::new(name, Kind::Structure(Data::Static(members)))
    }

    /// A union.
    pub const fn union(name: &'static str, members: &'static [Member]) -> Self {
        Self::new(name, Kind::Union(Data::Static(members)))
    }

    /// An enum of strings.
    pub const fn string_enum(name: &'static str, values: &'static [EnumValue]) -> Self {
        Self::new(name, Kind::Enum(Data::Static(values)))
    }

    /// An enum of integers.
    pub const fn int_enum(name: &'static str, values: &'static [IntEnumValue]) -> Self {
        Self::new(name, Kind::IntEnum(Data::Static(values)))
    }

    /// A list; `sparse` lists may hold nulls.
    pub const fn list(name: &'static str, element: TypeRef, sparse: bool) -> Self {
        Self::new(name, Kind::List { element, sparse })
    }

    /// A map; `sparse` maps may hold nulls as values.
    pub const fn map(name: &'static str, key: TypeRef, value: TypeRef, sparse: bool) -> Self {
        Self::new(name, Kind::Map { key, value, sparse })
    }

    /// The same shape with constraints of its own.
    #[must_use]
    pub const fn constrained(mut self, constraints: &'static Constraints) -> Self {
        data::put(&mut self.constraints, Some(Data::Static(constraints)));
        self
    }

    /// The same shape in another role.
    #[must_use]
    pub const fn role(mut self, role: Role) -> Self {
        self.role = role;
        self
    }

    /// The same shape, whose values hold nothing that it does not know.
    #[must_use]
    pub const fn closed(mut self) -> Self {
        self.open = false;
        self
    }

    /// The same shape, an error.
    #[must_use]
    pub const fn error(mut self, facts: &'static ErrorFacts) -> Self {
        data::put(&mut self.error, Some(Data::Static(facts)));
        self.role = Role::Error;
        self
    }

    /// The same shape, of whose messages a stream is the body.
    #[must_use]
    pub const fn streams(mut self, stream: &'static Stream) -> Self {
        data::put(&mut self.stream, Some(Data::Static(stream)));
        self
    }

    /// The same shape with documentation.
    #[must_use]
    pub const fn documented(mut self, doc: &'static str) -> Self {
        data::put(&mut self.doc, Data::Static(doc));
        self
    }

    /// The members of a structure or union; empty for every other kind.
    pub fn members(&self) -> &[Member] {
        match &self.kind {
            Kind::Structure(members) | Kind::Union(members) => members,
            _ => &[],
        }
    }

    /// The member whose value is the whole body (`httpPayload`), if there is one.
    pub fn payload(&self) -> Option<&Member> {
        self.members().iter().find(|member| member.binding == Binding::Payload)
    }
}
