//! Files that are written: whole, all of them, by one run at a time, and never over or in place of
//! what somebody else made.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use crate::support::{
    command_in, directory, files, project, run_in, sample, shapewright, stderr, write,
};

/// A service with so many operations, whose members are called after `name`.
fn model(count: usize, name: &str) -> String {
    let names: Vec<String> = (0..count).map(|number| format!("Op{number}")).collect();
    let operations = names.iter().fold(String::new(), |text, operation| {
        text + &format!("operation {operation} {{ input := {{ {name}: String }} }}\n")
    });
    let names = names.join(", ");
    format!("$version: \"2\"\nnamespace ns.x\nservice S {{ operations: [{names}] }}\n{operations}")
}

fn start(arguments: &[&str]) -> Child {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("shapewright"));
    command.args(arguments).stdout(Stdio::null()).stderr(Stdio::piped());
    command.spawn().expect("it runs")
}

/// Every file of a folder with its text.
fn state(folder: &Path) -> BTreeMap<String, String> {
    let text = |path: &Path| fs::read_to_string(path).expect("a text");
    let name = |path: &Path| path.strip_prefix(folder).expect("below").display().to_string();
    files(folder).iter().map(|path| (name(path), text(path))).collect()
}

#[test]
fn runs_that_are_killed_leave_the_old_state_or_the_new_one_to_the_next() {
    let directory = directory();
    let models =
        ["a", "b"].map(|name| write(&directory, &format!("{name}.smithy"), &model(60, name)));
    let out = directory.path().join("out");
    let out_name = out.display().to_string();
    let states = models.each_ref().map(|model| {
        let output = shapewright(&["schema", "-m", model, "--out", &out_name]);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        state(&out)
    });
    for round in sample(0..200_u64, 9) {
        let arguments = ["schema", "-m", &models[usize::from(round % 2 == 0)], "--out", &out_name];
        let mut child = start(&arguments);
        // Until after it would end by itself.
        thread::sleep(Duration::from_micros(round % 50 * 1_500));
        child.kill().expect("it may have ended");
        child.wait().expect("it ends");
        for (name, text) in
            state(&out).iter().filter(|(name, _)| !name.starts_with(".shapewright/"))
        {
            assert!(states.iter().any(|state| state.get(name) == Some(text)), "{name}: {text}");
        }
    }
    // Without anything new to write, too.
    for (model, state_of_model) in models.iter().zip(&states) {
        let output = shapewright(&["schema", "-m", model, "--out", &out_name]);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        assert_eq!(&state(&out), state_of_model);
    }
    assert_eq!(fs::read_dir(&out).expect("a folder").flatten().count(), 2);
}

#[test]
fn runs_at_the_same_time_leave_the_files_of_one() {
    let directory = directory();
    let models =
        ["a", "b"].map(|name| write(&directory, &format!("{name}.smithy"), &model(20, name)));
    let out = directory.path().join("out");
    let out_name = out.display().to_string();
    let arguments = |model: &str| ["rust", "-m", model, "--out", &out_name].map(str::to_owned);
    let states = models.each_ref().map(|model| {
        let arguments = arguments(model);
        let output = shapewright(&arguments.each_ref().map(String::as_str));
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        state(&out)
    });
    for _ in 0..10 {
        let children: Vec<Child> = (0..6)
            .map(|number| start(&arguments(&models[number % 2]).each_ref().map(String::as_str)))
            .collect();
        for child in children {
            let output = child.wait_with_output().expect("it ends");
            assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        }
        assert!(states.contains(&state(&out)));
    }
}

/// Puts something at a path.
type Make<'m> = &'m dyn Fn(&Path);

