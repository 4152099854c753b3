//! What members are, which a model does not say: guessed from their types and the words of their names.
//!
//! A word counts, not a part of one: `FirmwareUpdateImage` has no date.

use shapewright_codegen::emit::rust::case;
use shapewright_smithy::api::{Type, TypeKind};

/// Words in the names of times at which something changes.
const CREATED: [&str; 3] = ["created", "creation", "create"];
const UPDATED: [&str; 5] = ["updated", "update", "modified", "modification", "changed"];

/// What the server gives a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// The time at which an instance was created.
    Created,
    /// The time at which it was last updated.
    Updated,
    /// Its own ARN.
    Arn,
    Status,
}

impl Role {
    /// What a member of a resource is by its name and the type of its value.
    pub(super) fn of(name: &str, target: &Type<'_>, noun: &str) -> Option<Self> {
        let words = lowered(name);
        let has_one_of = |known: &[&str]| words.iter().any(|word| known.contains(&word.as_str()));
        let (last, before) = words.split_last()?;
        match &target.kind {
            TypeKind::Timestamp if has_one_of(&UPDATED) => Some(Self::Updated),
            TypeKind::Timestamp if has_one_of(&CREATED) => Some(Self::Created),
            TypeKind::String if last == "arn" && lowered(noun).ends_with(before) => Some(Self::Arn),
            TypeKind::Enum(_) if matches!(&**last, "status" | "state") => Some(Self::Status),
            _ => None,
        }
    }
}

/// The words of a name in small letters.
fn lowered(name: &str) -> Vec<String> {
    case::words(name).into_iter().map(str::to_ascii_lowercase).collect()
}
