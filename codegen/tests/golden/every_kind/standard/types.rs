// @generated from codegen/tests/models/every_kind.smithy
// by `cargo xtask regen`: change the shapes, not this file.

//! The data of the operations.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;
use serde::de::IgnoredAny;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use shapewright_validate::__private::{string_enum, union};
use shapewright_validate::{
    BigDecimal, BigInteger, Blob, Document, Redacted, Unit, Validate,
};

use super::patterns;

/// The structure `GetParcelInput`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct GetParcelInput {
    /// Which parcel.
    #[serde(rename = "parcelId")]
    #[validate(nested, binding = "label")]
    pub parcel_id: ParcelId,
    /// Only if it changed after this moment.
    #[serde(
        rename = "modifiedSince",
        skip_serializing_if = "Option::is_none",
        default,
        with = "shapewright_validate::datetime::http_date"
    )]
    #[validate(format = "http-date", binding = "header")]
    pub modified_since: Option<Timestamp>,
    /// As it was then.
    #[serde(
        skip_serializing_if = "Option::is_none",
        default,
        with = "shapewright_validate::datetime::date_time"
    )]
    #[validate(format = "date-time", binding = "query")]
    pub at: Option<Timestamp>,
}

impl GetParcelInput {
    /// Creates a value from the required members.
    #[must_use]
    pub fn new(parcel_id: impl Into<ParcelId>) -> Self {
        Self {
            parcel_id: parcel_id.into(),
            modified_since: None,
            at: None,
        }
    }

    /// Sets `parcel_id`.
    #[must_use]
    pub fn parcel_id(mut self, parcel_id: impl Into<ParcelId>) -> Self {
        self.parcel_id = parcel_id.into();
        self
    }

    /// Sets `modified_since`.
    #[must_use]
    pub fn modified_since(mut self, modified_since: Timestamp) -> Self {
        self.modified_since = Some(modified_since);
        self
    }

    /// Sets `at`.
    #[must_use]
    pub fn at(mut self, at: Timestamp) -> Self {
        self.at = Some(at);
        self
    }
}

/// The structure `GetParcelOutput`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct GetParcelOutput {
    /// What is in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub content: Option<Content>,
    /// The scan, a stream of bytes.
    #[serde(
        skip_serializing_if = "Option::is_none",
        default,
        with = "shapewright_validate::float"
    )]
    #[validate(binding = "header")]
    pub weight: Option<f32>,
}

impl GetParcelOutput {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `content`.
    #[must_use]
    pub fn content(mut self, content: impl Into<Content>) -> Self {
        self.content = Some(content.into());
        self
    }

    /// Sets `weight`.
    #[must_use]
    pub fn weight(mut self, weight: f32) -> Self {
        self.weight = Some(weight);
        self
    }
}

/// The structure `ListParcelsInput`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct ListParcelsInput {
    /// The member `nextToken`.
    #[serde(rename = "nextToken", skip_serializing_if = "Option::is_none")]
    #[validate(binding = "query")]
    pub next_token: Option<String>,
    /// The member `maxResults`.
    #[serde(rename = "maxResults", skip_serializing_if = "Option::is_none")]
    #[validate(range(min = 1, max = 100), binding = "query")]
    pub max_results: Option<i32>,
}

impl ListParcelsInput {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `next_token`.
    #[must_use]
    pub fn next_token(mut self, next_token: impl Into<String>) -> Self {
        self.next_token = Some(next_token.into());
        self
    }

    /// Sets `max_results`.
    #[must_use]
    pub fn max_results(mut self, max_results: i32) -> Self {
        self.max_results = Some(max_results);
        self
    }
}

/// The structure `ListParcelsOutput`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct ListParcelsOutput {
    /// The member `nextToken`.
    #[serde(rename = "nextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// The member `parcels`.
    #[validate(each(nested))]
    pub parcels: Vec<ParcelSummary>,
}

impl ListParcelsOutput {
    /// Creates a value from the required members.
    #[must_use]
    pub fn new(parcels: impl IntoIterator<Item = impl Into<ParcelSummary>>) -> Self {
        Self {
            next_token: None,
            parcels: parcels.into_iter().map(Into::into).collect(),
        }
    }

