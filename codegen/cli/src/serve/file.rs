//! The store in a file, which outlives the process: a `redb` database.

use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;
use std::sync::{Mutex, Once};
use std::{fmt, fs, io};

use redb::{Database, ReadableDatabase as _, ReadableTable as _, TableDefinition};
use serde::Deserialize as _;
use serde_json::json;

use super::contents::{Change, Contents, Facts, Given, parsed};
use super::exact;
use super::lock::lock;
use crate::failure::Failure;

/// Documents by resource and key, each with its number before it.
const DOCUMENTS: TableDefinition<'static, (&str, &str), (u64, &str)> =
    TableDefinition::new("documents");
/// What tokens were given with and what was answered.
const TOKENS: TableDefinition<'static, &str, &str> = TableDefinition::new("tokens");
/// The clock and the count.
const FACTS: TableDefinition<'static, &str, i64> = TableDefinition::new("facts");

/// What helps if a file holds no state.
const OTHER_FILE: &str = "name a file that this command wrote, or a new one";

/// What helps if there is no place for the file.
const NO_FOLDER: &str = "name a file in a folder that there is";

/// What helps if the file may not be read, written or made.
const NOT_ALLOWED: &str =
    "name a file that you may write to, or a folder in which you may make files";

/// What helps if another process writes it.
const IN_USE: &str = "another process uses it: stop that one, or name another file";

/// A file that follows a store.
pub(super) struct File {
    open: Box<dyn Fn() -> Result<Database, redb::DatabaseError> + Send + Sync>,
    /// Absent after it failed: a database that could not write once refuses everything.
    database: Mutex<Option<Database>>,
}

impl fmt::Debug for File {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("File")
    }
}

/// Why a file cannot be used.
#[derive(Debug)]
pub(super) enum FileError {
    Damaged,
    Database(redb::Error),
}

impl FileError {
    fn help(&self) -> &'static str {
        match self {
            Self::Database(redb::Error::DatabaseAlreadyOpen) => IN_USE,
            Self::Database(redb::Error::Io(error)) => match error.kind() {
                io::ErrorKind::NotFound => NO_FOLDER,
                io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => NOT_ALLOWED,
                _ => OTHER_FILE,
            },
            _ => OTHER_FILE,
        }
    }
}

impl fmt::Display for FileError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Damaged => formatter.write_str("it is cut off or damaged"),
            Self::Database(error) => error.fmt(formatter),
        }
    }
}

impl<E: Into<redb::Error>> From<E> for FileError {
    fn from(error: E) -> Self {
        Self::Database(error.into())
    }
}

impl File {
    /// Opens or creates a file, and reads what it has.
    pub(super) fn open(path: &Path) -> Result<(Self, Contents), Failure> {
        let owned = path.to_owned();
        Self::new(move || Database::builder().create_file(created(&owned)?))
            .map_err(|error| unusable(path, &error, error.help()))
    }

    fn new(
        open: impl Fn() -> Result<Database, redb::DatabaseError> + Send + Sync + 'static,
    ) -> Result<(Self, Contents), FileError> {
        let (database, contents) = opened(&open)?;
        Ok((Self { open: Box::new(open), database: Mutex::new(Some(database)) }, contents))
    }

    /// Writes changes that led to contents, all or none; they are in the file when this returns.
    ///
    /// # Errors
    /// Why they could not be written.
    pub(super) fn write(&self, changes: &[Change], contents: &Contents) -> Result<(), FileError> {
        if changes.is_empty() {
            return Ok(());
        }
        let mut kept = lock(&self.database);
        let database = kept.take();
        // A damaged file may be found to be so when a part of it is first needed.
        let written = without_panic(|| -> Result<Database, FileError> {
            match database {
                Some(database) => {
                    write(&database, changes)?;
                    Ok(database)
                }
                None => {
                    // What failed last may be in the file or not.
                    let (database, found) = opened(&self.open)?;
                    write(&database, &found.changes_to(contents))?;
                    Ok(database)
                }
            }
        });
        *kept = Some(written.ok_or(FileError::Damaged)??);
        Ok(())
    }
}

impl Drop for File {
    /// Closes the database, which writes once more.
    fn drop(&mut self) {
        let database = lock(&self.database).take();
        without_panic(move || drop(database));
    }
}

/// A file that nobody else may read if it is new: a state has what was sent.
fn created(path: &Path) -> io::Result<fs::File> {
    let mut options = fs::OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    regular(path, &options)
}

