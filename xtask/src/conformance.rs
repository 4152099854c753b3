//! `cargo xtask conformance TASK`: the schemas in the hands of those who use them.
//!
//! | task | what it does |
//! |---|---|
//! | `schemas` | every schema of `schemas/` through editors, validators, generators and AWS's clients |
//! | `mutants` | shows that a schema without some keyword is noticed by the rows of `schemas` |
//! | `services` | the inputs of every operation of AWS through ajv and Python's jsonschema |
//! | `openapi` | our OpenAPI documents, and those of ten services of AWS, through linters and generators |
//! | `gateway` | documents for API Gateway, of our services and of ten of AWS, by the rules of its guide |
//! | `clients` | AWS's clients and schemathesis against `shapewright serve` |
//!
//! The tools are installed from `xtask/conformance/node/package-lock.json` and
//! `xtask/conformance/python/requirements.txt`, which pin them. Where they cannot be had, the task
//! says so and ends well. Each task prints its table and keeps it in `schemas/CONFORMANCE.md`;
//! `--check` fails if the table there is another.

mod clients;
mod documents;
mod gateway;
mod mutants;
mod open_api;
mod report;
mod rows;
mod services;
mod tools;

use std::path::PathBuf;
use std::process::{Command, ExitCode};

use crate::failure::Failure;
use rows::Row;
use tools::Tools;

const USAGE: &str =
    "Usage: cargo xtask conformance schemas|mutants|services|openapi|gateway|clients [--check]";

/// Runs a task; the exit code is 1 if a row fails or, with `--check`, the kept table is stale.
///
/// # Errors
/// Wrong arguments; tools that do not do what they should.
pub(crate) fn run(arguments: &[&str]) -> Result<ExitCode, Failure> {
    let is_check = arguments.contains(&"--check");
    let tasks: Vec<&str> = arguments.iter().copied().filter(|it| *it != "--check").collect();
    let [task @ ("schemas" | "mutants" | "services" | "openapi" | "gateway" | "clients")] =
        tasks[..]
    else {
        return Err(Failure::Usage { given: arguments.join(" "), usage: USAGE });
    };
    let Some(section) = section(task)? else { return Ok(ExitCode::SUCCESS) };
    print!("{}", section.text);
    let is_kept = report::keep(task, &section.text, is_check)?;
    Ok(if section.is_good && is_kept { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// What a task finds; `None` if its tools or models cannot be had.
fn section(task: &str) -> Result<Option<Section>, Failure> {
    if task == "gateway" {
        return gateway::run();
    }
    let Some(tools) = tools::install()? else { return Ok(None) };
    match task {
        "schemas" => schemas(&tools).map(Some),
        "mutants" => mutants::run(&tools).map(Some),
        "clients" => clients::run(&tools).map(Some),
        "openapi" => open_api::run(&tools),
        _ => services::run(&tools),
    }
}

/// What a task found.
struct Section {
    text: String,
    is_good: bool,
}

impl Section {
    /// A table of rows, with what failed below it.
    fn of(rows: &[Row]) -> Self {
        Self { text: report::table(rows), is_good: rows.iter().all(Row::is_good) }
    }
}

/// The whole matrix.
fn schemas(tools: &Tools) -> Result<Section, Failure> {
    let schemas = crate::workspace::root().join("schemas");
    let documents = documents::make(tools, &schemas)?;
    let mut rows = tools.rows(&schemas, &["--documents", documents.path()], None)?;
    rows.extend(documents.in_rust());
    documents.compare(&mut rows)?;
    Ok(Section::of(&rows))
}

/// The folders of the programs that the tools bring; `None` if they cannot be had.
///
/// # Errors
/// An environment that cannot be made.
pub(crate) fn programs() -> Result<Option<[PathBuf; 2]>, Failure> {
    Ok(tools::install()?.map(|tools| tools.programs()))
}

/// The command that runs a script beside `run.py`; `None` if its packages cannot be had.
///
/// # Errors
/// An environment that cannot be made.
pub(crate) fn python_script(name: &str) -> Result<Option<Command>, Failure> {
    Ok(tools::python()?.map(|interpreter| {
        let mut command = Command::new(interpreter);
        let script = crate::workspace::root().join("xtask/conformance/python").join(name);
        command.arg(script).env("PYTHONDONTWRITEBYTECODE", "1");
        command
    }))
}
