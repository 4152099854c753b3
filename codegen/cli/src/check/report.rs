//! Printing what was found, in the format that was asked for.

use serde_json::Value;
use shapewright_codegen::Model;
use shapewright_codegen::model::{Shape, ShapeKind};
use shapewright_validate::Violations;
use shapewright_validate::walk::Outcome;
use std::fmt::Write as _;

use super::document::Document;
use super::human::{self, Finding, Severity};
use super::shapes::Subject;
use super::{Checker, machine, masks};
use crate::Status;
use crate::arguments::Format;
use crate::failure::Failure;
use crate::output;

/// What was found so far.
pub(super) struct Report {
    format: Format,
    quiet: bool,
    documents: u64,
    invalid: u64,
    /// The results of a SARIF log, which is printed at the end.
    results: Vec<Value>,
}

/// What one document adds to the report.
#[derive(Default)]
pub(super) struct Entry {
    /// What is printed.
    text: String,
    results: Vec<Value>,
    is_invalid: bool,
}

impl Report {
    pub(super) fn new(format: Format, quiet: bool) -> Self {
        Self { format, quiet, documents: 0, invalid: 0, results: Vec::new() }
    }

    pub(super) fn is_quiet(&self) -> bool {
        self.quiet
    }

    /// Adds a document.
    pub(super) fn document(
        &mut self,
        name: &str,
        document: &Document<'_>,
        outcome: &Outcome,
        subject: &Subject<'_>,
        checker: &Checker<'_>,
    ) -> Result<(), Failure> {
        let entry = self.entry(name, document, outcome, subject, checker);
        self.add(entry)
    }

    /// What a document adds; documents may be looked at side by side.
    pub(super) fn entry(
        &self,
        name: &str,
        document: &Document<'_>,
        outcome: &Outcome,
        subject: &Subject<'_>,
        checker: &Checker<'_>,
    ) -> Entry {
        let mut entry = Entry { is_invalid: outcome.violations.is_some(), ..Entry::default() };
        if self.format == Format::Json {
            entry.text = format!("{}\n", machine::object(name, document, outcome));
            return entry;
        }
        let warnings = outcome.warnings.as_ref().filter(|_| !self.quiet);
        let lists = [(Severity::Error, outcome.violations.as_ref()), (Severity::Warning, warnings)];
        if lists.iter().all(|(_, list)| list.is_none()) {
            return entry;
        }
        let shape = checker.graph.root(subject.shape.id.as_str());
        let masks =
            shape.map_or_else(Vec::new, |it| masks::sensitive(document.json, it, checker.graph));
        let masks = document.moved(masks);
        for (severity, list) in lists {
            for violation in list.into_iter().flatten() {
                let documentation = documented(checker.model, subject.shape, &violation.path);
                let place = violation.span.map(|span| document.place(span));
                let finding = Finding { severity, violation, file: name, place, documentation };
                match self.format {
                    Format::Human => human::render(&mut entry.text, &finding, document, &masks),
                    Format::Github => entry.text.push_str(&machine::annotation(&finding)),
                    _ => entry.results.push(machine::result(&finding)),
                }
            }
            let more = list.map_or(0, Violations::more);
            if more > 0 && self.format == Format::Human {
                let _ = write!(entry.text, "and {more} more in {name}; see `--max`\n\n");
            }
        }
        entry
    }

    /// Adds what a document adds.
    pub(super) fn add(&mut self, entry: Entry) -> Result<(), Failure> {
        self.documents += 1;
        self.invalid += u64::from(entry.is_invalid);
        self.results.extend(entry.results);
        match self.format {
            Format::Human => {
                anstream::eprint!("{}", entry.text);
                Ok(())
            }
            _ if entry.text.is_empty() => Ok(()),
            _ => output::print(entry.text.as_bytes()),
        }
    }

    /// Prints what comes last.
    pub(super) fn finish(self) -> Result<Status, Failure> {
        if self.format == Format::Sarif {
            let log = machine::log(&self.results);
            output::print(format!("{log:#}\n").as_bytes())?;
        }
        if self.format == Format::Human && !self.quiet {
            let noun = if self.documents == 1 { "document" } else { "documents" };
            let summary = match self.invalid {
                0 => format!("{} {noun}, valid", self.documents),
                invalid => format!("{} {noun}, {invalid} invalid", self.documents),
            };
            output::note(&summary);
        }
        Ok(if self.invalid == 0 { Status::Success } else { Status::Invalid })
    }
}

/// Where the member at a path is documented: `model.smithy:12:5`.
fn documented(model: &Model, root: &Shape, path: &str) -> String {
    let (mut shape, mut span) = (root, root.span);
    for segment in path.split('/').skip(1) {
        let name = segment.replace("~1", "/").replace("~0", "~");
        let member = match shape.kind {
            ShapeKind::List => shape.member("member"),
            ShapeKind::Map => shape.member("value"),
            _ => shape.member(&name),
        };
        let Some(member) = member else { break };
        if !matches!(shape.kind, ShapeKind::List | ShapeKind::Map) {
            span = member.span;
        }
        shape = model.target(member);
    }
    let position = model.sources.position(span);
    let file = model.sources.file(span.file).name();
    format!("{file}:{}:{}", position.line, position.column)
}
