//! `cargo xtask sarif`: the logs of `shapewright check` against the schema of SARIF 2.1.0.
//!
//! The schema comes from an npm package, is held to its hash and stays in the cache beside botocore.
//! The tests that use it are those of the command; without the network the task says so and ends
//! well.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Output};

use crate::botocore;
use crate::failure::Failure;
use crate::workspace;

/// The package that carries the schema (MIT).
const PACKAGE: &str = "@microsoft/jest-sarif@1.0.0-beta.0";

/// Where the schema is in it.
const SCHEMA: &str = "package/lib/schemas/sarif-2.1.0-rtm.5.json";

/// The SHA-256 of the schema.
const SHA256: &str = "2d99159ae54a3eea97f81781cff48780548657c35949f4b7f25e99a2ba4de4f8";

/// Downloads the schema unless it is in the cache, and runs the tests with it.
pub(crate) fn run() -> Result<ExitCode, Failure> {
    let cache = botocore::cache()?;
    let schema = cache.join("sarif-2.1.0-rtm.5.json");
    if !schema.is_file()
        && let Err(reason) = download(&cache, &schema)?
    {
        eprintln!("SKIPPED: {} is not in {} ({reason})", PACKAGE, cache.display());
        return Ok(ExitCode::SUCCESS);
    }
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut tests = Command::new(&cargo);
    tests.args(["test", "--package", "shapewright", "--test", "command", "sarif::"]);
    tests.env("SHAPEWRIGHT_SARIF_SCHEMA", &schema).current_dir(workspace::root());
    let status = tests.status().map_err(|error| Failure::io("run", cargo, error))?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Downloads the schema; an inner error is why it cannot be had.
fn download(cache: &Path, schema: &Path) -> Result<Result<(), String>, Failure> {
    fs::create_dir_all(cache).map_err(|error| Failure::io("create", cache, error))?;
    let work = tempfile::tempdir_in(cache).map_err(|error| Failure::io("use", cache, error))?;
    let packed = match output(Command::new("npm").args(["pack", "--silent", PACKAGE]), &work) {
        Ok(packed) if packed.status.success() => packed,
        Ok(packed) => return Ok(Err(last_words(&packed))),
        Err(error) => return Ok(Err(format!("npm does not run: {error}"))),
    };
    let archive = String::from_utf8_lossy(&packed.stdout).trim().to_owned();
    python(&["-m", "tarfile", "--extract", &archive], &work)?;
    let unpacked: PathBuf = work.path().join(SCHEMA);
    let hash = python(&["-m", "pip", "hash", "--algorithm", "sha256", SCHEMA], &work)?;
    if !hash.contains(SHA256) {
        let message = format!("error: {SCHEMA} of {PACKAGE} is not the one that was pinned");
        return Err(Failure::Model(message));
    }
    fs::rename(&unpacked, schema).map_err(|error| Failure::io("create", schema, error))?;
    Ok(Ok(()))
}

fn output(command: &mut Command, work: &tempfile::TempDir) -> std::io::Result<Output> {
    command.current_dir(work.path()).output()
}

fn python(arguments: &[&str], work: &tempfile::TempDir) -> Result<String, Failure> {
    let done = output(Command::new("python3").args(arguments), work);
    let done = done.map_err(|error| Failure::io("run", "python3", error))?;
    if !done.status.success() {
        return Err(Failure::Model(format!("error: python3: {}", last_words(&done))));
    }
    Ok(String::from_utf8_lossy(&done.stdout).into_owned())
}

fn last_words(output: &Output) -> String {
    let words = String::from_utf8_lossy(&output.stderr).into_owned();
    words.lines().last().unwrap_or("it failed").to_owned()
}
