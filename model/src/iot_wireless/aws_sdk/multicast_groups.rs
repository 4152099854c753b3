// @generated from model/shapes/iot-wireless/multicast-groups.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum 2f20a903a27ee40e

//! Conversions of the types of `multicast_groups`.

use aws_sdk_iotwireless::{operation, types};
use shapewright_validate::aws_sdk;

use super::super::{
    AssociateMulticastGroupWithFuotaTaskError,
    AssociateMulticastGroupWithFuotaTaskRequest,
    AssociateMulticastGroupWithFuotaTaskResponse,
    DisassociateMulticastGroupFromFuotaTaskError,
    DisassociateMulticastGroupFromFuotaTaskRequest,
    DisassociateMulticastGroupFromFuotaTaskResponse, ListMulticastGroupsByFuotaTaskError,
    ListMulticastGroupsByFuotaTaskRequest, ListMulticastGroupsByFuotaTaskResponse,
    MulticastGroupByFuotaTask,
};

impl From<AssociateMulticastGroupWithFuotaTaskError>
for operation::associate_multicast_group_with_fuota_task::AssociateMulticastGroupWithFuotaTaskError {
    fn from(value: AssociateMulticastGroupWithFuotaTaskError) -> Self {
        match value {
            AssociateMulticastGroupWithFuotaTaskError::ValidationException(error) => {
                Self::ValidationException(error.into())
            }
            AssociateMulticastGroupWithFuotaTaskError::AccessDeniedException(error) => {
                Self::AccessDeniedException(error.into())
            }
            AssociateMulticastGroupWithFuotaTaskError::ResourceNotFoundException(
                error,
            ) => Self::ResourceNotFoundException(error.into()),
            AssociateMulticastGroupWithFuotaTaskError::ConflictException(error) => {
                Self::ConflictException(error.into())
            }
            AssociateMulticastGroupWithFuotaTaskError::ThrottlingException(error) => {
                Self::ThrottlingException(error.into())
            }
            AssociateMulticastGroupWithFuotaTaskError::InternalServerException(error) => {
                Self::InternalServerException(error.into())
            }
            AssociateMulticastGroupWithFuotaTaskError::Unknown(error) => {
                Self::generic(
                    aws_sdk::metadata(error.code.as_deref(), error.message.as_deref()),
                )
            }
        }
    }
}

impl From<
    operation::associate_multicast_group_with_fuota_task::AssociateMulticastGroupWithFuotaTaskError,
> for AssociateMulticastGroupWithFuotaTaskError {
    fn from(
        value: operation::associate_multicast_group_with_fuota_task::AssociateMulticastGroupWithFuotaTaskError,
    ) -> Self {
        match value {
            operation::associate_multicast_group_with_fuota_task::AssociateMulticastGroupWithFuotaTaskError::ValidationException(
                error,
            ) => Self::ValidationException(error.into()),
            operation::associate_multicast_group_with_fuota_task::AssociateMulticastGroupWithFuotaTaskError::AccessDeniedException(
                error,
            ) => Self::AccessDeniedException(error.into()),
            operation::associate_multicast_group_with_fuota_task::AssociateMulticastGroupWithFuotaTaskError::ResourceNotFoundException(
                error,
            ) => Self::ResourceNotFoundException(error.into()),
            operation::associate_multicast_group_with_fuota_task::AssociateMulticastGroupWithFuotaTaskError::ConflictException(
                error,
            ) => Self::ConflictException(error.into()),
            operation::associate_multicast_group_with_fuota_task::AssociateMulticastGroupWithFuotaTaskError::ThrottlingException(
                error,
            ) => Self::ThrottlingException(error.into()),
            operation::associate_multicast_group_with_fuota_task::AssociateMulticastGroupWithFuotaTaskError::InternalServerException(
                error,
            ) => Self::InternalServerException(error.into()),
            other => Self::Unknown(aws_sdk::unknown_error(other.meta())),
        }
    }
}

