// @generated from codegen/tests/models/naming.smithy
// by `cargo xtask regen`: change the shapes, not this file.

//! The data of the operations.
#![allow(
    non_camel_case_types,
    non_snake_case,
    reason = "names that would collide keep the spelling of the model"
)]

use std::fmt;

use serde::de::IgnoredAny;
use shapewright_validate::Validate;
use shapewright_validate::__private::{string_enum, union};

use super::{Error, ServiceError, patterns};

/// The structure `Option`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct Option {
    /// The member `some`.
    #[validate(nested)]
    pub some: Some_,
    /// A string called `String`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    #[validate(nested)]
    pub none: ::core::option::Option<String>,
    /// The member `value`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub value: ::core::option::Option<::std::string::String>,
}

impl Option {
    /// Creates a value from the required members.
    #[must_use]
    pub fn new(some: impl Into<Some_>) -> Self {
        Self {
            some: some.into(),
            none: None,
            value: None,
        }
    }

    /// Sets `some`.
    #[must_use]
    pub fn some(mut self, some: impl Into<Some_>) -> Self {
        self.some = some.into();
        self
    }

    /// Sets `none`.
    #[must_use]
    pub fn none(mut self, none: impl Into<String>) -> Self {
        self.none = Some(none.into());
        self
    }

    /// Sets `value`.
    #[must_use]
    pub fn value(mut self, value: impl Into<::std::string::String>) -> Self {
        self.value = Some(value.into());
        self
    }
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
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[serde(transparent)]
pub struct String(#[validate(length(min = 1))] ::std::string::String);

impl String {
    /// Wraps a text as it is; `validate()` checks it.
    #[must_use]
    pub fn new(text: impl Into<::std::string::String>) -> Self {
        Self(text.into())
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text, taken out.
    #[must_use]
    pub fn into_inner(self) -> ::std::string::String {
        self.0
    }
}

impl ::core::convert::From<&str> for String {
    fn from(value: &str) -> Self {
        Self(value.into())
    }
}

impl ::core::convert::From<::std::string::String> for String {
    fn from(value: ::std::string::String) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<String> for ::std::string::String {
    fn from(value: String) -> Self {
        value.0
    }
}

impl ::std::str::FromStr for String {
    type Err = ::std::convert::Infallible;

    fn from_str(text: &str) -> ::core::result::Result<Self, ::std::convert::Infallible> {
        Ok(Self::from(text))
    }
}

impl ::core::convert::AsRef<str> for String {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for String {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// The string `Some_`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::cmp::PartialOrd,
    ::core::cmp::Ord,
    ::core::hash::Hash,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[serde(transparent)]
pub struct Some_(::std::string::String);

impl Some_ {
    /// Wraps a text as it is; `validate()` checks it.
    #[must_use]
    pub fn new(text: impl Into<::std::string::String>) -> Self {
        Self(text.into())
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text, taken out.
    #[must_use]
    pub fn into_inner(self) -> ::std::string::String {
        self.0
    }
}

impl ::core::convert::From<&str> for Some_ {
    fn from(value: &str) -> Self {
        Self(value.into())
    }
}

impl ::core::convert::From<::std::string::String> for Some_ {
    fn from(value: ::std::string::String) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<Some_> for ::std::string::String {
    fn from(value: Some_) -> Self {
        value.0
    }
}

impl ::std::str::FromStr for Some_ {
    type Err = ::std::convert::Infallible;

    fn from_str(text: &str) -> ::core::result::Result<Self, ::std::convert::Infallible> {
        Ok(Self::from(text))
    }
}

impl ::core::convert::AsRef<str> for Some_ {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for Some_ {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// The structure `String_`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct String_ {
    /// A string called `String`.
    #[validate(nested)]
    pub string: String,
    /// The member `text`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub text: ::core::option::Option<::std::string::String>,
}

impl String_ {
    /// Creates a value from the required members.
    #[must_use]
    pub fn new(string: impl Into<String>) -> Self {
        Self {
            string: string.into(),
            text: None,
        }
    }

    /// Sets `string`.
    #[must_use]
    pub fn string(mut self, string: impl Into<String>) -> Self {
        self.string = string.into();
        self
    }

    /// Sets `text`.
    #[must_use]
    pub fn text(mut self, text: impl Into<::std::string::String>) -> Self {
        self.text = Some(text.into());
        self
    }
}

/// The structure `Result`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct Result {
    /// The member `ok`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    #[validate(nested)]
    pub ok: ::core::option::Option<Option>,
    /// The member `err`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    #[validate(nested)]
    pub err: ::core::option::Option<Error>,
    /// The member `list`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    #[validate(each(nested))]
    pub list: ::core::option::Option<::std::vec::Vec<Option>>,
}

impl Result {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `ok`.
    #[must_use]
    pub fn ok(mut self, ok: impl Into<Option>) -> Self {
        self.ok = Some(ok.into());
        self
    }

    /// Sets `err`.
    #[must_use]
    pub fn err(mut self, err: impl Into<Error>) -> Self {
        self.err = Some(err.into());
        self
    }

    /// Sets `list`.
    #[must_use]
    pub fn list(
        mut self,
        list: impl ::core::iter::IntoIterator<Item = impl Into<Option>>,
    ) -> Self {
        self.list = Some(list.into_iter().map(Into::into).collect());
        self
    }
}

/// The structure `Debug`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct Debug {
    /// The member `display`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    #[validate(nested)]
    pub display: ::core::option::Option<Display>,
}

impl Debug {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `display`.
    #[must_use]
    pub fn display(mut self, display: impl Into<Display>) -> Self {
        self.display = Some(display.into());
        self
    }
}

/// The structure `Display`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct Display {
    /// The member `debug`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    #[validate(nested)]
    pub debug: ::core::option::Option<::std::boxed::Box<Debug>>,
    /// The member `serialize`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    #[validate(nested)]
    pub serialize: ::core::option::Option<Serialize>,
}

impl Display {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `debug`.
    #[must_use]
    pub fn debug(mut self, debug: impl Into<Debug>) -> Self {
        self.debug = Some(::std::boxed::Box::new(debug.into()));
        self
    }

    /// Sets `serialize`.
    #[must_use]
    pub fn with_serialize(mut self, serialize: impl Into<Serialize>) -> Self {
        self.serialize = Some(serialize.into());
        self
    }
}

/// The structure `Serialize`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct Serialize {
    /// The member `deserialize`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    #[validate(nested)]
    pub deserialize: ::core::option::Option<Deserialize>,
}

impl Serialize {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `deserialize`.
    #[must_use]
    pub fn deserialize(mut self, deserialize: impl Into<Deserialize>) -> Self {
        self.deserialize = Some(deserialize.into());
        self
    }
}

/// The union `Deserialize`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    Validate
)]
#[validate(union)]
#[non_exhaustive]
pub enum Deserialize {
    /// The member `Self`.
    #[serde(rename = "Self")]
    Self_(#[validate(nested)] Self_),
    /// The member `Option`.
    #[serde(rename = "Option")]
    Option(#[validate(nested)] Option),
    /// The member `none`.
    #[serde(rename = "none")]
    None(::shapewright_validate::Unit),
}

impl<'de> ::serde::Deserialize<'de> for Deserialize {
    fn deserialize<D_: ::serde::Deserializer<'de>>(
        deserializer: D_,
    ) -> ::core::result::Result<Self, D_::Error> {
        #[derive(::serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        struct DeserializeMembers {
            #[serde(rename = "__type", default)]
            _type: ::core::option::Option<IgnoredAny>,
            #[serde(rename = "Self", default)]
            member_1: ::core::option::Option<Self_>,
            #[serde(rename = "Option", default)]
            member_2: ::core::option::Option<Option>,
            #[serde(rename = "none", default)]
            member_3: ::core::option::Option<::shapewright_validate::Unit>,
        }
        let members = <DeserializeMembers as ::serde::Deserialize>::deserialize(
            deserializer,
        )?;
        union::exactly_one([
            members.member_1.map(Self::Self_),
            members.member_2.map(Self::Option),
            members.member_3.map(Self::None),
        ])
    }
}

/// The structure `Self`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[validate(name = "Self")]
#[non_exhaustive]
pub struct Self_ {
    /// The member `this`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    #[validate(nested)]
    pub this: ::core::option::Option<::std::boxed::Box<Self_>>,
    /// The member `BTreeMap`.
    #[serde(
        rename = "BTreeMap",
        skip_serializing_if = "::core::option::Option::is_none"
    )]
    #[validate(nested)]
    pub b_tree_map: ::core::option::Option<BTreeMap>,
    /// The member `entries`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    #[validate(keys(nested), values(nested))]
    pub entries: ::core::option::Option<::std::collections::BTreeMap<String, Vec>>,
}

impl Self_ {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `this`.
    #[must_use]
    pub fn this(mut self, this: impl Into<Self_>) -> Self {
        self.this = Some(::std::boxed::Box::new(this.into()));
        self
    }

