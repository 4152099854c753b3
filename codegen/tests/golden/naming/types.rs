// @generated from codegen/tests/models/naming.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum 12ac8cdd25d6689c

//! The data of the operations.
#![allow(
    non_camel_case_types,
    non_snake_case,
    reason = "names that would collide keep the spelling of the model"
)]

use shapewright_validate::{
    IntEnum, Newtype, RedactedDebug, Serde, Setters, StringEnum, UnknownValue, Validate,
};

use super::{Error, ServiceError, patterns};

/// The structure `Option`.
#[derive(Clone, ::core::fmt::Debug, ::core::cmp::PartialEq, Serde, Setters, Validate)]
#[validate(input)]
#[non_exhaustive]
pub struct Option {
    /// The member `some`.
    #[validate(nested)]
    pub some: Some_,
    /// A string called `String`.
    #[validate(nested)]
    pub none: ::core::option::Option<String>,
    /// The member `value`.
    pub value: ::core::option::Option<::std::string::String>,
}

/// A string called `String`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::cmp::PartialOrd,
    ::core::cmp::Ord,
    ::core::hash::Hash,
    Newtype,
    Validate
)]
pub struct String(#[validate(length(min = 1))] ::std::string::String);

/// The string `Some_`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::cmp::PartialOrd,
    ::core::cmp::Ord,
    ::core::hash::Hash,
    Newtype,
    Validate
)]
pub struct Some_(::std::string::String);

/// The structure `String_`.
#[derive(Clone, ::core::fmt::Debug, ::core::cmp::PartialEq, Serde, Setters, Validate)]
#[validate(input)]
#[non_exhaustive]
pub struct String_ {
    /// A string called `String`.
    #[validate(nested)]
    pub string: String,
    /// The member `text`.
    pub text: ::core::option::Option<::std::string::String>,
}

/// The structure `Result`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[validate(output)]
#[non_exhaustive]
pub struct Result {
    /// The member `ok`.
    #[validate(nested)]
    pub ok: ::core::option::Option<Option>,
    /// The member `err`.
    #[validate(nested)]
    pub err: ::core::option::Option<Error>,
    /// The member `list`.
    #[validate(each(nested))]
    pub list: ::core::option::Option<::std::vec::Vec<Option>>,
}

/// The structure `Debug`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[non_exhaustive]
pub struct Debug {
    /// The member `display`.
    #[validate(nested)]
    pub display: ::core::option::Option<Display>,
}

/// The structure `Display`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[non_exhaustive]
pub struct Display {
    /// The member `debug`.
    #[validate(nested)]
    pub debug: ::core::option::Option<::std::boxed::Box<Debug>>,
    /// The member `serialize`.
    #[validate(nested)]
    pub serialize: ::core::option::Option<Serialize>,
}

/// The structure `Serialize`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[non_exhaustive]
pub struct Serialize {
    /// The member `deserialize`.
    #[validate(nested)]
    pub deserialize: ::core::option::Option<Deserialize>,
}

