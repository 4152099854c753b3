//! `check --watch`: again, whenever something that was read changes.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, Metadata};
#[cfg(unix)]
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, SystemTime};

use notify::{EventKind, RecursiveMode, Watcher as _};
use shapewright_smithy::load::Loader;

use super::finder;
use super::targets::{Source, Targets};
use crate::Status;
use crate::arguments::CheckArguments;
use crate::failure::Failure;
use crate::{names, output};

/// Editors write a file in several steps: what comes within this time is one change.
const QUIET: Duration = Duration::from_millis(100);

/// Checks until the process is interrupted.
pub(super) fn run(arguments: &CheckArguments, quiet: bool) -> Result<Status, Failure> {
    if arguments.files.iter().chain(&arguments.model.model).any(|it| names::is_standard_input(it)) {
        return Err(Failure::new("standard input cannot be watched"));
    }
    let (sender, changes) = mpsc::channel();
    let watching = |error: &notify::Error| Failure::new(format!("cannot watch files: {error}"));
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        // Reading a file is no change of it.
        if event.is_ok_and(|event| !matches!(event.kind, EventKind::Access(_))) {
            let _ = sender.send(());
        }
    })
    .map_err(|error| watching(&error))?;
    let (mut known, mut last) = (BTreeSet::new(), None);
    loop {
        let found = finder::find(arguments);
        let folders = match &found {
            Ok(targets) => folders(arguments, targets),
            Err(_) => BTreeSet::from([(PathBuf::from("."), true)]),
        };
        for (folder, is_deep) in folders.difference(&known.clone()) {
            let mode =
                if *is_deep { RecursiveMode::Recursive } else { RecursiveMode::NonRecursive };
            watcher.watch(folder, mode).map_err(|error| watching(&error))?;
            known.insert((folder.clone(), *is_deep));
        }
        // Much happens in a folder that is none of our business, such as what this command prints
        // being written to a file in it.
        let seen = seen(arguments, found.as_ref());
        if last.as_ref() != Some(&seen) {
            last = Some(seen);
            match super::run_once(arguments, found, quiet) {
                Ok(_) => {}
                Err(failure @ Failure::BrokenPipe) => return Err(failure),
                // A configuration that is wrong now may be right after the next change.
                Err(failure) => output::diagnose(&failure.text())?,
            }
            if !quiet {
                output::note("watching for changes");
            }
        }
        if !changed(&changes) {
            return Ok(Status::Success);
        }
    }
}

/// What tells whether a file changed; nothing of one that is not there.
type Stamp = Option<(Option<SystemTime>, u64, Identity)>;

/// What a check depends on.
#[derive(Default, PartialEq)]
struct Seen {
    /// All files that it reads.
    files: BTreeMap<PathBuf, Stamp>,
    /// Why some cannot be found.
    failures: Vec<String>,
}

fn seen(arguments: &CheckArguments, found: Result<&Targets, &Failure>) -> Seen {
    let failed = |failure: &Failure| failure.text().plain();
    let targets = match found {
        Ok(targets) => targets,
        Err(failure) => return Seen { failures: vec![failed(failure)], ..Seen::default() },
    };
    let mut paths: BTreeSet<PathBuf> = targets.configurations.iter().cloned().collect();
    paths.extend(arguments.policy.clone());
    paths.extend(targets.list.iter().flatten().map(|target| target.path.clone()));
    let failures =
        targets.list.iter().filter_map(|it| it.as_ref().err().map(|it| failed(&it.failure)));
    for name in targets.models.iter().flat_map(|it| &it.names) {
        for path in names::expand(name).unwrap_or_default().paths {
            if let Ok(below) = Loader::models_below(&path) {
                // What is no model may become one.
                paths.extend(below.models.into_iter().chain(below.others));
            }
            paths.insert(path);
        }
    }
    let outputs = outputs();
    let stamps = paths.into_iter().map(|path| {
        let about = path.metadata().ok();
        let about = about.filter(|about| about.is_file() && !is_one_of(about, &outputs));
        (path, about.map(|about| (about.modified().ok(), about.len(), identity(&about))))
    });
    Seen { files: stamps.collect(), failures: failures.collect() }
}

/// Which file it is, and when anything about it changed: nobody can set that back, as `cp -p` does with
/// the time of the contents.
#[cfg(unix)]
type Identity = (u64, i64, i64);

#[cfg(not(unix))]
type Identity = ();

#[cfg(unix)]
fn identity(about: &Metadata) -> Identity {
    (about.ino(), about.ctime(), about.ctime_nsec())
}

#[cfg(not(unix))]
fn identity(_: &Metadata) -> Identity {}

/// The files that this command prints to.
fn outputs() -> Vec<Metadata> {
    ["/dev/stdout", "/dev/stderr"].into_iter().filter_map(|it| fs::metadata(it).ok()).collect()
}

/// Whether a file is one of some others.
#[cfg(unix)]
fn is_one_of(about: &Metadata, others: &[Metadata]) -> bool {
    others.iter().any(|other| (other.dev(), other.ino()) == (about.dev(), about.ino()))
}

/// Whether a file is one of some others, which nothing says here.
#[cfg(not(unix))]
fn is_one_of(_: &Metadata, _: &[Metadata]) -> bool {
    false
}

/// Waits for a change and until no more come. False if there are none any more.
fn changed(changes: &Receiver<()>) -> bool {
    let first = changes.recv().is_ok();
    while changes.recv_timeout(QUIET).is_ok() {}
    first
}

/// The folders that are watched, and whether with all below: a file that an editor replaces is
/// another one, and its folder stays.
fn folders(arguments: &CheckArguments, targets: &Targets) -> BTreeSet<(PathBuf, bool)> {
    let mut folders = BTreeSet::new();
    let mut add = |path: &Path| {
        if path.is_dir() {
            folders.insert((path.to_path_buf(), true));
        } else if let Some(folder) = path.parent() {
            let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
            if folder.is_dir() {
                folders.insert((folder.to_path_buf(), false));
            }
        }
    };
    let named = arguments.files.iter();
    let models = targets.models.iter().flat_map(|it| &it.names);
    for argument in named.chain(models) {
        names::expand(argument).unwrap_or_default().paths.iter().for_each(|path| add(path));
    }
    let found = targets.list.iter().flatten().filter(|it| it.source != Source::Found);
    found.for_each(|target| add(&target.path));
    targets.configurations.iter().for_each(|path| add(path));
    arguments.policy.iter().for_each(|path| add(path));
    folders
}
