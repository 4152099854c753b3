//! Rules of one's own: on fields and types, in values and in JSON texts, with levels of policies.
#![expect(
    clippy::ref_option,
    clippy::trivially_copy_pass_by_ref,
    reason = "functions of rules take references to fields as they are"
)]

use std::collections::BTreeMap;

use serde::Deserialize;
use shapewright_validate::walk::Profile;
use shapewright_validate::{
    Code, Level, Origin, Outcome, Policy, Report, Select, Validate, ViolationKind, Violations, json,
};

const END_AFTER_START: &str = "end-after-start";
const EVEN: &str = "even";

#[derive(Debug, Deserialize, Validate)]
#[serde(rename_all = "camelCase")]
#[validate(custom = end_after_start)]
struct Window {
    #[validate(range(min = 1))]
    start: u32,
    #[serde(rename = "until")]
    #[validate(name = "end", range(max = 1440))]
    end: Option<u32>,
}

fn end_after_start(window: &Window, report: &mut Report<'_>) {
    if window.end.is_some_and(|end| end <= window.start) {
        let params = [("start", window.start.to_string())];
        let kind = ViolationKind::custom(END_AFTER_START, "must be after `start`", params);
        report.member("end").violation(kind);
    }
}

#[derive(Debug, Deserialize, Validate)]
#[serde(rename_all = "PascalCase")]
struct Job {
    #[validate(length(max = 3), custom = lower_case)]
    name: String,
    #[validate(each(custom = even))]
    sizes: Vec<u32>,
    #[serde(default)]
    #[validate(keys(custom = lower_case), values(custom = even))]
    limits: BTreeMap<String, u32>,
    #[serde(default)]
    #[validate(custom = few, each(nested))]
    windows: Vec<Window>,
    #[validate(custom = present_on_weekdays)]
    day: Option<Box<str>>,
    #[serde(default)]
    #[validate(nested)]
    target: Option<Target>,
}

