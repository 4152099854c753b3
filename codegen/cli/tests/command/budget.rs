//! Documents, policies and models that would cost more than they are worth: none makes the command
//! abort or hang, whatever they hold.

use std::fs;
use std::process::Output;

use crate::support::{directory, shapewright, stderr, stdout, write};
use tempfile::TempDir;

const MODEL: &str = "$version: \"2\"\nnamespace ns.x\nstructure Root { a: Root, s: Sec, l: Secs }\n\
    list Secs { member: Sec }\n@sensitive\nstring Sec\n";

fn check(directory: &TempDir, name: &str, text: &str, flags: &[&str]) -> Output {
    let model = write(directory, "model.smithy", MODEL);
    let file = write(directory, name, text);
    shapewright(&[&["check", "-m", &model, "-s", "ns.x#Root"], flags, &[&file]].concat())
}

#[test]
fn deep_documents_are_refused_and_the_others_still_checked() {
    let directory = directory();
    for depth in [129, 10_000, 50_000] {
        let objects = format!("{}1{}", "{\"a\":".repeat(depth), "}".repeat(depth));
        let arrays = format!("{{\"l\":{}{}}}", "[".repeat(depth), "]".repeat(depth));
        let open = "{\"a\":[".repeat(depth);
        for text in [objects, arrays, open] {
            let output = check(&directory, "a.json", &text, &[]);
            assert_eq!(output.status.code(), Some(1), "{depth}");
            assert!(stderr(&output).contains("error[depth]"), "{}", stderr(&output));
            let lines = format!("{{\"zz\":1}}\n{text}\n{{\"zz\":1}}\n");
            let output = check(&directory, "a.ndjson", &lines, &["--ndjson"]);
            assert!(stderr(&output).ends_with("3 documents, 3 invalid\n"), "{}", stderr(&output));
            let each = format!("[{{\"zz\":1}},{text},{{}}]");
            let output = check(&directory, "a.json", &each, &["--each"]);
            assert_eq!(output.status.code(), Some(1), "{depth}");
        }
    }
    let deep =
        |depth: usize| format!("{}{{}}{}", "{\"a\":".repeat(depth - 1), "}".repeat(depth - 1));
    for (depth, status) in [(127, 0), (128, 0), (129, 1)] {
        for name in ["b.json", "b.yaml"] {
            let output = check(&directory, name, &deep(depth), &["--profile", "wire"]);
            assert_eq!(output.status.code(), Some(status), "{depth} {name}");
        }
    }
}

#[test]
fn what_is_nested_too_deeply_has_its_path_in_json_and_yaml() {
    let directory = directory();
    let mapping = |depth: usize| format!("{}1{}", "{\"a\": ".repeat(depth), "}".repeat(depth));
    let blocks = |depth: usize| {
        (0..depth).fold(String::new(), |text, level| text + &" ".repeat(level) + "a:\n")
    };
    let list = |depth: usize| format!("{{\"l\": {}{}}}", "[".repeat(depth), "]".repeat(depth));
    let path = "/a".repeat(128);
    for (name, text, path) in [
        ("a.json", mapping(129), path.clone()),
        ("a.yaml", mapping(129), path.clone()),
        ("a.yaml", blocks(130), path),
        ("a.json", list(130), "/l".to_owned() + &"/0".repeat(127)),
        ("a.yaml", list(130), "/l".to_owned() + &"/0".repeat(127)),
    ] {
        let output = check(&directory, name, &text, &["--format", "json"]);
        let object: serde_json::Value = serde_json::from_str(&stdout(&output)).expect("an object");
        let first = &object["violations"][0];
        assert_eq!((&first["code"], &first["path"]), (&"depth".into(), &path.into()), "{name}");
        assert!(first["line"].as_u64() > Some(0), "{name}");
    }
    // The parser itself gives up at 256 brackets.
    for brackets in ["[", "{a: "] {
        for depth in [130, 254, 255, 256, 300, 50_000] {
            let text = format!("l: {}", brackets.repeat(depth));
            let output = check(&directory, "a.yaml", &text, &["--format", "json"]);
            let object: serde_json::Value = serde_json::from_str(&stdout(&output)).expect("it");
            let is_deep = object["violations"][0]["code"] == "depth";
            // Without an end, the parser says nothing of what is within its own limit.
            assert!(is_deep || depth < 256, "{depth}: {object}");
        }
        let (depth, end) = (300, if brackets == "[" { "]" } else { "}" });
        let text = format!("l: {}{}", brackets.repeat(depth), end.repeat(depth));
        let output = check(&directory, "a.yaml", &text, &[]);
        assert!(stderr(&output).contains("error[depth]"), "{}", stderr(&output));
    }
    // A key that may be a secret is not shown.
    let deep = format!("{{\"s\": {{\"hunter2\": {}", mapping(129));
    for name in ["b.json", "b.yaml"] {
        let output = check(&directory, name, &deep, &["--format", "json"]);
        assert!(!stdout(&output).contains("hunter2"), "{}", stdout(&output));
    }
}

#[test]
fn long_chains_of_shapes_do_not_overflow_the_stack() {
    let directory = directory();
    let count = 20_000;
    let chain = (0..count).fold(String::new(), |chain, number| {
        chain + &format!("structure S{number} {{ a: S{} }}\n", number + 1)
    });
    let model = format!(
        "$version: \"2\"\nnamespace ns.x\n{chain}structure S{count} {{ s: Sec }}\n@sensitive\nstring Sec\n"
    );
    let model = write(&directory, "chain.smithy", &model);
    for (name, flags) in [("a.json", &[][..]), ("a.ndjson", &["--ndjson"])] {
        let file = write(&directory, name, "{\"zzz\":1}\n");
        let fixed = ["check", "-m", &model, "-s", "ns.x#S0"];
        let output = shapewright(&[&fixed[..], flags, &[&file]].concat());
        assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
    }
}

