//! Files of models below a folder.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The files of models below a folder, in order: Smithy IDL and JSON, plain or `.gz`, without
/// what lies beside C2J models and says nothing of shapes. A folder that is reached twice by links
/// is looked at once, by its shortest path.
///
/// # Errors
/// The folder that cannot be listed, and why.
pub(super) fn models_below(root: &Path) -> Result<Vec<PathBuf>, (PathBuf, io::Error)> {
    let (mut files, mut seen) = (Vec::new(), BTreeSet::new());
    let mut level = vec![root.to_path_buf()];
    while !level.is_empty() {
        level.sort();
        let mut next = Vec::new();
        for folder in level {
            let failed = |error| (folder.clone(), error);
            if !seen.insert(folder.canonicalize().map_err(failed)?) {
                continue;
            }
            for entry in fs::read_dir(&folder).map_err(failed)? {
                let path = entry.map_err(failed)?.path();
                if path.is_dir() {
                    next.push(path);
                } else if is_model(&path) {
                    files.push(path);
                }
            }
        }
        level = next;
    }
    files.sort();
    Ok(files)
}

/// Whether the name of a file is that of a model.
fn is_model(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let name = name.strip_suffix(".gz").unwrap_or(name);
    let beside = name.starts_with("paginators-") || name.starts_with("waiters-");
    let extension = Path::new(name).extension();
    !beside && extension.is_some_and(|extension| extension == "smithy" || extension == "json")
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
        for name in ["z.smithy", "a/service-2.json.gz", "a/paginators-1.json", "a/b/x.json"] {
            fs::write(root.path().join(name), "").expect("a file");
        }
        fs::write(inner.join("notes.md"), "").expect("a file");
        #[cfg(unix)]
        std::os::unix::fs::symlink(root.path(), inner.join("again")).expect("a link");
        let found = models_below(root.path()).expect("files");
        let expected = ["a/b/x.json", "a/service-2.json.gz", "z.smithy"];
        assert_eq!(found, expected.map(|name| root.path().join(name)));
        let (path, _) = models_below(&root.path().join("c")).expect_err("nothing there");
        assert_eq!(path, root.path().join("c"));
    }
}
