//! Members, and how shapes refer to each other.

use core::fmt;

use super::data::put;
use super::{Constraints, Data, Shape};

/// A shape that another one refers to.
#[derive(Clone)]
pub enum Target {
    /// The shape of a type; a function, so that types may be recursive.
    Static(fn() -> &'static Shape),
    /// A shape that has no type of its own, such as a list with constrained elements.
    Inline(&'static Shape),
    /// A shape of the same [`ShapeGraph`](super::ShapeGraph).
    Index(u32),
}

impl fmt::Debug for Target {
    /// Names the shape without going into it: targets may be recursive.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Static(shape) => write!(formatter, "Static({})", shape().name),
            Self::Inline(shape) => write!(formatter, "Inline({})", shape.name),
            Self::Index(index) => write!(formatter, "Index({index})"),
        }
    }
}

/// A reference to a shape, with constraints: the value of a member, a list's element, a map's key
/// or a map's value.
#[derive(Clone, Debug)]
pub struct TypeRef {
    /// The shape.
    pub target: Target,
    /// The constraint traits of the reference. Each replaces the same trait of the target.
    pub constraints: Option<Data<Constraints>>,
}

impl TypeRef {
    /// A reference to the shape of a type: `TypeRef::of(<Tag as Shaped>::shape)`.
    pub const fn of(shape: fn() -> &'static Shape) -> Self {
        Self { target: Target::Static(shape), constraints: None }
    }

    /// A reference to a shape that has no type of its own.
    pub const fn inline(shape: &'static Shape) -> Self {
        Self { target: Target::Inline(shape), constraints: None }
    }

    /// The same reference, to a shape that has no type of its own.
    #[doc(hidden)]
    #[must_use]
    pub const fn inlined(mut self, shape: &'static Shape) -> Self {
        put(&mut self.target, Target::Inline(shape));
        self
    }

    /// The same reference with constraints.
    #[must_use]
    pub const fn constrained(mut self, constraints: &'static Constraints) -> Self {
        put(&mut self.constraints, Some(Data::Static(constraints)));
        self
    }
}

/// Where HTTP carries a member of an operation's input, output or error.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Binding {
    /// In the body, as a member of the document.
    #[default]
    Body,
    /// In the URI (`httpLabel`).
    Label,
    /// In a parameter of the query string (`httpQuery`).
    Query,
    /// In all parameters of the query string (`httpQueryParams`).
    QueryParams,
    /// In a header (`httpHeader`).
    Header,
    /// In all headers with a prefix (`httpPrefixHeaders`).
    PrefixHeaders,
    /// It is the whole body (`httpPayload`).
    Payload,
    /// It is the status (`httpResponseCode`).
    ResponseCode,
}

impl Binding {
    /// Whether the body holds it: as one of its members, or as the whole of it.
    pub const fn is_in_body(self) -> bool {
        matches!(self, Self::Body | Self::Payload)
    }
}

/// A member of a structure or union.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Member {
    /// Its name as modelled: what paths say.
    pub name: Data<str>,
    /// Its key in JSON (`jsonName`), where that is not its name.
    pub wire_name: Option<Data<str>>,
    /// Other keys under which a type reads it.
    pub aliases: &'static [&'static str],
    /// What it holds.
    pub value: TypeRef,
    /// Whether it must be present.
    pub required: bool,
    /// Whether the type that reads it has a place for its absence, an option.
    pub nullable: bool,
    /// Whether a function of the user reads it, to which null is a value.
    pub opaque: bool,
    /// Whether a default fills it where it is absent.
    pub has_default: bool,
    /// That default, if it is known.
    pub default: Option<DefaultValue>,
    /// Whether a client fills it with a fresh identifier where it is absent.
    pub idempotency_token: bool,
    /// Where HTTP carries it.
    pub binding: Binding,
    /// What else HTTP needs to know of it.
    pub http: MemberHttp,
    /// Its documentation, in Markdown; empty if there is none.
    pub doc: Data<str>,
}

/// What stands for an absent member.
#[derive(Clone, Debug, PartialEq)]
pub struct DefaultValue {
    /// It, as JSON.
    pub json: Data<str>,
    /// Whether clients leave the member absent all the same (`clientOptional`).
    pub client_optional: bool,
}

