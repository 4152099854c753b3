//! `cargo xtask regen`: everything that is derived from `model/shapes`.

mod changes;
mod configuration;
mod corpus;
mod editor;
mod generate;
mod outputs;
mod prose;
mod services;
mod snapshots;
mod targets;
mod words;
mod write;

use std::io::Write as _;
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
    if mode == Mode::Write {
        write::recover()?;
    }
    let outputs = generate::generate()?;
    for warning in &outputs.warnings {
        eprintln!("{warning}\n");
    }
    let changes = changes::find(&outputs)?;
    if changes.is_empty() {
        println!("{} generated files are up to date.", outputs.files.len());
        return Ok(ExitCode::SUCCESS);
    }
    let words = words::describe(&changes);
    match mode {
        Mode::Write => {
            write::apply(&changes)?;
            for change in changes.iter().filter(|change| change.is_edited()) {
                eprintln!("note: {} was edited by hand: it is written anew", change.path);
            }
            let summaries = changes.iter().map(|change| format!("{}\n", change.summary()));
            let (count, total) = (changes.len(), outputs.files.len());
            let report = format!("{count} of {total} generated files changed:\n");
            print(&(words + &report + &summaries.collect::<String>()));
            Ok(ExitCode::SUCCESS)
        }
        Mode::Check => {
            let differences = changes.iter().map(changes::Change::unified_diff);
            print(&differences.collect::<String>());
            eprint!("{words}");
            eprintln!("{} generated files are stale. To mend: cargo xtask regen", changes.len());
            Ok(ExitCode::FAILURE)
        }
    }
}

/// Prints to standard output. A reader that has read enough and closed the pipe is no failure.
fn print(text: &str) {
    let _ = std::io::stdout().write_all(text.as_bytes());
}
