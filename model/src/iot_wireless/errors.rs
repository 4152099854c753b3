// @generated from model/shapes/iot-wireless/errors.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum 3ca0d604626d8b8f

//! The shapes of `errors.smithy`.

use shapewright_validate::operation::ServiceError;
use shapewright_validate::{Serde, Setters, Validate};

/// The caller is known, but its IAM policies do not allow this operation on this resource.
/// Repeating the request does not help before the permissions are changed.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate, ServiceError)]
#[error(status = 403, fault = "client")]
#[non_exhaustive]
pub struct AccessDeniedException {
    /// What was refused, in a sentence for people.
    #[serde(rename = "Message")]
    #[validate(length(max = 2048))]
    pub message: Option<String>,
}

/// The request conflicts with the present state of a resource: it exists already, or its status
/// does not allow the change, or the same client request token came with other parameters. Read
/// the resource again before repeating.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate, ServiceError)]
#[serde(rename_all = "PascalCase")]
#[error(status = 409, fault = "client")]
#[non_exhaustive]
pub struct ConflictException {
    /// What the request conflicts with, in a sentence for people.
    #[validate(length(max = 2048))]
    pub message: Option<String>,
    /// The identifier of the resource in the way.
    pub resource_id: Option<String>,
    /// The kind of the resource in the way.
    pub resource_type: Option<String>,
}

/// Something failed inside the service. The request may be repeated after a while, with the same
/// client request token where it has one.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate, ServiceError)]
#[error(status = 500, fault = "server")]
#[non_exhaustive]
pub struct InternalServerException {
    /// What failed, in a sentence for people.
    #[serde(rename = "Message")]
    #[validate(length(max = 2048))]
    pub message: Option<String>,
}

/// A resource that the request names does not exist in this account and region, or not any more.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate, ServiceError)]
#[serde(rename_all = "PascalCase")]
#[error(status = 404, fault = "client")]
#[non_exhaustive]
pub struct ResourceNotFoundException {
    /// What was not found, in a sentence for people.
    #[validate(length(max = 2048))]
    pub message: Option<String>,
    /// The identifier that was looked for.
    pub resource_id: Option<String>,
    /// The kind of resource that was looked for.
    pub resource_type: Option<String>,
}

/// Requests come faster than the account's rate allows. Wait and repeat, with growing pauses.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate, ServiceError)]
#[error(status = 429, fault = "client", retryable, throttling)]
#[non_exhaustive]
pub struct ThrottlingException {
    /// Which rate was exceeded, in a sentence for people.
    #[serde(rename = "Message")]
    #[validate(length(max = 2048))]
    pub message: Option<String>,
}

/// The request breaks a constraint: a required member is missing, or a value is too long, out of
/// range or malformed. Repeating it unchanged cannot succeed.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate, ServiceError)]
#[error(status = 400, fault = "client")]
#[non_exhaustive]
pub struct ValidationException {
    /// Which constraint was broken, in a sentence for people.
    #[serde(rename = "Message")]
    #[validate(length(max = 2048))]
    pub message: Option<String>,
}
