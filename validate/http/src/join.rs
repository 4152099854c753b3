//! The parts of a message → a document in its wire form.
//!
//! The document is the JSON object of the body with the members from elsewhere put in after those
//! of the body, so that places in the body are places in the document. A body that is the value of
//! one member stands first, and places are moved back by what stands before it ([`Joined::located`]).

mod blank;

use std::borrow::Cow;

use blank::blank;
use http::HeaderMap;
use percent_encoding::percent_decode_str;
use shapewright_validate::__private::json::{TokenKind, tokens};
use shapewright_validate::__private::unescaped;
use shapewright_validate::shape::{Binding, Kind, Member, Shape};
use shapewright_validate::walk::Direction;
use shapewright_validate::{Violation, ViolationKind, Violations};

use crate::body::{Body, binding};
use crate::call::Call;
use crate::header::HeaderShape;
use crate::place::shown_key;
use crate::text::{self, push_string, push_value};

/// What a message carries, with names and values still in their encodings.
#[derive(Clone, Debug)]
pub(crate) struct Carried<'a> {
    pub(crate) labels: Vec<(&'a str, &'a str)>,
    pub(crate) query: &'a str,
    pub(crate) headers: &'a HeaderMap,
    pub(crate) status: u16,
    pub(crate) body: &'a [u8],
}

/// A document in its wire form.
#[derive(Debug)]
pub(crate) struct Joined<'a> {
    pub(crate) text: Cow<'a, [u8]>,
    /// What is wrong with parts that no document can hold.
    pub(crate) problems: Vec<Violation>,
    /// What is read in one way, and may have been meant in another.
    pub(crate) doubts: Vec<Violation>,
    /// How many bytes and characters of the document stand before the body.
    before_body: usize,
    body_length: usize,
}

/// Joins the parts of a message of a shape to a document.
///
/// # Errors
/// The body, if it is no JSON object where one is needed: it is checked by itself then.
pub(crate) fn join<'g, 'a>(
    call: &Call<'g>,
    shape: &'g Shape,
    direction: Direction,
    carried: Carried<'a>,
) -> Result<Joined<'a>, NotAnObject> {
    let body_length = carried.body.len();
    let (members, problems, doubts) = (String::new(), Vec::new(), Vec::new());
    let mut joiner = Joiner { call, carried, members, problems, doubts };
    let body = call.body(Some(shape), direction);
    if !matches!(body, Body::Document) {
        for member in shape.members() {
            joiner.member(member, binding(member, direction));
        }
    }
    let (text, before_body) = match body {
        Body::Document if body_length > 0 => (Cow::Borrowed(joiner.carried.body), 0),
        Body::Document | Body::Rest => (joiner.beside_document(shape, direction)?, 0),
        Body::Payload(member, target) => joiner.beside_payload(member, target),
        Body::Absent | Body::Elsewhere | Body::Stream(_) => {
            (Cow::Owned(format!("{{{}}}", joiner.members).into_bytes()), 0)
        }
    };
    let Joiner { problems, doubts, .. } = joiner;
    Ok(Joined { text, problems, doubts, before_body, body_length })
}

/// A body that is no JSON object although it has to be one.
#[derive(Debug)]
pub(crate) struct NotAnObject;

impl Joined<'_> {
    /// The document of a message without one.
    pub(crate) fn empty() -> Self {
        let text = Cow::Borrowed(&b"{}"[..]);
        let (problems, doubts) = (Vec::new(), Vec::new());
        Self { text, problems, doubts, before_body: 0, body_length: 0 }
    }

    /// Everything that is wrong, with places in the body; what is elsewhere has no place there.
    pub(crate) fn located(
        &mut self,
        found: Option<Violations>,
        shape: &Shape,
        direction: Direction,
    ) -> Option<Violations> {
        let problems = std::mem::take(&mut self.problems);
        let more = found.as_ref().map_or(0, Violations::more);
        let is_new = |it: &Violation| problems.iter().all(|problem| problem.path != it.path);
        let found = found.into_iter().flatten().filter(is_new).map(|mut violation| {
            self.locate(&mut violation, shape, direction);
            violation
        });
        let found: Vec<_> = found.collect();
        Violations::with_more(in_order(problems.into_iter().chain(found), shape), more)
    }

    fn locate(&self, violation: &mut Violation, shape: &Shape, direction: Direction) {
        let is_in_body = crate::place::Place::of(violation, shape, direction).is_body();
        let Some(span) = violation.span.as_mut().filter(|_| is_in_body) else {
            violation.span = None;
            return;
        };
        if span.line == 1 {
            span.column = span.column.saturating_sub(self.before_body).max(1);
        }
        let moved = |offset: usize| offset.saturating_sub(self.before_body).min(self.body_length);
        (span.start, span.end) = (moved(span.start), moved(span.end));
    }
}

