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

mod toml;

use std::collections::HashMap;
use std::env;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use globset::{GlobBuilder, GlobMatcher};
use serde::Deserialize;
use serde_json::value::RawValue;
use shapewright_validate::walk::{Profile, View};
use shapewright_validate::{Level, Policy};

use super::document::{Document, Origin, Yaml};
use super::held::{add_rules, hold, place};
use super::policy::select::usual;
use super::position::Position;
use crate::budget::MAX_POLICY;
use crate::failure::Failure;
use crate::memory;
use crate::read;

/// What the file is called.
const NAME: &str = "shapewright.toml";

/// A file, read.
pub(super) struct Config {
    /// Where it is: what it names is relative to that.
    folder: PathBuf,
    /// What counts for files that no check names.
    pub(super) policy: Policy,
    checks: Vec<Check>,
}

/// Files that are checked alike.
pub(super) struct Check {
    files: Vec<GlobMatcher>,
    /// The files of the model.
    pub(super) model: Vec<String>,
    pub(super) shape: Option<String>,
    pub(super) profile: Option<Profile>,
    pub(super) view: Option<View>,
    pub(super) policy: Policy,
}

/// The document of a file.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Written<'t> {
    #[serde(borrow)]
    check: Vec<WrittenCheck<'t>>,
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
    model: Vec<String>,
    shape: Option<String>,
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
        let bytes = read::file(path, MAX_POLICY)?;
        let at = |offset: usize, message: &str| {
            let Position { line, column, .. } = Position::START.advance(&bytes, offset);
            Failure::new(format!("{name}:{line}:{column}: {message}"))
        };
        let text = std::str::from_utf8(&bytes)
            .map_err(|error| at(error.valid_up_to(), "a character is not UTF-8"))?;
        let converted = toml::read(text).map_err(|problem| at(problem.offset, &problem.message))?;
        let file = Yaml::new(&bytes, &converted);
        let origin = Origin::Yaml { file: &file, base: None };
        let document = Document { json: converted.json.as_bytes(), origin };
        hold(&name, &document, "shapewright.config#Configuration")?;
        let written: Written<'_> = serde_json::from_slice(document.json)
            .map_err(|error| Failure::new(format!("{name}: {error}")))?;
        let folder = path.parent().unwrap_or(Path::new("")).to_path_buf();
        let lists = [
            (&*written.allow, Level::Off),
            (&*written.warn, Level::Warning),
            (&*written.deny, Level::Error),
        ];
        let policy = add_rules(usual(), lists, &name, &document)?;
        let checks = written.check.iter().map(|it| it.read(&policy, &folder, &name, &document));
        let checks = checks.collect::<Result<_, _>>()?;
        Ok(Self { folder, policy, checks })
    }

    /// The check that names a file, an absolute path.
    pub(super) fn check(&self, path: &Path) -> Option<&Check> {
        let relative = path.strip_prefix(&self.folder).ok()?;
        self.checks.iter().find(|check| check.files.iter().any(|it| it.is_match(relative)))
    }
}

impl WrittenCheck<'_> {
    fn read(
        &self,
        policy: &Policy,
        folder: &Path,
        name: &str,
        document: &Document<'_>,
    ) -> Result<Check, Failure> {
        let files = self.files.iter().map(|text| {
            let pattern: String = serde_json::from_str(text.get()).unwrap_or_default();
            let pattern = pattern.strip_prefix("./").unwrap_or(&pattern);
            let glob = GlobBuilder::new(pattern).literal_separator(true).build();
            glob.map(|it| it.compile_matcher()).map_err(|error| {
                let message = format!("`{pattern}` is no pattern of file names: {}", error.kind());
                Failure::new(message).at(&place(name, document, text))
            })
        });
        let lists = [
            (&*self.allow, Level::Off),
            (&*self.warn, Level::Warning),
            (&*self.deny, Level::Error),
        ];
        Ok(Check {
            files: files.collect::<Result<_, _>>()?,
            model: self.model.iter().map(|it| shown(&folder.join(it))).collect(),
            shape: self.shape.clone(),
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
        })
    }
}

/// An absolute path as people read it: from where they are.
fn shown(path: &Path) -> String {
    let here = env::current_dir().unwrap_or_default();
    path.strip_prefix(here).unwrap_or(path).display().to_string()
}

/// The configurations of files, each read once.
#[derive(Default)]
pub(super) struct Configs {
    /// What counts in a folder.
    known: HashMap<PathBuf, Option<Rc<Config>>>,
}

impl Configs {
    /// The configuration that counts for the files of a folder, an absolute path.
    ///
    /// # Errors
    /// A configuration that cannot be read, or is wrong.
    pub(super) fn of(&mut self, folder: &Path) -> Result<Option<Rc<Config>>, Failure> {
        if memory::is_used() {
            return Ok(None);
        }
        let mut missing = Vec::new();
        let mut found = None;
        for folder in folder.ancestors() {
            if let Some(known) = self.known.get(folder) {
                found.clone_from(known);
                break;
            }
            missing.push(folder.to_path_buf());
            let path = folder.join(NAME);
            if path.is_file() {
                found = Some(Rc::new(Config::read(&path)?));
                break;
            }
        }
        self.known.extend(missing.into_iter().map(|folder| (folder, found.clone())));
        Ok(found)
    }

    /// The files that were read.
    pub(super) fn files(&self) -> impl Iterator<Item = PathBuf> {
        self.known.values().flatten().map(|config| config.folder.join(NAME))
    }
}
