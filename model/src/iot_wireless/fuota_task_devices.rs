// @generated from model/shapes/iot-wireless/fuota-task-devices.smithy
// by `cargo xtask regen`: change the shapes, not this file.

//! The shapes of `fuota-task-devices.smithy`.

use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use shapewright_validate::Validate;
use shapewright_validate::operation::Operation;

use super::FuotaTaskId;

/// Adds a wireless device to a FUOTA task that has not been started.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct AssociateWirelessDeviceWithFuotaTask;

impl Operation for AssociateWirelessDeviceWithFuotaTask {
    type Input = AssociateWirelessDeviceWithFuotaTaskRequest;
    type Output = AssociateWirelessDeviceWithFuotaTaskResponse;

    const NAME: &'static str = "AssociateWirelessDeviceWithFuotaTask";
    const HTTP_METHOD: &'static str = "PUT";
    const URI: &'static str = "/fuota-tasks/{Id}/wireless-device";
    const ERRORS: &'static [&'static str] = &[
        "ValidationException",
        "AccessDeniedException",
        "ResourceNotFoundException",
        "ConflictException",
        "ThrottlingException",
        "InternalServerException",
    ];
    const HTTP_STATUS: u16 = 204;
    const IDEMPOTENT: bool = true;
}

/// Takes a wireless device out of a FUOTA task that has not been started. The device itself stays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct DisassociateWirelessDeviceFromFuotaTask;

impl Operation for DisassociateWirelessDeviceFromFuotaTask {
    type Input = DisassociateWirelessDeviceFromFuotaTaskRequest;
    type Output = DisassociateWirelessDeviceFromFuotaTaskResponse;

    const NAME: &'static str = "DisassociateWirelessDeviceFromFuotaTask";
    const HTTP_METHOD: &'static str = "DELETE";
    const URI: &'static str = "/fuota-tasks/{Id}/wireless-devices/{WirelessDeviceId}";
    const ERRORS: &'static [&'static str] = &[
        "ValidationException",
        "AccessDeniedException",
        "ResourceNotFoundException",
        "ConflictException",
        "ThrottlingException",
        "InternalServerException",
    ];
    const HTTP_STATUS: u16 = 204;
    const IDEMPOTENT: bool = true;
}

/// Which device `AssociateWirelessDeviceWithFuotaTask` adds to which task.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct AssociateWirelessDeviceWithFuotaTaskRequest {
    /// The id of the task, such as `5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d`; not its ARN.
    #[serde(rename = "Id")]
    #[validate(nested, binding = "label")]
    pub id: FuotaTaskId,
    /// The id of the device, such as `d3b07384-d113-4ec6-a4b1-9f0e5c27b8aa`; not its DevEUI.
    #[serde(rename = "WirelessDeviceId")]
    #[validate(nested)]
    pub wireless_device_id: WirelessDeviceId,
}

impl AssociateWirelessDeviceWithFuotaTaskRequest {
    /// Creates a value from the required members.
    #[must_use]
    pub fn new(
        id: impl Into<FuotaTaskId>,
        wireless_device_id: impl Into<WirelessDeviceId>,
    ) -> Self {
        Self {
            id: id.into(),
            wireless_device_id: wireless_device_id.into(),
        }
    }

    /// Sets `id`.
    #[must_use]
    pub fn id(mut self, id: impl Into<FuotaTaskId>) -> Self {
        self.id = id.into();
        self
    }

    /// Sets `wireless_device_id`.
    #[must_use]
    pub fn wireless_device_id(
        mut self,
        wireless_device_id: impl Into<WirelessDeviceId>,
    ) -> Self {
        self.wireless_device_id = wireless_device_id.into();
        self
    }
}

/// What `AssociateWirelessDeviceWithFuotaTask` returns: nothing.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct AssociateWirelessDeviceWithFuotaTaskResponse {}

impl AssociateWirelessDeviceWithFuotaTaskResponse {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

/// Which device `DisassociateWirelessDeviceFromFuotaTask` takes out of which task.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct DisassociateWirelessDeviceFromFuotaTaskRequest {
    /// The id of the task, such as `5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d`; not its ARN.
    #[serde(rename = "Id")]
    #[validate(nested, binding = "label")]
    pub id: FuotaTaskId,
    /// The id of the device, such as `d3b07384-d113-4ec6-a4b1-9f0e5c27b8aa`; not its DevEUI.
    #[serde(rename = "WirelessDeviceId")]
    #[validate(nested, binding = "label")]
    pub wireless_device_id: WirelessDeviceId,
}

impl DisassociateWirelessDeviceFromFuotaTaskRequest {
    /// Creates a value from the required members.
    #[must_use]
    pub fn new(
        id: impl Into<FuotaTaskId>,
        wireless_device_id: impl Into<WirelessDeviceId>,
    ) -> Self {
        Self {
            id: id.into(),
            wireless_device_id: wireless_device_id.into(),
        }
    }

    /// Sets `id`.
    #[must_use]
    pub fn id(mut self, id: impl Into<FuotaTaskId>) -> Self {
        self.id = id.into();
        self
    }

    /// Sets `wireless_device_id`.
    #[must_use]
    pub fn wireless_device_id(
        mut self,
        wireless_device_id: impl Into<WirelessDeviceId>,
    ) -> Self {
        self.wireless_device_id = wireless_device_id.into();
        self
    }
}

/// What `DisassociateWirelessDeviceFromFuotaTask` returns: nothing.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct DisassociateWirelessDeviceFromFuotaTaskResponse {}

impl DisassociateWirelessDeviceFromFuotaTaskResponse {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

/// The id of a wireless device, up to 256 characters, such as
/// `d3b07384-d113-4ec6-a4b1-9f0e5c27b8aa`. The service chose it when the device was added.
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
pub struct WirelessDeviceId(#[validate(length(max = 256))] String);

impl WirelessDeviceId {
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

impl From<&str> for WirelessDeviceId {
    fn from(value: &str) -> Self {
        Self(value.into())
    }
}

impl From<String> for WirelessDeviceId {
    fn from(value: String) -> Self {
        Self(value)
    }
}

impl From<WirelessDeviceId> for String {
    fn from(value: WirelessDeviceId) -> Self {
        value.0
    }
}

impl FromStr for WirelessDeviceId {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self::from(text))
    }
}

impl AsRef<str> for WirelessDeviceId {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for WirelessDeviceId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}
