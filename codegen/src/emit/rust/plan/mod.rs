//! The plan: everything that the printer prints, decided, as plain data.
//!
//! Names are final (keywords are still bare, the printer writes them raw), documentation is
//! Markdown, recursion is boxed, patterns are shared. Nothing here knows tokens, so a plan can be
//! compared and snapshot-tested.

pub mod aws_sdk;
mod build;
mod builder;
mod default;
mod enumeration;
mod facts;
mod imports;
mod modules;
mod names;
mod operation;
mod pattern_table;
mod recommendation;
mod recursion;
mod rules;
mod structure;
mod types;
mod unchecked;
mod words;

pub use build::plan;

use std::collections::BTreeSet;

use crate::emit::rust::case;
use shapewright_smithy::diagnostic::Diagnostics;

pub use self::facts::{
    Bounds, ErrorVariant, Operation, Paginated, Recommendation, RecommendationTest, Rules, Service,
};
pub use self::pattern_table::PatternStatic;
pub use shapewright_smithy::api::{Protocol, Role, TimestampFormat};

/// A whole module tree.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Documentation of the root module.
    pub documentation: String,
    /// The files that the shapes come from, sorted.
    pub sources: Vec<String>,
    /// The modules below the root, by name.
    pub modules: Vec<Module>,
    /// The statics of `patterns`, by name.
    pub patterns: Vec<PatternStatic>,
    /// The conversions to and from types of the AWS SDK, if they are asked for.
    pub aws_sdk: Option<aws_sdk::Conversions>,
    /// What is not as the model wants it, such as patterns that cannot be checked.
    pub warnings: Diagnostics,
}

/// One module, one file.
#[derive(Clone, Debug)]
pub struct Module {
    /// Its name; its file is `NAME.rs`.
    pub name: String,
    /// Its documentation.
    pub documentation: String,
    /// The files that its shapes come from, sorted.
    pub sources: Vec<String>,
    /// Types of sibling modules that it uses.
    pub imports: BTreeSet<String>,
    /// Its items, in order.
    pub items: Vec<Item>,
}

/// One shape or operation.
#[derive(Clone, Debug)]
pub struct Item {
    /// The name of the shape as modelled.
    pub shape: String,
    /// The name of the type.
    pub name: String,
    /// Documentation, Markdown.
    pub documentation: String,
    /// The note of `#[deprecated]`, possibly empty, if it is deprecated.
    pub deprecated: Option<String>,
    /// Whether values must not be shown.
    pub sensitive: bool,
    /// What it is.
    pub kind: ItemKind,
}

/// What an item is.
#[derive(Clone, Debug)]
pub enum ItemKind {
    /// A structure.
    Structure(Structure),
    /// A union.
    Union(Vec<Field>),
    /// An enum of strings.
    StringEnum(Enumeration<String>),
    /// An enum of integers.
    IntEnum(Enumeration<i32>),
    /// A string with a type of its own.
    Newtype(Rules),
    /// An operation.
    Operation(Operation),
    /// What an operation may answer instead of its output.
    Errors(Vec<ErrorVariant>),
    /// A service.
    Service(Service),
}

/// A structure.
#[derive(Clone, Debug)]
pub struct Structure {
    /// Its fields, in the order of the members.
    pub fields: Vec<Field>,
    /// What operations use it for.
    pub role: Role,
    /// What is known of it as an error, if it is one.
    pub error: Option<ErrorFacts>,
    /// What documentation asks of its members together.
    pub recommendations: Vec<Recommendation>,
    /// The member that is the body as a stream.
    pub stream: Option<Stream>,
}

impl ItemKind {
    /// Whether it is a type of documents or of parts of them.
    pub fn is_data(&self) -> bool {
        !matches!(self, Self::Operation(_) | Self::Errors(_) | Self::Service(_))
    }
}

/// The member that is the body as a stream.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Stream {
    /// Its name as modelled.
    pub member: String,
    /// Whether it is one of events.
    pub is_events: bool,
    /// The media type of its bytes, if the model gives one.
    pub media_type: Option<String>,
}

/// What is known of an error structure.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ErrorFacts {
    /// The HTTP status.
    pub http_status: u16,
    /// Whether the client is to blame, rather than the server.
    pub client_fault: bool,
    /// Whether it may be tried again.
    pub retryable: bool,
    /// Whether it may be tried again after slowing down.
    pub throttling: bool,
    /// The code that the query protocol gives it.
    pub query_code: Option<String>,
    /// The field with the message, and whether it is optional.
    pub message: Option<(String, bool)>,
}

