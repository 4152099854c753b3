//! What is wrong with a configuration, or with what it names: where it is said, and what is still checked.

use std::fs;

use crate::folders::{CONFIG, MODEL};
use crate::support::{project, run_in as run, stderr, stdout};

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
        ("[[check]]\nfiles = \"*.a\"\n", "\nhelp: write a list: `[\"*.a\"]`\n"),
        ("[check]\nfiles = [\"a\"]\n", "\nhelp: write `[[check]]`: there may be several\n"),
        ("[[check]]\nfiles = [\"a\"]\nprofile = \"wir\"\n", "did you mean `wire`?"),
        ("[[check]\n", "PATH:1:9: "),
        ("a = 1\na = 2\n", "PATH:2:1: duplicate key"),
        ("x = \u{7}\n", "PATH:1:5: "),
        ("[[check]]\nfiles = [\"a\", \"[\"]\n", "PATH:2:15: `[` is no pattern of file names"),
        ("deny = [\"lenght\"]\n", "PATH:1:9: there is no rule `lenght`"),
        ("deny = [\"lenght\"]\n", "did you mean `length`?"),
        ("deny = [\"zzzzzzz\"]\n", "recommendation, syntax and all\n"),
        (
            "[[check]]\nfiles = [\"a.json\"]\nmodel = [\"no\"]\n",
            "PATH:3:10: cannot read no: No such file",
        ),
        (
            "[[check]]\nfiles = [\"a.json\"]\nmodel = [\n\"*.json\", \"no/\"]\n",
            "PATH:4:11: cannot read no",
        ),
        (
            "[[check]]\nfiles = [\"a.json\"]\nshape = \"Nope\"\n",
            "PATH:3:9: there is no shape `Nope`\n  help: these are the built-in models: `--model` names",
        ),
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
    let many = "[[check]]\nfiles = [\"a\"]\nmodel = [\"b\"]\n".repeat(12_500);
    let wide = format!("exclude = [\n{}]\n", "\"a\",\n".repeat(100_000));
    let strict = "[[check]]\nfiles = [\"a\"]\ndeny = [\"all\"]\n".repeat(1_001);
    for (text, message) in [
        (many, "shapewright.toml:3002:10: there are more than 2000 names of files\n"),
        (wide, "shapewright.toml:2002:1: there are more than 2000 names of files\n"),
        (strict, "shapewright.toml:3003:9: there are more than 1000 rules\n"),
    ] {
        let folder = project(&[("shapewright.toml", &text), ("a.json", "{}")]);
        let said = stderr(&run(&folder, &["check", "a.json"]));
        assert_eq!(said, format!("error: {message}"));
    }
    let folder = project(&[("a.json", "{}")]);
    fs::write(folder.path().join("shapewright.toml"), b"a = \"\xFF\"\n").expect("a file");
    let output = run(&folder, &["check", "a.json"]);
    assert!(stderr(&output).contains("toml:1:6: a character is not UTF-8"), "{}", stderr(&output));
}

#[test]
fn patterns_that_match_nothing_are_told_with_their_places() {
    let config = "exclude = [\"old/**\"]\n[[check]]\nfiles = [\"a/*.json\",\n  \"reqests/*.yaml\", \
                  \"a/\", \"a\", \"!a/x.json\", \"../a/*.json\", \"c/e.json\"]\nshape = \"CreateOtaTask\"\n";
    let folder = project(&[
        ("shapewright.toml", config),
        ("a/b.json", "{}"),
        ("c/d.json", "{}"),
        ("c/e.json", "{}"),
        (".gitignore", "e.json\n"),
        (".git/HEAD", ""),
    ]);
    let said = stderr(&run(&folder, &["check", "."]));
    for warning in [
        "warning: shapewright.toml:1:12: no file matches `old/**`\n",
        "warning: shapewright.toml:4:3: no file matches `reqests/*.yaml`\n",
        "warning: shapewright.toml:4:21: no file matches `a/`\n  help: it is a folder: `a/**/*.{json,yaml,yml}`",
        "warning: shapewright.toml:4:27: no file matches `a`\n  help: it is a folder: `a/**/*.{json,yaml,yml}`",
        "no file matches `!a/x.json`\n  help: `!` is part of the name",
        "no file matches `../a/*.json`\n  help: patterns name files of the configuration's folder",
        "no file matches `c/e.json`\n  help: it is there: git ignores it",
    ] {
        assert!(said.contains(warning), "{warning}: {said}");
    }
    assert_eq!(said.matches("warning: ").count(), 7, "{said}");
    assert!(!stderr(&run(&folder, &["--quiet", "check", "."])).contains("warning"));
    // Of a part of the files, nothing follows.
    for path in ["c", "a/b.json"] {
        let said = stderr(&run(&folder, &["check", path]));
        assert!(!said.contains("warning"), "{said}");
    }
}

