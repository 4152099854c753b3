//! Documents as servers receive and send them.

use std::borrow::Cow;

use http::header::{ACCEPT, CONTENT_ENCODING, CONTENT_TYPE};
use http::{HeaderMap, Request, Response};
use shapewright_validate::__private::json::{Tape, tokens};
use shapewright_validate::shape::{Kind, Member, Shape};
use shapewright_validate::walk::{Direction, Options, Outcome, View, walk};
use shapewright_validate::{Violation, ViolationKind, Violations};

use crate::body::{Body, JSON, header_member};
use crate::call::{Call, Wire};
use crate::checksum;
use crate::client::not_an_object;
use crate::compression;
use crate::document::Document;
use crate::error::Unsendable;
use crate::headers::{has_its_length, texts_of};
use crate::join::{Carried, Joined, in_order, join};
use crate::media_type;
use crate::place::Place;
use crate::rejection::{Refused, Rejection};
use crate::response;
use crate::template::Template;
use crate::translate::{Way, translated};

impl<'g> Call<'g> {
    /// The input that a request carries. Which operation the request is for is not asked here: that
    /// is for a [`Router`](crate::Router) or another one to say, so the method and the header
    /// `X-Amz-Target` are not looked at.
    ///
    /// # Errors
    /// What a service refuses: with [`Rejection::response`] it becomes the answer.
    pub fn input(&self, request: &Request<impl AsRef<[u8]>>) -> Result<Document, Rejection> {
        let read = self.read_input(request);
        checksum::held(self, request, read, |document| Some(document.text))
    }

    /// The members, as modelled, that a request lacks and that have their defaults in its
    /// [`input`](Self::input); none if it cannot be read.
    pub fn filled(&self, request: &Request<impl AsRef<[u8]>>) -> Vec<String> {
        let Some(shape) = self.input_shape() else { return Vec::new() };
        let body = self.unpacked(request).unwrap_or_default();
        let joined = self.joined(request, &body, shape);
        let tape = joined.as_ref().ok().and_then(|joined| tokens(&joined.text));
        let Some(tape) = tape else { return Vec::new() };
        let is_there = |member: &Member| {
            let mut entries = tape.root().entries();
            entries.any(|it| *it.key.text() == *member.key() && !it.value.is_null())
        };
        let with_defaults = shape.members().iter().filter(|member| member.default.is_some());
        with_defaults.filter(|it| !is_there(it)).map(|it| it.name.to_string()).collect()
    }

    fn read_input(&self, request: &Request<impl AsRef<[u8]>>) -> Result<Document, Rejection> {
        self.check_media_types(request)?;
        let Some(shape) = self.input_shape() else {
            return Ok(Document::empty());
        };
        let body = self.unpacked(request)?;
        let mut joined = self.joined(request, &body, shape)?;
        let options = Options::new().wire_names().max(self.max);
        let Outcome { violations, warnings, .. } = walk(&joined.text, shape, self.graph, options);
        let found = joined.located(violations, shape, Direction::Input);
        let tape = tokens(&joined.text);
        let text = |tape: &Tape<'_>| translated(tape.root(), shape, self.graph, Way::ServerReads);
        let (None, Some(tape)) = (&found, &tape) else {
            let violations = found.unwrap_or_else(not_an_object);
            let mut refused = Refused::new(violations, shape);
            let is_readable = !refused.violations.is_parse_failure();
            refused.document = tape.as_ref().filter(|_| is_readable).map(text);
            return Err(Rejection::Refused(refused));
        };
        let text = text(tape);
        let doubts = std::mem::take(&mut joined.doubts);
        let warnings = joined.located(warnings, shape, Direction::Input);
        let more = warnings.as_ref().map_or(0, Violations::more);
        let warnings = in_order(doubts.into_iter().chain(warnings.into_iter().flatten()), shape);
        let warnings = Violations::with_more(warnings, more).map(Violations::into_warnings);
        let places = Place::all_of(warnings.iter().flatten(), shape, Direction::Input);
        Ok(Document { text, warnings, places, has_stream: shape.stream.is_some() })
    }

