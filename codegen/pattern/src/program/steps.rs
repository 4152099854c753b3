//! Programs of loops in which the next character always decides.

use super::Class;

/// The greatest number of [`Step::Again`] loops in one program.
pub const MAX_COUNTERS: usize = 8;

/// A program over a value, from its start.
#[derive(Clone, Debug)]
pub struct Steps {
    /// The classes, which the steps name by index.
    pub classes: Vec<Class>,
    /// The instructions, which the steps name by index.
    pub steps: Vec<Step>,
}

/// One instruction. No `max` is no upper bound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Takes as many characters of the class as there are, up to `max`; fails below `min`.
    Run {
        /// The class.
        class: u16,
        /// The least number.
        min: u32,
        /// The greatest number.
        max: Option<u32>,
    },
    /// Takes this text, or fails.
    Text(String),
    /// Goes on if the next character is in the class, else to `otherwise`.
    Branch {
        /// The class.
        class: u16,
        /// The target.
        otherwise: u16,
    },
    /// Goes to a later instruction.
    Jump(u16),
    /// Sets a counter to 0.
    Zero(u8),
    /// Counts one round of a loop. Goes back to `body` while the count is below `max` and the next
    /// character is in the class; else fails if the count is below `min`.
    Again {
        /// The counter.
        counter: u8,
        /// What a round starts with.
        class: u16,
        /// The first instruction of the loop.
        body: u16,
        /// The least number of rounds.
        min: u32,
        /// The greatest number of rounds.
        max: Option<u32>,
    },
    /// Matches if the value is at its end.
    End,
    /// Matches, whatever follows.
    Accept,
}

/// Where a program is.
struct Cursor<'v> {
    rest: &'v str,
    counters: [u32; MAX_COUNTERS],
}

impl Steps {
    #[inline]
    pub(super) fn is_match(&self, value: &str) -> bool {
        self.trace(value).0
    }

    /// The answer, and how many instructions and characters it took.
    pub(crate) fn trace(&self, value: &str) -> (bool, usize) {
        let mut cursor = Cursor { rest: value, counters: [0; MAX_COUNTERS] };
        let mut at = 0;
        // Between two characters no instruction runs twice, so that a program of the compiler never
        // meets this bound; it stops one that jumps in circles.
        let bound = self.steps.len().saturating_mul(value.len() + 1);
        for round in 0..bound {
            let next = match self.steps.get(at) {
                None => None,
                Some(Step::End) => return (cursor.rest.is_empty(), round + value.len()),
                Some(Step::Accept) => return (true, round + value.len()),
                Some(step) => self.step(step, at, &mut cursor),
            };
            match next {
                Some(next) => at = next,
                None => return (false, round + value.len() - cursor.rest.len()),
            }
        }
        (false, bound)
    }

    /// The next instruction; `None` if the value fails.
    #[inline]
    fn step(&self, step: &Step, at: usize, cursor: &mut Cursor<'_>) -> Option<usize> {
        match *step {
            Step::Run { class, min, max } => {
                let class = self.classes.get(usize::from(class))?;
                (cursor.take(class, max) >= min).then_some(at + 1)
            }
            Step::Text(ref text) => {
                cursor.rest = cursor.rest.strip_prefix(text.as_str())?;
                Some(at + 1)
            }
            Step::Branch { class, otherwise } => {
                let class = self.classes.get(usize::from(class))?;
                Some(if cursor.is_at(class) { at + 1 } else { usize::from(otherwise) })
            }
            Step::Jump(target) => Some(usize::from(target)),
            Step::Zero(counter) => {
                *cursor.counters.get_mut(usize::from(counter))? = 0;
                Some(at + 1)
            }
            Step::Again { counter, class, body, min, max } => {
                let class = self.classes.get(usize::from(class))?;
                let count = cursor.counters.get_mut(usize::from(counter))?;
                *count = count.saturating_add(1);
                let count = *count;
                if max.is_none_or(|max| count < max) && cursor.is_at(class) {
                    Some(usize::from(body))
                } else {
                    (count >= min).then_some(at + 1)
                }
            }
            Step::End | Step::Accept => None,
        }
    }

    pub(super) fn table_bytes(&self) -> usize {
        let classes: usize = self.classes.iter().map(Class::table_bytes).sum();
        let text = |step: &Step| if let Step::Text(text) = step { text.len() } else { 0 };
        classes + self.steps.iter().map(|step| BYTES + text(step)).sum::<usize>()
    }
}

/// The bytes of a step in generated code.
const BYTES: usize = 24;

impl Cursor<'_> {
    /// Takes characters of the class, at most `max`; says how many.
    #[inline]
    fn take(&mut self, class: &Class, max: Option<u32>) -> u32 {
        let bytes = self.rest.as_bytes();
        let mut at = 0;
        let mut count = 0;
        while max.is_none_or(|max| count < max) {
            match bytes.get(at) {
                Some(&byte) if byte.is_ascii() => {
                    if class.bit(byte) & 1 == 0 {
                        break;
                    }
                    at += 1;
                }
                Some(_) => match self.rest.get(at..).and_then(|rest| rest.chars().next()) {
                    Some(character) if class.contains(character) => at += character.len_utf8(),
                    _ => break,
                },
                None => break,
            }
            count = count.saturating_add(1);
        }
        self.rest = self.rest.get(at..).unwrap_or_default();
        count
    }

    /// Whether the next character is in the class.
    #[inline]
    fn is_at(&self, class: &Class) -> bool {
        self.rest.chars().next().is_some_and(|character| class.contains(character))
    }
}
