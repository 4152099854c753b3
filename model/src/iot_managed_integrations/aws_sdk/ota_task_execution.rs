// @generated from model/shapes/iot-managed-integrations/ota-task-execution.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum cc9b5a4fe7c62315

//! Conversions of the types of `ota_task_execution`.

use aws_sdk_iotmanagedintegrations::{operation, types};
use shapewright_validate::aws_sdk;

use super::super::{
    ListOtaTaskExecutionsError, ListOtaTaskExecutionsRequest,
    ListOtaTaskExecutionsResponse, OtaTaskExecutionStatus, OtaTaskExecutionSummaries,
    OtaTaskExecutionSummary,
};

impl From<ListOtaTaskExecutionsError>
for operation::list_ota_task_executions::ListOtaTaskExecutionsError {
    fn from(value: ListOtaTaskExecutionsError) -> Self {
        match value {
            ListOtaTaskExecutionsError::AccessDeniedException(error) => {
                Self::AccessDeniedException(error.into())
            }
            ListOtaTaskExecutionsError::ValidationException(error) => {
                Self::ValidationException(error.into())
            }
            ListOtaTaskExecutionsError::InternalServerException(error) => {
                Self::InternalServerException(error.into())
            }
            ListOtaTaskExecutionsError::ThrottlingException(error) => {
                Self::ThrottlingException(error.into())
            }
            ListOtaTaskExecutionsError::ResourceNotFoundException(error) => {
                Self::ResourceNotFoundException(error.into())
            }
            ListOtaTaskExecutionsError::Unknown(error) => {
                Self::generic(
                    aws_sdk::metadata(error.code.as_deref(), error.message.as_deref()),
                )
            }
        }
    }
}

impl From<operation::list_ota_task_executions::ListOtaTaskExecutionsError>
for ListOtaTaskExecutionsError {
    fn from(
        value: operation::list_ota_task_executions::ListOtaTaskExecutionsError,
    ) -> Self {
        match value {
            operation::list_ota_task_executions::ListOtaTaskExecutionsError::AccessDeniedException(
                error,
            ) => Self::AccessDeniedException(error.into()),
            operation::list_ota_task_executions::ListOtaTaskExecutionsError::ValidationException(
                error,
            ) => Self::ValidationException(error.into()),
            operation::list_ota_task_executions::ListOtaTaskExecutionsError::InternalServerException(
                error,
            ) => Self::InternalServerException(error.into()),
            operation::list_ota_task_executions::ListOtaTaskExecutionsError::ThrottlingException(
                error,
            ) => Self::ThrottlingException(error.into()),
            operation::list_ota_task_executions::ListOtaTaskExecutionsError::ResourceNotFoundException(
                error,
            ) => Self::ResourceNotFoundException(error.into()),
            other => Self::Unknown(aws_sdk::unknown_error(other.meta())),
        }
    }
}

impl From<ListOtaTaskExecutionsRequest>
for operation::list_ota_task_executions::builders::ListOtaTaskExecutionsInputBuilder {
    fn from(value: ListOtaTaskExecutionsRequest) -> Self {
        let ListOtaTaskExecutionsRequest { identifier, next_token, max_results } = value;
        Self::default()
            .set_identifier(Some(identifier.into()))
            .set_next_token(next_token)
            .set_max_results(max_results)
    }
}

impl TryFrom<ListOtaTaskExecutionsRequest>
for operation::list_ota_task_executions::ListOtaTaskExecutionsInput {
    type Error = aws_sdk::ConversionError;

    fn try_from(
        value: ListOtaTaskExecutionsRequest,
    ) -> Result<Self, aws_sdk::ConversionError> {
        Ok(
            operation::list_ota_task_executions::builders::ListOtaTaskExecutionsInputBuilder::from(
                    value,
                )
                .build()?,
        )
    }
}

impl TryFrom<operation::list_ota_task_executions::ListOtaTaskExecutionsInput>
for ListOtaTaskExecutionsRequest {
    type Error = aws_sdk::ConversionError;

    fn try_from(
        value: operation::list_ota_task_executions::ListOtaTaskExecutionsInput,
    ) -> Result<Self, aws_sdk::ConversionError> {
        Ok(Self {
            identifier: aws_sdk::required("Identifier", value.identifier)?.into(),
            next_token: value.next_token,
            max_results: value.max_results,
        })
    }
}

