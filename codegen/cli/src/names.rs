//! Patterns of file names.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use glob::Pattern;

use crate::failure::Failure;
use crate::memory;

/// The files that an argument names: itself, or what matches it as a pattern. Sorted. Names that
/// are not UTF-8 match like others, with a replacement character for what is not.
pub(crate) fn expand(argument: &str) -> Result<Vec<PathBuf>, Failure> {
    let path = Path::new(argument);
    if memory::is_used() || path.exists() || !argument.contains(['*', '?', '[']) {
        return Ok(vec![path.to_path_buf()]);
    }
    let mut found = BTreeSet::from([PathBuf::new()]);
    let mut last = String::new();
    for part in path.components() {
        let part = part.as_os_str().to_string_lossy();
        // A second `**` finds what the first one found.
        if part == "**" && last == "**" {
            continue;
        }
        last = part.to_string();
        if part == "**" {
            for folder in found.clone() {
                below(&folder, &mut found)?;
            }
        } else if part.contains(['*', '?', '[']) {
            found = matching(&found, &part, argument)?;
        } else {
            found = found.iter().map(|folder| folder.join(&*part)).collect();
        }
    }
    found.retain(|path| path.symlink_metadata().is_ok());
    if argument.ends_with("**") {
        found.retain(|path| path.is_dir());
    }
    if found.is_empty() {
        return Err(Failure::new(format!("no file matches `{argument}`")));
    }
    Ok(found.into_iter().collect())
}

/// The entries of folders whose names match a pattern.
fn matching(
    folders: &BTreeSet<PathBuf>,
    part: &str,
    argument: &str,
) -> Result<BTreeSet<PathBuf>, Failure> {
    let pattern = Pattern::new(part).map_err(|error| {
        Failure::new(format!("`{argument}` is no pattern of file names: {error}"))
    })?;
    let mut found = BTreeSet::new();
    for folder in folders {
        for entry in entries(folder)? {
            let name = entry.file_name().unwrap_or_default();
            if pattern.matches(&name.to_string_lossy()) {
                found.insert(entry);
            }
        }
    }
    Ok(found)
}

/// Adds every folder below one; links are not followed, so that there is an end to it.
fn below(folder: &Path, found: &mut BTreeSet<PathBuf>) -> Result<(), Failure> {
    let mut pending = vec![folder.to_owned()];
    while let Some(next) = pending.pop() {
        for entry in entries(&next)? {
            if entry.symlink_metadata().is_ok_and(|it| it.is_dir()) {
                pending.push(entry.clone());
                found.insert(entry);
            }
        }
    }
    Ok(())
}

/// What a folder holds; nothing if it is none.
fn entries(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let listed = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    if !listed.is_dir() {
        return Ok(Vec::new());
    }
    let failed = |error: &std::io::Error| Failure::io("list", listed.display(), error);
    let mut found = Vec::new();
    for entry in fs::read_dir(listed).map_err(|error| failed(&error))? {
        found.push(folder.join(entry.map_err(|error| failed(&error))?.file_name()));
    }
    Ok(found)
}