    /// Sets `b_tree_map`.
    #[must_use]
    pub fn b_tree_map(mut self, b_tree_map: impl Into<BTreeMap>) -> Self {
        self.b_tree_map = Some(b_tree_map.into());
        self
    }

    /// Sets `entries`.
    #[must_use]
    pub fn entries(
        mut self,
        entries: impl ::core::iter::IntoIterator<
            Item = (impl Into<String>, impl Into<Vec>),
        >,
    ) -> Self {
        self.entries = Some(
            entries.into_iter().map(|(key, value)| (key.into(), value.into())).collect(),
        );
        self
    }
}

/// The structure `BTreeMap`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct BTreeMap {
    /// The member `entries`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    #[validate(keys(nested), values(nested))]
    pub entries: ::core::option::Option<::std::collections::BTreeMap<String, Vec>>,
}

impl BTreeMap {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `entries`.
    #[must_use]
    pub fn entries(
        mut self,
        entries: impl ::core::iter::IntoIterator<
            Item = (impl Into<String>, impl Into<Vec>),
        >,
    ) -> Self {
        self.entries = Some(
            entries.into_iter().map(|(key, value)| (key.into(), value.into())).collect(),
        );
        self
    }
}

/// The structure `Vec`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct Vec {
    /// The member `box`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    #[validate(nested)]
    pub r#box: ::core::option::Option<::std::boxed::Box<Box>>,
}

impl Vec {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `box`.
    #[must_use]
    pub fn r#box(mut self, r#box: impl Into<Box>) -> Self {
        self.r#box = Some(::std::boxed::Box::new(r#box.into()));
        self
    }
}

/// The structure `Box`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct Box {
    /// The member `vec`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    #[validate(nested)]
    pub vec: ::core::option::Option<Vec>,
}

impl Box {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `vec`.
    #[must_use]
    pub fn vec(mut self, vec: impl Into<Vec>) -> Self {
        self.vec = Some(vec.into());
        self
    }
}

/// The structure `Send`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct Send {
    /// The member `timestamp`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    #[validate(nested)]
    pub timestamp: ::core::option::Option<Timestamp>,
    /// The member `at`.
    #[serde(
        skip_serializing_if = "::core::option::Option::is_none",
        default,
        with = "shapewright_validate::datetime::epoch_seconds"
    )]
    #[validate(format = "epoch-seconds")]
    pub at: ::core::option::Option<::jiff::Timestamp>,
    /// The member `blob`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    #[validate(nested)]
    pub blob: ::core::option::Option<Blob>,
    /// The member `bytes`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub bytes: ::core::option::Option<::shapewright_validate::Blob>,
}

impl Send {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `timestamp`.
    #[must_use]
    pub fn timestamp(mut self, timestamp: impl Into<Timestamp>) -> Self {
        self.timestamp = Some(timestamp.into());
        self
    }

    /// Sets `at`.
    #[must_use]
    pub fn at(mut self, at: ::jiff::Timestamp) -> Self {
        self.at = Some(at);
        self
    }

    /// Sets `blob`.
    #[must_use]
    pub fn blob(mut self, blob: impl Into<Blob>) -> Self {
        self.blob = Some(blob.into());
        self
    }

    /// Sets `bytes`.
    #[must_use]
    pub fn bytes(mut self, bytes: impl Into<::shapewright_validate::Blob>) -> Self {
        self.bytes = Some(bytes.into());
        self
    }
}

/// The structure `Timestamp`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct Timestamp {
    /// The member `sync`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub sync: ::core::option::Option<bool>,
}

impl Timestamp {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `sync`.
    #[must_use]
    pub fn sync(mut self, sync: bool) -> Self {
        self.sync = Some(sync);
        self
    }
}

/// The structure `Blob`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct Blob {
    /// The member `drop`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub drop: ::core::option::Option<bool>,
}

impl Blob {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `drop`.
    #[must_use]
    pub fn drop(mut self, drop: bool) -> Self {
        self.drop = Some(drop);
        self
    }
}

/// The structure `Default`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct Default {
    /// The member `default`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub default: ::core::option::Option<bool>,
    /// The member `new`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub new: ::core::option::Option<i32>,
}

impl Default {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `default`.
    #[must_use]
    pub fn with_default(mut self, default: bool) -> Self {
        self.default = Some(default);
        self
    }

    /// Sets `new`.
    #[must_use]
    pub fn with_new(mut self, new: i32) -> Self {
        self.new = Some(new);
        self
    }
}

/// The structure `Formatter`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct Formatter {
    /// The member `fmt`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub fmt: ::core::option::Option<::std::string::String>,
    /// The member `formatter`.
    pub formatter: ::std::string::String,
}

impl Formatter {
    /// Creates a value from the required members.
    #[must_use]
    pub fn new(formatter: impl Into<::std::string::String>) -> Self {
        Self {
            fmt: None,
            formatter: formatter.into(),
        }
    }

    /// Sets `fmt`.
    #[must_use]
    pub fn with_fmt(mut self, fmt: impl Into<::std::string::String>) -> Self {
        self.fmt = Some(fmt.into());
        self
    }

    /// Sets `formatter`.
    #[must_use]
    pub fn formatter(mut self, formatter: impl Into<::std::string::String>) -> Self {
        self.formatter = formatter.into();
        self
    }
}

/// The structure `Keywords`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct Keywords {
    /// The member `type`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub r#type: ::core::option::Option<bool>,
    /// The member `self`.
    #[serde(rename = "self", skip_serializing_if = "::core::option::Option::is_none")]
    pub self_: ::core::option::Option<bool>,
    /// The member `fn`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub r#fn: ::core::option::Option<bool>,
    /// The member `crate`.
    #[serde(rename = "crate", skip_serializing_if = "::core::option::Option::is_none")]
    pub crate_: ::core::option::Option<bool>,
    /// The member `super`.
    #[serde(rename = "super", skip_serializing_if = "::core::option::Option::is_none")]
    pub super_: ::core::option::Option<bool>,
    /// The member `async`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub r#async: ::core::option::Option<bool>,
    /// The member `await`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub r#await: ::core::option::Option<bool>,
    /// The member `dyn`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub r#dyn: ::core::option::Option<bool>,
    /// The member `gen`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub r#gen: ::core::option::Option<bool>,
    /// The member `match`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub r#match: ::core::option::Option<bool>,
    /// The member `move`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub r#move: ::core::option::Option<bool>,
    /// The member `union`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub union: ::core::option::Option<bool>,
    /// The member `try`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub r#try: ::core::option::Option<bool>,
    /// The member `yield`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub r#yield: ::core::option::Option<bool>,
    /// The member `static`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub r#static: ::core::option::Option<bool>,
    /// The member `macro_rules`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub macro_rules: ::core::option::Option<bool>,
}

