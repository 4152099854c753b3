//! Any text as JSON and as YAML: what is wrong with it has a place in it.

#![no_main]

use libfuzzer_sys::fuzz_target;
use serde_json::Value;
use shapewright_fuzz::run;

const MODEL: &str = r#"$version: "2"
namespace ns

structure Root {
    kid: Root
    kids: Roots
    names: Names
    map: Map
    union: Choice
    enum: Enum
    @required
    @range(min: 0, max: 9)
    number: Integer
    big: BigDecimal
    float: Double
    flag: Boolean
    time: Timestamp
    blob: Blob
    @length(min: 1, max: 3)
    @pattern("^[a-z]+$")
    text: String
    secret: Secret
    any: Document
}
list Roots { member: Root }
@uniqueItems
list Names { member: String }
map Map { key: Enum, value: Root }
union Choice { a: String, b: Root }
enum Enum { A, B }
@sensitive
string Secret
"#;

/// Shows that the model is read at all.
const VALID: &str = r#"{"number": 1}"#;

fuzz_target!(|text: &str| {
    let files = [("a.smithy", MODEL), ("valid.json", VALID), ("a.json", text), ("a.yaml", text)];
    let check = |format: &str| {
        let fixed = ["check", "-m", "a.smithy", "-s", "Root", "--max", "0", "--format", format];
        run(&[&fixed[..], &["valid.json", "a.json", "a.yaml"]].concat(), &files)
    };
    // What people read is made of more: it costs as much again.
    if text.len() % 4 == 0 {
        check("human");
    }
    let found = check("json");
    let reports: Vec<Value> =
        found.output.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let [valid, reports @ ..] = &*reports else { panic!("{found:?}") };
    assert_eq!(valid["valid"], true, "{found:?}");
    if found.status == 2 {
        return;
    }
    reports.iter().for_each(|report| is_placed(report, text));
    // A key of more than 1,024 characters must be explicit in YAML, and a tab is no indentation.
    let is_json = reports.first().is_some_and(|report| report["valid"] == true);
    if is_json && text.len() < 1_024 && !text.contains(['\t', '\u{feff}']) {
        assert!(reports.iter().all(|report| report["valid"] == true), "{text}");
    }
});

/// Every violation has its place in the document.
fn is_placed(report: &Value, text: &str) {
    let violations = report["violations"].as_array().expect("violations");
    assert_eq!(report["valid"] == Value::Bool(true), violations.iter().all(is_warning), "{report}");
    // As editors count: a line ends in LF, CR LF or, in YAML, CR.
    let lines = 1 + text.chars().filter(|it| matches!(it, '\n' | '\r')).count();
    for violation in violations {
        let line = violation["line"].as_u64().expect("a line");
        assert!((1..=lines as u64).contains(&line), "{violation}");
        assert!(violation["column"].as_u64().is_some_and(|it| it > 0), "{violation}");
        assert!(violation["message"].as_str().is_some_and(|it| !it.is_empty()), "{violation}");
    }
}

fn is_warning(violation: &Value) -> bool {
    violation["level"] == "warning"
}
