//! Files that are ours.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use shapewright_codegen::files::{self, Failed, Folder, STAGING, Seal};

use crate::failure::Failure;
use crate::memory;
use crate::output;

/// How many files of earlier runs are named that are left.
const MAX_LEFT: usize = 3;

/// Files that a command writes.
#[derive(Clone, Copy)]
pub(crate) struct Kind {
    /// Whether an old text is one that the command wrote where the new one belongs.
    pub(crate) is_ours: fn(&str, &str) -> bool,
    /// The extension of those that are looked for when nothing writes them any more.
    pub(crate) extension: &'static str,
    /// Whether a file of this name, without its extension, and text is one of those.
    pub(crate) is_orphan: fn(&str, &str) -> bool,
    /// Whether a folder may have those of several models: then none is removed.
    pub(crate) are_gathered: bool,
}

/// What writing changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Changed {
    written: usize,
    removed: usize,
    total: usize,
}

impl fmt::Display for Changed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} of {} files changed", self.written, self.total)?;
        match self.removed {
            0 => Ok(()),
            removed => write!(formatter, ", {removed} removed"),
        }
    }
}

/// Writes files below a folder, all or none: what is there and is not ours is an error, what is
/// equal is left alone. Files that are ours and no longer written are removed, unless somebody may
/// have edited them or they may be of another model.
pub(crate) fn write(
    folder: &Path,
    files: &BTreeMap<String, String>,
    kind: Kind,
) -> Result<Changed, Failure> {
    Place { folder, file: None }.write(files, kind)
}

/// Writes one file, as [`write`].
pub(crate) fn write_one(path: &Path, text: String, kind: Kind) -> Result<Changed, Failure> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    let Some(name) = name else {
        let message = format!("{} names no file", path.display());
        return Err(Failure::with_help(message, "name a file with `--out`"));
    };
    let folder = path.parent().filter(|it| !it.as_os_str().is_empty());
    let place = Place { folder: folder.unwrap_or(Path::new(".")), file: Some(path) };
    place.write(&BTreeMap::from_iter([(name, text)]), kind)
}

/// Where files are written.
#[derive(Clone, Copy)]
struct Place<'p> {
    folder: &'p Path,
    /// The file, if the command line names one.
    file: Option<&'p Path>,
}

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

impl Place<'_> {
    fn write(self, files: &BTreeMap<String, String>, kind: Kind) -> Result<Changed, Failure> {
        let total = files.len();
        let written = files.iter().map(|(path, text)| {
            (self.folder.join(path).to_string_lossy().replace('\\', "/"), text.clone())
        });
        if memory::with(|memory| memory.files.extend(written)).is_some() {
            return Ok(Changed { written: total, removed: 0, total });
        }
        let mut plan = Plan::new(self, files, kind)?;
        let (mut written, mut removed) = (0, 0);
        if !plan.is_empty() || Folder::is_unfinished(self.folder) {
            let folder = Folder::lock(self.folder).map_err(|it| self.failure(&it))?;
            // Until now, another run may have written here.
            plan = Plan::new(self, files, kind)?;
            (written, removed) = (plan.writes.len(), plan.removals.len());
            plan.apply(folder).map_err(|it| self.failure(&it))?;
        }
        plan.notes.iter().for_each(|note| output::note(note));
        Ok(Changed { written, removed, total })
    }

    /// Why something failed, by the name that the command line gives the place.
    fn failure(self, failed: &Failed) -> Failure {
        let is_staging =
            failed.path.strip_prefix(self.folder).is_ok_and(|path| path.starts_with(STAGING));
        if !is_staging {
            return Failure::io(failed.action, failed.path.display(), &failed.error);
        }
        let failure = match self.file {
            Some(file) => Failure::io("write", file.display(), &failed.error),
            None => Failure::io("write to", self.folder.display(), &failed.error),
        };
        match failed.error.kind() {
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
                failure.helped("choose a folder in which you may make files")
            }
            _ => failure,
        }
    }

    fn not_ours(self, target: &Path) -> Failure {
        let what = if self.file.is_some() { "file" } else { "folder" };
        Failure::with_help(
            format!("{} was not written by this command", target.display()),
            format!("move it away, or choose another {what} with `--out`"),
        )
    }
}

