//! Reading models.

use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use shapewright_codegen::load::{Loaded, Loader};
use shapewright_codegen::{Diagnostic, Model, Severity};

use crate::builtin;
use crate::failure::Failure;
use crate::output;

/// What a wrong model means to the command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// It is the input.
    Input,
    /// It is needed for something else.
    Needed,
}

/// The model in some files, or the built-in one if there are none. Warnings are printed unless
/// `quiet`.
pub(crate) fn load(arguments: &[String], role: Role, quiet: bool) -> Result<Model, Failure> {
    if arguments.is_empty() {
        return settle(builtin::loader().load(), Role::Needed, true);
    }
    let mut loader = Loader::new();
    for path in arguments {
        loader = add(loader, path)?;
    }
    settle(loader.load(), role, quiet)
}

/// The model, with warnings printed.
pub(crate) fn settle(loaded: Loaded, role: Role, quiet: bool) -> Result<Model, Failure> {
    let Loaded { model, sources, diagnostics } = loaded;
    let is_error = |found: &&Diagnostic| found.severity == Severity::Error;
    let Some(model) = model else {
        let errors = diagnostics.iter().filter(is_error);
        let texts: Vec<_> = errors.map(|error| error.render(&sources)).collect();
        let text = texts.join("\n\n");
        return Err(match role {
            Role::Input => Failure::InvalidModel(text),
            Role::Needed => Failure::Unusable(text),
        });
    };
    if !quiet && role == Role::Input {
        for warning in diagnostics.iter().filter(|found| found.severity == Severity::Warning) {
            output::note(&format!("{}\n", warning.render(&sources).trim_end()));
        }
    }
    Ok(model)
}

fn add(loader: Loader, argument: &str) -> Result<Loader, Failure> {
    if argument == "-" {
        let text = standard_input()?;
        return Ok(loader.text("<stdin>", text));
    }
    let mut loader = loader;
    for path in expand(argument, is_model)? {
        loader = loader.file(&path).map_err(|error| Failure::io("read", path.display(), &error))?;
    }
    Ok(loader)
}

fn standard_input() -> Result<String, Failure> {
    let mut text = String::new();
    let read = io::stdin().read_to_string(&mut text);
    read.map_err(|error| Failure::io("read", "<stdin>", &error))?;
    Ok(text)
}

/// The files that an argument names: itself, what matches it as a pattern, or, if it is a folder,
/// the files below it that are wanted. Sorted.
pub(crate) fn expand(argument: &str, wanted: fn(&Path) -> bool) -> Result<Vec<PathBuf>, Failure> {
    let path = Path::new(argument);
    if path.is_dir() {
        return below(path, wanted);
    }
    if path.exists() || !argument.contains(['*', '?', '[']) {
        return Ok(vec![path.to_path_buf()]);
    }
    let invalid = |error: &dyn std::fmt::Display| {
        Failure::new(format!("`{argument}` is no pattern of file names: {error}"))
    };
    let paths = glob::glob(argument).map_err(|error| invalid(&error))?;
    let paths: Result<Vec<_>, _> = paths.collect();
    let paths = paths.map_err(|error| invalid(&error))?;
    if paths.is_empty() {
        return Err(Failure::new(format!("no file matches `{argument}`")));
    }
    Ok(paths)
}

fn below(root: &Path, wanted: fn(&Path) -> bool) -> Result<Vec<PathBuf>, Failure> {
    let (mut files, mut pending) = (Vec::new(), vec![root.to_path_buf()]);
    while let Some(directory) = pending.pop() {
        let entries = fs::read_dir(&directory);
        let entries = entries.map_err(|error| Failure::io("list", directory.display(), &error))?;
        for entry in entries {
            let entry = entry.map_err(|error| Failure::io("list", directory.display(), &error))?;
            let path = entry.path();
            if path.is_dir() {
                pending.push(path);
            } else if wanted(&path) {
                files.push(path);
            }
        }
    }
    if files.is_empty() {
        let message = format!("there is no file of the kind that is wanted in {}", root.display());
        return Err(Failure::new(message));
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
