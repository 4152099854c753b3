//! What the schemas say, by the validators that read them.

mod keys;
mod ota;
mod protocol;
mod protocol_traits;
mod room;
mod shape;
mod shared;
mod strict;
mod unions;
mod verdict;

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Draft, Options};
use shapewright_smithy::api::Api;
use shapewright_smithy::load::{Loaded, Loader};
use shapewright_smithy::model::Model;
use shapewright_smithy::resolve::{Selection, resolve};

/// The model that has a bit of everything.
const EVERY_KIND: &str = include_str!("every-kind.smithy");

fn model(text: &str) -> Model {
    load(&[("model.smithy", text)])
}

fn load(texts: &[(&str, &str)]) -> Model {
    let start = Loader::new();
    let filled = texts.iter().fold(start, |loader, (name, text)| loader.text(*name, *text));
    let Loaded { model, sources, diagnostics } = filled.load();
    model.unwrap_or_else(|| panic!("{}", diagnostics.render(&sources)))
}

/// Everything that a model means.
fn api(model: &Model) -> Api<'_> {
    resolve(model, &Selection::everything()).expect("no name").api
}

fn emit(text: &str) -> BTreeMap<String, String> {
    let model = model(text);
    super::emit(&api(&model), &Options::default())
        .unwrap_or_else(|problems| panic!("{}", problems.render(&model.sources)))
}

/// A file of the model that has a bit of everything.
fn schema(draft: Draft, name: &str) -> Value {
    let path = format!("{}/every-kind/2026-01-02/{name}.json", draft.directory());
    let files = emit(EVERY_KIND);
    let text = files.get(&path).unwrap_or_else(|| panic!("{path} of {:?}", files.keys()));
    serde_json::from_str(text).expect("JSON")
}

fn validator(schema: &Value) -> jsonschema::Validator {
    jsonschema::options()
        .with_pattern_options(jsonschema::PatternOptions::regex())
        .build(schema)
        .expect("a schema")
}