/// The union `Deserialize`.
#[derive(Clone, ::core::fmt::Debug, ::core::cmp::PartialEq, Serde, Validate)]
#[validate(union)]
#[non_exhaustive]
pub enum Deserialize {
    /// The member `Self`.
    #[serde(rename = "Self")]
    Self_(#[validate(nested)] Self_),
    /// The member `Option`.
    Option(#[validate(nested)] Option),
    /// The member `none`.
    #[serde(rename = "none")]
    None(::shapewright_validate::Unit),
    /// A member that this model does not know: of an answer from a newer service.
    #[validate(unknown)]
    Unknown {
        /// Its name.
        name: ::std::boxed::Box<str>,
        /// Its value.
        value: UnknownValue,
    },
}

/// The structure `Self`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[validate(output, name = "Self")]
#[non_exhaustive]
pub struct Self_ {
    /// The member `this`.
    #[validate(nested)]
    pub this: ::core::option::Option<::std::boxed::Box<Self_>>,
    /// The member `BTreeMap`.
    #[serde(rename = "BTreeMap")]
    #[validate(nested)]
    pub b_tree_map: ::core::option::Option<BTreeMap>,
    /// The member `entries`.
    #[validate(keys(nested), values(nested))]
    pub entries: ::core::option::Option<::std::collections::BTreeMap<String, Vec>>,
}

/// The structure `BTreeMap`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[non_exhaustive]
pub struct BTreeMap {
    /// The member `entries`.
    #[validate(keys(nested), values(nested))]
    pub entries: ::core::option::Option<::std::collections::BTreeMap<String, Vec>>,
}

/// The structure `Vec`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[validate(output)]
#[non_exhaustive]
pub struct Vec {
    /// The member `box`.
    #[validate(nested)]
    pub r#box: ::core::option::Option<::std::boxed::Box<Box>>,
}

/// The structure `Box`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[validate(input)]
#[non_exhaustive]
pub struct Box {
    /// The member `vec`.
    #[validate(nested)]
    pub vec: ::core::option::Option<Vec>,
}

/// The structure `Send`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[validate(input)]
#[non_exhaustive]
pub struct Send {
    /// The member `timestamp`.
    #[validate(nested)]
    pub timestamp: ::core::option::Option<Timestamp>,
    /// The member `at`.
    #[serde(with = "shapewright_validate::datetime::epoch_seconds")]
    #[validate(format = "epoch-seconds")]
    pub at: ::core::option::Option<::jiff::Timestamp>,
    /// The member `blob`.
    #[validate(nested)]
    pub blob: ::core::option::Option<Blob>,
    /// The member `bytes`.
    pub bytes: ::core::option::Option<::shapewright_validate::Blob>,
}

/// The structure `Timestamp`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[non_exhaustive]
pub struct Timestamp {
    /// The member `sync`.
    pub sync: ::core::option::Option<bool>,
}

/// The structure `Blob`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[non_exhaustive]
pub struct Blob {
    /// The member `drop`.
    pub drop: ::core::option::Option<bool>,
}

/// The structure `Default`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[validate(output)]
#[non_exhaustive]
pub struct Default {
    /// The member `default`.
    pub default: ::core::option::Option<bool>,
    /// The member `new`.
    pub new: ::core::option::Option<i32>,
}

/// The structure `Formatter`.
#[derive(Clone, ::core::fmt::Debug, ::core::cmp::PartialEq, Serde, Setters, Validate)]
#[validate(output)]
#[non_exhaustive]
pub struct Formatter {
    /// The member `fmt`.
    pub fmt: ::core::option::Option<::std::string::String>,
    /// The member `formatter`.
    pub formatter: ::std::string::String,
}

/// The structure `Keywords`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[serde(rename_all = "camelCase")]
#[validate(input)]
#[non_exhaustive]
pub struct Keywords {
    /// The member `type`.
    pub r#type: ::core::option::Option<bool>,
    /// The member `self`.
    pub self_: ::core::option::Option<bool>,
    /// The member `fn`.
    pub r#fn: ::core::option::Option<bool>,
    /// The member `crate`.
    pub crate_: ::core::option::Option<bool>,
    /// The member `super`.
    pub super_: ::core::option::Option<bool>,
    /// The member `async`.
    pub r#async: ::core::option::Option<bool>,
    /// The member `await`.
    pub r#await: ::core::option::Option<bool>,
    /// The member `dyn`.
    pub r#dyn: ::core::option::Option<bool>,
    /// The member `gen`.
    pub r#gen: ::core::option::Option<bool>,
    /// The member `match`.
    pub r#match: ::core::option::Option<bool>,
    /// The member `move`.
    pub r#move: ::core::option::Option<bool>,
    /// The member `union`.
    pub union: ::core::option::Option<bool>,
    /// The member `try`.
    pub r#try: ::core::option::Option<bool>,
    /// The member `yield`.
    pub r#yield: ::core::option::Option<bool>,
    /// The member `static`.
    pub r#static: ::core::option::Option<bool>,
    /// The member `macro_rules`.
    #[serde(rename = "macro_rules")]
    pub macro_rules: ::core::option::Option<bool>,
}

/// The structure `Methods`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[validate(input)]
#[non_exhaustive]
pub struct Methods {
    /// The member `new`.
    pub new: ::core::option::Option<bool>,
    /// The member `default`.
    pub default: ::core::option::Option<bool>,
    /// The member `clone`.
    pub clone: ::core::option::Option<bool>,
    /// The member `validate`.
    pub validate: ::core::option::Option<bool>,
    /// The member `check`.
    pub check: ::core::option::Option<bool>,
    /// The member `eq`.
    pub eq: ::core::option::Option<bool>,
    /// The member `fmt`.
    pub fmt: ::core::option::Option<bool>,
    /// The member `hash`.
    pub hash: ::core::option::Option<bool>,
    /// The member `into`.
    pub into: ::core::option::Option<bool>,
    /// The member `add`.
    pub add: ::core::option::Option<i32>,
    /// The member `is_valid`.
    pub is_valid: ::core::option::Option<bool>,
    /// The member `as_ref`.
    pub as_ref: ::core::option::Option<bool>,
    /// The member `to_string`.
    pub to_string: ::core::option::Option<bool>,
    /// The member `from_str`.
    pub from_str: ::core::option::Option<bool>,
    /// The member `value`.
    pub value: ::core::option::Option<bool>,
    /// The member `report`.
    pub report: ::core::option::Option<bool>,
    /// The member `serializer`.
    pub serializer: ::core::option::Option<bool>,
    /// The member `None`.
    #[serde(rename = "None")]
    pub none: ::core::option::Option<bool>,
}

/// Two shapes that differ by separators only, and members that do.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[validate(output)]
#[non_exhaustive]
pub struct FooBar {
    /// The member `fooBar`.
    pub fooBar: ::core::option::Option<bool>,
    /// The member `foo_bar`.
    pub foo_bar: ::core::option::Option<bool>,
    /// The member `foo__bar`.
    #[serde(rename = "foo__bar")]
    pub called_otherwise: ::core::option::Option<bool>,
}

/// The structure `Foo_Bar`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[validate(input)]
#[non_exhaustive]
pub struct Foo_Bar {
    /// The member `foo`.
    #[validate(nested)]
    pub foo: ::core::option::Option<Numbers>,
    /// The member `values`.
    #[validate(nested)]
    pub values: ::core::option::Option<Values>,
}

/// The structure `Odd`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[validate(output)]
#[non_exhaustive]
pub struct Odd {
    /// The member `values`.
    #[validate(nested)]
    pub values: ::core::option::Option<OldValues>,
    /// The member `_1st`.
    #[serde(rename = "_1st")]
    pub v1st: ::core::option::Option<i32>,
    /// The member `__leading`.
    #[serde(rename = "__leading")]
    pub leading: ::core::option::Option<i32>,
}

/// The enum `Values`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::cmp::PartialOrd,
    ::core::cmp::Ord,
    ::core::hash::Hash,
    StringEnum,
    Validate
)]
#[non_exhaustive]
pub enum Values {
    /// `Unknown`.
    #[validate(value = "Unknown")]
    UnknownValue,
    /// `UNKNOWN_`.
    #[validate(value = "unknown")]
    UNKNOWN_,
    /// `Self`.
    #[validate(value = "Self")]
    Self_,
    /// `None`.
    #[validate(value = "None")]
    None,
    /// `Some`.
    #[validate(value = "Some")]
    Some,
    /// `_2nd`.
    #[validate(value = "2nd")]
    V2nd,
    /// `TLS_1_2`.
    #[validate(value = "TLSv1.2")]
    Tls1_2,
    /// `A_B`.
    #[validate(value = "a-b")]
    AB,
    /// `AB`.
    #[validate(value = "a b")]
    Ab,
    /// `Quote`.
    #[validate(value = "\"\\\n")]
    Quote,
    /// `Ok`.
    #[validate(value = "Ok")]
    Ok,
    /// `Err`.
    #[validate(value = "Err")]
    Err,
    /// `Error`.
    #[validate(value = "Error")]
    Error,
    /// `Item`.
    #[validate(value = "Item")]
    Item,
    /// `Target`.
    #[validate(value = "Target")]
    Target,
    /// `_VALUES`.
    #[validate(value = "_VALUES")]
    Values,
    /// `VALUES`.
    #[validate(value = "VALUES")]
    VALUESValue,
    /// A value that this model does not know.
    #[validate(unknown)]
    Unknown(::std::boxed::Box<str>),
}

