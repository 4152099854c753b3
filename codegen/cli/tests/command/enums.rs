//! Enums of many values: formats for machines do not list them all for each wrong value.

use std::fmt::Write as _;

use crate::support::{directory, shapewright, stderr, stdout, write};

/// A model with an enum of so many values, and an operation with it.
fn model(values: usize) -> String {
    let mut model = String::from(
        "$version: \"2\"\nnamespace a.b\nuse aws.protocols#restJson1\n\
         @restJson1 service Svc { operations: [Op] }\n\
         @http(method: \"POST\", uri: \"/\") operation Op { input: In }\n\
         structure In { e: E }\nenum E {\n",
    );
    for value in 0..values {
        let _ = writeln!(model, "    V{value} = \"value-{value}\"");
    }
    model + "}\n"
}

/// What is printed of a file in a format.
fn printed(values: usize, arguments: &[&str], text: &str) -> String {
    let directory = directory();
    let model = write(&directory, "m.smithy", &model(values));
    let file = write(&directory, "a.txt", text);
    let output = shapewright(&[&["check", "-m", &model], arguments, &[&file]].concat());
    assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
    stdout(&output)
}

#[test]
fn an_enum_of_many_values_is_listed_in_no_finding() {
    let message = "POST / HTTP/1.1\nContent-Type: application/json\n\n{\"e\":\"x\"}";
    let documents = ["-s", "In", "--ndjson"];
    for format in ["json", "sarif", "gitlab", "junit"] {
        for (arguments, text) in [(&documents[..], "{\"e\":\"x\"}\n"), (&["--http"], message)] {
            let arguments = [arguments, &["--format", format]].concat();
            // What a service would answer is as long as the service makes it.
            let part = |values: usize| {
                let printed = printed(values, &arguments, text);
                printed.split("\"response\"").next().unwrap_or_default().to_owned()
            };
            let few = part(100);
            assert!(few.contains("value-8, value-9"), "{format}: {few}");
            // A title of JUnit is for people.
            assert!(format == "junit" || !few.contains("or one of"), "{format}: {few}");
            let many = part(101);
            assert!(many.contains("or one of 93 more"), "{format}: {many}");
            assert!(!many.contains("value-9,"), "{format}: {many}");
        }
    }
    // Many wrong lines cost what they are, not times the values.
    let lines = "{\"e\":\"x\"}\n".repeat(500);
    let length = printed(2_000, &[&documents[..], &["--format", "json"]].concat(), &lines).len();
    assert!(length < 500 * 2_000, "{length}");
}
