// @generated from codegen/tests/models/naming.smithy
// by `cargo xtask regen`: change the shapes, not this file.

//! The data of the operations.
#![allow(
    non_camel_case_types,
    non_snake_case,
    reason = "names that would collide keep the spelling of the model"
)]

use shapewright_validate::{Unit, Validate};
use std::fmt;
use std::convert::Infallible;
use std::str::FromStr;
use super::Error;

/// The structure `Option`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    PartialEq,
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
    /// A `Option` with the members that it must have.
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
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[serde(transparent)]
pub struct String(#[validate(length(min = 1))] ::std::string::String);

impl String {
    /// A `String` of that text. The text is not checked: `validate()` does that.
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

impl From<&str> for String {
    fn from(value: &str) -> Self {
        Self(value.into())
    }
}

impl From<::std::string::String> for String {
    fn from(value: ::std::string::String) -> Self {
        Self(value)
    }
}

impl From<String> for ::std::string::String {
    fn from(value: String) -> Self {
        value.0
    }
}

impl FromStr for String {
    type Err = Infallible;
    fn from_str(text: &str) -> ::core::result::Result<Self, Self::Err> {
        Ok(Self::from(text))
    }
}

impl AsRef<str> for String {
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
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[serde(transparent)]
pub struct Some_(::std::string::String);

impl Some_ {
    /// A `Some_` of that text. The text is not checked: `validate()` does that.
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

impl From<&str> for Some_ {
    fn from(value: &str) -> Self {
        Self(value.into())
    }
}

impl From<::std::string::String> for Some_ {
    fn from(value: ::std::string::String) -> Self {
        Self(value)
    }
}

impl From<Some_> for ::std::string::String {
    fn from(value: Some_) -> Self {
        value.0
    }
}

impl FromStr for Some_ {
    type Err = Infallible;
    fn from_str(text: &str) -> ::core::result::Result<Self, Self::Err> {
        Ok(Self::from(text))
    }
}

impl AsRef<str> for Some_ {
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
    PartialEq,
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
    /// A `String_` with the members that it must have.
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
    PartialEq,
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
    /// A `Result` without any member.
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
    pub fn list(mut self, list: impl IntoIterator<Item = impl Into<Option>>) -> Self {
        self.list = Some(list.into_iter().map(Into::into).collect());
        self
    }
}

/// The structure `Debug`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    PartialEq,
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
    /// A `Debug` without any member.
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
    PartialEq,
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
    /// A `Display` without any member.
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
    PartialEq,
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
    /// A `Serialize` without any member.
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
#[derive(Clone, ::core::fmt::Debug, PartialEq, ::serde::Serialize, Validate)]
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
    None(Unit),
}

impl<'de> ::serde::Deserialize<'de> for Deserialize {
    fn deserialize<D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        #[derive(::serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        struct DeserializeMembers {
            #[serde(rename = "__type", default)]
            _type: ::core::option::Option<::serde::de::IgnoredAny>,
            #[serde(rename = "Self", default)]
            member_1: ::core::option::Option<Self_>,
            #[serde(rename = "Option", default)]
            member_2: ::core::option::Option<Option>,
            #[serde(rename = "none", default)]
            member_3: ::core::option::Option<Unit>,
        }
        let members = <DeserializeMembers as ::serde::Deserialize>::deserialize(
            deserializer,
        )?;
        ::shapewright_validate::union::exactly_one([
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
    PartialEq,
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
    #[serde(
        skip_serializing_if = "::core::option::Option::is_none",
        default,
        with = "shapewright_validate::map"
    )]
    #[validate(keys(nested), values(nested))]
    pub entries: ::core::option::Option<::std::collections::BTreeMap<String, Vec>>,
}

impl Self_ {
    /// A `Self_` without any member.
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
        entries: impl IntoIterator<Item = (impl Into<String>, impl Into<Vec>)>,
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
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct BTreeMap {
    /// The member `entries`.
    #[serde(
        skip_serializing_if = "::core::option::Option::is_none",
        default,
        with = "shapewright_validate::map"
    )]
    #[validate(keys(nested), values(nested))]
    pub entries: ::core::option::Option<::std::collections::BTreeMap<String, Vec>>,
}

impl BTreeMap {
    /// A `BTreeMap` without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `entries`.
    #[must_use]
    pub fn entries(
        mut self,
        entries: impl IntoIterator<Item = (impl Into<String>, impl Into<Vec>)>,
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
    PartialEq,
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
    /// A `Vec` without any member.
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
    PartialEq,
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
    /// A `Box` without any member.
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
    PartialEq,
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
    /// A `Send` without any member.
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
    PartialEq,
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
    /// A `Timestamp` without any member.
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
    PartialEq,
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
    /// A `Blob` without any member.
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
    PartialEq,
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
    /// A `Default` without any member.
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
    PartialEq,
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
    /// A `Formatter` with the members that it must have.
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
    PartialEq,
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
    /// A `Keywords` without any member.
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
    PartialEq,
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
    /// A `Methods` without any member.
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
    PartialEq,
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
    /// A `FooBar` without any member.
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
    PartialEq,
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
    /// A `Foo_Bar` without any member.
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
    PartialEq,
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
    /// A `Odd` without any member.
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
#[derive(Clone, ::core::fmt::Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Validate)]
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
    /// `VALUES`.
    #[validate(value = "values")]
    Values,
    /// `Ok`.
    #[validate(value = "Ok")]
    Ok,
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
        "values",
        "Ok",
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
            Self::Values => "values",
            Self::Ok => "Ok",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for Values {
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
            "values" => Self::Values,
            "Ok" => Self::Ok,
            _ => Self::Unknown(Into::into(value)),
        }
    }
}

impl From<::std::string::String> for Values {
    fn from(value: ::std::string::String) -> Self {
        Self::from(value.as_str())
    }
}

impl FromStr for Values {
    type Err = Infallible;
    fn from_str(text: &str) -> ::core::result::Result<Self, Self::Err> {
        Ok(Self::from(text))
    }
}

impl AsRef<str> for Values {
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
    fn serialize<S: ::serde::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> ::serde::Deserialize<'de> for Values {
    fn deserialize<D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::shapewright_validate::string_enum::deserialize(
            deserializer,
            |text| Self::from(text),
        )
    }
}