    /// Sets `next_token`.
    #[must_use]
    pub fn next_token(mut self, next_token: impl Into<String>) -> Self {
        self.next_token = Some(next_token.into());
        self
    }

    /// Sets `parcels`.
    #[must_use]
    pub fn parcels(
        mut self,
        parcels: impl IntoIterator<Item = impl Into<ParcelSummary>>,
    ) -> Self {
        self.parcels = parcels.into_iter().map(Into::into).collect();
        self
    }
}

/// Names a parcel: `p-` and sixteen digits.
#[derive(
    Clone,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    Validate
)]
#[serde(transparent)]
pub struct ParcelId(
    #[validate(length(min = 18, max = 18), pattern = patterns::PARCEL_ID)]
    String,
);

impl ParcelId {
    /// Wraps a text as it is; `validate()` checks it.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text, taken out.
    #[must_use]
    pub fn into_inner(self) -> String {
        self.0
    }
}

impl From<&str> for ParcelId {
    fn from(value: &str) -> Self {
        Self(value.into())
    }
}

impl From<String> for ParcelId {
    fn from(value: String) -> Self {
        Self(value)
    }
}

impl From<ParcelId> for String {
    fn from(value: ParcelId) -> Self {
        value.0
    }
}

impl FromStr for ParcelId {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self::from(text))
    }
}

impl AsRef<str> for ParcelId {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for ParcelId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// A key that opens a locker.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Validate)]
#[serde(transparent)]
#[validate(sensitive)]
pub struct LockerKey(#[validate(length(min = 4))] String);

impl LockerKey {
    /// Wraps a text as it is; `validate()` checks it.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text, taken out.
    #[must_use]
    pub fn into_inner(self) -> String {
        self.0
    }
}

impl From<&str> for LockerKey {
    fn from(value: &str) -> Self {
        Self(value.into())
    }
}

impl From<String> for LockerKey {
    fn from(value: String) -> Self {
        Self(value)
    }
}

impl From<LockerKey> for String {
    fn from(value: LockerKey) -> Self {
        value.0
    }
}

impl FromStr for LockerKey {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self::from(text))
    }
}

impl AsRef<str> for LockerKey {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Debug for LockerKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("LockerKey").field(&Redacted).finish()
    }
}

