//! What completes and documents YAML in the editor: `monaco-yaml` and its worker, each as one file.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use super::{Built, succeed};
use crate::failure::Failure;
use crate::workspace;

/// Bundles both into a folder, with the licences of everything that is in them.
pub(super) fn bundle(built: &Built, folder: &Path) -> Result<(), Failure> {
    let tools = built.folder.join("tools");
    let mut esbuild = Command::new(tools.join("node_modules/.bin/esbuild"));
    esbuild.args(["yaml=monaco-yaml", "yaml.worker=monaco-yaml/yaml.worker", "--bundle"]);
    esbuild.args(["--minify", "--format=esm", "--legal-comments=none", "--log-level=warning"]);
    esbuild.arg("--metafile=yaml.json").arg(format!("--outdir={}", folder.display()));
    succeed(esbuild.current_dir(&tools))?;
    let text = workspace::read(&tools.join("yaml.json"))?;
    let list: Value = serde_json::from_str(&text)
        .map_err(|error| Failure::Model(format!("error: the list of esbuild: {error}")))?;
    let files = list["inputs"].as_object().into_iter().flatten();
    let packages: BTreeSet<_> = files.filter_map(|(file, _)| package_of(file)).collect();
    let mut licenses = String::new();
    for package in packages {
        let license = license(&tools.join("node_modules").join(&package))?;
        let _ = writeln!(licenses, "{package}\n\n{}\n", license.trim());
    }
    workspace::write(&folder.join("yaml.LICENSES"), licenses)
}

/// The package of a bundled file: `@vscode/l10n` of `node_modules/@vscode/l10n/dist/browser.js`.
fn package_of(file: &str) -> Option<String> {
    let (_, path) = file.rsplit_once("node_modules/")?;
    let length = if path.starts_with('@') { 2 } else { 1 };
    Some(path.split('/').take(length).collect::<Vec<_>>().join("/"))
}

/// The text of a package's licence; its name if the package has no text.
fn license(package: &Path) -> Result<String, Failure> {
    let entries = fs::read_dir(package).map_err(|error| Failure::io("list", package, error))?;
    let is_license = |name: &str| name.to_ascii_lowercase().starts_with("licen");
    let mut files = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let file = files.find(|it| it.file_name().is_some_and(|it| is_license(&it.to_string_lossy())));
    if let Some(file) = file {
        return workspace::read(&file);
    }
    let manifest = package.join("package.json");
    let about: Value = serde_json::from_str(&workspace::read(&manifest)?).unwrap_or_default();
    let name = about["license"].as_str().map(str::to_owned);
    name.ok_or_else(|| Failure::Model(format!("error: {} names no licence", manifest.display())))
}
