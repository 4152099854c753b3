//! `pattern`: a regular expression.

use shapewright_pattern::Anchoring;

use crate::api::Pattern;
use crate::model::Traits;
use crate::shape_id::ShapeId;

/// The trait.
pub const ID: &str = "smithy.api#pattern";
/// Marks a pattern that must match the whole value: what `pattern` of `service-2.json` means.
pub const FULL: &str = "shapewright.c2j#fullPattern";

/// The pattern of the trait, if it is applied to `owner`.
pub fn read<'m>(owner: &'m ShapeId, traits: &'m Traits) -> Option<Pattern<'m>> {
    let node = traits.get(ID)?;
    let anchoring = if traits.has(FULL) { Anchoring::Full } else { Anchoring::Search };
    Some(Pattern { text: node.as_str()?, anchoring, owner, span: node.span })
}
