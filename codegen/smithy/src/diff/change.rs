//! The kinds of change and their impact.

use super::reach::Used;
use crate::model::{Member, Shape};
use crate::resolve::traits::{SPARSE, STREAMING};
use crate::shape_id::ShapeId;

/// How much a change matters to somebody who was made for the old model.
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
    /// The old and the new shape that are compared, if a place refers to the new one in place of the old
    /// one.
    pub between: Option<(ShapeId, ShapeId)>,
    /// Whether both of them were there before, so that words have to name them.
    pub(super) names_both: bool,
    /// What it means to who sends inputs.
    pub writers: Impact,
    /// What it means to who receives outputs.
    pub readers: Impact,
    /// What it means to who compiles Rust that was generated from the new model.
    pub compilers: Impact,
}

/// What happened to a shape or member.
#[derive(Clone, Debug, PartialEq)]
pub enum ChangeKind {
    /// An operation is new.
    OperationAdded,
    /// An operation is gone.
    OperationRemoved,
    /// A service has an operation that only others had.
    OperationBound(String),
    /// A service no longer has an operation that others have.
    OperationUnbound(String),
    /// A service has a resource that was none of its before.
    ResourceBound(String),
    /// A service no longer has a resource that is still there.
    ResourceUnbound(String),
    /// An operation that had no input, or no output, has one.
    PartAdded {
        /// Which.
        part: Part,
        /// Whether it has members that must be present.
        required: bool,
    },
    /// An operation has no input, or no output, any more.
    PartRemoved(Part),
    /// What has the same place and kind has another name: a type in Rust, nothing on the wire.
    Renamed {
        /// What it is: `input`, `structure`, `union`…
        what: &'static str,
        /// The old name.
        old: String,
        /// The new name.
        new: String,
    },
    /// A place refers to another shape of the same kind that was there before, or does so beside the old
    /// one: another type in Rust, and on the wire what the changes of the new one say.
    Retargeted {
        /// What they are: `input`, `structure`, `union`…
        what: &'static str,
        /// The name of the old one.
        old: String,
        /// The name of the new one.
        new: String,
    },
    /// A service has another version.
    VersionChanged {
        /// The old version.
        old: String,
        /// The new version.
        new: String,
    },
    /// What belongs to a resource, or how, is another: an identifier, a property, an operation, a
    /// resource below it. No message says so.
    ResourceChanged {
        /// What: `identifier id`, `operation GetHub`.
        part: String,
        /// What it was: `String`, `read`, `none`.
        old: String,
        /// What it is.
        new: String,
    },
    /// The members that must be present are in another order: so are the arguments of `new` in Rust.
    MembersReordered,
    /// A field of generated Rust is an option that was none, or is none that was one.
    FieldChanged {
        /// Whether it is an option now.
        optional: bool,
    },
    /// A service, a resource or, in models without operations, any other shape is new.
    ShapeAdded,
    /// A service, a resource or, in models without operations, any other shape is gone.
    ShapeRemoved,
    /// A service speaks another protocol, too.
    ProtocolAdded(String),
    /// A service no longer speaks a protocol.
    ProtocolRemoved(String),
    /// A service or operation can be called with another authentication scheme, too.
    AuthenticationAdded(String),
    /// A service or operation can no longer be called with an authentication scheme.
    AuthenticationRemoved(String),
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
    /// A member that had to be present may be left out now, and a default stands for it.
    BecameDefaulted {
        /// The default, as JSON.
        default: String,
    },
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

/// What an operation takes or gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Its input.
    Input,
    /// Its output.
    Output,
}

