//! `range`: bounds of a number, inclusive.

use crate::api::Range;
use crate::model::Traits;

/// The trait.
pub const ID: &str = "smithy.api#range";

/// The bounds of the trait, if it is applied.
pub fn read(traits: &Traits) -> Option<Range<'_>> {
    let node = traits.get(ID)?;
    let bound = |key| node.get(key)?.as_number();
    Some(Range { min: bound("min"), max: bound("max") })
}