/// The enum `Numbers`.
#[derive(
    Clone,
    Copy,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::cmp::PartialOrd,
    ::core::cmp::Ord,
    ::core::hash::Hash,
    IntEnum,
    Validate
)]
#[validate(int_enum)]
#[non_exhaustive]
pub enum Numbers {
    /// `MINUS`.
    #[validate(value = -1)]
    Minus,
    /// `ZERO`.
    #[validate(value = 0)]
    Zero,
    /// `Unknown`.
    #[validate(value = 5)]
    UnknownValue,
    /// A value that this model does not know.
    #[validate(unknown)]
    Unknown(i32),
}

/// The enum `OldValues`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::cmp::PartialOrd,
    ::core::cmp::Ord,
    ::core::hash::Hash,
    StringEnum,
    Validate
)]
#[non_exhaustive]
pub enum OldValues {
    /// `x86_64`.
    #[validate(value = "x86_64")]
    X86_64,
    /// `3G`.
    #[validate(value = "3G")]
    V3G,
    /// `++`.
    #[validate(value = "++")]
    Value3,
    /// `Unknown`.
    #[validate(value = "Unknown")]
    UnknownValue,
    /// `self`.
    #[validate(value = "self")]
    Self_,
    /// `é`.
    #[validate(value = "é")]
    Value6,
    /// .
    #[validate(value = " ")]
    Value7,
    /// A value that this model does not know.
    #[validate(unknown)]
    Unknown(::std::boxed::Box<str>),
}

