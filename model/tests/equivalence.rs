//! The ways of checking a document agree, whatever the document.
//!
//! The types and the walker on their shapes find the same (profile wire), the lenient reader reads
//! what the walker lets pass, and the walker gives the verdict of the committed schemas: authoring
//! for requests, reading for answers. `shapewright_equivalence` lists what schemas cannot say.
//!
//! Documents are the examples of every request and answer, and random ones, damaged with a fixed
//! seed. `SHAPEWRIGHT_DOCUMENTS` sets how many; `cargo xtask equivalence` takes a million.

mod support;

use std::rc::Rc;

use shapewright_equivalence::{Document, Node, Schemas, Subject, Vocabulary, compare, documents};
use shapewright_validate::shape::ShapeGraph;
use shapewright_validate::walk::{Direction, Options, Profile};
use support::operations;

/// How many documents are made unless told otherwise.
const DOCUMENTS: usize = 2_000;

fn subjects(graph: &ShapeGraph) -> Vec<Subject<'_>> {
    let input = Options::new().profile(Profile::Authoring);
    let output = Options::new().profile(Profile::Reading).direction(Direction::Output);
    let mut subjects = Vec::new();
    for entry in operations() {
        for (document, options) in [(Some(entry.input), input), (entry.output, output)] {
            let Some(document) = document else { continue };
            let path = support::schema_path(&entry, &(document.shape)().name);
            subjects.push(subject(document, &support::json_file(&path), options, graph));
        }
    }
    subjects
}

fn subject<'g>(
    document: Document,
    schema: &serde_json::Value,
    options: Options,
    graph: &'g ShapeGraph,
) -> Subject<'g> {
    let shape = (document.shape)();
    let examples = schema["examples"].as_array().map(Vec::as_slice).unwrap_or_default();
    let validators = vec![Rc::new(support::validator(schema))];
    let mut subject = Subject::new(shape.name.to_string(), graph, shape);
    subject.document = Some(document);
    subject.schemas.push(Schemas { options, validators });
    subject.vocabulary = Rc::new(Vocabulary::of(schema));
    subject.seeds = examples.iter().map(Node::from).collect();
    subject
}

#[test]
fn types_walker_and_schemas_agree_on_damaged_documents() {
    let graph = ShapeGraph::new();
    compare(&subjects(&graph), documents(DOCUMENTS), 20_261_121).assert("the OTA operations");
}
