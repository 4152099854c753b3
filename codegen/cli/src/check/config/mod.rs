//! `shapewright.toml`: which files are checked, and how.
//!
//! ```toml
//! [[check]]
//! files = ["requests/*.yaml"]
//! model = ["model/"]
//! shape = "CreateOrder"
//! deny = ["recommendation"]
//! ```
//!
//! The file that counts is the nearest one above the checked file. It has a shape,
//! `config.smithy`, from which its JSON Schema is generated, too.

mod pattern;
mod toml;

use std::cell::Cell;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use pattern::{Pattern, any_matches, patterns};
use serde::Deserialize;
use serde_json::value::RawValue;
use shapewright_validate::walk::{Profile, View};
use shapewright_validate::{Level, Policy};

use super::document::{Document, Origin, Yaml};
use super::held::{Rules, add_rules, hold, place};
use super::paths::{self, shown};
use super::policy::select::usual;
use super::position::Position;
use crate::budget::{MAX_NAMES, MAX_POLICY, MAX_RULES};
use crate::failure::{Failure, FilePlace};
use crate::memory;
use crate::models::ModelFiles;
use crate::names;
use crate::read;

/// What the file is called.
const NAME: &str = "shapewright.toml";

/// A file, read.
pub(super) struct Config {
    /// Where it is: what it names is relative to that.
    folder: PathBuf,
    /// What counts for files that no check names.
    pub(super) policy: Policy,
    /// The rules of that, which are those of all checks, too.
    pub(super) rules: Rc<[Rule]>,
    /// Files below folders that are left out.
    exclude: Vec<Pattern>,
    checks: Vec<Check>,
}

/// A text of a configuration or of a policy, with its place.
#[derive(Clone, Debug)]
pub(super) struct Placed {
    pub(super) text: String,
    pub(super) place: FilePlace,
}

/// Files that are checked alike.
pub(super) struct Check {
    files: Vec<Pattern>,
    /// Whether it is the first that names some file.
    takes_files: Cell<bool>,
    /// The files of the model.
    model: Vec<Placed>,
    pub(super) shape: Option<Placed>,
    pub(super) profile: Option<Profile>,
    pub(super) view: Option<View>,
    pub(super) policy: Policy,
    /// Its own rules.
    pub(super) rules: Rc<[Rule]>,
}

/// A rule of a configuration or of a policy.
#[derive(Clone, Debug)]
pub(super) struct Rule {
    pub(super) written: Placed,
    pub(super) level: Level,
}

/// The document of a file.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Written<'t> {
    #[serde(borrow)]
    check: Vec<WrittenCheck<'t>>,
    #[serde(borrow)]
    exclude: Vec<&'t RawValue>,
    #[serde(borrow)]
    allow: Vec<&'t RawValue>,
    #[serde(borrow)]
    warn: Vec<&'t RawValue>,
    #[serde(borrow)]
    deny: Vec<&'t RawValue>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct WrittenCheck<'t> {
    #[serde(borrow)]
    files: Vec<&'t RawValue>,
    #[serde(borrow)]
    model: Vec<&'t RawValue>,
    #[serde(borrow)]
    shape: Option<&'t RawValue>,
    profile: Option<String>,
    view: Option<String>,
    #[serde(borrow)]
    allow: Vec<&'t RawValue>,
    #[serde(borrow)]
    warn: Vec<&'t RawValue>,
    #[serde(borrow)]
    deny: Vec<&'t RawValue>,
}

impl Config {
    fn read(path: &Path) -> Result<Self, Failure> {
        let name = shown(path);
        let bytes = read::regular(path, &name, MAX_POLICY)?;
        let at = |offset: usize, message: &str| {
            let Position { line, column, .. } = Position::START.advance(&bytes, offset);
            Failure::new(message).at(FilePlace { file: name.clone(), line, column })
        };
        let text = std::str::from_utf8(&bytes)
            .map_err(|error| at(error.valid_up_to(), "a character is not UTF-8"))?;
        let converted = toml::read(text).map_err(|problem| at(problem.offset, &problem.message))?;
        let file = Yaml::new(&bytes, &converted);
        let origin = Origin::Yaml { file: &file, element: None };
        let document = Document { json: converted.json.as_bytes(), origin };
        hold(&name, &document, "shapewright.config#Configuration")?;
        let written: Written<'_> = serde_json::from_slice(document.json)
            .map_err(|error| Failure::new(format!("{name}: {error}")))?;
        written.hold_limits(&name, &document)?;
        let folder = path.parent().unwrap_or(Path::new("")).to_path_buf();
        let lists = [
            (&*written.allow, Level::Off),
            (&*written.warn, Level::Warning),
            (&*written.deny, Level::Error),
        ];
        let policy = add_rules(usual(), lists, &name, &document)?;
        let rules = rules(lists, &name, &document);
        let checks = written.check.iter().map(|it| it.read(&policy, &folder, &name, &document));
        let checks = checks.collect::<Result<_, _>>()?;
        let exclude = patterns(&written.exclude, &name, &document)?;
        Ok(Self { folder, policy, rules, exclude, checks })
    }

