//! Tier 1: one class with bounds.

use shapewright_validate::pattern::{Class, Program, Run};

use super::set::Set;
use super::syntax::Node;
use super::whole::Whole;

/// The program of a pattern that is one class with bounds, over a whole value.
pub(crate) fn program(whole: &Whole) -> Option<Program> {
    if whole.before || whole.after {
        return None;
    }
    let (set, min, max) = match &whole.node {
        Node::Class(set) => (set, 1, Some(1)),
        Node::Repeat { node, min, max } => match node.as_ref() {
            Node::Class(set) => (set, *min, *max),
            _ => return None,
        },
        _ => return None,
    };
    Some(Program::Run(Run::of(class(set), min, max.unwrap_or(u32::MAX))))
}

/// A set as the run-time crate has it.
pub(crate) fn class(set: &Set) -> Class {
    let (ascii, wide) = set.split();
    Class::shared(ascii, &wide)
}