/// Names of the runtime, of serde and of the standard library.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[validate(input)]
#[non_exhaustive]
pub struct Runtime {
    /// The member `blob`.
    #[validate(nested)]
    pub blob: ::core::option::Option<Redacted>,
    /// The member `unit`.
    #[validate(nested)]
    pub unit: ::core::option::Option<Unit>,
    /// The member `document`.
    pub document: ::core::option::Option<::shapewright_validate::Document>,
    /// The member `other`.
    #[validate(nested)]
    pub other: ::core::option::Option<Document>,
    /// The member `pattern`.
    #[validate(nested)]
    pub pattern: ::core::option::Option<Pattern>,
    /// The member `fault`.
    #[validate(nested)]
    pub fault: ::core::option::Option<Fault>,
    /// The member `error`.
    #[validate(nested)]
    pub error: ::core::option::Option<ServiceError>,
    /// The member `operation`.
    #[validate(nested)]
    pub operation: ::core::option::Option<Operation>,
    /// The member `page`.
    #[validate(nested)]
    pub page: ::core::option::Option<Pagination>,
    /// The member `report`.
    #[validate(nested)]
    pub report: ::core::option::Option<Report>,
    /// The member `shape`.
    #[validate(nested)]
    pub shape: ::core::option::Option<Shape>,
    /// The member `shaped`.
    #[validate(nested)]
    pub shaped: ::core::option::Option<Shaped>,
    /// The member `serializer`.
    #[validate(nested)]
    pub serializer: ::core::option::Option<Serializer>,
    /// The member `deserializer`.
    #[validate(nested)]
    pub deserializer: ::core::option::Option<Deserializer>,
    /// The member `infallible`.
    #[validate(nested)]
    pub infallible: ::core::option::Option<Infallible>,
    /// The member `string`.
    #[validate(nested)]
    pub string: ::core::option::Option<FromStr>,
    /// The member `as_ref`.
    #[validate(nested)]
    pub as_ref: ::core::option::Option<AsRef>,
    /// The member `iterator`.
    #[validate(nested)]
    pub iterator: ::core::option::Option<IntoIterator>,
    /// The member `from`.
    #[validate(nested)]
    pub from: ::core::option::Option<From>,
    /// The member `fmt`.
    #[validate(nested)]
    pub fmt: ::core::option::Option<Fmt>,
}