    /// The index of the check that names a file, an absolute path, and whether the file is left out.
    fn about(&self, path: &Path) -> (Option<usize>, bool) {
        let Ok(relative) = path.strip_prefix(&self.folder) else { return (None, false) };
        let is_excluded = any_matches(&self.exclude, relative);
        let named = self.checks.iter().map(|check| any_matches(&check.files, relative));
        let named: Vec<bool> = named.collect();
        let check = named.iter().position(|it| *it);
        if let Some(check) = check {
            self.checks[check].takes_files.set(true);
        }
        (check, is_excluded)
    }

    /// What no file matches, and what no file is left for.
    fn unmatched(&self) -> impl Iterator<Item = Failure> {
        let files = self.checks.iter().flat_map(|check| &check.files);
        let patterns = files.chain(&self.exclude).filter_map(|it| it.unmatched(&self.folder));
        patterns.chain(self.checks.iter().filter_map(Check::left_nothing))
    }
}

impl Check {
    pub(super) fn model_files(&self) -> ModelFiles {
        let (names, places) =
            self.model.iter().map(|it| (PathBuf::from(&it.text), it.place.clone())).unzip();
        ModelFiles { names, places }
    }

    /// That earlier checks name all files that this one does.
    fn left_nothing(&self) -> Option<Failure> {
        let matching = self.files.iter().find(|it| it.is_matched())?;
        let message =
            "no file is left for this `[[check]]`: an earlier one names each, and the first counts";
        (!self.takes_files.get()).then(|| Failure::new(message).at(matching.place()))
    }
}

impl Written<'_> {
    /// Refuses a configuration with more in it than every file may be held to.
    fn hold_limits(&self, name: &str, document: &Document<'_>) -> Result<(), Failure> {
        let files = self.check.iter().flat_map(|it| it.files.iter().chain(&it.model));
        let rules = self.check.iter().flat_map(|it| [&it.allow, &it.warn, &it.deny]);
        let rules = rules.chain([&self.allow, &self.warn, &self.deny]).flatten();
        let first_too_many = [
            (files.chain(&self.exclude).nth(MAX_NAMES), MAX_NAMES, "names of files"),
            ({ rules }.nth(MAX_RULES), MAX_RULES, "rules"),
        ];
        for (text, most, what) in first_too_many {
            if let Some(text) = text {
                let failure = Failure::new(format!("there are more than {most} {what}"));
                return Err(failure.at(place(name, document, text)));
            }
        }
        Ok(())
    }
}

/// The rules of a document, with their places.
pub(super) fn rules(lists: Rules<'_>, name: &str, document: &Document<'_>) -> Rc<[Rule]> {
    let rules = lists.into_iter().flat_map(|(texts, level)| {
        texts.iter().map(move |text| Rule { written: placed(text, name, document), level })
    });
    rules.collect()
}

fn placed(text: &RawValue, name: &str, document: &Document<'_>) -> Placed {
    let place = place(name, document, text);
    Placed { text: serde_json::from_str(text.get()).unwrap_or_default(), place }
}

impl WrittenCheck<'_> {
    fn read(
        &self,
        policy: &Policy,
        folder: &Path,
        name: &str,
        document: &Document<'_>,
    ) -> Result<Check, Failure> {
        let text = |text: &&RawValue| placed(text, name, document);
        let model = self.model.iter().map(text).map(|it| in_folder(folder, it));
        let lists = [
            (&*self.allow, Level::Off),
            (&*self.warn, Level::Warning),
            (&*self.deny, Level::Error),
        ];
        Ok(Check {
            files: patterns(&self.files, name, document)?,
            takes_files: Cell::new(false),
            model: model.collect::<Result<_, _>>()?,
            shape: self.shape.as_ref().map(text),
            profile: self.profile.as_deref().map(|it| match it {
                "wire" => Profile::Wire,
                "reading" => Profile::Reading,
                _ => Profile::Authoring,
            }),
            view: self
                .view
                .as_deref()
                .map(|it| if it == "body" { View::Body } else { View::Whole }),
            policy: add_rules(policy.clone(), lists, name, document)?,
            rules: rules(lists, name, document),
        })
    }
}

