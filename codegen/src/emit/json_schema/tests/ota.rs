//! The schemas of the real shapes.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;

use super::{api, load, validator};
use crate::emit::json_schema::{Options, catalog, emit, examples};

/// Every shape file by name.
fn shapes() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../model/shapes");
    let folders =
        std::fs::read_dir(root).expect("the shapes").map(|it| it.expect("a folder").path());
    let files = folders.filter(|it| it.is_dir()).flat_map(|folder| {
        std::fs::read_dir(folder).expect("a folder").map(|it| it.expect("a file").path())
    });
    let mut texts: Vec<_> = files
        .map(|path| (path.display().to_string(), std::fs::read_to_string(&path).expect("a text")))
        .collect();
    texts.sort();
    texts
}

fn emit_shapes(texts: &[(String, String)]) -> BTreeMap<String, String> {
    let texts: Vec<_> = texts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let model = load(&texts);
    let (api, options) = (api(&model), Options::default());
    let mut files = emit(&api, &options).expect("schemas");
    files.extend(examples(&api, &options));
    files.insert("catalog.json".to_owned(), catalog(&api, &options));
    files
}

#[test]
fn the_order_of_shape_files_does_not_matter() {
    let mut texts = shapes();
    let files = emit_shapes(&texts);
    texts.reverse();
    assert!(files == emit_shapes(&texts));
}

#[test]
fn every_file_is_valid_and_accepts_its_examples() {
    let files = emit_shapes(&shapes());
    let mut requests = 0;
    for (path, text) in files.iter().filter(|(path, _)| path.starts_with(['2', 'd'])) {
        let schema: Value = serde_json::from_str(text).expect("JSON");
        assert!(jsonschema::meta::is_valid(&schema), "{path}");
        let validator = validator(&schema);
        let examples = schema.get("examples").and_then(Value::as_array);
        for example in examples.into_iter().flatten() {
            assert!(validator.is_valid(example), "{path}: {example}");
        }
        requests += usize::from(path.ends_with("Request.json") && examples.is_some());
    }
    assert_eq!(requests, 2 * 21, "every operation has an example of its input, in both drafts");
}

#[test]
fn the_catalog_has_every_operation_and_links_to_files_that_exist() {
    let files = emit_shapes(&shapes());
    let catalog: Value = serde_json::from_str(&files["catalog.json"]).expect("JSON");
    let entries = catalog["schemas"].as_array().expect("entries");
    assert_eq!(entries.len(), 21);
    for entry in entries {
        let url = entry["url"].as_str().expect("a URL");
        let path = url.strip_prefix("https://example.com/schemas/").expect("below the base");
        assert!(files.contains_key(path), "{path}");
    }
}

#[test]
fn minimal_examples_are_valid_and_lack_nothing_that_is_required() {
    let files = emit_shapes(&shapes());
    let catalog: Value = serde_json::from_str(&files["catalog.json"]).expect("JSON");
    for entry in catalog["schemas"].as_array().expect("entries") {
        let path = entry["url"]
            .as_str()
            .expect("a URL")
            .trim_start_matches("https://example.com/schemas/");
        let schema: Value = serde_json::from_str(&files[path]).expect("JSON");
        let operation = entry["fileMatch"][0].as_str().expect("a pattern").trim_matches('*');
        for extent in ["min", "full"] {
            let name =
                operation.trim_start_matches('.').replace(".json", &format!(".{extent}.json"));
            let example: Value =
                serde_json::from_str(&files[&format!("examples/{name}")]).expect("JSON");
            assert!(validator(&schema).is_valid(&example), "{name}: {example}");
        }
    }
}
