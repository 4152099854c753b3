// @generated from model/shapes/iot-managed-integrations/ota-task.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum b0f363378b7e705a

//! Conversions of the types of `ota_task`.

use aws_sdk_iotmanagedintegrations::operation;
use shapewright_validate::aws_sdk;

use super::super::{
    CreateOtaTaskError, CreateOtaTaskRequest, CreateOtaTaskResponse, DeleteOtaTaskError,
    DeleteOtaTaskRequest, GetOtaTaskError, GetOtaTaskRequest, GetOtaTaskResponse,
    ListOtaTasksError, ListOtaTasksRequest, ListOtaTasksResponse, UpdateOtaTaskError,
    UpdateOtaTaskRequest,
};

impl From<CreateOtaTaskError> for operation::create_ota_task::CreateOtaTaskError {
    fn from(value: CreateOtaTaskError) -> Self {
        match value {
            CreateOtaTaskError::AccessDeniedException(error) => {
                Self::AccessDeniedException(error.into())
            }
            CreateOtaTaskError::ValidationException(error) => {
                Self::ValidationException(error.into())
            }
            CreateOtaTaskError::InternalServerException(error) => {
                Self::InternalServerException(error.into())
            }
            CreateOtaTaskError::UnauthorizedException(error) => {
                Self::UnauthorizedException(error.into())
            }
            CreateOtaTaskError::ConflictException(error) => {
                Self::ConflictException(error.into())
            }
            CreateOtaTaskError::ThrottlingException(error) => {
                Self::ThrottlingException(error.into())
            }
            CreateOtaTaskError::ResourceNotFoundException(error) => {
                Self::ResourceNotFoundException(error.into())
            }
            CreateOtaTaskError::Unknown(error) => {
                Self::generic(
                    aws_sdk::metadata(error.code.as_deref(), error.message.as_deref()),
                )
            }
        }
    }
}

impl From<operation::create_ota_task::CreateOtaTaskError> for CreateOtaTaskError {
    fn from(value: operation::create_ota_task::CreateOtaTaskError) -> Self {
        match value {
            operation::create_ota_task::CreateOtaTaskError::AccessDeniedException(
                error,
            ) => Self::AccessDeniedException(error.into()),
            operation::create_ota_task::CreateOtaTaskError::ValidationException(
                error,
            ) => Self::ValidationException(error.into()),
            operation::create_ota_task::CreateOtaTaskError::InternalServerException(
                error,
            ) => Self::InternalServerException(error.into()),
            operation::create_ota_task::CreateOtaTaskError::UnauthorizedException(
                error,
            ) => Self::UnauthorizedException(error.into()),
            operation::create_ota_task::CreateOtaTaskError::ConflictException(error) => {
                Self::ConflictException(error.into())
            }
            operation::create_ota_task::CreateOtaTaskError::ThrottlingException(
                error,
            ) => Self::ThrottlingException(error.into()),
            operation::create_ota_task::CreateOtaTaskError::ResourceNotFoundException(
                error,
            ) => Self::ResourceNotFoundException(error.into()),
            other => Self::Unknown(aws_sdk::unknown_error(other.meta())),
        }
    }
}

impl From<DeleteOtaTaskError> for operation::delete_ota_task::DeleteOtaTaskError {
    fn from(value: DeleteOtaTaskError) -> Self {
        match value {
            DeleteOtaTaskError::AccessDeniedException(error) => {
                Self::AccessDeniedException(error.into())
            }
            DeleteOtaTaskError::ValidationException(error) => {
                Self::ValidationException(error.into())
            }
            DeleteOtaTaskError::InternalServerException(error) => {
                Self::InternalServerException(error.into())
            }
            DeleteOtaTaskError::ResourceNotFoundException(error) => {
                Self::ResourceNotFoundException(error.into())
            }
            DeleteOtaTaskError::ThrottlingException(error) => {
                Self::ThrottlingException(error.into())
            }
            DeleteOtaTaskError::LimitExceededException(error) => {
                Self::LimitExceededException(error.into())
            }
            DeleteOtaTaskError::Unknown(error) => {
                Self::generic(
                    aws_sdk::metadata(error.code.as_deref(), error.message.as_deref()),
                )
            }
        }
    }
}

