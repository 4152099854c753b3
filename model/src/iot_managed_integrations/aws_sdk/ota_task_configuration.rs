// @generated from model/shapes/iot-managed-integrations/ota-task-configuration.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum 5020eaea857be7da

//! Conversions of the types of `ota_task_configuration`.

use aws_sdk_iotmanagedintegrations::{operation, types};
use shapewright_validate::aws_sdk;

use super::super::{
    CreateOtaTaskConfigurationError, CreateOtaTaskConfigurationRequest,
    CreateOtaTaskConfigurationResponse, DeleteOtaTaskConfigurationError,
    DeleteOtaTaskConfigurationRequest, GetOtaTaskConfigurationError,
    GetOtaTaskConfigurationRequest, GetOtaTaskConfigurationResponse,
    ListOtaTaskConfigurationsError, ListOtaTaskConfigurationsRequest,
    ListOtaTaskConfigurationsResponse, OtaTaskConfigurationSummary,
};

impl From<CreateOtaTaskConfigurationError>
for operation::create_ota_task_configuration::CreateOtaTaskConfigurationError {
    fn from(value: CreateOtaTaskConfigurationError) -> Self {
        match value {
            CreateOtaTaskConfigurationError::AccessDeniedException(error) => {
                Self::AccessDeniedException(error.into())
            }
            CreateOtaTaskConfigurationError::ValidationException(error) => {
                Self::ValidationException(error.into())
            }
            CreateOtaTaskConfigurationError::InternalServerException(error) => {
                Self::InternalServerException(error.into())
            }
            CreateOtaTaskConfigurationError::ConflictException(error) => {
                Self::ConflictException(error.into())
            }
            CreateOtaTaskConfigurationError::ThrottlingException(error) => {
                Self::ThrottlingException(error.into())
            }
            CreateOtaTaskConfigurationError::Unknown(error) => {
                Self::generic(
                    aws_sdk::metadata(error.code.as_deref(), error.message.as_deref()),
                )
            }
        }
    }
}

impl From<operation::create_ota_task_configuration::CreateOtaTaskConfigurationError>
for CreateOtaTaskConfigurationError {
    fn from(
        value: operation::create_ota_task_configuration::CreateOtaTaskConfigurationError,
    ) -> Self {
        match value {
            operation::create_ota_task_configuration::CreateOtaTaskConfigurationError::AccessDeniedException(
                error,
            ) => Self::AccessDeniedException(error.into()),
            operation::create_ota_task_configuration::CreateOtaTaskConfigurationError::ValidationException(
                error,
            ) => Self::ValidationException(error.into()),
            operation::create_ota_task_configuration::CreateOtaTaskConfigurationError::InternalServerException(
                error,
            ) => Self::InternalServerException(error.into()),
            operation::create_ota_task_configuration::CreateOtaTaskConfigurationError::ConflictException(
                error,
            ) => Self::ConflictException(error.into()),
            operation::create_ota_task_configuration::CreateOtaTaskConfigurationError::ThrottlingException(
                error,
            ) => Self::ThrottlingException(error.into()),
            other => Self::Unknown(aws_sdk::unknown_error(other.meta())),
        }
    }
}

impl From<DeleteOtaTaskConfigurationError>
for operation::delete_ota_task_configuration::DeleteOtaTaskConfigurationError {
    fn from(value: DeleteOtaTaskConfigurationError) -> Self {
        match value {
            DeleteOtaTaskConfigurationError::AccessDeniedException(error) => {
                Self::AccessDeniedException(error.into())
            }
            DeleteOtaTaskConfigurationError::ValidationException(error) => {
                Self::ValidationException(error.into())
            }
            DeleteOtaTaskConfigurationError::InternalServerException(error) => {
                Self::InternalServerException(error.into())
            }
            DeleteOtaTaskConfigurationError::ResourceNotFoundException(error) => {
                Self::ResourceNotFoundException(error.into())
            }
            DeleteOtaTaskConfigurationError::ThrottlingException(error) => {
                Self::ThrottlingException(error.into())
            }
            DeleteOtaTaskConfigurationError::Unknown(error) => {
                Self::generic(
                    aws_sdk::metadata(error.code.as_deref(), error.message.as_deref()),
                )
            }
        }
    }
}

