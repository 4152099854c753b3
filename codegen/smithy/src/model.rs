//! The semantic model: what every emitter reads.
//!
//! A [`Model`] is assembled once and then immutable. Architecture invariants, guaranteed by
//! assembly: every shape ID in it names a shape of the model; mixins are flattened (mixed-in
//! members and traits are present and marked as such); trait values have the form of their trait's
//! shape; 1.0 is upgraded to 2.0; `Value::ShapeId` does not occur.

use std::ops::Deref;

use crate::budget;
use crate::kind;
use crate::map::Map;
use crate::node::{Node, Object};
use crate::shape_id::ShapeId;
use crate::source::{Sources, Span};

/// A whole API model, the prelude included.
#[derive(Clone, Debug)]
pub struct Model {
    /// Every shape by ID: those of the sources as written, then those of the prelude.
    pub shapes: Map<ShapeId, Shape>,
    /// `metadata`, merged.
    pub metadata: Object,
    /// The texts that it was read from.
    pub sources: Sources,
}

/// A shape.
#[derive(Clone, Debug)]
pub struct Shape {
    /// Its absolute ID.
    pub id: ShapeId,
    /// What it is.
    pub kind: ShapeKind,
    /// Its traits.
    pub traits: Traits,
    /// Its mixins, in order, as in the source.
    pub mixins: Vec<ShapeId>,
    /// Its members: mixed-in ones first. `member` of a list; `key` and `value` of a map; the
    /// values of an enum or `intEnum`.
    pub members: Members,
    /// Where it was defined.
    pub span: Span,
}

/// What a shape is, with the properties that only this kind has.
pub type ShapeKind = kind::ShapeKind<Service, Resource, Operation>;

/// The members of a shape, in order. One of many is found by its name without looking at all.
#[derive(Clone, Debug, Default)]
pub struct Members {
    list: Vec<Member>,
    /// The places of the members, ordered by their names; none of a few.
    by_name: Vec<u32>,
}

impl Members {
    /// The most members that are looked at one by one.
    const MAX_SCANNED: usize = 16;

    /// The first member of that name.
    pub fn named(&self, name: &str) -> Option<&Member> {
        if self.by_name.is_empty() {
            budget::step(self.list.len());
            return self.list.iter().find(|member| member.name() == name);
        }
        budget::step(1);
        let of = |place: &u32| &self.list[*place as usize];
        let at = self.by_name.partition_point(|place| of(place).name() < name);
        self.by_name.get(at).map(of).filter(|member| member.name() == name)
    }

    /// The members, to be changed in anything but their names.
    pub(crate) fn changeable(&mut self) -> impl Iterator<Item = &mut Member> {
        self.list.iter_mut()
    }
}

impl FromIterator<Member> for Members {
    fn from_iter<I: IntoIterator<Item = Member>>(members: I) -> Self {
        let list: Vec<Member> = members.into_iter().collect();
        let mut by_name = Vec::new();
        if list.len() > Self::MAX_SCANNED {
            by_name.extend((0..list.len()).filter_map(|place| u32::try_from(place).ok()));
            by_name.sort_by_key(|place| list[*place as usize].name());
        }
        Self { list, by_name }
    }
}

impl Deref for Members {
    type Target = [Member];

    fn deref(&self) -> &[Member] {
        &self.list
    }
}

impl<'a> IntoIterator for &'a Members {
    type Item = &'a Member;
    type IntoIter = std::slice::Iter<'a, Member>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.iter()
    }
}

/// A member.
#[derive(Clone, Debug)]
pub struct Member {
    /// Its ID: `namespace#Shape$member`.
    pub id: ShapeId,
    /// Its target.
    pub target: ShapeId,
    /// Its own traits; those of its target are not copied here.
    pub traits: Traits,
    /// The member of a mixin that it comes from, if any.
    pub mixed_in_from: Option<ShapeId>,
    /// Where it was defined.
    pub span: Span,
    /// Where its target was written.
    pub target_span: Span,
}

impl Member {
    /// Its name.
    pub fn name(&self) -> &str {
        self.id.member().unwrap_or_default()
    }
}

