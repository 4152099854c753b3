//! Nothing of a sensitive value is shown: not in messages, not in paths, not in suggestions.

use std::collections::BTreeMap;

use serde::Deserialize;
use shapewright_validate::{Shaped, Valid, Validate, Violations, json, walk};

/// What must not be found anywhere.
const SECRET: &str = "hunter2";

#[derive(Debug, Deserialize, Validate)]
enum Plain {
    #[serde(rename = "hunter")]
    Hunter,
    #[serde(untagged)]
    #[validate(unknown)]
    Unknown(Box<str>),
}

#[derive(Debug, Deserialize, Validate)]
#[validate(sensitive)]
enum Hidden {
    #[serde(rename = "hunter")]
    Hunter,
    #[serde(untagged)]
    #[validate(unknown)]
    Unknown(Box<str>),
}

#[derive(Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord, Validate)]
#[validate(sensitive)]
struct Key(#[validate(length(max = 3))] String);

impl AsRef<str> for Key {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

#[derive(Debug, Deserialize, Validate)]
struct Secrets {
    #[validate(sensitive, length(min = 12))]
    password: Option<String>,
    #[validate(sensitive, keys(length(max = 3)), values(length(max = 3)))]
    map: Option<BTreeMap<String, String>>,
    #[validate(keys(sensitive), values(length(max = 3)))]
    keys: Option<BTreeMap<String, String>>,
    #[validate(keys(nested), values(length(max = 3)))]
    newtype_keys: Option<BTreeMap<Key, String>>,
    #[validate(values(sensitive, values(length(max = 3))))]
    inner: Option<BTreeMap<String, BTreeMap<String, String>>>,
    #[validate(nested)]
    hidden: Option<Hidden>,
    #[validate(sensitive, nested)]
    hidden_use: Option<Plain>,
    #[validate(sensitive, each(nested))]
    hidden_list: Option<Vec<Plain>>,
}

const DOCUMENTS: [(&str, &[&str]); 8] = [
    (r#"{"password": "hunter2"}"#, &["/password"]),
    (r#"{"map": {"hunter2": "hunter2"}}"#, &["/map", "/map/(sensitive)"]),
    (r#"{"keys": {"hunter2": "long"}}"#, &["/keys/(sensitive)"]),
    (r#"{"newtype_keys": {"hunter2": "long"}}"#, &["/newtype_keys", "/newtype_keys/(sensitive)"]),
    (r#"{"inner": {"a": {"hunter2": "hunter2"}}}"#, &["/inner/a/(sensitive)"]),
    (r#"{"hidden": "hunter2"}"#, &["/hidden"]),
    (r#"{"hidden_use": "hunter2"}"#, &["/hidden_use"]),
    (r#"{"hidden_list": ["hunter2"]}"#, &["/hidden_list/0"]),
];

/// Everything that can be read out of violations.
fn everything(violations: &Violations) -> String {
    let json = serde_json::to_string(violations).expect("serializable");
    let suggestions: Vec<_> = violations.iter().map(|it| it.kind.suggestion()).collect();
    format!("{violations} {violations:?} {json} {suggestions:?}")
}

#[track_caller]
fn assert_silent(violations: &Violations, paths: &[&str]) {
    let shown: Vec<_> = violations.iter().map(|it| it.path.as_str()).collect();
    assert_eq!(shown, paths);
    let everything = everything(violations);
    assert!(!everything.contains(SECRET), "{everything}");
    assert!(violations.iter().all(|it| it.kind.suggestion().is_none()), "{everything}");
}

#[test]
fn the_typed_path_tells_nothing_of_a_sensitive_value() {
    for (text, paths) in DOCUMENTS {
        let value: Secrets = serde_json::from_str(text).expect("readable");
        assert_silent(&value.validate().expect_err("invalid"), paths);
    }
}

#[test]
fn the_walker_tells_nothing_of_a_sensitive_value() {
    for (text, paths) in DOCUMENTS {
        let outcome = walk::check(text.as_bytes(), Secrets::shape(), walk::Options::new());
        assert_silent(&outcome.violations.expect("invalid"), paths);
    }
}

#[test]
fn a_value_that_is_not_sensitive_does_get_a_suggestion() {
    let violations = Plain::Unknown(SECRET.into()).validate().unwrap_err();
    assert_eq!(violations.iter().next().unwrap().kind.suggestion(), Some("hunter"));
}

#[test]
fn a_sensitive_value_of_the_wrong_type_is_not_quoted_by_serde() {
    #[derive(Debug, Deserialize, Validate)]
    struct Login {
        #[validate(sensitive)]
        pin: i32,
    }
    let text = r#"{"pin": "hunter2"}"#;
    let plain = serde_json::from_str::<Login>(text).expect_err("a string");
    assert!(plain.to_string().contains(SECRET), "serde quotes: {plain}");

    let checked = serde_json::from_str::<Valid<Login>>(text).expect_err("a string");
    let message =
        "not readable as Login; the reason is left out, since it may quote sensitive values";
    assert_eq!(checked.to_string(), message);
    let read = json::from_str::<Login>(text).expect_err("a string");
    assert_silent(&read, &["/pin"]);

    let valid: Valid<Login> = serde_json::from_str(r#"{"pin": 7}"#).expect("valid");
    assert_eq!(valid.pin, 7);
}
