//! Violations as others see them: sentences, Smithy's exception, data, diagnostics.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::json;
use shapewright_validate::{Validate, Violation, ViolationKind, Violations};

/// One of every kind, with everything that it can say.
fn every_kind() -> Vec<ViolationKind> {
    vec![
        ViolationKind::Required,
        ViolationKind::Type { expected: "string", found: "number" },
        ViolationKind::Enum {
            allowed: vec!["A".into(), "B".into()].into(),
            suggestion: Some("A".into()),
        },
        ViolationKind::IntEnum { allowed: vec![1, 2].into() },
        ViolationKind::Length { actual: 3, min: Some(4), max: Some(5) },
        ViolationKind::Range { min: Some("1".into()), max: Some("2.5".into()) },
        ViolationKind::Pattern { pattern: "^a$".into(), undecided: false },
        ViolationKind::UniqueItems,
        ViolationKind::Format { format: "base64" },
        ViolationKind::NoOffset,
        ViolationKind::Union { set: 2 },
        ViolationKind::UnknownMember { suggestion: Some("Name".into()) },
        ViolationKind::DuplicateKey,
        ViolationKind::Depth { max: 128 },
        ViolationKind::Recommendation { rule: "s3-uri".into(), message: "It is an S3 URI.".into() },
        ViolationKind::Syntax { problem: "must be valid JSON".into() },
        ViolationKind::custom("end-after-start", "must be after `start`", []),
        ViolationKind::custom("multiple", "must be a multiple of 8", [("of", "8".into())]),
    ]
}

fn violations(kinds: Vec<ViolationKind>) -> Violations {
    let list = kinds.into_iter().map(|it| Violation::new("/a", it)).collect();
    Violations::from_vec(list).expect("some")
}

#[test]
fn the_code_in_the_data_is_the_code() {
    for kind in every_kind() {
        let data = serde_json::to_value(&kind).expect("serializable");
        assert_eq!(data["code"], kind.code().as_str(), "{kind:?}");
    }
}

