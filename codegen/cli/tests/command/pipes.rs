//! Commands whose output nobody reads to the end, and input that comes slowly.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::process::{Child, Command, Output, Stdio};

use crate::support::{directory, stderr, stdout, write};

const VALID: &str = "{\"S3Url\": \"s3://firmware/hub.bin\", \"OtaType\": \"ONE_TIME\"}\n";
const INVALID: &str = "{\"S3Url\": \"s3://firmware/hub.bin\", \"OtaType\": \"ONCE\"}\n";

fn start(arguments: &[&str]) -> Child {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("shapewright"));
    command.env("NO_COLOR", "1").args(arguments);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command.spawn().expect("it runs")
}

/// How a command ends of whose standard output only the first line is read.
fn after_one_line(arguments: &[&str]) -> (Option<i32>, String) {
    let mut child = start(arguments);
    let mut output = BufReader::new(child.stdout.take().expect("its output"));
    output.read_line(&mut String::new()).expect("a line");
    drop(output);
    let output = child.wait_with_output().expect("it ends");
    (output.status.code(), stderr(&output))
}

#[test]
fn a_check_that_nobody_reads_to_the_end_tells_what_it_saw() {
    let directory = directory();
    let valid = write(&directory, "valid.ndjson", &VALID.repeat(5_000));
    let invalid = write(&directory, "invalid.ndjson", &INVALID.repeat(5_000));
    let check = ["check", "--shape", "CreateOtaTask", "--ndjson", "--format"];
    for (format, file, status) in [
        ("json", &invalid, 1),
        ("github", &invalid, 1),
        ("sarif", &invalid, 1),
        ("json", &valid, 141),
    ] {
        let (code, said) = after_one_line(&[&check[..], &[format, file]].concat());
        assert_eq!((code, said.as_str()), (Some(status), ""), "{format} {file}");
    }
}

#[test]
fn diagnostics_that_nobody_reads_stop_a_check_too() {
    let directory = directory();
    let file = write(&directory, "invalid.ndjson", &INVALID.repeat(5_000));
    let mut child = start(&["check", "--shape", "CreateOtaTask", "--ndjson", &file]);
    drop(child.stderr.take());
    assert_eq!(child.wait().expect("it ends").code(), Some(1));
}

/// What a command makes of its standard input.
fn given(input: impl AsRef<[u8]>, arguments: &[&str]) -> Output {
    let mut child = start(arguments);
    child.stdin.take().expect("its input").write_all(input.as_ref()).expect("it reads");
    child.wait_with_output().expect("it ends")
}

/// A model with the string `a#S`, compressed with gzip.
const COMPRESSED: [u8; 55] = [
    0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x53, 0x29, 0x4b, 0x2d, 0x2a, 0xce,
    0xcc, 0xcf, 0xb3, 0x52, 0x50, 0x32, 0x52, 0xe2, 0xca, 0x4b, 0xcc, 0x4d, 0x2d, 0x2e, 0x48, 0x4c,
    0x4e, 0x55, 0x48, 0xe4, 0x2a, 0x2e, 0x29, 0xca, 0xcc, 0x4b, 0x57, 0x08, 0xe6, 0x02, 0x00, 0xcb,
    0x69, 0x38, 0x61, 0x23, 0x00, 0x00, 0x00,
];

#[test]
fn models_from_standard_input_may_be_compressed() {
    let output = given(COMPRESSED, &["ast", "-"]);
    assert!(stdout(&output).contains("a#S"), "{}", stderr(&output));
    let output = given(&COMPRESSED[..COMPRESSED.len() - 9], &["ast", "-"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("cannot read <stdin>: the compressed"), "{}", stderr(&output));
    let output = given(b"\xFF", &["ast", "-"]);
    assert!(stderr(&output).contains("cannot read <stdin>: not UTF-8"), "{}", stderr(&output));
}

#[test]
fn standard_input_is_a_file_like_any_other() {
    let check = ["check", "--shape", "CreateOtaTask", "-"];
    let output = given(INVALID, &check);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("--> <stdin>:1:47"), "{}", stderr(&output));
    assert_eq!(given(VALID, &check).status.code(), Some(0));
    let yaml = "# A task.\nS3Url: s3://firmware/hub.bin\nOtaType: ONCE\n";
    let output = given(yaml, &[&check[..], &["--yaml"]].concat());
    assert!(stderr(&output).contains("--> <stdin>:3:10"), "{}", stderr(&output));

    let model = "$version: \"2\"\nnamespace a\nstructure Hub { @required name: String }\n";
    let output = given(model, &["ast", "-"]);
    assert!(stdout(&output).contains("a#Hub"), "{}", stderr(&output));
    let output = given(model, &["skeleton", "Hub", "--model", "-"]);
    assert_eq!(stdout(&output), "{\n  \"name\": \"name\"\n}\n", "{}", stderr(&output));
}

