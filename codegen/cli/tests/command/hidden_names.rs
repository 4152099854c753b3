//! Names that no model knows, beside something sensitive: what may have been meant for a secret is
//! hidden, in documents and in every part of messages alike.

use crate::support::{directory, shapewright, stderr, stdout, write};
use serde_json::Value;

const MODEL: &str = r#"$version: "2"
namespace a.b
use aws.protocols#restJson1
@restJson1
service Svc { version: "1", operations: [Put, Get, Find] }
@http(method: "POST", uri: "/put") operation Put { input: Hid, output: Out, errors: [Err] }
@http(method: "POST", uri: "/get") operation Get { input: Out, output: Hid }
@http(method: "POST", uri: "/find")
operation Find { input := {
    @httpQueryParams parameters: Values
    @httpPrefixHeaders("X-P-") headers: Values
    hid: Hid
} }
structure Out { @httpPayload p: Hid }
structure Hid { pw: Sec, deep: Hid, values: Values, choice: Choice, map: Keys, size: Integer }
@error("client") @httpError(404)
structure Err { message: String, deep: Hid }
map Values { key: String, value: Sec }
@sensitive map Keys { key: String, value: String }
union Choice { pw: Sec, name: String }
@sensitive @length(max: 3) string Sec
structure Plain { size: Integer }
"#;

const FORMATS: [&str; 6] = ["human", "json", "github", "sarif", "gitlab", "junit"];

/// What `check` prints of a file in a format.
fn check(arguments: &[&str], format: &str, file: &str, text: &str) -> String {
    let directory = directory();
    let (model, file) = (write(&directory, "m.smithy", MODEL), write(&directory, file, text));
    let fixed = ["check", "-m", &model, "--max", "0", "--format", format];
    let output = shapewright(&[&fixed[..], arguments, &[&file]].concat());
    assert!(output.status.code().is_some_and(|code| code < 2), "{}", stderr(&output));
    stdout(&output) + &stderr(&output)
}

/// Checks a message in every format: none may show the markers. Returns what people see.
fn message(operation: &str, text: &str) -> String {
    let mut seen = String::new();
    for format in FORMATS {
        let arguments = ["--http", "--operation", operation];
        let printed = check(&arguments, format, "a.http", text);
        assert!(printed.contains("(sensitive)"), "{format} {text}: {printed}");
        let shown = printed.to_lowercase();
        assert!(!shown.contains("my secret") && !shown.contains("hunter2"), "{format}: {printed}");
        if format == "human" {
            seen = printed;
        }
    }
    seen
}

const JSON: &str = "Content-Type: application/json\n";

