//! Readers of Smithy's own dialects.

pub mod ast;
pub mod idl;
mod version;

use crate::ast::{Reference, ShapeKind, Trait};
use crate::constraint::OF_SETS;
use crate::source::Span;

/// The kind of shape that a word means, and the trait that it implies: a set of Smithy 1.0 is a list
/// of unique items.
fn kind_of(word: &str, span: Span) -> Option<(ShapeKind, Option<Trait>)> {
    if word == "set" {
        let id = Reference { text: OF_SETS.to_owned(), span };
        return Some((ShapeKind::List, Some(Trait { id, value: None, is_null: false })));
    }
    ShapeKind::from_name(word).map(|kind| (kind, None))
}
