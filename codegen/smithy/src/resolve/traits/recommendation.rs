//! `shapewright.rules#recommendations`: rules that only documentation states.

use shapewright_pattern::Anchoring;

use crate::api::{Member, Pair, Pattern, Recommendation, Test};
use crate::budget;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::map::HashMap;
use crate::model::{Shape, ShapeKind, Traits};
use crate::node::Node;
use crate::shape_id::ShapeId;

/// The trait.
pub const ID: &str = "shapewright.rules#recommendations";

/// The recommendations about a value of a target: those of the first of the owners that has any,
/// as far as they are about such a value.
pub(in crate::resolve) fn of_value<'m>(
    mut owners: impl Iterator<Item = (&'m ShapeId, &'m Traits)>,
    target: &Shape,
) -> Vec<Recommendation<'m>> {
    let applies = |test: &Test<'_>| match test {
        Test::Pattern(_) | Test::ReservedPrefix(_) => is_text(target),
        Test::MultipleOf(_) => is_integer(&target.kind),
        Test::Needs(_) | Test::After(_) => false,
    };
    let found = owners.find_map(|(owner, traits)| Some(read(owner, traits.get(ID)?)));
    found.into_iter().flatten().filter(|it| applies(&it.test)).collect()
}

/// The recommendations about the members of a structure together. Those about members that the
/// structure does not have, or that are always present, are warned of.
pub(in crate::resolve) fn of_structure<'m>(
    shape: &'m Shape,
    members: &[Member<'m>],
    warnings: &mut Diagnostics,
) -> Vec<Recommendation<'m>> {
    let Some(node) = shape.traits.get(ID) else { return Vec::new() };
    let mut found = read(&shape.id, node);
    let by_name: HashMap<&str, &Member<'_>> =
        members.iter().rev().map(|member| (member.name, member)).collect();
    found.retain(|recommendation| {
        let (pair, optional) = match recommendation.test {
            Test::Needs(pair) => (pair, true),
            Test::After(pair) => (pair, false),
            _ => return false,
        };
        let fits = |name: &str| {
            budget::step(1);
            let member = by_name.get(name).filter(|member| !member.is_stream);
            member.is_some_and(|member| !(optional && member.presence.is_held()))
        };
        let both = fits(pair.member) && fits(pair.other);
        if !both {
            warnings.push(misplaced(shape, pair, optional, node));
        }
        both
    });
    found
}

fn misplaced(shape: &Shape, pair: Pair<'_>, optional: bool, node: &Node) -> Diagnostic {
    let Pair { member, other } = pair;
    let kind = if optional { "optional members" } else { "members" };
    let message =
        format!("`{}` has no {kind} `{member}` and `{other}` for a recommendation", shape.id);
    Diagnostic::warning("RecommendationsTrait", node.span, message).with_shape(shape.id.clone())
}

fn is_text(target: &Shape) -> bool {
    target.kind == ShapeKind::String && super::super::enums::strings(target).is_none()
}

fn is_integer(kind: &ShapeKind) -> bool {
    matches!(kind, ShapeKind::Byte | ShapeKind::Short | ShapeKind::Integer | ShapeKind::Long)
}

/// The recommendations in a value of the trait. What has no test is for readers only.
fn read<'m>(owner: &'m ShapeId, node: &'m Node) -> Vec<Recommendation<'m>> {
    let rules = node.as_array().unwrap_or_default();
    rules.iter().filter_map(|rule| recommendation(owner, rule)).collect()
}

fn recommendation<'m>(owner: &'m ShapeId, node: &'m Node) -> Option<Recommendation<'m>> {
    let text = |name| node.get(name)?.as_str();
    Some(Recommendation {
        rule: text("rule")?,
        message: text("message")?,
        test: test(owner, node.get("test")?)?,
        span: node.span,
    })
}

fn test<'m>(owner: &'m ShapeId, node: &'m Node) -> Option<Test<'m>> {
    if let Some(pattern) = node.get("pattern") {
        let (text, span) = (pattern.as_str()?, pattern.span);
        return Some(Test::Pattern(Pattern { text, anchoring: Anchoring::Search, owner, span }));
    }
    if let Some(prefix) = node.get("reservedPrefix") {
        return prefix.as_str().map(Test::ReservedPrefix);
    }
    if let Some(unit) = node.get("multipleOf") {
        let unit = u32::try_from(unit.as_number()?.as_i128()?).ok()?;
        return (unit > 0).then_some(Test::MultipleOf(unit));
    }
    if let Some(needs) = node.get("needs") {
        return pair(needs, "needs").map(Test::Needs);
    }
    pair(node.get("after")?, "after").map(Test::After)
}

fn pair<'m>(node: &'m Node, other: &str) -> Option<Pair<'m>> {
    Some(Pair { member: node.get("member")?.as_str()?, other: node.get(other)?.as_str()? })
}
