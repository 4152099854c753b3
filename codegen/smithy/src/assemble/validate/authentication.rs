//! `@cors` and `@httpApiKeyAuth` of services.

use super::{error, own};
use crate::diagnostic::Diagnostics;
use crate::model::Model;
use crate::node::Node;

/// Reports origins that are given twice, and schemes of keys that are in no header.
pub(super) fn check(model: &Model, diagnostics: &mut Diagnostics) {
    for shape in own(model) {
        if let Some(value) = shape.traits.get("smithy.api#cors") {
            let origins = value.get("origins").and_then(Node::as_object);
            if value.get("origin").is_some() && origins.is_some_and(|it| !it.is_empty()) {
                let message = "`origin` and `origins` exclude each other".to_owned();
                diagnostics.push(error("CorsTrait", &shape.id, value.span, message));
            }
        }
        if let Some(value) = shape.traits.get("smithy.api#httpApiKeyAuth") {
            let place = value.get("in").and_then(Node::as_str);
            if let Some(place) = place.filter(|it| *it != "header" && value.get("scheme").is_some())
            {
                let message =
                    format!("With a `scheme`, the key must be in a `header`, not in `{place}`");
                diagnostics.push(error("HttpApiKeyAuthTrait", &shape.id, value.span, message));
            }
        }
    }
}
