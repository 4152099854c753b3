//! Loading models from text.

use std::fs;
use std::io::Write as _;

use shapewright_smithy::load::{Loaded, Loader};

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
    let names: Vec<_> = shape.members.iter().map(shapewright_smithy::model::Member::name).collect();
    assert_eq!(names, ["x", "y", "z"]);
    assert!(!shape.traits.has("smithy.api#mixin"));
    let x = shape.member("x").expect("x");
    assert!(x.traits.has("smithy.api#required") && x.traits.has("smithy.api#length"));
    assert_eq!(x.mixed_in_from.as_ref().map(shapewright_smithy::ShapeId::as_str), Some("a#M$x"));
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

const C2J: &str = r#"{"version": "2.0", "metadata": {"protocol": "json", "jsonVersion": "1.1",
    "endpointPrefix": "example", "serviceId": "Example", "apiVersion": "2024-01-01"},
    "operations": {"ListThings": {"name": "ListThings", "input": {"shape": "Page"}, "output": {"shape": "Page"}}},
    "shapes": {"Page": {"type": "structure", "members": {"NextToken": {"shape": "Token"}}},
    "Token": {"type": "string"}}}"#;

fn gzip(text: &str) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(text.as_bytes()).expect("memory");
    encoder.finish().expect("memory")
}

#[test]
fn a_compressed_model_is_read_with_the_paginators_beside_it() {
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().join("service-2.json.gz");
    fs::write(&path, gzip(C2J)).expect("a file");
    let paginators = r#"{"pagination": {"ListThings": {"input_token": "NextToken", "output_token": "NextToken"}}}"#;
    let beside = directory.path().join("paginators-1.json");
    fs::write(&beside, paginators).expect("a file");

    let loader = Loader::new().file(&path).expect("a text");
    assert!(loader.names().eq([&path, &beside].map(|path| path.to_str().expect("UTF-8"))));
    let model = loader.load().model.expect("a valid model");
    let operation = model.shape("com.amazonaws.example#ListThings").expect("the operation");
    let paginated = operation.traits.get("smithy.api#paginated").expect("the trait");
    assert_eq!(paginated.get("inputToken").and_then(|token| token.as_str()), Some("NextToken"));
}

#[test]
fn paginators_that_fit_no_member_are_only_warned_of() {
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().join("service-2.json");
    fs::write(&path, C2J).expect("a file");
    let paginators =
        r#"{"pagination": {"ListThings": {"input_token": "Nowhere", "output_token": "Nowhere"}}}"#;
    fs::write(directory.path().join("paginators-1.json"), paginators).expect("a file");

    let loaded = Loader::new().file(&path).expect("a text").load();
    assert!(loaded.model.is_some());
    assert!(loaded.diagnostics.iter().any(|problem| problem.id == "PaginatedTrait"));
}

#[test]
fn files_that_are_no_text_are_refused() {
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().join("model.json");
    let long = gzip(&" ".repeat((64 << 20) + 1));
    assert!(long.len() < 1 << 20, "a small file");
    for (bytes, expected) in [
        (
            "é\n\né\u{0}".as_bytes().iter().chain(b"\xff").copied().collect(),
            "0xff in line 3, column 3",
        ),
        (gzip("{}")[..15].to_vec(), "cut off"),
        (
            [gzip("{}"), b"garbage and more".to_vec()].concat(),
            "the compressed data end after 22 bytes, and what follows is not compressed with gzip: \
             remove the last 16 bytes",
        ),
        ([gzip("{}"), gzip("{}")[..15].to_vec()].concat(), "cut off"),
        ([gzip("{}"), vec![0x1f]].concat(), "cut off"),
        (long, "longer than 67108864 bytes"),
        (gzip("").repeat(10_001), "more than 10000 parts"),
        (gzip("x").repeat(10_001), "more than 10000 parts"),
    ] as [(Vec<u8>, &str); 8]
    {
        fs::write(&path, bytes).expect("a file");
        let error = Loader::new().file(&path).expect_err("no text").to_string();
        assert!(error.contains(expected), "{error}");
    }
    assert!(Loader::new().file(directory.path()).is_err());
}