#[test]
fn downloads_that_were_cut_off_are_refused_at_once() {
    let directory = directory();
    let element = "{\"s\":\"x\",\"zz\":\"a\\\"b\"},";
    for (text, code) in [
        (format!("{{\"l\":[{}", element.repeat(200_000)), "error[syntax]"),
        (format!("{{\"s\":\"{}", "x".repeat(5_000_000)), "error[syntax]"),
        ("{\"a\":".repeat(500_000), "error[depth]"),
        ("\"\\".repeat(1_000_000), "error[syntax]"),
    ] {
        let output = check(&directory, "a.json", &text, &[]);
        assert_eq!(output.status.code(), Some(1));
        assert!(stderr(&output).contains(code), "{}", stderr(&output));
    }
}

#[test]
fn merges_and_aliases_cost_what_they_add() {
    let directory = directory();
    let keys = (0..50_000).fold(String::new(), |keys, number| keys + &format!("k{number}: 1,"));
    let many = format!("a: &a {{{keys}}}\nb: {{<<: [{}*a]}}\n", "*a,".repeat(20_000));
    let output = check(&directory, "a.yaml", &many, &["--max", "1"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("unknown_member"), "{}", stderr(&output));
    let each = format!("[{}]", ["{zzz: 1}"].repeat(40_000).join(","));
    let output = check(&directory, "b.yaml", &each, &["--each", "--format", "github"]);
    assert_eq!(stdout(&output).lines().count(), 40_000);
    assert!(stdout(&output).lines().last().is_some_and(|it| it.contains(",col=359994,")));
}

#[test]
fn no_more_is_described_than_fits_into_memory() {
    let directory = directory();
    let members = (0..100_000).map(|number| format!("\"k{number}\":1"));
    let text = format!("{{{}}}", members.collect::<Vec<_>>().join(","));
    for (format, unit) in [("json", "\"code\":\"unknown_member\""), ("github", "::error file=")] {
        let output = check(&directory, "a.json", &text, &["--max", "0", "--format", format]);
        assert_eq!(output.status.code(), Some(1));
        assert_eq!(stdout(&output).matches(unit).count(), 20_000, "{format}");
        assert!(stdout(&output).contains("80000"), "{format}");
    }
}

#[test]
fn collections_of_yaml_that_may_be_keys_are_bounded() {
    let directory = directory();
    let marks = 300_000;
    for (name, text) in [
        ("list", format!("[{}a]\n", "a, ".repeat(marks))),
        ("map", format!("{{{}a: 1}}\n", "a: 1, ".repeat(marks))),
        ("nested", format!("? [{}1]\n", "[1], ".repeat(marks))),
        ("quotes", format!("[{}a]\n", "'a', ".repeat(marks))),
        ("open", format!("[{}", "a, ".repeat(marks))),
    ] {
        let output = check(&directory, "a.yaml", &text, &[]);
        assert_eq!(output.status.code(), Some(1), "{name}");
        assert!(stderr(&output).contains("error[syntax]"), "{name}: {}", stderr(&output));
        assert!(output.stderr.len() < 10_000, "{name}");
    }
    // As many elements are read where none of them can be a key.
    for text in [format!("l:\n{}", "- a\n".repeat(marks)), format!("l: [{}a]", "a, ".repeat(marks))]
    {
        let output = check(&directory, "a.yaml", &text, &[]);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    }
}

#[cfg(unix)]
#[test]
fn endless_models_and_policies_are_refused() {
    let directory = directory();
    let file = write(&directory, "a.json", "{}");
    for arguments in [
        &["ast", "/dev/zero"][..],
        &["check", "-m", "/dev/zero", "-s", "A", &file],
        &["check", "--policy", "/dev/zero", "-s", "CreateOtaTask", &file],
        &["check", "-s", "CreateOtaTask", "/dev/zero"],
    ] {
        let output = shapewright(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(stderr(&output).contains("is longer than"), "{}", stderr(&output));
    }
    let policy = format!("deny: [{}]", "all, ".repeat(1_001));
    let policy = write(&directory, "policy.yaml", &policy);
    let output = shapewright(&["check", "--policy", &policy, "-s", "CreateOtaTask", &file]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        stderr(&output).contains("has 1001 rules, and 1000 are allowed"),
        "{}",
        stderr(&output)
    );
    assert!(fs::metadata(&policy).is_ok());
}

#[test]
fn values_that_cannot_be_decided_are_refused_with_the_reason() {
    let directory = directory();
    let text = "$version: \"2\"\nnamespace a.b\nstructure Root { code: Code, word: Word }\n\
        @pattern(\"^(([a-z])+\\\\2?)+[0-9]$\") string Code\n@pattern(\"^[0-9]+$\") string Word\n";
    let model = write(&directory, "model.smithy", text);
    let value = "a".repeat(60);
    let file = write(&directory, "a.json", &format!("{{\"code\": \"{value}\", \"word\": \"x\"}}"));
    let check = |flags: &[&str]| {
        shapewright(&[&["check", "-m", &model, "-s", "a.b#Root"], flags, &[&file]].concat())
    };
    let doubt = "(it takes too many steps to say whether it does)";
    let output = check(&[]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(stdout(&output).matches(doubt).count() + stderr(&output).matches(doubt).count(), 1);
    let found = stdout(&check(&["--format", "json"]));
    assert!(found.contains(doubt), "{found}");
    assert_eq!(found.matches("\"code\":\"pattern\"").count(), 2, "{found}");
}
