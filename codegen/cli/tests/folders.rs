//! `shapewright.toml`, folders, and what else decides on what is checked.

mod support;

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use support::{directory, stderr, stdout};
use tempfile::TempDir;

const MODEL: &str = "$version: \"2\"\nnamespace a\nstructure Order {\n    @required\n    name: String\n    @length(max: 3)\n    note: String\n}\nstructure Other { x: Integer }\n";

/// Runs the command in a folder.
fn run(folder: &TempDir, arguments: &[&str]) -> Output {
    command(folder, arguments).output().expect("it runs")
}

fn command(folder: &TempDir, arguments: &[&str]) -> Command {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("shapewright"));
    command.env("NO_COLOR", "1").current_dir(folder).args(arguments);
    command
}

/// A folder with files.
fn project(files: &[(&str, &str)]) -> TempDir {
    let folder = directory();
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    folder
}

const CONFIG: &str = "warn = [\"length\"]\n\n[[check]]\nfiles = [\"orders/**/*.json\", \"*.order\"]\nmodel = [\"model/\"]\nshape = \"Order\"\n\n[[check]]\nfiles = [\"**/*.yaml\"]\nmodel = [\"model/a.smithy\"]\nshape = \"Other\"\nprofile = \"wire\"\n";

#[test]
fn the_nearest_configuration_says_how_files_are_checked() {
    let folder = project(&[
        ("shapewright.toml", CONFIG),
        ("model/a.smithy", MODEL),
        ("orders/a.json", "{\"name\": \"x\", \"note\": \"long\"}"),
        ("orders/deep/b.json", "{}"),
        ("c.order", "{\"name\": 1}"),
        ("d.yaml", "y: 1\nx: 2\n"),
        ("e.yaml", "x: a\n"),
        (
            "sub/shapewright.toml",
            "[[check]]\nfiles = [\"f.json\"]\nmodel = [\"../model\"]\nshape = \"Other\"\n",
        ),
        ("sub/f.json", "{\"z\": 1}"),
        ("package.json", "{\"name\": \"x\"}"),
    ]);
    let output = run(&folder, &["check", ".", "--format", "github"]);
    assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
    let lines = stdout(&output);
    let found: Vec<_> = lines.lines().map(|it| it.split("::").nth(1).expect("a command")).collect();
    assert_eq!(
        found,
        [
            "error file=c.order,line=1,col=10,title=type",
            "error file=e.yaml,line=1,col=4,title=type",
            "warning file=orders/a.json,line=1,col=23,title=length",
            "error file=orders/deep/b.json,line=1,col=1,title=required",
            "error file=sub/f.json,line=1,col=2,title=unknown_member",
        ]
    );
    let output = run(&folder, &["check", "."]);
    let summary = "6 documents, 4 invalid; 1 file skipped: no `[[check]]` names them and they name no shape\n";
    assert!(stderr(&output).ends_with(summary), "{}", stderr(&output));
    // The same for files that are named, from another folder, and with what the line says on top.
    let named = folder.path().join("orders/a.json").display().to_string();
    let output = run(&directory(), &["check", &named, "--deny", "length"]);
    assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
    let output = run(&folder, &["check", "orders/a.json", "--shape", "Other"]);
    assert!(stderr(&output).contains("unknown_member"), "{}", stderr(&output));
}

#[test]
fn mistakes_of_a_configuration_are_told_with_their_places() {
    for (text, message) in [
        (
            "[[check]]\nfile = [\"a\"]\nfiles = [\"a\"]\n",
            "error[unknown_member]: Value at '/check/0/file' failed to satisfy constraint: Member must be a known member\n --> PATH:2:1\n",
        ),
        ("[[check]]\nfile = [\"a\"]\nfiles = [\"a\"]\n", "help: did you mean `files`?"),
        ("[[check]]\nshape = \"A\"\n", "error[required]: Value at '/check/0/files'"),
        ("[[check]]\nfiles = \"a\"\n", " --> PATH:2:9\n"),
        ("[[check]]\nfiles = [\"a\"]\nprofile = \"wir\"\n", "did you mean `wire`?"),
        ("[[check]\n", "PATH:1:9: "),
        ("a = 1\na = 2\n", "PATH:2:1: duplicate key"),
        ("x = \u{7}\n", "PATH:1:5: "),
        ("[[check]]\nfiles = [\"a\", \"[\"]\n", "PATH:2:15: `[` is no pattern of file names"),
        ("deny = [\"lenght\"]\n", "PATH:1:9: there is no rule `lenght`"),
        ("deny = [\"lenght\"]\n", "did you mean `length`?"),
        ("[[check]]\nfiles = [\"a.json\"]\nmodel = [\"no\"]\n", "cannot read no: No such file"),
        (
            "[[check]]\nfiles = [\"a.json\"]\nshape = \"CreateOtaTsk\"\n",
            "did you mean `CreateOtaTask`?",
        ),
    ] {
        let folder = project(&[("shapewright.toml", text), ("a.json", "{}")]);
        let output = run(&folder, &["check", "a.json"]);
        assert_eq!(output.status.code(), Some(2), "{text}: {}", stderr(&output));
        let said = stderr(&output).replace("shapewright.toml", "PATH");
        assert!(said.contains(message), "{text}: {said}");
    }
    let folder = project(&[("a.json", "{}")]);
    fs::write(folder.path().join("shapewright.toml"), b"a = \"\xFF\"\n").expect("a file");
    let output = run(&folder, &["check", "a.json"]);
    assert!(stderr(&output).contains("toml:1:6: a character is not UTF-8"), "{}", stderr(&output));
}

