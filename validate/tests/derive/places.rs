//! Where findings in values are: in sets, below keys that are not shown, far down.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde::Deserialize;
use shapewright_validate::walk::Profile;
use shapewright_validate::{Level, Origin, Policy, Report, Select, Validate, ViolationKind, json};

use super::verdicts::{PROFILES, found, listed, odd, read};

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Validate)]
struct InSet {
    #[serde(default)]
    #[validate(length(min = 1))]
    t: String,
    #[validate(custom = odd, range(min = 1))]
    b: i32,
}

#[derive(Debug, Deserialize, Validate)]
struct Sets {
    #[serde(default)]
    #[validate(each(nested))]
    s: BTreeSet<InSet>,
    #[serde(default)]
    #[validate(each(nested))]
    tags: BTreeSet<OrderedTag>,
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Validate)]
#[serde(from = "String")]
struct OrderedTag(#[validate(length(min = 1, max = 3))] String);

impl From<String> for OrderedTag {
    fn from(text: String) -> Self {
        Self(text.trim().to_owned())
    }
}

#[test]
fn the_elements_of_a_set_are_checked_as_they_are_held() {
    for profile in PROFILES {
        for extra in ["", r#","zz":1"#] {
            let found = |text: &str| {
                let mut all = found::<Sets>(profile, &format!("{{{text}{extra}}}"));
                all.retain(|(_, code)| *code != "unknown_member");
                all
            };
            assert_eq!(found(r#""s":[{"b":1}]"#), listed(&[("/s/*/t", "length")]), "{profile:?}");
            assert_eq!(found(r#""tags":["  "]"#), listed(&[("/tags/*", "length")]), "{profile:?}");
            let one = listed(&[("/tags/*", "length")]);
            assert_eq!(found(r#""tags":["  abc ","abcd"]"#), one, "{profile:?}");
            assert_eq!(found(r#""tags":["  abc "]"#), [], "{profile:?}");
        }
    }
    for select in [Select::path("/s/*/b"), Select::shape("InSet"), Select::path("/s")] {
        let policy = Policy::new().set(select, Level::Off);
        let reader = json::Reader::new().policy(&policy);
        assert_eq!(read::<Sets>(reader, r#"{"s":[{"t":"a","b":2}]}"#), (false, vec![]));
    }
}

#[derive(Debug, Deserialize, Validate)]
struct Hidden {
    #[serde(default)]
    #[validate(sensitive, values(nested))]
    m: BTreeMap<String, InSet>,
    #[serde(default)]
    #[validate(keys(sensitive), values(nested))]
    k: BTreeMap<String, InSet>,
    #[serde(default)]
    #[validate(values(nested))]
    n: BTreeMap<i32, InSet>,
}

#[test]
fn what_nobody_sent_is_no_finding_below_keys_that_are_not_shown() {
    let policy = Policy::new().set(Select::any().origin(Origin::Program), Level::Error);
    let reader = json::Reader::new().profile(Profile::Reading);
    for (text, shown) in [
        (r#"{"m":{"hunter2":{"t":"a"}}}"#, "/m/(sensitive)/b"),
        (r#"{"k":{"hunter2":{"t":"a"}}}"#, "/k/(sensitive)/b"),
        (r#"{"n":{"7":{"t":"a"}}}"#, "/n/7/b"),
    ] {
        let (refused, all) = read::<Hidden>(reader.policy(&policy), text);
        assert!(!refused, "{text}");
        assert_eq!(all, listed(&[(shown, "required")]), "{text}");
    }
    let text = "{\"m\":{\"a\":{\"t\":\"a\",\"b\":1},\n\"hunter2\":{\"t\":\"a\",\"b\":2}}}";
    let all = json::Reader::new().from_str::<Hidden>(text).unwrap_err();
    assert_eq!(all.iter().next().unwrap().span.map(|span| span.line), Some(2));
    assert!(!format!("{all} {all:?}").contains("hunter2"));
}

#[derive(Debug, Deserialize, Validate)]
struct Documents {
    #[validate(each(custom = is_text))]
    d: Vec<serde_json::Value>,
}

fn is_text(value: &serde_json::Value, report: &mut Report<'_>) {
    if value.is_number() {
        report.violation(ViolationKind::custom("text", "must be no number", []));
    }
}

#[test]
fn documents_have_their_nulls() {
    for profile in PROFILES {
        let all = found::<Documents>(profile, r#"{"d":[null,"a",3,null]}"#);
        assert_eq!(all, listed(&[("/d/2", "text")]), "{profile:?}");
    }
}

#[derive(Debug, Deserialize, Validate)]
struct Tree {
    #[serde(default)]
    #[validate(each(range(max = 3)))]
    l: Vec<i32>,
    #[serde(default)]
    #[validate(values(nested))]
    m: BTreeMap<String, Tree>,
}

#[test]
fn long_pointers_take_bounded_time_and_are_counted() {
    let list = vec!["9"; 5_000].join(",");
    let mut text = format!(r#"{{"l":[{list}]}}"#);
    for _ in 0..30 {
        text = format!(r#"{{"m":{{"{}":{text}}}}}"#, "k".repeat(300));
    }
    for profile in [Profile::Wire, Profile::Authoring] {
        let all = json::Reader::new().profile(profile).from_str::<Tree>(&text).unwrap_err();
        assert_eq!((all.total(), all.described()), (5_000, 100));
    }
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Validate)]
#[serde(try_from = "String")]
struct Lower(String);

impl TryFrom<String> for Lower {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, &'static str> {
        if text.chars().all(char::is_lowercase) { Ok(Self(text)) } else { Err("is not lower") }
    }
}

#[derive(Debug, Deserialize, Validate)]
struct ByLower {
    #[expect(dead_code, reason = "it is read")]
    #[serde(default)]
    m: BTreeMap<Lower, Lower>,
    #[serde(default)]
    #[validate(each(range(max = 3)))]
    l: Vec<i32>,
}

#[test]
fn a_key_that_its_type_refuses_is_reported_at_its_map() {
    let text = |key: &str, value: &str| format!("{{\"m\": {{\"a\":\"b\",\n {key}\n :{value} }} }}");
    for (key, value, path, line, column) in [
        (r#""Bad""#, r#" "b""#, "/m", 2, 2),
        (r#""Bad" "#, r#""b""#, "/m", 2, 2),
        (r#""good""#, r#" "Bad""#, "/m/good", 3, 4),
        (r#""g\u00e9\"/""#, r#""Bad""#, "/m", 2, 2),
        (r#""é""#, r#""Bad""#, "/m/é", 3, 3),
    ] {
        for profile in PROFILES {
            let text = text(key, value);
            let all = json::Reader::new().profile(profile).from_str::<ByLower>(&text).unwrap_err();
            let it = all.iter().next().unwrap();
            let span = it.span.unwrap();
            assert_eq!((&*it.path, span.line, span.column), (path, line, column), "{text}");
            assert!(it.to_string().ends_with("is not lower"), "{it}");
        }
    }
}

#[test]
fn what_a_type_refuses_is_found_whatever_the_limit() {
    let list = vec!["9"; 300].join(",");
    let text = format!(r#"{{"l":[{list}],"m":{{"a":"Bad"}}}}"#);
    for profile in PROFILES {
        let reader = json::Reader::new().profile(profile);
        let whole = reader.max(0).from_str::<ByLower>(&text).unwrap_err();
        assert_eq!(whole.iter().next().unwrap().path, "/m/a");
        for max in [1, 2, 100, 400] {
            let all = reader.max(max).from_str::<ByLower>(&text).unwrap_err();
            assert_eq!(all.total(), whole.total(), "{profile:?} {max}");
            let first: Vec<_> = whole.iter().take(max).collect();
            assert_eq!(all.iter().collect::<Vec<_>>(), first, "{profile:?} {max}");
            assert!(all.is_parse_failure());
        }
    }
}

#[test]
fn what_nobody_sent_is_no_finding_below_long_keys() {
    let policy = Policy::new().set(Select::any().origin(Origin::Program), Level::Error);
    let reader = json::Reader::new().profile(Profile::Reading).policy(&policy);
    for key in ["k".repeat(300), format!("{}/~", "é".repeat(200))] {
        let text = format!(r#"{{"m":{{"{key}":{{"t":"a"}},"2{key}":{{"t":"a","b":2}}}}}}"#);
        let all = reader.from_str::<Long>(&text).unwrap_err();
        assert_eq!((all.total(), all.iter().next().unwrap().code()), (1, "odd"));
        let span = all.iter().next().unwrap().span.unwrap();
        assert_eq!(&text[span.start..span.end], "2");
        // Two keys that paths show alike are not told apart, so that nothing is lost.
        let alike = text.replace("\"2", "\"").replace("{\"t\":\"a\",\"b\"", "{\"b\"");
        let alike = alike.replacen(&key, &format!("{key}1"), 1);
        assert!(reader.from_str::<Long>(&alike).is_err(), "{alike}");
    }
}

#[derive(Debug, Deserialize, Validate)]
struct Long {
    #[validate(values(nested))]
    m: BTreeMap<String, InSet>,
}

#[derive(Debug, Deserialize, Validate)]
struct InNoOrder {
    #[validate(keys(length(max = 2)))]
    m: HashMap<String, i32>,
}

#[test]
fn findings_in_keys_have_one_order() {
    let entries: Vec<_> = (3..20).map(|length| format!(r#""{}":1"#, "k".repeat(length))).collect();
    let text = format!(r#"{{"m":{{{}}}}}"#, entries.join(","));
    let first = |max| json::Reader::new().max(max).from_str::<InNoOrder>(&text).unwrap_err();
    let all: Vec<_> = first(0).iter().map(ToString::to_string).collect();
    assert_eq!(all.len(), 17);
    for _ in 0..8 {
        assert!(first(0).iter().map(ToString::to_string).eq(all.iter().cloned()));
        assert!(first(5).iter().map(ToString::to_string).eq(all.iter().take(5).cloned()));
    }
}

#[derive(Debug, Deserialize, Validate)]
#[expect(dead_code, reason = "it is read")]
struct Unrelated {
    #[serde(default)]
    #[validate(length(max = 5), keys(length(max = 2)), values(range(max = 3)))]
    m: BTreeMap<String, i32>,
    #[serde(default)]
    #[validate(keys(range(max = 9)), values(range(max = 3)))]
    n: HashMap<i32, i32>,
    #[serde(default)]
    #[validate(each(length(max = 1)))]
    s: BTreeSet<String>,
    bad: Option<bool>,
}

#[test]
fn places_and_order_do_not_depend_on_what_else_is_wrong() {
    let text = |bad: &str| {
        format!(
            r#"{{"m":{{"b":9,"abcd":9,"abc":1,"c":1,"a":1,"x":9}},
            "n":{{"20":9,"3":9,"100":1}},"s":["bb","aa"],"bad":{bad}}}"#
        )
    };
    let places = |profile, text: &str| -> Vec<_> {
        let all = json::Reader::new().profile(profile).from_str::<Unrelated>(text);
        let all = all.map_or_else(Some, |read| read.warnings);
        let all = all.into_iter().flatten().filter(|it| it.path != "/bad");
        all.map(|it| {
            let span = it.span.unwrap();
            (it.path.clone(), it.code(), text[span.start..span.end].to_owned())
        })
        .collect()
    };
    for profile in [Profile::Wire, Profile::Authoring] {
        let readable = places(profile, &text("true"));
        let of_keys: Vec<_> = readable.iter().filter(|it| it.2.starts_with('"')).collect();
        let keys: Vec<_> = of_keys.iter().map(|(path, _, key)| (&**path, &**key)).collect();
        let expected =
            [("/m", r#""abc""#), ("/m", r#""abcd""#), ("/n", r#""20""#), ("/n", r#""100""#)];
        assert_eq!(keys, expected);
        let mut unreadable = places(profile, &text("7"));
        // In a text, elements of a set have places.
        for element in &mut unreadable {
            if element.0 == "/s/*" {
                element.2 = r#"["bb","aa"]"#.to_owned();
            }
        }
        assert_eq!(readable, unreadable, "{profile:?}");
        assert_eq!(readable.first().map(|it| (&*it.0, it.1)), Some(("/m", "length")));
        assert_eq!(readable.len(), 12);
    }
}

#[test]
fn many_findings_in_one_map_take_no_quadratic_time() {
    let entries: Vec<_> = (0..20_000).map(|key| format!(r#""{key}":9"#)).collect();
    let text = format!(r#"{{"n":{{{0}}},"m":{{{0}}}}}"#, entries.join(","));
    let all = json::Reader::new().max(0).from_str::<Unrelated>(&text).unwrap_err();
    assert_eq!(all.total(), 40_000 + 19_990 + 19_900 + 1);
}

#[test]
fn long_keys_that_begin_alike_have_their_places() {
    let key = "k".repeat(300);
    let text = format!(r#"{{"m":{{"a":1,"{key}":1,"{key}2":1}}}}"#);
    let all = json::Reader::new().from_str::<Unrelated>(&text).unwrap_err();
    let keys: Vec<_> =
        all.iter().map(|it| it.span.unwrap()).map(|it| &text[it.start..it.end]).collect();
    assert_eq!(keys, [format!("\"{key}\""), format!("\"{key}2\"")]);
}
