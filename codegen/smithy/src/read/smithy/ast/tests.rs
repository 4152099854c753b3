//! What the reader of the JSON AST takes and what it refuses.

use crate::ast::{Model, ShapeKind, Version};
use crate::diagnostic::Diagnostics;
use crate::source::Sources;

fn read(text: &str) -> (Option<Model>, Vec<String>) {
    let mut sources = Sources::new();
    let file = sources.add("a.json", text);
    let mut diagnostics = Diagnostics::new();
    let model = super::read(&sources, file, &mut diagnostics);
    let place = |span| sources.position(span).to_string();
    let problems = diagnostics
        .iter()
        .map(|it| format!("{} {}", it.span.map_or(String::new(), place), it.message))
        .collect();
    (model, problems)
}

#[test]
fn shapes_members_traits_and_applies_are_read_in_order() {
    let (model, problems) = read(
        r#"{"smithy": "2.0", "metadata": {"k": [1]}, "shapes": {
            "a#S": {"type": "structure", "members": {
                "z": {"target": "smithy.api#String", "traits": {"smithy.api#required": {}}},
                "a": {"target": "a#L"}}},
            "a#L": {"type": "list", "member": {"target": "smithy.api#Integer"}},
            "a#R": {"type": "resource", "identifiers": {"id": {"target": "smithy.api#String"}}},
            "a#S$z": {"type": "apply", "traits": {"smithy.api#length": {"min": 1}}}
        }}"#,
    );
    let model = model.expect("a model");
    assert!(problems.is_empty(), "{problems:?}");
    assert_eq!(model.version, Version::V2);
    let names: Vec<_> = model.shapes[0].members.iter().map(|it| it.name.value.as_str()).collect();
    assert_eq!(names, ["z", "a"]);
    assert_eq!(model.shapes[0].members[0].traits[0].id.text, "smithy.api#required");
    let ShapeKind::Resource(resource) = &model.shapes[2].kind else { panic!("a resource") };
    assert_eq!(resource.identifiers[0].1.text, "smithy.api#String");
    assert_eq!(model.applies[0].target.text, "a#S$z");
}

#[test]
fn everything_that_is_wrong_is_reported_with_its_place() {
    let (model, problems) = read(
        "{\"smithy\": \"1.0\", \"shapes\": {\n\"a#E\": {\"type\": \"enum\"},\n\"a#S\": {\"type\": \"strin\"},\n\
         \"b\": {\"type\": \"string\"},\n\"a#M\": {\"type\": \"map\", \"key\": {}},\n\"a#O\": {\"type\": \"operation\", \"inputs\": 1}}}",
    );
    assert!(model.is_some());
    assert_eq!(
        problems,
        [
            "2:17 enum shapes cannot be used in Smithy version 1.0",
            "3:17 Unknown shape type: `strin`",
            "4:1 Expected an absolute shape ID, but found `b`",
            "5:1 Missing required member of `a#M`: value",
            "5:31 The member `key` needs a `target`",
            "6:30 Unknown property `inputs` of an operation",
        ]
    );
}

#[test]
fn a_model_without_a_known_version_is_refused() {
    assert_eq!(read("{}").1, ["1:1 A JSON AST begins with its version: `\"smithy\": \"2.0\"`"]);
    assert_eq!(read("{\"smithy\": \"3\"}").1, ["1:12 Unsupported Smithy version number: 3"]);
    assert_eq!(read("[]").1, ["1:1 Expected an object, but found an array"]);
}
