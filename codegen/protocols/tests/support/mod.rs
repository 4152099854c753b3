//! The shapes of the model with every way of checking them.
#![allow(dead_code, reason = "each test uses a part of it")]

use std::collections::HashMap;
use std::rc::Rc;

use jsonschema::{PatternOptions, Validator};
use serde_json::Value;
use shapewright_codegen::emit::json_schema::{self, Draft, JsonSchema, Openness};
use shapewright_codegen::emit::shape_graph;
use shapewright_equivalence::{Schemas, Subject, Vocabulary};
use shapewright_protocols::{Case, Part, types};
use shapewright_smithy::api::{Api, TypeId};
use shapewright_smithy::resolve::resolve_all;
use shapewright_validate::shape::ShapeGraph;
use shapewright_validate::walk::{Direction, Options, Profile, View};

/// The graph of a part of a model.
pub(crate) fn graph(case: &Case, part: Part) -> ShapeGraph {
    shape_graph::emit(&part.api(&case.model())).0
}

/// Validators, one for all schemas with the same text.
#[derive(Default)]
pub(crate) struct Validators(HashMap<String, (Rc<Validator>, Rc<Vocabulary>)>);

impl Validators {
    fn of(&mut self, schema: &Value) -> (Rc<Validator>, Rc<Vocabulary>) {
        let made = self.0.entry(schema.to_string()).or_insert_with(|| {
            let validator = validator(schema).expect("a valid schema");
            (Rc::new(validator), Rc::new(Vocabulary::of(schema)))
        });
        made.clone()
    }
}

/// A validator that reads patterns as schemas mean them.
pub(crate) fn validator(schema: &Value) -> Option<Validator> {
    let options = jsonschema::options().with_pattern_options(PatternOptions::regex());
    options.build(schema).ok()
}

/// The structures and unions of a part, in each role that they have: as input or as output.
pub(crate) fn subjects<'g>(
    case: &Case,
    part: Part,
    graph: &'g ShapeGraph,
    validators: &mut Validators,
) -> Vec<Subject<'g>> {
    let model = case.model();
    let (whole, api) = (resolve_all(&model).api, part.api(&model));
    let (module, documents) = types(case.name, part.name());
    assert!(!documents.is_empty(), "{module}");
    let mut subjects = Vec::new();
    for (name, document) in documents {
        let id = format!("example.protocols#{name}");
        let shape = graph.root(&id).expect("the shape");
        let mut subject =
            Subject::new(format!("{name}, {}, {}", case.name, part.name()), graph, shape);
        subject.document = Some(document);
        for options in roles(&whole, whole.id(&id).expect("the type")) {
            for view in [View::Whole, View::Body] {
                let drafts = [Draft::Draft202012, Draft::Draft07];
                let schemas = drafts.map(|draft| schema(&api, &id, draft, options.view(view)));
                let made = schemas.each_ref().map(|schema| validators.of(schema));
                subject.vocabulary = made[0].1.clone();
                let validators = made.map(|(validator, _)| validator).into();
                subject.schemas.push(Schemas { options: options.view(view), validators });
            }
        }
        subjects.push(subject);
    }
    subjects
}

/// How documents of a type are checked: as inputs, as outputs or, inside of them, as both.
fn roles(api: &Api<'_>, id: TypeId) -> Vec<Options> {
    let input = Options::new().profile(Profile::Authoring);
    let output = Options::new().profile(Profile::Reading).direction(Direction::Output);
    let is_input = api.operations.iter().any(|operation| operation.input == Some(id));
    let is_answer = api
        .operations
        .iter()
        .any(|operation| operation.output == Some(id) || operation.errors.contains(&id));
    match (is_input, is_answer) {
        (true, false) => vec![input],
        (false, true) => vec![output],
        _ => vec![input, output],
    }
}

/// The schema of a shape for a draft, as the walker's options have it.
pub(crate) fn schema(api: &Api<'_>, id: &str, draft: Draft, options: Options) -> Value {
    let openness = match options.profile {
        Profile::Reading => Openness::Open,
        _ => Openness::Closed,
    };
    let view = match options.view {
        View::Body => json_schema::View::Body,
        _ => json_schema::View::Whole,
    };
    let schemas = JsonSchema::builder().draft(draft).openness(openness).view(view).build();
    schemas.of(api, id).expect("a schema")
}
