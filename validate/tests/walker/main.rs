//! The walker: what it finds in a document, in which order, and where.

mod mutation;
mod profiles;
mod rules;
mod shapes;
mod wide;

use std::fmt::Write as _;

use shapewright_validate::shape::Shape;
use shapewright_validate::walk::{self, Options, Outcome};
use shapewright_validate::{Violation, Violations};

/// Checks a document against the shape that has one member of every kind.
fn check(text: &str, options: Options) -> Outcome {
    walk::check(text.as_bytes(), shapes::thing(), options)
}

/// Violations and warnings as `LINE:COLUMN PATH CODE: SENTENCE`, one per line.
fn found(text: &str, shape: &'static Shape, options: Options) -> String {
    let outcome = walk::check(text.as_bytes(), shape, options);
    let mut lines = String::new();
    for violation in list(outcome.violations.as_ref()) {
        let _ = writeln!(lines, "{}", line(violation));
    }
    for warning in list(outcome.warnings.as_ref()) {
        let _ = writeln!(lines, "warning: {}", line(warning));
    }
    lines
}

fn list(violations: Option<&Violations>) -> impl Iterator<Item = &Violation> {
    violations.into_iter().flatten()
}

fn line(violation: &Violation) -> String {
    let span = violation.span.expect("the walker knows places");
    let suggestion = violation.kind.suggestion();
    let suggestion = suggestion.map_or(String::new(), |it| format!(" (did you mean `{it}`?)"));
    let code = violation.code();
    format!("{}:{} {code}: {violation}{suggestion}", span.line, span.column)
}
