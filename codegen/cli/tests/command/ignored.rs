//! What a walk through folders leaves out, says, and does not wait for.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;

use crate::support::{command_in, project, run_in, stderr, stdout};
use tempfile::TempDir;

const WRONG: &str = "{\"S3Url\": 1, \"OtaType\": \"ONE_TIME\"}";
const DOCUMENT: &str = "create-ota-task.json";

/// What makes a file that is no document.
type Make = fn(&Path);

/// The documents that are checked below a folder, and what else is said.
fn checked(folder: &TempDir, below: &str) -> (Vec<String>, String) {
    let output = run_in(folder, &["check", "--format", "github", below]);
    let found = stdout(&output);
    let files = found.lines().filter_map(|line| line.split("file=").nth(1)?.split(',').next());
    (files.map(str::to_owned).collect(), stderr(&output))
}

fn pipe(path: &Path) {
    assert!(Command::new("mkfifo").arg(path).status().expect("mkfifo").success());
}

#[test]
fn files_are_left_out_as_git_leaves_them_out() {
    let wrong = |name: &'static str| (name, WRONG);
    let folder = project(&[
        (".git/HEAD", ""),
        (".git/info/exclude", "/private/\n"),
        (".gitignore", "\u{feff}# All but one.\nbuilt/\n*.yaml\n!/kept/*.yaml\n[\n"),
        (".ignore", "own/\n!built/\n"),
        ("a/.gitignore", "!*.yaml\n/deep/create-ota-task.json\n"),
        ("inner/.git/HEAD", ""),
        wrong("private/create-ota-task.json"),
        // `.ignore` counts more.
        wrong("built/create-ota-task.json"),
        wrong("own/create-ota-task.json"),
        wrong("create-ota-task.yaml"),
        wrong("kept/create-ota-task.yaml"),
        wrong("a/create-ota-task.yaml"),
        wrong("a/deep/create-ota-task.json"),
        wrong("a/deeper/deep/create-ota-task.json"),
        // In a repository inside, the files of git around it do not count.
        wrong("inner/create-ota-task.yaml"),
        wrong("inner/own/create-ota-task.json"),
    ]);
    let inside = ["a/create-ota-task.yaml", "a/deeper/deep/create-ota-task.json"];
    let (files, said) = checked(&folder, ".");
    let all = [&inside[..], &["built/create-ota-task.json", "inner/create-ota-task.yaml"]].concat();
    let all = [&all[..], &["kept/create-ota-task.yaml"]].concat();
    assert_eq!(files, all, "{said}");
    // What folders above say counts for a part, too.
    assert_eq!(checked(&folder, "a").0, inside);
    assert_eq!(checked(&folder, "inner").0, ["inner/create-ota-task.yaml"]);
}

#[test]
fn the_files_of_git_count_in_repositories_and_their_worktrees() {
    let folder = project(&[
        ("main/.git/info/exclude", "x/\n"),
        ("main/.git/worktrees/w/commondir", "../..\n"),
        ("w/.git", "gitdir: ../main/.git/worktrees/w\n"),
        ("w/x/create-ota-task.json", WRONG),
        ("w/.gitignore", "y/\n"),
        ("w/y/create-ota-task.json", WRONG),
        ("plain/.gitignore", "y/\n"),
        ("plain/y/create-ota-task.json", WRONG),
    ]);
    assert_eq!(checked(&folder, ".").0, ["plain/y/create-ota-task.json"]);
}

