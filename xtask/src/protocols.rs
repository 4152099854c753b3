//! `cargo xtask protocols [MODEL…]`: Smithy's protocol tests, through documents of a model that is
//! read at run time, and through generated types.
//!
//! | part | what it does |
//! |---|---|
//! | `cases` | reads the cases that the traits of `smithy.test` hold |
//! | `form` | documents of their parameters, and how documents are compared |
//! | `client`, `server`, `malformed` | runs a case, for the side that it is about |
//! | `messages` | the layer that makes the messages: `Call`, over documents |
//! | `typed` | the other layer: a program with generated types |
//! | `message` | what a case says of a message, against a message |
//! | `exceptions` | the cases that are not met, each with the reason |
//!
//! A row per layer, protocol, kind and side says how many cases are met; each that is not is a line with
//! the reason, and makes the command fail unless it is an exception.

mod cases;
mod client;
mod exceptions;
mod form;
mod malformed;
mod message;
mod messages;
mod server;
mod typed;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::ExitCode;

use shapewright_codegen::emit::shape_graph;
use shapewright_http::{Call, Router};
use shapewright_smithy::Model;
use shapewright_smithy::load::Loader;
use shapewright_validate::shape::{Operation, ShapeGraph};

use crate::failure::Failure;
use crate::workspace;
use cases::{Case, Kind, Side};
use messages::Messages;
use typed::{Program, Typed};

const USAGE: &str = "Usage: cargo xtask protocols [MODEL…]";

/// The folder with Smithy's tests, in that of the vectors.
const TESTS: &str = "conformance/protocols/model.json";

/// Runs the command; the exit code is 1 if a case is not met that should be.
///
/// # Errors
/// Wrong arguments; models that cannot be read.
pub(crate) fn run(arguments: &[&str]) -> Result<ExitCode, Failure> {
    if let Some(option) = arguments.iter().find(|argument| argument.starts_with('-')) {
        return Err(Failure::Usage { given: (*option).to_owned(), usage: USAGE });
    }
    let files: Vec<PathBuf> = arguments.iter().map(PathBuf::from).collect();
    let Some(files) = Some(files).filter(|files| !files.is_empty()).or_else(usual) else {
        println!("SKIPPED: Smithy's protocol tests (give their files, or set SHAPEWRIGHT_SHARED)");
        return Ok(ExitCode::SUCCESS);
    };
    let model = load(&files)?;
    let (graph, _) = shape_graph::of_model(&model);
    let program = Program::start(&model, &graph)?;
    let documents = |call| -> Box<dyn Messages + '_> { Box::new(call) };
    let types = |call| -> Box<dyn Messages + '_> { Box::new(Typed { call, program: &program }) };
    let layers: [(Layer, malformed::Layer<'_, '_>); 2] =
        [(Layer::Documents, &documents), (Layer::Types, &types)];
    let mut rows: BTreeMap<(Layer, String, Kind, Side), Row> = BTreeMap::new();
    for case in cases::of_model(&model, &graph) {
        for (layer, messages) in layers {
            let key = (layer, case.protocol.to_owned(), case.kind, case.side);
            rows.entry(key).or_default().add(&case, run_case(&case, &graph, messages));
        }
    }
    rows.iter().for_each(print);
    let is_good = rows.values().all(Row::is_good);
    Ok(if is_good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// What makes the messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Layer {
    Documents,
    Types,
}

impl Layer {
    fn name(self) -> &'static str {
        match self {
            Self::Documents => "documents",
            Self::Types => "types",
        }
    }
}

/// The tests in the folder that `SHAPEWRIGHT_SHARED` names, or in the one beside the checkout.
fn usual() -> Option<Vec<PathBuf>> {
    let named = std::env::var_os("SHAPEWRIGHT_SHARED").map(PathBuf::from);
    let shared = named.or_else(|| Some(workspace::root().parent()?.join("shared")))?;
    let tests = shared.join(TESTS);
    tests.is_file().then(|| vec![tests])
}

fn load(files: &[PathBuf]) -> Result<Model, Failure> {
    let mut loader = Loader::new();
    for file in files {
        loader = loader.file(file).map_err(|error| Failure::io("read", file, error))?;
    }
    let found = loader.load();
    found.model.ok_or_else(|| {
        let diagnostics = found.diagnostics.iter();
        Failure::Model(diagnostics.map(|it| it.render(&found.sources)).collect())
    })
}

/// What a case found: nothing, or why it is not met.
type Outcome = Result<(), String>;

fn run_case<'g>(
    case: &Case<'_>,
    graph: &'g ShapeGraph,
    layer: malformed::Layer<'_, 'g>,
) -> Outcome {
    let operation = graph.operation(case.operation).ok_or("the operation is unknown")?;
    let call = Call::new(operation, graph).map_err(|reason| reason.to_string())?;
    let messages = &*layer(call);
    match (case.kind, case.side) {
        (Kind::Request, Side::Client) => client::request(case, &call, messages),
        (Kind::Response, Side::Client) => client::response(case, &call, messages),
        (Kind::Request, Side::Server) => {
            server::request(case, &call, &router(graph, operation), messages)
        }
        (Kind::Response, Side::Server) => server::response(case, &call, messages),
        (Kind::Malformed, _) => malformed::run(case, &router(graph, operation), layer),
    }
}

/// A router of the service of an operation; of the operation alone if no service has it.
fn router<'g>(graph: &'g ShapeGraph, operation: &'g Operation) -> Router<'g> {
    if operation.service.is_none() {
        return Router::new(graph, [operation]).0;
    }
    let of_service = |it: &&Operation| it.service == operation.service;
    let operations = graph.operations().map(|(_, operation)| operation).filter(of_service);
    Router::new(graph, operations).0
}

/// The cases of one protocol, kind and side.
#[derive(Default)]
struct Row {
    met: usize,
    /// Those that are not met, and why.
    missed: Vec<(String, String)>,
    /// Those that should not be met, and are not.
    exceptions: Vec<(&'static str, &'static str)>,
    /// Exceptions that are none.
    needless: Vec<&'static str>,
}

impl Row {
    fn add(&mut self, case: &Case<'_>, outcome: Outcome) {
        match (outcome, exceptions::reason(case)) {
            (Ok(()), None) => self.met += 1,
            (Ok(()), Some((_, reason))) if exceptions::is_of_copy(reason) => self.met += 1,
            (Ok(()), Some((id, _))) => self.needless.push(id),
            (Err(_), Some((id, reason))) => self.exceptions.push((id, reason)),
            (Err(reason), None) => self.missed.push((case.id.to_owned(), reason)),
        }
    }

    fn is_good(&self) -> bool {
        self.missed.is_empty() && self.needless.is_empty()
    }
}

fn print(((layer, protocol, kind, side), row): (&(Layer, String, Kind, Side), &Row)) {
    let total = row.met + row.missed.len() + row.exceptions.len() + row.needless.len();
    let protocol = protocol.split('#').next_back().unwrap_or_default();
    let (layer, kind, side) = (layer.name(), kind.name(), side.name());
    print!("{layer:<10} {protocol:<12} {kind:<10} {side:<7} {} of {total}", row.met);
    println!("{}", if row.exceptions.is_empty() { "" } else { ", but for exceptions:" });
    for (id, reason) in &row.exceptions {
        println!("    {id}: {reason}");
    }
    for (id, reason) in &row.missed {
        println!("    {id} is not met: {reason}");
    }
    for id in &row.needless {
        println!("    {id} is met, so it is no exception");
    }
}
