//! One measured thing a given number of times: `instructions NAME COUNT`.
//!
//! `cargo xtask bench` counts the instructions of this process in valgrind's callgrind for two
//! numbers; the difference is what the thing itself takes, free of the noise of clocks.

#[path = "../shared/documents.rs"]
mod documents;

use std::hint::black_box;

use ota_model::iot_managed_integrations::{CreateOtaTask, CreateOtaTaskRequest};
use shapewright_http::{Sending, request_with};
use shapewright_validate::{Validate, json};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [name, count] = arguments.as_slice() else {
        eprintln!("run by `cargo xtask bench`, as: instructions NAME COUNT");
        return;
    };
    let count: u32 = count.parse().expect("a number");
    let text = documents::valid();
    let request: CreateOtaTaskRequest = serde_json::from_slice(&text).expect("a request");
    let valid = request.clone().validated().expect("a request");
    let [(_, one), (_, many)] = documents::invalid();
    let read = |text: &[u8]| json::from_slice::<CreateOtaTaskRequest>(text).is_ok();
    for _ in 0..count {
        black_box(match name.as_str() {
            "check" => black_box(&request).validate().is_ok(),
            "parse" => serde_json::from_slice::<CreateOtaTaskRequest>(black_box(&text)).is_ok(),
            "read" => read(black_box(&text)),
            "write" => serde_json::to_vec(black_box(&valid)).is_ok(),
            "request" => request_with::<CreateOtaTask>(black_box(&valid), Sending::new()).is_ok(),
            "find-one" => read(black_box(&one)),
            "find-many" => read(black_box(&many)),
            name => panic!("nothing is called `{name}`"),
        });
    }
}
