//! What is checked, and how: the arguments and the configuration, put together.

use std::path::{Path, PathBuf};
use std::rc::Rc;

use shapewright_validate::Policy;

use super::config::Rule;
use super::report::{Report, Skipped};
use super::{Strictness, paths};
use crate::arguments::{CheckArguments, Format};
use crate::failure::{Failure, FilePlace, Refused};
use crate::models::ModelFiles;

/// A file that is checked, or standard input.
pub(super) struct Target {
    /// Where it is; of standard input, what it is called.
    pub(super) path: PathBuf,
    pub(super) source: Source,
    /// How it is checked: the index of the settings.
    pub(super) settings: usize,
}

impl Target {
    /// What it is called in what is printed.
    pub(super) fn name(&self, arguments: &CheckArguments) -> String {
        name(&self.path, self.source, arguments)
    }
}

/// What a file is called in what is printed: as people named it or, for CI systems, as they do.
pub(super) fn name(path: &Path, source: Source, arguments: &CheckArguments) -> String {
    if source == Source::Standard && arguments.stdin_filename.is_none() {
        return "<stdin>".to_owned();
    }
    match arguments.format {
        Format::Github | Format::Gitlab | Format::Sarif => paths::from_here(path),
        Format::Human | Format::Json | Format::Junit => path.display().to_string(),
    }
}

/// How a target was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Source {
    /// It is standard input.
    Standard,
    /// The command line names it.
    Named,
    /// It is below a folder, and no `[[check]]` names it: it may have nothing to do with a model.
    Found,
    /// It is below a folder, and the command line names the shape of all documents.
    Meant,
}

/// How files are checked that are checked alike.
pub(super) struct Settings {
    /// The index of the model.
    pub(super) model: usize,
    pub(super) shape: Option<String>,
    /// Where the configuration names the shape.
    pub(super) shape_place: Option<FilePlace>,
    pub(super) strictness: Strictness,
    pub(super) policy: Policy,
    /// The rules of the check of a configuration.
    pub(super) rules: Rc<[Rule]>,
    /// The rules that its configuration has for every check.
    pub(super) common_rules: Rc<[Rule]>,
}

/// Everything that one run checks.
pub(super) struct Targets {
    /// In the order in which they are checked; what could not be found stands among them.
    pub(super) list: Vec<Result<Target, Refused>>,
    pub(super) settings: Vec<Settings>,
    pub(super) models: Vec<ModelFiles>,
    /// The configurations that were read.
    pub(super) configurations: Vec<PathBuf>,
    /// What is below folders and is not checked, as far as names decide.
    pub(super) skipped: Skipped,
    /// The files of ignored names that could not be read, and the patterns of configurations that no
    /// file matches, with places.
    pub(super) warnings: Vec<Failure>,
}

impl Targets {
    /// Whether something was not found, or not read, beside what will be.
    pub(super) fn says_more(&self) -> bool {
        self.list.iter().any(Result::is_err)
    }
}

/// Checks every target. Why one cannot be checked stops none of the others.
pub(super) fn each(
    arguments: &CheckArguments,
    targets: Vec<Result<Target, Refused>>,
    report: &mut Report,
    check: impl Fn(&Target, &mut Report) -> Result<(), Failure>,
) -> Result<(), Failure> {
    targets.into_iter().try_for_each(|target| match target {
        Ok(target) => check(&target, report)
            .or_else(|failure| report.failed(Some(&target.name(arguments)), failure)),
        Err(Refused { file, failure }) => report.failed(file.as_deref(), failure),
    })
}