impl From<DisassociateMulticastGroupFromFuotaTaskError>
for operation::disassociate_multicast_group_from_fuota_task::DisassociateMulticastGroupFromFuotaTaskError {
    fn from(value: DisassociateMulticastGroupFromFuotaTaskError) -> Self {
        match value {
            DisassociateMulticastGroupFromFuotaTaskError::ValidationException(error) => {
                Self::ValidationException(error.into())
            }
            DisassociateMulticastGroupFromFuotaTaskError::AccessDeniedException(
                error,
            ) => Self::AccessDeniedException(error.into()),
            DisassociateMulticastGroupFromFuotaTaskError::ResourceNotFoundException(
                error,
            ) => Self::ResourceNotFoundException(error.into()),
            DisassociateMulticastGroupFromFuotaTaskError::ConflictException(error) => {
                Self::ConflictException(error.into())
            }
            DisassociateMulticastGroupFromFuotaTaskError::InternalServerException(
                error,
            ) => Self::InternalServerException(error.into()),
            DisassociateMulticastGroupFromFuotaTaskError::Unknown(error) => {
                Self::generic(
                    aws_sdk::metadata(error.code.as_deref(), error.message.as_deref()),
                )
            }
        }
    }
}

impl From<
    operation::disassociate_multicast_group_from_fuota_task::DisassociateMulticastGroupFromFuotaTaskError,
> for DisassociateMulticastGroupFromFuotaTaskError {
    fn from(
        value: operation::disassociate_multicast_group_from_fuota_task::DisassociateMulticastGroupFromFuotaTaskError,
    ) -> Self {
        match value {
            operation::disassociate_multicast_group_from_fuota_task::DisassociateMulticastGroupFromFuotaTaskError::ValidationException(
                error,
            ) => Self::ValidationException(error.into()),
            operation::disassociate_multicast_group_from_fuota_task::DisassociateMulticastGroupFromFuotaTaskError::AccessDeniedException(
                error,
            ) => Self::AccessDeniedException(error.into()),
            operation::disassociate_multicast_group_from_fuota_task::DisassociateMulticastGroupFromFuotaTaskError::ResourceNotFoundException(
                error,
            ) => Self::ResourceNotFoundException(error.into()),
            operation::disassociate_multicast_group_from_fuota_task::DisassociateMulticastGroupFromFuotaTaskError::ConflictException(
                error,
            ) => Self::ConflictException(error.into()),
            operation::disassociate_multicast_group_from_fuota_task::DisassociateMulticastGroupFromFuotaTaskError::InternalServerException(
                error,
            ) => Self::InternalServerException(error.into()),
            other => Self::Unknown(aws_sdk::unknown_error(other.meta())),
        }
    }
}

impl From<ListMulticastGroupsByFuotaTaskError>
for operation::list_multicast_groups_by_fuota_task::ListMulticastGroupsByFuotaTaskError {
    fn from(value: ListMulticastGroupsByFuotaTaskError) -> Self {
        match value {
            ListMulticastGroupsByFuotaTaskError::ValidationException(error) => {
                Self::ValidationException(error.into())
            }
            ListMulticastGroupsByFuotaTaskError::AccessDeniedException(error) => {
                Self::AccessDeniedException(error.into())
            }
            ListMulticastGroupsByFuotaTaskError::InternalServerException(error) => {
                Self::InternalServerException(error.into())
            }
            ListMulticastGroupsByFuotaTaskError::ResourceNotFoundException(error) => {
                Self::ResourceNotFoundException(error.into())
            }
            ListMulticastGroupsByFuotaTaskError::ThrottlingException(error) => {
                Self::ThrottlingException(error.into())
            }
            ListMulticastGroupsByFuotaTaskError::Unknown(error) => {
                Self::generic(
                    aws_sdk::metadata(error.code.as_deref(), error.message.as_deref()),
                )
            }
        }
    }
}

impl From<
    operation::list_multicast_groups_by_fuota_task::ListMulticastGroupsByFuotaTaskError,
> for ListMulticastGroupsByFuotaTaskError {
    fn from(
        value: operation::list_multicast_groups_by_fuota_task::ListMulticastGroupsByFuotaTaskError,
    ) -> Self {
        match value {
            operation::list_multicast_groups_by_fuota_task::ListMulticastGroupsByFuotaTaskError::ValidationException(
                error,
            ) => Self::ValidationException(error.into()),
            operation::list_multicast_groups_by_fuota_task::ListMulticastGroupsByFuotaTaskError::AccessDeniedException(
                error,
            ) => Self::AccessDeniedException(error.into()),
            operation::list_multicast_groups_by_fuota_task::ListMulticastGroupsByFuotaTaskError::InternalServerException(
                error,
            ) => Self::InternalServerException(error.into()),
            operation::list_multicast_groups_by_fuota_task::ListMulticastGroupsByFuotaTaskError::ResourceNotFoundException(
                error,
            ) => Self::ResourceNotFoundException(error.into()),
            operation::list_multicast_groups_by_fuota_task::ListMulticastGroupsByFuotaTaskError::ThrottlingException(
                error,
            ) => Self::ThrottlingException(error.into()),
            other => Self::Unknown(aws_sdk::unknown_error(other.meta())),
        }
    }
}

