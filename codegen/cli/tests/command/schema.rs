//! `schema` and `rust` of models without operations, and the forms that some tools want.

use std::fs;

use crate::support::{directory, files, shapewright, stderr, write};
use serde_json::{Value, json};

const SHAPES: &str = "$version: \"2\"\nnamespace example\n\n@title(\"A hub\")\nstructure Hub {\n    \
    at: Timestamp\n    @httpHeader(\"x\")\n    seen: Seen\n    part: Part\n    tags: Tags\n    any: Document\n}\n\n@timestampFormat(\"http-date\")\n\
    timestamp Seen\n\nunion Part {\n    name: Name\n    hub: Hub\n    other: Unit\n}\n\n@length(max: 3)\nstring Name\n\n\
    map Tags {\n    key: Name\n    value: String\n}\n\nenum State { ON }\n\n@mixin\nstructure Base {}\n\n@trait\nstructure hint {}\n";

/// The schemas of a model by file name, of one draft.
fn schemas(draft: &str, model: &str, more: &[&str]) -> Vec<(String, Value)> {
    let directory = directory();
    let model = write(&directory, "model.smithy", model);
    let out = directory.path().join("out");
    let out_text = out.display().to_string();
    let arguments = ["schema", "--model", &model, "--out", &out_text, "--draft", draft];
    let output = shapewright(&[&arguments[..], more].concat());
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let mut schemas: Vec<(String, Value)> = files(&out)
        .iter()
        .map(|path| {
            let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
            (name, serde_json::from_str(&fs::read_to_string(path).expect("a file")).expect("JSON"))
        })
        .collect();
    schemas.sort_by(|left, right| left.0.cmp(&right.0));
    schemas
}

fn named<'s>(schemas: &'s [(String, Value)], name: &str) -> &'s Value {
    &schemas.iter().find(|(it, _)| it == name).expect("the schema").1
}

#[test]
fn a_model_without_operations_has_a_schema_for_each_shape_of_data() {
    let schemas = schemas("2020-12", SHAPES, &[]);
    let names: Vec<&str> = schemas.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["Hub", "Name", "Part", "Seen", "State", "Tags"]);
    for (name, schema) in &schemas {
        assert!(jsonschema::meta::is_valid(schema), "{name}");
    }
    let hub = named(&schemas, "Hub");
    assert_eq!(hub["title"], "A hub");
    assert_eq!(named(&schemas, "Part")["$defs"]["Hub"]["title"], "A hub");
}

