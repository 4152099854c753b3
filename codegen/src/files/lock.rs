//! One run at a time.

use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::{Failed, STAGING};

/// The staging folder, which is this run's alone until the value is dropped; then it is removed.
#[derive(Debug)]
pub(super) struct Lock {
    staging: PathBuf,
    /// Closing it unlocks it.
    _file: File,
}

impl Lock {
    /// Waits for the staging folder of a folder, and makes both if they are not there.
    pub(super) fn take(root: &Path) -> Result<Self, Failed> {
        let staging = root.join(STAGING);
        let path = staging.join("lock");
        let failed = Failed::at("lock", &path);
        loop {
            match fs::create_dir_all(&staging) {
                // Another run may just have removed the folder, which is then made again.
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                made => made.map_err(Failed::at("write", &staging))?,
            }
            let is_other = |path: &Path, is_it: fn(&fs::Metadata) -> bool| {
                fs::symlink_metadata(path).is_ok_and(|about| !is_it(&about))
            };
            if is_other(&staging, fs::Metadata::is_dir) || is_other(&path, fs::Metadata::is_file) {
                let reason = "something stands where the staging folder belongs";
                return Err(failed(io::Error::new(ErrorKind::InvalidInput, reason)));
            }
            let options = File::options().create(true).truncate(false).write(true).open(&path);
            let file = match options {
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
                return Ok(Self { staging, _file: file });
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // What cannot be removed is swept by the next run. The lock goes last, so that until then
        // nobody else takes the folder.
        let others = fs::read_dir(&self.staging).into_iter().flatten().flatten();
        for other in others.filter(|it| it.file_name() != "lock") {
            let _ = fs::remove_file(other.path());
        }
        let _ = fs::remove_file(self.staging.join("lock"));
        let _ = fs::remove_dir(&self.staging);
    }
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
