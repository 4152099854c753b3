// @generated from model/shapes/iot-wireless/fuota-task-details.smithy
// by `cargo xtask regen`: change the shapes, not this file.

//! The shapes of `fuota-task-details.smithy`.
#![allow(
    non_camel_case_types,
    non_snake_case,
    reason = "names that would collide keep the spelling of the model"
)]

use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use shapewright_validate::Validate;
use shapewright_validate::__private::string_enum;

use super::patterns;

/// The IAM role that lets the service read a firmware image: its Amazon Resource Name (ARN), 1 to
/// 2048 characters, such as `arn:aws:iam::123456789012:role/FuotaFirmwareReader`.
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
pub struct FirmwareUpdateRole(
    #[validate(
        length(min = 1, max = 2048),
        recommendation(
            rule = "iam-role-arn",
            message = "The role is given as the ARN of an IAM role.",
            pattern = patterns::IAM_ROLE_ARN
        )
    )]
    String,
);

impl FirmwareUpdateRole {
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

impl From<&str> for FirmwareUpdateRole {
    fn from(value: &str) -> Self {
        Self(value.into())
    }
}

impl From<String> for FirmwareUpdateRole {
    fn from(value: String) -> Self {
        Self(value)
    }
}

impl From<FirmwareUpdateRole> for String {
    fn from(value: FirmwareUpdateRole) -> Self {
        value.0
    }
}

impl FromStr for FirmwareUpdateRole {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self::from(text))
    }
}

