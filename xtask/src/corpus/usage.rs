//! What this process takes of the machine, as Linux tells it.

use std::fs;
use std::time::Duration;

/// The most memory that this process ever had, in MiB; `None` where the system does not tell.
pub(super) fn peak_memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kibibytes: u64 = line.trim().trim_end_matches(" kB").parse().ok()?;
    Some(kibibytes / 1024)
}

/// The processor time that this thread took so far; `None` where the system does not tell.
pub(super) fn thread_time() -> Option<Duration> {
    let schedule = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanoseconds = schedule.split(' ').next()?.parse().ok()?;
    Some(Duration::from_nanos(nanoseconds))
}
