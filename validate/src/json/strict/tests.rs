//! What the strict deserializer gives and refuses.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use serde::Deserialize;

use super::{Strict, WALKED, WIRE};

#[derive(Debug, Deserialize, PartialEq)]
struct Inner {
    #[serde(default)]
    a: Option<u8>,
}

#[derive(Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
struct Name(String);

#[derive(Debug, Deserialize, PartialEq)]
struct Outer {
    #[serde(default)]
    inner: Option<Inner>,
    #[serde(default)]
    list: Vec<Inner>,
    #[serde(default)]
    map: BTreeMap<Name, Inner>,
    #[serde(default)]
    document: Option<serde_json::Value>,
}

fn read(text: &str) -> Result<Outer, serde_json::Error> {
    read_by::<WIRE>(text)
}

fn read_by<const MODE: u8>(text: &str) -> Result<Outer, serde_json::Error> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let value = Outer::deserialize(Strict::<_, MODE>::wrapping(&mut deserializer))?;
    deserializer.end()?;
    Ok(value)
}

#[test]
fn strict_reading_gives_the_same_values() {
    for text in [
        "{}",
        r#"{"inner": {"a": 1, "b": [{"c": 1}, {"c": 1}], "c": "\n"}, "list": [{}, {"a": null}]}"#,
        r#"{"x": {"\u0061": 1, "b": 2}, "map": {"k": {}, "l": {"a": 3}}}"#,
        r#"{"document": {"a": [1, {"b": null}], "c": -15}}"#,
    ] {
        let plain: Outer = serde_json::from_str(text).expect("plain");
        assert_eq!(read(text).expect("strict"), plain);
    }
}

#[test]
fn whether_a_document_keeps_the_digits_of_a_fraction_is_left_to_the_walker() {
    let text = r#"{"document": {"c": -1.5}}"#;
    assert!(read(text).is_err());
    let plain: Outer = serde_json::from_str(text).expect("plain");
    assert_eq!(read_by::<WALKED>(text).expect("walked"), plain);
}

#[test]
fn duplicate_keys_are_refused_wherever_they_are() {
    for text in [
        r#"{"inner": {}, "inner": {}}"#,
        r#"{"x": 1, "x": 1}"#,
        r#"{"x": 1, "\u0078": 1}"#,
        r#"{"inner": {"x": 1, "y": 2, "x": null}}"#,
        r#"{"x": {"a": 1, "a": 1}}"#,
        r#"{"x": [{"b": {"a": 1, "a": 1}}]}"#,
        r#"{"list": [{"x": 1, "x": 1}]}"#,
        r#"{"map": {"a": {}, "a": {}}}"#,
        r#"{"map": {"a": {"x": 1, "x": 2}}}"#,
        r#"{"document": {"a": 1, "a": 1}}"#,
        r#"{"document": [{"a": 1, "b": {"c": 1, "c": 1}}]}"#,
    ] {
        assert!(read(text).is_err(), "{text}");
    }
}

#[test]
fn structures_are_objects() {
    assert!(serde_json::from_str::<Inner>("[1]").is_ok(), "serde reads structures by position");
    assert!(read(r#"{"inner": [1]}"#).is_err());
    assert!(read("[null]").is_err());
}

#[test]
fn negative_zero_is_an_integer_where_the_text_was_looked_at() {
    let read = |text: &str| {
        Outer::deserialize(Strict::<_, WALKED>::wrapping(&mut serde_json::Deserializer::from_str(
            text,
        )))
    };
    let text = r#"{"inner": {"a": -0}, "list": [{"a": -0}], "map": {"k": {"a": -0}}}"#;
    let zero = Inner { a: Some(0) };
    let value = read(text).expect("integers");
    assert_eq!((value.inner.as_ref(), &value.list[0]), (Some(&zero), &zero));
    assert_eq!(value.map[&Name("k".into())], zero);
    assert!(read(r#"{"inner": {"a": 1.0}}"#).is_err());
    assert!(self::read(text).is_err(), "`-0` and `-0.0` are one to serde_json");
}
