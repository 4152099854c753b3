//! Reading JSON into valid values: what is accepted, and which violations the rest has.

use serde::Deserialize;
use shapewright_validate::json::{self, ReadError};
use shapewright_validate::shape::{
    Constraints, EnumValue, Member, Shape, TimestampFormat, TypeRef, scalar,
};
use shapewright_validate::walk::Profile;
use shapewright_validate::{Report, Shaped, Validate, ViolationKind, Violations};

/// As the derive would write it; the serde attributes are those of generated types.
#[derive(Debug, Deserialize, PartialEq)]
struct Job {
    #[serde(rename = "Name")]
    name: String,
    #[serde(rename = "Retries", default)]
    retries: Option<i32>,
    #[serde(rename = "Mode", default)]
    mode: Option<String>,
    #[serde(rename = "CreatedAt", default)]
    created_at: Option<f64>,
    #[serde(rename = "StartTime", default)]
    start_time: Option<String>,
    #[serde(rename = "Children", default)]
    children: Vec<Job>,
}

impl Validate for Job {
    fn check(&self, report: &mut Report<'_>) {
        if self.retries.is_some_and(|retries| !(1..=5).contains(&retries)) {
            let (min, max) = (Some("1".into()), Some("5".into()));
            report.member("Retries").violation(ViolationKind::Range { min, max });
        }
        for (index, child) in self.children.iter().enumerate() {
            child.check(&mut report.member("Children").index(index));
        }
    }
}

impl Shaped for Job {
    fn shape() -> &'static Shape {
        const MODES: &[EnumValue] = &[EnumValue::new("FAST", "FAST")];
        static MODE: Shape = Shape::string_enum("Mode", MODES);
        static CHILDREN: Shape = Shape::list("Jobs", TypeRef::of(Job::shape), false);
        const MEMBERS: &[Member] = &[
            Member::new("Name", TypeRef::of(scalar::string)).required(),
            Member::new(
                "Retries",
                TypeRef::of(scalar::integer)
                    .constrained(const { &Constraints::new().range(Some("1"), Some("5")) }),
            ),
            Member::new("Mode", TypeRef::inline(&MODE)),
            Member::new("CreatedAt", TypeRef::of(scalar::timestamp)),
            Member::new(
                "StartTime",
                TypeRef::of(scalar::timestamp).constrained(
                    const { &Constraints::new().timestamp_format(TimestampFormat::DateTime) },
                ),
            ),
            Member::new("Children", TypeRef::inline(&CHILDREN)),
        ];
        static SHAPE: Shape = Shape::structure("Job", MEMBERS);
        &SHAPE
    }
}

fn found(violations: &Violations) -> Vec<(String, &str, usize, usize)> {
    let all = violations.iter().map(|violation| {
        let span = violation.span.expect("a place");
        (violation.path.clone(), violation.code(), span.line, span.column)
    });
    all.collect()
}

#[test]
fn a_valid_document_becomes_a_value() {
    let job = json::from_str::<Job>(r#"{"Name": "a", "Retries": 5, "New": {"x": [1e400]}}"#);
    let job = job.expect("valid").into_inner();
    assert_eq!((job.name.as_str(), job.retries), ("a", Some(5)));
    assert!(json::from_slice::<Job>(br#"{"Name": "a", "Retries": null}"#).is_ok());
}

#[test]
fn everything_that_is_wrong_is_found_with_its_place() {
    let text = "{\n  \"Retries\": 6,\n  \"Children\": [{\"Name\": 7, \"Retries\": 0}]\n}";
    let violations = json::from_str::<Job>(text).expect_err("invalid");
    assert_eq!(
        found(&violations),
        [
            ("/Name".to_owned(), "required", 1, 1),
            ("/Retries".to_owned(), "range", 2, 14),
            ("/Children/0/Name".to_owned(), "type", 3, 25),
            ("/Children/0/Retries".to_owned(), "range", 3, 39),
        ]
    );
}

#[test]
fn what_only_constraints_forbid_has_a_place_too() {
    let violations = json::from_str::<Job>(r#"{"Name": "a", "Retries": 9}"#).expect_err("invalid");
    assert_eq!(found(&violations), [("/Retries".to_owned(), "range", 1, 26)]);
}

#[test]
fn documents_that_other_readers_would_understand_otherwise_are_refused() {
    for text in [
        r#"{"Name": "a", "Name": "b"}"#,
        r#"{"Name": "a", "New": 1, "New": 2}"#,
        r#"{"Name": "a", "New": {"x": 1, "x": 2}}"#,
        r#"["a"]"#,
        r#"{"Name": "a"} {}"#,
        r#"{"Name": "a", "New": "\ud800"}"#,
    ] {
        assert!(json::from_str::<Job>(text).is_err(), "{text}");
    }
    let not_utf8 = json::from_slice::<Job>(b"{\"Name\": \"a\", \"New\": \"\xff\"}");
    assert_eq!(found(&not_utf8.expect_err("no UTF-8")), [(String::new(), "syntax", 1, 23)]);
}

#[test]
fn depth_is_limited_where_the_walker_limits_it() {
    let nested = |depth: usize| {
        let (open, close) = ("[".repeat(depth), "]".repeat(depth));
        format!(r#"{{"Name": "a", "New": {open}{close}}}"#)
    };
    assert!(json::from_str::<Job>(&nested(127)).is_ok());
    assert!(json::from_str::<Job>(&nested(128)).is_err());
    assert!(json::from_str::<Job>(&nested(1_000_000)).is_err());
    let mut jobs = String::from(r#"{"Name": "a"}"#);
    for _ in 0..63 {
        jobs = format!(r#"{{"Name": "a", "Children": [{jobs}]}}"#);
    }
    assert!(json::from_str::<Job>(&jobs).is_ok());
}

#[test]
fn a_stream_is_read_to_its_end() {
    assert!(json::from_reader::<Job, _>(&br#"{"Name": "a"}"#[..]).is_ok());
    let invalid = json::from_reader::<Job, _>(&b"{}"[..]).expect_err("invalid");
    assert!(matches!(invalid, ReadError::Invalid(violations) if violations.total() == 1));
}

#[test]
fn an_answer_that_is_newer_than_the_type_is_read_with_warnings() {
    let text = br#"{
        "Name": "a", "Mode": "FASTER", "New": 1,
        "CreatedAt": "2014-04-29T20:30:38.5+02:00", "StartTime": 1398796238
    }"#;
    let read =
        json::Reader::new().profile(Profile::Reading).from_slice::<Job>(text).expect("readable");
    assert_eq!(read.value.created_at, Some(1_398_796_238.5));
    assert_eq!(read.value.start_time.as_deref(), Some("2014-04-29T18:30:38Z"));
    assert_eq!(read.value.mode.as_deref(), Some("FASTER"));
    let codes: Vec<_> =
        read.warnings.iter().flatten().map(shapewright_validate::Violation::code).collect();
    // Its own check, written by hand, does not ask for the values of `Mode`.
    assert_eq!(codes, ["unknown_member"]);
    let read = json::Reader::new().profile(Profile::Reading).from_slice::<Job>(b"{}");
    let read = read.expect("an empty job");
    assert_eq!((read.value.name.as_str(), read.warnings.map(|it| it.total())), ("", Some(1)));
}
