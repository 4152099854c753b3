//! What the servers do: tasks in memory.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use ota_model::iot_managed_integrations::{
    CreateOtaTaskError, CreateOtaTaskRequest, CreateOtaTaskResponse, GetOtaTaskError,
    GetOtaTaskRequest, GetOtaTaskResponse, ListOtaTasksError, ListOtaTasksRequest,
    ListOtaTasksResponse, OtaTaskId, OtaTaskSummary, ResourceNotFoundException,
    ValidationException,
};
use shapewright_validate::Valid;

/// Tasks by their IDs.
#[derive(Debug, Default)]
pub struct Tasks(Mutex<BTreeMap<String, CreateOtaTaskRequest>>);

impl Tasks {
    /// Keeps a task under a new ID.
    ///
    /// # Errors
    /// None.
    pub fn create(
        &self,
        input: Valid<CreateOtaTaskRequest>,
    ) -> Result<CreateOtaTaskResponse, CreateOtaTaskError> {
        let mut tasks = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let id = format!("task{:04}", tasks.len() + 1);
        tasks.insert(id.clone(), input.into_inner());
        Ok(CreateOtaTaskResponse::new().task_id(OtaTaskId::new(id)))
    }

    /// A task.
    ///
    /// # Errors
    /// There is no task of that ID.
    pub fn get(
        &self,
        input: Valid<GetOtaTaskRequest>,
    ) -> Result<GetOtaTaskResponse, GetOtaTaskError> {
        let tasks = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(task) = tasks.get(input.identifier.as_str()) else {
            let missing = ResourceNotFoundException::new().message("there is no such task");
            return Err(missing.into());
        };
        let mut answer = GetOtaTaskResponse::new().task_id(input.identifier.clone());
        answer.s3_url = Some(task.s3_url.clone());
        answer.description.clone_from(&task.description);
        Ok(answer)
    }

    /// A page of tasks; a token is the ID of the last one of the page before.
    ///
    /// # Errors
    /// A token that no page had.
    pub fn list(
        &self,
        input: Valid<ListOtaTasksRequest>,
    ) -> Result<ListOtaTasksResponse, ListOtaTasksError> {
        let tasks = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let token = input.next_token.as_ref();
        if token.is_some_and(|token| !tasks.contains_key(token)) {
            return Err(ValidationException::new().message("no page has this token").into());
        }
        let size = input.max_results.and_then(|size| usize::try_from(size).ok()).unwrap_or(100);
        let mut ids = tasks.keys().skip_while(|id| token.is_some_and(|token| *id <= token));
        let page: Vec<&String> = ids.by_ref().take(size).collect();
        let next = page.last().filter(|_| ids.next().is_some());
        let mut answer = ListOtaTasksResponse::new();
        answer.next_token = next.map(|id| (*id).clone());
        let summary = |id: &&String| OtaTaskSummary::new().task_id(OtaTaskId::new((*id).clone()));
        Ok(answer.tasks(page.iter().map(summary).collect::<Vec<_>>()))
    }
}
