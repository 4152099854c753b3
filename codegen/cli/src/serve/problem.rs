//! Errors that operations answer with.

use http::Response;
use serde_json::{Map, Value};
use shapewright_http::Rejection;
use shapewright_smithy::api::Type;

use super::common;
use super::exact::{self, Document};
use super::made::Made;
use super::plan::Plan;

/// Why an operation does not do what it was asked for.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Problem {
    pub(super) kind: Kind,
    pub(super) message: String,
    /// The key of the instance that it is about.
    pub(super) subject: Option<String>,
}

/// Kinds of problems, which services give names of their own.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Kind {
    NotFound,
    Conflict,
    Invalid,
    Internal,
    /// The error of this name.
    Named(String),
    /// The error of this name with these members: an example of the model.
    Shown(String, Box<Document>),
}

impl Kind {
    /// The status, a usual name, and words in the names of such errors.
    fn facts(&self) -> (u16, &str, &'static [&'static str]) {
        match self {
            Self::NotFound => {
                (404, "ResourceNotFoundException", &["NotFound", "NoSuch", "NotExist"])
            }
            Self::Conflict => {
                (409, "ConflictException", &["Conflict", "AlreadyExist", "Mismatch", "InUse"])
            }
            Self::Invalid => (400, "ValidationException", &["Validation", "Invalid", "BadRequest"]),
            Self::Internal => (500, "InternalServerException", &["Internal"]),
            Self::Named(name) | Self::Shown(name, _) => {
                (common::status(name).unwrap_or(400), name, &[])
            }
        }
    }
}

impl Problem {
    pub(super) fn new(kind: Kind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into(), subject: None }
    }

    /// An error of an example.
    pub(super) fn shown(name: String, content: Document) -> Self {
        let message = content.get("message").or(content.get("Message")).and_then(Value::as_str);
        let message = message.unwrap_or("the model has this error as an example").to_owned();
        Self::new(Kind::Shown(name, content.into()), message)
    }

    pub(super) fn about(self, subject: impl Into<String>) -> Self {
        Self { subject: Some(subject.into()), ..self }
    }

    /// The answer: a modelled error if the operation has a fitting one. And the name of the error.
    pub(super) fn response(
        &self,
        plan: &Plan<'_, '_>,
        made: &Made<'_, '_>,
    ) -> (Response<Vec<u8>>, String) {
        let errors = plan.operation.errors.iter().map(|id| made.api.get(*id));
        let modelled = self.pick(&errors.collect::<Vec<_>>()).and_then(|error| {
            let document = self.document(error, made);
            let answer =
                plan.call.error(error.id.name(), exact::document(&document).as_bytes())?.ok()?;
            Some((answer, error.id.name().to_owned()))
        });
        modelled.unwrap_or_else(|| {
            let (status, name, _) = self.kind.facts();
            let rejection =
                Rejection::Other { status, name: name.to_owned(), message: self.message.clone() };
            (rejection.response(&plan.call), name.to_owned())
        })
    }

    /// Whether the operation has an error that fits.
    pub(super) fn is_modelled(&self, plan: &Plan<'_, '_>, made: &Made<'_, '_>) -> bool {
        let errors = plan.operation.errors.iter().map(|id| made.api.get(*id));
        self.pick(&errors.collect::<Vec<_>>()).is_some()
    }

    /// The error that fits: by name, then by words in its name, then by its status.
    fn pick<'a, 'm>(&self, errors: &[&'a Type<'m>]) -> Option<&'a Type<'m>> {
        let (status, name, words) = self.kind.facts();
        let by_name = errors.iter().find(|error| error.id.name() == name);
        let has_word = |error: &&&Type<'_>| words.iter().any(|it| error.id.name().contains(it));
        let has_status = |error: &&&Type<'_>| {
            !words.is_empty() && error.error.is_some_and(|facts| facts.http_status == status)
        };
        let found = by_name.or_else(|| errors.iter().find(has_word));
        found.or_else(|| errors.iter().find(has_status)).copied()
    }

    /// The members of an error: those of an example, or its message and what it is about; and what else it
    /// must have.
    fn document(&self, error: &Type<'_>, made: &Made<'_, '_>) -> Document {
        if let Kind::Shown(_, content) = &self.kind {
            let mut document = (**content).clone();
            for (name, value) in made.present(error.id.as_str(), content) {
                document.entry(name).or_insert(value);
            }
            return document;
        }
        let mut known = Map::new();
        for member in error.members() {
            let name = member.name.to_ascii_lowercase();
            let value = match (name.as_str(), &self.subject) {
                ("message" | "errormessage", _) => Some(self.message.clone()),
                ("resourceid" | "id", Some(subject)) => Some(subject.clone()),
                _ => None,
            };
            known.extend(value.map(|value| (member.name.to_owned(), value.into())));
        }
        made.present(error.id.as_str(), &known)
    }
}
