//! `shapewright diff`: every kind of change, for whom it breaks, in every format.

use crate::support::{directory, shapewright, stderr, stdout, write};
use serde_json::Value;

const MODEL: &str = r#"$version: "2"
namespace example

use aws.protocols#restJson1

@restJson1
service Hubs {
    version: "1"
    operations: [PutHub, DropHub]
    errors: [Lost]
}

operation PutHub {
    input := {
        @required
        @length(min: 3, max: 8)
        name: String

        @range(min: 1, max: 9)
        size: Integer

        kind: Kind

        place: Place

        code: Code
    }

    output := {
        kind: Kind

        place: Place

        since: Timestamp
    }

    errors: [Busy, Gone]
}

operation DropHub {}

enum Kind {
    SMALL = "S"
    LARGE = "L"
}

@error("server")
structure Busy {}

@error("client")
structure Gone {}

@error("client")
structure Lost {}

union Place {
    room: String
    floor: Integer
}

@length(max: 10)
string Code
"#;

/// What replaces what in the model, and the one thing that `diff` says: `CODE ID WRITERS/READERS`.
/// An operation that no service offers is no change.
const CHANGES: [(&str, &str, &str); 30] = [
    (
        "        size: Integer\n",
        "        size: Integer\n\n        note: String\n",
        "member-added PutHubInput$note compatible/compatible",
    ),
    (
        "        since: Timestamp\n",
        "        since: Timestamp\n\n        note: String\n",
        "member-added PutHubOutput$note compatible/compatible",
    ),
    (
        "        @range(min: 1, max: 9)\n        size: Integer\n",
        "",
        "member-removed PutHubInput$size breaking/compatible",
    ),
    ("        since: Timestamp\n", "", "member-removed PutHubOutput$since compatible/breaking"),
    (
        "        size: Integer\n",
        "        @required\n        size: Integer\n",
        "became-required PutHubInput$size breaking/compatible",
    ),
    (
        "        @required\n        @length",
        "        @length",
        "became-optional PutHubInput$name compatible/compatible",
    ),
    ("since: Timestamp", "since: String", "retyped PutHubOutput$since compatible/breaking"),
    ("max: 8", "max: 7", "tightened PutHubInput$name breaking/compatible"),
    ("max: 8", "max: 9", "loosened PutHubInput$name compatible/compatible"),
    (
        "    LARGE = \"L\"\n",
        "    LARGE = \"L\"\n    HUGE = \"H\"\n",
        "enum-value-added Kind compatible/dangerous",
    ),
    ("    LARGE = \"L\"\n", "", "enum-value-removed Kind breaking/compatible"),
    ("LARGE = \"L\"", "BIG = \"L\"", "enum-value-renamed Kind compatible/compatible"),
    ("max: 10", "min: 1, max: 10", "tightened Code breaking/compatible"),
    ("@length(max: 10)\n", "", "loosened Code compatible/compatible"),
    (
        "        code: Code\n",
        "        @length(max: 9)\n        code: Code\n",
        "tightened PutHubInput$code breaking/compatible",
    ),
    (
        "        code: Code\n",
        "        @length(max: 11)\n        code: Code\n",
        "loosened PutHubInput$code compatible/compatible",
    ),
    (
        "        size: Integer\n",
        "        size: Integer\n\n        @required\n        @default(\"x\")\n        note: String\n",
        "member-added PutHubInput$note compatible/compatible",
    ),
    (
        "        size: Integer\n",
        "        @deprecated\n        size: Integer\n",
        "trait-changed PutHubInput$size compatible/compatible",
    ),
    (
        "    floor: Integer\n",
        "    floor: Integer\n    yard: String\n",
        "choice-added Place$yard compatible/dangerous",
    ),
    ("    floor: Integer\n", "", "member-removed Place$floor breaking/compatible"),
    ("errors: [Lost]", "errors: [Lost, Gone]", "error-added Hubs compatible/dangerous"),
    ("errors: [Lost]", "errors: []", "error-removed Hubs compatible/compatible"),
    (
        "@restJson1\nservice",
        "@aws.protocols#awsJson1_0\nservice",
        "protocol-added Hubs compatible/compatible\nprotocol-removed Hubs breaking/breaking",
    ),
    (
        "string Code\n",
        "string Code\n\n@length(max: 2)\nstring String\n",
        "tightened Place$room breaking/compatible",
    ),
    ("operation DropHub {}", "operation DropHub {}\n\noperation Ping {}", ""),
    ("[PutHub, DropHub]", "[PutHub]", "operation-removed DropHub breaking/breaking"),
    (
        "operations: [PutHub, DropHub]\n    errors: [Lost]\n}",
        "operations: [PutHub, DropHub, Ping]\n    errors: [Lost]\n}\noperation Ping {}",
        "operation-added Ping compatible/compatible",
    ),
    ("[Busy, Gone]", "[Busy]", "error-removed PutHub compatible/compatible"),
    (
        "errors: [Busy, Gone]\n}\n\noperation DropHub {}",
        "errors: [Busy, Gone]\n}\n\noperation DropHub { errors: [Busy] }",
        "error-added DropHub compatible/dangerous",
    ),
    (
        "    SMALL =",
        "    /// For one room.\n    SMALL =",
        "documentation Kind$SMALL compatible/compatible",
    ),
];

