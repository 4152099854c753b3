//! What the traits say about one use of a shape: those of the member, else those of its target.

use shapewright_smithy::model::{Member, Model, Shape};
use shapewright_smithy::node::{Node, Number};
use shapewright_smithy::shape_id::ShapeId;

/// A shape as it is used: by a member, or by itself as the root of a document.
#[derive(Clone, Copy)]
pub(super) struct Use<'m> {
    /// The shape.
    pub(super) shape: &'m Shape,
    member: Option<&'m Member>,
}

/// Inclusive bounds of a length.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Length {
    /// The least.
    pub(super) min: Option<u64>,
    /// The greatest.
    pub(super) max: Option<u64>,
}

/// Inclusive bounds of a number.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Range<'m> {
    /// The least.
    pub(super) min: Option<&'m Number>,
    /// The greatest.
    pub(super) max: Option<&'m Number>,
}

impl<'m> Use<'m> {
    /// The target of a member, as the member uses it.
    pub(super) fn by(model: &'m Model, member: &'m Member) -> Self {
        Self { shape: model.target(member), member: Some(member) }
    }

    /// A shape by itself.
    pub(super) fn of(shape: &'m Shape) -> Self {
        Self { shape, member: None }
    }

    /// The value of a trait: a trait of the member replaces the same trait of its target.
    pub(super) fn get(&self, id: &str) -> Option<&'m Node> {
        self.member.and_then(|member| member.traits.get(id)).or_else(|| self.shape.traits.get(id))
    }

    /// Whether a trait applies.
    pub(super) fn has(&self, id: &str) -> bool {
        self.get(id).is_some()
    }

    /// The text of a trait.
    pub(super) fn text(&self, id: &str) -> Option<&'m str> {
        self.get(id).and_then(Node::as_str)
    }

    /// The ID of the member, else of the shape.
    pub(super) fn id(&self) -> &'m ShapeId {
        self.member.map_or(&self.shape.id, |member| &member.id)
    }

    /// `length`.
    pub(super) fn length(&self) -> Length {
        let bound = |key| {
            let number = self.get("smithy.api#length")?.get(key)?.as_number()?;
            number.as_i128().and_then(|bound| u64::try_from(bound).ok())
        };
        Length { min: bound("min"), max: bound("max") }
    }

    /// `range`.
    pub(super) fn range(&self) -> Range<'m> {
        let bound = |key| self.get("smithy.api#range")?.get(key)?.as_number();
        Range { min: bound("min"), max: bound("max") }
    }

    /// The default value; `null`, which stands for none, left out.
    pub(super) fn default(&self) -> Option<&'m Node> {
        self.get("smithy.api#default").filter(|value| !value.is_null())
    }

    /// Whether a document must have the member. A client fills in what has a default or is a token
    /// that makes repeated requests harmless.
    pub(super) fn is_required(&self) -> bool {
        self.has("smithy.api#required")
            && self.default().is_none()
            && !self.has("smithy.api#idempotencyToken")
    }
}
