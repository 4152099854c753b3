//! Documents of the parameters of cases, and how documents are compared.
//!
//! In parameters a blob is its text, and a timestamp its seconds since 1970.

use serde_json::{Map, Number, Value};
use shapewright_smithy::node::{self, Node};
use shapewright_validate::Blob;
use shapewright_validate::datetime;
use shapewright_validate::shape::{Kind, Member, Shape, ShapeGraph, TypeRef};

use crate::json::{double, plain};

/// The document of parameters.
pub(super) fn document(params: Option<&Node>, shape: Option<&Shape>, graph: &ShapeGraph) -> Value {
    let form = Form { graph };
    match (params, shape) {
        (Some(params), Some(shape)) => form.written(params, shape),
        _ => Value::Object(Map::new()),
    }
}

/// The bytes of the stream that parameters hold.
pub(super) fn stream(params: Option<&Node>, shape: Option<&Shape>) -> Option<Vec<u8>> {
    let stream = shape?.stream.as_ref()?;
    let text = params?.get(&stream.name)?.as_str()?;
    Some(text.as_bytes().to_vec())
}

/// A document in one form for all that mean the same.
pub(super) fn canonical(document: &Value, shape: Option<&Shape>, graph: &ShapeGraph) -> Value {
    shape.map_or_else(|| document.clone(), |shape| Form { graph }.canonical(document, shape))
}

/// Which names the members of a document have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Names {
    Modelled,
    Wire,
}

/// A document under other names; it has those that are not asked for.
pub(super) fn renamed(
    document: &Value,
    shape: Option<&Shape>,
    graph: &ShapeGraph,
    names: Names,
) -> Value {
    let inner =
        |value: &Value, used: &TypeRef| renamed(value, graph.resolve(&used.target), graph, names);
    match (shape.map(|shape| &shape.kind), document) {
        (Some(Kind::List { element, .. }), Value::Array(elements)) => {
            elements.iter().map(|it| inner(it, element)).collect()
        }
        (Some(Kind::Map { value, .. }), Value::Object(entries)) => {
            entries.iter().map(|(key, it)| (key.clone(), inner(it, value))).collect()
        }
        (Some(Kind::Structure(members) | Kind::Union(members)), Value::Object(entries)) => {
            let entry = |(key, value): (&String, &Value)| {
                let (name, wire) =
                    (|it: &Member| it.name.to_string(), |it: &Member| it.key().to_owned());
                let is_it = |member: &&Member| match names {
                    Names::Wire => name(member) == *key,
                    Names::Modelled => wire(member) == *key,
                };
                let Some(member) = members.iter().find(is_it) else {
                    return (key.clone(), value.clone());
                };
                let key = if names == Names::Wire { wire(member) } else { name(member) };
                (key, inner(value, &member.value))
            };
            entries.iter().map(entry).collect()
        }
        _ => document.clone(),
    }
}

/// A number as its type of 32 bits holds it.
fn single(number: &Value) -> Value {
    #[expect(clippy::cast_possible_truncation, reason = "that is the type")]
    let number = number.as_f64().map(|number| f64::from(number as f32)).and_then(Number::from_f64);
    number.map_or(Value::Null, Value::Number)
}

struct Form<'g> {
    graph: &'g ShapeGraph,
}

impl Form<'_> {
    fn written(&self, node: &Node, shape: &Shape) -> Value {
        let of = |node: &Node, used: &TypeRef| {
            self.graph
                .resolve(&used.target)
                .map_or_else(|| node.to_json(), |shape| self.written(node, shape))
        };
        match (&shape.kind, &node.value) {
            (Kind::Blob, node::Value::String(text)) => base64(text.as_bytes()),
            (Kind::BigInteger | Kind::BigDecimal, node::Value::Number(number)) => {
                number.as_str().into()
            }
            (Kind::List { element, .. }, node::Value::Array(elements)) => {
                elements.iter().map(|it| of(it, element)).collect()
            }
            (Kind::Map { value, .. }, node::Value::Object(object)) => {
                object.iter().map(|(key, it)| (key.to_string(), of(&it.value, value))).collect()
            }
            (Kind::Structure(members) | Kind::Union(members), node::Value::Object(object)) => {
                let found = |key: &str| members.iter().find(|member| *member.name == *key);
                let entries = object.iter().filter_map(|(key, it)| {
                    Some((key.to_string(), of(&it.value, &found(key)?.value)))
                });
                Value::Object(entries.collect())
            }
            _ => node.to_json(),
        }
    }

    fn canonical(&self, value: &Value, shape: &Shape) -> Value {
        let of = |value: &Value, used: &TypeRef| match self.graph.resolve(&used.target) {
            Some(shape) if !value.is_null() => self.canonical(value, shape),
            _ => value.clone(),
        };
        match (&shape.kind, value) {
            (Kind::Timestamp, value) => instant(value),
            (Kind::Float, Value::Number(_)) => single(value),
            (Kind::Double, Value::Number(_)) => double(value),
            (Kind::Document, value) => plain(value),
            (Kind::BigInteger | Kind::BigDecimal, Value::Number(number)) => {
                number.to_string().into()
            }
            (Kind::List { element, .. }, Value::Array(elements)) => {
                elements.iter().map(|it| of(it, element)).collect()
            }
            (Kind::Map { value: used, .. }, Value::Object(entries)) => {
                Value::Object(entries.iter().map(|(key, it)| (key.clone(), of(it, used))).collect())
            }
            (Kind::Structure(members) | Kind::Union(members), Value::Object(entries)) => {
                let mut object = Map::new();
                for member in members.iter() {
                    let value = entries.get(&*member.name).filter(|value| !value.is_null());
                    if let Some(value) = value {
                        object.insert(member.name.to_string(), of(value, &member.value));
                    }
                }
                Value::Object(object)
            }
            _ => value.clone(),
        }
    }
}

fn base64(bytes: &[u8]) -> Value {
    serde_json::to_value(Blob::from(bytes.to_vec())).unwrap_or_default()
}

/// An instant as seconds with three digits of their fraction, whatever its form; what is none stays.
fn instant(value: &Value) -> Value {
    let parsed = value.as_str().and_then(|text| {
        let instant = datetime::parse_date_time_with_offset(text);
        instant.or_else(|_| datetime::parse_http_date(text)).ok()
    });
    let seconds = parsed.map(|it| it.as_duration().as_secs_f64()).or_else(|| value.as_f64());
    seconds.map_or_else(|| value.clone(), |seconds| format!("{seconds:.3}").into())
}