impl Keywords {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `type`.
    #[must_use]
    pub fn r#type(mut self, r#type: bool) -> Self {
        self.r#type = Some(r#type);
        self
    }

    /// Sets `self_`.
    #[must_use]
    pub fn self_(mut self, self_: bool) -> Self {
        self.self_ = Some(self_);
        self
    }

    /// Sets `fn`.
    #[must_use]
    pub fn r#fn(mut self, r#fn: bool) -> Self {
        self.r#fn = Some(r#fn);
        self
    }

    /// Sets `crate_`.
    #[must_use]
    pub fn crate_(mut self, crate_: bool) -> Self {
        self.crate_ = Some(crate_);
        self
    }

    /// Sets `super_`.
    #[must_use]
    pub fn super_(mut self, super_: bool) -> Self {
        self.super_ = Some(super_);
        self
    }

    /// Sets `async`.
    #[must_use]
    pub fn r#async(mut self, r#async: bool) -> Self {
        self.r#async = Some(r#async);
        self
    }

    /// Sets `await`.
    #[must_use]
    pub fn r#await(mut self, r#await: bool) -> Self {
        self.r#await = Some(r#await);
        self
    }

    /// Sets `dyn`.
    #[must_use]
    pub fn r#dyn(mut self, r#dyn: bool) -> Self {
        self.r#dyn = Some(r#dyn);
        self
    }

    /// Sets `gen`.
    #[must_use]
    pub fn r#gen(mut self, r#gen: bool) -> Self {
        self.r#gen = Some(r#gen);
        self
    }

    /// Sets `match`.
    #[must_use]
    pub fn r#match(mut self, r#match: bool) -> Self {
        self.r#match = Some(r#match);
        self
    }

    /// Sets `move`.
    #[must_use]
    pub fn r#move(mut self, r#move: bool) -> Self {
        self.r#move = Some(r#move);
        self
    }

    /// Sets `union`.
    #[must_use]
    pub fn union(mut self, union: bool) -> Self {
        self.union = Some(union);
        self
    }

    /// Sets `try`.
    #[must_use]
    pub fn r#try(mut self, r#try: bool) -> Self {
        self.r#try = Some(r#try);
        self
    }

    /// Sets `yield`.
    #[must_use]
    pub fn r#yield(mut self, r#yield: bool) -> Self {
        self.r#yield = Some(r#yield);
        self
    }

    /// Sets `static`.
    #[must_use]
    pub fn r#static(mut self, r#static: bool) -> Self {
        self.r#static = Some(r#static);
        self
    }

    /// Sets `macro_rules`.
    #[must_use]
    pub fn macro_rules(mut self, macro_rules: bool) -> Self {
        self.macro_rules = Some(macro_rules);
        self
    }
}

/// The structure `Methods`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct Methods {
    /// The member `new`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub new: ::core::option::Option<bool>,
    /// The member `default`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub default: ::core::option::Option<bool>,
    /// The member `clone`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub clone: ::core::option::Option<bool>,
    /// The member `validate`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub validate: ::core::option::Option<bool>,
    /// The member `check`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub check: ::core::option::Option<bool>,
    /// The member `eq`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub eq: ::core::option::Option<bool>,
    /// The member `fmt`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub fmt: ::core::option::Option<bool>,
    /// The member `hash`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub hash: ::core::option::Option<bool>,
    /// The member `into`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub into: ::core::option::Option<bool>,
    /// The member `add`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub add: ::core::option::Option<i32>,
    /// The member `is_valid`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub is_valid: ::core::option::Option<bool>,
    /// The member `as_ref`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub as_ref: ::core::option::Option<bool>,
    /// The member `to_string`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub to_string: ::core::option::Option<bool>,
    /// The member `from_str`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub from_str: ::core::option::Option<bool>,
    /// The member `value`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub value: ::core::option::Option<bool>,
    /// The member `report`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub report: ::core::option::Option<bool>,
    /// The member `serializer`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub serializer: ::core::option::Option<bool>,
    /// The member `None`.
    #[serde(rename = "None", skip_serializing_if = "::core::option::Option::is_none")]
    pub none: ::core::option::Option<bool>,
}

impl Methods {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `new`.
    #[must_use]
    pub fn with_new(mut self, new: bool) -> Self {
        self.new = Some(new);
        self
    }

    /// Sets `default`.
    #[must_use]
    pub fn with_default(mut self, default: bool) -> Self {
        self.default = Some(default);
        self
    }

    /// Sets `clone`.
    #[must_use]
    pub fn with_clone(mut self, clone: bool) -> Self {
        self.clone = Some(clone);
        self
    }

    /// Sets `validate`.
    #[must_use]
    pub fn with_validate(mut self, validate: bool) -> Self {
        self.validate = Some(validate);
        self
    }

    /// Sets `check`.
    #[must_use]
    pub fn with_check(mut self, check: bool) -> Self {
        self.check = Some(check);
        self
    }

    /// Sets `eq`.
    #[must_use]
    pub fn with_eq(mut self, eq: bool) -> Self {
        self.eq = Some(eq);
        self
    }

    /// Sets `fmt`.
    #[must_use]
    pub fn with_fmt(mut self, fmt: bool) -> Self {
        self.fmt = Some(fmt);
        self
    }

    /// Sets `hash`.
    #[must_use]
    pub fn with_hash(mut self, hash: bool) -> Self {
        self.hash = Some(hash);
        self
    }

    /// Sets `into`.
    #[must_use]
    pub fn with_into(mut self, into: bool) -> Self {
        self.into = Some(into);
        self
    }

    /// Sets `add`.
    #[must_use]
    pub fn add(mut self, add: i32) -> Self {
        self.add = Some(add);
        self
    }

    /// Sets `is_valid`.
    #[must_use]
    pub fn with_is_valid(mut self, is_valid: bool) -> Self {
        self.is_valid = Some(is_valid);
        self
    }

    /// Sets `as_ref`.
    #[must_use]
    pub fn as_ref(mut self, as_ref: bool) -> Self {
        self.as_ref = Some(as_ref);
        self
    }

    /// Sets `to_string`.
    #[must_use]
    pub fn with_to_string(mut self, to_string: bool) -> Self {
        self.to_string = Some(to_string);
        self
    }

    /// Sets `from_str`.
    #[must_use]
    pub fn from_str(mut self, from_str: bool) -> Self {
        self.from_str = Some(from_str);
        self
    }

    /// Sets `value`.
    #[must_use]
    pub fn value(mut self, value: bool) -> Self {
        self.value = Some(value);
        self
    }

    /// Sets `report`.
    #[must_use]
    pub fn report(mut self, report: bool) -> Self {
        self.report = Some(report);
        self
    }

    /// Sets `serializer`.
    #[must_use]
    pub fn serializer(mut self, serializer: bool) -> Self {
        self.serializer = Some(serializer);
        self
    }

    /// Sets `none`.
    #[must_use]
    pub fn none(mut self, none: bool) -> Self {
        self.none = Some(none);
        self
    }
}

/// Two shapes that differ by separators only, and members that do.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct FooBar {
    /// The member `fooBar`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub fooBar: ::core::option::Option<bool>,
    /// The member `foo_bar`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub foo_bar: ::core::option::Option<bool>,
    /// The member `foo__bar`.
    #[serde(
        rename = "foo__bar",
        skip_serializing_if = "::core::option::Option::is_none"
    )]
    pub called_otherwise: ::core::option::Option<bool>,
}

impl FooBar {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `fooBar`.
    #[must_use]
    pub fn fooBar(mut self, fooBar: bool) -> Self {
        self.fooBar = Some(fooBar);
        self
    }

    /// Sets `foo_bar`.
    #[must_use]
    pub fn foo_bar(mut self, foo_bar: bool) -> Self {
        self.foo_bar = Some(foo_bar);
        self
    }

    /// Sets `called_otherwise`.
    #[must_use]
    pub fn called_otherwise(mut self, called_otherwise: bool) -> Self {
        self.called_otherwise = Some(called_otherwise);
        self
    }
}

