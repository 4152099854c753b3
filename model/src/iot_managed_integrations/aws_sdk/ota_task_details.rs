// @generated from model/shapes/iot-managed-integrations/ota-task-details.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum f2918f41a6b8675f

//! Conversions of the types of `ota_task_details`.

use aws_sdk_iotmanagedintegrations::types;
use shapewright_validate::aws_sdk;

use super::super::{
    OtaMechanism, OtaProtocol, OtaStatus, OtaTaskSummary, OtaType, TaskProcessingDetails,
};

impl From<OtaMechanism> for types::OtaMechanism {
    fn from(value: OtaMechanism) -> Self {
        Self::from(value.as_str())
    }
}

impl From<types::OtaMechanism> for OtaMechanism {
    fn from(value: types::OtaMechanism) -> Self {
        Self::from(value.as_str())
    }
}

impl From<OtaProtocol> for types::OtaProtocol {
    fn from(value: OtaProtocol) -> Self {
        Self::from(value.as_str())
    }
}

impl From<types::OtaProtocol> for OtaProtocol {
    fn from(value: types::OtaProtocol) -> Self {
        Self::from(value.as_str())
    }
}

impl From<OtaStatus> for types::OtaStatus {
    fn from(value: OtaStatus) -> Self {
        Self::from(value.as_str())
    }
}

impl From<types::OtaStatus> for OtaStatus {
    fn from(value: types::OtaStatus) -> Self {
        Self::from(value.as_str())
    }
}

impl From<OtaTaskSummary> for types::OtaTaskSummary {
    fn from(value: OtaTaskSummary) -> Self {
        let OtaTaskSummary {
            task_id,
            task_arn,
            created_at,
            last_updated_at,
            task_configuration_id,
            status,
        } = value;
        Self::builder()
            .set_task_id(task_id.map(Into::into))
            .set_task_arn(task_arn.map(Into::into))
            .set_created_at(created_at.map(aws_sdk::date_time))
            .set_last_updated_at(last_updated_at.map(aws_sdk::date_time))
            .set_task_configuration_id(task_configuration_id.map(Into::into))
            .set_status(status.map(Into::into))
            .build()
    }
}

impl TryFrom<types::OtaTaskSummary> for OtaTaskSummary {
    type Error = aws_sdk::ConversionError;

    fn try_from(value: types::OtaTaskSummary) -> Result<Self, aws_sdk::ConversionError> {
        Ok(Self {
            task_id: value.task_id.map(Into::into),
            task_arn: value.task_arn.map(Into::into),
            created_at: aws_sdk::member(
                "CreatedAt",
                value.created_at.map(aws_sdk::timestamp).transpose(),
            )?,
            last_updated_at: aws_sdk::member(
                "LastUpdatedAt",
                value.last_updated_at.map(aws_sdk::timestamp).transpose(),
            )?,
            task_configuration_id: value.task_configuration_id.map(Into::into),
            status: value.status.map(Into::into),
        })
    }
}

impl From<OtaType> for types::OtaType {
    fn from(value: OtaType) -> Self {
        Self::from(value.as_str())
    }
}

impl From<types::OtaType> for OtaType {
    fn from(value: types::OtaType) -> Self {
        Self::from(value.as_str())
    }
}

impl From<TaskProcessingDetails> for types::TaskProcessingDetails {
    fn from(value: TaskProcessingDetails) -> Self {
        let TaskProcessingDetails {
            number_of_canceled_things,
            number_of_failed_things,
            number_of_in_progress_things,
            number_of_queued_things,
            number_of_rejected_things,
            number_of_removed_things,
            number_of_succeeded_things,
            number_of_timed_out_things,
            processing_targets,
        } = value;
        Self::builder()
            .set_number_of_canceled_things(number_of_canceled_things)
            .set_number_of_failed_things(number_of_failed_things)
            .set_number_of_in_progress_things(number_of_in_progress_things)
            .set_number_of_queued_things(number_of_queued_things)
            .set_number_of_rejected_things(number_of_rejected_things)
            .set_number_of_removed_things(number_of_removed_things)
            .set_number_of_succeeded_things(number_of_succeeded_things)
            .set_number_of_timed_out_things(number_of_timed_out_things)
            .set_processing_targets(processing_targets)
            .build()
    }
}

impl From<types::TaskProcessingDetails> for TaskProcessingDetails {
    fn from(value: types::TaskProcessingDetails) -> Self {
        Self {
            number_of_canceled_things: value.number_of_canceled_things,
            number_of_failed_things: value.number_of_failed_things,
            number_of_in_progress_things: value.number_of_in_progress_things,
            number_of_queued_things: value.number_of_queued_things,
            number_of_rejected_things: value.number_of_rejected_things,
            number_of_removed_things: value.number_of_removed_things,
            number_of_succeeded_things: value.number_of_succeeded_things,
            number_of_timed_out_things: value.number_of_timed_out_things,
            processing_targets: value.processing_targets,
        }
    }
}
