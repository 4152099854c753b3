//! Checking and reading a request, against other ways to do the same.
//!
//! Every group measures peers on the same document in the same run; `cargo xtask bench` runs it and
//! writes the ratios into `BENCHMARKS.md`.

#[path = "../shared/documents.rs"]
mod documents;
mod peers;

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use ota_model::iot_managed_integrations::CreateOtaTaskRequest;
use shapewright_validate::{Validate, json};

use peers::schema;

criterion_group! {
    name = benches;
    config = Criterion::default().without_plots();
    targets = check_typed_value, read_valid_text, find_all_violations
}
criterion_main!(benches);

/// A typed, valid value: only the checking.
fn check_typed_value(criterion: &mut Criterion) {
    let text = documents::valid();
    let request: CreateOtaTaskRequest = serde_json::from_slice(&text).expect("a request");
    let garde: peers::garde::Request = serde_json::from_slice(&text).expect("a request");
    assert!(request.is_valid() && peers::hand::is_valid(&request));
    assert!(garde::Validate::validate(&garde).is_ok());

    let mut group = criterion.benchmark_group("check a typed request");
    group.bench_function("serde_json parses the same", |bencher| {
        bencher.iter(|| serde_json::from_slice::<CreateOtaTaskRequest>(black_box(&text)));
    });
    group.bench_function("shapewright", |bencher| {
        bencher.iter(|| black_box(&request).validate().is_ok());
    });
    group.bench_function("by hand", |bencher| {
        bencher.iter(|| peers::hand::is_valid(black_box(&request)));
    });
    group.bench_function("garde", |bencher| {
        bencher.iter(|| garde::Validate::validate(black_box(&garde)).is_ok());
    });
    group.finish();
}

/// From bytes to a value that is known to be valid.
fn read_valid_text(criterion: &mut Criterion) {
    let text = documents::valid();
    let peers = schema::Peers::new();
    assert!(json::from_slice::<CreateOtaTaskRequest>(&text).is_ok());
    assert!(peers.run_time_accepts(&text) && peers.boon_accepts(&text));
    assert!(schema::compile_time_accepts(&text));

    let mut group = criterion.benchmark_group("read a valid request");
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("serde_json alone", |bencher| {
        bencher.iter(|| serde_json::from_slice::<CreateOtaTaskRequest>(black_box(&text)));
    });
    group.bench_function("shapewright", |bencher| {
        bencher.iter(|| json::from_slice::<CreateOtaTaskRequest>(black_box(&text)));
    });
    group.bench_function("serde_json and jsonschema", |bencher| {
        bencher.iter(|| peers.run_time_accepts(black_box(&text)));
    });
    group.bench_function("serde_json and jsonschema at compile time", |bencher| {
        bencher.iter(|| schema::compile_time_accepts(black_box(&text)));
    });
    group.bench_function("serde_json and boon", |bencher| {
        bencher.iter(|| peers.boon_accepts(black_box(&text)));
    });
    group.finish();
}

/// From bytes to everything that is wrong with them.
fn find_all_violations(criterion: &mut Criterion) {
    let peers = schema::Peers::new();
    let mut group = criterion.benchmark_group("find all violations");
    for (name, text) in documents::invalid() {
        let found =
            json::from_slice::<CreateOtaTaskRequest>(&text).expect_err("violations").total();
        assert!(found > 0 && peers.run_time_errors(&text) > 0);
        let name = format!("{name}, {found} violations");
        group.bench_with_input(BenchmarkId::new("shapewright", &name), &text, |bencher, text| {
            bencher.iter(|| json::from_slice::<CreateOtaTaskRequest>(black_box(text)).is_err());
        });
        group.bench_with_input(BenchmarkId::new("jsonschema", &name), &text, |bencher, text| {
            bencher.iter(|| peers.run_time_errors(black_box(text)));
        });
        group.bench_with_input(
            BenchmarkId::new("jsonschema at compile time", &name),
            &text,
            |bencher, text| bencher.iter(|| schema::compile_time_errors(black_box(text))),
        );
    }
    group.finish();
}
