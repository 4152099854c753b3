//! The rules of a shape, each with its place.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use super::breaking::BREAKABLE;
use super::step::Step;
use crate::shape::{Effective, Kind, Shape, ShapeGraph, TypeRef};
use crate::violation::Code;

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
    /// The code of the violation.
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

/// Every rule of a shape and of what it holds, in the order of the model; what contains itself is
/// entered once on each way.
pub fn rules(shape: &Shape, graph: &ShapeGraph) -> Vec<Rule> {
    let mut list = Listing { graph, steps: Vec::new(), around: Vec::new(), rules: Vec::new() };
    list.shaped(shape, Effective::new(None, shape));
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
    fn shaped(&mut self, shape: &'g Shape, constraints: Effective<'g>) {
        let pointer = core::ptr::from_ref(shape);
        if self.around.contains(&pointer) {
            return;
        }
        for rule in &BREAKABLE {
            if (rule.applies)(&shape.kind, constraints) {
                self.rule(rule.code);
            }
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

    fn part(&mut self, step: Step, used: &'g TypeRef) {
        let Some(shape) = self.graph.resolve(&used.target) else { return };
        self.steps.push(step);
        self.shaped(shape, Effective::new(Some(used), shape));
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
