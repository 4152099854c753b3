//! What only documentation states, in the form of the derive's attributes.

use crate::emit::rust::plan::builder::Builder;
use crate::emit::rust::plan::{Recommendation, RecommendationTest};
use shapewright_smithy::api::{self, Pair, Test};

impl Builder<'_, '_> {
    /// Recommendations, without those whose pattern cannot be checked, which are warned of.
    pub(super) fn recommendations(
        &mut self,
        all: &[api::Recommendation<'_>],
    ) -> Vec<Recommendation> {
        all.iter().filter_map(|found| self.recommendation(found)).collect()
    }

    fn recommendation(&mut self, found: &api::Recommendation<'_>) -> Option<Recommendation> {
        let test = match found.test {
            Test::Pattern(pattern) => RecommendationTest::Pattern(self.patterns.named(
                pattern,
                found.rule,
                &mut self.diagnostics,
            )?),
            Test::ReservedPrefix(prefix) => RecommendationTest::ReservedPrefix(prefix.to_owned()),
            Test::MultipleOf(unit) => RecommendationTest::MultipleOf(unit),
            Test::Needs(Pair { member, other }) => {
                RecommendationTest::Needs(member.to_owned(), other.to_owned())
            }
            Test::After(Pair { member, other }) => {
                RecommendationTest::After(member.to_owned(), other.to_owned())
            }
        };
        let (rule, message) = (found.rule.to_owned(), found.message.to_owned());
        Some(Recommendation { rule, message, test })
    }
}
