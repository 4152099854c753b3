//! One run at a time.

use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::staging::{LOCK, sweep};
use super::{Failed, STAGING, place};

/// The staging folder, which is this run's alone until the value is dropped; then it is removed.
#[derive(Debug)]
pub(super) struct Lock {
    staging: PathBuf,
    /// Whether the next run is to find what is in it.
    is_left: bool,
    /// Closing it unlocks it.
    _file: File,
}

impl Lock {
    /// Waits for the staging folder of a folder, and makes both if they are not there.
    pub(super) fn take(root: &Path) -> Result<Self, Failed> {
        let staging = root.join(STAGING);
        let path = staging.join(LOCK);
        let failed = Failed::at("lock", &path);
        loop {
            match fs::create_dir_all(&staging) {
                // Another run may just have removed the folder, which is then made again.
                Err(error) if error.kind() == ErrorKind::AlreadyExists && root.is_dir() => {}
                Err(error) => return Err(not_made(root, &staging, error)),
                Ok(()) => {}
            }
            refuse_others(&staging, &path)?;
            let opened = File::options().create(true).truncate(false).write(true).open(&path);
            let file = match opened {
                Ok(file) => file,
                Err(error) if error.kind() == ErrorKind::NotFound => continue,
                Err(error) => return Err(failed(error)),
            };
            match file.lock() {
                // There are file systems without locks; then the staging folder has to be enough.
                Err(error) if error.kind() == ErrorKind::Unsupported => {}
                locked => locked.map_err(&failed)?,
            }
            // Another run may have removed the file while this one waited for it.
            if is_at(&file, &path) {
                return Ok(Self { staging, is_left: false, _file: file });
            }
        }
    }
}

impl Lock {
    /// Leaves what is in the folder for the next run.
    pub(super) fn leave(&mut self) {
        self.is_left = true;
    }
}

/// Why there is no staging folder.
fn not_made(root: &Path, staging: &Path, error: io::Error) -> Failed {
    match root.ancestors().find(|it| it.is_symlink() && !it.exists()) {
        Some(link) => {
            let reason = format!("{} is a link that leads nowhere", link.display());
            Failed::because("write", staging, &reason)
        }
        None => Failed::at("write", staging)(error),
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        if self.is_left {
            return;
        }
        // What cannot be removed is swept by the next run. The lock goes last, so that until then
        // nobody else takes the folder, which stays if it has something of others.
        let _ = sweep(&self.staging);
        let _ = fs::remove_file(self.staging.join(LOCK));
        let _ = fs::remove_dir(&self.staging);
    }
}

/// Refuses a staging folder or a lock that is none: a lock is an empty file.
fn refuse_others(staging: &Path, lock: &Path) -> Result<(), Failed> {
    let is_folder = place::about(staging)?.is_none_or(|it| it.is_dir());
    let is_lock = place::about(lock)?.is_none_or(|it| it.is_file() && it.len() == 0);
    if is_folder && is_lock {
        return Ok(());
    }
    let other = if is_folder { lock } else { staging };
    let reason = format!("{} is something else", other.display());
    Err(Failed::because("lock", lock, &reason))
}

/// Whether an open file is the one at a path.
#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let both = file.metadata().ok().zip(fs::symlink_metadata(path).ok());
    both.is_some_and(|(file, path)| (file.dev(), file.ino()) == (path.dev(), path.ino()))
}

/// Whether an open file is the one at a path. Where open files cannot be removed, it is.
#[cfg(not(unix))]
fn is_at(_file: &File, path: &Path) -> bool {
    path.is_file()
}
