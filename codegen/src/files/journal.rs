//! What is to be done with staged texts.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Component, Path, PathBuf};

use serde_json::{Value, json};

use super::{Failed, STAGING, existing};

/// What a run does to a folder. The text of each write is staged under its number.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Journal {
    /// Paths of new texts, from the folder.
    pub(super) writes: Vec<String>,
    /// Paths of files to remove.
    pub(super) removals: Vec<String>,
}

/// Where the text of a write is staged.
pub(super) fn staged(root: &Path, number: usize) -> PathBuf {
    root.join(STAGING).join(number.to_string())
}

impl Journal {
    /// Writes the journal, in one step: from now on, it will be done.
    pub(super) fn write(&self, root: &Path) -> Result<(), Failed> {
        let path = root.join(STAGING).join("journal");
        let failed = Failed::at("write", &path);
        let text = json!({ "writes": self.writes, "removals": self.removals }).to_string();
        let begun = path.with_extension("new");
        fs::write(&begun, text).map_err(&failed)?;
        fs::rename(&begun, &path).map_err(failed)
    }

    /// Does what the journal of a folder says, as far as it is not done yet, and sweeps the staging
    /// folder. Whoever calls this holds the lock.
    pub(super) fn finish(root: &Path) -> Result<(), Failed> {
        let path = root.join(STAGING).join("journal");
        if path.symlink_metadata().is_ok() {
            let text = existing(&path)?.unwrap_or_default();
            let journal = Self::read(&text).ok_or_else(|| {
                let reason = "it is not a journal; remove the folder that it is in";
                Failed::at("read", &path)(io::Error::new(ErrorKind::InvalidData, reason))
            })?;
            journal.apply(root)?;
            fs::remove_file(&path).map_err(Failed::at("remove", &path))?;
        }
        sweep(&root.join(STAGING))
    }

    fn read(text: &str) -> Option<Self> {
        let value: Value = serde_json::from_str(text).ok()?;
        let paths = |key: &str| -> Option<Vec<String>> {
            let paths = value.get(key)?.as_array()?.iter();
            paths.map(|path| path.as_str().filter(|it| is_below(it)).map(str::to_owned)).collect()
        };
        Some(Self { writes: paths("writes")?, removals: paths("removals")? })
    }

    fn apply(&self, root: &Path) -> Result<(), Failed> {
        for (number, path) in self.writes.iter().enumerate() {
            let (staged, target) = (staged(root, number), root.join(path));
            let failed = Failed::at("replace", &target);
            if let Some(folder) = target.parent() {
                fs::create_dir_all(folder).map_err(&failed)?;
            }
            match fs::rename(&staged, &target) {
                // It was renamed before the run was killed.
                Err(error) if error.kind() == ErrorKind::NotFound && !staged.exists() => {}
                renamed => renamed.map_err(failed)?,
            }
        }
        for path in &self.removals {
            let target = root.join(path);
            match fs::remove_file(&target) {
                Err(error) if error.kind() == ErrorKind::NotFound => {}
                removed => removed.map_err(Failed::at("remove", &target))?,
            }
        }
        Ok(())
    }
}

/// Whether a path stays below the folder that it is relative to.
fn is_below(path: &str) -> bool {
    let mut parts = Path::new(path).components().peekable();
    parts.peek().is_some()
        && !path.contains('\0')
        && parts.all(|part| matches!(part, Component::Normal(name) if name != STAGING))
}

/// Removes what a killed run left, but the lock.
fn sweep(staging: &Path) -> Result<(), Failed> {
    for entry in fs::read_dir(staging).map_err(Failed::at("read", staging))?.flatten() {
        if entry.file_name() != "lock" {
            fs::remove_file(entry.path()).map_err(Failed::at("remove", &entry.path()))?;
        }
    }
    Ok(())
}
