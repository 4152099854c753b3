//! The form of timestamps and big numbers in their place: a part of a message of a protocol.
//!
//! The elements of a list stand where the list does, so that a list of timestamps means one thing
//! in a header and another in a body. [`Places`] finds the lists and maps for which that matters.

use std::collections::{HashMap, HashSet};

use crate::api::{Binding, Protocol, TimestampFormat};
use crate::model::{Member, Model, Shape, ShapeKind};
use crate::shape_id::ShapeId;

use super::traits::timestamp_format;

/// Where a value stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Place {
    pub(super) protocol: Protocol,
    pub(super) part: Part,
    /// The format of timestamps in bodies that neither the model nor a protocol gives.
    pub(super) timestamps: Option<TimestampFormat>,
}

/// A part of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Part {
    Body,
    Header,
    /// A label or the query string.
    Uri,
}

impl Place {
    /// A place in a body.
    pub(super) fn in_body(protocol: Protocol) -> Self {
        Self { protocol, part: Part::Body, timestamps: None }
    }

    /// The same with a format of timestamps that counts if no protocol gives one.
    pub(super) fn with_timestamps(self, format: Option<TimestampFormat>) -> Self {
        Self { timestamps: format.filter(|_| self.protocol == Protocol::Unknown), ..self }
    }

    /// The place of a member.
    pub(super) fn of(protocol: Protocol, binding: Binding) -> Self {
        let part = match binding {
            Binding::Header | Binding::PrefixHeaders => Part::Header,
            Binding::Label | Binding::Query | Binding::QueryParams => Part::Uri,
            _ => Part::Body,
        };
        Self { part, ..Self::in_body(protocol) }
    }

    /// The format of a timestamp here, as its member or target has it or else by default.
    pub(super) fn timestamp_format(self, own: Option<&Member>, target: &Shape) -> TimestampFormat {
        let modelled = own
            .and_then(|member| timestamp_format::read(&member.traits))
            .or_else(|| timestamp_format::read(&target.traits));
        let default = match self.part {
            Part::Body => self.timestamps.unwrap_or(self.protocol.body_timestamps()),
            Part::Header => TimestampFormat::HttpDate,
            Part::Uri => TimestampFormat::DateTime,
        };
        modelled.filter(|_| self.protocol.has_timestamp_formats()).unwrap_or(default)
    }
}

/// The lists and maps that hold, at any depth of lists and maps, values whose form depends on
/// where they stand.
pub(super) struct Places<'m>(HashSet<&'m ShapeId>);

impl<'m> Places<'m> {
    pub(super) fn of(model: &'m Model) -> Self {
        let mut found = HashSet::new();
        let mut queue = Vec::new();
        let mut holders: HashMap<&ShapeId, Vec<&'m ShapeId>> = HashMap::new();
        for shape in model.shapes.values().filter(|shape| is_container(shape)) {
            for member in &shape.members {
                let target = model.target(member);
                if is_container(target) {
                    holders.entry(&target.id).or_default().push(&shape.id);
                } else if is_formed_by_place(target) {
                    queue.push(&shape.id);
                }
            }
        }
        while let Some(id) = queue.pop() {
            if found.insert(id) {
                queue.extend(holders.get(id).into_iter().flatten());
            }
        }
        Self(found)
    }

    /// Whether it matters to a shape where it stands.
    pub(super) fn matter_to(&self, shape: &ShapeId) -> bool {
        self.0.contains(shape)
    }
}

fn is_formed_by_place(shape: &Shape) -> bool {
    matches!(shape.kind, ShapeKind::Timestamp | ShapeKind::BigInteger | ShapeKind::BigDecimal)
}

/// Whether a shape holds its members where it stands itself.
pub(super) fn is_container(shape: &Shape) -> bool {
    matches!(shape.kind, ShapeKind::List | ShapeKind::Map)
}