impl<'f> Plan<'f> {
    fn new(
        place: Place<'_>,
        files: &'f BTreeMap<String, String>,
        kind: Kind,
    ) -> Result<Self, Failure> {
        let mut plan = Self::default();
        let existing =
            |path: &str| files::existing(place.folder, path).map_err(|it| place.failure(&it));
        for (path, text) in files {
            let target = place.folder.join(path);
            match existing(path)? {
                Some(old) if old == *text => continue,
                Some(old) if !(kind.is_ours)(&old, text) => {
                    return Err(place.not_ours(&target));
                }
                Some(old) if Seal::of(&old) == Seal::Broken => {
                    plan.notes.push(format!("{} was edited: it is written anew", target.display()));
                }
                _ => {}
            }
            plan.writes.push((path, text));
        }
        let mut left = Vec::new();
        for orphan in orphans(place.folder, files, kind) {
            let path = place.folder.join(&orphan).display().to_string();
            if kind.are_gathered {
                left.push(path);
            } else if Seal::of(&existing(&orphan)?.unwrap_or_default()) == Seal::Intact {
                plan.removals.push(orphan);
            } else {
                let note = "is no longer generated and may have been edited: it is left there";
                plan.notes.push(format!("{path} {note}"));
            }
        }
        plan.notes.extend(note_of_left(&left));
        Ok(plan)
    }

    fn apply(&mut self, mut folder: Folder) -> Result<(), Failed> {
        if folder.was_cut_short() {
            let note = "the last run here was killed while it put files in place: if it was of \
                        another command, run that again";
            self.notes.push(note.to_owned());
        }
        for (path, text) in &self.writes {
            folder.write(path, text)?;
        }
        self.removals.iter().try_for_each(|path| folder.remove(path))?;
        folder.commit()
    }

    fn is_empty(&self) -> bool {
        self.writes.is_empty() && self.removals.is_empty()
    }
}

/// What people should know of files of earlier runs, if there are any.
fn note_of_left(left: &[String]) -> Option<String> {
    let (named, more) = left.split_at(left.len().min(MAX_LEFT));
    let named = (!named.is_empty()).then(|| named.join(", "))?;
    let more = if more.is_empty() { String::new() } else { format!(" and {} more", more.len()) };
    Some(format!("not written by this run and left there: {named}{more}"))
}

/// Files that are ours and that nothing writes any more, beside those that are written: their paths
/// from the folder. What is no regular file is nobody's.
fn orphans(folder: &Path, files: &BTreeMap<String, String>, kind: Kind) -> Vec<String> {
    let parents = files.keys().filter_map(|path| Path::new(path).parent().map(Path::to_owned));
    let parents: BTreeSet<PathBuf> = parents.collect();
    let mut orphans = Vec::new();
    for parent in parents {
        for entry in fs::read_dir(folder.join(&parent)).into_iter().flatten().flatten() {
            let path = parent.join(entry.file_name());
            let Some(name) = path.to_str().map(|name| name.replace('\\', "/")) else { continue };
            let is_candidate = path.extension().is_some_and(|it| it == kind.extension);
            let is_file = entry.file_type().is_ok_and(|it| it.is_file());
            let is_orphan = || {
                let text = files::existing(folder, &name).ok().flatten()?;
                Some((kind.is_orphan)(path.file_stem()?.to_str()?, &text))
            };
            if is_candidate && is_file && !files.contains_key(&name) && is_orphan() == Some(true) {
                orphans.push(name);
            }
        }
    }
    orphans.sort();
    orphans
}
