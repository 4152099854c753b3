//! Documents as clients send and receive them.

use std::ops::Range;

use http::{Request, Response};
use shapewright_validate::__private::json::{corrected, tokens};
use shapewright_validate::shape::{Kind, Member, Shape};
use shapewright_validate::walk::{Direction, Options, Outcome, Profile, View, walk};
use shapewright_validate::{Code, Violation, ViolationKind, Violations};

use crate::answer::{Answer, classified, spell_message, unreadable};
use crate::call::Call;
use crate::document::{Document, ErrorDocument};
use crate::error::Unsendable;
use crate::error_name::NAMES_OF_ERRORS;
use crate::failure::{Failure, Unreadable};
use crate::join::{Carried, Joined, join};
use crate::place::Place;
use crate::text::{from_base64, push_string};
use crate::translate::{Way, translated};

/// How a document is sent.
#[derive(Debug, Default)]
#[non_exhaustive]
pub struct Sending {
    /// What fills absent idempotency tokens; if there is none, they stay absent.
    pub token: Option<fn() -> String>,
    /// Whether the document is sent although it is not valid.
    pub unchecked: bool,
    /// The bytes of the input's stream, if it has one.
    pub stream: Option<Vec<u8>>,
}

impl Sending {
    /// A document that is valid, without stream; absent idempotency tokens stay absent.
    pub fn new() -> Self {
        Self::default()
    }

    /// A document that is sent whether it is valid or not.
    pub fn unchecked() -> Self {
        Self { unchecked: true, ..Self::default() }
    }

    /// The same, with what fills absent idempotency tokens.
    #[must_use]
    pub fn token(mut self, token: fn() -> String) -> Self {
        self.token = Some(token);
        self
    }

    /// The same, with the bytes of the input's stream.
    #[must_use]
    pub fn stream(mut self, stream: Vec<u8>) -> Self {
        self.stream = Some(stream);
        self
    }
}

/// A fresh UUID of version 4: what AWS's clients fill idempotency tokens with.
#[cfg(feature = "uuid")]
pub fn uuid_token() -> String {
    uuid::Uuid::new_v4().hyphenated().to_string()
}

impl<'g> Call<'g> {
    /// The request that carries a document: an input as people write it.
    ///
    /// # Errors
    /// The document is not valid, or HTTP cannot carry one of its values.
    pub fn request(
        &self,
        document: &[u8],
        sending: Sending,
    ) -> Result<Request<Vec<u8>>, Unsendable> {
        let wire = match self.input_shape() {
            Some(shape) => self.written(document, shape, &sending)?,
            None => Vec::new(),
        };
        let stream = match sending.stream {
            None => self.stream_in(document)?,
            stream => stream,
        };
        crate::request::request(self, wire, stream)
    }

    /// The bytes of the stream that a document has as base64.
    ///
    /// # Errors
    /// It has another text, which may name a file: nothing is read here.
    fn stream_in(&self, document: &[u8]) -> Result<Option<Vec<u8>>, Unsendable> {
        let stream = self.input_shape().and_then(|shape| shape.stream.as_ref());
        let (Some(stream), Some(tape)) = (stream, tokens(document)) else { return Ok(None) };
        let entry = tape.root().entries().find(|it| *it.key.text() == *stream.name);
        let Some(entry) = entry.filter(|it| !it.value.is_null()) else { return Ok(None) };
        from_base64(&entry.value.text()).map(Some).ok_or_else(|| {
            let kind = ViolationKind::Format { format: "base64" };
            let violation = Violation::new(format!("/{}", stream.name), kind);
            Unsendable::Invalid(Violations::from(violation))
        })
    }

    /// The wire form of an input.
    fn written(
        &self,
        document: &[u8],
        shape: &Shape,
        sending: &Sending,
    ) -> Result<Vec<u8>, Unsendable> {
        let options = Options::new().profile(Profile::Authoring).max(self.max);
        let found = walk(document, shape, self.graph, options).violations;
        // The bytes beside the document are the member that it lacks.
        let stream = shape.stream.as_ref().filter(|_| sending.stream.is_some());
        let found = found.and_then(|found| match stream {
            Some(stream) => {
                let path = format!("/{}", stream.name);
                Violations::from_vec(found.into_iter().filter(|it| it.path != path).collect())
            }
            None => Some(found),
        });
        if let Some(violations) = found.filter(|it| !sending.unchecked || is_syntax(it)) {
            return Err(Unsendable::Invalid(violations));
        }
        let tape = tokens(document).ok_or(Unsendable::NotAnObject)?;
        let wire = translated(tape.root(), shape, self.graph, Way::ClientWrites);
        Ok(with_tokens(wire.into_bytes(), shape, sending.token))
    }