impl From<operation::delete_ota_task::DeleteOtaTaskError> for DeleteOtaTaskError {
    fn from(value: operation::delete_ota_task::DeleteOtaTaskError) -> Self {
        match value {
            operation::delete_ota_task::DeleteOtaTaskError::AccessDeniedException(
                error,
            ) => Self::AccessDeniedException(error.into()),
            operation::delete_ota_task::DeleteOtaTaskError::ValidationException(
                error,
            ) => Self::ValidationException(error.into()),
            operation::delete_ota_task::DeleteOtaTaskError::InternalServerException(
                error,
            ) => Self::InternalServerException(error.into()),
            operation::delete_ota_task::DeleteOtaTaskError::ResourceNotFoundException(
                error,
            ) => Self::ResourceNotFoundException(error.into()),
            operation::delete_ota_task::DeleteOtaTaskError::ThrottlingException(
                error,
            ) => Self::ThrottlingException(error.into()),
            operation::delete_ota_task::DeleteOtaTaskError::LimitExceededException(
                error,
            ) => Self::LimitExceededException(error.into()),
            other => Self::Unknown(aws_sdk::unknown_error(other.meta())),
        }
    }
}

impl From<GetOtaTaskError> for operation::get_ota_task::GetOtaTaskError {
    fn from(value: GetOtaTaskError) -> Self {
        match value {
            GetOtaTaskError::AccessDeniedException(error) => {
                Self::AccessDeniedException(error.into())
            }
            GetOtaTaskError::ValidationException(error) => {
                Self::ValidationException(error.into())
            }
            GetOtaTaskError::InternalServerException(error) => {
                Self::InternalServerException(error.into())
            }
            GetOtaTaskError::ResourceNotFoundException(error) => {
                Self::ResourceNotFoundException(error.into())
            }
            GetOtaTaskError::ThrottlingException(error) => {
                Self::ThrottlingException(error.into())
            }
            GetOtaTaskError::Unknown(error) => {
                Self::generic(
                    aws_sdk::metadata(error.code.as_deref(), error.message.as_deref()),
                )
            }
        }
    }
}

impl From<operation::get_ota_task::GetOtaTaskError> for GetOtaTaskError {
    fn from(value: operation::get_ota_task::GetOtaTaskError) -> Self {
        match value {
            operation::get_ota_task::GetOtaTaskError::AccessDeniedException(error) => {
                Self::AccessDeniedException(error.into())
            }
            operation::get_ota_task::GetOtaTaskError::ValidationException(error) => {
                Self::ValidationException(error.into())
            }
            operation::get_ota_task::GetOtaTaskError::InternalServerException(error) => {
                Self::InternalServerException(error.into())
            }
            operation::get_ota_task::GetOtaTaskError::ResourceNotFoundException(
                error,
            ) => Self::ResourceNotFoundException(error.into()),
            operation::get_ota_task::GetOtaTaskError::ThrottlingException(error) => {
                Self::ThrottlingException(error.into())
            }
            other => Self::Unknown(aws_sdk::unknown_error(other.meta())),
        }
    }
}

impl From<ListOtaTasksError> for operation::list_ota_tasks::ListOtaTasksError {
    fn from(value: ListOtaTasksError) -> Self {
        match value {
            ListOtaTasksError::AccessDeniedException(error) => {
                Self::AccessDeniedException(error.into())
            }
            ListOtaTasksError::ValidationException(error) => {
                Self::ValidationException(error.into())
            }
            ListOtaTasksError::InternalServerException(error) => {
                Self::InternalServerException(error.into())
            }
            ListOtaTasksError::ThrottlingException(error) => {
                Self::ThrottlingException(error.into())
            }
            ListOtaTasksError::ResourceNotFoundException(error) => {
                Self::ResourceNotFoundException(error.into())
            }
            ListOtaTasksError::Unknown(error) => {
                Self::generic(
                    aws_sdk::metadata(error.code.as_deref(), error.message.as_deref()),
                )
            }
        }
    }
}

