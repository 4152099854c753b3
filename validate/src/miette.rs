//! Violations as diagnostics of [`miette`]: labels at the places in the source.
//!
//! miette shows a [`Diagnosis`], which names at most eight values of an enum, and each once. `?` makes a
//! report of violations if a function returns [`miette::Result`].
//!
//! Violations quote no value that is `sensitive`, but miette shows the lines of the source around a label
//! as they are. If documents hold secrets, give the report no source, or one in which they are masked
//! and everything else keeps its place.
//!
//! ```
//! # #[cfg(all(feature = "json", feature = "derive"))] {
//! use miette::Report;
//! use shapewright_validate::{Validate, json};
//!
//! #[derive(Debug, serde::Deserialize, Validate)]
//! struct Page {
//!     #[validate(range(max = 100))]
//!     max_results: i32,
//! }
//!
//! let text = r#"{"max_results": 250}"#;
//! let violations = json::from_str::<Page>(text).unwrap_err();
//! let report = Report::from(violations).with_source_code(text);
//! let labels: Vec<_> = report.labels().expect("labels").collect();
//! assert_eq!((labels[0].offset(), labels[0].len()), (16, 3));
//! assert_eq!(labels[0].label(), Some("must be less than or equal to 100"));
//! # }
//! ```

use alloc::boxed::Box;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::error::Error;
use core::fmt::{self, Display};

use miette::{Diagnostic, LabeledSpan, Report, Severity};

use crate::printable::Printable;
use crate::violation::{Violation, ViolationKind, Violations};

/// Violations as miette shows them: with the message of [`Violations::brief`], the name of the exception
/// as code, "did you mean" as help, and a label for each that was found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnosis(pub Violations);

impl From<Violations> for Report {
    fn from(violations: Violations) -> Self {
        Self::new(Diagnosis(violations))
    }
}

impl From<Violation> for Report {
    fn from(violation: Violation) -> Self {
        Self::new(Diagnosis(violation.into()))
    }
}

impl Display for Diagnosis {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.brief().fmt(formatter)
    }
}

impl Error for Diagnosis {}

impl Diagnostic for Diagnosis {
    /// Of warnings there is no exception.
    fn code<'a>(&'a self) -> Option<Box<dyn Display + 'a>> {
        (!self.0.are_warnings()).then(|| Box::new(self.0.exception_name()) as Box<dyn Display>)
    }

    fn severity(&self) -> Option<Severity> {
        Some(if self.0.are_warnings() { Severity::Warning } else { Severity::Error })
    }

    fn help<'a>(&'a self) -> Option<Box<dyn Display + 'a>> {
        let several = self.0.total() > 1;
        let helps: Vec<String> = self
            .0
            .iter()
            .filter_map(|violation| {
                let help = help(violation)?;
                let path = Printable(&violation.path);
                Some(if several { format!("{path}: {help}") } else { help })
            })
            .collect();
        (!helps.is_empty()).then(|| Box::new(helps.join("\n")) as Box<dyn Display>)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(self.0.iter().filter_map(label)))
    }
}

fn help(violation: &Violation) -> Option<String> {
    violation.kind.suggestion().map(|meant| format!("did you mean `{meant}`?"))
}

/// The label at the place of a violation. The values of an enum are in the message.
fn label(violation: &Violation) -> Option<LabeledSpan> {
    let span = violation.span?;
    let text = match violation.kind {
        ViolationKind::Enum { .. } | ViolationKind::IntEnum { .. } => {
            "must be a value of the enum".into()
        }
        _ => violation.kind.to_string(),
    };
    Some(LabeledSpan::new(Some(text), span.start, span.end - span.start))
}
