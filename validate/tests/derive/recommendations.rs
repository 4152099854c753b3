//! Advice: what only documentation states is a warning, and a policy may say otherwise.

use serde::Deserialize;
use shapewright_validate::shape::{Matcher, ShapeGraph};
use shapewright_validate::walk::{self, Options, Profile};
use shapewright_validate::{
    Code, Level, Origin, Outcome, Policy, Select, Shaped, Validate, ViolationKind, Violations, json,
};

struct Uri;

impl Matcher for Uri {
    fn text(&self) -> &'static str {
        "^s3://"
    }

    fn is_match(&self, text: &str) -> bool {
        text.starts_with("s3://")
    }
}

static URI: Uri = Uri;

#[derive(Debug, Deserialize, Validate)]
struct Role(
    #[validate(
        length(min = 3),
        recommendation(rule = "role", message = "It is a role.", reserved_prefix = "user")
    )]
    String,
);

#[derive(Debug, Deserialize, Validate)]
#[validate(recommendation(
    rule = "end-behavior",
    message = "`EndBehavior` does nothing unless `End` is given.",
    member = "EndBehavior",
    needs = "End"
))]
#[validate(recommendation(
    rule = "order",
    message = "`End` is later than `Start`.",
    member = "End",
    after = "Start"
))]
struct Schedule {
    #[serde(rename = "EndBehavior")]
    end_behavior: Option<String>,
    #[serde(rename = "Start")]
    start: Option<String>,
    #[serde(rename = "End")]
    end: Option<String>,
}

#[derive(Debug, Deserialize, Validate)]
#[serde(rename_all = "PascalCase")]
struct Request {
    #[validate(
        length(max = 20),
        recommendation(rule = "s3-uri", message = "It is an S3 URI.", pattern = URI),
        recommendation(rule = "no-test", message = "Test buckets are not for this.", reserved_prefix = "s3://test")
    )]
    image: Option<String>,
    #[validate(
        range(min = 1),
        recommendation(rule = "seconds", message = "Whole seconds.", multiple_of = 1000)
    )]
    interval: Option<i32>,
    #[validate(nested)]
    role: Option<Role>,
    #[validate(each(recommendation(
        rule = "reserved",
        message = "`aws:` is reserved.",
        reserved_prefix = "aws:"
    )))]
    tags: Option<Vec<String>>,
    #[validate(nested)]
    schedule: Option<Schedule>,
}

/// A document that follows no advice and keeps every rule of the model.
const HEEDLESS: &str = r#"{
    "Image": "https://example", "Interval": 1500, "Role": "user/a", "Tags": ["fleet", "aws:x"],
    "Schedule": {"EndBehavior": "STOP", "Start": "2026-12-01"}
}"#;

const HEEDLESS_PATHS: [(&str, &str); 5] = [
    ("/Image", "s3-uri"),
    ("/Interval", "seconds"),
    ("/Role", "role"),
    ("/Tags/1", "reserved"),
    ("/Schedule/EndBehavior", "end-behavior"),
];

/// Paths with the codes of rules, or with the names of advice.
type Found = Vec<(String, String)>;

fn found(violations: Option<&Violations>) -> Found {
    let rule_of = |kind: &ViolationKind| match kind {
        ViolationKind::Recommendation { rule, .. } => rule.to_string(),
        other => other.code().to_string(),
    };
    let all = violations.into_iter().flatten();
    all.map(|it| (it.path.clone(), rule_of(&it.kind))).collect()
}

fn expected(findings: &[(&str, &str)]) -> Found {
    findings.iter().map(|(path, rule)| ((*path).to_owned(), (*rule).to_owned())).collect()
}

/// What the typed path and the walker say alike.
#[track_caller]
fn outcome(text: &str, policy: &Policy) -> (Found, Found) {
    let value: Request = serde_json::from_str(text).expect("readable");
    let typed = value.validate_with(policy);
    let (shape, graph) = (Request::shape(), ShapeGraph::new());
    let walked = walk::walk_with(text.as_bytes(), shape, &graph, Options::new(), policy);
    let found = |it: &Outcome| (found(it.violations.as_ref()), found(it.warnings.as_ref()));
    assert_eq!(found(&typed), found(&walked), "typed and walked");
    found(&typed)
}

#[test]
fn advice_that_is_not_followed_is_a_warning_with_its_name() {
    let (violations, warnings) = outcome(HEEDLESS, &Policy::new());
    assert_eq!(violations, []);
    assert_eq!(warnings, expected(&HEEDLESS_PATHS));
}

#[test]
fn validate_alone_knows_no_recommendation() {
    let value: Request = serde_json::from_str(HEEDLESS).expect("readable");
    assert!(value.validate().is_ok());
    assert!(value.is_valid());
    assert!(json::from_str::<Request>(HEEDLESS).is_ok());
}

