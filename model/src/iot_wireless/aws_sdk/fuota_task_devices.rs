// @generated from model/shapes/iot-wireless/fuota-task-devices.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum e1de8c3150a0e39f

//! Conversions of the types of `fuota_task_devices`.

use aws_sdk_iotwireless::operation;
use shapewright_validate::aws_sdk;

use super::super::{
    AssociateWirelessDeviceWithFuotaTaskError,
    AssociateWirelessDeviceWithFuotaTaskRequest,
    AssociateWirelessDeviceWithFuotaTaskResponse,
    DisassociateWirelessDeviceFromFuotaTaskError,
    DisassociateWirelessDeviceFromFuotaTaskRequest,
    DisassociateWirelessDeviceFromFuotaTaskResponse,
};

impl From<AssociateWirelessDeviceWithFuotaTaskError>
for operation::associate_wireless_device_with_fuota_task::AssociateWirelessDeviceWithFuotaTaskError {
    fn from(value: AssociateWirelessDeviceWithFuotaTaskError) -> Self {
        match value {
            AssociateWirelessDeviceWithFuotaTaskError::ValidationException(error) => {
                Self::ValidationException(error.into())
            }
            AssociateWirelessDeviceWithFuotaTaskError::AccessDeniedException(error) => {
                Self::AccessDeniedException(error.into())
            }
            AssociateWirelessDeviceWithFuotaTaskError::ResourceNotFoundException(
                error,
            ) => Self::ResourceNotFoundException(error.into()),
            AssociateWirelessDeviceWithFuotaTaskError::ConflictException(error) => {
                Self::ConflictException(error.into())
            }
            AssociateWirelessDeviceWithFuotaTaskError::ThrottlingException(error) => {
                Self::ThrottlingException(error.into())
            }
            AssociateWirelessDeviceWithFuotaTaskError::InternalServerException(error) => {
                Self::InternalServerException(error.into())
            }
            AssociateWirelessDeviceWithFuotaTaskError::Unknown(error) => {
                Self::generic(
                    aws_sdk::metadata(error.code.as_deref(), error.message.as_deref()),
                )
            }
        }
    }
}

impl From<
    operation::associate_wireless_device_with_fuota_task::AssociateWirelessDeviceWithFuotaTaskError,
> for AssociateWirelessDeviceWithFuotaTaskError {
    fn from(
        value: operation::associate_wireless_device_with_fuota_task::AssociateWirelessDeviceWithFuotaTaskError,
    ) -> Self {
        match value {
            operation::associate_wireless_device_with_fuota_task::AssociateWirelessDeviceWithFuotaTaskError::ValidationException(
                error,
            ) => Self::ValidationException(error.into()),
            operation::associate_wireless_device_with_fuota_task::AssociateWirelessDeviceWithFuotaTaskError::AccessDeniedException(
                error,
            ) => Self::AccessDeniedException(error.into()),
            operation::associate_wireless_device_with_fuota_task::AssociateWirelessDeviceWithFuotaTaskError::ResourceNotFoundException(
                error,
            ) => Self::ResourceNotFoundException(error.into()),
            operation::associate_wireless_device_with_fuota_task::AssociateWirelessDeviceWithFuotaTaskError::ConflictException(
                error,
            ) => Self::ConflictException(error.into()),
            operation::associate_wireless_device_with_fuota_task::AssociateWirelessDeviceWithFuotaTaskError::ThrottlingException(
                error,
            ) => Self::ThrottlingException(error.into()),
            operation::associate_wireless_device_with_fuota_task::AssociateWirelessDeviceWithFuotaTaskError::InternalServerException(
                error,
            ) => Self::InternalServerException(error.into()),
            other => Self::Unknown(aws_sdk::unknown_error(other.meta())),
        }
    }
}

