//! Values of an expected type, and what is said where they are not.

use crate::ast::Reference;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::node::{Node, Object, Value};
use crate::shape_id::is_shape_id;
use crate::source::{Span, Spanned};
use crate::suggest;

/// The identifier of errors in the form of a model.
pub(super) const MODEL: &str = "Model";

/// Takes values apart; what has the wrong type is reported and left out.
pub(super) struct Reader<'d> {
    pub(super) diagnostics: &'d mut Diagnostics,
}

impl Reader<'_> {
    pub(super) fn error(&mut self, span: Span, message: impl Into<String>) {
        self.diagnostics.push(Diagnostic::error(MODEL, span, message));
    }

    fn expected(&mut self, what: &str, node: &Node) {
        let message = format!("Expected {what}, but found {}", node.described());
        self.error(node.span, message);
    }

    pub(super) fn object(&mut self, node: Node) -> Option<Object> {
        match node.value {
            Value::Object(object) => Some(object),
            _ => {
                self.expected("an object", &node);
                None
            }
        }
    }

    pub(super) fn string(&mut self, node: Node) -> Option<Spanned<String>> {
        match node.value {
            Value::String(text) => Some(Spanned::new(text, node.span)),
            _ => {
                self.expected("a string", &node);
                None
            }
        }
    }

    fn array(&mut self, node: Node) -> Vec<Node> {
        match node.value {
            Value::Array(elements) => elements,
            _ => {
                self.expected("an array", &node);
                Vec::new()
            }
        }
    }

    /// An absolute shape ID.
    pub(super) fn id(&mut self, text: impl Into<String>, span: Span) -> Option<Reference> {
        let text = text.into();
        if !is_shape_id(&text) {
            self.error(span, format!("Expected an absolute shape ID, but found `{text}`"));
            return None;
        }
        Some(Reference { text, span })
    }

    /// `{"target": "a.b#C"}`.
    pub(super) fn reference(&mut self, node: Node) -> Option<Reference> {
        let span = node.span;
        let mut target = None;
        for (key, entry) in self.object(node)? {
            match key.as_str() {
                "target" => target = self.string(entry.value),
                _ => self.unknown(&key, entry.key_span, "a reference", &["target"]),
            }
        }
        let Some(target) = target else {
            self.error(span, "A reference needs a `target`");
            return None;
        };
        self.id(target.value, target.span)
    }

    /// An array of references.
    pub(super) fn references(&mut self, node: Node) -> Vec<Reference> {
        let elements = self.array(node);
        elements.into_iter().filter_map(|element| self.reference(element)).collect()
    }

    /// An object of references.
    pub(super) fn named_references(&mut self, node: Node) -> Vec<(Spanned<String>, Reference)> {
        let object = self.object(node).unwrap_or_default();
        let entries = object.into_iter().filter_map(|(key, entry)| {
            let target = self.reference(entry.value)?;
            Some((key.at(entry.key_span), target))
        });
        entries.collect()
    }

    /// A property that does not exist is worth a warning, so that newer models can be read.
    pub(super) fn unknown(&mut self, key: &str, span: Span, owner: &str, known: &[&str]) {
        let message = format!("Unknown property `{key}` of {owner}");
        let mut found = Diagnostic::warning(MODEL, span, message);
        if let Some(closest) = suggest::closest(key, known.iter().copied()) {
            found = found.with_help(suggest::help(closest));
        }
        self.diagnostics.push(found);
    }
}
