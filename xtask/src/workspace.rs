//! Where things are in the workspace.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::{env, fs, io};

use crate::failure::Failure;

/// The workspace's root directory: that of the `cargo xtask` that runs, so that a checkout may move
/// after it was built.
pub(crate) fn root() -> &'static Path {
    static ROOT: LazyLock<PathBuf> = LazyLock::new(|| {
        let package = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        package.parent().map_or_else(|| PathBuf::from("."), Path::to_path_buf)
    });
    &ROOT
}

/// The path of a file relative to the root, with `/` on every platform.
pub(crate) fn relative(path: &Path) -> String {
    let relative = path.strip_prefix(root()).unwrap_or(path);
    let parts: Vec<_> = relative.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

/// Every file below a directory of the workspace, sorted; none if there is no such directory.
pub(crate) fn files_below(directory: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    let mut pending = vec![directory.to_path_buf()];
    while let Some(next) = pending.pop() {
        if !next.is_dir() {
            continue;
        }
        let entries = fs::read_dir(&next).map_err(|error| Failure::io("list", &next, error))?;
        for entry in entries {
            let entry = entry.map_err(|error| Failure::io("list", &next, error))?;
            // Links are not followed: they may lead back.
            let is_folder = entry.file_type().is_ok_and(|it| it.is_dir());
            if is_folder { pending.push(entry.path()) } else { files.push(entry.path()) }
        }
    }
    files.sort();
    Ok(files)
}

/// The names of the folders in a directory, sorted; none if there is no such directory.
pub(crate) fn folders_in(directory: &Path) -> Result<Vec<String>, Failure> {
    if !directory.is_dir() {
        return Ok(Vec::new());
    }
    let mut names = Vec::new();
    for entry in fs::read_dir(directory).map_err(|error| Failure::io("list", directory, error))? {
        let entry = entry.map_err(|error| Failure::io("list", directory, error))?;
        if entry.path().is_dir() {
            names.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    names.sort();
    Ok(names)
}

/// Makes a folder that holds nothing.
pub(crate) fn empty(folder: &Path) -> Result<(), Failure> {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|error| Failure::io("remove", folder, error))?;
    }
    fs::create_dir_all(folder).map_err(|error| Failure::io("create", folder, error))
}

/// Writes a file, and makes the folder that it is in.
pub(crate) fn write(path: &Path, bytes: impl AsRef<[u8]>) -> Result<(), Failure> {
    let parent = path.parent().unwrap_or(path);
    fs::create_dir_all(parent).map_err(|error| Failure::io("create", parent, error))?;
    fs::write(path, bytes).map_err(|error| Failure::io("write", path, error))
}

/// The text of a file. Pipes, devices and folders are refused: reading them might never end.
pub(crate) fn read(path: &Path) -> Result<String, Failure> {
    if fs::metadata(path).is_ok_and(|about| !about.is_file()) {
        let error = io::Error::new(io::ErrorKind::InvalidInput, "it is not a regular file");
        return Err(Failure::io("read", path, error));
    }
    fs::read_to_string(path).map_err(|error| Failure::io("read", path, error))
}

/// The features that the gate compiles, as cargo takes them: `ota-model/http,ota-model/json`; those of some
/// packages if they are named.
///
/// # Errors
/// A list that cannot be read.
pub(crate) fn features(packages: &[&str]) -> Result<String, Failure> {
    let list = read(&root().join(".ci/features"))?;
    let features = list.lines().filter(|line| {
        let package = line.split_once('/').map_or("#", |(package, _)| package);
        let is_named = packages.is_empty() || packages.contains(&package);
        is_named && !package.starts_with(['#', '-'])
    });
    Ok(features.collect::<Vec<_>>().join(","))
}
