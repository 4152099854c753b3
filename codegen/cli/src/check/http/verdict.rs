//! What a message is, and what is wrong with it where.

use http::Response;
use shapewright_http::{Document, Place};
use shapewright_validate::{Violation, ViolationKind, Violations};

use crate::check::document;
use crate::check::human::{Finding, Severity};
use crate::check::report::Found;
use crate::http_file::{Message, Problem};

/// What a message is, and what is wrong with it.
#[derive(Default)]
pub(super) struct Verdict {
    pub(super) operation: Option<String>,
    /// The document that it carries, if it can be read, without what is sensitive.
    pub(super) document: Option<String>,
    pub(super) violations: Vec<Located>,
    pub(super) warnings: Vec<Located>,
    /// How many more errors and warnings there are.
    pub(super) more: [usize; 2],
    /// What a server answers to a request that it refuses.
    pub(super) response: Option<Response<Vec<u8>>>,
}

/// A violation with its place in the file.
pub(super) struct Located {
    pub(super) violation: Violation,
    /// The part of the message.
    pub(super) part: Option<Place>,
    pub(super) line: usize,
    pub(super) column: usize,
}

impl Verdict {
    /// That on what stands in a file and is no message.
    pub(super) fn of_none(problem: &Problem) -> Self {
        let kind = ViolationKind::Syntax { problem: problem.problem.into() };
        let violation = Violation::new("", kind);
        let located = Located { violation, part: None, line: problem.line, column: 1 };
        Self { violations: vec![located], ..Self::default() }
    }

    pub(super) fn warn(&mut self, message: &Message, document: &Document) {
        self.warnings = located(message, document.warnings.as_ref(), &document.places);
        self.more[1] = document.warnings.as_ref().map_or(0, Violations::more);
    }

    /// Adds what is wrong with an answer.
    pub(super) fn refuse(&mut self, message: &Message, found: &Violations, places: &[Place]) {
        self.violations = located(message, Some(found), places);
        self.more[0] = found.more();
    }

    /// What was found in the message, perhaps without warnings.
    pub(super) fn found<'a>(
        &'a self,
        file: &'a str,
        index: Option<usize>,
        quiet: bool,
    ) -> Found<'a> {
        let lists = [(Severity::Error, &self.violations), (Severity::Warning, &self.warnings)];
        let lists = lists.into_iter().take(if quiet { 1 } else { 2 });
        let findings = lists
            .flat_map(|(severity, list)| list.iter().map(move |it| it.finding(severity, file)));
        let [errors, warnings] = self.more;
        let more = [errors, if quiet { 0 } else { warnings }];
        Found { file, index, findings: findings.collect(), more }
    }

    /// Describes at most so many violations and so many warnings.
    pub(super) fn limit(&mut self, max: usize) {
        for (list, more) in
            [&mut self.violations, &mut self.warnings].into_iter().zip(&mut self.more)
        {
            *more += list.len().saturating_sub(max);
            list.truncate(max);
        }
    }
}

impl Located {
    pub(super) fn finding<'a>(&'a self, severity: Severity, file: &'a str) -> Finding<'a> {
        let place = document::Place { line: self.line, column: self.column, bytes: 0..0 };
        let part = self.part.as_ref().map(Place::to_string);
        let documentation = None;
        Finding {
            severity,
            violation: &self.violation,
            file,
            place: Some(place),
            documentation,
            part,
        }
    }
}

/// Violations with their parts of a message.
fn located(message: &Message, violations: Option<&Violations>, places: &[Place]) -> Vec<Located> {
    let violations = violations.into_iter().flatten().cloned();
    violations.zip(places).map(|(it, place)| at(message, place.clone(), it)).collect()
}

/// What the header says that a violation is about.
fn said(violation: &Violation) -> Option<&str> {
    match &violation.kind {
        ViolationKind::Custom { params, .. } => params.get("found").map(String::as_str),
        _ => None,
    }
}

/// A violation with its place in the file.
pub(super) fn at(message: &Message, part: Place, violation: Violation) -> Located {
    let (line, column) = match (&part, violation.span) {
        (Place::Body, Some(span)) => (message.body_line + span.line - 1, span.column),
        (Place::Body, None) => (message.body_line, 1),
        (Place::Header(name), _) => {
            let element = violation.path.split('/').nth(2).and_then(|it| it.parse().ok());
            let place = match said(&violation) {
                Some(found) => message.header_that_says(name, found),
                None if *violation.code() == *"duplicate_key" => message.second_header(name),
                None => message.header_element(name, element.unwrap_or(0)),
            };
            place.unwrap_or((message.line, 1))
        }
        _ => (message.line, 1),
    };
    Located { violation, part: Some(part), line, column }
}
