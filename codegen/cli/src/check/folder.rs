//! What is below a folder, in the order of the names.

use std::fs::{self, FileType};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use super::ignored::{Ignored, Rules};
use super::paths;
use crate::failure::Failure;

/// The folders in which version control keeps its own files.
const OF_VERSION_CONTROL: [&str; 4] = [".git", ".hg", ".jj", ".svn"];

/// Something below a folder: no folder, but for those that git leaves out.
pub(super) struct Entry {
    pub(super) path: PathBuf,
    pub(super) kind: FileType,
    /// Whether git leaves it out. What is below such a folder is not listed.
    pub(super) is_ignored: bool,
}

/// A walk through a folder and those below. Links are not followed, so that there is an end to it.
pub(super) struct Walk {
    /// What comes, the next one last.
    pending: Vec<Pending>,
    /// Why the first folder cannot be listed.
    failure: Option<Failure>,
}

struct Pending {
    /// Where it is, as people named the folder.
    path: PathBuf,
    /// The same from the root.
    absolute: PathBuf,
    kind: FileType,
    is_ignored: bool,
    /// What is left out of the folder that it is in.
    rules: Rc<Rules>,
}

impl Walk {
    /// Begins with a folder, or with what a link to one leads to.
    pub(super) fn new(folder: &Path, ignored: &mut Ignored) -> Self {
        let mut walk = Self { pending: Vec::new(), failure: None };
        // What git ignores is relative to the folders that a link leads through.
        let absolute = folder.canonicalize().unwrap_or_else(|_| paths::absolute(folder));
        let rules = ignored.of(&absolute);
        walk.failure = walk.list(folder, &absolute, &rules, ignored).err();
        walk
    }

    /// What comes next; nothing at the end.
    pub(super) fn next(&mut self, ignored: &mut Ignored) -> Option<Result<Entry, Failure>> {
        if let Some(failure) = self.failure.take() {
            return Some(Err(failure));
        }
        while let Some(pending) = self.pending.pop() {
            let Pending { path, absolute, kind, is_ignored, rules } = pending;
            if is_ignored || !kind.is_dir() {
                return Some(Ok(Entry { path, kind, is_ignored }));
            }
            let rules = ignored.below(&rules, &absolute);
            match self.list(&path, &absolute, &rules, ignored) {
                // Somebody deleted it since it was found.
                Err(_) if absolute.symlink_metadata().is_err() => {}
                Err(failure) => return Some(Err(failure)),
                Ok(()) => {}
            }
        }
        None
    }

    /// Adds what a folder holds.
    fn list(
        &mut self,
        folder: &Path,
        absolute: &Path,
        rules: &Rc<Rules>,
        ignored: &Ignored,
    ) -> Result<(), Failure> {
        let failed = |error| Failure::io("list", folder.display(), &error);
        let mut found = Vec::new();
        for entry in fs::read_dir(absolute).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            let (name, kind) = (entry.file_name(), entry.file_type().map_err(failed)?);
            let is_own = name.to_str().is_some_and(|name| OF_VERSION_CONTROL.contains(&name));
            if is_own {
                continue;
            }
            let absolute = absolute.join(&name);
            let is_ignored = ignored.leaves_out(rules, &absolute, kind.is_dir());
            let (path, rules) = (folder.join(name), Rc::clone(rules));
            found.push(Pending { path, absolute, kind, is_ignored, rules });
        }
        found.sort_by(|one, other| other.absolute.cmp(&one.absolute));
        self.pending.extend(found);
        Ok(())
    }
}
