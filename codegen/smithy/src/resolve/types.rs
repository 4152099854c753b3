//! Types: one for each shape that is reached and, for lists and maps whose values are written
//! differently in different places, one for each place.

use std::collections::HashMap;

use super::enums;
use super::member::is_streaming;
use super::owners::Owners;
use super::place::{Place, Places};
use super::roles::Roles;
use super::traits;
use crate::api::{Constraints, ErrorFacts, Type, TypeId, TypeKind};
use crate::diagnostic::Diagnostics;
use crate::model::{Member, Model, Shape, ShapeKind};
use crate::node::Node;
use crate::shape_id::ShapeId;

/// Makes types as they are asked for. A list rather than recursion: models nest and refer to
/// themselves without bound.
pub(super) struct Types<'m, 'o> {
    pub(super) model: &'m Model,
    pub(super) roles: Roles<'m>,
    pub(super) owners: &'o Owners<'m>,
    pub(super) warnings: Diagnostics,
    places: Places<'m>,
    known: HashMap<(&'m ShapeId, Place), TypeId>,
    /// What each type is made of, in the order of their IDs.
    asked: Vec<(&'m Shape, Place)>,
}

/// The types, and the ID of each shape.
pub(super) type Made<'m> = (Vec<Type<'m>>, HashMap<&'m str, TypeId>, Diagnostics);

impl<'m, 'o> Types<'m, 'o> {
    pub(super) fn new(model: &'m Model, owners: &'o Owners<'m>) -> Self {
        Self {
            model,
            roles: Roles::of(model),
            owners,
            warnings: Diagnostics::new(),
            places: Places::of(model),
            known: HashMap::new(),
            asked: Vec::new(),
        }
    }

    /// The type of a shape by itself.
    pub(super) fn id_of(&mut self, shape: &'m Shape) -> TypeId {
        self.request(shape, self.own_place(&shape.id))
    }

    /// The type of a shape that stands in a place.
    pub(super) fn request(&mut self, shape: &'m Shape, place: Place) -> TypeId {
        let matters = self.places.matter_to(&shape.id);
        let place = if matters { place } else { self.own_place(&shape.id) };
        let next = TypeId::new(self.asked.len());
        let id = *self.known.entry((&shape.id, place)).or_insert(next);
        if id == next {
            self.asked.push((shape, place));
        }
        id
    }

    fn own_place(&self, id: &ShapeId) -> Place {
        Place::in_body(self.owners.protocol_of(id))
    }

    /// Makes everything that was asked for, and what that asks for.
    pub(super) fn finish(mut self) -> Made<'m> {
        let mut types = Vec::new();
        while let Some(&(shape, place)) = self.asked.get(types.len()) {
            types.push(self.make(shape, place));
        }
        let mut ids = HashMap::new();
        for (&(shape, place), &id) in &self.known {
            if place == self.own_place(shape) {
                ids.insert(shape.as_str(), id);
            }
        }
        (types, ids, self.warnings)
    }

    fn make(&mut self, shape: &'m Shape, place: Place) -> Type<'m> {
        let kind = self.kind(shape, place);
        let mut constraints = Self::constraints(None, shape, place);
        if let TypeKind::Structure(members) = &kind {
            constraints.recommendations =
                traits::recommendation::of_structure(shape, members, &mut self.warnings);
        }
        Type {
            id: &shape.id,
            kind,
            protocol: place.protocol,
            constraints,
            documentation: traits::documentation(&shape.traits),
            deprecated: traits::deprecated(&shape.traits),
            media_type: traits::media_type(&shape.traits),
            error: error_facts(shape),
            is_event_stream: shape.kind == ShapeKind::Union && is_streaming(&shape.traits),
            is_trait: shape.traits.has("smithy.api#trait"),
            newtype: shape.traits.get("shapewright.rust#newtype").map(|node| node.span),
            rust_name: traits::rust_name(&shape.traits),
            span: shape.span,
        }
    }

    fn kind(&mut self, shape: &'m Shape, place: Place) -> TypeKind<'m> {
        if let Some(values) = enums::strings(shape) {
            return TypeKind::Enum(values);
        }
        match &shape.kind {
            ShapeKind::Blob => TypeKind::Blob,
            ShapeKind::Boolean => TypeKind::Boolean,
            ShapeKind::String | ShapeKind::Enum => TypeKind::String,
            ShapeKind::Byte => TypeKind::Byte,
            ShapeKind::Short => TypeKind::Short,
            ShapeKind::Integer => TypeKind::Integer,
            ShapeKind::Long => TypeKind::Long,
            ShapeKind::Float => TypeKind::Float,
            ShapeKind::Double => TypeKind::Double,
            ShapeKind::BigInteger => TypeKind::BigInteger,
            ShapeKind::BigDecimal => TypeKind::BigDecimal,
            ShapeKind::Timestamp => TypeKind::Timestamp,
            ShapeKind::IntEnum => TypeKind::IntEnum(enums::integers(shape)),
            ShapeKind::List => self.list(shape, place),
            ShapeKind::Map => self.map(shape, place),
            ShapeKind::Structure => TypeKind::Structure(self.members(shape, place.protocol)),
            ShapeKind::Union => TypeKind::Union(self.members(shape, place.protocol)),
            ShapeKind::Document
            | ShapeKind::Service(_)
            | ShapeKind::Resource(_)
            | ShapeKind::Operation(_) => TypeKind::Document,
        }
    }

    /// A list has a member, which assembly demands; without one it holds anything.
    fn list(&mut self, shape: &'m Shape, place: Place) -> TypeKind<'m> {
        let Some(member) = shape.member("member") else { return TypeKind::Document };
        TypeKind::List {
            element: Box::new(self.reference(member, place)),
            sparse: is_sparse(shape),
        }
    }

    fn map(&mut self, shape: &'m Shape, place: Place) -> TypeKind<'m> {
        let (Some(key), Some(value)) = (shape.member("key"), shape.member("value")) else {
            return TypeKind::Document;
        };
        TypeKind::Map {
            key: Box::new(self.reference(key, place)),
            value: Box::new(self.reference(value, place)),
            sparse: is_sparse(shape),
        }
    }

    /// What a value must keep to: each constraint of the member or, if it has none, of the target.
    pub(super) fn constraints(
        member: Option<&'m Member>,
        target: &'m Shape,
        place: Place,
    ) -> Constraints<'m> {
        let own = member.map(|member| (&member.id, &member.traits));
        let both = || own.into_iter().chain([(&target.id, &target.traits)]);
        let is_timestamp = target.kind == ShapeKind::Timestamp;
        let is_big = matches!(target.kind, ShapeKind::BigInteger | ShapeKind::BigDecimal);
        Constraints {
            length: both().find_map(|(_, traits)| traits::length::read(traits)),
            range: both().find_map(|(_, traits)| traits::range::read(traits)),
            pattern: both().find_map(|(id, traits)| traits::pattern::read(id, traits)),
            unique_items: both().any(|(_, traits)| traits::unique_items::read(traits)),
            sensitive: both().any(|(_, traits)| traits::sensitive::read(traits)),
            timestamp_format: is_timestamp.then(|| place.timestamp_format(member, target)),
            textual: is_big && place.protocol.has_textual_big_numbers(),
            recommendations: traits::recommendation::of_value(both(), target),
        }
    }
}

fn is_sparse(shape: &Shape) -> bool {
    shape.traits.has("smithy.api#sparse")
}

fn error_facts(shape: &Shape) -> Option<ErrorFacts> {
    let client_fault = shape.traits.get("smithy.api#error")?.as_str() != Some("server");
    let status = shape.traits.get("smithy.api#httpError").and_then(Node::as_number);
    let status = status.and_then(|status| status.as_i128()?.try_into().ok());
    let retryable = shape.traits.get("smithy.api#retryable");
    let throttling = retryable.and_then(|node| node.get("throttling")).and_then(Node::as_bool);
    Some(ErrorFacts {
        http_status: status.unwrap_or(if client_fault { 400 } else { 500 }),
        client_fault,
        retryable: retryable.is_some(),
        throttling: throttling == Some(true),
    })
}
