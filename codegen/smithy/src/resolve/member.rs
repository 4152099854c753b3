//! Members: what they refer to, their names on the wire, their presence.

use super::binding::binding;
use super::constraints::constraints;
use super::place::Place;
use super::traits;
use super::types::Types;
use crate::api::{Binding, Member, Presence, Property, Protocol, TypeRef};
use crate::budget;
use crate::constraint;
use crate::map::HashSet;
use crate::model::{self, Shape, ShapeKind};
use crate::node::Node;

const HOST_LABEL: &str = "smithy.api#hostLabel";
const RESOURCE_IDENTIFIER: &str = "smithy.api#resourceIdentifier";
const PROPERTY: &str = "smithy.api#property";
const NESTED_PROPERTIES: &str = "smithy.api#nestedProperties";
const NOT_PROPERTY: &str = "smithy.api#notProperty";
/// What C2J says of such a member.
const JSON_VALUE: &str = "shapewright.c2j#jsonValue";
/// What C2J calls so.
const JSON: &str = "application/json";
const JSON_NAME: &str = "smithy.api#jsonName";
const IDEMPOTENCY_TOKEN: &str = "smithy.api#idempotencyToken";

impl<'m> Types<'m, '_> {
    /// The members of a structure or union.
    pub(super) fn members(&mut self, shape: &'m Shape, protocol: Protocol) -> Vec<Member<'m>> {
        let mut members: Vec<Member<'m>> =
            shape.members.iter().map(|member| self.member(shape, protocol, member)).collect();
        tell_apart(&mut members);
        members
    }

    fn member(
        &mut self,
        shape: &'m Shape,
        protocol: Protocol,
        member: &'m model::Member,
    ) -> Member<'m> {
        let (binding, bound_name) = match shape.kind {
            ShapeKind::Structure => binding(&self.roles, protocol, &shape.id, &member.traits),
            _ => (Binding::Body, None),
        };
        Member {
            name: member.name(),
            wire_name: wire_name(protocol, member),
            value: self.reference(member, self.place(protocol, binding)),
            presence: self.presence(shape, member),
            binding,
            bound_name: bound_name.unwrap_or(member.name()),
            property: property(&member.traits),
            identifies: member.traits.get(RESOURCE_IDENTIFIER).and_then(Node::as_str),
            host_label: member.traits.has(HOST_LABEL) && self.roles.is_input(&shape.id),
            is_stream: is_stream(member, self.model.target(member)),
            is_json_value: binding == Binding::Header && is_json(member, self.model.target(member)),
            deprecated: traits::deprecated(&member.traits),
            rust_name: traits::rust_name(&member.traits),
        }
    }

    /// What a member, an element, a key or a value refers to.
    pub(super) fn reference(&mut self, member: &'m model::Member, place: Place) -> TypeRef<'m> {
        let target = self.model.target(member);
        let either = [&member.traits, &target.traits];
        TypeRef {
            target: self.request(target, place),
            member: &member.id,
            constraints: constraints(Some(member), target, place).into(),
            has_own_constraints: constraint::ALL.iter().any(|it| member.traits.has(it.id())),
            media_type: media_type(member, target),
            documentation: either.into_iter().find_map(traits::documentation),
            external_documentation: either.into_iter().find_map(traits::external_documentation),
            deprecated: either.into_iter().find_map(traits::deprecated),
            span: member.span,
        }
    }

    fn presence(&self, shape: &Shape, member: &'m model::Member) -> Presence<'m> {
        let default = self.model.trait_of(member, traits::DEFAULT);
        let is_filled = member.traits.has(IDEMPOTENCY_TOKEN) && self.roles.is_input(&shape.id);
        Presence {
            required: member.traits.has(traits::REQUIRED),
            default: default.filter(|default| !default.is_null()),
            client_optional: member.traits.has(traits::CLIENT_OPTIONAL)
                || shape.traits.has(traits::INPUT),
            idempotency_token: is_filled,
        }
    }
}

fn wire_name(protocol: Protocol, member: &model::Member) -> &str {
    let name = member.traits.get(JSON_NAME).and_then(Node::as_str);
    name.filter(|_| protocol.has_json_names()).unwrap_or(member.name())
}

fn property(traits: &model::Traits) -> Property<'_> {
    let named = traits.get(PROPERTY).and_then(|it| it.get("name")).and_then(Node::as_str);
    match named {
        Some(name) => Property::Named(name),
        None if traits.has(NESTED_PROPERTIES) => Property::Nested,
        None if traits.has(NOT_PROPERTY) => Property::None,
        None => Property::OfItsName,
    }
}

fn is_stream(member: &model::Member, target: &Shape) -> bool {
    matches!(target.kind, ShapeKind::Blob | ShapeKind::Union)
        && (traits::is_streaming(&target.traits) || traits::is_streaming(&member.traits))
}

/// Whether people write the JSON of which a member, a string, has the text.
fn is_json(member: &model::Member, target: &Shape) -> bool {
    target.kind == ShapeKind::String && media_type(member, target) == Some(JSON)
}

/// The media type of a value: that of the member or of its target.
fn media_type<'m>(member: &'m model::Member, target: &'m Shape) -> Option<&'m str> {
    let of_traits = [&member.traits, &target.traits].into_iter().find_map(traits::media_type);
    of_traits.or_else(|| member.traits.has(JSON_VALUE).then_some(JSON))
}

/// Gives a member that is not in the body another key than those of the body: both stand in one
/// document of names on the wire. It is the member's own name behind that of its structure.
fn tell_apart(members: &mut [Member<'_>]) {
    let in_body = members.iter().filter(|it| it.binding.is_in_body());
    let keys: HashSet<&str> = in_body.map(|it| it.wire_name).collect();
    for member in members.iter_mut().filter(|it| !it.binding.is_in_body()) {
        budget::step(1);
        if keys.contains(member.wire_name) {
            let id = member.id().as_str();
            member.wire_name = id.split_once('#').map_or(id, |(_, name)| name);
        }
    }
}