/// What a parcel is made of.
#[derive(Clone, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct CreateParcelRequest {
    /// Names the parcel, for example `p-0123456789012345`.
    #[serde(rename = "parcelId")]
    #[validate(nested, binding = "label")]
    pub parcel_id: ParcelId,
    /// Makes repeated requests one.
    #[serde(rename = "clientToken", skip_serializing_if = "Option::is_none")]
    #[validate(length(min = 1, max = 64), idempotency_token)]
    pub client_token: Option<String>,
    /// The measured weight, in grams.
    #[validate(range(min = 1, max = 1_000_000))]
    pub weight: i32,
    /// Small numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(range(min = -1))]
    pub tiny: Option<i8>,
    /// The member `small`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(range(max = 7))]
    pub small: Option<i16>,
    /// Large numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub large: Option<i64>,
    /// The member `ratio`.
    #[serde(
        skip_serializing_if = "Option::is_none",
        default,
        with = "shapewright_validate::float"
    )]
    #[validate(range(min = 0.5, max = 2.5))]
    pub ratio: Option<f32>,
    /// The member `precise`.
    #[serde(
        skip_serializing_if = "Option::is_none",
        default,
        with = "shapewright_validate::float"
    )]
    pub precise: Option<f64>,
    /// The member `fragile`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fragile: Option<bool>,
    /// The label's picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 1024))]
    pub picture: Option<Blob>,
    /// Anything at all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notes: Option<Document>,
    /// When it was packed, in the format of the body.
    #[serde(
        rename = "packedAt",
        skip_serializing_if = "Option::is_none",
        default,
        with = "shapewright_validate::datetime::epoch_seconds"
    )]
    #[validate(format = "epoch-seconds")]
    pub packed_at: Option<Timestamp>,
    /// The member `promisedFor`.
    #[serde(
        rename = "promisedFor",
        skip_serializing_if = "Option::is_none",
        default,
        with = "shapewright_validate::datetime::date_time"
    )]
    #[validate(format = "date-time")]
    pub promised_for: Option<Timestamp>,
    /// When, as text of HTTP.
    #[serde(
        rename = "seenAt",
        skip_serializing_if = "Option::is_none",
        default,
        with = "shapewright_validate::datetime::http_date"
    )]
    #[validate(format = "http-date")]
    pub seen_at: Option<Timestamp>,
    /// How fast.
    #[validate(nested)]
    pub speed: Speed,
    /// The member `priority`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub priority: Option<Priority>,
    /// What is in it.
    #[validate(nested)]
    pub content: Content,
    /// The member `labels`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(
        length(min = 1, max = 10),
        unique_items,
        each(length(max = 16), pattern = patterns::LABEL)
    )]
    pub labels: Option<Vec<String>>,
    /// The member `weights`.
    #[serde(
        skip_serializing_if = "Option::is_none",
        default,
        with = "shapewright_validate::float"
    )]
    pub weights: Option<Vec<Option<f64>>>,
    /// The member `sizes`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(keys(nested), values(range(min = 1, max = 300)))]
    pub sizes: Option<BTreeMap<Speed, i32>>,
    /// The member `history`.
    #[serde(
        skip_serializing_if = "Option::is_none",
        default,
        with = "shapewright_validate::datetime::date_time"
    )]
    #[validate(
        length(max = 50),
        keys(length(min = 1, max = 128), pattern = patterns::LABEL),
        values(each(format = "date-time"))
    )]
    pub history: Option<BTreeMap<String, Vec<Timestamp>>>,
    /// The member `limits`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(values(range(min = 1, max = 300)))]
    pub limits: Option<BTreeMap<String, Option<i32>>>,
    /// The member `matrix`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(each(length(max = 3)))]
    pub matrix: Option<Vec<Vec<i32>>>,
    /// Who may open it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(nested, sensitive)]
    pub key: Option<LockerKey>,
    /// A person's secret.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(sensitive)]
    pub secret: Option<String>,
    /// The member `secrets`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(each(sensitive), sensitive)]
    pub secrets: Option<Vec<String>>,
    /// The member `alias`.
    #[serde(rename = "also-known-as", skip_serializing_if = "Option::is_none")]
    #[validate(pattern = patterns::PARCEL_ID, name = "alias")]
    pub alias: Option<String>,
    /// Once needed.
    #[deprecated(note = "use `speed` (since 2026-01-01)")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub express: Option<bool>,
    /// Settings of the radio.
    #[serde(rename = "LoRaWAN", skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub lorawan: Option<LoRaSettings>,
    /// The member `huge`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub huge: Option<BigInteger>,
    /// The member `exact`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exact: Option<BigDecimal>,
    /// A label that is a parcel's name, more strictly.
    #[serde(rename = "strictId", skip_serializing_if = "Option::is_none")]
    #[validate(
        length(min = 18, max = 18),
        pattern = patterns::CREATE_PARCEL_REQUEST_STRICT_ID
    )]
    pub strict_id: Option<String>,
}

impl CreateParcelRequest {
    /// Creates a value from the required members.
    #[must_use]
    pub fn new(
        parcel_id: impl Into<ParcelId>,
        weight: i32,
        speed: impl Into<Speed>,
        content: impl Into<Content>,
    ) -> Self {
        Self {
            parcel_id: parcel_id.into(),
            client_token: None,
            weight,
            tiny: None,
            small: None,
            large: None,
            ratio: None,
            precise: None,
            fragile: None,
            picture: None,
            notes: None,
            packed_at: None,
            promised_for: None,
            seen_at: None,
            speed: speed.into(),
            priority: None,
            content: content.into(),
            labels: None,
            weights: None,
            sizes: None,
            history: None,
            limits: None,
            matrix: None,
            key: None,
            secret: None,
            secrets: None,
            alias: None,
            express: None,
            lorawan: None,
            huge: None,
            exact: None,
            strict_id: None,
        }
    }

    /// Sets `parcel_id`.
    #[must_use]
    pub fn parcel_id(mut self, parcel_id: impl Into<ParcelId>) -> Self {
        self.parcel_id = parcel_id.into();
        self
    }

