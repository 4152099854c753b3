//! An extractor and a response of axum for any operation, and a server of three.

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{FromRequest, Request, State};
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodFilter, on};
use ota_model::http::{error, input, output, reject};
use ota_model::iot_managed_integrations::{CreateOtaTask, GetOtaTask, ListOtaTasks};
use serde::Serialize;
use serde::de::DeserializeOwned;
use shapewright_validate::Valid;
use shapewright_validate::operation::Operation;

use crate::tasks::Tasks;

/// How long a body may be, in bytes.
const MAX_BODY: usize = 1 << 20;

/// The input of an operation; a request that is not valid is refused as the service does.
pub struct Input<O: Operation>(pub Valid<O::Input>);

impl<S: Sync, O: Operation<Input: DeserializeOwned>> FromRequest<S> for Input<O> {
    type Rejection = Response;

    async fn from_request(request: Request, _: &S) -> Result<Self, Response> {
        let (head, body) = request.into_parts();
        let body = to_bytes(body, MAX_BODY).await;
        let body = body.map_err(|_| StatusCode::PAYLOAD_TOO_LARGE.into_response())?;
        let request = Request::from_parts(head, body);
        input::<O>(&request).map(Self).map_err(|it| message(reject::<O>(&it)))
    }
}

/// What an operation answers.
pub struct Output<O: Operation>(pub Result<O::Output, O::Error>);

impl<O: Operation<Output: Serialize>> IntoResponse for Output<O> {
    fn into_response(self) -> Response {
        match self.0 {
            Ok(it) => message(output::<O>(&it)),
            Err(it) => message(error::<O>(&it)),
        }
    }
}

/// A message that was made, or the status of a server that could not make it.
fn message<E>(made: Result<http::Response<Vec<u8>>, E>) -> Response {
    made.map_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response(), |it| it.map(Body::from))
}

/// The filter of an operation's method.
fn method<O: Operation>() -> MethodFilter {
    let method = Method::from_bytes(O::HTTP_METHOD.as_bytes()).ok();
    method.and_then(|it| it.try_into().ok()).unwrap_or(MethodFilter::POST)
}

/// A server of three operations.
pub fn server(tasks: Arc<Tasks>) -> Router {
    Router::new()
        .route(CreateOtaTask::URI, on(method::<CreateOtaTask>(), create))
        .route(GetOtaTask::URI, on(method::<GetOtaTask>(), get))
        .route(ListOtaTasks::URI, on(method::<ListOtaTasks>(), list))
        .with_state(tasks)
}

type Shared = State<Arc<Tasks>>;

async fn create(State(tasks): Shared, Input(task): Input<CreateOtaTask>) -> Output<CreateOtaTask> {
    Output(tasks.create(task))
}

async fn get(State(tasks): Shared, Input(task): Input<GetOtaTask>) -> Output<GetOtaTask> {
    Output(tasks.get(task))
}

async fn list(State(tasks): Shared, Input(page): Input<ListOtaTasks>) -> Output<ListOtaTasks> {
    Output(tasks.list(page))
}
