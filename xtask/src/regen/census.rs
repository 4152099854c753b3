//! `model/tests/census.md`: how many constraints of each kind every document of the model has.
//!
//! The counts here come from the shapes. They have to be those of the graph that the walker uses
//! for models read at run time; the tests of `ota-model` compare them with those of its types and of
//! the schemas.

use std::fmt::Write as _;

use shapewright_codegen::emit::shape_graph;
use shapewright_smithy::Model;
use shapewright_smithy::model::{Shape, ShapeKind};
use shapewright_validate::shape::{Constraints, Kind, ShapeGraph, TypeRef};

use super::corpus::rules::{self, Code, Rule, Use};
use super::outputs::Outputs;
use super::targets;
use crate::failure::Failure;

/// Where the table goes.
const PATH: &str = "model/tests/census.md";

/// The kinds that are counted, in the order of the columns.
const KINDS: [Code; 6] =
    [Code::Required, Code::Enum, Code::Length, Code::Pattern, Code::Range, Code::Advice];

/// How many constraints of each of [`KINDS`].
type Counts = [usize; KINDS.len()];

/// Adds the table.
pub(super) fn add(outputs: &mut Outputs, models: &[Model]) -> Result<(), Failure> {
    let mut text = String::from(
        "# Constraints of each document\n\nGenerated from `model/shapes` by `cargo xtask regen`. A \
         shape that is used in two places counts twice; of a length or a range, each bound \
         counts.\n\n| service | shape | required | enum | length | pattern | range | advice |\n\
         |---|---|--:|--:|--:|--:|--:|--:|\n",
    );
    for (service, model) in targets::SERVICES.iter().zip(models) {
        let (graph, _) = shape_graph::of_model(model);
        for shape in documents(model) {
            let counts = count(model, shape);
            let in_graph = count_in_graph(&graph, &shape.id.to_string());
            if counts != in_graph {
                return Err(Failure::Model(format!(
                    "error: {}: {counts:?} constraints in the shapes, {in_graph:?} in the graph",
                    shape.id
                )));
            }
            let [required, values, length, pattern, range, advice] = counts;
            let _ = writeln!(
                text,
                "| {} | {} | {required} | {values} | {length} | {pattern} | {range} | {advice} |",
                service.schemas,
                shape.id.name()
            );
        }
    }
    outputs.files.insert(PATH.to_owned(), text);
    Ok(())
}

/// The inputs and outputs of every operation, in the order of the model, then the errors.
fn documents(model: &Model) -> Vec<&Shape> {
    let mut ids = Vec::new();
    for shape in model.shapes.values() {
        if let ShapeKind::Operation(operation) = &shape.kind {
            ids.extend([&operation.input, &operation.output]);
        }
    }
    let shapes = ids.into_iter().filter_map(|id| model.shapes.get(id));
    let errors = model.shapes.values().filter(|shape| shape.traits.has("smithy.api#error"));
    shapes.chain(errors).filter(|shape| shape.id.namespace() != "smithy.api").collect()
}

/// The constraints in the shapes.
fn count(model: &Model, shape: &Shape) -> Counts {
    let rules = rules::of(model, Use { shape, member: None });
    KINDS.map(|kind| rules.iter().filter(|rule| rule.code == kind).map(Rule::count).sum())
}

/// The constraints in the graph that the walker uses.
fn count_in_graph(graph: &ShapeGraph, id: &str) -> Counts {
    let mut counts = Counts::default();
    if let Some(root) = graph.root(id) {
        let none = Constraints::new();
        let constraints = root.constraints.as_deref().unwrap_or(&none);
        count_shape(graph, root, constraints, &mut Vec::new(), &mut counts);
    }
    counts
}

fn count_shape(
    graph: &ShapeGraph,
    shape: &shapewright_validate::shape::Shape,
    constraints: &Constraints,
    around: &mut Vec<*const shapewright_validate::shape::Shape>,
    counts: &mut Counts,
) {
    if around.contains(&std::ptr::from_ref(shape)) {
        return;
    }
    let [required, values, length, pattern, range, advice] = counts;
    *values += usize::from(matches!(shape.kind, Kind::Enum(_)));
    *length += constraints.length.map_or(0, |it| {
        usize::from(it.min.is_some_and(|min| min > 0)) + usize::from(it.max.is_some())
    });
    *pattern += usize::from(constraints.pattern.is_some());
    *range += constraints
        .range
        .as_ref()
        .map_or(0, |it| usize::from(it.min.is_some()) + usize::from(it.max.is_some()));
    *advice += constraints.recommendations.len();
    *required += shape.members().iter().filter(|member| member.required).count();
    around.push(shape);
    for part in parts(&shape.kind) {
        if let Some(target) = graph.resolve(&part.target) {
            let none = Constraints::new();
            let own = part.constraints.as_deref().unwrap_or(&none);
            let constraints = own.over(target.constraints.as_deref().unwrap_or(&none));
            count_shape(graph, target, &constraints, around, counts);
        }
    }
    around.pop();
}

fn parts(kind: &Kind) -> Vec<&TypeRef> {
    match kind {
        Kind::List { element, .. } => vec![element],
        Kind::Map { key, value, .. } => vec![key, value],
        Kind::Structure(members) | Kind::Union(members) => {
            members.iter().map(|member| &member.value).collect()
        }
        _ => Vec::new(),
    }
}
