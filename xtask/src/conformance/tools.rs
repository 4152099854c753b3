//! The tools, installed as they are pinned.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

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
    match packages_of_python(&python)? {
        Ok(interpreter) => Ok(Some(Tools { node, python, interpreter })),
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
        let mut commands = [self.script("node"), self.script("python")];
        let mut children = Vec::new();
        for command in &mut commands {
            command.arg("--schemas").arg(schemas).args(arguments);
            command.args(wanted.map(|wanted| format!("--rows={wanted}")));
            let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
            children.push(child.map_err(|error| Failure::io("run", command.get_program(), error))?);
        }
        // Both at once: each is busy on one core.
        let outputs: Vec<_> = std::thread::scope(|scope| {
            let waiting: Vec<_> = children
                .into_iter()
                .map(|child| scope.spawn(move || child.wait_with_output()))
                .collect();
            waiting.into_iter().filter_map(|it| it.join().ok()).collect()
        });
        let mut rows = Vec::new();
        for output in outputs {
            let output = output.map_err(|error| Failure::io("run", "the tools", error))?;
            if !output.status.success() {
                let words = String::from_utf8_lossy(&output.stderr).into_owned();
                return Err(Failure::Model(format!("error: a tool stopped:\n{words}")));
            }
            rows.extend(rows::parse(&String::from_utf8_lossy(&output.stdout))?);
        }
        Ok(rows)
    }

    /// The documents that Python's side makes of the examples of the schemas.
    pub(super) fn documents(&self, schemas: &Path) -> Result<String, Failure> {
        let mut command = self.script("python");
        command.arg("--schemas").arg(schemas).arg("--print-documents");
        let output = command.output();
        let output = output.map_err(|error| Failure::io("run", &self.interpreter, error))?;
        if !output.status.success() {
            let words = String::from_utf8_lossy(&output.stderr).into_owned();
            return Err(Failure::Model(format!("error: a tool stopped:\n{words}")));
        }
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    fn script(&self, language: &str) -> Command {
        let mut command =
            if language == "node" { Command::new("node") } else { Command::new(&self.interpreter) };
        command.arg(if language == "node" {
            self.node.join("run.mjs")
        } else {
            self.python.join("run.py")
        });
        command.env("PYTHONDONTWRITEBYTECODE", "1");
        command
    }
}
