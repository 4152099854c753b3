//! Printing what was found, in the format that was asked for.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use shapewright_smithy::Model;
use shapewright_smithy::model::{Shape, ShapeKind};
use shapewright_validate::Violations;
use shapewright_validate::walk::Outcome;

use super::document::Document;
use super::human::{self, Finding, Severity};
use super::log::Log;
use super::masks;
use super::shapes::{Subject, inner};
use super::{Checker, gitlab, junit, machine, paths, sarif};
use crate::Status;
use crate::arguments::Format;
use crate::failure::{Failure, FilePlace, Refused};
use crate::output;
use crate::text::Text;

/// How findings are told.
#[derive(Clone, Copy, Debug)]
pub(super) struct Form {
    pub(super) format: Format,
    /// Without warnings and summary.
    pub(super) quiet: bool,
    /// Whether documents are of shapes that people do not have: those of our own files.
    pub(super) is_own: bool,
}

/// What documents add to the report.
#[derive(Default)]
pub(super) struct Entry {
    /// What is printed.
    pub(super) text: Text,
    documents: u64,
    invalid: u64,
}

impl Entry {
    /// One document, of which nothing is printed yet.
    pub(super) fn of(is_invalid: bool) -> Self {
        Self { documents: 1, invalid: u64::from(is_invalid), ..Self::default() }
    }

    /// Whether nothing is printed.
    pub(super) fn is_silent(&self) -> bool {
        self.text.is_empty()
    }

    /// What is printed.
    pub(super) fn into_text(self) -> Text {
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
        let plans = checker.plans(subject);
        let rewritten = plans.as_deref();
        let rewritten =
            rewritten.and_then(|plans| masks::without_secrets(outcome, document.json, plans));
        let outcome = rewritten.as_ref().unwrap_or(outcome);
        if self.format == Format::Json {
            let object = machine::object(name, document, outcome);
            entry.text.json(&format!("{object}\n"));
            return;
        }
        let warnings = outcome.warnings.as_ref().filter(|_| !self.quiet);
        let lists = [(Severity::Error, outcome.violations.as_ref()), (Severity::Warning, warnings)];
        let is_silent = lists.iter().all(|(_, list)| list.is_none());
        if is_silent && self.format != Format::Junit {
            return;
        }
        let findings = lists
            .iter()
            .flat_map(|(severity, list)| list.iter().copied().flatten().map(|it| (*severity, it)));
        let findings: Vec<_> = findings
            .map(|(severity, violation)| {
                let documented = || documented(checker.model, subject.shape, &violation.path);
                let documentation = (!self.is_own).then(documented);
                let place = violation.span.map(|span| document.place(span));
                Finding { severity, violation, file: name, place, documentation, part: None }
            })
            .collect();
        let more = lists.map(|(_, list)| list.map_or(0, Violations::more));
        let found = Found { file: name, index: document.index(), findings, more };
        let masks = plans.filter(|_| self.format == Format::Human);
        let masks = masks.map(|plans| masks::of(document, outcome, &plans)).unwrap_or_default();
        self.append_found(&mut entry.text, &found, |text, finding| {
            human::render(text, finding, document, &masks);
        });
    }

