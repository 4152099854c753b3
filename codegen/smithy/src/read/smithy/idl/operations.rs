//! The bodies of operations, services and resources.

use super::cursor::{Failed, Parse, SYNTAX};
use super::file::File;
use super::members::{ADD_VERSION, Body, synthetic};
use super::token::Kind;
use crate::ast::{Operation, Reference, Resource, Service, Shape, ShapeKind, Version};
use crate::diagnostic::Diagnostic;
use crate::node::{Node, Object, Value};
use crate::shape_id::ShapeId;
use crate::source::{Span, Spanned};
use crate::suggest;

/// What the body of an operation has.
const OPERATION_PROPERTIES: [&str; 3] = ["input", "output", "errors"];

impl File<'_, '_> {
    /// `{ input: …, output: …, errors: […] }`.
    pub(super) fn operation(&mut self, id: &ShapeId) -> Parse<ShapeKind> {
        let mut operation = Operation::default();
        let mut seen: Vec<&str> = Vec::new();
        self.in_braces(|file| {
            let (name, span) = file.cursor.expect_identifier()?;
            if seen.contains(&name) {
                let message = format!("Duplicate operation {name} property for `{id}`");
                return Err(file.cursor.error(span, message));
            }
            seen.push(name);
            file.cursor.skip_white_space();
            match name {
                "input" => operation.input = Some(file.input_or_output(id, true)?),
                "output" => operation.output = Some(file.input_or_output(id, false)?),
                "errors" => operation.errors = file.errors()?,
                _ => return Err(file.unknown_property(name, span, id, &OPERATION_PROPERTIES)),
            }
            if file.cursor.at(Kind::RightBrace) {
                return Ok(());
            }
            file.cursor.expect_white_space()
        })?;
        Ok(ShapeKind::Operation(Box::new(operation)))
    }

    fn errors(&mut self) -> Parse<Vec<Reference>> {
        self.cursor.expect(Kind::Colon)?;
        self.cursor.skip_white_space();
        self.cursor.expect(Kind::LeftBracket)?;
        self.cursor.skip_white_space();
        let mut errors = Vec::new();
        while !self.cursor.at(Kind::RightBracket) {
            errors.push(self.cursor.shape_id(false)?);
            self.cursor.skip_white_space();
        }
        self.cursor.expect(Kind::RightBracket)?;
        Ok(errors)
    }

    fn input_or_output(&mut self, operation: &ShapeId, input: bool) -> Parse<Reference> {
        if self.cursor.at(Kind::Walrus) {
            return self.inline_structure(operation, input);
        }
        self.cursor.expect(Kind::Colon)?;
        self.cursor.skip_white_space();
        self.cursor.shape_id(false)
    }

    /// `:= @traits for Resource with [Mixin] { … }`.
    fn inline_structure(&mut self, operation: &ShapeId, input: bool) -> Parse<Reference> {
        let span = self.cursor.expect(Kind::Walrus)?;
        if self.version() == Version::V1 {
            let message = "Inlined operation inputs and outputs can only be used with Smithy version 2 or later";
            return Err(self.cursor.error_with_help(span, message, ADD_VERSION));
        }
        self.cursor.skip_white_space();
        let mut traits = self.cursor.docs_and_traits()?;
        let (suffix, role) = if input {
            (self.input_suffix.clone(), "smithy.api#input")
        } else {
            (self.output_suffix.clone(), "smithy.api#output")
        };
        traits.push(synthetic(role, None, span));
        let id = self.id(&format!("{}{suffix}", operation.name()));
        let for_resource = self.for_resource()?;
        let mixins = self.mixins()?;
        let mut members = Vec::new();
        let outcome = self.body(&id, Body::Members, &mut members);
        let reference = Reference { text: id.as_str().into(), span };
        if outcome.is_err() {
            self.model.incomplete.push(id.clone());
        }
        self.model.shapes.push(Shape {
            id,
            span,
            kind: ShapeKind::Structure,
            traits,
            mixins,
            for_resource,
            members,
        });
        outcome.map(|()| reference)
    }

    /// The body of a service, a node object.
    pub(super) fn service(&mut self, id: &ShapeId) -> Parse<ShapeKind> {
        let mut service = Service::default();
        for (key, entry) in self.properties()? {
            let value = entry.value;
            match key.as_str() {
                "version" => service.version = Some(self.string(value)?),
                "operations" => service.operations = self.references(value)?,
                "resources" => service.resources = self.references(value)?,
                "errors" => service.errors = self.references(value)?,
                "rename" => service.rename = self.rename(value)?,
                _ => {
                    let known = ["version", "operations", "resources", "errors", "rename"];
                    self.warn_of_property(&key, entry.key_span, id, &known);
                }
            }
        }
        Ok(ShapeKind::Service(Box::new(service)))
    }

