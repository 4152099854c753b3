// @generated from model/shapes/iot-wireless/fuota-task-details.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum 7c4f9687a4c92b46

//! Conversions of the types of `fuota_task_details`.
#![allow(
    non_camel_case_types,
    non_snake_case,
    reason = "names that would collide keep the spelling of the model"
)]

use aws_sdk_iotwireless::types;
use shapewright_validate::aws_sdk;

use super::super::{
    FuotaTask, FuotaTaskStatus, LoRaWANFuotaTask, LoRaWANFuotaTaskGetInfo,
    SupportedRfRegion,
};

impl From<FuotaTask> for types::FuotaTask {
    fn from(value: FuotaTask) -> Self {
        let FuotaTask { id, arn, name } = value;
        Self::builder()
            .set_id(id.map(Into::into))
            .set_arn(arn.map(Into::into))
            .set_name(name)
            .build()
    }
}

impl From<types::FuotaTask> for FuotaTask {
    fn from(value: types::FuotaTask) -> Self {
        Self {
            id: value.id.map(Into::into),
            arn: value.arn.map(Into::into),
            name: value.name,
        }
    }
}

impl From<FuotaTaskStatus> for types::FuotaTaskStatus {
    fn from(value: FuotaTaskStatus) -> Self {
        Self::from(value.as_str())
    }
}

impl From<types::FuotaTaskStatus> for FuotaTaskStatus {
    fn from(value: types::FuotaTaskStatus) -> Self {
        Self::from(value.as_str())
    }
}

impl From<LoRaWANFuotaTask> for types::LoRaWanFuotaTask {
    fn from(value: LoRaWANFuotaTask) -> Self {
        let LoRaWANFuotaTask { rf_region } = value;
        Self::builder().set_rf_region(rf_region.map(Into::into)).build()
    }
}

impl From<types::LoRaWanFuotaTask> for LoRaWANFuotaTask {
    fn from(value: types::LoRaWanFuotaTask) -> Self {
        Self {
            rf_region: value.rf_region.map(Into::into),
        }
    }
}

impl From<LoRaWANFuotaTaskGetInfo> for types::LoRaWanFuotaTaskGetInfo {
    fn from(value: LoRaWANFuotaTaskGetInfo) -> Self {
        let LoRaWANFuotaTaskGetInfo { rf_region, start_time } = value;
        Self::builder()
            .set_rf_region(rf_region)
            .set_start_time(start_time.map(aws_sdk::date_time))
            .build()
    }
}

impl TryFrom<types::LoRaWanFuotaTaskGetInfo> for LoRaWANFuotaTaskGetInfo {
    type Error = aws_sdk::ConversionError;

    fn try_from(
        value: types::LoRaWanFuotaTaskGetInfo,
    ) -> Result<Self, aws_sdk::ConversionError> {
        Ok(Self {
            rf_region: value.rf_region,
            start_time: aws_sdk::member(
                "StartTime",
                value.start_time.map(aws_sdk::timestamp).transpose(),
            )?,
        })
    }
}

impl From<SupportedRfRegion> for types::SupportedRfRegion {
    fn from(value: SupportedRfRegion) -> Self {
        Self::from(value.as_str())
    }
}

impl From<types::SupportedRfRegion> for SupportedRfRegion {
    fn from(value: types::SupportedRfRegion) -> Self {
        Self::from(value.as_str())
    }
}
