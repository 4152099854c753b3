//! The constraints of a member, in the form of the derive's attributes.
//!
//! A trait on a member replaces the same trait on its target (Smithy 2.0, "Constraint traits").

use crate::emit::rust::plan::build::Builder;
use crate::emit::rust::plan::{Rules, Type};
use shapewright_smithy::model::{Member, Model, Shape};
use shapewright_smithy::node::{Node, Number};

/// Whether a member has constraints of its own that its target would otherwise decide. A newtype
/// checks itself, so such a member is a plain string instead.
pub(super) fn replaces_rules_of_target(member: &Member) -> bool {
    member.traits.has("smithy.api#length") || member.traits.has("smithy.api#pattern")
}

impl Builder<'_> {
    /// What the values of a member of that type must keep to.
    pub(super) fn rules_of(&mut self, member: &Member, ty: &Type) -> Rules {
        let model = self.model;
        let target = model.target(member);
        let mut rules =
            Rules { sensitive: target.traits.has("smithy.api#sensitive"), ..Rules::default() };
        match ty {
            Type::Named(_) => Rules { nested: true, ..Rules::default() },
            Type::Timestamp(format) => Rules { format: Some(*format), ..rules },
            Type::Bool | Type::Document | Type::Unit => rules,
            Type::String => {
                rules.length = length(model, member);
                rules.pattern = self.pattern(member);
                rules.advice = self.advice_of(member, ty);
                rules
            }
            Type::Blob => Rules { length: length(model, member), ..rules },
            Type::List { element, .. } => {
                rules.length = length(model, member);
                rules.unique_items = target.traits.has("smithy.api#uniqueItems");
                rules.each = self.rules_of_part(target, "member", element);
                rules
            }
            Type::Map { key, value, .. } => {
                rules.length = length(model, member);
                rules.keys = self.rules_of_part(target, "key", key);
                rules.values = self.rules_of_part(target, "value", value);
                rules
            }
            _ => {
                rules.advice = self.advice_of(member, ty);
                Rules { range: range(model, member), ..rules }
            }
        }
    }

    fn rules_of_part(&mut self, container: &Shape, name: &str, ty: &Type) -> Option<Box<Rules>> {
        let rules = self.rules_of(container.member(name)?, ty);
        (!rules.is_empty()).then(|| Box::new(rules))
    }

    /// What a string shape itself asks of its values.
    pub(super) fn rules_of_newtype(&mut self, shape: &Shape) -> Rules {
        Rules {
            length: shape.traits.get("smithy.api#length").map(length_bounds),
            pattern: self.pattern_of_shape(shape),
            advice: self.advice_of_newtype(shape),
            sensitive: shape.traits.has("smithy.api#sensitive"),
            ..Rules::default()
        }
    }
}

fn length(model: &Model, member: &Member) -> Option<(Option<u64>, Option<u64>)> {
    model.trait_of(member, "smithy.api#length").map(length_bounds)
}

fn length_bounds(node: &Node) -> (Option<u64>, Option<u64>) {
    let bound = |key| node.get(key)?.as_number()?.as_i128()?.try_into().ok();
    (bound("min"), bound("max"))
}

fn range(model: &Model, member: &Member) -> Option<(Option<String>, Option<String>)> {
    let node = model.trait_of(member, "smithy.api#range")?;
    let bound =
        |key| node.get(key).and_then(Node::as_number).map(Number::as_str).map(str::to_owned);
    Some((bound("min"), bound("max")))
}

/// Whether nothing of a member's value may be shown: its target is sensitive, or some element of
/// its lists and maps that has no type of its own to hide it.
pub(super) fn is_redacted(model: &Model, member: &Member) -> bool {
    let mut queue = vec![(member, 0)];
    while let Some((member, depth)) = queue.pop() {
        let target = model.target(member);
        if target.traits.has("smithy.api#sensitive") {
            return true;
        }
        let container = matches!(
            target.kind,
            shapewright_smithy::model::ShapeKind::List | shapewright_smithy::model::ShapeKind::Map
        );
        if container && depth < 32 {
            queue.extend(target.members.iter().map(|part| (part, depth + 1)));
        }
    }
    false
}
