//! `shapewright.toml`, folders, and what else decides on what is checked.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::support::{command_in as command, directory, project, run_in as run, stderr, stdout};

pub(crate) const MODEL: &str = "$version: \"2\"\nnamespace a\nstructure Order {\n    @required\n    name: String\n    @length(max: 3)\n    note: String\n}\nstructure Other { x: Integer }\n";

pub(crate) const CONFIG: &str = "warn = [\"length\"]\n\n[[check]]\nfiles = [\"orders/**/*.json\", \"*.order\"]\nmodel = [\"model/\"]\nshape = \"Order\"\n\n[[check]]\nfiles = [\"**/*.yaml\"]\nmodel = [\"model/a.smithy\"]\nshape = \"Other\"\nprofile = \"wire\"\n";

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
fn folders_are_walked_as_git_sees_them() {
    let valid = "{\"S3Url\": \"s3://a/b\", \"OtaType\": \"ONE_TIME\"}";
    let folder = project(&[
        (".gitignore", "built/\n"),
        (".git/HEAD", ""),
        ("create-ota-task.json", valid),
        ("built/create-ota-task.json", "{}"),
        (".hidden/create-ota-task.json", "{}"),
        (".git/create-ota-task.json", "{}"),
        ("b/create-ota-task.yaml", "S3Url: 1\n"),
        ("b/notes.txt", "x"),
        ("c/create-ota-task.YAML", "S3Url: s3://a/b\nOtaType: ONE_TIME\n"),
        ("b/other.json", "{}"),
    ]);
    let output = run(&folder, &["check", "."]);
    let said = stderr(&output);
    assert!(said.contains("--> b/create-ota-task.yaml:1:8"), "{said}");
    assert!(said.contains("\n3 documents, 1 invalid; 1 file skipped"), "{said}");
    let hidden = "; 1 hidden file skipped: no `[[check]]` names them; 1 name skipped: `.gitignore` or a \
                  file like it leaves them out\n";
    assert!(said.ends_with(hidden), "{said}");
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
fn hidden_files_are_checked_if_a_pattern_names_them() {
    let config = "[[check]]\nfiles = [\".config/**/*.yaml\", \".b.yaml\"]\nmodel = [\"a.smithy\"]\n\
                  shape = \"Order\"\n";
    let folder = project(&[
        ("shapewright.toml", config),
        ("a.smithy", MODEL),
        (".config/deep/a.yaml", "name: 1\n"),
        (".config/b.json", "{}"),
        (".b.yaml", "{}"),
    ]);
    let said = stderr(&run(&folder, &["check", "."]));
    assert!(said.contains("--> .b.yaml:1:1") && said.contains("--> .config/deep/a.yaml:1:7"));
    let end = "\n2 documents, 2 invalid; 1 hidden file skipped: no `[[check]]` names them\n";
    assert!(said.ends_with(end), "{said}");
    // A hidden folder that is named is a folder like others.
    let said = stderr(&run(&folder, &["check", ".config"]));
    assert!(said.contains("\n1 document, 1 invalid; 1 file skipped"), "{said}");
}

#[test]
fn schemas_are_no_documents_unless_somebody_says_so() {
    let folder = project(&[("a.smithy", MODEL), ("b/create-ota-task.json", "{}")]);
    assert!(run(&folder, &["schema", "--out", "schemas"]).status.success());
    for arguments in [&["check", "."][..], &["check", "--shape", "CreateOtaTask", "."]] {
        let said = stderr(&run(&folder, arguments));
        assert!(said.contains("\n1 document, 1 invalid; "), "{said}");
        assert!(said.contains(" JSON Schemas skipped: no `[[check]]` names them\n"), "{said}");
    }
    let schema = "schemas/2020-12/iot-managed-integrations/2025-03-03/CreateOtaTaskRequest.json";
    assert!(folder.path().join(schema).exists());
    let output = run(&folder, &["check", schema]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains(" is a JSON Schema, not a document\n"), "{}", stderr(&output));
    let output = run(&folder, &["check", "--shape", "CreateOtaTask", schema]);
    assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
    // An editor's `$schema` in a document is another matter.
    let document = format!("{{\"$schema\": \"{schema}\"}}");
    fs::write(folder.path().join("c.json"), document).expect("a file");
    let said = stderr(&run(&folder, &["check", "c.json"]));
    assert!(said.contains("1 document, 1 invalid"), "{said}");
}

#[test]
fn what_is_excluded_is_checked_only_if_it_is_named() {
    let text = format!("exclude = [\"tests/**\", \"orders/x.json\"]\n{CONFIG}");
    let folder = project(&[
        ("shapewright.toml", &text),
        ("model/a.smithy", MODEL),
        ("orders/a.json", "{}"),
        ("orders/x.json", "{}"),
        ("tests/deep/create-ota-task.json", "{}"),
        ("tests/run.sh", ""),
    ]);
    let said = stderr(&run(&folder, &["check", "."]));
    let end = "\n1 document, 1 invalid; 2 files excluded by `shapewright.toml`\n";
    assert!(said.ends_with(end), "{said}");
    let said = stderr(&run(&folder, &["check", "orders/x.json"]));
    assert!(said.ends_with("\n1 document, 1 invalid\n"), "{said}");
}

#[test]
fn the_first_command_of_the_readme_is_true_of_this_repository() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let readme = fs::read_to_string(root.join("README.md")).expect("a file");
    assert!(readme.contains("\nshapewright check .  "));
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("shapewright"));
    let output = command.current_dir(root).args(["check", "."]).output().expect("it runs");
    let said = stderr(&output);
    assert_eq!(output.status.code(), Some(0), "{said}");
    assert!(said.contains(" documents, valid; ") && !said.contains("warning"), "{said}");
}

