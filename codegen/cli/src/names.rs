//! Patterns of file names.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use globset::Glob;

use crate::budget::{MAX_MATCHES, MAX_VISITED};
use crate::failure::Failure;
use crate::memory;

/// The files that an argument names.
#[derive(Default)]
pub(crate) struct Names {
    /// Sorted.
    pub(crate) paths: Vec<PathBuf>,
    /// Why folders that a pattern leads to could not be listed.
    pub(crate) failures: Vec<Failure>,
}

/// Whether an argument is standard input.
pub(crate) fn is_standard_input(argument: &Path) -> bool {
    argument.as_os_str() == "-"
}

/// The files that an argument names: itself, or what matches it as a pattern. Names that are not
/// UTF-8 match like others, with a replacement character for what is not.
pub(crate) fn expand(path: &Path) -> Result<Names, Failure> {
    let argument = &*path.to_string_lossy();
    if memory::is_used() || path.exists() || !argument.contains(WILDCARDS) {
        return Ok(Names { paths: vec![path.to_path_buf()], ..Names::default() });
    }
    let parts = path.components().map(|it| it.as_os_str().to_string_lossy());
    if parts.skip_while(|part| !part.contains(WILDCARDS)).any(|part| part == "..") {
        // It would name each file as often as there are folders to come from, and again for each `..`.
        let message = format!("`{argument}` has `..` after a wildcard");
        return Err(Failure::with_help(message, "write the path to the folder without it"));
    }
    let mut expansion = Expansion { argument, visited: 0, failures: BTreeMap::new() };
    let mut found = expansion.found(path)?;
    found.retain(|path| path.symlink_metadata().is_ok());
    if argument.ends_with("**") {
        found.retain(|path| path.is_dir());
    }
    let failures: Vec<_> = expansion.failures.into_values().collect();
    if found.is_empty() && failures.is_empty() {
        return Err(Failure::new(format!("no file matches `{argument}`")));
    }
    Ok(Names { paths: found.into_iter().collect(), failures })
}

/// What makes a name a pattern.
pub(crate) const WILDCARDS: [char; 4] = ['*', '?', '[', '{'];

/// The search for what matches a pattern.
struct Expansion<'a> {
    argument: &'a str,
    /// How many files and folders were looked at.
    visited: usize,
    /// By the folder that cannot be listed: parts of the pattern may come by it again.
    failures: BTreeMap<PathBuf, Failure>,
}

impl Expansion<'_> {
    /// What matches the pattern, part by part; what has no wildcard need not exist.
    fn found(&mut self, pattern: &Path) -> Result<BTreeSet<PathBuf>, Failure> {
        let mut found = BTreeSet::from([PathBuf::new()]);
        let mut last = String::new();
        for component in pattern.components() {
            let part = component.as_os_str().to_string_lossy();
            // A second `**` finds what the first one found.
            if part == "**" && last == "**" {
                continue;
            }
            last = part.to_string();
            if part == "**" {
                let mut reached = HashSet::new();
                for folder in &found {
                    if !reached.contains(folder) {
                        self.below(folder, &mut reached)?;
                    }
                }
                found.extend(reached);
            } else if part.contains(WILDCARDS) {
                found = self.matching(&found, &part)?;
            } else {
                found = found.iter().map(|folder| folder.join(component)).collect();
            }
            self.bound(found.len())?;
        }
        Ok(found)
    }

    /// Refuses to match too many names.
    fn bound(&self, found: usize) -> Result<(), Failure> {
        if found <= MAX_MATCHES {
            return Ok(());
        }
        let message = format!("more than {MAX_MATCHES} names match `{}`", self.argument);
        Err(Failure::with_help(message, "name the folder instead"))
    }

    /// The entries of folders whose names match a part of the pattern.
    fn matching(
        &mut self,
        folders: &BTreeSet<PathBuf>,
        part: &str,
    ) -> Result<BTreeSet<PathBuf>, Failure> {
        let pattern = Glob::new(part).map_err(|error| {
            let argument = self.argument;
            Failure::new(format!("`{argument}` is no pattern of file names: {}", error.kind()))
        })?;
        let pattern = pattern.compile_matcher();
        let mut found = BTreeSet::new();
        for folder in folders {
            for entry in self.entries(folder)? {
                let name = entry.file_name().unwrap_or_default();
                if pattern.is_match(&*name.to_string_lossy()) {
                    found.insert(entry);
                }
                self.bound(found.len())?;
            }
        }
        Ok(found)
    }

    /// Adds every folder below one; links are not followed, so that there is an end to it.
    fn below(&mut self, folder: &Path, found: &mut HashSet<PathBuf>) -> Result<(), Failure> {
        let mut pending = vec![folder.to_owned()];
        while let Some(next) = pending.pop() {
            for entry in self.entries(&next)? {
                if entry.symlink_metadata().is_ok_and(|it| it.is_dir()) {
                    pending.push(entry.clone());
                    found.insert(entry);
                }
            }
        }
        Ok(())
    }

    /// What a folder holds; nothing if it is no folder, or if it cannot be listed, which is noted.
    fn entries(&mut self, folder: &Path) -> Result<Vec<PathBuf>, Failure> {
        let listed = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        let mut found = Vec::new();
        if !listed.is_dir() {
            return Ok(found);
        }
        let failed = |error| (folder.to_owned(), Failure::io("list", listed.display(), &error));
        let entries = fs::read_dir(listed).map_err(|error| self.failures.extend([failed(error)]));
        for entry in entries.into_iter().flatten() {
            self.visited += 1;
            if self.visited > MAX_VISITED {
                return Err(self.too_many_visited());
            }
            match entry {
                Ok(entry) => found.push(folder.join(entry.file_name())),
                Err(error) => self.failures.extend([failed(error)]),
            }
        }
        Ok(found)
    }

    fn too_many_visited(&self) -> Failure {
        let argument = self.argument;
        let message =
            format!("more than {MAX_VISITED} files and folders are on the way of `{argument}`");
        Failure::with_help(message, "begin the pattern with a folder that holds less")
    }
}
