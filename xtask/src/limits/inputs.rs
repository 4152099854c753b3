//! Large inputs, each the worst of its kind that is known.

use std::fmt::Write as _;

/// Whether an input is a document or a model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Document,
    Model,
}

/// An input, and the commands that read it.
pub(super) struct Input {
    pub(super) name: &'static str,
    pub(super) kind: Kind,
    /// What the file is called.
    pub(super) file: &'static str,
    pub(super) text: fn() -> String,
    /// Arguments, separated by spaces.
    pub(super) commands: &'static [&'static str],
}

/// The length of documents, in bytes.
const DOCUMENT: usize = 64 << 20;

/// The length of models, in bytes.
const MODEL: usize = 16 << 20;

const JSON: &[&str] =
    &["check -s CreateOtaTask a.json", "check --format json -s CreateOtaTask a.json"];
const YAML: &[&str] = &["check -s CreateOtaTask a.yaml"];
const AST: &[&str] = &[
    "ast a.json",
    "ast --idl a.json",
    "rust --model a.json --out output",
    "schema --model a.json --out output",
    "diff a.json a.json",
    "check --model a.json -s Op empty.json",
];
const DOCUMENTATION: &str = "    /// What comes next, in a sentence that says a little more, and in a second \
    one that is as long.\n";

const IDL: &[&str] = &[
    "ast a.smithy",
    "rust --model a.smithy --out output",
    "check --model a.smithy -s S0 empty.json",
];

const LOOK_AROUNDS: &[&str] = &[
    "ast a.json",
    "diff a.json a.json",
    "check --model a.json -s Op empty.json",
    "skeleton --model a.json Op",
];

/// A model with a pattern of which each value takes millions of steps.
pub(super) const REFERENCES: &str = r#"$version: "2"
namespace a.b
@pattern("^(([a-z])+\\2?)+[0-9]$")
string Text
list List { member: Text }
"#;

/// All of them.
pub(super) fn all() -> impl Iterator<Item = Input> {
    let document =
        |name, file, text, commands| Input { name, kind: Kind::Document, file, text, commands };
    let model =
        |name, file, text, commands| Input { name, kind: Kind::Model, file, text, commands };
    [
        document(
            "unknown members",
            "a.json",
            || object(DOCUMENT, |it| format!("\"k{it}\":{it}")),
            JSON,
        ),
        document("empty lists", "a.json", || members(DOCUMENT, "[],"), JSON),
        document("small numbers", "a.json", || members(DOCUMENT, "1,"), JSON),
        document(
            "one text",
            "a.json",
            || format!("{{\"S3Url\":\"{}\"}}", "x".repeat(DOCUMENT)),
            JSON,
        ),
        document(
            "escapes",
            "a.json",
            || format!("{{\"S3Url\":\"{}\"}}", "\\n".repeat(DOCUMENT / 2)),
            JSON,
        ),
        document("open brackets", "a.json", || "[".repeat(DOCUMENT), JSON),
        document(
            "lines",
            "a.json",
            || "{\"S3Url\": 1}\n".repeat(DOCUMENT / 13),
            &["check --ndjson -s CreateOtaTask a.json"],
        ),
        document(
            "elements",
            "a.json",
            || list(DOCUMENT),
            &["check --each -s CreateOtaTask a.json"],
        ),
        document(
            "yaml: a list",
            "a.yaml",
            || format!("Target:\n{}", "- a\n".repeat(DOCUMENT / 4)),
            YAML,
        ),
        document(
            "yaml: brackets",
            "a.yaml",
            || format!("a: [{}", "b, ".repeat(DOCUMENT / 3)),
            YAML,
        ),
        document("yaml: comments", "a.yaml", || "# a\n".repeat(DOCUMENT / 4), YAML),
        document(
            "values of a back-reference",
            "a.json",
            || format!("[{}\"\"]", format!("\"{}\",", "a".repeat(60)).repeat(DOCUMENT / 63)),
            &["check --model references.smithy -s List a.json"],
        ),
        model("an AST of structures", "a.json", || ast(MODEL), AST),
        model("an AST of look-arounds", "a.json", || look_arounds(MODEL), LOOK_AROUNDS),
        // More of them than a model may have: it is refused.
        model("IDL of structures", "a.smithy", || idl(MODEL, ""), IDL),
        model("IDL with documentation", "a.smithy", || idl(MODEL, DOCUMENTATION), IDL),
    ]
    .into_iter()
}

