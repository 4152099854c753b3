//! A document in its wire form → the parts of a message.

use std::collections::BTreeSet;

use http::{HeaderMap, HeaderName, HeaderValue};
use shapewright_validate::__private::json::{Entry, Tape, Value, tokens};
use shapewright_validate::shape::{Binding, Kind, Member, Shape};
use shapewright_validate::walk::Direction;

use crate::body::{Body, binding, stays};
use crate::call::Call;
use crate::error::{MAX_HEADERS, Unsendable};
use crate::header::HeaderShape;
use crate::place::{Place, shown_key};
use crate::text;

/// How many headers most messages have.
const FEW: usize = 4;

/// The parts of a message that a document fills.
#[derive(Debug, Default)]
pub(crate) struct Parts {
    /// Labels of the URI and of the host, with their texts.
    pub(crate) labels: Vec<(String, String)>,
    /// Parameters of the query string, not encoded.
    pub(crate) query: Vec<(String, String)>,
    pub(crate) headers: HeaderMap,
    pub(crate) status: Option<u16>,
    /// The body, if the message has one.
    pub(crate) body: Option<Vec<u8>>,
}

/// Splits a document, whose keys and values are those of the wire, into the parts of a message with
/// such a body.
///
/// # Errors
/// A value that no header can hold, two keys that are one header; a text that is no JSON object.
pub(crate) fn split(
    call: &Call<'_>,
    shape: Option<&Shape>,
    direction: Direction,
    body: Body<'_>,
    document: Vec<u8>,
) -> Result<Parts, Unsendable> {
    let Some(shape) = shape else { return Ok(Parts::default()) };
    let headers = HeaderMap::with_capacity(FEW);
    if let Body::Document = body {
        return Ok(Parts { headers, body: Some(document), ..Parts::default() });
    }
    let tape = tokens(&document).ok_or(Unsendable::NotAnObject)?;
    let mut splitter = Splitter { call, direction, parts: Parts { headers, ..Parts::default() } };
    splitter.members(shape, &tape)?;
    let found = |member: &Member| entry(&tape, member).map(|entry| entry.value);
    splitter.parts.body = match body {
        Body::Absent | Body::Elsewhere | Body::Stream(_) => None,
        Body::Document | Body::Rest => Some(rest(&tape, shape, direction)),
        Body::Payload(member, target) => payload(found(member), target, direction),
    };
    Ok(splitter.parts)
}

/// The entry of a member, unless it is null.
fn entry<'t>(tape: &'t Tape<'t>, member: &Member) -> Option<Entry<'t>> {
    let mut entries = tape.root().entries();
    entries.find(|it| !it.value.is_null() && it.key.text() == member.key())
}

/// The object without what is elsewhere.
fn rest(tape: &Tape<'_>, shape: &Shape, direction: Direction) -> Vec<u8> {
    let mut body = String::from("{");
    for entry in tape.root().entries() {
        let key = entry.key.text();
        let member = shape.members().iter().find(|member| member.key() == key);
        if member.is_some_and(|member| binding(member, direction) != Binding::Body) {
            continue;
        }
        if body.len() > 1 {
            body.push(',');
        }
        body.push_str(entry.key.raw());
        body.push(':');
        body.push_str(entry.value.raw());
    }
    body.push('}');
    body.into_bytes()
}

/// The body that is a member's value. An absent structure is an empty object in a request; of
/// anything else there is no body then.
fn payload(value: Option<Value<'_>>, target: &Shape, direction: Direction) -> Option<Vec<u8>> {
    let Some(value) = value else {
        let is_object = matches!(target.kind, Kind::Structure(_)) && direction == Direction::Input;
        return is_object.then(|| b"{}".to_vec());
    };
    match target.kind {
        Kind::Blob => text::from_base64(&value.text()),
        Kind::String | Kind::Enum(_) => Some(value.text().into_owned().into_bytes()),
        _ => Some(value.raw().into()),
    }
}

/// Fills parts, member by member.
struct Splitter<'c, 'g> {
    call: &'c Call<'g>,
    direction: Direction,
    parts: Parts,
}

impl Splitter<'_, '_> {
    fn members(&mut self, shape: &Shape, tape: &Tape<'_>) -> Result<(), Unsendable> {
        for member in shape.members() {
            if stays(member, self.direction) {
                continue;
            }
            if let Some(entry) = entry(tape, member) {
                self.member(member, entry.value)?;
            }
        }
        // What is bound by itself counts more than what is in a map.
        for member in shape.members() {
            let Some(entry) = entry(tape, member) else { continue };
            match binding(member, self.direction) {
                Binding::QueryParams => self.query_params(entry.value),
                Binding::PrefixHeaders => self.prefix_headers(member, entry.value)?,
                _ => {}
            }
            self.is_carried(member, entry.value)?;
        }
        Ok(())
    }

