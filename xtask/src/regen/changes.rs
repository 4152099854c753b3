//! What differs between the generated files and the disk.

use std::collections::{BTreeMap, BTreeSet};

use shapewright_codegen::files::Seal;
use similar::{ChangeTag, TextDiff};

use super::outputs::Outputs;
use crate::failure::Failure;
use crate::workspace;

/// One file that is not as it should be.
#[derive(Debug, PartialEq)]
pub(crate) struct Change {
    /// Its path from the workspace's root.
    pub(crate) path: String,
    /// Its text on disk; `None` if it is not there.
    pub(crate) old: Option<String>,
    /// Its text as generated; `None` if nothing generates it any more.
    pub(crate) new: Option<String>,
}

/// Every file that is not as it should be, by path.
pub(crate) fn find(outputs: &Outputs) -> Result<Vec<Change>, Failure> {
    let on_disk = read_owned(outputs)?;
    let paths: BTreeSet<&String> = on_disk.keys().chain(outputs.files.keys()).collect();
    let changes = paths.into_iter().filter_map(|path| {
        let (old, new) = (on_disk.get(path), outputs.files.get(path));
        (old != new).then(|| Change { path: path.clone(), old: old.cloned(), new: new.cloned() })
    });
    Ok(changes.collect())
}

/// The files on disk that generation owns.
fn read_owned(outputs: &Outputs) -> Result<BTreeMap<String, String>, Failure> {
    let mut files = BTreeMap::new();
    for owned in &outputs.owned_directories {
        for path in workspace::files_below(&workspace::root().join(owned))? {
            files.insert(workspace::relative(&path), workspace::read(&path)?);
        }
    }
    for path in
        outputs.files.keys().filter(|path| !files.contains_key(*path)).cloned().collect::<Vec<_>>()
    {
        let absolute = workspace::root().join(&path);
        if absolute.symlink_metadata().is_ok() {
            files.insert(path, workspace::read(&absolute)?);
        }
    }
    Ok(files)
}

impl Change {
    /// One line: what happened to the file, and by how many lines.
    pub(crate) fn summary(&self) -> String {
        let (added, removed) = self.line_counts();
        match (&self.old, &self.new) {
            (None, _) => format!("  new      {} (+{added})", self.path),
            (_, None) => format!("  removed  {} (-{removed})", self.path),
            _ => format!("  changed  {} (+{added} -{removed})", self.path),
        }
    }

    /// The change as a unified diff.
    pub(crate) fn unified_diff(&self) -> String {
        let (old, new) = self.texts();
        TextDiff::from_lines(old, new)
            .unified_diff()
            .context_radius(3)
            .header(&format!("a/{}", self.path), &format!("b/{}", self.path))
            .to_string()
    }

    fn line_counts(&self) -> (usize, usize) {
        let (old, new) = self.texts();
        let diff = TextDiff::from_lines(old, new);
        let count = |tag| diff.iter_all_changes().filter(|change| change.tag() == tag).count();
        (count(ChangeTag::Insert), count(ChangeTag::Delete))
    }

    /// Whether somebody has edited the generated file that the change writes anew.
    pub(crate) fn is_edited(&self) -> bool {
        self.new.is_some() && self.old.as_deref().is_some_and(|old| Seal::of(old) == Seal::Broken)
    }

    fn texts(&self) -> (&str, &str) {
        (self.old.as_deref().unwrap_or_default(), self.new.as_deref().unwrap_or_default())
    }
}
