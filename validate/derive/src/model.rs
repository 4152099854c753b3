//! What the input means, free of contradictions: the border between `check` and `emit`.

use proc_macro2::Ident;
use syn::{Generics, Member, Path, Type};

/// A type to implement the traits for.
pub(crate) struct Input {
    pub(crate) ident: Ident,
    pub(crate) generics: Generics,
    /// The runtime crate.
    pub(crate) runtime: Path,
    /// The name of the shape.
    pub(crate) name: String,
    pub(crate) sensitive: bool,
    /// Its documentation, in Markdown.
    pub(crate) doc: String,
    pub(crate) kind: Kind,
}

/// What the type is.
pub(crate) enum Kind {
    Structure(Structure),
    Newtype(Box<Newtype>),
    Union(Vec<Variant>),
    StringEnum(Enumeration<String>),
    IntEnum(Enumeration<i32>),
}

/// Members, and what documentation asks of them together.
pub(crate) struct Structure {
    pub(crate) fields: Vec<Field>,
    pub(crate) advice: Vec<Advice<MemberTest>>,
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
    /// Whether nothing is known of it.
    pub(crate) skipped: bool,
    /// Whether a client fills it where it is absent.
    pub(crate) idempotency_token: bool,
    /// Where HTTP carries it, unless that is the body.
    pub(crate) binding: Option<Binding>,
    /// Its documentation, in Markdown.
    pub(crate) doc: String,
    pub(crate) rules: Rules,
}

/// A member of a union.
pub(crate) struct Variant {
    pub(crate) ident: Ident,
    pub(crate) ty: Type,
    pub(crate) names: Names,
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
    /// The name of its member.
    pub(crate) name: String,
    pub(crate) value: V,
    pub(crate) internal: bool,
}

/// What a value must keep to.
#[derive(Default)]
pub(crate) struct Rules {
    pub(crate) nested: bool,
    pub(crate) length: Option<Length>,
    pub(crate) range: Option<Range>,
    pub(crate) pattern: Option<Path>,
    pub(crate) unique_items: bool,
    pub(crate) each: Option<Box<Rules>>,
    pub(crate) keys: Option<Box<Rules>>,
    pub(crate) values: Option<Box<Rules>>,
    pub(crate) sensitive: bool,
    pub(crate) format: Option<Format>,
    pub(crate) advice: Vec<Advice<ValueTest>>,
}

/// A rule that only documentation states.
pub(crate) struct Advice<T> {
    /// Its name.
    pub(crate) rule: String,
    /// What the documentation says.
    pub(crate) gist: String,
    pub(crate) test: T,
}

/// What a value must be to follow advice.
pub(crate) enum ValueTest {
    /// Text that matches.
    Pattern(Path),
    /// Text that does not begin so.
    ReservedPrefix(String),
    /// An integer that is a multiple.
    MultipleOf(u32),
}

/// What two members must be to follow advice, by their indices.
pub(crate) struct MemberTest {
    pub(crate) relation: Relation,
    pub(crate) member: usize,
    pub(crate) other: usize,
}

/// How one member depends on another.
#[derive(Clone, Copy)]
pub(crate) enum Relation {
    /// It is there only together with the other.
    Needs,
    /// It is a later point in time than the other.
    After,
}

/// Bounds of a length.
pub(crate) struct Length {
    pub(crate) min: Option<u64>,
    pub(crate) max: Option<u64>,
}

/// Bounds of a number.
pub(crate) struct Range {
    pub(crate) min: Option<Bound>,
    pub(crate) max: Option<Bound>,
}

/// A bound, for every kind of number.
pub(crate) struct Bound {
    /// As modelled.
    pub(crate) text: String,
    /// The nearest integer within the range.
    pub(crate) integer: i128,
}

/// Whether a field must be there.
#[derive(Clone, Copy)]
pub(crate) enum Presence {
    /// Unless its type is an option.
    ByType,
    /// Although its type is an option.
    Required,
    /// No: serde fills it.
    Defaulted,
}

/// Where HTTP carries a member, if not as a member of the body.
#[derive(Clone, Copy)]
pub(crate) enum Binding {
    Label,
    Query,
    Header,
    Payload,
    ResponseCode,
}

/// The form of a timestamp on the wire.
#[derive(Clone, Copy)]
pub(crate) enum Format {
    DateTime,
    HttpDate,
    EpochSeconds,
}

impl Rules {
    /// Whether a value can break them at all, apart from being read.
    pub(crate) fn checks_something(&self) -> bool {
        let inner = [&self.each, &self.keys, &self.values];
        self.nested
            || self.length.is_some()
            || self.range.is_some()
            || self.pattern.is_some()
            || self.unique_items
            || !self.advice.is_empty()
            || inner.into_iter().flatten().any(|rules| rules.checks_something())
    }
}
