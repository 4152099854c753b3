//! Files that are ours.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::failure::Failure;

/// Whether an old text is one that this command wrote where the new one belongs. What no longer
/// belongs anywhere has no new one.
pub(crate) type IsOurs = fn(&str, &str) -> bool;

/// Writes files below a folder, all or none: what is there and is not ours is an error, what is
/// equal is left alone. Files that are ours and no longer written are removed. Returns how many
/// files changed.
pub(crate) fn write(
    folder: &Path,
    files: &BTreeMap<String, String>,
    is_ours: IsOurs,
) -> Result<usize, Failure> {
    let mut staged = Vec::new();
    for (path, text) in files {
        let target = folder.join(path);
        match existing(&target)? {
            Some(old) if old == *text => {}
            Some(old) if !is_ours(&old, text) => return Err(not_ours(&target)),
            _ => staged.push((stage(&target, text)?, target)),
        }
    }
    let orphans = orphans(folder, files, is_ours)?;
    let changed = staged.len() + orphans.len();
    for (file, target) in staged {
        let kept = file.persist(&target);
        kept.map_err(|error| Failure::io("replace", target.display(), &error.error))?;
    }
    for orphan in orphans {
        let removed = fs::remove_file(&orphan);
        removed.map_err(|error| Failure::io("remove", orphan.display(), &error))?;
    }
    Ok(changed)
}

fn not_ours(target: &Path) -> Failure {
    Failure::with_help(
        format!("{} was not written by this command", target.display()),
        "move it away, or choose another folder with `--out`",
    )
}

fn existing(path: &Path) -> Result<Option<String>, Failure> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
        // A link that leads nowhere is there.
        Err(error) if error.kind() == ErrorKind::NotFound => {
            Ok(path.is_symlink().then(String::new))
        }
        Err(error) => Err(Failure::io("read", path.display(), &error)),
    }
}

fn stage(target: &Path, text: &str) -> Result<NamedTempFile, Failure> {
    let failed = |error: &io::Error| Failure::io("write", target.display(), error);
    let folder = target.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(|error| failed(&error))?;
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder).map_err(|error| failed(&error))?;
    file.write_all(text.as_bytes()).map_err(|error| failed(&error))?;
    Ok(file)
}

/// Files that are ours and that nothing writes any more, beside those that are written.
fn orphans(
    folder: &Path,
    files: &BTreeMap<String, String>,
    is_ours: IsOurs,
) -> Result<Vec<PathBuf>, Failure> {
    let written: Vec<PathBuf> = files.keys().map(|path| folder.join(path)).collect();
    let mut folders: Vec<&Path> = written.iter().filter_map(|path| path.parent()).collect();
    folders.sort();
    folders.dedup();
    let mut orphans = Vec::new();
    for folder in folders {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            let is_rust = path.extension().is_some_and(|extension| extension == "rs");
            if is_rust
                && !written.contains(&path)
                && existing(&path)?.is_some_and(|it| is_ours(&it, ""))
            {
                orphans.push(path);
            }
        }
    }
    Ok(orphans)
}