    /// Sets `client_token`.
    #[must_use]
    pub fn client_token(mut self, client_token: impl Into<String>) -> Self {
        self.client_token = Some(client_token.into());
        self
    }

    /// Sets `weight`.
    #[must_use]
    pub fn weight(mut self, weight: i32) -> Self {
        self.weight = weight;
        self
    }

    /// Sets `tiny`.
    #[must_use]
    pub fn tiny(mut self, tiny: i8) -> Self {
        self.tiny = Some(tiny);
        self
    }

    /// Sets `small`.
    #[must_use]
    pub fn small(mut self, small: i16) -> Self {
        self.small = Some(small);
        self
    }

    /// Sets `large`.
    #[must_use]
    pub fn large(mut self, large: i64) -> Self {
        self.large = Some(large);
        self
    }

    /// Sets `ratio`.
    #[must_use]
    pub fn ratio(mut self, ratio: f32) -> Self {
        self.ratio = Some(ratio);
        self
    }

    /// Sets `precise`.
    #[must_use]
    pub fn precise(mut self, precise: f64) -> Self {
        self.precise = Some(precise);
        self
    }

    /// Sets `fragile`.
    #[must_use]
    pub fn fragile(mut self, fragile: bool) -> Self {
        self.fragile = Some(fragile);
        self
    }

    /// Sets `picture`.
    #[must_use]
    pub fn picture(mut self, picture: impl Into<Blob>) -> Self {
        self.picture = Some(picture.into());
        self
    }

    /// Sets `notes`.
    #[must_use]
    pub fn notes(mut self, notes: impl Into<Document>) -> Self {
        self.notes = Some(notes.into());
        self
    }

    /// Sets `packed_at`.
    #[must_use]
    pub fn packed_at(mut self, packed_at: Timestamp) -> Self {
        self.packed_at = Some(packed_at);
        self
    }

    /// Sets `promised_for`.
    #[must_use]
    pub fn promised_for(mut self, promised_for: Timestamp) -> Self {
        self.promised_for = Some(promised_for);
        self
    }

    /// Sets `seen_at`.
    #[must_use]
    pub fn seen_at(mut self, seen_at: Timestamp) -> Self {
        self.seen_at = Some(seen_at);
        self
    }

    /// Sets `speed`.
    #[must_use]
    pub fn speed(mut self, speed: impl Into<Speed>) -> Self {
        self.speed = speed.into();
        self
    }

    /// Sets `priority`.
    #[must_use]
    pub fn priority(mut self, priority: impl Into<Priority>) -> Self {
        self.priority = Some(priority.into());
        self
    }

    /// Sets `content`.
    #[must_use]
    pub fn content(mut self, content: impl Into<Content>) -> Self {
        self.content = content.into();
        self
    }