impl From<operation::delete_ota_task_configuration::DeleteOtaTaskConfigurationError>
for DeleteOtaTaskConfigurationError {
    fn from(
        value: operation::delete_ota_task_configuration::DeleteOtaTaskConfigurationError,
    ) -> Self {
        match value {
            operation::delete_ota_task_configuration::DeleteOtaTaskConfigurationError::AccessDeniedException(
                error,
            ) => Self::AccessDeniedException(error.into()),
            operation::delete_ota_task_configuration::DeleteOtaTaskConfigurationError::ValidationException(
                error,
            ) => Self::ValidationException(error.into()),
            operation::delete_ota_task_configuration::DeleteOtaTaskConfigurationError::InternalServerException(
                error,
            ) => Self::InternalServerException(error.into()),
            operation::delete_ota_task_configuration::DeleteOtaTaskConfigurationError::ResourceNotFoundException(
                error,
            ) => Self::ResourceNotFoundException(error.into()),
            operation::delete_ota_task_configuration::DeleteOtaTaskConfigurationError::ThrottlingException(
                error,
            ) => Self::ThrottlingException(error.into()),
            other => Self::Unknown(aws_sdk::unknown_error(other.meta())),
        }
    }
}

impl From<GetOtaTaskConfigurationError>
for operation::get_ota_task_configuration::GetOtaTaskConfigurationError {
    fn from(value: GetOtaTaskConfigurationError) -> Self {
        match value {
            GetOtaTaskConfigurationError::AccessDeniedException(error) => {
                Self::AccessDeniedException(error.into())
            }
            GetOtaTaskConfigurationError::ValidationException(error) => {
                Self::ValidationException(error.into())
            }
            GetOtaTaskConfigurationError::InternalServerException(error) => {
                Self::InternalServerException(error.into())
            }
            GetOtaTaskConfigurationError::ResourceNotFoundException(error) => {
                Self::ResourceNotFoundException(error.into())
            }
            GetOtaTaskConfigurationError::ThrottlingException(error) => {
                Self::ThrottlingException(error.into())
            }
            GetOtaTaskConfigurationError::Unknown(error) => {
                Self::generic(
                    aws_sdk::metadata(error.code.as_deref(), error.message.as_deref()),
                )
            }
        }
    }
}

impl From<operation::get_ota_task_configuration::GetOtaTaskConfigurationError>
for GetOtaTaskConfigurationError {
    fn from(
        value: operation::get_ota_task_configuration::GetOtaTaskConfigurationError,
    ) -> Self {
        match value {
            operation::get_ota_task_configuration::GetOtaTaskConfigurationError::AccessDeniedException(
                error,
            ) => Self::AccessDeniedException(error.into()),
            operation::get_ota_task_configuration::GetOtaTaskConfigurationError::ValidationException(
                error,
            ) => Self::ValidationException(error.into()),
            operation::get_ota_task_configuration::GetOtaTaskConfigurationError::InternalServerException(
                error,
            ) => Self::InternalServerException(error.into()),
            operation::get_ota_task_configuration::GetOtaTaskConfigurationError::ResourceNotFoundException(
                error,
            ) => Self::ResourceNotFoundException(error.into()),
            operation::get_ota_task_configuration::GetOtaTaskConfigurationError::ThrottlingException(
                error,
            ) => Self::ThrottlingException(error.into()),
            other => Self::Unknown(aws_sdk::unknown_error(other.meta())),
        }
    }
}

