//! Programs as generated code has them: static data for `shapewright-validate`.
//!
//! The data are never freed: the command ends soon enough.

use shapewright_pattern::program::{self, Class, Positions, Program, Step, Table};
use shapewright_validate::__private::pattern as data;
use shapewright_validate::pattern::{Anchoring, Pattern};

/// The pattern that generated code would have.
pub(super) fn pattern(program: &Program) -> Pattern {
    // The program says all: the anchoring is for messages.
    Pattern::new("", Anchoring::Search, data_of(program))
}

fn leaked<T>(items: impl Iterator<Item = T>) -> &'static [T] {
    Box::leak(items.collect::<Vec<T>>().into_boxed_slice())
}

fn data_of(program: &Program) -> data::Program {
    match program {
        Program::Always => data::Program::Always,
        Program::Run(run) => {
            let max = run.max.unwrap_or(u32::MAX);
            data::Program::Run(Box::leak(Box::new(data::Run::new(class(&run.class), run.min, max))))
        }
        Program::Steps(steps) => data::Program::steps(
            leaked(steps.classes.iter().map(class)),
            leaked(steps.steps.iter().map(step)),
        ),
        Program::Table(it) => data::Program::Table(Box::leak(Box::new(table(it)))),
        Program::Positions(it) => data::Program::Positions(positions(it)),
        Program::All(parts) => {
            let part = |part: &program::Part| (part.expected, data_of(&part.program));
            data::Program::All(leaked(parts.iter().map(part)))
        }
        Program::Any(programs) => data::Program::Any(leaked(programs.iter().map(data_of))),
        _ => data::Program::Never,
    }
}

fn class(class: &Class) -> data::Class {
    data::Class::of(&ascii(|it| class.contains(it))).and(leaked(class.wide()))
}

/// The ASCII characters that are asked for, each by its number.
fn ascii(has: impl Fn(char) -> bool) -> String {
    let inside = (0..128_u8).filter(|code| has(char::from(*code)));
    inside.map(|code| format!(r"\x{code:02x}")).collect::<Vec<_>>().concat()
}

fn step(step: &Step) -> data::Step {
    let bound = |max: Option<u32>| max.unwrap_or(u32::MAX);
    match step {
        Step::Run { class, min, max } => data::Step::Run(*class, *min, bound(*max)),
        Step::Text(text) => data::Step::Text(text.clone().leak()),
        Step::Branch { class, otherwise } => data::Step::Branch(*class, *otherwise),
        Step::Jump(target) => data::Step::Jump(*target),
        Step::Zero(counter) => data::Step::Zero(*counter),
        Step::Again { counter, class, body, min, max } => {
            data::Step::Again(*counter, *class, *body, *min, bound(*max))
        }
        Step::End => data::Step::End,
        Step::Accept => data::Step::Accept,
    }
}

fn table(table: &Table) -> data::Table {
    let column = |column: usize| {
        let is_in =
            |it: char| table.ascii.get(it as usize).is_some_and(|&own| usize::from(own) == column);
        ascii(is_in)
    };
    let texts: Vec<String> = (0..table.width).map(column).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let columns = data::Columns::of(&texts, leaked(table.wide.iter().copied()));
    let narrow: Result<Vec<u8>, _> = table.cells.iter().map(|&it| u8::try_from(it)).collect();
    let cells = match narrow {
        Ok(cells) => data::Cells::Narrow(cells.leak()),
        Err(_) => data::Cells::Wide(table.cells.clone().leak()),
    };
    data::Table::new(columns, cells, table.start, table.accepting, table.live.unwrap_or(u16::MAX))
}

fn positions(positions: &Positions) -> data::Positions {
    let numbers = positions
        .positions
        .iter()
        .flat_map(|it| [it.class, it.min, it.max.unwrap_or_default(), it.next, it.word]);
    let bytes = |numbers: Vec<u16>| leaked(numbers.into_iter().flat_map(u16::to_le_bytes));
    data::Positions::new(
        leaked(positions.classes.iter().map(class)),
        bytes(numbers.collect()),
        bytes(positions.next.clone()),
        bytes(positions.first.clone()),
        positions.before,
        positions.after,
    )
}
