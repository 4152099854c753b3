//! One verdict for one document: the value decides, whatever else is wrong with its text.

#![expect(dead_code, reason = "what serde reads is compared as findings")]

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::net::IpAddr;

use serde::Deserialize;
use shapewright_validate::walk::{Profile, View};
use shapewright_validate::{
    Code, Level, Origin, Policy, Report, Select, Shaped, Valid, Validate, ViolationKind,
    Violations, json,
};

pub(super) const PROFILES: [Profile; 3] = [Profile::Wire, Profile::Authoring, Profile::Reading];

#[expect(clippy::trivially_copy_pass_by_ref, reason = "a rule takes a reference")]
pub(super) fn odd(number: &i32, report: &mut Report<'_>) {
    if number % 2 == 0 {
        report.violation(ViolationKind::custom("odd", "must be odd", []));
    }
}

/// Whether the document is refused, and what is found: paths and codes.
pub(super) fn read<T: serde::de::DeserializeOwned + Validate + Shaped>(
    reader: json::Reader<'_>,
    text: &str,
) -> (bool, Vec<(String, &'static str)>) {
    let (refused, all) = match reader.from_str::<T>(text) {
        Ok(read) => (false, read.warnings),
        Err(violations) => (true, Some(violations)),
    };
    (refused, all.iter().flatten().map(|it| (it.path.clone(), it.code())).collect())
}

pub(super) fn found<T: serde::de::DeserializeOwned + Validate + Shaped>(
    profile: Profile,
    text: &str,
) -> Vec<(String, &'static str)> {
    read::<T>(json::Reader::new().profile(profile), text).1
}

pub(super) fn listed(list: &[(&str, &'static str)]) -> Vec<(String, &'static str)> {
    list.iter().map(|(path, code)| ((*path).to_owned(), *code)).collect()
}

#[derive(Debug, Deserialize, Validate)]
#[validate(input)]
struct Filled {
    #[serde(default)]
    #[validate(length(min = 1))]
    t: String,
    #[serde(default)]
    #[validate(required)]
    id: Option<String>,
    #[validate(custom = odd)]
    a: i32,
    #[serde(default)]
    #[validate(each(range(max = 3)))]
    s: BTreeSet<i32>,
    n: Option<i32>,
}

#[test]
fn unknown_members_and_elements_of_sets_change_no_verdict() {
    let unknown = Policy::new()
        .set(Select::any().code(Code::UnknownMember), Level::Warning)
        .set(Select::any().code(Code::Range), Level::Warning)
        .set(Select::any().code(Code::Length), Level::Error);
    for profile in PROFILES {
        let reader = json::Reader::new().profile(profile).policy(&unknown);
        for extra in ["", r#","zz":1"#, r#","zz":1,"yy":2"#, r#","s":[9,9]"#, r#","s":[8,9]"#] {
            let text = format!(r#"{{"a":1,"id":"i"{extra}}}"#);
            let (refused, all) = read::<Filled>(reader, &text);
            assert!(refused, "{profile:?} {text}");
            assert_eq!(all, listed(&[("/t", "length")]), "{profile:?} {text}");
        }
    }
}

#[test]
fn rules_of_ones_own_and_broken_defaults_are_found_beside_unknown_members() {
    for profile in PROFILES {
        let all = found::<Filled>(profile, r#"{"a":2,"zz":1,"yy":2}"#);
        let mut expected = listed(&[("/t", "length"), ("/id", "required"), ("/a", "odd")]);
        if profile != Profile::Wire {
            expected.extend(listed(&[("/zz", "unknown_member"), ("/yy", "unknown_member")]));
        }
        assert_eq!(all, expected, "{profile:?}");
    }
}

#[test]
fn null_for_a_broken_default_is_the_default() {
    for profile in [Profile::Wire, Profile::Reading] {
        for n in ["", r#","s":[9]"#] {
            let mut all = found::<Filled>(profile, &format!(r#"{{"t":null,"id":null,"a":1{n}}}"#));
            all.retain(|(path, _)| !path.starts_with("/s"));
            assert_eq!(all, listed(&[("/t", "length"), ("/id", "required")]), "{profile:?} {n}");
        }
    }
}

#[derive(Debug, Deserialize, Validate)]
struct Element {
    #[validate(custom = odd)]
    b: i32,
}

#[derive(Debug, Deserialize, Validate)]
struct Elements {
    #[validate(each(nested))]
    l: Vec<Element>,
}

#[test]
fn what_nobody_sent_hides_nothing_and_is_not_counted() {
    let policy = Policy::new().set(Select::any().code(Code::Custom("odd")), Level::Error);
    let lacking = format!(r#"{{"l":[{}{{"b":2}}]}}"#, "{},".repeat(150));
    for max in [0, 1, 2, 100, 1000] {
        let reader = json::Reader::new().profile(Profile::Reading).max(max);
        let (refused, all) = read::<Elements>(reader.policy(&policy), &lacking);
        assert!(refused, "{max}");
        assert_eq!(all, listed(&[("/l/150/b", "odd")]), "{max}");
        let warnings = reader.from_str::<Elements>(&lacking).unwrap().warnings.unwrap();
        assert_eq!(warnings.total(), 151, "{max}");
    }
    let silent = Policy::new().set(Select::any().code(Code::Required), Level::Off);
    let reader = json::Reader::new().profile(Profile::Reading).policy(&silent);
    assert_eq!(read::<Elements>(reader, r#"{"l":[{},{}]}"#), (false, vec![]));
}

fn trimmed(text: &str, report: &mut Report<'_>) {
    if text.trim().is_empty() {
        report.violation(ViolationKind::Length { actual: 0, min: Some(1), max: None });
    }
}

#[derive(Debug, Deserialize, Validate)]
struct Trimmed {
    #[validate(length(min = 1), custom = trimmed)]
    s: String,
    #[validate(range(max = 3))]
    n: i32,
}

#[test]
fn a_rule_of_ones_own_may_report_what_the_shape_says() {
    for profile in PROFILES {
        let one = listed(&[("/s", "length")]);
        assert_eq!(found::<Trimmed>(profile, r#"{"s":" ","n":1}"#), one, "{profile:?}");
        let two = listed(&[("/s", "length"), ("/n", "range")]);
        assert_eq!(found::<Trimmed>(profile, r#"{"s":" ","n":9}"#), two, "{profile:?}");
    }
}

#[derive(Debug, Deserialize, Validate)]
#[serde(from = "String")]
struct Tag(#[validate(length(min = 1, max = 3))] String);

impl From<String> for Tag {
    fn from(text: String) -> Self {
        Self(text.trim().to_owned())
    }
}

#[derive(Debug, PartialEq, Deserialize, Validate)]
#[serde(try_from = "String")]
enum Mode {
    Low,
    High,
}

impl TryFrom<String> for Mode {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        match text.to_lowercase().as_str() {
            "low" => Ok(Self::Low),
            "high" => Ok(Self::High),
            _ => Err(format!("no mode: {text}")),
        }
    }
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, Deserialize, Validate)]
struct Point {
    x: i32,
    #[serde(default)]
    y: i32,
}

#[derive(Debug, Deserialize, Validate)]
struct Changed {
    #[serde(default)]
    #[validate(nested)]
    t: Option<Tag>,
    e: Option<Mode>,
    #[validate(unique_items)]
    l: Option<Vec<Point>>,
    #[serde(default)]
    #[validate(length(max = 1))]
    s: BTreeSet<Point>,
    #[validate(range(max = 3))]
    n: Option<i32>,
}

#[test]
fn what_reading_makes_of_a_text_is_what_is_checked() {
    for profile in PROFILES {
        for (member, expected) in [
            (r#""t":"  ""#, vec![("/t", "length")]),
            (r#""t":"  abc ""#, vec![]),
            (r#""e":"LOW""#, vec![]),
            (r#""l":[{"x":1},{"x":1,"y":0}]"#, vec![("/l", "unique_items")]),
            (r#""s":[{"x":1},{"x":1,"y":0}]"#, vec![]),
        ] {
            let alone = found::<Changed>(profile, &format!("{{{member}}}"));
            assert_eq!(alone, listed(&expected), "{profile:?} {member}");
            let beside = found::<Changed>(profile, &format!(r#"{{{member},"n":9}}"#));
            let expected: Vec<_> = expected.into_iter().chain([("/n", "range")]).collect();
            assert_eq!(beside, listed(&expected), "{profile:?} {member}");
        }
        let (refused, _) =
            read::<Changed>(json::Reader::new().profile(profile), r#"{"e":"none","n":9}"#);
        assert!(refused, "{profile:?}");
    }
}

#[derive(Debug, Deserialize, Validate)]
struct Address {
    #[validate(skip)]
    ip: IpAddr,
}

#[derive(Debug, Deserialize, Validate)]
struct Secrets {
    #[validate(sensitive)]
    m: BTreeMap<String, Address>,
}

#[test]
fn keys_of_what_is_sensitive_are_not_shown_if_their_values_cannot_be_read() {
    let read = |text: &str, profile| {
        json::Reader::new().profile(profile).from_str::<Secrets>(text).unwrap_err()
    };
    for profile in PROFILES {
        let all = read(r#"{"m":{"hunter2":{"ip":"zz"}}}"#, profile);
        assert!(!format!("{all} {all:?}").contains("hunter2"), "{profile:?} {all:?}");
    }
}

#[derive(Debug, Deserialize, Validate)]
struct Refused {
    #[validate(range(max = 3))]
    a: Option<i32>,
    #[validate(skip)]
    ab: Option<IpAddr>,
    #[validate(length(max = 1))]
    l: Option<Vec<Address>>,
    #[validate(length(max = 1))]
    set: Option<BTreeSet<IpAddress>>,
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Validate)]
struct IpAddress {
    #[validate(skip)]
    ip: IpAddr,
}

#[test]
fn what_serde_says_is_kept_beside_other_findings() {
    for profile in [Profile::Wire, Profile::Authoring] {
        for (text, expected) in [
            (r#"{"a":9,"ab":"zz"}"#, [("/a", "range"), ("/ab", "syntax")]),
            (r#"{"l":[{"ip":"zz"},{"ip":"1.1.1.1"}]}"#, [("/l", "length"), ("/l/0/ip", "syntax")]),
            (r#"{"set":[{"ip":"::1"},{"ip":"x"}]}"#, [("/set", "length"), ("/set/*/ip", "syntax")]),
        ] {
            assert_eq!(found::<Refused>(profile, text), listed(&expected), "{profile:?} {text}");
        }
    }
    let text = r#"{"set":[{"ip":"::1"},{"ip":"x"}]}"#;
    let all = found::<Refused>(Profile::Reading, text);
    assert_eq!(all, listed(&[("/set/*/ip", "syntax")]));
}

#[derive(Debug, Deserialize, Validate)]
struct Broken {
    #[serde(default)]
    #[validate(length(min = 1))]
    t: String,
    #[validate(range(max = 3))]
    n: i32,
}

#[derive(Debug, Deserialize, Validate)]
struct ManyBroken {
    #[validate(each(nested))]
    l: Vec<Broken>,
}

#[test]
fn totals_do_not_depend_on_the_limit() {
    for profile in PROFILES {
        for (n, expected) in [(1, 150), (9, 300)] {
            let list = vec![format!(r#"{{"n":{n}}}"#); 150].join(",");
            for max in [0, 1, 2, 100, 1000] {
                let reader = json::Reader::new().profile(profile).max(max);
                let all = match reader.from_str::<ManyBroken>(&format!(r#"{{"l":[{list}]}}"#)) {
                    Ok(read) => read.warnings.unwrap(),
                    Err(violations) => violations,
                };
                assert_eq!(all.total(), expected, "{profile:?} {n} {max}");
                let described = if max == 0 { expected } else { expected.min(max) };
                assert_eq!(all.described(), described, "{profile:?} {n} {max}");
            }
        }
    }
}

#[derive(Debug, Deserialize, Validate)]
struct HoldsValid {
    v: Valid<Element>,
    w: Valid<Broken>,
}

#[test]
fn what_has_no_valid_value_is_found_once() {
    for profile in [Profile::Wire, Profile::Authoring] {
        let all = found::<HoldsValid>(profile, r#"{"v":{"b":1},"w":{"t":"a","n":9}}"#);
        assert_eq!(all, listed(&[("/w/n", "range")]), "{profile:?}");
        let all = found::<HoldsValid>(profile, r#"{"v":{"b":2},"w":{"t":"a","n":1}}"#);
        assert_eq!(all, listed(&[("/v", "syntax")]), "{profile:?}");
    }
}

#[derive(Debug, Deserialize, Validate)]
struct Recommended {
    #[serde(default)]
    #[validate(length(min = 1))]
    t: String,
    #[validate(recommendation(rule = "aws", reserved_prefix = "x", message = "It is reserved."))]
    r: String,
    n: Option<i32>,
}

#[test]
fn answers_are_measured_by_no_recommendation() {
    let policy = Policy::new().set(Select::path("/zz"), Level::Off);
    let all = Policy::new().set(Select::any().origin(Origin::Documentation), Level::Error);
    for policy in [&Policy::new(), &policy, &all] {
        let reader = json::Reader::new().profile(Profile::Reading).policy(policy);
        assert_eq!(read::<Recommended>(reader, r#"{"r":"x","t":"a"}"#), (false, vec![]));
        let broken = (false, listed(&[("/t", "length")]));
        assert_eq!(read::<Recommended>(reader, r#"{"r":"x"}"#), broken);
    }
}

#[derive(Debug, Deserialize, Validate)]
#[validate(input)]
struct Bound {
    #[validate(binding = "label")]
    id: Option<String>,
    #[validate(range(max = 9), custom = odd)]
    x: i32,
}

#[test]
fn members_that_a_body_does_not_have_come_last() {
    let reader = json::Reader::new().profile(Profile::Reading).view(View::Body);
    let (refused, all) = read::<Bound>(reader, r#"{"x":12,"id":""}"#);
    assert!(!refused);
    assert_eq!(all, listed(&[("/x", "range"), ("/x", "odd"), ("/id", "unknown_member")]));
}

fn number<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<i32, D::Error> {
    let text = String::deserialize(deserializer)?;
    text.parse().map_err(serde::de::Error::custom)
}

#[derive(Debug, Deserialize, Validate)]
struct Aliased {
    #[serde(alias = "old", deserialize_with = "number")]
    #[validate(name = "Aaa")]
    a: i32,
}

#[test]
fn a_member_is_called_by_its_name_whatever_its_key() {
    let all = json::Reader::new().from_str::<Aliased>(r#"{"old":"zz"}"#).unwrap_err();
    let first = all.iter().next().unwrap();
    assert_eq!((&*first.path, first.span.map(|span| span.column)), ("/Aaa", Some(8)));
    let read = json::Reader::new().from_str::<Aliased>(r#"{"old":"3"}"#).unwrap();
    assert_eq!(read.value.a, 3);
}

#[derive(Debug, Deserialize, Validate)]
#[validate(custom = by_turns)]
struct Turns {
    a: Vec<i32>,
    b: Vec<i32>,
}

fn by_turns(turns: &Turns, report: &mut Report<'_>) {
    let kind = || ViolationKind::custom("turn", "must not be", []);
    for index in 0..turns.a.len() {
        report.member("a").index(index).violation(kind());
        report.member("b").index(index).violation(kind());
    }
}

#[test]
fn findings_that_alternate_take_no_quadratic_time() {
    let list = vec!["1"; 20_000].join(",");
    let text = format!(r#"{{"a":[{list}],"b":[{list}]}}"#);
    let all = json::Reader::new().max(0).from_str::<Turns>(&text).unwrap_err();
    assert_eq!(all.total(), 40_000);
    assert!(all.iter().zip(0..20_000).all(|(it, index)| it.path == format!("/a/{index}")));
}

#[test]
fn maps_in_no_order_have_their_findings_in_one() {
    #[derive(Debug, Deserialize, Validate)]
    struct Maps {
        #[validate(values(range(max = 3)))]
        m: HashMap<i32, i32>,
        #[validate(values(range(max = 3)))]
        t: HashMap<String, i32>,
    }
    let entries: Vec<_> = (0..300).map(|key| format!(r#""{key}":9"#)).collect();
    let text = format!(r#"{{"m":{{{0}}},"t":{{{0}}}}}"#, entries.join(","));
    let first = |violations: &Violations| -> Vec<String> {
        violations.iter().map(|it| it.path.clone()).collect()
    };
    for profile in [Profile::Wire, Profile::Authoring] {
        let reader = json::Reader::new().profile(profile);
        let all = reader.max(5).from_str::<Maps>(&text).unwrap_err();
        assert_eq!(first(&all), ["/m/0", "/m/1", "/m/2", "/m/3", "/m/4"]);
        assert_eq!(all.total(), 600);
    }
}

#[test]
fn rules_of_ones_own_are_found_beside_a_null() {
    let all = found::<Filled>(Profile::Authoring, r#"{"id":"i","t":null,"a":2}"#);
    assert_eq!(all, listed(&[("/t", "type"), ("/t", "length"), ("/a", "odd")]));
}

#[test]
fn text_that_is_converted_has_no_rules_of_the_value() {
    for profile in PROFILES {
        let all = found::<Changed>(profile, r#"{"t":"  abc ","e":"LOW","n":"x"}"#);
        assert_eq!(all, listed(&[("/n", "type")]), "{profile:?}");
    }
    for profile in PROFILES {
        let all = found::<Changed>(profile, r#"{"t":1,"e":"LOW"}"#);
        assert_eq!(all, listed(&[("/t", "type")]), "{profile:?}");
    }
}
