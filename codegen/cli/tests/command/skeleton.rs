//! Skeletons of models that ask for too much, and of those that ask for something unusual.

use std::fmt::Write as _;
use std::process::Output;

use crate::support::{directory, shapewright, stderr, stdout, write};
use serde_json::Value;

const HEAD: &str = "$version: \"2\"\nnamespace ns.x\n";

fn skeleton(shapes: &str, flags: &[&str]) -> Output {
    let directory = directory();
    let model = write(&directory, "model.smithy", &format!("{HEAD}{shapes}"));
    shapewright(&[&["skeleton", "ns.x#Root", "-m", &model], flags].concat())
}

/// The least and the full skeleton, in JSON and YAML; `check` accepts all.
fn valid(shapes: &str) -> [Value; 2] {
    let directory = directory();
    let model = write(&directory, "model.smithy", &format!("{HEAD}{shapes}"));
    let mut files = Vec::new();
    let values = [&[][..], &["--full"], &["--yaml"], &["--full", "--yaml"]].map(|flags| {
        let made = shapewright(&[&["skeleton", "ns.x#Root", "-m", &model], flags].concat());
        assert_eq!(made.status.code(), Some(0), "{shapes}: {}", stderr(&made));
        let ending = if flags.contains(&"--yaml") { "yaml" } else { "json" };
        files.push(write(&directory, &format!("{}.{ending}", flags.concat()), &stdout(&made)));
        serde_json::from_str(&stdout(&made)).unwrap_or_default()
    });
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    let check =
        shapewright(&[&["check", "-q", "-m", &model, "-s", "ns.x#Root"], &files[..]].concat());
    assert_eq!(check.status.code(), Some(0), "{shapes}: {}", stderr(&check));
    let [least, full, ..] = values;
    [least, full]
}

#[test]
fn long_keys_are_keys_in_yaml_too() {
    valid(
        "structure Root { @required m: M, @required n: N }\nmap M { key: K, value: N }\n\
           map N { key: K, value: String }\n@length(min: 1500)\nstring K\n",
    );
}

#[test]
fn notes_name_what_has_the_pattern() {
    let shapes = "structure Root {\n @required @pattern(\"^(a{1,1000}){1,1000}b\\\\1$\") own: String, @required shape: P }\n\
                  @pattern(\"^(a{1,1000}){1,1000}b\\\\1$\")\nstring P\n";
    let said = stderr(&skeleton(shapes, &[]));
    assert!(said.contains("look at values of `ns.x#Root$own` yourself"), "{said}");
    assert!(said.contains("look at values of `ns.x#P` yourself"), "{said}");
}

#[test]
fn notes_are_shown_up_to_a_limit() {
    let member =
        |it| format!("@required @pattern(\"^(a{{1,1000}}){{1,1000}}b\\\\1$\") m{it}: String\n");
    let members: String = (0..103).map(member).collect();
    let said = stderr(&skeleton(&format!("structure Root {{\n{members}}}\n"), &[]));
    assert_eq!(said.matches(" yourself").count(), 100, "{said}");
    assert!(said.contains("and 3 more notes"), "{said}");
}

#[test]
fn services_and_resources_are_called_so() {
    let shapes = "service Pizzeria { version: \"1\", resources: [Hub] }\nresource Hub {}\n\
                  structure Hubs {}\n";
    let directory = directory();
    let model = write(&directory, "model.smithy", &format!("{HEAD}{shapes}"));
    for (name, kind) in [("Pizzeria", "service"), ("Hub", "resource"), ("ns.x#Hub", "resource")] {
        let output = shapewright(&["skeleton", name, "-m", &model]);
        assert_eq!(output.status.code(), Some(2));
        let said = stderr(&output);
        assert!(said.contains(&format!("is a {kind}, which has no documents")), "{said}");
        assert!(said.contains("one of its operations") && !said.contains("did you mean"), "{said}");
    }
}

#[test]
fn lengths_that_nothing_has_are_refused_and_not_made() {
    let shapes = ["string L", "blob L", "@pattern(\"a\")\nstring L", "list L { member: Integer }"];
    for shape in shapes.into_iter().chain(["map L { key: String, value: Integer }"]) {
        for min in ["9223372036854775807", "1000000000"] {
            let shapes =
                format!("structure Root {{ @required l: L }}\n@length(min: {min})\n{shape}\n");
            for flags in [&[][..], &["--full"], &["--yaml"]] {
                let output = skeleton(&shapes, flags);
                assert_eq!(output.status.code(), Some(2), "{shapes}");
                assert!(stderr(&output).contains("there is no skeleton"), "{}", stderr(&output));
            }
        }
    }
}

