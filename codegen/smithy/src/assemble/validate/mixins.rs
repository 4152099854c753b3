//! What mixins may not have.

use super::own;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Model, Resource, ShapeKind};

const UNIT: &str = "smithy.api#Unit";

/// Reports operations with inputs or outputs and resources with anything that are mixins.
pub(super) fn check(model: &Model, diagnostics: &mut Diagnostics) {
    for shape in own(model).filter(|shape| shape.traits.has("smithy.api#mixin")) {
        let what = match &shape.kind {
            ShapeKind::Operation(it) if it.input != UNIT || it.output != UNIT => {
                "An operation that is a mixin can have neither input nor output"
            }
            ShapeKind::Resource(it) if **it != Resource::default() => {
                "A resource that is a mixin can have nothing but traits"
            }
            _ => continue,
        };
        let found = Diagnostic::error("Model", shape.span, format!("{what}: `{}`", shape.id));
        diagnostics.push(found.with_shape(shape.id.clone()));
    }
}