impl From<AssociateMulticastGroupWithFuotaTaskRequest>
for operation::associate_multicast_group_with_fuota_task::builders::AssociateMulticastGroupWithFuotaTaskInputBuilder {
    fn from(value: AssociateMulticastGroupWithFuotaTaskRequest) -> Self {
        let AssociateMulticastGroupWithFuotaTaskRequest { id, multicast_group_id } = value;
        Self::default()
            .set_id(Some(id.into()))
            .set_multicast_group_id(Some(multicast_group_id.into()))
    }
}

impl TryFrom<AssociateMulticastGroupWithFuotaTaskRequest>
for operation::associate_multicast_group_with_fuota_task::AssociateMulticastGroupWithFuotaTaskInput {
    type Error = aws_sdk::ConversionError;

    fn try_from(
        value: AssociateMulticastGroupWithFuotaTaskRequest,
    ) -> Result<Self, aws_sdk::ConversionError> {
        Ok(
            operation::associate_multicast_group_with_fuota_task::builders::AssociateMulticastGroupWithFuotaTaskInputBuilder::from(
                    value,
                )
                .build()?,
        )
    }
}

impl TryFrom<
    operation::associate_multicast_group_with_fuota_task::AssociateMulticastGroupWithFuotaTaskInput,
> for AssociateMulticastGroupWithFuotaTaskRequest {
    type Error = aws_sdk::ConversionError;

    fn try_from(
        value: operation::associate_multicast_group_with_fuota_task::AssociateMulticastGroupWithFuotaTaskInput,
    ) -> Result<Self, aws_sdk::ConversionError> {
        Ok(Self {
            id: aws_sdk::required("Id", value.id)?.into(),
            multicast_group_id: aws_sdk::required(
                    "MulticastGroupId",
                    value.multicast_group_id,
                )?
                .into(),
        })
    }
}

impl From<AssociateMulticastGroupWithFuotaTaskResponse>
for operation::associate_multicast_group_with_fuota_task::AssociateMulticastGroupWithFuotaTaskOutput {
    fn from(value: AssociateMulticastGroupWithFuotaTaskResponse) -> Self {
        let AssociateMulticastGroupWithFuotaTaskResponse {} = value;
        Self::builder().build()
    }
}

impl From<
    operation::associate_multicast_group_with_fuota_task::AssociateMulticastGroupWithFuotaTaskOutput,
> for AssociateMulticastGroupWithFuotaTaskResponse {
    fn from(
        _: operation::associate_multicast_group_with_fuota_task::AssociateMulticastGroupWithFuotaTaskOutput,
    ) -> Self {
        Self {}
    }
}

impl From<DisassociateMulticastGroupFromFuotaTaskRequest>
for operation::disassociate_multicast_group_from_fuota_task::builders::DisassociateMulticastGroupFromFuotaTaskInputBuilder {
    fn from(value: DisassociateMulticastGroupFromFuotaTaskRequest) -> Self {
        let DisassociateMulticastGroupFromFuotaTaskRequest { id, multicast_group_id } = value;
        Self::default()
            .set_id(Some(id.into()))
            .set_multicast_group_id(Some(multicast_group_id.into()))
    }
}

impl TryFrom<DisassociateMulticastGroupFromFuotaTaskRequest>
for operation::disassociate_multicast_group_from_fuota_task::DisassociateMulticastGroupFromFuotaTaskInput {
    type Error = aws_sdk::ConversionError;

    fn try_from(
        value: DisassociateMulticastGroupFromFuotaTaskRequest,
    ) -> Result<Self, aws_sdk::ConversionError> {
        Ok(
            operation::disassociate_multicast_group_from_fuota_task::builders::DisassociateMulticastGroupFromFuotaTaskInputBuilder::from(
                    value,
                )
                .build()?,
        )
    }
}

impl TryFrom<
    operation::disassociate_multicast_group_from_fuota_task::DisassociateMulticastGroupFromFuotaTaskInput,
