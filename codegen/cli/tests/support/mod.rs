//! Running the command.
#![allow(dead_code, reason = "each test uses a part of it")]

#[cfg(all(feature = "serve", unix))]
pub(crate) mod server;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use assert_cmd::Command;
use tempfile::TempDir;

/// A document of `CreateOtaTask`, and one with three mistakes.
pub(crate) const VALID: &str = r#"{"S3Url": "s3://firmware/hub.bin", "OtaType": "ONE_TIME"}"#;
pub(crate) const INVALID: &str =
    "{\n  \"S3Url\": \"\",\n  \"OtaType\": \"ONE-TIME\",\n  \"Targets\": []\n}\n";

/// Runs the command without colours.
pub(crate) fn shapewright(arguments: &[&str]) -> Output {
    let mut command = Command::cargo_bin("shapewright").expect("the command");
    command.env("NO_COLOR", "1").args(arguments).output().expect("it runs")
}

/// All of them if `SHAPEWRIGHT_THOROUGH` is set, as in `.ci/full`; otherwise one of so many.
pub(crate) fn sample<T>(all: impl IntoIterator<Item = T>, of: usize) -> Vec<T> {
    let is_thorough = std::env::var_os("SHAPEWRIGHT_THOROUGH").is_some();
    all.into_iter().step_by(if is_thorough { 1 } else { of }).collect()
}

/// A directory that goes when the test ends.
pub(crate) fn directory() -> TempDir {
    TempDir::new().expect("a directory")
}

/// Writes a file and gives its path.
pub(crate) fn write(directory: &TempDir, name: &str, text: &str) -> String {
    let path = directory.path().join(name);
    fs::write(&path, text).expect("a file");
    path.display().to_string()
}

/// A directory with files.
pub(crate) fn project(files: &[(&str, &str)]) -> TempDir {
    let folder = directory();
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    folder
}

/// The command in a folder.
pub(crate) fn command_in(folder: &TempDir, arguments: &[&str]) -> std::process::Command {
    let mut command = std::process::Command::new(assert_cmd::cargo::cargo_bin!("shapewright"));
    command.env("NO_COLOR", "1").current_dir(folder).args(arguments);
    command
}

/// Runs the command in a folder.
pub(crate) fn run_in(folder: &TempDir, arguments: &[&str]) -> Output {
    command_in(folder, arguments).output().expect("it runs")
}

/// Every file below a folder.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let (mut files, mut pending) = (Vec::new(), vec![folder.to_path_buf()]);
    while let Some(next) = pending.pop() {
        for entry in fs::read_dir(&next).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() { pending.push(path) } else { files.push(path) }
        }
    }
    files
}

pub(crate) fn stdout(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

pub(crate) fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}