/// Violations in the order of the members that they are in; what is of the whole comes first.
pub(crate) fn in_order(
    violations: impl Iterator<Item = Violation>,
    shape: &Shape,
) -> Vec<Violation> {
    let mut violations: Vec<_> = violations.collect();
    violations.sort_by_cached_key(|violation| {
        let name = violation.path.split('/').nth(1).map(unescaped)?;
        let members = shape.members();
        Some(members.iter().position(|it| *it.name == *name).unwrap_or(members.len()))
    });
    violations
}

/// Writes the members that are not in the body.
struct Joiner<'c, 'g, 'a> {
    call: &'c Call<'g>,
    carried: Carried<'a>,
    /// Keys and values, separated by commas.
    members: String,
    problems: Vec<Violation>,
    doubts: Vec<Violation>,
}

impl<'g, 'a> Joiner<'_, 'g, 'a> {
    fn member(&mut self, member: &'g Member, binding: Binding) {
        match binding {
            Binding::Label => self.label(member),
            Binding::Query => self.query(member),
            Binding::QueryParams => self.query_params(member),
            Binding::Header => self.header(member),
            Binding::PrefixHeaders => self.prefix_headers(member),
            Binding::ResponseCode => {
                let status = self.carried.status.to_string();
                self.key(member).push_str(&status);
            }
            Binding::Body | Binding::Payload => {}
        }
    }

    /// Begins a member.
    fn key(&mut self, member: &'g Member) -> &mut String {
        begin(&mut self.members, member.key());
        &mut self.members
    }

    fn shape_of(&self, member: &'g Member) -> Option<&'g Shape> {
        self.call.graph.resolve(&member.value.target)
    }

    fn problem(&mut self, member: &'g Member, problem: &'static str) {
        let path = format!("/{}", member.name);
        let problem = Cow::Borrowed(problem);
        self.problems.push(Violation::new(path, ViolationKind::Syntax { problem }));
    }

    /// Notes that only the first of several parameters was taken, as servers should ("Serialization
    /// rules" of `httpQuery` and `httpQueryParams`).
    fn doubt(&mut self, path: String) {
        self.doubts.push(Violation::new(path, ViolationKind::DuplicateKey));
    }

    /// The decoded text of a part of the URI.
    fn decoded(&mut self, member: &'g Member, text: &str) -> Option<String> {
        let decoded = decoded(text);
        if decoded.is_none() {
            self.problem(member, NOT_ENCODED);
        }
        decoded
    }

    fn label(&mut self, member: &'g Member) {
        let mut labels = self.carried.labels.iter();
        let Some(&(_, text)) = labels.find(|(name, _)| *name == &*member.name) else {
            return;
        };
        let Some(text) = self.decoded(member, text) else { return };
        self.value(member, &text);
    }

    fn value(&mut self, member: &'g Member, text: &str) {
        begin(&mut self.members, member.key());
        push_value(&mut self.members, self.call.graph.resolve(&member.value.target), text);
    }

    fn query(&mut self, member: &'g Member) {
        let mut values = Vec::new();
        for (name, value) in parameters(self.carried.query) {
            if decoded(name).is_some_and(|name| name == member.place_name()) {
                let Some(value) = self.decoded(member, value) else { return };
                values.push(value);
            }
        }
        let Some(first) = values.first() else { return };
        let element = match self.shape_of(member).map(|shape| &shape.kind) {
            Some(Kind::List { element, .. }) => self.call.graph.resolve(&element.target),
            _ => {
                if values.len() > 1 {
                    self.doubt(format!("/{}", member.name));
                }
                return self.value(member, first);
            }
        };
        begin(&mut self.members, member.key());
        array(&mut self.members, &values, element);
    }

    /// Whether another member has the parameters of that name, too, and notes several of them unless
    /// it is a list.
    fn has_own_member(&self, name: &str) -> bool {
        let has_name = |it: &Member| it.binding == Binding::Query && it.place_name() == name;
        self.call.input_shape().is_some_and(|shape| shape.members().iter().any(has_name))
    }

    fn query_params(&mut self, member: &'g Member) {
        let mut groups: Vec<(String, Vec<String>)> = Vec::new();
        for (name, value) in parameters(self.carried.query) {
            let Some(name) = self.decoded(member, name) else { return };
            let Some(value) = self.decoded(member, value) else { return };
            match groups.iter_mut().find(|(known, _)| *known == name) {
                Some((_, values)) => values.push(value),
                None => groups.push((name, vec![value])),
            }
        }
        if groups.is_empty() {
            return;
        }
        let graph = self.call.graph;
        let value = match self.shape_of(member).map(|shape| &shape.kind) {
            Some(Kind::Map { value, .. }) => graph.resolve(&value.target),
            _ => None,
        };
        let is_list = value.is_some_and(|shape| matches!(shape.kind, Kind::List { .. }));
        let mut map = String::new();
        for (name, values) in &groups {
            begin(&mut map, name);
            if is_list {
                array(&mut map, values, None);
                continue;
            }
            push_string(&mut map, &values[0]);
            if values.len() > 1 && !self.has_own_member(name) {
                let name = shown_key(member, graph, name).replace('~', "~0").replace('/', "~1");
                self.doubt(format!("/{}/{name}", member.name));
            }
        }
        let key = self.key(member);
        key.push('{');
        key.push_str(&map);
        key.push('}');
    }

    fn header(&mut self, member: &'g Member) {
        let headers = self.carried.headers;
        let mut texts = Vec::new();
        for value in headers.get_all(member.place_name()) {
            let Ok(text) = str::from_utf8(value.as_bytes()) else {
                return self.problem(member, NOT_UTF_8);
            };
            texts.push(text);
        }
        let header = HeaderShape::of(member, self.call.graph);
        match texts[..] {
            [] => {}
            [text] if !header.is_list => self.header_text(member, header, text),
            _ if !header.is_list => {
                let path = format!("/{}", member.name);
                self.problems.push(Violation::new(path, ViolationKind::DuplicateKey));
            }
            _ => {
                let elements = texts.iter().flat_map(|text| header.elements(text));
                let elements: Vec<_> = elements.map(Cow::into_owned).collect();
                begin(&mut self.members, member.key());
                array(&mut self.members, &elements, header.value);
            }
        }
    }

    fn header_text(&mut self, member: &'g Member, header: HeaderShape<'_>, text: &str) {
        if !header.is_encoded {
            return self.value(member, text.trim());
        }
        let bytes = text::from_base64(text.trim());
        match bytes.and_then(|bytes| String::from_utf8(bytes).ok()) {
            Some(text) => self.value(member, &text),
            None => {
                let path = format!("/{}", member.name);
                let kind = ViolationKind::Format { format: "base64" };
                self.problems.push(Violation::new(path, kind));
            }
        }
    }

    fn prefix_headers(&mut self, member: &'g Member) {
        let prefix = member.place_name().to_ascii_lowercase();
        let mut map = String::new();
        let headers = self.carried.headers;
        for name in headers.keys().filter(|name| name.as_str().starts_with(&prefix)) {
            let values = headers.get_all(name).iter().map(|it| str::from_utf8(it.as_bytes()));
            let Ok(values) = values.collect::<Result<Vec<_>, _>>() else {
                return self.problem(member, NOT_UTF_8);
            };
            begin(&mut map, &name.as_str()[prefix.len()..]);
            push_string(&mut map, &values.join(", "));
        }
        if !map.is_empty() {
            let key = self.key(member);
            key.push('{');
            key.push_str(&map);
            key.push('}');
        }
    }

    /// The object of the body with the other members.
    fn beside_document(
        &mut self,
        shape: &'g Shape,
        direction: Direction,
    ) -> Result<Cow<'a, [u8]>, NotAnObject> {
        let body = self.carried.body;
        if body.is_empty() {
            return Ok(Cow::Owned(format!("{{{}}}", self.members).into_bytes()));
        }
        let is_bound = |member: &'g Member| binding(member, direction) != Binding::Body;
        if !shape.members().iter().any(is_bound) {
            return Ok(Cow::Borrowed(body));
        }
        let tape = tokens(body).ok_or(NotAnObject)?;
        let root = tape.root();
        if root.kind() != TokenKind::Object {
            return Err(NotAnObject);
        }
        let mut text = body.to_vec();
        let bound: Vec<&str> =
            shape.members().iter().filter(|it| is_bound(it)).map(Member::key).collect();
        let is_empty = blank(&mut text, &tape, &bound);
        let end = root.span().end - 1;
        let separator = if is_empty || self.members.is_empty() { "" } else { "," };
        text.splice(end..end, format!("{separator}{}", self.members).into_bytes());
        Ok(Cow::Owned(text))
    }

    /// The value of the body as a member, then the other members.
    fn beside_payload(&mut self, member: &'g Member, target: &Shape) -> (Cow<'a, [u8]>, usize) {
        let body = self.carried.body;
        let mut text = String::from("{");
        let is_absent = (body.is_empty() && !self.call.graph.is_empty_body(member))
            || (is_empty_object(body, target) && !member.required);
        if is_absent {
            text.push_str(&self.members);
            text.push('}');
            return (Cow::Owned(text.into_bytes()), 0);
        }
        begin(&mut text, member.key());
        let before = text.len();
        let mut bytes = text.into_bytes();
        match target.kind {
            Kind::Blob => bytes.extend(format!("\"{}\"", text::base64(body)).bytes()),
            Kind::String | Kind::Enum(_) => match str::from_utf8(body) {
                Ok(body) => bytes.extend(serde_json::to_string(body).unwrap_or_default().bytes()),
                Err(_) => {
                    bytes.extend(b"\"\"");
                    self.problem(member, NOT_UTF_8);
                }
            },
            _ => bytes.extend(body),
        }
        if !self.members.is_empty() {
            bytes.push(b',');
        }
        bytes.extend(self.members.bytes());
        bytes.push(b'}');
        (Cow::Owned(bytes), before)
    }
}

