//! Shape statements and `apply`.

use super::super::kind_of;
use super::cursor::Parse;
use super::file::File;
use super::members::{ADD_VERSION, Body};
use super::token::Kind;
use crate::ast::{Apply, Shape, ShapeKind, Trait, Version};
use crate::budget::cost;
use crate::constraint::INSTEAD_OF_SETS;
use crate::kind::NAMES;
use crate::source::Span;
use crate::suggest;

impl File<'_, '_> {
    /// One statement of the shape section, its traits included.
    pub(super) fn statement(&mut self) -> Parse<()> {
        self.cursor.charge(cost::SHAPE)?;
        let mut traits = self.cursor.docs_and_traits()?;
        let (word, span) = (self.cursor.lexeme(), self.cursor.span());
        if !self.cursor.at(Kind::Identifier) {
            return Err(self.cursor.unexpected("an identifier"));
        }
        if word == "apply" {
            if traits.iter().any(|applied| applied.id.span.start < span.start && !is_doc(applied)) {
                return Err(self.cursor.error(span, "Traits applied to an apply statement"));
            }
            return self.apply();
        }
        let Some((kind, implied)) = kind_of(word, span) else {
            return Err(self.unknown_shape_type(word, span));
        };
        self.check_version(word, span)?;
        self.cursor.advance();
        self.cursor.expect_spaces()?;
        let (name, name_span) = self.cursor.expect_identifier()?;
        self.check_shape_name(name, name_span)?;
        let id = self.id(name);
        traits.extend(implied);
        let mut shape = Shape {
            id,
            span: name_span,
            kind,
            traits,
            mixins: Vec::new(),
            for_resource: None,
            members: Vec::new(),
        };
        let outcome = self.rest_of_shape(&mut shape);
        if outcome.is_err() {
            self.model.incomplete.push(shape.id.clone());
        }
        self.model.shapes.push(shape);
        outcome
    }

    fn unknown_shape_type(&mut self, word: &str, span: Span) -> super::cursor::Failed {
        if word == "namespace" {
            let message = "a file has one namespace, and this is another";
            let help = "put the shapes of each namespace into a file of their own";
            return self.cursor.error_with_help(span, message, help);
        }
        if ["use", "metadata"].contains(&word) {
            let is_of_head = word == "metadata" && self.model.shapes.is_empty();
            let place = if is_of_head { "`namespace`" } else { "a shape" };
            let message = format!("`{word}` stands behind {place}");
            let before = if word == "metadata" { "`namespace`" } else { "the first shape" };
            let help = format!("put every `{word}` before {before}");
            return self.cursor.error_with_help(span, message, help);
        }
        let message = format!("Unknown shape type: `{word}`");
        if let Some(help) = suggest::keyword_of_other_languages(word) {
            return self.cursor.error_with_help(span, message, help);
        }
        let known = NAMES.into_iter().chain(["set", "apply", "metadata"]);
        match suggest::closest(word, known) {
            Some(keyword) => self.cursor.error_with_help(span, message, suggest::help(keyword)),
            None => self.cursor.error(span, message),
        }
    }

    fn check_version(&mut self, word: &str, span: Span) -> Parse<()> {
        let (version, help) = match (self.version(), word) {
            (Version::V1, "enum" | "intEnum") => ("1.0", ADD_VERSION),
            (Version::V2, "set") => ("2.0", INSTEAD_OF_SETS),
            _ => return Ok(()),
        };
        let message = format!("{word} shapes cannot be used in Smithy version {version}");
        Err(self.cursor.error_with_help(span, message, help))
    }

    fn rest_of_shape(&mut self, shape: &mut Shape) -> Parse<()> {
        if has_members(&shape.kind) {
            shape.for_resource = self.for_resource()?;
        }
        shape.mixins = self.mixins()?;
        match &shape.kind {
            ShapeKind::Enum | ShapeKind::IntEnum => {
                self.body(&shape.id, Body::Values, &mut shape.members)?;
            }
            ShapeKind::List => self.fixed(shape, &["member"])?,
            ShapeKind::Map => self.fixed(shape, &["key", "value"])?,
            ShapeKind::Structure | ShapeKind::Union => {
                self.body(&shape.id, Body::Members, &mut shape.members)?;
            }
            ShapeKind::Operation(_) => shape.kind = self.operation(&shape.id)?,
            ShapeKind::Service(_) => shape.kind = self.service(&shape.id)?,
            ShapeKind::Resource(_) => shape.kind = self.resource(&shape.id)?,
            _ => {}
        }
        self.cursor.expect_line_break()
    }

    fn fixed(&mut self, shape: &mut Shape, names: &'static [&'static str]) -> Parse<()> {
        let known = self.cursor.diagnostics.len();
        let outcome = self.body(&shape.id, Body::Fixed(names), &mut shape.members);
        // A member with a wrong name is the one that is missing.
        let misnamed = self.cursor.diagnostics.len() - known;
        if outcome.is_ok()
            && shape.mixins.is_empty()
            && shape.members.len() + misnamed < names.len()
        {
            self.require_members(&shape.id, shape.span, &shape.members, names);
        }
        outcome
    }

    /// `apply Shape @trait` or `apply Shape { @a @b }`.
    fn apply(&mut self) -> Parse<()> {
        self.cursor.advance();
        self.cursor.expect_spaces()?;
        let target = self.cursor.shape_id(true)?;
        self.cursor.expect_white_space()?;
        let traits = match self.cursor.kind() {
            Kind::At => vec![self.cursor.applied_trait()?],
            Kind::LeftBrace => self.apply_block()?,
            _ => return Err(self.cursor.unexpected("`@` or `{`")),
        };
        self.cursor.expect_line_break()?;
        self.model.applies.push(Apply { target, traits });
        Ok(())
    }

    fn apply_block(&mut self) -> Parse<Vec<Trait>> {
        self.cursor.expect(Kind::LeftBrace)?;
        self.cursor.skip_white_space();
        let traits = self.cursor.traits()?;
        self.cursor.expect(Kind::RightBrace)?;
        Ok(traits)
    }
}

/// Whether members can elide their targets, and so `for` may bind them to a resource.
fn has_members(kind: &ShapeKind) -> bool {
    matches!(kind, ShapeKind::Structure | ShapeKind::Union | ShapeKind::List | ShapeKind::Map)
}

/// Whether a trait was written as a documentation comment.
fn is_doc(applied: &Trait) -> bool {
    applied.id.text == "smithy.api#documentation"
}
