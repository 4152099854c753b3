//! Every rule, on every kind of value that it applies to.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::rc::Rc;
use std::sync::Arc;

use serde::Deserialize;
use shapewright_validate::shape::Matcher;
use shapewright_validate::{BigDecimal, BigInteger, Validate};

use crate::{assert_found, expected, found, walked};

#[derive(Debug)]
struct Digits;

impl Matcher for Digits {
    fn text(&self) -> &'static str {
        "^[0-9]*$"
    }

    fn is_match(&self, text: &str) -> bool {
        text.bytes().all(|byte| byte.is_ascii_digit())
    }
}

static DIGITS: Digits = Digits;

#[derive(Deserialize, Validate)]
struct Lengths {
    #[validate(length(min = 2, max = 3))]
    text: Option<String>,
    #[validate(length(min = 1))]
    list: Option<Vec<bool>>,
    #[validate(length(max = 1))]
    map: Option<BTreeMap<String, bool>>,
    #[validate(length(max = 1))]
    hash_map: Option<HashMap<String, bool>>,
    #[validate(length(max = 1))]
    boxed: Option<Box<str>>,
}

#[test]
fn lengths_count_characters_elements_and_entries() {
    assert_found::<Lengths>(r#"{"text": "👍👍", "list": [true]}"#, &[]);
    assert_found::<Lengths>(
        r#"{
            "text": "👍", "list": [],
            "map": {"a": true, "b": true}, "hash_map": {"a": true, "b": true}, "boxed": "ab"
        }"#,
        &[
            ("/text", "length"),
            ("/list", "length"),
            ("/map", "length"),
            ("/hash_map", "length"),
            ("/boxed", "length"),
        ],
    );
}

#[cfg(feature = "blob")]
#[test]
fn the_length_of_a_blob_is_that_of_its_bytes() {
    #[derive(Deserialize, Validate)]
    struct Data {
        #[validate(length(max = 2))]
        blob: shapewright_validate::Blob,
    }
    assert_found::<Data>(r#"{"blob": "AAA="}"#, &[]);
    assert_found::<Data>(r#"{"blob": "AAAA"}"#, &[("/blob", "length")]);
}

#[derive(Deserialize, Validate)]
struct Ranges {
    #[validate(range(min = -3, max = 3))]
    byte: Option<i8>,
    #[validate(range(min = 0.5))]
    short: Option<i16>,
    #[validate(range(max = 1e3))]
    integer: Option<i32>,
    #[validate(range(max = 9007199254740993))]
    long: Option<i64>,
    #[validate(range(min = 2.2, max = 8.8))]
    #[serde(default, with = "shapewright_validate::float")]
    single: Option<f32>,
    #[validate(range(min = 2.2))]
    #[serde(default, with = "shapewright_validate::float")]
    double: Option<f64>,
}

#[test]
fn ranges_are_inclusive_decimals_for_every_width() {
    assert_found::<Ranges>(
        r#"{"byte": -3, "short": 1, "integer": 1000, "long": 9007199254740993,
            "single": 2.2, "double": 2.2}"#,
        &[],
    );
    assert_found::<Ranges>(
        r#"{"byte": 4, "short": 0, "integer": 1001, "long": 9007199254740994,
            "single": 8.81, "double": 2.19}"#,
        &[
            ("/byte", "range"),
            ("/short", "range"),
            ("/integer", "range"),
            ("/long", "range"),
            ("/single", "range"),
            ("/double", "range"),
        ],
    );
}

#[test]
fn no_range_holds_what_is_no_number_and_infinity_is_compared() {
    assert_found::<Ranges>(
        r#"{"single": "NaN", "double": "NaN"}"#,
        &[("/single", "range"), ("/double", "range")],
    );
    assert_found::<Ranges>(
        r#"{"single": "Infinity", "double": "Infinity"}"#,
        &[("/single", "range")],
    );
}

#[derive(Deserialize, Validate)]
struct Precise(#[validate(range(max = 0.1))] BigDecimal);

#[derive(Deserialize, Validate)]
struct Unbounded {
    #[validate(range(min = -10000000000000000000000, max = 10000000000000000000000))]
    integer: Option<BigInteger>,
    #[validate(range(min = 0.1, max = 1e30))]
    decimal: Option<BigDecimal>,
    #[validate(nested)]
    precise: Option<Precise>,
}

#[test]
fn ranges_of_numbers_of_any_size_are_exact() {
    assert_found::<Unbounded>(
        r#"{"integer": 10000000000000000000000, "decimal": 0.10, "precise": 0.1}"#,
        &[],
    );
    assert_found::<Unbounded>(
        r#"{"integer": -10000000000000000000001, "decimal": 0.09999999999999999999999999,
            "precise": 0.10000000000000000000000001}"#,
        &[("/integer", "range"), ("/decimal", "range"), ("/precise", "range")],
    );
    assert_found::<Unbounded>(
        r#"{"integer": 10000000000000000000001, "decimal": 1000000000000000000000000000000.1}"#,
        &[("/integer", "range"), ("/decimal", "range")],
    );
}

