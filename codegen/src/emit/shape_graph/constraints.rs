//! Constraint traits.

use shapewright_validate::pattern::Anchoring;
use shapewright_validate::shape::{
    Advice, Constraints, Data, Length, Range, Test, TimestampFormat,
};

use super::Builder;
use shapewright_smithy::advice::{self, Pair};
use shapewright_smithy::model::Traits;
use shapewright_smithy::node::Node;
use shapewright_smithy::shape_id::ShapeId;
use shapewright_smithy::source::Span;

impl Builder<'_> {
    /// The constraint traits of a shape or member; `None` if it has none.
    pub(super) fn constraints(
        &mut self,
        owner: &ShapeId,
        traits: &Traits,
        span: Span,
    ) -> Option<Data<Constraints>> {
        let format = traits.get("smithy.api#timestampFormat").and_then(timestamp_format);
        let constraints = Constraints {
            length: traits.get("smithy.api#length").map(length),
            range: traits.get("smithy.api#range").map(range),
            pattern: self.pattern(owner, traits, span),
            unique_items: traits.has("smithy.api#uniqueItems"),
            sensitive: traits.has("smithy.api#sensitive"),
            timestamp_format: format,
            advice: self.advice(owner, traits),
        };
        let any = constraints.length.is_some()
            || constraints.range.is_some()
            || constraints.pattern.is_some()
            || constraints.unique_items
            || constraints.sensitive
            || constraints.timestamp_format.is_some()
            || !constraints.advice.is_empty();
        any.then(|| Data::Shared(constraints.into()))
    }

    fn advice(&mut self, owner: &ShapeId, traits: &Traits) -> Data<[Advice]> {
        let advice = advice::of(traits).into_iter();
        advice.filter_map(|advice| self.one_advice(owner, advice)).collect()
    }

    fn one_advice(&mut self, owner: &ShapeId, advice: advice::Advice<'_>) -> Option<Advice> {
        let test = match advice.test {
            advice::Test::Pattern(text, node) => {
                let pattern = self.compiled(owner, text, Anchoring::Search, node.span)?;
                Test::Pattern(pattern)
            }
            advice::Test::ReservedPrefix(prefix) => Test::ReservedPrefix(Data::from(prefix)),
            advice::Test::MultipleOf(unit) => Test::MultipleOf(unit),
            advice::Test::Needs(Pair { member, other }) => {
                Test::Needs { member: Data::from(member), needs: Data::from(other) }
            }
            advice::Test::After(Pair { member, other }) => {
                Test::After { member: Data::from(member), after: Data::from(other) }
            }
        };
        Some(Advice { rule: Data::from(advice.rule), gist: Data::from(advice.gist), test })
    }
}

fn length(value: &Node) -> Length {
    let bound = |name| {
        let number = value.get(name)?.as_number()?.as_i128()?;
        Some(u64::try_from(number).unwrap_or(if number < 0 { 0 } else { u64::MAX }))
    };
    Length { min: bound("min"), max: bound("max") }
}

fn range(value: &Node) -> Range {
    let bound = |name| Some(Data::from(value.get(name)?.as_number()?.as_str()));
    Range { min: bound("min"), max: bound("max") }
}

fn timestamp_format(value: &Node) -> Option<TimestampFormat> {
    match value.as_str()? {
        "date-time" => Some(TimestampFormat::DateTime),
        "http-date" => Some(TimestampFormat::HttpDate),
        "epoch-seconds" => Some(TimestampFormat::EpochSeconds),
        _ => None,
    }
}