impl Part {
    /// The word: `input` or `output`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Input => "input",
            Self::Output => "output",
        }
    }
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
        let compilers = kind.compilers();
        Self { id, kind, between: None, names_both: false, writers, readers, compilers }
    }

    /// The same with another impact on writers and readers.
    pub(super) fn with_impact(self, impact: Impact) -> Self {
        Self { writers: impact, readers: impact, ..self }
    }

    /// The same without an impact on readers.
    pub(super) fn harmless_to_readers(self) -> Self {
        Self { readers: Impact::Compatible, ..self }
    }

    /// The worse of the impacts on what travels: on writers and on readers.
    pub fn impact(&self) -> Impact {
        self.writers.max(self.readers)
    }

    /// Takes the impact on what travels away from those who never meet the shape.
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
            Self::OperationBound(_) => "operation-bound",
            Self::OperationUnbound(_) => "operation-unbound",
            Self::ResourceBound(_) => "resource-bound",
            Self::ResourceUnbound(_) => "resource-unbound",
            Self::PartAdded { part: Part::Input, .. } => "input-added",
            Self::PartAdded { part: Part::Output, .. } => "output-added",
            Self::PartRemoved(Part::Input) => "input-removed",
            Self::PartRemoved(Part::Output) => "output-removed",
            Self::Renamed { .. } => "renamed",
            Self::Retargeted { .. } => "retargeted",
            Self::VersionChanged { .. } => "version-changed",
            Self::ResourceChanged { .. } => "resource-changed",
            Self::MembersReordered => "members-reordered",
            Self::FieldChanged { .. } => "field-changed",
            Self::ShapeAdded => "shape-added",
            Self::ShapeRemoved => "shape-removed",
            Self::ProtocolAdded(_) => "protocol-added",
            Self::ProtocolRemoved(_) => "protocol-removed",
            Self::AuthenticationAdded(_) => "authentication-added",
            Self::AuthenticationRemoved(_) => "authentication-removed",
            Self::ErrorAdded(_) => "error-added",
            Self::ErrorRemoved(_) => "error-removed",
            Self::MemberAdded { .. } => "member-added",
            Self::ChoiceAdded => "choice-added",
            Self::MemberRemoved => "member-removed",
            Self::Retyped { .. } => "retyped",
            Self::BecameRequired => "became-required",
            Self::BecameOptional => "became-optional",
            Self::BecameDefaulted { .. } => "became-defaulted",
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
            | Self::OperationUnbound(_)
            | Self::ResourceUnbound(_)
            | Self::ProtocolRemoved(_)
            | Self::ShapeRemoved
            | Self::MemberRemoved
            | Self::Retyped { .. }
            | Self::WireChanged(_) => (Breaking, Breaking),
            Self::MemberAdded { required: true }
            | Self::PartAdded { part: Part::Input, required: true }
            | Self::PartRemoved(Part::Input)
            | Self::AuthenticationRemoved(_)
            | Self::BecameRequired
            | Self::Tightened(_)
            | Self::EnumValueRemoved(_) => (Breaking, Compatible),
            Self::ConstraintChanged(_) => (Breaking, Dangerous),
            Self::PartRemoved(Part::Output) | Self::BecameOptional => (Compatible, Breaking),
            Self::Loosened(_)
            | Self::ChoiceAdded
            | Self::EnumValueAdded(_)
            | Self::ErrorAdded(_) => (Compatible, Dangerous),
            Self::DefaultChanged(_) => (Dangerous, Dangerous),
            Self::OperationAdded
            | Self::OperationBound(_)
            | Self::ResourceBound(_)
            | Self::PartAdded { .. }
            | Self::Renamed { .. }
            | Self::Retargeted { .. }
            | Self::VersionChanged { .. }
            | Self::ResourceChanged { .. }
            | Self::MembersReordered
            | Self::FieldChanged { .. }
            | Self::ShapeAdded
            | Self::ProtocolAdded(_)
            | Self::AuthenticationAdded(_)
            | Self::ErrorRemoved(_)
            | Self::MemberAdded { required: false }
            | Self::BecameDefaulted { .. }
            | Self::EnumValueRenamed { .. }
            | Self::TraitChanged(_)
            | Self::Documentation => (Compatible, Compatible),
        }
    }

    /// The impact on who compiles generated Rust: names, types and what `new` takes. Types and enums
    /// can grow.
    fn compilers(&self) -> Impact {
        match self {
            Self::OperationRemoved
            | Self::PartAdded { .. }
            | Self::PartRemoved(_)
            | Self::Renamed { .. }
            | Self::Retargeted { .. }
            | Self::MembersReordered
            | Self::FieldChanged { .. }
            | Self::ShapeRemoved
            | Self::ErrorRemoved(_)
            | Self::MemberAdded { required: true }
            | Self::MemberRemoved
            | Self::Retyped { .. }
            | Self::BecameRequired
            | Self::BecameOptional
            | Self::BecameDefaulted { .. }
            | Self::EnumValueRemoved(_)
            | Self::EnumValueRenamed { .. } => Impact::Breaking,
            Self::WireChanged(change) if [SPARSE, STREAMING].contains(&change.id.as_str()) => {
                Impact::Breaking
            }
            _ => Impact::Compatible,
        }
    }
}
