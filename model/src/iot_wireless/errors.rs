// @generated from model/shapes/iot-wireless/errors.smithy
// by `cargo xtask regen`: change the shapes, not this file.

//! The shapes of `errors.smithy`.

use std::error::Error;
use std::fmt;

use serde::{Deserialize, Serialize};
use shapewright_validate::Validate;
use shapewright_validate::operation::{Fault, ServiceError};

/// The caller is known, but its IAM policies do not allow this operation on this resource.
/// Repeating the request does not help before the permissions are changed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct AccessDeniedException {
    /// What was refused, in a sentence for people.
    #[serde(rename = "Message", skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 2048))]
    pub message: Option<String>,
}

impl AccessDeniedException {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `message`.
    #[must_use]
    pub fn message(mut self, message: impl Into<String>) -> Self {
        self.message = Some(message.into());
        self
    }
}

impl fmt::Display for AccessDeniedException {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.message {
            Some(message) => write!(formatter, "AccessDeniedException: {message}"),
            _ => formatter.write_str("AccessDeniedException"),
        }
    }
}

impl Error for AccessDeniedException {}

impl ServiceError for AccessDeniedException {
    const NAME: &'static str = "AccessDeniedException";
    const HTTP_STATUS: u16 = 403;
    const FAULT: Fault = Fault::Client;
}

/// The request conflicts with the present state of a resource: it exists already, or its status
/// does not allow the change, or the same client request token came with other parameters. Read
/// the resource again before repeating.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct ConflictException {
    /// What the request conflicts with, in a sentence for people.
    #[serde(rename = "Message", skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 2048))]
    pub message: Option<String>,
    /// The identifier of the resource in the way.
    #[serde(rename = "ResourceId", skip_serializing_if = "Option::is_none")]
    pub resource_id: Option<String>,
    /// The kind of the resource in the way.
    #[serde(rename = "ResourceType", skip_serializing_if = "Option::is_none")]
    pub resource_type: Option<String>,
}

impl ConflictException {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `message`.
    #[must_use]
    pub fn message(mut self, message: impl Into<String>) -> Self {
        self.message = Some(message.into());
        self
    }

    /// Sets `resource_id`.
    #[must_use]
    pub fn resource_id(mut self, resource_id: impl Into<String>) -> Self {
        self.resource_id = Some(resource_id.into());
        self
    }

    /// Sets `resource_type`.
    #[must_use]
    pub fn resource_type(mut self, resource_type: impl Into<String>) -> Self {
        self.resource_type = Some(resource_type.into());
        self
    }
}

impl fmt::Display for ConflictException {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.message {
            Some(message) => write!(formatter, "ConflictException: {message}"),
            _ => formatter.write_str("ConflictException"),
        }
    }
}

impl Error for ConflictException {}

impl ServiceError for ConflictException {
    const NAME: &'static str = "ConflictException";
    const HTTP_STATUS: u16 = 409;
    const FAULT: Fault = Fault::Client;
}

/// Something failed inside the service. The request may be repeated after a while, with the same
/// client request token where it has one.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct InternalServerException {
    /// What failed, in a sentence for people.
    #[serde(rename = "Message", skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 2048))]
    pub message: Option<String>,
}

impl InternalServerException {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `message`.
    #[must_use]
    pub fn message(mut self, message: impl Into<String>) -> Self {
        self.message = Some(message.into());
        self
    }
}

impl fmt::Display for InternalServerException {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.message {
            Some(message) => write!(formatter, "InternalServerException: {message}"),
            _ => formatter.write_str("InternalServerException"),
        }
    }
}

impl Error for InternalServerException {}

impl ServiceError for InternalServerException {
    const NAME: &'static str = "InternalServerException";
    const HTTP_STATUS: u16 = 500;
    const FAULT: Fault = Fault::Server;
}

/// A resource that the request names does not exist in this account and region, or not any more.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct ResourceNotFoundException {
    /// What was not found, in a sentence for people.
    #[serde(rename = "Message", skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 2048))]
    pub message: Option<String>,
    /// The identifier that was looked for.
    #[serde(rename = "ResourceId", skip_serializing_if = "Option::is_none")]
    pub resource_id: Option<String>,
    /// The kind of resource that was looked for.
    #[serde(rename = "ResourceType", skip_serializing_if = "Option::is_none")]
    pub resource_type: Option<String>,
}

impl ResourceNotFoundException {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `message`.
    #[must_use]
    pub fn message(mut self, message: impl Into<String>) -> Self {
        self.message = Some(message.into());
        self
    }

    /// Sets `resource_id`.
    #[must_use]
    pub fn resource_id(mut self, resource_id: impl Into<String>) -> Self {
        self.resource_id = Some(resource_id.into());
        self
    }

    /// Sets `resource_type`.
    #[must_use]
    pub fn resource_type(mut self, resource_type: impl Into<String>) -> Self {
        self.resource_type = Some(resource_type.into());
        self
    }
}

impl fmt::Display for ResourceNotFoundException {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.message {
            Some(message) => write!(formatter, "ResourceNotFoundException: {message}"),
            _ => formatter.write_str("ResourceNotFoundException"),
        }
    }
}

impl Error for ResourceNotFoundException {}

impl ServiceError for ResourceNotFoundException {
    const NAME: &'static str = "ResourceNotFoundException";
    const HTTP_STATUS: u16 = 404;
    const FAULT: Fault = Fault::Client;
}

/// Requests come faster than the account's rate allows. Wait and repeat, with growing pauses.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct ThrottlingException {
    /// Which rate was exceeded, in a sentence for people.
    #[serde(rename = "Message", skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 2048))]
    pub message: Option<String>,
}

impl ThrottlingException {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `message`.
    #[must_use]
    pub fn message(mut self, message: impl Into<String>) -> Self {
        self.message = Some(message.into());
        self
    }
}

impl fmt::Display for ThrottlingException {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.message {
            Some(message) => write!(formatter, "ThrottlingException: {message}"),
            _ => formatter.write_str("ThrottlingException"),
        }
    }
}

impl Error for ThrottlingException {}

impl ServiceError for ThrottlingException {
    const NAME: &'static str = "ThrottlingException";
    const HTTP_STATUS: u16 = 429;
    const FAULT: Fault = Fault::Client;
    const RETRYABLE: bool = true;
    const THROTTLING: bool = true;
}

/// The request breaks a constraint: a required member is missing, or a value is too long, out of
/// range or malformed. Repeating it unchanged cannot succeed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct ValidationException {
    /// Which constraint was broken, in a sentence for people.
    #[serde(rename = "Message", skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 2048))]
    pub message: Option<String>,
}

impl ValidationException {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `message`.
    #[must_use]
    pub fn message(mut self, message: impl Into<String>) -> Self {
        self.message = Some(message.into());
        self
    }
}

impl fmt::Display for ValidationException {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.message {
            Some(message) => write!(formatter, "ValidationException: {message}"),
            _ => formatter.write_str("ValidationException"),
        }
    }
}

impl Error for ValidationException {}

impl ServiceError for ValidationException {
    const NAME: &'static str = "ValidationException";
    const HTTP_STATUS: u16 = 400;
    const FAULT: Fault = Fault::Client;
}