    /// Sets `labels`.
    #[must_use]
    pub fn labels(
        mut self,
        labels: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.labels = Some(labels.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `weights`.
    #[must_use]
    pub fn weights(
        mut self,
        weights: impl IntoIterator<Item = impl Into<Option<f64>>>,
    ) -> Self {
        self.weights = Some(weights.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `sizes`.
    #[must_use]
    pub fn sizes(
        mut self,
        sizes: impl IntoIterator<Item = (impl Into<Speed>, i32)>,
    ) -> Self {
        self.sizes = Some(
            sizes.into_iter().map(|(key, value)| (key.into(), value)).collect(),
        );
        self
    }

    /// Sets `history`.
    #[must_use]
    pub fn history(
        mut self,
        history: impl IntoIterator<Item = (impl Into<String>, impl Into<Vec<Timestamp>>)>,
    ) -> Self {
        self.history = Some(
            history.into_iter().map(|(key, value)| (key.into(), value.into())).collect(),
        );
        self
    }

    /// Sets `limits`.
    #[must_use]
    pub fn limits(
        mut self,
        limits: impl IntoIterator<Item = (impl Into<String>, impl Into<Option<i32>>)>,
    ) -> Self {
        self.limits = Some(
            limits.into_iter().map(|(key, value)| (key.into(), value.into())).collect(),
        );
        self
    }

    /// Sets `matrix`.
    #[must_use]
    pub fn matrix(
        mut self,
        matrix: impl IntoIterator<Item = impl Into<Vec<i32>>>,
    ) -> Self {
        self.matrix = Some(matrix.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `key`.
    #[must_use]
    pub fn key(mut self, key: impl Into<LockerKey>) -> Self {
        self.key = Some(key.into());
        self
    }

    /// Sets `secret`.
    #[must_use]
    pub fn secret(mut self, secret: impl Into<String>) -> Self {
        self.secret = Some(secret.into());
        self
    }

    /// Sets `secrets`.
    #[must_use]
    pub fn secrets(
        mut self,
        secrets: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.secrets = Some(secrets.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `alias`.
    #[must_use]
    pub fn alias(mut self, alias: impl Into<String>) -> Self {
        self.alias = Some(alias.into());
        self
    }

    /// Sets `express`.
    #[deprecated(note = "use `speed` (since 2026-01-01)")]
    #[must_use]
    pub fn express(mut self, express: bool) -> Self {
        self.express = Some(express);
        self
    }

    /// Sets `lorawan`.
    #[must_use]
    pub fn lorawan(mut self, lorawan: impl Into<LoRaSettings>) -> Self {
        self.lorawan = Some(lorawan.into());
        self
    }

    /// Sets `huge`.
    #[must_use]
    pub fn huge(mut self, huge: impl Into<BigInteger>) -> Self {
        self.huge = Some(huge.into());
        self
    }

    /// Sets `exact`.
    #[must_use]
    pub fn exact(mut self, exact: impl Into<BigDecimal>) -> Self {
        self.exact = Some(exact.into());
        self
    }

    /// Sets `strict_id`.
    #[must_use]
    pub fn strict_id(mut self, strict_id: impl Into<String>) -> Self {
        self.strict_id = Some(strict_id.into());
        self
    }
}

impl fmt::Debug for CreateParcelRequest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("CreateParcelRequest")
            .field("parcel_id", &self.parcel_id)
            .field("client_token", &self.client_token)
            .field("weight", &self.weight)
            .field("tiny", &self.tiny)
            .field("small", &self.small)
            .field("large", &self.large)
            .field("ratio", &self.ratio)
            .field("precise", &self.precise)
            .field("fragile", &self.fragile)
            .field("picture", &self.picture)
            .field("notes", &self.notes)
            .field("packed_at", &self.packed_at)
            .field("promised_for", &self.promised_for)
            .field("seen_at", &self.seen_at)
            .field("speed", &self.speed)
            .field("priority", &self.priority)
            .field("content", &self.content)
            .field("labels", &self.labels)
            .field("weights", &self.weights)
            .field("sizes", &self.sizes)
            .field("history", &self.history)
            .field("limits", &self.limits)
            .field("matrix", &self.matrix)
            .field("key", &Redacted)
            .field("secret", &Redacted)
            .field("secrets", &Redacted)
            .field("alias", &self.alias)
            .field("express", &self.express)
            .field("lorawan", &self.lorawan)
            .field("huge", &self.huge)
            .field("exact", &self.exact)
            .field("strict_id", &self.strict_id)
            .finish()
    }
}

/// What comes back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct CreateParcelResponse {
    /// Names a parcel: `p-` and sixteen digits.
    #[serde(rename = "parcelId")]
    #[validate(nested)]
    pub parcel_id: ParcelId,
    /// The member `createdAt`.
    #[serde(
        rename = "createdAt",
        skip_serializing_if = "Option::is_none",
        default,
        with = "shapewright_validate::datetime::epoch_seconds"
    )]
    #[validate(format = "epoch-seconds")]
    pub created_at: Option<Timestamp>,
}

impl CreateParcelResponse {
    /// Creates a value from the required members.
    #[must_use]
    pub fn new(parcel_id: impl Into<ParcelId>) -> Self {
        Self {
            parcel_id: parcel_id.into(),
            created_at: None,
        }
    }

    /// Sets `parcel_id`.
    #[must_use]
    pub fn parcel_id(mut self, parcel_id: impl Into<ParcelId>) -> Self {
        self.parcel_id = parcel_id.into();
        self
    }

    /// Sets `created_at`.
    #[must_use]
    pub fn created_at(mut self, created_at: Timestamp) -> Self {
        self.created_at = Some(created_at);
        self
    }
}

/// A line of a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct ParcelSummary {
    /// Names a parcel: `p-` and sixteen digits.
    #[serde(rename = "parcelId")]
    #[validate(nested)]
    pub parcel_id: ParcelId,
}

impl ParcelSummary {
    /// Creates a value from the required members.
    #[must_use]
    pub fn new(parcel_id: impl Into<ParcelId>) -> Self {
        Self {
            parcel_id: parcel_id.into(),
        }
    }

    /// Sets `parcel_id`.
    #[must_use]
    pub fn parcel_id(mut self, parcel_id: impl Into<ParcelId>) -> Self {
        self.parcel_id = parcel_id.into();
        self
    }
}

/// Settings of the radio.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct LoRaSettings {
    /// The member `DlDr`.
    #[serde(rename = "DlDr", skip_serializing_if = "Option::is_none")]
    pub dl_dr: Option<i32>,
    /// The member `FragmentIntervalMS`.
    #[serde(rename = "FragmentIntervalMS", skip_serializing_if = "Option::is_none")]
    pub fragment_interval_ms: Option<i32>,
}

impl LoRaSettings {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `dl_dr`.
    #[must_use]
    pub fn dl_dr(mut self, dl_dr: i32) -> Self {
        self.dl_dr = Some(dl_dr);
        self
    }

