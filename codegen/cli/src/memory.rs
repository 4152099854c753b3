//! Files and streams in memory: what a command reads and prints where there is no process around it,
//! as in a browser.
//!
//! Everything that reads or prints asks here first. A run takes place on one thread.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::Path;

/// What a command reads, and what it left behind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Memory {
    /// The files, by what the arguments call them; after the run, also those that it wrote.
    pub files: BTreeMap<String, String>,
    /// Standard input.
    pub input: String,
    /// What was printed to standard output.
    pub output: String,
    /// What was printed to standard error.
    pub diagnostics: String,
}

thread_local! {
    static MEMORY: RefCell<Option<Memory>> = const { RefCell::new(None) };
}

/// Does something with the memory, if the command runs in one.
pub(crate) fn with<T>(action: impl FnOnce(&mut Memory) -> T) -> Option<T> {
    MEMORY.with_borrow_mut(|memory| memory.as_mut().map(action))
}

/// Whether the command runs in memory.
pub(crate) fn is_used() -> bool {
    with(|_| ()).is_some()
}

/// The text of a file, if the command runs in memory.
pub(crate) fn file(path: &Path) -> Option<Result<String, std::io::Error>> {
    with(|memory| {
        let text = memory.files.get(&*path.to_string_lossy()).cloned();
        text.ok_or_else(|| {
            std::io::Error::new(std::io::ErrorKind::NotFound, "no such file is given")
        })
    })
}

/// Runs something in memory.
pub(crate) fn run<T>(memory: Memory, action: impl FnOnce() -> T) -> (T, Memory) {
    MEMORY.set(Some(memory));
    let result = action();
    (result, MEMORY.take().unwrap_or_default())
}
