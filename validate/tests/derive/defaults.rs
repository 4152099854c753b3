//! Defaults of the model: what stands for an absent field, wherever a value is made.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde_json::{Value, json};
use shapewright_validate::shape::DefaultValue;
use shapewright_validate::{
    BigDecimal, BigInteger, Blob, Document, IntEnum, Newtype, Serde, Setters, Shaped, StringEnum,
    Validate, Violation, json,
};

#[derive(Clone, Debug, PartialEq, StringEnum, Validate)]
enum Speed {
    #[validate(value = "slow")]
    Slow,
    #[validate(value = "fast")]
    Fast,
    #[validate(unknown)]
    Unknown(Box<str>),
}

#[derive(Clone, Copy, Debug, PartialEq, IntEnum, Validate)]
#[validate(int_enum)]
enum Level {
    #[validate(value = -1)]
    Low,
    #[validate(value = 7)]
    High,
    #[validate(unknown)]
    Unknown(i32),
}

#[derive(Clone, Debug, PartialEq, Newtype, Validate)]
struct Name(#[validate(length(min = 1))] String);

#[derive(Clone, Debug, PartialEq, Serde, Setters, Validate)]
struct Job {
    #[validate(nested, default = "fast")]
    speed: Speed,
    #[validate(nested, default = -1)]
    level: Level,
    #[validate(nested, default = "a \"name\"")]
    name: Name,
    #[validate(default = 5_000, range(max = 10_000))]
    count: i64,
    #[serde(with = "shapewright_validate::float")]
    #[validate(default = -1.5)]
    factor: f64,
    #[validate(default = true)]
    enabled: bool,
    #[serde(with = "shapewright_validate::datetime::date_time")]
    #[validate(default = "2020-01-01T00:00:00Z", format = "date-time")]
    start: Timestamp,
    #[serde(with = "shapewright_validate::datetime::epoch_seconds")]
    #[validate(default = 86_400)]
    end: Timestamp,
    #[validate(default = "Ymxv")]
    blob: Blob,
    #[validate(default = "123456789012345678901234567890")]
    big: BigInteger,
    #[validate(default = "1.10")]
    decimal: BigDecimal,
    #[validate(default = "\"free\"")]
    document: Document,
    #[serde(default)]
    text: String,
    #[serde(default)]
    tags: BTreeMap<String, Vec<i32>>,
    #[validate(default = 3)]
    optional: Option<i32>,
}

fn written(job: &Job) -> Value {
    serde_json::to_value(job).expect("JSON")
}

fn defaults() -> Value {
    json!({
        "speed": "fast", "level": -1, "name": "a \"name\"", "count": 5000, "factor": -1.5,
        "enabled": true, "start": "2020-01-01T00:00:00Z", "end": 86400, "blob": "Ymxv",
        "big": 123_456_789_012_345_678_901_234_567_890_f64, "decimal": 1.10, "document": "free",
        "text": "", "tags": {},
    })
}

#[test]
fn an_absent_member_and_null_are_the_default() {
    let absent: Job = serde_json::from_str("{}").expect("a job");
    let mut nulls = defaults();
    for value in nulls.as_object_mut().expect("an object").values_mut() {
        *value = Value::Null;
    }
    let null: Job = serde_json::from_value(nulls).expect("a job");
    assert_eq!(absent, null);
    assert_eq!(absent, Job::default());
    assert_eq!(absent.optional, None);
    assert_eq!(absent.big.as_str(), "123456789012345678901234567890");
    assert_eq!(absent.end, Timestamp::from_second(86_400).expect("an instant"));
    let text = serde_json::to_string(&absent).expect("JSON");
    assert_eq!(serde_json::from_str::<Value>(&text).expect("JSON"), defaults());
    assert!(absent.is_valid());
}

#[test]
fn a_value_in_place_of_the_default_is_kept() {
    let job = Job::new().count(4).text("t").speed(Speed::Slow).optional(9);
    assert_eq!((job.count, job.optional), (4, Some(9)));
    let again: Job = serde_json::from_value(json!({
        "speed": "slow", "count": 4, "text": "t", "optional": 9,
    }))
    .expect("a job");
    assert_eq!(job, again);
    assert_eq!(written(&job)["count"], 4);
}

#[test]
fn a_default_is_checked_like_every_value() {
    let found = Job::new().count(10_001).validate().unwrap_err();
    assert_eq!(found.iter().next().map(|it| it.path.as_str()), Some("/count"));
    let read = json::Reader::new().from_slice::<Job>(br#"{"count": 10001}"#).unwrap_err();
    assert_eq!(read.iter().next().map(Violation::code), Some("range"));
}

#[test]
fn the_shape_knows_the_defaults() {
    let shape = Job::shape();
    let of = |name: &str| {
        let member = shape.members().iter().find(|member| &*member.name == name).expect("a member");
        assert!(!member.required && member.has_default, "{name}");
        let DefaultValue { json, client_optional } = member.default.clone().expect("a default");
        (serde_json::from_str::<Value>(&json).expect("JSON"), client_optional)
    };
    let Value::Object(defaults) = defaults() else { unreachable!() };
    for (name, default) in defaults {
        assert_eq!(of(&name), (default, false), "{name}");
    }
    assert_eq!(of("optional"), (json!(3), true));
}

/// `new` takes what is required; the rest starts with its default.
#[test]
fn a_required_member_beside_defaults_is_asked_for() {
    #[derive(Debug, Serde, Setters, Validate)]
    struct Order {
        id: String,
        #[validate(default = 2)]
        amount: i32,
        #[serde(default)]
        notes: Vec<String>,
    }
    let order = Order::new("o-1");
    assert_eq!((order.id.as_str(), order.amount, order.notes.len()), ("o-1", 2, 0));
    assert!(serde_json::from_str::<Order>("{}").is_err());
}
