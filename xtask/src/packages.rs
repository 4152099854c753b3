//! `cargo xtask packages`: what people install, made and tried as they would.
//!
//! The wheel is built, installed into a new environment and run; the hook of `pre-commit` finds a
//! wrong document in a new repository; the workflows pass `actionlint` and the steps of the action run;
//! the command, the wheel and WebAssembly say the same of 10,000 documents; and a folder is checked
//! in about the time of its files.

mod action;
mod folders;
mod trial;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use crate::failure::Failure;
use crate::web::{succeed, target};
use crate::workspace;

/// How many documents are compared, and how many files a folder has.
const DOCUMENTS: usize = 10_000;

/// What is made, and where.
struct Packages {
    root: PathBuf,
    /// `target/packages`.
    folder: PathBuf,
}

/// Makes and tries everything. What this machine has no tools for is skipped, and a line says so.
pub(crate) fn run() -> Result<ExitCode, Failure> {
    let root = workspace::root().to_path_buf();
    let packages = Packages { folder: target(&root).join("packages"), root };
    trial::workflows(&packages)?;
    let command = release(&packages)?;
    folders::compare(&packages, &command)?;
    let mut commands = vec![command];
    if has_tools(&packages) {
        commands.push(wheel(&packages)?);
        action::run(&packages)?;
        trial::hook(&packages)?;
    } else {
        println!("SKIPPED: the wheel, the action and the hook, without maturin and pre-commit");
    }
    same(&packages, &commands)?;
    Ok(ExitCode::SUCCESS)
}

/// Builds the command as it is released.
fn release(packages: &Packages) -> Result<PathBuf, Failure> {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(["build", "--quiet", "--release", "--package", "shapewright"]);
    succeed(cargo.current_dir(&packages.root))?;
    Ok(target(&packages.root).join("release/shapewright"))
}

/// Whether the tools of Python are there, or can be installed.
fn has_tools(packages: &Packages) -> bool {
    let tools = packages.folder.join("tools");
    tools.join("bin/pre-commit").is_file()
        || environment(&tools, &["maturin>=1.9,<2", "pre-commit>=4,<5"])
}

/// Builds the wheel, installs it into a new environment and runs it; where the command is then.
fn wheel(packages: &Packages) -> Result<PathBuf, Failure> {
    let wheels = packages.folder.join("wheels");
    workspace::empty(&wheels)?;
    let mut build = Command::new(packages.folder.join("tools/bin/maturin"));
    build.args(["build", "--quiet", "--release", "--out"]).arg(&wheels);
    succeed(build.current_dir(&packages.root))?;
    let wheel = workspace::files_below(&wheels)?.pop();
    let wheel = wheel.ok_or_else(|| Failure::Model("error: maturin made no wheel".to_owned()))?;
    let installed = packages.folder.join("installed");
    if !environment(&installed, &[&wheel.display().to_string()]) {
        return Err(Failure::Model(format!("error: {} cannot be installed", wheel.display())));
    }
    let command = installed.join("bin/shapewright");
    let example = packages.root.join("schemas/examples/create-ota-task.full.json");
    let mut check = Command::new(&command);
    succeed(check.arg("check").arg(example))?;
    println!("{} is installed and runs", workspace::relative(&wheel));
    Ok(command)
}

/// Makes an environment of Python with packages, if there are any; whether that worked.
pub(crate) fn environment(folder: &Path, packages: &[&str]) -> bool {
    let mut make = Command::new("python3");
    make.args(["-m", "venv", "--clear"]).arg(folder);
    let mut fill = Command::new(folder.join("bin/python"));
    fill.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]).args(packages);
    let works = |command: &mut Command| command.status().is_ok_and(|it| it.success());
    works(&mut make) && (packages.is_empty() || works(&mut fill))
}

/// Compares what commands say of damaged documents with what WebAssembly says.
fn same(packages: &Packages, commands: &[PathBuf]) -> Result<(), Failure> {
    let web = target(&packages.root).join("web/installed");
    if !web.join("same.mjs").is_file() {
        println!("SKIPPED: the package of npm is not installed (run `cargo xtask web --check`)");
        return Ok(());
    }
    let mut node = Command::new("node");
    node.arg("same.mjs").arg(packages.root.join("schemas/examples"));
    node.arg(DOCUMENTS.to_string()).args(commands).current_dir(web);
    succeed(&mut node)
}
