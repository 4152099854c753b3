//! What `#[error(…)]` says of an error.

use syn::Lit;

use crate::errors::{Errors, unknown};
use crate::model::ErrorFacts;
use crate::raw::{Item, Value};
use crate::read;

const KEYWORDS: [&str; 6] = ["status", "fault", "retryable", "throttling", "query_code", "message"];

/// What `#[error(…)]` says.
#[derive(Default)]
pub(crate) struct Facts {
    pub(crate) status: Option<u16>,
    pub(crate) server_fault: Option<bool>,
    /// Whether a fault is given, if only a wrong one.
    pub(crate) has_fault: bool,
    pub(crate) retryable: bool,
    pub(crate) throttling: bool,
    /// The code that the query protocol gives it.
    pub(crate) query_code: Option<String>,
    /// The field with the message.
    pub(crate) message: Option<Item>,
}

/// What `#[error(…)]` says as far as it can be read; what is wrong with it `ServiceError` reports.
pub(crate) fn facts_of(items: &[Item]) -> ErrorFacts {
    let (mut facts, mut errors) = (Facts::default(), Errors::default());
    for item in items {
        facts.read(item, &mut errors);
    }
    let _ = errors.into_result(Some(()));
    let server_fault = facts.server_fault.unwrap_or_default();
    ErrorFacts {
        status: facts.status.unwrap_or(if server_fault { 500 } else { 400 }),
        server_fault,
        retryable: facts.retryable,
        throttling: facts.throttling,
        query_code: facts.query_code,
    }
}

impl Facts {
    /// Reads one item.
    pub(crate) fn read(&mut self, item: &Item, errors: &mut Errors) {
        self.has_fault |= item.name == "fault";
        match item.name.to_string().as_str() {
            "status" => match status(item) {
                Some(status) => read::once(&mut self.status, status, item, errors),
                None => errors.push(item.value_span(), "expected an HTTP status: `status = 404`"),
            },
            "fault" => match read::text(item, errors).as_deref() {
                Some("client") => read::once(&mut self.server_fault, false, item, errors),
                Some("server") => read::once(&mut self.server_fault, true, item, errors),
                Some(other) => {
                    let message = unknown("fault", other, &["client", "server"]);
                    errors.push(item.value_span(), message);
                }
                None => {}
            },
            "retryable" => read::flag(&mut self.retryable, item, errors),
            "throttling" => read::flag(&mut self.throttling, item, errors),
            "query_code" => {
                if let Some(code) = read::text(item, errors) {
                    read::once(&mut self.query_code, code, item, errors);
                }
            }
            "message" => {
                if read::path(item, errors).is_some() {
                    read::once(&mut self.message, item.clone(), item, errors);
                }
            }
            other => errors.push(item.name.span(), unknown("attribute", other, &KEYWORDS)),
        }
    }
}

fn status(item: &Item) -> Option<u16> {
    let Value::Literal(literal) = &item.value else { return None };
    let Lit::Int(number) = &literal.literal else { return None };
    let status = number.base10_parse().ok().filter(|status| (100..600).contains(status));
    status.filter(|_| !literal.negative)
}
