//! Rules that only documentation states: the trait `shapewright.rules#advice`, read.

use crate::model::Traits;
use crate::node::Node;

/// The trait.
pub const TRAIT: &str = "shapewright.rules#advice";

/// A rule that a program can test.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Advice<'m> {
    /// Its name: `s3-uri`.
    pub rule: &'m str,
    /// What the documentation says, in a sentence.
    pub gist: &'m str,
    /// When it is followed.
    pub test: Test<'m>,
}

/// When advice is followed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Test<'m> {
    /// The text matches; the pattern, with its node.
    Pattern(&'m str, &'m Node),
    /// The text does not begin so.
    ReservedPrefix(&'m str),
    /// The integer is a multiple.
    MultipleOf(u32),
    /// A member of the structure is there only together with another one.
    Needs(Pair<'m>),
    /// A member of the structure is a later date and time than another one.
    After(Pair<'m>),
}

/// Two members of a structure, by name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair<'m> {
    /// The member that the rule is about.
    pub member: &'m str,
    /// The one that it depends on.
    pub other: &'m str,
}

/// The advice of a shape or member that has a test. What has none is for readers only.
pub fn of(traits: &Traits) -> Vec<Advice<'_>> {
    traits.get(TRAIT).map(of_node).unwrap_or_default()
}

/// The advice in a value of the trait.
pub fn of_node(node: &Node) -> Vec<Advice<'_>> {
    let rules = node.as_array().unwrap_or_default();
    rules.iter().filter_map(advice).collect()
}

fn advice(node: &Node) -> Option<Advice<'_>> {
    let text = |name| node.get(name)?.as_str();
    Some(Advice { rule: text("rule")?, gist: text("gist")?, test: test(node.get("test")?)? })
}

fn test(node: &Node) -> Option<Test<'_>> {
    if let Some(pattern) = node.get("pattern") {
        return Some(Test::Pattern(pattern.as_str()?, pattern));
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
