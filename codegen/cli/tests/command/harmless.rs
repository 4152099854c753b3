//! Whatever models, documents, policies and names hold: no part of it steers a terminal, reorders
//! text or gives a CI system commands.

use std::fs;
use std::process::{Command, Output};

use crate::support::{directory, sample};
use tempfile::TempDir;

/// What would steer a terminal, hide, or reorder text, each with a line break and a command after
/// it. The first is what a title of a terminal is set with.
const HOSTILE: [&str; 6] = [
    "\u{1b}]0;pwn\u{7}\n::error::PWN",
    "\u{9b}2J\r\n::add-mask::PWN",
    "\u{202e}txt\r::stop-commands::PWN",
    "\u{200b}\u{2060}\u{ad}\u{fe0f}\n  ::warning::PWN",
    "\u{2028}::debug::PWN\n##[error]PWN",
    "\u{feff}\u{e0041}\u{85}\n##vso[task.setvariable]PWN",
];

/// Runs the command in a folder, with colours; nothing that it prints may do harm.
fn run(folder: &TempDir, arguments: &[&str]) -> Output {
    run_with("CLICOLOR_FORCE", folder, arguments)
}

fn run_with(variable: &str, folder: &TempDir, arguments: &[&str]) -> Output {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("shapewright"));
    command.env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE").env(variable, "1");
    let output = command.args(arguments).current_dir(folder).output().expect("it runs");
    assert!(output.status.code().is_some_and(|code| code <= 2), "{arguments:?}: {output:?}");
    for bytes in [&output.stdout, &output.stderr] {
        harmless(std::str::from_utf8(bytes).expect("UTF-8"), arguments);
    }
    output
}

fn harmless(printed: &str, arguments: &[&str]) {
    let mut bare = printed.to_owned();
    for colour in ["0", "1", "4", "31", "32", "33", "34"] {
        bare = bare.replace(&format!("\u{1b}[{colour}m"), "");
    }
    let forbidden = |it: &char| {
        let is_kept = matches!(it, '\n' | '\t');
        let turns = matches!(it, '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{AD}' | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}');
        !is_kept && (it.is_control() || turns)
    };
    assert_eq!(bare.chars().find(forbidden), None, "{arguments:?}: {printed:?}");
    let is_github = arguments.contains(&"github");
    for line in bare.lines() {
        let start = line.trim_start();
        let is_ours =
            ["::error file=", "::error title=not checked::", "::warning file=", "::notice file="]
                .iter()
                .any(|begin| is_github && line.starts_with(begin));
        assert!(is_ours || !start.starts_with("::"), "{arguments:?}: {line}");
        assert!(!line.contains("##[") && !line.contains("##vso["), "{arguments:?}: {line}");
    }
}