impl From<DisassociateWirelessDeviceFromFuotaTaskError>
for operation::disassociate_wireless_device_from_fuota_task::DisassociateWirelessDeviceFromFuotaTaskError {
    fn from(value: DisassociateWirelessDeviceFromFuotaTaskError) -> Self {
        match value {
            DisassociateWirelessDeviceFromFuotaTaskError::ValidationException(error) => {
                Self::ValidationException(error.into())
            }
            DisassociateWirelessDeviceFromFuotaTaskError::AccessDeniedException(
                error,
            ) => Self::AccessDeniedException(error.into()),
            DisassociateWirelessDeviceFromFuotaTaskError::ResourceNotFoundException(
                error,
            ) => Self::ResourceNotFoundException(error.into()),
            DisassociateWirelessDeviceFromFuotaTaskError::ConflictException(error) => {
                Self::ConflictException(error.into())
            }
            DisassociateWirelessDeviceFromFuotaTaskError::ThrottlingException(error) => {
                Self::ThrottlingException(error.into())
            }
            DisassociateWirelessDeviceFromFuotaTaskError::InternalServerException(
                error,
            ) => Self::InternalServerException(error.into()),
            DisassociateWirelessDeviceFromFuotaTaskError::Unknown(error) => {
                Self::generic(
                    aws_sdk::metadata(error.code.as_deref(), error.message.as_deref()),
                )
            }
        }
    }
}

impl From<
    operation::disassociate_wireless_device_from_fuota_task::DisassociateWirelessDeviceFromFuotaTaskError,
> for DisassociateWirelessDeviceFromFuotaTaskError {
    fn from(
        value: operation::disassociate_wireless_device_from_fuota_task::DisassociateWirelessDeviceFromFuotaTaskError,
    ) -> Self {
        match value {
            operation::disassociate_wireless_device_from_fuota_task::DisassociateWirelessDeviceFromFuotaTaskError::ValidationException(
                error,
            ) => Self::ValidationException(error.into()),
            operation::disassociate_wireless_device_from_fuota_task::DisassociateWirelessDeviceFromFuotaTaskError::AccessDeniedException(
                error,
            ) => Self::AccessDeniedException(error.into()),
            operation::disassociate_wireless_device_from_fuota_task::DisassociateWirelessDeviceFromFuotaTaskError::ResourceNotFoundException(
                error,
            ) => Self::ResourceNotFoundException(error.into()),
            operation::disassociate_wireless_device_from_fuota_task::DisassociateWirelessDeviceFromFuotaTaskError::ConflictException(
                error,
            ) => Self::ConflictException(error.into()),
            operation::disassociate_wireless_device_from_fuota_task::DisassociateWirelessDeviceFromFuotaTaskError::ThrottlingException(
                error,
            ) => Self::ThrottlingException(error.into()),
            operation::disassociate_wireless_device_from_fuota_task::DisassociateWirelessDeviceFromFuotaTaskError::InternalServerException(
                error,
            ) => Self::InternalServerException(error.into()),
            other => Self::Unknown(aws_sdk::unknown_error(other.meta())),
        }
    }
}

impl From<AssociateWirelessDeviceWithFuotaTaskRequest>
for operation::associate_wireless_device_with_fuota_task::builders::AssociateWirelessDeviceWithFuotaTaskInputBuilder {
    fn from(value: AssociateWirelessDeviceWithFuotaTaskRequest) -> Self {
        let AssociateWirelessDeviceWithFuotaTaskRequest { id, wireless_device_id } = value;
        Self::default()
            .set_id(Some(id.into()))
            .set_wireless_device_id(Some(wireless_device_id.into()))
    }
}

impl TryFrom<AssociateWirelessDeviceWithFuotaTaskRequest>
for operation::associate_wireless_device_with_fuota_task::AssociateWirelessDeviceWithFuotaTaskInput {
    type Error = aws_sdk::ConversionError;

    fn try_from(
        value: AssociateWirelessDeviceWithFuotaTaskRequest,
    ) -> Result<Self, aws_sdk::ConversionError> {
        Ok(
            operation::associate_wireless_device_with_fuota_task::builders::AssociateWirelessDeviceWithFuotaTaskInputBuilder::from(
                    value,
                )
                .build()?,
        )
    }
}

impl TryFrom<
    operation::associate_wireless_device_with_fuota_task::AssociateWirelessDeviceWithFuotaTaskInput,
