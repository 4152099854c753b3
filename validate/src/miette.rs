//! Violations as diagnostics of [`miette`]: labels at the places in the source.
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
//! let report = Report::new(violations).with_source_code(text);
//! let labels: Vec<_> = report.labels().expect("labels").collect();
//! assert_eq!((labels[0].offset(), labels[0].len()), (16, 3));
//! assert_eq!(labels[0].label(), Some("must be less than or equal to 100"));
//! # }
//! ```

use alloc::boxed::Box;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt::Display;

use miette::{Diagnostic, LabeledSpan};

use crate::printable::Printable;
use crate::violation::{Violation, Violations};

impl Diagnostic for Violation {
    fn code<'a>(&'a self) -> Option<Box<dyn Display + 'a>> {
        Some(Box::new(Violation::code(self)))
    }

    fn help<'a>(&'a self) -> Option<Box<dyn Display + 'a>> {
        help(self).map(|help| Box::new(help) as Box<dyn Display>)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let label = label(self, self.kind.to_string())?;
        Some(Box::new(core::iter::once(label)))
    }
}

impl Diagnostic for Violations {
    fn code<'a>(&'a self) -> Option<Box<dyn Display + 'a>> {
        Some(Box::new(self.exception_name()))
    }

    fn help<'a>(&'a self) -> Option<Box<dyn Display + 'a>> {
        let several = self.total() > 1;
        let helps: Vec<String> = self
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
        let labels = self.iter().filter_map(|it| label(it, it.kind.to_string()));
        Some(Box::new(labels))
    }
}

fn help(violation: &Violation) -> Option<String> {
    violation.kind.suggestion().map(|meant| format!("did you mean `{meant}`?"))
}

fn label(violation: &Violation, text: String) -> Option<LabeledSpan> {
    let span = violation.span?;
    Some(LabeledSpan::new(Some(text), span.start, span.end - span.start))
}
