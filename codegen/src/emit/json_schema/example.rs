//! Examples: the `@examples` of operations, in the form that the schemas take.

use std::collections::{BTreeMap, HashMap, HashSet};

use indexmap::IndexSet;
use serde_json::{Map, Value};
use shapewright_smithy::api::{Api, Example, Operation, Type, TypeKind, TypeRef};
use shapewright_smithy::node::Node;
use shapewright_smithy::shape_id::ShapeId;
use shapewright_validate::shape::TimestampFormat;

use super::names::{file_name, kebab};
use super::plan::{File, Plan, Role, Service};
use super::usage::Usage;
use super::{Draft, View, timestamp, yaml};
use crate::make;

/// How much of an example is kept.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Extent {
    /// All of it.
    Full,
    /// Required members.
    Required,
}

/// The examples of the type of a file: inputs, outputs or errors of its operations.
pub(super) fn of_file<'m>(api: &'m Api<'m>, file: &File<'m>) -> Vec<Value> {
    let examples = file.operations.iter().flat_map(|operation| &operation.examples);
    let nodes = examples.filter_map(|example| match file.role {
        Role::Input => example.input,
        Role::Output => example.output,
        Role::Error => error_content(example, file.ty),
    });
    let dates = file.role == Role::Input;
    let filter = Filter { api, dates, extent: Extent::Full, view: View::Whole };
    let values: IndexSet<Value> =
        nodes.map(|node| filter.value(Usage::of(file.ty), node)).collect();
    values.into_iter().collect()
}

fn error_content<'m>(example: &Example<'m>, ty: &Type<'_>) -> Option<&'m Node> {
    let (shape, content) = example.error?;
    content.filter(|_| *ty.id == *shape)
}

/// A value of an example as a message has it.
pub(crate) fn in_message<'m>(api: &'m Api<'m>, reference: &'m TypeRef<'m>, node: &Node) -> Value {
    let filter = Filter { api, dates: false, extent: Extent::Full, view: View::Body };
    filter.referred(reference, node)
}

/// Reads a node along its type.
#[derive(Clone, Copy)]
struct Filter<'m> {
    api: &'m Api<'m>,
    /// Whether timestamps that are written as numbers become dates.
    dates: bool,
    extent: Extent,
    /// In the body view, keys and timestamps are as they travel.
    view: View,
}

impl<'m> Filter<'m> {
    fn value(&self, usage: Usage<'m>, node: &Node) -> Value {
        match (&usage.ty.kind, node.as_array(), node.as_object()) {
            (TypeKind::Structure(_) | TypeKind::Union(_), _, Some(_)) => {
                self.members(usage.ty, node)
            }
            (TypeKind::List { element, .. }, Some(elements), _) => {
                elements.iter().map(|node| self.referred(element, node)).collect()
            }
            (TypeKind::Map { value, .. }, _, Some(entries)) => {
                let entries = entries.iter();
                let filtered = entries
                    .map(|(key, entry)| (key.to_string(), self.referred(value, &entry.value)));
                Value::Object(filtered.collect())
            }
            (TypeKind::Timestamp, ..) => self.timestamp(usage, node),
            _ => usage.to_json(node),
        }
    }

    fn referred(&self, reference: &'m TypeRef<'m>, node: &Node) -> Value {
        self.value(Usage::by(self.api, reference), node)
    }

    fn members(&self, ty: &'m Type<'m>, node: &Node) -> Value {
        let keeps_all = matches!(ty.kind, TypeKind::Union(_)) || self.extent == Extent::Full;
        let mut object = Map::new();
        for member in ty.members() {
            let is_kept = keeps_all || member.presence.must_be_written();
            if let Some(value) = node.get(member.name).filter(|value| !value.is_null())
                && is_kept
                && !member.is_stream
            {
                let key = if self.view == View::Body { member.wire_name } else { member.name };
                object.insert(key.to_owned(), self.referred(&member.value, value));
            }
        }
        object.into()
    }

    /// A timestamp as its schema takes it: in messages in its format; elsewhere as a date, if the
    /// example has seconds since 1970 for one.
    fn timestamp(&self, usage: Usage<'_>, node: &Node) -> Value {
        if let (View::Body, Some(format)) = (self.view, usage.constraints.timestamp_format) {
            return timestamp::in_format(node.to_json(), format);
        }
        let is_text = usage.constraints.timestamp_format == Some(TimestampFormat::DateTime);
        let seconds = node.as_number().filter(|_| self.dates && is_text);
        match seconds.and_then(|seconds| timestamp::from_epoch_seconds(seconds.as_f64())) {
            Some(text) => text.into(),
            None => node.to_json(),
        }
    }
}

/// The example files of a plan by path.
pub(super) fn print<'m>(api: &'m Api<'m>, plan: &Plan<'m>) -> BTreeMap<String, String> {
    let mut texts = BTreeMap::new();
    let stems = Stems::of(plan);
    for service in &plan.services {
        for file in service.files.iter().filter(|file| file.role == Role::Input) {
            for operation in &file.operations {
                if let Some(input) = operation.examples.iter().find_map(|example| example.input) {
                    let stem = stems.stem(service, operation);
                    let schema = service.path(Draft::Draft07, &file.name);
                    let page = Page { api, ty: file.ty, schema: &schema, operation };
                    page.print(&mut texts, &stem, input);
                }
            }
        }
    }
    texts
}

/// The operations of all services by their names in kebab case.
struct Stems<'m>(HashMap<String, HashSet<&'m ShapeId>>);

impl<'m> Stems<'m> {
    fn of(plan: &Plan<'m>) -> Self {
        let mut operations: HashMap<String, HashSet<&ShapeId>> = HashMap::new();
        for id in plan.services.iter().flat_map(|service| &service.api.operations) {
            operations.entry(kebab(id.name())).or_default().insert(id);
        }
        Self(operations)
    }

    /// The name of an operation in kebab case; with its service before it, where another one has the
    /// same name.
    fn stem(&self, service: &Service<'_>, operation: &Operation<'_>) -> String {
        let plain = kebab(operation.id.name());
        let is_shared = self.0.get(&plain).is_some_and(|operations| operations.len() > 1);
        let name = file_name(&plain);
        if is_shared { format!("{}.{name}", service.directory) } else { name }
    }
}

/// What is needed to write the examples of an operation.
struct Page<'a> {
    api: &'a Api<'a>,
    ty: &'a Type<'a>,
    /// The path of the schema.
    schema: &'a str,
    operation: &'a Operation<'a>,
}

impl Page<'_> {
    fn print(&self, texts: &mut BTreeMap<String, String>, stem: &str, input: &Node) {
        for (name, extent) in [("min", Extent::Required), ("full", Extent::Full)] {
            let filter = Filter { api: self.api, dates: true, extent, view: View::Whole };
            let value = filter.value(Usage::of(self.ty), input);
            texts.insert(format!("examples/{stem}.{name}.json"), make::json(&value) + "\n");
            texts.insert(format!("examples/{stem}.{name}.yaml"), self.yaml(&value));
        }
    }

    fn yaml(&self, value: &Value) -> String {
        let head = format!("# yaml-language-server: $schema=../{}\n", self.schema);
        head + &yaml::print(self.api, self.ty, self.operation.documentation, value)
    }
}
