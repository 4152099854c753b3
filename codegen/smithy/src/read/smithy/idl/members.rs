//! The bodies of shapes with members.

use std::collections::BTreeMap;

use super::cursor::{Parse, SYNTAX};
use super::file::File;
use super::token::Kind;
use crate::ast::{Member, Reference, Trait, Version};
use crate::budget::cost;
use crate::diagnostic::Diagnostic;
use crate::node::Node;
use crate::shape_id::ShapeId;
use crate::source::{Span, Spanned};
use crate::suggest::closest;

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
    /// What was read before and after a mistake is kept.
    pub(super) fn body(
        &mut self,
        shape: &ShapeId,
        body: Body,
        members: &mut Vec<Member>,
    ) -> Parse<()> {
        let mut places: BTreeMap<String, Span> = BTreeMap::new();
        self.in_braces(|file| {
            let member = file.member(body)?;
            if !file.is_expected(shape, body, &member.name) {
                return Ok(());
            }
            if let Some(first) = places.get(&member.name.value) {
                let message = format!("Found conflicting member name, `{}`", member.name.value);
                let found = Diagnostic::error(SYNTAX, member.name.span, message)
                    .with_related(*first, "the first member of this name");
                file.cursor.diagnostics.push(found);
                return Ok(());
            }
            places.insert(member.name.value.clone(), member.name.span);
            members.push(member);
            Ok(())
        })
    }

    /// `{ … }` with one thing after another. One that fails is left, and the next one is looked
    /// for, so that all mistakes of a body are found.
    pub(super) fn in_braces(&mut self, mut read: impl FnMut(&mut Self) -> Parse<()>) -> Parse<()> {
        self.cursor.skip_white_space();
        self.cursor.expect(Kind::LeftBrace)?;
        self.cursor.skip_white_space();
        let depth = self.cursor.depth();
        let mut outcome = Ok(());
        while !matches!(self.cursor.kind(), Kind::RightBrace | Kind::End) {
            self.cursor.refuse_statement()?;
            if let Err(failed) = read(self) {
                if failed.at_statement {
                    return Err(failed);
                }
                self.cursor.skip_member(depth)?;
                self.cursor.skip_white_space();
                outcome = Err(failed);
            }
        }
        if outcome.is_ok() || self.cursor.at(Kind::RightBrace) {
            self.cursor.expect(Kind::RightBrace)?;
        }
        outcome
    }

    fn member(&mut self, body: Body) -> Parse<Member> {
        // A value of an enum has its name as a trait.
        let implied = if body == Body::Values { cost::TRAIT + cost::NODE } else { 0 };
        self.cursor.charge(cost::MEMBER + implied)?;
        let mut traits = self.cursor.docs_and_traits()?;
        let elided = self.cursor.at(Kind::Dollar);
        if elided {
            self.elision()?;
        }
        let (name, span) = self.cursor.expect_identifier()?;
        self.cursor.expect_end_of_name(name, span)?;
        let name = Spanned::new(String::from(name), span);
        if body == Body::Values {
            self.refuse_target()?;
        }
        let target = if elided || body == Body::Values { None } else { Some(self.target()?) };
        if let Some(value) = self.assigned_value(&name)? {
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

    /// Whether a list or map can have a member; says so if not, and what follows is still read.
    fn is_expected(&mut self, shape: &ShapeId, body: Body, name: &Spanned<String>) -> bool {
        let Body::Fixed(names) = body else { return true };
        if names.contains(&name.value.as_str()) {
            return true;
        }
        let expected: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
        let message = format!(
            "Unexpected member `{}` of `{shape}`: expected {}",
            name.value,
            expected.join(" and ")
        );
        let mut found = Diagnostic::error(SYNTAX, name.span, message).with_shape(shape.clone());
        let only = (names.len() == 1).then(|| names[0]);
        let meant = only.or_else(|| closest(&name.value, names.iter().copied()));
        found.help = meant.map(|meant| format!("did you mean `{meant}`?"));
        self.cursor.diagnostics.push(found);
        false
    }

    /// Refuses the target of a value of an enum.
    fn refuse_target(&mut self) -> Parse<()> {
        self.cursor.skip_spaces();
        if !self.cursor.at(Kind::Colon) {
            return Ok(());
        }
        let span = self.cursor.span();
        let message = "Values of enums have no targets";
        let help = "write `NAME`, or `NAME = value` with the value that documents have";
        Err(self.cursor.error_with_help(span, message, help))
    }

    fn target(&mut self) -> Parse<Reference> {
        self.cursor.skip_white_space();
        if !self.cursor.at(Kind::Colon) {
            let failed = self.cursor.unexpected("`:`");
            self.cursor.help("members are written `name: Target`");
            return Err(failed);
        }
        self.cursor.advance();
        self.cursor.skip_white_space();
        self.cursor.shape_id(false)
    }

    /// `= value` with the line break that it needs; otherwise the white space after a member.
    fn assigned_value(&mut self, name: &Spanned<String>) -> Parse<Option<Node>> {
        let mut value = None;
        self.cursor.skip_spaces();
        if self.cursor.at(Kind::Equal) {
            self.check_assignment(name)?;
            self.cursor.advance();
            self.cursor.skip_spaces();
            value = Some(self.cursor.node()?);
            self.cursor.skip_spaces();
            if self.cursor.at(Kind::Comma) {
                self.cursor.advance();
            }
            let is_closed = self.cursor.at(Kind::RightBrace);
            if let Err(failed) = self.cursor.expect_line_break() {
                if is_closed {
                    self.cursor.help("an assigned value ends its line: put `}` on the next one");
                }
                return Err(failed);
            }
        }
        self.cursor.skip_white_space();
        Ok(value)
    }

    /// Refuses `=` where nothing can be assigned.
    fn check_assignment(&mut self, name: &Spanned<String>) -> Parse<()> {
        let span = self.cursor.span();
        if self.version() == Version::V1 {
            let message = format!(
                "The default of `{}` can only be assigned in version 2 or later",
                name.value
            );
            return Err(self.cursor.error_with_help(span, message, ADD_VERSION));
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

    /// Says that a list or map lacks members, unless mixins may bring them.
    pub(super) fn require_members(
        &mut self,
        shape: &ShapeId,
        span: Span,
        members: &[Member],
        required: &[&str],
    ) {
        let has = |name: &&&str| members.iter().any(|member| member.name.value == **name);
        let missing: Vec<&str> = required.iter().filter(|name| !has(name)).copied().collect();
        if missing.is_empty() {
            return;
        }
        let noun = if missing.len() == 1 { "member" } else { "members" };
        let message = format!("Missing required {noun} of `{shape}`: {}", missing.join(", "));
        let found = Diagnostic::error(SYNTAX, span, message).with_shape(shape.clone());
        self.cursor.diagnostics.push(found);
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
    Trait { id: Reference { text: String::from(id), span }, value, is_null: false }
}