#[test]
fn every_kind_of_change_is_told_with_whom_it_breaks() {
    let directory = directory();
    let old = write(&directory, "old.smithy", MODEL);
    for (before, after, expected) in CHANGES {
        assert!(MODEL.contains(before), "{before}");
        let new = write(&directory, "new.smithy", &MODEL.replacen(before, after, 1));
        let output = shapewright(&["diff", "--format", "json", &old, &new]);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        let list: Value = serde_json::from_str(&stdout(&output)).expect("JSON");
        let told: Vec<String> = list.as_array().expect("changes").iter().map(told).collect();
        assert_eq!(told.join("\n"), expected, "{before} -> {after}");
        for (denied, word) in
            [("breaking", &["breaking"][..]), ("dangerous", &["breaking", "dangerous"])]
        {
            let status = shapewright(&["diff", "--quiet", "--deny", denied, &old, &new]).status;
            let is_denied = word.iter().any(|word| expected.contains(word));
            assert_eq!(status.code(), Some(i32::from(is_denied)), "{before} -> {after}");
        }
    }
}

fn told(change: &Value) -> String {
    let text = |key: &str| change[key].as_str().unwrap_or_default().to_owned();
    let id = text("id");
    let name = id.split_once('#').map_or(id.as_str(), |(_, name)| name);
    format!("{} {name} {}/{}", text("code"), text("writers"), text("readers"))
}