#[derive(Deserialize, Validate)]
struct Collections {
    #[validate(pattern = DIGITS, length(max = 3))]
    text: Option<String>,
    #[validate(unique_items, each(length(min = 1), pattern = DIGITS))]
    list: Option<Vec<String>>,
    #[validate(each(range(max = 1)))]
    sparse: Option<Vec<Option<i32>>>,
    #[validate(keys(length(max = 2), pattern = DIGITS), values(each(values(length(max = 3)))))]
    deep: Option<BTreeMap<String, Vec<BTreeMap<String, String>>>>,
}

#[test]
fn text_is_told_by_length_before_pattern() {
    assert_found::<Collections>(
        r#"{"text": "12a4"}"#,
        &[("/text", "length"), ("/text", "pattern")],
    );
}

#[test]
fn rules_of_elements_keys_and_values_reach_to_any_depth() {
    assert_found::<Collections>(
        r#"{
            "list": ["1", "", "x", "1"],
            "sparse": [null, 2, 0],
            "deep": {"12": [{"k": "ok"}], "a/b": [{}, {"k~": "long"}]}
        }"#,
        &[
            ("/list", "unique_items"),
            ("/list/1", "length"),
            ("/list/2", "pattern"),
            ("/sparse/1", "range"),
            ("/deep", "length"),
            ("/deep", "pattern"),
            ("/deep/a~1b/1/k~0", "length"),
        ],
    );
}

#[derive(Deserialize, PartialEq, Validate, serde::Serialize)]
struct Point {
    x: i32,
    y: Option<i32>,
}

#[derive(Deserialize, Validate)]
struct Route {
    #[validate(unique_items, each(nested))]
    points: Vec<Point>,
}

#[test]
fn structures_are_equal_by_their_members() {
    assert_found::<Route>(r#"{"points": [{"x": 1}, {"x": 1, "y": 1}]}"#, &[]);
    let twice = r#"{"points": [{"x": 1, "y": 2}, {"y": 2, "x": 1}]}"#;
    assert_found::<Route>(twice, &[("/points", "unique_items")]);
}

#[derive(Deserialize, Validate)]
struct Presence {
    #[validate(required)]
    required: Option<String>,
    #[validate(length(max = 1))]
    optional: Option<String>,
    #[serde(default)]
    #[validate(length(max = 1))]
    defaulted: String,
}

#[test]
fn what_is_required_must_be_there_and_what_serde_fills_need_not() {
    assert_found::<Presence>(r#"{"required": ""}"#, &[]);
    assert_found::<Presence>(r#"{"optional": "", "defaulted": ""}"#, &[("/required", "required")]);
}

#[test]
fn sentences_are_those_of_smithy() {
    let value: Collections =
        serde_json::from_str(r#"{"text": "12a4", "list": ["1", "1"]}"#).unwrap();
    let violations = value.validate().unwrap_err();
    assert_eq!(
        violations.to_string(),
        "3 validation errors detected. \
         Value with length 4 at '/text' failed to satisfy constraint: \
         Member must have length less than or equal to 3; \
         Value at '/text' failed to satisfy constraint: \
         Member must satisfy regular expression pattern: ^[0-9]*$; \
         Value at '/list' failed to satisfy constraint: Member must have unique values"
    );
}

#[derive(Deserialize, Validate)]
struct Held<'a> {
    #[validate(each(range(max = 3)))]
    counts: [u8; 3],
    #[validate(length(max = 1), each(length(max = 2)))]
    labels: BTreeSet<String>,
    #[validate(length(max = 1))]
    hashed: HashSet<i32>,
    #[serde(borrow)]
    #[validate(length(max = 2))]
    text: &'a str,
    #[validate(unique_items, length(max = 2))]
    bytes: Cow<'a, [i16]>,
    #[validate(range(max = 9))]
    size: usize,
}

#[test]
fn what_holds_a_value_keeps_its_rules() {
    let text = r#"{
        "counts": [1, 4, 3], "labels": ["abc", "d"], "hashed": [1, 2],
        "text": "abc", "bytes": [1, 1, 1], "size": 10
    }"#;
    let findings = expected(&[
        ("/counts/1", "range"),
        ("/labels", "length"),
        ("/labels/0", "length"),
        ("/hashed", "length"),
        ("/text", "length"),
        ("/bytes", "length"),
        ("/bytes", "unique_items"),
        ("/size", "range"),
    ]);
    let value: Held<'_> = serde_json::from_str(text).expect("a value");
    assert_eq!(found(&value), findings);
    assert_eq!(walked::<Held<'_>>(text), findings);
    let short =
        r#"{"counts": [1], "labels": [], "hashed": [], "text": "", "bytes": [], "size": 0}"#;
    assert_eq!(walked::<Held<'_>>(short), expected(&[("/counts", "length")]));
}

#[test]
fn pointers_are_transparent() {
    #[derive(Validate)]
    struct Shared<'a> {
        #[validate(length(max = 2), pattern = DIGITS)]
        text: Arc<str>,
        #[validate(unique_items, each(range(max = 1)))]
        list: Rc<Vec<i64>>,
        #[validate(nested)]
        inner: Option<&'a Shared<'a>>,
    }
    let inner = Shared { text: "1".into(), list: Rc::new(vec![2]), inner: None };
    let outer = Shared { text: "abc".into(), list: Rc::new(vec![1, 1]), inner: Some(&inner) };
    let findings = [
        ("/text", "length"),
        ("/text", "pattern"),
        ("/list", "unique_items"),
        ("/inner/list/0", "range"),
    ];
    assert_eq!(found(&outer), expected(&findings));
}