/// Opens a regular file. Pipes are waited for, and what devices and links lead to is not what was named.
pub(super) fn regular(path: &Path, options: &fs::OpenOptions) -> io::Result<fs::File> {
    if fs::symlink_metadata(path).is_ok_and(|about| !about.is_file()) {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "it is not a regular file"));
    }
    options.open(path)
}

/// The failure to use a file, and how to go on.
pub(super) fn unusable(path: &Path, reason: &impl fmt::Display, help: &str) -> Failure {
    let message = format!("cannot use {} for the state: {reason}", path.display());
    Failure::with_help(message, help)
}

fn opened(
    open: impl Fn() -> Result<Database, redb::DatabaseError>,
) -> Result<(Database, Contents), FileError> {
    let opened = without_panic(|| {
        let database = open()?;
        let contents = read(&database)?;
        Ok((database, contents))
    });
    opened.ok_or(FileError::Damaged)?
}

fn read(database: &Database) -> Result<Contents, FileError> {
    let mut contents = Contents::default();
    let writing = database.begin_write()?;
    writing.open_table(DOCUMENTS)?;
    writing.open_table(TOKENS)?;
    writing.open_table(FACTS)?;
    writing.commit()?;
    let reading = database.begin_read()?;
    for entry in reading.open_table(DOCUMENTS)?.iter()? {
        let (key, value) = entry?;
        let ((resource, key), (number, text)) = (key.value(), value.value());
        parsed(text).ok_or(FileError::Damaged)?;
        let (resource, key) = (resource.to_owned(), key.to_owned());
        contents.apply(Change::Put { resource, key, number, document: text.into() });
    }
    for entry in reading.open_table(TOKENS)?.iter()? {
        let (token, value) = entry?;
        let given = exact::read(value.value()).ok().and_then(|it| Given::deserialize(it).ok());
        let given = given.ok_or(FileError::Damaged)?;
        contents.apply(Change::Token { token: token.value().to_owned(), given });
    }
    let facts = reading.open_table(FACTS)?;
    let fact =
        |name| -> Result<i64, FileError> { Ok(facts.get(name)?.map_or(0, |value| value.value())) };
    let count = u64::try_from(fact("count")?).unwrap_or(0);
    contents.apply(Change::Facts(Facts { ahead: fact("ahead")?, count }));
    Ok(contents)
}

/// Writes changes, all or none.
fn write(database: &Database, changes: &[Change]) -> Result<(), FileError> {
    let writing = database.begin_write()?;
    {
        let mut documents = writing.open_table(DOCUMENTS)?;
        let mut tokens = writing.open_table(TOKENS)?;
        let mut facts = writing.open_table(FACTS)?;
        for change in changes {
            match change {
                Change::Put { resource, key, number, document } => {
                    documents.insert((resource.as_str(), key.as_str()), (*number, &**document))?;
                }
                Change::Removed { resource, key } => {
                    documents.remove((resource.as_str(), key.as_str()))?;
                }
                Change::Token { token, given } => {
                    let text = exact::text(&json!(given));
                    tokens.insert(token.as_str(), text.as_str())?;
                }
                Change::Forgotten { token } => {
                    tokens.remove(token.as_str())?;
                }
                Change::Facts(Facts { ahead, count }) => {
                    facts.insert("ahead", *ahead)?;
                    facts.insert("count", i64::try_from(*count).unwrap_or(i64::MAX))?;
                }
                Change::Cleared => {
                    documents.retain(|_, _| false)?;
                    tokens.retain(|_, _| false)?;
                    facts.retain(|_, _| false)?;
                }
            }
        }
    }
    writing.commit()?;
    Ok(())
}

thread_local! {
    /// Whether a panic of this thread is expected, and nobody is to read of it.
    static IS_EXPECTED: Cell<bool> = const { Cell::new(false) };
}

/// The result of what is done with a database; `None` if that panics. `redb` takes the numbers in a
/// file for granted, and panics where the file is shorter than they say, or says something else.
fn without_panic<T>(step: impl FnOnce() -> T) -> Option<T> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let usual = panic::take_hook();
        panic::set_hook(Box::new(move |panicked| {
            if !IS_EXPECTED.get() {
                usual(panicked);
            }
        }));
    });
    let was_expected = IS_EXPECTED.replace(true);
    let done = panic::catch_unwind(AssertUnwindSafe(step)).ok();
    IS_EXPECTED.set(was_expected);
    done
}

