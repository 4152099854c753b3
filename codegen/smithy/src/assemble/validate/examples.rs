//! Examples of operations (Smithy 2.0, section "examples trait").

use std::rc::Rc;

use super::graph::Graph;
use super::service::operations;
use super::values::{Leniency, Purpose, Values};
use super::{error, own};
use crate::diagnostic::Diagnostics;
use crate::map::{HashMap, HashSet};
use crate::model::{Operation, Shape, ShapeKind};
use crate::node::Node;
use crate::shape_id::ShapeId;

const ID: &str = "ExamplesTrait";

/// Reports examples that say what their operation does not take, answer or throw.
pub(super) fn check(graph: &Graph<'_>, diagnostics: &mut Diagnostics) {
    let (mut values, mut services) = (Values::new(graph), None);
    for shape in own(graph.model) {
        let ShapeKind::Operation(operation) = &shape.kind else { continue };
        let Some(examples) = shape.traits.get("smithy.api#examples") else { continue };
        let errors = operation.errors.iter().map(ShapeId::as_str).collect();
        for node in examples.as_array().unwrap_or_default() {
            let (values, services, errors) = (&mut values, &mut services, &errors);
            Example { graph, shape, operation, node, errors, services, values }.check(diagnostics);
        }
    }
    diagnostics.append(values.diagnostics);
}

/// The errors of services, by the operations of these.
type ErrorsOfServices<'m> = HashMap<&'m ShapeId, Vec<Rc<HashSet<&'m str>>>>;

fn errors_of_services<'m>(graph: &Graph<'m>) -> ErrorsOfServices<'m> {
    let mut found = ErrorsOfServices::default();
    for shape in graph.model.shapes.values() {
        let ShapeKind::Service(service) = &shape.kind else { continue };
        let errors = Rc::new(service.errors.iter().map(ShapeId::as_str).collect());
        for operation in operations(graph, shape) {
            found.entry(&operation.id).or_default().push(Rc::clone(&errors));
        }
    }
    found
}

/// One example of one operation.
struct Example<'v, 'g, 'm> {
    graph: &'g Graph<'m>,
    shape: &'m Shape,
    operation: &'m Operation,
    node: &'m Node,
    /// The errors of the operation.
    errors: &'v HashSet<&'m str>,
    /// Those of services, once an example needed them.
    services: &'v mut Option<ErrorsOfServices<'m>>,
    values: &'v mut Values<'g, 'm>,
}

impl Example<'_, '_, '_> {
    fn title(&self) -> &str {
        self.node.get("title").and_then(Node::as_str).unwrap_or_default()
    }

    fn report(&self, problem: &str, diagnostics: &mut Diagnostics) {
        let message = format!("The example `{}` {problem}", self.title());
        diagnostics.push(error(ID, &self.shape.id, self.node.span, message));
    }

    fn check(&mut self, diagnostics: &mut Diagnostics) {
        let (output, thrown) = (self.node.get("output"), self.node.get("error"));
        if self.is_wrong_on_purpose() && thrown.is_none() {
            self.report("has `allowConstraintErrors`, so that it needs an `error`", diagnostics);
        }
        self.value("input", self.node.get("input"), self.operation.input.as_str());
        match (output, thrown) {
            (Some(_), Some(_)) => {
                self.report("has both an `output` and an `error`", diagnostics);
            }
            (Some(output), None) => {
                self.value("output", Some(output), self.operation.output.as_str());
            }
            (None, Some(thrown)) => self.thrown(thrown, diagnostics),
            (None, None) => {}
        }
    }

    fn is_wrong_on_purpose(&self) -> bool {
        self.node.get("allowConstraintErrors").and_then(Node::as_bool) == Some(true)
    }

    fn thrown(&mut self, thrown: &Node, diagnostics: &mut Diagnostics) {
        let Some(id) = thrown.get("shapeId").and_then(Node::as_str) else { return };
        if self.errors.contains(id) || self.services_throw(id) {
            self.value("error", thrown.get("content"), id);
        } else {
            let problem = format!("ends with `{id}`, which is no error of `{}`", self.shape.id);
            self.report(&problem, diagnostics);
        }
    }

    /// Whether every service that has the operation has the error; so it counts once all steps are
    /// spent.
    fn services_throw(&mut self, id: &str) -> bool {
        let services = self.services.get_or_insert_with(|| errors_of_services(self.graph));
        let services = services.get(&self.shape.id).map(Vec::as_slice).unwrap_or_default();
        if !self.graph.step_at(services.len() + 1, self.shape) {
            return true;
        }
        !services.is_empty() && services.iter().all(|errors| errors.contains(id))
    }

    /// Checks one of the values; what is left out is an empty structure.
    fn value(&mut self, what: &str, node: Option<&Node>, shape: &str) {
        let Some(shape) = self.graph.model.shape(shape) else { return };
        let empty = Node::empty_object(self.node.span);
        let label = format!("Example {what} of `{}`", self.title());
        let leniency =
            if self.is_wrong_on_purpose() { Leniency::Constraints } else { Leniency::None };
        let purpose = Purpose { id: ID, owner: Some(&self.shape.id), label: &label, leniency };
        self.values.check(purpose, node.unwrap_or(&empty), shape);
    }
}
