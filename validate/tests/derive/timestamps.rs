//! Timestamps as people write them: read into types by the one form that each has on the wire.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Deserialize;
use shapewright_validate::datetime::{date_time, epoch_seconds, http_date};
use shapewright_validate::walk::{self, Options, Profile, View};
use shapewright_validate::{Code, Level, Policy, Select, Shaped, Validate, Violation, json};

#[derive(Debug, Deserialize, Validate)]
#[serde(rename_all = "PascalCase")]
#[validate(input)]
struct Window {
    #[serde(default, with = "date_time")]
    #[validate(format = "date-time")]
    start: Option<Timestamp>,
    #[serde(default, with = "epoch_seconds")]
    #[validate(format = "epoch-seconds")]
    end: Option<Timestamp>,
    #[serde(default, with = "http_date")]
    #[validate(format = "http-date")]
    seen: Option<Timestamp>,
    #[serde(default, with = "epoch_seconds")]
    #[validate(values(each(format = "epoch-seconds")))]
    pauses: BTreeMap<String, Vec<Timestamp>>,
}

/// 2014-04-29T18:30:38Z in every spelling, and whether it lacks an offset.
const SPELLINGS: [(&str, bool); 13] = [
    ("1398796238", false),
    ("1398796238.0", false),
    ("\"1398796238\"", false),
    ("\"1.398796238e9\"", false),
    ("\"2014-04-29T18:30:38Z\"", false),
    ("\"2014-04-29t18:30:38.000z\"", false),
    ("\"2014-04-29T20:30:38+02:00\"", false),
    ("\"2014-04-29 20:30:38+0200\"", false),
    ("\"20140429T183038Z\"", false),
    ("\"Tue, 29 Apr 2014 18:30:38 GMT\"", false),
    ("\"2014-04-29T18:30:38\"", true),
    ("\"2014-04-29 18:30:38\"", true),
    (r#""2014\u002d04-29T18:30:38""#, true),
];

fn codes(found: Option<&shapewright_validate::Violations>) -> Vec<(&str, &str)> {
    found.into_iter().flatten().map(|it| (it.path.as_str(), it.code())).collect()
}

#[test]
fn every_spelling_is_read_whatever_the_format_is() {
    for (spelling, lacks_offset) in SPELLINGS {
        for member in ["Start", "End", "Seen"] {
            let text = format!("{{\"{member}\": {spelling}}}");
            let read = json::Reader::new().from_str::<Window>(&text).expect(&text);
            let window = read.value;
            let instant = window.start.or(window.end).or(window.seen).expect("an instant");
            assert_eq!(instant.as_second(), 1_398_796_238, "{text}");
            let path = format!("/{member}");
            let expected: &[_] = if lacks_offset { &[(path.as_str(), "format")] } else { &[] };
            assert_eq!(codes(read.warnings.as_ref()), expected, "{text}");
            assert!(json::from_str::<Window>(&text).is_ok(), "{text}");
        }
        let text = format!("{{\"Pauses\": {{\"a\": [{spelling}, {spelling}]}}}}");
        let read = json::Reader::new().from_str::<Window>(&text).expect(&text);
        assert_eq!(read.value.pauses["a"].len(), 2, "{text}");
    }
}

#[test]
fn what_lacks_an_offset_is_reported_at_its_place_and_by_policy() {
    let text = "{\n  \"Start\": \"2014-04-29\"}";
    let read = json::Reader::new().from_str::<Window>(text).expect("read");
    assert_eq!(read.value.start.map(Timestamp::as_second), Some(1_398_729_600));
    let warning = read.warnings.as_ref().and_then(|it| it.iter().next()).expect("a warning");
    assert_eq!(warning.span.map(|span| (span.line, span.column)), Some((2, 12)));
    assert!(warning.to_string().contains("no offset: read as UTC"), "{warning}");
    let policy = Policy::new().set(Select::any().code(Code::Format), Level::Error);
    let refused = json::Reader::new().policy(&policy).from_str::<Window>(text).expect_err("it");
    assert_eq!(refused.iter().map(Violation::code).collect::<Vec<_>>(), ["format"]);
    assert!(!refused.is_parse_failure());
}

#[test]
fn the_wire_and_bodies_have_one_form() {
    for (spelling, _) in SPELLINGS {
        let text = format!("{{\"Start\": {spelling}}}");
        let is_wire = spelling == "\"2014-04-29T18:30:38Z\"";
        let wire = json::Reader::new().profile(Profile::Wire).from_str::<Window>(&text);
        assert_eq!(wire.is_ok(), is_wire, "{text}");
        let body = Options::new().profile(Profile::Authoring).view(View::Body);
        let walked = walk::check(text.as_bytes(), Window::shape(), body);
        assert_eq!(walked.is_valid(), is_wire, "{text}");
    }
}

#[test]
fn guesses_are_refused_with_their_place() {
    for text in
        ["\"tomorrow\"", "\"04/29/2014\"", "\"2014-02-30\"", "\"253402300800\"", "true", "[]"]
    {
        for member in ["Start", "End", "Seen"] {
            let text = format!("{{\"{member}\": {text}}}");
            let violations = json::from_str::<Window>(&text).expect_err(&text);
            let code = if text.contains('"') && text.ends_with("\"}") { "format" } else { "type" };
            assert_eq!(codes(Some(&violations)), [(format!("/{member}").as_str(), code)], "{text}");
        }
    }
}

#[test]
fn an_offset_of_an_answer_is_read_by_walker_and_type_alike() {
    #[derive(Debug, Deserialize, Validate)]
    #[serde(rename_all = "PascalCase")]
    #[validate(output)]
    struct Deployment {
        #[serde(default, with = "date_time")]
        #[validate(format = "date-time")]
        started_at: Option<Timestamp>,
    }
    for profile in [Profile::Reading, Profile::Wire] {
        for text in ["2021-09-17T21:59:03+00:00", "2021-09-17T14:59:03.000-07:00"] {
            let text = format!("{{\"StartedAt\": \"{text}\"}}");
            let options = Options::new().profile(profile).direction(walk::Direction::Output);
            let walked = walk::check(text.as_bytes(), Deployment::shape(), options);
            let read = json::Reader::new().profile(profile).from_str::<Deployment>(&text);
            assert_eq!(walked.is_valid(), read.is_ok(), "{text} {profile:?}");
            let read = read.expect(&text).value;
            assert_eq!(read.started_at.map(Timestamp::as_second), Some(1_631_915_943), "{text}");
        }
    }
}

#[derive(Debug, Deserialize, Validate)]
#[validate(input)]
struct Instants {
    #[serde(default, with = "date_time")]
    #[validate(each(format = "date-time"), unique_items)]
    list: Vec<Timestamp>,
    #[serde(default, with = "epoch_seconds")]
    #[validate(each(format = "epoch-seconds"), unique_items)]
    absent: Option<Vec<Timestamp>>,
}

#[test]
fn unique_timestamps_are_compared_by_instant() {
    let text = |other: &str| format!(r#"{{"list":["2014-04-29T18:30:38Z","{other}"]}}"#);
    assert!(json::from_str::<Instants>(&text("2014-04-29T18:30:39Z")).is_ok());
    for same in ["2014-04-29T18:30:38.000Z", "2014-04-29T20:30:38+02:00"] {
        let all = json::from_str::<Instants>(&text(same)).unwrap_err();
        let found: Vec<_> = all.iter().map(|it| (&*it.path, it.code())).collect();
        assert_eq!(found, [("/list", "unique_items")]);
        let authoring = Options::new().profile(Profile::Authoring);
        let walked = walk::check(text(same).as_bytes(), Instants::shape(), authoring);
        assert_eq!(walked.violations.map(|it| it.total()), Some(1));
    }
    let all = json::from_str::<Instants>(r#"{"absent":[1,1.0]}"#).unwrap_err();
    assert_eq!(all.iter().map(|it| &*it.path).collect::<Vec<_>>(), ["/absent"]);
}
