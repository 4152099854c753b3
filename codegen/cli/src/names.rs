//! Patterns of file names.

use std::collections::{BTreeSet, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use globset::Glob;

use crate::budget::MAX_MATCHES;
use crate::failure::Failure;
use crate::memory;

/// The files that an argument names: itself, or what matches it as a pattern. Sorted. Names that
/// are not UTF-8 match like others, with a replacement character for what is not.
pub(crate) fn expand(argument: &str) -> Result<Vec<PathBuf>, Failure> {
    let path = Path::new(argument);
    if memory::is_used() || path.exists() || !argument.contains(WILDCARDS) {
        return Ok(vec![path.to_path_buf()]);
    }
    let parts = path.components().map(|it| it.as_os_str().to_string_lossy());
    if parts.skip_while(|part| !part.contains(WILDCARDS)).any(|part| part == "..") {
        // It would name each file as often as there are folders to come from, and again for each `..`.
        let message = format!("`{argument}` has `..` after a wildcard");
        return Err(Failure::with_help(message, "write the path to the folder without it"));
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
            let mut reached = HashSet::new();
            for folder in found.clone() {
                if !reached.contains(&folder) {
                    below(&folder, &mut reached)?;
                }
            }
            found.extend(reached);
        } else if part.contains(WILDCARDS) {
            found = matching(&found, &part, argument)?;
        } else {
            found = found.iter().map(|folder| folder.join(&*part)).collect();
        }
        if found.len() > MAX_MATCHES {
            return Err(too_many(argument));
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

/// What makes a name a pattern.
pub(crate) const WILDCARDS: [char; 4] = ['*', '?', '[', '{'];

fn too_many(argument: &str) -> Failure {
    let message = format!("more than {MAX_MATCHES} names match `{argument}`");
    Failure::with_help(message, "name the folder instead")
}

/// The entries of folders whose names match a pattern.
fn matching(
    folders: &BTreeSet<PathBuf>,
    part: &str,
    argument: &str,
) -> Result<BTreeSet<PathBuf>, Failure> {
    let pattern = Glob::new(part).map_err(|error| {
        Failure::new(format!("`{argument}` is no pattern of file names: {}", error.kind()))
    })?;
    let pattern = pattern.compile_matcher();
    let mut found = BTreeSet::new();
    for folder in folders {
        for entry in entries(folder)? {
            let name = entry.file_name().unwrap_or_default();
            if pattern.is_match(&*name.to_string_lossy()) {
                found.insert(entry);
            }
            if found.len() > MAX_MATCHES {
                return Err(too_many(argument));
            }
        }
    }
    Ok(found)
}

/// Adds every folder below one; links are not followed, so that there is an end to it.
fn below(folder: &Path, found: &mut HashSet<PathBuf>) -> Result<(), Failure> {
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