#[test]
fn the_users_own_file_counts_from_the_root_of_each_repository() {
    let folder = project(&[
        ("excludes", "/top/\nsub/deep/\n"),
        ("one/.git/HEAD", ""),
        ("one/top/create-ota-task.json", WRONG),
        ("one/sub/top/create-ota-task.json", WRONG),
        ("one/sub/deep/create-ota-task.json", WRONG),
        ("top/create-ota-task.json", WRONG),
    ]);
    let at = |name: &str| folder.path().join(name);
    let config = format!("[core]\nexcludesFile = {}\n", at("excludes").display());
    fs::write(at("config"), config).expect("a file");
    for (here, below, expected) in [
        ("", ".", &["one/sub/top/", "top/"][..]),
        ("one", ".", &["sub/top/"]),
        ("one/sub", ".", &["top/"]),
        ("one", "sub", &["sub/top/"]),
    ] {
        let mut command = command_in(&folder, &["check", "--format", "github", below]);
        command.current_dir(at(here)).env("GIT_CONFIG_GLOBAL", at("config"));
        let found = stdout(&command.output().expect("it runs"));
        let files = found.lines().filter_map(|it| it.split("file=").nth(1)?.split(DOCUMENT).next());
        assert_eq!(files.collect::<Vec<_>>(), expected, "{here}: {found}");
    }
}

#[test]
fn ignored_names_come_from_short_regular_files() {
    let many = (0..2_001).fold("#\n".to_owned(), |text, number| text + &format!("a{number}\n"));
    let cases: [(&str, Make, &str); 5] = [
        (".gitignore", |path| symlink("/dev/zero", path).expect("a link"), "git does not follow"),
        (".ignore", |path| symlink("real", path).expect("a link"), "git does not follow"),
        (".gitignore", pipe, "it is no regular file"),
        (
            ".git/info/exclude",
            |path| symlink("/dev/zero", path).expect("a link"),
            "no regular file",
        ),
        (".gitignore", |path| fs::create_dir(path).expect("a folder"), "it is no regular file"),
    ];
    for (name, make, reason) in cases {
        for below in [".", "sub"] {
            let document = format!("{}{DOCUMENT}", if below == "." { "" } else { "sub/" });
            let folder = project(&[(".git/info/x", ""), ("real", "*\n"), (&document, WRONG)]);
            make(&folder.path().join(name));
            let (files, said) = checked(&folder, below);
            assert_eq!(files, [document], "{name}: {said}");
            assert!(said.contains(&format!("warning: cannot read {name}: ")), "{said}");
            assert!(said.contains(reason) && said.contains("  help: what it names"), "{said}");
        }
    }
    for (text, message) in [
        (many.as_str(), ".gitignore:2002:1: there are more than 2000 patterns\n"),
        (&"*".repeat(70_000), ".gitignore is longer than 64 KiB\n"),
    ] {
        let folder = project(&[(".git/HEAD", ""), (".gitignore", text), (DOCUMENT, WRONG)]);
        let (files, said) = checked(&folder, ".");
        assert_eq!(files, [DOCUMENT]);
        assert!(said.contains(message), "{said}");
    }
}

#[test]
fn of_many_files_that_cannot_be_read_some_are_named() {
    let folder = project(&[(".git/HEAD", ""), (DOCUMENT, WRONG)]);
    for number in 0..103 {
        let sub = folder.path().join(format!("sub{number}"));
        fs::create_dir(&sub).expect("a folder");
        symlink("real", sub.join(".gitignore")).expect("a link");
    }
    // Each counts once, however often a walk comes by.
    let output = run_in(&folder, &["check", "--format", "github", ".", "sub1", "sub102"]);
    let said = stderr(&output);
    assert_eq!(said.matches("warning: cannot read sub").count(), 100, "{said}");
    let more =
        "warning: 3 more files of ignored names cannot be read\n  help: what they name is not";
    assert!(said.contains(more), "{said}");
}

#[test]
fn what_is_named_is_not_told_to_be_skipped() {
    let files = ["old.json", ".hidden.json", "lines.ndjson"].map(|name| (name, "{\"S3Url\": 1}"));
    let config = ("shapewright.toml", "exclude = [\"old.json\"]\n");
    let folder = project(&[&files[..], &[config]].concat());
    symlink("old.json", folder.path().join("link.json")).expect("a link");
    for name in ["./old.json", ".hidden.json", "lines.ndjson", "link.json"] {
        let check = |files: [&str; 2]| {
            stderr(&run_in(&folder, &[&["check", "-s", "CreateOtaTask"], &files[..]].concat()))
        };
        let (before, after) = (check([name, "."]), check([".", name]));
        assert_eq!(before, after);
        let kinds = ["1 file excluded", "1 hidden", "1 file skipped", "1 link skipped"];
        let told = kinds.iter().filter(|kind| after.contains(**kind)).count();
        assert_eq!(told, 3, "{name}: {after}");
    }
}