impl AsRef<str> for FirmwareUpdateRole {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for FirmwareUpdateRole {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// A FUOTA task in short, as lists show it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct FuotaTask {
    /// The id of the task, such as `5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d`.
    #[serde(rename = "Id", skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub id: Option<FuotaTaskId>,
    /// The Amazon Resource Name (ARN) of the task.
    #[serde(rename = "Arn", skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub arn: Option<FuotaTaskArn>,
    /// The name of the task, if it has one.
    #[serde(rename = "Name", skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 256))]
    pub name: Option<String>,
}

impl FuotaTask {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `id`.
    #[must_use]
    pub fn id(mut self, id: impl Into<FuotaTaskId>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets `arn`.
    #[must_use]
    pub fn arn(mut self, arn: impl Into<FuotaTaskArn>) -> Self {
        self.arn = Some(arn.into());
        self
    }

    /// Sets `name`.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

/// The Amazon Resource Name (ARN) of a FUOTA task, up to 128 characters, such as
/// `arn:aws:iotwireless:us-east-1:123456789012:FuotaTask/5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d`.
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
pub struct FuotaTaskArn(#[validate(length(max = 128))] String);

impl FuotaTaskArn {
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

impl From<&str> for FuotaTaskArn {
    fn from(value: &str) -> Self {
        Self(value.into())
    }
}

impl From<String> for FuotaTaskArn {
    fn from(value: String) -> Self {
        Self(value)
    }
}

impl From<FuotaTaskArn> for String {
    fn from(value: FuotaTaskArn) -> Self {
        value.0
    }
}

impl FromStr for FuotaTaskArn {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self::from(text))
    }
}

impl AsRef<str> for FuotaTaskArn {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for FuotaTaskArn {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// The id of a FUOTA task, up to 256 characters, such as `5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d`.
/// The service chooses it.
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
pub struct FuotaTaskId(#[validate(length(max = 256))] String);

impl FuotaTaskId {
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

impl From<&str> for FuotaTaskId {
    fn from(value: &str) -> Self {
        Self(value.into())
    }
}

impl From<String> for FuotaTaskId {
    fn from(value: String) -> Self {
        Self(value)
    }
}

impl From<FuotaTaskId> for String {
    fn from(value: FuotaTaskId) -> Self {
        value.0
    }
}

impl FromStr for FuotaTaskId {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self::from(text))
    }
}

impl AsRef<str> for FuotaTaskId {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for FuotaTaskId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// How far a FUOTA task is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Validate)]
#[non_exhaustive]
pub enum FuotaTaskStatus {
    /// Created, but not started. Only now can the task be changed, and devices and multicast groups
    /// be associated with it.
    #[validate(value = "Pending")]
    Pending,
    /// Started: waiting for the start time of its session.
    #[validate(value = "FuotaSession_Waiting")]
    FuotaSessionWaiting,
    /// The session is on: fragments are being sent, and devices put the image together and apply
    /// it.
    #[validate(value = "In_FuotaSession")]
    InFuotaSession,
    /// The session is over: all devices have reported, or the time is up. It does not say that
    /// every device was updated.
    #[validate(value = "FuotaDone")]
    FuotaDone,
    /// To be deleted, as soon as what is still under way allows.
    #[validate(value = "Delete_Waiting")]
    DeleteWaiting,
    /// A value that this model does not know.
    #[validate(unknown)]
    Unknown(Box<str>),
}

impl FuotaTaskStatus {
    /// Every value that this model knows, in its order.
    pub const VALUES: &'static [&'static str] = &[
        "Pending",
        "FuotaSession_Waiting",
        "In_FuotaSession",
        "FuotaDone",
        "Delete_Waiting",
    ];

    /// The value as it is on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Pending => "Pending",
            Self::FuotaSessionWaiting => "FuotaSession_Waiting",
            Self::InFuotaSession => "In_FuotaSession",
            Self::FuotaDone => "FuotaDone",
            Self::DeleteWaiting => "Delete_Waiting",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for FuotaTaskStatus {
    fn from(value: &str) -> Self {
        match value {
            "Pending" => Self::Pending,
            "FuotaSession_Waiting" => Self::FuotaSessionWaiting,
            "In_FuotaSession" => Self::InFuotaSession,
            "FuotaDone" => Self::FuotaDone,
            "Delete_Waiting" => Self::DeleteWaiting,
            _ => Self::Unknown(value.into()),
        }
    }
}

impl From<String> for FuotaTaskStatus {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl FromStr for FuotaTaskStatus {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self::from(text))
    }
}

impl AsRef<str> for FuotaTaskStatus {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for FuotaTaskStatus {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for FuotaTaskStatus {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for FuotaTaskStatus {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        string_enum::deserialize(deserializer, |text| Self::from(text))
    }
}

/// What is particular to LoRaWAN when a task is created or changed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct LoRaWANFuotaTask {
    /// The frequency region of the devices, such as `US915`.
    #[serde(rename = "RfRegion", skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub rf_region: Option<SupportedRfRegion>,
}

impl LoRaWANFuotaTask {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `rf_region`.
    #[must_use]
    pub fn rf_region(mut self, rf_region: impl Into<SupportedRfRegion>) -> Self {
        self.rf_region = Some(rf_region.into());
        self
    }
}

/// What is particular to LoRaWAN about a task that exists.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct LoRaWANFuotaTaskGetInfo {
    /// The frequency region of the devices, such as `US915`.
    #[serde(rename = "RfRegion", skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 64))]
    pub rf_region: Option<String>,
    /// When the session begins, such as `2026-12-01T02:00:00Z`; missing while the task has not been
    /// started.
    #[serde(
        rename = "StartTime",
        skip_serializing_if = "Option::is_none",
        default,
        with = "shapewright_validate::datetime::date_time"
    )]
    #[validate(format = "date-time")]
    pub start_time: Option<Timestamp>,
}

impl LoRaWANFuotaTaskGetInfo {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `rf_region`.
    #[must_use]
    pub fn rf_region(mut self, rf_region: impl Into<String>) -> Self {
        self.rf_region = Some(rf_region.into());
        self
    }

    /// Sets `start_time`.
    #[must_use]
    pub fn start_time(mut self, start_time: Timestamp) -> Self {
        self.start_time = Some(start_time);
        self
    }
}

/// A frequency region of LoRaWAN: the band and channels that devices of a part of the world use.
/// All devices of a task must use the same.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Validate)]
#[non_exhaustive]
pub enum SupportedRfRegion {
    /// Europe, 863 to 870 MHz.
    #[validate(value = "EU868")]
    Eu868,
    /// North America, 902 to 928 MHz.
    #[validate(value = "US915")]
    Us915,
    /// Australia and parts of South America, 915 to 928 MHz.
    #[validate(value = "AU915")]
    Au915,
    /// Asia and Pacific, 923 MHz, group 1: the first channels are 923.2 and 923.4 MHz.
    #[validate(value = "AS923-1")]
    As923_1,
    /// As `AS923-1`, with channels 1.8 MHz lower.
    #[validate(value = "AS923-2")]
    As923_2,
    /// As `AS923-1`, with channels 6.6 MHz lower.
    #[validate(value = "AS923-3")]
    As923_3,
    /// As `AS923-1`, with channels 5.9 MHz lower.
    #[validate(value = "AS923-4")]
    As923_4,
    /// Europe, 433 MHz.
    #[validate(value = "EU433")]
    Eu433,
    /// China, 470 to 510 MHz.
    #[validate(value = "CN470")]
    Cn470,
    /// China, 779 to 787 MHz.
    #[validate(value = "CN779")]
    Cn779,
    /// Russia, 864 to 870 MHz.
    #[validate(value = "RU864")]
    Ru864,
    /// South Korea, 920 to 923 MHz.
    #[validate(value = "KR920")]
    Kr920,
    /// India, 865 to 867 MHz.
    #[validate(value = "IN865")]
    In865,
    /// A value that this model does not know.
    #[validate(unknown)]
    Unknown(Box<str>),
}

impl SupportedRfRegion {
    /// Every value that this model knows, in its order.
    pub const VALUES: &'static [&'static str] = &[
        "EU868",
        "US915",
        "AU915",
        "AS923-1",
        "AS923-2",
        "AS923-3",
        "AS923-4",
        "EU433",
        "CN470",
        "CN779",
        "RU864",
        "KR920",
        "IN865",
    ];

    /// The value as it is on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Eu868 => "EU868",
            Self::Us915 => "US915",
            Self::Au915 => "AU915",
            Self::As923_1 => "AS923-1",
            Self::As923_2 => "AS923-2",
            Self::As923_3 => "AS923-3",
            Self::As923_4 => "AS923-4",
            Self::Eu433 => "EU433",
            Self::Cn470 => "CN470",
            Self::Cn779 => "CN779",
            Self::Ru864 => "RU864",
            Self::Kr920 => "KR920",
            Self::In865 => "IN865",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for SupportedRfRegion {
    fn from(value: &str) -> Self {
        match value {
            "EU868" => Self::Eu868,
            "US915" => Self::Us915,
            "AU915" => Self::Au915,
            "AS923-1" => Self::As923_1,
            "AS923-2" => Self::As923_2,
            "AS923-3" => Self::As923_3,
            "AS923-4" => Self::As923_4,
            "EU433" => Self::Eu433,
            "CN470" => Self::Cn470,
            "CN779" => Self::Cn779,
            "RU864" => Self::Ru864,
            "KR920" => Self::Kr920,
            "IN865" => Self::In865,
            _ => Self::Unknown(value.into()),
        }
    }
}

impl From<String> for SupportedRfRegion {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl FromStr for SupportedRfRegion {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self::from(text))
    }
}

impl AsRef<str> for SupportedRfRegion {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for SupportedRfRegion {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for SupportedRfRegion {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for SupportedRfRegion {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        string_enum::deserialize(deserializer, |text| Self::from(text))
    }
}
