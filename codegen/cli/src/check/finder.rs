//! Finding what is checked: what the arguments name, and what is below folders.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs::FileType;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use shapewright_validate::walk::{Profile, View};

use super::config::{About, Check, Config, Configs};
use super::folder::{Entry, Walk};
use super::ignored::Ignored;
use super::paths::{Identity, OF_DOCUMENTS, OF_LINES, OF_MESSAGES};
use super::report::Skipped;
use super::setup::unusable;
use super::targets::{Settings, Source, Target, Targets, name};
use super::{Strictness, has_extension, paths, policy};
use crate::arguments::{CheckArguments, Format};
use crate::budget::MAX_FINDINGS;
use crate::failure::{Failure, Refused};
use crate::models::ModelFiles;
use crate::names::{self, Names};

/// Finds what the arguments name.
///
/// # Errors
/// A policy that is wrong, or the configuration of the only file.
pub(super) fn find(arguments: &CheckArguments) -> Result<Targets, Failure> {
    let targets = Targets {
        list: Vec::new(),
        settings: Vec::new(),
        models: Vec::new(),
        configurations: Vec::new(),
        skipped: Skipped::default(),
        warnings: Vec::new(),
    };
    let (configs, known) = (Configs::default(), BTreeMap::new());
    let (found, walked) = (HashMap::new(), Vec::new());
    let output = paths::of_output();
    let mut finder = Finder {
        arguments,
        configs,
        ignored: None,
        output,
        known,
        found,
        refused: BTreeSet::new(),
        walked,
        targets,
    };
    for argument in &arguments.files {
        finder.argument(argument)?;
    }
    // A mistake on the command line is one, whether there are documents or not; machines are told of each
    // document that is not checked for it.
    if finder.targets.settings.is_empty()
        && let Err(failure) = finder.settings(None, None)
    {
        if arguments.format == Format::Human || finder.targets.list.is_empty() {
            return Err(failure);
        }
        finder.refused(failure, None);
    }
    for found in finder.found.values() {
        if let Found::Skipped(reason) = found {
            *reason(&mut finder.targets.skipped) += 1;
        }
    }
    finder.targets.warnings = finder.ignored.map(Ignored::into_warnings).unwrap_or_default();
    finder.targets.warnings.extend(finder.configs.unmatched(&finder.walked));
    finder.targets.configurations = finder.configs.files().collect();
    finder.targets.configurations.sort();
    finder.targets.configurations.dedup();
    Ok(finder.targets)
}

/// A configuration and one of its checks, by their addresses.
type Key = (usize, usize);

/// Why a file is not checked: what counts it.
type Reason = fn(&mut Skipped) -> &mut u64;

/// What became of a file that was found.
#[derive(Clone, Copy)]
enum Found {
    /// It has this place in the list.
    Listed(usize),
    /// It is below a folder and is not checked, unless the command line names it later.
    Skipped(Reason),
}

struct Finder<'a> {
    arguments: &'a CheckArguments,
    configs: Configs,
    /// What git leaves out of folders, if there are any.
    ignored: Option<Ignored>,
    /// The file that standard output is, if it is one.
    output: Option<Identity>,
    /// The settings of a check.
    known: BTreeMap<Key, usize>,
    /// The files that were found, by their absolute paths.
    found: HashMap<PathBuf, Found>,
    /// Why files could not be looked at.
    refused: BTreeSet<String>,
    /// The folders whose files were looked at, by their absolute paths.
    walked: Vec<PathBuf>,
    targets: Targets,
}