#[test]
fn patterns_match_where_a_path_leads() {
    let config = "[[check]]\nfiles = [\"requests/sub/**\"]\nshape = \"Other\"\n\
                  model = [\"a.smithy\"]\n\n[[check]]\nfiles = [\"requests/*.yaml\"]\n\
                  shape = \"Order\"\nmodel = [\"a.smithy\"]\n";
    let folder = project(&[
        ("shapewright.toml", config),
        ("a.smithy", MODEL),
        ("requests/a.yaml", "name: x\n"),
        ("requests/sub/b.yaml", "x: 1\n"),
    ]);
    let root = folder.path();
    let valid = |from: &str, path: &str| {
        let mut command = Command::new(assert_cmd::cargo::cargo_bin!("shapewright"));
        let output = command.current_dir(root.join(from)).args(["check", path]).output();
        let output = output.expect("it runs");
        assert_eq!(stderr(&output), "1 document, valid\n", "{from} {path}");
    };
    valid("", "requests/a.yaml");
    valid("requests/sub", "../a.yaml");
    valid("requests/sub", "../../requests/./a.yaml");
    valid("requests/sub", "../sub/b.yaml");
    valid("", &root.join("requests/sub/../a.yaml").display().to_string());
    #[cfg(unix)]
    {
        use std::os::unix::fs::symlink;
        // After a link, `..` is above what it leads to.
        symlink(root.join("requests/sub"), root.join("link")).expect("a link");
        valid("", "link/../a.yaml");
        // A file that no check names as it is called is what it leads to.
        let elsewhere = directory();
        symlink(root.join("requests"), elsewhere.path().join("r")).expect("a link");
        valid("", &elsewhere.path().join("r/a.yaml").display().to_string());
    }
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
fn the_hook_of_pre_commit_passes_over_what_no_check_names() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let hook = fs::read_to_string(root.join(".pre-commit-hooks.yaml")).expect("a file");
    // Names of files would be named ones, which must have a shape.
    assert!(
        hook.contains("\n  pass_filenames: false\n") && hook.contains("\n  always_run: true\n")
    );
    let entry =
        hook.lines().find_map(|line| line.strip_prefix("  entry: shapewright ")).expect("it");
    let config = "exclude = [\"requests/old.json\"]\n[[check]]\nfiles = [\"requests/*.json\"]\n\
                  model = [\"a.smithy\"]\nshape = \"Order\"\n";
    let folder = project(&[
        ("shapewright.toml", config),
        ("a.smithy", MODEL),
        ("requests/a.json", "{\"name\": \"x\"}"),
        ("requests/old.json", "{}"),
        ("package.json", "{\"name\": \"x\"}"),
        (".github/workflows/ci.yml", "on: push\n"),
    ]);
    let arguments: Vec<&str> = entry.split_whitespace().collect();
    let output = run(&folder, &arguments);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    fs::write(folder.path().join("requests/a.json"), "{}").expect("a file");
    assert_eq!(run(&folder, &arguments).status.code(), Some(1));
}