impl From<operation::list_ota_tasks::ListOtaTasksError> for ListOtaTasksError {
    fn from(value: operation::list_ota_tasks::ListOtaTasksError) -> Self {
        match value {
            operation::list_ota_tasks::ListOtaTasksError::AccessDeniedException(
                error,
            ) => Self::AccessDeniedException(error.into()),
            operation::list_ota_tasks::ListOtaTasksError::ValidationException(error) => {
                Self::ValidationException(error.into())
            }
            operation::list_ota_tasks::ListOtaTasksError::InternalServerException(
                error,
            ) => Self::InternalServerException(error.into()),
            operation::list_ota_tasks::ListOtaTasksError::ThrottlingException(error) => {
                Self::ThrottlingException(error.into())
            }
            operation::list_ota_tasks::ListOtaTasksError::ResourceNotFoundException(
                error,
            ) => Self::ResourceNotFoundException(error.into()),
            other => Self::Unknown(aws_sdk::unknown_error(other.meta())),
        }
    }
}

impl From<UpdateOtaTaskError> for operation::update_ota_task::UpdateOtaTaskError {
    fn from(value: UpdateOtaTaskError) -> Self {
        match value {
            UpdateOtaTaskError::AccessDeniedException(error) => {
                Self::AccessDeniedException(error.into())
            }
            UpdateOtaTaskError::ValidationException(error) => {
                Self::ValidationException(error.into())
            }
            UpdateOtaTaskError::InternalServerException(error) => {
                Self::InternalServerException(error.into())
            }
            UpdateOtaTaskError::ResourceNotFoundException(error) => {
                Self::ResourceNotFoundException(error.into())
            }
            UpdateOtaTaskError::ThrottlingException(error) => {
                Self::ThrottlingException(error.into())
            }
            UpdateOtaTaskError::Unknown(error) => {
                Self::generic(
                    aws_sdk::metadata(error.code.as_deref(), error.message.as_deref()),
                )
            }
        }
    }
}

impl From<operation::update_ota_task::UpdateOtaTaskError> for UpdateOtaTaskError {
    fn from(value: operation::update_ota_task::UpdateOtaTaskError) -> Self {
        match value {
            operation::update_ota_task::UpdateOtaTaskError::AccessDeniedException(
                error,
            ) => Self::AccessDeniedException(error.into()),
            operation::update_ota_task::UpdateOtaTaskError::ValidationException(
                error,
            ) => Self::ValidationException(error.into()),
            operation::update_ota_task::UpdateOtaTaskError::InternalServerException(
                error,
            ) => Self::InternalServerException(error.into()),
            operation::update_ota_task::UpdateOtaTaskError::ResourceNotFoundException(
                error,
            ) => Self::ResourceNotFoundException(error.into()),
            operation::update_ota_task::UpdateOtaTaskError::ThrottlingException(
                error,
            ) => Self::ThrottlingException(error.into()),
            other => Self::Unknown(aws_sdk::unknown_error(other.meta())),
        }
    }
}

