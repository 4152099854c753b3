//! What must not be lost: rules of values that are not from the text, errors behind many warnings.

use std::collections::BTreeMap;

use serde::Deserialize;
use shapewright_validate::walk::{self, Options, Profile};
use shapewright_validate::{
    Level, Origin, Policy, Report, Select, Serde, Shaped, UnknownValue, Validate, ViolationKind,
    json,
};

use super::verdicts::{PROFILES, found, listed, read};

#[derive(Debug, Serde, Validate)]
#[validate(union)]
enum Open {
    City(String),
    #[validate(unknown)]
    Unknown {
        name: Box<str>,
        value: UnknownValue,
    },
}

impl Default for Open {
    fn default() -> Self {
        serde_json::from_str(r#"{"x":1}"#).expect("a newer union")
    }
}

fn newer<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Open, D::Error> {
    String::deserialize(deserializer).map(|_| Open::default())
}

#[derive(Debug, Deserialize, Validate)]
struct Unions {
    #[serde(default)]
    #[validate(nested)]
    filled: Open,
    #[serde(default, deserialize_with = "newer")]
    #[validate(nested)]
    made: Open,
    #[serde(default)]
    #[validate(nested)]
    read: Option<Open>,
}

#[test]
fn a_union_that_is_unknown_without_the_text_is_found() {
    for profile in PROFILES {
        let found = |text| found::<Unions>(profile, text);
        let filled = [("/filled", "union"), ("/filled/x", "unknown_member")];
        let made = [("/made", "union"), ("/made/x", "unknown_member")];
        let all = [&filled[..], &made[..]].concat();
        assert_eq!(found("{}"), listed(&all), "{profile:?}");
        let city = r#"{"filled":{"City":"a"},"made":"newer"}"#;
        assert_eq!(found(city), listed(&made), "{profile:?}");
    }
    let text = r#"{"read":{"y":1},"made":"","filled":{"City":""}}"#;
    assert_eq!(
        found::<Unions>(Profile::Reading, text),
        listed(&[("/made", "union"), ("/made/x", "unknown_member"), ("/read/y", "unknown_member")])
    );
    assert!(json::from_str::<Unions>("{}").is_err());
}

#[expect(clippy::ref_option, reason = "a rule takes a reference")]
fn is_there(token: &Option<String>, report: &mut Report<'_>) {
    if token.is_none() {
        report.violation(ViolationKind::custom("there", "must be there", []));
    }
}

#[derive(Debug, Deserialize, Validate)]
#[validate(input)]
struct Token {
    #[validate(required, idempotency_token, length(min = 2), custom = is_there)]
    t: Option<String>,
}

#[test]
fn a_token_is_filled_before_it_travels() {
    for text in ["{}", r#"{"t":null}"#] {
        let both = listed(&[("/t", "required"), ("/t", "there")]);
        assert_eq!(found::<Token>(Profile::Wire, text), both);
        assert_eq!(found::<Token>(Profile::Reading, text), both);
        let wire = Options::new().profile(Profile::Wire);
        assert!(walk::check(text.as_bytes(), Token::shape(), wire).violations.is_some());
    }
    assert_eq!(found::<Token>(Profile::Authoring, "{}"), listed(&[("/t", "there")]));
    assert_eq!(found::<Token>(Profile::Authoring, r#"{"t":"ab"}"#), []);
}

#[derive(Debug, Deserialize, Validate)]
struct Deep {
    #[serde(default)]
    #[validate(each(
        range(max = 10),
        recommendation(rule = "even", message = "Even.", multiple_of = 2)
    ))]
    l: Vec<i32>,
    #[serde(default)]
    #[validate(values(nested))]
    m: BTreeMap<String, Deep>,
}

fn deep(list: &str, levels: usize, key: usize) -> String {
    (0..levels).fold(format!(r#"{{"l":[{list}]}}"#), |text, _| {
        format!(r#"{{"m":{{"{}":{text}}}}}"#, "k".repeat(key))
    })
}

#[test]
fn errors_behind_many_warnings_are_found() {
    let many = format!("{}99", "1,".repeat(20_000));
    let off = Policy::new().set(Select::any().origin(Origin::Documentation), Level::Off);
    let far = deep(&many, 30, 300);
    for (profiles, text) in [
        (&[Profile::Authoring][..], far),
        (
            &[Profile::Wire, Profile::Authoring],
            deep(&format!("{}99", "1,".repeat(300)), 1, 1_000_000),
        ),
    ] {
        for profile in profiles {
            let reader = json::Reader::new().profile(*profile);
            let (refused, all) = read::<Deep>(reader, &text);
            assert!(refused && all.iter().all(|(_, code)| *code == "range"), "{all:?}");
            assert!(read::<Deep>(reader.policy(&off), &text).0);
        }
    }
    let error = Policy::new().set(Select::any().origin(Origin::Model), Level::Error);
    let reader = json::Reader::new().profile(Profile::Reading);
    let text = deep("1,99", 1, 300);
    assert!(!read::<Deep>(reader, &text).0);
    assert!(read::<Deep>(reader.policy(&error), &text).0);
}

#[derive(Debug, Deserialize, Validate)]
#[validate(custom = late)]
struct Ordered {
    #[serde(default)]
    #[validate(nested)]
    un: Option<Open>,
    #[validate(length(min = 1))]
    a: String,
    #[validate(length(max = 1))]
    b: String,
    #[validate(length(min = 1))]
    c: String,
}

fn late(_: &Ordered, report: &mut Report<'_>) {
    report.member("c").violation(ViolationKind::custom("late", "is late", []));
}

#[test]
fn what_is_left_out_changes_no_order() {
    let rest = [("/b", "length"), ("/c", "late"), ("/c", "length")];
    let lacking = found::<Ordered>(Profile::Reading, r#"{"b":"xx","c":""}"#);
    assert_eq!(lacking, listed(&[&[("/a", "required")], &rest[..]].concat()));
    let newer = found::<Ordered>(Profile::Reading, r#"{"un":{"Pl":1},"a":"a","b":"xx","c":""}"#);
    assert_eq!(newer, listed(&[&[("/un/Pl", "unknown_member")], &rest[..]].concat()));
}

#[derive(Debug, Deserialize, Validate)]
struct Documents {
    #[expect(dead_code, reason = "it is read")]
    d: serde_json::Value,
    #[expect(dead_code, reason = "it is read")]
    x: Option<serde_json::Value>,
    #[validate(range(max = 1))]
    n: Option<i32>,
}

#[test]
fn a_required_document_that_is_null_is_absent() {
    for profile in PROFILES {
        for (text, rest) in [
            (r#"{"d":null}"#, None),
            (r#"{"d":null,"x":1.5}"#, None),
            (r#"{"d":null,"n":5}"#, Some(("/n", "range"))),
        ] {
            let all: Vec<_> = [("/d", "required")].into_iter().chain(rest).collect();
            assert_eq!(found::<Documents>(profile, text), listed(&all), "{profile:?} {text}");
        }
        assert_eq!(found::<Documents>(profile, r#"{"d":[null],"x":{"a":null}}"#), []);
    }
}
