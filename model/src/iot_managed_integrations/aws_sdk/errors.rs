// @generated from model/shapes/iot-managed-integrations/errors.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum 65e04e75b368c641

//! Conversions of the types of `errors`.

use aws_sdk_iotmanagedintegrations::types;
use shapewright_validate::aws_sdk;

use super::super::{
    AccessDeniedException, ConflictException, InternalServerException,
    LimitExceededException, ResourceNotFoundException, ThrottlingException,
    UnauthorizedException, ValidationException,
};

impl From<AccessDeniedException> for types::error::AccessDeniedException {
    fn from(value: AccessDeniedException) -> Self {
        let AccessDeniedException { message } = value;
        Self::builder()
            .meta(aws_sdk::metadata(Some("AccessDeniedException"), message.as_deref()))
            .set_message(message)
            .build()
    }
}

impl From<types::error::AccessDeniedException> for AccessDeniedException {
    fn from(value: types::error::AccessDeniedException) -> Self {
        Self { message: value.message }
    }
}

impl From<ConflictException> for types::error::ConflictException {
    fn from(value: ConflictException) -> Self {
        let ConflictException { message } = value;
        Self::builder()
            .meta(aws_sdk::metadata(Some("ConflictException"), message.as_deref()))
            .set_message(message)
            .build()
    }
}

impl From<types::error::ConflictException> for ConflictException {
    fn from(value: types::error::ConflictException) -> Self {
        Self { message: value.message }
    }
}

impl From<InternalServerException> for types::error::InternalServerException {
    fn from(value: InternalServerException) -> Self {
        let InternalServerException { message } = value;
        Self::builder()
            .meta(aws_sdk::metadata(Some("InternalServerException"), message.as_deref()))
            .set_message(message)
            .build()
    }
}

impl From<types::error::InternalServerException> for InternalServerException {
    fn from(value: types::error::InternalServerException) -> Self {
        Self { message: value.message }
    }
}

impl From<LimitExceededException> for types::error::LimitExceededException {
    fn from(value: LimitExceededException) -> Self {
        let LimitExceededException { message } = value;
        Self::builder()
            .meta(aws_sdk::metadata(Some("LimitExceededException"), message.as_deref()))
            .set_message(message)
            .build()
    }
}

impl From<types::error::LimitExceededException> for LimitExceededException {
    fn from(value: types::error::LimitExceededException) -> Self {
        Self { message: value.message }
    }
}

impl From<ResourceNotFoundException> for types::error::ResourceNotFoundException {
    fn from(value: ResourceNotFoundException) -> Self {
        let ResourceNotFoundException { message, resource_id, resource_type } = value;
        Self::builder()
            .meta(
                aws_sdk::metadata(Some("ResourceNotFoundException"), message.as_deref()),
            )
            .set_message(message)
            .set_resource_id(resource_id)
            .set_resource_type(resource_type)
            .build()
    }
}

impl From<types::error::ResourceNotFoundException> for ResourceNotFoundException {
    fn from(value: types::error::ResourceNotFoundException) -> Self {
        Self {
            message: value.message,
            resource_id: value.resource_id,
            resource_type: value.resource_type,
        }
    }
}

impl From<ThrottlingException> for types::error::ThrottlingException {
    fn from(value: ThrottlingException) -> Self {
        let ThrottlingException { message } = value;
        Self::builder()
            .meta(aws_sdk::metadata(Some("ThrottlingException"), message.as_deref()))
            .set_message(message)
            .build()
    }
}

impl From<types::error::ThrottlingException> for ThrottlingException {
    fn from(value: types::error::ThrottlingException) -> Self {
        Self { message: value.message }
    }
}

impl From<UnauthorizedException> for types::error::UnauthorizedException {
    fn from(value: UnauthorizedException) -> Self {
        let UnauthorizedException { message } = value;
        Self::builder()
            .meta(aws_sdk::metadata(Some("UnauthorizedException"), message.as_deref()))
            .set_message(message)
            .build()
    }
}

impl From<types::error::UnauthorizedException> for UnauthorizedException {
    fn from(value: types::error::UnauthorizedException) -> Self {
        Self { message: value.message }
    }
}

impl From<ValidationException> for types::error::ValidationException {
    fn from(value: ValidationException) -> Self {
        let ValidationException { message } = value;
        Self::builder()
            .meta(aws_sdk::metadata(Some("ValidationException"), message.as_deref()))
            .set_message(message)
            .build()
    }
}

impl From<types::error::ValidationException> for ValidationException {
    fn from(value: types::error::ValidationException) -> Self {
        Self { message: value.message }
    }
}
