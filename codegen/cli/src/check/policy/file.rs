//! `--policy FILE`: rules in a file, as JSON or YAML.
//!
//! ```yaml
//! deny: [advice]
//! warn: ["length:/Tags"]
//! ```

use std::path::Path;
use std::rc::Rc;

use serde::Deserialize;
use serde_json::value::RawValue;
use shapewright_validate::{Level, Policy};

use super::super::config::{self, Rule};
use super::super::document::{Document, Origin, Yaml};
use super::super::held::{Rules, add_rules, hold};
use super::super::{is_yaml, yaml};
use crate::budget::MAX_POLICY;
use crate::failure::{Failure, FilePlace};
use crate::read;

/// The rules of a file, in its order.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Lists<'t> {
    #[serde(borrow)]
    allow: Vec<&'t RawValue>,
    #[serde(borrow)]
    warn: Vec<&'t RawValue>,
    #[serde(borrow)]
    deny: Vec<&'t RawValue>,
}

/// Adds the rules of a file to a policy.
pub(super) fn add(policy: Policy, path: &Path) -> Result<Policy, Failure> {
    with_rules(path, |rules, name, document| add_rules(policy, rules, name, document))
}

/// The rules of a file, with their places.
///
/// # Errors
/// What is wrong with it, as [`add`] says before.
pub(super) fn written(path: &Path) -> Result<Rc<[Rule]>, Failure> {
    with_rules(path, |rules, name, document| Ok(config::rules(rules, name, document)))
}

/// Reads a file, and does something with its rules.
fn with_rules<T>(
    path: &Path,
    act: impl FnOnce(Rules<'_>, &str, &Document<'_>) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let name = path.display().to_string();
    let bytes = read::file(path, MAX_POLICY)?;
    if !is_yaml(path) {
        return of_document(&name, &Document { json: &bytes, origin: Origin::File }, act);
    }
    let converted = yaml::read(&bytes).map_err(|problem| {
        let yaml::Problem { line, column, .. } = problem;
        Failure::new(problem.message(false)).at(FilePlace { file: name.clone(), line, column })
    })?;
    let file = Yaml::new(&bytes, &converted);
    let origin = Origin::Yaml { file: &file, element: None };
    of_document(&name, &Document { json: converted.json.as_bytes(), origin }, act)
}

fn of_document<T>(
    name: &str,
    document: &Document<'_>,
    act: impl FnOnce(Rules<'_>, &str, &Document<'_>) -> Result<T, Failure>,
) -> Result<T, Failure> {
    hold(name, document, "shapewright.policy#Policy")?;
    let lists: Lists<'_> = serde_json::from_slice(document.json)
        .map_err(|error| Failure::new(format!("{name}: {error}")))?;
    let rules =
        [(&*lists.allow, Level::Off), (&*lists.warn, Level::Warning), (&*lists.deny, Level::Error)];
    act(rules, name, document)
}
