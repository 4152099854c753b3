//! The server inside a test.

use std::error::Error;
use std::fmt;
use std::net::{SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::mpsc;
use std::thread::JoinHandle;

use shapewright_codegen::emit::shape_graph;
use shapewright_pattern::Patterns;
use shapewright_smithy::load::Loader;
use shapewright_smithy::resolve::resolve_all;
use tokio::sync::watch;

use super::engine::Engine;
use super::faults::{Fault, Faults};
use super::lock::lock;
use super::log::Log;
use super::server::{self, Manners};
use super::store::Store;
use crate::builtin;

/// A stand-in for services, on a port of its own, that stops when it is dropped.
///
/// ```
/// use shapewright::Mock;
///
/// let mock = Mock::start()?;
/// assert!(mock.url().starts_with("http://127.0.0.1:"));
/// # Ok::<(), shapewright::MockError>(())
/// ```
#[derive(Debug)]
pub struct Mock {
    address: SocketAddr,
    stop: watch::Sender<bool>,
    thread: Option<JoinHandle<()>>,
}

/// What a [`Mock`] serves.
#[derive(Clone, Debug, Default)]
pub struct Builder {
    models: Vec<PathBuf>,
    seed: u64,
    faults: Vec<String>,
}

/// Why a [`Mock`] did not start.
#[derive(Debug)]
pub struct MockError(String);

impl Mock {
    /// The services of the built-in OTA models.
    ///
    /// # Errors
    /// If no port can be had.
    pub fn start() -> Result<Self, MockError> {
        Self::builder().start()
    }

    /// Something else to serve.
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// Where it listens: `http://127.0.0.1:43210`.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }
}

impl Drop for Mock {
    /// Stops after open requests.
    fn drop(&mut self) {
        let _ = self.stop.send(true);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Builder {
    /// The services of this model too, instead of the built-in ones.
    #[must_use]
    pub fn model(mut self, path: impl Into<PathBuf>) -> Self {
        self.models.push(path.into());
        self
    }

    /// What identifiers follow from.
    #[must_use]
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = seed;
        self
    }

    /// An operation that fails: `CreateOtaTask=ThrottlingException:0.5`. The error is one of the operation or
    /// its service, or a common one of AWS, which no model has to have.
    #[must_use]
    pub fn fail(mut self, fault: impl Into<String>) -> Self {
        self.faults.push(fault.into());
        self
    }

    /// Starts it.
    ///
    /// # Errors
    /// A model that cannot be read or is wrong, a fault that is none or of an unknown operation or error, or
    /// no port.
    pub fn start(self) -> Result<Mock, MockError> {
        let failed = |error: std::io::Error| MockError(format!("cannot listen: {error}"));
        let listener = TcpListener::bind("127.0.0.1:0").map_err(failed)?;
        let address = listener.local_addr().map_err(failed)?;
        let (stop, stopped) = watch::channel(false);
        let (ready, is_ready) = mpsc::channel();
        let thread = std::thread::spawn(move || self.serve(&listener, &stopped, &ready));
        let mock = Mock { address, stop, thread: Some(thread) };
        match is_ready.recv() {
            Ok(Ok(())) => Ok(mock),
            Ok(Err(error)) => Err(error),
            Err(_) => Err(MockError("the server stopped".to_owned())),
        }
    }

    fn serve(
        &self,
        listener: &TcpListener,
        stopped: &watch::Receiver<bool>,
        ready: &mpsc::Sender<Result<(), MockError>>,
    ) {
        let result = self.with_engine(|engine| {
            let _ = ready.send(Ok(()));
            server::run(engine, listener, Manners::default(), stopped)
        });
        let error = match result {
            Ok(Ok(())) => return,
            Ok(Err(error)) => MockError(error.to_string()),
            Err(error) => error,
        };
        let _ = ready.send(Err(error));
    }

    fn with_engine<T>(&self, run: impl FnOnce(&Engine<'_, '_>) -> T) -> Result<T, MockError> {
        let mut loader = if self.models.is_empty() { builtin::loader() } else { Loader::new() };
        for path in &self.models {
            let failed = |error| MockError(format!("cannot read {}: {error}", path.display()));
            loader = loader.file(path).map_err(failed)?;
        }
        let read = loader.load();
        let wrong = || MockError(read.diagnostics.render(&read.sources));
        let model = read.model.as_ref().ok_or_else(wrong)?;
        let api = resolve_all(model).api;
        let patterns = Patterns::new();
        let (graph, _) = shape_graph::emit_with(&api, &patterns);
        let faults = self.faults.iter().map(|text| Fault::parse(text).map_err(MockError));
        let faults = Faults::new(faults.collect::<Result<_, _>>()?, self.seed);
        let kept = (None, Store::default());
        let (engine, _) =
            Engine::new(&api, (&graph, &patterns), self.seed, kept, (faults, Log::new(None)));
        let checked = engine.check_faults(lock(&engine.faults).all());
        checked.map_err(|(message, _)| MockError(message))?;
        Ok(run(&engine))
    }
}

impl fmt::Display for MockError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl Error for MockError {}
