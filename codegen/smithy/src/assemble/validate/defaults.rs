//! The trait `default` (Smithy 2.0, section "default trait").

use super::graph::Graph;
use super::own;
use super::values::{Leniency, Purpose, Values};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Member, Model, Shape, ShapeKind};
use crate::node::{Node, Value};
use crate::shape_id::ShapeId;

const DEFAULT: &str = "smithy.api#default";
const ID: &str = "DefaultTrait";

/// Reports defaults that are no values of their shapes, and members that forget or change the
/// default of their target.
pub(super) fn check(graph: &Graph<'_>, diagnostics: &mut Diagnostics) {
    let mut values = Values::new(graph);
    for shape in own(graph.model) {
        if let Some(value) = shape.traits.get(DEFAULT) {
            let label = format!("Default of `{}`", shape.id);
            if value.is_null() {
                report(&shape.id, value, "Only the default of a member can be null", diagnostics);
            } else {
                values.check(purpose(&shape.id, &label), value, shape);
                form(&shape.id, value, shape, diagnostics);
            }
        }
        for member in &shape.members {
            check_member(graph.model, shape, member, &mut values, diagnostics);
        }
    }
    diagnostics.append(values.diagnostics);
}

fn purpose<'a>(owner: &'a ShapeId, label: &'a str) -> Purpose<'a> {
    Purpose { id: ID, owner: Some(owner), label, leniency: Leniency::Zero }
}

fn report(owner: &ShapeId, value: &Node, message: &str, diagnostics: &mut Diagnostics) {
    let message = format!("{message}: `{owner}`");
    diagnostics.push(Diagnostic::error(ID, value.span, message).with_shape(owner.clone()));
}

fn check_member<'m>(
    model: &'m Model,
    shape: &Shape,
    member: &'m Member,
    values: &mut Values<'_, 'm>,
    diagnostics: &mut Diagnostics,
) {
    let target = model.target(member);
    let own = member.traits.get(DEFAULT);
    if let Some(value) = own.filter(|value| !value.is_null()) {
        let label = format!("Default of `{}`", member.id);
        values.check_member(purpose(&member.id, &label), value, member);
        form(&member.id, value, target, diagnostics);
    }
    let Some(inherited) = target.traits.get(DEFAULT) else { return };
    if shape.kind != ShapeKind::Structure {
        return;
    }
    let message = match own {
        None => format!("It must repeat the default of its target `{}`, or have null", target.id),
        Some(value) if !value.is_null() && value != inherited => {
            format!("Its default differs from that of its target `{}`", target.id)
        }
        Some(_) => return,
    };
    let found = Diagnostic::error(ID, member.span, format!("{message}: `{}`", member.id));
    diagnostics.push(found.with_shape(member.id.clone()));
}

/// Lists and maps can only be empty, and so can those in documents. Blobs are written in base64.
fn form(owner: &ShapeId, value: &Node, shape: &Shape, diagnostics: &mut Diagnostics) {
    let is_collection =
        matches!(shape.kind, ShapeKind::List | ShapeKind::Map | ShapeKind::Document);
    let has_content = match &value.value {
        Value::Array(elements) => !elements.is_empty(),
        Value::Object(object) => !object.is_empty(),
        _ => false,
    };
    if is_collection && has_content {
        let message = format!("The default of a {} must be empty", shape.kind.name());
        report(owner, value, &message, diagnostics);
    }
    let text = value.as_str().filter(|_| shape.kind == ShapeKind::Blob);
    if text.is_some_and(|text| shapewright_validate::Blob::from_base64(text).is_none()) {
        let message = format!("The default of the blob `{owner}` is not base64");
        let found = Diagnostic::warning("DefaultTrait.Blob", value.span, message);
        diagnostics.push(found.with_shape(owner.clone()));
    }
}
