//! The order of findings, of which a limit keeps the first, and the places that go with it.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::iter;

use serde::Deserialize;
use shapewright_validate::walk::{Profile, View};
use shapewright_validate::{Code, Level, Policy, Report, Select, Validate, ViolationKind, json};

type Starts = Vec<(String, &'static str, usize)>;

/// What a reader finds: errors and warnings, with their places.
fn told<T>(reader: json::Reader<'_>, text: &str) -> Starts
where
    T: serde::de::DeserializeOwned + Validate + shapewright_validate::Shaped,
{
    let found = match reader.from_str::<T>(text) {
        Ok(checked) => checked.warnings,
        Err(violations) => Some(violations),
    };
    let start = |it: &shapewright_validate::Violation| it.span.map_or(0, |span| span.start);
    found.iter().flatten().map(|it| (it.path.clone(), it.code(), start(it))).collect()
}

/// Checks that a limit keeps the first findings of all, and returns them all.
fn limited<T>(reader: json::Reader<'_>, text: &str) -> Starts
where
    T: serde::de::DeserializeOwned + Validate + shapewright_validate::Shaped,
{
    let all = told::<T>(reader.max(0), text);
    for max in 1..=all.len() {
        assert_eq!(told::<T>(reader.max(max), text), all[..max], "{max} {text}");
    }
    all
}

fn paths(found: &Starts) -> Vec<&str> {
    found.iter().map(|(path, ..)| &**path).collect()
}

fn need(tags: &BTreeMap<String, String>, report: &mut Report<'_>) {
    for key in ["owner", "cost-center"] {
        if !tags.contains_key(key) {
            report.key(key).violation(ViolationKind::Required);
        }
    }
}

fn backwards(inner: &Inner, report: &mut Report<'_>) {
    for (name, value) in [("z", inner.z), ("y", inner.y), ("x", inner.x)] {
        if value.is_none_or(|it| it < 1) {
            report.member(name).violation(ViolationKind::Required);
        }
    }
}

#[derive(Debug, Deserialize, Validate)]
#[validate(custom = backwards)]
struct Inner {
    x: Option<i32>,
    y: Option<i32>,
    z: Option<i32>,
}

#[derive(Debug, Deserialize, Validate)]
struct Absent {
    #[serde(default)]
    #[validate(custom = need)]
    tags: BTreeMap<String, String>,
    #[validate(nested)]
    a: Option<Inner>,
    #[validate(nested)]
    b: Option<Box<Absent>>,
}

#[test]
fn what_is_absent_below_one_value_is_in_order() {
    let some = r#""tags":{"owner":"a","cost-center":"b"}"#;
    for (text, expected) in [
        (r#"{"tags":{}}"#.to_owned(), &["/tags/cost-center", "/tags/owner"][..]),
        (format!(r#"{{{some},"a":{{}}}}"#), &["/a/x", "/a/y", "/a/z"]),
        (format!(r#"{{{some},"a":{{"x":0,"z":0}}}}"#), &["/a/x", "/a/y", "/a/z"]),
        (
            format!(r#"{{{some},"a":{{}},"b":{{"tags":{{}},"a":{{}}}}}}"#),
            &[
                "/a/x",
                "/a/y",
                "/a/z",
                "/b/tags/cost-center",
                "/b/tags/owner",
                "/b/a/x",
                "/b/a/y",
                "/b/a/z",
            ],
        ),
    ] {
        assert_eq!(paths(&limited::<Absent>(json::Reader::new(), &text)), expected, "{text}");
    }
}

#[expect(clippy::ptr_arg, reason = "a rule takes the type of the element")]
fn no_b(text: &String, report: &mut Report<'_>) {
    if text.contains('b') {
        report.violation(ViolationKind::custom("no-b", "must have no b", []));
    }
}

#[derive(Debug, Deserialize, Validate)]
struct Unordered {
    #[serde(default)]
    #[validate(each(length(max = 3), custom = no_b))]
    set: HashSet<String>,
    #[serde(default)]
    #[validate(each(each(length(max = 3), custom = no_b)))]
    sets: Vec<HashSet<String>>,
    #[serde(default)]
    #[validate(keys(sensitive, length(max = 3)), values(range(max = 3)))]
    map: HashMap<String, i32>,
}

#[test]
fn what_has_no_order_is_told_in_one() {
    let set = r#"["abcd","abcde","acccef","bad","a"]"#;
    let map = r#"{"zz":9,"abcd":1,"b":4,"abcde":2,"a":7}"#;
    let text = format!(r#"{{"set":{set},"sets":[[],{set}],"map":{map}}}"#);
    let first = limited::<Unordered>(json::Reader::new(), &text);
    assert_eq!(first.len(), 17);
    for _ in 0..20 {
        assert_eq!(told::<Unordered>(json::Reader::new(), &text), first);
    }
    let place = |key: &str, below: &str| text.find(key).expect("a key") + below.len();
    let keys = [place(r#""abcd":"#, ""), place(r#""abcde":"#, "")];
    // Keys that are not shown are in the order of the text.
    let values = [r#""zz":"#, r#""b":"#, r#""a":"#].map(|key| place(key, key));
    let found: Vec<_> = first.iter().filter(|it| it.0.starts_with("/map")).collect();
    let starts: Vec<_> = found.iter().map(|it| it.2).collect();
    assert_eq!(starts, [keys.as_slice(), &values].concat());
}

#[derive(Debug, Deserialize, Validate)]
struct Part {
    #[validate(each(length(max = 1)))]
    b: Option<Vec<String>>,
    #[validate(length(max = 1))]
    a: Option<String>,
}

#[derive(Debug, Deserialize, Validate)]
#[validate(output)]
struct Hidden {
    #[serde(default)]
    #[validate(keys(sensitive), values(nested))]
    parts: BTreeMap<String, Part>,
    #[serde(default)]
    #[validate(sensitive, values(length(max = 1)))]
    secrets: BTreeMap<String, String>,
}

#[test]
fn what_the_text_says_beside_a_value_is_merged_by_keys_that_are_not_shown() {
    let text = r#"{"parts":{"k1":{"b":["xx"],"zzz":1},"k2":{"a":"yy","zz":1}},"secrets":{"a":"xx","c":"yyy"}}"#;
    let found = limited::<Hidden>(json::Reader::new(), text);
    let starts: Vec<_> = found.iter().map(|it| it.2).collect();
    assert!(starts.is_sorted() && starts.len() == 6, "{found:?}");
}

#[derive(Debug, Deserialize, Validate)]
#[validate(input)]
struct Text {
    #[validate(binding = "payload", length(max = 3))]
    body: Option<String>,
}

#[derive(Debug, Deserialize, Validate)]
struct Payload {
    #[serde(rename = "req")]
    _req: Option<i32>,
    #[serde(rename = "x")]
    _x: Option<i32>,
}

#[derive(Debug, Deserialize, Validate)]
#[validate(input)]
struct Beside {
    #[serde(rename = "body")]
    #[validate(nested, binding = "payload")]
    _body: Option<Payload>,
    #[serde(rename = "req")]
    #[validate(binding = "header")]
    _req: String,
}

#[test]
fn a_body_that_is_text_is_one_place_and_has_no_member_of_another() {
    let body = json::Reader::new().view(View::Body);
    for text in ["\n\n{ } ", "\n\n{ x ", "  7  ", "[1,2]", "\"abc\""] {
        let spans = body.from_str::<Text>(text).expect_err(text);
        let spans: Vec<_> = spans.iter().filter_map(|it| it.span).collect();
        let places: Vec<_> = spans.iter().map(|it| (it.start, it.end, it.line)).collect();
        assert_eq!(places, [(0, text.len(), 1)], "{text:?}");
    }
    for profile in [Profile::Wire, Profile::Authoring, Profile::Reading] {
        let text = r#"{"x":1,  "req":7}"#;
        let found = body.profile(profile).from_str::<Beside>(text).expect_err("no header");
        let spans: Vec<_> = found.iter().filter_map(|it| it.span).collect();
        assert!(spans.iter().all(|it| (it.start, it.end) == (0, text.len())), "{found:?}");
    }
}

#[derive(Debug, Deserialize, Validate)]
#[validate(output)]
struct Answer {
    #[serde(rename = "tags")]
    _tags: Vec<String>,
    #[serde(rename = "count")]
    _count: Option<i32>,
}

#[test]
fn a_member_that_was_meant_is_named_wherever_there_is_room() {
    let policy = Policy::new().set(Select::any().code(Code::UnknownMember), Level::Error);
    let reader = json::Reader::new().policy(&policy);
    let text = r#"{"tags":[null],"cuont":1}"#;
    for max in [1, 2, 0] {
        let found = reader.max(max).from_str::<Answer>(text).expect_err("an error");
        let meant = found.iter().filter_map(|it| match &it.kind {
            ViolationKind::UnknownMember { suggestion } => suggestion.as_deref(),
            _ => None,
        });
        assert!(meant.eq(["count"]), "{max} {found:?}");
    }
}

/// A required text that is the whole body may be empty.
#[test]
fn an_empty_body_is_the_empty_text_that_must_be_there() {
    #[derive(Debug, Deserialize, Validate)]
    #[validate(input)]
    struct Needed {
        #[validate(binding = "payload", length(max = 3))]
        body: String,
    }
    #[derive(Debug, Deserialize, Validate)]
    #[validate(input)]
    struct Longer {
        #[serde(rename = "body")]
        #[validate(binding = "payload", length(min = 1))]
        _body: String,
    }
    let body = json::Reader::new().view(View::Body);
    for profile in [Profile::Wire, Profile::Authoring, Profile::Reading] {
        let body = body.profile(profile);
        let read = body.from_str::<Needed>("").expect("an empty text");
        assert_eq!(read.value.body, "");
        assert_eq!(body.from_str::<Text>("").expect("nothing").value.body, None);
        let codes = iter::once(told::<Longer>(body, "")).flatten().map(|it| it.1);
        assert_eq!(codes.collect::<Vec<_>>(), ["length"], "{profile:?}");
    }
}

fn at_most_two(map: &BTreeMap<String, i32>, report: &mut Report<'_>) {
    if map.len() > 2 {
        report.violation(ViolationKind::custom("at-most-two", "must be two at most", []));
    }
}

#[derive(Debug, Deserialize, Validate)]
struct Maps {
    #[serde(default, rename = "hidden")]
    #[validate(length(max = 2), custom = at_most_two, keys(sensitive), values(range(max = 5)))]
    _hidden: BTreeMap<String, i32>,
    #[serde(default, rename = "shown")]
    #[validate(length(max = 2), custom = at_most_two, keys(length(max = 1)))]
    _shown: BTreeMap<String, i32>,
}

#[test]
fn what_is_said_of_a_map_itself_comes_first_whatever_is_in_it() {
    let codes = |text: &str| -> Vec<_> {
        limited::<Maps>(json::Reader::new(), text).into_iter().map(|it| it.1).collect()
    };
    let own = ["length", "at-most-two"];
    assert_eq!(codes(r#"{"hidden":{"a":1,"b":1,"c":1}}"#), own);
    assert_eq!(codes(r#"{"hidden":{"a":1,"b":1,"c":9}}"#), [&own[..], &["range"]].concat());
    assert_eq!(codes(r#"{"shown":{"a":1,"b":1,"cc":1}}"#), [&own[..], &["length"]].concat());
}
