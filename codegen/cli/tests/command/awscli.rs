//! What `aws … --generate-cli-skeleton input` prints (awscli 1.46.2), for each operation that is
//! modelled: `tests/awscli`.

use std::fs;
use std::path::Path;

use crate::support::{directory, shapewright, stderr, stdout, write};
use serde_json::Value;

/// Every skeleton by the name of its operation.
fn skeletons() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/awscli");
    let mut found = Vec::new();
    for path in crate::support::files(&folder) {
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        found.push((name, fs::read_to_string(path).expect("a file")));
    }
    assert_eq!(found.len(), 21);
    found
}

#[test]
fn every_placeholder_that_must_be_filled_is_told_and_nothing_else() {
    let directory = directory();
    for (name, skeleton) in skeletons() {
        let file = write(&directory, &format!("{name}.json"), &skeleton);
        let output = shapewright(&["check", "--format", "json", &file]);
        let object: Value = serde_json::from_str(&stdout(&output)).expect("JSON");
        assert_eq!(output.status.code(), Some(i32::from(object["valid"] == false)), "{name}");
        let skeleton: Value = serde_json::from_str(&skeleton).expect("JSON");
        for violation in object["violations"].as_array().expect("violations") {
            let path = violation["path"].as_str().expect("a path");
            let code = violation["code"].as_str().expect("a code");
            let is_known = match skeleton.pointer(path) {
                Some(Value::String(text)) if text.is_empty() => {
                    matches!(code, "length" | "pattern")
                }
                // Its times have no zone.
                Some(Value::String(_)) => code == "format",
                Some(Value::Number(_)) => code == "range",
                _ => false,
            };
            assert!(is_known, "{name}: {violation}");
        }
    }
}

#[test]
fn a_skeleton_that_is_filled_from_our_examples_is_valid() {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../schemas/examples");
    let directory = directory();
    let mut files = Vec::new();
    for (name, skeleton) in skeletons() {
        let example = fs::read_to_string(examples.join(format!("{name}.full.json")));
        let example: Value = serde_json::from_str(&example.expect("an example")).expect("JSON");
        let mut document: Value = serde_json::from_str(&skeleton).expect("JSON");
        fill(&mut document, &example);
        files.push(write(&directory, &format!("{name}.json"), &document.to_string()));
    }
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    let output = shapewright(&[&["check"], &files[..]].concat());
    assert_eq!(stderr(&output), "21 documents, valid\n");
    assert_eq!(output.status.code(), Some(0));
}

/// Puts the values of an example where the placeholders are; what it leaves out is left out.
fn fill(document: &mut Value, example: &Value) {
    match (document, example) {
        (Value::Object(entries), Value::Object(given)) => {
            entries.retain(|name, entry| {
                given.get(name).inspect(|value| fill(entry, value)).is_some()
            });
            if entries.is_empty() {
                // The keys of a map are placeholders, too.
                entries.extend(given.clone());
            }
        }
        (document, example) => *document = example.clone(),
    }
}
