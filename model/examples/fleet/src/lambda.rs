//! The operations as a Lambda function behind API Gateway.

use lambda_http::{Body, Request, Response};
use ota_model::http::{Rejection, Router, error, input, output, reject};
use ota_model::iot_managed_integrations::{CreateOtaTask, GetOtaTask, ListOtaTasks};
use serde::Serialize;
use serde::de::DeserializeOwned;
use shapewright_validate::Valid;
use shapewright_validate::operation::{Operation, Service};
use shapewright_validate::shape::NO_GRAPH;

use crate::Error;
use crate::tasks::Tasks;

/// Answers an event.
///
/// # Errors
/// A message that HTTP cannot carry.
pub async fn handle(tasks: &Tasks, event: Request) -> Result<Response<Body>, Error> {
    let request = event.map(|body| body.to_vec());
    let operations = <CreateOtaTask as Operation>::Service::OPERATIONS;
    let call = Router::new(&NO_GRAPH, operations).0.route(&request);
    let answer = match call.map(|call| call.name()) {
        Some(CreateOtaTask::NAME) => answer::<CreateOtaTask>(&request, |it| tasks.create(it)),
        Some(GetOtaTask::NAME) => answer::<GetOtaTask>(&request, |it| tasks.get(it)),
        Some(ListOtaTasks::NAME) => answer::<ListOtaTasks>(&request, |it| tasks.list(it)),
        _ => Ok(reject::<CreateOtaTask>(&Rejection::UnknownOperation)?),
    };
    Ok(answer?.map(Body::from))
}

fn answer<O>(
    request: &http::Request<Vec<u8>>,
    run: impl FnOnce(Valid<O::Input>) -> Result<O::Output, O::Error>,
) -> Result<http::Response<Vec<u8>>, Error>
where
    O: Operation<Input: DeserializeOwned, Output: Serialize>,
{
    Ok(match input::<O>(request).map(run) {
        Ok(Ok(it)) => output::<O>(&it)?,
        Ok(Err(it)) => error::<O>(&it)?,
        Err(rejection) => reject::<O>(&rejection)?,
    })
}
