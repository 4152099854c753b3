// @generated from model/shapes/iot-wireless/fuota-task-details.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum a4e964d6060b0994

//! The shapes of `fuota-task-details.smithy`.
#![allow(
    non_camel_case_types,
    non_snake_case,
    reason = "names that would collide keep the spelling of the model"
)]

use jiff::Timestamp;
use shapewright_validate::{Newtype, Serde, Setters, StringEnum, Validate};

use super::patterns;

/// The IAM role that lets the service read a firmware image: its Amazon Resource Name (ARN), 1 to
/// 2048 characters, such as `arn:aws:iam::123456789012:role/FuotaFirmwareReader`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Newtype, Validate)]
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

/// A FUOTA task in short, as lists show it.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct FuotaTask {
    /// The id of the task, such as `5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d`.
    #[validate(nested)]
    pub id: Option<FuotaTaskId>,
    /// The Amazon Resource Name (ARN) of the task.
    #[validate(nested)]
    pub arn: Option<FuotaTaskArn>,
    /// The name of the task, if it has one.
    #[validate(length(max = 256))]
    pub name: Option<String>,
}

/// The Amazon Resource Name (ARN) of a FUOTA task, up to 128 characters, such as
/// `arn:aws:iotwireless:us-east-1:123456789012:FuotaTask/5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Newtype, Validate)]
pub struct FuotaTaskArn(#[validate(length(max = 128))] String);

/// The id of a FUOTA task, up to 256 characters, such as `5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d`.
/// The service chooses it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Newtype, Validate)]
pub struct FuotaTaskId(#[validate(length(max = 256))] String);

/// How far a FUOTA task is.
///
/// A task is `Pending` until `StartFuotaTask`, then `FuotaSession_Waiting` until the start time
/// that
/// was given, `In_FuotaSession` while it lasts, and `FuotaDone`. A task that cannot be deleted at
/// once is `Delete_Waiting`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, StringEnum, Validate)]
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

/// What is particular to LoRaWAN when a task is created or changed.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate)]
#[non_exhaustive]
pub struct LoRaWANFuotaTask {
    /// The frequency region of the devices, such as `US915`.
    #[serde(rename = "RfRegion")]
    #[validate(nested)]
    pub rf_region: Option<SupportedRfRegion>,
}

/// What is particular to LoRaWAN about a task that exists.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct LoRaWANFuotaTaskGetInfo {
    /// The frequency region of the devices, such as `US915`.
    #[validate(length(max = 64))]
    pub rf_region: Option<String>,
    /// When the session begins, such as `2026-12-01T02:00:00Z`; missing while the task has not been
    /// started.
    #[serde(with = "shapewright_validate::datetime::date_time")]
    #[validate(format = "date-time")]
    pub start_time: Option<Timestamp>,
}

/// A frequency region of LoRaWAN: the band and channels that devices of a part of the world use.
/// All devices of a task must use the same.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, StringEnum, Validate)]
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
