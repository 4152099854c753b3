//! `sensitive`: nothing of a value may be shown.

use crate::model::Traits;

/// The trait.
pub const ID: &str = "smithy.api#sensitive";

/// Whether the trait is applied.
pub fn read(traits: &Traits) -> bool {
    traits.has(ID)
}