    /// The output that an answer carries.
    ///
    /// # Errors
    /// An error of the service, or an answer that cannot be read.
    pub fn response(
        &self,
        response: &Response<impl AsRef<[u8]>>,
    ) -> Result<Document, Failure<ErrorDocument>> {
        match classified(self, response) {
            Answer::Output(None) => Ok(Document::empty()),
            Answer::Output(Some(shape)) => {
                let joined = self.joined_answer(shape, response);
                let status = response.status().as_u16();
                joined.and_then(|it| self.answered(shape, status, it)).map_err(Failure::Unreadable)
            }
            Answer::Error(shape) => Err(Failure::Service(self.answered_error(shape, response))),
            Answer::Unknown(error) => Err(Failure::Service(ErrorDocument::Unknown(error))),
        }
    }

    /// The error of a shape that an answer carries.
    fn answered_error(
        &self,
        shape: &'g Shape,
        response: &Response<impl AsRef<[u8]>>,
    ) -> ErrorDocument {
        let joined = self.joined_error(shape, response);
        match joined.and_then(|it| self.answered(shape, response.status().as_u16(), it)) {
            Ok(document) => ErrorDocument::Modelled { name: shape.name.to_string(), document },
            Err(Unreadable { violations, places, .. }) => {
                let error = unreadable(shape, self.graph, response, violations);
                ErrorDocument::Unreadable { error, places }
            }
        }
    }

    /// The document of a shape that an answer carries.
    fn answered(
        &self,
        shape: &'g Shape,
        status: u16,
        mut joined: Joined<'_>,
    ) -> Result<Document, Unreadable> {
        let wire = std::mem::take(&mut joined.text);
        let (outcome, corrected) = corrected(&wire, shape, self.graph, reading().max(self.max));
        let Outcome { violations, warnings, .. } = outcome;
        let found = joined.located(violations, shape, Direction::Output);
        let tape = tokens(corrected.as_bytes());
        let (None, Some(tape)) = (&found, &tape) else {
            let found = found.unwrap_or_else(not_an_object);
            return Err(Unreadable::new(status, found, shape));
        };
        let text = translated(tape.root(), shape, self.graph, Way::ClientReads);
        let warnings = warnings.into_iter().flatten().filter(|it| !is_name_of_error(it, shape));
        let warnings = Violations::from_vec(warnings.collect());
        let warnings = joined.located(warnings, shape, Direction::Output);
        let warnings = warnings.map(Violations::into_warnings);
        let places = Place::all_of(warnings.iter().flatten(), shape, Direction::Output);
        Ok(Document { text, warnings, places, has_stream: shape.stream.is_some() })
    }

    /// The wire form of the error that an answer carries.
    pub(crate) fn joined_error<'a>(
        &self,
        shape: &'g Shape,
        response: &'a Response<impl AsRef<[u8]>>,
    ) -> Result<Joined<'a>, Unreadable> {
        let mut joined = self.joined_answer(shape, response)?;
        spell_message(&mut joined.text, shape);
        Ok(joined)
    }

    /// The wire form of the document that an answer carries.
    pub(crate) fn joined_answer<'a>(
        &self,
        shape: &'g Shape,
        response: &'a Response<impl AsRef<[u8]>>,
    ) -> Result<Joined<'a>, Unreadable> {
        let (status, body) = (response.status().as_u16(), response.body().as_ref());
        let headers = response.headers();
        let carried = Carried { labels: Vec::new(), query: "", headers, status, body };
        join(self, shape, Direction::Output, carried).map_err(|_| {
            let found =
                walk(body, shape, self.graph, reading().view(View::Body).max(self.max)).violations;
            Unreadable::new(status, found.unwrap_or_else(not_an_object), shape)
        })
    }
}

