//! Requests that a service refuses, and the answers that say so.

use std::error::Error;
use std::fmt;

use http::header::{ALLOW, CONTENT_ENCODING};
use http::{HeaderMap, Response};
use shapewright_validate::shape::{Kind, Member, Shape};
use shapewright_validate::walk::Direction;
use shapewright_validate::{Violation, ViolationKind, Violations};

use crate::answer::message_member;
use crate::body::Body;
use crate::call::{Call, Wire};
use crate::headers::{ERROR_TYPE, put};
use crate::place::Place;
use crate::response::{answer, with_type};
use crate::text::push_string;

/// The exception of an input that breaks constraints.
const VALIDATION: &str = "ValidationException";

/// Why a service refuses a request.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Rejection {
    /// No operation has the request's method and path, or target.
    UnknownOperation,
    /// Operations have the request's path, but with other methods.
    MethodNotAllowed {
        /// Their methods.
        methods: Vec<String>,
    },
    /// A header says that the request is for another operation, or lacks.
    OtherOperation {
        /// The header.
        header: String,
        /// What it must be.
        expected: String,
    },
    /// The body is encoded in a way that is not supported.
    UnsupportedEncoding {
        /// The encoding.
        found: String,
    },
    /// The body has another media type than the operation's input.
    UnsupportedMediaType {
        /// What the request says, if it says anything.
        found: Option<String>,
        /// What it should be; `None` if the request should have no body.
        expected: Option<String>,
    },
    /// The client does not accept the media type of the answer.
    NotAcceptable {
        /// The media type of the answer.
        offered: String,
    },
    /// The request cannot be read, or breaks constraints.
    Refused(Refused),
    /// An error that the operation does not name.
    Other {
        /// The status.
        status: u16,
        /// The name of the exception.
        name: String,
        /// What is wrong.
        message: String,
    },
}

/// What is wrong with the content of a request.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Refused {
    /// Everything that is wrong, in model order. What is in the body has a place in the body's text.
    pub violations: Violations,
    /// For each described violation, the part of the message.
    pub places: Vec<Place>,
    /// The document that the request carries, with names as modelled, if it can be read.
    pub document: Option<String>,
}

impl Refused {
    pub(crate) fn new(violations: Violations, shape: &Shape) -> Self {
        let places = Place::all_of(&violations, shape, Direction::Input);
        Self { violations, places, document: None }
    }

    /// The same after something else that is wrong.
    pub(crate) fn after(mut self, place: Place, violation: Violation) -> Self {
        let rest = self.violations.clone();
        let all = std::iter::once(violation).chain(rest).collect();
        self.violations = Violations::from_vec(all).unwrap_or(self.violations);
        self.places.insert(0, place);
        self
    }

    /// Something that is wrong with the body as a whole.
    pub(crate) fn of_body(violation: Violation) -> Self {
        Self { violations: Violations::from(violation), places: vec![Place::Body], document: None }
    }
}

impl Rejection {
    /// The status of the answer, unless the service has an exception with its own.
    pub fn status(&self) -> u16 {
        match self {
            Self::UnknownOperation | Self::OtherOperation { .. } => 404,
            Self::MethodNotAllowed { .. } => 405,
            Self::UnsupportedMediaType { .. } | Self::UnsupportedEncoding { .. } => 415,
            Self::NotAcceptable { .. } => 406,
            Self::Refused(_) => 400,
            Self::Other { status, .. } => *status,
        }
    }

    /// The name of the exception.
    pub fn exception_name(&self) -> &str {
        match self {
            Self::UnknownOperation
            | Self::OtherOperation { .. }
            | Self::MethodNotAllowed { .. } => "UnknownOperationException",
            Self::UnsupportedMediaType { .. } | Self::UnsupportedEncoding { .. } => {
                "UnsupportedMediaTypeException"
            }
            Self::NotAcceptable { .. } => "NotAcceptableException",
            Self::Refused(refused) => refused.violations.exception_name(),
            Self::Other { name, .. } => name,
        }
    }

