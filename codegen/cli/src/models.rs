//! Reading models.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use shapewright_codegen::emit::shape_graph;
use shapewright_smithy::budget::LIMIT;
use shapewright_smithy::constraint::pattern;
use shapewright_smithy::load::{Loaded, Loader, unsuppressed};
use shapewright_smithy::model::Traits;
use shapewright_smithy::resolve::traits::recommendation;
use shapewright_smithy::resolve::{Selection, resolve};
use shapewright_smithy::{Diagnostics, Model, Severity};
use shapewright_validate::shape::ShapeGraph;

use crate::arguments::RuleArguments;
use crate::budget::{MAX_MODEL, MAX_SHOWN};
use crate::builtin;
use crate::failure::{Drawn, Failure, FilePlace};
use crate::memory;
use crate::names::{self, Names};
use crate::output;
use crate::read;
use crate::rules::Rules;

/// What a pattern is called that cannot be enforced.
const PATTERN: &str = "Pattern";

/// The files of a model: what `--model` takes.
#[derive(Default)]
pub(crate) struct ModelFiles {
    pub(crate) names: Vec<PathBuf>,
    /// Where a configuration names each of them.
    pub(crate) places: Vec<FilePlace>,
}

/// What a wrong model means to the command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// It is the input.
    Input,
    /// It is needed for something else.
    Needed,
}

/// The model in some files, or the built-in one if there are none, needed for something else, with its
/// warnings printed.
pub(crate) fn needed(arguments: &[PathBuf], quiet: bool) -> Result<Model, Failure> {
    let rules = RuleArguments::default();
    load(arguments, &[], &Rules::of(&rules, quiet), Role::Needed)
}

/// The same for files that a configuration may name, with its warnings printed as the rules say.
pub(crate) fn needed_of(files: &ModelFiles, rules: &Rules<'_>) -> Result<Model, Failure> {
    load(&files.names, &files.places, rules, Role::Needed).map_err(Failure::into_unusable)
}

/// The model that is the input of a command, with its warnings printed as the rules say.
pub(crate) fn input(arguments: &[PathBuf], rules: &Rules<'_>) -> Result<Model, Failure> {
    let role = if arguments.is_empty() { Role::Needed } else { Role::Input };
    load(arguments, &[], rules, role)
}

fn load(
    names: &[PathBuf],
    places: &[FilePlace],
    rules: &Rules<'_>,
    role: Role,
) -> Result<Model, Failure> {
    let (model, mut found) = settle(rules.ask(loader(names, places)?).load(), role)?;
    rules.refuse_unknown(&model)?;
    if !names.is_empty() {
        found.append(misplaced(&model));
        rules.report(&found, &model.sources)?;
    }
    Ok(model)
}

/// The graph of a model, and its patterns that cannot be enforced. What else is to be said of the model
/// was said when it was read.
pub(crate) fn graph_of(model: &Model) -> (ShapeGraph, Diagnostics) {
    let (graph, mut unenforced) = shape_graph::of_model(model);
    unenforced.retain(|it| it.id == PATTERN);
    let heeded = (!unenforced.is_empty()).then(|| unsuppressed(model, unenforced));
    (graph, heeded.unwrap_or_default())
}

/// The patterns of a model that cannot be enforced. A model without patterns need not be resolved for it.
pub(crate) fn unenforced(model: &Model) -> Diagnostics {
    let has = |traits: &Traits| traits.get(pattern::ID).is_some();
    let mut shapes = model.shapes.values();
    if shapes.any(|it| has(&it.traits) || it.members.iter().any(|member| has(&member.traits))) {
        graph_of(model).1
    } else {
        Diagnostics::new()
    }
}

/// The recommendations that are never given. Most models have none, and need not be resolved for it.
fn misplaced(model: &Model) -> Diagnostics {
    let mut shapes = model.shapes.values();
    if shapes.all(|shape| shape.traits.get(recommendation::ID).is_none()) {
        return Diagnostics::new();
    }
    // Why a model cannot be resolved is for those who need that.
    let found = resolve(model, &Selection::everything()).map(|it| it.warnings);
    unsuppressed(model, found.unwrap_or_default())
}

fn loader(arguments: &[PathBuf], places: &[FilePlace]) -> Result<Loader, Failure> {
    if arguments.is_empty() {
        return Ok(builtin::loader());
    }
    read_once(arguments.iter())?;
    arguments.iter().enumerate().try_fold(Loader::new(), |loader, (index, path)| {
        add(loader, path).map_err(|failure| failure.maybe_at(places.get(index)))
    })
}

/// The model, with what is not an error.
pub(crate) fn settle(loaded: Loaded, role: Role) -> Result<(Model, Diagnostics), Failure> {
    let Loaded { model, sources, diagnostics } = loaded;
    if let Some(model) = model {
        return Ok((model, diagnostics));
    }
    let errors = || diagnostics.iter().filter(|found| found.severity == Severity::Error);
    let mut drawn = Drawn::of(errors().take(MAX_SHOWN), &sources);
    let count = errors().count() + diagnostics.left_out().errors;
    if let Some(left) = count.checked_sub(MAX_SHOWN).filter(|left| *left > 0) {
        drawn.text.end_line();
        drawn.text.line(format_args!("and {left} more errors"));
    }
    let is_past_limit = errors().any(|error| error.id == LIMIT);
    Err(match role {
        Role::Input if !is_past_limit => Failure::InvalidModel(drawn),
        _ => Failure::Unusable(drawn),
    })
}

fn add(loader: Loader, argument: &Path) -> Result<Loader, Failure> {
    if names::is_standard_input(argument) {
        let bytes = read::standard_input("<stdin>", MAX_MODEL)?;
        let failed = |error: &io::Error| Failure::io("read", "<stdin>", error);
        return loader.bytes("<stdin>", bytes).map_err(|error| failed(&error));
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
    if let Some(text) = memory::file(path) {
        return Ok(loader.text(path.display().to_string(), text.map_err(|error| failed(&error))?));
    }
    let about = fs::metadata(path).map_err(|error| failed(&error))?;
    let name = path.display().to_string();
    if about.is_file() && about.len() <= MAX_MODEL {
        return loader.file(path).map_err(|error| failed(&error));
    }
    loader.bytes(name, read::file(path, MAX_MODEL)?).map_err(|error| failed(&error))
}

/// Refuses to read standard input twice: there is nothing the second time.
pub(crate) fn read_once<'a>(arguments: impl Iterator<Item = &'a PathBuf>) -> Result<(), Failure> {
    match arguments.filter(|argument| names::is_standard_input(argument)).count() {
        0 | 1 => Ok(()),
        _ => Err(Failure::new("`-` is given twice, and standard input can be read only once")),
    }
}

/// The files of models that an argument names; of a folder, all below it.
fn files(argument: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    let Names { paths, failures } = names::expand(argument)?;
    // Half a model would be taken for the whole.
    if let Some(failure) = failures.into_iter().next() {
        return Err(failure);
    }
    for path in paths {
        if !path.is_dir() {
            files.push(path);
            continue;
        }
        let below = Loader::models_below(&path);
        let below = below.map_err(|(path, error)| Failure::io("list", path.display(), &error))?;
        files.extend(below.models);
        for other in below.others {
            output::note(&format!("{} is no model: it is left out", other.display()));
        }
    }
    if files.is_empty() {
        let message = format!("there is no model in {}", argument.display());
        let help = "files of models are called `.smithy` or `.json`, with `.gz` or without";
        return Err(Failure::with_help(message, help));
    }
    Ok(files)
}