#[test]
fn what_is_no_regular_file_is_refused_or_left_alone() {
    let directory = directory();
    let model = write(&directory, "a.smithy", &model(2, "a"));
    let out = directory.path().join("out");
    let rust = ["rust", "-m", &model, "--out", &out.display().to_string()].map(str::to_owned);
    let run = || shapewright(&rust.each_ref().map(String::as_str));
    assert_eq!(run().status.code(), Some(0));
    let pipe = |path: &Path| {
        assert!(Command::new("mkfifo").arg(path).status().expect("mkfifo").success());
    };
    // Beside what is written.
    pipe(&out.join("pipe.rs"));
    symlink("/dev/zero", out.join("zero.rs")).expect("a link");
    fs::create_dir(out.join("folder.rs")).expect("a folder");
    let output = run();
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    // In its place.
    fs::copy(out.join("types.rs"), directory.path().join("types.rs")).expect("a file");
    let makers: [(Make<'_>, &str); 5] = [
        (&pipe, "it is not a regular file"),
        (&|path| symlink("/dev/zero", path).expect("a link"), "it is a link"),
        (&|path| fs::create_dir(path).expect("a folder"), "it is not a regular file"),
        (&|path| symlink("pipe.rs", path).expect("a link"), "it is a link"),
        (&|path| symlink("../types.rs", path).expect("a link"), "it is a link"),
    ];
    for (make, reason) in makers {
        let target = out.join("types.rs");
        let _ = fs::remove_file(&target).or_else(|_| fs::remove_dir(&target));
        make(&target);
        let output = run();
        assert_eq!(output.status.code(), Some(2));
        let expected = format!("types.rs: {reason}");
        assert!(stderr(&output).contains(&expected), "{}", stderr(&output));
        assert!(!out.join(".shapewright").exists());
    }
    // In the place of the staging folder.
    fs::remove_file(out.join("types.rs")).expect("a link");
    let elsewhere = directory.path().join("elsewhere");
    fs::create_dir(&elsewhere).expect("a folder");
    symlink(&elsewhere, out.join(".shapewright")).expect("a link");
    assert_eq!(run().status.code(), Some(2));
    assert_eq!(fs::read_dir(&elsewhere).expect("a folder").count(), 0);
}

/// The commands that write, into `out` or a file in it.
const WRITERS: [&[&str]; 4] = [
    &["rust", "-m", "m.smithy", "--out", "out"],
    &["schema", "-m", "m.smithy", "--out", "out"],
    &["openapi", "-m", "m.smithy", "--out", "out/x.json"],
    &["ast", "m.smithy", "--idl", "--out", "out"],
];

#[test]
fn a_journal_in_a_repository_of_others_is_not_done() {
    for writer in WRITERS {
        let files = [
            ("m.smithy", &*model(1, "a")),
            ("home/rc", "keys"),
            ("home/other", "precious"),
            ("out/hand.rs", "fn mine() {}"),
            ("out/.shapewright/0", "evil"),
            (
                "out/.shapewright/journal",
                r#"{"writes": ["link/rc"], "removals": ["link/other", "hand.rs"]}"#,
            ),
        ];
        let folder = project(&files);
        symlink("../home", folder.path().join("out/link")).expect("a link");
        let output = run_in(&folder, writer);
        assert_eq!(output.status.code(), Some(0), "{writer:?}: {}", stderr(&output));
        for (path, text) in &files[..4] {
            let found = fs::read_to_string(folder.path().join(path)).expect("a file");
            assert_eq!(found, *text, "{writer:?}: {path}");
        }
        assert!(!folder.path().join("out/.shapewright").exists(), "{writer:?}");
    }
}

#[test]
fn links_in_the_folder_are_not_followed() {
    for (arguments, link) in [
        (&["rust", "--crate-name", "x", "-m", "m.smithy", "--out", "out"][..], "src"),
        (&["schema", "-m", "m.smithy", "--out", "out"], "2020-12"),
        (&["schema", "-m", "m.smithy", "--shape", "Op0", "--out", "out"], "2020-12"),
    ] {
        let folder = project(&[("m.smithy", &model(1, "a")), ("else/kept", "")]);
        fs::create_dir(folder.path().join("out")).expect("a folder");
        symlink("../else", folder.path().join("out").join(link)).expect("a link");
        let output = run_in(&folder, arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let expected = format!("cannot use out/{link}: it is a link");
        assert!(stderr(&output).contains(&expected), "{}", stderr(&output));
        assert_eq!(files(&folder.path().join("else")).len(), 1, "{arguments:?}");
        assert_eq!(fs::read_dir(folder.path().join("out")).expect("a folder").count(), 1);
    }
}

#[test]
fn what_others_keep_in_the_staging_folder_stays() {
    for writer in WRITERS {
        let mine = "out/.shapewright/mine.txt";
        let folder = project(&[("m.smithy", &model(1, "a")), (mine, "mine")]);
        for _ in 0..2 {
            let output = run_in(&folder, writer);
            assert_eq!(output.status.code(), Some(0), "{writer:?}: {}", stderr(&output));
        }
        assert_eq!(files(&folder.path().join("out/.shapewright")), [folder.path().join(mine)]);
    }
}

#[test]
fn a_run_says_if_the_one_before_was_killed_while_it_put_files_in_place() {
    let folder = project(&[("m.smithy", &model(1, "a")), ("out/.shapewright/placing", "")]);
    let note = "the last run here was killed while it put files in place";
    for is_said in [true, false] {
        let output = run_in(&folder, WRITERS[0]);
        assert_eq!(stderr(&output).contains(note), is_said, "{}", stderr(&output));
    }
}

#[test]
fn removed_files_are_counted_by_themselves() {
    let folder = project(&[("m.smithy", &model(1, "a"))]);
    let output = run_in(&folder, WRITERS[0]);
    assert_eq!(stderr(&output), "3 of 3 files changed\n");
    let output = run_in(&folder, &[WRITERS[0], &["--crate-name", "x"]].concat());
    assert_eq!(stderr(&output), "5 of 5 files changed, 3 removed\n");
}

#[test]
fn files_of_earlier_runs_are_named_where_several_models_may_be_in_a_folder() {
    let folder = project(&[("m.smithy", &model(6, "a")), ("out/2020-12/mine.json", "{}")]);
    let renamed = model(6, "a").replace("Op", "New").replace("ns.x", "ns.y");
    for writer in [WRITERS[1], WRITERS[3]] {
        write(&folder, "m.smithy", &model(6, "a"));
        let output = run_in(&folder, writer);
        assert!(!stderr(&output).contains("left there"), "{}", stderr(&output));
        let before = state(&folder.path().join("out"));
        write(&folder, "m.smithy", &renamed);
        let output = run_in(&folder, writer);
        let left = if writer[0] == "ast" {
            "out/ns.x.smithy\n".to_owned()
        } else {
            let path = |number: usize| format!("out/2020-12/s/unversioned/Op{number}Input.json");
            format!("{}, {}, {} and 9 more\n", path(0), path(1), path(2))
        };
        let expected = format!("not written by this run and left there: {left}");
        assert!(stderr(&output).contains(&expected), "{}", stderr(&output));
        let after = state(&folder.path().join("out"));
        assert!(before.iter().all(|(path, text)| after.get(path) == Some(text)));
    }
}

#[cfg(target_os = "linux")]
#[test]
fn what_cannot_be_written_is_called_as_the_command_line_calls_it() {
    // Nobody may make files there.
    let folder = project(&[("m.smithy", &model(1, "a")), ("mine.json", "{}")]);
    for (arguments, message) in [
        (&["openapi", "--out", "/sys/o.json"][..], "cannot write /sys/o.json: "),
        (&["schema", "--out", "/sys/out"], "cannot write to /sys/out: "),
    ] {
        let output = run_in(&folder, &[arguments, &["-m", "m.smithy"]].concat());
        assert_eq!(output.status.code(), Some(2));
        assert!(stderr(&output).contains(message), "{}", stderr(&output));
        assert!(stderr(&output).contains("help: choose a folder in which you may make files"));
    }
    let output = run_in(&folder, &["openapi", "-m", "m.smithy", "--out", "mine.json"]);
    let help = "help: move it away, or choose another file with `--out`";
    assert!(stderr(&output).contains(help), "{}", stderr(&output));
}

#[test]
fn generated_files_that_were_edited_are_not_removed() {
    let directory = directory();
    let model = write(&directory, "a.smithy", &model(2, "a"));
    let out = directory.path().join("out");
    let rust = ["rust", "-m", &model, "--out", &out.display().to_string()].map(str::to_owned);
    let run = || shapewright(&rust.each_ref().map(String::as_str));
    assert_eq!(run().status.code(), Some(0));
    let types = fs::read_to_string(out.join("types.rs")).expect("a file");
    let put = |name: &str, text: &str| fs::write(out.join(name), text).expect("a file");
    put("old.rs", &types);
    put("edited.rs", &(types.clone() + "// by hand\n"));
    put("copied.rs", &types.lines().take(2).fold(String::new(), |text, line| text + line + "\n"));
    put("mine.rs", "// by hand\n");
    let output = run();
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let is_there = |name: &str| out.join(name).exists();
    assert!(!is_there("old.rs"), "what nobody edited goes");
    assert!(is_there("edited.rs") && is_there("copied.rs") && is_there("mine.rs"));
    for name in ["edited.rs", "copied.rs"] {
        let note = format!("{name} is no longer generated and may have been edited");
        assert!(stderr(&output).contains(&note), "{}", stderr(&output));
    }
    assert!(!stderr(&output).contains("mine.rs"), "{}", stderr(&output));
    put("types.rs", &(types.clone() + "// by hand\n"));
    let output = run();
    assert!(
        stderr(&output).contains("types.rs was edited: it is written anew"),
        "{}",
        stderr(&output)
    );
    assert_eq!(fs::read_to_string(out.join("types.rs")).expect("a file"), types);
}

#[test]
fn idl_that_was_edited_is_not_replaced_without_a_word() {
    let directory = directory();
    let model = write(&directory, "a.smithy", &model(2, "a"));
    let out = directory.path().join("out");
    let run = || shapewright(&["ast", "--idl", &model, "--out", &out.display().to_string()]);
    assert_eq!(run().status.code(), Some(0));
    let files: Vec<_> = fs::read_dir(&out).expect("a folder").flatten().collect();
    let file = files.iter().map(fs::DirEntry::path).find(|it| it.extension().is_some());
    let file = file.expect("a file of IDL");
    let text = fs::read_to_string(&file).expect("a file");
    fs::write(&file, text.clone() + "// by hand\n").expect("a file");
    let output = run();
    assert!(stderr(&output).contains("was edited: it is written anew"), "{}", stderr(&output));
    assert_eq!(fs::read_to_string(&file).expect("a file"), text);
}

#[test]
fn names_that_are_not_utf_8_are_checked() {
    let directory = directory();
    for name in [&b"a.json"[..], b"b\xFF.json", b"\xFE/c.json", b"\xC3.yaml"] {
        let path = directory.path().join(OsStr::from_bytes(name));
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, "{\"OtaType\": 1}").expect("a file");
    }
    let root = directory.path().display();
    for (pattern, count) in
        [("*.json", 2), ("**/*.json", 3), ("*/*.json", 1), ("*.yaml", 1), ("?.json", 1)]
    {
        let pattern = format!("{root}/{pattern}");
        let output = shapewright(&["check", "-s", "CreateOtaTask", &pattern]);
        assert_eq!(output.status.code(), Some(1), "{pattern}");
        let noun = if count == 1 { "document" } else { "documents" };
        let expected = format!("\n{count} {noun}, {count} invalid\n");
        assert!(stderr(&output).ends_with(&expected), "{pattern}: {}", stderr(&output));
    }
}

#[test]
fn arguments_that_are_not_utf_8_name_files() {
    let directory = directory();
    let named = |name| OsStr::from_bytes(name);
    let (own, document) = (named(b"\xFF.smithy"), named(b"d\xFF.json"));
    let folder = named(b"\xFE");
    fs::create_dir(directory.path().join(folder)).expect("a folder");
    for (name, text) in [(own, &*model(1, "text")), (document, "{\"text\": 1}")] {
        fs::write(directory.path().join(folder).join(name), text).expect("a file");
    }
    let [own, document] = [own, document].map(|name| Path::new(folder).join(name));
    let ends = |arguments: &[&OsStr], status| {
        let output = command_in(&directory, &[]).args(arguments).output().expect("it runs");
        assert_eq!(output.status.code(), Some(status), "{arguments:?}: {}", stderr(&output));
        stderr(&output)
    };
    let [check, ast, diff, request, model, shape, operation] =
        ["check", "ast", "diff", "request", "--model", "--shape", "Op0"].map(OsStr::new);
    let (own, document) = (own.as_os_str(), document.as_os_str());
    let said = ends(&[check, model, own, shape, operation, document], 1);
    assert!(said.contains("\u{fffd}/d\u{fffd}.json:1:10"), "{said}");
    let pattern = Path::new(folder).join("*.json");
    ends(&[check, model, own, shape, operation, pattern.as_os_str()], 1);
    ends(&[ast, own], 0);
    ends(&[diff, own, own], 0);
    // The built-in model has it, and the document lacks what it needs.
    ends(&[request, OsStr::new("CreateOtaTask"), document], 1);
}
