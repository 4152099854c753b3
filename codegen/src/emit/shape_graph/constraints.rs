//! Constraints.

use shapewright_smithy::api::{self, Pair};
use shapewright_smithy::shape_id::ShapeId;
use shapewright_validate::shape::{Constraints, Data, Range, Recommendation, Test};

use super::Builder;

impl Builder<'_> {
    /// The constraints of a shape or member; `None` if it has none.
    pub(super) fn constraints(
        &mut self,
        owner: &ShapeId,
        constraints: &api::Constraints<'_>,
    ) -> Option<Data<Constraints>> {
        if *constraints == api::Constraints::default() {
            return None;
        }
        let mut shape = constraints.as_data();
        shape.range = constraints.range.map(range);
        shape.pattern = constraints.pattern.and_then(|it| self.compiled(it.owner, it));
        let recommendations = constraints.recommendations.iter();
        shape.recommendations =
            recommendations.filter_map(|it| self.recommendation(owner, it)).collect();
        Some(Data::Shared(shape.into()))
    }

    fn recommendation(
        &mut self,
        owner: &ShapeId,
        recommendation: &api::Recommendation<'_>,
    ) -> Option<Recommendation> {
        let test = match recommendation.test {
            api::Test::Pattern(pattern) => Test::Pattern(self.compiled(owner, pattern)?),
            api::Test::ReservedPrefix(prefix) => Test::ReservedPrefix(Data::from(prefix)),
            api::Test::MultipleOf(unit) => Test::MultipleOf(unit),
            api::Test::Needs(Pair { member, other }) => {
                Test::Needs { member: Data::from(member), needs: Data::from(other) }
            }
            api::Test::After(Pair { member, other }) => {
                Test::After { member: Data::from(member), after: Data::from(other) }
            }
        };
        let (rule, message) = (recommendation.rule, recommendation.message);
        let mut shape = Recommendation::new("", "", test);
        (shape.rule, shape.message) = (Data::from(rule), Data::from(message));
        Some(shape)
    }
}

fn range(range: api::Range<'_>) -> Range {
    let bound = |bound: Option<&'_ shapewright_smithy::node::Number>| {
        bound.map(|number| Data::from(number.as_str()))
    };
    Range { min: bound(range.min), max: bound(range.max) }
}