#[test]
fn the_report_is_not_checked_itself() {
    let config = "[[check]]\nfiles = [\"**/*.json\"]\nshape = \"CreateOtaTask\"\n";
    let valid = r#"{"S3Url": "s3://a/b", "OtaType": "ONE_TIME"}"#;
    for arguments in [&["."][..], &["*.json"], &["./**/*.json", "."]] {
        let folder = project(&[("shapewright.toml", config), ("a.json", valid)]);
        let report = std::fs::File::create(folder.path().join("report.json")).expect("a file");
        let mut command = command(&folder, &[&["check", "--format", "gitlab"], arguments].concat());
        let output = command.stdout(report).output().expect("it runs");
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
        let said = stderr(&output);
        assert!(
            said.contains("1 file skipped: what is printed goes there"),
            "{arguments:?}: {said}"
        );
    }
}

#[test]
fn folders_of_messages_may_have_documents_beside_them() {
    let folder = project(&[
        ("shapewright.toml", CONFIG),
        ("model/a.smithy", MODEL),
        ("orders/a.json", "{\"name\": \"x\"}"),
        ("a.http", "POST /fuota-tasks HTTP/1.1\nContent-Type: application/json\n\n{}\n"),
    ]);
    let output = run(&folder, &["check", "--http", ".", "--format", "json"]);
    assert!(!stdout(&output).contains("a.json"), "{}", stdout(&output));
    assert!(stdout(&output).contains("a.http"), "{}", stdout(&output));
    let output = run(&folder, &["check", "a.http"]);
    assert!(stderr(&output).contains("help: check them with `--http`"), "{}", stderr(&output));
}

#[test]
fn files_that_nearly_name_a_shape_are_not_passed_over_without_a_word() {
    let service = |namespace: &str| {
        format!(
            "$version: \"2\"\nnamespace {namespace}\nstructure PlaceOrderInput {{ name: String }}\n\
             operation PlaceOrder {{ input: PlaceOrderInput }}\n"
        )
    };
    let folder = project(&[
        ("a.smithy", &service("a")),
        ("b.smithy", &service("b")),
        ("d/place-order.json", "{\"name\": \"x\"}"),
        ("d/x.json", "{\"$schema\": \"../schemas/PlaceOrderInptu.json\"}"),
        ("d/y.yaml", "# yaml-language-server: $schema=../PlaceOrderInptu.json\nname: x\n"),
        ("d/package.json", "{\"$schema\": \"https://json.schemastore.org/package.json\"}"),
    ]);
    let output = run(&folder, &["check", "-m", "a.smithy", "-m", "b.smithy", "d"]);
    let said = stderr(&output);
    assert!(output.status.success() && said.contains("4 files skipped"), "{said}");
    assert_eq!(said.matches("warning: ").count(), 3, "{said}");
    assert!(said.contains("several operations are called like d/place-order.json"), "{said}");
    assert!(said.contains("name one of `a#PlaceOrder`, `b#PlaceOrder` with `--shape`"), "{said}");
    for name in ["d/x.json", "d/y.yaml"] {
        assert!(said.contains(&format!("the `$schema` of {name} is of no shape")), "{said}");
        let output = run(&folder, &["check", "-m", "a.smithy", name]);
        let help = "help: did you mean `PlaceOrderInput`?";
        assert!(stderr(&output).contains(help), "{}", stderr(&output));
    }
    let quiet = run(&folder, &["-q", "check", "-m", "a.smithy", "-m", "b.smithy", "d"]);
    assert_eq!(stderr(&quiet), "");
}
