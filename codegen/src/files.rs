//! Writing generated files into a folder: all or none, one run at a time.
//!
//! ```text
//! lock ─► sweep what a killed run left ─► stage ─► rename, remove ─► unlock
//! ```
//!
//! Everything that is not a generated file stands in one folder, [`STAGING`], inside the one that is
//! written to: the lock and new texts. Nothing in it says what to do, since it may come from others,
//! in a repository for example: a run that is killed is not finished. Each file is whole, and the next
//! run compares all of them with what it generates, as it always does.
//!
//! Only regular files are read, replaced and removed, and no link below the folder is followed.

mod lock;
mod place;
mod seal;
mod staging;

use std::fs;
use std::io::{self, ErrorKind, Read as _, Write as _};
use std::path::{Path, PathBuf};

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
    /// `read`, `write`, `replace`, `remove`, `lock` or `use`.
    pub action: &'static str,
    /// The file.
    pub path: PathBuf,
    /// Why.
    pub error: io::Error,
}

/// The text of the file at a path from a folder; `None` if there is nothing. Bytes that are not UTF-8
/// are replaced.
///
/// # Errors
/// If it cannot be read, is too long or is not a regular file, or if a link leads to it.
pub fn existing(root: &Path, path: &str) -> Result<Option<String>, Failed> {
    let target = root.join(path);
    if !place::has_folders(root, path)? {
        return Ok(None);
    }
    let Some(about) = place::about(&target)? else { return Ok(None) };
    if let Some(reason) = irregular(&about) {
        return Err(Failed::because("read", &target, reason));
    }
    let failed = Failed::at("read", &target);
    let mut bytes = Vec::new();
    let file = fs::File::open(&target).map_err(&failed)?;
    file.take(MAX_LENGTH).read_to_end(&mut bytes).map_err(failed)?;
    Ok(Some(String::from_utf8_lossy(&bytes).into_owned()))
}

/// Why something is not read.
fn irregular(about: &fs::Metadata) -> Option<&'static str> {
    if about.is_symlink() {
        Some(place::LINK)
    } else if !about.is_file() {
        Some("it is not a regular file")
    } else if about.len() > MAX_LENGTH {
        Some("it is too long")
    } else {
        None
    }
}

/// A folder that nobody else writes to as long as this value lives.
#[derive(Debug)]
pub struct Folder {
    root: PathBuf,
    /// Paths of new texts. The text of each is staged under its number.
    writes: Vec<String>,
    /// Paths of files to remove.
    removals: Vec<String>,
    was_cut_short: bool,
    lock: Lock,
}

impl Folder {
    /// Whether a run that was killed may have left something to sweep.
    pub fn is_unfinished(root: &Path) -> bool {
        root.join(STAGING).symlink_metadata().is_ok()
    }

    /// Waits until nobody else writes to the folder, makes it if there is none, and sweeps what a
    /// killed run left.
    ///
    /// # Errors
    /// If the folder or the staging folder cannot be made, locked or swept.
    pub fn lock(root: &Path) -> Result<Self, Failed> {
        let lock = Lock::take(root)?;
        let was_cut_short = staging::was_placing(root);
        staging::sweep(&root.join(STAGING))?;
        let (writes, removals) = (Vec::new(), Vec::new());
        Ok(Self { root: root.to_owned(), writes, removals, was_cut_short, lock })
    }

    /// Whether the run before was killed while it put files in place: there may be old and new ones
    /// side by side, until its command runs again.
    pub fn was_cut_short(&self) -> bool {
        self.was_cut_short
    }

    /// Writes a text beside its target: it gets there with [`commit`](Self::commit). The path is
    /// relative to the folder.
    ///
    /// # Errors
    /// If it cannot be written, or a link stands in its way.
    pub fn write(&mut self, path: &str, text: &str) -> Result<(), Failed> {
        place::has_folders(&self.root, path)?;
        let staged = staging::staged(&self.root, self.writes.len());
        let failed = Failed::at("write", &staged);
        let mut file = fs::File::create_new(&staged).map_err(&failed)?;
        file.write_all(text.as_bytes()).map_err(failed)?;
        self.writes.push(path.to_owned());
        Ok(())
    }

