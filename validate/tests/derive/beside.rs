//! What values say beside their texts: hand-written checks that ask for rules of the shape, bodies,
//! and what types refuse.

use std::collections::{BTreeSet, HashMap};

use serde::Deserialize;
use shapewright_validate::walk::{Profile, View};
use shapewright_validate::{Report, Shaped, Validate, ViolationKind, Violations, json, shape};

const PROFILES: [Profile; 3] = [Profile::Wire, Profile::Authoring, Profile::Reading];

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Validate)]
struct Inner {
    #[validate(range(max = 3))]
    x: i32,
    #[serde(default)]
    #[validate(length(max = 2))]
    s: String,
}

/// A check by hand that leaves everything to another type.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(transparent)]
struct Around(Inner);

impl Validate for Around {
    fn check(&self, report: &mut Report<'_>) {
        self.0.check(report);
        if self.0.x == 8 {
            report.member("x").violation(ViolationKind::custom("no-8", "must not be 8", []));
        }
    }
}

impl Shaped for Around {
    fn shape() -> &'static shape::Shape {
        Inner::shape()
    }
}

#[derive(Debug, Deserialize, Validate)]
struct Many {
    #[serde(default)]
    #[validate(each(nested))]
    list: Vec<Around>,
    #[serde(default)]
    #[validate(values(nested))]
    map: HashMap<String, Around>,
    #[serde(default)]
    #[validate(each(nested))]
    set: BTreeSet<Around>,
}

fn found(profile: Profile, max: usize, text: &str) -> Violations {
    match json::Reader::new().profile(profile).max(max).from_str::<Many>(text) {
        Ok(read) => read.warnings.expect("warnings"),
        Err(violations) => violations,
    }
}

