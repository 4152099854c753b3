//! The policies of `shapewright check`: flags, files and the configuration.

use crate::support::{INVALID, VALID, directory, shapewright, stderr, stdout, write};

#[test]
fn rules_can_be_denied_and_allowed() {
    let directory = directory();
    let file = write(&directory, "create-ota-task.json", INVALID);
    let check = |arguments: &[&str]| {
        let arguments = [&["check", "--format", "github", &file], arguments].concat();
        let output = shapewright(&arguments);
        let errors = stdout(&output).lines().filter(|line| line.starts_with("::error")).count();
        (output.status.code(), errors)
    };
    let allowed = ["--allow", "length:/S3Url", "--allow", "enum", "--allow", "unknown-member"];
    assert_eq!(check(&allowed), (Some(0), 0));
    assert_eq!(check(&["--warn", "all"]).0, Some(0));
    let output = shapewright(&["check", "--deny", "lenght", &file]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("did you mean `length`?"), "{}", stderr(&output));
}

#[test]
fn the_most_exact_rule_of_a_place_counts() {
    let directory = directory();
    let document = VALID.replace("s3://", "http://");
    assert_ne!(document, VALID);
    let file = write(&directory, "create-ota-task.json", &document);
    let check = |arguments: &[&str]| {
        let arguments = [&["check", "--format", "json", &file], arguments].concat();
        shapewright(&arguments).status.code()
    };
    assert_eq!(check(&["--deny", "recommendation"]), Some(1));
    for arguments in [
        ["--deny", "all", "--allow", "recommendation"],
        ["--allow", "recommendation", "--deny", "all"],
        ["--deny", "recommendation", "--allow", "recommendation:/S3Url"],
        ["--deny", "recommendation", "--allow", "/S3Url"],
    ] {
        assert_eq!(check(&arguments), Some(0), "{arguments:?}");
    }
    assert_eq!(check(&["--deny", "recommendation:/S3Url", "--allow", "/S3Url"]), Some(1));
    assert_eq!(check(&["--deny", "recommendation", "--allow", "recommendation"]), Some(1));
    assert_eq!(check(&["--deny", "/*", "--allow", "/S3Url"]), Some(0));
    let policy = r#"{"deny": ["recommendation:/S3Url"], "allow": ["recommendation", "/S3Url"]}"#;
    let policy = write(&directory, "policy.json", policy);
    assert_eq!(check(&["--policy", &policy]), Some(1));
    assert_eq!(check(&["--policy", &policy, "--allow", "all"]), Some(0));
}