/// A field of a structure, or a variant of a union.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct Field {
    /// The member's name as modelled.
    pub member: String,
    /// The key in JSON.
    pub wire_name: String,
    /// The field's or variant's name.
    pub name: String,
    /// Documentation, Markdown.
    pub documentation: String,
    /// The note of `#[deprecated]`, possibly empty, if it is deprecated.
    pub deprecated: Option<String>,
    /// The type, without box and option.
    pub ty: Type,
    /// Whether it needs a box because the type contains itself.
    pub boxed: bool,
    /// Whether it must be there.
    pub required: bool,
    /// What stands for it if it is absent.
    pub default: Option<FieldDefault>,
    /// Whether a client fills it where it is absent.
    pub idempotency_token: bool,
    /// Where HTTP carries it instead of in the body, as the derive says it: `query:maxResults`.
    pub binding: Option<String>,
    /// Whether it is also a label of the host.
    pub host_label: bool,
    /// The media type of its value, if that is a header or the body.
    pub media_type: Option<String>,
    /// Whether `Debug` must not show it.
    pub redacted: bool,
    /// What its values must keep to.
    pub rules: Rules,
}

/// What stands for an absent member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldDefault {
    /// The value.
    pub value: Literal,
    /// Whether the field is an option all the same, as clients leave it absent.
    pub optional: bool,
}

/// A value as attributes have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Literal {
    /// The default of the type: zero, `false`, or nothing in it.
    Zero,
    /// `true` or `false`.
    Bool(bool),
    /// A number of Rust's.
    Number(String),
    /// A text, or JSON of a type that has no literals.
    Text(String),
}

impl Field {
    /// Whether its type is an option.
    pub fn is_optional(&self) -> bool {
        !self.required && self.default.as_ref().is_none_or(|default| default.optional)
    }
}

/// A Rust type.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Type {
    /// `bool`.
    Bool,
    /// `i8`.
    I8,
    /// `i16`.
    I16,
    /// `i32`.
    I32,
    /// `i64`.
    I64,
    /// `f32`.
    F32,
    /// `f64`.
    F64,
    /// An integer of any size.
    BigInteger {
        /// Whether it is a string on the wire.
        textual: bool,
    },
    /// A decimal of any size.
    BigDecimal {
        /// Whether it is a string on the wire.
        textual: bool,
    },
    /// `String`.
    String,
    /// `Blob`.
    Blob,
    /// `Timestamp`, in one wire format.
    Timestamp(TimestampFormat),
    /// Any JSON.
    Document,
    /// `{}`.
    Unit,
    /// A type of the plan.
    Named(String),
    /// `Vec`, of options where sparse.
    List {
        /// The elements.
        element: Box<Type>,
        /// Whether they may be null.
        sparse: bool,
    },
    /// `BTreeMap`, of options where sparse.
    Map {
        /// The keys: `String` or a named enum or newtype.
        key: Box<Type>,
        /// The values.
        value: Box<Type>,
        /// Whether they may be null.
        sparse: bool,
    },
}

/// An enum.
#[derive(Clone, Debug)]
pub struct Enumeration<T> {
    /// Its values, in order.
    pub values: Vec<EnumValue<T>>,
}

/// A value of an enum.
#[derive(Clone, Debug)]
pub struct EnumValue<T> {
    /// The value on the wire.
    pub value: T,
    /// The variant.
    pub name: String,
    /// Documentation, Markdown.
    pub documentation: String,
    /// The note of `#[deprecated]`, possibly empty, if it is deprecated.
    pub deprecated: Option<String>,
    /// Whether it is left out of messages.
    pub internal: bool,
}

impl Plan {
    /// Whether anything in it is deprecated.
    pub(super) fn has_deprecations(&self) -> bool {
        let mut items = self.modules.iter().flat_map(|module| &module.items);
        items.any(|item| item.deprecated.is_some() || item.has_deprecated_parts())
    }
}

impl Item {
    /// The name of the shape where that of the type differs.
    pub(super) fn shape_if_other(&self) -> Option<&str> {
        (self.name != self.shape).then_some(&self.shape)
    }

    fn has_deprecated_parts(&self) -> bool {
        let field = |field: &Field| field.deprecated.is_some();
        match &self.kind {
            ItemKind::Structure(structure) => structure.fields.iter().any(field),
            ItemKind::Union(variants) => variants.iter().any(field),
            ItemKind::StringEnum(it) => it.values.iter().any(|value| value.deprecated.is_some()),
            ItemKind::IntEnum(it) => it.values.iter().any(|value| value.deprecated.is_some()),
            _ => false,
        }
    }

    fn has_odd_names(&self) -> bool {
        let odd_type = |name: &str| case::type_name(name) != name;
        let odd_field = |name: &str| name.contains(|it: char| it.is_ascii_uppercase());
        let odd_part = match &self.kind {
            ItemKind::Structure(it) => it.fields.iter().any(|field| odd_field(&field.name)),
            ItemKind::Union(it) => it.iter().any(|field| odd_type(&field.name)),
            ItemKind::StringEnum(it) => it.values.iter().any(|value| odd_type(&value.name)),
            ItemKind::IntEnum(it) => it.values.iter().any(|value| odd_type(&value.name)),
            _ => false,
        };
        odd_part || odd_type(&self.name)
    }
}

impl Module {
    /// Whether a name in it is not spelt as Rust likes it.
    pub(super) fn has_odd_names(&self) -> bool {
        self.items.iter().any(Item::has_odd_names)
    }
}
