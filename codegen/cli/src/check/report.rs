//! Printing what was found, in the format that was asked for.

use std::fmt::Write as _;
use std::ops::Range;

use shapewright_codegen::Model;
use shapewright_codegen::model::{Shape, ShapeKind};
use shapewright_validate::Violations;
use shapewright_validate::walk::Outcome;

use super::document::Document;
use super::human::{self, Finding, Severity};
use super::shapes::Subject;
use super::{Checker, machine, masks, sarif};
use crate::Status;
use crate::arguments::Format;
use crate::failure::Failure;
use crate::output;

/// How findings are told.
#[derive(Clone, Copy, Debug)]
pub(super) struct Form {
    pub(super) format: Format,
    /// Without warnings and summary.
    pub(super) quiet: bool,
}

/// What documents add to the report.
#[derive(Default)]
pub(super) struct Entry {
    /// What is printed.
    text: String,
    documents: u64,
    invalid: u64,
}

impl Entry {
    /// Whether nothing is printed.
    pub(super) fn is_silent(&self) -> bool {
        self.text.is_empty()
    }

    /// What is printed.
    pub(super) fn into_text(self) -> String {
        self.text
    }
}

impl Form {
    /// Appends what a document adds; documents may be looked at side by side.
    pub(super) fn append(
        self,
        entry: &mut Entry,
        name: &str,
        document: &Document<'_>,
        outcome: &Outcome,
        subject: &Subject<'_>,
        checker: &Checker<'_>,
    ) {
        entry.documents += 1;
        entry.invalid += u64::from(outcome.violations.is_some());
        if self.format == Format::Json {
            let _ = writeln!(entry.text, "{}", machine::object(name, document, outcome));
            return;
        }
        let warnings = outcome.warnings.as_ref().filter(|_| !self.quiet);
        let lists = [(Severity::Error, outcome.violations.as_ref()), (Severity::Warning, warnings)];
        if lists.iter().all(|(_, list)| list.is_none()) {
            return;
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
                self.finding(&mut entry.text, &finding, document, &masks);
            }
            let more = list.map_or(0, Violations::more);
            if more > 0 && self.format == Format::Human {
                let _ = write!(entry.text, "and {more} more in {name}; see `--max`\n\n");
            }
        }
    }

    fn finding(
        self,
        text: &mut String,
        finding: &Finding<'_>,
        document: &Document<'_>,
        masks: &[Range<usize>],
    ) {
        match self.format {
            Format::Human => human::render(text, finding, document, masks),
            Format::Github => text.push_str(&machine::annotation(finding)),
            Format::Sarif => sarif::append(text, finding),
            Format::Json => {}
        }
    }
}

/// What was found so far. Everything is printed as it is found: nothing grows with the documents.
pub(super) struct Report {
    form: Form,
    documents: u64,
    invalid: u64,
    /// The log that is begun, if that is the format.
    log: sarif::Log,
}

impl Report {
    pub(super) fn new(form: Form) -> Self {
        Self { form, documents: 0, invalid: 0, log: sarif::Log::default() }
    }

    pub(super) fn form(&self) -> Form {
        self.form
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
        let mut entry = Entry::default();
        self.form.append(&mut entry, name, document, outcome, subject, checker);
        self.add(&entry)
    }

    /// Adds what documents add.
    pub(super) fn add(&mut self, entry: &Entry) -> Result<(), Failure> {
        self.documents += entry.documents;
        self.invalid += entry.invalid;
        match self.form.format {
            _ if entry.text.is_empty() => Ok(()),
            Format::Human => output::diagnose(&entry.text),
            Format::Sarif => output::stream(self.log.results(&entry.text).as_bytes()),
            Format::Json | Format::Github => output::stream(entry.text.as_bytes()),
        }
    }

    /// Prints what comes last, after all documents or after what stopped the command.
    pub(super) fn finish(mut self, done: Result<(), Failure>) -> Result<Status, Failure> {
        let done = done.and_then(|()| self.close(None)).or_else(|failure| match failure {
            // That one is invalid is certain, whatever the others are.
            Failure::BrokenPipe if self.invalid > 0 => Ok(()),
            Failure::BrokenPipe => Err(failure),
            _ => self.close(Some(&failure)).and(Err(failure)),
        });
        done.map(|()| if self.invalid == 0 { Status::Success } else { Status::Invalid })
    }

    fn close(&mut self, failure: Option<&Failure>) -> Result<(), Failure> {
        match self.form.format {
            Format::Sarif => output::stream(self.log.end(failure).as_bytes()),
            Format::Human if !self.form.quiet && failure.is_none() => {
                let noun = if self.documents == 1 { "document" } else { "documents" };
                let verdict = match self.invalid {
                    0 => "valid".to_owned(),
                    invalid => format!("{invalid} invalid"),
                };
                output::diagnose(&format!("{} {noun}, {verdict}\n", self.documents))
            }
            _ => Ok(()),
        }
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