impl From<ListOtaTaskConfigurationsError>
for operation::list_ota_task_configurations::ListOtaTaskConfigurationsError {
    fn from(value: ListOtaTaskConfigurationsError) -> Self {
        match value {
            ListOtaTaskConfigurationsError::AccessDeniedException(error) => {
                Self::AccessDeniedException(error.into())
            }
            ListOtaTaskConfigurationsError::ValidationException(error) => {
                Self::ValidationException(error.into())
            }
            ListOtaTaskConfigurationsError::InternalServerException(error) => {
                Self::InternalServerException(error.into())
            }
            ListOtaTaskConfigurationsError::ThrottlingException(error) => {
                Self::ThrottlingException(error.into())
            }
            ListOtaTaskConfigurationsError::Unknown(error) => {
                Self::generic(
                    aws_sdk::metadata(error.code.as_deref(), error.message.as_deref()),
                )
            }
        }
    }
}

impl From<operation::list_ota_task_configurations::ListOtaTaskConfigurationsError>
for ListOtaTaskConfigurationsError {
    fn from(
        value: operation::list_ota_task_configurations::ListOtaTaskConfigurationsError,
    ) -> Self {
        match value {
            operation::list_ota_task_configurations::ListOtaTaskConfigurationsError::AccessDeniedException(
                error,
            ) => Self::AccessDeniedException(error.into()),
            operation::list_ota_task_configurations::ListOtaTaskConfigurationsError::ValidationException(
                error,
            ) => Self::ValidationException(error.into()),
            operation::list_ota_task_configurations::ListOtaTaskConfigurationsError::InternalServerException(
                error,
            ) => Self::InternalServerException(error.into()),
            operation::list_ota_task_configurations::ListOtaTaskConfigurationsError::ThrottlingException(
                error,
            ) => Self::ThrottlingException(error.into()),
            other => Self::Unknown(aws_sdk::unknown_error(other.meta())),
        }
    }
}

impl From<CreateOtaTaskConfigurationRequest>
for operation::create_ota_task_configuration::builders::CreateOtaTaskConfigurationInputBuilder {
    fn from(value: CreateOtaTaskConfigurationRequest) -> Self {
        let CreateOtaTaskConfigurationRequest {
            description,
            name,
            push_config,
            client_token,
        } = value;
        Self::default()
            .set_description(description)
            .set_name(name)
            .set_push_config(push_config.map(Into::into))
            .set_client_token(client_token)
    }
}

impl TryFrom<CreateOtaTaskConfigurationRequest>
for operation::create_ota_task_configuration::CreateOtaTaskConfigurationInput {
    type Error = aws_sdk::ConversionError;

    fn try_from(
        value: CreateOtaTaskConfigurationRequest,
    ) -> Result<Self, aws_sdk::ConversionError> {
        Ok(
            operation::create_ota_task_configuration::builders::CreateOtaTaskConfigurationInputBuilder::from(
                    value,
                )
                .build()?,
        )
    }
}

impl From<operation::create_ota_task_configuration::CreateOtaTaskConfigurationInput>
for CreateOtaTaskConfigurationRequest {
    fn from(
        value: operation::create_ota_task_configuration::CreateOtaTaskConfigurationInput,
    ) -> Self {
        Self {
            description: value.description,
            name: value.name,
            push_config: value.push_config.map(Into::into),
            client_token: value.client_token,
        }
    }
}

impl From<CreateOtaTaskConfigurationResponse>
for operation::create_ota_task_configuration::CreateOtaTaskConfigurationOutput {
    fn from(value: CreateOtaTaskConfigurationResponse) -> Self {
        let CreateOtaTaskConfigurationResponse { task_configuration_id } = value;
        Self::builder()
            .set_task_configuration_id(task_configuration_id.map(Into::into))
            .build()
    }
}

