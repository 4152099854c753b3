//! Values are written as `serde_json` writes them.

#![cfg(feature = "json")]

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::value::RawValue;
use serde_json::{Value, json};
use shapewright_validate::__private::json::to_vec;

/// The JSON of a value.
fn to_string(value: &(impl Serialize + ?Sized)) -> serde_json::Result<String> {
    to_vec(value).map(|json| String::from_utf8(json).expect("UTF-8"))
}

/// Checks that a value is written alike, or refused alike.
fn alike(value: &(impl Serialize + ?Sized)) {
    match (to_string(value), serde_json::to_string(value)) {
        (Ok(ours), Ok(theirs)) => assert_eq!(ours, theirs),
        (Err(ours), Err(theirs)) => assert_eq!(ours.to_string(), theirs.to_string()),
        (ours, theirs) => panic!("{ours:?}, but {theirs:?}"),
    }
}

#[derive(Serialize)]
struct Unit;

#[derive(Serialize)]
struct Newtype(u8);

#[derive(Serialize)]
struct Pair(u8, char);

#[derive(Serialize)]
struct Nothing {}

#[derive(Serialize)]
struct Point {
    x: Option<i64>,
    #[serde(rename = "a \"key\"")]
    key: f64,
}

#[derive(Serialize)]
enum Choice {
    Unit,
    Newtype(Vec<u8>),
    Tuple(bool, ()),
    Struct { point: Point },
}

#[derive(Serialize, PartialEq, Eq, PartialOrd, Ord)]
enum Name {
    Plain,
    #[serde(rename = "a \\ b")]
    Quoted,
    Other(u8),
}

#[derive(Serialize, PartialEq, Eq, PartialOrd, Ord)]
struct Text(String);

#[derive(Serialize)]
struct Key(f64);

/// A map whose keys are not ordered.
struct Floats(Vec<(Key, u8)>);

impl FromIterator<(Key, u8)> for Floats {
    fn from_iter<I: IntoIterator<Item = (Key, u8)>>(entries: I) -> Self {
        Self(entries.into_iter().collect())
    }
}

impl Serialize for Floats {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

struct Bytes;

impl Serialize for Bytes {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(b"\0a")
    }
}

struct Shown;

impl Serialize for Shown {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_args!("a\n{}", 1))
    }
}

struct Refused;

impl Serialize for Refused {
    fn serialize<S: serde::Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        Err(serde::ser::Error::custom("not this"))
    }
}

#[test]
fn every_kind_of_value() {
    alike(&(Unit, Newtype(1), Pair(2, '"'), Nothing {}, (), None::<u8>, Some("x")));
    alike(&[true, false]);
    alike(&(i8::MIN, i16::MIN, i32::MIN, i64::MIN, i128::MIN));
    alike(&(u8::MAX, u16::MAX, u32::MAX, u64::MAX, u128::MAX));
    let point = || Point { x: None, key: 0.1 };
    alike(&[
        Choice::Unit,
        Choice::Newtype(vec![1, 2]),
        Choice::Tuple(true, ()),
        Choice::Struct { point: Point { x: Some(-7), ..point() } },
    ]);
    alike(&(point(), Bytes, Shown, Vec::<u8>::new()));
    alike(&json!({"a": [1, -2, 3.5, null, {"b": {}}], "c": "d"}));
    alike("text");
}

#[test]
fn floats() {
    let special = [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MIN_POSITIVE, f64::MAX, -0.0];
    alike(&special);
    alike(&[0.1, 1.0, 1e16, 1e15, 1e-7, 1.5e300, 123_456.75]);
    alike(&[0.1_f32, f32::MAX, f32::NAN, 1e10]);
}

#[test]
fn keys_of_maps() {
    alike(&BTreeMap::from([("a\\b", 1), ("", 2)]));
    alike(&BTreeMap::from([(-1, "a"), (300, "b")]));
    alike(&BTreeMap::from([(false, 1), (true, 2)]));
    alike(&BTreeMap::from([('c', 1)]));
    alike(&BTreeMap::from([(vec![1], 1)]));
    alike(&BTreeMap::from([((), 1)]));
    alike(&[(Key(0.5), 1)].into_iter().collect::<Floats>());
    alike(&BTreeMap::from([(Name::Plain, 1), (Name::Quoted, 2)]));
    alike(&BTreeMap::from([(Name::Other(1), 2)]));
    alike(&BTreeMap::from([(Text("a\"b".to_owned()), 1)]));
}

/// More than what there is room for at first, in pieces of every kind.
#[test]
fn long_texts() {
    for length in [1_000, 1_020, 1_021, 1_022, 1_023, 1_024, 5_000] {
        let text = "a".repeat(length);
        alike(&text);
        alike(&[&*text, "b"]);
        alike(&BTreeMap::from([(&*text, vec![length; 3]), ("z\n", vec![])]));
        alike(&vec![Some(1_u64); length]);
        alike(&vec![BTreeMap::from([("key", [0])]); length / 10]);
    }
}

#[test]
fn what_cannot_be_written() {
    alike(&Refused);
    alike(&[Some(Refused), None]);
    alike(&BTreeMap::from([("a", vec![Refused])]));
}

#[test]
fn text_that_is_json_already() {
    let raw = RawValue::from_string("{\"a\" : [1.50, \"\\u00e9\"]}".to_owned()).expect("JSON");
    alike(&raw);
    alike(&BTreeMap::from([("raw", &raw)]));
}

/// Each ASCII character at each place of texts that are shorter and longer than what is looked at
/// at once, among characters of one to four bytes.
#[test]
fn every_character_everywhere() {
    for around in ["a", "é", "\u{7f}", "€", "\u{1f44d}", "\u{80}"] {
        for character in (0..=0x80).filter_map(char::from_u32) {
            for before in 0..18 {
                for after in [0, 1, 7, 9] {
                    let (before, after) = (around.repeat(before), around.repeat(after));
                    let text = format!("{before}{character}{after}{character}");
                    let ours = to_string(&text).expect("a text");
                    assert_eq!(
                        serde_json::from_str::<Value>(&ours).ok(),
                        Some(text.clone().into())
                    );
                    assert_eq!(ours, serde_json::to_string(&text).expect("a text"));
                }
            }
        }
    }
}
