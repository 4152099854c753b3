//! Defaults of members as values.

use serde_json::Value;
use shapewright_smithy::api::TypeKind;
use shapewright_smithy::node::Number;

use super::tools::Tools;
use super::{Used, number};

/// The default of a member, if it keeps the constraints: those that services published before their
/// constraints need not. Timestamps and blobs are left out, since their defaults need not be in the
/// form of their place.
pub(super) fn of(used: Used<'_, '_>, tools: &Tools<'_, '_>) -> Option<Value> {
    let default = used.default?;
    match &used.ty.kind {
        TypeKind::Timestamp | TypeKind::Blob => return None,
        // Numbers in documents have 64 bits.
        TypeKind::Document => return Some(tools.of_document(default)),
        TypeKind::String if !tools.texts.keeps(used, default.as_str()?) => return None,
        _ => {}
    }
    match default.as_number() {
        Some(number) if !is_within(used, number) => None,
        Some(number) if used.constraints.textual => Some(number.as_str().into()),
        _ => Some(tools.of_node(default)),
    }
}

pub(super) fn is_within(used: Used<'_, '_>, number: &Number) -> bool {
    if !number::is_within_exactly(used, number.as_str()) {
        return false;
    }
    let [min, max] = used.bounds().map(|bound| bound.map(Number::as_f64));
    let number = number.as_f64();
    min.is_none_or(|min| number >= min) && max.is_none_or(|max| number <= max)
}
