//! A rollout of an OTA task, minute by minute, as its configuration says.

use serde_json::Value;

use super::exact;
use super::store::Document;

/// How long a thing takes that does not run into its timeout, in minutes.
const TAKES: i64 = 1;

/// The rate of a rollout that has none, and the most that one grows to.
const MOST_PER_MINUTE: f64 = 1e9;

/// What happens on one thing. Times are minutes since the rollout began.
#[derive(Clone, Debug)]
pub(super) struct Execution {
    pub(super) thing: String,
    pub(super) status: &'static str,
    pub(super) attempt: u64,
    pub(super) started: Option<i64>,
    pub(super) updated: i64,
}

impl Execution {
    fn new(thing: String) -> Self {
        Self { thing, status: "QUEUED", attempt: 0, started: None, updated: 0 }
    }

    pub(super) fn has_ended(&self) -> bool {
        !matches!(self.status, "QUEUED" | "IN_PROGRESS")
    }

    /// When its present attempt ends.
    fn end(&self, timeout: i64) -> Option<i64> {
        let started = self.started.filter(|_| self.status == "IN_PROGRESS")?;
        let duration = if self.outcome() == "TIMED_OUT" { timeout } else { TAKES };
        Some(started.saturating_add(duration))
    }

    /// How every attempt of the thing ends: its name says so.
    fn outcome(&self) -> &'static str {
        let thing = self.thing.to_ascii_lowercase();
        let ends = [("fail", "FAILED"), ("timeout", "TIMED_OUT"), ("reject", "REJECTED")];
        ends.into_iter().find(|(word, _)| thing.contains(word)).map_or("SUCCEEDED", |(_, end)| end)
    }

    fn change(&mut self, status: &'static str, minute: i64) {
        (self.status, self.updated) = (status, minute);
    }
}

/// What a configuration and a task say about a rollout.
#[derive(Clone, Debug, Default)]
pub(super) struct Settings {
    /// Things that are notified in the first minute; all of them if it is not given.
    base: Option<f64>,
    /// By how much the rate grows, after so many notified or succeeded things.
    growth: Option<(f64, Option<u64>, Option<u64>)>,
    most: Option<f64>,
    timeout: Option<i64>,
    /// A kind of failure, and how many further attempts there are after one.
    retries: Vec<(String, u64)>,
    /// A kind of failure, from how many notified things on it counts, and how many percent of them
    /// end the rollout.
    aborts: Vec<(String, u64, f64)>,
    /// When the rollout ends, and what happens then.
    pub(super) end: Option<(i64, String)>,
}

impl Settings {
    pub(super) fn new(task: &Document, configuration: Option<&Document>) -> Self {
        let push = configuration.and_then(|it| it.get("PushConfig")).unwrap_or(&Value::Null);
        let rollout = &push["RolloutConfig"];
        let most = exact::double(&rollout["MaximumPerMinute"]);
        let exponential = &rollout["ExponentialRolloutRate"];
        let criteria = &exponential["RateIncreaseCriteria"];
        let growth = exact::double(&exponential["IncrementFactor"]).map(|factor| {
            let after = |name: &str| criteria[name].as_u64();
            (factor, after("numberOfNotifiedThings"), after("numberOfSucceededThings"))
        });
        let kind = |rule: &Value| rule["FailureType"].as_str().unwrap_or("ALL").to_owned();
        let retries = task.get("OtaTaskExecutionRetryConfig").map(|it| &it["RetryConfigCriteria"]);
        let retries = retries.and_then(Value::as_array).into_iter().flatten();
        let aborts = push["AbortConfig"]["AbortConfigCriteriaList"].as_array();
        let aborts = aborts.into_iter().flatten().map(|rule| {
            let least = rule["MinNumberOfExecutedThings"].as_u64().unwrap_or(1);
            (kind(rule), least, exact::double(&rule["ThresholdPercentage"]).unwrap_or(100.0))
        });
        Self {
            base: exact::double(&exponential["BaseRatePerMinute"]).or(most),
            growth,
            most,
            timeout: push["TimeoutConfig"]["InProgressTimeoutInMinutes"].as_i64(),
            retries: retries
                .map(|rule| (kind(rule), rule["MinNumberOfRetries"].as_u64().unwrap_or(0)))
                .collect(),
            aborts: aborts.collect(),
            end: None,
        }
    }

    fn retries(&self, outcome: &str) -> u64 {
        let rules = self.retries.iter().filter(|(kind, _)| is_of(kind, outcome));
        rules.map(|(_, count)| *count).max().unwrap_or(0)
    }
}

