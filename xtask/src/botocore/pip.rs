//! Downloading and unpacking a package.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::failure::Failure;

/// What came of it.
pub(super) enum Downloaded {
    /// The package lies unpacked in a folder of the cache.
    Unpacked { version: String, directory: PathBuf },
    /// There is no pip, or it could not reach the registry; its last words.
    Offline(String),
}

/// Downloads a package as a wheel and unpacks it in the cache as `NAME-VERSION`, unless it is there.
///
/// A wheel that does not have the hash that the requirement asks for is an error and not a reason
/// to go on without it.
pub(super) fn download(
    requirement: &str,
    hashed: bool,
    cache: &Path,
) -> Result<Downloaded, Failure> {
    fs::create_dir_all(cache).map_err(|error| Failure::io("create", cache, error))?;
    let work = tempfile::tempdir_in(cache).map_err(|error| Failure::io("use", cache, error))?;
    let list = work.path().join("requirements.txt");
    fs::write(&list, requirement).map_err(|error| Failure::io("write", &list, error))?;
    let output = match pip(work.path(), &list, hashed) {
        Ok(output) => output,
        Err(error) => return Ok(Downloaded::Offline(format!("python3 does not run: {error}"))),
    };
    if !output.status.success() {
        let words = String::from_utf8_lossy(&output.stderr).into_owned();
        if words.contains("DO NOT MATCH THE HASHES") {
            return Err(Failure::Model(words));
        }
        let error = words.lines().rfind(|line| line.starts_with("ERROR")).unwrap_or("pip failed");
        return Ok(Downloaded::Offline(error.to_owned()));
    }
    unpack(work.path(), cache)
}

fn pip(work: &Path, list: &Path, hashed: bool) -> std::io::Result<Output> {
    let mut command = Command::new("python3");
    command.args(["-m", "pip", "download", "--quiet", "--disable-pip-version-check"]);
    command.args(["--no-deps", "--only-binary", ":all:", "--retries", "1", "--timeout", "15"]);
    if hashed {
        command.arg("--require-hashes");
    }
    command.arg("--dest").arg(work).arg("--requirement").arg(list).output()
}

/// Unpacks the wheel of a folder; what is complete gets its name in one step.
fn unpack(work: &Path, cache: &Path) -> Result<Downloaded, Failure> {
    let entries = fs::read_dir(work).map_err(|error| Failure::io("list", work, error))?;
    let mut wheels = entries.filter_map(Result::ok).map(|entry| entry.path());
    let wheel = wheels.find(|path| path.extension().is_some_and(|it| it == "whl"));
    let Some(wheel) = wheel else {
        return Err(Failure::Model("error: pip downloaded no wheel".to_owned()));
    };
    // A wheel is called NAME-VERSION-PYTHON-ABI-PLATFORM.whl.
    let stem = wheel.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let mut parts = stem.split('-');
    let (name, version) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let directory = cache.join(format!("{name}-{version}"));
    if !directory.is_dir() {
        let unpacked = work.join("unpacked");
        let mut command = Command::new("python3");
        command.args(["-m", "zipfile", "--extract"]).arg(&wheel).arg(&unpacked);
        let status = command.status().map_err(|error| Failure::io("unpack", &wheel, error))?;
        if !status.success() {
            return Err(Failure::Model(format!("error: cannot unpack {}", wheel.display())));
        }
        fs::rename(&unpacked, &directory)
            .map_err(|error| Failure::io("create", &directory, error))?;
    }
    Ok(Downloaded::Unpacked { version: version.to_owned(), directory })
}
