//! Compiles patterns that are one class with bounds.

use super::anchored::Anchored;
use super::automaton::MAX_TABLE;
use super::program::{Program, Run};

/// The program of a pattern that is one class with bounds, over a whole value.
pub(crate) fn program(whole: &Anchored) -> Option<Program> {
    if whole.before || whole.after {
        return None;
    }
    let (set, min, max) = whole.node.as_run()?;
    let program = Program::Run(Run { class: set.clone().into(), min, max });
    (program.table_bytes() <= MAX_TABLE).then_some(program)
}