    /// Removes a file when the others are committed. The path is relative to the folder.
    ///
    /// # Errors
    /// If a link stands in the way.
    pub fn remove(&mut self, path: &str) -> Result<(), Failed> {
        place::has_folders(&self.root, path)?;
        self.removals.push(path.to_owned());
        Ok(())
    }

    /// Puts every text in its place and removes what is to be removed.
    ///
    /// # Errors
    /// If a file cannot be replaced or removed: those before it are, as the next run says.
    pub fn commit(mut self) -> Result<(), Failed> {
        staging::begin_placing(&self.root)?;
        let placed = self.place();
        if placed.is_err() {
            self.lock.leave();
        }
        placed
    }

    fn place(&self) -> Result<(), Failed> {
        for (number, path) in self.writes.iter().enumerate() {
            // Again, since this is the moment in which a link would be followed.
            place::make_folders(&self.root, path)?;
            let target = self.root.join(path);
            let staged = staging::staged(&self.root, number);
            fs::rename(staged, &target).map_err(Failed::at("replace", &target))?;
        }
        for path in &self.removals {
            place::has_folders(&self.root, path)?;
            let target = self.root.join(path);
            match fs::remove_file(&target) {
                Err(error) if error.kind() == ErrorKind::NotFound => {}
                removed => removed.map_err(Failed::at("remove", &target))?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

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
        folder.remove("x/y.rs").expect("a path");
        folder.commit().expect("all of it");
        assert!(!root.join("x/y.rs").exists() && !Folder::is_unfinished(root));
        assert_eq!(text(root, "z.rs"), "three");
    }

    /// The text of a file that is there.
    fn text(root: &Path, path: &str) -> String {
        existing(root, path).expect("a file").expect("it is there")
    }

    #[test]
    fn what_a_killed_run_left_is_swept_and_nothing_else_is() {
        let directory = tempfile::tempdir().expect("a folder");
        let root = directory.path();
        let staging = root.join(STAGING);
        fs::create_dir(&staging).expect("a folder");
        for name in ["0", "17", "placing", "journal", "journal.new", "lock"] {
            fs::write(staging.join(name), "").expect("a file");
        }
        assert!(Folder::lock(root).expect("a lock").was_cut_short());
        assert!(!Folder::is_unfinished(root));

        fs::create_dir_all(staging.join("1")).expect("a folder");
        for name in ["0", "mine.txt", "0.txt", "1/2", "journal.txt"] {
            fs::write(staging.join(name), "").expect("a file");
        }
        let mut folder = Folder::lock(root).expect("a lock");
        assert!(!folder.was_cut_short());
        folder.write("a.rs", "new").expect("a file");
        folder.commit().expect("all of it");
        assert_eq!(text(root, "a.rs"), "new");
        let entries = fs::read_dir(&staging).expect("a folder").flatten();
        let mut left: Vec<_> = entries.map(|entry| entry.file_name()).collect();
        left.sort();
        assert_eq!(left, ["0.txt", "1", "journal.txt", "mine.txt"]);
        assert!(staging.join("1/2").is_file());
    }

    #[test]
    fn a_lock_with_a_text_is_somebody_elses() {
        let directory = tempfile::tempdir().expect("a folder");
        let staging = directory.path().join(STAGING);
        fs::create_dir(&staging).expect("a folder");
        fs::write(staging.join("lock"), "mine").expect("a file");
        assert!(Folder::lock(directory.path()).is_err());
        assert_eq!(fs::read_to_string(staging.join("lock")).expect("a file"), "mine");
    }

    #[test]
    fn no_path_leads_out_of_the_folder() {
        for path in ["../a", "/a", "x/../../a", "", ".", "a\0", ".shapewright/lock"] {
            let directory = tempfile::tempdir().expect("a folder");
            let root = directory.path().join("out");
            let mut folder = Folder::lock(&root).expect("a lock");
            assert!(folder.write(path, "new").is_err(), "{path}");
            assert!(folder.remove(path).is_err(), "{path}");
            assert!(existing(&root, path).is_err(), "{path}");
        }
    }

    #[test]
    fn a_journal_of_others_is_not_done() {
        let directory = tempfile::tempdir().expect("a folder");
        let root = directory.path();
        fs::create_dir(root.join(STAGING)).expect("a folder");
        fs::write(root.join(STAGING).join("0"), "evil").expect("a file");
        let journal = r#"{"writes": ["a.rs"], "removals": ["b.rs"]}"#;
        fs::write(root.join(STAGING).join("journal"), journal).expect("a file");
        for name in ["a.rs", "b.rs"] {
            fs::write(root.join(name), "by hand").expect("a file");
        }
        drop(Folder::lock(root).expect("a lock"));
        assert_eq!([text(root, "a.rs"), text(root, "b.rs")], ["by hand", "by hand"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_that_leads_nowhere_is_no_folder() {
        let directory = tempfile::tempdir().expect("a folder");
        let link = directory.path().join("link");
        std::os::unix::fs::symlink("nowhere", &link).expect("a link");
        for root in [link.clone(), link.join("sub")] {
            let failed = Folder::lock(&root).expect_err("no folder").error.to_string();
            assert!(failed.ends_with("link is a link that leads nowhere"), "{failed}");
        }
    }

    #[test]
    fn what_could_not_be_placed_is_known_to_the_next_run() {
        let directory = tempfile::tempdir().expect("a folder");
        let root = directory.path();
        let mut folder = Folder::lock(root).expect("a lock");
        folder.write("a", "new").expect("a file");
        folder.write("b", "new").expect("a file");
        fs::create_dir(root.join("b")).expect("a folder in the way");
        assert!(folder.commit().is_err());
        assert!(Folder::lock(root).expect("a lock").was_cut_short());
        assert!(!Folder::lock(root).expect("a lock").was_cut_short());
        assert!(!Folder::is_unfinished(root));
    }

    #[cfg(unix)]
    #[test]
    fn no_link_is_followed() {
        use std::os::unix::fs::symlink;

        let directory = tempfile::tempdir().expect("a folder");
        let (root, home) = (directory.path().join("out"), directory.path().join("home"));
        fs::create_dir_all(root.join("a")).expect("a folder");
        fs::create_dir(&home).expect("a folder");
        fs::write(home.join("rc"), "keys").expect("a file");
        symlink("../home", root.join("link")).expect("a link");
        symlink("../../home", root.join("a/link")).expect("a link");
        symlink("../home/rc", root.join("rc")).expect("a link");
        symlink("nowhere", root.join("dangling")).expect("a link");
        let mut folder = Folder::lock(&root).expect("a lock");
        for path in ["link/rc", "a/link/rc", "link/x/y", "dangling/x"] {
            for failed in
                [existing(&root, path).map(drop), folder.write(path, "evil"), folder.remove(path)]
            {
                let failed = failed.expect_err(path);
                assert!(failed.error.to_string().contains("a link"), "{path}: {failed:?}");
            }
        }
        assert!(existing(&root, "rc").is_err() && existing(&root, "dangling").is_err());
        // One that comes later, too.
        folder.write("b/rc", "evil").expect("a file");
        folder.remove("c/rc").expect("a path");
        symlink("../home", root.join("c")).expect("a link");
        assert!(folder.commit().is_err());
        let mut folder = Folder::lock(&root).expect("a lock");
        folder.write("d/rc", "evil").expect("a file");
        symlink("../home", root.join("d")).expect("a link");
        assert!(folder.commit().is_err());
        assert_eq!(text(&home, "rc"), "keys");
        assert_eq!(fs::read_dir(&home).expect("a folder").count(), 1);
        // What the folder itself leads through is what was named.
        let mut folder = Folder::lock(&root.join("link")).expect("a lock");
        folder.write("new", "text").expect("a file");
        folder.commit().expect("all of it");
        assert_eq!(text(&home, "new"), "text");
    }

    #[cfg(unix)]
    #[test]
    fn what_is_no_regular_file_is_not_read() {
        let directory = tempfile::tempdir().expect("a folder");
        let link = directory.path().join("a.rs");
        std::os::unix::fs::symlink("/dev/zero", link).expect("a link");
        fs::create_dir(directory.path().join("folder")).expect("a folder");
        assert!(existing(directory.path(), "a.rs").is_err());
        assert!(existing(directory.path(), "folder").is_err());
        assert!(existing(Path::new("/dev"), "zero").is_err());
        std::os::unix::fs::symlink("/tmp", directory.path().join(STAGING)).expect("a link");
        assert!(Folder::lock(directory.path()).is_err());
    }
}
