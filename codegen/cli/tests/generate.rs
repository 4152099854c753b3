//! `ast`, `rust`, `schema`, `skeleton`, `diff` and `completions` from the outside.

mod support;

use std::fs;

use serde_json::Value;
use support::{directory, shapewright, stderr, stdout, write};

const MODEL: &str = "$version: \"2\"\nnamespace example\n\n/// A hub.\nstructure Hub {\n    @required\n    @length(min: 3, max: 8)\n    name: String\n\n    parts: Hubs\n}\n\nlist Hubs {\n    member: Hub\n}\n";

#[test]
fn a_model_is_printed_as_ast_and_as_idl() {
    let directory = directory();
    let model = write(&directory, "model.smithy", MODEL);
    let ast: Value = serde_json::from_str(&stdout(&shapewright(&["ast", &model]))).expect("JSON");
    assert_eq!(ast["smithy"], "2.0");
    assert_eq!(
        ast["shapes"]["example#Hub"]["members"]["name"]["traits"]["smithy.api#length"]["max"],
        8
    );
    let idl = stdout(&shapewright(&["ast", "--idl", &model]));
    let again = write(&directory, "again.smithy", &idl);
    let again: Value = serde_json::from_str(&stdout(&shapewright(&["ast", &again]))).expect("JSON");
    assert_eq!(ast, again);
}

#[test]
fn a_wrong_model_is_shown_with_its_place() {
    let directory = directory();
    let model = write(&directory, "model.smithy", &MODEL.replace("member: Hub", "member: Hubb"));
    for arguments in [&["ast", &model][..], &["rust", "--model", &model, "--out", "x"]] {
        let output = shapewright(arguments);
        assert_eq!(output.status.code(), Some(1));
        let message = stderr(&output);
        assert!(message.contains("model.smithy:14:13: error:"), "{message}");
        assert!(message.contains("did you mean `Hubs`?"), "{message}");
    }
}

#[test]
fn rust_is_written_once_and_never_over_what_is_not_ours() {
    let directory = directory();
    let model = write(&directory, "model.smithy", MODEL);
    let out = directory.path().join("out");
    let out_name = out.display().to_string();
    let arguments = ["rust", "--model", &model, "--shape", "Hub", "--out", &out_name];
    let output = shapewright(&arguments);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let text = fs::read_to_string(out.join("mod.rs")).expect("a file");
    assert!(text.starts_with("// @generated from"), "{text}");
    let again = shapewright(&arguments);
    assert!(stderr(&again).starts_with("0 of "), "{}", stderr(&again));

    fs::write(out.join("mod.rs"), "// by hand\n").expect("a file");
    let output = shapewright(&arguments);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("was not written by this command"), "{}", stderr(&output));
    assert_eq!(fs::read_to_string(out.join("mod.rs")).expect("a file"), "// by hand\n");
}

