// @generated from codegen/tests/models/every_kind.smithy
// by `cargo xtask regen`: change the shapes, not this file.

//! The errors of the operations.

use std::error::Error;
use std::fmt;

use serde::{Deserialize, Serialize};
use shapewright_validate::Validate;
use shapewright_validate::operation::{Fault, ServiceError};

use super::patterns;

/// The input is wrong.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct ValidationException {
    /// The member `message`.
    pub message: String,
    /// What is wrong with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(
        length(min = 1, max = 10),
        unique_items,
        each(length(max = 16), pattern = patterns::LABEL)
    )]
    pub fields: Option<Vec<String>>,
}

impl ValidationException {
    /// Creates a value from the required members.
    #[must_use]
    pub fn new(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            fields: None,
        }
    }

    /// Sets `message`.
    #[must_use]
    pub fn message(mut self, message: impl Into<String>) -> Self {
        self.message = message.into();
        self
    }

    /// Sets `fields`.
    #[must_use]
    pub fn fields(
        mut self,
        fields: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.fields = Some(fields.into_iter().map(Into::into).collect());
        self
    }
}

impl fmt::Display for ValidationException {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let message = &self.message;
        write!(formatter, "ValidationException: {message}")
    }
}

impl Error for ValidationException {}

impl ServiceError for ValidationException {
    const NAME: &'static str = "ValidationException";
    const HTTP_STATUS: u16 = 400;
    const FAULT: Fault = Fault::Client;
}

/// It is there already.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct ConflictException {
    /// The member `message`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
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

/// Slow down.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct ThrottlingException {}

impl ThrottlingException {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl fmt::Display for ThrottlingException {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("ThrottlingException")
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
