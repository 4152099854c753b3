//! The kinds of change, their words and their impact.

use std::fmt;

use super::reach::Used;
use crate::model::{Member, Shape};
use crate::shape_id::ShapeId;

/// How much a change matters to somebody who was built against the old model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Impact {
    /// Everything goes on working.
    Compatible,
    /// It may stop working: a value that could not occur before may occur now.
    Dangerous,
    /// It stops working.
    Breaking,
}

impl Impact {
    /// The word: `compatible`, `dangerous` or `breaking`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Compatible => "compatible",
            Self::Dangerous => "dangerous",
            Self::Breaking => "breaking",
        }
    }
}

/// One difference between two models.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The shape or member, with the new model's ID, or the old one's where it was removed.
    pub id: ShapeId,
    /// What happened.
    pub kind: ChangeKind,
    /// What it means to who sends inputs.
    pub writers: Impact,
    /// What it means to who receives outputs.
    pub readers: Impact,
}

/// What happened to a shape or member.
#[derive(Clone, Debug, PartialEq)]
pub enum ChangeKind {
    /// An operation is new.
    OperationAdded,
    /// An operation is gone.
    OperationRemoved,
    /// An operation has an input, output or error of another name.
    SignatureChanged {
        /// `input` or `output`.
        part: &'static str,
        /// The old shape's name.
        old: String,
        /// The new shape's name.
        new: String,
    },
    /// A service speaks another protocol, too.
    ProtocolAdded(String),
    /// A service no longer speaks a protocol.
    ProtocolRemoved(String),
    /// An operation, or all of a service, can fail in a new way.
    ErrorAdded(String),
    /// An operation, or all of a service, no longer fails in this way.
    ErrorRemoved(String),
    /// A member is new.
    MemberAdded {
        /// Whether it must be present.
        required: bool,
    },
    /// A member of a union is new: another choice.
    ChoiceAdded,
    /// A member is gone.
    MemberRemoved,
    /// A member or shape is of another kind, or targets another shape.
    Retyped {
        /// What it was: `string`, `structure Tag`.
        old: String,
        /// What it is.
        new: String,
    },
    /// A member must be present now.
    BecameRequired,
    /// A member may be absent now.
    BecameOptional,
    /// Fewer values are allowed.
    Tightened(ConstraintChange),
    /// More values are allowed.
    Loosened(ConstraintChange),
    /// Other values are allowed: neither set contains the other, or that cannot be told.
    ConstraintChanged(ConstraintChange),
    /// An enum has a new value.
    EnumValueAdded(String),
    /// An enum has lost a value.
    EnumValueRemoved(String),
    /// A value of an enum has another member name.
    EnumValueRenamed {
        /// The value.
        value: String,
        /// The old member's name.
        old: String,
    },
    /// The way in which a value travels changed: `jsonName`, `timestampFormat`, `http`…
    WireChanged(TraitChange),
    /// The default changed.
    DefaultChanged(TraitChange),
    /// Some other trait changed.
    TraitChanged(TraitChange),
    /// Only words changed.
    Documentation,
}

/// A constraint trait before and after, in words.
#[derive(Clone, Debug, PartialEq)]
pub struct ConstraintChange {
    /// The name of one of the [constraints](crate::constraint).
    pub constraint: &'static str,
    /// What it was: `1..=64`, a pattern, `none`.
    pub old: String,
    /// What it is.
    pub new: String,
}

/// A trait before and after, as JSON; `none` where it is not applied.
#[derive(Clone, Debug, PartialEq)]
pub struct TraitChange {
    /// The trait's ID.
    pub id: ShapeId,
    /// What it was.
    pub old: String,
    /// What it is.
    pub new: String,
}

impl Change {
    pub(super) fn of_shape(shape: &Shape, kind: ChangeKind) -> Self {
        Self::new(shape.id.clone(), kind)
    }

    pub(super) fn of_member(member: &Member, kind: ChangeKind) -> Self {
        Self::new(member.id.clone(), kind)
    }

    pub(super) fn new(id: ShapeId, kind: ChangeKind) -> Self {
        let (writers, readers) = kind.impact();
        Self { id, kind, writers, readers }
    }

    /// The worse of the two impacts.
    pub fn impact(&self) -> Impact {
        self.writers.max(self.readers)
    }

    /// Takes the impact away from those who never meet the shape.
    pub(super) fn limit_to(&mut self, used: Used) {
        if !used.in_inputs {
            self.writers = Impact::Compatible;
        }
        if !used.in_outputs {
            self.readers = Impact::Compatible;
        }
    }
}

