//! The words for changes.

use std::fmt;

use super::change::{Change, ChangeKind, ConstraintChange, TraitChange};

impl Change {
    /// What happened, without the name of the shape: `member added, optional (New in place of Old)`.
    pub fn message(&self) -> String {
        match &self.between {
            Some((old, new)) if self.names_both => {
                format!("{} ({} in place of {})", self.kind, new.name(), old.name())
            }
            _ => self.kind.to_string(),
        }
    }
}

impl fmt::Display for Change {
    /// One line without the impact: `CreateOtaTaskRequest$Target: member added, optional`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = self.id.as_str().split_once('#').map_or(self.id.as_str(), |(_, name)| name);
        write!(formatter, "{name}: {}", self.message())
    }
}

impl fmt::Display for ChangeKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OperationAdded => write!(formatter, "operation added"),
            Self::OperationRemoved => write!(formatter, "operation removed"),
            Self::OperationBound(name) => write!(formatter, "operation {name} added"),
            Self::OperationUnbound(name) => write!(formatter, "operation {name} removed"),
            Self::ResourceBound(name) => write!(formatter, "resource {name} added"),
            Self::ResourceUnbound(name) => write!(formatter, "resource {name} removed"),
            Self::PartAdded { part, required: true } => {
                write!(formatter, "{} added, with required members", part.as_str())
            }
            Self::PartAdded { part, required: false } => {
                write!(formatter, "{} added", part.as_str())
            }
            Self::PartRemoved(part) => write!(formatter, "{} removed", part.as_str()),
            Self::Retargeted { what, old, new } => {
                write!(formatter, "was {what} {old}, is {what} {new}")
            }
            Self::Renamed { what, old, new } => {
                write!(formatter, "{what} {old} is called {new} now")
            }
            Self::VersionChanged { old, new } => {
                write!(formatter, "version was {old}, is {new}")
            }
            Self::ResourceChanged { part, old, new } => {
                write!(formatter, "{part} was {old}, is {new}")
            }
            Self::MembersReordered => write!(formatter, "required members in another order"),
            Self::FieldChanged { optional: true } => write!(formatter, "an option in Rust now"),
            Self::FieldChanged { optional: false } => {
                write!(formatter, "no option in Rust any more")
            }
            Self::ShapeAdded => write!(formatter, "shape added"),
            Self::ShapeRemoved => write!(formatter, "shape removed"),
            Self::ProtocolAdded(name) => write!(formatter, "protocol {name} added"),
            Self::ProtocolRemoved(name) => write!(formatter, "protocol {name} removed"),
            Self::AuthenticationAdded(name) => write!(formatter, "authentication {name} added"),
            Self::AuthenticationRemoved(name) => write!(formatter, "authentication {name} removed"),
            Self::ErrorAdded(error) => write!(formatter, "error {error} added"),
            Self::ErrorRemoved(error) => write!(formatter, "error {error} removed"),
            Self::MemberAdded { required: true } => write!(formatter, "member added, required"),
            Self::MemberAdded { required: false } => write!(formatter, "member added, optional"),
            Self::ChoiceAdded => write!(formatter, "choice added"),
            Self::MemberRemoved => write!(formatter, "member removed"),
            Self::Retyped { old, new } => write!(formatter, "was {old}, is {new}"),
            Self::BecameRequired => write!(formatter, "required now"),
            Self::BecameOptional => write!(formatter, "optional now"),
            Self::BecameDefaulted { default } => {
                write!(formatter, "optional now, and {default} stands for it")
            }
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
