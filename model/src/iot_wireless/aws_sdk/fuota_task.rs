// @generated from model/shapes/iot-wireless/fuota-task.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum 8d8dd45bc415f70f

//! Conversions of the types of `fuota_task`.

use aws_sdk_iotwireless::operation;
use shapewright_validate::aws_sdk;

use super::super::{
    CreateFuotaTaskError, CreateFuotaTaskRequest, CreateFuotaTaskResponse,
    DeleteFuotaTaskError, DeleteFuotaTaskRequest, DeleteFuotaTaskResponse,
    GetFuotaTaskError, GetFuotaTaskRequest, GetFuotaTaskResponse, ListFuotaTasksError,
    ListFuotaTasksRequest, ListFuotaTasksResponse, UpdateFuotaTaskError,
    UpdateFuotaTaskRequest, UpdateFuotaTaskResponse,
};

impl From<CreateFuotaTaskError> for operation::create_fuota_task::CreateFuotaTaskError {
    fn from(value: CreateFuotaTaskError) -> Self {
        match value {
            CreateFuotaTaskError::ValidationException(error) => {
                Self::ValidationException(error.into())
            }
            CreateFuotaTaskError::ResourceNotFoundException(error) => {
                Self::ResourceNotFoundException(error.into())
            }
            CreateFuotaTaskError::AccessDeniedException(error) => {
                Self::AccessDeniedException(error.into())
            }
            CreateFuotaTaskError::ConflictException(error) => {
                Self::ConflictException(error.into())
            }
            CreateFuotaTaskError::InternalServerException(error) => {
                Self::InternalServerException(error.into())
            }
            CreateFuotaTaskError::ThrottlingException(error) => {
                Self::ThrottlingException(error.into())
            }
            CreateFuotaTaskError::Unknown(error) => {
                Self::generic(
                    aws_sdk::metadata(error.code.as_deref(), error.message.as_deref()),
                )
            }
        }
    }
}

impl From<operation::create_fuota_task::CreateFuotaTaskError> for CreateFuotaTaskError {
    fn from(value: operation::create_fuota_task::CreateFuotaTaskError) -> Self {
        match value {
            operation::create_fuota_task::CreateFuotaTaskError::ValidationException(
                error,
            ) => Self::ValidationException(error.into()),
            operation::create_fuota_task::CreateFuotaTaskError::ResourceNotFoundException(
                error,
            ) => Self::ResourceNotFoundException(error.into()),
            operation::create_fuota_task::CreateFuotaTaskError::AccessDeniedException(
                error,
            ) => Self::AccessDeniedException(error.into()),
            operation::create_fuota_task::CreateFuotaTaskError::ConflictException(
                error,
            ) => Self::ConflictException(error.into()),
            operation::create_fuota_task::CreateFuotaTaskError::InternalServerException(
                error,
            ) => Self::InternalServerException(error.into()),
            operation::create_fuota_task::CreateFuotaTaskError::ThrottlingException(
                error,
            ) => Self::ThrottlingException(error.into()),
            other => Self::Unknown(aws_sdk::unknown_error(other.meta())),
        }
    }
}

impl From<DeleteFuotaTaskError> for operation::delete_fuota_task::DeleteFuotaTaskError {
    fn from(value: DeleteFuotaTaskError) -> Self {
        match value {
            DeleteFuotaTaskError::ValidationException(error) => {
                Self::ValidationException(error.into())
            }
            DeleteFuotaTaskError::ResourceNotFoundException(error) => {
                Self::ResourceNotFoundException(error.into())
            }
            DeleteFuotaTaskError::AccessDeniedException(error) => {
                Self::AccessDeniedException(error.into())
            }
            DeleteFuotaTaskError::InternalServerException(error) => {
                Self::InternalServerException(error.into())
            }
            DeleteFuotaTaskError::ThrottlingException(error) => {
                Self::ThrottlingException(error.into())
            }
            DeleteFuotaTaskError::Unknown(error) => {
                Self::generic(
                    aws_sdk::metadata(error.code.as_deref(), error.message.as_deref()),
                )
            }
        }
    }
}

