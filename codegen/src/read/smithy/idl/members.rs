//! The bodies of shapes with members.

use std::collections::BTreeMap;

use super::cursor::{Failed, Parse};
use super::file::File;
use super::token::Kind;
use crate::ast::{Member, Reference, Trait, Version};
use crate::node::{Node, Text};
use crate::shape_id::ShapeId;
use crate::source::{Span, Spanned};

/// Which members a body may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Body {
    /// Values of an enum or `intEnum`: names without targets.
    Values,
    /// Only these, all of them: `member`; `key` and `value`.
    Fixed(&'static [&'static str]),
    /// Any, each with a target.
    Members,
}

impl File<'_, '_> {
    /// `{ … }` after a shape's name and mixins.
    pub(super) fn body(&mut self, shape: &ShapeId, body: Body) -> Parse<Vec<Member>> {
        self.cursor.skip_white_space();
        self.cursor.expect(Kind::LeftBrace)?;
        self.cursor.skip_white_space();
        let mut members: Vec<Member> = Vec::new();
        let mut places = BTreeMap::new();
        while !matches!(self.cursor.kind(), Kind::RightBrace | Kind::End) {
            let member = self.member(shape, body)?;
            if places.insert(member.name.value.clone(), member.name.span).is_some() {
                let message = format!("Found conflicting member name, `{}`", member.name.value);
                return Err(self.cursor.error(member.name.span, message));
            }
            members.push(member);
        }
        self.cursor.expect(Kind::RightBrace)?;
        Ok(members)
    }

    fn member(&mut self, shape: &ShapeId, body: Body) -> Parse<Member> {
        let mut traits = self.cursor.docs_and_traits()?;
        let elided = self.cursor.at(Kind::Dollar);
        if elided {
            self.elision()?;
        }
        let (name, span) = self.cursor.expect_identifier()?;
        let name = Spanned::new(Text::new(name), span);
        self.check_name(shape, body, &name)?;
        let target = if elided || body == Body::Values { None } else { Some(self.target()?) };
        if let Some(value) = self.assigned_value(body, &name)? {
            traits.push(assignment(body, value));
        }
        Ok(Member { name, target, elided, traits })
    }

    fn elision(&mut self) -> Parse<()> {
        let span = self.cursor.expect(Kind::Dollar)?;
        if self.version() == Version::V1 {
            let message = "Members can only elide targets in IDL version 2 or later";
            return Err(self.cursor.error_with_help(span, message, ADD_VERSION));
        }
        Ok(())
    }

    fn check_name(&mut self, shape: &ShapeId, body: Body, name: &Spanned<Text>) -> Parse<()> {
        let Body::Fixed(names) = body else { return Ok(()) };
        if names.contains(&name.value.as_str()) {
            return Ok(());
        }
        let expected: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
        let message = format!(
            "Unexpected member `{}` of `{shape}`: expected {}",
            name.value,
            expected.join(" and ")
        );
        Err(self.cursor.error(name.span, message))
    }

    fn target(&mut self) -> Parse<Reference> {
        self.cursor.skip_white_space();
        self.cursor.expect(Kind::Colon)?;
        self.cursor.skip_white_space();
        self.cursor.shape_id(false)
    }

    /// `= value` with the line break that it needs; otherwise the white space after a member.
    fn assigned_value(&mut self, body: Body, name: &Spanned<Text>) -> Parse<Option<Node>> {
        let mut value = None;
        self.cursor.skip_spaces();
        if self.cursor.at(Kind::Equal) {
            self.check_assignment(body, name)?;
            self.cursor.advance();
            self.cursor.skip_spaces();
            value = Some(self.cursor.node()?);
            self.cursor.skip_spaces();
            if self.cursor.at(Kind::Comma) {
                self.cursor.advance();
            }
            self.cursor.expect_line_break()?;
        }
        self.cursor.skip_white_space();
        Ok(value)
    }

    /// Refuses `=` where nothing can be assigned.
    fn check_assignment(&mut self, body: Body, name: &Spanned<Text>) -> Parse<()> {
        let span = self.cursor.span();
        if self.version() == Version::V1 {
            let message = format!(
                "The default of `{}` can only be assigned in version 2 or later",
                name.value
            );
            return Err(self.cursor.error_with_help(span, message, ADD_VERSION));
        }
        if let Body::Fixed(_) = body {
            return Err(self.cursor.error(span, "Members of lists and maps have no default"));
        }
        Ok(())
    }

    /// `with [A, B]`.
    pub(super) fn mixins(&mut self) -> Parse<Vec<Reference>> {
        self.cursor.skip_spaces();
        if !self.cursor.at_word("with") {
            return Ok(Vec::new());
        }
        let (_, span) = self.cursor.expect_identifier()?;
        if self.version() == Version::V1 {
            let message = "Mixins can only be used with Smithy version 2 or later";
            return Err(self.cursor.error_with_help(span, message, ADD_VERSION));
        }
        self.cursor.skip_white_space();
        self.cursor.expect(Kind::LeftBracket)?;
        self.cursor.skip_white_space();
        let mut mixins = Vec::new();
        while !self.cursor.at(Kind::RightBracket) {
            mixins.push(self.cursor.shape_id(false)?);
            self.cursor.skip_white_space();
        }
        let end = self.cursor.expect(Kind::RightBracket)?;
        if mixins.is_empty() {
            return Err(self.cursor.error(end, "A `with` clause must name a mixin"));
        }
        Ok(mixins)
    }

    /// `for Resource`.
    pub(super) fn for_resource(&mut self) -> Parse<Option<Reference>> {
        self.cursor.skip_spaces();
        if !self.cursor.at_word("for") {
            return Ok(None);
        }
        let (_, span) = self.cursor.expect_identifier()?;
        if self.version() == Version::V1 {
            let message = "Structures can only be bound to resources in version 2 or later";
            return Err(self.cursor.error_with_help(span, message, ADD_VERSION));
        }
        self.cursor.expect_spaces()?;
        self.cursor.shape_id(false).map(Some)
    }

    /// Refuses a list or map that lacks members, unless mixins may bring them.
    pub(super) fn require_members(
        &mut self,
        shape: &ShapeId,
        span: Span,
        members: &[Member],
        required: &[&str],
    ) -> Parse<()> {
        let has = |name: &&&str| members.iter().any(|member| member.name.value == **name);
        let missing: Vec<&str> = required.iter().filter(|name| !has(name)).copied().collect();
        if missing.is_empty() {
            return Ok(());
        }
        let noun = if missing.len() == 1 { "member" } else { "members" };
        let message = format!("Missing required {noun} of `{shape}`: {}", missing.join(", "));
        Err::<(), Failed>(self.cursor.error(span, message))
    }
}

/// The trait that `= value` stands for.
fn assignment(body: Body, value: Node) -> Trait {
    let id = if body == Body::Values { "smithy.api#enumValue" } else { "smithy.api#default" };
    let span = value.span;
    synthetic(id, Some(value), span)
}

/// How to mend what only 2.0 has.
pub(super) const ADD_VERSION: &str = "begin the file with `$version: \"2\"`";

/// A trait that a shorter notation stands for.
pub(super) fn synthetic(id: &'static str, value: Option<Node>, span: Span) -> Trait {
    Trait { id: Reference { text: Text::const_new(id), span }, value }
}