    /// Refuses what a server would miss: of a list or map without elements, nothing is sent.
    fn is_carried(&self, member: &Member, value: Value<'_>) -> Result<(), Unsendable> {
        let is_empty = match binding(member, self.direction) {
            Binding::Query => is_nothing(value),
            Binding::QueryParams | Binding::PrefixHeaders => {
                value.entries().all(|it| is_nothing(it.value))
            }
            _ => false,
        };
        if !(is_empty && member.required && self.direction == Direction::Input) {
            return Ok(());
        }
        let name = member.place_name().to_owned();
        let place = match member.binding {
            Binding::Query => Place::Query(name),
            Binding::PrefixHeaders => Place::Header(name + "*"),
            _ => Place::QueryString,
        };
        Err(Unsendable::Empty { place })
    }

    fn member(&mut self, member: &Member, value: Value<'_>) -> Result<(), Unsendable> {
        let name = member.place_name();
        if member.http.host_label {
            self.parts.labels.push((member.name.to_string(), text::of_value(value)));
        }
        match binding(member, self.direction) {
            Binding::Label => self.parts.labels.push((name.to_owned(), text::of_value(value))),
            Binding::Query => self.query(name, value),
            Binding::Header => {
                let written = HeaderShape::of(member, self.call.graph).written(value);
                self.header(name, &written, || name.to_owned())?;
            }
            Binding::ResponseCode => self.parts.status = value.raw().parse().ok(),
            _ => {}
        }
        Ok(())
    }

    fn query(&mut self, name: &str, value: Value<'_>) {
        let mut push = |value: Value<'_>| {
            self.parts.query.push((name.to_owned(), text::of_value(value)));
        };
        if is_array(value) {
            value.elements().filter(|element| !element.is_null()).for_each(push);
        } else {
            push(value);
        }
    }

    fn query_params(&mut self, map: Value<'_>) {
        let bound = self.parts.query.len();
        for entry in map.entries().filter(|entry| !entry.value.is_null()) {
            let key = entry.key.text();
            if self.parts.query[..bound].iter().all(|(name, _)| *name != *key) {
                self.query(&key, entry.value);
            }
        }
    }

    fn prefix_headers(&mut self, member: &Member, map: Value<'_>) -> Result<(), Unsendable> {
        let prefix = member.place_name();
        let mut names = BTreeSet::new();
        for entry in map.entries().filter(|entry| !entry.value.is_null()) {
            let key = entry.key.text();
            let name = format!("{prefix}{key}");
            let shown = || format!("{prefix}{}", shown_key(member, self.call.graph, &key));
            if !names.insert(name.to_ascii_lowercase()) {
                return Err(Unsendable::SameHeader { place: Place::Header(shown()) });
            }
            if is_of_connection(&name) {
                if self.direction == Direction::Input {
                    return Err(Unsendable::Connection { place: Place::Header(shown()) });
                }
                // A server writes back what it was sent, and clients see their own connection.
                continue;
            }
            if !self.parts.headers.contains_key(&name) {
                self.header(&name, &entry.value.text(), shown)?;
            }
        }
        Ok(())
    }

    /// Adds a header; `shown` is its name in errors.
    fn header(
        &mut self,
        name: &str,
        value: &str,
        shown: impl Fn() -> String,
    ) -> Result<(), Unsendable> {
        if self.parts.headers.len() >= MAX_HEADERS {
            return Err(Unsendable::TooManyHeaders);
        }
        let refused = || Unsendable::Header { place: Place::Header(shown()) };
        // What stands around a value is no part of it (RFC 9110, section 5.5).
        if value.trim_matches([' ', '\t']) != value {
            return Err(refused());
        }
        let header = HeaderName::from_bytes(name.as_bytes()).map_err(|_| refused())?;
        let value = HeaderValue::from_bytes(value.as_bytes()).map_err(|_| refused())?;
        self.parts.headers.insert(header, value);
        Ok(())
    }
}

/// Whether a header is about the connection or the length of a message: with another value, nobody reads
/// the message as it was meant (RFC 9110, sections 7.2, 7.6.1 and 8.6).
fn is_of_connection(name: &str) -> bool {
    const OF_CONNECTION: [&str; 9] = [
        "connection",
        "content-length",
        "host",
        "keep-alive",
        "proxy-connection",
        "te",
        "trailer",
        "transfer-encoding",
        "upgrade",
    ];
    OF_CONNECTION.iter().any(|it| it.eq_ignore_ascii_case(name))
}

/// Whether nothing is sent of a value: of null, and of a list without elements.
fn is_nothing(value: Value<'_>) -> bool {
    value.is_null() || (is_array(value) && value.elements().all(Value::is_null))
}

fn is_array(value: Value<'_>) -> bool {
    value.raw().starts_with('[')
}