#[test]
fn shapes_of_one_name_in_two_namespaces_have_a_file_each() {
    let directory = directory();
    let one =
        write(&directory, "1.smithy", "$version: \"2\"\nnamespace a\nstructure S { a: String }\n");
    let two =
        write(&directory, "2.smithy", "$version: \"2\"\nnamespace b\nstructure S { b: String }\n");
    let out = directory.path().join("out");
    let out_text = out.display().to_string();
    let output =
        shapewright(&["schema", "-m", &one, "-m", &two, "--out", &out_text, "--draft", "2020-12"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let mut names: Vec<_> =
        files(&out).iter().map(|it| it.file_name().map(ToOwned::to_owned)).collect();
    names.sort();
    assert_eq!(names, [Some("S.json".into()), Some("b.S.json".into())]);
}

#[test]
fn timestamps_without_a_protocol_have_the_format_that_is_asked_for() {
    let schemas = schemas("2020-12", SHAPES, &["--timestamp-format", "date-time"]);
    let properties = &named(&schemas, "Hub")["properties"];
    assert_eq!(properties["at"]["format"], "date-time");
    // What the model says counts.
    assert!(properties["seen"]["pattern"].as_str().is_some_and(|it| it.contains("GMT")));
}

#[test]
fn unions_are_alternatives_for_who_wants_them() {
    let schemas = schemas("2020-12", SHAPES, &["--union", "one-of"]);
    let part = named(&schemas, "Part");
    let choices = part["oneOf"].as_array().expect("alternatives");
    let titles: Vec<&str> = choices.iter().filter_map(|it| it["title"].as_str()).collect();
    assert_eq!(titles, ["name", "hub", "other"]);
    let validator = jsonschema::validator_for(part).expect("a schema");
    for (document, is_valid) in [
        (json!({"name": "abc"}), true),
        (json!({"name": "abcd"}), false),
        (json!({"other": {}}), true),
        (json!({"name": "a", "other": {}}), false),
        (json!({}), false),
        (json!({"hub": {"part": {"name": "a"}}}), true),
        (json!({"hub": {"part": {}}}), false),
    ] {
        assert_eq!(validator.is_valid(&document), is_valid, "{document}");
    }
}

#[test]
fn draft_4_has_its_own_words() {
    let schemas = schemas("draft-04", SHAPES, &["--base", "https://example.com"]);
    for (name, schema) in &schemas {
        assert_eq!(schema["$schema"], "http://json-schema.org/draft-04/schema#");
        assert_eq!(schema["id"], format!("https://example.com/{name}.json"), "{name}");
        assert!(jsonschema::draft4::meta::is_valid(schema), "{name}: {schema:#}");
        let text = schema.to_string();
        let newer = ["examples", "$comment", "contentEncoding", "deprecated", "readOnly"];
        for word in ["$defs", "$id", "propertyNames", ":true"].into_iter().chain(newer) {
            assert!(!text.contains(&format!("\"{word}\"")), "{name}: {text}");
        }
    }
    let tags = jsonschema::validator_for(named(&schemas, "Tags")).expect("a schema");
    assert!(tags.is_valid(&json!({"a": "", "abc": ""})));
    assert!(!tags.is_valid(&json!({"abcd": ""})));
    let hub = jsonschema::validator_for(named(&schemas, "Hub")).expect("a schema");
    assert!(hub.is_valid(&json!({"part": {"name": "abc"}, "any": [1]})));
    assert!(!hub.is_valid(&json!({"part": {"name": "abcd"}})));
}

#[test]
fn a_length_of_keys_that_draft_4_does_not_enforce_is_a_warning() {
    let directory = directory();
    let text = "$version: \"2\"\nnamespace example\nstructure S { m: M, n: N }\n\
        map M { key: Long, value: String }\nmap N { key: Short, value: String }\n\
        @length(max: 5000)\nstring Long\n@length(max: 50)\nstring Short\n";
    let model = write(&directory, "model.smithy", text);
    let out = directory.path().join("out").display().to_string();
    let run = |more: &[&str]| {
        let arguments = ["schema", "-m", &model, "--out", &out, "--shape", "S"];
        let output = shapewright(&[&arguments[..], more].concat());
        (output.status.code(), stderr(&output).matches("[SchemaKeyLength]").count())
    };
    assert_eq!(run(&["--draft", "draft-04"]), (Some(0), 1));
    assert_eq!(run(&["--draft", "draft-07"]), (Some(0), 0));
    assert_eq!(run(&["--draft", "draft-04", "--deny", "SchemaKeyLength"]), (Some(1), 1));
}

#[test]
fn rust_is_generated_for_shapes_alone() {
    let directory = directory();
    let model = write(&directory, "model.smithy", SHAPES);
    let out = directory.path().join("out").display().to_string();
    let format = ["--timestamp-format", "date-time"];
    let output = shapewright(&[&["rust", "--model", &model, "--out", &out][..], &format].concat());
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let types = fs::read_to_string(format!("{out}/types.rs")).expect("the types");
    assert!(types.contains("pub struct Hub") && types.contains("datetime::date_time"), "{types}");
}

#[test]
fn checks_of_a_model_are_asked_for_denied_and_left_out_by_name() {
    let directory = directory();
    let model = "$version: \"2\"\nnamespace a\nenum E { Small }\nstructure S { @httpHeader(\"Host\") h: String }\n";
    let model = write(&directory, "model.smithy", model);
    let run = |more: &[&str]| {
        let output = shapewright(&[&["ast", &model][..], more].concat());
        (output.status.code(), stderr(&output))
    };
    let (code, said) = run(&[]);
    assert!(code == Some(0) && said.contains("[HttpHeaderTrait]") && !said.contains("[EnumShape]"));
    let (code, said) = run(&["--warn", "EnumShape", "--allow", "HttpHeaderTrait"]);
    assert!(code == Some(0) && said.contains("warning: Members of enums"), "{said}");
    assert!(!said.contains("[HttpHeaderTrait]"), "{said}");
    let (code, said) = run(&["--deny", "EnumShape"]);
    assert!(code == Some(1) && said.contains("error: Members of enums"), "{said}");
    // What names it most exactly decides.
    let id = "HttpHeaderTrait";
    for (more, expected) in [
        (["--deny", "all", "--allow", id], 0),
        (["--allow", id, "--deny", "all"], 0),
        (["--deny", id, "--allow", "all"], 1),
        (["--deny", id, "--allow", id], 1),
        (["--warn", id, "--deny", "all"], 0),
    ] {
        assert_eq!(run(&more).0, Some(expected), "{more:?}");
    }
    for option in ["--warn", "--deny", "--allow"] {
        let (code, said) = run(&[option, "EnumShap"]);
        assert!(code == Some(2) && said.contains("did you mean `EnumShape`?"), "{said}");
        assert_eq!(run(&[option, "HttpHeaderTrait.Other"]).0, Some(0));
    }
}

#[test]
fn checks_that_a_model_declares_are_known() {
    let directory = directory();
    let text = "$version: \"2\"\nmetadata validators = [\n    { name: \"EmitEachSelector\", id: \"Mine\", \
        severity: \"WARNING\", configuration: { selector: \"structure\" } }\n    { name: \"Other\" }\n]\n\
        namespace a\n@trait\n@traitValidators(\"My.Check\": { selector: \"structure\", severity: \
        \"WARNING\", message: \"m\" })\nstructure tt {}\n@tt\nstructure X {}\n";
    let model = write(&directory, "model.smithy", text);
    let run = |more: &[&str]| {
        let output = shapewright(&[&["ast", &model][..], more].concat());
        (output.status.code(), stderr(&output))
    };
    for id in ["Mine", "My.Check", "UnknownValidator_Other"] {
        assert!(run(&[]).1.contains(&format!("[{id}]")), "{}", run(&[]).1);
        assert!(!run(&["--allow", id]).1.contains(&format!("[{id}]")));
        assert_eq!(run(&["--deny", id]).0, Some(1));
    }
}

#[test]
fn recommendations_that_are_never_given_are_reported_unless_suppressed() {
    let directory = directory();
    let page = shapewright::explain::page("RecommendationsTrait").expect("a page");
    let text = page.split("```smithy\n").nth(1).and_then(|it| it.split("```").next());
    let text = text.expect("a model");
    let (trait_, suppressed) = ("@recommendations", "@suppress([\"RecommendationsTrait\"])\n");
    let suppressed = text.replacen(trait_, &format!("{suppressed}{trait_}"), 1);
    assert_ne!(text, suppressed);
    let out = directory.path().join("out").display().to_string();
    for (text, expected) in [(text, true), (&*suppressed, false)] {
        let model = write(&directory, "model.smithy", text);
        let commands: [&[&str]; 3] = [
            &["ast", &model],
            &["rust", "-m", &model, "--out", &out],
            &["schema", "-m", &model, "--out", &out],
        ];
        for command in commands {
            let said = stderr(&shapewright(command));
            assert_eq!(said.contains("[RecommendationsTrait]"), expected, "{command:?}: {said}");
        }
    }
}

#[test]
fn notes_about_a_model_are_asked_for_and_left_out_by_name() {
    let directory = directory();
    let model = "$version: \"2\"\nnamespace a\n@pattern(\".*\")\nstring P\n";
    let model = write(&directory, "model.smithy", model);
    let run = |more: &[&str]| stderr(&shapewright(&[&["ast", &model][..], more].concat()));
    for (more, is_said) in [
        (&["--warn", "all"][..], true),
        (&["--warn", "all", "--allow", "PatternTrait"], false),
        (&["--warn", "PatternTrait.AcceptsEverything"], true),
        (&[], false),
    ] {
        assert_eq!(run(more).contains("[PatternTrait.AcceptsEverything]"), is_said, "{more:?}");
    }
}

#[test]
fn the_base_of_schemas_is_an_absolute_url() {
    let directory = directory();
    let out = directory.path().join("out").display().to_string();
    for base in ["foo", "/schemas", "https:", "https://a/#b", "https://a b", "1x://a"] {
        let output = shapewright(&["schema", "--out", &out, "--base", base]);
        assert_eq!(output.status.code(), Some(2), "{base}");
        assert!(stderr(&output).contains("it must be an absolute URL"), "{}", stderr(&output));
    }
    for base in ["https://example.com/schemas", "urn:example:schemas", ""] {
        let output = shapewright(&["schema", "--out", &out, "--base", base]);
        assert_eq!(output.status.code(), Some(0), "{base}: {}", stderr(&output));
    }
}

#[test]
fn a_service_or_resource_has_no_schema_and_is_not_called_unknown() {
    let directory = directory();
    let text = "$version: \"2\"\nnamespace a\nservice S { version: \"1\", resources: [R] }\n\
        resource R {}\nstructure Data {}\n";
    let model = write(&directory, "model.smithy", text);
    let out = directory.path().join("out").display().to_string();
    for (name, kind) in [("S", "service"), ("a#S", "service"), ("R", "resource")] {
        let output = shapewright(&["schema", "-m", &model, "--shape", name, "--out", &out]);
        assert_eq!(output.status.code(), Some(2), "{name}");
        let expected = format!("`{name}` is a {kind}, and no shape of data");
        assert!(stderr(&output).contains(&expected), "{}", stderr(&output));
    }
}

#[test]
fn a_strict_schema_has_no_unions_of_text_whatever_their_form() {
    let text = "$version: \"2\"\nnamespace a\nstructure In { u: U }\nunion U { r: In, s: Unit, t: String }\n";
    let strict =
        |unions: &str| schemas("2020-12", text, &["--target", "strict", "--union", unions]);
    assert_eq!(strict("one-of"), strict("object"));
    let schemas = strict("one-of");
    assert_eq!(named(&schemas, "U")["anyOf"].as_array().map(Vec::len), Some(3), "{schemas:#?}");
}

#[test]
fn what_others_are_mixed_of_is_in_no_output() {
    let directory = directory();
    let http = |uri: &str| format!("@readonly\n@http(method: \"GET\", uri: \"{uri}\")\n");
    let text = format!(
        "$version: \"2\"\nnamespace a\nuse aws.protocols#restJson1\n\
         @mixin\n@restJson1\nservice BaseService {{ version: \"1\", operations: [Get] }}\n\
         service Hubs with [BaseService] {{}}\n\
         @mixin\n{}operation BaseGet {{ errors: [Gone] }}\n\
         {}operation Get with [BaseGet] {{ output := with [BaseOut] {{ b: String }} }}\n\
         @mixin\nstructure BaseOut {{ a: String }}\n@error(\"client\")\nstructure Gone {{}}\n",
        http("/base"),
        http("/get")
    );
    let model = write(&directory, "model.smithy", &text);
    let out = |name: &str| directory.path().join(name).display().to_string();
    for (command, out) in [
        (&["rust"][..], out("rust")),
        (&["schema"], out("schemas")),
        (&["openapi"], out("api.json")),
    ] {
        let arguments = [command, &["--model", &model, "--out", &out]].concat();
        let output = shapewright(&arguments);
        assert_eq!(output.status.code(), Some(0), "{command:?}: {}", stderr(&output));
    }
    for path in files(directory.path()).iter().filter(|path| !path.ends_with("model.smithy")) {
        let text = fs::read_to_string(path).expect("a file");
        assert!(!text.contains("Base") && !path.display().to_string().contains("Base"), "{path:?}");
    }
}