#[test]
fn names_that_may_be_secrets_are_hidden_in_answers() {
    for (body, path) in [
        (r#"{"my secret":"k"}"#, "/(sensitive)"),
        (r#"{"hunter2":null}"#, "/(sensitive)"),
        ("{\"hunter2\" :\n null}", "/(sensitive)"),
        (r#"{"deep":{"my secret":"k"}}"#, "/deep/(sensitive)"),
        (r#"{"choice":{"my secret":1}}"#, "/choice/(sensitive)"),
        (r#"{"values":{"my secret":1}}"#, "/values/(sensitive)"),
        (r#"{"values":{"hunter2":null}}"#, "/values/(sensitive)"),
    ] {
        let answer = format!("HTTP/1.1 200 OK\n{JSON}\n{body}");
        let seen = message("Get", &answer);
        assert!(seen.contains(&format!("'{path}'")), "{body}: {seen}");
        let seen = message("Put", &answer);
        assert!(seen.contains(&format!("'/p{path}'")), "{body}: {seen}");
        let error = format!("HTTP/1.1 404 No\n{JSON}X-Amzn-ErrorType: Err\n\n{{\"deep\":{body}}}");
        let seen = message("Put", &error);
        assert!(seen.contains(&format!("'/deep{path}'")), "{body}: {seen}");
    }
    // What looks like a name and has a value is shown, as of documents, and all that leads to no secret.
    let answer = format!("HTTP/1.1 200 OK\n{JSON}\n{}", r#"{"hunter3":1}"#);
    let seen = check(&["--http", "--operation", "Get"], "human", "a.http", &answer);
    assert!(seen.contains("'/hunter3'"), "{seen}");
    let seen = check(&["-s", "Plain"], "human", "a.json", r#"{"any word":1}"#);
    assert!(seen.contains("'/any word'"), "{seen}");
}

#[test]
fn names_that_may_be_secrets_are_hidden_in_requests_and_in_what_is_answered() {
    for (start, headers, body, place) in [
        ("POST /put", "", r#"{"values":{"my secret":1}}"#, "'/values/(sensitive)'"),
        ("POST /put", "", r#"{"choice":{"hunter2":null}}"#, "'/choice/(sensitive)'"),
        ("POST /get", "", r#"{"deep":{"values":{"my secret":1}}}"#, "'/p/deep/values/(sensitive)'"),
        ("POST /find?my%20secret=1234", "", "{}", "in query:(sensitive)"),
        ("POST /find", "X-P-hunter2!: 1234\n", "{}", "in header:X-P-(sensitive)"),
    ] {
        let operation = if start.contains("find") { "Find" } else { "Put" };
        let operation = if start.contains("get") { "Get" } else { operation };
        let text = format!("{start} HTTP/1.1\n{JSON}{headers}\n{body}");
        // The message itself has the names.
        let directory = directory();
        let (model, file) = (write(&directory, "m.smithy", MODEL), write(&directory, "a", &text));
        for format in FORMATS {
            let fixed = ["check", "-m", &model, "--http", "--operation", operation];
            let output = shapewright(&[&fixed[..], &["--format", format, &file]].concat());
            let printed = stdout(&output) + &stderr(&output);
            assert_eq!(output.status.code(), Some(1), "{printed}");
            let said = printed.split("\"document\"").next().unwrap_or_default();
            let answer = printed.split("\"response\"").nth(1).unwrap_or_default();
            for part in [said, answer].map(str::to_lowercase) {
                assert!(!part.contains("my secret") && !part.contains("hunter2"), "{printed}");
            }
            assert!(format != "human" || printed.contains(place), "{text}: {printed}");
        }
    }
    let directory = directory();
    let model = write(&directory, "m.smithy", MODEL);
    let file = write(&directory, "a.json", r#"{"my secret":1,"my secret":2}"#);
    let output = shapewright(&["request", "Put", "-m", &model, "--unchecked", &file]);
    let said = stderr(&output);
    assert!(said.contains("'/(sensitive)'") && !said.contains("my secret"), "{said}");
}

#[test]
fn the_order_of_findings_tells_nothing_of_hidden_keys() {
    let places = |text: &str| {
        let printed = check(&["-s", "Hid"], "json", "a.json", text);
        let object: Value = serde_json::from_str(&printed).expect("JSON");
        let found = object["violations"].as_array().expect("violations").clone();
        let columns = found.iter().map(|it| (it["code"].clone(), it["column"].clone()));
        columns.collect::<Vec<_>>()
    };
    for text in [
        r#"{"map":{"b":1,"@":[],"c":1,"b":2}}"#,
        r#"{"values":{"b b":1,"@ @":[],"c c":true,"b b":1}}"#,
        r#"{"values":{"b b":{"y":1},"@ @":[1,2]}}"#,
        r#"{"zz":{"b":1,"b":2,"@":1,"@":2}}"#,
    ] {
        let [before, after] = ["a", "y"].map(|key| places(&text.replace('@', key)));
        assert!(before.len() > 1 && before == after, "{text}: {before:?} {after:?}");
    }
    // Keys that are shown stay in their order.
    let printed = check(&["-s", "Hid"], "human", "a.json", r#"{"values":{"bb":1,"aa":1}}"#);
    assert!(printed.find("/values/aa") < printed.find("/values/bb"), "{printed}");
}
