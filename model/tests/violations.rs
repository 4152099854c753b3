//! What is wrong with each document of `tests/documents`, as the types find it, is what the
//! snapshots say, which come from the shapes: see `cargo xtask regen`.

mod support;

use std::fmt::Write as _;
use std::fs;

use shapewright_validate::Violations;
use shapewright_validate::walk::Profile;
use support::{json_files, operations};

#[test]
fn every_bad_document_has_the_violations_of_its_snapshot() {
    let operations = operations();
    let files = json_files("model/tests/documents");
    assert!(files.len() > 20, "{} documents", files.len());
    for file in files {
        let stem = file.file_stem().and_then(|stem| stem.to_str()).expect("a name");
        let shape = stem.split('.').next().expect("a shape");
        let mut inputs = operations.iter().map(|operation| operation.input);
        let input = inputs.find(|input| (input.shape)().name == *shape).expect("an input");
        let text = fs::read_to_string(&file).expect("a document");
        let found = (input.read)(&text, Profile::Wire)
            .err()
            .as_ref()
            .map_or_else(|| "valid".to_owned(), render);
        insta::assert_snapshot!(stem, found);
    }
}

/// One line per violation: code, place, sentence.
fn render(violations: &Violations) -> String {
    let noun = if violations.total() == 1 { "violation" } else { "violations" };
    let mut text = format!("{} {noun}", violations.total());
    for violation in violations {
        let place =
            violation.span.map_or_else(String::new, |it| format!(" {}:{}", it.line, it.column));
        let _ = write!(text, "\n{}{place} {violation}", violation.code());
    }
    text
}
