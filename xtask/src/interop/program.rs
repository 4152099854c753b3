//! A program that reads documents into generated types.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::thread;

use shapewright_smithy::Model;
use shapewright_smithy::resolve::Selection;

use crate::failure::Failure;
use crate::program::{self, Source, Types};

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
    let (mut modules, mut arms) = (Vec::new(), String::new());
    for part in parts {
        let module = part.service.replace('-', "_");
        let types = Types::of(part.model, &Selection::shapes(part.shapes.iter().cloned()))?;
        for item in types.plan.modules.iter().flat_map(|module| &module.items) {
            let is_it = |id: &String| id.rsplit('#').next() == Some(item.shape.as_str());
            if part.shapes.iter().any(is_it) {
                let (key, ty) = (key(part.service, &item.shape), &item.name);
                let _ = writeln!(arms, "        {key:?} => read::<{module}::{ty}>(text),");
            }
        }
        modules.push((module, types));
    }
    let main = format!(
        "{MAIN}\nfn answer(key: &str, text: &str) -> String {{\n    match key {{\n{arms}        \
         _ => format!(\"refused: no type for {{key}}\"),\n    }}\n}}\n"
    );
    let source = Source { name, main: &main, modules, has_messages: false };
    program::compile(&source).map(Program)
}

/// The key of a shape's documents.
pub(super) fn key(service: &str, shape: &str) -> String {
    format!("{service} {shape}")
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
