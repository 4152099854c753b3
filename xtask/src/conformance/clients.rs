//! Rows P: real clients against the stand-in server.

use std::ffi::OsStr;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use super::Section;
use super::tools::Tools;
use crate::failure::Failure;
use crate::workspace;

/// Builds and starts the server, and lets the clients talk to it.
pub(super) fn run(tools: &Tools) -> Result<Section, Failure> {
    let server = Server::start(&[])?;
    let schemas = workspace::root().join("schemas");
    // One after the other: each begins with an empty server.
    let mut rows = tools.rows_of_python(&schemas, &["--server", &server.url, "--rows", "P"])?;
    rows.extend(tools.rows_of_server(&schemas, &server.url)?);
    Ok(Section::of(&rows))
}

/// A running server, which ends with the task.
pub(crate) struct Server {
    child: Child,
    url: String,
}

impl Server {
    /// A server of the services of a model.
    pub(crate) fn of_model(model: &Path) -> Result<Self, Failure> {
        Self::start(&[OsStr::new("--model"), model.as_os_str()])
    }

    /// Where it listens.
    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    fn start(arguments: &[&OsStr]) -> Result<Self, Failure> {
        let cargo = || Command::new(env!("CARGO"));
        let built = cargo().args(["build", "--quiet", "--package", "shapewright"]).status();
        let failed = |error| Failure::io("run", "cargo", error);
        if !built.map_err(failed)?.success() {
            return Err(Failure::Model("error: the command does not compile".to_owned()));
        }
        let mut command = cargo();
        command.args(["run", "--quiet", "--package", "shapewright", "--", "serve", "--quiet"]);
        command.args(arguments);
        command.stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().map_err(failed)?;
        let mut line = String::new();
        if let Some(output) = child.stdout.take() {
            let read = BufReader::new(output).read_line(&mut line);
            read.map_err(|error| Failure::io("read", "the output of the server", error))?;
        }
        let url = line.trim().strip_prefix("listening on ").map(str::to_owned);
        let silent = || Failure::Model("error: the server does not start".to_owned());
        Ok(Self { child, url: url.ok_or_else(silent)? })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
