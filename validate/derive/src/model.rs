//! What the input means, free of contradictions: the border between `check` and `emit`.

use proc_macro2::{Ident, TokenStream};
use syn::{Generics, Member, Path, Type};

use crate::default::DefaultValue;
use crate::rules::Rules;
use crate::rules::recommendation::Recommendation;

/// A type to implement the traits for.
pub(crate) struct Input {
    pub(crate) ident: Ident,
    pub(crate) generics: Generics,
    /// The attributes of what is derived.
    pub(crate) derived: TokenStream,
    /// Whether it is made of another value, whose rules are not its own.
    pub(crate) converted: bool,
    /// The runtime crate.
    pub(crate) runtime: Path,
    /// The name of the shape.
    pub(crate) name: String,
    pub(crate) sensitive: bool,
    /// What operations use it for.
    pub(crate) role: Option<Role>,
    /// The member that is the body as a stream.
    pub(crate) stream: Option<Stream>,
    /// Whether serde refuses members that it does not know.
    pub(crate) denies_unknown: bool,
    /// The function of a rule of one's own.
    pub(crate) custom: Option<Path>,
    /// Its documentation, in Markdown.
    pub(crate) doc: String,
    pub(crate) kind: Kind,
}

/// What operations use a structure for.
#[derive(Clone)]
pub(crate) enum Role {
    Input,
    Output,
    Error(ErrorFacts),
}

/// What is known of an error.
#[derive(Clone)]
pub(crate) struct ErrorFacts {
    pub(crate) status: u16,
    pub(crate) server_fault: bool,
    pub(crate) retryable: bool,
    pub(crate) throttling: bool,
    pub(crate) query_code: Option<String>,
}

/// A member that is the body as a stream, and no field.
pub(crate) struct Stream {
    pub(crate) name: String,
    pub(crate) is_events: bool,
    pub(crate) media_type: Option<String>,
}

/// What the type is.
pub(crate) enum Kind {
    Structure(Structure),
    Newtype(Box<Newtype>),
    Union(Union),
    StringEnum(Enumeration<String>),
    IntEnum(Enumeration<i32>),
}

/// Members, and what documentation asks of them together.
pub(crate) struct Structure {
    pub(crate) fields: Vec<Field>,
    pub(crate) recommendations: Vec<Recommendation>,
}

impl Structure {
    /// The names of the members as modelled.
    pub(crate) fn names(&self) -> Vec<&str> {
        self.fields.iter().map(|field| field.names.member.as_str()).collect()
    }
}

/// Members of which one is set.
pub(crate) struct Union {
    pub(crate) variants: Vec<Variant>,
    /// The variant that holds a member of a newer model.
    pub(crate) unknown: Option<Ident>,
}

/// A type around another one.
pub(crate) struct Newtype {
    pub(crate) member: Member,
    pub(crate) ty: Type,
    pub(crate) rules: Rules,
}

/// A member of a structure.
pub(crate) struct Field {
    pub(crate) member: Member,
    pub(crate) ty: Type,
    pub(crate) names: Names,
    pub(crate) presence: Presence,
    /// What stands for it if it is absent.
    pub(crate) default: Option<DefaultValue>,
    /// The serde module that writes and reads it.
    pub(crate) with: Option<Path>,
    /// Whether a function of the user reads it, so that the form of its text is not known.
    pub(crate) opaque: bool,
    /// Other keys under which serde reads it.
    pub(crate) aliases: Vec<String>,
    /// Whether nothing is known of it.
    pub(crate) skipped: bool,
    /// Whether a client fills it if it is absent.
    pub(crate) idempotency_token: bool,
    /// How HTTP carries it.
    pub(crate) carried: Carried,
    /// Its documentation, in Markdown.
    pub(crate) doc: String,
    pub(crate) rules: Rules,
}

/// A member of a union.
pub(crate) struct Variant {
    pub(crate) ident: Ident,
    pub(crate) ty: Type,
    pub(crate) names: Names,
    /// The serde module that writes and reads it.
    pub(crate) with: Option<Path>,
    /// Its documentation, in Markdown.
    pub(crate) doc: String,
    pub(crate) rules: Rules,
}

/// How a member is called.
pub(crate) struct Names {
    /// As modelled: in paths.
    pub(crate) member: String,
    /// Its key in JSON.
    pub(crate) wire: String,
}

/// An enum's values.
pub(crate) struct Enumeration<V> {
    pub(crate) values: Vec<EnumValue<V>>,
    /// The variant that holds all other values.
    pub(crate) unknown: Option<Ident>,
}

/// One value of an enum.
pub(crate) struct EnumValue<V> {
    /// The variant.
    pub(crate) ident: Ident,
    /// The name of its member.
    pub(crate) name: String,
    pub(crate) value: V,
    pub(crate) internal: bool,
}

/// Whether a field must be there.
#[derive(Clone, Copy)]
pub(crate) enum Presence {
    /// Unless its type is an option.
    ByType,
    /// Although its type is an option.
    Required,
    /// No: a default stands for it.
    Defaulted,
}

/// How HTTP carries a member.
#[derive(Clone, Default)]
pub(crate) struct Carried {
    /// Where, unless that is the body.
    pub(crate) binding: Option<Bound>,
    /// Whether it is also a label of the host.
    pub(crate) host_label: bool,
    /// The media type of its value.
    pub(crate) media_type: Option<String>,
}

/// Where HTTP carries a member, and the name that it has there if that is not its own.
#[derive(Clone)]
pub(crate) struct Bound {
    pub(crate) binding: Binding,
    pub(crate) name: Option<String>,
}

/// Where HTTP carries a member, if not as a member of the body.
#[derive(Clone, Copy)]
pub(crate) enum Binding {
    Label,
    Query,
    QueryParams,
    Header,
    PrefixHeaders,
    Payload,
    ResponseCode,
}