#[test]
fn every_parameter_is_in_the_data() {
    let lines: Vec<String> =
        every_kind().iter().map(|it| serde_json::to_string(it).expect("serializable")).collect();
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn absent_parameters_are_left_out_of_the_data() {
    let data = serde_json::to_value(ViolationKind::Length { actual: 9, min: None, max: Some(8) });
    assert_eq!(data.unwrap(), json!({"code": "length", "actual": 9, "max": 8}));
}

#[test]
fn violations_serialize_as_smithys_exception() {
    let two = violations(vec![ViolationKind::Required, ViolationKind::UniqueItems]);
    let required = "Value at '/a' failed to satisfy constraint: Member must not be null";
    let unique = "Value at '/a' failed to satisfy constraint: Member must have unique values";
    assert_eq!(two.exception_name(), "ValidationException");
    assert_eq!(
        serde_json::to_value(&two).unwrap(),
        json!({
            "message": format!("2 validation errors detected. {required}; {unique}"),
            "fieldList": [
                {"path": "/a", "message": required},
                {"path": "/a", "message": unique},
            ],
        })
    );
    let unreadable = violations(vec![ViolationKind::Required, ViolationKind::Union { set: 0 }]);
    assert_eq!(unreadable.exception_name(), "SerializationException");
}

#[derive(Validate)]
struct Numbers(#[validate(each(range(max = 1)))] Vec<i32>);

#[test]
fn beyond_a_hundred_violations_are_only_counted() {
    let violations = Numbers(vec![2; 1_000]).validate().expect_err("too large");
    assert_eq!(
        (violations.iter().count(), violations.described(), violations.total()),
        (100, 100, 1_000)
    );
    let text = violations.to_string();
    assert!(text.starts_with("1000 validation errors detected. Value at '/0' "), "{text}");
    assert!(text.ends_with("; and 900 more"), "{text}");
}

#[derive(Debug, Deserialize, Validate)]
struct Labels {
    #[validate(values(length(max = 1)))]
    labels: BTreeMap<String, String>,
}

fn with_key(key: &str) -> Violation {
    let labels = BTreeMap::from([(key.to_owned(), "long".to_owned())]);
    let violations = Labels { labels }.validate().expect_err("too long");
    violations.into_iter().next().expect("one")
}

#[test]
fn a_key_cannot_steer_the_terminal_that_shows_it() {
    let violation = with_key("\u{1b}[2J\r\n\u{202e}gnp");
    let shown = violation.to_string();
    assert!(
        shown.starts_with(r"Value with length 4 at '/labels/\u{1b}[2J\u{d}\u{a}\u{202e}gnp' "),
        "{shown}"
    );
    assert_eq!(violation.path, "/labels/\u{1b}[2J\r\n\u{202e}gnp");
}

#[test]
fn a_rule_of_ones_own_is_reported_like_all_others() {
    let message = format!("must not be {}", "\u{1b}[2J");
    let kind = ViolationKind::custom("no-escape", message, [("found", "\u{1b}".to_owned())]);
    let violation = Violation::new("/Name", kind);
    let sentence = r"Value at '/Name' failed to satisfy constraint: Member must not be \u{1b}[2J";
    assert_eq!(violation.to_string(), sentence);
    assert_eq!(
        serde_json::to_value(violation.details()).unwrap(),
        json!({
            "path": "/Name",
            "code": "no-escape",
            "text": "must not be \u{1b}[2J",
            "params": {"found": "\u{1b}"},
            "origin": "program",
            "message": sentence,
        })
    );
    let violations = violations(vec![violation.kind]);
    assert_eq!(violations.exception_name(), "ValidationException");
}

#[test]
fn a_huge_key_is_shortened() {
    let violation = with_key(&"k".repeat(1_000_000));
    assert!(violation.path.len() < 300, "{}", violation.path.len());
    assert!(violation.to_string().len() < 500);
    assert!(violation.path.ends_with('…'));
}

#[cfg(feature = "json")]
#[test]
fn typed_and_walked_shorten_a_huge_key_alike() {
    use shapewright_validate::{Shaped, walk};

    let key = "é/~".repeat(1_000);
    let text = json!({"labels": {&key: "long"}}).to_string();
    let walked = walk::check(text.as_bytes(), Labels::shape(), walk::Options::new());
    let walked = walked.violations.expect("one");
    assert_eq!(walked.iter().next().expect("one").path, with_key(&key).path);
}

#[cfg(feature = "miette")]
#[test]
fn diagnostics_have_labels_help_and_a_code() {
    use miette::Diagnostic;
    use shapewright_validate::json;
    use shapewright_validate::miette::Diagnosis;

    let text = r#"{"labels": {"a": "b", "c": "long", "d": "longer"}}"#;
    let violations = Diagnosis(json::from_str::<Labels>(text).expect_err("too long"));
    let labelled: Vec<&str> = violations
        .labels()
        .expect("labels")
        .map(|label| &text[label.offset()..label.offset() + label.len()])
        .collect();
    assert_eq!(labelled, [r#""long""#, r#""longer""#]);
    assert_eq!(violations.code().map(|it| it.to_string()).as_deref(), Some("ValidationException"));
    assert!(violations.help().is_none());

    let wrong =
        ViolationKind::Enum { allowed: vec!["A".into()].into(), suggestion: Some("A".into()) };
    let wrong = miette::Report::from(Violation::new("/a", wrong));
    assert_eq!(wrong.help().map(|it| it.to_string()).as_deref(), Some("did you mean `A`?"));
    assert_eq!(wrong.labels().map(Iterator::count), Some(0));
}

#[cfg(feature = "miette")]
#[test]
fn a_diagnosis_names_at_most_eight_values_of_an_enum_once() {
    let allowed = (0..60).map(|index| format!("VALUE_{index:02}").into()).collect::<Vec<_>>();
    let kind =
        ViolationKind::Enum { allowed: allowed.into(), suggestion: Some("VALUE_42".to_owned()) };
    let span = shapewright_validate::Span { start: 1, end: 4, line: 1, column: 2 };
    let report = miette::Report::from(Violation::new("/a", kind).at(span));
    let labels = report.labels().expect("labels").filter_map(|it| it.label().map(str::to_owned));
    let shown = format!("{report} {}", labels.collect::<Vec<_>>().concat());
    assert_eq!(shown.matches("VALUE_").count(), 8, "{shown}");
    assert!(shown.contains("[VALUE_42, ") && shown.contains("or one of 52 more"), "{shown}");
}

#[test]
fn warnings_are_no_errors() {
    let message = "Even numbers are faster.".into();
    let kind = ViolationKind::Recommendation { rule: "even".into(), message };
    let one = Violations::from(Violation::new("/a", kind)).into_warnings();
    let sentence = "Value at '/a' goes against a recommendation: Even numbers are faster.";
    assert_eq!(one.to_string(), format!("1 warning. {sentence}"));
    let list = one.iter().chain(&one).cloned().collect();
    let two = Violations::from_vec(list).expect("two").into_warnings();
    assert_eq!(two.to_string(), format!("2 warnings. {sentence}; {sentence}"));
    assert_eq!(two.brief().to_string(), two.to_string());
}

#[test]
fn what_a_reader_or_policy_lets_pass_is_a_warning() {
    use shapewright_validate::walk::{Options, Profile, check};
    use shapewright_validate::{Level, Policy, Select, Shaped as _, json};

    let text = r#"{"labels": {"a": "long"}}"#;
    let reading = json::Reader::new().profile(Profile::Reading);
    let lenient = Policy::new().set(Select::any(), Level::Warning);
    let read = reading.from_str::<Labels>(text).expect("an answer");
    let options = Options::new().profile(Profile::Reading);
    for warnings in [
        check(text.as_bytes(), Labels::shape(), options).warnings,
        read.value.validate_with(&lenient).warnings,
        read.warnings,
    ] {
        let message = warnings.expect("one").to_string();
        assert!(message.starts_with("1 warning. Value with length 4 at '/labels/a'"), "{message}");
    }
}