/// How HTTP carries a member, beside where.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MemberHttp {
    /// The name of the header or parameter, or the prefix of headers, if that is not the member's
    /// name.
    pub name: Option<Data<str>>,
    /// Whether the member is also a label of the host (`hostLabel`).
    pub host_label: bool,
    /// The media type of its value, if that is a header or the body.
    pub media_type: Option<Data<str>>,
    /// Whether it is a text of JSON in a header that people write as JSON, as the AWS CLI and boto3 take
    /// it.
    pub json_value: bool,
}

impl Member {
    /// An optional member of the body, whose key is its name.
    pub const fn new(name: &'static str, value: TypeRef) -> Self {
        Self {
            name: Data::Static(name),
            wire_name: None,
            aliases: &[],
            value,
            required: false,
            nullable: false,
            opaque: false,
            has_default: false,
            default: None,
            idempotency_token: false,
            binding: Binding::Body,
            http: MemberHttp { name: None, host_label: false, media_type: None, json_value: false },
            doc: Data::Static(""),
        }
    }

    /// The same member with another key in JSON.
    #[must_use]
    pub const fn wire(mut self, name: &'static str) -> Self {
        put(&mut self.wire_name, Some(Data::Static(name)));
        self
    }

    /// The same, also read under other keys.
    #[doc(hidden)]
    #[must_use]
    pub const fn aliases(mut self, keys: &'static [&'static str]) -> Self {
        self.aliases = keys;
        self
    }

    /// The same member, required.
    #[must_use]
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// The same member, filled by a default where it is absent.
    #[must_use]
    pub const fn defaulted(mut self) -> Self {
        self.has_default = true;
        self
    }

    /// The same member, filled by the client where it is absent.
    #[must_use]
    pub const fn idempotency_token(mut self) -> Self {
        self.idempotency_token = true;
        self
    }

    /// The same member, for which a default stands: JSON, and whether clients leave the member absent
    /// all the same.
    #[doc(hidden)]
    #[must_use]
    pub const fn defaults_to(mut self, json: &'static str, client_optional: bool) -> Self {
        self.has_default = true;
        put(&mut self.default, Some(DefaultValue { json: Data::Static(json), client_optional }));
        self
    }

    /// The same member, filled by a default instead of required.
    #[doc(hidden)]
    #[must_use]
    pub const fn defaulted_if_required(mut self) -> Self {
        self.has_default = self.required;
        self.required = false;
        self
    }

    /// The same member of a shape that has no type of its own.
    #[doc(hidden)]
    #[must_use]
    pub const fn inlined(mut self, shape: &'static Shape) -> Self {
        put(&mut self.value.target, Target::Inline(shape));
        self
    }

    /// The same member with constraints.
    #[doc(hidden)]
    #[must_use]
    pub const fn constrained(mut self, constraints: &'static Constraints) -> Self {
        put(&mut self.value.constraints, Some(Data::Static(constraints)));
        self
    }

    /// The same member, carried elsewhere by HTTP.
    #[must_use]
    pub const fn bound(mut self, binding: Binding) -> Self {
        self.binding = binding;
        self
    }

    /// The same member, in a header or parameter of that name, or in headers with that prefix.
    #[must_use]
    pub const fn bound_as(mut self, name: &'static str) -> Self {
        put(&mut self.http.name, Some(Data::Static(name)));
        self
    }

    /// The same member, also a label of the host.
    #[must_use]
    pub const fn host_label(mut self) -> Self {
        self.http.host_label = true;
        self
    }

    /// The same member, whose value has a media type.
    #[must_use]
    pub const fn media_type(mut self, media_type: &'static str) -> Self {
        put(&mut self.http.media_type, Some(Data::Static(media_type)));
        self
    }

    /// The same member with documentation.
    #[must_use]
    pub const fn documented(mut self, doc: &'static str) -> Self {
        put(&mut self.doc, Data::Static(doc));
        self
    }

    /// Its key in JSON.
    pub fn key(&self) -> &str {
        self.wire_name.as_ref().unwrap_or(&self.name)
    }

    /// The header, parameter or label that carries it, or the prefix of the headers that do.
    pub fn place_name(&self) -> &str {
        self.http.name.as_ref().unwrap_or(&self.name)
    }
}