/// The structure `Foo_Bar`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct Foo_Bar {
    /// The member `foo`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    #[validate(nested)]
    pub foo: ::core::option::Option<Numbers>,
    /// The member `values`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    #[validate(nested)]
    pub values: ::core::option::Option<Values>,
}

impl Foo_Bar {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `foo`.
    #[must_use]
    pub fn foo(mut self, foo: impl Into<Numbers>) -> Self {
        self.foo = Some(foo.into());
        self
    }

    /// Sets `values`.
    #[must_use]
    pub fn values(mut self, values: impl Into<Values>) -> Self {
        self.values = Some(values.into());
        self
    }
}

/// The structure `Odd`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct Odd {
    /// The member `values`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    #[validate(nested)]
    pub values: ::core::option::Option<OldValues>,
    /// The member `_1st`.
    #[serde(rename = "_1st", skip_serializing_if = "::core::option::Option::is_none")]
    pub v1st: ::core::option::Option<i32>,
    /// The member `__leading`.
    #[serde(
        rename = "__leading",
        skip_serializing_if = "::core::option::Option::is_none"
    )]
    pub leading: ::core::option::Option<i32>,
}

impl Odd {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `values`.
    #[must_use]
    pub fn values(mut self, values: impl Into<OldValues>) -> Self {
        self.values = Some(values.into());
        self
    }

    /// Sets `v1st`.
    #[must_use]
    pub fn v1st(mut self, v1st: i32) -> Self {
        self.v1st = Some(v1st);
        self
    }

    /// Sets `leading`.
    #[must_use]
    pub fn leading(mut self, leading: i32) -> Self {
        self.leading = Some(leading);
        self
    }
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

impl Values {
    /// Every value that this model knows, in its order.
    pub const VALUES: &'static [&'static str] = &[
        "Unknown",
        "unknown",
        "Self",
        "None",
        "Some",
        "2nd",
        "TLSv1.2",
        "a-b",
        "a b",
        "\"\\\n",
        "Ok",
        "Err",
        "Error",
        "Item",
        "Target",
        "_VALUES",
        "VALUES",
    ];

    /// The value as it is on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::UnknownValue => "Unknown",
            Self::UNKNOWN_ => "unknown",
            Self::Self_ => "Self",
            Self::None => "None",
            Self::Some => "Some",
            Self::V2nd => "2nd",
            Self::Tls1_2 => "TLSv1.2",
            Self::AB => "a-b",
            Self::Ab => "a b",
            Self::Quote => "\"\\\n",
            Self::Ok => "Ok",
            Self::Err => "Err",
            Self::Error => "Error",
            Self::Item => "Item",
            Self::Target => "Target",
            Self::Values => "_VALUES",
            Self::VALUESValue => "VALUES",
            Self::Unknown(value) => value,
        }
    }
}

impl ::core::convert::From<&str> for Values {
    fn from(value: &str) -> Self {
        match value {
            "Unknown" => Self::UnknownValue,
            "unknown" => Self::UNKNOWN_,
            "Self" => Self::Self_,
            "None" => Self::None,
            "Some" => Self::Some,
            "2nd" => Self::V2nd,
            "TLSv1.2" => Self::Tls1_2,
            "a-b" => Self::AB,
            "a b" => Self::Ab,
            "\"\\\n" => Self::Quote,
            "Ok" => Self::Ok,
            "Err" => Self::Err,
            "Error" => Self::Error,
            "Item" => Self::Item,
            "Target" => Self::Target,
            "_VALUES" => Self::Values,
            "VALUES" => Self::VALUESValue,
            _ => Self::Unknown(value.into()),
        }
    }
}

impl ::core::convert::From<::std::string::String> for Values {
    fn from(value: ::std::string::String) -> Self {
        Self::from(value.as_str())
    }
}

impl ::std::str::FromStr for Values {
    type Err = ::std::convert::Infallible;

    fn from_str(text: &str) -> ::core::result::Result<Self, ::std::convert::Infallible> {
        Ok(Self::from(text))
    }
}

impl ::core::convert::AsRef<str> for Values {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for Values {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl ::serde::Serialize for Values {
    fn serialize<S_: ::serde::Serializer>(
        &self,
        serializer: S_,
    ) -> ::core::result::Result<S_::Ok, S_::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> ::serde::Deserialize<'de> for Values {
    fn deserialize<D_: ::serde::Deserializer<'de>>(
        deserializer: D_,
    ) -> ::core::result::Result<Self, D_::Error> {
        string_enum::deserialize(deserializer, |text| Self::from(text))
    }
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
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[serde(from = "i32", into = "i32")]
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

impl Numbers {
    /// Every value that this model knows, in its order.
    pub const VALUES: &'static [i32] = &[-1, 0, 5];

    /// The value as it is on the wire.
    #[must_use]
    pub fn as_i32(self) -> i32 {
        match self {
            Self::Minus => -1,
            Self::Zero => 0,
            Self::UnknownValue => 5,
            Self::Unknown(value) => value,
        }
    }
}

impl ::core::convert::From<i32> for Numbers {
    fn from(value: i32) -> Self {
        match value {
            -1 => Self::Minus,
            0 => Self::Zero,
            5 => Self::UnknownValue,
            _ => Self::Unknown(value),
        }
    }
}

impl ::core::convert::From<Numbers> for i32 {
    fn from(value: Numbers) -> Self {
        value.as_i32()
    }
}

impl fmt::Display for Numbers {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.as_i32(), formatter)
    }
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

impl OldValues {
    /// Every value that this model knows, in its order.
    pub const VALUES: &'static [&'static str] = &[
        "x86_64",
        "3G",
        "++",
        "Unknown",
        "self",
        "é",
        " ",
    ];

    /// The value as it is on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::X86_64 => "x86_64",
            Self::V3G => "3G",
            Self::Value3 => "++",
            Self::UnknownValue => "Unknown",
            Self::Self_ => "self",
            Self::Value6 => "é",
            Self::Value7 => " ",
            Self::Unknown(value) => value,
        }
    }
}

impl ::core::convert::From<&str> for OldValues {
    fn from(value: &str) -> Self {
        match value {
            "x86_64" => Self::X86_64,
            "3G" => Self::V3G,
            "++" => Self::Value3,
            "Unknown" => Self::UnknownValue,
            "self" => Self::Self_,
            "é" => Self::Value6,
            " " => Self::Value7,
            _ => Self::Unknown(value.into()),
        }
    }
}

impl ::core::convert::From<::std::string::String> for OldValues {
    fn from(value: ::std::string::String) -> Self {
        Self::from(value.as_str())
    }
}

impl ::std::str::FromStr for OldValues {
    type Err = ::std::convert::Infallible;

    fn from_str(text: &str) -> ::core::result::Result<Self, ::std::convert::Infallible> {
        Ok(Self::from(text))
    }
}

