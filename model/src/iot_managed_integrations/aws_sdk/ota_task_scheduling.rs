// @generated from model/shapes/iot-managed-integrations/ota-task-scheduling.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum 4cbbafd2089e9d4d

//! Conversions of the types of `ota_task_scheduling`.

use aws_sdk_iotmanagedintegrations::types;

use super::super::{
    OtaTaskSchedulingConfig, ScheduleMaintenanceWindow, SchedulingConfigEndBehavior,
};

impl From<OtaTaskSchedulingConfig> for types::OtaTaskSchedulingConfig {
    fn from(value: OtaTaskSchedulingConfig) -> Self {
        let OtaTaskSchedulingConfig {
            end_behavior,
            end_time,
            maintenance_windows,
            start_time,
        } = value;
        Self::builder()
            .set_end_behavior(end_behavior.map(Into::into))
            .set_end_time(end_time)
            .set_maintenance_windows(
                maintenance_windows.map(|it| it.into_iter().map(Into::into).collect()),
            )
            .set_start_time(start_time)
            .build()
    }
}

impl From<types::OtaTaskSchedulingConfig> for OtaTaskSchedulingConfig {
    fn from(value: types::OtaTaskSchedulingConfig) -> Self {
        Self {
            end_behavior: value.end_behavior.map(Into::into),
            end_time: value.end_time,
            maintenance_windows: value
                .maintenance_windows
                .map(|it| it.into_iter().map(Into::into).collect()),
            start_time: value.start_time,
        }
    }
}

impl From<ScheduleMaintenanceWindow> for types::ScheduleMaintenanceWindow {
    fn from(value: ScheduleMaintenanceWindow) -> Self {
        let ScheduleMaintenanceWindow { duration_in_minutes, start_time } = value;
        Self::builder()
            .set_duration_in_minutes(duration_in_minutes)
            .set_start_time(start_time)
            .build()
    }
}

impl From<types::ScheduleMaintenanceWindow> for ScheduleMaintenanceWindow {
    fn from(value: types::ScheduleMaintenanceWindow) -> Self {
        Self {
            duration_in_minutes: value.duration_in_minutes,
            start_time: value.start_time,
        }
    }
}

impl From<SchedulingConfigEndBehavior> for types::SchedulingConfigEndBehavior {
    fn from(value: SchedulingConfigEndBehavior) -> Self {
        Self::from(value.as_str())
    }
}

impl From<types::SchedulingConfigEndBehavior> for SchedulingConfigEndBehavior {
    fn from(value: types::SchedulingConfigEndBehavior) -> Self {
        Self::from(value.as_str())
    }
}
