//! How the resources of our own models behave as time goes by. Nothing else in the server knows a
//! service.
//!
//! **OTA task** (managed integrations). It is `SCHEDULED` until its start time, then `IN_PROGRESS`; a
//! task of type `ONE_TIME` is `COMPLETED` when all its executions have ended. There is one execution
//! for each target; a query string stands for three things. From the start on, each minute as many
//! things begin as the push configuration of the task says, constant or growing; without one, all
//! begin at once. An execution is `QUEUED`, then `IN_PROGRESS` for a minute, then `SUCCEEDED`; of a
//! thing whose id contains `fail`, `timeout` or `reject`, it ends as `FAILED`, `TIMED_OUT` (after the
//! timeout of the configuration) or `REJECTED`. Failures are tried again as often as the task says,
//! and end the rollout if the configuration says so: the task is `CANCELED`, and with it what is
//! queued. At the end time of the schedule its `EndBehavior` counts. Maintenance windows do not. A
//! task of a configuration that does not exist is refused.
//!
//! **FUOTA task** (IoT Wireless). It is `Pending` until it is started. Then it is
//! `FuotaSession_Waiting` until the start time, `In_FuotaSession` for five minutes, and `FuotaDone`.
//! Only a pending task can be updated, started, or given devices and multicast groups. Which multicast
//! groups a task has is kept.
//!
//! Tests move the time by `/_shapewright/clock` instead of waiting.

use jiff::{SignedDuration, Timestamp};
use serde_json::{Map, Value, json};

use super::clock::{self, instant};
use super::problem::{Kind, Problem};
use super::rollout::{self, Execution, Rollout, Settings};
use super::store::{Document, Store, key};

const OTA_TASK: &str = "com.amazonaws.iotmanagedintegrations#OtaTask";
const OTA_CONFIGURATION: &str = "com.amazonaws.iotmanagedintegrations#OtaTaskConfiguration";
const FUOTA_TASK: &str = "com.amazonaws.iotwireless#FuotaTaskResource";

/// How long a FUOTA session lasts.
const SESSION: SignedDuration = SignedDuration::from_mins(5);

/// Members of a stored document that no answer has.
const STARTED: &str = "$started";
const GROUPS: &str = "$groups";

/// Whether the rules keep something under a name in instances of a resource.
pub(super) fn keeps(resource: &str, name: &str) -> bool {
    resource == FUOTA_TASK && [STARTED, GROUPS].contains(&name)
}

/// What the rules say to a request for an instance of a resource, before anything is done: `Some` is
/// the items of a list that is an answer by itself.
pub(super) type Ruled = Result<Option<Vec<Document>>, Problem>;

/// Checks a new instance.
pub(super) fn create(
    resource: &str,
    document: &mut Document,
    store: &Store,
) -> Result<(), Problem> {
    match resource {
        OTA_TASK => match text(document, "TaskConfigurationId") {
            Some(id) if !store.has(OTA_CONFIGURATION, &key([id])) => {
                let message = format!("there is no OTA task configuration {id}");
                Err(Problem::new(Kind::NotFound, message).about(id))
            }
            _ => Ok(()),
        },
        FUOTA_TASK => {
            document.insert("Status".to_owned(), "Pending".into());
            Ok(())
        }
        _ => Ok(()),
    }
}

/// An instance as it is at a time.
pub(super) fn seen(resource: &str, document: &mut Document, store: &Store, now: Timestamp) {
    match resource {
        OTA_TASK => see_task(document, store, now),
        FUOTA_TASK => {
            let status = fuota_status(document, now);
            document.insert("Status".to_owned(), status.into());
            if let Some(start) = document.get(STARTED).cloned() {
                let lorawan = document.entry("LoRaWAN").or_insert_with(|| Map::new().into());
                lorawan["StartTime"] = start;
            }
        }
        _ => {}
    }
}

/// What an operation that is no part of the lifecycle does to an instance, or an update.
pub(super) fn act(
    (resource, operation): (&str, &str),
    (document, input): (&mut Document, &Document),
    store: &Store,
    now: Timestamp,
) -> Ruled {
    match (resource, operation) {
        (OTA_TASK, "ListOtaTaskExecutions") => Ok(Some(summaries(document, store, now))),
        (OTA_TASK, "UpdateOtaTask") => create(resource, &mut input.clone(), store).map(|()| None),
        (FUOTA_TASK, "ListMulticastGroupsByFuotaTask") => {
            Ok(Some(groups(document).into_iter().map(|id| object(json!({"Id": id}))).collect()))
        }
        (FUOTA_TASK, "DeleteFuotaTask" | "GetFuotaTask") => Ok(None),
        (FUOTA_TASK, _) => act_on_fuota(operation, document, input, now).map(|()| None),
        _ => Ok(None),
    }
}

fn act_on_fuota(
    operation: &str,
    document: &mut Document,
    input: &Document,
    now: Timestamp,
) -> Result<(), Problem> {
    if fuota_status(document, now) != "Pending" {
        let message = "the FUOTA task has been started, and can no longer be changed";
        return Err(Problem::new(Kind::Conflict, message));
    }
    match operation {
        "StartFuotaTask" => {
            let start = input.get("LoRaWAN").and_then(|it| it["StartTime"].as_str());
            let start = start.map_or_else(|| now.to_string(), str::to_owned);
            document.insert(STARTED.to_owned(), start.into());
        }
        "AssociateMulticastGroupWithFuotaTask" => {
            let group = text(input, "MulticastGroupId").unwrap_or_default().to_owned();
            let mut all = groups(document);
            if !all.contains(&group) {
                all.push(group);
            }
            document.insert(GROUPS.to_owned(), all.into());
        }
        "DisassociateMulticastGroupFromFuotaTask" => {
            let group = text(input, "MulticastGroupId").unwrap_or_default();
            let mut all = groups(document);
            let count = all.len();
            all.retain(|other| other != group);
            if all.len() == count {
                let message = format!("the FUOTA task has no multicast group {group}");
                return Err(Problem::new(Kind::NotFound, message).about(group));
            }
            document.insert(GROUPS.to_owned(), all.into());
        }
        _ => {}
    }
    Ok(())
}

