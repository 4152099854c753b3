//! `cargo xtask examples [--list]`: the documented examples of AWS's services against their models.
//!
//! botocore carries `examples-1.json` for some services: inputs and outputs as the documentation
//! shows them. Each is checked with the profile wire, and outputs with the profile reading, too. The
//! command prints how many are valid and what is wrong with the others, by cause; with `--list` each
//! violation with its value. Every one was looked at: what is rejected is not what the protocol
//! carries. Reading takes RFC 3339 for seconds, values that an enum lacks and any pattern, and still
//! refuses quotes around numbers and dates of other forms. The command fails if the numbers change.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;

use serde_json::Value;
use shapewright_codegen::emit::shape_graph;
use shapewright_smithy::Model;
use shapewright_smithy::load::Loader;
use shapewright_smithy::model::{Operation, ShapeKind};
use shapewright_validate::shape::ShapeGraph;
use shapewright_validate::walk::{self, Direction, Options, Profile};
use shapewright_validate::{Policy, ViolationKind};

use crate::botocore;
use crate::failure::Failure;
use crate::json;

/// How many examples of the pinned botocore are wrong: inputs, outputs, and outputs as they are read.
const REJECTED: [usize; 3] = [33, 115, 77];

/// What each of those numbers is of.
const SIDES: [(&str, Profile, Direction); 3] = [
    ("input", Profile::Wire, Direction::Input),
    ("output", Profile::Wire, Direction::Output),
    ("output, reading", Profile::Reading, Direction::Output),
];

/// What came of the examples.
#[derive(Default)]
struct Tally {
    services: usize,
    operations: usize,
    /// By side.
    documents: [usize; 3],
    rejected: [usize; 3],
    /// How many violations have each cause, by side.
    causes: BTreeMap<&'static str, [usize; 3]>,
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
            let examples = json::read(&examples)?;
            check(&mut tally, &service.name, &service.model, &examples["examples"])?;
        }
    }
    if arguments.contains(&"--list") {
        tally.list.iter().for_each(|line| println!("{line}"));
    }
    print(&tally);
    if tally.rejected != REJECTED {
        eprintln!("error: {REJECTED:?} were wrong before; look at them with --list");
        return Ok(ExitCode::FAILURE);
    }
    Ok(ExitCode::SUCCESS)
}

fn print(tally: &Tally) {
    println!("{} operations of {} services", tally.operations, tally.services);
    println!("{:>15} {:>8} {:>8} {:>16}  examples", "", "input", "output", "output, reading");
    let row = |[input, output, reading]: [usize; 3], what: &str| {
        println!("{:>15} {input:>8} {output:>8} {reading:>16}  {what}", "");
    };
    row(tally.documents, "checked");
    row(tally.rejected, "rejected, for violations of these kinds:");
    tally.causes.iter().for_each(|(cause, counts)| row(*counts, cause));
}

fn check(tally: &mut Tally, name: &str, path: &Path, examples: &Value) -> Result<(), Failure> {
    let Some(examples) = examples.as_object().filter(|it| !it.is_empty()) else { return Ok(()) };
    let loader = Loader::new().file(path).map_err(|error| Failure::io("read", path, error))?;
    let Some(model) = loader.load().model else {
        return Err(Failure::Model(format!("error: {} has no model", path.display())));
    };
    let (graph, _) = shape_graph::of_model(&model);
    tally.services += 1;
    for (operation, examples) in examples {
        let Some(shapes) = operation_of(&model, operation) else { continue };
        tally.operations += 1;
        for example in examples.as_array().into_iter().flatten() {
            for (side, about) in SIDES.iter().enumerate() {
                let is_input = about.2 == Direction::Input;
                let (key, shape) =
                    if is_input { ("input", &shapes.input) } else { ("output", &shapes.output) };
                if let Some(document) = example.get(key).filter(|it| it.is_object()) {
                    let what = format!("{name} {operation} {}", about.0);
                    one(tally, &what, document, &graph, (shape.as_str(), side));
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

/// Checks one document against a shape, on one of the sides.
fn one(
    tally: &mut Tally,
    what: &str,
    document: &Value,
    graph: &ShapeGraph,
    (shape, side): (&str, usize),
) {
    let Some(shape) = graph.root(shape) else { return };
    tally.documents[side] += 1;
    let (_, profile, direction) = SIDES[side];
    let options = Options::new().profile(profile).direction(direction);
    let text = document.to_string();
    let outcome = walk::walk_with(text.as_bytes(), shape, graph, options, &Policy::new());
    tally.rejected[side] += usize::from(outcome.violations.is_some());
    for violation in outcome.violations.iter().flatten() {
        let value = document.pointer(&violation.path).unwrap_or(&Value::Null);
        tally.causes.entry(cause(&violation.kind, value)).or_default()[side] += 1;
        tally.list.push(format!("{what}: {violation}: {value}"));
    }
}

/// What is wrong with a value, in words.
fn cause(kind: &ViolationKind, value: &Value) -> &'static str {
    let is_numeric = value.as_str().is_some_and(|text| text.parse::<f64>().is_ok());
    match kind {
        ViolationKind::Required => "a required member is null",
        ViolationKind::Type { expected: "number", .. } if is_numeric => "seconds are in quotes",
        ViolationKind::Type { expected: "number", .. } => "a date is text, where seconds are due",
        ViolationKind::Type { expected: "boolean", .. } => "a boolean is in quotes",
        ViolationKind::Type { .. } => "an integer is in quotes",
        ViolationKind::Format { format: "base64" } => "a blob is no base64",
        ViolationKind::Format { .. } => "a date-time has no zone",
        ViolationKind::Enum { .. } => "an enum has no such value",
        ViolationKind::Pattern { .. } => "an identifier does not match its pattern",
        ViolationKind::Length { .. } => "an identifier is too short",
        _ => "something else",
    }
}
