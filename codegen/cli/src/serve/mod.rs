//! `shapewright serve`: a stand-in for the services of a model.
//!
//! ```text
//! server ─► head: what is refused unread
//!    └────► control ─► engine ─► plan, signature: which operation, what it does
//!                         ├────► lifecycle, rules: what happens to resources
//!                         ├────► instance, pages: what messages have of them
//!                         ├────► store, file ─► contents
//!                         ├────► made, bound: what nobody gave
//!                         ├────► exact, same: JSON with all digits, compared by value
//!                         ├────► faults, log ─► lines
//!                         └────► problem, common: errors
//! ```

mod bound;
mod clock;
mod common;
mod contents;
mod control;
mod engine;
mod exact;
mod faults;
mod file;
mod head;
mod instance;
mod lifecycle;
mod lines;
mod lock;
mod log;
mod made;
mod mock;
mod pages;
mod plan;
mod problem;
mod reply;
mod role;
mod rollout;
mod rules;
mod same;
mod server;
mod signature;
mod state;
mod store;
mod transport;
mod unreadable;

use std::io::{self, Write};
use std::mem;
use std::net::TcpListener;
use std::path::PathBuf;
use std::time::Duration;

use shapewright_codegen::emit::shape_graph;
use shapewright_pattern::Patterns;
use shapewright_smithy::resolve::{Selection, resolve};
use tokio::sync::watch;

use crate::Status;
use crate::arguments::ServeArguments;
use crate::failure::Failure;
use crate::generate::refused;
use crate::models;
use crate::output;
use crate::text::Text;
use engine::Engine;
use faults::{Fault, Faults};
use file::File;
use lines::Lines;
use lock::lock;
use log::Log;
use server::Manners;
use store::Store;

pub use mock::{Builder, Mock, MockError};

/// What helps if a state does not fit the model.
const OTHER_MODEL: &str = "serve the model that the state was made with, or name another file";

/// Serves until a signal says that it is enough.
pub(crate) fn run(arguments: &ServeArguments, quiet: bool) -> Result<Status, Failure> {
    let model = models::needed(&arguments.model.model, quiet)?;
    let selection = Selection { services: arguments.service.clone(), ..Selection::default() };
    let api = resolve(&model, &selection).map_err(|found| refused(&found, &model))?.api;
    let patterns = Patterns::new();
    let (graph, warnings) = shape_graph::emit_with(&api, &patterns);
    if !quiet {
        output::warn(&warnings, warnings.left_out().others, &model.sources);
    }
    let fault = |text: &String| Fault::parse(text).map_err(Failure::new);
    let faults = arguments.fail.iter().map(fault).collect::<Result<Vec<_>, _>>()?;
    let (file, store) = match &arguments.state {
        Some(path) => File::open(path).map(|(file, contents)| (Some(file), Store::of(contents)))?,
        None => (None, Store::default()),
    };
    let log = Log::new(Some(log_to(arguments)?));
    let seed = arguments.seed;
    let (engine, left_out) = Engine::new(
        &api,
        (&graph, &patterns),
        seed,
        (file, store),
        (Faults::new(faults, seed), log),
    );
    check(&engine, &left_out, quiet)?;
    if let Some(path) = &arguments.state {
        let checked = state::check_contents(&engine.made, lock(&engine.store).contents());
        checked.map_err(|wrong| file::unusable(path, &wrong, OTHER_MODEL))?;
    }
    let manners = Manners { latency: Duration::from_millis(arguments.latency) };
    listen(&engine, &arguments.address, manners, quiet)
}

/// What the log goes to: a file, or standard error.
fn log_to(arguments: &ServeArguments) -> Result<Lines, Failure> {
    let Some(path) = &arguments.log else { return Ok(Lines::new(std::io::stderr())) };
    let file = file::regular(path, std::fs::OpenOptions::new().create(true).append(true));
    let file = file.map_err(|error| {
        let help = "name a regular file or a new one; without `--log`, standard error has the log";
        Failure::io("write", path.display(), &error).helped(help)
    })?;
    Ok(Lines::new(Complaining { to: file, path: path.clone(), has_complained: false }))
}

/// A file that says once if it cannot be written.
struct Complaining {
    to: std::fs::File,
    path: PathBuf,
    has_complained: bool,
}

impl Write for Complaining {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.to.write(bytes);
        if let Err(error) = &written
            && error.kind() != io::ErrorKind::Interrupted
            && !mem::replace(&mut self.has_complained, true)
        {
            let path = self.path.display();
            output::note(&format!("the log cannot be written to {path}: {error}"));
        }
        written
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}

/// Refuses to serve nothing, or to let something fail that there is not.
fn check(engine: &Engine<'_, '_>, left_out: &[String], quiet: bool) -> Result<(), Failure> {
    let operations = engine.operations();
    if operations.is_empty() {
        let help = left_out.first().cloned();
        let help = help.unwrap_or_else(|| "the model has no service with operations".to_owned());
        return Err(Failure::with_help("there is no operation to serve", help));
    }
    if !quiet {
        for reason in left_out {
            output::note(&format!("left out: {reason}"));
        }
    }
    let checked = engine.check_faults(lock(&engine.faults).all());
    checked.map_err(|(message, meant)| Failure::unknown(message, meant))
}

fn listen(
    engine: &Engine<'_, '_>,
    address: &str,
    manners: Manners,
    quiet: bool,
) -> Result<Status, Failure> {
    let failed = |error: std::io::Error| Failure::io("listen on", address, &error);
    let listener = TcpListener::bind(address).map_err(failed)?;
    let bound = listener.local_addr().map_err(failed)?;
    if !quiet {
        output::note("signatures are not verified, and nothing is sent to AWS");
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(failed)?;
    // Whoever reads the line may send a signal at once.
    let signalled = runtime.block_on(async { server::signalled() }).map_err(failed)?;
    output::print_text(&Text::of_line(format!("listening on http://{bound}")))?;
    let (stop, stopped) = watch::channel(false);
    std::thread::scope(|scope| {
        let serving = scope.spawn(|| server::run(engine, &listener, manners, &stopped));
        let waited = runtime.block_on(signalled);
        let _ = stop.send(true);
        let served =
            serving.join().unwrap_or_else(|_| Err(std::io::Error::other("a thread stopped")));
        waited.and(served).map_err(failed)
    })?;
    Ok(Status::Success)
}