#[cfg(test)]
mod tests {
    use std::io;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::sync::{Arc, Mutex};

    use redb::{Database, StorageBackend};

    use super::File;
    use crate::serve::lock::lock;
    use crate::serve::store::{Document, Store};

    /// A disk in memory that fails after so many steps.
    #[derive(Clone, Debug)]
    struct Disk {
        bytes: Arc<Mutex<Vec<u8>>>,
        steps: Arc<AtomicUsize>,
    }

    impl Disk {
        fn step(&self) -> io::Result<()> {
            let left = |left: usize| left.checked_sub(1);
            let stepped = self.steps.fetch_update(Ordering::SeqCst, Ordering::SeqCst, left);
            stepped.map(drop).map_err(|_| io::ErrorKind::StorageFull.into())
        }
    }

    impl StorageBackend for Disk {
        fn len(&self) -> io::Result<u64> {
            Ok(lock(&self.bytes).len() as u64)
        }

        fn read(&self, offset: u64, out: &mut [u8]) -> io::Result<()> {
            let begin = usize::try_from(offset).map_err(io::Error::other)?;
            out.copy_from_slice(&lock(&self.bytes)[begin..begin + out.len()]);
            Ok(())
        }

        fn set_len(&self, len: u64) -> io::Result<()> {
            self.step()?;
            lock(&self.bytes).resize(usize::try_from(len).map_err(io::Error::other)?, 0);
            Ok(())
        }

        fn sync_data(&self) -> io::Result<()> {
            self.step()
        }

        fn write(&self, offset: u64, data: &[u8]) -> io::Result<()> {
            self.step()?;
            let begin = usize::try_from(offset).map_err(io::Error::other)?;
            lock(&self.bytes)[begin..begin + data.len()].copy_from_slice(data);
            Ok(())
        }
    }

    fn file(disk: &Disk) -> (File, Store) {
        let disk = disk.clone();
        let opened = File::new(move || Database::builder().create_with_backend(disk.clone()));
        let (file, contents) = opened.expect("a file");
        (file, Store::of(contents))
    }

    fn put(file: &File, store: &mut Store, name: &str) -> bool {
        store.put("R", name, &Document::new());
        let is_kept = file.write(store.changes(), store.contents()).is_ok();
        if is_kept {
            store.keep();
        } else {
            store.undo();
        }
        is_kept
    }

    #[test]
    fn whatever_step_of_writing_fails_the_file_follows_the_store_again() {
        let mut failures = 0;
        for steps in 0.. {
            let disk = Disk { bytes: Arc::default(), steps: Arc::new(usize::MAX.into()) };
            let (file, mut store) = file(&disk);
            assert!(put(&file, &mut store, "first"));
            disk.steps.store(steps, Ordering::SeqCst);
            let is_kept = put(&file, &mut store, "second");
            assert_eq!(store.has("R", "second"), is_kept);
            if !is_kept {
                failures += 1;
                disk.steps.store(0, Ordering::SeqCst);
                assert!(!put(&file, &mut store, "second"), "{steps}");
            }
            disk.steps.store(usize::MAX, Ordering::SeqCst);
            assert!(put(&file, &mut store, "third"), "{steps}");
            drop(file);
            let (_, found) = self::file(&disk);
            assert_eq!(found.contents().to_json(), store.contents().to_json(), "{steps}");
            if is_kept {
                break;
            }
        }
        assert!(failures > 2, "{failures}");
    }

    #[test]
    fn no_damage_to_a_file_ends_the_process() {
        let disk = Disk { bytes: Arc::default(), steps: Arc::new(usize::MAX.into()) };
        let (first, mut store) = file(&disk);
        (0..40).for_each(|number| assert!(put(&first, &mut store, &number.to_string())));
        drop(first);
        let whole = lock(&disk.bytes).clone();
        let (mut refused, mut kept) = (0, 0);
        for at in (0..whole.len()).step_by(whole.len() / 50) {
            let mut bytes = whole.clone();
            let end = (at + 16).min(bytes.len());
            bytes[at..end].fill(0xa5);
            *lock(&disk.bytes) = bytes;
            let disk = disk.clone();
            let open = move || Database::builder().create_with_backend(disk.clone());
            match File::new(open) {
                Ok((file, contents)) => {
                    kept += usize::from(put(&file, &mut Store::of(contents), "new"));
                }
                Err(_) => refused += 1,
            }
        }
        assert!(refused > 0 && kept > 0, "{refused} {kept}");
    }
}
