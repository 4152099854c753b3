//! The page: its own files, Monaco, the package and the built-in models in one folder.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash as _, Hasher as _};
use std::path::Path;

use serde_json::json;

use super::{Built, copy, copy_all, yaml};
use crate::failure::Failure;
use crate::workspace;

/// What of Monaco is copied: the editor, and the languages of the page.
const MONACO: [&str; 6] = [
    "loader.js",
    "base",
    "editor/editor.main.js",
    "editor/editor.main.css",
    "basic-languages/yaml",
    "language/json",
];

/// Puts the page together.
pub(super) fn build(built: &Built) -> Result<(), Failure> {
    let page = built.folder.join("page");
    workspace::empty(&page)?;
    copy_all(&built.sources().join("page"), &page)?;
    let monaco = built.folder.join("tools/node_modules/monaco-editor/min/vs");
    for part in MONACO {
        let (from, to) = (monaco.join(part), page.join("monaco/vs").join(part));
        if from.is_dir() { copy_all(&from, &to)? } else { copy(&from, &to)? }
    }
    copy(&monaco.join("../../LICENSE"), &page.join("monaco/LICENSE"))?;
    yaml::bundle(built, &page.join("monaco"))?;
    for name in ["browser.js", "functions.js", "binding.js", "binding_bg.wasm"] {
        copy(&built.folder.join("npm").join(name), &page.join("shapewright").join(name))?;
    }
    let models = models(built, &page)?;
    write(&page.join("models/models.json"), &json!(models).to_string())?;
    offline(&page)
}

/// Copies the built-in models; their names.
fn models(built: &Built, page: &Path) -> Result<Vec<String>, Failure> {
    let folder = built.root.join("codegen/cli/builtin");
    let mut names = Vec::new();
    for file in workspace::files_below(&folder)? {
        if file.extension().is_some_and(|it| it == "smithy") {
            let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
            copy(&file, &page.join("models").join(&name))?;
            names.push(name);
        }
    }
    Ok(names)
}

/// Lists what is kept for times without a network, under a name that changes with it.
fn offline(page: &Path) -> Result<(), Failure> {
    let mut list = vec!["./".to_owned()];
    let mut version = DefaultHasher::new();
    for file in workspace::files_below(page)? {
        let name = file.strip_prefix(page).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        if !name.starts_with("offline") {
            list.push(name);
            fs::read(&file).map_err(|error| Failure::io("read", &file, error))?.hash(&mut version);
        }
    }
    write(&page.join("offline.json"), &json!(list).to_string())?;
    let worker = page.join("offline.js");
    let version = format!("{:016x}", version.finish());
    write(&worker, &workspace::read(&worker)?.replace("VERSION", &version))
}

fn write(path: &Path, text: &str) -> Result<(), Failure> {
    fs::write(path, text).map_err(|error| Failure::io("write", path, error))
}