impl ::core::convert::AsRef<str> for OldValues {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for OldValues {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl ::serde::Serialize for OldValues {
    fn serialize<S_: ::serde::Serializer>(
        &self,
        serializer: S_,
    ) -> ::core::result::Result<S_::Ok, S_::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> ::serde::Deserialize<'de> for OldValues {
    fn deserialize<D_: ::serde::Deserializer<'de>>(
        deserializer: D_,
    ) -> ::core::result::Result<Self, D_::Error> {
        string_enum::deserialize(deserializer, |text| Self::from(text))
    }
}

/// Names of the runtime, of serde and of the standard library.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct Runtime {
    /// The member `blob`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    #[validate(nested)]
    pub blob: ::core::option::Option<Redacted>,
    /// The member `unit`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    #[validate(nested)]
    pub unit: ::core::option::Option<Unit>,
    /// The member `document`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub document: ::core::option::Option<::shapewright_validate::Document>,
    /// The member `other`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    #[validate(nested)]
    pub other: ::core::option::Option<Document>,
    /// The member `pattern`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    #[validate(nested)]
    pub pattern: ::core::option::Option<Pattern>,
    /// The member `fault`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    #[validate(nested)]
    pub fault: ::core::option::Option<Fault>,
    /// The member `error`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    #[validate(nested)]
    pub error: ::core::option::Option<ServiceError>,
    /// The member `operation`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    #[validate(nested)]
    pub operation: ::core::option::Option<Operation>,
    /// The member `page`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    #[validate(nested)]
    pub page: ::core::option::Option<Pagination>,
    /// The member `report`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    #[validate(nested)]
    pub report: ::core::option::Option<Report>,
    /// The member `shape`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    #[validate(nested)]
    pub shape: ::core::option::Option<Shape>,
    /// The member `shaped`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    #[validate(nested)]
    pub shaped: ::core::option::Option<Shaped>,
    /// The member `serializer`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    #[validate(nested)]
    pub serializer: ::core::option::Option<Serializer>,
    /// The member `deserializer`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    #[validate(nested)]
    pub deserializer: ::core::option::Option<Deserializer>,
    /// The member `infallible`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    #[validate(nested)]
    pub infallible: ::core::option::Option<Infallible>,
    /// The member `string`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    #[validate(nested)]
    pub string: ::core::option::Option<FromStr>,
    /// The member `as_ref`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    #[validate(nested)]
    pub as_ref: ::core::option::Option<AsRef>,
    /// The member `iterator`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    #[validate(nested)]
    pub iterator: ::core::option::Option<IntoIterator>,
    /// The member `from`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    #[validate(nested)]
    pub from: ::core::option::Option<From>,
    /// The member `fmt`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    #[validate(nested)]
    pub fmt: ::core::option::Option<Fmt>,
}

impl Runtime {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `blob`.
    #[must_use]
    pub fn blob(mut self, blob: impl Into<Redacted>) -> Self {
        self.blob = Some(blob.into());
        self
    }

    /// Sets `unit`.
    #[must_use]
    pub fn unit(mut self, unit: impl Into<Unit>) -> Self {
        self.unit = Some(unit.into());
        self
    }

    /// Sets `document`.
    #[must_use]
    pub fn document(
        mut self,
        document: impl Into<::shapewright_validate::Document>,
    ) -> Self {
        self.document = Some(document.into());
        self
    }

    /// Sets `other`.
    #[must_use]
    pub fn other(mut self, other: impl Into<Document>) -> Self {
        self.other = Some(other.into());
        self
    }

    /// Sets `pattern`.
    #[must_use]
    pub fn pattern(mut self, pattern: impl Into<Pattern>) -> Self {
        self.pattern = Some(pattern.into());
        self
    }

    /// Sets `fault`.
    #[must_use]
    pub fn fault(mut self, fault: impl Into<Fault>) -> Self {
        self.fault = Some(fault.into());
        self
    }

    /// Sets `error`.
    #[must_use]
    pub fn error(mut self, error: impl Into<ServiceError>) -> Self {
        self.error = Some(error.into());
        self
    }

    /// Sets `operation`.
    #[must_use]
    pub fn operation(mut self, operation: impl Into<Operation>) -> Self {
        self.operation = Some(operation.into());
        self
    }

    /// Sets `page`.
    #[must_use]
    pub fn page(mut self, page: impl Into<Pagination>) -> Self {
        self.page = Some(page.into());
        self
    }

    /// Sets `report`.
    #[must_use]
    pub fn report(mut self, report: impl Into<Report>) -> Self {
        self.report = Some(report.into());
        self
    }

    /// Sets `shape`.
    #[must_use]
    pub fn with_shape(mut self, shape: impl Into<Shape>) -> Self {
        self.shape = Some(shape.into());
        self
    }

    /// Sets `shaped`.
    #[must_use]
    pub fn shaped(mut self, shaped: impl Into<Shaped>) -> Self {
        self.shaped = Some(shaped.into());
        self
    }

    /// Sets `serializer`.
    #[must_use]
    pub fn serializer(mut self, serializer: impl Into<Serializer>) -> Self {
        self.serializer = Some(serializer.into());
        self
    }

    /// Sets `deserializer`.
    #[must_use]
    pub fn deserializer(mut self, deserializer: impl Into<Deserializer>) -> Self {
        self.deserializer = Some(deserializer.into());
        self
    }

    /// Sets `infallible`.
    #[must_use]
    pub fn infallible(mut self, infallible: impl Into<Infallible>) -> Self {
        self.infallible = Some(infallible.into());
        self
    }

    /// Sets `string`.
    #[must_use]
    pub fn string(mut self, string: impl Into<FromStr>) -> Self {
        self.string = Some(string.into());
        self
    }

    /// Sets `as_ref`.
    #[must_use]
    pub fn as_ref(mut self, as_ref: impl Into<AsRef>) -> Self {
        self.as_ref = Some(as_ref.into());
        self
    }

    /// Sets `iterator`.
    #[must_use]
    pub fn iterator(mut self, iterator: impl Into<IntoIterator>) -> Self {
        self.iterator = Some(iterator.into());
        self
    }

    /// Sets `from`.
    #[must_use]
    pub fn with_from(mut self, from: impl Into<From>) -> Self {
        self.from = Some(from.into());
        self
    }

    /// Sets `fmt`.
    #[must_use]
    pub fn with_fmt(mut self, fmt: impl Into<Fmt>) -> Self {
        self.fmt = Some(fmt.into());
        self
    }
}

/// The structure `Redacted`.
#[derive(
    Clone,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct Redacted {
    /// The member `secret`.
    #[validate(sensitive)]
    pub secret: ::std::string::String,
}

impl Redacted {
    /// Creates a value from the required members.
    #[must_use]
    pub fn new(secret: impl Into<::std::string::String>) -> Self {
        Self { secret: secret.into() }
    }

    /// Sets `secret`.
    #[must_use]
    pub fn secret(mut self, secret: impl Into<::std::string::String>) -> Self {
        self.secret = secret.into();
        self
    }
}

impl fmt::Debug for Redacted {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Redacted")
            .field("secret", &::shapewright_validate::Redacted)
            .finish()
    }
}

/// The structure `Unit_`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[validate(name = "Unit_")]
#[non_exhaustive]
pub struct Unit {}

impl Unit {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

/// The structure `Document_`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[validate(name = "Document_")]
#[non_exhaustive]
pub struct Document {}

impl Document {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

/// The structure `Pattern`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct Pattern {
    /// The member `pattern`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    #[validate(pattern = patterns::PATTERN_PATTERN)]
    pub pattern: ::core::option::Option<::std::string::String>,
}

impl Pattern {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `pattern`.
    #[must_use]
    pub fn pattern(mut self, pattern: impl Into<::std::string::String>) -> Self {
        self.pattern = Some(pattern.into());
        self
    }
}

/// The union `Fault`.
#[derive(Clone, ::core::cmp::PartialEq, ::serde::Serialize, Validate)]
#[validate(union)]
#[non_exhaustive]
pub enum Fault {
    /// The member `Client`.
    #[serde(rename = "Client")]
    Client(::shapewright_validate::Unit),
    /// The member `Server`.
    #[serde(rename = "Server")]
    Server(#[validate(sensitive)] ::std::string::String),
    /// The member `Ok`.
    #[serde(rename = "Ok")]
    Ok(#[validate(nested)] Ok_),
    /// The member `Err`.
    #[serde(rename = "Err")]
    Err(::std::string::String),
    /// The member `Error`.
    #[serde(rename = "Error")]
    Error(::std::string::String),
}

impl<'de> ::serde::Deserialize<'de> for Fault {
    fn deserialize<D_: ::serde::Deserializer<'de>>(
        deserializer: D_,
    ) -> ::core::result::Result<Self, D_::Error> {
        #[derive(::serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        struct FaultMembers {
            #[serde(rename = "__type", default)]
            _type: ::core::option::Option<IgnoredAny>,
            #[serde(rename = "Client", default)]
            member_1: ::core::option::Option<::shapewright_validate::Unit>,
            #[serde(rename = "Server", default)]
            member_2: ::core::option::Option<::std::string::String>,
            #[serde(rename = "Ok", default)]
            member_3: ::core::option::Option<Ok_>,
            #[serde(rename = "Err", default)]
            member_4: ::core::option::Option<::std::string::String>,
            #[serde(rename = "Error", default)]
            member_5: ::core::option::Option<::std::string::String>,
        }
        let members = <FaultMembers as ::serde::Deserialize>::deserialize(deserializer)?;
        union::exactly_one([
            members.member_1.map(Self::Client),
            members.member_2.map(Self::Server),
            members.member_3.map(Self::Ok),
            members.member_4.map(Self::Err),
            members.member_5.map(Self::Error),
        ])
    }
}

impl fmt::Debug for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Client(value) => formatter.debug_tuple("Client").field(value).finish(),
            Self::Server(_) => {
                formatter
                    .debug_tuple("Server")
                    .field(&::shapewright_validate::Redacted)
                    .finish()
            }
            Self::Ok(value) => formatter.debug_tuple("Ok").field(value).finish(),
            Self::Err(value) => formatter.debug_tuple("Err").field(value).finish(),
            Self::Error(value) => formatter.debug_tuple("Error").field(value).finish(),
        }
    }
}

