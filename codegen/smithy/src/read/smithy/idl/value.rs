//! Node values and shape IDs.

use super::cursor::{Cursor, Failed, Parse, SYNTAX};
use super::token::Kind;
use crate::ast::Reference;
use crate::budget::{MAX_DEPTH, MAX_NAME, cost};
use crate::diagnostic::Diagnostic;
use crate::node::{Entry, Node, Number, Object, Value};
use crate::source::{Span, Spanned};

const EXPECTED: &str = "a string, a number, an identifier, `{` or `[`";

impl Cursor<'_> {
    /// A node value.
    pub(super) fn node(&mut self) -> Parse<Node> {
        self.node_at_depth(0)
    }

    fn node_at_depth(&mut self, depth: usize) -> Parse<Node> {
        if depth > MAX_DEPTH {
            let message = format!("Values are nested deeper than {MAX_DEPTH}");
            return Err(self.past_limit(self.span(), message));
        }
        self.charge(cost::NODE)?;
        match self.kind() {
            Kind::String | Kind::TextBlock => {
                let (text, span) = self.quoted()?;
                Ok(Node::string(text, span))
            }
            Kind::Number => {
                let number = Number::from_text(self.lexeme());
                let span = self.expect(Kind::Number)?;
                Ok(Node::new(Value::Number(number), span))
            }
            Kind::Identifier => self.keyword_or_shape_id(),
            Kind::LeftBrace => self.object(depth),
            Kind::LeftBracket => self.array(depth),
            _ => Err(self.unexpected(EXPECTED)),
        }
    }

    fn keyword_or_shape_id(&mut self) -> Parse<Node> {
        let reference = self.shape_id(true)?;
        let value = match reference.text.as_str() {
            "true" => Value::Bool(true),
            "false" => Value::Bool(false),
            "null" => Value::Null,
            _ => Value::ShapeId(reference.text),
        };
        Ok(Node::new(value, reference.span))
    }

    fn array(&mut self, depth: usize) -> Parse<Node> {
        let start = self.expect(Kind::LeftBracket)?;
        let mut elements = Vec::new();
        self.skip_white_space();
        while !self.at(Kind::RightBracket) {
            elements.push(self.node_at_depth(depth + 1)?);
            self.skip_white_space();
        }
        let end = self.expect(Kind::RightBracket)?;
        elements.shrink_to_fit();
        Ok(Node::new(Value::Array(elements), start.to(end)))
    }

    fn object(&mut self, depth: usize) -> Parse<Node> {
        let start = self.expect(Kind::LeftBrace)?;
        let mut object = Object::default();
        self.skip_white_space();
        while !self.at(Kind::RightBrace) {
            self.refuse_statement()?;
            let key = self.object_key()?;
            self.skip_white_space();
            self.entry(&mut object, key, depth)?;
        }
        let end = self.expect(Kind::RightBrace)?;
        object.shrink_to_fit();
        Ok(Node::new(Value::Object(object), start.to(end)))
    }

    /// The rest of an entry after its key: `: value`.
    pub(super) fn entry(
        &mut self,
        object: &mut Object,
        key: Spanned<String>,
        depth: usize,
    ) -> Parse<()> {
        self.expect(Kind::Colon)?;
        self.skip_white_space();
        let value = self.node_at_depth(depth + 1)?;
        self.skip_white_space();
        let first = object.get(key.value.as_str()).map(|entry| entry.key_span);
        let added = object.try_insert(key.value.into(), Entry { key_span: key.span, value });
        added.map_err(|(twice, _)| {
            let found = Diagnostic::error(SYNTAX, key.span, format!("Duplicate key: `{twice}`"));
            let related = first.map(|first| found.clone().with_related(first, "the first one"));
            self.diagnostics.push(related.unwrap_or(found));
            Failed { at_statement: false }
        })
    }

    /// The key of an entry.
    pub(super) fn object_key(&mut self) -> Parse<Spanned<String>> {
        self.charge(cost::KEY)?;
        if self.at(Kind::String) {
            let (text, span) = self.quoted()?;
            return Ok(Spanned::new(text, span));
        }
        if !self.at(Kind::Identifier) {
            return Err(self.unexpected("an identifier or a string"));
        }
        let (text, span) = self.expect_identifier()?;
        Ok(Spanned::new(text.into(), span))
    }

    /// A shape ID, absolute or relative, with a member if `with_member`.
    pub(super) fn shape_id(&mut self, with_member: bool) -> Parse<Reference> {
        let (mut text, mut span) = self.namespace()?;
        if self.at(Kind::Pound) {
            self.name_after('#', &mut text, &mut span)?;
        } else if text.contains('.') {
            return Err(self.unexpected("`#`"));
        }
        if with_member && self.at(Kind::Dollar) {
            self.name_after('$', &mut text, &mut span)?;
        }
        Ok(Reference { text, span })
    }

    /// An absolute shape ID without a member.
    pub(super) fn absolute_shape_id(&mut self) -> Parse<Reference> {
        let (mut text, mut span) = self.namespace()?;
        if !self.at(Kind::Pound) {
            return Err(self.unexpected("`#`"));
        }
        self.name_after('#', &mut text, &mut span)?;
        Ok(Reference { text, span })
    }

    /// Identifiers joined by dots.
    pub(super) fn namespace(&mut self) -> Parse<(String, Span)> {
        self.charge(cost::REFERENCE)?;
        let (first, mut span) = self.expect_identifier()?;
        let mut text = String::from(first);
        while self.at(Kind::Dot) {
            self.name_after('.', &mut text, &mut span)?;
        }
        if text.len() > MAX_NAME {
            return Err(self
                .past_limit(span, format!("The namespace is longer than {MAX_NAME} characters")));
        }
        Ok((text, span))
    }

    fn name_after(&mut self, separator: char, text: &mut String, span: &mut Span) -> Parse<()> {
        self.advance();
        let (name, end) = self.expect_identifier()?;
        text.push(separator);
        text.push_str(name);
        *span = span.to(end);
        Ok(())
    }
}
