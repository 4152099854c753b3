//! A document that a command sends: read, and checked as `check` does it.

use std::path::Path;

use serde_json::value::RawValue;
use shapewright_smithy::Model;
use shapewright_validate::Policy;
use shapewright_validate::shape::ShapeGraph;

use super::document::{Document, Origin, Yaml};
use super::report::{Form, Report};
use super::shapes::Shapes;
use super::yaml::{self, Converted};
use super::{Checker, Strictness, is_yaml};
use crate::Status;
use crate::arguments::Format;
use crate::budget::{MAX_FILE, MAX_SHOWN};
use crate::failure::{Failure, FilePlace};
use crate::{names, read};

/// A document of a file.
pub(crate) struct Input {
    name: String,
    bytes: Vec<u8>,
    /// Of YAML, the JSON that was made of it.
    converted: Option<Converted>,
}

impl Input {
    /// Reads a file, or standard input for `-`.
    ///
    /// # Errors
    /// A file that cannot be read; YAML that is none.
    pub(crate) fn read(path: &Path) -> Result<Self, Failure> {
        let is_standard = names::is_standard_input(path);
        let name = if is_standard { "<stdin>".to_owned() } else { path.display().to_string() };
        let bytes = if is_standard {
            read::standard_input(&name, MAX_FILE)?
        } else {
            read::file(path, MAX_FILE)?
        };
        let is_json = || serde_json::from_slice::<&RawValue>(&bytes).is_ok();
        // Standard input has no name that says what it holds.
        let first = bytes.iter().find(|byte| !byte.is_ascii_whitespace());
        let is_like_yaml = is_standard && !matches!(first, None | Some(b'{' | b'[' | b'"'));
        let converted = if (is_yaml(path) || is_like_yaml) && !is_json() {
            let read = yaml::read(&bytes);
            // The message may quote the document, which may hold secrets.
            Some(read.map_err(|problem| {
                let message = format!("is not YAML: {}", problem.message(true));
                let file = name.clone();
                Failure::new(message).at(FilePlace {
                    file,
                    line: problem.line,
                    column: problem.column,
                })
            })?)
        } else {
            None
        };
        Ok(Self { name, bytes, converted })
    }

    /// Checks the document against the input of an operation, and prints what is wrong. The JSON,
    /// unless something is wrong and the document is not sent all the same.
    ///
    /// # Errors
    /// An operation that the model does not have.
    pub(crate) fn checked(
        self,
        model: &Model,
        graph: &ShapeGraph,
        operation: &str,
        is_sent: bool,
    ) -> Result<Option<Vec<u8>>, Failure> {
        let subject = Shapes::new(model).named(operation)?;
        let strictness = Strictness { max: MAX_SHOWN, ..Strictness::default() };
        let checker = Checker::new(model, graph, Policy::new(), strictness);
        let mut report = Report::new(Form { format: Format::Human, quiet: true, is_own: false });
        let done = {
            let file = self.converted.as_ref().map(|it| Yaml::new(&self.bytes, it));
            let document = match &file {
                Some(file) => Document {
                    json: file.converted.json.as_bytes(),
                    origin: Origin::Yaml { file, element: None },
                },
                None => Document { json: &self.bytes, origin: Origin::File },
            };
            let shape = checker.root(&subject);
            let outcome = checker.check(document.json, shape, checker.options(&subject));
            report.document(&self.name, &document, &outcome, &subject, &checker)
        };
        let status = report.finish(done)?;
        let json = self.converted.map_or(self.bytes, |it| it.json.into_bytes());
        Ok((is_sent || status == Status::Success).then_some(json))
    }
}
