// @generated from model/shapes/iot-managed-integrations/ota-task-scheduling.smithy
// by `cargo xtask regen`: change the shapes, not this file.

//! The shapes of `ota-task-scheduling.smithy`.

use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use shapewright_validate::Validate;
use shapewright_validate::__private::string_enum;

/// When a task works: its start, its end, and the hours in between.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
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
    #[serde(rename = "EndBehavior", skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub end_behavior: Option<SchedulingConfigEndBehavior>,
    /// When the rollout ends, later than `StartTime`, such as `2027-02-28T06:00:00Z`. Left out,
    /// the task has no end time, and `EndBehavior` has no effect.
    #[serde(rename = "EndTime", skip_serializing_if = "Option::is_none")]
    pub end_time: Option<String>,
    /// The hours in which the rollout may work. Left out, it may work at any time between start and
    /// end.
    #[serde(rename = "MaintenanceWindows", skip_serializing_if = "Option::is_none")]
    #[validate(each(nested))]
    pub maintenance_windows: Option<Vec<ScheduleMaintenanceWindow>>,
    /// When the rollout begins, such as `2026-12-01T02:00:00Z`. Until then the task is `SCHEDULED`.
    /// Left out, it begins at once.
    #[serde(rename = "StartTime", skip_serializing_if = "Option::is_none")]
    pub start_time: Option<String>,
}

impl OtaTaskSchedulingConfig {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `end_behavior`.
    #[must_use]
    pub fn end_behavior(
        mut self,
        end_behavior: impl Into<SchedulingConfigEndBehavior>,
    ) -> Self {
        self.end_behavior = Some(end_behavior.into());
        self
    }

    /// Sets `end_time`.
    #[must_use]
    pub fn end_time(mut self, end_time: impl Into<String>) -> Self {
        self.end_time = Some(end_time.into());
        self
    }

    /// Sets `maintenance_windows`.
    #[must_use]
    pub fn maintenance_windows(
        mut self,
        maintenance_windows: impl IntoIterator<
            Item = impl Into<ScheduleMaintenanceWindow>,
        >,
    ) -> Self {
        self.maintenance_windows = Some(
            maintenance_windows.into_iter().map(Into::into).collect(),
        );
        self
    }

    /// Sets `start_time`.
    #[must_use]
    pub fn start_time(mut self, start_time: impl Into<String>) -> Self {
        self.start_time = Some(start_time.into());
        self
    }
}

/// A recurring span of time in which a rollout may work.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct ScheduleMaintenanceWindow {
    /// How long the window is open, in minutes, 1 to 1430. For example `240`.
    #[serde(rename = "DurationInMinutes", skip_serializing_if = "Option::is_none")]
    #[validate(range(min = 1, max = 1430))]
    pub duration_in_minutes: Option<i32>,
    /// When the window opens, such as `cron(0 2 ? * SUN *)` for Sundays at two.
    #[serde(rename = "StartTime", skip_serializing_if = "Option::is_none")]
    pub start_time: Option<String>,
}

impl ScheduleMaintenanceWindow {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `duration_in_minutes`.
    #[must_use]
    pub fn duration_in_minutes(mut self, duration_in_minutes: i32) -> Self {
        self.duration_in_minutes = Some(duration_in_minutes);
        self
    }

    /// Sets `start_time`.
    #[must_use]
    pub fn start_time(mut self, start_time: impl Into<String>) -> Self {
        self.start_time = Some(start_time.into());
        self
    }
}

/// What happens to executions that are not finished when a task reaches its end time.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Validate)]
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

impl SchedulingConfigEndBehavior {
    /// Every value that this model knows, in its order.
    pub const VALUES: &'static [&'static str] = &[
        "STOP_ROLLOUT",
        "CANCEL",
        "FORCE_CANCEL",
    ];

    /// The value as it is on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::StopRollout => "STOP_ROLLOUT",
            Self::Cancel => "CANCEL",
            Self::ForceCancel => "FORCE_CANCEL",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for SchedulingConfigEndBehavior {
    fn from(value: &str) -> Self {
        match value {
            "STOP_ROLLOUT" => Self::StopRollout,
            "CANCEL" => Self::Cancel,
            "FORCE_CANCEL" => Self::ForceCancel,
            _ => Self::Unknown(value.into()),
        }
    }
}

impl From<String> for SchedulingConfigEndBehavior {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl FromStr for SchedulingConfigEndBehavior {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self::from(text))
    }
}

impl AsRef<str> for SchedulingConfigEndBehavior {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for SchedulingConfigEndBehavior {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for SchedulingConfigEndBehavior {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for SchedulingConfigEndBehavior {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        string_enum::deserialize(deserializer, |text| Self::from(text))
    }
}
