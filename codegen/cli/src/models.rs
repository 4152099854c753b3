//! Reading models.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use shapewright_smithy::budget::LIMIT;
use shapewright_smithy::load::{Loaded, Loader};
use shapewright_smithy::{Diagnostic, Model, Severity};

use crate::budget::{MAX_MODEL, MAX_SHOWN};
use crate::builtin;
use crate::failure::Failure;
use crate::names::expand;
use crate::output;
use crate::read;
use crate::text::Text;

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

/// The model, with warnings printed.
pub(crate) fn settle(loaded: Loaded, role: Role, quiet: bool) -> Result<Model, Failure> {
    let Loaded { model, sources, diagnostics } = loaded;
    let is_error = |found: &&Diagnostic| found.severity == Severity::Error;
    let Some(model) = model else {
        let errors = diagnostics.iter().filter(is_error);
        let shown = errors.clone().take(MAX_SHOWN).map(|error| error.render(&sources));
        let count = errors.clone().count() + diagnostics.left_out().errors;
        let left = count.saturating_sub(MAX_SHOWN);
        let left = (left > 0).then(|| format!("and {left} more errors"));
        let text = Text::of_lines(&shown.chain(left).collect::<Vec<_>>().join("\n\n"));
        let is_past_limit = errors.clone().any(|error| error.id == LIMIT);
        return Err(match role {
            Role::Input if !is_past_limit => Failure::InvalidModel(text),
            _ => Failure::Unusable(text),
        });
    };
    if !quiet && role == Role::Input {
        let warnings = diagnostics.iter().filter(|found| found.severity == Severity::Warning);
        for warning in warnings.clone().take(MAX_SHOWN) {
            output::warn(&warning.render(&sources));
        }
        let left = (warnings.count() + diagnostics.left_out().others).saturating_sub(MAX_SHOWN);
        if left > 0 {
            output::note(&format!("and {left} more warnings"));
        }
    }
    Ok(model)
}

fn add(loader: Loader, argument: &str) -> Result<Loader, Failure> {
    if argument == "-" {
        let text = read::text(io::stdin(), "<stdin>", MAX_MODEL)?;
        return Ok(loader.text("<stdin>", text));
    }
    let mut loader = loader;
    for path in files(argument)? {
        loader = add_file(loader, &path)?;
    }
    Ok(loader)
}

/// Adds a file. What is no regular file, such as a pipe, is read as far as the limit goes.
fn add_file(loader: Loader, path: &Path) -> Result<Loader, Failure> {
    let failed = |error: &io::Error| Failure::io("read", path.display(), error);
    let about = fs::metadata(path).map_err(|error| failed(&error))?;
    let name = path.display().to_string();
    if about.is_file() && about.len() <= MAX_MODEL {
        return loader.file(path).map_err(|error| failed(&error));
    }
    let file = fs::File::open(path).map_err(|error| failed(&error))?;
    let text = read::text(file, &name, MAX_MODEL)?;
    Ok(loader.text(name, text))
}

/// Refuses to read standard input twice: there is nothing the second time.
pub(crate) fn read_once<'a>(arguments: impl Iterator<Item = &'a String>) -> Result<(), Failure> {
    match arguments.filter(|argument| *argument == "-").count() {
        0 | 1 => Ok(()),
        _ => Err(Failure::new("`-` is given twice, and standard input can be read only once")),
    }
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
