//! What is checked, and how: the arguments and the configuration, put together.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use ignore::WalkBuilder;
use shapewright_validate::Policy;
use shapewright_validate::walk::{Profile, View};

use super::config::{About, Check, Config, Configs, Rule};
use super::report::Skipped;
use super::{Strictness, has_extension, paths, policy};
use crate::arguments::CheckArguments;
use crate::budget::MAX_FINDINGS;
use crate::failure::Failure;
use crate::models::ModelFiles;
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
    /// It is below a folder, and the command line names the shape of all documents.
    Meant,
}

/// The folders in which version control keeps its own files.
const OF_VERSION_CONTROL: [&str; 4] = [".git", ".hg", ".jj", ".svn"];

/// How files are checked that are checked alike.
pub(super) struct Settings {
    /// The index of the model.
    pub(super) model: usize,
    pub(super) shape: Option<String>,
    /// Where the configuration names the shape.
    pub(super) shape_place: Option<String>,
    pub(super) strictness: Strictness,
    pub(super) policy: Policy,
    /// The rules of the check of a configuration.
    pub(super) rules: Vec<Rule>,
    /// The rules that its configuration has for every check.
    pub(super) common_rules: Vec<Rule>,
}

/// Everything that one run checks.
pub(super) struct Targets {
    /// In the order in which they are checked; what could not be found stands among them.
    pub(super) list: Vec<Result<Target, Failure>>,
    pub(super) settings: Vec<Settings>,
    pub(super) models: Vec<ModelFiles>,
    /// The configurations that were read.
    pub(super) configurations: Vec<PathBuf>,
    /// What is below folders and is not checked, as far as names decide.
    pub(super) skipped: Skipped,
    /// The patterns of configurations that no file matches, with places.
    pub(super) unmatched: Vec<Failure>,
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
        skipped: Skipped::default(),
        unmatched: Vec::new(),
    };
    let (configs, known) = (Configs::default(), BTreeMap::new());
    let mut finder = Finder { arguments, configs, known, walked: Vec::new(), targets };
    for argument in &arguments.files {
        finder.argument(argument)?;
    }
    finder.targets.unmatched = finder.configs.unmatched(&finder.walked);
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
    /// The folders whose files were looked at, by their absolute paths.
    walked: Vec<PathBuf>,
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
        self.walked.push(paths::absolute(folder));
        let mut walk = WalkBuilder::new(folder);
        walk.hidden(false).sort_by_file_path(Ord::cmp).filter_entry(|entry| {
            entry.file_name().to_str().is_none_or(|name| !OF_VERSION_CONTROL.contains(&name))
        });
        for entry in walk.build() {
            match entry {
                Ok(entry) if entry.file_type().is_some_and(|it| it.is_file()) => {
                    let path = entry.into_path();
                    let is_hidden = path.strip_prefix(folder).is_ok_and(paths::is_hidden);
                    // `.` is where one is: nobody wants to read it before every name.
                    let path = path.strip_prefix(".").map(Path::to_path_buf).unwrap_or(path);
                    self.below(path, is_hidden)?;
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

    /// Adds a file below a folder, unless it has nothing to do with the check.
    fn below(&mut self, path: PathBuf, is_hidden: bool) -> Result<(), Failure> {
        let found = self.configs.about(&path)?;
        let source = match found.check() {
            check if found.is_excluded => {
                let is_meant = check.is_some() || self.is_document(&path);
                self.targets.skipped.excluded += u64::from(is_meant);
                return Ok(());
            }
            Some(_) => Source::Named,
            None if !self.is_document(&path) => return Ok(()),
            None if is_hidden => {
                self.targets.skipped.hidden += 1;
                return Ok(());
            }
            None if self.arguments.shape.is_some() => Source::Meant,
            None => Source::Found,
        };
        self.push(path, source, &found)
    }

    /// Adds what the command line names.
    fn add(&mut self, path: PathBuf, source: Source) -> Result<(), Failure> {
        let found = self.configs.about(&path)?;
        self.push(path, source, &found)
    }

    fn push(&mut self, path: PathBuf, source: Source, found: &About) -> Result<(), Failure> {
        let settings = self.settings(found.config.as_ref(), found.check())?;
        self.targets.list.push(Ok(Target { path, source, settings }));
        Ok(())
    }

    /// Whether a file below a folder may be a document by its name.
    fn is_document(&self, path: &Path) -> bool {
        let known: &[&str] = match self.arguments {
            CheckArguments { http: true, .. } => &["http", "rest"],
            CheckArguments { ndjson: true, .. } => &["ndjson", "jsonl"],
            _ => &["json", "yaml", "yml"],
        };
        has_extension(path, known)
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
            Some(check) if arguments.model.model.is_empty() => check.model_files(),
            _ => ModelFiles { names: arguments.model.model.clone(), places: Vec::new() },
        };
        let shape = check.and_then(|check| check.shape.clone());
        let shape = shape.filter(|_| arguments.shape.is_none());
        let (shape, shape_place) = shape.map_or((None, None), |it| (Some(it.text), Some(it.place)));
        let settings = Settings {
            model: self.model(model),
            shape: arguments.shape.clone().or(shape),
            shape_place,
            strictness: strictness(arguments, check),
            policy: policy::of(arguments, written)?,
            rules: check.map(|check| check.rules.clone()).unwrap_or_default(),
            common_rules: config.map(|config| config.rules.clone()).unwrap_or_default(),
        };
        let index = self.targets.settings.len();
        self.targets.settings.push(settings);
        self.known.insert(key, index);
        Ok(index)
    }

    fn model(&mut self, files: ModelFiles) -> usize {
        let models = &mut self.targets.models;
        models.iter().position(|it| it.names == files.names).unwrap_or_else(|| {
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
