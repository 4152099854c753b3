// @generated from codegen/tests/models/every_kind.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum 2c292fa6baf380fb

//! The data of the operations.

use std::collections::BTreeMap;

use jiff::Timestamp;
use shapewright_validate::{
    BigDecimal, BigInteger, Blob, Document, IntEnum, Newtype, RedactedDebug, Serde,
    Setters, StringEnum, Unit, UnknownValue, Validate,
};

use super::patterns;

/// The structure `GetParcelInput`.
#[derive(Clone, Debug, PartialEq, Serde, Setters, Validate)]
#[serde(rename_all = "camelCase")]
#[validate(input)]
#[non_exhaustive]
pub struct GetParcelInput {
    /// Which parcel.
    #[validate(nested, binding = "label")]
    pub parcel_id: ParcelId,
    /// Only if it changed after this moment.
    #[serde(with = "shapewright_validate::datetime::http_date")]
    #[validate(format = "http-date", binding = "header:If-Modified-Since")]
    pub modified_since: Option<Timestamp>,
    /// As it was then.
    #[serde(with = "shapewright_validate::datetime::date_time")]
    #[validate(format = "date-time", binding = "query")]
    pub at: Option<Timestamp>,
}

/// The structure `GetParcelOutput`.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate)]
#[validate(output)]
#[non_exhaustive]
pub struct GetParcelOutput {
    /// What is in it.
    #[validate(nested)]
    pub content: Option<Content>,
    /// The scan, a stream of bytes.
    #[serde(with = "shapewright_validate::float")]
    #[validate(binding = "header:X-Weight")]
    pub weight: Option<f32>,
}

/// The structure `ListParcelsInput`.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate)]
#[serde(rename_all = "camelCase")]
#[validate(input)]
#[non_exhaustive]
pub struct ListParcelsInput {
    /// The member `nextToken`.
    #[validate(binding = "query")]
    pub next_token: Option<String>,
    /// The member `maxResults`.
    #[validate(range(min = 1, max = 100), binding = "query")]
    pub max_results: Option<i32>,
}

/// The structure `ListParcelsOutput`.
#[derive(Clone, Debug, PartialEq, Serde, Setters, Validate)]
#[validate(output)]
#[non_exhaustive]
pub struct ListParcelsOutput {
    /// The member `nextToken`.
    #[serde(rename = "nextToken")]
    pub next_token: Option<String>,
    /// The member `parcels`.
    #[validate(each(nested))]
    pub parcels: Vec<ParcelSummary>,
}

/// Names a parcel: `p-` and sixteen digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Newtype, Validate)]
pub struct ParcelId(
    #[validate(length(min = 18, max = 18), pattern = patterns::PARCEL_ID)]
    String,
);

