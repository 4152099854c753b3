//! The sections of a file: control, metadata, namespace, use, shapes.

use super::cursor::{Cursor, Parse, SYNTAX};
use super::token::Kind;
use crate::ast::{Model, Version};
use crate::diagnostic::Diagnostic;
use crate::map::{HashMap, HashSet};
use crate::node::{Node, Number, Value};
use crate::read::smithy::version;
use crate::shape_id::{ShapeId, is_identifier};
use crate::source::{Span, Spanned};
use crate::suggest;

/// A file that is being read.
pub(super) struct File<'a, 'd> {
    pub(super) cursor: &'d mut Cursor<'a>,
    pub(super) model: Model,
    /// The imported shapes by their names.
    used: HashMap<String, String>,
    pub(super) input_suffix: String,
    pub(super) output_suffix: String,
}

impl<'a, 'd> File<'a, 'd> {
    pub(super) fn new(cursor: &'d mut Cursor<'a>) -> Self {
        let model = Model::new(cursor.file(), Version::V1);
        let (input_suffix, output_suffix) = ("Input".to_owned(), "Output".to_owned());
        Self { cursor, model, used: HashMap::default(), input_suffix, output_suffix }
    }

    /// Reads the whole file.
    pub(super) fn read(mut self) -> Model {
        self.cursor.skip_white_space();
        match self.head() {
            Ok(()) if self.model.namespace.is_some() => self.shape_section(),
            Ok(()) => {}
            Err(_) => self.model.is_whole = false,
        }
        self.model
    }

    pub(super) fn version(&self) -> Version {
        self.model.version
    }

    /// The absolute ID of a shape of this file.
    pub(super) fn id(&self, name: &str) -> ShapeId {
        ShapeId::new(self.model.namespace.as_deref().unwrap_or_default(), name)
    }

    fn head(&mut self) -> Parse<()> {
        self.control_section();
        self.metadata_section();
        if self.cursor.at_end() {
            return Ok(());
        }
        if !self.cursor.at_word("namespace") {
            let word = self.cursor.lexeme();
            let failed = self.cursor.unexpected("a namespace definition");
            if let Some(closest) = suggest::closest(word, ["namespace", "metadata"]) {
                self.cursor.help(&suggest::help(closest));
            }
            return Err(failed);
        }
        self.cursor.advance();
        self.cursor.expect_spaces()?;
        let (namespace, span) = self.cursor.namespace()?;
        self.cursor.expect_end_of_namespace(&namespace, span)?;
        self.cursor.expect_line_break()?;
        self.model.namespace = Some(namespace);
        self.use_section();
        Ok(())
    }

    fn control_section(&mut self) {
        let mut seen: HashSet<String> = HashSet::default();
        while self.cursor.at(Kind::Dollar) {
            let outcome = self.control_statement(&mut seen);
            self.recover(&outcome);
        }
    }

    /// Goes to the next statement after one that could not be read.
    fn recover(&mut self, outcome: &Parse<()>) {
        if outcome.is_err() {
            self.cursor.skip_statement();
        }
    }

    fn control_statement(&mut self, seen: &mut HashSet<String>) -> Parse<()> {
        self.cursor.advance();
        let key = self.cursor.object_key()?.value;
        if key == "version" {
            // Where the version is wrong, nothing that follows should be said to need another.
            self.model.version = Version::V2;
        }
        self.cursor.skip_spaces();
        self.cursor.expect(Kind::Colon)?;
        self.cursor.skip_spaces();
        if seen.contains(&key) {
            let message = format!("Duplicate control statement `{key}`");
            return Err(self.cursor.error(self.cursor.span(), message));
        }
        let value = self.cursor.node()?;
        self.control(&key, &value)?;
        self.cursor.expect_line_break()?;
        seen.insert(key);
        Ok(())
    }

    /// Unknown keys are ignored, as the specification wants it.
    fn control(&mut self, key: &str, value: &Node) -> Parse<()> {
        match key {
            "version" => self.model.version = self.version_number(value)?,
            "operationInputSuffix" => self.input_suffix = self.suffix(key, value)?,
            "operationOutputSuffix" => self.output_suffix = self.suffix(key, value)?,
            _ => {
                let message = format!("Unknown control statement `{key}`");
                self.cursor.diagnostics.push(Diagnostic::warning(SYNTAX, value.span, message));
            }
        }
        Ok(())
    }

