//! Writing what changed, all or nothing.

use std::path::Path;
use std::process::Command;
use std::{fs, io};

use shapewright_codegen::files::{Failed, Folder, Seal};

use super::changes::Change;
use crate::failure::Failure;
use crate::workspace;

/// Sweeps what a killed run left.
///
/// # Errors
/// Files that cannot be removed or locked.
pub(crate) fn recover() -> Result<(), Failure> {
    let root = workspace::root();
    if Folder::is_unfinished(root) {
        drop(Folder::lock(root).map_err(failure)?);
    }
    Ok(())
}

/// Writes every change: all new texts are staged first, and put in their places together. A failure
/// before that leaves every target as it was; after a run that is killed later, the next one writes the
/// others.
///
/// # Errors
/// If a file would be removed that generation did not write: all of them are named.
pub(crate) fn apply(changes: &[Change]) -> Result<(), Failure> {
    let root = workspace::root();
    let removals: Vec<&Change> = changes.iter().filter(|change| change.new.is_none()).collect();
    let foreign = foreign(root, &removals);
    if !foreign.is_empty() {
        let names = foreign.join("\n  ");
        return Err(Failure::Model(format!(
            "error: generation did not write these files, and would remove them: move them \
             elsewhere, or commit them to remove them\n  {names}"
        )));
    }
    let mut folder = Folder::lock(root).map_err(failure)?;
    for change in changes {
        match &change.new {
            Some(text) => folder.write(&change.path, text).map_err(failure)?,
            None => folder.remove(&change.path).map_err(failure)?,
        }
    }
    folder.commit().map_err(failure)?;
    for change in removals {
        remove_empty_parents(&root.join(&change.path));
    }
    Ok(())
}

fn failure(failed: Failed) -> Failure {
    Failure::io(failed.action, failed.path, failed.error)
}

/// The files among those to remove that generation did not write, and that could not be had back
/// from version control either.
fn foreign<'c>(root: &Path, removals: &[&'c Change]) -> Vec<&'c str> {
    let unknown = removals.iter().filter(|change| !is_generated(change));
    unknown.map(|change| change.path.as_str()).filter(|path| !is_committed(root, path)).collect()
}

/// Whether a file says that it was generated: by its header or, of a schema, by its own address.
fn is_generated(change: &Change) -> bool {
    let text = change.old.as_deref().unwrap_or_default();
    if Seal::of(text) == Seal::Broken {
        return false;
    }
    let has_header = text.lines().take(3).any(|line| line.contains("by `cargo xtask regen`"));
    let address = format!("/{}\"", change.path);
    has_header
        || text
            .lines()
            .take(4)
            .any(|line| line.contains("\"$id\"") && line.ends_with(&(address.clone() + ",")))
}

/// Whether a file is in the last commit as it is on disk.
fn is_committed(root: &Path, path: &str) -> bool {
    let git = |arguments: &[&str]| -> io::Result<bool> {
        let mut command = Command::new("git");
        let output = command.current_dir(root).args(arguments).arg("--").arg(path).output()?;
        Ok(output.status.success())
    };
    let is_tracked = git(&["ls-files", "--error-unmatch"]).unwrap_or(false);
    is_tracked && git(&["diff", "--quiet", "HEAD"]).unwrap_or(false)
}

/// Removes the directories that a removal left empty.
fn remove_empty_parents(target: &Path) {
    let mut directory = target.parent();
    while let Some(current) = directory.filter(|current| *current != workspace::root()) {
        if fs::remove_dir(current).is_err() {
            return;
        }
        directory = current.parent();
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::process::Command;

    use super::{Change, foreign};

    #[test]
    fn files_by_hand_are_not_removed_unless_they_are_committed() {
        let directory = tempfile::tempdir().expect("a folder");
        let git = |arguments: &[&str]| {
            let mut command = Command::new("git");
            command.args(["-c", "user.name=a", "-c", "user.email=a@example.org"]);
            let output = command.args(arguments).current_dir(&directory).output().expect("git");
            assert!(output.status.success(), "{output:?}");
        };
        git(&["init", "--quiet"]);
        for name in ["committed.txt", "edited.txt", "untracked.txt", "ignored.txt"] {
            fs::write(directory.path().join(name), "text").expect("a file");
        }
        fs::write(directory.path().join(".gitignore"), "ignored.txt").expect("a file");
        git(&["add", "committed.txt", "edited.txt"]);
        git(&["commit", "--quiet", "--message", "files"]);
        fs::write(directory.path().join("edited.txt"), "edit").expect("a file");
        let change = |path: &str, old: &str| Change {
            path: path.to_owned(),
            old: Some(old.to_owned()),
            new: None,
        };
        let header = "// @generated from a\n// by `cargo xtask regen`: change the shapes.\n";
        let schema = "{\n  \"$schema\": \"x\",\n  \"$id\": \"https://x/schemas/a.json\",\n";
        let changes = [
            change("committed.txt", "text"),
            change("edited.txt", "edit"),
            change("untracked.txt", "text"),
            change("ignored.txt", "text"),
            change("generated.rs", header),
            change("schemas/a.json", schema),
            change("schemas/b.json", schema),
        ];
        let all: Vec<&Change> = changes.iter().collect();
        let expected = ["edited.txt", "untracked.txt", "ignored.txt", "schemas/b.json"];
        assert_eq!(foreign(directory.path(), &all), expected);
    }
}
