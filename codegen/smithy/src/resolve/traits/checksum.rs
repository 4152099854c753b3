//! `httpChecksumRequired` and `httpChecksum`: whether a request needs a checksum of its body.

use crate::model::Traits;
use crate::node::Node;

/// The traits.
const FLEXIBLE: &str = "aws.protocols#httpChecksum";
const REQUIRED: &str = "smithy.api#httpChecksumRequired";

/// Whether a trait is what makes an operation need a checksum that it did not need: who sends none is
/// refused.
pub fn is_new_demand(trait_id: &str, old: &Traits, new: &Traits) -> bool {
    [FLEXIBLE, REQUIRED].contains(&trait_id) && !is_needed(old) && is_needed(new)
}

fn is_needed(traits: &Traits) -> bool {
    let flag = traits.get(FLEXIBLE).and_then(|it| it.get("requestChecksumRequired"));
    traits.has(REQUIRED) || flag.and_then(Node::as_bool) == Some(true)
}
