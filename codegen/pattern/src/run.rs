//! Tier 1: one class with bounds.

use shapewright_validate::pattern::{Class, Program, Run};

use super::automaton::MAX_TABLE;
use super::set::Set;
use super::whole::Whole;

/// The program of a pattern that is one class with bounds, over a whole value.
pub(crate) fn program(whole: &Whole) -> Option<Program> {
    if whole.before || whole.after {
        return None;
    }
    let (set, min, max) = whole.node.as_run()?;
    let program = Program::Run(Run::of(class(set), min, max.unwrap_or(u32::MAX)));
    (program.table_bytes() <= MAX_TABLE).then_some(program)
}

/// A set as the run-time crate has it.
pub(crate) fn class(set: &Set) -> Class {
    let (ascii, wide) = set.split();
    Class::shared(ascii, &wide)
}
