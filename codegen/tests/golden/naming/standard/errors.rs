// @generated from codegen/tests/models/naming.smithy
// by `cargo xtask regen`: change the shapes, not this file.

//! The errors of the operations.

use std::fmt;

use serde::{Deserialize, Serialize};
use shapewright_validate::Validate;
use shapewright_validate::operation::Fault;

use super::Debug;

/// The error `Error`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    Default,
    PartialEq,
    Serialize,
    Deserialize,
    Validate
)]
#[non_exhaustive]
pub struct Error {
    /// The member `message`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// The member `debug`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub debug: Option<Debug>,
}

impl Error {
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

    /// Sets `debug`.
    #[must_use]
    pub fn debug(mut self, debug: impl Into<Debug>) -> Self {
        self.debug = Some(debug.into());
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.message {
            Some(message) => write!(formatter, "Error: {message}"),
            _ => formatter.write_str("Error"),
        }
    }
}

impl ::std::error::Error for Error {}

impl ::shapewright_validate::operation::ServiceError for Error {
    const NAME: &'static str = "Error";
    const HTTP_STATUS: u16 = 400;
    const FAULT: Fault = Fault::Client;
}

/// The error `ServiceError`.
#[derive(Clone, ::core::fmt::Debug, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct ServiceError {
    /// The member `Message`.
    #[serde(rename = "Message")]
    pub message: String,
}

impl ServiceError {
    /// Creates a value from the required members.
    #[must_use]
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into() }
    }

    /// Sets `message`.
    #[must_use]
    pub fn message(mut self, message: impl Into<String>) -> Self {
        self.message = message.into();
        self
    }
}

impl fmt::Display for ServiceError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let message = &self.message;
        write!(formatter, "ServiceError: {message}")
    }
}

impl ::std::error::Error for ServiceError {}

impl ::shapewright_validate::operation::ServiceError for ServiceError {
    const NAME: &'static str = "ServiceError";
    const HTTP_STATUS: u16 = 500;
    const FAULT: Fault = Fault::Server;
    const RETRYABLE: bool = true;
}
