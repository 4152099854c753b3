//! The rules of a shape, each with its place.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use crate::shape::{Kind, Shape, ShapeGraph, Use};
use crate::walk::rules::Rules;

/// More rules than this are not listed: in a graph of shapes that use each other many times over,
/// there are more places than anybody could try.
pub const MAX_RULES: usize = 20_000;

/// A rule that a document can break, and where: what [`broken`](super::broken) is asked for.
///
/// Its `Display` is `CODE at PLACE`, with `*` for any element and value, and `KEYS` for keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    pub(super) steps: Vec<Step>,
    pub(super) code: Code,
}

impl Rule {
    /// The code of the violation: `required`, `type`, `enum`, `length`, `range`, `pattern`,
    /// `unique_items`, `format` or `union`.
    pub fn code(&self) -> &'static str {
        self.code.as_str()
    }

    /// Where: names of members as modelled, `*` for any element of a list and any value of a map.
    /// Rules of keys are those of the map.
    pub fn place(&self) -> String {
        let steps = self.steps.iter().filter_map(|step| match step {
            Step::Member(name) => Some(name.as_str()),
            Step::Element | Step::Value => Some("*"),
            Step::Key => None,
        });
        steps.fold(String::new(), |place, step| place + "/" + step)
    }

    /// Whether it is a rule of the keys of a map.
    pub fn is_of_keys(&self) -> bool {
        self.steps.last() == Some(&Step::Key)
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let keys = if self.is_of_keys() { "/KEYS" } else { "" };
        write!(formatter, "{} at {}{keys}", self.code(), self.place())
    }
}

/// A step from a value into what it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// The member of that name, as modelled.
    Member(String),
    /// Some element.
    Element,
    /// Some key.
    Key,
    /// The value of some key.
    Value,
}

impl Step {
    /// What remains after that step, if it comes next.
    pub(super) fn into<'r>(steps: &'r [Self], step: &Self) -> Option<&'r [Self]> {
        steps.split_first().filter(|(first, _)| *first == step).map(|(_, rest)| rest)
    }

    /// What remains after the step into that member, if it comes next.
    pub(super) fn into_member<'r>(steps: &'r [Self], name: &str) -> Option<&'r [Self]> {
        let is_next = |first: &Self| matches!(first, Self::Member(member) if member == name);
        steps.split_first().filter(|(first, _)| is_next(first)).map(|(_, rest)| rest)
    }
}

/// What is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Code {
    Required,
    Type,
    Enum,
    Length,
    Range,
    Pattern,
    UniqueItems,
    Format,
    Union,
}

impl Code {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::Type => "type",
            Self::Enum => "enum",
            Self::Length => "length",
            Self::Range => "range",
            Self::Pattern => "pattern",
            Self::UniqueItems => "unique_items",
            Self::Format => "format",
            Self::Union => "union",
        }
    }

    /// Whether the rule is broken by what a list, map or union holds.
    pub(super) fn is_of_container(self, kind: &Kind) -> bool {
        match kind {
            Kind::List { .. } | Kind::Map { .. } | Kind::Union(_) => self != Self::Type,
            _ => false,
        }
    }
}

/// Every rule of a shape and of what it holds, in the order of the model; what contains itself is
/// entered once on each way.
pub fn rules(shape: &Shape, graph: &ShapeGraph) -> Vec<Rule> {
    let mut list = Listing { graph, steps: Vec::new(), around: Vec::new(), rules: Vec::new() };
    list.shaped(shape, Rules::new(None, shape));
    list.rules
}

/// A walk through the places of a shape.
struct Listing<'g> {
    graph: &'g ShapeGraph,
    steps: Vec<Step>,
    /// The shapes around the place.
    around: Vec<*const Shape>,
    rules: Vec<Rule>,
}

impl<'g> Listing<'g> {
    fn shaped(&mut self, shape: &'g Shape, rules: Rules<'g>) {
        let pointer = core::ptr::from_ref(shape);
        if self.around.contains(&pointer) {
            return;
        }
        for code in codes(&shape.kind, rules) {
            self.rule(code);
        }
        self.around.push(pointer);
        self.parts(shape);
        self.around.pop();
    }

    fn parts(&mut self, shape: &'g Shape) {
        match &shape.kind {
            Kind::List { element, .. } => self.part(Step::Element, element),
            Kind::Map { key, value, .. } => {
                self.part(Step::Key, key);
                self.part(Step::Value, value);
            }
            Kind::Structure(members) | Kind::Union(members) => {
                let in_structure = matches!(shape.kind, Kind::Structure(_));
                for member in &**members {
                    if in_structure && member.required && !member.has_default {
                        self.steps.push(Step::Member(member.name.to_cow().into_owned()));
                        self.rule(Code::Required);
                        self.steps.pop();
                    }
                    self.part(Step::Member(member.name.to_cow().into_owned()), &member.value);
                }
            }
            _ => {}
        }
    }

    fn part(&mut self, step: Step, used: &'g Use) {
        let Some(shape) = self.graph.resolve(&used.target) else { return };
        self.steps.push(step);
        self.shaped(shape, Rules::new(Some(used), shape));
        self.steps.pop();
    }

    fn rule(&mut self, code: Code) {
        // A key is always a string.
        let is_key_type = code == Code::Type && self.steps.last() == Some(&Step::Key);
        if self.rules.len() < MAX_RULES && !is_key_type {
            self.rules.push(Rule { steps: self.steps.clone(), code });
        }
    }
}

/// The rules for a value of a kind, in the order in which they are checked.
fn codes(kind: &Kind, rules: Rules<'_>) -> Vec<Code> {
    let mut codes = Vec::new();
    let measured = matches!(
        kind,
        Kind::String | Kind::Blob | Kind::Enum(_) | Kind::List { .. } | Kind::Map { .. }
    );
    let textual = matches!(kind, Kind::String | Kind::Enum(_));
    let numeric = !measured && !matches!(kind, Kind::Structure(_) | Kind::Union(_));
    codes.extend((!matches!(kind, Kind::Document)).then_some(Code::Type));
    codes.extend(matches!(kind, Kind::Enum(_) | Kind::IntEnum(_)).then_some(Code::Enum));
    codes.extend(matches!(kind, Kind::Blob | Kind::Timestamp).then_some(Code::Format));
    codes.extend((measured && rules.length().is_some()).then_some(Code::Length));
    codes.extend((textual && rules.pattern().is_some()).then_some(Code::Pattern));
    codes.extend((numeric && rules.range().is_some()).then_some(Code::Range));
    let list = matches!(kind, Kind::List { .. });
    codes.extend((list && rules.unique_items()).then_some(Code::UniqueItems));
    codes.extend(matches!(kind, Kind::Union(_)).then_some(Code::Union));
    codes
}
