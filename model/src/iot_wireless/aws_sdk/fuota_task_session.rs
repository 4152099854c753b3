// @generated from model/shapes/iot-wireless/fuota-task-session.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum 7223b3b9ece0107d

//! Conversions of the types of `fuota_task_session`.

use aws_sdk_iotwireless::{operation, types};
use shapewright_validate::aws_sdk;

use super::super::{
    LoRaWANStartFuotaTask, StartFuotaTaskError, StartFuotaTaskRequest,
    StartFuotaTaskResponse,
};

impl From<StartFuotaTaskError> for operation::start_fuota_task::StartFuotaTaskError {
    fn from(value: StartFuotaTaskError) -> Self {
        match value {
            StartFuotaTaskError::ValidationException(error) => {
                Self::ValidationException(error.into())
            }
            StartFuotaTaskError::AccessDeniedException(error) => {
                Self::AccessDeniedException(error.into())
            }
            StartFuotaTaskError::ResourceNotFoundException(error) => {
                Self::ResourceNotFoundException(error.into())
            }
            StartFuotaTaskError::ConflictException(error) => {
                Self::ConflictException(error.into())
            }
            StartFuotaTaskError::ThrottlingException(error) => {
                Self::ThrottlingException(error.into())
            }
            StartFuotaTaskError::InternalServerException(error) => {
                Self::InternalServerException(error.into())
            }
            StartFuotaTaskError::Unknown(error) => {
                Self::generic(
                    aws_sdk::metadata(error.code.as_deref(), error.message.as_deref()),
                )
            }
        }
    }
}

impl From<operation::start_fuota_task::StartFuotaTaskError> for StartFuotaTaskError {
    fn from(value: operation::start_fuota_task::StartFuotaTaskError) -> Self {
        match value {
            operation::start_fuota_task::StartFuotaTaskError::ValidationException(
                error,
            ) => Self::ValidationException(error.into()),
            operation::start_fuota_task::StartFuotaTaskError::AccessDeniedException(
                error,
            ) => Self::AccessDeniedException(error.into()),
            operation::start_fuota_task::StartFuotaTaskError::ResourceNotFoundException(
                error,
            ) => Self::ResourceNotFoundException(error.into()),
            operation::start_fuota_task::StartFuotaTaskError::ConflictException(
                error,
            ) => Self::ConflictException(error.into()),
            operation::start_fuota_task::StartFuotaTaskError::ThrottlingException(
                error,
            ) => Self::ThrottlingException(error.into()),
            operation::start_fuota_task::StartFuotaTaskError::InternalServerException(
                error,
            ) => Self::InternalServerException(error.into()),
            other => Self::Unknown(aws_sdk::unknown_error(other.meta())),
        }
    }
}

impl From<StartFuotaTaskRequest>
for operation::start_fuota_task::builders::StartFuotaTaskInputBuilder {
    fn from(value: StartFuotaTaskRequest) -> Self {
        let StartFuotaTaskRequest { id, lorawan } = value;
        Self::default().set_id(Some(id.into())).set_lo_ra_wan(lorawan.map(Into::into))
    }
}

impl TryFrom<StartFuotaTaskRequest>
for operation::start_fuota_task::StartFuotaTaskInput {
    type Error = aws_sdk::ConversionError;

    fn try_from(value: StartFuotaTaskRequest) -> Result<Self, aws_sdk::ConversionError> {
        Ok(
            operation::start_fuota_task::builders::StartFuotaTaskInputBuilder::from(
                    value,
                )
                .build()?,
        )
    }
}

impl TryFrom<operation::start_fuota_task::StartFuotaTaskInput>
for StartFuotaTaskRequest {
    type Error = aws_sdk::ConversionError;

    fn try_from(
        value: operation::start_fuota_task::StartFuotaTaskInput,
    ) -> Result<Self, aws_sdk::ConversionError> {
        Ok(Self {
            id: aws_sdk::required("Id", value.id)?.into(),
            lorawan: aws_sdk::member(
                "LoRaWAN",
                value.lo_ra_wan.map(TryInto::try_into).transpose(),
            )?,
        })
    }
}

impl From<StartFuotaTaskResponse> for operation::start_fuota_task::StartFuotaTaskOutput {
    fn from(value: StartFuotaTaskResponse) -> Self {
        let StartFuotaTaskResponse {} = value;
        Self::builder().build()
    }
}

impl From<operation::start_fuota_task::StartFuotaTaskOutput> for StartFuotaTaskResponse {
    fn from(_: operation::start_fuota_task::StartFuotaTaskOutput) -> Self {
        Self {}
    }
}

impl From<LoRaWANStartFuotaTask> for types::LoRaWanStartFuotaTask {
    fn from(value: LoRaWANStartFuotaTask) -> Self {
        let LoRaWANStartFuotaTask { start_time } = value;
        Self::builder().set_start_time(start_time.map(aws_sdk::date_time)).build()
    }
}

impl TryFrom<types::LoRaWanStartFuotaTask> for LoRaWANStartFuotaTask {
    type Error = aws_sdk::ConversionError;

    fn try_from(
        value: types::LoRaWanStartFuotaTask,
    ) -> Result<Self, aws_sdk::ConversionError> {
        Ok(Self {
            start_time: aws_sdk::member(
                "StartTime",
                value.start_time.map(aws_sdk::timestamp).transpose(),
            )?,
        })
    }
}