/// A key that opens a locker.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Newtype, Validate)]
#[validate(sensitive)]
pub struct LockerKey(#[validate(length(min = 4))] String);

/// What a parcel is made of.
#[derive(Clone, RedactedDebug, PartialEq, Serde, Setters, Validate)]
#[serde(rename_all = "camelCase")]
#[validate(input)]
#[non_exhaustive]
pub struct CreateParcelRequest {
    /// Names the parcel, for example `p-0123456789012345`.
    #[validate(nested, binding = "label")]
    pub parcel_id: ParcelId,
    /// Makes repeated requests one.
    #[validate(length(min = 1, max = 64), idempotency_token)]
    pub client_token: Option<String>,
    /// The measured weight, in grams.
    #[validate(range(min = 1, max = 1_000_000))]
    pub weight: i32,
    /// Small numbers.
    #[validate(range(min = -1))]
    pub tiny: Option<i8>,
    /// The member `small`.
    #[validate(range(max = 7))]
    pub small: Option<i16>,
    /// Large numbers.
    pub large: Option<i64>,
    /// The member `ratio`.
    #[serde(with = "shapewright_validate::float")]
    #[validate(range(min = 0.5, max = 2.5))]
    pub ratio: Option<f32>,
    /// The member `precise`.
    #[serde(with = "shapewright_validate::float")]
    pub precise: Option<f64>,
    /// The member `fragile`.
    pub fragile: Option<bool>,
    /// The label's picture.
    #[validate(length(max = 1024))]
    pub picture: Option<Blob>,
    /// Anything at all.
    pub notes: Option<Document>,
    /// When it was packed, in the format of the body.
    #[serde(with = "shapewright_validate::datetime::epoch_seconds")]
    #[validate(format = "epoch-seconds")]
    pub packed_at: Option<Timestamp>,
    /// The member `promisedFor`.
    #[serde(with = "shapewright_validate::datetime::date_time")]
    #[validate(format = "date-time")]
    pub promised_for: Option<Timestamp>,
    /// When, as text of HTTP.
    #[serde(with = "shapewright_validate::datetime::http_date")]
    #[validate(format = "http-date")]
    pub seen_at: Option<Timestamp>,
    /// How fast.
    #[validate(nested)]
    pub speed: Speed,
    /// The member `priority`.
    #[validate(nested)]
    pub priority: Option<Priority>,
    /// What is in it.
    #[validate(nested)]
    pub content: Content,
    /// The member `labels`.
    #[validate(
        length(min = 1, max = 10),
        unique_items,
        each(length(max = 16), pattern = patterns::LABEL)
    )]
    pub labels: Option<Vec<String>>,
    /// The member `weights`.
    #[serde(with = "shapewright_validate::float")]
    pub weights: Option<Vec<Option<f64>>>,
    /// The member `sizes`.
    #[validate(keys(nested), values(range(min = 1, max = 300)))]
    pub sizes: Option<BTreeMap<Speed, i32>>,
    /// The member `history`.
    #[serde(with = "shapewright_validate::datetime::date_time")]
    #[validate(
        length(max = 50),
        keys(length(min = 1, max = 128), pattern = patterns::LABEL),
        values(each(format = "date-time"))
    )]
    pub history: Option<BTreeMap<String, Vec<Timestamp>>>,
    /// The member `limits`.
    #[validate(values(range(min = 1, max = 300)))]
    pub limits: Option<BTreeMap<String, Option<i32>>>,
    /// The member `matrix`.
    #[validate(each(length(max = 3)))]
    pub matrix: Option<Vec<Vec<i32>>>,
    /// Who may open it.
    #[validate(nested, sensitive)]
    pub key: Option<LockerKey>,
    /// A person's secret.
    #[validate(sensitive)]
    pub secret: Option<String>,
    /// The member `secrets`.
    #[validate(each(sensitive), sensitive)]
    pub secrets: Option<Vec<String>>,
    /// The member `alias`.
    #[serde(rename = "also-known-as")]
    #[validate(pattern = patterns::PARCEL_ID, name = "alias")]
    pub alias: Option<String>,
    /// Once needed.
    #[deprecated(note = "use `speed` (since 2026-01-01)")]
    pub express: Option<bool>,
    /// Settings of the radio.
    #[serde(rename = "LoRaWAN")]
    #[validate(nested)]
    pub lorawan: Option<LoRaSettings>,
    /// The member `huge`.
    pub huge: Option<BigInteger>,
    /// The member `exact`.
    pub exact: Option<BigDecimal>,
    /// A label that is a parcel's name, more strictly.
    #[validate(
        length(min = 18, max = 18),
        pattern = patterns::CREATE_PARCEL_REQUEST_STRICT_ID
    )]
    pub strict_id: Option<String>,
}

/// What comes back.
#[derive(Clone, Debug, PartialEq, Serde, Setters, Validate)]
#[serde(rename_all = "camelCase")]
#[validate(output)]
#[non_exhaustive]
pub struct CreateParcelResponse {
    /// Names a parcel: `p-` and sixteen digits.
    #[validate(nested)]
    pub parcel_id: ParcelId,
    /// The member `createdAt`.
    #[serde(with = "shapewright_validate::datetime::epoch_seconds")]
    #[validate(format = "epoch-seconds")]
    pub created_at: Option<Timestamp>,
}

