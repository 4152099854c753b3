//! `#[derive(Serde)]` on hand-written types: what is read, what is written, what is refused.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::json;
use shapewright_validate::{RedactedDebug, Serde, Unit, Validate, json};

#[derive(Debug, PartialEq, Serde, Validate)]
#[serde(rename_all = "camelCase")]
struct Parcel<T> {
    item_id: String,
    #[serde(rename = "kg", with = "shapewright_validate::float")]
    weight: f64,
    tags: Option<BTreeMap<String, i32>>,
    inner: Option<Box<Parcel<T>>>,
    #[serde(default)]
    count: u8,
    extra: Option<T>,
    r#type: Option<bool>,
}

/// The same by serde's own derives.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Usual {
    item_id: String,
    #[serde(rename = "kg", with = "shapewright_validate::float")]
    weight: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    tags: Option<BTreeMap<String, i32>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    inner: Option<Box<Usual>>,
    #[serde(default)]
    count: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    extra: Option<Vec<i32>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    r#type: Option<bool>,
}

#[test]
fn a_structure_is_read_and_written_as_serde_does_it() {
    let documents = [
        json!({"itemId": "p", "kg": 1.5}),
        json!({"type": true, "kg": "NaN", "tags": {}, "itemId": "", "count": 7, "extra": [1]}),
        json!({"kg": 0, "unknown": {"a": [1]}, "itemId": "p", "tags": null, "inner": null,
            "extra": null}),
        json!({"itemId": "p", "kg": 1, "inner": {"itemId": "q", "kg": 2, "tags": {"a": 1}}}),
        json!({"kg": 1.5}),
        json!({"itemId": null, "kg": 1.5}),
        json!({"itemId": "p", "kg": 1, "tags": {"a": "b"}}),
        json!({"itemId": "p", "kg": 1, "count": 256}),
        json!([]),
        json!(null),
    ];
    for document in documents {
        let text = document.to_string();
        let usual = serde_json::from_str::<Usual>(&text);
        let lean = serde_json::from_str::<Parcel<Vec<i32>>>(&text);
        assert_eq!(usual.is_ok(), lean.is_ok(), "{text}: {usual:?} {lean:?}");
        if let (Ok(usual), Ok(lean)) = (usual, lean) {
            let [usual, lean] = [serde_json::to_string(&usual), serde_json::to_string(&lean)];
            assert_eq!(usual.expect("JSON"), lean.expect("JSON"));
        }
    }
}