#[test]
fn many_files_are_refused_together_that_would_be_read_apart() {
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().join("model.smithy.gz");
    let text = format!("$version: \"2\"\nnamespace a\n{}", " ".repeat(63 << 20));
    fs::write(&path, gzip(&text)).expect("a file");
    let mut loader = Loader::new();
    for _ in 0..8 {
        loader = loader.file(&path).expect("a text");
    }
    let error = loader.file(&path).expect_err("too long").to_string();
    assert!(error.contains("the model is longer than 536870912 bytes"), "{error}");
}

#[test]
fn parts_of_gzip_are_read_as_one_text() {
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().join("model.smithy.gz");
    let parts = ["$version: \"2\"\n", "", "namespace a\n", "string S\n"].map(gzip).concat();
    fs::write(&path, parts).expect("a file");
    let model = Loader::new().file(&path).expect("a text").load().model.expect("a model");
    assert!(model.shape("a#S").is_some());
}

#[test]
fn the_validation_exception_of_smithy_is_there_for_models_that_mention_it() {
    let text = "$version: \"2\"\nnamespace a\nuse smithy.framework#ValidationException\n\n@error(\"client\")\nstructure E {}\n\noperation O { errors: [ValidationException] }\n";
    let model = load(text).model.expect("a valid model");
    assert!(model.shape("smithy.framework#ValidationException").is_some());
    let without = load("$version: \"2\"\nnamespace a\n\nstring S\n").model.expect("a valid model");
    assert!(without.shape("smithy.framework#ValidationException").is_none());
}

#[test]
fn shapes_that_everybody_knows_need_no_definition() {
    let model = |auth: &str| {
        let text = format!(
            "$version: \"2\"\nnamespace a\nuse aws.auth#sigv4\n@sigv4(name: \"a\")\n\
             @auth([{auth}])\nservice S {{ version: \"1\" }}\n"
        );
        Loader::new().text("a.smithy", text).load()
    };
    for known in ["sigv4", "aws.auth#sigv4a", "smithy.api#httpBasicAuth, sigv4"] {
        let result = model(known);
        assert!(!result.diagnostics.has_errors(), "{}", result.diagnostics.render(&result.sources));
    }
    for unknown in ["sigv5", "other.auth#sigv4"] {
        let result = model(unknown);
        let said = result.diagnostics.render(&result.sources);
        assert!(said.contains("a.smithy:5:8: error: The shape ID"), "{said}");
    }
}

/// Two files of one model: what is found, as `FILE:LINE:COLUMN: …` and the identifiers.
fn of_two(first: &str, second: &str) -> (Loaded, Vec<String>) {
    let text = |statements: &str| format!("$version: \"2\"\nnamespace a\n{statements}\n");
    let loaded = Loader::new().text("a.smithy", text(first)).text("b.smithy", text(second)).load();
    let found = loaded.diagnostics.iter().map(|it| it.render(&loaded.sources)).collect();
    (loaded, found)
}

#[test]
fn equivalent_definitions_of_a_shape_are_one_with_the_traits_of_both() {
    let (loaded, found) = of_two(
        "@length(min: 1)\n@tags([\"x\"])\nlist L { @documentation(\"one\") member: String }",
        "@tags([\"x\"])\n@deprecated\nlist L { @documentation(\"one\") @length(max: 9) member: String }",
    );
    let model = loaded.model.unwrap_or_else(|| panic!("{found:?}"));
    let list = model.shape("a#L").expect("L");
    assert!(list.traits.has("smithy.api#length") && list.traits.has("smithy.api#deprecated"));
    let tags = list.traits.get("smithy.api#tags").and_then(|it| it.as_array());
    assert_eq!(tags.map(<[_]>::len), Some(1));
    assert!(list.member("member").expect("member").traits.has("smithy.api#length"));
}

#[test]
fn definitions_of_a_shape_that_conflict_are_named_with_the_first_place() {
    for (first, second, expected) in [
        ("string S", "integer S", "was of type `string`, and is of `integer`"),
        ("structure S { a: String }", "structure S { b: String }", "in place of `a` it has"),
        ("structure S { a: String }", "structure S { a: Integer }", "`a` has another target"),
        ("structure S { a: String }", "structure S { a: String, b: String }", "has 2 members"),
        ("@length(min: 1) string S", "@length(min: 2) string S", "Conflicting `smithy.api#length`"),
    ] {
        let (loaded, found) = of_two(first, second);
        assert!(loaded.model.is_none());
        let error = found.first().expect("an error");
        assert!(error.starts_with("b.smithy:3:") && error.contains(expected), "{error}");
        assert!(error.contains("a.smithy:3:"), "{error}");
    }
}