/// A model as the command line would name it, for what a configuration in a folder says.
fn in_folder(folder: &Path, Placed { text, place }: Placed) -> Result<Placed, Failure> {
    let mut path = folder.join(&text);
    let base = shown(folder);
    if text.contains(names::WILDCARDS) && base.contains(names::WILDCARDS) && !path.exists() {
        // Only what the configuration writes is a pattern.
        path = Path::new(&globset::escape(&base)).join(&text);
    }
    let shown = shown(&path);
    if text == "-" || shown == "-" {
        let message = "`-` is standard input, which is not for configurations";
        return Err(Failure::new(message).at(place));
    }
    Ok(Placed { text: shown, place })
}

/// The configurations of files, each read once, even if it is wrong.
#[derive(Default)]
pub(super) struct Configs {
    /// What counts in a folder, or why it does not.
    known: HashMap<PathBuf, Result<Option<Rc<Config>>, Failure>>,
}

/// What a configuration says about a file.
#[derive(Default)]
pub(super) struct About {
    pub(super) config: Option<Rc<Config>>,
    /// The index of the check that names the file.
    check: Option<usize>,
    /// Whether it is left out if it is found below a folder.
    pub(super) is_excluded: bool,
}

impl About {
    pub(super) fn check(&self) -> Option<&Check> {
        Some(&self.config.as_deref()?.checks[self.check?])
    }
}

impl Configs {
    /// What is said about a file by its name or, if that says nothing, by the name of what it leads
    /// to as a link.
    ///
    /// # Errors
    /// As [`Configs::of`].
    pub(super) fn about(&mut self, path: &Path) -> Result<About, Failure> {
        let named = paths::absolute(path);
        let about = self.named(&named)?;
        if about.check.is_some() || about.is_excluded {
            return Ok(about);
        }
        let Some(target) = path.canonicalize().ok().filter(|it| *it != named) else {
            return Ok(about);
        };
        let of_target = self.named(&target)?;
        Ok(if of_target.check.is_some() || about.config.is_none() { of_target } else { about })
    }

    /// What is said about a file, an absolute path, by its name alone.
    ///
    /// # Errors
    /// As [`Configs::of`].
    pub(super) fn named(&mut self, path: &Path) -> Result<About, Failure> {
        let config = self.of(path.parent().unwrap_or(path))?;
        let (check, is_excluded) = config.as_ref().map_or((None, false), |it| it.about(path));
        Ok(About { config, check, is_excluded })
    }

    /// The patterns that no file matches, of the configurations whose files were all looked at: those
    /// in the walked folders.
    pub(super) fn unmatched(&self, walked: &[PathBuf]) -> Vec<Failure> {
        let mut configs: Vec<&Rc<Config>> = self.configs().collect();
        configs.sort_by(|one, other| one.folder.cmp(&other.folder));
        configs.dedup_by(|one, other| one.folder == other.folder);
        configs.retain(|config| walked.iter().any(|it| config.folder.starts_with(it)));
        configs.iter().flat_map(|config| config.unmatched()).collect()
    }

    /// The configuration that counts for the files of a folder, an absolute path.
    ///
    /// # Errors
    /// A configuration that cannot be read, or is wrong.
    fn of(&mut self, folder: &Path) -> Result<Option<Rc<Config>>, Failure> {
        if memory::is_used() {
            return Ok(None);
        }
        let mut missing = Vec::new();
        let mut found = Ok(None);
        for folder in folder.ancestors() {
            if let Some(known) = self.known.get(folder) {
                found.clone_from(known);
                break;
            }
            missing.push(folder.to_path_buf());
            let path = folder.join(NAME);
            // If it is there, it counts: a link that leads nowhere is a mistake.
            if path.symlink_metadata().is_ok() {
                found = Config::read(&path).map(|config| Some(Rc::new(config)));
                break;
            }
        }
        self.known.extend(missing.into_iter().map(|folder| (folder, found.clone())));
        found
    }

    fn configs(&self) -> impl Iterator<Item = &Rc<Config>> {
        self.known.values().flatten().flatten()
    }

    /// The files that were read.
    pub(super) fn files(&self) -> impl Iterator<Item = PathBuf> {
        self.configs().map(|config| config.folder.join(NAME))
    }
}
