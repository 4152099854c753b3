//! Nothing of a sensitive value is shown: not in messages, not in paths, not in suggestions.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use shapewright_validate::shape::Data;
use shapewright_validate::{
    MapKey, Outcome, Policy, Report, Shaped, Valid, Validate, Violation, ViolationKind, Violations,
    json, walk,
};

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

impl MapKey for Key {
    fn key(&self) -> shapewright_validate::Key<'_> {
        self.0.key()
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
fn findings_at_hidden_keys_are_in_the_order_of_the_text() {
    for member in ["map", "keys", "newtype_keys"] {
        let starts = |keys: [&str; 3]| {
            let entries = keys.map(|key| format!("\"{key}\": \"long\""));
            let text = format!("{{\"{member}\": {{{}}}}}", entries.join(", "));
            let walked = walk::check(text.as_bytes(), Secrets::shape(), walk::Options::new());
            let read = json::from_str::<Secrets>(&text).expect_err("long values");
            let starts = |found: &Violations| -> Vec<_> {
                found.iter().map(|it| (it.path.clone(), it.span.map(|span| span.start))).collect()
            };
            let walked = starts(&walked.violations.expect("long values"));
            assert_eq!(starts(&read), walked, "{text}");
            walked
        };
        let all = starts(["akey", "bkey", "ckey"]);
        assert!(all.is_sorted() && all.len() >= 3, "{member}: {all:?}");
        assert_eq!(starts(["ckey", "akey", "bkey"]), all, "{member}");
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

/// Types with the derives of generated code.
mod generated {
    use std::collections::BTreeMap;

    use serde_json::{Value, json};
    use shapewright_validate::{Blob, Newtype, RedactedDebug, Serde, Validate};

    use super::SECRET;

    #[derive(Newtype, Validate)]
    #[validate(sensitive)]
    struct Token(String);

    #[derive(RedactedDebug, Serde, Validate)]
    struct Account {
        #[validate(sensitive)]
        pin: i32,
        #[validate(sensitive)]
        byte: Option<i8>,
        token: Option<Token>,
        blob: Option<Blob>,
        #[serde(with = "shapewright_validate::datetime::date_time")]
        #[validate(format = "date-time")]
        when: Option<jiff::Timestamp>,
        list: Option<Vec<Account>>,
        map: Option<BTreeMap<String, Account>>,
        inner: Option<Box<Account>>,
        way: Option<Way>,
        on: Option<bool>,
    }

    #[derive(RedactedDebug, Serde, Validate)]
    #[validate(union)]
    enum Way {
        #[serde(rename = "pin")]
        Pin(Box<Account>),
        #[serde(rename = "number")]
        Number(i64),
    }

    /// Every document that differs from this one by another value in one place.
    fn damaged(value: &Value, damage: &Value) -> Vec<Value> {
        let mut all = vec![damage.clone()];
        match value {
            Value::Object(entries) => {
                for (key, inner) in entries {
                    let with = |inner: Value| {
                        let mut entries = entries.clone();
                        entries.insert(key.clone(), inner);
                        Value::Object(entries)
                    };
                    all.extend(damaged(inner, damage).into_iter().map(with));
                }
                let mut more = entries.clone();
                more.insert(SECRET.to_owned(), damage.clone());
                all.push(more.into());
            }
            Value::Array(elements) => {
                for (index, inner) in elements.iter().enumerate() {
                    let with = |inner: Value| {
                        let mut elements = elements.clone();
                        elements[index] = inner;
                        Value::Array(elements)
                    };
                    all.extend(damaged(inner, damage).into_iter().map(with));
                }
            }
            _ => {}
        }
        all
    }

    #[test]
    fn plain_serde_quotes_nothing_that_it_cannot_read() {
        let least = json!({ "pin": 1 });
        let way = json!({ "pin": { "pin": 2, "token": "t", "byte": 3 } });
        let whole = json!({
            "pin": 1, "byte": 2, "token": "t", "blob": "AAAA", "when": "2030-01-01T00:00:00Z",
            "list": [least], "map": { "a": least }, "inner": { "pin": 3, "way": way }, "way": way,
            "on": true,
        });
        assert!(serde_json::from_value::<Account>(whole.clone()).is_ok());
        let damages = [
            json!(SECRET),
            json!([SECRET]),
            json!({ SECRET: SECRET }),
            json!({ "pin": SECRET }),
            json!(777_123),
            json!(777_123.5),
            json!([[777_123]]),
            json!({ "pin": 1, "number": 777_123 }),
        ];
        let mut refused = 0;
        for document in damages.iter().flat_map(|damage| damaged(&whole, damage)) {
            for text in [document.to_string(), format!("{document:#}")] {
                let Err(error) = serde_json::from_str::<Account>(&text) else { continue };
                let shown = format!("{error} {error:?}");
                assert!(!shown.contains(SECRET) && !shown.contains("777"), "{shown} of {text}");
                assert!(error.line() > 0, "{shown} of {text}");
                refused += 1;
            }
            if let Err(error) = serde_json::from_value::<Token>(document) {
                assert!(!error.to_string().contains("777"), "{error}");
            }
        }
        assert!(refused > 200, "{refused}");
    }
}

#[derive(Validate)]
struct Safe {
    #[validate(sensitive, custom = quoting)]
    pin: String,
}

/// Quotes the value in every text that a rule of the program can make.
fn quoting(pin: &str, report: &mut Report<'_>) {
    let text = || Cow::Owned(pin.to_owned());
    let number = pin.parse().unwrap();
    for kind in [
        ViolationKind::Syntax { problem: text() },
        ViolationKind::Recommendation { rule: text(), message: text() },
        ViolationKind::Range { min: Some(text()), max: None },
        ViolationKind::Range { min: Some("1".into()), max: Some(text()) },
        ViolationKind::Pattern { pattern: text(), undecided: false },
        ViolationKind::Enum {
            allowed: vec![Data::from(pin), Data::Static("A")].into(),
            suggestion: None,
        },
        ViolationKind::Enum { allowed: Data::Static(&[]), suggestion: Some(pin.to_owned()) },
        ViolationKind::IntEnum { allowed: vec![number].into() },
        ViolationKind::UnknownMember { suggestion: Some(pin.to_owned()) },
        ViolationKind::custom("pin", text(), [("pin", pin.to_owned())]),
    ] {
        report.key(pin).violation(kind);
    }
}

#[test]
fn rules_of_the_program_show_nothing_that_they_make_of_what_is_sensitive() {
    let safe = Safe { pin: "4711".to_owned() };
    let Outcome { violations, warnings, .. } = safe.validate_with(&Policy::new());
    let (violations, warnings) = (violations.unwrap(), warnings.unwrap());
    assert_eq!((violations.total(), warnings.total()), (9, 1));
    let shown = format!("{violations} {violations:?} {warnings:?} {}", as_json(&violations));
    let kinds: Vec<String> = violations.iter().map(|it| as_json(&it.kind)).collect();
    assert!(!shown.contains("4711") && !kinds.concat().contains("4711"), "{shown} {kinds:?}");
    let codes: Vec<&str> = violations.iter().map(Violation::code).collect();
    assert_eq!(codes[..4], ["syntax", "range", "range", "pattern"]);
    // What the program holds says nothing of the value.
    assert_eq!(kinds[2], r#"{"code":"range","min":"1"}"#);
    assert_eq!(kinds[4], r#"{"code":"enum","allowed":["A"]}"#);
    assert!(shown.contains("Member must be within bounds"), "{shown}");
}

fn as_json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap()
}