/// A line of a list.
#[derive(Clone, Debug, PartialEq, Serde, Setters, Validate)]
#[non_exhaustive]
pub struct ParcelSummary {
    /// Names a parcel: `p-` and sixteen digits.
    #[serde(rename = "parcelId")]
    #[validate(nested)]
    pub parcel_id: ParcelId,
}

/// Settings of the radio.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate)]
#[non_exhaustive]
pub struct LoRaSettings {
    /// The member `DlDr`.
    #[serde(rename = "DlDr")]
    pub dl_dr: Option<i32>,
    /// The member `FragmentIntervalMS`.
    #[serde(rename = "FragmentIntervalMS")]
    pub fragment_interval_ms: Option<i32>,
}

/// How fast it goes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, StringEnum, Validate)]
#[non_exhaustive]
pub enum Speed {
    /// On foot.
    #[validate(value = "SLOW")]
    Slow,
    /// `FAST`.
    #[validate(value = "fast")]
    Fast,
    /// By air.
    #[deprecated]
    #[validate(value = "by-air")]
    ByAir,
    /// `TELEPORT`.
    #[validate(value = "TELEPORT", internal)]
    Teleport,
    /// Nobody knows.
    #[validate(value = "UNKNOWN")]
    UnknownValue,
    /// A value that this model does not know.
    #[validate(unknown)]
    Unknown(Box<str>),
}

/// The enum `Priority`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, IntEnum, Validate)]
#[validate(int_enum)]
#[non_exhaustive]
pub enum Priority {
    /// `LOW`.
    #[validate(value = 1)]
    Low,
    /// At once.
    #[validate(value = 10)]
    High,
    /// A value that this model does not know.
    #[validate(unknown)]
    Unknown(i32),
}

/// What is in a parcel.
#[derive(Clone, RedactedDebug, PartialEq, Serde, Validate)]
#[serde(rename_all = "camelCase")]
#[validate(union)]
#[non_exhaustive]
pub enum Content {
    /// The member `text`.
    Text(#[validate(length(min = 1, max = 128), pattern = patterns::LABEL)] String),
    /// The member `parts`.
    Parts(#[validate(each(nested))] Vec<Content>),
    /// A parcel in a parcel.
    Inner(#[validate(nested)] Nested),
    /// The member `bytes`.
    Bytes(Blob),
    /// Nothing.
    Nothing(Unit),
    /// The member `at`.
    #[serde(with = "shapewright_validate::datetime::epoch_seconds")]
    At(#[validate(format = "epoch-seconds")] Timestamp),
    /// The member `share`.
    #[serde(with = "shapewright_validate::float")]
    Share(f64),
    /// A person's secret.
    Secret(#[validate(sensitive)] String),
    /// The member `by`.
    By(
        #[validate(
            keys(length(min = 1, max = 128), pattern = patterns::LABEL),
            values(nested)
        )]
        BTreeMap<String, Content>,
    ),
    /// A member that this model does not know: of an answer from a newer service.
    #[validate(unknown)]
    Unknown {
        /// Its name.
        name: Box<str>,
        /// Its value.
        value: UnknownValue,
    },
}

/// A parcel, and maybe one inside.
#[derive(Clone, Debug, PartialEq, Serde, Setters, Validate)]
#[non_exhaustive]
pub struct Nested {
    /// What is in a parcel.
    #[validate(nested)]
    pub content: Box<Content>,
    /// A parcel, and maybe one inside.
    #[validate(nested)]
    pub next: Option<Box<Nested>>,
    /// The member `label`.
    #[validate(length(min = 1, max = 128), pattern = patterns::LABEL)]
    pub label: Option<String>,
}
