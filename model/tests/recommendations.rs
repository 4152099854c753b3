//! What only the documentation of the services states is told as a warning, from values and from
//! JSON alike, and never keeps a request from being valid.

use ota_model::{iot_managed_integrations as managed, iot_wireless as wireless};
use serde::de::DeserializeOwned;
use shapewright_validate::shape::ShapeGraph;
use shapewright_validate::walk::{self, Options, Profile, View};
use shapewright_validate::{
    Code, Level, Origin, Policy, Select, Shaped, Validate, Violation, ViolationKind, Violations,
    json,
};

/// Path and rule of every warning.
type Told = Vec<(String, String)>;

fn told(warnings: Option<&Violations>) -> Told {
    let rule = |kind: &ViolationKind| match kind {
        ViolationKind::Recommendation { rule, .. } => rule.to_string(),
        other => panic!("no advice: {other}"),
    };
    let all = warnings.into_iter().flatten();
    all.map(|it| (it.path.clone(), rule(&it.kind))).collect()
}

/// The warnings for a document that is valid: from the typed value, and from the walker in both
/// profiles that look for them.
#[track_caller]
fn assert_warnings<T: DeserializeOwned + Shaped + Validate>(text: &str, expected: &[(&str, &str)]) {
    assert_warnings_in::<T>(&[View::Whole, View::Body], text, expected);
}

/// The same for a document that is a body, or for one that is not.
#[track_caller]
fn assert_warnings_in<T: DeserializeOwned + Shaped + Validate>(
    views: &[View],
    text: &str,
    expected: &[(&str, &str)],
) {
    let expected: Told =
        expected.iter().map(|(path, rule)| ((*path).to_owned(), (*rule).to_owned())).collect();
    let value: T = serde_json::from_str(text).expect("readable");
    value.validate().expect("advice is no error");
    let policy = Policy::new();
    assert_eq!(told(value.validate_with(&policy).warnings.as_ref()), expected, "typed, {text}");
    for profile in [Profile::Wire, Profile::Authoring] {
        for &view in views {
            let options = Options::new().profile(profile).view(view);
            let outcome =
                walk::walk_with(text.as_bytes(), T::shape(), &ShapeGraph::new(), options, &policy);
            assert!(outcome.violations.is_none(), "{:?}", outcome.violations);
            assert_eq!(told(outcome.warnings.as_ref()), expected, "{profile:?}, {text}");
        }
    }
}

