//! Matching with each kind of program, against engines and a loop written by hand.
//!
//! The values are 8 to 64 bytes long, and match, each measured alone. All peers decide the same
//! question: the text that the engines get is the one that schemas have ([`Compiled::ecma`]).

use std::hint::black_box;
use std::time::Duration;

use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, BenchmarkId, Criterion, criterion_group, criterion_main};
use shapewright_pattern::{Anchoring, Compiled, ProgramKind, compile};

criterion_group! {
    name = benches;
    config = Criterion::default()
        .without_plots()
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(1));
    targets = match_a_pattern
}
criterion_main!(benches);

/// A pattern, the kind of program that it is an example of, and a check by hand.
struct Case {
    name: &'static str,
    kind: ProgramKind,
    pattern: &'static str,
    values: [&'static str; 4],
    by_hand: fn(&str) -> bool,
}

const CASES: [Case; 4] = [
    Case {
        name: "one class",
        kind: ProgramKind::Run,
        pattern: "^[a-zA-Z0-9=_-]{1,64}$",
        values: [
            "task-001",
            "release-2026-a01",
            "fleet-eu-central-1-canary-000001",
            "fleet-eu-central-1-canary-000001-fleet-eu-central-1-canary-0002x",
        ],
        by_hand: is_token,
    },
    Case {
        name: "loops",
        kind: ProgramKind::Steps,
        pattern: "^arn:aws[a-z-]*:[a-z]+:[a-z0-9-]*:[0-9]{12}:[a-z]+/.+$",
        values: [
            "arn:aws:iot::123456789012:job/a",
            "arn:aws:iot:eu-west-1:123456789012:job/update",
            "arn:aws-us-gov:iot:us-gov-east-1:123456789012:thing/a",
            "arn:aws:iotwireless:eu-central-1:123456789012:fuota/0123456789ab",
        ],
        by_hand: is_resource_name,
    },
    Case {
        name: "an automaton",
        kind: ProgramKind::Table,
        pattern: "^([a-z0-9]+[.-])*[a-z0-9]+$",
        values: [
            "a.b-c.d0",
            "firmware.example",
            "images.firmware.example-bucket-1",
            "images.firmware.example-bucket-1.images.firmware.example-bucket2",
        ],
        by_hand: is_host,
    },
    Case {
        name: "a look-around",
        kind: ProgramKind::Table,
        pattern: "^(?!aws)[a-z0-9-]{1,64}$",
        values: [
            "task-001",
            "release-2026-a01",
            "fleet-eu-central-1-canary-000001",
            "fleet-eu-central-1-canary-000001-fleet-eu-central-1-canary-0002x",
        ],
        by_hand: is_free_name,
    },
];

fn is_token(value: &str) -> bool {
    let is_inside = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'=' | b'_' | b'-');
    (1..=64).contains(&value.len()) && value.as_bytes().iter().all(is_inside)
}

fn is_resource_name(value: &str) -> bool {
    let mut parts = value.splitn(6, ':');
    let mut part = || parts.next().unwrap_or_default();
    let is_lower = |byte: u8| byte.is_ascii_lowercase();
    part() == "arn"
        && part()
            .strip_prefix("aws")
            .is_some_and(|it| it.bytes().all(|it| is_lower(it) || it == b'-'))
        && Some(part()).is_some_and(|it| !it.is_empty() && it.bytes().all(is_lower))
        && part().bytes().all(|it| is_lower(it) || it.is_ascii_digit() || it == b'-')
        && Some(part()).is_some_and(|it| it.len() == 12 && it.bytes().all(|it| it.is_ascii_digit()))
        && part()
            .split_once('/')
            .is_some_and(|(kind, id)| !kind.is_empty() && kind.bytes().all(is_lower) && is_line(id))
}

fn is_line(text: &str) -> bool {
    !text.is_empty() && !text.contains(['\n', '\r', '\u{2028}', '\u{2029}'])
}

fn is_host(value: &str) -> bool {
    value.split(['.', '-']).all(|label| {
        !label.is_empty() && label.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit())
    })
}

fn is_free_name(value: &str) -> bool {
    let is_inside = |it: u8| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'-';
    !value.starts_with("aws") && (1..=64).contains(&value.len()) && value.bytes().all(is_inside)
}

fn match_a_pattern(criterion: &mut Criterion) {
    for case in &CASES {
        let compiled =
            compile(case.pattern, Anchoring::Search).expect("the pattern can be enforced");
        assert_eq!(compiled.program().kind(), case.kind, "{}", case.name);
        group(criterion, case, &compiled);
    }
}

fn group(criterion: &mut Criterion, case: &Case, compiled: &Compiled) {
    let text = compiled.ecma();
    // Neither has look-arounds.
    let regex = regex::Regex::new(&text).ok();
    let lite = regex_lite::Regex::new(&text).ok();
    let regress = regress::Regex::with_flags(&text, "u").expect("the `regress` crate reads it");
    let mut group = criterion.benchmark_group(format!("match a pattern: {}", case.name));
    for value in case.values {
        measure(&mut group, "shapewright", value, |value| compiled.is_match(value));
        measure(&mut group, "by hand", value, case.by_hand);
        if let (Some(regex), Some(lite)) = (&regex, &lite) {
            measure(&mut group, "regex", value, |value| regex.is_match(value));
            measure(&mut group, "regex-lite", value, |value| lite.is_match(value));
        }
        measure(&mut group, "regress", value, |value| regress.find(value).is_some());
    }
    group.finish();
}

fn measure(
    group: &mut BenchmarkGroup<'_, WallTime>,
    peer: &str,
    value: &str,
    is_match: impl Fn(&str) -> bool,
) {
    assert!(is_match(value), "{peer}: {value}");
    let input = format!("{} bytes", value.len());
    group.bench_function(BenchmarkId::new(peer, input), |bencher| {
        bencher.iter(|| is_match(black_box(value)));
    });
}
