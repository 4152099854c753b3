// @generated from codegen/tests/models/every_kind.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum 4736d84ab18bd397

//! The errors of the operations.

use shapewright_validate::operation::ServiceError;
use shapewright_validate::{Serde, Setters, Validate};

use super::patterns;

/// The input is wrong.
#[derive(Clone, Debug, PartialEq, Serde, Setters, Validate, ServiceError)]
#[error(status = 400, fault = "client")]
#[non_exhaustive]
pub struct ValidationException {
    /// The member `message`.
    pub message: String,
    /// What is wrong with it.
    #[validate(
        length(min = 1, max = 10),
        unique_items,
        each(length(max = 16), pattern = patterns::LABEL)
    )]
    pub fields: Option<Vec<String>>,
}

/// It is there already.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate, ServiceError)]
#[error(status = 409, fault = "client")]
#[non_exhaustive]
pub struct ConflictException {
    /// The member `message`.
    pub message: Option<String>,
}

/// Slow down.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate, ServiceError)]
#[error(status = 429, fault = "client", retryable, throttling)]
#[non_exhaustive]
pub struct ThrottlingException {}