#[derive(Debug, Deserialize, Validate)]
#[validate(union)]
enum Target {
    Port(#[validate(custom = even)] u32),
    Name(#[validate(custom = lower_case)] String),
}

#[derive(Deserialize, Validate)]
#[validate(custom = even_inside)]
struct Size(#[validate(range(max = 8))] u32);

fn even(number: &u32, report: &mut Report<'_>) {
    if number % 2 == 1 {
        report.violation(ViolationKind::custom(EVEN, "must be even", []));
    }
}

fn even_inside(size: &Size, report: &mut Report<'_>) {
    even(&size.0, report);
}

fn lower_case(text: &str, report: &mut Report<'_>) {
    if text.chars().any(char::is_uppercase) {
        let message = format!("must be in lower case: {}", text.to_lowercase());
        report.violation(ViolationKind::custom("lower-case", message, []));
    }
}

fn few(windows: &[Window], report: &mut Report<'_>) {
    if windows.len() > 2 {
        report.violation(ViolationKind::custom("few", "must be few", []));
    }
}

/// The function takes the field as it is: an absent value may break the rule.
fn present_on_weekdays(day: &Option<Box<str>>, report: &mut Report<'_>) {
    if day.is_none() {
        report.violation(ViolationKind::custom("weekday", "must be there on weekdays", []));
    }
}

const JOB: &str = r#"{
  "Name": "Full",
  "Sizes": [2, 3],
  "Limits": {"a~/b": 5, "B": 6},
  "Windows": [
    {"start": 0, "until": 2},
    {"start": 5, "until": 5},
    {"start": 5, "until": 1441}
  ],
  "Target": {"Port": 7}
}"#;

/// Of [`JOB`], in the order of the model, a container before what it holds.
const BROKEN: [(&str, &str, (usize, usize)); 10] = [
    ("/Name", "length", (2, 11)),
    ("/Name", "lower-case", (2, 11)),
    ("/Sizes/1", EVEN, (3, 16)),
    ("/Limits", "lower-case", (4, 25)),
    ("/Limits/a~0~1b", EVEN, (4, 22)),
    ("/Windows", "few", (5, 14)),
    ("/Windows/0/start", "range", (6, 15)),
    ("/Windows/1/end", END_AFTER_START, (7, 27)),
    ("/Windows/2/end", "range", (8, 27)),
    ("/Day", "weekday", (1, 1)),
];

fn paths(violations: &Violations) -> Vec<(&str, &str)> {
    violations.iter().map(|it| (it.path.as_str(), it.code())).collect()
}

#[test]
fn rules_of_fields_and_types_are_checked_in_the_order_of_the_model() {
    let violations = serde_json::from_str::<Job>(JOB).unwrap().validate().unwrap_err();
    let mut expected: Vec<_> = BROKEN.map(|(path, code, _)| (path, code)).to_vec();
    expected.push(("/Target/Port", EVEN));
    // The entries of a map are in the order of their keys.
    assert_eq!(paths(&violations), expected);
    let size = Size(9).validate().unwrap_err();
    assert_eq!(paths(&size), [("", EVEN), ("", "range")]);
}

#[test]
fn in_a_text_they_are_found_with_their_places_among_all_others() {
    let violations = json::from_str::<Job>(JOB).unwrap_err();
    let found: Vec<_> = violations
        .iter()
        .map(|it| {
            let span = it.span.expect("a place");
            (it.path.as_str(), it.code(), (span.line, span.column))
        })
        .collect();
    let mut expected = BROKEN.to_vec();
    expected.push(("/Target/Port", EVEN, (10, 22)));
    assert_eq!(found, expected);
}

#[test]
fn a_text_that_breaks_only_rules_of_ones_own_is_refused() {
    let text = r#"{"start": 8, "until": 7}"#;
    let violations = json::from_slice::<Window>(text.as_bytes()).unwrap_err();
    assert_eq!(paths(&violations), [("/end", END_AFTER_START)]);
    let span = violations.iter().next().unwrap().span.unwrap();
    assert_eq!(&text[span.start..span.end], "7");
    assert!(json::from_str::<Window>(r#"{"start": 8, "until": 9}"#).is_ok());
}

#[test]
fn a_text_that_is_no_value_has_only_the_violations_of_the_walker() {
    let violations = json::from_str::<Window>(r#"{"until": 0}"#).unwrap_err();
    assert_eq!(paths(&violations), [("/start", "required")]);
}

/// A `Window` as values have it and as texts have it.
#[track_caller]
fn outcomes(policy: &Policy) -> Outcome {
    let text = r#"{"start": 8, "until": 7}"#;
    let typed = serde_json::from_str::<Window>(text).unwrap().validate_with(policy);
    let read = json::Reader::new().policy(policy).from_str::<Window>(text);
    let (violations, warnings) = match read {
        Ok(read) => (None, read.warnings),
        Err(violations) => (Some(violations), None),
    };
    let codes = |it: &Option<Violations>| -> Vec<_> {
        it.iter().flatten().map(|it| (it.path.clone(), it.code())).collect()
    };
    assert_eq!(codes(&typed.violations), codes(&violations), "typed and read");
    assert_eq!(codes(&typed.warnings), codes(&warnings), "typed and read");
    for violation in violations.iter().chain(&warnings).flatten() {
        assert_eq!(violation.span.expect("a place").column, 23);
    }
    typed
}

#[test]
fn policies_select_them_by_code_origin_path_and_shape() {
    assert!(!outcomes(&Policy::new()).is_valid());
    for select in [
        Select::any().code(Code::Custom(END_AFTER_START)),
        Select::any().origin(Origin::Program),
        Select::path("/end"),
        Select::shape("Window"),
    ] {
        let warned = outcomes(&Policy::new().set(select.clone(), Level::Warning));
        assert!(warned.is_valid(), "{select:?}");
        assert_eq!(warned.warnings.iter().flatten().count(), 1, "{select:?}");
        let off = outcomes(&Policy::new().set(select, Level::Off));
        assert_eq!(off, Outcome::default());
    }
    for select in [Select::any().code(Code::Custom(EVEN)), Select::any().origin(Origin::Model)] {
        assert!(!outcomes(&Policy::new().set(select.clone(), Level::Off)).is_valid(), "{select:?}");
    }
}

#[test]
fn warnings_of_the_walker_and_of_the_value_are_kept_together() {
    let policy = Policy::new().set(Select::any(), Level::Warning);
    let text = r#"{"start": 0, "until": 0}"#;
    let read = json::Reader::new().policy(&policy).from_str::<Window>(text).unwrap();
    let warnings = read.warnings.unwrap();
    assert_eq!(paths(&warnings), [("/start", "range"), ("/end", END_AFTER_START)]);
    assert!(warnings.iter().all(|warning| warning.span.is_some()));
}

#[test]
fn of_an_answer_they_are_warnings() {
    let read = json::Reader::new()
        .profile(Profile::Reading)
        .from_slice::<Window>(br#"{"start": 8, "until": 7, "new": 1}"#)
        .unwrap();
    let warnings = read.warnings.unwrap();
    assert_eq!(paths(&warnings), [("/end", END_AFTER_START), ("/new", "unknown_member")]);
    assert_eq!(warnings.iter().next().unwrap().span.unwrap().column, 23);
}

#[derive(Debug, Deserialize, Validate)]
struct Sizes(#[validate(each(range(max = 9), custom = even))] Vec<u32>);

#[test]
fn beyond_the_limit_they_are_counted() {
    // Every size is too large, and every second one is odd.
    let sizes: Vec<u32> = (10..310).collect();
    let text = serde_json::to_string(&sizes).unwrap();
    let of_value = Sizes(sizes).validate().unwrap_err();
    let of_text = json::from_str::<Sizes>(&text).unwrap_err();
    assert_eq!(paths(&of_text), paths(&of_value));
    assert_eq!((of_value.described(), of_value.total()), (100, 450));
    assert_eq!((of_text.described(), of_text.total()), (100, 450));
}

#[derive(Debug, Deserialize, Validate)]
struct Login {
    #[validate(sensitive, custom = lower_case)]
    password: String,
    #[validate(keys(sensitive, custom = lower_case), values(custom = even))]
    tokens: BTreeMap<String, u32>,
    #[validate(sensitive, custom = quoting)]
    pin: u32,
}

fn quoting(pin: &u32, report: &mut Report<'_>) {
    assert!(report.is_sensitive());
    report.violation(ViolationKind::custom("pin", "must be longer", [("pin", pin.to_string())]));
}

#[test]
fn of_sensitive_values_only_what_the_program_holds_is_shown() {
    let text = r#"{"password": "HUNTER", "tokens": {"SECRET": 1}, "pin": 4711}"#;
    let violations = json::from_str::<Login>(text).unwrap_err();
    let found = [
        ("/password", "lower-case"),
        ("/tokens", "lower-case"),
        ("/tokens/(sensitive)", EVEN),
        ("/pin", "pin"),
    ];
    assert_eq!(paths(&violations), found);
    let shown: Vec<_> = violations.iter().map(|it| it.kind.to_string()).collect();
    let withheld = "must keep a rule of the program";
    assert_eq!(shown, [withheld, withheld, "must be even", "must be longer"]);
    let everything = format!("{violations:?}").to_lowercase();
    for secret in ["hunter", "secret\"", "4711"] {
        assert!(!everything.contains(secret), "{everything}");
    }
}

#[test]
fn the_walker_does_not_know_them() {
    assert!(super::walked::<Window>(r#"{"start": 8, "until": 7}"#).is_empty());
}