    /// Sets `fragment_interval_ms`.
    #[must_use]
    pub fn fragment_interval_ms(mut self, fragment_interval_ms: i32) -> Self {
        self.fragment_interval_ms = Some(fragment_interval_ms);
        self
    }
}

/// How fast it goes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Validate)]
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

impl Speed {
    /// Every value that this model knows, in its order.
    pub const VALUES: &'static [&'static str] = &[
        "SLOW",
        "fast",
        "by-air",
        "TELEPORT",
        "UNKNOWN",
    ];

    /// The value as it is on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Slow => "SLOW",
            Self::Fast => "fast",
            Self::ByAir => "by-air",
            Self::Teleport => "TELEPORT",
            Self::UnknownValue => "UNKNOWN",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for Speed {
    fn from(value: &str) -> Self {
        match value {
            "SLOW" => Self::Slow,
            "fast" => Self::Fast,
            "by-air" => Self::ByAir,
            "TELEPORT" => Self::Teleport,
            "UNKNOWN" => Self::UnknownValue,
            _ => Self::Unknown(value.into()),
        }
    }
}

impl From<String> for Speed {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl FromStr for Speed {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self::from(text))
    }
}

impl AsRef<str> for Speed {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for Speed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for Speed {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Speed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        string_enum::deserialize(deserializer, |text| Self::from(text))
    }
}

/// The enum `Priority`.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    Validate
)]
#[serde(from = "i32", into = "i32")]
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

impl Priority {
    /// Every value that this model knows, in its order.
    pub const VALUES: &'static [i32] = &[1, 10];

    /// The value as it is on the wire.
    #[must_use]
    pub fn as_i32(self) -> i32 {
        match self {
            Self::Low => 1,
            Self::High => 10,
            Self::Unknown(value) => value,
        }
    }
}

impl From<i32> for Priority {
    fn from(value: i32) -> Self {
        match value {
            1 => Self::Low,
            10 => Self::High,
            _ => Self::Unknown(value),
        }
    }
}

impl From<Priority> for i32 {
    fn from(value: Priority) -> Self {
        value.as_i32()
    }
}

impl fmt::Display for Priority {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.as_i32(), formatter)
    }
}