> for AssociateWirelessDeviceWithFuotaTaskRequest {
    type Error = aws_sdk::ConversionError;

    fn try_from(
        value: operation::associate_wireless_device_with_fuota_task::AssociateWirelessDeviceWithFuotaTaskInput,
    ) -> Result<Self, aws_sdk::ConversionError> {
        Ok(Self {
            id: aws_sdk::required("Id", value.id)?.into(),
            wireless_device_id: aws_sdk::required(
                    "WirelessDeviceId",
                    value.wireless_device_id,
                )?
                .into(),
        })
    }
}

impl From<AssociateWirelessDeviceWithFuotaTaskResponse>
for operation::associate_wireless_device_with_fuota_task::AssociateWirelessDeviceWithFuotaTaskOutput {
    fn from(value: AssociateWirelessDeviceWithFuotaTaskResponse) -> Self {
        let AssociateWirelessDeviceWithFuotaTaskResponse {} = value;
        Self::builder().build()
    }
}

impl From<
    operation::associate_wireless_device_with_fuota_task::AssociateWirelessDeviceWithFuotaTaskOutput,
> for AssociateWirelessDeviceWithFuotaTaskResponse {
    fn from(
        _: operation::associate_wireless_device_with_fuota_task::AssociateWirelessDeviceWithFuotaTaskOutput,
    ) -> Self {
        Self {}
    }
}

impl From<DisassociateWirelessDeviceFromFuotaTaskRequest>
for operation::disassociate_wireless_device_from_fuota_task::builders::DisassociateWirelessDeviceFromFuotaTaskInputBuilder {
    fn from(value: DisassociateWirelessDeviceFromFuotaTaskRequest) -> Self {
        let DisassociateWirelessDeviceFromFuotaTaskRequest { id, wireless_device_id } = value;
        Self::default()
            .set_id(Some(id.into()))
            .set_wireless_device_id(Some(wireless_device_id.into()))
    }
}

impl TryFrom<DisassociateWirelessDeviceFromFuotaTaskRequest>
for operation::disassociate_wireless_device_from_fuota_task::DisassociateWirelessDeviceFromFuotaTaskInput {
    type Error = aws_sdk::ConversionError;

    fn try_from(
        value: DisassociateWirelessDeviceFromFuotaTaskRequest,
    ) -> Result<Self, aws_sdk::ConversionError> {
        Ok(
            operation::disassociate_wireless_device_from_fuota_task::builders::DisassociateWirelessDeviceFromFuotaTaskInputBuilder::from(
                    value,
                )
                .build()?,
        )
    }
}

impl TryFrom<
    operation::disassociate_wireless_device_from_fuota_task::DisassociateWirelessDeviceFromFuotaTaskInput,
> for DisassociateWirelessDeviceFromFuotaTaskRequest {
    type Error = aws_sdk::ConversionError;

    fn try_from(
        value: operation::disassociate_wireless_device_from_fuota_task::DisassociateWirelessDeviceFromFuotaTaskInput,
    ) -> Result<Self, aws_sdk::ConversionError> {
        Ok(Self {
            id: aws_sdk::required("Id", value.id)?.into(),
            wireless_device_id: aws_sdk::required(
                    "WirelessDeviceId",
                    value.wireless_device_id,
                )?
                .into(),
        })
    }
}

impl From<DisassociateWirelessDeviceFromFuotaTaskResponse>
for operation::disassociate_wireless_device_from_fuota_task::DisassociateWirelessDeviceFromFuotaTaskOutput {
    fn from(value: DisassociateWirelessDeviceFromFuotaTaskResponse) -> Self {
        let DisassociateWirelessDeviceFromFuotaTaskResponse {} = value;
        Self::builder().build()
    }
}

impl From<
    operation::disassociate_wireless_device_from_fuota_task::DisassociateWirelessDeviceFromFuotaTaskOutput,
> for DisassociateWirelessDeviceFromFuotaTaskResponse {
    fn from(
        _: operation::disassociate_wireless_device_from_fuota_task::DisassociateWirelessDeviceFromFuotaTaskOutput,
    ) -> Self {
        Self {}
    }
}