impl From<operation::delete_fuota_task::DeleteFuotaTaskError> for DeleteFuotaTaskError {
    fn from(value: operation::delete_fuota_task::DeleteFuotaTaskError) -> Self {
        match value {
            operation::delete_fuota_task::DeleteFuotaTaskError::ValidationException(
                error,
            ) => Self::ValidationException(error.into()),
            operation::delete_fuota_task::DeleteFuotaTaskError::ResourceNotFoundException(
                error,
            ) => Self::ResourceNotFoundException(error.into()),
            operation::delete_fuota_task::DeleteFuotaTaskError::AccessDeniedException(
                error,
            ) => Self::AccessDeniedException(error.into()),
            operation::delete_fuota_task::DeleteFuotaTaskError::InternalServerException(
                error,
            ) => Self::InternalServerException(error.into()),
            operation::delete_fuota_task::DeleteFuotaTaskError::ThrottlingException(
                error,
            ) => Self::ThrottlingException(error.into()),
            other => Self::Unknown(aws_sdk::unknown_error(other.meta())),
        }
    }
}

impl From<GetFuotaTaskError> for operation::get_fuota_task::GetFuotaTaskError {
    fn from(value: GetFuotaTaskError) -> Self {
        match value {
            GetFuotaTaskError::ValidationException(error) => {
                Self::ValidationException(error.into())
            }
            GetFuotaTaskError::ResourceNotFoundException(error) => {
                Self::ResourceNotFoundException(error.into())
            }
            GetFuotaTaskError::AccessDeniedException(error) => {
                Self::AccessDeniedException(error.into())
            }
            GetFuotaTaskError::InternalServerException(error) => {
                Self::InternalServerException(error.into())
            }
            GetFuotaTaskError::ThrottlingException(error) => {
                Self::ThrottlingException(error.into())
            }
            GetFuotaTaskError::Unknown(error) => {
                Self::generic(
                    aws_sdk::metadata(error.code.as_deref(), error.message.as_deref()),
                )
            }
        }
    }
}

impl From<operation::get_fuota_task::GetFuotaTaskError> for GetFuotaTaskError {
    fn from(value: operation::get_fuota_task::GetFuotaTaskError) -> Self {
        match value {
            operation::get_fuota_task::GetFuotaTaskError::ValidationException(error) => {
                Self::ValidationException(error.into())
            }
            operation::get_fuota_task::GetFuotaTaskError::ResourceNotFoundException(
                error,
            ) => Self::ResourceNotFoundException(error.into()),
            operation::get_fuota_task::GetFuotaTaskError::AccessDeniedException(
                error,
            ) => Self::AccessDeniedException(error.into()),
            operation::get_fuota_task::GetFuotaTaskError::InternalServerException(
                error,
            ) => Self::InternalServerException(error.into()),
            operation::get_fuota_task::GetFuotaTaskError::ThrottlingException(error) => {
                Self::ThrottlingException(error.into())
            }
            other => Self::Unknown(aws_sdk::unknown_error(other.meta())),
        }
    }
}

impl From<ListFuotaTasksError> for operation::list_fuota_tasks::ListFuotaTasksError {
    fn from(value: ListFuotaTasksError) -> Self {
        match value {
            ListFuotaTasksError::ValidationException(error) => {
                Self::ValidationException(error.into())
            }
            ListFuotaTasksError::AccessDeniedException(error) => {
                Self::AccessDeniedException(error.into())
            }
            ListFuotaTasksError::InternalServerException(error) => {
                Self::InternalServerException(error.into())
            }
            ListFuotaTasksError::ThrottlingException(error) => {
                Self::ThrottlingException(error.into())
            }
            ListFuotaTasksError::Unknown(error) => {
                Self::generic(
                    aws_sdk::metadata(error.code.as_deref(), error.message.as_deref()),
                )
            }
        }
    }
}

