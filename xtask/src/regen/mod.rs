//! `cargo xtask regen`: everything that is derived from `model/shapes`.

mod changes;
mod outputs;
mod snapshots;
mod targets;
mod write;

use std::process::ExitCode;

use crate::failure::Failure;

/// Whether to write or to compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    /// Write what differs.
    Write,
    /// Print what differs and fail if anything does.
    Check,
}

/// Regenerates, or compares; exits with 1 if `mode` is `Check` and anything is stale.
pub(crate) fn run(mode: Mode) -> Result<ExitCode, Failure> {
    let outputs = outputs::generate()?;
    for warning in &outputs.warnings {
        eprintln!("{warning}\n");
    }
    let changes = changes::find(&outputs)?;
    if changes.is_empty() {
        println!("{} generated files are up to date.", outputs.files.len());
        return Ok(ExitCode::SUCCESS);
    }
    match mode {
        Mode::Write => {
            write::apply(&changes)?;
            println!("{} of {} generated files changed:", changes.len(), outputs.files.len());
            changes.iter().for_each(|change| println!("{}", change.summary()));
            Ok(ExitCode::SUCCESS)
        }
        Mode::Check => {
            changes.iter().for_each(|change| print!("{}", change.unified_diff()));
            eprintln!("{} generated files are stale. To mend: cargo xtask regen", changes.len());
            Ok(ExitCode::FAILURE)
        }
    }
}