/// JSON as it is usually: what `serde_json` reads for comparison.
pub(super) fn usual(length: usize) -> String {
    let element =
        |it: usize| format!("{{\"Name\":\"hub-{it}\",\"Count\":{it},\"Tags\":[\"a\",\"b\"]}}");
    let mut text = String::from("[");
    let mut count = 0;
    while text.len() < length {
        text += &element(count);
        text.push(',');
        count += 1;
    }
    text + "null]"
}

fn object(length: usize, member: fn(usize) -> String) -> String {
    let mut text = String::from("{");
    let mut count = 0;
    while text.len() < length {
        text += &member(count);
        text.push(',');
        count += 1;
    }
    text + "\"last\":0}"
}

/// A known member with many elements.
fn members(length: usize, element: &str) -> String {
    format!("{{\"Target\":[{}0]}}", element.repeat(length / element.len()))
}

fn list(length: usize) -> String {
    format!("[{}{{}}]", "{\"S3Url\": 1},".repeat(length / 13))
}

/// A service whose operation reaches every structure.
fn ast(length: usize) -> String {
    let mut shapes = String::new();
    let mut count = 0;
    while shapes.len() < length {
        let _ = write!(
            shapes,
            "\"a.b#S{count}\":{{\"type\":\"structure\",\"members\":{{\"next\":{{\"target\":\"a.b#S{}\"}},\
             \"name\":{{\"target\":\"smithy.api#String\",\"traits\":{{\"smithy.api#length\":{{\"min\":1,\"max\":9}}}}}}}}}},",
            count + 1
        );
        count += 1;
    }
    format!(
        "{{\"smithy\":\"2.0\",\"shapes\":{{{shapes}\"a.b#S{count}\":{{\"type\":\"structure\",\"members\":{{}}}},\
         \"a.b#Op\":{{\"type\":\"operation\",\"input\":{{\"target\":\"a.b#S0\"}},\"output\":{{\"target\":\"smithy.api#Unit\"}}}},\
         \"a.b#Service\":{{\"type\":\"service\",\"version\":\"1\",\"operations\":[{{\"target\":\"a.b#Op\"}}],\
         \"traits\":{{\"aws.protocols#awsJson1_0\":{{}}}}}}}}}}"
    )
}

/// A service whose operation has members with as many patterns, each a password's.
fn look_arounds(length: usize) -> String {
    let (mut members, mut shapes) = (String::new(), String::new());
    let mut count = 0;
    while members.len() + shapes.len() < length {
        let _ = write!(members, "\"m{count}\":{{\"target\":\"a.b#P{count}\"}},");
        let _ = write!(
            shapes,
            "\"a.b#P{count}\":{{\"type\":\"string\",\"traits\":{{\"smithy.api#pattern\":\
             \"^(?=.*[a-z])(?=.*[0-9])[a-z0-9]{{8,{}}}{count}$\"}}}},",
            60 + count % 20
        );
        count += 1;
    }
    format!(
        "{{\"smithy\":\"2.0\",\"shapes\":{{{shapes}\"a.b#In\":{{\"type\":\"structure\",\"members\":{{{members}\
         \"last\":{{\"target\":\"smithy.api#String\"}}}}}},\
         \"a.b#Op\":{{\"type\":\"operation\",\"input\":{{\"target\":\"a.b#In\"}},\"output\":{{\"target\":\"smithy.api#Unit\"}}}}}}}}"
    )
}

fn idl(length: usize, documentation: &str) -> String {
    let mut text = String::from("$version: \"2\"\nnamespace a.b\n\n");
    let mut count = 0;
    while text.len() < length {
        let _ = write!(
            text,
            "structure S{count} {{\n{documentation}    next: S{}\n    name: String\n}}\n\n",
            count + 1
        );
        count += 1;
    }
    let _ = writeln!(text, "structure S{count} {{}}\n");
    text
}
