//! What the IDL writer writes is read again as an equal model.

#[path = "round_trip/mod.rs"]
mod round_trip;

use std::path::Path;

use round_trip::{load, read, round_trip, smithy_files};
use serde_json::Value;
use shapewright_smithy::write::idl;

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
    let models = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/models");
    // A file is a model, and so is a folder.
    for entry in std::fs::read_dir(models).expect("the models") {
        let path = entry.expect("an entry").path();
        let files = if path.is_dir() { smithy_files(&path) } else { vec![path.clone()] };
        round_trip(&load(files.iter().map(|file| read(file))), &path.display().to_string());
    }
}

#[test]
fn the_canonical_models_are_read_again_as_they_were() {
    let shapes = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../model/shapes");
    let text = round_trip(&load(smithy_files(&shapes).iter().map(|path| read(path))), "shapes");
    let could_break = |line: &str| line.trim().split(' ').count() > 2;
    let long = text.lines().find(|line| line.chars().count() > 100 && could_break(line));
    assert_eq!(long, None);
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

#[test]
fn keys_of_any_length_are_read_again() {
    for length in [1, 512, 513, 5_000] {
        let key = "a".repeat(length);
        let ast = format!(r#"{{"smithy":"2.0","metadata":{{"m":{{"{key}":1}}}},"shapes":{{}}}}"#);
        round_trip(&load([("test.json".to_owned(), ast)]), &key);
    }
}

#[test]
fn what_c2j_alone_may_do_is_read_again_too() {
    let operation = |name: &str| {
        format!(
            r#""{name}": {{"name": "{name}", "http": {{"method": "GET", "requestUri": "/same"}}}}"#
        )
    };
    let text = format!(
        r#"{{"version": "2.0", "metadata": {{"protocol": "rest-json", "endpointPrefix": "example", "serviceId": "Example", "apiVersion": "1"}},
            "operations": {{{}, {}}}, "shapes": {{}}}}"#,
        operation("Get"),
        operation("List")
    );
    let model = load([("service-2.json".to_owned(), text)]);
    let written = round_trip(&model, "C2J");
    assert!(written.contains("metadata \"shapewright.lenient\""), "{written}");
}

#[test]
fn documentation_that_cannot_be_seen_is_in_quotes() {
    let text = "$version: \"2\"\nnamespace example\n\n@documentation(\"a\\u200bb\")\nstring A\n";
    let model = load([("example.smithy".to_owned(), text.to_owned())]);
    let written = round_trip(&model, "hidden");
    assert!(written.contains("@documentation("), "{written}");
}
