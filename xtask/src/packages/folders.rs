//! A folder beside its files, named: time and memory.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::{DOCUMENTS, Packages};
use crate::failure::Failure;
use crate::limits::{Cost, cost};
use crate::workspace;

/// How much longer a folder may take.
const MOST: f64 = 2.0;

/// How much more memory ten times as many files may take: their names, and what is in flight.
const MOST_MEMORY: u64 = 8 << 20;

/// How often each is timed: the best counts.
const RUNS: usize = 3;

/// Compares them.
pub(super) fn compare(packages: &Packages, command: &Path) -> Result<(), Failure> {
    let folder = packages.folder.join("files");
    let files = fill(packages, &folder, DOCUMENTS)?;
    let named = best(command, &folder, &files)?;
    let walked = best(command, &folder, &[".".to_owned()])?;
    let ratio = walked.seconds / named.seconds;
    println!(
        "{DOCUMENTS} files: {:.2} s named, {:.2} s as a folder, {ratio:.2} times",
        named.seconds, walked.seconds
    );
    if ratio > MOST {
        return Err(Failure::Model(format!("error: that is more than {MOST} times")));
    }
    fill(packages, &folder, DOCUMENTS / 10)?;
    let few = best(command, &folder, &[".".to_owned()])?;
    let mebibytes = [few, walked].map(|it| it.memory >> 20);
    println!("a tenth of them takes {} MiB as a folder, all {} MiB", mebibytes[0], mebibytes[1]);
    if walked.memory > few.memory + MOST_MEMORY {
        return Err(Failure::Model("error: memory grows with the files".to_owned()));
    }
    Ok(())
}

/// Fills a folder with copies of a document; their names.
fn fill(packages: &Packages, folder: &Path, count: usize) -> Result<Vec<String>, Failure> {
    workspace::empty(folder)?;
    let example = packages.root.join("schemas/examples/create-ota-task.full.json");
    let text = fs::read(&example).map_err(|error| Failure::io("read", &example, error))?;
    let name = |index| format!("{}/create-ota-task.{index}.json", index % 100);
    let names: Vec<_> = (0..count).map(name).collect();
    names.iter().try_for_each(|name| workspace::write(&folder.join(name), &text))?;
    Ok(names)
}

/// The shortest time of some runs, and the least memory.
fn best(command: &Path, folder: &Path, arguments: &[String]) -> Result<Cost, Failure> {
    let mut best = Cost { seconds: f64::MAX, memory: u64::MAX, written: 0, is_good: true };
    for _ in 0..RUNS {
        let mut check = Command::new(command);
        check.args(["check", "--quiet"]).args(arguments).current_dir(folder);
        let run = cost(&mut check)?;
        if !run.is_good {
            return Err(Failure::Model("error: the files are not valid".to_owned()));
        }
        best.seconds = best.seconds.min(run.seconds);
        best.memory = best.memory.min(run.memory);
    }
    Ok(best)
}
