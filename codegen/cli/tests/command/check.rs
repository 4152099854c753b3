//! `shapewright check` from the outside.

use std::fmt::Write as _;
use std::fs;

use crate::support::{INVALID, VALID, directory, shapewright, stderr, stdout, write};
use serde_json::Value;

#[test]
fn a_valid_file_called_after_its_operation_needs_no_arguments() {
    let directory = directory();
    let file = write(&directory, "create-ota-task.json", VALID);
    let output = shapewright(&["check", &file]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert_eq!(stderr(&output), "1 document, valid\n");
    assert_eq!(stderr(&shapewright(&["check", "--quiet", &file])), "");
}

#[test]
fn everything_that_is_wrong_is_shown_with_its_line_and_what_would_be_right() {
    let directory = directory();
    let file = write(&directory, "create-ota-task.json", INVALID);
    let output = shapewright(&["check", &file]);
    assert_eq!(output.status.code(), Some(1));
    insta::assert_snapshot!(stderr(&output).replace(&file, "FILE"));
}

#[test]
fn yaml_is_checked_at_its_own_places() {
    let directory = directory();
    let file = write(&directory, "create-ota-task.yaml", "S3Url: s3://a/b\nOtaType:\n  - ONCE\n");
    let output = shapewright(&["check", &file]);
    assert_eq!(output.status.code(), Some(1));
    insta::assert_snapshot!(stderr(&output).replace(&file, "FILE"));
}

#[test]
fn json_objects_carry_the_exception_that_the_service_would_send() {
    let directory = directory();
    let file = write(&directory, "create-ota-task.json", INVALID);
    let output = shapewright(&["check", "--format", "json", &file]);
    let object: Value = serde_json::from_str(&stdout(&output)).expect("JSON");
    assert_eq!(object["valid"], false);
    assert_eq!(object["error"], Value::Null);
    let codes: Vec<_> =
        object["violations"].as_array().expect("violations").iter().map(|it| &it["code"]).collect();
    assert_eq!(codes, ["length", "enum", "unknown_member"]);
    assert_eq!(
        (&object["violations"][1]["line"], &object["violations"][1]["column"]),
        (&3.into(), &14.into())
    );
    assert_eq!(object["exception"]["fieldList"][0]["path"], "/S3Url");

    let broken = write(&directory, "create-ota-task.broken.json", "{");
    let output = shapewright(&["check", "--format", "json", &broken]);
    let object: Value = serde_json::from_str(&stdout(&output)).expect("JSON");
    assert_eq!((&object["error"], output.status.code()), (&"syntax".into(), Some(1)));
}

#[test]
fn annotations_and_logs_name_the_same_places() {
    let directory = directory();
    let file = write(&directory, "create-ota-task.json", INVALID);
    let annotations = stdout(&shapewright(&["check", "--format", "github", &file]));
    assert!(
        annotations.contains(",line=3,col=14,title=enum::Value at '/OtaType'"),
        "{annotations}"
    );
    let log = stdout(&shapewright(&["check", "--format", "sarif", &file]));
    let log: Value = serde_json::from_str(&log).expect("JSON");
    let result = &log["runs"][0]["results"][1];
    assert_eq!(result["ruleId"], "enum");
    let region = &result["locations"][0]["physicalLocation"]["region"];
    assert_eq!((&region["startLine"], &region["startColumn"]), (&3.into(), &14.into()));
}

#[test]
fn reports_of_gitlab_and_junit_say_the_same() {
    let directory = directory();
    let file = write(&directory, "create-ota-task.json", INVALID);
    let valid = write(&directory, "create-ota-task.valid&.json", VALID);
    let check = |format: &str, files: &[&str]| {
        let output = shapewright(&[&["check", "--format", format], files].concat());
        (stdout(&output).replace(&directory.path().display().to_string(), ""), output.status.code())
    };
    let (report, status) = check("gitlab", &[&file, &valid, "missing.json"]);
    let issues: Value = serde_json::from_str(&report).expect("JSON");
    let issues = issues.as_array().expect("issues");
    assert_eq!((issues.len(), status), (5, Some(2)));
    assert_eq!(issues[1]["check_name"], "enum");
    assert_eq!(issues[1]["location"]["lines"]["begin"], 3);
    let severities: Vec<_> = issues.iter().map(|it| it["severity"].as_str().unwrap()).collect();
    assert_eq!(severities, ["major", "major", "major", "minor", "blocker"]);
    let prints: std::collections::BTreeSet<_> =
        issues.iter().map(|it| it["fingerprint"].as_str().expect("a print")).collect();
    assert!(prints.len() == 5 && prints.iter().all(|it| it.len() == 32), "{prints:?}");
    assert_eq!(issues[4]["location"]["path"], "missing.json");
    assert_eq!(check("gitlab", &[&valid]), ("[\n]\n".into(), Some(0)));
    insta::assert_snapshot!(check("junit", &[&file, &valid, "missing.json"]).0);
}

#[test]
fn why_nothing_could_be_checked_is_in_every_report() {
    let directory = directory();
    let file = write(&directory, "create-ota-task.json", VALID);
    let check = |format: &str, more: &[&str]| {
        let output =
            shapewright(&[&["check", "--format", format][..], more, &[&file, "no.json"]].concat());
        assert_eq!(output.status.code(), Some(2), "{more:?}");
        stdout(&output)
    };
    let missing: [&[&str]; 4] = [&[], &["-m", "no.smithy"], &["-s", "Nope"], &["-", "-"]];
    for more in missing {
        let reason = match more {
            [] => "cannot read no.json: ",
            ["-m", _] => "cannot read no.smithy: ",
            ["-", _] => "`-` is given twice",
            _ => "there is no shape `Nope`",
        };
        for format in ["json", "github", "gitlab", "junit", "sarif"] {
            let said = check(format, more);
            assert!(said.contains(reason), "{format}: {said}");
            match format {
                "json" => {
                    let line = said.lines().find(|line| line.contains(reason)).expect("an object");
                    let object: Value = serde_json::from_str(line).expect("JSON");
                    assert_eq!(
                        (&object["error"], &object["valid"]),
                        (&"failed".into(), &false.into())
                    );
                    let file = reason.strip_prefix("cannot read ").map(|it| &it[..it.len() - 2]);
                    assert_eq!(object["file"].as_str(), file, "{said}");
                }
                "gitlab" | "sarif" => {
                    serde_json::from_str::<Value>(&said).expect("JSON");
                }
                _ => {}
            }
        }
    }
}

#[test]
fn a_document_may_name_its_schema() {
    let directory = directory();
    let schema =
        "https://example.com/schemas/draft-07/iot-wireless/2020-11-22/GetFuotaTaskRequest.json";
    let file = write(&directory, "x.json", &format!(r#"{{"$schema": "{schema}", "Id": 1}}"#));
    let output = shapewright(&["check", "--format", "github", &file]);
    assert_eq!(stdout(&output).lines().count(), 1, "{}", stdout(&output));
    assert!(stdout(&output).contains("title=type"), "{}", stdout(&output));

    for written in [format!("{schema}#"), schema.replace('/', "\\")] {
        let document = serde_json::json!({ "$schema": written, "Id": "x" });
        let file = write(&directory, "x.json", &document.to_string());
        let output = shapewright(&["check", "--format", "github", &file]);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    }

    let yaml = [
        format!("# A task.\n# yaml-language-server: $schema={schema}\nId: [\"x\"]\n"),
        format!("$schema: {schema}\nId: [\"x\"]\n"),
    ];
    for text in yaml {
        let file = write(&directory, "x.yaml", &text);
        let output = shapewright(&["check", "--format", "github", &file]);
        assert_eq!(stdout(&output).lines().count(), 1, "{}", stdout(&output));
        assert!(stdout(&output).contains("title=type"), "{}", stdout(&output));
    }
}

#[test]
fn elements_and_lines_are_documents_where_asked_for() {
    let directory = directory();
    let array = write(&directory, "array.json", &format!("[\n{VALID},\n{{}}\n]"));
    let arguments = ["check", "--shape", "CreateOtaTask", "--format", "github"];
    let output = shapewright(&[&arguments[..], &["--each", &array]].concat());
    let text = stdout(&output);
    assert!(text.lines().all(|line| line.contains(",line=3,col=1,")), "{text}");
    assert_eq!(text.lines().count(), 2);

    let yaml = write(
        &directory,
        "array.yaml",
        "- S3Url: s3://a/b\n  OtaType: ONE_TIME\n- S3Url: 1\n  OtaType: ONE_TIME\n",
    );
    let output = shapewright(&[&arguments[..], &["--each", &yaml]].concat());
    assert!(stdout(&output).contains(",line=3,col=10,title=type"), "{}", stdout(&output));
    assert_eq!(stdout(&output).lines().count(), 1);

    let lines = format!("{VALID}\n\n{{\"S3Url\": 1, \"OtaType\": \"ONE_TIME\"}}\n{VALID}");
    let lines = write(&directory, "lines.ndjson", &lines);
    let output = shapewright(&[&arguments[..], &["--ndjson", &lines]].concat());
    assert!(stdout(&output).contains(",line=3,col=11,title=type"), "{}", stdout(&output));
    assert_eq!(stdout(&output).lines().count(), 1);
    let output = shapewright(&["check", "--shape", "CreateOtaTask", "--ndjson", &lines]);
    assert!(stderr(&output).ends_with("3 documents, 1 invalid\n"), "{}", stderr(&output));
}

#[test]
fn many_lines_are_told_in_order() {
    let directory = directory();
    let mut text = String::new();
    for number in 0..60_000 {
        let kind = if number % 1000 == 0 { "NEVER" } else { "ONE_TIME" };
        let _ = writeln!(text, "{{\"S3Url\": \"s3://a/{number}\", \"OtaType\": \"{kind}\"}}");
    }
    let file = write(&directory, "lines.ndjson", &text);
    let output = shapewright(&[
        "check",
        "--shape",
        "CreateOtaTask",
        "--ndjson",
        "--format",
        "github",
        &file,
    ]);
    let text = stdout(&output);
    let lines: Vec<&str> =
        text.lines().filter_map(|line| line.split("line=").nth(1)?.split(',').next()).collect();
    let expected: Vec<String> = (0..60).map(|number| (number * 1000 + 1).to_string()).collect();
    assert_eq!(lines, expected);
}

#[test]
fn values_of_sensitive_shapes_are_never_shown() {
    let directory = directory();
    let text =
        r#"{"S3Url": 1, "OtaType": "ONE_TIME", "Tags": {"owner": "hunter2", "b": 7}, "X": 1}"#;
    let file = write(&directory, "create-ota-task.json", text);
    for format in ["human", "json", "github", "sarif", "gitlab", "junit"] {
        let output = shapewright(&["check", "--format", format, &file]);
        assert_eq!(output.status.code(), Some(1));
        let said = stdout(&output) + &stderr(&output);
        assert!(!said.contains("hunter2") && !said.contains("owner"), "{said}");
    }
}

#[test]
fn what_cannot_be_checked_is_said() {
    let directory = directory();
    let cases: [(&[&str], &str); 6] = [
        (
            &["check", "--shape", "CreateOtaTask", "missing.json"],
            "cannot read missing.json: No such file",
        ),
        (&["check", "--shape", "CreateOtaTsk", "x.json"], "did you mean `CreateOtaTask`?"),
        (&["check", "--shape", "ValidationException", "x.json"], "several shapes are called"),
        (
            &["check", "--shape", "CreateOtaTask", "nothing*.json"],
            "no file matches `nothing*.json`",
        ),
        (
            &["check", "--model", "missing.smithy", "--shape", "A", "x.json"],
            "cannot read missing.smithy",
        ),
        (&["check", "Cargo.toml"], "which shape Cargo.toml should have is not known"),
    ];
    for (arguments, message) in cases {
        let output = shapewright(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(stderr(&output).contains(message), "{}", stderr(&output));
    }
    let model = write(
        &directory,
        "broken.smithy",
        "$version: \"2\"\nnamespace a\nstructure S { a: Strin }\n",
    );
    let output = shapewright(&["check", "--model", &model, "--shape", "S", "x.json"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("broken.smithy:3:18: error:"), "{}", stderr(&output));

    let path = directory.path().join("create-ota-task.latin1.json");
    fs::write(&path, b"{\"S3Url\": \"\xE9\"}").expect("a file");
    let output = shapewright(&["check", &path.display().to_string()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("UTF-8"), "{}", stderr(&output));
}

#[test]
fn places_late_in_a_long_line_are_those_of_its_characters() {
    let directory = directory();
    let element = r#"{"S3Url": "s3://ä/b", "OtaType": "ONE_TIME", "Description": 1}"#;
    let count = 4_000;
    let array = format!("[{}]", [element].repeat(count).join(","));
    let file = write(&directory, "array.json", &array);
    let output = shapewright(&["check", "--each", "--shape", "CreateOtaTask", &file]);
    let text = stderr(&output);
    let last = text.lines().rfind(|line| line.contains("-->")).expect("a place");
    let column = (element.chars().count() + 1) * (count - 1) + 1 + element.chars().count() - 1;
    assert!(last.ends_with(&format!(":1:{column}")), "{last}");
    let marks = text.lines().rfind(|line| line.ends_with('^')).expect("marks");
    let shown = text.lines().rfind(|line| line.contains("ONE_TIME")).expect("the line");
    assert_eq!(shown.chars().nth(marks.chars().count() - 1), Some('1'), "{shown}\n{marks}");
}

#[test]
fn marks_stand_under_what_they_mean_however_wide_it_is() {
    let directory = directory();
    let text =
        "{\"S3Url\": \"s3://漢字/b\", \"OtaType\":\t\"漢字👍\",\n\t\"Tägs\": 1, \"Target\": [1]}\n";
    let json = write(&directory, "create-ota-task.json", text);
    let yaml = "S3Url: \"漢字\"\nOtaType: \"漢字x\"  # 漢\nDescription: 1.20\n";
    let yaml = write(&directory, "create-ota-task.yaml", yaml);
    let output = shapewright(&["check", &json, &yaml]);
    assert_eq!(output.status.code(), Some(1));
    insta::assert_snapshot!(stderr(&output).replace(&json, "JSON").replace(&yaml, "YAML"));
}

#[test]
fn lines_beside_secrets_are_shown_without_them() {
    let directory = directory();
    let texts = [
        // No JSON: what could be a value is hidden.
        "{\"S3Url\": \"s3://a/b\",\n \"Tags\": {\"owner\": \"hunter2\"},}",
        "S3Url: s3://a/b\nTags: [hunter2\nOtaType: ONE_TIME\n",
        // An alias makes secret what it stands for.
        "X: &t\n  owner: hunter2\n  b: |\n    hunter2\nTags: {a: *t, <<: *t}\n",
        "X: &t {owner: hunter2}\nS3Url: 1\nOtaType: ONE_TIME\nTags: {<<: [*t]}\n",
    ];
    let mut told = String::new();
    for text in texts {
        let extension = if text.starts_with('{') { "json" } else { "yaml" };
        let file = write(&directory, &format!("create-ota-task.{extension}"), text);
        let output = shapewright(&["check", "--quiet", &file]);
        assert_eq!(output.status.code(), Some(1));
        told += &stderr(&output).replace(&file, "FILE");
    }
    assert!(!told.contains("hunter2"), "{told}");
    insta::assert_snapshot!(told);
}

#[test]
fn yaml_has_anchors_merges_and_tags_as_people_use_them() {
    let directory = directory();
    let check = |text: &str| {
        let file = write(&directory, "create-ota-task.yaml", text);
        let output = shapewright(&["check", "--format", "github", &file]);
        (output.status.code(), stdout(&output))
    };
    let merged = "S3Url: s3://a/b\nTags: &common {a: b}\nOtaType: ONE_TIME\n";
    assert_eq!(check(merged), (Some(0), String::new()));
    let (status, told) =
        check("Base: &base\n  S3Url: s3://a/b\n  OtaType: ONE_TIME\n<<: [*base]\nOtaType: ONCE\n");
    assert_eq!(status, Some(1));
    assert_eq!(told.lines().count(), 2, "{told}");
    assert!(told.contains("line=5,col=10,title=enum"), "{told}");
    let tagged = "S3Url: ! s3://a/b\nOtaType: !!str ONE_TIME\nTarget: !!seq [x]\n";
    assert_eq!(check(tagged), (Some(0), String::new()));
    for (text, expected) in [
        (
            "Tags: !!set {a}\n",
            "col=7,title=syntax::Value at '' failed to satisfy constraint: Member must be YAML: JSON has nothing for the tag `set`",
        ),
        ("S3Url: !!int x\n", "the value does not fit its tag `int`"),
        ("<<: 1\n", "`<<` takes a mapping, an alias of one, or a list of them"),
        (
            "a: &a [1]\n<<: *a\n",
            "line=2,col=5,title=syntax::Value at '' failed to satisfy constraint: Member must be YAML: only mappings can be merged",
        ),
        ("a: &a {<<: *a}\n", "an alias stands inside what it stands for"),
    ] {
        let (status, told) = check(text);
        assert_eq!(status, Some(1), "{text}");
        assert!(told.contains(expected), "{text}: {told}");
    }
}

#[test]
fn other_encodings_are_named() {
    let directory = directory();
    let wide = |text: &str, mark: &[u8]| {
        mark.iter().copied().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect()
    };
    let cases: [(&str, Vec<u8>, &str); 4] = [
        ("create-ota-task.json", wide(VALID, b"\xFF\xFE"), "UTF-16: save it as UTF-8"),
        ("create-ota-task.1.json", wide(VALID, b""), "UTF-16: save it as UTF-8"),
        ("create-ota-task.yaml", wide(VALID, b"\xFF\xFE"), "UTF-16: save it as UTF-8"),
        ("create-ota-task.2.json", wide("", b"\xEF\xBB\xBF{}"), "byte order mark: save it without"),
    ];
    for (name, bytes, expected) in cases {
        let path = directory.path().join(name);
        fs::write(&path, bytes).expect("a file");
        let output = shapewright(&["check", &path.display().to_string()]);
        assert_eq!(output.status.code(), Some(1), "{name}");
        assert!(stderr(&output).contains(expected), "{name}: {}", stderr(&output));
    }
}

#[test]
fn a_file_that_cannot_be_read_does_not_keep_the_others_from_being_checked() {
    let directory = directory();
    let invalid = write(&directory, "create-ota-task.json", INVALID);
    let output = shapewright(&["check", "missing.json", &invalid, "nothing*.json"]);
    assert_eq!(output.status.code(), Some(2));
    let told = stderr(&output);
    assert!(told.contains("cannot read missing.json"), "{told}");
    assert!(told.contains("no file matches `nothing*.json`"), "{told}");
    assert!(told.contains("error[enum]"), "{told}");
    assert!(told.ends_with("1 document, 1 invalid; 2 files could not be checked\n"), "{told}");
    let output = shapewright(&["check", "--shape", "CreateOtaTask", "-", "-"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("can be read only once"), "{}", stderr(&output));
}

#[test]
fn annotations_tell_that_more_was_found() {
    let directory = directory();
    let file = write(&directory, "create-ota-task.json", INVALID);
    let output = shapewright(&["check", "--format", "github", "--max", "1", &file]);
    assert!(stdout(&output).contains("::and 2 more; see `--max`\n"), "{}", stdout(&output));
}

#[test]
fn a_huge_enum_is_one_line_in_every_format() {
    let directory = directory();
    let mut model =
        "$version: \"2\"\nnamespace a\nstructure S { t: Type }\nenum Type {\n".to_owned();
    for size in 0..1437 {
        let _ = writeln!(model, "    M{size} = \"m5.{size}xlarge\"");
    }
    let model = write(&directory, "model.smithy", &format!("{model}}}\n"));
    let file = write(&directory, "s.json", r#"{"t": "m5.1400xlrge"}"#);
    let check = |format: &str| {
        let output = shapewright(&["check", "-m", &model, "-s", "a#S", "--format", format, &file]);
        assert_eq!(output.status.code(), Some(1), "{format}");
        format!("{}{}", stdout(&output), stderr(&output))
    };
    for format in ["human", "github"] {
        let printed = check(format);
        let line = printed.lines().find(|line| line.contains("value set")).expect("a sentence");
        assert!(line.contains("[m5.1400xlarge, m5.100xlarge, m5.140xlarge, "), "{line}");
        assert!(line.contains("] or one of 1429 more"), "{line}");
        assert!(printed.len() < 1_000, "{printed}");
    }
    assert!(check("json").contains("] or one of 1429 more"));
}

#[test]
fn help_breaks_lines_only_where_they_end() {
    for command in ["check", "rust", "schema", "openapi", "request", "skeleton", "diff", "ast"] {
        let help = stdout(&shapewright(&[command, "--help"]));
        let after = help.split("\nExamples:\n").nth(1).expect("examples");
        // A line that is broken by hand is broken again where the terminal is narrower.
        for line in after.lines().filter(|line| !line.starts_with(' ')) {
            assert!(line.len() > 20 || line.is_empty(), "{command}: {line}");
        }
    }
}
