//! A server that runs beside the task.

use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::{env, fs};

use crate::failure::Failure;
use crate::workspace;

/// A server, which ends with the value.
pub(super) struct Server {
    pub(super) child: Child,
    pub(super) address: String,
}

impl Server {
    /// The stand-in server, with further arguments.
    pub(super) fn start(arguments: &[&str]) -> Result<Self, Failure> {
        let mut command = Command::new(executable()?);
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
    pub(super) fn memory(&self) -> Option<u64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id())).ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
        line.trim().split(' ').next()?.parse().ok()
    }

    /// Sends a signal by its name.
    pub(super) fn signal(&self, name: &str) -> Result<(), Failure> {
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

/// The command, built for release.
fn executable() -> Result<PathBuf, Failure> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut build = Command::new(cargo);
    build.args(["build", "--release", "--quiet", "--package", "shapewright"]);
    build.current_dir(workspace::root());
    let built = build.status().map_err(|error| Failure::io("run", "cargo", error))?;
    if !built.success() {
        return Err(Failure::Model("error: the command does not compile".to_owned()));
    }
    let target = env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
    let target = target.unwrap_or_else(|| workspace::root().join("target"));
    Ok(target.join("release").join("shapewright"))
}