> for DisassociateMulticastGroupFromFuotaTaskRequest {
    type Error = aws_sdk::ConversionError;

    fn try_from(
        value: operation::disassociate_multicast_group_from_fuota_task::DisassociateMulticastGroupFromFuotaTaskInput,
    ) -> Result<Self, aws_sdk::ConversionError> {
        Ok(Self {
            id: aws_sdk::required("Id", value.id)?.into(),
            multicast_group_id: aws_sdk::required(
                    "MulticastGroupId",
                    value.multicast_group_id,
                )?
                .into(),
        })
    }
}

impl From<DisassociateMulticastGroupFromFuotaTaskResponse>
for operation::disassociate_multicast_group_from_fuota_task::DisassociateMulticastGroupFromFuotaTaskOutput {
    fn from(value: DisassociateMulticastGroupFromFuotaTaskResponse) -> Self {
        let DisassociateMulticastGroupFromFuotaTaskResponse {} = value;
        Self::builder().build()
    }
}

impl From<
    operation::disassociate_multicast_group_from_fuota_task::DisassociateMulticastGroupFromFuotaTaskOutput,
> for DisassociateMulticastGroupFromFuotaTaskResponse {
    fn from(
        _: operation::disassociate_multicast_group_from_fuota_task::DisassociateMulticastGroupFromFuotaTaskOutput,
    ) -> Self {
        Self {}
    }
}

impl From<ListMulticastGroupsByFuotaTaskRequest>
for operation::list_multicast_groups_by_fuota_task::builders::ListMulticastGroupsByFuotaTaskInputBuilder {
    fn from(value: ListMulticastGroupsByFuotaTaskRequest) -> Self {
        let ListMulticastGroupsByFuotaTaskRequest { id, next_token, max_results } = value;
        Self::default()
            .set_id(Some(id.into()))
            .set_next_token(next_token)
            .set_max_results(max_results)
    }
}

impl TryFrom<ListMulticastGroupsByFuotaTaskRequest>
for operation::list_multicast_groups_by_fuota_task::ListMulticastGroupsByFuotaTaskInput {
    type Error = aws_sdk::ConversionError;

    fn try_from(
        value: ListMulticastGroupsByFuotaTaskRequest,
    ) -> Result<Self, aws_sdk::ConversionError> {
        Ok(
            operation::list_multicast_groups_by_fuota_task::builders::ListMulticastGroupsByFuotaTaskInputBuilder::from(
                    value,
                )
                .build()?,
        )
    }
}

impl TryFrom<
    operation::list_multicast_groups_by_fuota_task::ListMulticastGroupsByFuotaTaskInput,
> for ListMulticastGroupsByFuotaTaskRequest {
    type Error = aws_sdk::ConversionError;

    fn try_from(
        value: operation::list_multicast_groups_by_fuota_task::ListMulticastGroupsByFuotaTaskInput,
    ) -> Result<Self, aws_sdk::ConversionError> {
        Ok(Self {
            id: aws_sdk::required("Id", value.id)?.into(),
            next_token: value.next_token,
            max_results: value.max_results,
        })
    }
}

impl From<ListMulticastGroupsByFuotaTaskResponse>
for operation::list_multicast_groups_by_fuota_task::ListMulticastGroupsByFuotaTaskOutput {
    fn from(value: ListMulticastGroupsByFuotaTaskResponse) -> Self {
        let ListMulticastGroupsByFuotaTaskResponse {
            next_token,
            multicast_group_list,
        } = value;
        Self::builder()
            .set_next_token(next_token)
            .set_multicast_group_list(
                multicast_group_list.map(|it| it.into_iter().map(Into::into).collect()),
            )
            .build()
    }
}

impl From<
    operation::list_multicast_groups_by_fuota_task::ListMulticastGroupsByFuotaTaskOutput,
> for ListMulticastGroupsByFuotaTaskResponse {
    fn from(
        value: operation::list_multicast_groups_by_fuota_task::ListMulticastGroupsByFuotaTaskOutput,
    ) -> Self {
        Self {
            next_token: value.next_token,
            multicast_group_list: value
                .multicast_group_list
                .map(|it| it.into_iter().map(Into::into).collect()),
        }
    }
}

impl From<MulticastGroupByFuotaTask> for types::MulticastGroupByFuotaTask {
    fn from(value: MulticastGroupByFuotaTask) -> Self {
        let MulticastGroupByFuotaTask { id } = value;
        Self::builder().set_id(id.map(Into::into)).build()
    }
}

impl From<types::MulticastGroupByFuotaTask> for MulticastGroupByFuotaTask {
    fn from(value: types::MulticastGroupByFuotaTask) -> Self {
        Self {
            id: value.id.map(Into::into),
        }
    }
}