impl ChangeKind {
    /// A stable name: `member-added`, `tightened`…
    pub fn code(&self) -> &'static str {
        match self {
            Self::OperationAdded => "operation-added",
            Self::OperationRemoved => "operation-removed",
            Self::SignatureChanged { .. } => "signature-changed",
            Self::ProtocolAdded(_) => "protocol-added",
            Self::ProtocolRemoved(_) => "protocol-removed",
            Self::ErrorAdded(_) => "error-added",
            Self::ErrorRemoved(_) => "error-removed",
            Self::MemberAdded { .. } => "member-added",
            Self::ChoiceAdded => "choice-added",
            Self::MemberRemoved => "member-removed",
            Self::Retyped { .. } => "retyped",
            Self::BecameRequired => "became-required",
            Self::BecameOptional => "became-optional",
            Self::Tightened(_) => "tightened",
            Self::Loosened(_) => "loosened",
            Self::ConstraintChanged(_) => "constraint-changed",
            Self::EnumValueAdded(_) => "enum-value-added",
            Self::EnumValueRemoved(_) => "enum-value-removed",
            Self::EnumValueRenamed { .. } => "enum-value-renamed",
            Self::WireChanged(_) => "wire-changed",
            Self::DefaultChanged(_) => "default-changed",
            Self::TraitChanged(_) => "trait-changed",
            Self::Documentation => "documentation",
        }
    }

    /// The impact on writers and on readers of a shape that both of them meet.
    fn impact(&self) -> (Impact, Impact) {
        use Impact::{Breaking, Compatible, Dangerous};
        match self {
            Self::OperationRemoved
            | Self::ProtocolRemoved(_)
            | Self::SignatureChanged { .. }
            | Self::MemberRemoved
            | Self::Retyped { .. }
            | Self::WireChanged(_) => (Breaking, Breaking),
            Self::MemberAdded { required: true }
            | Self::BecameRequired
            | Self::Tightened(_)
            | Self::EnumValueRemoved(_) => (Breaking, Compatible),
            Self::ConstraintChanged(_) => (Breaking, Dangerous),
            Self::BecameOptional => (Compatible, Breaking),
            Self::Loosened(_)
            | Self::ChoiceAdded
            | Self::EnumValueAdded(_)
            | Self::ErrorAdded(_) => (Compatible, Dangerous),
            // It goes on working for now.
            Self::TraitChanged(change)
                if change.id.as_str() == crate::resolve::traits::DEPRECATED =>
            {
                (Compatible, Compatible)
            }
            Self::EnumValueRenamed { .. } | Self::DefaultChanged(_) | Self::TraitChanged(_) => {
                (Dangerous, Dangerous)
            }
            Self::OperationAdded
            | Self::ProtocolAdded(_)
            | Self::ErrorRemoved(_)
            | Self::MemberAdded { required: false }
            | Self::Documentation => (Compatible, Compatible),
        }
    }
}

impl fmt::Display for Change {
    /// One line without the impact: `CreateOtaTaskRequest$Target: member added, optional`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = self.id.as_str().split_once('#').map_or(self.id.as_str(), |(_, name)| name);
        write!(formatter, "{name}: {}", self.kind)
    }
}

impl fmt::Display for ChangeKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OperationAdded => write!(formatter, "operation added"),
            Self::OperationRemoved => write!(formatter, "operation removed"),
            Self::SignatureChanged { part, old, new } => {
                write!(formatter, "{part} was {old}, is {new}")
            }
            Self::ProtocolAdded(name) => write!(formatter, "protocol {name} added"),
            Self::ProtocolRemoved(name) => write!(formatter, "protocol {name} removed"),
            Self::ErrorAdded(error) => write!(formatter, "error {error} added"),
            Self::ErrorRemoved(error) => write!(formatter, "error {error} removed"),
            Self::MemberAdded { required: true } => write!(formatter, "member added, required"),
            Self::MemberAdded { required: false } => write!(formatter, "member added, optional"),
            Self::ChoiceAdded => write!(formatter, "choice added"),
            Self::MemberRemoved => write!(formatter, "member removed"),
            Self::Retyped { old, new } => write!(formatter, "was {old}, is {new}"),
            Self::BecameRequired => write!(formatter, "required now"),
            Self::BecameOptional => write!(formatter, "optional now"),
            Self::Tightened(change) => write!(formatter, "{change} (tightened)"),
            Self::Loosened(change) => write!(formatter, "{change} (loosened)"),
            Self::ConstraintChanged(change) => write!(formatter, "{change}"),
            Self::EnumValueAdded(value) => write!(formatter, "value {value} added"),
            Self::EnumValueRemoved(value) => write!(formatter, "value {value} removed"),
            Self::EnumValueRenamed { value, old } => {
                write!(formatter, "value {value} was named {old}")
            }
            Self::WireChanged(change)
            | Self::DefaultChanged(change)
            | Self::TraitChanged(change) => write!(formatter, "{change}"),
            Self::Documentation => write!(formatter, "documentation changed"),
        }
    }
}

impl fmt::Display for ConstraintChange {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} was {}, is {}", self.constraint, self.old, self.new)
    }
}

impl fmt::Display for TraitChange {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "trait {} was {}, is {}", self.id, self.old, self.new)
    }
}
