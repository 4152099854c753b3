//! A program that reads documents into generated types.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

use shapewright_codegen::emit::rust::plan::plan;
use shapewright_codegen::emit::rust::{Options, print};
use shapewright_smithy::Model;
use shapewright_smithy::resolve::{Selection, resolve};

use crate::failure::Failure;
use crate::workspace;

/// Shapes of a model whose types are compiled.
pub(super) struct Part<'m> {
    /// The name of the service.
    pub(super) service: &'m str,
    pub(super) model: &'m Model,
    /// IDs of structures.
    pub(super) shapes: Vec<String>,
}

/// What came of a document.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Verdict {
    /// It was read, with so many warnings.
    Read(usize),
    /// It was refused, with the first violation.
    Refused(String),
}

/// A compiled program.
pub(super) struct Program(PathBuf);

/// The beginning of the program. A line of its input is a key, a tab and a document.
const MAIN: &str = r#"
use std::io::{BufRead as _, Write as _};

use shapewright_validate::{Shaped, Validate, json};

fn read<T: serde::de::DeserializeOwned + Validate + Shaped>(text: &str) -> String {
    match json::Reader::new().max(1).from_str::<T>(text) {
        Ok(read) => format!("read {}", read.warnings.map_or(0, |it| it.total())),
        Err(violations) => {
            let first = violations.iter().next().map(ToString::to_string);
            format!("refused {}", first.unwrap_or_default())
        }
    }
}

fn main() {
    let mut output = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let line = line.expect("a line");
        let (key, text) = line.split_once('\t').expect("a key");
        writeln!(output, "{}", answer(key, text)).expect("a reader");
    }
}
"#;

/// Generates the types and compiles them.
///
/// # Errors
/// Models without such shapes; types that do not compile.
pub(super) fn build(name: &str, parts: &[Part<'_>]) -> Result<Program, Failure> {
    let root = workspace::root().join("target").join("interop").join(name);
    let (mut modules, mut arms) = (String::new(), String::new());
    for part in parts {
        let module = part.service.replace('-', "_");
        let _ = writeln!(modules, "#[allow(dead_code, deprecated, missing_docs)]\nmod {module};");
        for (shape, ty) in generate(part, &root.join("src").join(&module))? {
            let key = key(part.service, &shape);
            let _ = writeln!(arms, "        {key:?} => read::<{module}::{ty}>(text),");
        }
    }
    let main = format!(
        "#![allow(deprecated)]\n\n{modules}{MAIN}\nfn answer(key: &str, text: &str) -> String {{\n    match key {{\n{arms}        \
         _ => format!(\"refused: no type for {{key}}\"),\n    }}\n}}\n"
    );
    write(&root.join("src").join("main.rs"), &main)?;
    write(&root.join("Cargo.toml"), &manifest(name))?;
    let lock = workspace::root().join("Cargo.lock");
    write(&root.join("Cargo.lock"), &workspace::read(&lock)?)?;
    let mut command = Command::new(env!("CARGO"));
    command.args(["build", "--quiet"]).current_dir(&root).env_remove("CARGO_TARGET_DIR");
    let status = command.status().map_err(|error| Failure::io("run cargo in", &root, error))?;
    if !status.success() {
        return Err(Failure::Model(format!("error: {} does not compile", root.display())));
    }
    Ok(Program(root.join("target").join("debug").join(format!("interop-{name}"))))
}

/// The key of a shape's documents.
pub(super) fn key(service: &str, shape: &str) -> String {
    format!("{service} {shape}")
}

/// Writes the module of a part; the names of the types of its shapes.
fn generate(part: &Part<'_>, folder: &Path) -> Result<Vec<(String, String)>, Failure> {
    let failed =
        |found: shapewright_smithy::Diagnostics| Failure::Model(found.render(&part.model.sources));
    let api = resolve(part.model, &Selection::shapes(part.shapes.iter().cloned()));
    let api = api.map_err(failed)?.api;
    let options = Options::default();
    let plan = plan(&api, &options).map_err(failed)?;
    let files = print(&plan, &options).map_err(failed)?;
    if folder.is_dir() {
        fs::remove_dir_all(folder).map_err(|error| Failure::io("empty", folder, error))?;
    }
    for (name, text) in &files {
        write(&folder.join(name), text)?;
    }
    let items = plan.modules.iter().flat_map(|module| &module.items);
    let wanted = items.filter(|item| {
        part.shapes.iter().any(|id| id.rsplit('#').next() == Some(item.shape.as_str()))
    });
    Ok(wanted.map(|item| (item.shape.clone(), item.name.clone())).collect())
}

fn write(path: &Path, text: &str) -> Result<(), Failure> {
    let parent = path.parent().unwrap_or(path);
    fs::create_dir_all(parent).map_err(|error| Failure::io("create", parent, error))?;
    fs::write(path, text).map_err(|error| Failure::io("write", path, error))
}

/// A workspace of its own: it is compiled as users' crates are.
fn manifest(name: &str) -> String {
    let validate = workspace::root().join("validate").display().to_string();
    format!(
        "[package]\nname = \"interop-{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\
         publish = false\n\n[workspace]\n\n[dependencies]\n\
         jiff = {{ version = \"1\", default-features = false, features = [\"std\", \"serde\"] }}\n\
         serde = {{ version = \"1\", features = [\"derive\"] }}\nserde_json = \"1\"\n\
         shapewright-validate = {{ path = {validate:?}, features = [\"blob\"] }}\n\n\
         [profile.dev]\ndebug = false\n"
    )
}

impl Program {
    /// Reads documents, each with the key of its type.
    ///
    /// # Errors
    /// A program that stops.
    pub(super) fn read(&self, documents: &[(String, String)]) -> Result<Vec<Verdict>, Failure> {
        let failed = |error| Failure::io("run", &self.0, error);
        let mut command = Command::new(&self.0);
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().map_err(failed)?;
        let mut input = child.stdin.take();
        let output = thread::scope(|scope| {
            scope.spawn(move || {
                let Some(input) = input.as_mut() else { return };
                for (key, text) in documents {
                    if writeln!(input, "{key}\t{text}").is_err() {
                        return;
                    }
                }
            });
            child.wait_with_output()
        });
        let text = String::from_utf8_lossy(&output.map_err(failed)?.stdout).into_owned();
        let verdicts: Vec<Verdict> = text.lines().map(verdict).collect();
        if verdicts.len() != documents.len() {
            let message = format!("error: {} answers of {}", verdicts.len(), documents.len());
            return Err(Failure::Model(message));
        }
        Ok(verdicts)
    }
}

fn verdict(line: &str) -> Verdict {
    match line.strip_prefix("read ").and_then(|count| count.parse().ok()) {
        Some(warnings) => Verdict::Read(warnings),
        None => Verdict::Refused(line.trim_start_matches("refused ").to_owned()),
    }
}
