//! A program of loops in which the next character always decides.

use super::Class;

/// The greatest number of [`Step::Again`] loops in one program.
pub(crate) const MAX_COUNTERS: usize = 8;

/// A program over a value, from its start.
#[derive(Clone, Copy, Debug)]
pub struct Steps {
    pub(crate) classes: &'static [Class],
    pub(crate) steps: &'static [Step],
}

/// One instruction. Classes are indices into the program's classes, targets are indices of
/// instructions. `u32::MAX` is no upper bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Takes as many characters of the class as there are, up to the greatest number; fails below
    /// the least.
    Run(u16, u32, u32),
    /// Takes this text, or fails.
    Text(&'static str),
    /// Goes on if the next character is in the class, else to the target.
    Branch(u16, u16),
    /// Goes to a later instruction.
    Jump(u16),
    /// Sets a counter to 0.
    Zero(u8),
    /// Counts one round of a loop: the counter, the class that a round starts with, the first
    /// instruction of the loop, and the least and the greatest number of rounds. Goes back while
    /// the count is below the greatest and the next character is in the class; else fails if the
    /// count is below the least.
    Again(u8, u16, u16, u32, u32),
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
    /// Whether the program matches `value`.
    #[inline]
    pub(super) fn is_match(&self, value: &str) -> bool {
        let mut cursor = Cursor { rest: value, counters: [0; MAX_COUNTERS] };
        let mut at = 0;
        // Between two characters no instruction runs twice, so that a program of a generator never
        // meets this bound; it stops one that jumps in circles.
        for _ in 0..self.steps.len().saturating_mul(value.len() + 1) {
            let next = match self.steps.get(at) {
                None => None,
                Some(Step::End) => return cursor.rest.is_empty(),
                Some(Step::Accept) => return true,
                Some(&step) => self.step(step, at, &mut cursor),
            };
            match next {
                Some(next) => at = next,
                None => return false,
            }
        }
        false
    }

    /// The next instruction, or none if the value fails.
    #[inline]
    fn step(&self, step: Step, at: usize, cursor: &mut Cursor<'_>) -> Option<usize> {
        match step {
            Step::Run(class, min, max) => {
                let class = self.classes.get(usize::from(class))?;
                (cursor.take(class, max) >= min).then_some(at + 1)
            }
            Step::Text(text) => {
                cursor.rest = cursor.rest.strip_prefix(text)?;
                Some(at + 1)
            }
            Step::Branch(class, otherwise) => {
                let class = self.classes.get(usize::from(class))?;
                Some(if cursor.is_at(class) { at + 1 } else { usize::from(otherwise) })
            }
            Step::Jump(target) => Some(usize::from(target)),
            Step::Zero(counter) => {
                *cursor.counters.get_mut(usize::from(counter))? = 0;
                Some(at + 1)
            }
            Step::Again(counter, class, body, min, max) => {
                let class = self.classes.get(usize::from(class))?;
                let count = cursor.counters.get_mut(usize::from(counter))?;
                *count = count.saturating_add(1);
                let count = *count;
                if (max == u32::MAX || count < max) && cursor.is_at(class) {
                    Some(usize::from(body))
                } else {
                    (count >= min).then_some(at + 1)
                }
            }
            Step::End | Step::Accept => None,
        }
    }
}

impl Cursor<'_> {
    /// Takes characters of the class, at most `max`; says how many.
    #[inline]
    fn take(&mut self, class: &Class, max: u32) -> u32 {
        let bytes = self.rest.as_bytes();
        let mut at = 0;
        let mut count = 0;
        while count < max || max == u32::MAX {
            match bytes.get(at) {
                Some(&byte) if byte.is_ascii() => {
                    if class.bit(byte) & 1 == 0 {
                        break;
                    }
                    at += 1;
                }
                Some(_) if !class.wide().is_empty() => {
                    match self.rest.get(at..).and_then(|rest| rest.chars().next()) {
                        Some(character) if class.has_wide(character) => at += character.len_utf8(),
                        _ => break,
                    }
                }
                _ => break,
            }
            count = count.saturating_add(1);
        }
        self.rest = self.rest.get(at..).unwrap_or_default();
        count
    }

    /// Whether the next character is in the class.
    #[inline]
    fn is_at(&self, class: &Class) -> bool {
        match self.rest.as_bytes().first() {
            Some(byte) if byte.is_ascii() => class.bit(*byte) & 1 == 1,
            Some(_) => self.rest.chars().next().is_some_and(|character| class.has_wide(character)),
            None => false,
        }
    }
}