/// Whether an outcome is a failure of a kind.
fn is_of(kind: &str, outcome: &str) -> bool {
    kind == outcome || kind == "ALL" && outcome != "SUCCEEDED"
}

/// A rollout at a time.
#[derive(Debug, Default)]
pub(super) struct Rollout {
    pub(super) executions: Vec<Execution>,
    pub(super) is_canceled: bool,
}

/// Plays a rollout up to a minute.
pub(super) fn play(things: Vec<String>, settings: &Settings, now: i64) -> Rollout {
    let executions = things.into_iter().map(Execution::new).collect();
    let mut play = Play {
        settings,
        rollout: Rollout { executions, is_canceled: false },
        rate: settings.base.unwrap_or(MOST_PER_MINUTE),
        notified: 0,
        at_last_step: (0, 0),
        is_stopped: false,
    };
    let mut minute = 0;
    while minute <= now {
        play.minute(minute);
        match play.next(minute) {
            Some(next) => minute = next,
            None => break,
        }
    }
    play.rollout
}

struct Play<'a> {
    settings: &'a Settings,
    rollout: Rollout,
    rate: f64,
    /// How many things have been notified: those are the first.
    notified: usize,
    /// How many were notified and succeeded when the rate last grew.
    at_last_step: (u64, u64),
    /// Whether no further thing is notified.
    is_stopped: bool,
}

impl Play<'_> {
    fn minute(&mut self, minute: i64) {
        self.finish(minute);
        let gives_up = self.settings.aborts.iter().any(|abort| self.applies(abort));
        if gives_up && !self.is_stopped {
            self.cancel(minute, false);
        }
        if let Some((end, behavior)) = &self.settings.end
            && minute >= *end
            && !self.is_stopped
        {
            match behavior.as_str() {
                "CANCEL" => self.cancel(minute, false),
                "FORCE_CANCEL" => self.cancel(minute, true),
                _ => {
                    self.is_stopped = true;
                    self.rollout.executions.truncate(self.notified);
                }
            }
        }
        if !self.is_stopped {
            self.grow();
            self.notify(minute);
        }
    }

    /// The next minute in which something happens.
    fn next(&self, minute: i64) -> Option<i64> {
        let executions = &self.rollout.executions;
        if !self.is_stopped && self.notified < executions.len() {
            return Some(minute + 1);
        }
        let timeout = self.settings.timeout.unwrap_or(TAKES);
        let ends = executions.iter().filter_map(|it| it.end(timeout));
        let end = self.settings.end.as_ref().map(|(end, _)| *end).filter(|end| *end > minute);
        let is_open = executions.iter().any(|it| !it.has_ended());
        ends.chain(end.filter(|_| is_open)).min()
    }

    /// Ends attempts, or begins the next ones.
    fn finish(&mut self, minute: i64) {
        let timeout = self.settings.timeout.unwrap_or(TAKES);
        for execution in &mut self.rollout.executions {
            if execution.end(timeout).is_some_and(|end| end <= minute) {
                let outcome = execution.outcome();
                if outcome != "REJECTED" && execution.attempt < self.settings.retries(outcome) {
                    execution.attempt += 1;
                    execution.started = Some(minute);
                    execution.updated = minute;
                } else {
                    execution.change(outcome, minute);
                }
            }
        }
    }

    fn applies(&self, (kind, least, threshold): &(String, u64, f64)) -> bool {
        let failed = self.rollout.executions.iter().filter(|it| it.has_ended());
        let failed = failed.filter(|it| is_of(kind, it.status)).count();
        let notified = self.notified.max(1);
        let percentage = 100.0 * count(failed) / count(notified);
        count(self.notified) >= count_of(*least) && failed > 0 && percentage >= *threshold
    }

    /// Calls off what has not begun, or all that has not ended.
    fn cancel(&mut self, minute: i64, is_forced: bool) {
        (self.is_stopped, self.rollout.is_canceled) = (true, true);
        for execution in &mut self.rollout.executions {
            if execution.status == "QUEUED" || is_forced && !execution.has_ended() {
                execution.change("CANCELED", minute);
            }
        }
    }

    fn grow(&mut self) {
        let Some((factor, notified, succeeded)) = self.settings.growth else { return };
        let all = self.rollout.executions.iter().filter(|it| it.status == "SUCCEEDED").count();
        let (now_notified, now_succeeded) = (as_u64(self.notified), as_u64(all));
        let (last_notified, last_succeeded) = self.at_last_step;
        let is_met = notified
            .is_some_and(|step| now_notified >= last_notified.saturating_add(step))
            || succeeded.is_some_and(|step| now_succeeded >= last_succeeded.saturating_add(step));
        if is_met {
            self.rate = (self.rate * factor).min(self.settings.most.unwrap_or(MOST_PER_MINUTE));
            self.at_last_step = (now_notified, now_succeeded);
        }
    }

    fn notify(&mut self, minute: i64) {
        let mut room = self.rate.max(1.0);
        for execution in self.rollout.executions.iter_mut().skip(self.notified) {
            if room < 1.0 {
                break;
            }
            room -= 1.0;
            execution.change("IN_PROGRESS", minute);
            execution.started = Some(minute);
            self.notified += 1;
        }
    }
}

