// @generated from codegen/tests/models/naming.smithy
// by `cargo xtask regen`: change the shapes, not this file.

//! The errors of the operations.

use serde::{Deserialize, Serialize};
use shapewright_validate::Validate;
use shapewright_validate::operation::{Fault, ServiceError};
use std::fmt;
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
    /// A `Error` without any member.
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
            Some(message) => ::core::write!(formatter, "Error: {message}"),
            _ => formatter.write_str("Error"),
        }
    }
}

impl ::std::error::Error for Error {}

impl ServiceError for Error {
    const NAME: &'static str = "Error";
    const HTTP_STATUS: u16 = 400;
    const FAULT: Fault = Fault::Client;
}