#[test]
fn folders_are_walked_as_git_sees_them() {
    let valid = "{\"S3Url\": \"s3://a/b\", \"OtaType\": \"ONE_TIME\"}";
    let folder = project(&[
        (".gitignore", "built/\n"),
        (".git/HEAD", ""),
        ("create-ota-task.json", valid),
        ("built/create-ota-task.json", "{}"),
        (".hidden/create-ota-task.json", "{}"),
        ("b/create-ota-task.yaml", "S3Url: 1\n"),
        ("b/notes.txt", "x"),
        ("b/other.json", "{}"),
    ]);
    let output = run(&folder, &["check", "."]);
    let said = stderr(&output);
    assert!(said.contains("--> b/create-ota-task.yaml:1:8"), "{said}");
    assert!(said.contains("\n2 documents, 1 invalid; 1 file skipped"), "{said}");
    // With a shape, all of JSON and YAML is meant.
    let output = run(&folder, &["check", "--shape", "CreateOtaTask", "b"]);
    assert!(stderr(&output).ends_with("2 documents, 2 invalid\n"), "{}", stderr(&output));
    let output = run(&folder, &["check", "b/other.json"]);
    assert_eq!(output.status.code(), Some(2));
    // What a folder holds is checked in the order of the names, and each file once.
    let output = run(&directory(), &["check", "."]);
    assert_eq!((output.status.code(), stderr(&output)), (Some(0), "0 documents\n".into()));
}

#[test]
fn standard_input_is_called_as_it_is_said_to_be() {
    let folder = project(&[("shapewright.toml", CONFIG), ("model/a.smithy", MODEL)]);
    let mut command = command(&folder, &["check", "--stdin-filename", "orders/x.json", "-"]);
    command.stdin(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("it runs");
    std::io::Write::write_all(&mut child.stdin.take().expect("a pipe"), b"{\n}").expect("written");
    let output = child.wait_with_output().expect("it ends");
    assert!(stderr(&output).contains("--> orders/x.json:1:1"), "{}", stderr(&output));
}

#[test]
fn colours_are_printed_where_they_are_wanted() {
    let folder = project(&[("create-ota-task.json", "{}")]);
    let colored = |arguments: &[&str], no_color: Option<&str>| {
        let mut command =
            command(&folder, &[&["check", "create-ota-task.json"], arguments].concat());
        command.env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE");
        no_color.map(|value| command.env("NO_COLOR", value));
        stderr(&command.output().expect("it runs")).contains('\u{1b}')
    };
    assert!(!colored(&[], None));
    assert!(!colored(&["--color", "auto"], None));
    assert!(colored(&["--color", "always"], None));
    assert!(colored(&["--color=always"], Some("1")));
    assert!(!colored(&["--color", "never"], None));
}

#[test]
fn a_model_is_one_value_so_that_it_eats_no_file_name() {
    let folder = project(&[
        ("a.smithy", MODEL),
        ("b.smithy", "$version: \"2\"\nnamespace b\nstructure More {}\n"),
        ("x.json", "{\"name\": \"x\"}"),
    ]);
    let arguments = ["check", "--shape", "Order", "-m", "a.smithy", "-m", "b.smithy", "x.json"];
    let output = run(&folder, &arguments);
    assert_eq!(stderr(&output), "1 document, valid\n");
    let output = run(&folder, &["skeleton", "-m", "a.smithy", "Order"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
}

#[test]
fn watching_checks_again_when_something_changes() {
    let folder = project(&[
        ("shapewright.toml", CONFIG),
        ("model/a.smithy", MODEL),
        ("orders/a.json", "{}"),
    ]);
    let mut command = command(&folder, &["check", "--watch", "."]);
    let mut child = command.stderr(Stdio::piped()).spawn().expect("it runs");
    let lines = BufReader::new(child.stderr.take().expect("a pipe")).lines();
    let (sender, said) = mpsc::channel();
    thread::spawn(move || lines.map_while(Result::ok).try_for_each(|line| sender.send(line)));
    let until = |end: &str| loop {
        let line = said.recv_timeout(Duration::from_secs(60)).expect(end);
        if line.ends_with(end) {
            return;
        }
    };
    let write = |name: &str, text: &str| {
        fs::write(Path::new(folder.path()).join(name), text).expect("a file");
    };
    until("1 document, 1 invalid");
    until("watching for changes");
    write("orders/a.json", "{\"name\": \"x\"}");
    until("1 document, valid");
    until("watching for changes");
    // The model and the configuration count, too.
    write(
        "model/a.smithy",
        &MODEL.replace("String\n}", "String\n    @required\n    more: String\n}"),
    );
    until("1 document, 1 invalid");
    until("watching for changes");
    write("shapewright.toml", "x = 1\n");
    until(" --> shapewright.toml:1:1");
    until("watching for changes");
    write("shapewright.toml", &CONFIG.replace("Order", "Other"));
    until("1 document, 1 invalid");
    child.kill().expect("it is stopped");
    child.wait().expect("it ends");
}
