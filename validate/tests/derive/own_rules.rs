//! Rules that only values know: those of one's own and hand-written checks, with what the walker
//! finds in the text.

use std::collections::BTreeSet;

use serde::Deserialize;
use shapewright_validate::walk::Profile;
use shapewright_validate::{
    Code, Level, Policy, Report, Select, Shaped, Validate, ViolationKind, Violations, json, rules,
    shape,
};

const EVEN: &str = "even";

#[expect(clippy::trivially_copy_pass_by_ref, reason = "a rule takes a reference")]
fn even(number: &i32, report: &mut Report<'_>) {
    if number % 2 != 0 {
        report.violation(ViolationKind::custom(EVEN, "must be even", []));
    }
}

#[derive(Debug, Deserialize, Validate)]
#[validate(custom = need_url)]
struct Source {
    kind: String,
    url: Option<String>,
    #[validate(range(max = 5))]
    n: i32,
}

/// Reports a kind of this crate, not one of its own.
fn need_url(source: &Source, report: &mut Report<'_>) {
    if source.kind == "s3" && source.url.is_none() {
        report.member("url").violation(ViolationKind::Required);
    }
}

/// A type without the derive, whose shape knows less than its check.
#[derive(Debug, Deserialize)]
struct Pair {
    a: i32,
    b: i32,
}

impl Validate for Pair {
    fn check(&self, report: &mut Report<'_>) {
        rules::range::check(&self.a, &BELOW_3, &mut report.member("a"));
        if self.b < self.a {
            report.member("b").violation(ViolationKind::Range { min: None, max: None });
        }
    }
}

const BELOW_3: rules::range::Bounds = rules::range::Bounds {
    min: None,
    max: Some(rules::range::Bound { text: "2", integer: 2, single: 2.0, double: 2.0 }),
};

impl Shaped for Pair {
    fn shape() -> &'static shape::Shape {
        const MEMBERS: &[shape::Member] = &[
            shape::Member::new("a", shape::TypeRef::of(shape::scalar::integer)).required(),
            shape::Member::new("b", shape::TypeRef::of(shape::scalar::integer)).required(),
        ];
        static SHAPE: shape::Shape = shape::Shape::structure("Pair", MEMBERS);
        &SHAPE
    }
}

#[derive(Debug, Deserialize, Validate)]
struct HasPair {
    #[validate(nested)]
    pair: Pair,
    #[validate(range(max = 5))]
    n: i32,
}

fn found(violations: &Violations) -> Vec<(&str, &str, usize)> {
    let line = |it: &shapewright_validate::Violation| it.span.map_or(0, |span| span.line);
    violations.iter().map(|it| (it.path.as_str(), it.code(), line(it))).collect()
}

fn read<T: serde::de::DeserializeOwned + Validate + Shaped>(
    profile: Profile,
    text: &str,
) -> (Vec<(String, String, usize)>, usize) {
    let checked = json::Reader::new().profile(profile).from_str::<T>(text);
    let violations = match checked {
        Ok(checked) => checked.warnings,
        Err(violations) => Some(violations),
    };
    let list = violations.iter().flat_map(|it| found(it)).collect::<Vec<_>>();
    let list = list.into_iter().map(|(path, code, line)| (path.to_owned(), code.to_owned(), line));
    (list.collect(), violations.as_ref().map_or(0, Violations::total))
}

const PROFILES: [Profile; 3] = [Profile::Wire, Profile::Authoring, Profile::Reading];

#[test]
fn a_rule_of_ones_own_may_report_any_kind_and_is_found_beside_others() {
    for profile in PROFILES {
        let (list, total) = read::<Source>(profile, "{\"kind\":\"s3\",\n\"n\":9}");
        let list: Vec<_> = list.iter().map(|(path, code, _)| (&**path, &**code)).collect();
        assert_eq!(list, [("/url", "required"), ("/n", "range")], "{profile:?}");
        assert_eq!(total, 2, "{profile:?}");
        let (list, _) = read::<Source>(profile, "{\"kind\":\"s3\",\n\"n\":1}");
        assert_eq!(list, [("/url".to_owned(), "required".to_owned(), 1)], "{profile:?}");
    }
}

#[test]
fn a_hand_written_check_is_found_beside_others() {
    for profile in PROFILES {
        let (list, total) = read::<HasPair>(profile, "{\"pair\":{\"a\":3,\n\"b\":1},\n\"n\":9}");
        let list: Vec<_> =
            list.iter().map(|(path, code, line)| (&**path, &**code, *line)).collect();
        let expected = [("/pair/a", "range", 1), ("/pair/b", "range", 2), ("/n", "range", 3)];
        assert_eq!((list.as_slice(), total), (&expected[..], 3), "{profile:?}");
    }
}

#[derive(Debug, Deserialize, Validate)]
struct Lists {
    #[validate(each(custom = even))]
    a: Vec<i32>,
    #[validate(each(range(max = 5)))]
    b: Vec<i32>,
}

