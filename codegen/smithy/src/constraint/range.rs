//! `range`: bounds of a number, inclusive.

use shapewright_pattern::Patterns;
use shapewright_validate::Code;

use super::{Applied, Breach, Constraint, Difference, bounds};
use crate::api::{Constraints, Range};
use crate::model::{Shape, ShapeKind};
use crate::node::{Node, Number};

/// The trait.
pub const ID: &str = "smithy.api#range";

pub(super) struct Rule;

impl Constraint for Rule {
    fn id(&self) -> &'static str {
        ID
    }

    fn code(&self) -> Code {
        Code::Range
    }

    fn is_among(&self, constraints: &Constraints<'_>) -> bool {
        constraints.range.is_some()
    }

    fn bounds(&self) -> &'static [&'static str] {
        &bounds::KEYS
    }

    fn read<'m>(&self, applied: Applied<'m>, constraints: &mut Constraints<'m>) {
        let [min, max] = bounds::of(applied.node);
        constraints.range = Some(Range { min, max });
    }

    fn check(&self, applied: Applied<'_>, value: &Node, _: &Shape, _: &Patterns) -> Option<Breach> {
        let number = value.as_number()?;
        let [min, max] = bounds::of(applied.node);
        let is_below = min.is_some_and(|min| is_less(number, min));
        let is_above = max.is_some_and(|max| is_less(max, number));
        (is_below || is_above).then(|| Breach {
            span: value.span,
            message: format!(
                "The value {} is out of the range of `{}`",
                number.as_str(),
                applied.owner
            ),
            may_be_shown: true,
        })
    }

    fn compare(
        &self,
        old: Option<Applied<'_>>,
        new: Option<Applied<'_>>,
        kind: &ShapeKind,
        _: &Patterns,
    ) -> Option<Difference> {
        bounds::compare(old, new, widest(kind).map_or([None; 2], |bounds| bounds.map(Some)))
    }
}

/// The bounds that every value of a kind keeps.
fn widest(kind: &ShapeKind) -> Option<[i128; 2]> {
    match kind {
        ShapeKind::Byte => Some([i8::MIN.into(), i8::MAX.into()]),
        ShapeKind::Short => Some([i16::MIN.into(), i16::MAX.into()]),
        ShapeKind::Integer | ShapeKind::IntEnum => Some([i32::MIN.into(), i32::MAX.into()]),
        ShapeKind::Long => Some([i64::MIN.into(), i64::MAX.into()]),
        _ => None,
    }
}

fn is_less(left: &Number, right: &Number) -> bool {
    match (left.as_i128(), right.as_i128()) {
        (Some(left), Some(right)) => left < right,
        _ => left.as_f64() < right.as_f64(),
    }
}