#[test]
fn a_check_that_no_file_is_left_for_is_told() {
    let check = |files: &str| format!("[[check]]\nfiles = [{files}]\nshape = \"CreateOtaTask\"\n");
    let config = [r#""a/*.json""#, r#""none/*", "a/b.json""#, r#""**/*.json""#].map(check).concat();
    let folder = project(&[("shapewright.toml", &config), ("a/b.json", "{}"), ("c.json", "{}")]);
    let warning = "warning: shapewright.toml:5:20: no file is left for this `[[check]]`: an earlier one \
                   names each, and the first counts\n";
    let said = stderr(&run(&folder, &["check", "."]));
    assert!(said.contains(warning) && said.matches("is left").count() == 1, "{said}");
    for arguments in [&["--quiet", "check", "."][..], &["check", "a/b.json"], &["check", "a"]] {
        let said = stderr(&run(&folder, arguments));
        assert!(!said.contains("is left"), "{said}");
    }
}

#[test]
fn machines_read_where_a_configuration_or_model_is_wrong() {
    let wrong = CONFIG.replace("\"Order\"", "\"Ordr\"");
    let of_model = MODEL.replace("note: String", "note: Strin");
    for (config, model, place) in [
        (wrong.as_str(), MODEL, ("shapewright.toml", 6, 9)),
        (CONFIG, of_model.as_str(), ("model/a.smithy", 7, 11)),
    ] {
        let folder = project(&[
            ("shapewright.toml", config),
            ("model/a.smithy", model),
            ("orders/a.json", "{\"name\": \"x\"}"),
        ]);
        let report = |format| stdout(&run(&folder, &["check", ".", "--format", format]));
        let (file, line, column) = place;
        let github = report("github");
        let expected = format!("::error file={file},line={line},col={column},title=not checked::");
        assert!(github.contains(&expected) && !github.contains(" | "), "{github}");
        let gitlab: serde_json::Value = serde_json::from_str(&report("gitlab")).expect("JSON");
        let location = &gitlab[0]["location"];
        assert_eq!(*location, serde_json::json!({"path": file, "lines": {"begin": line}}));
        let sarif: serde_json::Value = serde_json::from_str(&report("sarif")).expect("JSON");
        let notification = &sarif["runs"][0]["invocations"][0]["toolExecutionNotifications"][0];
        let location = &notification["locations"][0]["physicalLocation"];
        let region = serde_json::json!({"startLine": line, "startColumn": column});
        assert_eq!(location["artifactLocation"]["uri"], *file, "{notification}");
        assert_eq!(location["region"], region, "{notification}");
        let json = report("json");
        let of_file = |text| serde_json::from_str(text).expect("JSON");
        let objects: Vec<serde_json::Value> = json.lines().map(of_file).collect();
        let is_it = |it: &&serde_json::Value| it["file"] == *file;
        let object = objects.iter().find(is_it).expect("an object of the file");
        assert_eq!([&object["line"], &object["column"]], [line, column], "{object}");
        assert_eq!(object["error"], "failed", "{object}");
    }
}

#[test]
fn machines_read_where_a_policy_is_wrong() {
    for (name, policy, place) in [
        ("policy.yaml", "deny:\n- length\n- \"x\n", "line=3,col=3"),
        ("policy.yaml", "deny:\n- lenght\n", "line=2,col=3"),
        ("policy.json", "{\"deny\": [1]}", "line=1,col=11"),
    ] {
        let folder =
            project(&[("a.smithy", MODEL), ("a.json", "{\"name\": \"x\"}"), (name, policy)]);
        let arguments = ["check", "-m", "a.smithy", "-s", "Order", "a.json", "--policy", name];
        let report = stdout(&run(&folder, &[&arguments[..], &["--format", "github"]].concat()));
        let expected = format!("::error file={name},{place},title=not checked::");
        assert!(report.starts_with(&expected), "{expected} {report}");
    }
}

#[test]
fn names_that_look_like_places_are_not_taken_for_them() {
    let folder = project(&[("a:1:2: b/c.json", "{}")]);
    let report = run(&folder, &["check", "a:1:2: b/c.json", "--format", "github"]);
    let expected = "::error file=a%3A1%3A2%3A b/c.json,title=not checked::";
    let report = stdout(&report);
    assert!(report.starts_with(expected), "{report}");
}

#[test]
fn what_is_wrong_with_one_configuration_or_model_hides_nothing_else() {
    let broken = MODEL.replace("note: String", "note: Strin");
    let check = |file: &str, model: &str, shape: &str| {
        format!("[[check]]\nfiles = [\"{file}\"]\nmodel = [\"{model}\"]\nshape = \"{shape}\"\n")
    };
    let config = check("a.json", "a.smithy", "Order")
        + &check("b.json", "b.smithy", "Order")
        + &check("c.json", "a.smithy", "Ordr");
    let folder = project(&[
        ("shapewright.toml", &config),
        ("a.smithy", MODEL),
        ("b.smithy", &broken),
        ("a.json", "{\"name\": 1}"),
        ("b.json", "{\"name\": 1}"),
        ("c.json", "{\"name\": 1}"),
        ("sub/shapewright.toml", "x = 1\n"),
        ("sub/d.json", "{}"),
        ("sub/e.json", "{}"),
    ]);
    let output = run(&folder, &["check", "."]);
    let said = stderr(&output);
    assert_eq!(output.status.code(), Some(2), "{said}");
    for expected in [
        "b.smithy:7:11: error: ",
        "error: shapewright.toml:12:9: there is no shape `Ordr`",
        "error[type]: Value at '/name'",
        "error: b.json is not checked",
        "error: c.json is not checked",
        "error: sub/d.json is not checked",
        "error: sub/e.json is not checked",
        "1 document, 1 invalid; 7 files could not be checked",
    ] {
        assert!(said.contains(expected), "{expected}: {said}");
    }
    assert_eq!(said.matches("sub/shapewright.toml:1:1").count(), 1, "{said}");
    let said = stderr(&run(&folder, &["check", "sub", "b.json"]));
    assert!(said.contains("b.smithy:7:11") && said.contains("sub/shapewright.toml:1:1"), "{said}");
    let said = stderr(&run(&folder, &["check", "a.json", "sub/d.json"]));
    assert!(said.contains("error[type]") && said.contains("sub/shapewright.toml:1:1"), "{said}");
    let github = stdout(&run(&folder, &["check", "--format", "github", "sub"]));
    assert!(github.contains("::error file=sub/shapewright.toml,line=1,col=1,"), "{github}");
    let document = "::error file=sub/d.json,title=not checked::sub/d.json is not checked";
    assert_eq!(github.matches(document).count(), 1, "{github}");
    let input = ["check", "-", "a.json", "--stdin-filename", "sub/x.json"];
    let said = stderr(&run(&folder, &input));
    assert!(said.contains("error[type]") && said.contains("sub/x.json is not checked"), "{said}");
    let junit = stdout(&run(&folder, &["check", "--format", "junit", "sub"]));
    for file in ["sub/shapewright.toml", "sub/d.json", "sub/e.json"] {
        let case = format!("<testcase name=\"run\" classname=\"{file}\">");
        assert_eq!(junit.matches(&case).count(), 1, "{junit}");
    }
    let sarif = stdout(&run(&folder, &["check", "--format", "sarif", "sub/d.json"]));
    assert!(sarif.contains("{\"artifactLocation\":{\"uri\":\"sub/d.json\"}}"), "{sarif}");
    let model = ["check", "--format", "json", "-m", "b.smithy", "-s", "Order", "a.json"];
    let json = stdout(&run(&folder, &model));
    assert!(json.contains("\"b.smithy\"") && json.contains("a.json is not checked"), "{json}");
    let twice = ["check", "--format", "json", "sub/d.json", "sub", "./sub/d.json"];
    let json = stdout(&run(&folder, &twice));
    assert_eq!(json.lines().count(), 3, "the configuration and two documents: {json}");
}

#[test]
fn machines_read_which_documents_a_wrong_policy_leaves_unchecked() {
    let files = [("a.json", "{}"), ("b.json", "{}"), ("a.smithy", MODEL), ("p.yaml", "nope: []\n")];
    let folder = project(&files);
    for (wrong, about) in [
        (["--policy", "p.yaml"], "\"p.yaml\""),
        (["--policy", "none.yaml"], "\"none.yaml\""),
        (["--deny", "nope"], "\"file\":null"),
    ] {
        let fixed =
            ["check", "-m", "a.smithy", "-s", "Order", "--format", "json", "a.json", "b.json"];
        let output = run(&folder, &[&fixed[..], &wrong].concat());
        assert_eq!(output.status.code(), Some(2), "{}", stderr(&output));
        let json = stdout(&output);
        assert_eq!(json.lines().count(), 3, "{json}");
        for expected in [about, "\"a.json\"", "\"b.json\"", "b.json is not checked"] {
            assert!(json.contains(expected), "{wrong:?} {expected}: {json}");
        }
    }
}

#[test]
fn a_configuration_that_cannot_be_read_is_named_and_several_mistakes_in_one_are_of_one_file() {
    let check = |model: &str, file: &str| {
        format!("[[check]]\nfiles = [\"{file}\"]\nmodel = [\"{model}\"]\nshape = \"Order\"\n")
    };
    let config = check("none.smithy", "a.json") + &check("other.smithy", "b.json");
    let folder = project(&[("shapewright.toml", &*config), ("a.json", "{}"), ("b.json", "{}")]);
    let said = stderr(&run(&folder, &["check", "."]));
    assert!(said.ends_with("0 documents; 3 files could not be checked\n"), "{said}");
    std::fs::write(folder.path().join("shapewright.toml"), b"\xFF").expect("a file");
    std::fs::create_dir(folder.path().join("sub")).expect("a folder");
    std::fs::create_dir(folder.path().join("sub/shapewright.toml")).expect("a folder");
    std::fs::write(folder.path().join("sub/c.json"), "{}").expect("a file");
    let json = stdout(&run(&folder, &["check", "--format", "json", "sub/c.json", "a.json"]));
    assert!(json.contains("\"file\":\"sub/shapewright.toml\""), "{json}");
    let junit = stdout(&run(&folder, &["check", "--format", "junit", "sub/c.json"]));
    assert!(junit.contains("classname=\"sub/shapewright.toml\""), "{junit}");
}

#[test]
fn places_are_named_for_ci_as_documents_are() {
    let broken = MODEL.replace("note: String", "note: Strin");
    let folder = project(&[
        ("orders/shapewright.toml", &CONFIG.replace("\"model", "\"../model")),
        ("model/a.smithy", &broken),
        ("orders/orders/a.json", "{\"name\": \"x\"}"),
    ]);
    for (format, place) in [
        ("github", "file=model/a.smithy,line=7"),
        ("gitlab", "\"model/a.smithy\""),
        ("sarif", "\"model/a.smithy\""),
    ] {
        let report = stdout(&run(&folder, &["check", "orders", "--format", format]));
        assert!(report.contains(place), "{report}");
    }
}
