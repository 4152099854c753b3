//! No request or answer makes a reader of messages panic, whatever its parts are; and an input that is
//! read is one that can be sent again, and is read the same.

#![no_main]

use arbitrary::Arbitrary;
use http::{Request, Response};
use libfuzzer_sys::fuzz_target;
use ota_model::iot_managed_integrations as integrations;
use ota_model::iot_wireless as wireless;
use shapewright_http::{Router, Sending, Unsendable, input, request_with, response};
use shapewright_validate::operation::{Operation, Service};
use shapewright_validate::shape::NO_GRAPH;

/// The parts of a message.
#[derive(Arbitrary, Debug)]
struct Parts {
    method: u8,
    target: String,
    headers: Vec<(u8, Vec<u8>)>,
    status: u16,
    body: Vec<u8>,
}

const METHODS: [&str; 5] = ["GET", "POST", "PUT", "PATCH", "DELETE"];
const HEADERS: [&str; 6] = [
    "content-type",
    "accept",
    "content-length",
    "content-encoding",
    "x-amzn-errortype",
    "x-amz-target",
];

fuzz_target!(|parts: Parts| {
    let method = METHODS[usize::from(parts.method) % METHODS.len()];
    let (mut request, mut answer) = (
        Request::builder().method(method).uri(format!("/{}", parts.target)),
        Response::builder().status(parts.status % 500 + 100),
    );
    for (name, value) in &parts.headers {
        let name = HEADERS[usize::from(*name) % HEADERS.len()];
        (request, answer) =
            (request.header(name, value.as_slice()), answer.header(name, value.as_slice()));
    }
    if let Ok(request) = request.body(parts.body.clone()) {
        of_service::<integrations::IoTManagedIntegrations>(&request);
        of_service::<wireless::IoTWireless>(&request);
        again::<integrations::CreateOtaTask>(&request);
        again::<integrations::UpdateOtaTask>(&request);
        again::<integrations::ListOtaTasks>(&request);
    }
    if let Ok(answer) = answer.body(parts.body) {
        let _ = response::<integrations::GetOtaTask>(&answer);
        let _ = response::<wireless::ListFuotaTasks>(&answer);
    }
});

/// As a server of documents takes it.
fn of_service<S: Service>(request: &Request<Vec<u8>>) {
    let (router, _) = Router::new(&NO_GRAPH, S::OPERATIONS);
    let Some(call) = router.route(request) else { return };
    if let Err(rejection) = call.input(request) {
        let response = rejection.response(&call);
        assert!(response.status().is_client_error(), "{rejection}");
        assert!(call.response(&response).is_err(), "{response:?}");
    }
}

/// As a server of types takes it, and a client sends it.
fn again<O>(request: &Request<Vec<u8>>)
where
    O: Operation<Input: serde::Serialize + serde::de::DeserializeOwned + PartialEq + std::fmt::Debug>,
{
    let Ok(value) = input::<O>(request) else { return };
    match request_with::<O>(&value, Sending::new()) {
        Ok(sent) => assert_eq!(input::<O>(&sent).as_ref(), Ok(&value), "{sent:?}"),
        Err(Unsendable::Label { .. } | Unsendable::HostLabel { .. }) => {}
        Err(error) => panic!("{error}: {value:?}"),
    }
}