#[test]
fn what_is_not_checked_is_told_in_every_format() {
    let folder = project(&[
        (DOCUMENT, "{}"),
        ("package.json", "{}"),
        ("real/b.json", "{}"),
        ("linked/x", ""),
    ]);
    let at = |name: &str| folder.path().join(name);
    symlink("../real/b.json", at("linked/create-ota-task.json")).expect("a link");
    symlink("real", at("folder")).expect("a link");
    symlink("nowhere", at("tool")).expect("a link");
    pipe(&at("pipe.json"));
    let skipped = "2 files skipped: no `[[check]]` names them and they name no shape; 2 links skipped: \
                   below folders, links are not followed; 1 file skipped: only regular files are read\n";
    for format in ["human", "json", "github", "sarif", "gitlab", "junit"] {
        let said = stderr(&run_in(&folder, &["check", "--format", format, "."]));
        assert!(said.ends_with(skipped), "{format}: {said}");
        let said = stderr(&run_in(&folder, &["check", "-q", "--format", format, "."]));
        assert!(!said.contains("skipped"), "{format}: {said}");
    }
    symlink("a.ndjson", at("b.ndjson")).expect("a link");
    let said = stderr(&run_in(&folder, &["check", "--ndjson", "-s", "CreateOtaTask", "."]));
    let skipped = "files skipped: `.ndjson` and `.jsonl` are for `--ndjson`, and only they; 2 links \
                   skipped: below folders, links are not followed\n";
    assert_eq!(said, format!("0 documents; 3 {skipped}"));
    fs::write(at("a.ndjson"), "{}").expect("a file");
    let said = stderr(&run_in(&folder, &["check", "--format", "json", "folder/../."]));
    assert!(said.contains("1 file skipped: `.ndjson` and `.jsonl` are for"), "{said}");
    fs::remove_file(at("a.ndjson")).expect("a file");
    // A link that is named is what it leads to.
    let said = stderr(&run_in(&folder, &["check", "linked/create-ota-task.json"]));
    assert!(said.ends_with("1 document, 1 invalid\n"), "{said}");
}

#[test]
fn mistakes_on_the_command_line_are_told_without_documents_too() {
    let folder = project(&[("a.txt", "")]);
    for arguments in [
        &["-m", "nosuch.smithy", "-s", "Put", "--ndjson"][..],
        &["-m", "nosuch.smithy"],
        &["-s", "Nosuch"],
        &["--policy", "nosuch.json"],
        &["--deny", "nosuch"],
        &["--stdin-filename", "nosuch"],
        &["--http", "--operation", "Nosuch"],
    ] {
        let output = run_in(&folder, &[&["check"], arguments, &["."]].concat());
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let said = stderr(&output);
        assert!(said.contains("osuch") || said.contains("`--stdin-filename` is what"), "{said}");
    }
    for arguments in [
        &["check", "-s", "Nosuch", "."][..],
        &["check", "--http", "--operation", "Nosuch", "."],
        &["request", "Nosuch", "a.txt"],
        &["skeleton", "Nosuch"],
        &["skeleton", "--errors", "Nosuch"],
    ] {
        let said = stderr(&run_in(&folder, arguments));
        assert!(said.ends_with("  help: these are the built-in models: `--model` names others\n"));
    }
    let model = "$version: \"2\"\nnamespace a\nstructure Order {}\n";
    fs::write(folder.path().join("a.smithy"), model).expect("a file");
    let output = run_in(&folder, &["check", "-m", "a.smithy", "-s", "Nosuch", "."]);
    assert_eq!(stderr(&output), "error: there is no shape `Nosuch`\n");
    // So is a model without shapes, and one that is called like one of ours.
    let empty = "$version: \"2\"\nnamespace a\n";
    for (name, model) in [("empty.smithy", empty), ("iot-wireless.smithy", model)] {
        fs::write(folder.path().join(name), model).expect("a file");
        let output = run_in(&folder, &["check", "-m", name, "-s", "Nosuch", "."]);
        assert_eq!(stderr(&output), "error: there is no shape `Nosuch`\n");
    }
}

