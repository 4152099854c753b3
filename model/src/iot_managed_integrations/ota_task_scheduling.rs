// @generated from model/shapes/iot-managed-integrations/ota-task-scheduling.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum 4f458d8cb4d78a23

//! The shapes of `ota-task-scheduling.smithy`.

use shapewright_validate::{Serde, Setters, StringEnum, Validate};

/// When a task works: its start, its end, and the hours in between.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate)]
#[serde(rename_all = "PascalCase")]
#[validate(
    recommendation(
        rule = "end-behavior-without-end-time",
        message = "`EndBehavior` does nothing unless `EndTime` is given.",
        member = "EndBehavior",
        needs = "EndTime"
    ),
    recommendation(
        rule = "end-time-before-start-time",
        message = "`EndTime` should be later than `StartTime`.",
        member = "EndTime",
        after = "StartTime"
    )
)]
#[non_exhaustive]
pub struct OtaTaskSchedulingConfig {
    /// What happens at `EndTime` to executions that are not finished. Without an `EndTime` it has
    /// no effect.
    #[validate(nested)]
    pub end_behavior: Option<SchedulingConfigEndBehavior>,
    /// When the rollout ends, later than `StartTime`, such as `2027-02-28T06:00:00Z`. Left out,
    /// the task has no end time, and `EndBehavior` has no effect.
    pub end_time: Option<String>,
    /// The hours in which the rollout may work. Left out, it may work at any time between start and
    /// end.
    #[validate(each(nested))]
    pub maintenance_windows: Option<Vec<ScheduleMaintenanceWindow>>,
    /// When the rollout begins, such as `2026-12-01T02:00:00Z`. Until then the task is `SCHEDULED`.
    /// Left out, it begins at once.
    pub start_time: Option<String>,
}

/// A recurring span of time in which a rollout may work.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct ScheduleMaintenanceWindow {
    /// How long the window is open, in minutes, 1 to 1430. For example `240`.
    #[validate(range(min = 1, max = 1430))]
    pub duration_in_minutes: Option<i32>,
    /// When the window opens, such as `cron(0 2 ? * SUN *)` for Sundays at two.
    pub start_time: Option<String>,
}

/// What happens to executions that are not finished when a task reaches its end time.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, StringEnum, Validate)]
#[non_exhaustive]
pub enum SchedulingConfigEndBehavior {
    /// No further device is told about the task. Executions that exist already run to their end.
    #[validate(value = "STOP_ROLLOUT")]
    StopRollout,
    /// Executions that have not begun are canceled as well; those in progress run to their end.
    #[validate(value = "CANCEL")]
    Cancel,
    /// All unfinished executions are canceled, those in progress too, which may leave a device in
    /// the middle of an update.
    #[validate(value = "FORCE_CANCEL")]
    ForceCancel,
    /// A value that this model does not know.
    #[validate(unknown)]
    Unknown(Box<str>),
}
