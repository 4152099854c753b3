//! How strictly documents are read into types: by the role of the type, or as the reader says.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer};
use shapewright_validate::walk::{Profile, View};
use shapewright_validate::{
    Code, Level, Policy, RedactedDebug, Select, Serde, StringEnum, UnknownValue, Validate,
    Violations, json,
};

#[derive(Debug, PartialEq, Serde, Validate)]
#[serde(rename_all = "PascalCase")]
#[validate(input)]
struct CreateJob {
    #[validate(length(min = 1, max = 8))]
    name: String,
    #[validate(nested)]
    target: Option<Target>,
    #[serde(with = "shapewright_validate::float")]
    share: Option<f64>,
    labels: Option<Vec<String>>,
}

#[derive(Debug, PartialEq, Serde, Validate)]
#[serde(rename_all = "PascalCase")]
#[validate(output)]
struct Job {
    #[validate(length(max = 4))]
    name: String,
    #[validate(nested)]
    target: Option<Target>,
    #[validate(nested)]
    speed: Option<Speed>,
    #[validate(unique_items)]
    labels: Option<Vec<String>>,
    counts: Option<BTreeMap<String, i32>>,
}

#[derive(Debug, PartialEq, Serde, Validate)]
#[validate(union)]
enum Target {
    Thing(String),
    Group(i32),
    #[validate(unknown)]
    Unknown {
        name: Box<str>,
        value: UnknownValue,
    },
}

#[derive(Debug, PartialEq, StringEnum, Validate)]
enum Speed {
    #[validate(value = "SLOW")]
    Slow,
    #[validate(unknown)]
    Unknown(Box<str>),
}

fn found(violations: &Violations) -> Vec<(&str, &str)> {
    violations.iter().map(|it| (it.path.as_str(), it.code())).collect()
}

fn refused<T: Validate + shapewright_validate::Shaped + serde::de::DeserializeOwned>(
    text: &str,
) -> Vec<(String, String)> {
    let violations = json::Reader::new().from_str::<T>(text).map(drop).expect_err(text);
    found(&violations).into_iter().map(|(path, code)| (path.to_owned(), code.to_owned())).collect()
}

fn pairs(list: &[(&str, &str)]) -> Vec<(String, String)> {
    list.iter().map(|(path, code)| ((*path).to_owned(), (*code).to_owned())).collect()
}