/// The structure `Ok_`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct Ok_ {}

impl Ok_ {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

/// The structure `Operation`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct Operation {
    /// The member `input`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub input: ::core::option::Option<bool>,
    /// The member `output`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub output: ::core::option::Option<bool>,
    /// The member `NAME`.
    #[serde(rename = "NAME", skip_serializing_if = "::core::option::Option::is_none")]
    pub name: ::core::option::Option<bool>,
}

impl Operation {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `input`.
    #[must_use]
    pub fn input(mut self, input: bool) -> Self {
        self.input = Some(input);
        self
    }

    /// Sets `output`.
    #[must_use]
    pub fn output(mut self, output: bool) -> Self {
        self.output = Some(output);
        self
    }

    /// Sets `name`.
    #[must_use]
    pub fn name(mut self, name: bool) -> Self {
        self.name = Some(name);
        self
    }
}

/// The structure `Pagination`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct Pagination {}

impl Pagination {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

/// The structure `Report`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct Report {}

impl Report {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

/// The structure `Shape`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct Shape {}

impl Shape {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

/// The structure `Shaped`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct Shaped {}

impl Shaped {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

/// The structure `Serializer`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct Serializer {}

impl Serializer {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

/// The structure `Deserializer`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct Deserializer {}

impl Deserializer {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

/// The structure `Infallible`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct Infallible {}

impl Infallible {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

/// The enum `FromStr`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::cmp::PartialOrd,
    ::core::cmp::Ord,
    ::core::hash::Hash,
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

impl FromStr {
    /// Every value that this model knows, in its order.
    pub const VALUES: &'static [&'static str] = &["Err", "Infallible"];

    /// The value as it is on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Err => "Err",
            Self::Infallible => "Infallible",
            Self::Unknown(value) => value,
        }
    }
}

impl ::core::convert::From<&str> for FromStr {
    fn from(value: &str) -> Self {
        match value {
            "Err" => Self::Err,
            "Infallible" => Self::Infallible,
            _ => Self::Unknown(value.into()),
        }
    }
}

impl ::core::convert::From<::std::string::String> for FromStr {
    fn from(value: ::std::string::String) -> Self {
        Self::from(value.as_str())
    }
}

impl ::std::str::FromStr for FromStr {
    type Err = ::std::convert::Infallible;

    fn from_str(text: &str) -> ::core::result::Result<Self, ::std::convert::Infallible> {
        Ok(Self::from(text))
    }
}

impl ::core::convert::AsRef<str> for FromStr {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for FromStr {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl ::serde::Serialize for FromStr {
    fn serialize<S_: ::serde::Serializer>(
        &self,
        serializer: S_,
    ) -> ::core::result::Result<S_::Ok, S_::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> ::serde::Deserialize<'de> for FromStr {
    fn deserialize<D_: ::serde::Deserializer<'de>>(
        deserializer: D_,
    ) -> ::core::result::Result<Self, D_::Error> {
        string_enum::deserialize(deserializer, |text| Self::from(text))
    }
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
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[serde(transparent)]
pub struct AsRef(::std::string::String);

impl AsRef {
    /// Wraps a text as it is; `validate()` checks it.
    #[must_use]
    pub fn new(text: impl Into<::std::string::String>) -> Self {
        Self(text.into())
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text, taken out.
    #[must_use]
    pub fn into_inner(self) -> ::std::string::String {
        self.0
    }
}

impl ::core::convert::From<&str> for AsRef {
    fn from(value: &str) -> Self {
        Self(value.into())
    }
}

impl ::core::convert::From<::std::string::String> for AsRef {
    fn from(value: ::std::string::String) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<AsRef> for ::std::string::String {
    fn from(value: AsRef) -> Self {
        value.0
    }
}

impl ::std::str::FromStr for AsRef {
    type Err = ::std::convert::Infallible;

    fn from_str(text: &str) -> ::core::result::Result<Self, ::std::convert::Infallible> {
        Ok(Self::from(text))
    }
}

impl ::core::convert::AsRef<str> for AsRef {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for AsRef {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

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
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[serde(from = "i32", into = "i32")]
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

impl IntoIterator {
    /// Every value that this model knows, in its order.
    pub const VALUES: &'static [i32] = &[1, 2];