#[test]
fn a_crate_has_its_manifest() {
    let directory = directory();
    let out = directory.path().join("hub").display().to_string();
    let output = shapewright(&[
        "rust",
        "--service",
        "IotWireless",
        "--operations",
        "GetFuotaTask",
        "--crate-name",
        "hub",
        "--out",
        &out,
    ]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let manifest = fs::read_to_string(directory.path().join("hub/Cargo.toml")).expect("a manifest");
    assert!(manifest.contains("name = \"hub\""), "{manifest}");
    let library = fs::read_to_string(directory.path().join("hub/src/lib.rs")).expect("a library");
    assert!(library.starts_with("// @generated"), "{library}");
}

#[test]
fn schemas_are_written_for_what_is_selected() {
    let directory = directory();
    let model = write(&directory, "model.smithy", MODEL);
    let out = directory.path().join("out").display().to_string();
    let arguments =
        ["schema", "--model", &model, "--shape", "Hub", "--draft", "draft-07", "--out", &out];
    let output = shapewright(&arguments);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let files = support::files(&directory.path().join("out"));
    let [file] = files.as_slice() else { panic!("{files:?}") };
    let schema: Value =
        serde_json::from_str(&fs::read_to_string(file).expect("a file")).expect("JSON");
    assert!(jsonschema::meta::is_valid(&schema));
    assert_eq!(schema["properties"]["name"]["maxLength"], 8);
}

#[test]
fn skeletons_pass_their_own_check() {
    let directory = directory();
    let model = write(&directory, "model.smithy", MODEL);
    let models = [
        include_str!("../builtin/iot-managed-integrations.smithy"),
        include_str!("../builtin/iot-wireless.smithy"),
    ];
    let lines = models.iter().flat_map(|model| model.lines());
    let operations = lines.filter_map(|line| line.strip_prefix("operation ")?.split(' ').next());
    let shapes: Vec<&str> =
        operations.chain(["GetFuotaTaskResponse", "GetOtaTaskResponse", "Hub"]).collect();
    assert!(shapes.len() > 20, "{shapes:?}");
    for shape in shapes {
        let models: &[&str] = if shape == "Hub" { &["--model", &model] } else { &[] };
        let mut files = Vec::new();
        for flags in [&[][..], &["--full"], &["--yaml"], &["--full", "--yaml"]] {
            let output = shapewright(&[&["skeleton", shape], flags, models].concat());
            assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
            let extension = if flags.contains(&"--yaml") { "yaml" } else { "json" };
            let name = format!("{}.{extension}", flags.concat());
            files.push(write(&directory, &name, &stdout(&output)));
        }
        let files: Vec<&str> = files.iter().map(String::as_str).collect();
        let check = [&["check", "--quiet", "--shape", shape], &files[..], models].concat();
        let check = shapewright(&check);
        assert_eq!(check.status.code(), Some(0), "{shape}: {}", stderr(&check));
    }
}

#[test]
fn a_pattern_that_cannot_be_enforced_leaves_a_note_beside_the_skeleton() {
    let directory = directory();
    let model = "$version: \"2\"\nnamespace a\nstructure Hub { @required name: Name }\n\
        @pattern(\"^(?!\\\\d+$)(a|b)*?\\\\1$\")\nstring Name\n";
    let model = write(&directory, "model.smithy", model);
    let output = shapewright(&["skeleton", "Hub", "--model", &model]);
    assert_eq!(stdout(&output), "{\n  \"name\": \"name\"\n}\n", "{}", stderr(&output));
    assert!(stderr(&output).starts_with("note: look at values of `a#Name`"), "{}", stderr(&output));
    let output = shapewright(&["skeleton", "Hub", "--quiet", "--model", &model]);
    assert_eq!(stderr(&output), "");
}

#[test]
fn a_skeleton_in_yaml_tells_what_there_is_to_know() {
    insta::assert_snapshot!(stdout(&shapewright(&[
        "skeleton",
        "CreateOtaTask",
        "--full",
        "--yaml"
    ])));
}

#[test]
fn changes_are_told_by_whom_they_break() {
    let directory = directory();
    let old = write(&directory, "old.smithy", &service(MODEL));
    let new = MODEL
        .replace("max: 8", "max: 6")
        .replace("parts: Hubs", "parts: Hubs\n    @required\n    id: String");
    let new = write(&directory, "new.smithy", &service(&new));
    let output = shapewright(&["diff", &old, &new, "--deny", "breaking"]);
    assert_eq!(output.status.code(), Some(1));
    insta::assert_snapshot!("diff_human", stdout(&output));
    let output = shapewright(&["diff", &old, &new, "--format", "markdown"]);
    assert_eq!(output.status.code(), Some(0));
    insta::assert_snapshot!("diff_markdown", stdout(&output));
    let list = stdout(&shapewright(&["diff", &old, &new, "--format", "json"]));
    let list: Value = serde_json::from_str(&list).expect("JSON");
    assert!(
        list.as_array().expect("changes").iter().any(|it| it["writers"] == "breaking"),
        "{list}"
    );
    let output = shapewright(&["diff", &old, &old, "--deny", "dangerous"]);
    assert_eq!(output.status.code(), Some(0), "{}", stdout(&output));
}

fn service(model: &str) -> String {
    format!("{model}\nservice Hubbing {{\n    version: \"1\"\n    operations: [PutHub]\n}}\n\noperation PutHub {{\n    input: Hub\n}}\n")
        .replace("/// A hub.\n", "/// A hub.\n@input\n")
        .replace("list Hubs {\n    member: Hub\n}", "list Hubs {\n    member: String\n}")
}

#[test]
fn completions_name_the_subcommands() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let text = stdout(&shapewright(&["completions", shell]));
        assert!(text.contains("skeleton"), "{shell}");
    }
}

#[test]
fn help_has_examples_and_usage_mistakes_end_with_2() {
    assert!(stdout(&shapewright(&["--help"])).contains("Examples:"));
    let output = shapewright(&["chekc"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("check"), "{}", stderr(&output));
}
