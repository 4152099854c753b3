//! What the targets have in common.

use shapewright::{Memory, run_in_memory};

/// What a command left behind.
#[derive(Debug)]
pub struct Run {
    /// The exit status: 0 fine, 1 invalid or breaking, 2 the command could not run.
    pub status: u8,
    /// What is on standard output.
    pub output: String,
    /// What is on standard error.
    pub diagnostics: String,
}

/// Runs the command on files in memory.
///
/// # Panics
/// It ends with another status than those that are documented, or without a word although something
/// is wrong.
pub fn run(arguments: &[&str], files: &[(&str, &str)]) -> Run {
    let files = files.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    let memory = Memory { files, ..Memory::default() };
    let (status, memory) = run_in_memory(arguments.iter().copied(), memory);
    let Memory { output, diagnostics, .. } = memory;
    assert!(status <= 2, "{arguments:?}: {status}");
    assert!(status == 0 || !(output.is_empty() && diagnostics.is_empty()), "{arguments:?}");
    assert!(status < 2 || !diagnostics.is_empty(), "{arguments:?}: {output}");
    Run { status, output, diagnostics }
}
