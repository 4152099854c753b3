//! Types of an older model, and what a newer service answers.
//!
//! They read all of it. What the older model requires and the newer one does not is filled, with a
//! warning.

use arbitrary::Unstructured;
use shapewright_codegen::emit::shape_graph;
use shapewright_smithy::Model;
use shapewright_smithy::resolve::resolve_all;
use shapewright_validate::arbitrary::document;
use shapewright_validate::walk::Profile;

use super::program::{self, Part, Verdict};
use super::random::Random;
use crate::botocore;
use crate::failure::Failure;

/// The older version: so old that every service has changed since.
const OLDER: (&str, &str) =
    ("1.35.99", "b22d27b6b617fc2d7342090d6129000af2efd20174215948c0d7ae2da0fab445");

/// Services whose messages are JSON.
const SERVICES: [&str; 10] = [
    "athena",
    "batch",
    "cloudtrail",
    "dynamodb",
    "ecr",
    "iotwireless",
    "kms",
    "lambda",
    "sqs",
    "stepfunctions",
];

/// How many documents there are, of all services.
const DOCUMENTS: usize = 10_000;

/// How often a document of a shape is made at most.
const ATTEMPTS: usize = 1_000;

/// Bytes from which a document is made.
const BYTES: usize = 1_024;

/// Reads answers of the pinned version by types of the older one; whether all of them are read.
pub(super) fn run() -> Result<bool, Failure> {
    let Some(newer) = botocore::pinned()? else { return Ok(true) };
    let Some(older) = botocore::version(OLDER.0, OLDER.1)? else { return Ok(true) };
    let (old, new) = (super::load_all(&older, &SERVICES)?, super::load_all(&newer, &SERVICES)?);
    let parts: Vec<Part<'_>> = old
        .iter()
        .map(|(service, model)| Part { service, model, shapes: outputs(model) })
        .collect();
    let program = program::build("versions", &parts)?;
    let columns = ["answers", "documents", "warnings", "refused"];
    println!("{:>16} {}", "", columns.map(|name| format!("{name:>9}")).join(" "));
    let mut is_good = true;
    for ((service, newer), part) in new.iter().zip(&parts) {
        let shapes: Vec<String> =
            outputs(newer).into_iter().filter(|id| part.shapes.contains(id)).collect();
        let documents = documents(service, newer, &shapes);
        let verdicts = program.read(&documents)?;
        let (mut warned, mut refused) = (0, Vec::new());
        for ((key, text), verdict) in documents.iter().zip(&verdicts) {
            match verdict {
                Verdict::Read(warnings) => warned += usize::from(*warnings > 0),
                Verdict::Refused(reason) => refused.push(format!("{key}: {reason}\n    {text}")),
            }
        }
        let count = documents.len();
        let row = [shapes.len(), count, warned, refused.len()];
        println!("{service:>16} {}", row.map(|number| format!("{number:>9}")).join(" "));
        refused.iter().take(3).for_each(|line| println!("  {line}"));
        is_good &= refused.is_empty() && count == DOCUMENTS / SERVICES.len();
    }
    Ok(is_good)
}

/// The IDs of the outputs of a model.
fn outputs(model: &Model) -> Vec<String> {
    let api = resolve_all(model).api;
    let outputs = api.operations.iter().filter_map(|operation| operation.output);
    let mut ids: Vec<String> = outputs.map(|output| api.get(output).id.to_string()).collect();
    ids.sort();
    ids.dedup();
    ids
}

/// Documents of the shapes as a service writes them, each with the key of its type.
fn documents(service: &str, model: &Model, shapes: &[String]) -> Vec<(String, String)> {
    let (graph, _) = shape_graph::of_model(model);
    let mut random = Random::new();
    let mut documents = Vec::new();
    // Of a few shapes no document can be made: too many patterns of too long texts.
    for id in shapes.iter().cycle().take(ATTEMPTS * shapes.len()) {
        if documents.len() == DOCUMENTS / SERVICES.len() {
            break;
        }
        let Some(shape) = graph.root(id) else { continue };
        let bytes = random.bytes(BYTES);
        let made = document(shape, &graph, Profile::Wire, &mut Unstructured::new(&bytes));
        let shape = id.rsplit('#').next().unwrap_or_default();
        documents.extend(made.ok().map(|text| (program::key(service, shape), text)));
    }
    documents
}