impl From<operation::list_fuota_tasks::ListFuotaTasksError> for ListFuotaTasksError {
    fn from(value: operation::list_fuota_tasks::ListFuotaTasksError) -> Self {
        match value {
            operation::list_fuota_tasks::ListFuotaTasksError::ValidationException(
                error,
            ) => Self::ValidationException(error.into()),
            operation::list_fuota_tasks::ListFuotaTasksError::AccessDeniedException(
                error,
            ) => Self::AccessDeniedException(error.into()),
            operation::list_fuota_tasks::ListFuotaTasksError::InternalServerException(
                error,
            ) => Self::InternalServerException(error.into()),
            operation::list_fuota_tasks::ListFuotaTasksError::ThrottlingException(
                error,
            ) => Self::ThrottlingException(error.into()),
            other => Self::Unknown(aws_sdk::unknown_error(other.meta())),
        }
    }
}

impl From<UpdateFuotaTaskError> for operation::update_fuota_task::UpdateFuotaTaskError {
    fn from(value: UpdateFuotaTaskError) -> Self {
        match value {
            UpdateFuotaTaskError::ValidationException(error) => {
                Self::ValidationException(error.into())
            }
            UpdateFuotaTaskError::ResourceNotFoundException(error) => {
                Self::ResourceNotFoundException(error.into())
            }
            UpdateFuotaTaskError::AccessDeniedException(error) => {
                Self::AccessDeniedException(error.into())
            }
            UpdateFuotaTaskError::ConflictException(error) => {
                Self::ConflictException(error.into())
            }
            UpdateFuotaTaskError::InternalServerException(error) => {
                Self::InternalServerException(error.into())
            }
            UpdateFuotaTaskError::ThrottlingException(error) => {
                Self::ThrottlingException(error.into())
            }
            UpdateFuotaTaskError::Unknown(error) => {
                Self::generic(
                    aws_sdk::metadata(error.code.as_deref(), error.message.as_deref()),
                )
            }
        }
    }
}

impl From<operation::update_fuota_task::UpdateFuotaTaskError> for UpdateFuotaTaskError {
    fn from(value: operation::update_fuota_task::UpdateFuotaTaskError) -> Self {
        match value {
            operation::update_fuota_task::UpdateFuotaTaskError::ValidationException(
                error,
            ) => Self::ValidationException(error.into()),
            operation::update_fuota_task::UpdateFuotaTaskError::ResourceNotFoundException(
                error,
            ) => Self::ResourceNotFoundException(error.into()),
            operation::update_fuota_task::UpdateFuotaTaskError::AccessDeniedException(
                error,
            ) => Self::AccessDeniedException(error.into()),
            operation::update_fuota_task::UpdateFuotaTaskError::ConflictException(
                error,
            ) => Self::ConflictException(error.into()),
            operation::update_fuota_task::UpdateFuotaTaskError::InternalServerException(
                error,
            ) => Self::InternalServerException(error.into()),
            operation::update_fuota_task::UpdateFuotaTaskError::ThrottlingException(
                error,
            ) => Self::ThrottlingException(error.into()),
            other => Self::Unknown(aws_sdk::unknown_error(other.meta())),
        }
    }
}

impl TryFrom<CreateFuotaTaskRequest>
for operation::create_fuota_task::builders::CreateFuotaTaskInputBuilder {
    type Error = aws_sdk::ConversionError;

    fn try_from(
        value: CreateFuotaTaskRequest,
    ) -> Result<Self, aws_sdk::ConversionError> {
        let CreateFuotaTaskRequest {
            name,
            description,
            client_request_token,
            lorawan,
            firmware_update_image,
            firmware_update_role,
            tags,
            redundancy_percent,
            fragment_size_bytes,
            fragment_interval_ms,
            descriptor,
        } = value;
        Ok(
            Self::default()
                .set_name(name)
                .set_description(description)
                .set_client_request_token(client_request_token)
                .set_lo_ra_wan(lorawan.map(Into::into))
                .set_firmware_update_image(Some(firmware_update_image))
                .set_firmware_update_role(Some(firmware_update_role.into()))
                .set_tags(
                    aws_sdk::member(
                        "Tags",
                        tags
                            .map(|it| aws_sdk::elements(it, TryInto::try_into))
                            .transpose(),
                    )?,
                )
                .set_redundancy_percent(redundancy_percent)
                .set_fragment_size_bytes(fragment_size_bytes)
                .set_fragment_interval_ms(fragment_interval_ms)
                .set_descriptor(descriptor),
        )
    }
}