#[test]
fn colours_are_for_terminals() {
    let directory = directory();
    let file = write(&directory, "create-ota-task.json", INVALID);
    let is_coloured = |variables: &[(&str, &str)]| {
        let mut command = Command::new(assert_cmd::cargo::cargo_bin!("shapewright"));
        command.env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE").envs(variables.to_vec());
        let output = command.args(["check", &file]).output().expect("it runs");
        stderr(&output).contains('\u{1b}')
    };
    assert!(!is_coloured(&[]));
    assert!(is_coloured(&[("CLICOLOR_FORCE", "1")]));
    assert!(!is_coloured(&[("NO_COLOR", "1")]));
}

#[test]
fn other_commands_end_as_if_all_had_been_read() {
    let directory = directory();
    let member = |number| format!("    member{number}: String\n");
    let model = |count: u32| {
        let members: String = (0..count).map(member).collect();
        format!(
            "$version: \"2\"\nnamespace a\nservice A {{ operations: [B] }}\noperation B {{ output: C }}\nstructure C {{\n{members}}}\n"
        )
    };
    let old = write(&directory, "old.smithy", &model(2000));
    let new = write(&directory, "new.smithy", &model(1));
    assert_eq!(after_one_line(&["ast", &old]), (Some(0), String::new()));
    assert_eq!(after_one_line(&["diff", &old, &new]), (Some(0), String::new()));
    let denied = after_one_line(&["diff", &old, &new, "--deny", "breaking"]);
    assert_eq!(denied, (Some(1), String::new()));
}

#[test]
fn lines_are_checked_as_they_come() {
    let mut child =
        start(&["check", "--shape", "CreateOtaTask", "--ndjson", "--format", "json", "-"]);
    let mut input = child.stdin.take().expect("its input");
    let mut output = BufReader::new(child.stdout.take().expect("its output"));
    for (line, valid) in [(VALID, "true"), (INVALID, "false"), (VALID, "true")] {
        input.write_all(line.as_bytes()).and_then(|()| input.flush()).expect("it reads");
        let mut told = String::new();
        output.read_line(&mut told).expect("a line");
        assert!(told.contains(&format!("\"valid\":{valid}")), "{told}");
    }
    // The last line needs no end.
    input.write_all(INVALID.trim_end().as_bytes()).expect("it reads");
    drop(input);
    let mut rest = String::new();
    output.read_to_string(&mut rest).expect("text");
    assert!(rest.contains("\"line\":4"), "{rest}");
    assert_eq!(child.wait().expect("it ends").code(), Some(1));
}

/// How a command ends whose standard output takes nothing, and how often it says so.
#[cfg(target_os = "linux")]
fn into_full_device(arguments: &[&str]) -> (Option<i32>, usize) {
    let full = std::fs::File::create("/dev/full").expect("the device");
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("shapewright"));
    let output = command.args(arguments).stdout(full).output().expect("it runs");
    let complaint = "cannot write to standard output: No space left on device";
    (output.status.code(), stderr(&output).matches(complaint).count())
}

#[test]
#[cfg(target_os = "linux")]
fn output_that_cannot_be_written_is_one_complaint_whatever_is_printed() {
    let directory = directory();
    let files = ["a.json", "b.json"].map(|name| write(&directory, name, INVALID));
    for format in ["sarif", "junit", "gitlab", "json", "github"] {
        let check = ["check", "--shape", "CreateOtaTask", "--format", format];
        let arguments = [&check[..], &[&files[0], &files[1]]].concat();
        assert_eq!(into_full_device(&arguments), (Some(2), 1), "{format}");
    }
    for arguments in
        [&["--help"][..], &["--version"], &["help"], &["check", "--help"], &["explain"]]
    {
        assert_eq!(into_full_device(arguments), (Some(2), 1), "{arguments:?}");
    }
    let output =
        Command::new(assert_cmd::cargo::cargo_bin!("shapewright")).arg("--version").output();
    assert_eq!(output.expect("it runs").status.code(), Some(0));
}
