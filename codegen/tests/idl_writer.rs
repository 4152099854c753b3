//! What the IDL writer writes is read again as an equal model.

use std::path::{Path, PathBuf};

use serde_json::Value;
use shapewright_codegen::Model;
use shapewright_codegen::emit::{ast, idl};
use shapewright_codegen::load::Loader;

const EXACT: idl::Options = idl::Options { width: 100, documentation: idl::Documentation::Exact };

fn load(texts: impl IntoIterator<Item = (String, String)>) -> Model {
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
fn round_trip(model: &Model, what: &str) -> String {
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

fn smithy_files(directory: &Path) -> Vec<PathBuf> {
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

fn read(path: &Path) -> (String, String) {
    (path.display().to_string(), std::fs::read_to_string(path).expect("a text"))
}

/// `SHAPEWRIGHT_BLESS=1` writes the files anew.
#[test]
fn statements_are_written_as_people_write_them() {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/written");
    let model = load(smithy_files(&directory).iter().map(|path| read(path)));
    round_trip(&model, "written");
    for (name, text) in idl::emit(&model, &idl::Options::default()) {
        let path = directory.join(name);
        if std::env::var_os("SHAPEWRIGHT_BLESS").is_some() {
            std::fs::write(&path, &text).expect("a file to write");
        }
        assert_eq!(read(&path).1, text, "{}", path.display());
    }
}

#[test]
fn our_fixtures_are_read_again_as_they_were() {
    for path in smithy_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/models")) {
        round_trip(&load([read(&path)]), &path.display().to_string());
    }
}

#[test]
fn the_canonical_models_are_read_again_as_they_were() {
    let shapes = Path::new(env!("CARGO_MANIFEST_DIR")).join("../model/shapes");
    let text = round_trip(&load(smithy_files(&shapes).iter().map(|path| read(path))), "shapes");
    let could_break = |line: &str| line.trim().split(' ').count() > 2;
    let long = text.lines().find(|line| line.chars().count() > 100 && could_break(line));
    assert_eq!(long, None);
}

#[test]
fn smithys_own_valid_models_are_read_again_as_they_were() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let shared = std::env::var_os("SHAPEWRIGHT_SHARED").map_or(root.join("shared"), PathBuf::from);
    let valid = shared.join("conformance/smithy-loader/valid");
    if !valid.is_dir() {
        eprintln!("SKIPPED: Smithy's valid models (set SHAPEWRIGHT_SHARED)");
        return;
    }
    let common = read(&valid.join("__shared.json"));
    let files = smithy_files(&valid);
    for path in &files {
        round_trip(&load([common.clone(), read(path)]), &path.display().to_string());
    }
    println!("{} models", files.len());
}

#[test]
fn any_text_survives_in_quotes_in_blocks_and_in_comments() {
    let texts = [
        "",
        " ",
        "\n",
        "a\n",
        "\"",
        "a \"quoted\"\nword\"",
        "ends with a backslash and a quote\n\\\"",
        "three \"\"\" quotes\n\"\"\"\"",
        "  indented\n  all over",
        "  indented\nonce",
        "space at the end \nof lines  ",
        "\n\nblank lines\n\n",
        "a\r\nb\rc",
        "tab\tand \u{7} bell \u{85}",
        "back\\slash \\n \\u0041",
        "a line so long that it cannot stand on one line of a hundred columns and is broken between words \\ where  two spaces are kept",
        "👍 é \u{2028}",
        "/// slashes",
        "- an item of a list that is so long that it must be broken, and the next word is no marker - as one might think 1. or 2) # > | +",
    ];
    for text in texts {
        let quoted = Value::from(text).to_string();
        let ast = format!(
            r#"{{"smithy":"2.0","metadata":{{"m":{quoted}}},"shapes":{{"a#S":{{"type":"string","traits":{{
                "smithy.api#documentation":{quoted},"smithy.api#title":{quoted},"smithy.api#tags":[{quoted},{quoted}]}}}}}}}}"#
        );
        round_trip(&load([("test.json".to_owned(), ast)]), text);
    }
}
