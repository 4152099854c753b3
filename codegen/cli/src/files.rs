//! Files that are ours.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use shapewright_codegen::files::{self, Failed, Folder, Seal};

use crate::failure::Failure;
use crate::memory;
use crate::output;

/// Whether an old text is one that this command wrote where the new one belongs. What no longer
/// belongs anywhere has no new one.
pub(crate) type IsOurs = fn(&str, &str) -> bool;

/// What is to be done to a folder.
#[derive(Default)]
struct Plan<'f> {
    /// Paths from the folder, and texts.
    writes: Vec<(&'f str, &'f str)>,
    /// Paths from the folder.
    removals: Vec<String>,
    /// What people should know.
    notes: Vec<String>,
}

/// Writes files below a folder, all or none: what is there and is not ours is an error, what is
/// equal is left alone. Files that are ours and no longer written are removed, unless somebody has
/// edited them. Returns how many files changed.
pub(crate) fn write(
    folder: &Path,
    files: &BTreeMap<String, String>,
    is_ours: IsOurs,
) -> Result<usize, Failure> {
    let written = files
        .iter()
        .map(|(path, text)| (folder.join(path).to_string_lossy().replace('\\', "/"), text.clone()));
    if memory::with(|memory| memory.files.extend(written)).is_some() {
        return Ok(files.len());
    }
    let plan = Plan::new(folder, files, is_ours)?;
    if plan.is_empty() && !Folder::is_unfinished(folder) {
        plan.notes.iter().for_each(|note| output::note(note));
        return Ok(0);
    }
    let mut locked = Folder::lock(folder).map_err(|it| failure(&it))?;
    // Until now, another run may have written here.
    let plan = Plan::new(folder, files, is_ours)?;
    for (path, text) in &plan.writes {
        locked.write(path, text).map_err(|it| failure(&it))?;
    }
    plan.removals.iter().for_each(|path| locked.remove(path));
    locked.commit().map_err(|it| failure(&it))?;
    plan.notes.iter().for_each(|note| output::note(note));
    Ok(plan.writes.len() + plan.removals.len())
}

fn failure(failed: &Failed) -> Failure {
    Failure::io(failed.action, failed.path.display(), &failed.error)
}

impl<'f> Plan<'f> {
    fn new(
        folder: &Path,
        files: &'f BTreeMap<String, String>,
        is_ours: IsOurs,
    ) -> Result<Self, Failure> {
        let mut plan = Self::default();
        for (path, text) in files {
            let target = folder.join(path);
            let old = files::existing(&target).map_err(|it| failure(&it))?;
            match old {
                Some(old) if old == *text => continue,
                Some(old) if !is_ours(&old, text) => return Err(not_ours(&target)),
                Some(old) if Seal::of(&old) == Seal::Broken => {
                    plan.notes.push(format!("{} was edited: it is written anew", target.display()));
                }
                _ => {}
            }
            plan.writes.push((path, text));
        }
        for orphan in orphans(folder, files, is_ours) {
            let path = folder.join(&orphan);
            let old = files::existing(&path).map_err(|it| failure(&it))?.unwrap_or_default();
            if Seal::of(&old) == Seal::Intact {
                plan.removals.push(orphan);
            } else {
                let path = path.display();
                let note = "is no longer generated and may have been edited: it is left there";
                plan.notes.push(format!("{path} {note}"));
            }
        }
        Ok(plan)
    }

    fn is_empty(&self) -> bool {
        self.writes.is_empty() && self.removals.is_empty()
    }
}

fn not_ours(target: &Path) -> Failure {
    Failure::with_help(
        format!("{} was not written by this command", target.display()),
        "move it away, or choose another folder with `--out`",
    )
}

/// Files that are ours and that nothing writes any more, beside those that are written: their paths
/// from the folder. What is no regular file is nobody's.
fn orphans(folder: &Path, files: &BTreeMap<String, String>, is_ours: IsOurs) -> Vec<String> {
    let parents = files.keys().filter_map(|path| Path::new(path).parent().map(Path::to_owned));
    let parents: std::collections::BTreeSet<PathBuf> = parents.collect();
    let mut orphans = Vec::new();
    for parent in parents {
        for entry in fs::read_dir(folder.join(&parent)).into_iter().flatten().flatten() {
            let path = parent.join(entry.file_name());
            let Some(name) = path.to_str().map(|name| name.replace('\\', "/")) else { continue };
            let is_rust = path.extension().is_some_and(|extension| extension == "rs");
            let is_file = entry.file_type().is_ok_and(|it| it.is_file());
            let is_ours =
                || files::existing(&entry.path()).ok().flatten().is_some_and(|it| is_ours(&it, ""));
            if is_rust && is_file && !files.contains_key(&name) && is_ours() {
                orphans.push(name);
            }
        }
    }
    orphans.sort();
    orphans
}