fn fuota_status(document: &Document, now: Timestamp) -> &'static str {
    match time(document, STARTED) {
        None => "Pending",
        Some(start) if now < start => "FuotaSession_Waiting",
        Some(start) if now < clock::later(start, SESSION) => "In_FuotaSession",
        Some(_) => "FuotaDone",
    }
}

fn groups(document: &Document) -> Vec<String> {
    let all = document.get(GROUPS).and_then(Value::as_array).into_iter().flatten();
    all.filter_map(|group| group.as_str().map(str::to_owned)).collect()
}

fn see_task(document: &mut Document, store: &Store, now: Timestamp) {
    let begun = rollout(document, store, now);
    let executions = begun.iter().flat_map(|(_, rollout)| &rollout.executions);
    let count = |status: &str| executions.clone().filter(|it| it.status == status).count();
    let is_ended = executions.clone().all(Execution::has_ended);
    let is_once = text(document, "OtaType") == Some("ONE_TIME");
    let status = match &begun {
        None => "SCHEDULED",
        Some((_, rollout)) if rollout.is_canceled => "CANCELED",
        _ if is_once && is_ended => "COMPLETED",
        _ => "IN_PROGRESS",
    };
    let details = json!({
        "NumberOfCanceledThings": count("CANCELED"),
        "NumberOfFailedThings": count("FAILED"),
        "NumberOfInProgressThings": count("IN_PROGRESS"),
        "numberOfQueuedThings": count("QUEUED"),
        "numberOfRejectedThings": count("REJECTED"),
        "numberOfRemovedThings": 0,
        "numberOfSucceededThings": count("SUCCEEDED"),
        "numberOfTimedOutThings": count("TIMED_OUT"),
        "processingTargets": executions.clone().map(|it| it.thing.as_str()).collect::<Vec<_>>(),
    });
    let changed = begun.as_ref().and_then(|(begin, rollout)| {
        rollout.executions.iter().map(|it| later(*begin, it.updated)).max()
    });
    let changed = changed.max(time(document, "LastUpdatedAt"));
    document.insert("Status".to_owned(), status.into());
    document.insert("TaskProcessingDetails".to_owned(), details);
    document.extend(changed.map(|at| ("LastUpdatedAt".to_owned(), at.to_string().into())));
}

/// The rollout of a task at a time; `None` before it begins.
fn rollout(task: &Document, store: &Store, now: Timestamp) -> Option<(Timestamp, Rollout)> {
    let begin = start(task).filter(|begin| *begin <= now)?;
    let minutes = |at: Timestamp| at.duration_since(begin).as_mins();
    let configuration = text(task, "TaskConfigurationId");
    let configuration = configuration.and_then(|id| store.get(OTA_CONFIGURATION, &key([id])));
    let mut settings = Settings::new(task, configuration.as_ref());
    let schedule = task.get("OtaSchedulingConfig").unwrap_or(&Value::Null);
    settings.end = schedule["EndTime"].as_str().and_then(instant).map(|end| {
        (minutes(end).max(0), schedule["EndBehavior"].as_str().unwrap_or_default().to_owned())
    });
    Some((begin, rollout::play(things(task), &settings, minutes(now))))
}

fn things(task: &Document) -> Vec<String> {
    let targets = task.get("Target").and_then(Value::as_array).into_iter().flatten();
    let mut things: Vec<String> =
        targets.filter_map(|target| target.as_str().map(str::to_owned)).collect();
    if things.is_empty() && text(task, "OtaTargetQueryString").is_some() {
        things.extend((1..=3).map(|number| format!("thing-{number}")));
    }
    things
}

fn start(task: &Document) -> Option<Timestamp> {
    let scheduled = task.get("OtaSchedulingConfig").and_then(|it| it["StartTime"].as_str());
    scheduled.and_then(instant).max(time(task, "CreatedAt"))
}

fn summaries(task: &Document, store: &Store, now: Timestamp) -> Vec<Document> {
    let Some((begin, rollout)) = rollout(task, store, now) else { return Vec::new() };
    let executions = rollout.executions.into_iter();
    executions
        .map(|it| {
            let mut summary = json!({
                "ExecutionNumber": 1,
                "LastUpdatedAt": later(begin, it.updated).to_string(),
                "QueuedAt": begin.to_string(),
                "RetryAttempt": it.attempt,
                "Status": it.status,
            });
            if let Some(started) = it.started {
                summary["StartedAt"] = later(begin, started).to_string().into();
            }
            object(json!({"TaskExecutionSummary": summary, "ManagedThingId": it.thing}))
        })
        .collect()
}

fn later(begin: Timestamp, minutes: i64) -> Timestamp {
    let seconds = SignedDuration::from_secs(minutes.saturating_mul(60));
    clock::later(begin, seconds)
}

fn text<'d>(document: &'d Document, name: &str) -> Option<&'d str> {
    document.get(name).and_then(Value::as_str)
}

fn time(document: &Document, name: &str) -> Option<Timestamp> {
    instant(text(document, name)?)
}

fn object(value: Value) -> Document {
    match value {
        Value::Object(object) => object,
        _ => Map::new(),
    }
}