impl From<CreateOtaTaskRequest>
for operation::create_ota_task::builders::CreateOtaTaskInputBuilder {
    fn from(value: CreateOtaTaskRequest) -> Self {
        let CreateOtaTaskRequest {
            description,
            s3_url,
            protocol,
            target,
            task_configuration_id,
            ota_mechanism,
            ota_type,
            ota_target_query_string,
            client_token,
            ota_scheduling_config,
            ota_task_execution_retry_config,
            tags,
        } = value;
        Self::default()
            .set_description(description)
            .set_s3_url(Some(s3_url))
            .set_protocol(protocol.map(Into::into))
            .set_target(target)
            .set_task_configuration_id(task_configuration_id.map(Into::into))
            .set_ota_mechanism(ota_mechanism.map(Into::into))
            .set_ota_type(Some(ota_type.into()))
            .set_ota_target_query_string(ota_target_query_string)
            .set_client_token(client_token)
            .set_ota_scheduling_config(ota_scheduling_config.map(Into::into))
            .set_ota_task_execution_retry_config(
                ota_task_execution_retry_config.map(Into::into),
            )
            .set_tags(tags.map(|it| it.into_iter().collect()))
    }
}

impl TryFrom<CreateOtaTaskRequest> for operation::create_ota_task::CreateOtaTaskInput {
    type Error = aws_sdk::ConversionError;

    fn try_from(value: CreateOtaTaskRequest) -> Result<Self, aws_sdk::ConversionError> {
        Ok(
            operation::create_ota_task::builders::CreateOtaTaskInputBuilder::from(value)
                .build()?,
        )
    }
}

impl TryFrom<operation::create_ota_task::CreateOtaTaskInput> for CreateOtaTaskRequest {
    type Error = aws_sdk::ConversionError;

    fn try_from(
        value: operation::create_ota_task::CreateOtaTaskInput,
    ) -> Result<Self, aws_sdk::ConversionError> {
        Ok(Self {
            description: value.description,
            s3_url: aws_sdk::required("S3Url", value.s3_url)?,
            protocol: value.protocol.map(Into::into),
            target: value.target,
            task_configuration_id: value.task_configuration_id.map(Into::into),
            ota_mechanism: value.ota_mechanism.map(Into::into),
            ota_type: aws_sdk::required("OtaType", value.ota_type)?.into(),
            ota_target_query_string: value.ota_target_query_string,
            client_token: value.client_token,
            ota_scheduling_config: value.ota_scheduling_config.map(Into::into),
            ota_task_execution_retry_config: value
                .ota_task_execution_retry_config
                .map(Into::into),
            tags: value.tags.map(|it| it.into_iter().collect()),
        })
    }
}

impl From<CreateOtaTaskResponse> for operation::create_ota_task::CreateOtaTaskOutput {
    fn from(value: CreateOtaTaskResponse) -> Self {
        let CreateOtaTaskResponse { task_id, task_arn, description } = value;
        Self::builder()
            .set_task_id(task_id.map(Into::into))
            .set_task_arn(task_arn.map(Into::into))
            .set_description(description)
            .build()
    }
}

impl From<operation::create_ota_task::CreateOtaTaskOutput> for CreateOtaTaskResponse {
    fn from(value: operation::create_ota_task::CreateOtaTaskOutput) -> Self {
        Self {
            task_id: value.task_id.map(Into::into),
            task_arn: value.task_arn.map(Into::into),
            description: value.description,
        }
    }
}

impl From<DeleteOtaTaskRequest>
for operation::delete_ota_task::builders::DeleteOtaTaskInputBuilder {
    fn from(value: DeleteOtaTaskRequest) -> Self {
        let DeleteOtaTaskRequest { identifier } = value;
        Self::default().set_identifier(Some(identifier.into()))
    }
}

impl TryFrom<DeleteOtaTaskRequest> for operation::delete_ota_task::DeleteOtaTaskInput {
    type Error = aws_sdk::ConversionError;

    fn try_from(value: DeleteOtaTaskRequest) -> Result<Self, aws_sdk::ConversionError> {
        Ok(
            operation::delete_ota_task::builders::DeleteOtaTaskInputBuilder::from(value)
                .build()?,
        )
    }
}

impl TryFrom<operation::delete_ota_task::DeleteOtaTaskInput> for DeleteOtaTaskRequest {
    type Error = aws_sdk::ConversionError;

