//! Writing what changed, all or nothing.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use tempfile::NamedTempFile;

use super::changes::Change;
use crate::failure::Failure;
use crate::workspace;

/// Writes every change: first all new texts into temporary files beside their targets, then all
/// renames, then the removals. A failure while writing leaves every target as it was.
pub(crate) fn apply(changes: &[Change]) -> Result<(), Failure> {
    let mut staged = Vec::new();
    for change in changes {
        if let Some(text) = &change.new {
            let target = workspace::root().join(&change.path);
            staged.push((stage(&target, text)?, target));
        }
    }
    for (file, target) in staged {
        file.persist(&target).map_err(|error| Failure::io("replace", &target, error.error))?;
    }
    for change in changes.iter().filter(|change| change.new.is_none()) {
        let target = workspace::root().join(&change.path);
        fs::remove_file(&target).map_err(|error| Failure::io("remove", &target, error))?;
        remove_empty_parents(&target);
    }
    Ok(())
}

fn stage(target: &Path, text: &str) -> Result<NamedTempFile, Failure> {
    let directory = target.parent().unwrap_or(workspace::root());
    fs::create_dir_all(directory).map_err(|error| Failure::io("create", directory, error))?;
    let mut file = builder()
        .tempfile_in(directory)
        .map_err(|error| Failure::io("create a file in", directory, error))?;
    file.write_all(text.as_bytes()).map_err(|error| Failure::io("write", target, error))?;
    Ok(file)
}

/// Temporary files are private by default; generated files are as readable as any source.
#[cfg(unix)]
fn builder() -> tempfile::Builder<'static, 'static> {
    let mut builder = tempfile::Builder::new();
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder
}

#[cfg(not(unix))]
fn builder() -> tempfile::Builder<'static, 'static> {
    tempfile::Builder::new()
}

/// Removes the directories that a removal left empty.
fn remove_empty_parents(target: &Path) {
    let mut directory = target.parent();
    while let Some(current) = directory.filter(|current| *current != workspace::root()) {
        if fs::remove_dir(current).is_err() {
            return;
        }
        directory = current.parent();
    }
}