    /// The body of a resource, a node object.
    pub(super) fn resource(&mut self, id: &ShapeId) -> Parse<ShapeKind> {
        let mut resource = Resource::default();
        for (key, entry) in self.properties()? {
            let value = entry.value;
            match key.as_str() {
                "identifiers" => resource.identifiers = self.named_references(value)?,
                "properties" if self.version() == Version::V1 => {
                    let message =
                        "Resource properties can only be used with Smithy version 2 or later";
                    return Err(self.cursor.error_with_help(entry.key_span, message, ADD_VERSION));
                }
                "properties" => resource.properties = self.named_references(value)?,
                "create" => resource.create = Some(self.reference(value)?),
                "put" => resource.put = Some(self.reference(value)?),
                "read" => resource.read = Some(self.reference(value)?),
                "update" => resource.update = Some(self.reference(value)?),
                "delete" => resource.delete = Some(self.reference(value)?),
                "list" => resource.list = Some(self.reference(value)?),
                "operations" => resource.operations = self.references(value)?,
                "collectionOperations" => {
                    resource.collection_operations = self.references(value)?;
                }
                "resources" => resource.resources = self.references(value)?,
                _ => self.warn_of_property(&key, entry.key_span, id, &Resource::PROPERTIES),
            }
        }
        Ok(ShapeKind::Resource(Box::new(resource)))
    }

    fn properties(&mut self) -> Parse<Object> {
        self.cursor.skip_white_space();
        if !self.cursor.at(Kind::LeftBrace) {
            return Err(self.cursor.unexpected("`{`"));
        }
        match self.cursor.node()?.value {
            Value::Object(object) => Ok(object),
            _ => Ok(Object::default()),
        }
    }

    fn unknown_property(&mut self, key: &str, span: Span, id: &ShapeId, known: &[&str]) -> Failed {
        let message = format!("Unknown property `{key}` for `{id}`");
        self.cursor.error_with_help(span, message, property_help(key, known))
    }

    /// A service or a resource may have properties that a newer version of Smithy knows.
    fn warn_of_property(&mut self, key: &str, span: Span, id: &ShapeId, known: &[&str]) {
        let message = format!("Unknown property `{key}` for `{id}`");
        let found = Diagnostic::warning(SYNTAX, span, message);
        let found = found.with_help(property_help(key, known)).with_shape(id.clone());
        self.cursor.diagnostics.push(found);
    }

    fn expected(&mut self, node: &Node, what: &str) -> Failed {
        let message = format!("Expected {what} but found {}", node.described());
        self.cursor.error(node.span, message)
    }

    fn string(&mut self, node: Node) -> Parse<Spanned<String>> {
        match node.value {
            Value::String(text) => Ok(Spanned::new(text, node.span)),
            _ => Err(self.expected(&node, "a string")),
        }
    }

    fn reference(&mut self, node: Node) -> Parse<Reference> {
        match node.value {
            Value::String(text) | Value::ShapeId(text) => Ok(Reference { text, span: node.span }),
            _ => Err(self.expected(&node, "a shape ID")),
        }
    }

    fn references(&mut self, node: Node) -> Parse<Vec<Reference>> {
        match node.value {
            Value::Array(elements) => elements.into_iter().map(|it| self.reference(it)).collect(),
            _ => Err(self.expected(&node, "an array of shape IDs")),
        }
    }

    fn named_references(&mut self, node: Node) -> Parse<Vec<(Spanned<String>, Reference)>> {
        match node.value {
            Value::Object(object) => object
                .into_iter()
                .map(|(key, entry)| Ok((key.at(entry.key_span), self.reference(entry.value)?)))
                .collect(),
            _ => Err(self.expected(&node, "an object of shape IDs")),
        }
    }

    fn rename(&mut self, node: Node) -> Parse<Vec<(Reference, Spanned<String>)>> {
        match node.value {
            Value::Object(object) => object
                .into_iter()
                .map(|(text, entry)| {
                    let shape = Reference { text: text.into(), span: entry.key_span };
                    Ok((shape, self.string(entry.value)?))
                })
                .collect(),
            _ => Err(self.expected(&node, "an object of names")),
        }
    }
}

fn property_help(key: &str, known: &[&str]) -> String {
    match suggest::closest(key, known.iter().copied()) {
        Some(closest) => suggest::help(closest),
        None => format!("the properties are {}", known.join(", ")),
    }
}
