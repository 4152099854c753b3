//! Writing a model as IDL and reading it again.

use std::path::{Path, PathBuf};

use serde_json::Value;
use shapewright_smithy::Model;
use shapewright_smithy::load::Loader;
use shapewright_smithy::write::{ast, idl};

const EXACT: idl::Options = idl::Options { width: 100, documentation: idl::Documentation::Exact };

pub(crate) fn load(texts: impl IntoIterator<Item = (String, String)>) -> Model {
    let mut loader = Loader::new();
    for (name, text) in texts {
        loader = loader.text(name, text);
    }
    let result = loader.load();
    let errors = result.diagnostics.render(&result.sources);
    result.model.unwrap_or_else(|| panic!("{errors}"))
}

/// The shapes as text by ID, so that the order of members counts and that of shapes does not. The
/// order of traits and of keys in their values is no part of a model.
fn facts(model: &Model) -> Vec<(String, String, Value)> {
    let ast = ast::emit(model, &ast::Options::default());
    let mut facts: Vec<_> = ast["shapes"]
        .as_object()
        .expect("shapes")
        .iter()
        .map(|(id, shape)| {
            let members = shape["members"].as_object();
            let names: Vec<_> = members.into_iter().flat_map(|it| it.keys()).cloned().collect();
            (id.clone(), names.join(" "), shape.clone())
        })
        .collect();
    facts.sort_by(|left, right| left.0.cmp(&right.0));
    facts.push(("metadata".to_owned(), String::new(), ast["metadata"].clone()));
    facts
}

fn without_space(facts: Vec<(String, String, Value)>) -> Vec<(String, String, Value)> {
    fn strip(value: &mut Value) {
        match value {
            Value::Object(object) => {
                for (key, value) in object.iter_mut() {
                    match value.as_str().filter(|_| key == "smithy.api#documentation") {
                        Some(text) => *value = text.split_whitespace().collect(),
                        None => strip(value),
                    }
                }
            }
            Value::Array(elements) => elements.iter_mut().for_each(strip),
            _ => {}
        }
    }
    let strip_all = |(id, names, mut shape): (String, String, Value)| {
        strip(&mut shape);
        (id, names, shape)
    };
    facts.into_iter().map(strip_all).collect()
}

/// Writes a model, reads that, compares, writes again, compares. Returns the text.
pub(crate) fn round_trip(model: &Model, what: &str) -> String {
    let exact = idl::emit(model, &EXACT);
    let again = load(exact.clone());
    for (left, right) in facts(model).iter().zip(&facts(&again)) {
        assert_eq!(left, right, "{what}");
    }
    assert_eq!(facts(model).len(), facts(&again).len(), "{what}");
    assert_eq!(idl::emit(&again, &EXACT), exact, "{what}: exact text is stable");

    let wrapped = idl::emit(model, &idl::Options::default());
    let again = load(wrapped.clone());
    assert_eq!(without_space(facts(model)), without_space(facts(&again)), "{what}: wrapped");
    assert_eq!(idl::emit(&again, &idl::Options::default()), wrapped, "{what}: wrapped is stable");
    wrapped.into_values().collect::<Vec<_>>().join("\n")
}

pub(crate) fn smithy_files(directory: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut pending = vec![directory.to_path_buf()];
    while let Some(next) = pending.pop() {
        for entry in std::fs::read_dir(&next).expect("a directory") {
            let path = entry.expect("an entry").path();
            if path.is_dir() { pending.push(path) } else { files.push(path) }
        }
    }
    files.retain(|path| path.extension().is_some_and(|it| it == "smithy"));
    files.sort();
    files
}

pub(crate) fn read(path: &Path) -> (String, String) {
    (path.display().to_string(), std::fs::read_to_string(path).expect("a text"))
}