#[test]
fn shapes_of_one_name_in_several_namespaces_are_kept_apart() {
    let directory = directory();
    // Names that the prelude and our own traits have, and that another namespace has.
    let text = |max: u32| {
        format!(
            "$version: \"2\"\nnamespace a\n\nservice A {{ version: \"1\", operations: [Put] }}\n\
             operation Put {{ input: Rule }}\nstructure Rule {{ when: Timestamp, tag: Tag }}\n\
             string Timestamp\n@length(max: {max})\nstring Tag\n"
        )
    };
    let beside = "$version: \"2\"\nnamespace b\nservice B { version: \"1\", operations: [Put] }\n\
                  operation Put { input: Rule }\nstructure Rule { tag: Tag }\n\
                  @length(max: 5)\nstring Tag\n";
    let folder = |name: &str, max| {
        let path = directory.path().join(name);
        std::fs::create_dir(&path).expect("a folder");
        std::fs::write(path.join("a.smithy"), text(max)).expect("a file");
        std::fs::write(path.join("b.smithy"), beside).expect("a file");
        path.display().to_string()
    };
    let (old, new) = (folder("old", 5), folder("new", 6));
    assert_eq!(stdout(&shapewright(&["diff", "--quiet", &old, &old])), "");
    let output = shapewright(&["diff", "--format", "json", &old, &new]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let list: Value = serde_json::from_str(&stdout(&output)).expect("JSON");
    assert_eq!(list.as_array().map(Vec::len), Some(1), "{list}");
    assert_eq!(list[0]["id"], "a#Tag");
}

#[test]
fn a_model_is_the_same_in_every_dialect() {
    let directory = directory();
    let idl = write(&directory, "model.smithy", MODEL);
    let ast = write(&directory, "model.json", &stdout(&shapewright(&["ast", &idl])));
    let output = shapewright(&["diff", &idl, &ast, "--format", "markdown", "--deny", "dangerous"]);
    assert_eq!(stdout(&output), "No changes.\n");
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let output = shapewright(&["diff", &ast, &idl]);
    assert_eq!(stdout(&output), "0 changes: 0 breaking, 0 dangerous, 0 compatible\n");
}

#[test]
fn names_break_generated_rust_alone_and_only_who_asks_is_denied() {
    let directory = directory();
    let old = write(&directory, "old.smithy", MODEL);
    let new = MODEL.replace("kind: Kind", "kind: Sort").replace("enum Kind", "enum Sort");
    let new = write(&directory, "new.smithy", &new.replace("LARGE = \"L\"", "LARGE = \"XL\""));
    let output = shapewright(&["diff", &old, &new]);
    assert_eq!(
        stdout(&output),
        "breaking Sort: value L removed (writers; breaks generated Rust)\n\
         dangerous Sort: value XL added (readers)\n\
         compatible PutHubInput$kind: enum Kind is called Sort now (breaks generated Rust)\n\
         compatible PutHubOutput$kind: enum Kind is called Sort now (breaks generated Rust)\n\
         4 changes: 1 breaking, 1 dangerous, 2 compatible\n"
    );
    let new = MODEL.replace("kind: Kind", "kind: Sort").replace("enum Kind", "enum Sort");
    let new = write(&directory, "new.smithy", &new);
    for (whom, status) in [("writers", 0), ("readers", 0), ("compilers", 1)] {
        let output = shapewright(&["diff", "--deny", "breaking", "--for", whom, &old, &new]);
        assert_eq!(output.status.code(), Some(status), "{whom}");
    }
}

#[test]
fn lines_for_people_name_everybody_whom_a_change_hits() {
    let directory = directory();
    let old = write(&directory, "old.smithy", MODEL);
    for (before, after, expected) in CHANGES.iter().filter(|change| !change.2.contains('\n')) {
        let new = write(&directory, "new.smithy", &MODEL.replacen(before, after, 1));
        let line = stdout(&shapewright(&["diff", "--quiet", &old, &new]));
        let named = line.rsplit_once(" (").map_or("", |(_, named)| named);
        for whom in ["writers", "readers", "compilers"] {
            let deny = ["diff", "--quiet", "--deny", "dangerous", "--for", whom, &old, &new];
            let is_hit = shapewright(&deny).status.code() == Some(1);
            let word = if whom == "compilers" { "generated Rust" } else { whom };
            assert_eq!(named.contains(word), is_hit, "{expected}, {whom}: {line}");
        }
    }
}

#[test]
fn shapes_that_are_not_compared_are_named_if_they_differ() {
    let directory = directory();
    let beside = "structure Beside { a: String }\n\n@private\nstructure Hidden { a: String }\n";
    let changed = beside.replace("a: String", "a: Integer");
    let old = write(&directory, "old.smithy", &format!("{MODEL}\n{beside}"));
    let new = write(&directory, "new.smithy", &format!("{MODEL}\n{changed}"));
    let output = shapewright(&["diff", &old, &new, "--deny", "dangerous"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(stderr(&output).contains("were left out"), "{}", stderr(&output));
    assert!(stderr(&output).ends_with("private: Beside, Hidden\n"), "{}", stderr(&output));
    let library = |shapes: &str| format!("$version: \"2\"\nnamespace a\n{shapes}");
    let old = write(&directory, "old.smithy", &library(beside));
    let new = write(&directory, "new.smithy", &library(&changed));
    let output = shapewright(&["diff", &old, &new, "--deny", "breaking"]);
    assert_eq!(output.status.code(), Some(1), "{}", stdout(&output));
    assert!(stderr(&output).ends_with("private: Hidden\n"), "{}", stderr(&output));
}

#[test]
fn every_format_says_between_which_shapes_a_change_is() {
    let directory = directory();
    let model = |a: &str, b: &str| {
        format!(
            "$version: \"2\"\nnamespace a\nservice S {{ version: \"1\", operations: [Put] }}\n\
             operation Put {{ input := {{ x: {a}, y: {b} }} }}\n\
             structure One {{ a: String }}\nstructure Two {{ a: String, @required b: String }}\n"
        )
    };
    let old = write(&directory, "old.smithy", &model("One", "Two"));
    let new = write(&directory, "new.smithy", &model("Two", "One"));
    let run = |format: &str| stdout(&shapewright(&["diff", "--format", format, &old, &new]));
    let words = "member added, required (Two in place of One)";
    for format in ["human", "json", "markdown"] {
        assert!(run(format).contains(words), "{format}: {}", run(format));
    }
    let list: Value = serde_json::from_str(&run("json")).expect("JSON");
    let list = list.as_array().expect("changes");
    let added = list.iter().find(|it| it["code"] == "member-added").expect("the change");
    assert_eq!(added["between"], serde_json::json!({"old": "a#One", "new": "a#Two"}));
    let other = list.iter().find(|it| it["code"] == "retargeted").expect("the change");
    assert_eq!(other.get("between"), None);
    // What lies below another name has both names, too.
    let renamed = model("Three", "Two").replace("One {", "Three { @required c: String,");
    let new = write(&directory, "renamed.smithy", &renamed);
    let list = stdout(&shapewright(&["diff", "--format", "json", &old, &new]));
    let list: Value = serde_json::from_str(&list).expect("JSON");
    let list = list.as_array().expect("changes");
    let added = list.iter().find(|it| it["code"] == "member-added").expect("the change");
    assert_eq!(added["between"], serde_json::json!({"old": "a#One", "new": "a#Three"}));
    assert_eq!(added["message"], "member added, required");
}

#[test]
fn markdown_shows_what_it_would_read() {
    let directory = directory();
    let model = |name: &str, pattern: &str| {
        let text = format!("$version: \"2\"\nnamespace a\n@pattern(\"{pattern}\")\nstring S\n");
        write(&directory, name, &text)
    };
    let (old, new) = (model("old.smithy", "^a$"), model("new.smithy", "^<b>[a-z]*_x|`$"));
    let printed = stdout(&shapewright(&["diff", &old, &new, "--format", "markdown"]));
    assert!(printed.contains(r"^\<b\>\[a-z\]\*\_x\|\`$"), "{printed}");
}
