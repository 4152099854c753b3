//! `cargo xtask skeletons`: a document of every operation of every AWS service.
//!
//! For each input, output and error of botocore's pinned models, the least and the full document is
//! made and held to its own shape, as `shapewright skeleton` and `shapewright check` do. With
//! `--out DIR` the inputs are written there, as JSON and YAML, for `xtask/conformance/python/skeletons.py`,
//! which asks botocore's own validator and serializers. A NAME looks at one service only.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use shapewright_codegen::emit::shape_graph;
use shapewright_codegen::make::{Maker, Used, yaml};
use shapewright_smithy::api::{Api, Operation, Type};
use shapewright_smithy::load::Loader;
use shapewright_smithy::resolve::resolve_all;
use shapewright_validate::shape::{Role, ShapeGraph};
use shapewright_validate::walk::{Options, walk};

use crate::botocore::{self, Service};
use crate::failure::Failure;

const USAGE: &str = "Usage: cargo xtask skeletons [--out DIR] [SERVICE...]";

/// How many problems of a service are printed.
const SHOWN: usize = 10;

/// What came of a service.
#[derive(Default)]
struct Outcome {
    name: String,
    made: usize,
    problems: Vec<String>,
}

/// Makes and checks all; the exit code is 1 if one is not valid.
///
/// # Errors
/// Wrong arguments; a cache that cannot be used; files that cannot be written.
pub(crate) fn run(arguments: &[&str]) -> Result<ExitCode, Failure> {
    let (out, names) = match arguments {
        ["--out", folder, names @ ..] => (Some(PathBuf::from(folder)), names),
        names => (None, names),
    };
    if names.iter().any(|name| name.starts_with('-')) {
        return Err(Failure::Usage { given: arguments.join(" "), usage: USAGE });
    }
    let Some(botocore) = botocore::pinned()? else { return Ok(ExitCode::SUCCESS) };
    let services = match names {
        [] => botocore.services()?,
        names => names.iter().map(|name| botocore.service(name)).collect::<Result<_, _>>()?,
    };
    let outcomes = in_parallel(&services, out.as_deref())?;
    let mut is_good = true;
    for outcome in &outcomes {
        is_good &= outcome.problems.is_empty();
        for problem in outcome.problems.iter().take(SHOWN) {
            println!("{}: {problem}", outcome.name);
        }
        if outcome.problems.len() > SHOWN {
            println!("{}: and {} more", outcome.name, outcome.problems.len() - SHOWN);
        }
    }
    let made: usize = outcomes.iter().map(|outcome| outcome.made).sum();
    let wrong: usize = outcomes.iter().map(|outcome| outcome.problems.len()).sum();
    println!(
        "botocore {}: {} services, {} of {made} documents are valid",
        botocore.version,
        outcomes.len(),
        made - wrong
    );
    Ok(if is_good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn in_parallel(services: &[Service], out: Option<&Path>) -> Result<Vec<Outcome>, Failure> {
    let next = AtomicUsize::new(0);
    let outcomes = Mutex::new(Vec::with_capacity(services.len()));
    let threads = thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let work = || {
        while let Some(service) = services.get(next.fetch_add(1, Ordering::Relaxed)) {
            let outcome = of_service(service, out);
            outcomes.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push(outcome);
        }
    };
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(work);
        }
    });
    outcomes.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner).into_iter().collect()
}

/// Writes the documents of a service's inputs to a folder of its name.
///
/// # Errors
/// A model that cannot be read; files that cannot be written.
pub(crate) fn write_inputs(service: &Service, out: &Path) -> Result<(), Failure> {
    of_service(service, Some(out)).map(drop)
}

fn of_service(service: &Service, out: Option<&Path>) -> Result<Outcome, Failure> {
    let mut outcome = Outcome { name: service.name.clone(), ..Outcome::default() };
    let loader = Loader::new().file(&service.model);
    let loader = loader.map_err(|error| Failure::io("read", &service.model, error))?;
    let Some(model) = loader.load().model else {
        outcome.problems.push("the model cannot be read".to_owned());
        outcome.made += 1;
        return Ok(outcome);
    };
    let api = resolve_all(&model).api;
    let (graph, _) = shape_graph::of_model(&model);
    let mut files = BTreeMap::new();
    for full in [false, true] {
        let maker = Maker::new(&api).full(full);
        let subject = Subject { api: &api, graph: &graph, maker: &maker, full };
        for operation in &api.operations {
            subject.operation(operation, &mut outcome, &mut files);
        }
    }
    if let Some(out) = out {
        write(&out.join(&service.name), files)?;
    }
    Ok(outcome)
}

/// What documents are made of and held to.
struct Subject<'s, 'm> {
    api: &'s Api<'m>,
    graph: &'s ShapeGraph,
    maker: &'s Maker<'s, 'm>,
    full: bool,
}

impl<'m> Subject<'_, 'm> {
    fn operation(
        &self,
        operation: &Operation<'m>,
        outcome: &mut Outcome,
        files: &mut BTreeMap<String, String>,
    ) {
        let input = operation.input.map(|id| (self.api.get(id), Role::Input));
        let output = operation.output.map(|id| (self.api.get(id), Role::Output));
        let errors = operation.errors.iter().map(|id| (self.api.get(*id), Role::Error));
        for (ty, role) in input.into_iter().chain(output).chain(errors) {
            outcome.made += 1;
            match self.document(ty, role) {
                Ok(value) if role == Role::Input => {
                    let extent = if self.full { "full" } else { "least" };
                    let name = format!("{}.{extent}", operation.id.name());
                    files.insert(format!("{name}.json"), format!("{value:#}\n"));
                    match yaml::print(self.api, Used::of(ty), &value, self.full) {
                        Ok(text) => drop(files.insert(format!("{name}.yaml"), text)),
                        Err(problem) => outcome.problems.push(format!("{name}.yaml: {problem}")),
                    }
                }
                Ok(_) => {}
                Err(problem) => outcome.problems.push(format!(
                    "{} of {} ({}): {problem}",
                    ty.id.name(),
                    operation.id.name(),
                    if self.full { "full" } else { "least" }
                )),
            }
        }
    }

    /// The document, or what is wrong with it.
    fn document(&self, ty: &Type<'m>, role: Role) -> Result<serde_json::Value, String> {
        let value = self.maker.value(Used::of(ty))?;
        let text = value.to_string();
        let shape = self.graph.root(ty.id.as_str()).ok_or("it has no shape")?;
        let outcome = walk(text.as_bytes(), shape, self.graph, Options::of_role(role));
        match outcome.violations {
            Some(violations) => Err(format!("{violations}: {}", shown(&text))),
            None => Ok(value),
        }
    }
}

/// The beginning of a document.
fn shown(text: &str) -> String {
    text.chars().take(200).collect()
}

fn write(folder: &Path, files: BTreeMap<String, String>) -> Result<(), Failure> {
    fs::create_dir_all(folder).map_err(|error| Failure::io("write", folder, error))?;
    for (name, text) in files {
        let path = folder.join(name);
        fs::write(&path, text).map_err(|error| Failure::io("write", &path, error))?;
    }
    Ok(())
}