#[test]
fn an_operation_that_is_named_twice_is_bound_once() {
    let model = load("$version: \"2\"\nnamespace a\nservice S { operations: [O, O], version: \"1\" }\noperation O {}\n")
        .model
        .expect("a valid model");
    let shapewright_smithy::model::ShapeKind::Service(service) =
        &model.shape("a#S").expect("S").kind
    else {
        panic!("a service")
    };
    assert_eq!(service.operations.len(), 1);
}

#[test]
fn null_is_no_list_of_a_trait_and_no_document_that_is_required() {
    let ast = r#"{"smithy": "2.0", "shapes": {"a#S": {"type": "string", "traits": {TRAITS}}}}"#;
    let found = |traits: &str| -> Vec<String> {
        let loaded = Loader::new().text("a.json", ast.replace("TRAITS", traits)).load();
        loaded.diagnostics.iter().map(|it| it.id.to_string()).collect()
    };
    assert_eq!(found(r#""smithy.api#tags": null"#), ["TraitValue"]);
    assert_eq!(found(r#""smithy.api#sensitive": null"#), [""; 0]);
    let found = messages(
        "$version: \"2\"\nnamespace a\n@trait structure t { @required v: Document, w: Document }\n\
         @t(v: null, w: null)\nstring S\n",
    );
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].contains("`v` of `a#t` cannot be null"), "{found:?}");
}

#[test]
fn lints_are_asked_for_by_what_they_find() {
    let text = "$version: \"2\"\nnamespace a\nenum E { Small, BIG }\n@deprecated string Old\n\
                structure S { o: Old }\n@http(method: \"get\", uri: \"/\") operation O {}\n";
    let found = |lints: &[&str]| -> Vec<String> {
        let loader = Loader::new().text("a.smithy", text);
        let loader = lints.iter().fold(loader, |loader, id| loader.lint(*id));
        loader.load().diagnostics.iter().map(|it| it.id.to_string()).collect()
    };
    assert_eq!(found(&[]), [""; 0]);
    assert_eq!(found(&["EnumShape", "DeprecatedShape"]), ["DeprecatedShape.a#Old", "EnumShape"]);
    let methods = ["HttpMethodSemantics", "HttpMethodSemantics.MissingReadonlyTrait"];
    assert_eq!(found(&["HttpMethodSemantics"]), methods);
    assert_eq!(found(&[methods[1]]), [methods[1]]);
}

#[test]
fn mistakes_in_the_text_do_not_hide_those_of_what_was_read() {
    let found = messages(
        "$version: \"2\"\nnamespace a\n\nstructure S {\n    id String\n    n: Intger\n}\n\n\
         list L { member: Missing }\nlist Fine { member: S }\napply S$id @required\n",
    );
    let places: Vec<&str> = found.iter().filter_map(|it| it.split(": error").next()).collect();
    assert_eq!(places, ["test.smithy:5:8", "test.smithy:6:8", "test.smithy:9:18"], "{found:#?}");
}

#[test]
fn a_trait_without_its_use_is_said_with_what_to_add() {
    let help = |statements: &str| -> Vec<String> {
        let text = format!("$version: \"2\"\nnamespace a\n{statements}\n");
        let loaded = load(&text);
        loaded.diagnostics.iter().filter_map(|it| it.help.clone()).collect()
    };
    let service = "service S { version: \"1\" }";
    assert_eq!(help(&format!("@restJson1\n{service}")), ["add `use aws.protocols#restJson1`"]);
    assert_eq!(help("@lenght(max: 1)\nstring S"), ["did you mean `length`?"]);
    let wrong = format!("use aws.protocols#restJson2\n@restJson2\n{service}");
    assert_eq!(help(&wrong), ["did you mean `restJson1`?"]);
    assert!(load(&format!("$version: \"2\"\nnamespace a\n{wrong}\n")).model.is_some());
}