    /// The value as it is on the wire.
    #[must_use]
    pub fn as_i32(self) -> i32 {
        match self {
            Self::Item => 1,
            Self::IntoIter => 2,
            Self::Unknown(value) => value,
        }
    }
}

impl ::core::convert::From<i32> for IntoIterator {
    fn from(value: i32) -> Self {
        match value {
            1 => Self::Item,
            2 => Self::IntoIter,
            _ => Self::Unknown(value),
        }
    }
}

impl ::core::convert::From<IntoIterator> for i32 {
    fn from(value: IntoIterator) -> Self {
        value.as_i32()
    }
}

impl fmt::Display for IntoIterator {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.as_i32(), formatter)
    }
}

/// The structure `From`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct From {}

impl From {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

/// The structure `Fmt`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct Fmt {}

impl Fmt {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

/// Names that look like parameters of types.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct Spelled {
    /// The member `letters`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    #[validate(nested)]
    pub letters: ::core::option::Option<Letters>,
}

impl Spelled {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `letters`.
    #[must_use]
    pub fn letters(mut self, letters: impl Into<Letters>) -> Self {
        self.letters = Some(letters.into());
        self
    }
}

/// The union `Letters`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    Validate
)]
#[validate(union)]
#[non_exhaustive]
pub enum Letters {
    /// The member `s`.
    #[serde(rename = "s")]
    S(#[validate(nested)] S),
    /// The member `d`.
    #[serde(rename = "d")]
    D(#[validate(nested)] D),
    /// The member `t`.
    #[serde(rename = "t")]
    T(#[validate(nested)] T),
    /// The member `a`.
    #[serde(rename = "a")]
    A(#[validate(nested)] A),
    /// The member `de`.
    #[serde(rename = "de")]
    De(#[validate(nested)] De),
    /// The member `h`.
    #[serde(rename = "h")]
    H(#[validate(nested)] H),
    /// The member `e`.
    #[serde(rename = "e")]
    E(#[validate(nested)] E),
}

impl<'de> ::serde::Deserialize<'de> for Letters {
    fn deserialize<D_: ::serde::Deserializer<'de>>(
        deserializer: D_,
    ) -> ::core::result::Result<Self, D_::Error> {
        #[derive(::serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        struct LettersMembers {
            #[serde(rename = "__type", default)]
            _type: ::core::option::Option<IgnoredAny>,
            #[serde(rename = "s", default)]
            member_1: ::core::option::Option<S>,
            #[serde(rename = "d", default)]
            member_2: ::core::option::Option<D>,
            #[serde(rename = "t", default)]
            member_3: ::core::option::Option<T>,
            #[serde(rename = "a", default)]
            member_4: ::core::option::Option<A>,
            #[serde(rename = "de", default)]
            member_5: ::core::option::Option<De>,
            #[serde(rename = "h", default)]
            member_6: ::core::option::Option<H>,
            #[serde(rename = "e", default)]
            member_7: ::core::option::Option<E>,
        }
        let members = <LettersMembers as ::serde::Deserialize>::deserialize(
            deserializer,
        )?;
        union::exactly_one([
            members.member_1.map(Self::S),
            members.member_2.map(Self::D),
            members.member_3.map(Self::T),
            members.member_4.map(Self::A),
            members.member_5.map(Self::De),
            members.member_6.map(Self::H),
            members.member_7.map(Self::E),
        ])
    }
}

/// The structure `S`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct S {
    /// The member `s`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    #[validate(nested)]
    pub s: ::core::option::Option<::std::boxed::Box<S>>,
}

impl S {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `s`.
    #[must_use]
    pub fn s(mut self, s: impl Into<S>) -> Self {
        self.s = Some(::std::boxed::Box::new(s.into()));
        self
    }
}

/// The structure `D`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct D {
    /// The member `d`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    #[validate(nested)]
    pub d: ::core::option::Option<::std::boxed::Box<D>>,
}

impl D {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `d`.
    #[must_use]
    pub fn d(mut self, d: impl Into<D>) -> Self {
        self.d = Some(::std::boxed::Box::new(d.into()));
        self
    }
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

impl T {
    /// Every value that this model knows, in its order.
    pub const VALUES: &'static [&'static str] = &["D", "S"];

    /// The value as it is on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::D => "D",
            Self::S => "S",
            Self::Unknown(value) => value,
        }
    }
}

impl ::core::convert::From<&str> for T {
    fn from(value: &str) -> Self {
        match value {
            "D" => Self::D,
            "S" => Self::S,
            _ => Self::Unknown(value.into()),
        }
    }
}

impl ::core::convert::From<::std::string::String> for T {
    fn from(value: ::std::string::String) -> Self {
        Self::from(value.as_str())
    }
}

impl ::std::str::FromStr for T {
    type Err = ::std::convert::Infallible;

    fn from_str(text: &str) -> ::core::result::Result<Self, ::std::convert::Infallible> {
        Ok(Self::from(text))
    }
}

impl ::core::convert::AsRef<str> for T {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for T {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl ::serde::Serialize for T {
    fn serialize<S_: ::serde::Serializer>(
        &self,
        serializer: S_,
    ) -> ::core::result::Result<S_::Ok, S_::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> ::serde::Deserialize<'de> for T {
    fn deserialize<D_: ::serde::Deserializer<'de>>(
        deserializer: D_,
    ) -> ::core::result::Result<Self, D_::Error> {
        string_enum::deserialize(deserializer, |text| Self::from(text))
    }
}

/// The structure `A`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct A {}

impl A {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

/// The structure `De`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct De {}

impl De {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

/// The string `H`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::cmp::PartialOrd,
    ::core::cmp::Ord,
    ::core::hash::Hash,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[serde(transparent)]
pub struct H(::std::string::String);

impl H {
    /// Wraps a text as it is; `validate()` checks it.
    #[must_use]
    pub fn new(text: impl Into<::std::string::String>) -> Self {
        Self(text.into())
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text, taken out.
    #[must_use]
    pub fn into_inner(self) -> ::std::string::String {
        self.0
    }
}

impl ::core::convert::From<&str> for H {
    fn from(value: &str) -> Self {
        Self(value.into())
    }
}

impl ::core::convert::From<::std::string::String> for H {
    fn from(value: ::std::string::String) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<H> for ::std::string::String {
    fn from(value: H) -> Self {
        value.0
    }
}

impl ::std::str::FromStr for H {
    type Err = ::std::convert::Infallible;

    fn from_str(text: &str) -> ::core::result::Result<Self, ::std::convert::Infallible> {
        Ok(Self::from(text))
    }
}

impl ::core::convert::AsRef<str> for H {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for H {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// The structure `E`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct E {}

impl E {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

/// Setters that would meet others, and members that have no other spelling.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct FoundTwice {
    /// The member `new`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub new: ::core::option::Option<bool>,
    /// The member `withNew`.
    #[serde(rename = "withNew", skip_serializing_if = "::core::option::Option::is_none")]
    pub with_new: ::core::option::Option<bool>,
    /// The member `with_clone`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub with_clone: ::core::option::Option<bool>,
    /// The member `clone`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub clone: ::core::option::Option<bool>,
    /// The member `CamelCase`.
    #[serde(
        rename = "CamelCase",
        skip_serializing_if = "::core::option::Option::is_none"
    )]
    pub camelCase: ::core::option::Option<bool>,
    /// The member `camel_case`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub camel_case: ::core::option::Option<bool>,
    /// The member `Copy`.
    #[serde(rename = "Copy", skip_serializing_if = "::core::option::Option::is_none")]
    pub copy: ::core::option::Option<bool>,
    /// The member `co_py`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub co_py: ::core::option::Option<bool>,
}

impl FoundTwice {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `new`.
    #[must_use]
    pub fn with_with_new(mut self, new: bool) -> Self {
        self.new = Some(new);
        self
    }

    /// Sets `with_new`.
    #[must_use]
    pub fn with_new(mut self, with_new: bool) -> Self {
        self.with_new = Some(with_new);
        self
    }

    /// Sets `with_clone`.
    #[must_use]
    pub fn with_clone(mut self, with_clone: bool) -> Self {
        self.with_clone = Some(with_clone);
        self
    }

    /// Sets `clone`.
    #[must_use]
    pub fn with_with_clone(mut self, clone: bool) -> Self {
        self.clone = Some(clone);
        self
    }

    /// Sets `camelCase`.
    #[must_use]
    pub fn camelCase(mut self, camelCase: bool) -> Self {
        self.camelCase = Some(camelCase);
        self
    }

    /// Sets `camel_case`.
    #[must_use]
    pub fn camel_case(mut self, camel_case: bool) -> Self {
        self.camel_case = Some(camel_case);
        self
    }

    /// Sets `copy`.
    #[must_use]
    pub fn copy(mut self, copy: bool) -> Self {
        self.copy = Some(copy);
        self
    }