impl Finder<'_> {
    fn argument(&mut self, argument: &Path) -> Result<(), Failure> {
        if names::is_standard_input(argument) {
            let name = self.arguments.stdin_filename.as_deref().unwrap_or("-");
            let is_alone = self.arguments.files.len() == 1;
            return self.named(Path::new(name), Source::Standard, is_alone);
        }
        let Names { paths, failures } = match names::expand(argument) {
            Ok(names) => names,
            Err(failure) => {
                self.missing(failure);
                return Ok(());
            }
        };
        let is_alone = self.arguments.files.len() == 1 && paths.len() == 1 && failures.is_empty();
        for failure in failures {
            self.missing(failure);
        }
        for path in paths {
            if path.is_dir() {
                self.folder(&path);
            } else if path != argument && self.is_output(&path) {
                self.skip(paths::absolute(&path), |skipped| &mut skipped.output);
            } else {
                self.named(&path, Source::Named, is_alone)?;
            }
        }
        Ok(())
    }

    /// Adds what the command line names.
    ///
    /// # Errors
    /// For people, what is wrong with the configuration of the only file.
    fn named(&mut self, path: &Path, source: Source, is_alone: bool) -> Result<(), Failure> {
        // People know what they asked for.
        let is_all = is_alone && self.arguments.format == Format::Human;
        let found = self.configs.about(path);
        match found.and_then(|found| self.push(path.to_path_buf(), source, &found)) {
            Err(failure) if !is_all => self.refused(failure, Some((path, source))),
            added => return added,
        }
        Ok(())
    }

    /// Adds what is below a folder, in the order of the names.
    fn folder(&mut self, folder: &Path) {
        self.walked.push(paths::absolute(folder));
        let mut ignored = self.ignored.take().unwrap_or_else(Ignored::new);
        let mut walk = Walk::new(folder, &mut ignored);
        while let Some(entry) = walk.next(&mut ignored) {
            match entry {
                Ok(Entry { path, kind, is_ignored }) => {
                    let is_hidden = path.strip_prefix(folder).is_ok_and(paths::is_hidden);
                    // `.` is where one is: nobody wants to read it before every name.
                    let path = path.strip_prefix(".").map(Path::to_path_buf).unwrap_or(path);
                    if is_ignored {
                        self.ignored(&path, kind);
                        continue;
                    }
                    if let Err(failure) = self.below(&path, kind, is_hidden) {
                        let is_meant = kind.is_file() && !is_hidden && self.is_document(&path);
                        let is_meant = is_meant && !self.is_output(&path);
                        self.refused(failure, is_meant.then_some((&path, Source::Found)));
                    }
                }
                Err(failure) => self.missing(failure),
            }
        }
        self.ignored = Some(ignored);
    }

    /// Adds a file below a folder, unless it has nothing to do with the check.
    fn below(&mut self, path: &Path, kind: FileType, is_hidden: bool) -> Result<(), Failure> {
        let absolute = paths::absolute(path);
        if self.found.contains_key(&absolute) {
            return Ok(());
        }
        if !kind.is_file() {
            return self.irregular(path, absolute, kind, is_hidden);
        }
        let found = self.configs.about(path)?;
        // Messages and documents may stand in one folder, and a configuration names documents.
        let is_message = !self.arguments.http || self.is_document(path);
        let is_named = found.check().is_some() && is_message;
        if !is_named && !self.is_document(path) {
            if !is_hidden && !found.is_excluded && self.is_of_other_form(path) {
                self.skip(absolute, |skipped| &mut skipped.others);
            }
            return Ok(());
        }
        let source = match () {
            () if self.is_output(path) => {
                self.skip(absolute, |skipped| &mut skipped.output);
                return Ok(());
            }
            () if found.is_excluded => {
                self.skip(absolute, |skipped| &mut skipped.excluded);
                return Ok(());
            }
            () if is_named => Source::Named,
            () if is_hidden => {
                self.skip(absolute, |skipped| &mut skipped.hidden);
                return Ok(());
            }
            () if self.arguments.shape.is_some() => Source::Meant,
            () => Source::Found,
        };
        self.push(path.to_path_buf(), source, &found)
    }

    /// Passes over what git leaves out: a document, or a folder, which may hold some.
    fn ignored(&mut self, path: &Path, kind: FileType) {
        let absolute = paths::absolute(path);
        if (kind.is_dir() || self.is_document(path)) && !self.found.contains_key(&absolute) {
            self.skip(absolute, |skipped| &mut skipped.ignored);
        }
    }

    /// Keeps why something is not found, or cannot be listed.
    fn missing(&mut self, failure: Failure) {
        self.targets.list.push(Err(Refused { file: None, failure }));
    }

    /// Keeps why files cannot be checked, once, as they share a configuration; and which document is
    /// not.
    fn refused(&mut self, failure: Failure, document: Option<(&Path, Source)>) {
        if self.refused.insert(failure.text().plain()) {
            self.missing(failure);
        }
        let Some((path, source)) = document else { return };
        if source != Source::Standard {
            let absolute = paths::absolute(path);
            if self.found.contains_key(&absolute) {
                return;
            }
            self.found.insert(absolute, Found::Listed(self.targets.list.len()));
        }
        let name = name(path, source, self.arguments);
        let failure = unusable(&name);
        self.targets.list.push(Err(Refused { file: Some(name), failure }));
    }

    /// Whether what is printed goes to a file.
    fn is_output(&self, path: &Path) -> bool {
        self.output.is_some_and(|it| Identity::of(path) == Some(it))
    }

    /// Keeps in mind what is below a folder and is not checked.
    fn skip(&mut self, absolute: PathBuf, reason: Reason) {
        self.found.insert(absolute, Found::Skipped(reason));
    }

    /// Passes over a link or pipe that is called like a document, and a link to a folder, which may hold
    /// some.
    fn irregular(
        &mut self,
        path: &Path,
        absolute: PathBuf,
        kind: FileType,
        is_hidden: bool,
    ) -> Result<(), Failure> {
        let found = self.configs.named(&absolute)?;
        let is_called_so = || self.is_document(path) || path.is_dir();
        if found.check().is_some() || (!is_hidden && is_called_so()) {
            let reason: Reason = match () {
                () if found.is_excluded => |skipped| &mut skipped.excluded,
                () if kind.is_symlink() => |skipped| &mut skipped.links,
                () => |skipped| &mut skipped.special,
            };
            self.skip(absolute, reason);
        }
        Ok(())
    }

    /// Adds a file, once however often it is named. That the command line names it counts most.
    fn push(&mut self, path: PathBuf, source: Source, found: &About) -> Result<(), Failure> {
        let absolute = (source != Source::Standard).then(|| paths::absolute(&path));
        let known = absolute.as_ref().and_then(|it| self.found.get(it));
        if let Some(Found::Listed(known)) = known
            && let Some(Ok(known)) = self.targets.list.get_mut(*known)
        {
            if source == Source::Named {
                known.source = source;
            }
            return Ok(());
        }
        let settings = self.settings(found.config.as_ref(), found.check())?;
        let place = Found::Listed(self.targets.list.len());
        self.found.extend(absolute.map(|absolute| (absolute, place)));
        self.targets.list.push(Ok(Target { path, source, settings }));
        Ok(())
    }

    /// Whether a file below a folder may be a document by its name.
    fn is_document(&self, path: &Path) -> bool {
        let known: &[&str] = match self.arguments {
            CheckArguments { http: true, .. } => &OF_MESSAGES,
            CheckArguments { ndjson: true, .. } => &OF_LINES,
            _ => &OF_DOCUMENTS,
        };
        has_extension(path, known)
    }

    /// Whether a file would be a document with `--ndjson` or without it, as is not asked for.
    fn is_of_other_form(&self, path: &Path) -> bool {
        let CheckArguments { http, ndjson, .. } = self.arguments;
        !http && has_extension(path, if *ndjson { &OF_DOCUMENTS } else { &OF_LINES })
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