impl From<operation::create_ota_task_configuration::CreateOtaTaskConfigurationOutput>
for CreateOtaTaskConfigurationResponse {
    fn from(
        value: operation::create_ota_task_configuration::CreateOtaTaskConfigurationOutput,
    ) -> Self {
        Self {
            task_configuration_id: value.task_configuration_id.map(Into::into),
        }
    }
}

impl From<DeleteOtaTaskConfigurationRequest>
for operation::delete_ota_task_configuration::builders::DeleteOtaTaskConfigurationInputBuilder {
    fn from(value: DeleteOtaTaskConfigurationRequest) -> Self {
        let DeleteOtaTaskConfigurationRequest { identifier } = value;
        Self::default().set_identifier(Some(identifier.into()))
    }
}

impl TryFrom<DeleteOtaTaskConfigurationRequest>
for operation::delete_ota_task_configuration::DeleteOtaTaskConfigurationInput {
    type Error = aws_sdk::ConversionError;

    fn try_from(
        value: DeleteOtaTaskConfigurationRequest,
    ) -> Result<Self, aws_sdk::ConversionError> {
        Ok(
            operation::delete_ota_task_configuration::builders::DeleteOtaTaskConfigurationInputBuilder::from(
                    value,
                )
                .build()?,
        )
    }
}

impl TryFrom<operation::delete_ota_task_configuration::DeleteOtaTaskConfigurationInput>
for DeleteOtaTaskConfigurationRequest {
    type Error = aws_sdk::ConversionError;

    fn try_from(
        value: operation::delete_ota_task_configuration::DeleteOtaTaskConfigurationInput,
    ) -> Result<Self, aws_sdk::ConversionError> {
        Ok(Self {
            identifier: aws_sdk::required("Identifier", value.identifier)?.into(),
        })
    }
}

impl From<GetOtaTaskConfigurationRequest>
for operation::get_ota_task_configuration::builders::GetOtaTaskConfigurationInputBuilder {
    fn from(value: GetOtaTaskConfigurationRequest) -> Self {
        let GetOtaTaskConfigurationRequest { identifier } = value;
        Self::default().set_identifier(Some(identifier.into()))
    }
}

impl TryFrom<GetOtaTaskConfigurationRequest>
for operation::get_ota_task_configuration::GetOtaTaskConfigurationInput {
    type Error = aws_sdk::ConversionError;

    fn try_from(
        value: GetOtaTaskConfigurationRequest,
    ) -> Result<Self, aws_sdk::ConversionError> {
        Ok(
            operation::get_ota_task_configuration::builders::GetOtaTaskConfigurationInputBuilder::from(
                    value,
                )
                .build()?,
        )
    }
}

impl TryFrom<operation::get_ota_task_configuration::GetOtaTaskConfigurationInput>
for GetOtaTaskConfigurationRequest {
    type Error = aws_sdk::ConversionError;

    fn try_from(
        value: operation::get_ota_task_configuration::GetOtaTaskConfigurationInput,
    ) -> Result<Self, aws_sdk::ConversionError> {
        Ok(Self {
            identifier: aws_sdk::required("Identifier", value.identifier)?.into(),
        })
    }
}

impl From<GetOtaTaskConfigurationResponse>
for operation::get_ota_task_configuration::GetOtaTaskConfigurationOutput {
    fn from(value: GetOtaTaskConfigurationResponse) -> Self {
        let GetOtaTaskConfigurationResponse {
            task_configuration_id,
            name,
            push_config,
            description,
            created_at,
        } = value;
        Self::builder()
            .set_task_configuration_id(task_configuration_id.map(Into::into))
            .set_name(name)
            .set_push_config(push_config.map(Into::into))
            .set_description(description)
            .set_created_at(created_at.map(aws_sdk::date_time))
            .build()
    }
}

