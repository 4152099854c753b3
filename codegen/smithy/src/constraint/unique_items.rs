//! `uniqueItems`: the elements of a list differ.

use shapewright_pattern::Patterns;
use shapewright_validate::Code;

use super::{Applied, Breach, Constraint, Difference, Effect};
use crate::api::Constraints;
use crate::map::HashSet;
use crate::model::{Shape, ShapeKind};
use crate::node::Node;

const ID: &str = "smithy.api#uniqueItems";

/// The trait that makes a `set` of Smithy 1.0 of a list.
pub(crate) const OF_SETS: &str = ID;

/// What to write in Smithy 2.0 instead of a `set`.
pub(crate) const INSTEAD_OF_SETS: &str = "use a list with the trait `@uniqueItems`";

pub(super) struct Rule;

impl Constraint for Rule {
    fn id(&self) -> &'static str {
        ID
    }

    fn is_flag(&self) -> bool {
        true
    }

    fn code(&self) -> Code {
        Code::UniqueItems
    }

    fn is_among(&self, constraints: &Constraints<'_>) -> bool {
        constraints.unique_items
    }

    fn is_in_c2j(&self) -> bool {
        false
    }

    fn read<'m>(&self, _: Applied<'m>, constraints: &mut Constraints<'m>) {
        constraints.unique_items = true;
    }

    fn check(&self, applied: Applied<'_>, value: &Node, _: &Shape, _: &Patterns) -> Option<Breach> {
        let mut seen = HashSet::default();
        let twice = value.as_array()?.iter().find(|element| !seen.insert(element.canonical()))?;
        let message = format!("The elements of `{}` must be unique", applied.owner);
        Some(Breach { span: twice.span, message, may_be_shown: false })
    }

    fn compare(
        &self,
        old: Option<Applied<'_>>,
        new: Option<Applied<'_>>,
        _: &ShapeKind,
        _: &Patterns,
    ) -> Option<Difference> {
        let effect = match (&old, &new) {
            (None, Some(_)) => Effect::Tightened,
            (Some(_), None) => Effect::Loosened,
            _ => return None,
        };
        let text = |applied: Option<_>| applied.map_or("none", |_| "applied").to_owned();
        Some(Difference { effect, old: text(old), new: text(new) })
    }
}