#[test]
fn an_input_is_read_as_people_should_write_it() {
    for share in ["0.5", r#""NaN""#, r#""-Infinity""#] {
        let text = format!(r#"{{"Name": "a", "Share": {share}}}"#);
        let job = json::Reader::new().from_str::<CreateJob>(&text);
        assert!(job.is_ok_and(|checked| checked.warnings.is_none()), "{text}");
    }
    for (text, expected) in [
        (r#"{"Name": "a", "Nmae": 1}"#, &[("/Nmae", "unknown_member")][..]),
        (r#"{"Name": "a", "Share": null}"#, &[("/Share", "type")]),
        (r#"{"Name": "a", "Share": "nan"}"#, &[("/Share", "type")]),
        (
            r#"{"Name": "a", "Target": {"Device": 1}}"#,
            &[("/Target", "union"), ("/Target/Device", "unknown_member")],
        ),
        (r#"{"Labels": ["a", null]}"#, &[("/Name", "required"), ("/Labels/1", "type")]),
    ] {
        assert_eq!(refused::<CreateJob>(text), pairs(expected), "{text}");
    }
    let misspelled = json::from_str::<CreateJob>(r#"{"Name": "a", "Lables": []}"#).unwrap_err();
    assert_eq!(misspelled.iter().next().unwrap().kind.suggestion(), Some("Labels"));
}

#[test]
fn an_input_may_be_read_as_the_protocol_does() {
    let wire = json::Reader::new().profile(Profile::Wire);
    let text = r#"{"Name": "a", "New": 1, "Share": "NaN", "Labels": null}"#;
    assert!(wire.from_str::<CreateJob>(text).unwrap().value.share.is_some_and(f64::is_nan));
}

#[test]
fn an_answer_is_read_as_far_as_the_type_can_hold_it() {
    let text = r#"{"Name": "longer", "New": 1, "Speed": "WARP", "Labels": [null, "a", null, "a"],
        "Counts": {"a": 1, "b": null}, "Target": {"Device": {"id": [1, null]}}}"#;
    let read = json::Reader::new().from_str::<Job>(text).expect("readable");
    let warnings = read.warnings.expect("warnings");
    assert_eq!(
        found(&warnings),
        [
            ("/Name", "length"),
            ("/Target/Device", "unknown_member"),
            ("/Speed", "enum"),
            ("/Labels", "unique_items"),
            ("/Labels/0", "type"),
            ("/Labels/2", "type"),
            ("/Counts/b", "type"),
            ("/New", "unknown_member"),
        ]
    );
    assert!(warnings.iter().all(|it| it.span.is_some_and(|span| span.column > 1)));
    assert_eq!(read.value.labels.as_deref(), Some(&["a".to_owned(), "a".to_owned()][..]));
    assert_eq!(read.value.counts, Some(BTreeMap::from([("a".to_owned(), 1)])));
    let Some(Target::Unknown { name, value }) = &read.value.target else { panic!("a device") };
    let written = serde_json::to_string(value).unwrap();
    assert_eq!((&**name, written.as_str()), ("Device", r#"{"id":[1,null]}"#));
    for (text, expected) in [
        (r#"{"Name": 1}"#, ("/Name", "type")),
        (r#"{"Name": "a", "Target": {}}"#, ("/Target", "union")),
        (r#"{"Name": "a", "Name": "b"}"#, ("/Name", "duplicate_key")),
    ] {
        assert_eq!(refused::<Job>(text), pairs(&[expected]), "{text}");
    }
}

#[test]
fn nulls_are_left_out_wherever_they_stand_in_lists() {
    for (labels, kept) in [
        ("[null]", 0),
        ("[null, null, null]", 0),
        (r#"["a", null]"#, 1),
        (r#"[null, "a"]"#, 1),
        (r#"["a" , null , null , "b", null]"#, 2),
        (r#"[ null , "a", "b" , null ]"#, 2),
    ] {
        let text = format!(r#"{{"Name": "a", "Labels": {labels}}}"#);
        let read = json::Reader::new().from_str::<Job>(&text).expect(labels);
        assert_eq!(read.value.labels.map(|it| it.len()), Some(kept), "{labels}");
    }
}

#[test]
fn a_valid_answer_keeps_its_bounds() {
    assert!(json::from_str::<Job>(r#"{"Name": "abcd", "New": 1}"#).is_ok());
    let violations = json::from_str::<Job>(r#"{"Name": "abcde"}"#).unwrap_err();
    assert_eq!(found(&violations), [("/Name", "length")]);
}

#[derive(Debug, PartialEq, Serde, Validate)]
#[serde(rename_all = "PascalCase")]
#[validate(output)]
struct Report {
    text: String,
    count: i64,
    #[serde(with = "shapewright_validate::float")]
    share: f64,
    is_done: bool,
    labels: Vec<String>,
    counts: BTreeMap<String, i32>,
    data: shapewright_validate::Blob,
    #[serde(with = "shapewright_validate::datetime::epoch_seconds")]
    #[validate(format = "epoch-seconds")]
    at: jiff::Timestamp,
    #[serde(with = "shapewright_validate::datetime::http_date")]
    #[validate(format = "http-date")]
    since: jiff::Timestamp,
    #[validate(nested)]
    speed: Speed,
    #[validate(nested)]
    target: Target,
    #[validate(nested)]
    inner: Part,
    #[validate(nested)]
    parts: Option<Vec<Part>>,
    free: serde_json::Value,
}

#[derive(Debug, PartialEq, Serde, Validate)]
struct Part {
    #[validate(length(min = 1))]
    name: String,
    #[validate(nested)]
    speed: Speed,
    size: Option<i32>,
}

#[test]
fn what_an_answer_lacks_is_filled_and_a_warning() {
    let members = [
        "Text", "Count", "Share", "IsDone", "Labels", "Counts", "Data", "At", "Since", "Speed",
        "Target", "Inner", "Free",
    ];
    let nulls: Vec<_> = members.iter().map(|name| format!("\"{name}\": null")).collect();
    let text = format!("{{{}}}", nulls.join(", "));
    for text in ["{}", "{ }", &text] {
        let read = json::Reader::new().from_str::<Report>(text).expect(text);
        let warnings = read.warnings.expect("warnings");
        let expected: Vec<_> =
            members.iter().map(|name| (format!("/{name}"), "required")).collect();
        let expected: Vec<_> = expected.iter().map(|(path, code)| (path.as_str(), *code)).collect();
        assert_eq!(found(&warnings), expected, "{text}");
        assert!(warnings.iter().all(|it| it.span.is_some()), "{text}");
        let part = Part { name: String::new(), speed: Speed::Unknown("".into()), size: None };
        let epoch = jiff::Timestamp::UNIX_EPOCH;
        let report = &read.value;
        assert_eq!((report.text.as_str(), report.count, report.share), ("", 0, 0.0), "{text}");
        assert!(!report.is_done && report.labels.is_empty() && report.counts.is_empty());
        assert_eq!((report.data.len(), report.at, report.since), (0, epoch, epoch), "{text}");
        assert_eq!((&report.speed, &report.inner), (&part.speed, &part), "{text}");
        assert!(matches!(&report.target, Target::Unknown { name, .. } if name.is_empty()));
        assert_eq!((&report.parts, &report.free), (&None, &serde_json::Value::Null), "{text}");
    }
}

#[test]
fn what_is_lacking_is_filled_wherever_it_lacks() {
    let text = r#"{"Parts": [{}, {"name": "a"}, {"size": 1 }, {"unknown": [1], "speed": null}], "Text": "t"}"#;
    let read = json::Reader::new().from_str::<Report>(text).expect(text);
    let parts = read.value.parts.expect("parts");
    let parts: Vec<_> = parts.iter().map(|it| (it.name.as_str(), it.size)).collect();
    assert_eq!(parts, [("", None), ("a", None), ("", Some(1)), ("", None)]);
    assert_eq!(read.value.text, "t");
    let all = read.warnings.expect("warnings");
    let inside: Vec<_> = found(&all).into_iter().filter(|it| it.0.starts_with("/Parts")).collect();
    assert_eq!(
        inside,
        [
            ("/Parts/0/name", "required"),
            ("/Parts/0/speed", "required"),
            ("/Parts/1/speed", "required"),
            ("/Parts/2/name", "required"),
            ("/Parts/2/speed", "required"),
            ("/Parts/3/name", "required"),
            ("/Parts/3/speed", "required"),
            ("/Parts/3/unknown", "unknown_member"),
        ]
    );
}

#[test]
fn what_is_lacking_is_an_error_elsewhere_and_if_a_policy_says_so() {
    for profile in [Profile::Wire, Profile::Authoring] {
        let reader = json::Reader::new().profile(profile);
        let violations = reader.from_str::<Part>(r#"{"name": "a"}"#).unwrap_err();
        assert_eq!(found(&violations), [("/speed", "required")]);
    }
    let policy = Policy::new().set(Select::any().code(Code::Required), Level::Error);
    let reader = json::Reader::new().policy(&policy);
    let violations = reader.from_str::<Job>("{}").unwrap_err();
    assert_eq!(found(&violations), [("/Name", "required")]);
}

#[test]
fn what_a_type_cannot_do_without_is_an_error_whatever_the_policy_says() {
    for level in [Level::Off, Level::Warning] {
        let policy = Policy::new().set(Select::any().code(Code::Required), level);
        let reader = json::Reader::new().profile(Profile::Wire).policy(&policy);
        let violations = reader.from_str::<Part>(r#"{"name": "a"}"#).unwrap_err();
        assert_eq!(found(&violations), [("/speed", "required")]);
        let span = violations.iter().next().and_then(|it| it.span);
        assert_eq!(span.map(|it| (it.line, it.column)), Some((1, 1)));

        let violations = reader.max(1).from_str::<Part>("{}").unwrap_err();
        assert_eq!((violations.described(), violations.total()), (1, 2));
    }
}

#[derive(Debug, Serde, Validate)]
#[validate(input)]
struct Asked {
    #[validate(binding = "label")]
    id: String,
    size: Option<i32>,
}

#[test]
fn what_stands_beside_a_body_is_lacking_with_a_place() {
    let reader = json::Reader::new().view(View::Body);
    for (text, path) in [("{}", "/id"), ("{\"size\": 1}", "/id"), ("", "")] {
        let violations = reader.from_str::<Asked>(text).unwrap_err();
        let found: Vec<_> = violations.iter().map(|it| (&*it.path, it.span.is_some())).collect();
        assert_eq!(found, [(path, true)], "{text:?}");
    }
}

/// An answer whose required members have no zero that their types take.
#[derive(Debug, Deserialize, Validate)]
#[validate(output)]
struct Strict {
    #[serde(deserialize_with = "odd")]
    number: i32,
}

#[derive(Debug, Deserialize, Validate)]
#[validate(output)]
struct Closed {
    #[validate(nested)]
    mode: Mode,
}

#[derive(Debug, Deserialize, Validate)]
enum Mode {
    #[serde(rename = "ON")]
    #[validate(value = "ON")]
    On,
}

#[derive(Debug, Deserialize, Validate)]
#[validate(output)]
struct Endless {
    #[validate(nested)]
    next: Box<Endless>,
}

fn odd<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i32, D::Error> {
    let number = i32::deserialize(deserializer)?;
    if number % 2 == 1 { Ok(number) } else { Err(serde::de::Error::custom("an even number")) }
}

#[test]
fn what_no_value_can_stand_for_is_a_violation() {
    assert_eq!(refused::<Strict>("{}"), pairs(&[("/number", "required")]));
    assert_eq!(refused::<Closed>("{}"), pairs(&[("/mode", "required")]));
    assert_eq!(refused::<Endless>("{}"), pairs(&[("/next", "required")]));
    let checked = json::Reader::new().from_str::<Strict>(r#"{"number": 3}"#).unwrap();
    assert_eq!(checked.value.number, 3);
}

#[derive(Debug, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
struct Settings {
    #[serde(default, deserialize_with = "even")]
    #[validate(range(max = 10))]
    size: i32,
    #[serde(default)]
    inner: Vec<Inner>,
}

#[derive(Debug, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
struct Inner {
    #[serde(default, deserialize_with = "even")]
    a: i32,
}

fn even<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i32, D::Error> {
    let number = i32::deserialize(deserializer)?;
    if number % 2 == 0 { Ok(number) } else { Err(serde::de::Error::custom("an odd number")) }
}

#[test]
fn what_serde_refuses_keeps_its_place_and_its_words() {
    for profile in [Profile::Wire, Profile::Authoring, Profile::Reading] {
        let reader = json::Reader::new().profile(profile);
        let read = |text: &str| reader.from_str::<Settings>(text).map(drop).expect_err(text);
        let fine =
            reader.from_str::<Settings>(r#"{"size": 2, "inner": [{"a": 4}]}"#).expect("fine");
        assert_eq!((fine.value.size, fine.value.inner[0].a), (2, 4));
        assert_eq!(found(&read(r#"{"szie": 2}"#)), [("/szie", "unknown_member")]);
        assert_eq!(found(&read(r#"{"inner": [{"b": 2}]}"#)), [("/inner/0/b", "unknown_member")]);
        for (text, path, line, column) in [
            ("{\n  \"size\": 3}", "/size", 2, 11),
            (r#"{"inner": [{}, {"a": 7}]}"#, "/inner/1/a", 1, 22),
        ] {
            let violations = read(text);
            assert_eq!(found(&violations), [(path, "syntax")], "{text}");
            assert!(violations.to_string().contains("an odd number"), "{violations}");
            let span = violations.iter().next().and_then(|it| it.span).expect("a place");
            assert_eq!((span.line, span.column), (line, column), "{text}");
        }
    }
}

#[derive(RedactedDebug, Deserialize, Validate)]
struct Login {
    #[serde(deserialize_with = "even")]
    #[validate(sensitive)]
    pin: i32,
}

#[test]
fn what_serde_says_of_secrets_is_left_out() {
    let violations = json::from_str::<Login>(r#"{"pin": 4711}"#).unwrap_err();
    assert_eq!(found(&violations), [("/pin", "syntax")]);
    assert!(!violations.to_string().contains("odd"), "{violations}");
    assert_eq!(json::from_str::<Login>(r#"{"pin": 4712}"#).unwrap().pin, 4712);
}

#[test]
fn unknown_members_of_unions_are_kept_and_shown_without_their_values() {
    let text = r#"{"Device":{"key":"hunter2"}}"#;
    let target: Target = serde_json::from_str(text).unwrap();
    assert_eq!(serde_json::to_string(&target).unwrap(), text);
    assert!(!format!("{target:?}").contains("hunter2"));
    assert!(!target.is_valid());
}

#[derive(Debug, Deserialize, Validate)]
#[validate(input)]
struct Settled {
    #[serde(default)]
    free: serde_json::Value,
}

#[test]
fn documents_keep_the_digits_of_their_numbers_or_are_refused() {
    for number in ["1.10", "0.1", "1e300", "18446744073709551615", "0.30000000000000004", "-0.0"] {
        for text in
            [format!("{{\"free\": {number}}}"), format!("{{\"free\": [{{\"a\": {number}}}]}}")]
        {
            let read = json::from_str::<Settled>(&text).expect(&text);
            assert_eq!(
                read.free,
                serde_json::from_str::<serde_json::Value>(&text).unwrap()["free"]
            );
        }
    }
    for number in
        ["18446744073709551617", "0.1000000000000000055511151231257827", "1e-400", "1e400"]
    {
        for profile in [Profile::Wire, Profile::Authoring, Profile::Reading] {
            let text = format!("{{\"free\": {{\"a\": [1, {number}]}}}}");
            let read = json::Reader::new().profile(profile).from_str::<Settled>(&text);
            assert_eq!(found(&read.expect_err(&text)), [("/free/a/1", "type")]);
        }
    }
}

#[test]
fn what_a_newer_union_holds_keeps_its_digits_or_is_refused() {
    let text = |number: &str| format!(r#"{{"Name": "a", "Target": {{"Device": [{number}]}}}}"#);
    let read = json::Reader::new().from_str::<Job>(&text("0.1")).expect("a device");
    let Some(Target::Unknown { value, .. }) = &read.value.target else { panic!("a device") };
    assert_eq!(serde_json::to_string(value).unwrap(), "[0.1]");
    let violations =
        json::Reader::new().from_str::<Job>(&text("0.10000000000000000555")).unwrap_err();
    assert_eq!(found(&violations), [("/Target/Device/0", "type")]);
}

#[test]
fn a_float_of_32_bits_is_read_only_if_it_can_hold_the_number() {
    #[derive(Debug, PartialEq, serde::Serialize, Deserialize, Validate)]
    struct Plain {
        share: f32,
        #[serde(with = "shapewright_validate::float")]
        other: f32,
    }
    let read = |text: &str| json::from_str::<Plain>(text).map(drop).map_err(|it| it.to_string());
    assert_eq!(read(r#"{"share": 3.4028235e38, "other": -3.4028235e38}"#), Ok(()));
    for text in [r#"{"share": 1e39, "other": 1}"#, r#"{"share": 1, "other": -1e39}"#] {
        let problem = read(text).expect_err(text);
        assert!(problem.contains("32-bit number, not number out of its range"), "{problem}");
    }
}
