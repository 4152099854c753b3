//! Writing generated files into a folder: all or none, one run at a time.
//!
//! ```text
//! lock ─► finish or sweep what a killed run left ─► stage ─► journal ─► rename, remove ─► unlock
//! ```
//!
//! Everything that is not a generated file stands in one folder, [`STAGING`], inside the one that is
//! written to: the lock, new texts, and the journal, which says what to do with them. Until the
//! journal is there, nothing has happened; from then on, who comes next finishes it. So a run that is
//! killed leaves, for the next one, the old state or the new one.
//!
//! Only regular files and links to such are read, and only they are replaced. Links are replaced
//! themselves, never what they lead to.

mod journal;
mod lock;
mod seal;

use std::fs;
use std::io::{self, ErrorKind, Read as _, Write as _};
use std::path::{Path, PathBuf};

use journal::Journal;
use lock::Lock;

pub(crate) use seal::checksum;
pub use seal::{Seal, seal};

/// The folder for all that is only there while files are written.
pub const STAGING: &str = ".shapewright";

/// The longest file that is read to compare it, in bytes: no generated file is as long.
const MAX_LENGTH: u64 = 256 << 20;

/// What could not be done with a file.
#[derive(Debug)]
pub struct Failed {
    /// `read`, `write`, `replace`, `remove` or `lock`.
    pub action: &'static str,
    /// The file.
    pub path: PathBuf,
    /// Why.
    pub error: io::Error,
}

impl Failed {
    fn at<'a>(action: &'static str, path: &'a Path) -> impl Fn(io::Error) -> Self + 'a {
        move |error| Self { action, path: path.to_owned(), error }
    }
}

/// The text of the file at a path; `None` if there is nothing. A link that leads nowhere is there,
/// and empty. Bytes that are not UTF-8 are replaced.
///
/// # Errors
/// If it cannot be read, or is a folder, a pipe, a device or too long.
pub fn existing(path: &Path) -> Result<Option<String>, Failed> {
    let failed = Failed::at("read", path);
    let about = match fs::metadata(path) {
        Ok(about) => about,
        Err(error) if error.kind() == ErrorKind::NotFound => {
            return Ok(path.is_symlink().then(String::new));
        }
        Err(error) => return Err(failed(error)),
    };
    if !about.is_file() || about.len() > MAX_LENGTH {
        let reason = if about.is_file() { "it is too long" } else { "it is not a regular file" };
        return Err(failed(io::Error::new(ErrorKind::InvalidInput, reason)));
    }
    let mut bytes = Vec::new();
    let file = fs::File::open(path).map_err(&failed)?;
    file.take(MAX_LENGTH).read_to_end(&mut bytes).map_err(failed)?;
    Ok(Some(String::from_utf8_lossy(&bytes).into_owned()))
}

/// A folder that nobody else writes to as long as this value lives.
#[derive(Debug)]
pub struct Folder {
    root: PathBuf,
    journal: Journal,
    _lock: Lock,
}

impl Folder {
    /// Whether a run that was killed left something to finish or to sweep.
    pub fn is_unfinished(root: &Path) -> bool {
        root.join(STAGING).symlink_metadata().is_ok()
    }

    /// Waits until nobody else writes to the folder, makes it if there is none, and finishes or
    /// sweeps what a killed run left.
    ///
    /// # Errors
    /// If the folder or the staging folder cannot be made, locked or swept.
    pub fn lock(root: &Path) -> Result<Self, Failed> {
        let lock = Lock::take(root)?;
        Journal::finish(root)?;
        Ok(Self { root: root.to_owned(), journal: Journal::default(), _lock: lock })
    }