fn assert_managed(members: &str, expected: &[(&str, &str)]) {
    let text = if members.contains("S3Url") {
        format!(r#"{{"OtaType": "ONE_TIME", {members}}}"#)
    } else {
        format!(r#"{{"OtaType": "ONE_TIME", "S3Url": "s3://bucket/key", {members}}}"#)
    };
    assert_warnings::<managed::CreateOtaTaskRequest>(&text, expected);
}

fn assert_wireless(image: &str, role: &str, more: &str, expected: &[(&str, &str)]) {
    let text =
        format!(r#"{{"FirmwareUpdateImage": "{image}", "FirmwareUpdateRole": "{role}"{more}}}"#);
    assert_warnings::<wireless::CreateFuotaTaskRequest>(&text, expected);
}

const IMAGE: &str = "s3://example-firmware/soil-sensor/firmware.bin";
const ROLE: &str = "arn:aws:iam::123456789012:role/FuotaFirmwareReader";

#[test]
fn an_s3_url_points_into_s3() {
    for url in [
        "https://example-firmware.s3.us-east-1.amazonaws.com/hub/firmware.bin",
        "https://example.firmware.s3.amazonaws.com/hub.bin",
        "https://s3.eu-west-1.amazonaws.com/bucket/hub.bin",
        "https://s3-us-west-2.amazonaws.com/bucket/hub.bin",
        "https://bucket.s3.cn-north-1.amazonaws.com.cn/hub.bin?X-Amz-Expires=60",
        "s3://bucket/hub.bin",
    ] {
        assert_managed(&format!(r#""S3Url": "{url}""#), &[]);
    }
    for url in [
        "https://example.com/s3/hub.bin",
        "https://s3.amazonaws.com.example.com/hub.bin",
        "http://bucket.s3.amazonaws.com/hub.bin",
        "s3://bucket",
        "firmware.bin",
    ] {
        assert_managed(&format!(r#""S3Url": "{url}""#), &[("/S3Url", "s3-url")]);
    }
}

#[test]
fn a_firmware_image_is_an_s3_uri_and_its_role_an_iam_role() {
    assert_wireless(IMAGE, ROLE, "", &[]);
    assert_wireless(IMAGE, "arn:aws-cn:iam::123456789012:role/path/Reader", "", &[]);
    assert_wireless(
        "https://example-firmware.s3.amazonaws.com/firmware.bin",
        "FuotaFirmwareReader",
        "",
        &[("/FirmwareUpdateImage", "s3-uri"), ("/FirmwareUpdateRole", "iam-role-arn")],
    );
    let user = "arn:aws:iam::123456789012:user/somebody";
    assert_wireless(IMAGE, user, "", &[("/FirmwareUpdateRole", "iam-role-arn")]);
}

#[test]
fn a_fragment_interval_is_in_whole_seconds() {
    assert_wireless(IMAGE, ROLE, r#", "FragmentIntervalMS": 10000"#, &[]);
    let uneven = &[("/FragmentIntervalMS", "whole-seconds")];
    assert_wireless(IMAGE, ROLE, r#", "FragmentIntervalMS": 10500"#, uneven);
    assert_wireless(IMAGE, ROLE, r#", "FragmentIntervalMS": 1"#, uneven);
}

#[test]
fn what_happens_at_the_end_needs_an_end() {
    let path = "/OtaSchedulingConfig/EndBehavior";
    let rule = "end-behavior-without-end-time";
    assert_managed(r#""OtaSchedulingConfig": {"EndBehavior": "CANCEL"}"#, &[(path, rule)]);
    let both = r#""OtaSchedulingConfig": {"EndBehavior": "CANCEL", "EndTime": "2027-02-28"}"#;
    assert_managed(both, &[]);
    assert_managed(r#""OtaSchedulingConfig": {}"#, &[]);
}

#[test]
fn an_end_comes_after_its_start_where_both_are_dates() {
    let schedule = |start: &str, end: &str| {
        format!(r#""OtaSchedulingConfig": {{"StartTime": "{start}", "EndTime": "{end}"}}"#)
    };
    let late = &[("/OtaSchedulingConfig/EndTime", "end-time-before-start-time")];
    assert_managed(&schedule("2026-12-01T02:00:00Z", "2026-12-01T01:00:00Z"), late);
    assert_managed(&schedule("2026-12-01", "2026-11-30T23:59"), late);
    assert_managed(&schedule("2026-12-01T02:00:00Z", "2026-12-01T03:00:00Z"), &[]);
    assert_managed(&schedule("whenever", "2026-12-01T03:00:00Z"), &[]);
}

#[test]
fn tag_keys_of_aws_are_reserved() {
    assert_managed(r#""Tags": {"fleet": "a", "AWS": "b"}"#, &[]);
    assert_managed(r#""Tags": {"fleet": "a", "aws:cloud": "b"}"#, &[("/Tags", "reserved-tag-key")]);
    let tags = r#", "Tags": [{"Key": "fleet", "Value": ""}, {"Key": "aws:fleet", "Value": ""}]"#;
    assert_wireless(IMAGE, ROLE, tags, &[("/Tags/1/Key", "reserved-tag-key")]);
}

#[test]
fn answers_and_updates_are_advised_as_well() {
    assert_warnings::<managed::GetOtaTaskResponse>(
        r#"{"S3Url": "firmware.bin", "Tags": {"aws:cloud": "b"}}"#,
        &[("/S3Url", "s3-url"), ("/Tags", "reserved-tag-key")],
    );
    let fuota = r#""FirmwareUpdateImage": "firmware.bin", "FirmwareUpdateRole": "Reader",
        "FragmentIntervalMS": 1"#;
    let advice = [
        ("/FirmwareUpdateImage", "s3-uri"),
        ("/FirmwareUpdateRole", "iam-role-arn"),
        ("/FragmentIntervalMS", "whole-seconds"),
    ];
    assert_warnings::<wireless::GetFuotaTaskResponse>(&format!("{{{fuota}}}"), &advice);
    // The id is a part of the URI.
    let update = format!(r#"{{"Id": "a", {fuota}}}"#);
    assert_warnings_in::<wireless::UpdateFuotaTaskRequest>(&[View::Whole], &update, &advice);
}

#[test]
fn a_policy_decides_what_advice_and_stale_rules_are_worth() {
    let text = r#"{"OtaType": "ONE_TIME", "S3Url": "", "OtaMechanism": "PULL"}"#;
    let read = |policy: &Policy| {
        json::Reader::new().policy(policy).from_str::<managed::CreateOtaTaskRequest>(text)
    };

    let violations = read(&Policy::new()).expect_err("invalid");
    let codes: Vec<_> = violations.iter().map(Violation::code).collect();
    assert_eq!(codes, ["length", "enum"]);

    let policy = Policy::new()
        .set(Select::path("/S3Url"), Level::Off)
        .set(Select::shape("OtaMechanism").code(Code::Enum), Level::Warning);
    let warnings = read(&policy).expect("valid").warnings.expect("one");
    assert_eq!(warnings.iter().map(|it| it.path.as_str()).collect::<Vec<_>>(), ["/OtaMechanism"]);

    let strict = Policy::new().set(Select::any().origin(Origin::Documentation), Level::Error);
    assert_eq!(read(&strict).expect_err("invalid").total(), 3);
}

#[test]
fn a_sensitive_tag_is_not_told() {
    let text = r#"{"OtaType": "ONE_TIME", "S3Url": "s3://b/k", "Tags": {"aws:hunter2": ""}}"#;
    let read = json::Reader::new()
        .policy(&Policy::new())
        .from_str::<managed::CreateOtaTaskRequest>(text)
        .expect("valid");
    let warnings = read.warnings.expect("one");
    assert!(!format!("{warnings} {warnings:?}").contains("hunter2"));
}
