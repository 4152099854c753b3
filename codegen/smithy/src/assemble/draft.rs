//! Shapes on their way from the raw model to the semantic one: names resolved, the rest as read.

use crate::map::HashMap;

use foldhash::fast::RandomState;
use indexmap::IndexMap;

use crate::ast::Version;
use crate::model::ShapeKind;
use crate::node::Node;
use crate::shape_id::ShapeId;
use crate::source::{Span, Spanned};

/// The drafts of a model, in the order of the files.
pub(super) type Drafts = IndexMap<ShapeId, Draft, RandomState>;

/// One shape.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) id: ShapeId,
    pub(super) span: Span,
    pub(super) version: Version,
    pub(super) kind: ShapeKind,
    pub(super) traits: Vec<DraftTrait>,
    pub(super) mixins: Vec<Spanned<ShapeId>>,
    pub(super) for_resource: Option<Spanned<ShapeId>>,
    pub(super) members: Vec<DraftMember>,
    /// Traits that `apply` gives to members which only mixins bring.
    pub(super) applied_to_mixed_in: Vec<(Spanned<String>, Vec<DraftTrait>)>,
}

/// One member.
#[derive(Clone, Debug)]
pub(super) struct DraftMember {
    pub(super) name: Spanned<String>,
    /// `None` while it is elided.
    pub(super) target: Option<Spanned<ShapeId>>,
    pub(super) traits: Vec<DraftTrait>,
    /// The member of a mixin that it comes from.
    pub(super) mixed_in_from: Option<ShapeId>,
}

/// One trait as applied.
#[derive(Clone, Debug)]
pub(super) struct DraftTrait {
    pub(super) id: ShapeId,
    /// `None` where the value is omitted.
    pub(super) value: Option<Node>,
    /// Whether `null` stands for the omitted value.
    pub(super) is_null: bool,
    pub(super) span: Span,
    /// Whether it comes from a mixin.
    pub(super) mixed_in: bool,
}

impl Draft {
    /// Where each member stands, by name.
    pub(super) fn places(&self) -> HashMap<String, usize> {
        let names = self.members.iter().map(|member| member.name.value.clone());
        names.enumerate().map(|(place, name)| (name, place)).collect()
    }
}