#[test]
fn a_configuration_that_is_no_regular_file_is_a_mistake() {
    let cases: [(Make, &str); 5] = [
        (|path| symlink("nowhere", path).expect("a link"), "No such file or directory"),
        (|path| symlink("shapewright.toml", path).expect("a link"), "Too many levels"),
        (|path| symlink("/dev/zero", path).expect("a link"), "it is no regular file"),
        (pipe, "it is no regular file"),
        (|path| fs::create_dir(path).expect("a folder"), "it is no regular file"),
    ];
    for (make, reason) in cases {
        let folder = project(&[(DOCUMENT, WRONG)]);
        make(&folder.path().join("shapewright.toml"));
        for argument in [".", DOCUMENT] {
            let output = run_in(&folder, &["check", argument]);
            assert_eq!(output.status.code(), Some(2), "{}", stderr(&output));
            let message = format!("error: cannot read shapewright.toml: {reason}");
            assert!(stderr(&output).starts_with(&message), "{}", stderr(&output));
        }
    }
    let folder = project(&[(DOCUMENT, WRONG), ("real", "exclude = [\"*\"]\n")]);
    symlink("real", folder.path().join("shapewright.toml")).expect("a link");
    assert_eq!(run_in(&folder, &["check", "."]).status.code(), Some(0));
}

#[test]
fn reports_name_files_as_ci_systems_do_and_each_once() {
    let name = "a b#%é\\.create-ota-task.json";
    let folder = project(&[("sub/create-ota-task.json", WRONG), (name, WRONG)]);
    let other = project(&[(DOCUMENT, WRONG)]);
    let outside = other.path().canonicalize().expect("a path").join(DOCUMENT).display().to_string();
    let absolute = folder.path().join("sub").join(DOCUMENT).display().to_string();
    symlink(folder.path(), folder.path().join("link")).expect("a link");
    let check = ["check", "-s", "CreateOtaTask", "--format"];
    for (argument, path, uri) in [
        ("./sub/create-ota-task.json", "sub/create-ota-task.json", "sub/create-ota-task.json"),
        ("sub/../sub/create-ota-task.json", "sub/create-ota-task.json", "sub/create-ota-task.json"),
        (&absolute, "sub/create-ota-task.json", "sub/create-ota-task.json"),
        (name, name, "a%20b%23%25%C3%A9%5C.create-ota-task.json"),
        (&outside, &outside, &format!("file://{outside}")),
    ] {
        for format in ["github", "gitlab", "sarif"] {
            let told = stdout(&run_in(&folder, &[&check[..], &[format, argument]].concat()));
            let expected = match format {
                "github" => format!("file={},", path.replace('%', "%25")),
                "gitlab" => format!("\"path\":{}", serde_json::Value::from(path)),
                _ => format!("\"uri\":\"{uri}\""),
            };
            assert!(told.contains(&expected), "{argument}: {told}");
        }
        let human = stderr(&run_in(&folder, &[&check[..3], &[argument]].concat()));
        assert!(human.contains(&format!("--> {argument}:1:11")), "{human}");
    }
    let (files, _) = checked(&folder, "link/sub");
    assert_eq!(files, ["link/sub/create-ota-task.json"]);
    let sub = "sub/create-ota-task.json";
    for arguments in [&[sub, sub][..], &[".", sub], &[sub, "./sub"], &["sub", ".", &absolute]] {
        let told = stdout(&run_in(&folder, &[&check[..], &["gitlab"], arguments].concat()));
        let reported = told.matches("\"path\":\"sub/").count();
        assert_eq!(reported, 1, "{arguments:?}: {told}");
    }
    // What the command line names is checked, also if a folder holds it.
    fs::write(folder.path().join("other.json"), "{}").expect("a file");
    let output = run_in(&folder, &["check", ".", "other.json"]);
    assert_eq!(output.status.code(), Some(2), "{}", stderr(&output));
}