#[test]
fn what_is_missing_or_there_twice_is_named() {
    let problem =
        |text: &str| serde_json::from_str::<Parcel<i32>>(text).expect_err("a mistake").to_string();
    assert!(problem(r#"{"kg": 1}"#).starts_with("missing field `itemId`"));
    let twice = r#"{"itemId": "p", "kg": 1, "itemId": "p"}"#;
    assert!(problem(twice).starts_with("duplicate field `itemId`"));
    assert!(problem("[]").contains("expected struct Parcel"));
}

/// More members than there are bits in the set of those seen.
#[test]
fn a_structure_may_have_many_members() {
    macro_rules! wide {
        ($($field:ident)*) => {
            #[derive(Debug, Default, PartialEq, Serde, Validate)]
            struct Wide { $($field: Option<i32>,)* }
        };
    }
    macro_rules! times_twelve {
        ($($a:ident $b:ident)*) => { wide!($($a $b)*); };
    }
    times_twelve! {
        a0 a1 a2 a3 a4 a5 a6 a7 a8 a9 b0 b1 b2 b3 b4 b5 b6 b7 b8 b9 c0 c1 c2 c3 c4 c5 c6 c7 c8 c9
        d0 d1 d2 d3 d4 d5 d6 d7 d8 d9 e0 e1 e2 e3 e4 e5 e6 e7 e8 e9 f0 f1 f2 f3 f4 f5 f6 f7 f8 f9
        g0 g1 g2 g3 g4 g5 g6 g7 g8 g9 h0 h1 h2 h3 h4 h5 h6 h7 h8 h9 i0 i1 i2 i3 i4 i5 i6 i7 i8 i9
        j0 j1 j2 j3 j4 j5 j6 j7 j8 j9 k0 k1 k2 k3 k4 k5 k6 k7 k8 k9 l0 l1 l2 l3 l4 l5 l6 l7 l8 l9
        m0 m1 m2 m3 m4 m5 m6 m7 m8 m9
    }
    let wide: Wide = serde_json::from_str(r#"{"m9": 1, "m8": 2, "a0": 3}"#).expect("wide");
    assert_eq!((wide.m9, wide.m8, wide.a0, wide.l9), (Some(1), Some(2), Some(3), None));
    assert_eq!(serde_json::to_string(&wide).expect("JSON"), r#"{"a0":3,"m8":2,"m9":1}"#);
    for twice in ["m9", "a0"] {
        let text = format!(r#"{{"{twice}": 1, "{twice}": 1}}"#);
        assert!(serde_json::from_str::<Wide>(&text).is_err(), "{text}");
    }
}

#[derive(PartialEq, RedactedDebug, Serde, Validate)]
#[validate(union)]
enum Source {
    #[serde(rename = "url")]
    Url(#[validate(length(min = 3))] String),
    #[serde(rename = "factor", with = "shapewright_validate::float")]
    Factor(f64),
    Nothing(Unit),
    #[serde(rename = "key")]
    Key(#[validate(sensitive)] String),
    #[serde(rename = "all")]
    All(#[validate(each(nested))] Vec<Source>),
}

#[test]
fn a_union_is_an_object_with_one_member_set() {
    let read = |text: &str| serde_json::from_str::<Source>(text);
    let written = |text: &str| serde_json::to_string(&read(text).expect(text)).expect("JSON");
    for text in [r#"{"url":"s3"}"#, r#"{"factor":"NaN"}"#, r#"{"Nothing":{}}"#, r#"{"all":[]}"#] {
        assert_eq!(written(text), text);
    }
    let noisy = r#"{"url": null, "__type": {"any": 1}, "all": [{"Nothing": {"x": 1}}]}"#;
    assert_eq!(read(noisy).expect("one"), Source::All(vec![Source::Nothing(Unit)]));
    for text in [
        "{}",
        "[]",
        r#""url""#,
        r#"{"url": null}"#,
        r#"{"url": "a", "factor": 1}"#,
        r#"{"url": "a", "other": 1}"#,
        r#"{"url": "a", "url": null}"#,
        r#"{"url": "a", "__type": 1, "__type": 1}"#,
        r#"{"url": 1}"#,
    ] {
        assert!(read(text).is_err(), "{text}");
    }
}

#[test]
fn a_repeated_key_is_refused_wherever_it_is() {
    for text in [
        r#"{"url": "abc", "url": "abc"}"#,
        r#"{"Nothing": {"a": 1, "a": 1}}"#,
        r#"{"all": [{"__type": 1, "__type": 1, "url": "abc"}]}"#,
    ] {
        assert!(json::from_str::<Source>(text).is_err(), "{text}");
    }
    assert!(json::from_str::<Source>(r#"{"__type": 1, "url": "abc"}"#).is_ok());
}

#[derive(RedactedDebug, Validate)]
#[validate(sensitive)]
struct All<T> {
    user: String,
    other: T,
}

#[test]
fn what_is_sensitive_is_not_shown() {
    assert_eq!(format!("{:?}", Source::Key("hunter2".to_owned())), "Key(** redacted **)");
    assert_eq!(format!("{:?}", Source::Url("s3".to_owned())), "Url(\"s3\")");

    let all = All { user: "ada".to_owned(), other: 1 };
    assert_eq!(format!("{all:?}"), "All { user: ** redacted **, other: ** redacted ** }");
    assert_eq!((all.user.as_str(), all.other), ("ada", 1));
}
