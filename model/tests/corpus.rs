//! Every document of `tests/corpus` gets the verdict that it was made for: from the types, from the
//! walker on the types' shapes, and from the schemas.
//!
//! The documents come from the shapes alone (`cargo xtask regen`); a constraint that is missing in
//! one of the three accepts the documents that break it.

mod support;

use std::path::Path;

use serde_json::Value;
use shapewright_validate::Violations;
use shapewright_validate::shape::ShapeGraph;
use shapewright_validate::walk::{self, Options, Profile};
use support::{Document, documents, json_file, json_files};

#[test]
fn every_shape_has_its_documents() {
    let files = json_files("model/tests/corpus");
    let names: Vec<&str> = files.iter().filter_map(|path| path.file_stem()?.to_str()).collect();
    for document in documents() {
        let shape = (document.document.shape)();
        assert!(names.contains(&&*shape.name), "{}", shape.name);
    }
    assert_eq!(files.len(), documents().len());
}

#[test]
fn the_types_refuse_exactly_what_breaks_a_rule() {
    for_each(|case| {
        if case.profile == Profile::Wire {
            let found = (case.document.read)(&case.text.to_string(), Profile::Wire);
            case.assert(found.err().as_ref(), "the type");
        }
    });
}

#[test]
fn the_walker_refuses_exactly_what_breaks_a_rule() {
    let graph = ShapeGraph::new();
    for_each(|case| {
        let shape = (case.document.shape)();
        let options = Options::new().profile(case.profile);
        let found = walk::walk(case.text.to_string().as_bytes(), shape, &graph, options);
        case.assert(found.violations.as_ref(), "the walker");
    });
}

#[test]
fn the_schemas_refuse_exactly_what_breaks_a_rule() {
    for draft in ["2020-12", "draft-07"] {
        for (entry, path) in corpus() {
            let schema = support::schema_file(draft, &entry);
            let validator = support::validator(&schema);
            for_each_in(&entry.document, &path, |case| {
                if case.profile != Profile::Wire {
                    let accepted = validator.is_valid(case.text);
                    assert_eq!(accepted, case.broken.is_empty(), "{draft}: {case}");
                }
            });
        }
    }
}

/// One document of the corpus.
struct Case<'a> {
    document: &'a Document,
    profile: Profile,
    text: &'a Value,
    /// Codes and path of what is broken: nothing, one rule, or one and what it implies.
    broken: Vec<(&'a str, &'a str)>,
}

impl Case<'_> {
    fn assert(&self, found: Option<&Violations>, who: &str) {
        let found: Vec<_> =
            found.into_iter().flatten().map(|it| (it.code(), it.path.as_str())).collect();
        assert_eq!(found, self.broken, "{who}: {self}");
    }
}

impl std::fmt::Display for Case<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let shape = (self.document.shape)();
        write!(formatter, "{}, {:?}, {:?}: {}", shape.name, self.profile, self.broken, self.text)
    }
}

/// Every file of the corpus with the document that it is about.
fn corpus() -> Vec<(support::Named, std::path::PathBuf)> {
    documents()
        .into_iter()
        .map(|entry| {
            let name = &(entry.document.shape)().name;
            let path = format!("model/tests/corpus/{}/{name}.json", entry.service);
            let path = support::repository(&path);
            (entry, path)
        })
        .collect()
}

fn for_each(mut visit: impl FnMut(&Case<'_>)) {
    let mut count = 0;
    for (entry, path) in corpus() {
        for_each_in(&entry.document, &path, |case| {
            visit(case);
            count += 1;
        });
    }
    assert!(count > 1000, "{count} documents");
}

fn for_each_in(document: &Document, path: &Path, mut visit: impl FnMut(&Case<'_>)) {
    let file = json_file(path);
    for rule in array(&file, "rules") {
        for profile in array(rule, "profiles").iter().map(profile) {
            for text in array(rule, "keeps") {
                visit(&Case { document, profile, text, broken: Vec::new() });
            }
            let path = rule["path"].as_str().expect("a path");
            let codes = [&rule["code"], &rule["also"]].map(Value::as_str);
            let broken: Vec<_> = codes.into_iter().flatten().map(|code| (code, path)).collect();
            for text in array(rule, "breaks") {
                visit(&Case { document, profile, text, broken: broken.clone() });
            }
        }
    }
}

fn array<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value[key].as_array().map(Vec::as_slice).unwrap_or_default()
}

fn profile(name: &Value) -> Profile {
    match name.as_str() {
        Some("wire") => Profile::Wire,
        Some("authoring") => Profile::Authoring,
        Some("reading") => Profile::Reading,
        _ => panic!("{name} is no profile"),
    }
}