    /// Appends what was found in a document or message; `human` appends a finding for people. Objects
    /// of JSON are of whole documents, and are not made here.
    pub(super) fn append_found(
        self,
        text: &mut Text,
        found: &Found<'_>,
        human: impl Fn(&mut Text, &Finding<'_>),
    ) {
        let Found { file, index, findings, more } = found;
        for finding in findings {
            match self.format {
                Format::Human => human(text, finding),
                Format::Github => machine::annotate(text, finding),
                Format::Sarif => sarif::append(text, finding),
                Format::Gitlab => gitlab::append(text, finding, *index),
                Format::Json | Format::Junit => {}
            }
        }
        if self.format == Format::Junit {
            junit::append(text, file, *index, findings, more.iter().sum());
        }
        let severities = [Severity::Error, Severity::Warning];
        for (severity, more) in severities.into_iter().zip(*more).filter(|(_, more)| *more > 0) {
            match self.format {
                Format::Github => machine::more(text, file, more),
                Format::Sarif => sarif::more(text, file, more),
                Format::Gitlab => gitlab::more(text, file, *index, severity, more),
                Format::Human => {
                    text.line(format_args!("and {more} more in {file}; see `--max`"));
                    text.end_line();
                }
                Format::Json | Format::Junit => {}
            }
        }
    }
}

/// What was found in a document or message.
pub(super) struct Found<'a> {
    pub(super) file: &'a str,
    /// Which of its file it is, if there are several.
    pub(super) index: Option<usize>,
    pub(super) findings: Vec<Finding<'a>>,
    /// How many more errors and warnings there are.
    pub(super) more: [usize; 2],
}

/// How many files below folders are not checked, by the reason.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Skipped {
    /// Nothing says which shape they should have.
    pub(super) unknown: u64,
    /// They are hidden, and no check names them.
    pub(super) hidden: u64,
    /// Git leaves them out; folders count as one.
    pub(super) ignored: u64,
    /// The configuration leaves them out.
    pub(super) excluded: u64,
    /// They are JSON Schemas, and no check names them.
    pub(super) schemas: u64,
    /// They are called NDJSON without `--ndjson`, or JSON or YAML with it.
    pub(super) others: u64,
    /// They are links.
    pub(super) links: u64,
    /// They are pipes, sockets or devices.
    pub(super) special: u64,
    /// What is printed goes there.
    pub(super) output: u64,
}

/// What was found so far. Everything is printed as it is found: nothing grows with the documents.
pub(super) struct Report {
    form: Form,
    documents: u64,
    invalid: u64,
    /// What could not be checked.
    failures: Vec<Refused>,
    pub(super) skipped: Skipped,
    /// The log that is begun, if the format has one.
    log: Log,
    /// Whether what there is to print cannot be written.
    is_stuck: bool,
}

impl Report {
    pub(super) fn new(form: Form) -> Self {
        let log = Log::new(form.format);
        let (failures, skipped) = (Vec::new(), Skipped::default());
        Self { form, documents: 0, invalid: 0, failures, skipped, log, is_stuck: false }
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
        let written = match self.form.format {
            _ if entry.text.is_empty() => Ok(()),
            Format::Human => output::diagnose(&entry.text),
            Format::Sarif | Format::Gitlab | Format::Junit => {
                output::stream(&self.log.results(&entry.text))
            }
            Format::Json | Format::Github => output::stream(&entry.text),
        };
        self.is_stuck |= written.is_err();
        written
    }

    /// Adds why a file could not be checked, if it is known which; the others still are.
    ///
    /// # Errors
    ///
    /// That nothing can be written, which is the same for all files.
    pub(super) fn failed(&mut self, file: Option<&str>, failure: Failure) -> Result<(), Failure> {
        if self.is_stuck || matches!(failure, Failure::BrokenPipe) {
            return Err(failure);
        }
        let _ = output::diagnose(&failure.text());
        let failure = match self.form.format {
            Format::Github | Format::Gitlab | Format::Sarif => failure.renamed(paths::from_here),
            Format::Human | Format::Json | Format::Junit => failure,
        };
        let mut text = Text::default();
        let file = file.or(failure.file());
        match self.form.format {
            Format::Json => machine::failed(&mut text, file, &failure),
            Format::Github => machine::annotate_failure(&mut text, file, &failure),
            Format::Gitlab => gitlab::failed(&mut text, file, &failure, self.failures.len()),
            // They tell of it at the end.
            Format::Sarif | Format::Junit | Format::Human => {}
        }
        let file = file.map(str::to_owned);
        self.failures.push(Refused { file, failure });
        self.add(&Entry { text, ..Entry::default() })
    }