    /// Sets `co_py`.
    #[must_use]
    pub fn co_py(mut self, co_py: bool) -> Self {
        self.co_py = Some(co_py);
        self
    }
}

/// The structure `Traits`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct Traits {
    /// The member `Eq`.
    #[serde(rename = "Eq", skip_serializing_if = "::core::option::Option::is_none")]
    #[validate(nested)]
    pub eq: ::core::option::Option<Eq>,
    /// The member `PartialEq`.
    #[serde(
        rename = "PartialEq",
        skip_serializing_if = "::core::option::Option::is_none"
    )]
    #[validate(nested)]
    pub partial_eq: ::core::option::Option<PartialEq>,
    /// The member `PartialOrd`.
    #[serde(
        rename = "PartialOrd",
        skip_serializing_if = "::core::option::Option::is_none"
    )]
    #[validate(nested)]
    pub partial_ord: ::core::option::Option<PartialOrd>,
    /// The member `Ord`.
    #[serde(rename = "Ord", skip_serializing_if = "::core::option::Option::is_none")]
    #[validate(nested)]
    pub ord: ::core::option::Option<Ord>,
    /// The member `Hash`.
    #[serde(rename = "Hash", skip_serializing_if = "::core::option::Option::is_none")]
    #[validate(nested)]
    pub hash: ::core::option::Option<Hash>,
    /// The member `Iterator`.
    #[serde(
        rename = "Iterator",
        skip_serializing_if = "::core::option::Option::is_none"
    )]
    #[validate(nested)]
    pub iterator: ::core::option::Option<Iterator>,
    /// The member `Fn`.
    #[serde(rename = "Fn", skip_serializing_if = "::core::option::Option::is_none")]
    #[validate(nested)]
    pub r#fn: ::core::option::Option<Fn>,
    /// The member `Sized`.
    #[serde(rename = "Sized", skip_serializing_if = "::core::option::Option::is_none")]
    #[validate(nested)]
    pub sized: ::core::option::Option<Sized>,
    /// The member `Sync`.
    #[serde(rename = "Sync", skip_serializing_if = "::core::option::Option::is_none")]
    #[validate(nested)]
    pub sync: ::core::option::Option<Sync>,
    /// The member `ToString`.
    #[serde(
        rename = "ToString",
        skip_serializing_if = "::core::option::Option::is_none"
    )]
    #[validate(nested)]
    pub to_string: ::core::option::Option<ToString>,
    /// The member `Str`.
    #[serde(rename = "Str", skip_serializing_if = "::core::option::Option::is_none")]
    #[validate(nested)]
    pub str: ::core::option::Option<Str>,
    /// The member `Bool`.
    #[serde(rename = "Bool", skip_serializing_if = "::core::option::Option::is_none")]
    #[validate(nested)]
    pub bool: ::core::option::Option<Bool>,
    /// The member `U8`.
    #[serde(rename = "U8", skip_serializing_if = "::core::option::Option::is_none")]
    #[validate(nested)]
    pub u8: ::core::option::Option<U8>,
    /// The member `Timestamp`.
    #[serde(
        rename = "Timestamp",
        skip_serializing_if = "::core::option::Option::is_none",
        default,
        with = "shapewright_validate::datetime::epoch_seconds"
    )]
    #[validate(each(format = "epoch-seconds"))]
    pub timestamp: ::core::option::Option<::std::vec::Vec<::jiff::Timestamp>>,
}

impl Traits {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `eq`.
    #[must_use]
    pub fn with_eq(mut self, eq: impl Into<Eq>) -> Self {
        self.eq = Some(eq.into());
        self
    }

    /// Sets `partial_eq`.
    #[must_use]
    pub fn partial_eq(mut self, partial_eq: impl Into<PartialEq>) -> Self {
        self.partial_eq = Some(partial_eq.into());
        self
    }

    /// Sets `partial_ord`.
    #[must_use]
    pub fn partial_ord(mut self, partial_ord: impl Into<PartialOrd>) -> Self {
        self.partial_ord = Some(partial_ord.into());
        self
    }

    /// Sets `ord`.
    #[must_use]
    pub fn ord(mut self, ord: impl Into<Ord>) -> Self {
        self.ord = Some(ord.into());
        self
    }

    /// Sets `hash`.
    #[must_use]
    pub fn with_hash(mut self, hash: impl Into<Hash>) -> Self {
        self.hash = Some(hash.into());
        self
    }

    /// Sets `iterator`.
    #[must_use]
    pub fn iterator(mut self, iterator: impl Into<Iterator>) -> Self {
        self.iterator = Some(iterator.into());
        self
    }

    /// Sets `fn`.
    #[must_use]
    pub fn r#fn(mut self, r#fn: impl Into<Fn>) -> Self {
        self.r#fn = Some(r#fn.into());
        self
    }

    /// Sets `sized`.
    #[must_use]
    pub fn sized(mut self, sized: impl Into<Sized>) -> Self {
        self.sized = Some(sized.into());
        self
    }

    /// Sets `sync`.
    #[must_use]
    pub fn sync(mut self, sync: impl Into<Sync>) -> Self {
        self.sync = Some(sync.into());
        self
    }

    /// Sets `to_string`.
    #[must_use]
    pub fn with_to_string(mut self, to_string: impl Into<ToString>) -> Self {
        self.to_string = Some(to_string.into());
        self
    }

    /// Sets `str`.
    #[must_use]
    pub fn str(mut self, str: impl Into<Str>) -> Self {
        self.str = Some(str.into());
        self
    }

    /// Sets `bool`.
    #[must_use]
    pub fn bool(mut self, bool: impl Into<Bool>) -> Self {
        self.bool = Some(bool.into());
        self
    }

    /// Sets `u8`.
    #[must_use]
    pub fn u8(mut self, u8: impl Into<U8>) -> Self {
        self.u8 = Some(u8.into());
        self
    }

    /// Sets `timestamp`.
    #[must_use]
    pub fn timestamp(
        mut self,
        timestamp: impl ::core::iter::IntoIterator<Item = ::jiff::Timestamp>,
    ) -> Self {
        self.timestamp = Some(timestamp.into_iter().collect());
        self
    }
}

/// The structure `Eq`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct Eq {}

impl Eq {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

/// The structure `PartialEq`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct PartialEq {}

impl PartialEq {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

/// The enum `PartialOrd`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::cmp::PartialOrd,
    ::core::cmp::Ord,
    ::core::hash::Hash,
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

impl PartialOrd {
    /// Every value that this model knows, in its order.
    pub const VALUES: &'static [&'static str] = &["Less", "Equal", "Greater"];

    /// The value as it is on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Less => "Less",
            Self::Equal => "Equal",
            Self::Greater => "Greater",
            Self::Unknown(value) => value,
        }
    }
}

impl ::core::convert::From<&str> for PartialOrd {
    fn from(value: &str) -> Self {
        match value {
            "Less" => Self::Less,
            "Equal" => Self::Equal,
            "Greater" => Self::Greater,
            _ => Self::Unknown(value.into()),
        }
    }
}

impl ::core::convert::From<::std::string::String> for PartialOrd {
    fn from(value: ::std::string::String) -> Self {
        Self::from(value.as_str())
    }
}

impl ::std::str::FromStr for PartialOrd {
    type Err = ::std::convert::Infallible;

    fn from_str(text: &str) -> ::core::result::Result<Self, ::std::convert::Infallible> {
        Ok(Self::from(text))
    }
}

impl ::core::convert::AsRef<str> for PartialOrd {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for PartialOrd {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl ::serde::Serialize for PartialOrd {
    fn serialize<S_: ::serde::Serializer>(
        &self,
        serializer: S_,
    ) -> ::core::result::Result<S_::Ok, S_::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> ::serde::Deserialize<'de> for PartialOrd {
    fn deserialize<D_: ::serde::Deserializer<'de>>(
        deserializer: D_,
    ) -> ::core::result::Result<Self, D_::Error> {
        string_enum::deserialize(deserializer, |text| Self::from(text))
    }
}

/// The structure `Ord`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct Ord {}

impl Ord {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

/// The structure `Hash`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct Hash {
    /// The member `hash`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    #[validate(nested)]
    pub hash: ::core::option::Option<::std::boxed::Box<Hash>>,
}

impl Hash {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `hash`.
    #[must_use]
    pub fn with_hash(mut self, hash: impl Into<Hash>) -> Self {
        self.hash = Some(::std::boxed::Box::new(hash.into()));
        self
    }
}

/// The structure `Iterator`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct Iterator {}

impl Iterator {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

/// The structure `Fn`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct Fn {}

impl Fn {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

/// The structure `Sized`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct Sized {}

impl Sized {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

/// The structure `Sync`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct Sync {}

impl Sync {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

/// The structure `ToString`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct ToString {
    /// The member `to_string`.
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub to_string: ::core::option::Option<bool>,
}

impl ToString {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `to_string`.
    #[must_use]
    pub fn with_to_string(mut self, to_string: bool) -> Self {
        self.to_string = Some(to_string);
        self
    }
}

/// The structure `Str`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct Str {}

impl Str {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

/// The structure `Bool`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct Bool {}

impl Bool {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

/// The structure `U8`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct U8 {}

impl U8 {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}
