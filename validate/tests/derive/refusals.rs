//! Why a type refuses a document that its shape allows: the reason is found whatever the limit, and
//! nothing else is.

#![expect(dead_code, reason = "what serde reads is compared as findings")]

use serde::Deserialize;
use shapewright_validate::walk::Profile;
use shapewright_validate::{Code, Level, Policy, Select, Valid, Validate, json};

use super::verdicts::{found, listed, read};

#[derive(Debug, Deserialize, Validate)]
struct List {
    #[validate(each(nested))]
    l: Vec<Item>,
}

#[derive(Debug, Deserialize, Validate)]
struct Item {
    a: i32,
    #[validate(length(max = 1))]
    b: Option<String>,
}

fn list(element: &str, last: &str) -> String {
    format!(r#"{{"l":[{}{last}]}}"#, format!("{element},").repeat(5_000))
}

/// Totals and first findings are the same by any limit.
#[track_caller]
fn assert_whatever_the_limit(reader: json::Reader<'_>, text: &str) -> usize {
    let all = reader.max(0).from_str::<List>(text).unwrap_err();
    for max in [1, 2, 100, 5_000] {
        let some = reader.max(max).from_str::<List>(text).unwrap_err();
        assert_eq!(some.total(), all.total(), "{max}");
        assert_eq!(some.is_parse_failure(), all.is_parse_failure());
        assert!(some.iter().eq(all.iter().take(max)), "{max}");
    }
    all.total()
}

#[test]
fn the_reason_is_found_whatever_the_limit() {
    let unknown = list(r#"{"a":1,"q":1}"#, r#"{"b":"x"}"#);
    let lacking = list(r#"{"b":"xxx"}"#, r#"{"b":"x"}"#);
    let authoring = json::Reader::new().profile(Profile::Authoring);
    assert_eq!(assert_whatever_the_limit(authoring, &unknown), 5_001);
    let off = Policy::new().set(Select::any(), Level::Off);
    assert_eq!(assert_whatever_the_limit(authoring.policy(&off), &unknown), 1);
    let warned = Policy::new().set(Select::any().code(Code::Required), Level::Warning);
    let wire = json::Reader::new().profile(Profile::Wire).policy(&warned);
    assert_eq!(assert_whatever_the_limit(wire, &lacking), 10_001);
    let reading = json::Reader::new().profile(Profile::Reading);
    let wrong = list(r#"{"a":"x","b":"xxx"}"#, r#"{"b":7}"#);
    assert_eq!(assert_whatever_the_limit(reading, &wrong), 5_001);
}

#[derive(Debug, Deserialize, Validate)]
struct Arrays {
    #[serde(default)]
    s: Option<String>,
    a: i32,
    arr: [i32; 2],
}

#[test]
fn of_an_answer_only_what_nothing_stands_for_must_be_there() {
    let found = |text| found::<Arrays>(Profile::Reading, text);
    assert_eq!(found(r#"{"arr":[1,2]}"#), listed(&[("/a", "required")]));
    assert_eq!(found("{}"), listed(&[("/arr", "required")]));
    assert_eq!(found(r#"{"a":1}"#), listed(&[("/arr", "required")]));
}

#[derive(Debug, Deserialize, Validate)]
struct Holder {
    #[validate(nested)]
    v: Option<Valid<Inner>>,
    #[validate(range(max = 3))]
    n: Option<i32>,
}

#[derive(Debug, Deserialize, Validate)]
struct Inner {
    #[validate(length(min = 2))]
    name: String,
    #[validate(range(max = 9))]
    num: i32,
    #[validate(sensitive)]
    secret: Option<String>,
}

#[test]
fn what_makes_a_valid_value_invalid_is_found_at_its_place() {
    let text = r#"{"v":{"name":"a","num":99,"secret":"hunter2"},"n":4}"#;
    let reader = json::Reader::new().profile(Profile::Reading);
    let expected = listed(&[("/v/name", "length"), ("/v/num", "range")]);
    assert_eq!(read::<Holder>(reader, text), (true, expected));
    let all = reader.from_str::<Holder>(text).unwrap_err();
    assert_eq!(all.iter().map(|it| it.span.unwrap().column).collect::<Vec<_>>(), [14, 24]);
    let both = listed(&[("/v/name", "length"), ("/v/num", "range"), ("/n", "range")]);
    assert_eq!(read::<Holder>(json::Reader::new(), text), (true, both));
}

#[derive(Debug, Deserialize, Validate)]
struct Skipping {
    #[validate(skip)]
    ip: std::net::IpAddr,
    a: i32,
}

#[test]
fn a_missing_field_that_nothing_checks_has_a_path() {
    for profile in [Profile::Wire, Profile::Authoring] {
        let found = |text| found::<Skipping>(profile, text);
        assert_eq!(found(r#"{"a":1}"#), listed(&[("/ip", "required")]));
        assert_eq!(found("{}"), listed(&[("/ip", "required"), ("/a", "required")]));
        assert_eq!(found(r#"{"ip":"::1"}"#), listed(&[("/a", "required")]));
    }
    let all = found::<Skipping>(Profile::Reading, "{}");
    assert_eq!(all, listed(&[("/ip", "required")]));
}
