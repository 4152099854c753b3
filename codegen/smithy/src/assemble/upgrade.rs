//! From 1.0 to 2.0: what 1.0 says by `@box` and its absence, 2.0 says by `default`.
//!
//! In a 1.0 file, a boolean or number without `@box` has the default `false` or 0, and so has a
//! member that targets it unless it is boxed itself, which is `default: null`. A streaming blob
//! defaults to the empty one.

use super::draft::{Draft, DraftMember, DraftTrait, Drafts};
use crate::ast::Version;
use crate::map::HashMap;
use crate::model::ShapeKind;
use crate::node::{Node, Number, Value};
use crate::shape_id::ShapeId;
use crate::source::Span;

const BOX: &str = "smithy.api#box";
const DEFAULT: &str = "smithy.api#default";
const REQUIRED: &str = "smithy.api#required";
const STREAMING: &str = "smithy.api#streaming";

/// Gives the shapes of 1.0 files the form that they have in 2.0.
pub(super) fn upgrade(drafts: &mut Drafts) {
    let is_old = |draft: &Draft| draft.version == Version::V1 && !draft.id.is_built_in();
    drafts.values_mut().filter(|draft| is_old(draft)).for_each(upgrade_shape);
    let defaults: HashMap<ShapeId, Value> =
        drafts.iter().filter_map(|(id, draft)| Some((id.clone(), default_of(draft)?))).collect();
    for draft in drafts.values_mut().filter(|draft| is_old(draft)) {
        let is_structure = draft.kind == ShapeKind::Structure;
        for member in &mut draft.members {
            if is_structure {
                upgrade_member(member, &defaults);
            } else {
                // Members of lists, maps and unions have no defaults that it could take away.
                member.traits.retain(|applied| applied.id != BOX);
            }
        }
    }
}

fn has(traits: &[DraftTrait], id: &str) -> bool {
    traits.iter().any(|applied| applied.id == id)
}

fn default_trait(value: Value, span: Span) -> DraftTrait {
    let id = ShapeId::new("smithy.api", "default");
    DraftTrait { id, value: Some(Node::new(value, span)), is_null: false, span, mixed_in: false }
}

fn upgrade_shape(draft: &mut Draft) {
    let zero = match draft.kind {
        ShapeKind::Boolean => Value::Bool(false),
        ShapeKind::Byte
        | ShapeKind::Short
        | ShapeKind::Integer
        | ShapeKind::Long
        | ShapeKind::Float
        | ShapeKind::Double => Value::Number(Number::from_text("0")),
        _ => return,
    };
    if has(&draft.traits, BOX) {
        draft.traits.retain(|applied| applied.id != BOX);
    } else if !has(&draft.traits, DEFAULT) {
        draft.traits.push(default_trait(zero, draft.span));
    }
}

/// The default that a member which targets this shape takes over: what 1.0 implied, `false` and 0.
fn default_of(draft: &Draft) -> Option<Value> {
    if draft.kind == ShapeKind::Blob && has(&draft.traits, STREAMING) {
        return Some(Value::String(String::default()));
    }
    let applied = draft.traits.iter().find(|applied| applied.id == DEFAULT)?;
    let value = &applied.value.as_ref()?.value;
    let is_zero = match value {
        Value::Bool(value) => !value,
        Value::Number(number) => number.as_f64() == 0.0,
        _ => false,
    };
    is_zero.then(|| value.clone())
}

fn upgrade_member(member: &mut DraftMember, defaults: &HashMap<ShapeId, Value>) {
    let boxed = has(&member.traits, BOX);
    member.traits.retain(|applied| applied.id != BOX);
    if has(&member.traits, DEFAULT) {
        return;
    }
    let span = member.name.span;
    if boxed {
        member.traits.push(default_trait(Value::Null, span));
        return;
    }
    let target = member.target.as_ref().map(|target| &target.value);
    let Some(default) = target.and_then(|target| defaults.get(target)) else { return };
    let is_blob = matches!(default, Value::String(_));
    if is_blob && has(&member.traits, REQUIRED) {
        return;
    }
    member.traits.push(default_trait(default.clone(), span));
}
