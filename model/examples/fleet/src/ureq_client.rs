//! Three operations with ureq, which waits for each answer.

use ota_model::http::{Failure, Pages, request, response};
use ota_model::iot_managed_integrations::{
    CreateOtaTask, CreateOtaTaskRequest, GetOtaTask, GetOtaTaskError, GetOtaTaskRequest,
    GetOtaTaskResponse, ListOtaTasks, ListOtaTasksRequest, OtaTaskId, OtaTaskSummary,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use shapewright_validate::operation::{Operation, OperationError};
use shapewright_validate::{Valid, Validate};

use crate::Error;
use crate::sign::Signer;

/// How often a request is sent at most.
const ATTEMPTS: u32 = 3;

/// A client.
#[derive(Clone, Debug)]
pub struct Fleet {
    /// Signs what is sent.
    pub signer: Signer,
    /// Sends it.
    pub agent: ureq::Agent,
}

impl Fleet {
    /// A client that hands on answers of every status.
    pub fn new(signer: Signer) -> Self {
        let agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
        Self { signer, agent }
    }

    fn send<O>(&self, input: &Valid<O::Input>) -> Result<O::Output, Error>
    where
        O: Operation<Input: Serialize, Output: DeserializeOwned, Error: Send + Sync + 'static>,
    {
        let mut attempts = 0;
        loop {
            attempts += 1;
            let signed = self.signer.signed::<O>(request::<O>(input)?)?;
            let (head, mut body) = self.agent.run(signed)?.into_parts();
            let answer = http::Response::from_parts(head, body.read_to_vec()?);
            match response::<O>(&answer) {
                Ok(output) => return Ok(output.value),
                Err(Failure::Service(error)) if error.is_retryable() && attempts < ATTEMPTS => {}
                Err(failure) => return Err(failure.into()),
            }
        }
    }

    /// Creates a task.
    ///
    /// # Errors
    /// An invalid task, a service that refuses it, a connection that breaks.
    pub fn create(&self, task: CreateOtaTaskRequest) -> Result<Option<OtaTaskId>, Error> {
        Ok(self.send::<CreateOtaTask>(&task.validated()?)?.task_id)
    }

    /// A task; `None` if there is none.
    ///
    /// # Errors
    /// Those of [`create`](Self::create).
    pub fn get(&self, id: OtaTaskId) -> Result<Option<GetOtaTaskResponse>, Error> {
        let found = self.send::<GetOtaTask>(&GetOtaTaskRequest::new(id).validated()?);
        found.map(Some).or_else(|error| match error.downcast_ref() {
            Some(Failure::Service(GetOtaTaskError::ResourceNotFoundException(_))) => Ok(None),
            _ => Err(error),
        })
    }

    /// All tasks, two at a time.
    ///
    /// # Errors
    /// Those of [`create`](Self::create).
    pub fn list(&self) -> Result<Vec<OtaTaskSummary>, Error> {
        let first = ListOtaTasksRequest::new().max_results(2).validated()?;
        let mut pages = Pages::<ListOtaTasks>::new(&first).ok_or("no pages")?;
        let mut tasks = Vec::new();
        while let Some(input) = pages.next_input()? {
            let page = self.send::<ListOtaTasks>(&input)?;
            pages.answered(&page)?;
            tasks.extend(page.tasks.unwrap_or_default());
        }
        Ok(tasks)
    }
}