/// What is in a parcel.
#[derive(Clone, PartialEq, Serialize, Validate)]
#[validate(union)]
#[non_exhaustive]
pub enum Content {
    /// The member `text`.
    #[serde(rename = "text")]
    Text(#[validate(length(min = 1, max = 128), pattern = patterns::LABEL)] String),
    /// The member `parts`.
    #[serde(rename = "parts")]
    Parts(#[validate(each(nested))] Vec<Content>),
    /// A parcel in a parcel.
    #[serde(rename = "inner")]
    Inner(#[validate(nested)] Nested),
    /// The member `bytes`.
    #[serde(rename = "bytes")]
    Bytes(Blob),
    /// Nothing.
    #[serde(rename = "nothing")]
    Nothing(Unit),
    /// The member `at`.
    #[serde(rename = "at", with = "shapewright_validate::datetime::epoch_seconds")]
    At(#[validate(format = "epoch-seconds")] Timestamp),
    /// The member `share`.
    #[serde(rename = "share", with = "shapewright_validate::float")]
    Share(f64),
    /// A person's secret.
    #[serde(rename = "secret")]
    Secret(#[validate(sensitive)] String),
    /// The member `by`.
    #[serde(rename = "by")]
    By(
        #[validate(
            keys(length(min = 1, max = 128), pattern = patterns::LABEL),
            values(nested)
        )]
        BTreeMap<String, Content>,
    ),
}

impl<'de> Deserialize<'de> for Content {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct ContentMembers {
            #[serde(rename = "__type", default)]
            _type: Option<IgnoredAny>,
            #[serde(rename = "text", default)]
            member_1: Option<String>,
            #[serde(rename = "parts", default)]
            member_2: Option<Vec<Content>>,
            #[serde(rename = "inner", default)]
            member_3: Option<Nested>,
            #[serde(rename = "bytes", default)]
            member_4: Option<Blob>,
            #[serde(rename = "nothing", default)]
            member_5: Option<Unit>,
            #[serde(
                rename = "at",
                default,
                with = "shapewright_validate::datetime::epoch_seconds"
            )]
            member_6: Option<Timestamp>,
            #[serde(rename = "share", default, with = "shapewright_validate::float")]
            member_7: Option<f64>,
            #[serde(rename = "secret", default)]
            member_8: Option<String>,
            #[serde(rename = "by", default)]
            member_9: Option<BTreeMap<String, Content>>,
        }
        let members = <ContentMembers as Deserialize>::deserialize(deserializer)?;
        union::exactly_one([
            members.member_1.map(Self::Text),
            members.member_2.map(Self::Parts),
            members.member_3.map(Self::Inner),
            members.member_4.map(Self::Bytes),
            members.member_5.map(Self::Nothing),
            members.member_6.map(Self::At),
            members.member_7.map(Self::Share),
            members.member_8.map(Self::Secret),
            members.member_9.map(Self::By),
        ])
    }
}

impl fmt::Debug for Content {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(value) => formatter.debug_tuple("Text").field(value).finish(),
            Self::Parts(value) => formatter.debug_tuple("Parts").field(value).finish(),
            Self::Inner(value) => formatter.debug_tuple("Inner").field(value).finish(),
            Self::Bytes(value) => formatter.debug_tuple("Bytes").field(value).finish(),
            Self::Nothing(value) => {
                formatter.debug_tuple("Nothing").field(value).finish()
            }
            Self::At(value) => formatter.debug_tuple("At").field(value).finish(),
            Self::Share(value) => formatter.debug_tuple("Share").field(value).finish(),
            Self::Secret(_) => formatter.debug_tuple("Secret").field(&Redacted).finish(),
            Self::By(value) => formatter.debug_tuple("By").field(value).finish(),
        }
    }
}

/// A parcel, and maybe one inside.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct Nested {
    /// What is in a parcel.
    #[validate(nested)]
    pub content: Box<Content>,
    /// A parcel, and maybe one inside.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub next: Option<Box<Nested>>,
    /// The member `label`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(length(min = 1, max = 128), pattern = patterns::LABEL)]
    pub label: Option<String>,
}

impl Nested {
    /// Creates a value from the required members.
    #[must_use]
    pub fn new(content: impl Into<Content>) -> Self {
        Self {
            content: Box::new(content.into()),
            next: None,
            label: None,
        }
    }

    /// Sets `content`.
    #[must_use]
    pub fn content(mut self, content: impl Into<Content>) -> Self {
        self.content = Box::new(content.into());
        self
    }

    /// Sets `next`.
    #[must_use]
    pub fn next(mut self, next: impl Into<Nested>) -> Self {
        self.next = Some(Box::new(next.into()));
        self
    }

    /// Sets `label`.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = Some(label.into());
        self
    }
}
