//! What is drift, and what formats make of the same model.

use shapewright_smithy::diff::diff;
use shapewright_smithy::load::Loader;
use shapewright_smithy::model::Model;

use super::is_known;

fn model(members: &str) -> Model {
    let text = format!(
        "$version: \"2\"\nnamespace a\noperation O {{ input: I }}\n\
         structure I {{ {members} }}\n@uniqueItems list Unique {{ member: String }}\n\
         list Any {{ member: String }}\n"
    );
    Loader::new().text("a.smithy", text).load().model.expect("a valid model")
}

/// What of the changes from `ours` to `theirs` is drift.
fn drift(ours: &str, theirs: &str) -> Vec<String> {
    let changes = diff(&model(ours), &model(theirs));
    changes.changes.iter().filter(|change| !is_known(change)).map(ToString::to_string).collect()
}

#[test]
fn what_the_format_loses_is_no_drift() {
    assert_eq!(
        drift(
            "@documentation(\"x\") @required @resourceIdentifier(\"i\") a: String",
            "@required a: String"
        ),
        [""; 0]
    );
    assert_eq!(drift("@default(\"\") a: String", "a: String"), [""; 0]);
    assert_eq!(drift("a: Unique", "a: Any"), [""; 0]);
}

#[test]
fn what_aws_says_otherwise_is_drift() {
    assert_eq!(drift("a: String", "@required a: String"), ["I$a: required now"]);
    assert_eq!(drift("a: String", "a: String, b: String").len(), 1);
    assert_eq!(drift("@length(max: 3) a: String", "a: String").len(), 1);
    assert_eq!(
        drift("@required a: String", "@required @resourceIdentifier(\"i\") a: String").len(),
        1
    );
    assert_eq!(drift("a: Unique", "a: String").len(), 1);
}