impl From<ListOtaTaskExecutionsResponse>
for operation::list_ota_task_executions::ListOtaTaskExecutionsOutput {
    fn from(value: ListOtaTaskExecutionsResponse) -> Self {
        let ListOtaTaskExecutionsResponse { execution_summaries, next_token } = value;
        Self::builder()
            .set_execution_summaries(
                execution_summaries.map(|it| it.into_iter().map(Into::into).collect()),
            )
            .set_next_token(next_token)
            .build()
    }
}

impl TryFrom<operation::list_ota_task_executions::ListOtaTaskExecutionsOutput>
for ListOtaTaskExecutionsResponse {
    type Error = aws_sdk::ConversionError;

    fn try_from(
        value: operation::list_ota_task_executions::ListOtaTaskExecutionsOutput,
    ) -> Result<Self, aws_sdk::ConversionError> {
        Ok(Self {
            execution_summaries: aws_sdk::member(
                "ExecutionSummaries",
                value
                    .execution_summaries
                    .map(|it| aws_sdk::elements(it, TryInto::try_into))
                    .transpose(),
            )?,
            next_token: value.next_token,
        })
    }
}

impl From<OtaTaskExecutionStatus> for types::OtaTaskExecutionStatus {
    fn from(value: OtaTaskExecutionStatus) -> Self {
        Self::from(value.as_str())
    }
}

impl From<types::OtaTaskExecutionStatus> for OtaTaskExecutionStatus {
    fn from(value: types::OtaTaskExecutionStatus) -> Self {
        Self::from(value.as_str())
    }
}

impl From<OtaTaskExecutionSummaries> for types::OtaTaskExecutionSummaries {
    fn from(value: OtaTaskExecutionSummaries) -> Self {
        let OtaTaskExecutionSummaries { task_execution_summary, managed_thing_id } = value;
        Self::builder()
            .set_task_execution_summary(task_execution_summary.map(Into::into))
            .set_managed_thing_id(managed_thing_id.map(Into::into))
            .build()
    }
}

impl TryFrom<types::OtaTaskExecutionSummaries> for OtaTaskExecutionSummaries {
    type Error = aws_sdk::ConversionError;

    fn try_from(
        value: types::OtaTaskExecutionSummaries,
    ) -> Result<Self, aws_sdk::ConversionError> {
        Ok(Self {
            task_execution_summary: aws_sdk::member(
                "TaskExecutionSummary",
                value.task_execution_summary.map(TryInto::try_into).transpose(),
            )?,
            managed_thing_id: value.managed_thing_id.map(Into::into),
        })
    }
}

impl From<OtaTaskExecutionSummary> for types::OtaTaskExecutionSummary {
    fn from(value: OtaTaskExecutionSummary) -> Self {
        let OtaTaskExecutionSummary {
            execution_number,
            last_updated_at,
            queued_at,
            retry_attempt,
            started_at,
            status,
        } = value;
        Self::builder()
            .set_execution_number(execution_number)
            .set_last_updated_at(last_updated_at.map(aws_sdk::date_time))
            .set_queued_at(queued_at.map(aws_sdk::date_time))
            .set_retry_attempt(retry_attempt)
            .set_started_at(started_at.map(aws_sdk::date_time))
            .set_status(status.map(Into::into))
            .build()
    }
}

impl TryFrom<types::OtaTaskExecutionSummary> for OtaTaskExecutionSummary {
    type Error = aws_sdk::ConversionError;

    fn try_from(
        value: types::OtaTaskExecutionSummary,
    ) -> Result<Self, aws_sdk::ConversionError> {
        Ok(Self {
            execution_number: value.execution_number,
            last_updated_at: aws_sdk::member(
                "LastUpdatedAt",
                value.last_updated_at.map(aws_sdk::timestamp).transpose(),
            )?,
            queued_at: aws_sdk::member(
                "QueuedAt",
                value.queued_at.map(aws_sdk::timestamp).transpose(),
            )?,
            retry_attempt: value.retry_attempt,
            started_at: aws_sdk::member(
                "StartedAt",
                value.started_at.map(aws_sdk::timestamp).transpose(),
            )?,
            status: value.status.map(Into::into),
        })
    }
}
