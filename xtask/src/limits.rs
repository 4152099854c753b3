//! `cargo xtask limits`: time and memory of the command on large inputs that are as bad as we know,
//! beside what `serde_json` takes to read as many bytes of JSON into `Value` in the same run.
//!
//! | part | what it has |
//! |---|---|
//! | `inputs` | documents and models, made by the task |
//! | `process` | how long a process runs, and how much memory it has at most |
//!
//! The bounds are those of `SECURITY.md`: 20 times the time of `serde_json` (models: 60 times) for as
//! many bytes as are read and written, and 64 MiB and 16 times what is read and written. Reads `/proc`:
//! elsewhere than on Linux memory is not measured.

mod inputs;
mod process;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::{env, fs};

use crate::failure::Failure;
use crate::{usage, workspace};
use inputs::{Input, Kind};
pub(crate) use process::{Cost, cost};

const USAGE: &str = "Usage: cargo xtask limits [NAME]";

/// How much memory may be used beside 16 times what is read and written.
const MEMORY: u64 = 64 << 20;

/// How long a process may run before it is stopped, in seconds.
pub(crate) const PATIENCE: u64 = 300;

/// Runs the task, of the inputs with a name in their names; the exit code is 1 if a bound is not
/// kept.
///
/// # Errors
/// Wrong arguments; a command that cannot be built; files that cannot be written.
pub(crate) fn run(arguments: &[&str]) -> Result<ExitCode, Failure> {
    let wanted = match arguments {
        [] => "",
        ["--read", path] => return read(Path::new(path)),
        [name] if !name.starts_with('-') => *name,
        _ => return Err(Failure::Usage { given: arguments.join(" "), usage: USAGE }),
    };
    let mut inputs = inputs::all().filter(|input| input.name.contains(wanted)).peekable();
    if inputs.peek().is_none() {
        return Err(Failure::Usage { given: wanted.to_owned(), usage: USAGE });
    }
    let command = usage::command()?;
    let folder = workspace::root().join("target").join("limits");
    fs::create_dir_all(&folder).map_err(|error| Failure::io("create", &folder, error))?;
    println!("{:<68} {:>8} {:>9} {:>6} {:>9} {:>6}", "", "MiB", "seconds", "times", "MiB", "times");
    let mut is_good = true;
    for input in inputs {
        is_good &= measure(&input, &command, &folder)?;
    }
    Ok(if is_good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// What the process that is compared with does.
fn read(path: &Path) -> Result<ExitCode, Failure> {
    let text = fs::read(path).map_err(|error| Failure::io("read", path, error))?;
    let is_json = serde_json::from_slice::<serde_json::Value>(&text).is_ok();
    Ok(if is_json { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn measure(input: &Input, command: &Path, folder: &Path) -> Result<bool, Failure> {
    let text = (input.text)();
    let (file, usual) = (folder.join(input.file), folder.join("usual.json"));
    let write = |path: &Path, text: &str| {
        fs::write(path, text).map_err(|error| Failure::io("write", path, error))
    };
    write(&file, &text)?;
    write(&usual, &inputs::usual(text.len()))?;
    write(&folder.join("empty.json"), "{}")?;
    write(&folder.join("references.smithy"), inputs::REFERENCES)?;
    let size = text.len() as u64;
    drop(text);
    let program = env::current_exe().map_err(|error| Failure::io("find", "xtask", error))?;
    let mut reading = Command::new(program);
    let reference = cost(reading.args(["limits", "--read"]).arg(&usual))?;
    row("serde_json", size, reference, None);
    let mut is_good = true;
    for arguments in input.commands {
        let output = folder.join("output");
        if output.is_dir() {
            fs::remove_dir_all(&output).map_err(|error| Failure::io("empty", &output, error))?;
        }
        let mut run = Command::new(command);
        run.current_dir(folder).args(arguments.split(' '));
        let found = cost(&mut run)?;
        let reads = arguments.split(' ').filter(|it| *it == input.file).count() as u64;
        let moved = reads * size + found.written + written(&output)?;
        let name = format!("{}: {arguments}", input.name);
        let times = if input.kind == Kind::Model { 60.0 } else { 20.0 };
        #[expect(clippy::cast_precision_loss, reason = "lengths of files")]
        let share = moved as f64 / size as f64;
        let is_in_time = found.seconds <= times * share * reference.seconds;
        let has_room = found.memory <= 16 * moved + MEMORY;
        row(&name, size, found, Some((reference, is_in_time && has_room)));
        is_good &= is_in_time && has_room;
    }
    Ok(is_good)
}

/// How long the files of a folder are together, in bytes.
fn written(folder: &Path) -> Result<u64, Failure> {
    let length = |file: PathBuf| fs::metadata(file).map_or(0, |about| about.len());
    Ok(workspace::files_below(folder)?.into_iter().map(length).sum())
}

#[expect(clippy::cast_precision_loss, reason = "figures for people")]
fn row(name: &str, size: u64, found: Cost, compared: Option<(Cost, bool)>) {
    const MIB: f64 = 1_048_576.0;
    let (length, memory) = (size as f64, found.memory as f64);
    let times = compared.map_or(1.0, |(reference, _)| found.seconds / reference.seconds);
    let note = if compared.is_none_or(|(_, is_good)| is_good) { "" } else { "  TOO MUCH" };
    println!(
        "{name:<68} {:>8.1} {:>9.2} {times:>6.1} {:>9.1} {:>6.1}{note}",
        length / MIB,
        found.seconds,
        memory / MIB,
        memory / length,
    );
}
