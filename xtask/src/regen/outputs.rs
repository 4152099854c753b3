//! The generated files of the workspace.

use std::collections::BTreeMap;

use shapewright_codegen::files::seal;

/// The command that the headers of generated files name.
pub(super) const COMMAND: &str = "cargo xtask regen";

/// The generated files of the workspace.
#[derive(Debug, Default)]
pub(crate) struct Outputs {
    /// Text by path from the workspace's root.
    pub(crate) files: BTreeMap<String, String>,
    /// Directories in which every file is generated: others are removed.
    pub(crate) owned_directories: Vec<String>,
    /// What the model's authors should know; ready to print.
    pub(crate) warnings: Vec<String>,
}

impl Outputs {
    /// Puts a checksum into every file that begins with a comment, so that edits by hand are noticed.
    pub(super) fn seal(&mut self) {
        for text in self.files.values_mut() {
            *text = seal(text);
        }
    }

    /// Adds files by their paths from a directory.
    pub(crate) fn extend(&mut self, directory: &str, files: BTreeMap<String, String>) {
        let prefix = if directory.is_empty() { String::new() } else { format!("{directory}/") };
        self.files.extend(files.into_iter().map(|(path, text)| (format!("{prefix}{path}"), text)));
    }
}

/// The first lines of a generated file.
pub(super) fn header(source: &str) -> String {
    format!("// @generated from {source}\n// by `{COMMAND}`: change the shapes, not this file.\n\n")
}