/// The traits of a shape or member, in the order in which they were applied.
#[derive(Clone, Debug, Default)]
pub struct Traits(pub Map<ShapeId, AppliedTrait>);

/// A trait value on a shape.
#[derive(Clone, Debug)]
pub struct AppliedTrait {
    /// The value, in the form of the trait's shape.
    pub value: Node,
    /// Where its name was written.
    pub span: Span,
    /// Whether it was inherited from a mixin rather than applied here.
    pub mixed_in: bool,
}

/// The properties of a service.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Service {
    /// `version`; empty if not given.
    pub version: String,
    /// `operations`.
    pub operations: Vec<ShapeId>,
    /// `resources`.
    pub resources: Vec<ShapeId>,
    /// `errors`.
    pub errors: Vec<ShapeId>,
    /// `rename`.
    pub rename: Map<ShapeId, String>,
}

/// The properties of a resource.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Resource {
    /// `identifiers`.
    pub identifiers: Map<String, ShapeId>,
    /// `properties`.
    pub properties: Map<String, ShapeId>,
    /// `create`.
    pub create: Option<ShapeId>,
    /// `put`.
    pub put: Option<ShapeId>,
    /// `read`.
    pub read: Option<ShapeId>,
    /// `update`.
    pub update: Option<ShapeId>,
    /// `delete`.
    pub delete: Option<ShapeId>,
    /// `list`.
    pub list: Option<ShapeId>,
    /// `operations`.
    pub operations: Vec<ShapeId>,
    /// `collectionOperations`.
    pub collection_operations: Vec<ShapeId>,
    /// `resources`.
    pub resources: Vec<ShapeId>,
}

impl Resource {
    /// Its operations: those of its lifecycle, then the others.
    pub fn operations(&self) -> impl Iterator<Item = &ShapeId> {
        let lifecycle =
            [&self.create, &self.put, &self.read, &self.update, &self.delete, &self.list];
        let others = self.operations.iter().chain(&self.collection_operations);
        lifecycle.into_iter().flatten().chain(others)
    }
}

/// The properties of an operation.
#[derive(Clone, Debug, PartialEq)]
pub struct Operation {
    /// `input`; `smithy.api#Unit` if not given.
    pub input: ShapeId,
    /// `output`; `smithy.api#Unit` if not given.
    pub output: ShapeId,
    /// `errors`: the operation's own, without those of its service.
    pub errors: Vec<ShapeId>,
}

impl Traits {
    /// The value of a trait: `get("smithy.api#length")`.
    pub fn get(&self, id: &str) -> Option<&Node> {
        self.0.get(id).map(|applied| &applied.value)
    }

    /// Whether a trait is applied.
    pub fn has(&self, id: &str) -> bool {
        self.0.contains_key(id)
    }
}

impl Shape {
    /// The member of that name.
    pub fn member(&self, name: &str) -> Option<&Member> {
        self.members.named(name)
    }
}

impl Model {
    /// The shape of that ID, which may also be written `"a.b#C"`.
    pub fn shape(&self, id: &str) -> Option<&Shape> {
        self.shapes.get(id)
    }

    /// The target of a member of this model.
    ///
    /// # Panics
    /// If `member` is of another model: in one model, every target exists.
    pub fn target(&self, member: &Member) -> &Shape {
        &self.shapes[&member.target]
    }

    /// Where a shape is written, as a key to sort by: the name of its file, its offset there, its
    /// ID. It does not depend on the order in which files were given.
    pub fn position<'a>(&'a self, shape: &'a Shape) -> (&'a str, u32, &'a ShapeId) {
        (self.sources.file(shape.span.file).name(), shape.span.start, &shape.id)
    }

    /// The value of a trait on a member or, where it has none, on its target: a trait on a member
    /// replaces the same trait on its target.
    pub fn trait_of<'a>(&'a self, member: &'a Member, id: &str) -> Option<&'a Node> {
        member.traits.get(id).or_else(|| self.target(member).traits.get(id))
    }
}