impl TryFrom<CreateFuotaTaskRequest>
for operation::create_fuota_task::CreateFuotaTaskInput {
    type Error = aws_sdk::ConversionError;

    fn try_from(
        value: CreateFuotaTaskRequest,
    ) -> Result<Self, aws_sdk::ConversionError> {
        Ok(
            operation::create_fuota_task::builders::CreateFuotaTaskInputBuilder::try_from(
                    value,
                )?
                .build()?,
        )
    }
}

impl TryFrom<operation::create_fuota_task::CreateFuotaTaskInput>
for CreateFuotaTaskRequest {
    type Error = aws_sdk::ConversionError;

    fn try_from(
        value: operation::create_fuota_task::CreateFuotaTaskInput,
    ) -> Result<Self, aws_sdk::ConversionError> {
        Ok(Self {
            name: value.name,
            description: value.description,
            client_request_token: value.client_request_token,
            lorawan: value.lo_ra_wan.map(Into::into),
            firmware_update_image: aws_sdk::required(
                "FirmwareUpdateImage",
                value.firmware_update_image,
            )?,
            firmware_update_role: aws_sdk::required(
                    "FirmwareUpdateRole",
                    value.firmware_update_role,
                )?
                .into(),
            tags: value.tags.map(|it| it.into_iter().map(Into::into).collect()),
            redundancy_percent: value.redundancy_percent,
            fragment_size_bytes: value.fragment_size_bytes,
            fragment_interval_ms: value.fragment_interval_ms,
            descriptor: value.descriptor,
        })
    }
}

impl From<CreateFuotaTaskResponse>
for operation::create_fuota_task::CreateFuotaTaskOutput {
    fn from(value: CreateFuotaTaskResponse) -> Self {
        let CreateFuotaTaskResponse { arn, id } = value;
        Self::builder().set_arn(arn.map(Into::into)).set_id(id.map(Into::into)).build()
    }
}

impl From<operation::create_fuota_task::CreateFuotaTaskOutput>
for CreateFuotaTaskResponse {
    fn from(value: operation::create_fuota_task::CreateFuotaTaskOutput) -> Self {
        Self {
            arn: value.arn.map(Into::into),
            id: value.id.map(Into::into),
        }
    }
}

impl From<DeleteFuotaTaskRequest>
for operation::delete_fuota_task::builders::DeleteFuotaTaskInputBuilder {
    fn from(value: DeleteFuotaTaskRequest) -> Self {
        let DeleteFuotaTaskRequest { id } = value;
        Self::default().set_id(Some(id.into()))
    }
}

impl TryFrom<DeleteFuotaTaskRequest>
for operation::delete_fuota_task::DeleteFuotaTaskInput {
    type Error = aws_sdk::ConversionError;

    fn try_from(
        value: DeleteFuotaTaskRequest,
    ) -> Result<Self, aws_sdk::ConversionError> {
        Ok(
            operation::delete_fuota_task::builders::DeleteFuotaTaskInputBuilder::from(
                    value,
                )
                .build()?,
        )
    }
}

impl TryFrom<operation::delete_fuota_task::DeleteFuotaTaskInput>
for DeleteFuotaTaskRequest {
    type Error = aws_sdk::ConversionError;

    fn try_from(
        value: operation::delete_fuota_task::DeleteFuotaTaskInput,
    ) -> Result<Self, aws_sdk::ConversionError> {
        Ok(Self {
            id: aws_sdk::required("Id", value.id)?.into(),
        })
    }
}

impl From<DeleteFuotaTaskResponse>
for operation::delete_fuota_task::DeleteFuotaTaskOutput {
    fn from(value: DeleteFuotaTaskResponse) -> Self {
        let DeleteFuotaTaskResponse {} = value;
        Self::builder().build()
    }
}

impl From<operation::delete_fuota_task::DeleteFuotaTaskOutput>
for DeleteFuotaTaskResponse {
    fn from(_: operation::delete_fuota_task::DeleteFuotaTaskOutput) -> Self {
        Self {}
    }
}