#[test]
fn bytes_that_are_a_body_are_some() {
    let shapes = "use aws.protocols#restJson1\n@restJson1\nservice S { version: \"1\", operations: \
                  [Put] }\n@http(method: \"POST\", uri: \"/\")\noperation Put { input := { @required \
                  @httpPayload body: Blob } }\n";
    let directory = directory();
    let model = write(&directory, "model.smithy", &format!("{HEAD}{shapes}"));
    let made = shapewright(&["skeleton", "Put", "-m", &model]);
    assert_eq!(stdout(&made), "{\n  \"body\": \"AA==\"\n}\n");
    let document = write(&directory, "put.json", &stdout(&made));
    let request = shapewright(&["request", "Put", &document, "-m", &model, "--format", "json"]);
    assert!(stdout(&request).contains(r#""body": "\u0000""#), "{}", stdout(&request));
}

#[test]
fn white_space_of_a_pattern_is_a_space() {
    let shapes = "structure Root { @required l: L }\n@pattern(\"^x\\\\sy$\")\nstring L\n";
    let [least, _] = valid(shapes);
    assert_eq!(least["l"], "x y");
}

#[test]
fn lists_of_lists_of_lists_are_bounded() {
    let lists = (1..4).fold(String::new(), |lists, number| {
        lists + &format!("@length(min: 1000)\nlist L{number} {{ member: L{} }}\n", number + 1)
    });
    let shapes = format!(
        "structure Root {{ @required l: L1 }}\n{lists}@length(min: 1000)\nlist L4 {{ member: Integer }}\n"
    );
    let output = skeleton(&shapes, &[]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("more than 100000 values"), "{}", stderr(&output));
    // Where they may be absent, they are left out.
    let output = skeleton(&shapes.replace("@required ", ""), &["--full"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(stderr(&output).contains("members that may be absent are left out below level"));
}

#[test]
fn deep_and_recursive_models_do_not_overflow_the_stack() {
    let count = 20_000;
    let chain = |write: fn(&mut String, usize)| {
        let mut shapes = String::new();
        (0..count).for_each(|number| write(&mut shapes, number));
        shapes
    };
    let structures = chain(|shapes, it| {
        let name = if it == 0 { "Root".to_owned() } else { format!("S{it}") };
        let _ = writeln!(shapes, "structure {name} {{ a: S{} }}", it + 1);
    }) + &format!("structure S{count} {{}}\n");
    let lists = chain(|shapes, it| {
        let name = if it == 0 { "Root".to_owned() } else { format!("S{it}") };
        let _ = writeln!(shapes, "list {name} {{ member: S{} }}", it + 1);
    }) + &format!("string S{count}\n");
    let ring = structures.replace(&format!("structure S{count} {{}}\n"), "")
        + &format!("structure S{count} {{ a: Root }}\n");
    for shapes in [&structures, &lists, &ring] {
        for flags in [&[][..], &["--full"], &["--full", "--yaml"]] {
            let output = skeleton(shapes, flags);
            assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
            assert!(output.stdout.len() < 1 << 20);
        }
    }
    let required = structures.replace("{ a:", "{ @required a:");
    let output = skeleton(&required, &[]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("deeper than 128 levels"), "{}", stderr(&output));
}

#[test]
fn long_literal_patterns_are_made_at_once() {
    for pattern in ["x".repeat(60_000), "(xy)".repeat(20_000), "[ab]".repeat(20_000)] {
        let shapes = format!("@pattern(\"^{pattern}$\")\nstring Root\n");
        let output = skeleton(&shapes, &[]);
        assert!(output.status.code().is_some(), "{}", stderr(&output));
    }
}

#[test]
fn diamonds_are_made_as_far_as_they_fit() {
    let shapes = (0..40).fold(String::from("structure Root { a: S0, b: S0 }\n"), |shapes, it| {
        shapes + &format!("structure S{it} {{ a: S{next}, b: S{next} }}\n", next = it + 1)
    }) + "structure S40 {}\n";
    let [least, full] = valid(&shapes);
    assert_eq!(least, serde_json::json!({}));
    assert!(full["a"]["b"]["a"].is_object(), "{full}");
}

#[test]
fn unlike_values_are_those_of_their_shape() {
    let element = [
        ("enum E { A, B, C }", 3),
        ("intEnum E {\n A = 1\n B = 5\n C = 9\n}", 3),
        ("@pattern(\"^[xyz]$\")\nstring E", 3),
        ("@length(max: 1)\nstring E", 8),
        ("blob E", 4),
        ("@length(min: 2, max: 2)\nblob E", 300),
        ("boolean E", 2),
        ("@range(min: -1, max: 1)\nbyte E", 3),
        ("timestamp E", 40),
        ("structure E { a: Boolean, @required b: Boolean }", 6),
        ("structure E { a: String }", 4),
        ("union E { a: Boolean, b: Boolean, c: String }", 7),
        ("@uniqueItems\nlist E { member: Boolean }", 3),
        ("map E { key: K, value: Boolean }\nenum K { A, B }", 3),
        ("bigInteger E", 12),
    ];
    for (shape, count) in element {
        let list =
            format!("@length(min: {count})\n@uniqueItems\nlist Root {{ member: E }}\n{shape}\n");
        let [least, _] = valid(&list);
        assert_eq!(least.as_array().map(Vec::len), Some(count), "{shape}");
    }
    for (key, count) in [("enum E { A, B, C }", 3), ("@pattern(\"^[a-c]{2}$\")\nstring E", 9)] {
        let map = format!("@length(min: {count})\nmap Root {{ key: E, value: Integer }}\n{key}\n");
        let [least, _] = valid(&map);
        assert_eq!(least.as_object().map(serde_json::Map::len), Some(count), "{key}");
    }
    let output = skeleton("@length(min: 3)\n@uniqueItems\nlist Root { member: Boolean }\n", &[]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("too few unlike values"), "{}", stderr(&output));
}

#[test]
fn values_of_enums_keep_what_else_their_places_say() {
    let enums = "enum E { A, BBB, CC }\nintEnum I {\n ONE = 1\n TWENTY = 20\n }\n\
        @enum([{ value: \"a\" }, { value: \"bbb\" }])\nstring Old\n";
    for (shapes, expected) in [
        ("structure Root { @required @length(min: 3) a: E }", Some(r#"{"a":"BBB"}"#)),
        ("structure Root { @required @pattern(\"^C\") a: E }", Some(r#"{"a":"CC"}"#)),
        ("structure Root { @required @range(min: 10) a: I }", Some(r#"{"a":20}"#)),
        ("structure Root { @required @length(min: 2) a: Old }", Some(r#"{"a":"bbb"}"#)),
        (
            "structure Root { @required a: L }\n@length(min: 1)\nlist L { @length(min: 2) member: E }",
            None,
        ),
        (
            "structure Root { @required a: M }\n@length(min: 2)\nmap M { @length(min: 2) key: E, value: E }",
            None,
        ),
        ("union Root { @length(min: 9) a: E, b: Integer }", Some(r#"{"b":0}"#)),
    ] {
        let [least, _] = valid(&format!("{shapes}\n{enums}"));
        if let Some(expected) = expected {
            assert_eq!(least.to_string(), expected);
        }
    }
    for none in ["@length(min: 9) a: E", "@range(min: 21) a: I", "@pattern(\"^x\") a: Old"] {
        let output = skeleton(&format!("structure Root {{ @required {none} }}\n{enums}"), &[]);
        assert_eq!(output.status.code(), Some(2));
        let said = stderr(&output);
        assert!(said.contains("keeps the constraints on it"), "{said}");
    }
}

#[test]
fn long_enums_are_looked_at_once() {
    let values: Vec<String> = (0..4_000).map(|it| format!("V{it}\n")).collect();
    let list = "@uniqueItems\n@length(min: 2000)\nlist Root { @length(min: 3) member: E }\n";
    let [least, _] = valid(&format!("{list}enum E {{ {} }}\n", values.concat()));
    assert_eq!(least.as_array().map(Vec::len), Some(2_000));
}

#[test]
fn values_are_such_as_people_write() {
    let [_, full] = valid(
        "structure Root { roleArn: RoleArn, url: String, when: Timestamp, name: Name, count: Count, \
         account: AccountId, e: Old }\n\
         @pattern(\"^arn:aws[a-z-]*:iam::[0-9]{12}:role/.+$\")\n@length(min: 20)\nstring RoleArn\n\
         @pattern(\"^[a-zA-Z0-9-_]+$\")\nstring Name\n@range(min: 5)\ninteger Count\n\
         @pattern(\"^[0-9]{12}$\")\nstring AccountId\n\
         @enum([{ value: \"a b\" }])\nstring Old\n",
    );
    let expected = serde_json::json!({
        "roleArn": "arn:aws:iam::123456789012:role/Example",
        "url": "https://example.com/example",
        "when": 1_922_320_800,
        "name": "name",
        "count": 5,
        "account": "123456789012",
        "e": "a b",
    });
    let date = full["when"].as_str().is_some().then(|| "2030-12-01T02:00:00Z".into());
    let mut expected = expected;
    expected["when"] = date.unwrap_or(expected["when"].clone());
    assert_eq!(full, expected);
}

#[test]
fn defaults_that_break_their_constraints_are_not_taken() {
    let [least, _] = valid(
        "structure Root {\n@required\n@range(min: 1)\ncount: Integer = 0\n\
         @required\non: Boolean = true\n}\n",
    );
    assert_eq!(least, serde_json::json!({ "count": 1, "on": true }));
}

#[test]
fn skeletons_follow_the_examples_of_the_model_as_far_as_they_are_valid() {
    let directory = directory();
    let model = "service S { version: \"1\", operations: [Put] }\n\
        @examples([{ title: \"one\", input: { name: \"hub\", when: \"2023-11-14T22:13:20Z\", ports: [7, 8], size: 2,\n\
         tags: { a: \"b\" }, way: { by: \"sea\" } }, output: { id: \"i-1\" } }])\n\
        operation Put { input := { @required name: String, @required when: When, ports: Ports, size: Size\n\
         tags: Tags, way: Way, more: String }, output := { @required id: String }, errors: [Gone, Busy] }\n\
        @timestampFormat(\"date-time\")\ntimestamp When\n@uniqueItems\nlist Ports { member: Integer }\n\
        @range(min: 1)\ninteger Size\nmap Tags { key: String, value: String }\n\
        union Way { by: String, via: String }\n\
        @error(\"client\")\nstructure Gone { @required id: String }\n@error(\"server\")\nstructure Busy {}\n";
    let model = write(&directory, "model.smithy", &format!("{HEAD}{model}"));
    let made = |flags: &[&str]| -> Value {
        let output = shapewright(&[&["skeleton", "Put", "-m", &model], flags].concat());
        assert_eq!(output.status.code(), Some(0), "{flags:?}: {}", stderr(&output));
        serde_json::from_str(&stdout(&output)).expect("JSON")
    };
    let least = serde_json::json!({ "name": "hub", "when": "2023-11-14T22:13:20Z" });
    assert_eq!(made(&[]), least);
    let full = serde_json::json!({
        "name": "hub", "when": "2023-11-14T22:13:20Z", "ports": [7, 8], "size": 2,
        "tags": { "a": "b" }, "way": { "by": "sea" }, "more": "more",
    });
    assert_eq!(made(&["--full"]), full);
    assert_eq!(made(&["--output"]), serde_json::json!({ "id": "i-1" }));
    let errors = serde_json::json!({ "Busy": {}, "Gone": { "id": "id" } });
    assert_eq!(made(&["--errors"]), errors);
    let output = shapewright(&["skeleton", "Put", "-m", &model, "--errors", "--yaml"]);
    assert_eq!(stdout(&output).matches("---\n").count(), 1, "{}", stdout(&output));
    let output = shapewright(&["skeleton", "Putt", "-m", &model, "--output"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("did you mean `Put`?"), "{}", stderr(&output));
}

#[test]
fn big_numbers_are_exact() {
    for range in ["max: -123456789012345678901234567890", "min: 18446744073709551616", "min: 1e400"]
    {
        let kinds = ["bigDecimal", "bigInteger"];
        for kind in &kinds[..if range.contains('e') { 1 } else { 2 }] {
            let number = format!("@range({range})\n{kind} N\n");
            valid(&format!("structure Root {{ @required n: N }}\n{number}"));
        }
    }
    for range in
        ["min: 1.0000000000000000001, max: 1.0000000000000000002", "min: 1e-400, max: 2e-400"]
    {
        let number = format!("@range({range})\nbigDecimal N\n");
        valid(&format!("structure Root {{ @required n: N }}\n{number}"));
    }
    valid("structure Root { @required n: N }\n@range(min: 3.5, max: 3.9)\nbigDecimal N\n");
}

#[test]
fn what_cannot_be_made_is_null_where_nulls_may_be() {
    let shapes = "structure Root { @required a: MM, l: L, n: N }\n\
        @length(min: 3)\nmap MM { key: Kp, value: MV }\nstring Kp\n\
        @length(min: 1)\n@sparse\nlist MV { member: Root }\n\
        @length(min: 2)\n@sparse\nlist L { member: Root }\n\
        @length(min: 2)\n@sparse\nmap N { key: Kp, value: Root }\n";
    for document in valid(shapes) {
        let values = document["a"].as_object().expect("a map").values();
        assert!(values.clone().all(|it| *it == serde_json::json!([null])), "{document}");
        assert_eq!(values.count(), 3, "{document}");
    }
}

#[test]
fn errors_have_what_their_examples_have() {
    let directory = directory();
    let text = "$version: \"2\"\nnamespace a\nservice S { version: \"1\", operations: [O] }\n\
        @examples([{ title: \"t\", input: {}, error: { shapeId: E1, content: { message: \"no\" } } }])\n\
        operation O { input := {}, errors: [E1, E2] }\n\
        @error(\"client\")\nstructure E1 { message: String, code: Integer }\n\
        @error(\"client\")\nstructure E2 { message: String }\n";
    let model = write(&directory, "model.smithy", text);
    let output = shapewright(&["skeleton", "-m", &model, "--errors", "O"]);
    let printed: Value = serde_json::from_str(&stdout(&output)).expect("JSON");
    assert_eq!(printed, serde_json::json!({"E1": {"message": "no"}, "E2": {}}));
}

#[test]
fn big_numbers_are_made_of_their_bounds() {
    let directory = directory();
    let shapes = "structure Root { @required a: A, @required b: B, c: C }\n\
        @range(min: 99999999999999999999999)\nbigInteger A\n\
        @range(max: -99999999999999999999999)\nbigInteger B\n\
        @range(min: 1e400)\nbigDecimal C\n";
    let [least, full] = [&[][..], &["--full"]].map(|flags| stdout(&skeleton(shapes, flags)));
    assert!(least.contains("\"a\": 99999999999999999999999,"), "{least}");
    assert!(least.contains("\"b\": -99999999999999999999999\n"), "{least}");
    assert!(full.contains("\"c\": 1e400"), "{full}");
    let model = write(&directory, "model.smithy", &format!("{HEAD}{shapes}"));
    let yaml = stdout(&skeleton(shapes, &["--yaml"]));
    let files = [("least.json", &least), ("full.json", &full), ("least.yaml", &yaml)];
    for (name, text) in files {
        let file = write(&directory, name, text);
        let check = shapewright(&["check", "-q", "-m", &model, "-s", "ns.x#Root", &file]);
        assert_eq!(check.status.code(), Some(0), "{text}: {}", stderr(&check));
    }
}

#[test]
fn a_long_text_of_any_letters_has_plain_ones() {
    for pattern in [r"^\\p{L}+$", r"^\\p{L}\\p{M}*\\p{L}+$", r"^[^\\x00-\\x1f]+$"] {
        let shapes = format!(
            "structure Root {{ @required a: A }}\n@pattern(\"{pattern}\")\n@length(min: 300)\nstring A\n"
        );
        for document in valid(&shapes) {
            let text = document["a"].as_str().expect("a text");
            assert!(text.bytes().all(|it| it.is_ascii_graphic()), "{pattern} {text}");
        }
    }
}

#[test]
fn an_operation_without_input_or_output_has_an_empty_document() {
    for flags in [&[][..], &["--output"], &["--yaml"]] {
        let output = skeleton("operation Root {}\n", flags);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        assert_eq!(stdout(&output), "{}\n");
    }
}
