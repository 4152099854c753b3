//! `length` and `range` by themselves.

use super::{error, own};
use crate::constraint::{length, range};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Model, Shape, ShapeKind, Traits};
use crate::node::{Node, Number};
use crate::shape_id::ShapeId;
use crate::suggest::closest;

/// Reports bounds that nothing can keep.
pub(in crate::assemble) fn check(model: &Model, diagnostics: &mut Diagnostics) {
    for shape in own(model) {
        bounds(&shape.id, &shape.traits, diagnostics);
        whole(&shape.id, &shape.traits, shape, diagnostics);
        for member in &shape.members {
            bounds(&member.id, &member.traits, diagnostics);
            whole(&member.id, &member.traits, model.target(member), diagnostics);
        }
    }
}

/// Reports ranges of whole numbers with bounds that are none.
fn whole(owner: &ShapeId, traits: &Traits, shape: &Shape, diagnostics: &mut Diagnostics) {
    let Some(value) = traits.get(range::ID) else { return };
    if matches!(shape.kind, ShapeKind::Float | ShapeKind::Double | ShapeKind::BigDecimal) {
        return;
    }
    for key in ["min", "max"] {
        let bound = value.get(key).and_then(Node::as_number);
        let Some(bound) = bound.filter(|bound| !bound.is_integer_literal()) else { continue };
        let message = format!(
            "The `{key}` of the range is {}, but `{}` holds whole numbers only",
            bound.as_str(),
            shape.id
        );
        diagnostics.push(error("RangeTrait", owner, value.span, message));
    }
}

fn bounds(owner: &ShapeId, traits: &Traits, diagnostics: &mut Diagnostics) {
    for (id, name) in [(length::ID, "LengthTrait"), (range::ID, "RangeTrait")] {
        let Some(value) = traits.get(id) else { continue };
        diagnostics.extend(without_bounds(id, name, value).map(|it| it.with_shape(owner.clone())));
        let [min, max] = ["min", "max"].map(|key| value.get(key).and_then(Node::as_number));
        let mut report = |message: String| {
            diagnostics
                .push(Diagnostic::error(name, value.span, message).with_shape(owner.clone()));
        };
        if let (Some(min), Some(max)) = (min, max)
            && is_greater(min, max)
        {
            report(format!(
                "`min` must not be greater than `max`, but {} > {}",
                min.as_str(),
                max.as_str()
            ));
        }
        let negative = [min, max].into_iter().flatten().find(|bound| bound.as_f64() < 0.0);
        if let Some(bound) = negative.filter(|_| id == length::ID) {
            report(format!("A length cannot be negative: {}", bound.as_str()));
        }
    }
}

/// A trait without any bound. Another value than an object is reported where the types of values are.
fn without_bounds(id: &str, name: &'static str, value: &Node) -> Option<Diagnostic> {
    let keys = value.as_object()?;
    if value.get("min").is_some() || value.get("max").is_some() {
        return None;
    }
    let message =
        format!("The `{}` trait needs `min` or `max`", id.trim_start_matches("smithy.api#"));
    let Some((key, entry)) = keys.first() else {
        return Some(Diagnostic::error(name, value.span, message));
    };
    let meant = closest(key, ["min", "max"]);
    let hint = meant.map(|it| format!(": did you mean `{it}`?")).unwrap_or_default();
    Some(Diagnostic::error(name, entry.key_span, format!("{message}, not `{key}`{hint}")))
}

fn is_greater(left: &Number, right: &Number) -> bool {
    match (left.as_i128(), right.as_i128()) {
        (Some(left), Some(right)) => left > right,
        _ => left.as_f64() > right.as_f64(),
    }
}
