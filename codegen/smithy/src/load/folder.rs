//! Files of models below a folder.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::budget::{MAX_ENTRIES, MAX_TEXT};

/// The files below a folder, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Below {
    /// Those that are models: Smithy IDL and JSON, plain or `.gz`.
    pub models: Vec<PathBuf>,
    /// JSON that is something else by its content, such as a `package.json`.
    pub others: Vec<PathBuf>,
}

/// What builds have and what lies beside C2J models: nothing of it says anything of shapes.
const BESIDE: [&str; 6] =
    ["endpoint-", "examples-", "paginators-", "partitions.json", "smithy-build", "waiters-"];

/// The files of models below a folder. What is no regular file, such as a pipe, is left out. A folder
/// that is reached twice by links is looked at once, by its shortest path.
///
/// # Errors
/// The folder that cannot be listed, and why.
pub(super) fn models_below(root: &Path) -> Result<Below, (PathBuf, io::Error)> {
    let (mut below, mut seen) = (Below::default(), BTreeSet::new());
    let (mut level, mut visited) = (vec![root.to_path_buf()], 0);
    while !level.is_empty() {
        level.sort();
        let mut next = Vec::new();
        for folder in level {
            let failed = |error| (folder.clone(), error);
            let listed = folder.canonicalize().and_then(|real| Ok((fs::read_dir(&folder)?, real)));
            let (entries, real) = match listed {
                // It was there, and somebody deleted it since.
                Err(error) if error.kind() == io::ErrorKind::NotFound && folder != root => continue,
                listed => listed.map_err(failed)?,
            };
            if !seen.insert(real) {
                continue;
            }
            for entry in entries {
                let path = entry.map_err(failed)?.path();
                visited += 1;
                if visited > MAX_ENTRIES {
                    return Err((root.to_path_buf(), too_many()));
                }
                if path.is_dir() {
                    next.push(path);
                } else if path.is_file() && is_called_model(&path) {
                    let is_model = may_be_model(&path);
                    if is_model { &mut below.models } else { &mut below.others }.push(path);
                }
            }
        }
        level = next;
    }
    below.models.sort();
    below.others.sort();
    Ok(below)
}

fn too_many() -> io::Error {
    io::Error::other(format!("it holds more than {MAX_ENTRIES} files and folders"))
}

/// Whether the name of a file is that of a model.
fn is_called_model(path: &Path) -> bool {
    // In any case, and whatever else is in the name.
    let name = path.file_name().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
    let name = name.strip_suffix(".gz").unwrap_or(&name);
    let is_beside =
        BESIDE.iter().any(|it| name.starts_with(it)) || name.ends_with(".sdk-extras.json");
    match name.rsplit_once('.') {
        Some((_, "json")) => !is_beside,
        Some((_, extension)) => extension == "smithy",
        None => false,
    }
}

/// Whether the content of a file may be a model: if it is JSON, by its members. What cannot be read, or
/// is longer than a model may be, is for those who read models to say.
fn may_be_model(path: &Path) -> bool {
    /// The members that models have, each as it is written in Smithy's or AWS's own format.
    #[derive(Deserialize)]
    struct Members {
        smithy: Option<IgnoredAny>,
        metadata: Option<IgnoredAny>,
        shapes: Option<IgnoredAny>,
    }
    if path.extension().is_none_or(|extension| !extension.eq_ignore_ascii_case("json")) {
        return true;
    }
    if path.metadata().is_ok_and(|it| it.len() > MAX_TEXT) {
        return true;
    }
    let Ok(text) = fs::read(path) else { return true };
    // Nearly all models begin so, and need not be read twice.
    let begin = text.trim_ascii_start().strip_prefix(b"{").unwrap_or_default().trim_ascii_start();
    if begin.starts_with(b"\"smithy\"") || begin.starts_with(b"\"metadata\"") {
        return true;
    }
    match serde_json::from_slice::<Members>(&text) {
        Ok(Members { smithy, metadata, shapes }) => {
            smithy.is_some() || metadata.is_some() || shapes.is_some()
        }
        // An array or a number; of what is cut off or broken, nobody knows what it would have been.
        Err(error) => !error.is_data(),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::models_below;

    #[test]
    fn models_are_found_at_any_depth_and_once() {
        let root = tempfile::tempdir().expect("a folder");
        let inner = root.path().join("a/b");
        fs::create_dir_all(&inner).expect("a folder");
        for name in ["Z.SMITHY", "a/service-2.json.gz", "a/paginators-1.json", "a/b/x.json"] {
            fs::write(root.path().join(name), "").expect("a file");
        }
        fs::write(inner.join("notes.md"), "").expect("a file");
        #[cfg(unix)]
        std::os::unix::fs::symlink(root.path(), inner.join("again")).expect("a link");
        let found = models_below(root.path()).expect("files");
        let expected = ["Z.SMITHY", "a/b/x.json", "a/service-2.json.gz"];
        assert_eq!(found.models, expected.map(|name| root.path().join(name)));
        assert!(found.others.is_empty());
        let (path, _) = models_below(&root.path().join("c")).expect_err("nothing there");
        assert_eq!(path, root.path().join("c"));
    }

    #[test]
    fn json_that_is_no_model_is_told_apart() {
        let root = tempfile::tempdir().expect("a folder");
        for (name, text) in [
            ("a.json", "{\"smithy\": \"2.0\"}"),
            ("b.json", "{\"shapes\": {}, \"smithy\": \"2.0\"}"),
            ("service-2.json", "{\"version\": \"2.0\", \"metadata\": {}}"),
            ("cut.json", "{\"version\": \"2.0\", "),
            ("package.json", "{\"name\": \"x\"}"),
            ("list.json", "[1]"),
            ("smithy-build.json", "{\"version\": \"1.0\"}"),
            ("examples-1.json", "{\"examples\": {}}"),
            ("endpoint-rule-set-1.json.gz", ""),
            ("service-2.sdk-extras.json", "{\"version\": 1.0}"),
        ] {
            std::fs::write(root.path().join(name), text).expect("a file");
        }
        let names = |paths: &[std::path::PathBuf]| -> Vec<String> {
            let name =
                |it: &std::path::PathBuf| it.file_name().map(|it| it.to_string_lossy().into());
            paths.iter().filter_map(name).collect()
        };
        let found = models_below(root.path()).expect("files");
        assert_eq!(names(&found.models), ["a.json", "b.json", "cut.json", "service-2.json"]);
        assert_eq!(names(&found.others), ["list.json", "package.json"]);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn names_need_not_be_text() {
        use std::os::unix::ffi::OsStrExt as _;
        let root = tempfile::tempdir().expect("a folder");
        let path = root.path().join(std::ffi::OsStr::from_bytes(b"b\xff.smithy"));
        fs::write(&path, "").expect("a file");
        assert_eq!(models_below(root.path()).expect("files").models, [path]);
    }

    #[cfg(unix)]
    #[test]
    fn pipes_are_no_models() {
        let root = tempfile::tempdir().expect("a folder");
        let pipe = root.path().join("x.smithy");
        let made = std::process::Command::new("mkfifo").arg(&pipe).status().expect("mkfifo");
        assert!(made.success());
        assert_eq!(models_below(root.path()).expect("files"), super::Below::default());
    }
}
