//! Loading models from text.

use shapewright_codegen::load::{Loaded, Loader};

fn load(text: &str) -> Loaded {
    Loader::new().text("test.smithy", text).load()
}

fn messages(text: &str) -> Vec<String> {
    let loaded = load(text);
    loaded.diagnostics.iter().map(|found| found.render(&loaded.sources)).collect()
}

#[test]
fn names_resolve_to_uses_then_the_namespace_then_the_prelude() {
    let model = Loader::new()
        .text("b.smithy", "$version: \"2\"\nnamespace b\n\nstring Used\nstring Integer\n")
        .text(
            "a.smithy",
            "$version: \"2\"\nnamespace a\nuse b#Used\n\nstructure S {\n    u: Used\n    later: Later\n    i: Integer\n}\n\nstring Later\n",
        )
        .load()
        .model
        .expect("a valid model");
    let targets: Vec<_> = model
        .shape("a#S")
        .expect("S")
        .members
        .iter()
        .map(|member| member.target.as_str())
        .collect();
    assert_eq!(targets, ["b#Used", "a#Later", "smithy.api#Integer"]);
}

#[test]
fn an_unresolved_target_is_reported_with_its_place_and_a_suggestion() {
    let errors = messages(
        "$version: \"2\"\nnamespace a\n\nstructure S {\n    url: S3Urll\n}\n\nstring S3Url\n",
    );
    assert_eq!(errors.len(), 1, "{errors:?}");
    assert!(errors[0].starts_with("test.smithy:5:10: error: "), "{}", errors[0]);
    assert!(errors[0].contains("    url: S3Urll\n  |          ^^^^^^"), "{}", errors[0]);
    assert!(errors[0].ends_with("did you mean `S3Url`?"), "{}", errors[0]);
}

#[test]
fn members_of_mixins_come_first_and_traits_of_the_shape_count() {
    let model = load(
        "$version: \"2\"\nnamespace a\n\n@mixin\nstructure M {\n    @required\n    x: String\n    y: String\n}\n\n\
         @documentation(\"own\")\nstructure S with [M] {\n    @tags([\"t\"])\n    y: String\n    z: String\n}\n\napply S$x @length(max: 3)\n",
    )
    .model
    .expect("a valid model");
    let shape = model.shape("a#S").expect("S");
    let names: Vec<_> =
        shape.members.iter().map(shapewright_codegen::model::Member::name).collect();
    assert_eq!(names, ["x", "y", "z"]);
    assert!(!shape.traits.has("smithy.api#mixin"));
    let x = shape.member("x").expect("x");
    assert!(x.traits.has("smithy.api#required") && x.traits.has("smithy.api#length"));
    assert_eq!(x.mixed_in_from.as_ref().map(shapewright_codegen::ShapeId::as_str), Some("a#M$x"));
}

#[test]
fn omitted_trait_values_take_the_form_of_the_trait() {
    let model = load("$version: \"2\"\nnamespace a\n\n@tags\n@sensitive\nstring S\n")
        .model
        .expect("a valid model");
    let traits = &model.shape("a#S").expect("S").traits;
    assert!(traits.get("smithy.api#tags").expect("tags").as_array().is_some());
    assert!(traits.get("smithy.api#sensitive").expect("sensitive").as_object().is_some());
}