    /// Prints what comes last. Why nothing could be checked is only for people not in the report.
    pub(super) fn finish(mut self, done: Result<(), Failure>) -> Result<Status, Failure> {
        let done = match done {
            Err(failure) if self.form.format != Format::Human => self.failed(None, failure),
            done => done,
        };
        match done.and_then(|()| self.close()) {
            // That one is invalid is certain, whatever the others are.
            Err(Failure::BrokenPipe) if self.invalid > 0 => Ok(Status::Invalid),
            Err(failure) => Err(failure),
            Ok(()) if !self.failures.is_empty() => Ok(Status::Incomplete),
            Ok(()) if self.invalid > 0 => Ok(Status::Invalid),
            Ok(()) => Ok(Status::Success),
        }
    }

    fn close(&mut self) -> Result<(), Failure> {
        let skipped = self.skipped.sentences();
        if self.form.format != Format::Human && !self.form.quiet && !skipped.is_empty() {
            output::note(&skipped.join("; "));
        }
        match self.form.format {
            Format::Sarif | Format::Gitlab | Format::Junit => {
                output::stream(&self.log.end(&self.failures))
            }
            Format::Human if !self.form.quiet => output::diagnose(&Text::of_line(self.summary())),
            _ => Ok(()),
        }
    }

    /// `3 documents, 1 invalid; 1 file could not be checked`.
    fn summary(&self) -> String {
        let documents = counted(self.documents, "document");
        let mut text = match (self.documents, self.invalid) {
            (0, _) => documents,
            (_, 0) => format!("{documents}, valid"),
            (_, invalid) => format!("{documents}, {invalid} invalid"),
        };
        if !self.failures.is_empty() {
            // Several things may be wrong with one, such as a configuration.
            let (known, others): (Vec<_>, Vec<_>) =
                self.failures.iter().map(|it| &it.file).partition(|file| file.is_some());
            let known: BTreeSet<_> = known.into_iter().collect();
            let files = counted((known.len() + others.len()) as u64, "file");
            let _ = write!(text, "; {files} could not be checked");
        }
        for skipped in self.skipped.sentences() {
            let _ = write!(text, "; {skipped}");
        }
        text
    }
}

impl Skipped {
    /// `2 links skipped: links are not followed`.
    fn sentences(self) -> Vec<String> {
        let Self { unknown, hidden, ignored, excluded, schemas, others, links, special, output } =
            self;
        let counts = [
            (unknown, "file", "skipped: no `[[check]]` names them and they name no shape"),
            (hidden, "hidden file", "skipped: no `[[check]]` names them"),
            (ignored, "name", "skipped: `.gitignore` or a file like it leaves them out"),
            (schemas, "JSON Schema", "skipped: no `[[check]]` names them"),
            (excluded, "file", "excluded by `shapewright.toml`"),
            (others, "file", "skipped: `.ndjson` and `.jsonl` are for `--ndjson`, and only they"),
            (links, "link", "skipped: below folders, links are not followed"),
            (special, "file", "skipped: only regular files are read"),
            (output, "file", "skipped: what is printed goes there"),
        ];
        let counts = counts.into_iter().filter(|(count, ..)| *count > 0);
        counts.map(|(count, noun, reason)| format!("{} {reason}", counted(count, noun))).collect()
    }
}

/// `1 file`, `2 files`.
fn counted(count: u64, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}

/// Where the member at a path is documented: `model.smithy:12:5`.
fn documented(model: &Model, root: &Shape, path: &str) -> String {
    let (mut shape, mut span) = (root, root.span);
    for segment in path.split('/').skip(1) {
        let Some(member) = inner(shape, segment) else { break };
        if !matches!(shape.kind, ShapeKind::List | ShapeKind::Map) {
            span = member.span;
        }
        shape = model.target(member);
    }
    FilePlace::of_model(span, &model.sources).to_string()
}
