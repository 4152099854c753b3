//! What is in the staging folder.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use super::{Failed, STAGING};

/// The file that is there while files are put in place.
const PLACING: &str = "placing";

/// The file that is locked.
pub(super) const LOCK: &str = "lock";

/// The names that journals had in earlier versions. They are not read: whoever can put a file here
/// would have it done what it says.
const JOURNALS: [&str; 2] = ["journal", "journal.new"];

/// Where the text of a write is staged.
pub(super) fn staged(root: &Path, number: usize) -> PathBuf {
    root.join(STAGING).join(number.to_string())
}

/// Notes that files are put in place from now on, until the staging folder is swept.
pub(super) fn begin_placing(root: &Path) -> Result<(), Failed> {
    let path = root.join(STAGING).join(PLACING);
    File::create_new(&path).map(drop).map_err(Failed::at("write", &path))
}

/// Whether a run was killed while it put files in place.
pub(super) fn was_placing(root: &Path) -> bool {
    root.join(STAGING).join(PLACING).symlink_metadata().is_ok()
}

/// Removes what a run left in a staging folder, but the lock and what is somebody else's.
pub(super) fn sweep(staging: &Path) -> Result<(), Failed> {
    for entry in fs::read_dir(staging).map_err(Failed::at("read", staging))?.flatten() {
        let is_file = entry.file_type().is_ok_and(|it| it.is_file());
        if is_file && entry.file_name().to_str().is_some_and(is_ours) {
            fs::remove_file(entry.path()).map_err(Failed::at("remove", &entry.path()))?;
        }
    }
    Ok(())
}

fn is_ours(name: &str) -> bool {
    name == PLACING || JOURNALS.contains(&name) || name.bytes().all(|it| it.is_ascii_digit())
}