impl From<GetFuotaTaskRequest>
for operation::get_fuota_task::builders::GetFuotaTaskInputBuilder {
    fn from(value: GetFuotaTaskRequest) -> Self {
        let GetFuotaTaskRequest { id } = value;
        Self::default().set_id(Some(id.into()))
    }
}

impl TryFrom<GetFuotaTaskRequest> for operation::get_fuota_task::GetFuotaTaskInput {
    type Error = aws_sdk::ConversionError;

    fn try_from(value: GetFuotaTaskRequest) -> Result<Self, aws_sdk::ConversionError> {
        Ok(
            operation::get_fuota_task::builders::GetFuotaTaskInputBuilder::from(value)
                .build()?,
        )
    }
}

impl TryFrom<operation::get_fuota_task::GetFuotaTaskInput> for GetFuotaTaskRequest {
    type Error = aws_sdk::ConversionError;

    fn try_from(
        value: operation::get_fuota_task::GetFuotaTaskInput,
    ) -> Result<Self, aws_sdk::ConversionError> {
        Ok(Self {
            id: aws_sdk::required("Id", value.id)?.into(),
        })
    }
}

impl From<GetFuotaTaskResponse> for operation::get_fuota_task::GetFuotaTaskOutput {
    fn from(value: GetFuotaTaskResponse) -> Self {
        let GetFuotaTaskResponse {
            arn,
            id,
            status,
            name,
            description,
            lorawan,
            firmware_update_image,
            firmware_update_role,
            created_at,
            redundancy_percent,
            fragment_size_bytes,
            fragment_interval_ms,
            descriptor,
        } = value;
        Self::builder()
            .set_arn(arn.map(Into::into))
            .set_id(id.map(Into::into))
            .set_status(status.map(Into::into))
            .set_name(name)
            .set_description(description)
            .set_lo_ra_wan(lorawan.map(Into::into))
            .set_firmware_update_image(firmware_update_image)
            .set_firmware_update_role(firmware_update_role.map(Into::into))
            .set_created_at(created_at.map(aws_sdk::date_time))
            .set_redundancy_percent(redundancy_percent)
            .set_fragment_size_bytes(fragment_size_bytes)
            .set_fragment_interval_ms(fragment_interval_ms)
            .set_descriptor(descriptor)
            .build()
    }
}

impl TryFrom<operation::get_fuota_task::GetFuotaTaskOutput> for GetFuotaTaskResponse {
    type Error = aws_sdk::ConversionError;

    fn try_from(
        value: operation::get_fuota_task::GetFuotaTaskOutput,
    ) -> Result<Self, aws_sdk::ConversionError> {
        Ok(Self {
            arn: value.arn.map(Into::into),
            id: value.id.map(Into::into),
            status: value.status.map(Into::into),
            name: value.name,
            description: value.description,
            lorawan: aws_sdk::member(
                "LoRaWAN",
                value.lo_ra_wan.map(TryInto::try_into).transpose(),
            )?,
            firmware_update_image: value.firmware_update_image,
            firmware_update_role: value.firmware_update_role.map(Into::into),
            created_at: aws_sdk::member(
                "CreatedAt",
                value.created_at.map(aws_sdk::timestamp).transpose(),
            )?,
            redundancy_percent: value.redundancy_percent,
            fragment_size_bytes: value.fragment_size_bytes,
            fragment_interval_ms: value.fragment_interval_ms,
            descriptor: value.descriptor,
        })
    }
}

impl From<ListFuotaTasksRequest>
for operation::list_fuota_tasks::builders::ListFuotaTasksInputBuilder {
    fn from(value: ListFuotaTasksRequest) -> Self {
        let ListFuotaTasksRequest { next_token, max_results } = value;
        Self::default().set_next_token(next_token).set_max_results(max_results)
    }
}

impl TryFrom<ListFuotaTasksRequest>
for operation::list_fuota_tasks::ListFuotaTasksInput {
    type Error = aws_sdk::ConversionError;

    fn try_from(value: ListFuotaTasksRequest) -> Result<Self, aws_sdk::ConversionError> {
        Ok(
            operation::list_fuota_tasks::builders::ListFuotaTasksInputBuilder::from(
                    value,
                )
                .build()?,
        )
    }
}

