//! Enums of strings and integers, and unions.

use serde::{Deserialize, Serialize};
use shapewright_validate::{Unit, Validate, ViolationKind};

use crate::{assert_found, expected, found, walked};

#[derive(Debug, Deserialize, Validate)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
enum Color {
    Red,
    DeepBlue,
    #[serde(rename = "grün")]
    Green,
    #[validate(internal)]
    Infrared,
    #[serde(untagged)]
    #[validate(unknown)]
    Unknown(Box<str>),
}

#[derive(Deserialize, Validate)]
struct Paint {
    #[validate(nested)]
    color: Color,
}

#[test]
fn values_of_an_enum_are_named_as_serde_names_them() {
    for value in ["RED", "DEEP_BLUE", "grün", "INFRARED"] {
        assert_found::<Paint>(&format!(r#"{{"color": "{value}"}}"#), &[]);
    }
    assert_found::<Paint>(r#"{"color": "DeepBlue"}"#, &[("/color", "enum")]);
}

#[test]
fn internal_values_are_accepted_and_not_named() {
    let violations = Color::Unknown("INFRARED_".into()).validate().unwrap_err();
    let violation = violations.iter().next().expect("one");
    assert_eq!(
        violation.to_string(),
        "Value at '' failed to satisfy constraint: \
         Member must satisfy enum value set: [RED, DEEP_BLUE, grün]"
    );
    assert_eq!(violation.kind.suggestion(), None);
}

#[test]
fn a_value_that_is_nearly_one_of_an_enum_is_suggested() {
    let violations = Color::Unknown("deep-blue".into()).validate().unwrap_err();
    let violation = violations.iter().next().expect("one");
    assert_eq!(violation.kind.suggestion(), Some("DEEP_BLUE"));
}

#[derive(Deserialize, PartialEq, Validate)]
#[serde(from = "i32")]
#[validate(int_enum)]
enum Level {
    #[validate(value = 1)]
    Low,
    #[validate(value = -5, name = "BELOW")]
    Below,
    #[validate(value = 99, internal)]
    Top,
    #[validate(unknown)]
    Unknown(i32),
}

impl From<i32> for Level {
    fn from(value: i32) -> Self {
        match value {
            1 => Self::Low,
            -5 => Self::Below,
            99 => Self::Top,
            other => Self::Unknown(other),
        }
    }
}

#[test]
fn enums_of_integers_are_closed_and_tell_their_values() {
    for value in ["1", "-5", "99"] {
        assert_found::<Level>(value, &[]);
    }
    assert_found::<Level>("2", &[("", "enum")]);
    let violations = Level::Unknown(2).validate().unwrap_err();
    let kind = &violations.iter().next().expect("one").kind;
    assert_eq!(*kind, ViolationKind::IntEnum { allowed: vec![1, -5].into() });
}

#[derive(Debug, Deserialize, PartialEq, Serialize, Validate)]
#[serde(rename_all = "camelCase")]
#[validate(union)]
enum Source {
    ObjectUrl(#[validate(length(min = 1))] String),
    #[serde(rename = "nested")]
    Nested(#[validate(nested)] Box<Source>),
    Pair(#[validate(each(range(max = 9)), length(min = 2, max = 2), name = "TheTwo")] Vec<i32>),
    Nothing(Unit),
}

#[test]
fn a_union_is_checked_under_the_name_of_its_member() {
    assert_found::<Source>(r#"{"nothing": {}}"#, &[]);
    assert_found::<Source>(r#"{"objectUrl": ""}"#, &[("/objectUrl", "length")]);
    assert_found::<Source>(
        r#"{"nested": {"pair": [10]}}"#,
        &[("/nested/TheTwo", "length"), ("/nested/TheTwo/0", "range")],
    );
}

#[test]
fn exactly_one_member_of_a_union_is_set() {
    assert_eq!(walked::<Source>("{}"), expected(&[("", "union")]));
    let both = r#"{"nothing": {}, "objectUrl": "a"}"#;
    assert_eq!(walked::<Source>(both), expected(&[("", "union")]));
}

#[test]
fn an_enum_that_knows_all_values_needs_no_check() {
    #[derive(Validate)]
    enum Closed {
        A,
        B,
    }
    assert_eq!(found(&Closed::A), []);
    assert_eq!(found(&Closed::B), []);
    assert_eq!(walked::<Closed>(r#""C""#), expected(&[("", "enum")]));
}