const NOT_ENCODED: &str = "must be UTF-8 in percent-encoding";
const NOT_UTF_8: &str = "must be UTF-8";

/// Whether a body is what clients send for an absent structure.
fn is_empty_object(body: &[u8], target: &Shape) -> bool {
    matches!(target.kind, Kind::Structure(_)) && body.trim_ascii() == b"{}"
}

/// Writes a key and a colon, after a comma unless it is the first.
fn begin(json: &mut String, key: &str) {
    if !json.is_empty() && !json.ends_with('{') {
        json.push(',');
    }
    push_string(json, key);
    json.push(':');
}

fn array(json: &mut String, values: &[String], element: Option<&Shape>) {
    json.push('[');
    for (index, value) in values.iter().enumerate() {
        if index > 0 {
            json.push(',');
        }
        push_value(json, element, value);
    }
    json.push(']');
}

/// The parameters of a query string; one without `=` has an empty value.
pub(crate) fn parameters(query: &str) -> impl Iterator<Item = (&str, &str)> {
    let parts = query.split('&').filter(|part| !part.is_empty());
    parts.map(|part| part.split_once('=').unwrap_or((part, "")))
}

/// A text without its percent-encoding; `None` if it is no UTF-8, or a `%` begins no escape.
pub(crate) fn decoded(text: &str) -> Option<String> {
    let mut rest = text;
    while let Some((_, after)) = rest.split_once('%') {
        let digits = after.get(..2)?;
        digits.bytes().all(|byte| byte.is_ascii_hexdigit()).then_some(())?;
        rest = &after[2..];
    }
    percent_decode_str(text).decode_utf8().ok().map(Cow::into_owned)
}
