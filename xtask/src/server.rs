//! A server that runs beside the task.

use std::ffi::OsStr;
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

use crate::failure::Failure;
use crate::usage;

/// A server, which ends with the value.
pub(crate) struct Server {
    pub(crate) child: Child,
    pub(crate) address: String,
}

impl Server {
    /// The stand-in server, with further arguments.
    pub(crate) fn start<T: AsRef<OsStr>>(arguments: &[T]) -> Result<Self, Failure> {
        let mut command = Command::new(usage::command()?);
        command.args(["serve", "--quiet"]).args(arguments);
        command.stdout(Stdio::piped()).stderr(Stdio::null());
        let failed = |error| Failure::io("run", "shapewright", error);
        let mut child = command.spawn().map_err(failed)?;
        let mut line = String::new();
        if let Some(output) = child.stdout.take() {
            BufReader::new(output).read_line(&mut line).map_err(failed)?;
        }
        let address = line.trim().strip_prefix("listening on http://").map(str::to_owned);
        let silent = || Failure::Model("error: the server does not start".to_owned());
        Ok(Self { child, address: address.ok_or_else(silent)? })
    }

    /// The memory that it uses, in KiB, where the system says so.
    pub(crate) fn memory(&self) -> Option<u64> {
        usage::memory(&self.child.id().to_string())
    }

    /// Sends a signal by its name.
    pub(crate) fn signal(&self, name: &str) -> Result<(), Failure> {
        let id = self.child.id().to_string();
        let sent = Command::new("kill").args([&format!("-{name}"), &id]).status();
        sent.map(drop).map_err(|error| Failure::io("run", "kill", error))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
