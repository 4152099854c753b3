//! A folder beside its files, named: time and memory.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use super::{DOCUMENTS, Packages};
use crate::failure::Failure;
use crate::workspace;

/// How much longer a folder may take.
const MOST: f64 = 2.0;

/// How often each is timed: the best counts.
const RUNS: usize = 3;

/// Compares them.
pub(super) fn compare(packages: &Packages, command: &Path) -> Result<(), Failure> {
    let folder = packages.folder.join("files");
    workspace::empty(&folder)?;
    let example = packages.root.join("schemas/examples/create-ota-task.full.json");
    let text = fs::read(&example).map_err(|error| Failure::io("read", &example, error))?;
    let mut files = Vec::new();
    for index in 0..DOCUMENTS {
        let name = format!("{}/create-ota-task.{index}.json", index % 100);
        let path = folder.join(&name);
        fs::create_dir_all(folder.join((index % 100).to_string()))
            .and_then(|()| fs::write(&path, &text))
            .map_err(|error| Failure::io("write", &path, error))?;
        files.push(name);
    }
    let named = best(command, &folder, &files)?;
    let walked = best(command, &folder, &[".".to_owned()])?;
    let ratio = walked.as_secs_f64() / named.as_secs_f64();
    println!("{DOCUMENTS} files: {named:.2?} named, {walked:.2?} as a folder, {ratio:.2} times");
    if ratio > MOST {
        return Err(Failure::Model(format!("error: that is more than {MOST} times")));
    }
    Ok(())
}

/// The shortest time of some runs.
fn best(command: &Path, folder: &Path, arguments: &[String]) -> Result<Duration, Failure> {
    let mut best = Duration::MAX;
    for _ in 0..RUNS {
        let start = Instant::now();
        let mut check = Command::new(command);
        check.args(["check", "--quiet"]).args(arguments).current_dir(folder).stderr(Stdio::null());
        let status = check.status().map_err(|error| Failure::io("run", command, error))?;
        if !status.success() {
            return Err(Failure::Model(format!("error: the files are not valid: {status}")));
        }
        best = best.min(start.elapsed());
    }
    Ok(best)
}
