//! A request of `CreateOtaTask` as an HTTP message: by `ota-model`, by the SDK's serializer of the same
//! input, and by hand.
//!
//! The SDK's serializer is the step of its client that writes the message, without endpoint, signature
//! and connection. It consumes its input; the copy that it is given is made outside of the measurement,
//! and so is the message of each thrown away.

use std::hint::black_box;

use aws_sdk_iotmanagedintegrations::operation::create_ota_task;
use aws_smithy_runtime_api::client::interceptors::context::Input;
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_runtime_api::client::runtime_plugin::RuntimePlugin as _;
use aws_smithy_runtime_api::client::ser_de::{SerializeRequest as _, SharedRequestSerializer};
use aws_smithy_types::config_bag::ConfigBag;
use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use http::Request;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use ota_model::http::{Sending, request_with};
use ota_model::iot_managed_integrations::{CreateOtaTask, CreateOtaTaskRequest};
use serde_json::Value;
use shapewright_validate::json;

criterion_group! {
    name = benches;
    config = Criterion::default().without_plots();
    targets = write_request
}
criterion_main!(benches);

/// Few messages are kept at a time, so that memory is reused as in a program.
const BATCH: BatchSize = BatchSize::NumIterations(4);

/// A request with every member.
const DOCUMENT: &str = include_str!("../../../../schemas/examples/create-ota-task.full.json");

fn write_request(criterion: &mut Criterion) {
    let request = json::from_str::<CreateOtaTaskRequest>(DOCUMENT).expect("a request");
    let input: create_ota_task::CreateOtaTaskInput =
        request.clone().into_inner().try_into().expect("an input");
    let serializer = Serializer::new();
    assert_same(&request, &serializer.write(input.clone()));

    let mut group = criterion.benchmark_group("write a request, and the SDK");
    group.bench_function("shapewright", |bencher| {
        let write = |()| request_with::<CreateOtaTask>(black_box(&request), Sending::new());
        bencher.iter_batched(|| (), write, BATCH);
    });
    group.bench_function("the body alone, by serde_json", |bencher| {
        let write = |()| serde_json::to_vec(black_box(&request));
        bencher.iter_batched(|| (), write, BATCH);
    });
    group.bench_function("by hand", |bencher| {
        let write = |()| by_hand(black_box(&request));
        bencher.iter_batched(|| (), write, BATCH);
    });
    group.bench_function("aws-sdk-iotmanagedintegrations", |bencher| {
        let mut config = ConfigBag::base();
        let write = |input| serializer.shared.serialize_input(input, &mut config);
        bencher.iter_batched(|| Input::erase(input.clone()), write, BATCH);
    });
    group.finish();
}

/// What a client writes without a library for it.
fn by_hand(request: &CreateOtaTaskRequest) -> Request<Vec<u8>> {
    let body = serde_json::to_vec(request).expect("a body");
    Request::builder()
        .method("POST")
        .uri("/ota-tasks")
        .header(CONTENT_TYPE, "application/json")
        .header(CONTENT_LENGTH, body.len())
        .body(body)
        .expect("a request")
}

/// The serializer that the SDK has for an operation.
struct Serializer {
    shared: SharedRequestSerializer,
}

impl Serializer {
    fn new() -> Self {
        let layer = create_ota_task::CreateOtaTask::new().config().expect("a configuration");
        let shared = layer.load::<SharedRequestSerializer>().expect("a serializer").clone();
        Self { shared }
    }

    fn write(&self, input: create_ota_task::CreateOtaTaskInput) -> HttpRequest {
        let input = Input::erase(input);
        self.shared.serialize_input(input, &mut ConfigBag::base()).expect("a message")
    }
}

/// All three write the same request.
fn assert_same(request: &shapewright_validate::Valid<CreateOtaTaskRequest>, sdk: &HttpRequest) {
    let ours = request_with::<CreateOtaTask>(request, Sending::new()).expect("a message");
    let by_hand = by_hand(request);
    let document = |body: &[u8]| serde_json::from_slice::<Value>(body).expect("JSON");
    let expected = document(ours.body());
    assert_eq!(document(by_hand.body()), expected);
    assert_eq!(document(sdk.body().bytes().expect("a body")), expected);
    assert_eq!((sdk.method(), sdk.uri()), (ours.method().as_str(), ours.uri().path()));
}
