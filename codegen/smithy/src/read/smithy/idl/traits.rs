//! Traits and documentation comments.

use super::cursor::{Cursor, DocLine, Parse};
use super::token::Kind;
use crate::ast::{Reference, Trait};
use crate::budget::cost;
use crate::node::{Node, Object, Value};
use crate::source::{Span, Spanned};

impl Cursor<'_> {
    /// The documentation comment and the traits before a shape or member.
    pub(super) fn docs_and_traits(&mut self) -> Parse<Vec<Trait>> {
        let docs = self.take_docs();
        let mut traits: Vec<Trait> = documentation(&docs).into_iter().collect();
        traits.extend(self.traits()?);
        Ok(traits)
    }

    /// The traits that follow, and the white space after them.
    pub(super) fn traits(&mut self) -> Parse<Vec<Trait>> {
        let mut traits = Vec::new();
        while self.at(Kind::At) {
            traits.push(self.applied_trait()?);
            self.skip_white_space();
        }
        Ok(traits)
    }

    /// One trait: `@name` or `@name(value)`.
    pub(super) fn applied_trait(&mut self) -> Parse<Trait> {
        self.charge(cost::TRAIT)?;
        self.expect(Kind::At)?;
        let id = self.shape_id(false)?;
        if !self.at(Kind::LeftParenthesis) {
            return Ok(Trait { id, value: None, is_null: false });
        }
        let start = self.expect(Kind::LeftParenthesis)?;
        self.skip_white_space();
        let value =
            if self.at(Kind::RightParenthesis) { None } else { Some(self.trait_value(start)?) };
        self.skip_white_space();
        self.expect(Kind::RightParenthesis)?;
        Ok(Trait { id, value, is_null: false })
    }

    /// What stands between the parentheses: a node value, or the entries of an object without its
    /// braces.
    fn trait_value(&mut self, start: Span) -> Parse<Node> {
        if !matches!(self.kind(), Kind::String | Kind::Identifier) {
            return self.node();
        }
        self.refuse_statement()?;
        let was_key = self.kind();
        let first = self.node()?;
        self.skip_white_space();
        if !self.at(Kind::Colon) {
            return Ok(first);
        }
        let Some(key) = key_of(&first, was_key) else {
            return Err(self.unexpected("`)`"));
        };
        let mut object = Object::default();
        self.entry(&mut object, key, 0)?;
        while !self.at(Kind::RightParenthesis) {
            self.refuse_statement()?;
            let key = self.object_key()?;
            self.skip_white_space();
            self.entry(&mut object, key, 0)?;
        }
        Ok(Node::new(Value::Object(object), start.to(self.span())))
    }
}

/// The key that a value turned out to be.
fn key_of(node: &Node, kind: Kind) -> Option<Spanned<String>> {
    let text = match &node.value {
        Value::String(text) if kind == Kind::String => text.clone(),
        Value::ShapeId(text) if !text.contains(['#', '$', '.']) => text.clone(),
        Value::Bool(value) => String::from(if *value { "true" } else { "false" }),
        Value::Null => String::from("null"),
        _ => return None,
    };
    Some(Spanned::new(text, node.span))
}

/// A documentation comment as the trait that it stands for.
fn documentation(docs: &[DocLine]) -> Option<Trait> {
    let (first, last) = (docs.first()?, docs.last()?);
    let span = first.span.to(last.span);
    let lines: Vec<&str> = docs.iter().map(|line| line.text.as_str()).collect();
    let id = Reference { text: String::from("smithy.api#documentation"), span };
    Some(Trait { id, value: Some(Node::string(lines.join("\n"), span)), is_null: false })
}
