//! `length`: bounds of a length, inclusive.

use crate::api::Length;
use crate::model::Traits;
use crate::node::Node;

/// The trait.
pub const ID: &str = "smithy.api#length";

/// The bounds of the trait, if it is applied.
pub fn read(traits: &Traits) -> Option<Length> {
    let node = traits.get(ID)?;
    Some(Length { min: bound(node, "min"), max: bound(node, "max") })
}

/// A bound; one that no length can have stands for the nearest that a length can.
fn bound(node: &Node, key: &str) -> Option<u64> {
    let number = node.get(key)?.as_number()?.as_i128()?;
    Some(u64::try_from(number).unwrap_or(if number < 0 { 0 } else { u64::MAX }))
}
