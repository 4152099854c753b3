//! `--policy FILE`: rules in a file, as JSON or YAML.
//!
//! ```yaml
//! deny: [advice]
//! warn: ["length:/Tags"]
//! ```
//!
//! The file is a document like any other and has a shape: what is wrong with it is told in the same
//! way.

use std::path::Path;

use serde::Deserialize;
use serde_json::value::RawValue;
use shapewright_codegen::emit::shape_graph;
use shapewright_smithy::load::Loader;
use shapewright_validate::walk::Options;
use shapewright_validate::{Level, Policy, Span};

use super::super::document::{Document, Origin, Place, Yaml};
use super::super::position::Position;
use super::super::report::{Entry, Form};
use super::super::shapes::Shapes;
use super::super::{Checker, Strictness, is_yaml, yaml};
use super::select;
use crate::arguments::Format;
use crate::budget::{MAX_POLICY, MAX_RULES};
use crate::failure::Failure;
use crate::models::{self, Role};
use crate::read;

/// The rules of a file, in its order.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Rules<'t> {
    #[serde(borrow)]
    allow: Vec<&'t RawValue>,
    #[serde(borrow)]
    warn: Vec<&'t RawValue>,
    #[serde(borrow)]
    deny: Vec<&'t RawValue>,
}

/// Adds the rules of a file to a policy. What denies counts most, then what warns.
pub(super) fn add(policy: Policy, path: &Path) -> Result<Policy, Failure> {
    let name = path.display().to_string();
    let bytes = read::file(path, MAX_POLICY)?;
    if !is_yaml(path) {
        return of_document(policy, &name, &Document { json: &bytes, origin: Origin::File });
    }
    let converted = yaml::read(&bytes).map_err(|problem| {
        let yaml::Problem { line, column, .. } = problem;
        Failure::new(format!("{name}:{line}:{column}: {}", problem.message(false)))
    })?;
    let file = Yaml::new(&bytes, &converted);
    let origin = Origin::Yaml { file: &file, base: None };
    of_document(policy, &name, &Document { json: converted.json.as_bytes(), origin })
}

fn of_document(policy: Policy, name: &str, document: &Document<'_>) -> Result<Policy, Failure> {
    check(name, document)?;
    let rules: Rules<'_> = serde_json::from_slice(document.json)
        .map_err(|error| Failure::new(format!("{name}: {error}")))?;
    let levels =
        [(rules.allow, Level::Off), (rules.warn, Level::Warning), (rules.deny, Level::Error)];
    let count: usize = levels.iter().map(|(texts, _)| texts.len()).sum();
    if count > MAX_RULES {
        return Err(Failure::new(format!("{name} has {count} rules, and {MAX_RULES} are allowed")));
    }
    let mut policy = policy;
    for (texts, level) in levels {
        for text in texts {
            let rule: String = serde_json::from_str(text.get()).unwrap_or_default();
            let selected = select(&rule).map_err(|failure| {
                let start = text.get().as_ptr() as usize - document.json.as_ptr() as usize;
                let Place { line, column, .. } = document.place(span(document.json, start));
                failure.at(&format!("{name}:{line}:{column}"))
            });
            policy = policy.set(selected?, level);
        }
    }
    Ok(policy)
}

fn span(json: &[u8], start: usize) -> Span {
    let Position { line, column, .. } = Position::START.advance(json, start);
    Span { start, end: start, line, column }
}

/// Holds the file to its shape.
fn check(name: &str, document: &Document<'_>) -> Result<(), Failure> {
    let loaded = Loader::new().text("policy.smithy", include_str!("policy.smithy")).load();
    let (model, _) = models::settle(loaded, Role::Needed)?;
    let (graph, _) = shape_graph::of_model(&model);
    let subject = Shapes::new(&model).named("shapewright.policy#Policy")?;
    let how = Strictness { max: Options::DEFAULT_MAX, ..Strictness::default() };
    let checker = Checker::new(&model, &graph, super::usual(), how);
    let outcome = checker.check(document.json, checker.root(&subject), checker.options(&subject));
    if outcome.violations.is_none() {
        return Ok(());
    }
    let mut entry = Entry::default();
    let form = Form { format: Format::Human, quiet: true };
    form.append(&mut entry, name, document, &outcome, &subject, &checker);
    Err(Failure::Unusable(entry.into_text()))
}