    fn try_from(
        value: operation::delete_ota_task::DeleteOtaTaskInput,
    ) -> Result<Self, aws_sdk::ConversionError> {
        Ok(Self {
            identifier: aws_sdk::required("Identifier", value.identifier)?.into(),
        })
    }
}

impl From<GetOtaTaskRequest>
for operation::get_ota_task::builders::GetOtaTaskInputBuilder {
    fn from(value: GetOtaTaskRequest) -> Self {
        let GetOtaTaskRequest { identifier } = value;
        Self::default().set_identifier(Some(identifier.into()))
    }
}

impl TryFrom<GetOtaTaskRequest> for operation::get_ota_task::GetOtaTaskInput {
    type Error = aws_sdk::ConversionError;

    fn try_from(value: GetOtaTaskRequest) -> Result<Self, aws_sdk::ConversionError> {
        Ok(
            operation::get_ota_task::builders::GetOtaTaskInputBuilder::from(value)
                .build()?,
        )
    }
}

impl TryFrom<operation::get_ota_task::GetOtaTaskInput> for GetOtaTaskRequest {
    type Error = aws_sdk::ConversionError;

    fn try_from(
        value: operation::get_ota_task::GetOtaTaskInput,
    ) -> Result<Self, aws_sdk::ConversionError> {
        Ok(Self {
            identifier: aws_sdk::required("Identifier", value.identifier)?.into(),
        })
    }
}

impl From<GetOtaTaskResponse> for operation::get_ota_task::GetOtaTaskOutput {
    fn from(value: GetOtaTaskResponse) -> Self {
        let GetOtaTaskResponse {
            task_id,
            task_arn,
            description,
            s3_url,
            protocol,
            ota_type,
            ota_target_query_string,
            ota_mechanism,
            target,
            created_at,
            last_updated_at,
            task_configuration_id,
            task_processing_details,
            ota_scheduling_config,
            ota_task_execution_retry_config,
            status,
            tags,
        } = value;
        Self::builder()
            .set_task_id(task_id.map(Into::into))
            .set_task_arn(task_arn.map(Into::into))
            .set_description(description)
            .set_s3_url(s3_url)
            .set_protocol(protocol.map(Into::into))
            .set_ota_type(ota_type.map(Into::into))
            .set_ota_target_query_string(ota_target_query_string)
            .set_ota_mechanism(ota_mechanism.map(Into::into))
            .set_target(target)
            .set_created_at(created_at.map(aws_sdk::date_time))
            .set_last_updated_at(last_updated_at.map(aws_sdk::date_time))
            .set_task_configuration_id(task_configuration_id.map(Into::into))
            .set_task_processing_details(task_processing_details.map(Into::into))
            .set_ota_scheduling_config(ota_scheduling_config.map(Into::into))
            .set_ota_task_execution_retry_config(
                ota_task_execution_retry_config.map(Into::into),
            )
            .set_status(status.map(Into::into))
            .set_tags(tags.map(|it| it.into_iter().collect()))
            .build()
    }
}

impl TryFrom<operation::get_ota_task::GetOtaTaskOutput> for GetOtaTaskResponse {
    type Error = aws_sdk::ConversionError;

    fn try_from(
        value: operation::get_ota_task::GetOtaTaskOutput,
    ) -> Result<Self, aws_sdk::ConversionError> {
        Ok(Self {
            task_id: value.task_id.map(Into::into),
            task_arn: value.task_arn.map(Into::into),
            description: value.description,
            s3_url: value.s3_url,
            protocol: value.protocol.map(Into::into),
            ota_type: value.ota_type.map(Into::into),
            ota_target_query_string: value.ota_target_query_string,
            ota_mechanism: value.ota_mechanism.map(Into::into),
            target: value.target,
            created_at: aws_sdk::member(
                "CreatedAt",
                value.created_at.map(aws_sdk::timestamp).transpose(),
            )?,
            last_updated_at: aws_sdk::member(
                "LastUpdatedAt",
                value.last_updated_at.map(aws_sdk::timestamp).transpose(),
            )?,
            task_configuration_id: value.task_configuration_id.map(Into::into),
            task_processing_details: value.task_processing_details.map(Into::into),
            ota_scheduling_config: value.ota_scheduling_config.map(Into::into),
            ota_task_execution_retry_config: value
                .ota_task_execution_retry_config
                .map(Into::into),
            status: value.status.map(Into::into),
            tags: value.tags.map(|it| it.into_iter().collect()),
        })
    }
}

