//! What processes take of the machine, as Linux tells it; and the command, built for release, of
//! which that is measured.

use std::path::PathBuf;
use std::process::Command;
use std::sync::OnceLock;
use std::time::Duration;
use std::{env, fs};

use crate::failure::Failure;
use crate::workspace;

/// The most memory that a process ever had, in KiB; of this one by the name `self`. `None` where the
/// system does not tell.
pub(crate) fn peak_memory(process: &str) -> Option<u64> {
    status(process, "VmHWM:")
}

/// The memory that a process has, in KiB.
pub(crate) fn memory(process: &str) -> Option<u64> {
    status(process, "VmRSS:")
}

fn status(process: &str, key: &str) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(key))?;
    line.trim().split(' ').next()?.parse().ok()
}

/// The processor time that this thread took so far; `None` where the system does not tell.
pub(crate) fn thread_time() -> Option<Duration> {
    let schedule = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanoseconds = schedule.split(' ').next()?.parse().ok()?;
    Some(Duration::from_nanos(nanoseconds))
}

/// The command, built for release: once, however often it is asked for.
///
/// # Errors
/// It does not compile.
pub(crate) fn command() -> Result<PathBuf, Failure> {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    if let Some(path) = BUILT.get() {
        return Ok(path.clone());
    }
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut build = Command::new(cargo);
    build.args(["build", "--release", "--quiet", "--package", "shapewright"]);
    build.current_dir(workspace::root());
    let status = build.status().map_err(|error| Failure::io("run", "cargo", error))?;
    if !status.success() {
        return Err(Failure::Model("error: the command does not compile".to_owned()));
    }
    let target = env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
    let target = target.unwrap_or_else(|| workspace::root().join("target"));
    Ok(BUILT.get_or_init(|| target.join("release").join("shapewright")).clone())
}