    /// Writes a text beside its target: it gets there with [`commit`](Self::commit). The path is
    /// relative to the folder.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn write(&mut self, path: &str, text: &str) -> Result<(), Failed> {
        let staged = journal::staged(&self.root, self.journal.writes.len());
        let failed = Failed::at("write", &staged);
        let mut file = fs::File::create_new(&staged).map_err(&failed)?;
        file.write_all(text.as_bytes()).map_err(failed)?;
        self.journal.writes.push(path.to_owned());
        Ok(())
    }

    /// Removes a file when the others are committed. The path is relative to the folder.
    pub fn remove(&mut self, path: &str) {
        self.journal.removals.push(path.to_owned());
    }

    /// Puts every text in its place and removes what is to be removed.
    ///
    /// # Errors
    /// If the journal cannot be written: then nothing has happened. Or if a file cannot be replaced
    /// or removed: the next run tries again.
    pub fn commit(self) -> Result<(), Failed> {
        self.journal.write(&self.root)?;
        Journal::finish(&self.root)
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{Folder, STAGING, existing};

    #[test]
    fn files_are_written_and_removed_together() {
        let directory = tempfile::tempdir().expect("a folder");
        let root = &directory.path().join("a/b");
        let mut folder = Folder::lock(root).expect("a lock");
        folder.write("x/y.rs", "one").expect("a file");
        folder.write("z.rs", "two").expect("a file");
        assert!(!root.join("z.rs").exists());
        folder.commit().expect("all of it");
        let mut folder = Folder::lock(root).expect("a lock");
        folder.write("z.rs", "three").expect("a file");
        folder.remove("x/y.rs");
        folder.commit().expect("all of it");
        assert!(!root.join("x/y.rs").exists() && !Folder::is_unfinished(root));
        assert_eq!(existing(&root.join("z.rs")).expect("a file").as_deref(), Some("three"));
    }

    #[test]
    fn what_a_killed_run_left_is_finished_or_swept() {
        let directory = tempfile::tempdir().expect("a folder");
        let root = directory.path();
        fs::write(root.join("a.rs"), "old").expect("a file");
        let staging = root.join(STAGING);
        fs::create_dir(&staging).expect("a folder");
        fs::write(staging.join("0"), "new").expect("a file");
        fs::write(staging.join("junk"), "x").expect("a file");
        drop(Folder::lock(root).expect("a lock"));
        assert_eq!(existing(&root.join("a.rs")).expect("a file").as_deref(), Some("old"));
        assert!(!Folder::is_unfinished(root));

        fs::create_dir(&staging).expect("a folder");
        fs::write(staging.join("1"), "new").expect("a file");
        // The first was renamed already.
        let journal = r#"{"writes": ["b.rs", "a.rs"], "removals": ["c.rs"]}"#;
        fs::write(staging.join("journal"), journal).expect("a file");
        drop(Folder::lock(root).expect("a lock"));
        assert_eq!(existing(&root.join("a.rs")).expect("a file").as_deref(), Some("new"));
        assert!(!Folder::is_unfinished(root));
    }

    #[test]
    fn a_journal_leads_nowhere_else() {
        for path in ["../a", "/a", "x/../../a", "", ".", "a\\u0000"] {
            let directory = tempfile::tempdir().expect("a folder");
            let root = directory.path().join("out");
            let staging = root.join(STAGING);
            fs::create_dir_all(&staging).expect("a folder");
            fs::write(directory.path().join("a"), "kept").expect("a file");
            fs::write(staging.join("0"), "new").expect("a file");
            let journal = format!(r#"{{"writes": ["{path}"], "removals": ["{path}"]}}"#);
            fs::write(staging.join("journal"), journal).expect("a file");
            assert!(Folder::lock(&root).is_err(), "{path}");
            let kept = existing(&directory.path().join("a")).expect("a file");
            assert_eq!(kept.as_deref(), Some("kept"));
        }
    }

    #[cfg(unix)]
    #[test]
    fn what_is_no_regular_file_is_not_read() {
        let directory = tempfile::tempdir().expect("a folder");
        let path = directory.path().join("a.rs");
        std::os::unix::fs::symlink("/dev/zero", &path).expect("a link");
        assert!(existing(&path).is_err());
        assert!(existing(directory.path()).is_err());
        let link = directory.path().join("b.rs");
        std::os::unix::fs::symlink("nowhere", &link).expect("a link");
        assert_eq!(existing(&link).expect("a link").as_deref(), Some(""));
        std::os::unix::fs::symlink("/tmp", directory.path().join(STAGING)).expect("a link");
        assert!(Folder::lock(directory.path()).is_err());
    }
}