    /// The wire form of the input that a request carries.
    pub(crate) fn joined<'a>(
        &self,
        request: &'a Request<impl AsRef<[u8]>>,
        body: &'a [u8],
        shape: &'g Shape,
    ) -> Result<Joined<'a>, Rejection>
    where
        'g: 'a,
    {
        let path = request.uri().path();
        let labels = match self.wire {
            Wire::Rest(http) => Template::labels_of(&http.uri, path),
            Wire::AwsJson(_) | Wire::RpcV2 => Some(Vec::new()),
        };
        let labels = labels.ok_or(Rejection::UnknownOperation)?;
        let query = request.uri().query().unwrap_or_default();
        let headers = request.headers();
        let carried = Carried { labels, query, headers, status: 0, body };
        join(self, shape, Direction::Input, carried).map_err(|_| {
            let options = Options::new().view(View::Body).max(self.max);
            let found = walk(body, shape, self.graph, options).violations;
            refused(found.unwrap_or_else(not_an_object), shape)
        })
    }

    /// The body of a request, decompressed if it is compressed.
    ///
    /// # Errors
    /// The body is not as long as the request says, or is encoded in a way that is not supported.
    pub fn unpacked<'r>(
        &self,
        request: &'r Request<impl AsRef<[u8]>>,
    ) -> Result<Cow<'r, [u8]>, Rejection> {
        let body = request.body().as_ref();
        if !has_its_length(request.headers(), body) {
            let problem = Cow::Borrowed("must have as many bytes as `Content-Length` says");
            let violation = Violation::new("", ViolationKind::Syntax { problem });
            return Err(Rejection::Refused(Refused::of_body(violation)));
        }
        if !self.is_compressed(request)? {
            return Ok(Cow::Borrowed(body));
        }
        compression::decompressed(body).map(Cow::Owned).ok_or_else(|| {
            let problem = Cow::Borrowed("must be compressed with gzip, and not too large");
            let violation = Violation::new("", ViolationKind::Syntax { problem });
            Rejection::Refused(Refused::of_body(violation))
        })
    }

    /// Whether a body is compressed as the model allows. What else a member in the header says is the
    /// operation's own.
    fn is_compressed<B>(&self, request: &Request<B>) -> Result<bool, Rejection> {
        let texts: Vec<_> = texts_of(request.headers(), &CONTENT_ENCODING).collect();
        let codings = texts.iter().flat_map(|text| text.split(',')).map(str::trim);
        let mut codings: Vec<&str> =
            codings.filter(|it| !it.is_empty() && !it.eq_ignore_ascii_case("identity")).collect();
        let is_gzip = codings.last().is_some_and(|last| last.eq_ignore_ascii_case("gzip"));
        let is_compressed = compression::is_asked(self) && is_gzip;
        if is_compressed {
            codings.pop();
        }
        let has_member = || header_member(self.input_shape(), CONTENT_ENCODING.as_str()).is_some();
        match codings.first().filter(|_| !has_member()) {
            Some(found) => Err(Rejection::UnsupportedEncoding { found: (*found).to_owned() }),
            None => Ok(is_compressed),
        }
    }

    /// The media types of the body, and of what the client accepts.
    pub(crate) fn check_media_types(
        &self,
        request: &Request<impl AsRef<[u8]>>,
    ) -> Result<(), Rejection> {
        let (headers, shape) = (request.headers(), self.input_shape());
        let (body, is_empty) =
            (self.body(shape, Direction::Input), request.body().as_ref().is_empty());
        let expected = self.media_type_of(body).or_else(|| self.allowed_without_input(body));
        let has_member = || header_member(shape, CONTENT_TYPE.as_str()).is_some();
        let is_wrong = |found: Option<&str>| !is_content_type(body, expected, found, is_empty);
        let mut found = texts_of(headers, &CONTENT_TYPE).peekable();
        let wrong = match found.peek() {
            None => is_wrong(None).then_some(None),
            // One reader takes the first, another the last: none may mean something else.
            Some(_) => found.find(|it| is_wrong(Some(it))).map(Some),
        };
        if let Some(found) = wrong.filter(|_| !has_member()) {
            return Err(Rejection::UnsupportedMediaType {
                found: found.map(Cow::into_owned),
                expected: expected.map(str::to_owned),
            });
        }
        match self.offered() {
            Some(offered) if !self.is_accepted(headers, offered) => {
                Err(Rejection::NotAcceptable { offered: offered.to_owned() })
            }
            _ => Ok(()),
        }
    }

    /// The media type of the answer, if the model gives one.
    fn offered(&self) -> Option<&'g str> {
        let answer = self.body(self.output_shape(), Direction::Output);
        self.media_type_of(answer).filter(|_| !is_any_blob(answer))
    }

    /// Whether a client takes a media type, or a member says what it takes or gets.
    fn is_accepted(&self, headers: &HeaderMap, offered: &str) -> bool {
        let mut accepted = texts_of(headers, &ACCEPT).peekable();
        let takes_all = accepted.peek().is_none();
        takes_all
            || accepted.any(|it| media_type::accepts(&it, offered))
            || header_member(self.output_shape(), CONTENT_TYPE.as_str()).is_some()
            || header_member(self.input_shape(), ACCEPT.as_str()).is_some()
    }

    fn media_type_of(&self, body: Body<'g>) -> Option<&'g str> {
        match self.wire {
            Wire::AwsJson(media_type) => Some(media_type),
            Wire::Rest(_) | Wire::RpcV2 => body.media_type(),
        }
    }

    /// The media type that a request may have although the operation takes no input.
    fn allowed_without_input(&self, body: Body<'_>) -> Option<&'g str> {
        let is_allowed = matches!((self.wire, body), (Wire::RpcV2, Body::Absent));
        is_allowed.then_some(JSON)
    }

    /// The answer of success that carries a document: an output with names as modelled.
    ///
    /// # Errors
    /// The document is no JSON object, or HTTP cannot carry one of its values.
    pub fn output(
        &self,
        document: &[u8],
        stream: Option<Vec<u8>>,
    ) -> Result<Response<Vec<u8>>, Unsendable> {
        let wire = match self.output_shape() {
            Some(shape) => self.answer_text(document, shape)?,
            None => Vec::new(),
        };
        response::output(self, wire, stream)
    }

    /// The answer that carries an error of the operation, by the name of its shape; `None` if the
    /// operation has no such error.
    ///
    /// # Errors
    /// The document is no JSON object, or HTTP cannot carry one of its values.
    pub fn error(
        &self,
        name: &str,
        document: &[u8],
    ) -> Option<Result<Response<Vec<u8>>, Unsendable>> {
        let shape = self.error_shapes().find(|shape| *shape.name == *name)?;
        let wire = self.answer_text(document, shape);
        Some(wire.and_then(|wire| response::error(self, shape, wire)))
    }

    /// The wire form of an output or error.
    fn answer_text(&self, document: &[u8], shape: &Shape) -> Result<Vec<u8>, Unsendable> {
        let tape = tokens(document).ok_or(Unsendable::NotAnObject)?;
        Ok(translated(tape.root(), shape, self.graph, Way::ServerWrites).into_bytes())
    }
}

/// Why an input is refused.
pub(crate) fn refused(violations: Violations, shape: &Shape) -> Rejection {
    Rejection::Refused(Refused::new(violations, shape))
}

/// Whether a body may have a media type.
fn is_content_type(
    body: Body<'_>,
    expected: Option<&str>,
    found: Option<&str>,
    is_empty: bool,
) -> bool {
    match (expected, found) {
        (None, found) => is_empty || found.is_none(),
        (Some(_), None) => is_empty || is_any_blob(body),
        (Some(expected), Some(found)) => {
            (is_empty && !matches!(body, Body::Document | Body::Rest))
                || is_any_blob(body)
                || media_type::is_same(found, expected)
        }
    }
}

/// Whether a body is bytes of which the model gives no media type.
fn is_any_blob(body: Body<'_>) -> bool {
    match body {
        Body::Payload(member, target) => {
            matches!(target.kind, Kind::Blob) && member.http.media_type.is_none()
        }
        Body::Stream(stream) => stream.media_type.is_none(),
        _ => false,
    }
}