impl TryFrom<operation::get_ota_task_configuration::GetOtaTaskConfigurationOutput>
for GetOtaTaskConfigurationResponse {
    type Error = aws_sdk::ConversionError;

    fn try_from(
        value: operation::get_ota_task_configuration::GetOtaTaskConfigurationOutput,
    ) -> Result<Self, aws_sdk::ConversionError> {
        Ok(Self {
            task_configuration_id: value.task_configuration_id.map(Into::into),
            name: value.name,
            push_config: value.push_config.map(Into::into),
            description: value.description,
            created_at: aws_sdk::member(
                "CreatedAt",
                value.created_at.map(aws_sdk::timestamp).transpose(),
            )?,
        })
    }
}

impl From<ListOtaTaskConfigurationsRequest>
for operation::list_ota_task_configurations::builders::ListOtaTaskConfigurationsInputBuilder {
    fn from(value: ListOtaTaskConfigurationsRequest) -> Self {
        let ListOtaTaskConfigurationsRequest { next_token, max_results } = value;
        Self::default().set_next_token(next_token).set_max_results(max_results)
    }
}

impl TryFrom<ListOtaTaskConfigurationsRequest>
for operation::list_ota_task_configurations::ListOtaTaskConfigurationsInput {
    type Error = aws_sdk::ConversionError;

    fn try_from(
        value: ListOtaTaskConfigurationsRequest,
    ) -> Result<Self, aws_sdk::ConversionError> {
        Ok(
            operation::list_ota_task_configurations::builders::ListOtaTaskConfigurationsInputBuilder::from(
                    value,
                )
                .build()?,
        )
    }
}

impl From<operation::list_ota_task_configurations::ListOtaTaskConfigurationsInput>
for ListOtaTaskConfigurationsRequest {
    fn from(
        value: operation::list_ota_task_configurations::ListOtaTaskConfigurationsInput,
    ) -> Self {
        Self {
            next_token: value.next_token,
            max_results: value.max_results,
        }
    }
}

impl From<ListOtaTaskConfigurationsResponse>
for operation::list_ota_task_configurations::ListOtaTaskConfigurationsOutput {
    fn from(value: ListOtaTaskConfigurationsResponse) -> Self {
        let ListOtaTaskConfigurationsResponse { items, next_token } = value;
        Self::builder()
            .set_items(items.map(|it| it.into_iter().map(Into::into).collect()))
            .set_next_token(next_token)
            .build()
    }
}

impl TryFrom<operation::list_ota_task_configurations::ListOtaTaskConfigurationsOutput>
for ListOtaTaskConfigurationsResponse {
    type Error = aws_sdk::ConversionError;

    fn try_from(
        value: operation::list_ota_task_configurations::ListOtaTaskConfigurationsOutput,
    ) -> Result<Self, aws_sdk::ConversionError> {
        Ok(Self {
            items: aws_sdk::member(
                "Items",
                value
                    .items
                    .map(|it| aws_sdk::elements(it, TryInto::try_into))
                    .transpose(),
            )?,
            next_token: value.next_token,
        })
    }
}

impl From<OtaTaskConfigurationSummary> for types::OtaTaskConfigurationSummary {
    fn from(value: OtaTaskConfigurationSummary) -> Self {
        let OtaTaskConfigurationSummary { task_configuration_id, name, created_at } = value;
        Self::builder()
            .set_task_configuration_id(task_configuration_id.map(Into::into))
            .set_name(name)
            .set_created_at(created_at.map(aws_sdk::date_time))
            .build()
    }
}

impl TryFrom<types::OtaTaskConfigurationSummary> for OtaTaskConfigurationSummary {
    type Error = aws_sdk::ConversionError;

    fn try_from(
        value: types::OtaTaskConfigurationSummary,
    ) -> Result<Self, aws_sdk::ConversionError> {
        Ok(Self {
            task_configuration_id: value.task_configuration_id.map(Into::into),
            name: value.name,
            created_at: aws_sdk::member(
                "CreatedAt",
                value.created_at.map(aws_sdk::timestamp).transpose(),
            )?,
        })
    }
}
