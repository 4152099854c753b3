//! What only documentation states, in the form of the derive's attributes.

use crate::emit::rust::plan::builder::Builder;
use crate::emit::rust::plan::{Advice, AdviceTest};
use shapewright_smithy::api::{Pair, Recommendation, Test};

impl Builder<'_, '_> {
    /// Recommendations, without those whose pattern cannot be checked, which are warned of.
    pub(super) fn recommendations(&mut self, all: &[Recommendation<'_>]) -> Vec<Advice> {
        all.iter().filter_map(|recommendation| self.recommendation(recommendation)).collect()
    }

    fn recommendation(&mut self, recommendation: &Recommendation<'_>) -> Option<Advice> {
        let test = match recommendation.test {
            Test::Pattern(pattern) => AdviceTest::Pattern(self.patterns.named(
                pattern,
                recommendation.rule,
                &mut self.diagnostics,
            )?),
            Test::ReservedPrefix(prefix) => AdviceTest::ReservedPrefix(prefix.to_owned()),
            Test::MultipleOf(unit) => AdviceTest::MultipleOf(unit),
            Test::Needs(Pair { member, other }) => {
                AdviceTest::Needs(member.to_owned(), other.to_owned())
            }
            Test::After(Pair { member, other }) => {
                AdviceTest::After(member.to_owned(), other.to_owned())
            }
        };
        let (rule, gist) = (recommendation.rule.to_owned(), recommendation.message.to_owned());
        Some(Advice { rule, gist, test })
    }
}