/// Whether a member that is not in the model is the name of an error, by which it was found.
fn is_name_of_error(violation: &Violation, shape: &Shape) -> bool {
    let is_unknown = matches!(violation.kind, ViolationKind::UnknownMember { .. });
    let is_name =
        || violation.path.strip_prefix('/').is_some_and(|it| NAMES_OF_ERRORS.contains(&it));
    is_unknown && shape.error.is_some() && is_name()
}

/// How answers are read.
fn reading() -> Options {
    Options::new().profile(Profile::Reading).direction(Direction::Output).wire_names()
}

/// What is wrong with a body that is no JSON object, and of which nothing else is known.
pub(crate) fn not_an_object() -> Violations {
    let problem = "must be a JSON object".into();
    let violation = Violation::new("", ViolationKind::Syntax { problem });
    Violations::from(violation)
}

/// Whether a document is no JSON, so that nothing can be made of it.
fn is_syntax(violations: &Violations) -> bool {
    let is_it = |code| matches!(code, Code::Syntax | Code::Depth | Code::DuplicateKey);
    violations.iter().any(|it| is_it(it.kind.code()))
}

/// The wire form of an input with its absent idempotency tokens filled.
pub(crate) fn with_tokens(wire: Vec<u8>, shape: &Shape, token: Option<fn() -> String>) -> Vec<u8> {
    let (Some(token), Kind::Structure(members)) = (token, &shape.kind) else {
        return wire;
    };
    let mut filled = wire;
    for member in members.iter().filter(|member| member.idempotency_token) {
        match held(&filled, member) {
            Held::Absent => filled = with(&filled, member, &token()),
            Held::Empty(span) => {
                let mut text = String::new();
                push_string(&mut text, &token());
                filled.splice(span, text.into_bytes());
            }
            Held::Present => {}
        }
    }
    filled
}

/// Whether the wire form of an input has a token.
enum Held {
    Absent,
    /// A required token that is empty, or one that is null: nobody has filled it.
    Empty(Range<usize>),
    Present,
}

fn held(wire: &[u8], member: &Member) -> Held {
    let Some(tape) = tokens(wire) else { return Held::Absent };
    let entry = tape.root().entries().find(|entry| entry.key.text() == member.key());
    let Some(value) = entry.map(|entry| entry.value) else { return Held::Absent };
    let is_empty = member.required && value.is_string() && value.text().is_empty();
    if is_empty || value.is_null() { Held::Empty(value.span()) } else { Held::Present }
}

/// An object with a member in front.
fn with(wire: &[u8], member: &Member, text: &str) -> Vec<u8> {
    let rest = wire.trim_ascii_start().strip_prefix(b"{").unwrap_or(b"}").trim_ascii_start();
    let mut json = String::from("{");
    push_string(&mut json, member.key());
    json.push(':');
    push_string(&mut json, text);
    if !rest.starts_with(b"}") {
        json.push(',');
    }
    let mut json = json.into_bytes();
    json.extend(rest);
    json
}

#[cfg(test)]
mod tests {
    use shapewright_validate::shape::{Kind, Member, Shape, TypeRef};

    use super::with_tokens;

    #[test]
    fn a_token_that_nobody_filled_is_filled() {
        static TEXT: Shape = Shape::new("Text", Kind::String);
        static MEMBERS: [Member; 2] = [
            Member::new("a", TypeRef::inline(&TEXT)).required().idempotency_token(),
            Member::new("b", TypeRef::inline(&TEXT)).idempotency_token(),
        ];
        let shape = Shape::structure("Input", &MEMBERS);
        for (wire, expected) in [
            (r"{}", r#"{"b":"t","a":"t"}"#),
            (r#"{"a":"","b":""}"#, r#"{"a":"t","b":""}"#),
            (r#"{"a":"x","b":null}"#, r#"{"a":"x","b":"t"}"#),
            (r#"{"a": "" , "b": "y"}"#, r#"{"a": "t" , "b": "y"}"#),
        ] {
            let filled = with_tokens(wire.into(), &shape, Some(|| "t".to_owned()));
            assert_eq!(String::from_utf8_lossy(&filled), expected, "{wire}");
        }
    }
}
