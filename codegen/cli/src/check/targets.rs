//! What is checked, and how: the arguments and the configuration, put together.

use std::collections::BTreeMap;
use std::path::{self, Path, PathBuf};
use std::rc::Rc;

use ignore::WalkBuilder;
use shapewright_validate::Policy;
use shapewright_validate::walk::{Profile, View};

use super::config::{Check, Config, Configs};
use super::{Strictness, is_yaml, policy};
use crate::arguments::CheckArguments;
use crate::budget::MAX_FINDINGS;
use crate::failure::Failure;
use crate::names;

/// A file that is checked, or standard input.
pub(super) struct Target {
    /// Where it is; of standard input, what it is called.
    pub(super) path: PathBuf,
    pub(super) source: Source,
    /// How it is checked: the index of the settings.
    pub(super) settings: usize,
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
}

/// How files are checked that are checked alike.
pub(super) struct Settings {
    /// The index of the model.
    pub(super) model: usize,
    pub(super) shape: Option<String>,
    pub(super) strictness: Strictness,
    pub(super) policy: Policy,
}

/// Everything that one run checks.
pub(super) struct Targets {
    /// In the order in which they are checked; what could not be found stands among them.
    pub(super) list: Vec<Result<Target, Failure>>,
    pub(super) settings: Vec<Settings>,
    /// The models: what `--model` takes.
    pub(super) models: Vec<Vec<String>>,
    /// The configurations that were read.
    pub(super) configurations: Vec<PathBuf>,
}

/// Finds what the arguments name.
///
/// # Errors
/// A configuration or policy that is wrong.
pub(super) fn find(arguments: &CheckArguments) -> Result<Targets, Failure> {
    let targets = Targets {
        list: Vec::new(),
        settings: Vec::new(),
        models: Vec::new(),
        configurations: Vec::new(),
    };
    let mut finder =
        Finder { arguments, configs: Configs::default(), known: BTreeMap::new(), targets };
    for argument in &arguments.files {
        finder.argument(argument)?;
    }
    finder.targets.configurations = finder.configs.files().collect();
    finder.targets.configurations.sort();
    finder.targets.configurations.dedup();
    Ok(finder.targets)
}

/// A configuration and one of its checks, by their addresses.
type Key = (usize, usize);

struct Finder<'a> {
    arguments: &'a CheckArguments,
    configs: Configs,
    /// The settings of a check.
    known: BTreeMap<Key, usize>,
    targets: Targets,
}

impl Finder<'_> {
    fn argument(&mut self, argument: &str) -> Result<(), Failure> {
        if argument == "-" {
            let name = self.arguments.stdin_filename.as_deref().unwrap_or("-");
            return self.add(PathBuf::from(name), Source::Standard);
        }
        let paths = match names::expand(argument) {
            Ok(paths) => paths,
            Err(failure) => {
                self.targets.list.push(Err(failure));
                return Ok(());
            }
        };
        for path in paths {
            if path.is_dir() { self.folder(&path)? } else { self.add(path, Source::Named)? }
        }
        Ok(())
    }

    /// Adds what is below a folder, in the order of the names.
    fn folder(&mut self, folder: &Path) -> Result<(), Failure> {
        let walk = WalkBuilder::new(folder).sort_by_file_path(Ord::cmp).build();
        for entry in walk {
            match entry {
                Ok(entry) if entry.file_type().is_some_and(|it| it.is_file()) => {
                    // `.` is where one is: nobody wants to read it before every name.
                    let path = entry.into_path();
                    let path = path.strip_prefix(".").map(Path::to_path_buf).unwrap_or(path);
                    self.add(path, Source::Found)?;
                }
                Ok(_) => {}
                Err(error) => {
                    let message = format!("cannot list {}: {error}", folder.display());
                    self.targets.list.push(Err(Failure::new(message)));
                }
            }
        }
        Ok(())
    }

    fn add(&mut self, path: PathBuf, source: Source) -> Result<(), Failure> {
        let absolute = path::absolute(&path).unwrap_or_else(|_| path.clone());
        let folder = absolute.parent().unwrap_or(&absolute);
        let config = self.configs.of(folder)?;
        let check = config.as_deref().and_then(|it| it.check(&absolute));
        let source = match source {
            Source::Found if check.is_some() => Source::Named,
            Source::Found if !self.is_document(&path) => return Ok(()),
            Source::Found if self.arguments.shape.is_some() => Source::Named,
            source => source,
        };
        let settings = self.settings(config.as_ref(), check)?;
        self.targets.list.push(Ok(Target { path, source, settings }));
        Ok(())
    }

    /// Whether a file below a folder may be a document by its name.
    fn is_document(&self, path: &Path) -> bool {
        let extension = path.extension().unwrap_or_default();
        if self.arguments.http {
            return extension == "http" || extension == "rest";
        }
        if self.arguments.ndjson {
            return extension == "ndjson" || extension == "jsonl";
        }
        extension == "json" || is_yaml(path)
    }

    /// The settings of a check, of a configuration without one, or without any.
    fn settings(
        &mut self,
        config: Option<&Rc<Config>>,
        check: Option<&Check>,
    ) -> Result<usize, Failure> {
        let config_key = config.map_or(0, |it| Rc::as_ptr(it).addr());
        let key = (config_key, check.map_or(0, |it| std::ptr::from_ref(it).addr()));
        if let Some(known) = self.known.get(&key) {
            return Ok(*known);
        }
        let arguments = self.arguments;
        let written = match check {
            Some(check) => Some(&check.policy),
            None => config.map(|config| &config.policy),
        };
        let model = match check {
            Some(check) if arguments.model.model.is_empty() => check.model.clone(),
            _ => arguments.model.model.clone(),
        };
        let settings = Settings {
            model: self.model(model),
            shape: arguments.shape.clone().or_else(|| check?.shape.clone()),
            strictness: strictness(arguments, check),
            policy: policy::of(arguments, written)?,
        };
        let index = self.targets.settings.len();
        self.targets.settings.push(settings);
        self.known.insert(key, index);
        Ok(index)
    }

    fn model(&mut self, files: Vec<String>) -> usize {
        let models = &mut self.targets.models;
        models.iter().position(|it| *it == files).unwrap_or_else(|| {
            models.push(files);
            models.len() - 1
        })
    }
}

fn strictness(arguments: &CheckArguments, check: Option<&Check>) -> Strictness {
    let profile = arguments.profile.map(Profile::from);
    let view = arguments.view.map(View::from);
    let max = if arguments.max == 0 { MAX_FINDINGS } else { arguments.max.min(MAX_FINDINGS) };
    Strictness {
        profile: profile.or_else(|| check?.profile),
        view: view.or_else(|| check?.view),
        max,
    }
}
