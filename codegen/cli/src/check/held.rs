//! Files of the command's own, policies and configurations, held to their shapes: they are documents
//! like any other, and what is wrong with them is told in the same way.

use serde_json::value::RawValue;
use shapewright_codegen::emit::shape_graph;
use shapewright_smithy::load::Loader;
use shapewright_validate::walk::Options;
use shapewright_validate::{Level, Policy, Violation, ViolationKind};

use super::document::Document;
use super::policy::select::{self, Rule, usual};
use super::report::{Entry, Form};
use super::shapes::Shapes;
use super::{Checker, Strictness};
use crate::arguments::Format;
use crate::budget::MAX_RULES;
use crate::failure::{Drawn, Failure, FilePlace};
use crate::models::{self, Role};

/// Fails with what is wrong with a file.
pub(super) fn hold(name: &str, document: &Document<'_>, shape: &str) -> Result<(), Failure> {
    let loader = Loader::new()
        .text("policy.smithy", include_str!("config/policy.smithy"))
        .text("config.smithy", include_str!("config/config.smithy"));
    let (model, _) = models::settle(loader.load(), Role::Needed)?;
    let (graph, _) = shape_graph::of_model(&model);
    let subject = Shapes::new(&model).named(shape)?;
    let how = Strictness { max: Options::DEFAULT_MAX, ..Strictness::default() };
    let checker = Checker::new(&model, &graph, usual(), how);
    let outcome = checker.check(document.json, checker.root(&subject), checker.options(&subject));
    if outcome.violations.is_none() {
        return Ok(());
    }
    let first = outcome.violations.iter().flatten().find_map(|it| it.span);
    let place = first.map(|span| document.place(span).of_file(name));
    let mut entry = Entry::default();
    let form = Form { format: Format::Human, quiet: true, is_own: true };
    form.append(&mut entry, name, document, &outcome, &subject, &checker);
    let mut text = entry.into_text();
    for hint in outcome.violations.iter().flatten().filter_map(|it| hint(it, document)) {
        text.line(format_args!("help: {hint}"));
    }
    Err(Failure::Unusable(Drawn { text, place }))
}

/// What to write where a list is expected.
fn hint(violation: &Violation, document: &Document<'_>) -> Option<String> {
    let ViolationKind::Type { expected: "array", found } = violation.kind else { return None };
    let name = violation.path.rsplit('/').next()?;
    if name == "check" {
        return Some("write `[[check]]`: there may be several".to_owned());
    }
    if found != "string" {
        return None;
    }
    let span = violation.span?;
    let value = str::from_utf8(document.json.get(span.start..span.end)?).ok()?;
    Some(format!("write a list: `[{value}]`"))
}

/// Rules in a file, as JSON texts that stand in the document: `allow`, `warn` and `deny`.
pub(super) type Rules<'t> = [(&'t [&'t RawValue], Level); 3];

/// Adds the rules of a file to a policy.
pub(super) fn add_rules(
    policy: Policy,
    rules: Rules<'_>,
    name: &str,
    document: &Document<'_>,
) -> Result<Policy, Failure> {
    let count: usize = rules.iter().map(|(texts, _)| texts.len()).sum();
    if count > MAX_RULES {
        return Err(Failure::new(format!("{name} has {count} rules, and {MAX_RULES} are allowed")));
    }
    let read = |text: &RawValue, level| {
        let rule: String = serde_json::from_str(text.get()).unwrap_or_default();
        Rule::read(&rule, level).map_err(|failure| failure.at(place(name, document, text)))
    };
    let rules =
        rules.into_iter().flat_map(|(texts, level)| texts.iter().map(move |it| (it, level)));
    let rules = rules.map(|(text, level)| read(text, level));
    Ok(select::add(policy, rules.collect::<Result<_, _>>()?))
}

/// The place of a text that stands in a document.
pub(super) fn place(name: &str, document: &Document<'_>, text: &RawValue) -> FilePlace {
    let start = text.get().as_ptr() as usize - document.json.as_ptr() as usize;
    document.place_of(start).of_file(name)
}