#[test]
fn advice_that_is_followed_says_nothing() {
    let text = r#"{
        "Image": "s3://example", "Interval": 2000, "Role": "role/a", "Tags": ["fleet"],
        "Schedule": {"EndBehavior": "STOP", "Start": "2026-12-01", "End": "2026-12-02T00:00:00Z"}
    }"#;
    assert_eq!(outcome(text, &Policy::new()), (vec![], vec![]));
    assert_eq!(outcome(r#"{"Schedule": {}}"#, &Policy::new()), (vec![], vec![]));
}

#[test]
fn dates_are_compared_only_where_both_are_dates() {
    let warned = |start: &str, end: &str| {
        let text = format!(r#"{{"Schedule": {{"Start": "{start}", "End": "{end}"}}}}"#);
        outcome(&text, &Policy::new()).1 == expected(&[("/Schedule/End", "order")])
    };
    assert!(warned("2026-12-01T02:00:00Z", "2026-12-01T01:59:59Z"));
    assert!(warned("2026-12-01T02:00:00Z", "2026-12-01T02:30:00+01:00"));
    assert!(!warned("2026-12-01T02:00:00Z", "2026-12-01T02:00:01Z"));
    assert!(!warned("soon", "2026-12-01T02:00:01Z"));
    assert!(!warned("2026-12-01T02:00:00Z", "later"));
}

#[test]
fn a_value_may_go_against_several_pieces_of_advice_and_rules() {
    let (violations, warnings) =
        outcome(r#"{"Image": "a long way from any bucket", "Interval": -1}"#, &Policy::new());
    assert_eq!(violations, expected(&[("/Image", "length"), ("/Interval", "range")]));
    assert_eq!(warnings, expected(&[("/Image", "s3-uri"), ("/Interval", "seconds")]));
}

#[test]
fn a_policy_makes_advice_an_error_and_a_stale_rule_nothing() {
    let policy = Policy::new()
        .set(Select::recommendation("s3-uri"), Level::Error)
        .set(Select::shape("Schedule"), Level::Off)
        .set(Select::path("/Tags/*"), Level::Off)
        .set(Select::shape("Request$Interval").code(Code::Range), Level::Warning);
    let text = HEEDLESS.replace("1500", "-1500");
    let (violations, warnings) = outcome(&text, &policy);
    assert_eq!(violations, expected(&[("/Image", "s3-uri")]));
    assert_eq!(
        warnings,
        expected(&[("/Interval", "range"), ("/Interval", "seconds"), ("/Role", "role")])
    );
}

#[test]
fn all_advice_can_be_turned_off() {
    let policy = Policy::new().set(Select::any().origin(Origin::Documentation), Level::Off);
    assert_eq!(outcome(HEEDLESS, &policy), (vec![], vec![]));
}

#[test]
fn answers_of_a_service_get_no_recommendation() {
    let options = Options::new().profile(Profile::Reading);
    assert_eq!(walk::check(HEEDLESS.as_bytes(), Request::shape(), options).warnings, None);
}

#[test]
fn a_document_is_read_with_warnings_at_their_places() {
    let text = "{\n  \"Image\": \"https://x\"\n}";
    let read = json::Reader::new().policy(&Policy::new()).from_str::<Request>(text).expect("valid");
    assert_eq!(read.value.image.as_deref(), Some("https://x"));
    let warnings = read.warnings.expect("one");
    let warning = warnings.iter().next().expect("one");
    assert_eq!(warning.span.map(|span| (span.line, span.column)), Some((2, 12)));
    assert_eq!(
        warning.to_string(),
        "Value at '/Image' goes against a recommendation: It is an S3 URI."
    );
    assert_eq!(warning.kind.origin(), Origin::Documentation);
}

#[test]
fn a_document_against_a_stale_rule_is_read_if_the_policy_says_so() {
    let text = r#"{"Interval": 0}"#;
    assert!(json::Reader::new().policy(&Policy::new()).from_str::<Request>(text).is_err());
    let policy = Policy::new().set(Select::path("/Interval"), Level::Off);
    let read = json::Reader::new().policy(&policy).from_str::<Request>(text).expect("valid");
    assert_eq!((read.value.interval, read.warnings), (Some(0), None));
    assert!(json::Reader::new().policy(&policy).from_slice::<Request>(text.as_bytes()).is_ok());
    let broken =
        json::Reader::new().policy(&policy).from_slice::<Request>(b"{\"Image\": \"\xff\"}");
    assert_eq!(found(broken.err().as_ref()), expected(&[("", "syntax")]));
    let unreadable =
        json::Reader::new().policy(&policy).from_str::<Request>(r#"{"Interval": "0"}"#);
    assert_eq!(found(unreadable.err().as_ref()), expected(&[("/Interval", "type")]));
}
