//! `cargo xtask examples [--list]`: the documented examples of AWS's services against their models.
//!
//! botocore carries `examples-1.json` for some services: inputs and outputs as the documentation
//! shows them. Each is checked with the profile wire. The command prints how many are valid, and
//! with `--list` what is wrong with the others. They were looked at: the examples hold numbers and
//! booleans as texts, dates as texts where the protocol has seconds, words in place of base64, and
//! null where a member is required, and identifiers and enum values that the model does not have;
//! none is valid on the wire. The command fails if their number changes.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;

use serde_json::Value;
use shapewright_codegen::Model;
use shapewright_codegen::emit::shape_graph;
use shapewright_codegen::load::Loader;
use shapewright_codegen::model::{Operation, ShapeKind};
use shapewright_validate::Policy;
use shapewright_validate::shape::ShapeGraph;
use shapewright_validate::walk::{self, Direction, Options, Profile};

use crate::botocore;
use crate::failure::Failure;
use crate::workspace;

/// How many examples of the pinned botocore are wrong.
const REJECTED: usize = 148;

/// What came of the examples.
#[derive(Default)]
struct Tally {
    services: usize,
    operations: usize,
    documents: usize,
    rejected: usize,
    /// How many violations have each code.
    codes: BTreeMap<&'static str, usize>,
    list: Vec<String>,
}

/// Checks all of them.
///
/// # Errors
/// A cache that cannot be used; a model or an example that cannot be read.
pub(crate) fn run(arguments: &[&str]) -> Result<ExitCode, Failure> {
    let Some(botocore) = botocore::pinned()? else { return Ok(ExitCode::SUCCESS) };
    let mut tally = Tally::default();
    for service in botocore.services()? {
        let examples = service.model.with_file_name("examples-1.json");
        if examples.is_file() {
            let examples = json(&examples)?;
            check(&mut tally, &service.name, &service.model, &examples["examples"])?;
        }
    }
    if arguments.contains(&"--list") {
        tally.list.iter().for_each(|line| println!("{line}"));
    }
    let Tally { services, operations, documents, rejected, codes, .. } = tally;
    println!("{documents} examples of {operations} operations of {services} services");
    println!("{} valid, {rejected} not: {codes:?}", documents - rejected);
    if rejected != REJECTED {
        eprintln!("error: {REJECTED} were wrong before; look at them with --list");
        return Ok(ExitCode::FAILURE);
    }
    Ok(ExitCode::SUCCESS)
}

fn json(path: &Path) -> Result<Value, Failure> {
    serde_json::from_str(&workspace::read(path)?)
        .map_err(|error| Failure::Model(format!("error: {}: {error}", path.display())))
}

fn check(tally: &mut Tally, name: &str, path: &Path, examples: &Value) -> Result<(), Failure> {
    let Some(examples) = examples.as_object().filter(|it| !it.is_empty()) else { return Ok(()) };
    let loader = Loader::new().file(path).map_err(|error| Failure::io("read", path, error))?;
    let Some(model) = loader.load().model else {
        return Err(Failure::Model(format!("error: {} has no model", path.display())));
    };
    let (graph, _) = shape_graph::build(&model);
    tally.services += 1;
    for (operation, examples) in examples {
        let Some(shapes) = operation_of(&model, operation) else { continue };
        tally.operations += 1;
        for example in examples.as_array().into_iter().flatten() {
            let sides = [
                ("input", shapes.input.as_str(), Direction::Input),
                ("output", shapes.output.as_str(), Direction::Output),
            ];
            for (side, shape, direction) in sides {
                if let Some(document) = example.get(side).filter(|it| it.is_object()) {
                    let what = format!("{name} {operation} {side}");
                    one(tally, &what, document, &graph, (shape, direction));
                }
            }
        }
    }
    Ok(())
}

fn operation_of<'m>(model: &'m Model, name: &str) -> Option<&'m Operation> {
    model.shapes.values().find_map(|shape| match &shape.kind {
        ShapeKind::Operation(operation) if shape.id.name() == name => Some(&**operation),
        _ => None,
    })
}

/// Checks one document against a shape that goes in a direction.
fn one(
    tally: &mut Tally,
    what: &str,
    document: &Value,
    graph: &ShapeGraph,
    (shape, direction): (&str, Direction),
) {
    let Some(shape) = graph.root(shape) else { return };
    tally.documents += 1;
    let options = Options::new().profile(Profile::Wire).direction(direction);
    let text = document.to_string();
    let outcome = walk::walk_with(text.as_bytes(), shape, graph, options, &Policy::new());
    tally.rejected += usize::from(outcome.violations.is_some());
    for violation in outcome.violations.iter().flatten() {
        *tally.codes.entry(violation.code()).or_default() += 1;
        let value = document.pointer(&violation.path).unwrap_or(&Value::Null);
        tally.list.push(format!("{what}: {violation}: {value}"));
    }
}