    fn suffix(&mut self, key: &str, value: &Node) -> Parse<String> {
        match &value.value {
            Value::String(text) => Ok(text.clone()),
            _ => Err(self.not_a_string(key, value)),
        }
    }

    fn version_number(&mut self, value: &Node) -> Parse<Version> {
        let Some(text) = value.as_str() else {
            let failed = self.not_a_string("version", value);
            let is_known = |number: &&str| version::of(number, value.span).is_some();
            if let Some(number) = number(value).filter(is_known) {
                self.cursor.help(&format!("write `\"{number}\"`"));
            }
            return Err(failed);
        };
        let Some((version, warning)) = version::of(text, value.span) else {
            let message = format!("Unsupported Smithy version number: {text}");
            let help = "the versions are 1.0 and 2.0";
            return Err(self.cursor.error_with_help(value.span, message, help));
        };
        if let Some(warning) = warning {
            self.cursor.diagnostics.push(warning);
        }
        Ok(version)
    }

    fn not_a_string(&mut self, key: &str, value: &Node) -> super::cursor::Failed {
        let message = format!(
            "The ${key} control statement must have a string value, but found {}",
            value.described()
        );
        self.cursor.error(value.span, message)
    }

    fn metadata_section(&mut self) {
        while self.cursor.at_word("metadata") {
            let outcome = self.metadata_statement();
            self.recover(&outcome);
        }
    }

    fn metadata_statement(&mut self) -> Parse<()> {
        self.cursor.advance();
        self.cursor.expect_spaces()?;
        let key: Spanned<String> = self.cursor.object_key()?;
        self.cursor.skip_spaces();
        self.cursor.expect(Kind::Equal)?;
        self.cursor.skip_spaces();
        let value = self.cursor.node()?;
        self.cursor.expect_line_break()?;
        self.model.metadata.push((key, value));
        Ok(())
    }

    fn use_section(&mut self) {
        while self.cursor.at_word("use") {
            let start = self.cursor.span();
            let outcome = self.use_statement();
            self.recover(&outcome);
            if outcome.is_err() {
                self.lose(start);
            }
        }
    }

    fn use_statement(&mut self) -> Parse<()> {
        self.cursor.advance();
        self.cursor.expect_spaces()?;
        let reference = self.cursor.absolute_shape_id()?;
        if self.cursor.at(Kind::Dollar) {
            let span = self.cursor.span();
            return Err(self.cursor.error(span, "Use statements cannot use members"));
        }
        self.cursor.expect_line_break()?;
        let name = name_of(&reference.text);
        if let Some(other) = self.used.get(name) {
            let message =
                format!("Cannot use name `{}` because it conflicts with `{other}`", reference.text);
            self.cursor.diagnostics.push(Diagnostic::error(SYNTAX, reference.span, message));
        } else {
            self.used.insert(name.into(), reference.text.clone());
            self.model.uses.push(reference);
        }
        Ok(())
    }

    /// Refuses to define what is imported.
    pub(super) fn check_shape_name(&mut self, name: &str, span: Span) -> Parse<()> {
        match self.used.get(name) {
            Some(other) if *other != self.id(name).as_str() => {
                let message =
                    format!("Shape name `{name}` conflicts with imported shape `{other}`");
                Err(self.cursor.error(span, message))
            }
            _ => Ok(()),
        }
    }

    /// Keeps the words of a statement that could not be read, from its beginning to the next one.
    fn lose(&mut self, start: Span) {
        let text = self.cursor.text_since(start);
        let words = text.split(|it: char| !(it.is_ascii_alphanumeric() || it == '_'));
        self.model.lost.extend(words.filter(|word| is_identifier(word)).map(str::to_owned));
    }

    /// Reads statement after statement; one that fails is left and the next one is looked for.
    fn shape_section(&mut self) {
        self.cursor.skip_white_space();
        while !self.cursor.at_end() {
            let (known, start) = (self.model.shapes.len(), self.cursor.span());
            if let Err(failed) = self.statement() {
                if !failed.at_statement {
                    self.cursor.skip_statement();
                }
                if self.model.shapes.len() == known {
                    self.lose(start);
                }
            }
            self.cursor.skip_white_space();
        }
    }
}

/// The text of a number.
fn number(node: &Node) -> Option<&str> {
    node.as_number().map(Number::as_str)
}

/// The name in an absolute shape ID.
fn name_of(text: &str) -> &str {
    text.split_once('#').map_or(text, |(_, name)| name)
}
