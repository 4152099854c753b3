$version: "2"

// When an OTA task works.
namespace com.amazonaws.iotmanagedintegrations

use shapewright.rules#recommendations

/// How long a maintenance window is open, in minutes: 1 to 1430, ten minutes short of a day. For
/// example `240` for four hours.
@range(min: 1, max: 1430)
integer DurationInMinutes

/// When a task ends, as text.
///
/// The model gives no format. Write a date and time of ISO 8601 in UTC, such as
/// `2027-02-28T06:00:00Z`; in YAML, quote it, as it is a string.
string EndTime

/// When a task works: its start, its end, and the hours in between.
@recommendations([
    {
        rule: "end-behavior-without-end-time"
        message: "`EndBehavior` does nothing unless `EndTime` is given."
        test: { needs: { member: "EndBehavior", needs: "EndTime" } }
    }
    {
        rule: "end-time-before-start-time"
        message: "`EndTime` should be later than `StartTime`."
        test: { after: { member: "EndTime", after: "StartTime" } }
    }
])
structure OtaTaskSchedulingConfig {
    /// What happens at `EndTime` to executions that are not finished. Without an `EndTime` it has
    /// no effect.
    EndBehavior: SchedulingConfigEndBehavior

    /// When the rollout ends, later than `StartTime`, such as `2027-02-28T06:00:00Z`. Left out,
    /// the task has no end time, and `EndBehavior` has no effect.
    EndTime: EndTime

    /// The hours in which the rollout may work. Left out, it may work at any time between start and
    /// end.
    MaintenanceWindows: ScheduleMaintenanceWindowList

    /// When the rollout begins, such as `2026-12-01T02:00:00Z`. Until then the task is `SCHEDULED`.
    /// Left out, it begins at once.
    StartTime: ScheduleStartTime
}

/// A recurring span of time in which a rollout may work.
structure ScheduleMaintenanceWindow {
    /// How long the window is open, in minutes, 1 to 1430. For example `240`.
    DurationInMinutes: DurationInMinutes

    /// When the window opens, such as `cron(0 2 ? * SUN *)` for Sundays at two.
    StartTime: StartTime
}

/// Maintenance windows of a task.
list ScheduleMaintenanceWindowList {
    /// One window.
    member: ScheduleMaintenanceWindow
}

/// When a task starts, as text.
///
/// The model gives no format. Write a date and time of ISO 8601 in UTC, such as
/// `2026-12-01T02:00:00Z`; in YAML, quote it, as it is a string.
string ScheduleStartTime

/// What happens to executions that are not finished when a task reaches its end time.
enum SchedulingConfigEndBehavior {
    /// No further device is told about the task. Executions that exist already run to their end.
    STOP_ROLLOUT

    /// Executions that have not begun are canceled as well; those in progress run to their end.
    CANCEL

    /// All unfinished executions are canceled, those in progress too, which may leave a device in
    /// the middle of an update.
    FORCE_CANCEL
}

/// When a maintenance window opens, as text.
///
/// The model gives no format. AWS IoT Jobs writes such a recurring time as a cron expression with
/// the fields minute, hour, day of month, month, day of week and year: `cron(0 2 ? * SUN *)` is
/// every Sunday at two.
string StartTime