/// The structure `Redacted`.
#[derive(Clone, RedactedDebug, ::core::cmp::PartialEq, Serde, Setters, Validate)]
#[non_exhaustive]
pub struct Redacted {
    /// The member `secret`.
    #[validate(sensitive)]
    pub secret: ::std::string::String,
}

/// The structure `Unit_`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[validate(name = "Unit_")]
#[non_exhaustive]
pub struct Unit {}

/// The structure `Document_`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[validate(name = "Document_")]
#[non_exhaustive]
pub struct Document {}

/// The structure `Pattern`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[non_exhaustive]
pub struct Pattern {
    /// The member `pattern`.
    #[validate(pattern = patterns::PATTERN_PATTERN)]
    pub pattern: ::core::option::Option<::std::string::String>,
}

/// The union `Fault`.
#[derive(Clone, RedactedDebug, ::core::cmp::PartialEq, Serde, Validate)]
#[validate(union)]
#[non_exhaustive]
pub enum Fault {
    /// The member `Client`.
    Client(::shapewright_validate::Unit),
    /// The member `Server`.
    Server(#[validate(sensitive)] ::std::string::String),
    /// The member `Ok`.
    Ok(#[validate(nested)] Ok_),
    /// The member `Err`.
    Err(::std::string::String),
    /// The member `Error`.
    Error(::std::string::String),
    /// A member that this model does not know: of an answer from a newer service.
    #[validate(unknown)]
    Unknown {
        /// Its name.
        name: ::std::boxed::Box<str>,
        /// Its value.
        value: UnknownValue,
    },
}

/// The structure `Ok_`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[non_exhaustive]
pub struct Ok_ {}

/// The structure `Operation`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[non_exhaustive]
pub struct Operation {
    /// The member `input`.
    pub input: ::core::option::Option<bool>,
    /// The member `output`.
    pub output: ::core::option::Option<bool>,
    /// The member `NAME`.
    #[serde(rename = "NAME")]
    pub name: ::core::option::Option<bool>,
}

/// The structure `Pagination`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[non_exhaustive]
pub struct Pagination {}

/// The structure `Report`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[non_exhaustive]
pub struct Report {}

/// The structure `Shape`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[non_exhaustive]
pub struct Shape {}

/// The structure `Shaped`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[non_exhaustive]
pub struct Shaped {}

/// The structure `Serializer`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[non_exhaustive]
pub struct Serializer {}

/// The structure `Deserializer`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[non_exhaustive]
pub struct Deserializer {}

/// The structure `Infallible`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[non_exhaustive]
pub struct Infallible {}

/// The enum `FromStr`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::cmp::PartialOrd,
    ::core::cmp::Ord,
    ::core::hash::Hash,
    StringEnum,
    Validate
)]
#[non_exhaustive]
pub enum FromStr {
    /// `Err`.
    #[validate(value = "Err")]
    Err,
    /// `Infallible`.
    #[validate(value = "Infallible")]
    Infallible,
    /// A value that this model does not know.
    #[validate(unknown)]
    Unknown(::std::boxed::Box<str>),
}

