//! Typical mistakes in models and documents, and what the command says of each: what is wrong, where,
//! and what to do. A new one is a file in `tests/mistakes/models` or `tests/mistakes/documents`.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use assert_cmd::Command;

/// The folder with the mistakes, where the command is run.
fn folder() -> String {
    format!("{}/tests/mistakes", env!("CARGO_MANIFEST_DIR"))
}

/// What the command says of each file below a folder, run with some arguments and the file.
fn said(of: &str, arguments: &[&str]) -> String {
    let mut files: Vec<String> = fs::read_dir(Path::new(&folder()).join(of))
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    files.sort();
    let mut said = String::new();
    for file in files {
        let output = Command::cargo_bin("shapewright")
            .expect("the command")
            .env("NO_COLOR", "1")
            .current_dir(folder())
            .args(arguments)
            .arg(format!("{of}/{file}"))
            .output()
            .expect("the command runs");
        let text = String::from_utf8(output.stderr).expect("UTF-8");
        assert!(!text.is_empty(), "{file}: nothing is said");
        let _ = writeln!(said, "{text}");
    }
    said
}

#[test]
fn mistakes_in_models() {
    insta::assert_snapshot!(said("models", &["ast"]));
}

#[test]
fn mistakes_in_documents() {
    let said = said("documents", &["check", "--model", "shop.smithy", "--shape", "Order", "--"]);
    assert!(!said.contains("hunter2"), "{said}");
    insta::assert_snapshot!(said);
}
