//! Reading models.

use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use shapewright_smithy::load::{Loaded, Loader};
use shapewright_smithy::{Diagnostic, Model, Severity};

use crate::builtin;
use crate::failure::Failure;
use crate::output::{self, Text};

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
    read_once(arguments.iter())?;
    let mut loader = Loader::new();
    for path in arguments {
        loader = add(loader, path)?;
    }
    settle(loader.load(), role, quiet)
}

/// The most errors of a model that are shown.
const MAX_SHOWN: usize = 100;

/// The model, with warnings printed.
pub(crate) fn settle(loaded: Loaded, role: Role, quiet: bool) -> Result<Model, Failure> {
    let Loaded { model, sources, diagnostics } = loaded;
    let is_error = |found: &&Diagnostic| found.severity == Severity::Error;
    let Some(model) = model else {
        let errors = diagnostics.iter().filter(is_error);
        let shown = errors.clone().take(MAX_SHOWN).map(|error| error.render(&sources));
        let left = errors.clone().count().saturating_sub(MAX_SHOWN);
        let left = (left > 0).then(|| format!("and {left} more errors"));
        let text = Text::of_lines(&shown.chain(left).collect::<Vec<_>>().join("\n\n"));
        return Err(match role {
            Role::Input => Failure::InvalidModel(text),
            Role::Needed => Failure::Unusable(text),
        });
    };
    if !quiet && role == Role::Input {
        for warning in diagnostics.iter().filter(|found| found.severity == Severity::Warning) {
            output::warn(&warning.render(&sources));
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
    for path in files(argument)? {
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

/// Refuses to read standard input twice: there is nothing the second time.
pub(crate) fn read_once<'a>(arguments: impl Iterator<Item = &'a String>) -> Result<(), Failure> {
    match arguments.filter(|argument| *argument == "-").count() {
        0 | 1 => Ok(()),
        _ => Err(Failure::new("`-` is given twice, and standard input can be read only once")),
    }
}

/// The files that an argument names: itself, or what matches it as a pattern. Sorted.
pub(crate) fn expand(argument: &str) -> Result<Vec<PathBuf>, Failure> {
    let path = Path::new(argument);
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

/// The files of models that an argument names; of a folder, all below it.
fn files(argument: &str) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    for path in expand(argument)? {
        if !path.is_dir() {
            files.push(path);
            continue;
        }
        let below = Loader::models_below(&path);
        files.extend(below.map_err(|(path, error)| Failure::io("list", path.display(), &error))?);
    }
    if files.is_empty() {
        let message = format!("there is no model in {argument}");
        let help = "files of models are called `.smithy` or `.json`, with `.gz` or without";
        return Err(Failure::with_help(message, help));
    }
    Ok(files)
}
