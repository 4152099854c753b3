//! `uniqueItems`: the elements of a list differ.

use crate::model::Traits;

/// The trait.
pub const ID: &str = "smithy.api#uniqueItems";

/// Whether the trait is applied.
pub fn read(traits: &Traits) -> bool {
    traits.has(ID)
}
