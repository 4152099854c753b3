//! The log: a line for each request, and the last ones for control.

use std::collections::VecDeque;
use std::sync::Mutex;

use jiff::Timestamp;
use serde_json::{Value, json};
use shapewright_http::{Place, Rejection};
use shapewright_validate::Printable;

use super::lines::Lines;
use super::lock::lock;
use crate::budget::MAX_ENUM_VALUES;

/// How many requests control can show.
const KEPT: usize = 1_000;
/// How many characters of a path that nobody knows are shown.
const SHOWN: usize = 200;

/// The log.
pub(super) struct Log {
    kept: Mutex<VecDeque<Entry>>,
    to: Option<Lines>,
}

/// A request and what became of it. Nothing of its content is kept but what violations say, which
/// never quote what is sensitive.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    time: Timestamp,
    operation: Option<String>,
    /// Method and path, if no operation is known.
    request: Option<String>,
    status: u16,
    error: Option<String>,
    wrong: Vec<Wrong>,
    pub(super) microseconds: u64,
}

/// One thing that is wrong with a request.
#[derive(Clone, Debug)]
pub(super) struct Wrong {
    place: String,
    code: String,
    message: String,
}

impl Wrong {
    /// Everything that is wrong with a request.
    pub(super) fn all(rejection: &Rejection) -> Vec<Self> {
        let wrong = rejection.findings().into_iter().map(|(place, violation)| Self {
            place: match place {
                Place::Body => format!("body{}", violation.path),
                other => other.to_string(),
            },
            code: violation.code().to_string(),
            message: violation.brief_beyond(MAX_ENUM_VALUES).to_string(),
        });
        wrong.collect()
    }

    /// Why the server cannot do what it should.
    pub(super) fn internal(message: String) -> Self {
        Self { place: "server".to_owned(), code: "internal".to_owned(), message }
    }
}

impl Entry {
    pub(super) fn new(time: Timestamp, operation: Option<&str>, status: u16) -> Self {
        let operation = operation.map(str::to_owned);
        let (request, error, wrong) = (None, None, Vec::new());
        Self { time, operation, request, status, error, wrong, microseconds: 0 }
    }

    pub(super) fn with_error(mut self, name: &str, wrong: &[Wrong]) -> Self {
        self.error = Some(name.to_owned());
        self.wrong = wrong.to_vec();
        self
    }

    pub(super) fn with_request(mut self, method: &str, path: &str) -> Self {
        let path: String = path.chars().take(SHOWN).collect();
        self.request = Some(format!("{method} {path}"));
        self
    }

    fn line(&self) -> String {
        let what = self.operation.as_deref().or(self.request.as_deref()).unwrap_or_default();
        let milliseconds = self.microseconds / 1_000;
        let rest = self.microseconds % 1_000 / 100;
        let mut line = format!("{} {what} {} {milliseconds}.{rest} ms", self.time, self.status);
        if let Some(error) = &self.error {
            line.push(' ');
            line.push_str(error);
        }
        for (index, wrong) in self.wrong.iter().enumerate() {
            line.push_str(if index == 0 { ": " } else { "; " });
            line.push_str(&wrong.message);
        }
        Printable(&line).to_string()
    }

    fn to_json(&self) -> Value {
        let wrong = self.wrong.iter().map(
            |wrong| json!({"place": wrong.place, "code": wrong.code, "message": wrong.message}),
        );
        json!({
            "time": self.time.to_string(),
            "operation": self.operation,
            "request": self.request,
            "status": self.status,
            "error": self.error,
            "violations": wrong.collect::<Vec<_>>(),
            "microseconds": self.microseconds,
        })
    }
}

impl Log {
    /// A log that also goes somewhere, line by line.
    pub(super) fn new(to: Option<Lines>) -> Self {
        Self { kept: Mutex::default(), to }
    }

    pub(super) fn add(&self, entry: Entry) {
        if let Some(to) = &self.to {
            to.add(&entry.line());
        }
        let mut kept = lock(&self.kept);
        if kept.len() == KEPT {
            kept.pop_front();
        }
        kept.push_back(entry);
    }

    /// The last requests, the oldest first.
    pub(super) fn to_json(&self) -> Value {
        lock(&self.kept).iter().map(Entry::to_json).collect()
    }

    pub(super) fn clear(&self) {
        lock(&self.kept).clear();
    }
}