/// The string `AsRef`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::cmp::PartialOrd,
    ::core::cmp::Ord,
    ::core::hash::Hash,
    Newtype,
    Validate
)]
pub struct AsRef(::std::string::String);

/// The enum `IntoIterator`.
#[derive(
    Clone,
    Copy,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::cmp::PartialOrd,
    ::core::cmp::Ord,
    ::core::hash::Hash,
    IntEnum,
    Validate
)]
#[validate(int_enum)]
#[non_exhaustive]
pub enum IntoIterator {
    /// `Item`.
    #[validate(value = 1)]
    Item,
    /// `IntoIter`.
    #[validate(value = 2)]
    IntoIter,
    /// A value that this model does not know.
    #[validate(unknown)]
    Unknown(i32),
}

/// The structure `From`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[non_exhaustive]
pub struct From {}

/// The structure `Fmt`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[non_exhaustive]
pub struct Fmt {}

/// Names that look like parameters of types.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[validate(output)]
#[non_exhaustive]
pub struct Spelled {
    /// The member `letters`.
    #[validate(nested)]
    pub letters: ::core::option::Option<Letters>,
}

/// The union `Letters`.
#[derive(Clone, ::core::fmt::Debug, ::core::cmp::PartialEq, Serde, Validate)]
#[serde(rename_all = "camelCase")]
#[validate(union)]
#[non_exhaustive]
pub enum Letters {
    /// The member `s`.
    S(#[validate(nested)] S),
    /// The member `d`.
    D(#[validate(nested)] D),
    /// The member `t`.
    T(#[validate(nested)] T),
    /// The member `a`.
    A(#[validate(nested)] A),
    /// The member `de`.
    De(#[validate(nested)] De),
    /// The member `h`.
    H(#[validate(nested)] H),
    /// The member `e`.
    E(#[validate(nested)] E),
    /// A member that this model does not know: of an answer from a newer service.
    #[validate(unknown)]
    Unknown {
        /// Its name.
        name: ::std::boxed::Box<str>,
        /// Its value.
        value: UnknownValue,
    },
}

/// The structure `S`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[non_exhaustive]
pub struct S {
    /// The member `s`.
    #[validate(nested)]
    pub s: ::core::option::Option<::std::boxed::Box<S>>,
}

/// The structure `D`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[non_exhaustive]
pub struct D {
    /// The member `d`.
    #[validate(nested)]
    pub d: ::core::option::Option<::std::boxed::Box<D>>,
}

/// The enum `T`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::cmp::PartialOrd,
    ::core::cmp::Ord,
    ::core::hash::Hash,
    StringEnum,
    Validate
)]
#[non_exhaustive]
pub enum T {
    /// `D`.
    #[validate(value = "D")]
    D,
    /// `S`.
    #[validate(value = "S")]
    S,
    /// A value that this model does not know.
    #[validate(unknown)]
    Unknown(::std::boxed::Box<str>),
}

/// The structure `A`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[non_exhaustive]
pub struct A {}

/// The structure `De`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[non_exhaustive]
pub struct De {}

/// The string `H`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::cmp::PartialOrd,
    ::core::cmp::Ord,
    ::core::hash::Hash,
    Newtype,
    Validate
)]
pub struct H(::std::string::String);

/// The structure `E`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[non_exhaustive]
pub struct E {}

/// Setters that would meet others, and members that have no other spelling.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[validate(input)]
#[non_exhaustive]
pub struct FoundTwice {
    /// The member `new`.
    pub new: ::core::option::Option<bool>,
    /// The member `withNew`.
    #[serde(rename = "withNew")]
    pub with_new: ::core::option::Option<bool>,
    /// The member `with_clone`.
    pub with_clone: ::core::option::Option<bool>,
    /// The member `clone`.
    pub clone: ::core::option::Option<bool>,
    /// The member `CamelCase`.
    #[serde(rename = "CamelCase")]
    pub camelCase: ::core::option::Option<bool>,
    /// The member `camel_case`.
    pub camel_case: ::core::option::Option<bool>,
    /// The member `Copy`.
    #[serde(rename = "Copy")]
    pub copy: ::core::option::Option<bool>,
    /// The member `co_py`.
    pub co_py: ::core::option::Option<bool>,
}

/// The structure `Traits`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[serde(rename_all = "PascalCase")]
#[validate(output)]
#[non_exhaustive]
pub struct Traits {
    /// The member `Eq`.
    #[validate(nested)]
    pub eq: ::core::option::Option<Eq>,
    /// The member `PartialEq`.
    #[validate(nested)]
    pub partial_eq: ::core::option::Option<PartialEq>,
    /// The member `PartialOrd`.
    #[validate(nested)]
    pub partial_ord: ::core::option::Option<PartialOrd>,
    /// The member `Ord`.
    #[validate(nested)]
    pub ord: ::core::option::Option<Ord>,
    /// The member `Hash`.
    #[validate(nested)]
    pub hash: ::core::option::Option<Hash>,
    /// The member `Iterator`.
    #[validate(nested)]
    pub iterator: ::core::option::Option<Iterator>,
    /// The member `Fn`.
    #[validate(nested)]
    pub r#fn: ::core::option::Option<Fn>,
    /// The member `Sized`.
    #[validate(nested)]
    pub sized: ::core::option::Option<Sized>,
    /// The member `Sync`.
    #[validate(nested)]
    pub sync: ::core::option::Option<Sync>,
    /// The member `ToString`.
    #[validate(nested)]
    pub to_string: ::core::option::Option<ToString>,
    /// The member `Str`.
    #[validate(nested)]
    pub str: ::core::option::Option<Str>,
    /// The member `Bool`.
    #[validate(nested)]
    pub bool: ::core::option::Option<Bool>,
    /// The member `U8`.
    #[validate(nested)]
    pub u8: ::core::option::Option<U8>,
    /// The member `Timestamp`.
    #[serde(with = "shapewright_validate::datetime::epoch_seconds")]
    #[validate(each(format = "epoch-seconds"))]
    pub timestamp: ::core::option::Option<::std::vec::Vec<::jiff::Timestamp>>,
}

/// The structure `Eq`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[non_exhaustive]
pub struct Eq {}

/// The structure `PartialEq`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[non_exhaustive]
pub struct PartialEq {}

/// The enum `PartialOrd`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::cmp::PartialOrd,
    ::core::cmp::Ord,
    ::core::hash::Hash,
    StringEnum,
    Validate
)]
#[non_exhaustive]
pub enum PartialOrd {
    /// `Less`.
    #[validate(value = "Less")]
    Less,
    /// `Equal`.
    #[validate(value = "Equal")]
    Equal,
    /// `Greater`.
    #[validate(value = "Greater")]
    Greater,
    /// A value that this model does not know.
    #[validate(unknown)]
    Unknown(::std::boxed::Box<str>),
}

/// The structure `Ord`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[non_exhaustive]
pub struct Ord {}

/// The structure `Hash`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[non_exhaustive]
pub struct Hash {
    /// The member `hash`.
    #[validate(nested)]
    pub hash: ::core::option::Option<::std::boxed::Box<Hash>>,
}

/// The structure `Iterator`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[non_exhaustive]
pub struct Iterator {}

/// The structure `Fn`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[non_exhaustive]
pub struct Fn {}

/// The structure `Sized`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[non_exhaustive]
pub struct Sized {}

/// The structure `Sync`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[non_exhaustive]
pub struct Sync {}

/// The structure `ToString`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[non_exhaustive]
pub struct ToString {
    /// The member `to_string`.
    pub to_string: ::core::option::Option<bool>,
}

/// The structure `Str`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[non_exhaustive]
pub struct Str {}

/// The structure `Bool`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[non_exhaustive]
pub struct Bool {}

/// The structure `U8`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    Serde,
    Setters,
    Validate
)]
#[non_exhaustive]
pub struct U8 {}
