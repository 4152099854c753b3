//! Whether anything looks at a trait where it stands: the protocols of a model, and the part of a
//! message that a member is.
//!
//! In a model without operations, others may put a structure anywhere, so that every trait counts.

use std::cell::{OnceCell, RefCell};
use std::collections::BTreeSet;

use super::binding::{self, binding};
use super::owners::services;
use super::protocol::protocols_of;
use super::roles::Roles;
use super::traits::{self, JSON_NAME, XML_NAME};
use super::written::{Direction, Written};
use crate::api::{Binding, Protocol};
use crate::budget;
use crate::map::{HashMap, HashSet};
use crate::model::{Member, Model, Shape, ShapeKind};
use crate::node::Node;
use crate::shape_id::ShapeId;

const QUERY_ERROR: &str = "aws.protocols#awsQueryError";

/// What a model makes of its traits.
pub struct Effects<'m> {
    model: &'m Model,
    roles: Roles<'m>,
    /// The protocols of all services; without services, one unknown protocol.
    protocols: BTreeSet<Protocol>,
    has_query_errors: bool,
    has_messages: bool,
    roots: OnceCell<HashSet<&'m ShapeId>>,
    /// Whether members of inputs and outputs make a body: many operations may share one.
    bodies: RefCell<HashMap<ShapeId, bool>>,
    /// What requests and what answers write as XML or in a query.
    written: OnceCell<[Written<'m>; 2]>,
    /// What they write as JSON with the names of `jsonName`.
    written_json: OnceCell<[Written<'m>; 2]>,
}

impl<'m> Effects<'m> {
    /// Those of a model.
    pub fn of(model: &'m Model) -> Self {
        let services = services(model);
        let mut protocols: BTreeSet<Protocol> =
            services.iter().flat_map(|(shape, _)| protocols(model, shape)).collect();
        if protocols.is_empty() {
            protocols.insert(Protocol::Unknown);
        }
        let is_operation = |shape: &Shape| {
            matches!(shape.kind, ShapeKind::Operation(_)) && !traits::is_mixin(shape)
        };
        Self {
            model,
            roles: Roles::of(model),
            protocols,
            has_query_errors: services
                .iter()
                .any(|(shape, _)| shape.traits.has("aws.protocols#awsQueryCompatible")),
            has_messages: model.shapes.values().any(is_operation),
            roots: OnceCell::new(),
            bodies: RefCell::default(),
            written: OnceCell::new(),
            written_json: OnceCell::new(),
        }
    }

    /// Whether there are services, and all speak the same protocol alone, one that is known.
    pub fn has_one_protocol(&self) -> bool {
        self.protocols.len() == 1 && !self.protocols.contains(&Protocol::Unknown)
    }

    /// Whether an operation takes a structure, answers or fails with it.
    pub fn is_message(&self, id: &ShapeId) -> bool {
        self.roles.is_input(id) || self.roles.is_answer(id)
    }

    /// Whether a protocol looks at a trait of that shape or member in requests, and in answers.
    pub fn counts(&self, id: &ShapeId, trait_id: &str) -> [bool; 2] {
        if traits::is_of_xml(trait_id) && self.is_service(id) {
            // It stands on the roots of messages: requests of the query protocols are no XML.
            let are_requests = |it| matches!(it, Protocol::RestXml | Protocol::Unknown);
            return [self.speaks(are_requests), self.speaks(has_xml)];
        }
        if self.has_messages && binding::is_binding(trait_id) {
            return self.counts_as_binding(id, trait_id);
        }
        if self.has_messages && trait_id == JSON_NAME {
            let is_unknown = self.speaks(|it| it == Protocol::Unknown);
            return self.written_json().each_ref().map(|it| is_unknown || it.has_key(id));
        }
        let is_of_root = trait_id == XML_NAME && id.member().is_none();
        let is_known = self.has_messages && !self.speaks(|it| it == Protocol::Unknown);
        if is_known && traits::is_of_xml(trait_id) && !is_of_root {
            return self.written().each_ref().map(|written| written.counts(id, trait_id));
        }
        [self.counts_anywhere(id, trait_id); 2]
    }

    /// Whether the name of a member is a key of requests of `ec2Query`.
    pub fn is_key(&self, id: &ShapeId) -> bool {
        self.has_messages && self.written().iter().any(|written| written.is_key(id))
    }

    fn counts_anywhere(&self, id: &ShapeId, trait_id: &str) -> bool {
        if !self.has_messages {
            return true;
        }
        match trait_id {
            "smithy.api#http" => self.speaks(Protocol::has_http_bindings),
            // The query protocol has a status of its own.
            "smithy.api#httpError" => {
                let shape = self.model.shape(id.as_str());
                let has_own = shape.is_some_and(|shape| shape.traits.has(QUERY_ERROR));
                !has_own || self.speaks(|it| it != Protocol::AwsQuery)
            }
            "smithy.api#hostLabel" => self.roles.is_input(&id.container()),
            "aws.protocols#ec2QueryName" => {
                self.speaks(|it| matches!(it, Protocol::Ec2Query | Protocol::Unknown))
            }
            QUERY_ERROR => {
                let is_query = |it| matches!(it, Protocol::AwsQuery | Protocol::Unknown);
                self.has_query_errors || self.speaks(is_query)
            }
            XML_NAME if id.member().is_none() => {
                self.speaks(|it| it == Protocol::Unknown) || self.roots().contains(id)
            }
            _ if traits::is_of_xml(trait_id) => {
                self.speaks(|it| has_xml(it) && self.is_in_body(it, id))
            }
            _ => true,
        }
    }

    /// Whether a trait puts a member into a part of requests, and of answers. Where a structure is not
    /// itself the message, nothing is.
    fn counts_as_binding(&self, id: &ShapeId, trait_id: &str) -> [bool; 2] {
        let is_spoken = self.speaks(Protocol::has_http_bindings);
        binding::counts(&self.roles, &id.container(), trait_id).map(|counts| counts && is_spoken)
    }

    /// Whether a member's value is a whole body or header of requests, and of answers.
    pub fn carries_alone(&self, member: &Member) -> [bool; 2] {
        let traits = traits::CARRIED_ALONE.into_iter().filter(|id| member.traits.has(id));
        traits.fold([false; 2], |[in_requests, in_answers], id| {
            let [requests, answers] =
                if self.has_messages { self.counts_as_binding(&member.id, id) } else { [true; 2] };
            [in_requests || requests, in_answers || answers]
        })
    }

    fn is_service(&self, id: &ShapeId) -> bool {
        let shape = self.model.shape(id.as_str());
        shape.is_some_and(|shape| matches!(shape.kind, ShapeKind::Service(_)))
    }

    /// The name of the root of an XML body, if an operation has the shape as that: directly, or as
    /// the payload that a member is, which may have a name of its own.
    pub fn root_name<'s>(&'s self, place: &ShapeId, shape: &'s Shape) -> Option<&'s str> {
        if !self.speaks(|it| it == Protocol::RestXml) {
            return None;
        }
        let is_root = match place.member() {
            Some(_) => self.is_payload(Protocol::RestXml, place),
            None => self.is_body(shape),
        };
        let own = self.own_name(place);
        is_root.then(|| {
            let name = shape.traits.get(XML_NAME).and_then(Node::as_str);
            own.or(name).unwrap_or(shape.id.name())
        })
    }

    /// The name that a member itself has in XML.
    fn own_name(&self, place: &ShapeId) -> Option<&'m str> {
        let member = self.model.shape(place.container().as_str())?.member(place.member()?)?;
        member.traits.get(XML_NAME).and_then(Node::as_str)
    }

    fn written(&self) -> &[Written<'m>; 2] {
        self.written.get_or_init(|| self.written_in(has_xml))
    }

    fn written_json(&self) -> &[Written<'m>; 2] {
        self.written_json.get_or_init(|| self.written_in(Protocol::has_json_names))
    }

    /// What requests and what answers write in some of the protocols.
    fn written_in(&self, is_meant: fn(Protocol) -> bool) -> [Written<'m>; 2] {
        [Direction::Requests, Direction::Answers].map(|direction| {
            let protocols = self.protocols.iter().copied().filter(|it| is_meant(*it));
            Written::of(self.model, &self.roles, protocols, direction)
        })
    }

    fn speaks(&self, is_meant: impl Fn(Protocol) -> bool) -> bool {
        budget::step(self.protocols.len());
        self.protocols.iter().any(|protocol| is_meant(*protocol))
    }

    /// Where HTTP carries a member of a structure.
    fn binding(&self, protocol: Protocol, id: &ShapeId) -> Option<Binding> {
        let container = id.container();
        let member = self.model.shape(container.as_str())?.member(id.member()?)?;
        Some(binding(&self.roles, protocol, &container, &member.traits).0)
    }

    /// Whether a member is in the body; what is no member of a model is taken for one that is.
    fn is_in_body(&self, protocol: Protocol, id: &ShapeId) -> bool {
        self.binding(protocol, id).is_none_or(Binding::is_in_body)
    }

    /// Whether a member is the whole body of a message.
    fn is_payload(&self, protocol: Protocol, id: &ShapeId) -> bool {
        self.binding(protocol, id) == Some(Binding::Payload)
    }

    /// Whether the members of an input or output make a body of their own.
    fn is_body(&self, shape: &Shape) -> bool {
        if let Some(known) = self.bodies.borrow().get(&shape.id) {
            return *known;
        }
        budget::step(shape.members.len());
        let binding = |member: &crate::model::Member| {
            binding(&self.roles, Protocol::RestXml, &shape.id, &member.traits).0
        };
        let bindings: Vec<_> = shape.members.iter().map(binding).collect();
        let is_body = bindings.contains(&Binding::Body) && !bindings.contains(&Binding::Payload);
        self.bodies.borrow_mut().insert(shape.id.clone(), is_body);
        is_body
    }

    /// The shapes that are roots of XML bodies.
    fn roots(&self) -> &HashSet<&'m ShapeId> {
        self.roots.get_or_init(|| {
            let mut roots = HashSet::default();
            // Many operations may share a part, whose members are looked at once.
            let mut parts = HashSet::default();
            for shape in self.model.shapes.values() {
                if let ShapeKind::Operation(operation) = &shape.kind {
                    let new = [&operation.input, &operation.output].into_iter();
                    let new = new.filter(|id| parts.insert(*id));
                    let new = new.filter_map(|id| self.model.shape(id.as_str()));
                    let is_root = |it: &&Shape| self.root_name(&shape.id, it).is_some();
                    roots.extend(new.filter(is_root).map(|part| &part.id));
                }
                for member in &shape.members {
                    let target = self.model.target(member);
                    // A member with a name of its own is written under that.
                    let is_named = member.traits.has(XML_NAME);
                    if !is_named && self.root_name(&member.id, target).is_some() {
                        roots.insert(&target.id);
                    }
                }
            }
            roots
        })
    }
}

/// The protocols of a service: an unknown one if it has none that is known, or also another.
fn protocols(model: &Model, service: &Shape) -> BTreeSet<Protocol> {
    let known = protocols_of(service);
    let is_other = |id: &ShapeId| {
        let is_known = known.iter().any(|it| it.id() == Some(id.as_str()));
        let definition = model.shape(id.as_str());
        !is_known && definition.is_some_and(|it| it.traits.has("smithy.api#protocolDefinition"))
    };
    let other = known.is_empty() || service.traits.0.keys().any(is_other);
    known.iter().copied().chain(other.then_some(Protocol::Unknown)).collect()
}

/// Whether bodies may be XML.
fn has_xml(protocol: Protocol) -> bool {
    matches!(
        protocol,
        Protocol::RestXml | Protocol::AwsQuery | Protocol::Ec2Query | Protocol::Unknown
    )
}
