//! `pattern`: a regular expression.

use crate::api::Pattern;
use crate::model::Traits;
use crate::pattern;
use crate::shape_id::ShapeId;

pub use crate::pattern::ID;

/// The pattern of the trait, if it is applied to `owner`.
pub fn read<'m>(owner: &'m ShapeId, traits: &'m Traits) -> Option<Pattern<'m>> {
    let (node, text, anchoring) = pattern::read(traits)?;
    Some(Pattern { text, anchoring, owner, span: node.span })
}