    /// What is wrong, each with the part of the message. Of a header that may stand there several times,
    /// the parameter `found` is what the wrong one says.
    pub fn findings(&self) -> Vec<(Place, Violation)> {
        let finding = |place, kind| vec![(place, Violation::new("", kind))];
        let custom =
            |place, code, message: String| finding(place, ViolationKind::custom(code, message, []));
        match self {
            Self::UnknownOperation => {
                let message = "must be a request of an operation".to_owned();
                custom(Place::Target, "unknown_operation", message)
            }
            Self::MethodNotAllowed { methods } => {
                let message = format!("must have the method {}", methods.join(" or "));
                custom(Place::Target, "unknown_operation", message)
            }
            Self::OtherOperation { header, expected } => {
                let message = format!("must be {expected}");
                custom(Place::Header(header.clone()), "unknown_operation", message)
            }
            Self::UnsupportedEncoding { found } => {
                let message = "must not have an encoding that the operation does not support";
                let place = Place::Header(CONTENT_ENCODING.to_string());
                let found = [("found", found.clone())];
                finding(place, ViolationKind::custom("unsupported_encoding", message, found))
            }
            Self::UnsupportedMediaType { found, expected } => {
                let message = match expected {
                    Some(expected) => format!("must have the media type {expected}"),
                    None => "must not have a body".to_owned(),
                };
                let found = found.clone().map(|found| ("found", found));
                let kind = ViolationKind::custom("unsupported_media_type", message, found);
                finding(Place::Header("content-type".into()), kind)
            }
            Self::NotAcceptable { offered } => {
                let message = format!("must accept the media type {offered}");
                custom(Place::Header("accept".into()), "not_acceptable", message)
            }
            Self::Other { name, .. } => {
                custom(Place::Target, "rejected", format!("must not lead to {name}"))
            }
            Self::Refused(refused) => {
                let violations = refused.violations.iter().cloned();
                refused.places.iter().cloned().zip(violations).collect()
            }
        }
    }

    /// The answer that clients of the operation's service understand. If the operation has a
    /// `ValidationException`, the answer has its member names and status.
    pub fn response(&self, call: &Call<'_>) -> Response<Vec<u8>> {
        let name = self.exception_name();
        let own = call.error_shapes().find(|shape| *shape.name == *name);
        let status = own.and_then(|it| it.error.as_deref()).map_or(self.status(), |it| it.status);
        let mut headers = HeaderMap::new();
        if let Self::MethodNotAllowed { methods } = self {
            put(&mut headers, ALLOW, &*methods.join(", "));
        }
        let body = self.body(own).into_bytes();
        let body = match call.wire {
            Wire::Rest(_) => {
                put(&mut headers, ERROR_TYPE, name);
                body
            }
            Wire::AwsJson(_) => with_type(name, body),
            Wire::RpcV2 => with_type(&shape_id(call, own, name), body),
        };
        answer(call, status, headers, Body::Document, Some(body))
    }

    /// The body, with the member names of the service's own exception.
    fn body(&self, own: Option<&Shape>) -> String {
        let mut json = String::from("{");
        push_string(&mut json, own.and_then(message_member).map_or("message", Member::key));
        json.push(':');
        push_string(&mut json, &self.to_string());
        if let Self::Refused(refused) = self
            && !refused.violations.is_parse_failure()
        {
            json.push(',');
            push_string(&mut json, own.and_then(field_list).map_or("fieldList", Member::key));
            json.push(':');
            json.push_str(&fields(&refused.violations));
        }
        json.push('}');
        json
    }
}

/// The shape ID of an exception: that of the model, or else that of Smithy's framework.
fn shape_id(call: &Call<'_>, own: Option<&Shape>, name: &str) -> String {
    let namespace = match own.and_then(|shape| shape.error.as_deref()) {
        Some(facts) => &*facts.namespace,
        None if name == VALIDATION => "smithy.framework",
        None => call.service().map_or("", |service| service.namespace()),
    };
    if namespace.is_empty() { name.to_owned() } else { format!("{namespace}#{name}") }
}

/// The member of an exception that lists fields.
fn field_list(shape: &Shape) -> Option<&Member> {
    let Kind::Structure(members) = &shape.kind else { return None };
    members.iter().find(|member| member.name.eq_ignore_ascii_case("fieldList"))
}

/// The violations as a `fieldList`.
fn fields(violations: &Violations) -> String {
    let mut json = String::from("[");
    for (index, violation) in violations.iter().enumerate() {
        json.push_str(if index > 0 { ",{\"path\":" } else { "{\"path\":" });
        push_string(&mut json, &violation.path);
        json.push_str(",\"message\":");
        push_string(&mut json, &violation.to_string());
        json.push('}');
    }
    json + "]"
}

impl fmt::Display for Rejection {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownOperation
            | Self::OtherOperation { .. }
            | Self::MethodNotAllowed { .. } => {
                formatter.write_str("no operation takes the request")
            }
            Self::UnsupportedEncoding { found } => {
                write!(formatter, "the encoding {found} of the body is not supported")
            }
            Self::UnsupportedMediaType { found, expected } => {
                match found {
                    Some(found) => write!(formatter, "the media type {found} is not supported")?,
                    None => formatter.write_str("the request has a body without a media type")?,
                }
                match expected {
                    Some(expected) => write!(formatter, ": use {expected}"),
                    None => formatter.write_str(": the operation takes no body"),
                }
            }
            Self::NotAcceptable { offered } => {
                write!(formatter, "the answer has the media type {offered}, which is not accepted")
            }
            Self::Refused(refused) => refused.violations.fmt(formatter),
            Self::Other { message, .. } => formatter.write_str(message),
        }
    }
}

impl Error for Rejection {}
