//! The command `shapewright`: checks documents against any model, and generates from models.
//!
//! ```text
//! arguments ─► models ─► one module per subcommand ─► output
//! ```
//!
//! [`arguments`] is the command line as data. `models` reads what it names. Each subcommand is a
//! module with one function from its arguments to a `Status`. Results go to standard output,
//! diagnostics to standard error.
//!
//! Exit status: 0 fine, 1 the input is invalid (or a change is breaking), 2 the command could not
//! run. A command whose output nobody reads any more ends as it would have; only `check`, which
//! prints while it checks, stops: with 1 if a document was invalid, else with 141, as a program that
//! `SIGPIPE` ended.

#![cfg_attr(docsrs, feature(doc_cfg))]
#![cfg_attr(target_family = "wasm", allow(dead_code, reason = "what is for lines needs a process"))]

pub mod arguments;
mod ast;
mod budget;
mod builtin;
mod check;
mod diff;
pub mod explain;
mod failure;
mod files;
mod generate;
mod http_file;
#[cfg(test)]
mod linear;
mod memory;
mod models;
mod names;
mod open_api;
mod operations;
mod output;
mod pages;
mod read;
mod request;
mod rules;
#[cfg(feature = "serve")]
mod serve;
mod skeleton;
mod snippet;
mod text;

use std::env;
use std::ffi::OsString;
use std::io::{self, Write as _};
use std::process::ExitCode;

pub use memory::Memory;
#[cfg(feature = "serve")]
pub use serve::{Builder as MockBuilder, Mock, MockError};

use arguments::{Arguments, Command};
use clap::{CommandFactory as _, Parser as _};
use failure::Failure;
use shapewright_validate::Printable;
use text::Text;

/// How a command that could run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Status {
    /// Fine.
    Success,
    /// The input is invalid, or a change is breaking.
    Invalid,
    /// A part of what was asked could not be done; why is said already.
    Incomplete,
}

/// Runs the command line of the process.
pub fn main() -> ExitCode {
    match Arguments::try_parse() {
        Ok(arguments) => ExitCode::from(exit_status(&arguments)),
        Err(error) => misused(error),
    }
}

/// Runs a command line, without the name of the command, on files in memory: where there are no
/// others, as in a browser, or none are wanted. Returns the exit status and what was read, written
/// and printed, without colours. Lines (`--ndjson`), `--watch` and `serve` need a process.
///
/// ```
/// use shapewright::{Memory, run_in_memory};
///
/// let input = r#"{"S3Url": "s3://firmware/hub.bin", "OtaType": "ONCE"}"#.to_owned();
/// let memory = Memory { input, ..Memory::default() };
/// let (status, memory) = run_in_memory(["check", "--shape", "CreateOtaTask", "-"], memory);
/// assert_eq!(status, 1);
/// assert!(memory.diagnostics.starts_with("error[enum]"));
/// ```
pub fn run_in_memory<'a>(
    arguments: impl IntoIterator<Item = &'a str>,
    memory: Memory,
) -> (u8, Memory) {
    let command = ["shapewright"].into_iter().chain(arguments);
    memory::run(memory, || match Arguments::try_parse_from(command) {
        Ok(arguments) => exit_status(&arguments),
        Err(error) => {
            let text = Text::of_lines(&error.render().to_string());
            let is_help = !error.use_stderr();
            let _ = if is_help { output::print_text(&text) } else { output::diagnose(&text) };
            if is_help { 0 } else { 2 }
        }
    })
}

/// Runs a command, and says why if it could not run.
fn exit_status(arguments: &Arguments) -> u8 {
    said(run(arguments))
}

/// The exit status of what was done, and why it could not be done on standard error.
fn said(done: Result<Status, Failure>) -> u8 {
    match done {
        Ok(Status::Success) => 0,
        Ok(Status::Invalid) => 1,
        Ok(Status::Incomplete) => 2,
        Err(failure) => {
            if !matches!(failure, Failure::BrokenPipe) {
                let _ = output::diagnose(&failure.text());
            }
            failure.exit_status()
        }
    }
}

/// Prints help, or what is wrong with the arguments: they are shown as other text of others is.
fn misused(error: clap::Error) -> ExitCode {
    if !error.use_stderr() {
        let printed = error.print().and_then(|()| io::stdout().flush());
        return ExitCode::from(said(output::of_help(printed)));
    }
    let harmless = |it: OsString| Printable(&it.to_string_lossy()).to_string();
    let error = Arguments::try_parse_from(env::args_os().map(harmless)).err().unwrap_or(error);
    let rendered = error.render().to_string();
    let text = Text::of_lines(&rendered);
    if text.plain().trim_end() == rendered.trim_end() {
        // So it has its colours.
        error.exit();
    }
    let _ = output::diagnose(&text);
    ExitCode::from(2)
}

/// The command line as `clap` sees it: for man pages.
pub fn command() -> clap::Command {
    Arguments::command()
}

fn run(arguments: &Arguments) -> Result<Status, Failure> {
    output::color(arguments.color);
    let quiet = arguments.quiet;
    match &arguments.command {
        Command::Ast(arguments) => ast::run(arguments, quiet),
        Command::Rust(arguments) => generate::rust(arguments, quiet),
        Command::Schema(arguments) => generate::schema(arguments, quiet),
        Command::OpenApi(arguments) => open_api::run(arguments, quiet),
        Command::Check(arguments) => check::run(arguments, quiet),
        Command::Request(arguments) => request::run(arguments, quiet),
        Command::Skeleton(arguments) => skeleton::run(arguments, quiet),
        Command::Explain(arguments) => explain::run(arguments),
        #[cfg(feature = "serve")]
        Command::Serve(arguments) => serve::run(arguments, quiet),
        Command::Diff(arguments) => diff::run(arguments, quiet),
        Command::Completions { shell } => {
            let mut text = Vec::new();
            clap_complete::generate(*shell, &mut command(), "shapewright", &mut text);
            output::print(&text).map(|()| Status::Success)
        }
    }
}