fn write(folder: &TempDir, name: &str, text: &str) {
    fs::write(folder.path().join(name), text).expect("a file");
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// Every command on a model.
fn every_command(folder: &TempDir, model: &str, shape: &str, document: &str) {
    let formats = ["human", "json", "github", "sarif", "gitlab", "junit"];
    for format in formats {
        let check = ["check", "-m", model, "-s", shape, "--format", format, document];
        run(folder, &check);
    }
    for arguments in [
        &["ast", model][..],
        &["ast", "--idl", model],
        &["ast", "--idl", "--out", "out", model],
        &["rust", "-m", model, "--shape", shape, "--out", "out"],
        &["schema", "-m", model, "--shape", shape, "--out", "out"],
        &["skeleton", shape, "-m", model],
        &["skeleton", shape, "-m", model, "--yaml", "--full"],
        &["diff", model, "plain.smithy"],
        &["diff", "plain.smithy", model, "--format", "json"],
        &["diff", "plain.smithy", model, "--format", "markdown"],
    ] {
        run(folder, arguments);
    }
}

const PLAIN: &str = "$version: \"2\"\nnamespace ns.x\nstructure Root { a: String }\n";

#[test]
fn names_of_files_are_shown_harmlessly() {
    for hostile in sample(HOSTILE, 9) {
        let folder = directory();
        write(&folder, "plain.smithy", PLAIN);
        for name in [hostile.replace('/', ""), "::error::PWN".to_owned(), "##[error]x".to_owned()] {
            let (model, document) = (format!("{name}.smithy"), format!("{name}.json"));
            write(&folder, &model, "$version: \"2\"\nnamespace ns.x\nstructure Root { a: Nope }\n");
            write(&folder, &document, "{\"b\": 1}");
            every_command(&folder, &model, "ns.x#Root", &document);
            every_command(&folder, "plain.smithy", "ns.x#Root", &document);
            every_command(&folder, &format!("missing{model}"), "Root", "missing.json");
            run(
                &folder,
                &["check", "-s", "Root", "-m", "plain.smithy", "--format", "github", &name],
            );
            write(&folder, &format!("{name}.yaml"), "deny: [length\n");
            run(&folder, &["check", "--policy", &format!("{name}.yaml"), &document]);
        }
    }
}

#[test]
fn what_models_hold_is_shown_harmlessly() {
    for hostile in sample(HOSTILE, 9) {
        let text = quoted(hostile);
        let models = [
            // A source line with a mistake beside the text.
            format!(
                "$version: \"2.0\"\nnamespace ns.x\nstructure Root {{ a: Nope }} // {}\n",
                hostile.replace(['\n', '\r'], "")
            ),
            format!(
                "$version: \"2.0\"\nnamespace ns.x\nstructure Root {{ a: E, p: P }}\nenum E {{\n A = {text}\n B = \"b\"\n}}\n@pattern({text})\nstring P\n"
            ),
            format!(
                "$version: \"2.0\"\nnamespace ns.x\n@documentation({text})\nstructure Root {{\n @documentation({text}) @deprecated(message: {text}) a: String = {text} }}\n"
            ),
            format!(
                "$version: \"2.0\"\nmetadata validators = [{{name: \"EmitEachSelector\", id: \"X\", severity: \"WARNING\", message: {text}, configuration: {{selector: \"structure\"}}}}]\nnamespace ns.x\nstructure Root {{ a: String }}\n"
            ),
            format!("$version: \"2.0\"\nnamespace ns.x\n@{text}\nstructure Root {{ a: String }}\n"),
        ];
        for model in models {
            let folder = directory();
            write(&folder, "plain.smithy", PLAIN);
            write(&folder, "model.smithy", &model);
            write(&folder, "doc.json", &format!("{{\"a\": {text}, \"p\": {text}, {text}: 1}}"));
            every_command(&folder, "model.smithy", "ns.x#Root", "doc.json");
        }
        let ast = |id: &str, member: &str, target: &str| {
            let shape = serde_json::json!({ "type": "structure", "members": { member: { "target": target } } });
            serde_json::json!({ "smithy": "2.0", "shapes": { id: shape } }).to_string()
        };
        let c2j = serde_json::json!({
            "metadata": { "protocol": "rest-json", "endpointPrefix": hostile, "serviceId": hostile },
            "operations": { hostile: { "name": hostile, "input": { "shape": hostile } } },
            "shapes": { hostile: { "type": "structure", "members": { hostile: { "shape": "S" } } }, "S": { "type": "string", "pattern": hostile } },
        });
        for model in [
            ast(&format!("ns.x#x{hostile}"), "a", "smithy.api#String"),
            ast("ns.x#Root", hostile, "smithy.api#String"),
            ast("ns.x#Root", "a", hostile),
            c2j.to_string(),
        ] {
            let folder = directory();
            write(&folder, "plain.smithy", PLAIN);
            write(&folder, "model.json", &model);
            write(&folder, "doc.json", "{\"a\": 1}");
            every_command(&folder, "model.json", "ns.x#Root", "doc.json");
        }
    }
}

#[test]
fn what_documents_and_policies_hold_is_shown_harmlessly() {
    for hostile in sample(HOSTILE, 9) {
        let text = quoted(hostile);
        let percent: String =
            hostile.bytes().fold(String::new(), |text, byte| text + &format!("%{byte:02X}"));
        let documents = [
            ("a.json", format!("{{\"a\": {{{text}: 1}}, {text}: [{{{text}: 2}}]}}")),
            ("b.json", hostile.to_owned()),
            ("c.json", format!("{{\"a\": 1, \"b\": \"{hostile}\"")),
            ("d.yaml", format!("a: !<{percent}> 1\n")),
            ("e.yaml", format!("a: !!int {text}\n")),
            ("f.yaml", format!("a: [1, {text}, !!bool {text}\n")),
            (
                "g.yaml",
                format!(
                    "a: b # {}\nb: {text}\n? {text}\n: *{}\n",
                    hostile.replace(['\n', '\r'], ""),
                    hostile.replace(['\n', '\r'], "")
                ),
            ),
            ("h.yaml", format!("<<: {text}\n{text}: 1\n{text}: 2\n")),
        ];
        let folder = directory();
        write(&folder, "plain.smithy", PLAIN);
        for (name, document) in documents {
            write(&folder, name, &document);
            for format in ["human", "json", "github", "sarif", "gitlab", "junit"] {
                let check = ["check", "-m", "plain.smithy", "-s", "Root", "--format", format];
                let output = run(&folder, &[&check[..], &[name]].concat());
                assert_eq!(output.status.code(), Some(1), "{name}");
                run(&folder, &[&check[..], &["--each", name]].concat());
                run(&folder, &[&check[..], &["--ndjson", name]].concat());
            }
        }
        for policy in [
            format!("deny: [{text}]"),
            format!("{text}: 1"),
            format!("deny: [\"length:/{}\"", &text[1..]),
        ] {
            write(&folder, "policy.yaml", &policy);
            run(
                &folder,
                &["check", "-m", "plain.smithy", "-s", "Root", "--policy", "policy.yaml", "a.json"],
            );
        }
    }
}

#[test]
fn arguments_are_shown_harmlessly() {
    let folder = directory();
    write(&folder, "plain.smithy", PLAIN);
    for hostile in sample(HOSTILE, 9) {
        for arguments in [
            &[hostile][..],
            &["check", "--format", hostile, "x"],
            &["check", &format!("--{hostile}"), "x"],
            &["check", "-s", hostile, "x.json"],
            &["check", "-m", "plain.smithy", "-s", hostile, "x.json"],
            &["check", "--deny", hostile, "x.json"],
            &["check", "--max", hostile, "x.json"],
            &["check", &format!("{hostile}[")],
            &["skeleton", hostile],
            &["rust", "--operation", hostile, "--out", hostile],
        ] {
            let output = run(&folder, arguments);
            assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        }
    }
}

#[test]
fn what_is_escaped_can_still_be_read() {
    let folder = directory();
    write(&folder, "plain.smithy", PLAIN);
    write(&folder, "a.json", "{\"\u{202e}b\\n::error::c\": \"\u{200b}\", \"a\": 1}");
    let check = ["check", "-m", "plain.smithy", "-s", "Root", "a.json"];
    let output = run_with("NO_COLOR", &folder, &check);
    let printed = String::from_utf8(output.stderr).expect("UTF-8");
    assert!(printed.contains(r"'/\u{202e}b\u{a}::error::c'"), "{printed}");
    let line = r#"1 | {"\u{202e}b\n::error::c": "\u{200b}", "a": 1}"#;
    assert!(printed.contains(line), "{printed}");
    let marks = printed.lines().rfind(|line| line.trim_start().starts_with("| ")).expect("marks");
    let marks = marks.trim_start().trim_start_matches("| ");
    assert_eq!(marks, format!("{}{}", " ", "^".repeat(r#""\u{202e}b\n::error::c""#.len())));

    let output = run(&folder, &[&check[..], &["--format", "json"]].concat());
    let object: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let paths: Vec<_> = object["violations"].as_array().expect("a list").iter().collect();
    assert!(paths.iter().any(|it| it["path"] == "/\u{202e}b\n::error::c"), "{object}");
}

#[test]
fn what_is_printed_means_what_the_model_says() {
    let hidden = "a\u{e0041}\u{1d173}\u{ad}👍##vso[b](c)\n::error::d\n";
    for hidden in [hidden, "##[link](x)", "####a[b]", "## a [b]", "###"] {
        let text = quoted(hidden);
        let folder = directory();
        write(
            &folder,
            "m.smithy",
            &format!(
                "$version: \"2.0\"\nnamespace ns.x\n@aws.protocols#restJson1\n\
                 service S {{ version: \"1\", operations: [Op] }}\n\
                 @http(method: \"POST\", uri: \"/\")\noperation Op {{ input: Root }}\n\
                 @documentation({text})\nstructure Root {{ @documentation({text}) a: String = {text}\n}}\n\
                 apply Op @examples([{{ title: {text}, input: {{ a: {text} }} }}])\n"
            ),
        );
        let printed = |arguments: &[&str]| {
            let output = run_with("NO_COLOR", &folder, arguments);
            assert_eq!(output.status.code(), Some(0), "{arguments:?}: {output:?}");
            String::from_utf8(output.stdout).expect("UTF-8")
        };
        let ast = printed(&["ast", "m.smithy"]);
        for wrap in [&[][..], &["--wrap"]] {
            write(
                &folder,
                "idl.smithy",
                &printed(&[&["ast", "--idl", "m.smithy"][..], wrap].concat()),
            );
            if wrap.is_empty() {
                assert_eq!(printed(&["ast", "idl.smithy"]), ast, "{hidden}");
            }
        }
        let json = |text: &str| serde_json::from_str::<serde_json::Value>(text).expect("JSON");
        let skeleton = printed(&["skeleton", "Op", "-m", "m.smithy", "--full"]);
        assert_eq!(json(&skeleton)["a"], hidden);
        let open_api = printed(&["openapi", "-m", "m.smithy"]);
        let saved =
            run_with("NO_COLOR", &folder, &["openapi", "-m", "m.smithy", "--out", "o.json"]);
        assert_eq!(saved.status.code(), Some(0));
        let saved = fs::read_to_string(folder.path().join("o.json")).expect("a file");
        assert_eq!(json(&open_api), json(&saved));
        // YAML is read as it was meant, too.
        let yaml = printed(&["skeleton", "Op", "-m", "m.smithy", "--full", "--yaml"]);
        write(&folder, "a.yaml", &yaml);
        run_with("NO_COLOR", &folder, &["check", "-s", "Op", "-m", "m.smithy", "a.yaml"]);
        let line = yaml.lines().find_map(|line| line.strip_prefix("a: ")).expect("a line");
        let read = line.replace("\\U000e0041", "\u{e0041}").replace("\\U0001d173", "\u{1d173}");
        assert_eq!(json(&read), hidden, "{yaml}");
    }
}

#[test]
fn junit_holds_what_xml_cannot_hold_as_escapes() {
    let folder = directory();
    write(&folder, "plain.smithy", PLAIN);
    let name = "a\n\t\u{fffe}\u{1}<\u{fe0f}.json";
    write(&folder, name, "{\"b\\n\u{ffff}&\": \"\", \"a\": 1}");
    let check = ["check", "-m", "plain.smithy", "-s", "Root", "--format", "junit"];
    let output = run_with("NO_COLOR", &folder, &[&check[..], &[name, "n\n.json"]].concat());
    let printed = String::from_utf8(output.stdout).expect("UTF-8");
    let is_of_xml = |it: char| matches!(it, '\n' | ' '..='\u{fffd}' | '\u{10000}'..);
    assert!(printed.chars().all(is_of_xml), "{printed:?}");
    let suite = "<testsuite name=\"a\\u{a}\\u{9}\\u{fffe}\\u{1}&lt;\\u{fe0f}.json\" tests=";
    assert!(printed.contains(suite), "{printed}");
    assert!(printed.contains("name=\"unknown_member: /b\\u{a}\\u{ffff}&amp;\""), "{printed}");
    assert!(printed.contains("cannot read n\\u{a}.json: No such file"), "{printed}");
}
