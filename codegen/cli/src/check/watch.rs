//! `check --watch`: again, whenever something that was read changes.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use notify::{EventKind, RecursiveMode, Watcher as _};

use super::targets::{self, Source, Targets};
use crate::Status;
use crate::arguments::CheckArguments;
use crate::failure::Failure;
use crate::{names, output};

/// Editors write a file in several steps: what comes within this time is one change.
const QUIET: Duration = Duration::from_millis(100);

/// Checks until the process is interrupted.
pub(super) fn run(arguments: &CheckArguments, quiet: bool) -> Result<Status, Failure> {
    if arguments.files.iter().chain(&arguments.model.model).any(|it| it == "-") {
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
    let mut known = BTreeSet::new();
    loop {
        let folders = match targets::find(arguments) {
            Ok(targets) => {
                let folders = folders(arguments, &targets);
                match super::run_once(arguments, targets, quiet) {
                    Ok(_) => {}
                    Err(failure @ Failure::BrokenPipe) => return Err(failure),
                    Err(failure) => output::diagnose(&failure.text())?,
                }
                folders
            }
            // A configuration that is wrong now may be right after the next change.
            Err(failure) => {
                output::diagnose(&failure.text())?;
                BTreeSet::from([(PathBuf::from("."), true)])
            }
        };
        for (folder, is_deep) in folders.difference(&known.clone()) {
            let mode =
                if *is_deep { RecursiveMode::Recursive } else { RecursiveMode::NonRecursive };
            watcher.watch(folder, mode).map_err(|error| watching(&error))?;
            known.insert((folder.clone(), *is_deep));
        }
        if !quiet {
            output::note("watching for changes");
        }
        if !changed(&changes) {
            return Ok(Status::Success);
        }
    }
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
    let named = arguments.files.iter().map(String::as_str);
    let models = targets.models.iter().flat_map(|it| &it.names).map(String::as_str);
    for argument in named.chain(models) {
        names::expand(argument).unwrap_or_default().iter().for_each(|path| add(path));
    }
    let found = targets.list.iter().flatten().filter(|it| it.source != Source::Found);
    found.for_each(|target| add(&target.path));
    targets.configurations.iter().for_each(|path| add(path));
    arguments.policy.iter().for_each(|path| add(path));
    folders
}
