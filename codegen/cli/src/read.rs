//! Reading, never more than a limit allows.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use crate::failure::Failure;
use crate::memory;

/// All bytes of a source.
///
/// # Errors
///
/// If they cannot be read, or are more than the limit.
pub(crate) fn all(source: impl Read, name: &str, limit: u64) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let read = source.take(limit + 1).read_to_end(&mut bytes);
    read.map_err(|error| Failure::io("read", name, &error))?;
    if bytes.len() as u64 > limit {
        return Err(Failure::new(format!("{name} is longer than {}", size(limit))));
    }
    Ok(bytes)
}

/// `256 MiB`.
fn size(bytes: u64) -> String {
    if bytes >> 20 > 0 { format!("{} MiB", bytes >> 20) } else { format!("{} KiB", bytes >> 10) }
}

/// All bytes of standard input.
pub(crate) fn standard_input(name: &str, limit: u64) -> Result<Vec<u8>, Failure> {
    match memory::with(|memory| std::mem::take(&mut memory.input)) {
        Some(input) => all(input.as_bytes(), name, limit),
        None => all(io::stdin().lock(), name, limit),
    }
}

/// All bytes of a file.
pub(crate) fn file(path: &Path, limit: u64) -> Result<Vec<u8>, Failure> {
    let name = path.display().to_string();
    if let Some(text) = memory::file(path) {
        let text = text.map_err(|error| Failure::io("read", &name, &error))?;
        return all(text.as_bytes(), &name, limit);
    }
    let file = File::open(path).map_err(|error| Failure::io("read", &name, &error))?;
    all(file, &name, limit)
}

/// All bytes of a regular file: it is no pipe that nobody writes to, and no device.
pub(crate) fn regular(path: &Path, name: &str, limit: u64) -> Result<Vec<u8>, Failure> {
    let failed = |error: &io::Error| Failure::io("read", name, error);
    if !path.metadata().map_err(|error| failed(&error))?.is_file() {
        let message = format!("cannot read {name}: it is no regular file");
        return Err(Failure::new(message).about(name));
    }
    all(File::open(path).map_err(|error| failed(&error))?, name, limit)
}
