//! Instructions, counted by valgrind's callgrind.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs};

use serde_json::Value;

use crate::failure::Failure;
use crate::workspace;

/// What is counted: its name for the benchmark `instructions`, and what it is.
const COUNTED: [(&str, &str); 7] = [
    ("check", "check a typed request that is valid"),
    ("parse", "`serde_json` parses it"),
    ("read", "read it into a valid value"),
    ("write", "`serde_json` writes it"),
    ("request", "make a request of it"),
    ("find-one", "find 3 violations"),
    ("find-many", "find 15 violations"),
];

/// How often; the difference of the two counts is what is printed.
const FEW: u64 = 100;
const OFTEN: u64 = 1_100;

/// A table of instructions per call; none, and a line on standard error, without valgrind.
pub(super) fn table() -> Result<Option<String>, Failure> {
    let version = Command::new("valgrind").arg("--version").stdout(Stdio::null()).status();
    if version.is_err() {
        eprintln!("SKIPPED: instructions are not counted without valgrind");
        return Ok(None);
    }
    let program = build()?;
    let mut text = "\n### instructions\n\n| | instructions |\n|---|--:|\n".to_owned();
    for (name, what) in COUNTED {
        let calls = count(&program, name, OFTEN)?.saturating_sub(count(&program, name, FEW)?);
        let _ = writeln!(text, "| {what} | {} |", calls / (OFTEN - FEW));
    }
    Ok(Some(text))
}

/// Builds the benchmark; where it is.
fn build() -> Result<PathBuf, Failure> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(&cargo);
    command.args(["bench", "--package", "ota-model", "--features", "http,json"]);
    command.args(["--bench", "instructions", "--no-run", "--message-format", "json"]);
    let output = command.current_dir(workspace::root()).stderr(Stdio::inherit()).output();
    let output = output.map_err(|error| Failure::io("run", &cargo, error))?;
    let text = String::from_utf8_lossy(&output.stdout);
    let messages = text.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let mut programs = messages.filter_map(|message| {
        let is_it = message["target"]["name"] == "instructions";
        message["executable"].as_str().filter(|_| is_it).map(PathBuf::from)
    });
    programs.next().ok_or_else(|| Failure::Model("error: the benchmark does not build".to_owned()))
}

/// The instructions of one process.
fn count(program: &Path, name: &str, calls: u64) -> Result<u64, Failure> {
    let folder = tempfile::tempdir().map_err(|error| Failure::io("make", "a folder", error))?;
    let file = folder.path().join("callgrind");
    let mut command = Command::new("valgrind");
    command.arg("--tool=callgrind").arg(format!("--callgrind-out-file={}", file.display()));
    command.arg(program).args([name, &calls.to_string()]).stderr(Stdio::null());
    let status = command.status().map_err(|error| Failure::io("run", "valgrind", error))?;
    let text = fs::read_to_string(&file).map_err(|error| Failure::io("read", &file, error))?;
    let total = text.lines().find_map(|line| line.strip_prefix("summary: "));
    let total = total.and_then(|total| total.trim().parse().ok()).filter(|_| status.success());
    total.ok_or_else(|| Failure::Model(format!("error: valgrind counted nothing for `{name}`")))
}