fn as_u64(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}

fn count(count: usize) -> f64 {
    count_of(as_u64(count))
}

/// Counts of things fit.
fn count_of(count: u64) -> f64 {
    u32::try_from(count).map_or(f64::INFINITY, f64::from)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{Settings, play};

    fn statuses(task: &Value, configuration: &Value, things: &[&str], now: i64) -> String {
        let (task, configuration) = (task.as_object(), configuration.as_object());
        let mut settings = Settings::new(task.expect("an object"), configuration);
        settings.end = task
            .and_then(|it| it.get("end"))
            .and_then(|end| Some((end[0].as_i64()?, end[1].as_str()?.to_owned())));
        let rollout = play(things.iter().map(|&it| it.to_owned()).collect(), &settings, now);
        let all = rollout.executions.iter().map(|it| format!("{}{}", &it.status[..2], it.attempt));
        let all: Vec<_> = all.collect();
        format!("{}{}", all.join(" "), if rollout.is_canceled { " canceled" } else { "" })
    }

    #[test]
    fn a_rate_grows_up_to_the_maximum() {
        let configuration = json!({"PushConfig": {"RolloutConfig": {
            "MaximumPerMinute": 4,
            "ExponentialRolloutRate": {"BaseRatePerMinute": 1, "IncrementFactor": 3.0,
                "RateIncreaseCriteria": {"numberOfNotifiedThings": 1}}
        }}});
        let things = ["a"; 12];
        let begun = |now| statuses(&json!({}), &configuration, &things, now).matches("QU").count();
        assert_eq!([begun(0), begun(1), begun(2), begun(3)], [11, 8, 4, 0]);
    }

    #[test]
    fn failures_are_tried_again_and_time_out_when_they_should() {
        let task = json!({"OtaTaskExecutionRetryConfig": {"RetryConfigCriteria": [
            {"FailureType": "ALL", "MinNumberOfRetries": 2}
        ]}});
        let configuration =
            json!({"PushConfig": {"TimeoutConfig": {"InProgressTimeoutInMinutes": 10}}});
        let things = ["ok", "fail", "timeout", "reject"];
        let at = |now| statuses(&task, &configuration, &things, now);
        assert_eq!(at(0), "IN0 IN0 IN0 IN0");
        assert_eq!(at(1), "SU0 IN1 IN0 RE0");
        assert_eq!(at(3), "SU0 FA2 IN0 RE0");
        assert_eq!(at(29), "SU0 FA2 IN2 RE0");
        assert_eq!(at(30), "SU0 FA2 TI2 RE0");
    }

    #[test]
    fn too_many_failures_end_a_rollout() {
        let configuration = json!({"PushConfig": {
            "RolloutConfig": {"MaximumPerMinute": 2},
            "AbortConfig": {"AbortConfigCriteriaList": [{"Action": "CANCEL",
                "FailureType": "FAILED", "MinNumberOfExecutedThings": 4, "ThresholdPercentage": 50.0}]}
        }});
        let things = ["fail", "fail", "c", "d", "e", "f"];
        let at = |now| statuses(&json!({}), &configuration, &things, now);
        assert_eq!(at(1), "FA0 FA0 IN0 IN0 QU0 QU0");
        assert_eq!(at(2), "FA0 FA0 SU0 SU0 CA0 CA0 canceled");
        assert_eq!(at(1_000_000), at(2));
    }

    #[test]
    fn the_end_stops_or_cancels() {
        let configuration = json!({"PushConfig": {"RolloutConfig": {"MaximumPerMinute": 1},
            "TimeoutConfig": {"InProgressTimeoutInMinutes": 60}}});
        let at = |behavior: &str, now| {
            let task = json!({"end": [2, behavior]});
            statuses(&task, &configuration, &["a", "timeout", "c"], now)
        };
        assert_eq!(at("STOP_ROLLOUT", 2), "SU0 IN0");
        assert_eq!(at("CANCEL", 2), "SU0 IN0 CA0 canceled");
        assert_eq!(at("CANCEL", 61), "SU0 TI0 CA0 canceled");
        assert_eq!(at("FORCE_CANCEL", 2), "SU0 CA0 CA0 canceled");
    }
}
