//! `cargo xtask web [--check]`: the package of npm and the page, in `target/web`.
//!
//! ```text
//! codegen/web ─► cargo, wasm-bindgen ─► npm/ ─► shapewright-VERSION.tgz
//!                                           └─► page/ (with Monaco and the built-in models)
//! ```
//!
//! `--check` installs the package into a new folder and runs its tests in Node and in TypeScript,
//! and those of the page in Chromium.

mod check;
mod page;
mod yaml;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::failure::Failure;
use crate::workspace;

/// The most bytes that the WebAssembly may have, compressed.
const MAX_SIZE: usize = 3 << 20;

/// What is built, and where.
struct Built {
    /// The workspace.
    root: PathBuf,
    /// `target/web`.
    folder: PathBuf,
}

impl Built {
    /// The sources of the package, the page and their tests.
    fn sources(&self) -> PathBuf {
        self.root.join("codegen/web")
    }
}

/// Builds both; with `--check`, tests them.
pub(crate) fn run(arguments: &[&str]) -> Result<ExitCode, Failure> {
    let root = workspace::root().to_path_buf();
    let built = Built { folder: target(&root).join("web"), root };
    let package = package(&built)?;
    if let Err(reason) = tools(&built)? {
        println!("SKIPPED: the page cannot be built without the packages of npm ({reason})");
        return Ok(ExitCode::SUCCESS);
    }
    page::build(&built)?;
    println!("{} and {}", package.display(), built.folder.join("page").display());
    if arguments.contains(&"--check") {
        check::run(&built, &package)
    } else {
        Ok(ExitCode::SUCCESS)
    }
}

/// Where cargo builds.
pub(crate) fn target(root: &Path) -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |it| root.join(it))
}

/// Builds the package and packs it.
fn package(built: &Built) -> Result<PathBuf, Failure> {
    let Built { root, folder } = built;
    let cargo = || Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    let mut compile = cargo();
    compile.args(["build", "--quiet", "--package", "shapewright-web", "--profile", "web"]);
    compile.args(["--target", "wasm32-unknown-unknown"]).current_dir(root);
    succeed(&mut compile)?;
    let npm = folder.join("npm");
    workspace::empty(&npm)?;
    let mut bind = Command::new(wasm_bindgen(built)?);
    bind.args(["--target", "web", "--no-typescript", "--out-name", "binding", "--out-dir"]);
    bind.arg(&npm);
    bind.arg(target(root).join("wasm32-unknown-unknown/web/shapewright_web.wasm"));
    succeed(&mut bind)?;
    copy_all(&built.sources().join("npm"), &npm)?;
    for license in ["LICENSE-APACHE", "LICENSE-MIT"] {
        copy(&root.join(license), &npm.join(license))?;
    }
    let size = compressed(&npm.join("binding_bg.wasm"))?;
    println!("the WebAssembly has {size} bytes, compressed");
    if size > MAX_SIZE {
        return Err(Failure::Model(format!("error: that is more than {MAX_SIZE}")));
    }
    let mut pack = Command::new("npm");
    pack.args(["pack", "--silent", "--pack-destination"]).arg(folder).current_dir(&npm);
    succeed(&mut pack)?;
    Ok(folder.join(concat!("shapewright-", env!("CARGO_PKG_VERSION"), ".tgz")))
}

/// `wasm-bindgen` in the version that the crate has: they fit each other only so.
fn wasm_bindgen(built: &Built) -> Result<PathBuf, Failure> {
    let lock = workspace::read(&built.root.join("Cargo.lock"))?;
    let version = lock.split("name = \"wasm-bindgen\"\nversion = \"").nth(1);
    let version = version.and_then(|rest| rest.split('"').next()).unwrap_or_default();
    let tools = built.folder.join(format!("wasm-bindgen-{version}"));
    let program = tools.join("bin/wasm-bindgen");
    if !program.is_file() {
        let install = |lock: &[&str]| {
            let mut install = Command::new("cargo");
            install.args(["install", "--quiet", "wasm-bindgen-cli", "--no-default-features"]);
            install.args(["--version", version]).args(lock).arg("--root").arg(&tools);
            succeed(&mut install)
        };
        // A registry may lack a version of the lock file; others do as well.
        install(&["--locked"]).or_else(|_| install(&[]))?;
    }
    Ok(program)
}

/// Installs what the page is made of; an inner error is why not.
fn tools(built: &Built) -> Result<Result<(), String>, Failure> {
    let folder = built.folder.join("tools");
    fs::create_dir_all(&folder).map_err(|error| Failure::io("create", &folder, error))?;
    for name in ["package.json", "package-lock.json"] {
        copy(&built.sources().join(name), &folder.join(name))?;
    }
    let mut install = Command::new("npm");
    install.args(["ci", "--silent", "--no-audit", "--no-fund", "--ignore-scripts"]);
    let status = install.current_dir(&folder).status();
    Ok(match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("npm: {status}")),
        Err(error) => Err(format!("npm: {error}")),
    })
}

/// How long a file is, compressed as servers do it.
fn compressed(path: &Path) -> Result<usize, Failure> {
    let bytes = fs::read(path).map_err(|error| Failure::io("read", path, error))?;
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    std::io::Write::write_all(&mut encoder, &bytes)
        .and_then(|()| encoder.finish())
        .map(|bytes| bytes.len())
        .map_err(|error| Failure::io("compress", path, error))
}

/// Lets a command find the programs in folders before all others.
pub(crate) fn find_in(command: &mut Command, folders: impl IntoIterator<Item = PathBuf>) {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let path = folders.into_iter().chain(std::env::split_paths(&path));
    command.env("PATH", std::env::join_paths(path).unwrap_or_default());
}

/// Runs a command that must succeed.
pub(crate) fn succeed(command: &mut Command) -> Result<(), Failure> {
    let name = command.get_program().to_string_lossy().into_owned();
    let status = command.status().map_err(|error| Failure::io("run", &name, error))?;
    if status.success() {
        return Ok(());
    }
    let arguments: Vec<_> = command.get_args().map(|it| it.to_string_lossy()).collect();
    Err(Failure::Model(format!("error: {name} {}: {status}", arguments.join(" "))))
}

fn copy(from: &Path, to: &Path) -> Result<(), Failure> {
    if let Some(parent) = to.parent() {
        fs::create_dir_all(parent).map_err(|error| Failure::io("create", parent, error))?;
    }
    fs::copy(from, to).map(drop).map_err(|error| Failure::io("copy", from, error))
}

/// Copies every file below a folder.
fn copy_all(from: &Path, to: &Path) -> Result<(), Failure> {
    for file in workspace::files_below(from)? {
        copy(&file, &to.join(file.strip_prefix(from).unwrap_or(&file)))?;
    }
    Ok(())
}
