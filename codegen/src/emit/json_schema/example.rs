//! Examples: the `@examples` of operations, in the form that the schemas take.

use std::collections::BTreeMap;

use serde_json::{Map, Value};
use shapewright_validate::shape::TimestampFormat;

use crate::emit::protocol::Protocol;
use shapewright_smithy::model::{Model, Shape, ShapeKind};
use shapewright_smithy::node::Node;
use shapewright_smithy::shape_id::ShapeId;

use super::facts::Use;
use super::names::kebab;
use super::plan::{File, Plan, Role, Service};
use super::{Draft, Options, bindings, timestamp, yaml};

/// How much of an example is kept.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Extent {
    /// All of it.
    Full,
    /// Required members.
    Required,
}

/// The examples of the shape of a file: inputs, outputs or errors of its operations.
pub(super) fn of_file(model: &Model, protocol: Protocol, file: &File) -> Vec<Value> {
    let Some(shape) = model.shape(file.shape.as_str()) else { return Vec::new() };
    let entries = file.operations.iter().flat_map(|operation| entries(model, operation));
    let values = entries.filter_map(|entry| match file.role {
        Role::Input => entry.get("input"),
        Role::Output => entry.get("output"),
        Role::Error => error_content(entry, &file.shape),
    });
    let dates = file.role == Role::Input;
    let filter = Filter { model, protocol, dates, extent: Extent::Full };
    let mut examples = Vec::new();
    for example in values.map(|node| filter.value(Use::of(shape), node)) {
        if !examples.contains(&example) {
            examples.push(example);
        }
    }
    examples
}

fn entries<'m>(model: &'m Model, operation: &ShapeId) -> &'m [Node] {
    let examples = model
        .shape(operation.as_str())
        .and_then(|shape| shape.traits.get("smithy.api#examples"))
        .and_then(Node::as_array);
    examples.unwrap_or_default()
}

fn error_content<'m>(entry: &'m Node, shape: &ShapeId) -> Option<&'m Node> {
    let error = entry.get("error")?;
    let named = error.get("shapeId").and_then(Node::as_str)?;
    if *shape == *named { error.get("content") } else { None }
}

/// Reads a node along its shape.
#[derive(Clone, Copy)]
struct Filter<'m> {
    model: &'m Model,
    protocol: Protocol,
    /// Whether timestamps that are written as numbers become dates.
    dates: bool,
    extent: Extent,
}

impl<'m> Filter<'m> {
    fn value(&self, usage: Use<'m>, node: &Node) -> Value {
        let members = &usage.shape.members;
        let target = |name| members.iter().find(|member| member.name() == name);
        match (&usage.shape.kind, node.as_array(), node.as_object()) {
            (ShapeKind::Structure | ShapeKind::Union, _, Some(_)) => {
                self.members(usage.shape, node)
            }
            (ShapeKind::List, Some(elements), _) => match target("member") {
                Some(member) => {
                    let usage = Use::by(self.model, member);
                    elements.iter().map(|element| self.value(usage, element)).collect()
                }
                None => node.to_json(),
            },
            (ShapeKind::Map, _, Some(entries)) => match target("value") {
                Some(member) => {
                    let usage = Use::by(self.model, member);
                    let entries = entries.iter();
                    let filtered = entries
                        .map(|(key, entry)| (key.to_string(), self.value(usage, &entry.value)));
                    Value::Object(filtered.collect())
                }
                None => node.to_json(),
            },
            (ShapeKind::Timestamp, ..) => self.timestamp(&usage, node),
            _ => node.to_json(),
        }
    }

    fn members(&self, shape: &'m Shape, node: &Node) -> Value {
        let mut object = Map::new();
        for member in &shape.members {
            let Some(value) = node.get(member.name()).filter(|value| !value.is_null()) else {
                continue;
            };
            let usage = Use::by(self.model, member);
            let is_kept = shape.kind == ShapeKind::Union
                || self.extent == Extent::Full
                || usage.is_required();
            if is_kept && !bindings::is_stream(self.model, member) {
                object.insert(member.name().to_owned(), self.value(usage, value));
            }
        }
        object.into()
    }

    /// A timestamp as its schema takes it, where the example has seconds since 1970 for a date.
    fn timestamp(&self, usage: &Use<'_>, node: &Node) -> Value {
        let is_text = timestamp::format(usage, self.protocol) == TimestampFormat::DateTime;
        let seconds = node.as_number().filter(|_| self.dates && is_text);
        match seconds.and_then(|seconds| timestamp::from_epoch_seconds(seconds.as_f64())) {
            Some(text) => text.into(),
            None => node.to_json(),
        }
    }
}

/// The example files of a plan by path.
pub(super) fn print(model: &Model, plan: &Plan, _options: &Options) -> BTreeMap<String, String> {
    let mut texts = BTreeMap::new();
    for service in &plan.services {
        for file in service.files.iter().filter(|file| file.role == Role::Input) {
            for operation in &file.operations {
                if let Some(shape) = model.shape(file.shape.as_str())
                    && let Some(input) =
                        entries(model, operation).iter().find_map(|entry| entry.get("input"))
                {
                    let stem = stem(plan, service, operation);
                    let schema = service.path(Draft::Draft07, &file.name);
                    let protocol = service.protocol;
                    let page = Page { model, protocol, shape, schema: &schema, operation };
                    page.print(&mut texts, &stem, input);
                }
            }
        }
    }
    texts
}

/// The name of an operation in kebab case; with its service before it, where another service has
/// an operation of the same name.
fn stem(plan: &Plan, service: &Service, operation: &ShapeId) -> String {
    let name = kebab(operation.name());
    let is_same = |other: &ShapeId| other != operation && kebab(other.name()) == name;
    let shared = plan.services.iter().flat_map(|service| &service.operations).any(is_same);
    if shared { format!("{}.{name}", service.directory) } else { name }
}

/// What is needed to write the examples of an operation.
struct Page<'a> {
    model: &'a Model,
    protocol: Protocol,
    shape: &'a Shape,
    /// The path of the schema.
    schema: &'a str,
    operation: &'a ShapeId,
}

impl Page<'_> {
    fn print(&self, texts: &mut BTreeMap<String, String>, stem: &str, input: &Node) {
        for (name, extent) in [("min", Extent::Required), ("full", Extent::Full)] {
            let (model, protocol) = (self.model, self.protocol);
            let filter = Filter { model, protocol, dates: true, extent };
            let value = filter.value(Use::of(self.shape), input);
            texts.insert(format!("examples/{stem}.{name}.json"), format!("{value:#}\n"));
            texts.insert(format!("examples/{stem}.{name}.yaml"), self.yaml(&value));
        }
    }

    fn yaml(&self, value: &Value) -> String {
        let documentation = self
            .model
            .shape(self.operation.as_str())
            .and_then(|shape| shape.traits.get("smithy.api#documentation"))
            .and_then(Node::as_str);
        let head = format!("# yaml-language-server: $schema=../{}\n", self.schema);
        head + &yaml::print(self.model, self.shape, documentation, value)
    }
}
