//! `length`: bounds of a length, inclusive.

use shapewright_pattern::Patterns;
use shapewright_validate::Code;

use super::{Applied, Breach, Constraint, Difference, bounds};
use crate::api::{Constraints, Length};
use crate::model::{Shape, ShapeKind};
use crate::node::{Node, Number, Value};

/// The trait.
pub const ID: &str = "smithy.api#length";

pub(super) struct Rule;

impl Constraint for Rule {
    fn id(&self) -> &'static str {
        ID
    }

    fn code(&self) -> Code {
        Code::Length
    }

    fn is_among(&self, constraints: &Constraints<'_>) -> bool {
        constraints.length.is_some()
    }

    fn bounds(&self) -> &'static [&'static str] {
        &bounds::KEYS
    }

    fn read<'m>(&self, applied: Applied<'m>, constraints: &mut Constraints<'m>) {
        let [min, max] = bounds::KEYS.map(|key| bound(applied.node, key));
        constraints.length = Some(Length { min, max });
    }

    fn check(
        &self,
        applied: Applied<'_>,
        value: &Node,
        shape: &Shape,
        _: &Patterns,
    ) -> Option<Breach> {
        let (length, unit) = match &value.value {
            Value::String(text) if shape.kind == ShapeKind::Blob => (text.len(), "bytes"),
            Value::String(text) => (text.chars().count(), "characters"),
            Value::Array(elements) => (elements.len(), "elements"),
            Value::Object(object) if shape.kind == ShapeKind::Map => (object.len(), "entries"),
            _ => return None,
        };
        let counted = i128::try_from(length).unwrap_or(i128::MAX);
        let [min, max] = bounds::of(applied.node).map(|bound| bound.and_then(Number::as_i128));
        let is_out = min.is_some_and(|min| counted < min) || max.is_some_and(|max| counted > max);
        is_out.then(|| Breach {
            span: value.span,
            message: format!(
                "A value of {length} {unit} is out of the length of `{}`",
                applied.owner
            ),
            may_be_shown: true,
        })
    }

    fn compare(
        &self,
        old: Option<Applied<'_>>,
        new: Option<Applied<'_>>,
        _: &ShapeKind,
        _: &Patterns,
    ) -> Option<Difference> {
        bounds::compare(old, new, [Some(0), None])
    }
}

/// A bound; one that no length can have stands for the nearest that a length can.
fn bound(node: &Node, key: &str) -> Option<u64> {
    let number = node.get(key)?.as_number()?.as_i128()?;
    Some(u64::try_from(number).unwrap_or(if number < 0 { 0 } else { u64::MAX }))
}