impl From<ListOtaTasksRequest>
for operation::list_ota_tasks::builders::ListOtaTasksInputBuilder {
    fn from(value: ListOtaTasksRequest) -> Self {
        let ListOtaTasksRequest { next_token, max_results } = value;
        Self::default().set_next_token(next_token).set_max_results(max_results)
    }
}

impl TryFrom<ListOtaTasksRequest> for operation::list_ota_tasks::ListOtaTasksInput {
    type Error = aws_sdk::ConversionError;

    fn try_from(value: ListOtaTasksRequest) -> Result<Self, aws_sdk::ConversionError> {
        Ok(
            operation::list_ota_tasks::builders::ListOtaTasksInputBuilder::from(value)
                .build()?,
        )
    }
}

impl From<operation::list_ota_tasks::ListOtaTasksInput> for ListOtaTasksRequest {
    fn from(value: operation::list_ota_tasks::ListOtaTasksInput) -> Self {
        Self {
            next_token: value.next_token,
            max_results: value.max_results,
        }
    }
}

impl From<ListOtaTasksResponse> for operation::list_ota_tasks::ListOtaTasksOutput {
    fn from(value: ListOtaTasksResponse) -> Self {
        let ListOtaTasksResponse { tasks, next_token } = value;
        Self::builder()
            .set_tasks(tasks.map(|it| it.into_iter().map(Into::into).collect()))
            .set_next_token(next_token)
            .build()
    }
}

impl TryFrom<operation::list_ota_tasks::ListOtaTasksOutput> for ListOtaTasksResponse {
    type Error = aws_sdk::ConversionError;

    fn try_from(
        value: operation::list_ota_tasks::ListOtaTasksOutput,
    ) -> Result<Self, aws_sdk::ConversionError> {
        Ok(Self {
            tasks: aws_sdk::member(
                "Tasks",
                value
                    .tasks
                    .map(|it| aws_sdk::elements(it, TryInto::try_into))
                    .transpose(),
            )?,
            next_token: value.next_token,
        })
    }
}

impl From<UpdateOtaTaskRequest>
for operation::update_ota_task::builders::UpdateOtaTaskInputBuilder {
    fn from(value: UpdateOtaTaskRequest) -> Self {
        let UpdateOtaTaskRequest { identifier, description, task_configuration_id } = value;
        Self::default()
            .set_identifier(Some(identifier.into()))
            .set_description(description)
            .set_task_configuration_id(task_configuration_id.map(Into::into))
    }
}

impl TryFrom<UpdateOtaTaskRequest> for operation::update_ota_task::UpdateOtaTaskInput {
    type Error = aws_sdk::ConversionError;

    fn try_from(value: UpdateOtaTaskRequest) -> Result<Self, aws_sdk::ConversionError> {
        Ok(
            operation::update_ota_task::builders::UpdateOtaTaskInputBuilder::from(value)
                .build()?,
        )
    }
}

impl TryFrom<operation::update_ota_task::UpdateOtaTaskInput> for UpdateOtaTaskRequest {
    type Error = aws_sdk::ConversionError;

    fn try_from(
        value: operation::update_ota_task::UpdateOtaTaskInput,
    ) -> Result<Self, aws_sdk::ConversionError> {
        Ok(Self {
            identifier: aws_sdk::required("Identifier", value.identifier)?.into(),
            description: value.description,
            task_configuration_id: value.task_configuration_id.map(Into::into),
        })
    }
}
