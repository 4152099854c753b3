//! `cargo xtask kills [COUNT]`: `regen` is killed, again and again, while it writes.
//!
//! A copy of the workspace gets other documentation in its shapes, so that most generated files
//! change. Each run is killed a little later after it began to write; the next one, with the old or
//! the new shapes, must leave exactly the files of those shapes and nothing besides.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs, thread};

use shapewright_codegen::files::STAGING;

use crate::failure::Failure;
use crate::workspace;

/// How often it is killed unless told otherwise.
const COUNT: u32 = 200;

/// Into how many parts the time is divided that a run writes: one is killed after each.
const PARTS: u32 = 50;

/// How long a run may take to begin to write.
const PATIENCE: Duration = Duration::from_secs(60);

const USAGE: &str = "Usage: cargo xtask kills [COUNT]";

/// Files by their paths.
type Files = BTreeMap<PathBuf, Vec<u8>>;

/// Runs the task; the exit code is 1 if a run leaves anything else.
///
/// # Errors
/// Wrong arguments; files that cannot be read or written; runs that cannot be started.
pub(crate) fn run(arguments: &[&str]) -> Result<ExitCode, Failure> {
    let count = match arguments {
        [] => Some(COUNT),
        [count] => count.parse().ok(),
        _ => None,
    };
    let count = count.ok_or_else(|| Failure::Usage { given: arguments.join(" "), usage: USAGE })?;
    let copy = Copied::make()?;
    copy.regen()?;
    let old = copy.files()?;
    copy.change()?;
    let step = copy.kill(None)? / PARTS;
    let new = copy.files()?;
    let (mut kills, mut wrong) = (BTreeMap::new(), 0);
    for round in 0..count {
        set(&old, &new)?;
        copy.change()?;
        copy.kill(Some(step * (round % PARTS)))?;
        *kills.entry(copy.state(&old, &new)?).or_insert(0) += 1;
        let expected = if round % 2 == 0 {
            &new
        } else {
            copy.restore(&old)?;
            &old
        };
        copy.regen()?;
        let found = copy.files()?;
        if found != *expected {
            wrong += 1;
            println!("round {round}: {}", difference(&found, expected));
        }
    }
    let states: Vec<String> = kills.iter().map(|(state, it)| format!("{it} {state}")).collect();
    println!("{count} runs were killed: {}; {wrong} were not mended", states.join(", "));
    Ok(if wrong == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// A path on which two states differ.
fn difference(found: &Files, expected: &Files) -> String {
    let mut paths = found.keys().chain(expected.keys());
    let path = paths.find(|path| found.get(*path) != expected.get(*path));
    path.map_or_else(String::new, |path| format!("{} is wrong", path.display()))
}

/// A copy of what is in version control.
struct Copied(PathBuf);

impl Copied {
    fn make() -> Result<Self, Failure> {
        let root = workspace::root().join("target").join("kills");
        workspace::empty(&root)?;
        let mut command = Command::new("git");
        command.args(["ls-files", "-z", "model", "schemas", "codegen", "xtask", "Cargo.toml"]);
        let listed = command.current_dir(workspace::root()).output();
        let listed = listed.map_err(|error| Failure::io("run", "git", error))?;
        for name in String::from_utf8_lossy(&listed.stdout).split_terminator('\0') {
            let (from, to) = (workspace::root().join(name), root.join(name));
            // What was removed and is not committed yet is listed, too.
            if from.is_file() {
                let bytes = fs::read(&from).map_err(|error| Failure::io("read", &from, error))?;
                workspace::write(&to, &bytes)?;
            }
        }
        Ok(Self(root))
    }

    /// The command, whose workspace is the copy.
    fn command(&self) -> Result<Command, Failure> {
        let program = env::current_exe().map_err(|error| Failure::io("find", "xtask", error))?;
        let mut command = Command::new(program);
        command.arg("regen").current_dir(&self.0).env("CARGO_MANIFEST_DIR", self.0.join("xtask"));
        command.stdout(Stdio::null()).stderr(Stdio::null());
        Ok(command)
    }

    fn regen(&self) -> Result<(), Failure> {
        let status = self.command()?.status();
        let status = status.map_err(|error| Failure::io("run", "xtask", error))?;
        if status.success() {
            return Ok(());
        }
        Err(Failure::Model("error: `regen` does not finish in the copy".to_owned()))
    }

    /// Starts a run, and kills it some time after it began to write, if a time is given; how long it
    /// wrote.
    fn kill(&self, later: Option<Duration>) -> Result<Duration, Failure> {
        let failed = |error| Failure::io("run", "xtask", error);
        let mut child = self.command()?.spawn().map_err(failed)?;
        let (staging, start) = (self.0.join(STAGING), Instant::now());
        while !staging.exists() && start.elapsed() < PATIENCE {
            if child.try_wait().map_err(failed)?.is_some() {
                break;
            }
        }
        let start = Instant::now();
        if let Some(later) = later {
            thread::sleep(later);
            // It may have ended.
            drop(child.kill());
        }
        child.wait().map_err(failed)?;
        Ok(start.elapsed())
    }

    fn shapes(&self) -> Result<Vec<PathBuf>, Failure> {
        let files = workspace::files_below(&self.0.join("model").join("shapes"))?;
        let is_shape = |path: &PathBuf| path.extension().is_some_and(|it| it == "smithy");
        Ok(files.into_iter().filter(is_shape).collect())
    }

    /// Changes the documentation of every shape.
    fn change(&self) -> Result<(), Failure> {
        for path in self.shapes()? {
            let text = workspace::read(&path)?.replace("/// ", "/// Now: ");
            workspace::write(&path, text)?;
        }
        Ok(())
    }

    /// Puts the shapes back.
    fn restore(&self, old: &Files) -> Result<(), Failure> {
        for path in self.shapes()? {
            if let Some(bytes) = old.get(&path) {
                workspace::write(&path, bytes)?;
            }
        }
        Ok(())
    }

    fn files(&self) -> Result<Files, Failure> {
        let read = |path: PathBuf| {
            let bytes = fs::read(&path).map_err(|error| Failure::io("read", &path, error))?;
            Ok((path, bytes))
        };
        workspace::files_below(&self.0)?.into_iter().map(read).collect()
    }

    /// What a killed run left.
    fn state(&self, old: &Files, new: &Files) -> Result<&'static str, Failure> {
        let staging = self.0.join(STAGING);
        let found = self.files()?;
        let is_like = |files: &Files| {
            found.iter().all(|(path, bytes)| {
                let is_shape = path.extension().is_some_and(|it| it == "smithy");
                is_shape || path.starts_with(&staging) || files.get(path) == Some(bytes)
            })
        };
        Ok(match (is_like(old), is_like(new)) {
            (true, _) => "before any file was replaced",
            (_, true) => "after the last one",
            (false, false) => "in between",
        })
    }
}

/// Puts all files back.
fn set(old: &Files, new: &Files) -> Result<(), Failure> {
    for path in new.keys().filter(|path| !old.contains_key(*path) && path.is_file()) {
        fs::remove_file(path).map_err(|error| Failure::io("remove", path, error))?;
    }
    for (path, bytes) in old {
        if fs::read(path).ok().as_ref() != Some(bytes) {
            workspace::write(path, bytes)?;
        }
    }
    Ok(())
}
