// @generated from codegen/tests/models/naming.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum 1702a8997ce4125f

//! The errors of the operations.

use shapewright_validate::{Serde, Setters, Validate};

use super::Debug;

/// The error `Error`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    Default,
    PartialEq,
    Serde,
    Setters,
    Validate,
    ::shapewright_validate::operation::ServiceError
)]
#[error(status = 400, fault = "client")]
#[non_exhaustive]
pub struct Error {
    /// The member `message`.
    pub message: Option<String>,
    /// The member `debug`.
    #[validate(nested)]
    pub debug: Option<Debug>,
}

/// The error `ServiceError`.
#[derive(
    Clone,
    ::core::fmt::Debug,
    PartialEq,
    Serde,
    Setters,
    Validate,
    ::shapewright_validate::operation::ServiceError
)]
#[error(status = 500, fault = "server", retryable)]
#[non_exhaustive]
pub struct ServiceError {
    /// The member `Message`.
    #[serde(rename = "Message")]
    pub message: String,
}
