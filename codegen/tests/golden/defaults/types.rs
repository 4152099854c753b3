// @generated from codegen/tests/models/defaults.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum b484eb561fb24b97

//! The data of the operations.

use std::collections::BTreeMap;

use jiff::Timestamp;
use shapewright_validate::{
    BigDecimal, BigInteger, Blob, Document, IntEnum, Serde, Setters, StringEnum, Validate,
};

/// The structure `StartJobInput`.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate)]
#[validate(input)]
#[non_exhaustive]
pub struct StartJobInput {
    /// Optional for clients, as every member of an input is.
    ///
    /// Default: `3`.
    #[validate(default = 3, binding = "query")]
    pub retries: Option<i32>,
    /// Defaults of every kind.
    #[validate(nested)]
    pub settings: Option<Settings>,
}

/// The structure `StartJobOutput`.
#[derive(Clone, Debug, PartialEq, Serde, Setters, Validate)]
#[validate(output)]
#[non_exhaustive]
pub struct StartJobOutput {
    /// A plain field.
    ///
    /// Default: `"queued"`.
    #[validate(nested, default = "queued")]
    pub state: State,
    /// The member `position`.
    ///
    /// Default: `0`.
    #[validate(default = 0)]
    pub position: Option<i32>,
}

/// Defaults of every kind.
#[derive(Clone, Debug, PartialEq, Serde, Setters, Validate)]
#[non_exhaustive]
pub struct Settings {
    /// The member `enabled`.
    ///
    /// Default: `true`.
    #[validate(default = true)]
    pub enabled: bool,
    /// The member `paused`.
    ///
    /// Default: `false`.
    #[serde(default)]
    pub paused: bool,
    /// The member `tiny`.
    ///
    /// Default: `1`.
    #[validate(default = 1)]
    pub tiny: i8,
    /// The member `small`.
    ///
    /// Default: `-2`.
    #[validate(default = -2)]
    pub small: i16,
    /// The member `count`.
    ///
    /// Default: `0`.
    #[serde(default)]
    pub count: i32,
    /// The member `total`.
    ///
    /// Default: `9223372036854775807`.
    #[validate(default = 9_223_372_036_854_775_807)]
    pub total: i64,
    /// The member `ratio`.
    ///
    /// Default: `1`.
    #[serde(with = "shapewright_validate::float")]
    #[validate(default = 1.0)]
    pub ratio: f32,
    /// The member `exact`.
    ///
    /// Default: `-1.5e3`.
    #[serde(with = "shapewright_validate::float")]
    #[validate(default = -1.5e3)]
    pub exact: f64,
    /// The member `zero`.
    ///
    /// Default: `0`.
    #[serde(default, with = "shapewright_validate::float")]
    pub zero: f64,
    /// The member `name`.
    ///
    /// Default: `"a \"name\""`.
    #[validate(default = "a \"name\"")]
    pub name: String,
    /// The member `empty`.
    ///
    /// Default: `""`.
    #[serde(default)]
    pub empty: String,
    /// The member `data`.
    ///
    /// Default: `"Ymxv"`.
    #[validate(default = "Ymxv")]
    pub data: Blob,
    /// The member `labels`.
    ///
    /// Default: `[]`.
    #[serde(default)]
    pub labels: Vec<String>,
    /// The member `tags`.
    ///
    /// Default: `{}`.
    #[serde(default)]
    pub tags: BTreeMap<String, String>,
    /// The member `state`.
    ///
    /// Default: `"running"`.
    #[validate(nested, default = "running")]
    pub state: State,
    /// The member `level`.
    ///
    /// Default: `5`.
    #[validate(nested, default = 5)]
    pub level: Level,
    /// The member `at`.
    ///
    /// Default: `1577836800`.
    #[serde(with = "shapewright_validate::datetime::epoch_seconds")]
    #[validate(format = "epoch-seconds", default = 1_577_836_800)]
    pub at: Timestamp,
    /// The member `since`.
    ///
    /// Default: `"2020-01-01T00:00:00Z"`.
    #[serde(with = "shapewright_validate::datetime::date_time")]
    #[validate(format = "date-time", default = "2020-01-01T00:00:00Z")]
    pub since: Timestamp,
    /// The member `big`.
    ///
    /// Default: `123456789012345678901234567890`.
    #[validate(default = "123456789012345678901234567890")]
    pub big: BigInteger,
    /// The member `price`.
    ///
    /// Default: `1.10`.
    #[validate(default = "1.10")]
    pub price: BigDecimal,
    /// The member `extra`.
    ///
    /// Default: `{}`.
    #[validate(default = "{}")]
    pub extra: Document,
    /// The member `note`.
    ///
    /// Default: `"free"`.
    #[validate(default = "\"free\"")]
    pub note: Document,
    /// A requirement with a default is a default.
    ///
    /// Default: `"fast"`.
    #[validate(default = "fast")]
    pub mode: String,
    /// The member `limit`.
    ///
    /// Default: `10`.
    #[validate(default = 10)]
    pub limit: Option<i32>,
    /// The member `groups`.
    ///
    /// Default: `[]`.
    #[validate(default = "[]")]
    pub groups: Option<Vec<String>>,
    /// The member `nothing`.
    pub nothing: Option<i32>,
}

/// The enum `State`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, StringEnum, Validate)]
#[non_exhaustive]
pub enum State {
    /// `QUEUED`.
    #[validate(value = "queued")]
    Queued,
    /// `RUNNING`.
    #[validate(value = "running")]
    Running,
    /// A value that this model does not know.
    #[validate(unknown)]
    Unknown(Box<str>),
}

/// The enum `Level`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, IntEnum, Validate)]
#[validate(int_enum)]
#[non_exhaustive]
pub enum Level {
    /// `LOW`.
    #[validate(value = 1)]
    Low,
    /// `HIGH`.
    #[validate(value = 5)]
    High,
    /// A value that this model does not know.
    #[validate(unknown)]
    Unknown(i32),
}
