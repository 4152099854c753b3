//! The store in a file, which outlives the process: a `redb` database.

use std::panic::{self, AssertUnwindSafe};
use std::path::Path;

use redb::{Database, ReadableDatabase as _, ReadableTable as _, TableDefinition};
use serde_json::{Value, json};

use super::store::{Change, Given, Store};
use crate::failure::Failure;

/// Documents by resource and key, each with its number before it.
const DOCUMENTS: TableDefinition<'static, (&str, &str), (u64, &str)> =
    TableDefinition::new("documents");
/// What tokens were given with and what was answered.
const TOKENS: TableDefinition<'static, &str, &str> = TableDefinition::new("tokens");
/// The clock and the count.
const FACTS: TableDefinition<'static, &str, i64> = TableDefinition::new("facts");

/// A file that follows a store.
pub(super) struct File {
    database: Database,
}

impl File {
    /// Opens or creates a file, and reads the store that it has.
    pub(super) fn open(path: &Path) -> Result<(Self, Store), Failure> {
        let failed = |reason: String| {
            let message = format!("cannot use {} for the state: {reason}", path.display());
            Failure::with_help(message, "name a file that this command wrote, or a new one")
        };
        let opened = without_panic(|| {
            let file = Self { database: Database::create(path)? };
            let store = file.read()?;
            Ok((file, store))
        });
        let opened = opened.ok_or_else(|| failed("it is cut off or damaged".to_owned()))?;
        opened.map_err(|error: redb::Error| failed(error.to_string()))
    }

    fn read(&self) -> Result<Store, redb::Error> {
        let mut store = Store::default();
        let writing = self.database.begin_write()?;
        writing.open_table(DOCUMENTS)?;
        writing.open_table(TOKENS)?;
        writing.open_table(FACTS)?;
        writing.commit()?;
        let reading = self.database.begin_read()?;
        for entry in reading.open_table(DOCUMENTS)?.iter()? {
            let (key, value) = entry?;
            let ((resource, key), (number, text)) = (key.value(), value.value());
            let (resource, key) = (resource.to_owned(), key.to_owned());
            store.apply(Change::Put { resource, key, number, document: text.into() });
        }
        for entry in reading.open_table(TOKENS)?.iter()? {
            let (token, value) = entry?;
            let given: Option<Given> = serde_json::from_str(value.value()).ok();
            if let Some(given) = given {
                store.apply(Change::Token { token: token.value().to_owned(), given });
            }
        }
        let facts = reading.open_table(FACTS)?;
        let fact = |name| -> Result<i64, redb::Error> {
            Ok(facts.get(name)?.map_or(0, |value| value.value()))
        };
        let count = u64::try_from(fact("count")?).unwrap_or(0);
        store.apply(Change::Facts { ahead: fact("ahead")?, count });
        Ok(store)
    }

    /// Writes changes, all or none; they are in the file when this returns.
    ///
    /// # Errors
    /// Why they could not be written.
    pub(super) fn write(&self, changes: &[Change]) -> Result<(), redb::Error> {
        if changes.is_empty() {
            return Ok(());
        }
        let writing = self.database.begin_write()?;
        {
            let mut documents = writing.open_table(DOCUMENTS)?;
            let mut tokens = writing.open_table(TOKENS)?;
            let mut facts = writing.open_table(FACTS)?;
            for change in changes {
                match change {
                    Change::Put { resource, key, number, document } => {
                        documents
                            .insert((resource.as_str(), key.as_str()), (*number, &**document))?;
                    }
                    Change::Removed { resource, key } => {
                        documents.remove((resource.as_str(), key.as_str()))?;
                    }
                    Change::Token { token, given } => {
                        let text = Value::to_string(&json!(given));
                        tokens.insert(token.as_str(), text.as_str())?;
                    }
                    Change::Forgotten { token } => {
                        tokens.remove(token.as_str())?;
                    }
                    Change::Facts { ahead, count } => {
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
}

/// The result of opening a database; `None` if that panics. `redb` takes the numbers in a file for
/// granted, and panics where the file is shorter than they say.
fn without_panic<T>(open: impl FnOnce() -> T) -> Option<T> {
    let hook = panic::take_hook();
    panic::set_hook(Box::new(|_| {}));
    let opened = panic::catch_unwind(AssertUnwindSafe(open)).ok();
    panic::set_hook(hook);
    opened
}