impl From<operation::list_fuota_tasks::ListFuotaTasksInput> for ListFuotaTasksRequest {
    fn from(value: operation::list_fuota_tasks::ListFuotaTasksInput) -> Self {
        Self {
            next_token: value.next_token,
            max_results: value.max_results,
        }
    }
}

impl From<ListFuotaTasksResponse> for operation::list_fuota_tasks::ListFuotaTasksOutput {
    fn from(value: ListFuotaTasksResponse) -> Self {
        let ListFuotaTasksResponse { next_token, fuota_task_list } = value;
        Self::builder()
            .set_next_token(next_token)
            .set_fuota_task_list(
                fuota_task_list.map(|it| it.into_iter().map(Into::into).collect()),
            )
            .build()
    }
}

impl From<operation::list_fuota_tasks::ListFuotaTasksOutput> for ListFuotaTasksResponse {
    fn from(value: operation::list_fuota_tasks::ListFuotaTasksOutput) -> Self {
        Self {
            next_token: value.next_token,
            fuota_task_list: value
                .fuota_task_list
                .map(|it| it.into_iter().map(Into::into).collect()),
        }
    }
}

impl From<UpdateFuotaTaskRequest>
for operation::update_fuota_task::builders::UpdateFuotaTaskInputBuilder {
    fn from(value: UpdateFuotaTaskRequest) -> Self {
        let UpdateFuotaTaskRequest {
            id,
            name,
            description,
            lorawan,
            firmware_update_image,
            firmware_update_role,
            redundancy_percent,
            fragment_size_bytes,
            fragment_interval_ms,
            descriptor,
        } = value;
        Self::default()
            .set_id(Some(id.into()))
            .set_name(name)
            .set_description(description)
            .set_lo_ra_wan(lorawan.map(Into::into))
            .set_firmware_update_image(firmware_update_image)
            .set_firmware_update_role(firmware_update_role.map(Into::into))
            .set_redundancy_percent(redundancy_percent)
            .set_fragment_size_bytes(fragment_size_bytes)
            .set_fragment_interval_ms(fragment_interval_ms)
            .set_descriptor(descriptor)
    }
}

impl TryFrom<UpdateFuotaTaskRequest>
for operation::update_fuota_task::UpdateFuotaTaskInput {
    type Error = aws_sdk::ConversionError;

    fn try_from(
        value: UpdateFuotaTaskRequest,
    ) -> Result<Self, aws_sdk::ConversionError> {
        Ok(
            operation::update_fuota_task::builders::UpdateFuotaTaskInputBuilder::from(
                    value,
                )
                .build()?,
        )
    }
}

impl TryFrom<operation::update_fuota_task::UpdateFuotaTaskInput>
for UpdateFuotaTaskRequest {
    type Error = aws_sdk::ConversionError;

    fn try_from(
        value: operation::update_fuota_task::UpdateFuotaTaskInput,
    ) -> Result<Self, aws_sdk::ConversionError> {
        Ok(Self {
            id: aws_sdk::required("Id", value.id)?.into(),
            name: value.name,
            description: value.description,
            lorawan: value.lo_ra_wan.map(Into::into),
            firmware_update_image: value.firmware_update_image,
            firmware_update_role: value.firmware_update_role.map(Into::into),
            redundancy_percent: value.redundancy_percent,
            fragment_size_bytes: value.fragment_size_bytes,
            fragment_interval_ms: value.fragment_interval_ms,
            descriptor: value.descriptor,
        })
    }
}

impl From<UpdateFuotaTaskResponse>
for operation::update_fuota_task::UpdateFuotaTaskOutput {
    fn from(value: UpdateFuotaTaskResponse) -> Self {
        let UpdateFuotaTaskResponse {} = value;
        Self::builder().build()
    }
}

impl From<operation::update_fuota_task::UpdateFuotaTaskOutput>
for UpdateFuotaTaskResponse {
    fn from(_: operation::update_fuota_task::UpdateFuotaTaskOutput) -> Self {
        Self {}
    }
}