#[test]
fn a_rule_that_a_hand_written_check_shares_with_its_shape_is_counted_once() {
    let list = vec![r#"{"x":9,"s":"abc"}"#; 150].join(",");
    let entries: Vec<_> = (0..150).map(|key| format!(r#""{key}":{{"x":9}}"#)).collect();
    let eights = vec![r#"{"x":8}"#; 150].join(",");
    for profile in PROFILES {
        for max in [0, 2, 100, 1000] {
            let total = |text: &str| found(profile, max, text).total();
            assert_eq!(total(&format!(r#"{{"list":[{list}]}}"#)), 300, "{profile:?} {max}");
            assert_eq!(total(&format!(r#"{{"map":{{{}}}}}"#, entries.join(","))), 150);
            assert_eq!(total(&format!(r#"{{"list":[{eights}]}}"#)), 300);
        }
    }
}

#[test]
fn a_rule_that_a_set_shares_with_its_elements_is_found_once() {
    for profile in PROFILES {
        let all = found(profile, 100, r#"{"set":[{"x":9},{"x":7}]}"#);
        let paths: Vec<_> = all.iter().map(|it| &*it.path).collect();
        assert_eq!(paths, ["/set/*/x", "/set/*/x"], "{profile:?}");
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "a rule takes a reference")]
fn odd(number: &i32, report: &mut Report<'_>) {
    if number % 2 == 0 {
        report.violation(ViolationKind::custom("odd", "must be odd", []));
    }
}

#[expect(clippy::ref_option, reason = "a rule takes a reference")]
fn present(value: &Option<String>, report: &mut Report<'_>) {
    if value.is_none() {
        report.violation(ViolationKind::custom("present", "must be present", []));
    }
}

#[derive(Debug, Deserialize, Validate)]
struct Payload {
    #[validate(custom = odd, range(max = 9))]
    x: i32,
    #[validate(range(max = 9))]
    p: Option<i32>,
}

#[derive(Debug, Deserialize, Validate)]
#[validate(input)]
struct Input {
    #[validate(binding = "label", custom = present)]
    id: Option<String>,
    #[validate(binding = "payload", nested)]
    p: Option<Payload>,
}

#[test]
fn what_a_body_says_is_at_its_place_and_nobody_asks_for_what_travels_elsewhere() {
    for profile in PROFILES {
        let read = |text: &str| -> Vec<(String, &'static str, usize)> {
            let reader = json::Reader::new().profile(profile).view(View::Body);
            let all = match reader.from_str::<Input>(text) {
                Ok(read) => read.warnings,
                Err(violations) => Some(violations),
            };
            let line = |it: &shapewright_validate::Violation| it.span.map_or(0, |span| span.line);
            all.iter().flatten().map(|it| (it.path.clone(), it.code(), line(it))).collect()
        };
        let at = |path: &str, code, line| (path.to_owned(), code, line);
        assert_eq!(
            read("{\"p\":11,\n\"x\":12}"),
            [at("/p/x", "range", 2), at("/p/x", "odd", 2), at("/p/p", "range", 1)],
            "{profile:?}"
        );
        assert_eq!(read("{\n\"x\":2}"), [at("/p/x", "odd", 2)], "{profile:?}");
        assert_eq!(read(r#"{"x":3}"#), [], "{profile:?}");
    }
}

#[derive(Debug, Deserialize, Validate)]
struct Fixed {
    array: [i32; 2],
}

#[test]
fn why_a_type_refuses_an_answer_is_said_as_of_a_request() {
    for profile in PROFILES {
        for array in ["[1,2,3]", "[1]"] {
            let text = format!("{{\n\"array\":{array}}}");
            let reader = json::Reader::new().profile(profile);
            let all = reader.from_str::<Fixed>(&text).map(|read| read.value.array).unwrap_err();
            let seen: Vec<_> =
                all.iter().map(|it| (&*it.path, it.code(), it.span.map(|at| at.line))).collect();
            assert_eq!(seen, [("/array", "length", Some(2))], "{profile:?} {array}");
        }
    }
}

#[derive(Debug, PartialEq, Deserialize, Validate)]
#[validate(union)]
#[serde(rename_all = "camelCase")]
enum Choice {
    One(i32),
    OtherOne(String),
}

#[derive(Debug, Deserialize, Validate)]
struct Chosen {
    #[validate(nested)]
    choice: Choice,
}

#[test]
fn a_union_that_serde_derives_is_read_as_the_protocol_writes_it() {
    for profile in [Profile::Wire, Profile::Reading] {
        for text in [
            r#"{"choice":{"one":1,"__type":"t"}}"#,
            r#"{"choice":{"__type":{},"one":1}}"#,
            r#"{"choice":{"one":1,"otherOne":null}}"#,
            r#"{"choice":{"otherOne" : null , "__type":"t", "one":1}}"#,
        ] {
            let read = json::Reader::new().profile(profile).from_str::<Chosen>(text).expect(text);
            assert_eq!(read.value.choice, Choice::One(1), "{text}");
        }
    }
}

#[derive(Debug, Deserialize, Validate)]
struct Zero {
    unsigned: u8,
    signed: i64,
}

#[test]
fn minus_zero_is_zero() {
    for profile in PROFILES {
        let text = r#"{"unsigned":-0,"signed":-0}"#;
        let read = json::Reader::new().profile(profile).from_str::<Zero>(text).expect(text);
        assert_eq!((read.value.unsigned, read.value.signed), (0, 0), "{profile:?}");
    }
}

fn or_seven<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<i32, D::Error> {
    Ok(Option::deserialize(deserializer)?.unwrap_or(7))
}

#[derive(Debug, Deserialize, Validate)]
struct Lenient {
    #[serde(deserialize_with = "or_seven")]
    #[validate(range(max = 7))]
    b: i32,
    #[validate(range(max = 3))]
    n: i32,
}

#[test]
fn null_is_a_value_to_a_function_that_reads_a_member() {
    for profile in PROFILES {
        let reader = json::Reader::new().profile(profile);
        let read = reader.from_str::<Lenient>(r#"{"b":null,"n":1}"#).expect("a value");
        assert_eq!((read.value.b, read.value.n), (7, 1), "{profile:?}");
        let all = match reader.from_str::<Lenient>(r#"{"b":null,"n":9}"#) {
            Ok(read) => read.warnings.expect("warnings"),
            Err(violations) => violations,
        };
        assert!(all.iter().map(|it| &*it.path).eq(["/n"]), "{profile:?} {all}");
    }
}