#[test]
fn a_policy_file_says_what_counts_and_flags_say_more() {
    let directory = directory();
    let file = write(&directory, "create-ota-task.json", INVALID);
    let yaml = "# for drafts\nwarn: [enum, unknown-member]\nallow:\n  - length:/S3Url\n";
    let yaml = write(&directory, "policy.yaml", yaml);
    let output = shapewright(&["check", "--policy", &yaml, &file]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(!stderr(&output).contains("[length]"), "{}", stderr(&output));
    let output = shapewright(&["check", "--policy", &yaml, "--deny", "enum", "--quiet", &file]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(stderr(&output).matches("error[").count(), 1, "{}", stderr(&output));
    let json = r#"{"allow": ["all"]}"#;
    let json = write(&directory, "policy.json", json);
    assert_eq!(shapewright(&["check", "--policy", &json, &file]).status.code(), Some(0));
}

#[test]
fn a_wrong_policy_file_is_told_where_and_what_would_be_right() {
    let directory = directory();
    let file = write(&directory, "create-ota-task.json", VALID);
    let cases = [
        ("a.yaml", "warn: []\ndney: []\n", ["a.yaml:2:1", "did you mean `deny`?"]),
        ("b.json", "{\n  \"deny\": [\"lenght\"]\n}", ["b.json:2:12: ", "did you mean `length`?"]),
        ("c.yaml", "deny:\n- all\n- lenght\n", ["c.yaml:3:3: ", "did you mean `length`?"]),
        ("d.json", r#"{"deny": "all"}"#, ["d.json:1:10", "error[type]"]),
        ("e.json", "{", ["e.json:1:2", "error[syntax]"]),
        ("f.yaml", "deny: [", ["f.yaml:", "error"]),
    ];
    for (name, text, expected) in cases {
        let policy = write(&directory, name, text);
        let output = shapewright(&["check", "--policy", &policy, &file]);
        assert_eq!(output.status.code(), Some(2), "{}", stderr(&output));
        for expected in expected {
            assert!(stderr(&output).contains(expected), "{expected}: {}", stderr(&output));
        }
    }
    let output = shapewright(&["check", "--policy", "missing.yaml", &file]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("cannot read missing.yaml"), "{}", stderr(&output));
}

#[test]
fn rules_that_change_nothing_are_told() {
    let directory = directory();
    let model = "$version: \"2\"\nnamespace a\nstructure S { name: String, tags: Tags }\n\
                 list Tags { member: Tag }\nstructure Tag { key: String }\n";
    let model = write(&directory, "a.smithy", model);
    let file = write(&directory, "a.json", r#"{"nme": "x"}"#);
    let said = |rules: &[&str]| {
        let arguments = ["check", "-m", &model, "-s", "S", &file];
        stderr(&shapewright(&[&arguments, rules].concat()))
    };
    for (rules, reason) in [
        (&["--deny", "unknown_member", "--profile", "wire"][..], "ignores unknown members"),
        (&["--warn", "recommendation", "--profile", "reading"], "not held to recommendations"),
        (&["--allow", "duplicate-key"], "which stays an error"),
        (&["--allow", "type"], "which stays an error"),
        (&["--warn", "type", "--profile", "wire"], "which stays an error"),
        (&["--allow", "format", "--profile", "reading"], "which stays an error"),
        (&["--allow", "length:/tgs"], "`S` has nothing at `/tgs`"),
        (&["--deny", "length:/tags/*/ky"], "`S` has nothing at `/tags/*/ky`"),
        (&["--deny", "length:/tags/key"], "`S` has nothing at `/tags/key`"),
        (&["--allow", "length:/tags/-1"], "`S` has nothing at `/tags/-1`"),
        (&["--allow", "/tags/00"], "`S` has nothing at `/tags/00`"),
        (&["--allow", "unknown-member", "--deny", "unknown_member"], "another rule denies it"),
        (&["--allow", "/name", "--warn", "all:/name"], "another rule warns of it"),
    ] {
        let said = said(rules);
        let begin = format!("warning: `{} {}` has no effect: ", rules[0], rules[1]);
        assert!(said.starts_with(&begin) && said.contains(reason), "{rules:?}: {said}");
    }
    for rules in [
        &["--allow", "unknown_member:/nme"][..],
        &["--allow", "/nme"],
        &["--deny", "length:/tags/*/key"],
        &["--deny", "length:/tags/10/key"],
        &["--deny", "length:/tags/0"],
        &["--allow", "/name", "--deny", "length:/name", "--warn", "/*"],
        &["--deny", "all"],
        &["--allow", "format"],
        &["--allow", "type", "--profile", "reading"],
    ] {
        assert!(!said(rules).contains("has no effect"), "{rules:?}");
    }
    assert!(!said(&["--allow", "length:/tgs", "--quiet"]).contains("has no effect"));
    let policy = r#"{"deny": ["length:/tgs"], "allow": ["type", "/name"], "warn": ["/name"]}"#;
    let policy = write(&directory, "policy.json", policy);
    let of_policy = said(&["--policy", &policy]);
    assert_eq!(of_policy.matches("has no effect").count(), 3, "{of_policy}");
    for place in [
        "policy.json:1:11: `length:/tgs` in `deny`",
        "policy.json:1:37: `type` in `allow`",
        "policy.json:1:45: `/name` in `allow` has no effect: another rule warns of it",
    ] {
        assert!(of_policy.contains(place), "{of_policy}");
    }
    for pointer in ["/~2", "/name~", "/~/~0"] {
        let said = said(&["--allow", &format!("type:{pointer}")]);
        assert!(said.contains("is not a JSON Pointer") && said.contains("`~0`"), "{said}");
    }
    assert!(!said(&["--allow", "unknown_member:/~0n~1~01"]).contains("JSON Pointer"));
    write(
        &directory,
        "shapewright.toml",
        "allow = [\"syntax\", \"length:/elsewhere\"]\ndeny = [\"length:/elsewhere\"]\n[[check]]\nfiles = [\"*.json\"]\nmodel = [\"a.smithy\"]\n\
         shape = \"S\"\nprofile = \"wire\"\ndeny = [\"unknown_member\", \"length:/tgs\", \"length:/tags\"]\n",
    );
    let output = shapewright(&["check", &file]);
    let warnings: Vec<_> = stderr(&output)
        .lines()
        .filter(|it| it.contains("has no effect"))
        .map(str::to_owned)
        .collect();
    let expected = [
        (1, "`syntax` in `allow` has no effect: what breaks `syntax` cannot be read"),
        (1, "`length:/elsewhere` in `allow` has no effect: another rule denies it"),
        (8, "`unknown_member` in `deny` has no effect: the profile `wire` ignores unknown members"),
        (8, "`length:/tgs` in `deny` has no effect: `S` has nothing at `/tgs`"),
    ];
    assert_eq!(warnings.len(), expected.len(), "{}", stderr(&output));
    for (warning, (line, words)) in warnings.iter().zip(expected) {
        assert!(warning.contains(&format!("shapewright.toml:{line}:")), "{warning}");
        assert!(warning.contains(words), "{warning}");
    }
    let said = said(&["--allow", "unknown_member:nme"]);
    assert!(said.contains("must begin with `/`") && said.contains("unknown_member:/nme"), "{said}");
    let message = write(&directory, "a.http", "GET /ota-tasks\n");
    let output = shapewright(&["check", "--http", "--deny", "length", &message]);
    assert!(stderr(&output).contains("have no effect with `--http`"), "{}", stderr(&output));
}

/// A model with a misspelt member of a trait, and a pattern that is too large for every engine.
const DOUBTFUL: &str = r#"$version: "2.0"
namespace a
@length(min: 1, maxx: 3)
string Long
@pattern("^(a{1,1000}){1,1000}b\\1$")
string Odd
structure Input { odd: Odd }
@http(method: "POST", uri: "/send")
operation Send { input: Input }
@aws.protocols#restJson1
service Post { version: "1", operations: [Send] }
"#;

#[test]
fn every_command_says_what_is_doubtful_about_a_model() {
    let directory = directory();
    let model = write(&directory, "a.smithy", DOUBTFUL);
    let document = write(&directory, "a.json", "{}");
    let misspelt = "warning: Trait `smithy.api#length`: `maxx` is not a member";
    let unenforced = "warning: the pattern of `a#Odd` cannot be enforced";
    for (arguments, has_pattern) in [
        (&["ast", &model] as &[&str], true),
        (&["check", "-m", &model, "-s", "Input", &document], true),
        (&["check", "-m", &model, "-s", "Long", &document], false),
        (&["request", "-m", &model, "Send", &document], true),
        (&["skeleton", "-m", &model, "Input"], false),
    ] {
        let output = shapewright(arguments);
        let said = stderr(&output);
        assert_eq!(said.matches(misspelt).count(), 1, "{arguments:?} {said}");
        assert_eq!(
            said.matches(unenforced).count(),
            usize::from(has_pattern),
            "{arguments:?} {said}"
        );
        let quiet = shapewright(&[&["--quiet"], arguments].concat());
        assert!(!stderr(&quiet).contains("warning"), "{arguments:?} {}", stderr(&quiet));
    }
}

#[test]
fn of_many_doubtful_patterns_some_are_shown_and_all_counted() {
    let directory = directory();
    let count = 103;
    let shapes = (0..count)
        .map(|it| format!("@pattern(\"^(a{{1,1000}}){{1,1000}}b\\\\1$\") string Odd{it}\n"));
    let members = (0..count).map(|it| format!("odd{it}: Odd{it}\n")).collect::<Vec<_>>().concat();
    let model = DOUBTFUL.replace("@length(min: 1, maxx: 3)\n", "").replace("odd: Odd", &members)
        + &shapes.collect::<String>();
    let model = write(&directory, "a.smithy", &model);
    let document = write(&directory, "a.json", "{}");
    let message = write(&directory, "a.http", "POST /send\nContent-Type: application/json\n\n{}\n");
    // A document is not held to `Odd` itself.
    for (arguments, more) in [
        (&["check", "-m", &model, "-s", "Input", &document] as &[&str], 3),
        (&["check", "-m", &model, "--http", &message], 4),
        (&["request", "-m", &model, "Send", &document], 4),
        (&["ast", &model], 4),
    ] {
        let said = stderr(&shapewright(arguments));
        assert_eq!(said.matches("cannot be enforced").count(), 100, "{arguments:?} {said}");
        assert!(said.contains(&format!("\nand {more} more warnings\n")), "{arguments:?} {said}");
    }
}

#[test]
fn what_is_doubtful_about_a_model_can_be_denied_and_allowed() {
    let directory = directory();
    let model = write(&directory, "a.smithy", DOUBTFUL);
    let document = write(&directory, "a.json", "{}");
    let check = |arguments: &[&str]| {
        let usual = ["check", "-m", &model, "-s", "Input", &document];
        let output = shapewright(&[&usual, arguments].concat());
        (output.status.code(), stderr(&output))
    };
    for denied in ["Pattern", "TraitValue"] {
        let (status, said) = check(&["--deny", denied]);
        assert_eq!((status, said.matches("error: ").count()), (Some(2), 1), "{said}");
    }
    let (status, said) = check(&["--allow", "TraitValue"]);
    assert_eq!((status, said.matches("warning: ").count()), (Some(0), 1), "{said}");
    let (status, said) = check(&["--allow", "TraitValue", "--allow", "Pattern"]);
    assert_eq!((status, said.matches("warning: ").count()), (Some(0), 0), "{said}");
    assert_eq!(shapewright(&["ast", "--deny", "Pattern", &model]).status.code(), Some(1));
    let (status, said) = check(&["--deny", "TraitValu"]);
    assert!(status == Some(2) && said.contains("there is no rule `TraitValu`"), "{said}");
    let policy = write(&directory, "policy.json", r#"{"deny": ["Pattern"]}"#);
    let (status, said) = check(&["--policy", &policy]);
    assert!(status == Some(2) && said.contains("`Pattern` is about models"), "{said}");
}
