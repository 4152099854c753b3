//! The tests of the package and the page.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use super::{Built, copy, succeed};
use crate::botocore;
use crate::failure::Failure;
use crate::workspace;

/// A service whose model has two megabytes.
const LARGE: &str = "quicksight";

/// Where browsers are looked for, unless `CHROMIUM` names one.
const BROWSERS: [&str; 3] =
    ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/// Runs them.
pub(super) fn run(built: &Built, package: &Path) -> Result<ExitCode, Failure> {
    let folder = install(built, package)?;
    let mut node = Command::new("node");
    node.args(["--test", "package.mjs"]).current_dir(&folder);
    succeed(&mut node)?;
    let mut types = Command::new(built.folder.join("tools/node_modules/.bin/tsc"));
    types.args(["--noEmit", "--strict", "--target", "es2022", "--module", "nodenext", "types.ts"]);
    types.current_dir(&folder);
    succeed(&mut types)?;
    page(built)?;
    Ok(ExitCode::SUCCESS)
}

/// Installs the package into a new folder, with the tests beside it.
pub(crate) fn install(built: &Built, package: &Path) -> Result<PathBuf, Failure> {
    let folder = built.folder.join("installed");
    workspace::empty(&folder)?;
    for name in ["package.mjs", "types.ts", "same.mjs"] {
        copy(&built.sources().join("tests").join(name), &folder.join(name))?;
    }
    let mut npm = Command::new("npm");
    npm.args(["install", "--silent", "--no-audit", "--no-fund", "--no-save", "--prefix", "."]);
    npm.arg(package).current_dir(&folder);
    succeed(&mut npm)?;
    Ok(folder)
}

/// Tests the page, if there is a browser.
fn page(built: &Built) -> Result<(), Failure> {
    let named = std::env::var_os("CHROMIUM").map(PathBuf::from);
    let found = || BROWSERS.iter().map(PathBuf::from).find(|path| path.is_file());
    let Some(browser) = named.or_else(found) else {
        println!("SKIPPED: there is no Chromium to test the page with");
        return Ok(());
    };
    let tools = built.folder.join("tools");
    copy(&built.sources().join("tests/page.mjs"), &tools.join("page.mjs"))?;
    let mut node = Command::new("node");
    node.arg("page.mjs").arg(built.folder.join("page")).arg(built.folder.join("screenshots"));
    node.env("CHROMIUM", browser).current_dir(tools);
    if let Some(botocore) = botocore::pinned()? {
        node.env("LARGE_MODEL", botocore.service(LARGE)?.model);
    }
    succeed(&mut node)
}
