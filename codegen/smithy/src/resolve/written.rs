//! What of a model is written as XML or as the keys of a query, by the direction in which it travels:
//! only there do the traits of XML count.
//!
//! A list that is flattened is written under the name of the member that holds it, so that the name of
//! its own member is nowhere. Requests of `ec2Query` are keys that begin with a capital, and their
//! lists are always flat.

use super::binding::binding;
use super::roles::Roles;
use super::traits::{XML_FLATTENED, XML_NAME, is_mixin};
use crate::api::{Binding, Protocol};
use crate::map::HashSet;
use crate::model::{Member, Model, Shape, ShapeKind};
use crate::shape_id::ShapeId;

/// The shapes and members that messages of one direction write.
#[derive(Default)]
pub(super) struct Written<'m> {
    /// Everything.
    all: HashSet<&'m ShapeId>,
    /// The members whose names in XML are written as they are.
    named: HashSet<&'m ShapeId>,
    /// The members whose names are keys of requests of `ec2Query`.
    keys: HashSet<&'m ShapeId>,
    /// The members that are parts of a body by their own names.
    in_body: HashSet<&'m ShapeId>,
    /// The members of structures and unions that may be flattened.
    flattened: HashSet<&'m ShapeId>,
}

/// The direction of messages.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    Requests,
    Answers,
}

impl<'m> Written<'m> {
    /// What the messages of one direction write in some protocols.
    pub(super) fn of(
        model: &'m Model,
        roles: &Roles<'m>,
        protocols: impl IntoIterator<Item = Protocol>,
        direction: Direction,
    ) -> Self {
        let mut written = Self::default();
        for protocol in protocols {
            Walk::new(model, roles, protocol, direction).run(&mut written);
        }
        written
    }

    /// Whether a trait of XML counts for a shape or member.
    pub(super) fn counts(&self, id: &ShapeId, trait_id: &str) -> bool {
        match trait_id {
            XML_NAME => self.named.contains(id),
            XML_FLATTENED => self.flattened.contains(id),
            _ => self.all.contains(id),
        }
    }

    /// Whether the name of a member is a key of a body.
    pub(super) fn has_key(&self, id: &ShapeId) -> bool {
        self.in_body.contains(id)
    }

    /// Whether the name of a member is a key of requests of `ec2Query`.
    pub(super) fn is_key(&self, id: &ShapeId) -> bool {
        self.keys.contains(id)
    }
}

/// A way through what the messages of one protocol and direction consist of.
struct Walk<'m, 'r> {
    model: &'m Model,
    roles: &'r Roles<'m>,
    protocol: Protocol,
    /// Whether members are keys of `ec2Query`.
    has_keys: bool,
    /// The shapes to go on with.
    queue: Vec<(&'m Shape, Place)>,
}

/// Where a shape is written.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Place {
    /// It is the message.
    Message,
    /// It is a part of a body.
    Part,
    /// It is a part of a body, and flattened.
    Flat,
}

impl<'m, 'r> Walk<'m, 'r> {
    fn new(
        model: &'m Model,
        roles: &'r Roles<'m>,
        protocol: Protocol,
        direction: Direction,
    ) -> Self {
        let has_keys = protocol == Protocol::Ec2Query && direction == Direction::Requests;
        let messages = messages(model, direction);
        let queue =
            messages.filter_map(|id| Some((model.shape(id.as_str())?, Place::Message))).collect();
        Self { model, roles, protocol, has_keys, queue }
    }

    fn run(mut self, written: &mut Written<'m>) {
        let mut seen = HashSet::default();
        while let Some((shape, place)) = self.queue.pop() {
            if !seen.insert((&shape.id, place)) {
                continue;
            }
            match shape.kind {
                ShapeKind::Structure | ShapeKind::Union => self.members(shape, place, written),
                ShapeKind::List | ShapeKind::Map => self.elements(shape, place, written),
                _ => drop(written.all.insert(&shape.id)),
            }
        }
    }

    /// Only the members of a message itself are bound to its parts.
    fn members(&mut self, shape: &'m Shape, place: Place, written: &mut Written<'m>) {
        if place != Place::Message {
            written.all.insert(&shape.id);
            shape.members.iter().for_each(|member| self.member(member, written));
            return;
        }
        let is_bound = |member: &Member, to| self.binding(shape, member) == to;
        // Where a member is the payload, the structure around it is not written.
        if !shape.members.iter().any(|member| is_bound(member, Binding::Payload)) {
            written.all.insert(&shape.id);
        }
        for member in &shape.members {
            match self.binding(shape, member) {
                Binding::Body => self.member(member, written),
                Binding::Payload => {
                    written.all.insert(&member.id);
                    written.named.insert(&member.id);
                    self.queue.push((self.model.target(member), Place::Part));
                }
                _ => {}
            }
        }
    }

    fn binding(&self, shape: &Shape, member: &Member) -> Binding {
        binding(self.roles, self.protocol, &shape.id, &member.traits).0
    }

    fn member(&mut self, member: &'m Member, written: &mut Written<'m>) {
        written.all.insert(&member.id);
        written.in_body.insert(&member.id);
        if self.has_keys {
            written.keys.insert(&member.id);
        } else {
            written.named.insert(&member.id);
            written.flattened.insert(&member.id);
        }
        let is_flat = self.has_keys || member.traits.has(XML_FLATTENED);
        let place = if is_flat { Place::Flat } else { Place::Part };
        self.queue.push((self.model.target(member), place));
    }

    /// The entries of a flattened map have names for keys and values all the same.
    fn elements(&mut self, shape: &'m Shape, place: Place, written: &mut Written<'m>) {
        written.all.insert(&shape.id);
        for member in &shape.members {
            written.all.insert(&member.id);
            if place != Place::Flat || shape.kind == ShapeKind::Map {
                written.named.insert(&member.id);
            }
            let place = if self.has_keys { Place::Flat } else { Place::Part };
            self.queue.push((self.model.target(member), place));
        }
    }
}

/// The structures that messages of one direction are.
fn messages(model: &Model, direction: Direction) -> impl Iterator<Item = &ShapeId> {
    let shapes = model.shapes.values().filter(|shape| !is_mixin(shape));
    shapes.flat_map(move |shape| -> Vec<&ShapeId> {
        match (&shape.kind, direction) {
            (ShapeKind::Operation(operation), Direction::Requests) => vec![&operation.input],
            (ShapeKind::Operation(operation), Direction::Answers) => {
                std::iter::once(&operation.output).chain(&operation.errors).collect()
            }
            (ShapeKind::Service(service), Direction::Answers) => service.errors.iter().collect(),
            _ => Vec::new(),
        }
    })
}
