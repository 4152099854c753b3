//! What every subcommand says of what it cannot do.

use std::fs::{self, File};
use std::process::Command;

use crate::support::{directory, shapewright, stderr, write};

const MODEL: &str = "$version: \"2\"\nnamespace a\nstructure Hub { name: String }\n";
const BROKEN: &str = "$version: \"2\"\nnamespace a\nstructure Hub { name: Strin }\n";

/// The arguments of every subcommand that reads a model, for one model.
fn commands<'a>(model: &'a str, out: &'a str) -> [Vec<&'a str>; 7] {
    [
        vec!["ast", model],
        vec!["rust", "--model", model, "--shape", "Hub", "--out", out],
        vec!["schema", "--model", model, "--shape", "Hub", "--out", out],
        vec!["check", "--model", model, "--shape", "Hub", "hub.json"],
        vec!["skeleton", "Hub", "--model", model],
        vec!["diff", model, model],
        vec!["ast", "--idl", model],
    ]
}

/// Runs every subcommand on a model; each has to end with one of the statuses, say the words, and
/// write nothing.
fn all_say(model: &str, statuses: &[i32], words: &[&str]) {
    let directory = directory();
    let out = directory.path().join("out");
    for arguments in commands(model, &out.display().to_string()) {
        let output = shapewright(&arguments);
        let said = stderr(&output);
        let code = output.status.code().expect("no signal");
        assert!(statuses.contains(&code), "{arguments:?} ended with {code}: {said}");
        assert!(words.iter().all(|word| said.contains(word)), "{arguments:?}: {said}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
        assert!(!out.exists(), "{arguments:?}");
    }
}

#[test]
fn a_model_that_is_not_there_is_named() {
    all_say("missing.smithy", &[2], &["cannot read missing.smithy: No such file"]);
    all_say("missing/*.smithy", &[2], &["no file matches `missing/*.smithy`"]);
}

#[test]
fn a_folder_without_models_is_named() {
    let directory = directory();
    write(&directory, "notes.txt", "no model");
    let folder = directory.path().display().to_string();
    all_say(&folder, &[2], &["there is no model in", &folder]);
}

#[test]
fn a_model_that_is_no_text_is_named() {
    let directory = directory();
    let path = directory.path().join("model.smithy");
    fs::write(&path, b"$version: \"2\"\nnamespace a\n// \xFF\xFE\n").expect("a file");
    all_say(&path.display().to_string(), &[1, 2], &["model.smithy", "UTF-8"]);
}

#[test]
fn a_wrong_model_is_shown_at_its_place_by_every_command() {
    let directory = directory();
    let model = write(&directory, "model.smithy", BROKEN);
    all_say(&model, &[1, 2], &["model.smithy:3:23: error: ", "structure Hub { name: Strin }"]);
    let json = write(&directory, "model.json", "{\"smithy\": \"2.0\",\n \"shapes\": 7}");
    all_say(&json, &[1, 2], &["model.json:2:12: error: "]);
}

#[test]
fn an_unknown_name_is_answered_with_the_nearest() {
    let directory = directory();
    let model = write(&directory, "model.smithy", MODEL);
    let out = directory.path().join("out").display().to_string();
    let commands: [&[&str]; 4] = [
        &["rust", "--model", &model, "--shape", "Hubb", "--out", &out],
        &["schema", "--model", &model, "--shape", "Hubb", "--out", &out],
        &["check", "--model", &model, "--shape", "Hubb", "x.json"],
        &["skeleton", "Hubb", "--model", &model],
    ];
    for arguments in commands {
        let output = shapewright(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", stderr(&output));
        assert!(stderr(&output).contains("did you mean `Hub`?"), "{}", stderr(&output));
    }
    let commands: [&[&str]; 2] = [
        &["rust", "--operation", "CreateOtaTsk", "--out", &out],
        &["schema", "--operation", "CreateOtaTsk", "--out", &out],
    ];
    for arguments in commands {
        let output = shapewright(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", stderr(&output));
        assert!(stderr(&output).contains("CreateOtaTask"), "{}", stderr(&output));
    }
}

#[test]
fn a_folder_that_cannot_be_written_is_named() {
    let directory = directory();
    let model = write(&directory, "model.smithy", MODEL);
    let file = write(&directory, "file", "");
    for command in ["rust", "schema"] {
        let output = shapewright(&[command, "--model", &model, "--shape", "Hub", "--out", &file]);
        assert_eq!(output.status.code(), Some(2));
        assert!(stderr(&output).contains(&file), "{}", stderr(&output));
    }
}

#[test]
fn documents_that_are_no_text_are_invalid_in_every_form() {
    let directory = directory();
    let document = b"{\"S3Url\": \"\xE9\"}";
    for (name, flags, status) in [
        ("create-ota-task.json", &[][..], 1),
        ("create-ota-task.ndjson", &["--ndjson"], 1),
        ("create-ota-task.yaml", &[], 1),
    ] {
        let path = directory.path().join(name);
        fs::write(&path, document).expect("a file");
        let path = path.display().to_string();
        let output = shapewright(&[&["check"], flags, &[&path]].concat());
        assert_eq!(output.status.code(), Some(status), "{name}: {}", stderr(&output));
        assert!(stderr(&output).contains("UTF-8"), "{}", stderr(&output));
    }
    // Below a folder, lines stand in files that are called so.
    let folder = directory.path().display().to_string();
    let output = shapewright(&["check", "--ndjson", "--shape", "CreateOtaTask", &folder]);
    assert_eq!(output.status.code(), Some(1));
    let end = "1 document, 1 invalid; 2 files skipped: `.ndjson` and `.jsonl` are for `--ndjson`, and only they\n";
    assert!(stderr(&output).ends_with(end), "{}", stderr(&output));
}

#[test]
fn what_is_no_array_has_no_elements() {
    let directory = directory();
    let check = |name: &str, text: &str| {
        let file = write(&directory, name, text);
        let output = shapewright(&["check", "--each", "--shape", "CreateOtaTask", &file]);
        (output.status.code(), stderr(&output).replace(&file, name))
    };
    for (name, text) in [("a.json", "{}"), ("a.yaml", "a: 1")] {
        let (status, said) = check(name, text);
        assert_eq!(status, Some(2));
        assert!(said.contains(&format!("{name} is no array")), "{said}");
    }
    let (status, said) = check("b.json", "[{},\n{\"a\":}]");
    assert_eq!(status, Some(1));
    assert!(said.contains("error[syntax]") && said.contains("--> b.json:2:6"), "{said}");
    let (status, said) = check("b.yaml", "- a: 1\n- [");
    assert_eq!(status, Some(1));
    assert!(said.contains("error[syntax]") && said.contains("--> b.yaml:"), "{said}");
}

/// Runs a check in a shell that gives it less memory than its file is long.
fn with_little_memory(arguments: &[&str]) -> (Option<i32>, String) {
    let mut command = Command::new("sh");
    // Other systems than Linux ignore the limit or do not know it.
    command.args(["-c", "ulimit -d 800000 2>/dev/null; exec \"$@\"", "sh"]);
    command.arg(assert_cmd::cargo::cargo_bin!("shapewright")).args(["check", "--shape"]);
    let output = command.arg("CreateOtaTask").args(arguments).output().expect("a shell");
    (output.status.code(), stderr(&output))
}

#[cfg(unix)]
#[test]
fn a_line_of_a_gibibyte_is_refused_within_little_memory() {
    let directory = directory();
    let path = directory.path().join("long.ndjson");
    // A file of holes takes no room on the disk.
    File::create(&path).and_then(|file| file.set_len(1 << 30)).expect("a file");
    let path = path.display().to_string();
    let (status, said) = with_little_memory(&["--ndjson", &path]);
    assert_eq!(status, Some(2), "{said}");
    assert!(said.contains("line 1 of") && said.contains("is longer than 64 MiB"), "{said}");
    let (status, said) = with_little_memory(&[&path]);
    assert_eq!(status, Some(2), "{said}");
    assert!(said.contains("is longer than 256 MiB") && said.contains("--ndjson"), "{said}");
}

#[test]
fn a_line_of_just_the_limit_is_checked() {
    let directory = directory();
    let (begin, end) = ("{\"S3Url\": \"s3://a/b\", \"OtaType\": \"ONE_TIME\"", "}");
    let padded = |length: usize| {
        let padding = " ".repeat(length - begin.len() - end.len());
        format!("{begin}{padding}{end}\n{begin}{end}\n")
    };
    let limit = 64 << 20;
    for (length, status) in [(limit, 0), (limit + 1, 2)] {
        let file = write(&directory, "lines.ndjson", &padded(length));
        let output = shapewright(&["check", "--shape", "CreateOtaTask", "--ndjson", &file]);
        assert_eq!(output.status.code(), Some(status), "{}", stderr(&output));
    }
}

#[test]
fn a_folder_of_models_may_hold_other_json() {
    let folder = directory();
    write(&folder, "smithy-build.json", "{\"version\": \"1.0\", \"maven\": {}}");
    write(&folder, "package.json", "{\"name\": \"x\"}");
    write(&folder, "a.smithy", "$version: \"2\"\nnamespace a\nstructure S {}\n");
    let path = folder.path().display().to_string();
    let output = shapewright(&["ast", &path]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let note = format!("{path}/package.json is no model: it is left out\n");
    assert_eq!(stderr(&output), note);
}
