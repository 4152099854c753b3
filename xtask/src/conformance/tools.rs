//! The tools, installed as they are pinned.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use super::rows::{self, Row};
use crate::botocore;
use crate::failure::Failure;
use crate::workspace;

/// What runs the tools.
pub(super) struct Tools {
    /// The folder of `run.mjs`.
    node: PathBuf,
    /// The folder of `run.py`.
    python: PathBuf,
    /// The interpreter of the environment with the packages.
    interpreter: PathBuf,
}

/// Installs what is not installed. None, and a line on standard error, where it cannot be had.
pub(super) fn install() -> Result<Option<Tools>, Failure> {
    let folder = workspace::root().join("xtask").join("conformance");
    let (node, python) = (folder.join("node"), folder.join("python"));
    if let Err(reason) = packages_of_node(&node)? {
        eprintln!("SKIPPED: the tools of npm cannot be had ({reason})");
        return Ok(None);
    }
    Ok(self::python()?.map(|interpreter| Tools { node, python, interpreter }))
}

/// The interpreter of the environment with the packages. `None`, and a line on standard error, where
/// it cannot be had.
pub(super) fn python() -> Result<Option<PathBuf>, Failure> {
    let folder = workspace::root().join("xtask").join("conformance").join("python");
    match packages_of_python(&folder)? {
        Ok(interpreter) => Ok(Some(interpreter)),
        Err(reason) => {
            eprintln!("SKIPPED: the tools of PyPI cannot be had ({reason})");
            Ok(None)
        }
    }
}

/// Whether it worked; an inner error is why not.
type Installed<T> = Result<Result<T, String>, Failure>;

fn packages_of_node(folder: &Path) -> Installed<()> {
    let lock = workspace::read(&folder.join("package-lock.json"))?;
    let mark = folder.join("node_modules").join(".installed");
    if fs::read_to_string(&mark).is_ok_and(|installed| installed == lock) {
        return Ok(Ok(()));
    }
    let mut command = Command::new("npm");
    command.args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]).current_dir(folder);
    if let Err(reason) = done(command.output()) {
        return Ok(Err(reason));
    }
    fs::write(&mark, lock).map_err(|error| Failure::io("write", &mark, error))?;
    Ok(Ok(()))
}

/// The interpreter of an environment in the cache, one for each list of packages.
fn packages_of_python(folder: &Path) -> Installed<PathBuf> {
    let list = folder.join("requirements.txt");
    let mut hasher = DefaultHasher::new();
    workspace::read(&list)?.hash(&mut hasher);
    let environment = botocore::cache()?.join(format!("conformance-{:016x}", hasher.finish()));
    let interpreter = environment.join("bin").join("python");
    let mark = environment.join("installed");
    if mark.is_file() {
        return Ok(Ok(interpreter));
    }
    let mut make = Command::new("python3");
    make.args(["-m", "venv", "--clear"]).arg(&environment);
    let mut fill = Command::new(&interpreter);
    fill.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]);
    fill.args(["--require-hashes", "--requirement"]).arg(&list);
    for mut command in [make, fill] {
        if let Err(reason) = done(command.output()) {
            return Ok(Err(reason));
        }
    }
    fs::write(&mark, "").map_err(|error| Failure::io("write", &mark, error))?;
    Ok(Ok(interpreter))
}

/// The last words of a command that failed.
fn done(output: std::io::Result<Output>) -> Result<(), String> {
    let output = output.map_err(|error| error.to_string())?;
    if output.status.success() {
        return Ok(());
    }
    let words = String::from_utf8_lossy(&output.stderr).into_owned();
    Err(words.lines().rfind(|line| !line.trim().is_empty()).unwrap_or("no reason given").to_owned())
}

impl Tools {
    /// The rows of both, of a folder of schemas; only some of them if `wanted`.
    pub(super) fn rows(
        &self,
        schemas: &Path,
        arguments: &[&str],
        wanted: Option<&str>,
    ) -> Result<Vec<Row>, Failure> {
        let command = |mut command: Command| {
            command.arg("--schemas").arg(schemas).args(arguments);
            command.args(wanted.map(|wanted| format!("--rows={wanted}")));
            command
        };
        let (node, python) = (command(self.node()), command(self.python()));
        // Both at once: each is busy on one core.
        let (node, python) = std::thread::scope(|scope| {
            let python = scope.spawn(|| printed(python));
            (printed(node), python.join())
        });
        let stopped = |_| Failure::Model("error: the tools of Python stopped".to_owned());
        let mut rows = rows::parse(&node?)?;
        rows.extend(rows::parse(&python.map_err(stopped)??)?);
        Ok(rows)
    }

    /// Some rows of node's side alone.
    pub(super) fn rows_of_node(
        &self,
        schemas: &Path,
        documents: &str,
        wanted: &str,
    ) -> Result<Vec<Row>, Failure> {
        let mut command = self.node();
        command.arg("--schemas").arg(schemas);
        command.args(["--documents", documents, "--rows", wanted]);
        rows::parse(&printed(command)?)
    }

    /// Rows of Python's side alone.
    pub(super) fn rows_of_python(
        &self,
        schemas: &Path,
        arguments: &[&str],
    ) -> Result<Vec<Row>, Failure> {
        let mut command = self.python();
        command.arg("--schemas").arg(schemas).args(arguments);
        rows::parse(&printed(command)?)
    }

    /// What node's side has of a server.
    pub(super) fn rows_of_server(&self, schemas: &Path, url: &str) -> Result<Vec<Row>, Failure> {
        let mut command = self.node();
        command.arg("--schemas").arg(schemas).args(["--server", url, "--rows", "P"]);
        rows::parse(&printed(command)?)
    }

    /// The documents that Python's side makes of the examples of the schemas.
    pub(super) fn documents(&self, schemas: &Path) -> Result<String, Failure> {
        let mut command = self.python();
        command.arg("--schemas").arg(schemas).arg("--print-documents");
        printed(command)
    }

    /// The folders of the programs: those of npm, and those of Python.
    pub(super) fn programs(&self) -> [PathBuf; 2] {
        let python = self.interpreter.parent().unwrap_or(&self.interpreter);
        [self.node.join("node_modules/.bin"), python.to_path_buf()]
    }

    fn node(&self) -> Command {
        let mut command = Command::new("node");
        command.arg(self.node.join("run.mjs"));
        command
    }

    fn python(&self) -> Command {
        let mut command = Command::new(&self.interpreter);
        command.arg(self.python.join("run.py")).env("PYTHONDONTWRITEBYTECODE", "1");
        command
    }
}

/// What a tool prints.
fn printed(mut command: Command) -> Result<String, Failure> {
    let output = command.output();
    let output = output.map_err(|error| Failure::io("run", command.get_program(), error))?;
    if !output.status.success() {
        let words = String::from_utf8_lossy(&output.stderr).into_owned();
        return Err(Failure::Model(format!("error: a tool stopped:\n{words}")));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
