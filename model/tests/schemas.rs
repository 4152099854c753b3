//! The committed schemas are valid, and agree with the types on the examples.

mod support;

use shapewright_validate::walk::Profile;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;
use support::{
    Document, Entry, json_file, json_files, operations, repository, schema_path, validator,
};

#[test]
fn every_schema_is_valid_against_its_meta_schema() {
    let files: Vec<_> =
        ["schemas/2020-12", "schemas/draft-07"].into_iter().flat_map(json_files).collect();
    assert!(files.len() > 100, "{} schemas", files.len());
    for file in files {
        jsonschema::meta::validate(&json_file(&file))
            .unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    }
}

#[test]
fn every_input_output_and_example_has_its_files() {
    let examples: BTreeSet<_> = json_files("schemas/examples").into_iter().collect();
    for entry in operations() {
        for document in [Some(entry.input), entry.output].into_iter().flatten() {
            let path = schema_path(&entry, &(document.shape)().name);
            assert!(path.is_file(), "{}", path.display());
        }
        for kind in ["min", "full"] {
            let path = repository(&format!("schemas/examples/{}.{kind}.json", kebab(entry.name)));
            assert!(examples.contains(&path), "{}", path.display());
        }
    }
}

#[test]
fn every_example_passes_its_type_and_its_schema() {
    for entry in operations() {
        let name = kebab(entry.name);
        for kind in ["min", "full"] {
            let path = repository(&format!("schemas/examples/{name}.{kind}.json"));
            assert_valid(&entry, entry.input, &path);
        }
    }
}

#[test]
fn every_example_in_a_schema_passes_its_type_and_its_schema() {
    for entry in operations() {
        for document in [Some(entry.input), entry.output].into_iter().flatten() {
            let shape = (document.shape)();
            let schema = json_file(&schema_path(&entry, &shape.name));
            let validator = validator(&schema);
            let examples = schema["examples"].as_array();
            assert!(
                examples.is_some() || shape.members().is_empty(),
                "{} has no example",
                shape.name
            );
            for example in examples.into_iter().flatten() {
                (document.read)(&example.to_string(), Profile::Wire)
                    .unwrap_or_else(|violations| panic!("{}: {violations}", shape.name));
                assert!(validator.is_valid(example), "{}: {example}", shape.name);
            }
        }
    }
}

fn assert_valid(entry: &Entry, document: Document, path: &Path) {
    let text = fs::read_to_string(path).expect("an example");
    (document.read)(&text, Profile::Wire)
        .unwrap_or_else(|violations| panic!("{}: {violations}", path.display()));
    let value: Value = serde_json::from_str(&text).expect("JSON");
    let schema = json_file(&schema_path(entry, &(document.shape)().name));
    let errors: Vec<_> =
        validator(&schema).iter_errors(&value).map(|error| error.to_string()).collect();
    assert!(errors.is_empty(), "{}: {errors:?}", path.display());
    let written = (document.round_trip)(&text).expect("a round trip");
    assert_eq!(written, value, "{} changes when it is read and written", path.display());
}

/// `CreateOtaTask` → `create-ota-task`.
fn kebab(name: &str) -> String {
    let mut text = String::new();
    for character in name.chars() {
        if character.is_ascii_uppercase() && !text.is_empty() {
            text.push('-');
        }
        text.push(character.to_ascii_lowercase());
    }
    text
}
