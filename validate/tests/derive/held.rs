//! What a type can hold is read, and what it cannot is refused at its place.

use std::collections::BTreeMap;

use serde::Deserialize;
use shapewright_validate::walk::Profile;
use shapewright_validate::{Level, Policy, Select, Shaped, Validate, Violation, json};

use super::{expected, walked};

#[derive(Debug, Deserialize, Validate)]
#[validate(output)]
struct Node {
    name: String,
    #[validate(required, nested)]
    parent: Option<Box<Node>>,
    #[validate(required)]
    size: Option<i32>,
}

#[test]
fn an_option_that_is_required_stays_absent_in_answers() {
    for text in [r#"{"name":"x"}"#, r#"{"name":"x","size":null,"parent":null}"#] {
        let read = json::Reader::new().from_str::<Node>(text).unwrap();
        assert!(read.value.parent.is_none() && read.value.size.is_none());
        assert_eq!(read.value.name, "x");
        let warnings = read.warnings.unwrap();
        let paths: Vec<_> = warnings.iter().map(|it| (&*it.path, it.code())).collect();
        assert_eq!(paths, [("/parent", "required"), ("/size", "required")]);
    }
    let policy = Policy::new().set(Select::path("/size"), Level::Error);
    assert!(json::Reader::new().policy(&policy).from_str::<Node>(r#"{"name":"x"}"#).is_err());
}

#[derive(Debug, Default, PartialEq, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
struct Defaulted {
    #[serde(default)]
    list: Vec<i32>,
    #[serde(default)]
    number: i32,
    other: Option<String>,
}

#[test]
fn null_is_absence_for_a_member_that_serde_fills() {
    for profile in [Profile::Wire, Profile::Reading] {
        for text in [
            r#"{"list":null}"#,
            r#"{ "number" : null , "list":null }"#,
            r#"{"list":null,"other":null,"number":null}"#,
            r#"{"other":null,"list":null}"#,
        ] {
            let read = json::Reader::new().profile(profile).from_str::<Defaulted>(text);
            assert_eq!(read.unwrap().value, Defaulted::default(), "{text} {profile:?}");
        }
    }
    let reader = json::Reader::new().profile(Profile::Authoring);
    assert!(reader.from_str::<Defaulted>(r#"{"list":null}"#).is_err());
}

#[derive(Debug, Deserialize, Validate)]
struct Unsigned {
    #[validate(range(min = 1))]
    a: u8,
    #[validate(range(max = 5))]
    b: u32,
    #[validate(range(min = 2))]
    s: i32,
    #[serde(default)]
    #[validate(keys(range(min = 1)))]
    m: BTreeMap<u64, bool>,
}

#[test]
fn unsigned_integers_keep_the_bounds_of_their_type_beside_their_range() {
    let text = "{\"a\":300,\"b\":-1,\"s\":1,\n\"m\":{\"18446744073709551616\":true}}";
    let all = [("/a", "range"), ("/b", "range"), ("/s", "range"), ("/m", "range")];
    assert_eq!(walked::<Unsigned>(text), expected(&all));
    for profile in [Profile::Wire, Profile::Authoring, Profile::Reading] {
        let reader = json::Reader::new().profile(profile);
        let violations = reader.from_str::<Unsigned>(text).unwrap_err();
        let found: Vec<_> = violations.iter().map(|it| (&*it.path, it.code())).collect();
        let count = if profile == Profile::Reading { 3 } else { 4 };
        assert_eq!(found.len(), count, "{profile:?} {found:?}");
        assert!(violations.iter().all(|it| it.span.is_some()));
        let key = violations.iter().find(|it| it.path == "/m").expect("the key");
        assert_eq!(key.span.map(|span| (span.line, span.column)), Some((2, 6)));
    }
    let ranged = "{\"a\":0,\"b\":6,\"s\":2}";
    assert_eq!(walked::<Unsigned>(ranged), expected(&[("/a", "range"), ("/b", "range")]));
    assert!(Unsigned::shape().members().iter().all(|member| !member.nullable));
}

#[derive(Debug, PartialEq, Deserialize, Validate)]
#[validate(output)]
struct Renamed {
    #[serde(alias = "old", alias = "Nm")]
    #[validate(length(min = 2))]
    name: String,
    number: Option<i32>,
}

#[test]
fn a_member_is_found_under_its_other_names() {
    assert_eq!(walked::<Renamed>(r#"{"old":"x"}"#), expected(&[("/name", "length")]));
    let violations = json::Reader::new()
        .profile(Profile::Wire)
        .from_str::<Renamed>(r#"{"old":"long","number":"q"}"#)
        .unwrap_err();
    assert_eq!(violations.iter().map(|it| &*it.path).collect::<Vec<_>>(), ["/number"]);
    let read = json::Reader::new().from_str::<Renamed>(r#"{"Nm":"x"}"#).unwrap();
    assert_eq!((&*read.value.name, read.warnings.map_or(0, |it| it.total())), ("x", 1));
    let twice = json::from_str::<Renamed>(r#"{"old":"long","name":"long"}"#).unwrap_err();
    assert_eq!(twice.iter().map(Violation::code).collect::<Vec<_>>(), ["duplicate_key"]);
}

#[derive(Debug, Deserialize, Validate)]
struct Switch {
    #[serde(deserialize_with = "yes")]
    on: bool,
    #[serde(default, deserialize_with = "digits")]
    #[validate(range(max = 5))]
    count: i32,
    #[validate(range(max = 5))]
    number: i32,
}

fn yes<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    Ok(String::deserialize(deserializer)? == "yes")
}

fn digits<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<i32, D::Error> {
    String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
}

#[test]
fn what_a_function_of_ones_own_reads_has_any_form_and_keeps_its_rules() {
    for profile in [Profile::Wire, Profile::Authoring, Profile::Reading] {
        let found = |text: &str| {
            let read = json::Reader::new().profile(profile).from_str::<Switch>(text);
            let violations = read.map_or_else(Some, |checked| checked.warnings);
            let found = violations.iter().flatten().map(|it| (it.path.clone(), it.code()));
            found.collect::<Vec<_>>()
        };
        assert_eq!(found(r#"{"on":"yes","number":5}"#), []);
        assert_eq!(found(r#"{"on":"yes","number":9}"#), expected(&[("/number", "range")]));
        let both = r#"{"on":"no","count":"9","number":9}"#;
        assert_eq!(found(both), expected(&[("/count", "range"), ("/number", "range")]));
        assert_eq!(found(r#"{"on":1,"number":5}"#), expected(&[("/on", "syntax")]));
    }
    let both = json::from_str::<Switch>(r#"{"on":1,"number":9}"#).unwrap_err();
    let both: Vec<_> = both.iter().map(|it| (&*it.path, it.code())).collect();
    assert_eq!(both, [("/on", "syntax"), ("/number", "range")]);
    let fine = json::from_str::<Switch>(r#"{"on":"yes","count":"3","number":5}"#).unwrap();
    assert!(fine.on && fine.count == 3 && fine.number == 5);
}

#[test]
fn a_number_beyond_its_type_is_said_to_be_one() {
    let text = r#"{"300": 1}"#;
    let violations = json::from_str::<BTreeMap<i8, i32>>(text).unwrap_err();
    assert!(violations.to_string().contains("out of its range"), "{violations}");
}
