//! Requests made and read, against serde alone on the same document.

#[path = "../shared/documents.rs"]
mod documents;

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use ota_model::iot_managed_integrations::{
    CreateOtaTask, CreateOtaTaskRequest, OtaTaskId, UpdateOtaTask, UpdateOtaTaskRequest,
};
use shapewright_http::{Sending, input, request_with};
use shapewright_validate::{Validate, json};

criterion_group! {
    name = benches;
    config = Criterion::default().without_plots();
    targets = make_request, read_request
}
criterion_main!(benches);

/// From a value to a message: all in the body, and with a label.
fn make_request(criterion: &mut Criterion) {
    let text = documents::valid();
    let create = json::from_slice::<CreateOtaTaskRequest>(&text).expect("a request");
    let update =
        UpdateOtaTaskRequest::new(OtaTaskId::new("task7")).description("Night run").validated();
    let update = update.expect("a request");

    let mut group = criterion.benchmark_group("make a request");
    group.bench_function("serde_json alone", |bencher| {
        bencher.iter(|| serde_json::to_vec(black_box(&create)));
    });
    group.bench_function("shapewright", |bencher| {
        bencher.iter(|| request_with::<CreateOtaTask>(black_box(&create), Sending::new()));
    });
    group.bench_function("shapewright, with a label", |bencher| {
        bencher.iter(|| request_with::<UpdateOtaTask>(black_box(&update), Sending::new()));
    });
    group.finish();
}

/// From a message to a value that is known to be valid.
fn read_request(criterion: &mut Criterion) {
    let text = documents::valid();
    let value = json::from_slice::<CreateOtaTaskRequest>(&text).expect("a request");
    let create = request_with::<CreateOtaTask>(&value, Sending::new()).expect("a message");
    let update =
        UpdateOtaTaskRequest::new(OtaTaskId::new("task7")).description("Night run").validated();
    let update = update.expect("a request");
    let update = request_with::<UpdateOtaTask>(&update, Sending::new()).expect("a message");

    let mut group = criterion.benchmark_group("read a request");
    group.bench_function("json::from_slice alone", |bencher| {
        bencher.iter(|| json::from_slice::<CreateOtaTaskRequest>(black_box(create.body())));
    });
    group.bench_function("shapewright", |bencher| {
        bencher.iter(|| input::<CreateOtaTask>(black_box(&create)));
    });
    group.bench_function("shapewright, with a label", |bencher| {
        bencher.iter(|| input::<UpdateOtaTask>(black_box(&update)));
    });
    group.finish();
}
