//! A copy of the workspace in which files may be changed and the model's tests run.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::Noticed;
use crate::failure::Failure;
use crate::workspace;

/// What the tests of the model need.
const COPIED: [&str; 4] = ["Cargo.lock", "model", "schemas", "validate"];

/// How tests ended.
enum Outcome {
    Passed,
    Failed,
    NotCompiled,
}

/// The copy.
pub(super) struct Scratch {
    root: PathBuf,
}

impl Scratch {
    /// Copies the workspace anew, and runs the tests once.
    ///
    /// # Errors
    /// Files that cannot be copied; tests that fail before anything is changed.
    pub(super) fn copy() -> Result<Self, Failure> {
        let root = workspace::root().join("target").join("constraints");
        if root.is_dir() {
            fs::remove_dir_all(&root).map_err(|error| Failure::io("empty", &root, error))?;
        }
        for name in COPIED {
            copy(&workspace::root().join(name), &root.join(name))?;
        }
        let manifest = workspace::read(&workspace::root().join("Cargo.toml"))?;
        let scratch = Self { root };
        scratch.write(Path::new("Cargo.toml"), &self::manifest(&manifest))?;
        match scratch.noticed()? {
            Noticed::Nobody => Ok(scratch),
            _ => Err(Failure::Model("error: tests of ota-model fail without any change".into())),
        }
    }

    /// Replaces a file while the tests run, and tells which of them noticed.
    pub(super) fn with(&self, path: &Path, text: &str) -> Result<Noticed, Failure> {
        let before = workspace::read(&self.root.join(path))?;
        self.write(path, text)?;
        let noticed = self.noticed();
        self.write(path, &before)?;
        noticed
    }

    fn write(&self, path: &Path, text: &str) -> Result<(), Failure> {
        let path = self.root.join(path);
        fs::write(&path, text).map_err(|error| Failure::io("write", &path, error))
    }

    /// Which test fails now: those of the corpus, then the count, which is quick, then all others.
    fn noticed(&self) -> Result<Noticed, Failure> {
        for (tests, noticed) in
            [(&["--test", "corpus"][..], Noticed::Documents), (&["--tests"], Noticed::Tests)]
        {
            match self.test(tests)? {
                Outcome::Passed => {}
                Outcome::Failed => return Ok(noticed),
                Outcome::NotCompiled => return Ok(Noticed::Compiler),
            }
        }
        Ok(Noticed::Nobody)
    }

    fn test(&self, arguments: &[&str]) -> Result<Outcome, Failure> {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let output = Command::new(&cargo)
            .args(["test", "--quiet", "--package", "ota-model"])
            .args(arguments)
            .current_dir(&self.root)
            // Dependencies are compiled already; only what is copied is compiled anew.
            .env("CARGO_TARGET_DIR", workspace::root().join("target"))
            .output();
        let output = output.map_err(|error| Failure::io("run", cargo, error))?;
        let errors = String::from_utf8_lossy(&output.stderr);
        Ok(if output.status.success() {
            Outcome::Passed
        } else if errors.contains("error: could not compile") {
            Outcome::NotCompiled
        } else {
            Outcome::Failed
        })
    }
}

/// The manifest of the copy: fewer members, and versions of its own. Cargo names what it builds by
/// version, not by path; without them, the copy's builds would stand for those of the workspace.
fn manifest(original: &str) -> String {
    let mut text = String::new();
    for line in original.lines() {
        match line.strip_suffix('"').filter(|line| line.starts_with("version = ")) {
            Some(version) => text = text + version + "+constraints\"",
            None if line.starts_with("members = ") => {
                text += "members = [\"model\", \"validate\", \"validate/derive\"]";
            }
            None => text += line,
        }
        text += "\n";
    }
    text
}

/// Copies a file, or a directory without what cargo keeps there.
fn copy(from: &Path, to: &Path) -> Result<(), Failure> {
    if from.is_dir() {
        fs::create_dir_all(to).map_err(|error| Failure::io("create", to, error))?;
        let entries = fs::read_dir(from).map_err(|error| Failure::io("list", from, error))?;
        for entry in entries {
            let name = entry.map_err(|error| Failure::io("list", from, error))?.file_name();
            if name != "target" {
                copy(&from.join(&name), &to.join(&name))?;
            }
        }
        return Ok(());
    }
    if let Some(parent) = to.parent() {
        fs::create_dir_all(parent).map_err(|error| Failure::io("create", parent, error))?;
    }
    fs::copy(from, to).map(drop).map_err(|error| Failure::io("copy", from, error))
}

#[cfg(test)]
mod tests {
    use super::manifest;

    #[test]
    fn the_copy_has_versions_and_members_of_its_own() {
        let original = "members = [\"model\", \"xtask\"]\nversion = \"0.1.0\"\na = \"1\"\n";
        let expected = "members = [\"model\", \"validate\", \"validate/derive\"]\n\
                        version = \"0.1.0+constraints\"\na = \"1\"\n";
        assert_eq!(manifest(original), expected);
    }
}
