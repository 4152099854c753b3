//! Compiles generated types into a program, as users' crates are.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use shapewright_codegen::emit::rust::plan::{Plan, plan};
use shapewright_codegen::emit::rust::{Options, print};
use shapewright_smithy::resolve::{Selection, resolve};
use shapewright_smithy::{Diagnostics, Model};

use crate::failure::Failure;
use crate::workspace;

/// The types of a selection of a model.
pub(crate) struct Types {
    pub(crate) plan: Plan,
    /// Their files, by path.
    files: BTreeMap<String, String>,
}

impl Types {
    /// Generates the types of a selection.
    ///
    /// # Errors
    /// Shapes that are not there; names that cannot be.
    pub(crate) fn of(model: &Model, selection: &Selection) -> Result<Self, Failure> {
        let failed = |found: Diagnostics| Failure::Model(found.render(&model.sources));
        let api = resolve(model, selection).map_err(failed)?.api;
        let options = Options::default();
        let plan = plan(&api, &options).map_err(failed)?;
        let files = print(&plan, &options).map_err(failed)?;
        Ok(Self { plan, files })
    }
}

/// A program to compile.
pub(crate) struct Source<'a> {
    /// Its name among those of the tasks.
    pub(crate) name: &'a str,
    /// What stands in `main.rs` beside the modules.
    pub(crate) main: &'a str,
    /// Types by the name of their module.
    pub(crate) modules: Vec<(String, Types)>,
    /// Whether it makes messages.
    pub(crate) has_messages: bool,
}

/// Compiles a program; the path of its executable. It is kept below `target`, so that what has not
/// changed is not compiled again.
///
/// # Errors
/// Files that cannot be written; types that do not compile.
pub(crate) fn compile(source: &Source<'_>) -> Result<PathBuf, Failure> {
    let name = source.name;
    let root = workspace::root().join("target").join("interop").join(name);
    let mut main = format!("#![allow(deprecated)]\n{}\n", source.main);
    for (module, types) in &source.modules {
        let _ = writeln!(main, "#[allow(dead_code, deprecated, missing_docs)]\nmod {module};");
        let folder = root.join("src").join(module);
        sweep(&folder, &types.files)?;
        types.files.iter().try_for_each(|(path, text)| write(&folder.join(path), text))?;
    }
    write(&root.join("src").join("main.rs"), &main)?;
    write(&root.join("Cargo.toml"), &manifest(name, source.has_messages))?;
    let lock = workspace::root().join("Cargo.lock");
    write(&root.join("Cargo.lock"), &workspace::read(&lock)?)?;
    let mut command = Command::new(env!("CARGO"));
    command.args(["build", "--quiet"]).current_dir(&root).env_remove("CARGO_TARGET_DIR");
    let status = command.status().map_err(|error| Failure::io("run cargo in", &root, error))?;
    if !status.success() {
        return Err(Failure::Model(format!("error: {} does not compile", root.display())));
    }
    Ok(root.join("target").join("debug").join(format!("interop-{name}")))
}

/// Removes the files of a folder that are no longer generated.
fn sweep(folder: &Path, files: &BTreeMap<String, String>) -> Result<(), Failure> {
    let Ok(entries) = fs::read_dir(folder) else { return Ok(()) };
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let is_generated = |path: &PathBuf| {
        let name = path.file_name().and_then(|name| name.to_str());
        name.is_some_and(|name| files.contains_key(name))
    };
    for path in paths.filter(|path| path.is_file() && !is_generated(path)) {
        fs::remove_file(&path).map_err(|error| Failure::io("remove", &path, error))?;
    }
    Ok(())
}

/// Writes a file if it is not there as it should be.
fn write(path: &Path, text: &str) -> Result<(), Failure> {
    if fs::read_to_string(path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    workspace::write(path, text)
}

/// A workspace of its own.
fn manifest(name: &str, has_messages: bool) -> String {
    let validate = workspace::root().join("validate");
    let http = validate.join("http").display().to_string();
    let messages = format!("http = \"1\"\nshapewright-http = {{ path = {http:?} }}\n");
    format!(
        "[package]\nname = \"interop-{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\
         publish = false\n\n[workspace]\n\n[dependencies]\n\
         jiff = {{ version = \"1\", default-features = false, features = [\"std\", \"serde\"] }}\n\
         serde = {{ version = \"1\", features = [\"derive\"] }}\nserde_json = \"1\"\n\
         shapewright-validate = {{ path = {:?}, features = [\"blob\"] }}\n{}\n\
         [profile.dev]\ndebug = false\n",
        validate.display().to_string(),
        if has_messages { &messages } else { "" },
    )
}