#[test]
fn the_limit_is_that_of_the_reader_and_everything_is_counted() {
    let odd = vec!["9"; 300].join(",");
    let text = format!(r#"{{"a":[{odd}],"b":[{odd}]}}"#);
    for profile in PROFILES {
        for (max, described) in [(0, 600), (2, 2), (100, 100), (450, 450), (1000, 600)] {
            let reader = json::Reader::new().profile(profile).max(max);
            let found = match reader.from_str::<Lists>(&text) {
                Ok(checked) => checked.warnings.expect("warnings"),
                Err(violations) => violations,
            };
            assert_eq!((found.total(), found.described()), (600, described), "{profile:?} {max}");
        }
    }
}

#[derive(Debug, Deserialize, Validate)]
#[validate(output)]
struct Answer {
    #[validate(each(custom = even))]
    l: Vec<i32>,
    #[validate(range(max = 5))]
    n: Option<i32>,
}

#[test]
fn a_policy_decides_about_rules_of_ones_own_in_answers() {
    let text = r#"{"l":[1], "n": 9}"#;
    for select in [
        Select::any().code(Code::Custom(EVEN)),
        Select::any().origin(shapewright_validate::Origin::Program),
        Select::path("/l"),
    ] {
        let policy = Policy::new().set(select, Level::Error);
        let violations = json::Reader::new().policy(&policy).from_str::<Answer>(text).unwrap_err();
        assert_eq!(found(&violations), [("/l/0", EVEN, 1)]);
    }
    let usual = json::Reader::new().from_str::<Answer>(text).unwrap();
    let warnings = usual.warnings.unwrap();
    assert_eq!(found(&warnings), [("/l/0", EVEN, 1), ("/n", "range", 1)]);
}

#[test]
fn elements_are_at_their_places_in_the_text() {
    let (list, _) = read::<Answer>(Profile::Reading, "{\"l\":[null,\n3,\n2]}");
    let expected = [("/l/0", "type", 1), ("/l/1", EVEN, 2)];
    assert!(list.iter().map(|it| (&*it.0, &*it.1, it.2)).eq(expected), "{list:?}");
}

#[derive(Debug, Deserialize, Validate)]
struct Sets {
    #[validate(length(max = 2), each(custom = even))]
    s: BTreeSet<i32>,
    #[validate(range(max = 5))]
    n: i32,
}

#[test]
fn a_set_is_measured_as_it_is_held_and_its_elements_are_at_its_own_place() {
    for (text, expected) in [
        (r#"{"s":[2,2,4],"n":1}"#, vec![]),
        (r#"{"s":[2,2,4],"n":9}"#, vec![("/n", "range")]),
        ("{\"n\":1,\n\"s\":[9,2]}", vec![("/s/*", EVEN)]),
        ("{\"n\":9,\"s\":[2,4,6,2]}", vec![("/s", "length"), ("/n", "range")]),
    ] {
        for profile in PROFILES {
            let (list, _) = read::<Sets>(profile, text);
            let list: Vec<_> = list.iter().map(|it| (&*it.0, &*it.1)).collect();
            assert_eq!(list, expected, "{text} {profile:?}");
        }
    }
}

#[derive(Debug, Deserialize, Validate)]
struct Filled {
    #[serde(default)]
    #[validate(length(min = 1))]
    t: String,
    #[serde(default)]
    #[validate(required)]
    id: Option<String>,
    #[validate(range(max = 3))]
    n: i32,
}

#[test]
fn what_stands_for_absent_members_is_checked_beside_the_text() {
    let found = Filled { t: String::new(), id: None, n: 9 }.validate().unwrap_err();
    assert_eq!(found.total(), 3);
    for profile in PROFILES {
        for (text, expected) in [
            (r#"{"n":9}"#, &[("/t", "length"), ("/id", "required"), ("/n", "range")][..]),
            (r#"{"n":1}"#, &[("/t", "length"), ("/id", "required")]),
            (r#"{"n":1,"t":"a","id":"b"}"#, &[]),
            (r#"{"n":9,"t":"","id":"b"}"#, &[("/t", "length"), ("/n", "range")]),
        ] {
            let (list, total) = read::<Filled>(profile, text);
            let list: Vec<_> = list.iter().map(|it| (&*it.0, &*it.1)).collect();
            assert_eq!((list.as_slice(), total), (expected, expected.len()), "{text} {profile:?}");
        }
    }
}

#[derive(Debug, Deserialize, Validate)]
#[validate(output, custom = at_the_end)]
struct Lacking {
    #[validate(custom = odd)]
    a: i32,
    #[validate(range(max = 3))]
    b: Option<i32>,
    c: Option<i32>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "a rule takes a reference")]
fn odd(number: &i32, report: &mut Report<'_>) {
    if number % 2 == 0 {
        report.violation(ViolationKind::custom("odd", "must be odd", []));
    }
}

fn at_the_end(lacking: &Lacking, report: &mut Report<'_>) {
    if lacking.c.is_some() {
        report.member("c").violation(ViolationKind::custom("no-c", "must be absent", []));
    }
}

#[test]
fn nobody_is_asked_for_what_an_answer_lacks_and_members_are_in_order() {
    let (list, _) = read::<Lacking>(Profile::Reading, "{}");
    assert!(list.iter().map(|it| (&*it.0, &*it.1)).eq([("/a", "required")]), "{list:?}");
    let (list, _) = read::<Lacking>(Profile::Reading, r#"{"a":2,"b":9,"c":1}"#);
    let expected = [("/a", "odd"), ("/b", "range"), ("/c", "no-c")];
    assert!(list.iter().map(|it| (&*it.0, &*it.1)).eq(expected), "{list:?}");
}

#[derive(Debug, Deserialize, Validate)]
struct PairSet {
    #[validate(each(nested))]
    s: BTreeSet<Odd>,
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Validate)]
struct Odd {
    #[validate(range(max = 3), custom = odd)]
    x: i32,
}

#[test]
fn elements_of_sets_are_found_once() {
    let (list, total) = read::<PairSet>(Profile::Wire, r#"{"s":[{"x":9},{"x":7}]}"#);
    let expected = [("/s/*/x", "range"), ("/s/*/x", "range")];
    assert!(list.iter().map(|it| (&*it.0, &*it.1)).eq(expected), "{list:?}");
    assert_eq!(total, 2);
}