/// The enum `Numbers`.
#[derive(
    Clone,
    Copy,
    ::core::fmt::Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
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

impl From<i32> for Numbers {
    fn from(value: i32) -> Self {
        match value {
            -1 => Self::Minus,
            0 => Self::Zero,
            5 => Self::UnknownValue,
            _ => Self::Unknown(value),
        }
    }
}

impl From<Numbers> for i32 {
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
#[derive(Clone, ::core::fmt::Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Validate)]
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
    #[validate(value = "")]
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
        "",
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
            Self::Value7 => "",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for OldValues {
    fn from(value: &str) -> Self {
        match value {
            "x86_64" => Self::X86_64,
            "3G" => Self::V3G,
            "++" => Self::Value3,
            "Unknown" => Self::UnknownValue,
            "self" => Self::Self_,
            "é" => Self::Value6,
            "" => Self::Value7,
            _ => Self::Unknown(Into::into(value)),
        }
    }
}

impl From<::std::string::String> for OldValues {
    fn from(value: ::std::string::String) -> Self {
        Self::from(value.as_str())
    }
}

impl FromStr for OldValues {
    type Err = Infallible;
    fn from_str(text: &str) -> ::core::result::Result<Self, Self::Err> {
        Ok(Self::from(text))
    }
}

impl AsRef<str> for OldValues {
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
    fn serialize<S: ::serde::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> ::serde::Deserialize<'de> for OldValues {
    fn deserialize<D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::shapewright_validate::string_enum::deserialize(
            deserializer,
            |text| Self::from(text),
        )
    }
}
