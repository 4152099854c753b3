//! Strings that match a compiled pattern.
//!
//! Where a program says how to go on, it is followed; the outcome is tested, because what a program
//! of loops takes is decided by all that follows. What fails the test is made again, with other
//! choices.

mod alphabet;
mod positions;
mod steps;
mod table;

use alloc::string::String;

use arbitrary::Unstructured;

use self::alphabet::Alphabet;
use super::entropy::Entropy;
use super::text::character;
use crate::pattern::{Pattern, Program, Run};

/// How many strings are made until one matches.
const ATTEMPTS: u64 = 48;

/// The longest string that is made, in characters, and the most characters of all attempts.
const LONGEST: u64 = 1 << 20;

impl Pattern {
    /// A string that satisfies the pattern, of `min` to `max` scalar values, at most 2²⁰; none where
    /// there is none, or where none is found in some dozens of attempts.
    pub fn generate(
        &self,
        bytes: &mut Unstructured<'_>,
        min: u64,
        max: Option<u64>,
    ) -> Option<String> {
        generate(self.program(), bytes, min, max)
    }
}

fn generate(
    program: &Program,
    bytes: &mut Unstructured<'_>,
    min: u64,
    max: Option<u64>,
) -> Option<String> {
    let greatest = max.unwrap_or(LONGEST).min(LONGEST);
    if min > greatest {
        return None;
    }
    let mut entropy = Entropy::new(bytes);
    let mut work = 0;
    for attempt in 0..ATTEMPTS {
        entropy.raise_effort(attempt);
        let Some(text) = make(program, &mut entropy, min, max) else { continue };
        let length = u64::try_from(text.chars().count()).unwrap_or(u64::MAX);
        if (min..=greatest).contains(&length) && program.is_match(&text) {
            return Some(text);
        }
        work += length;
        if work > LONGEST {
            break;
        }
    }
    None
}

fn make(
    program: &Program,
    entropy: &mut Entropy<'_, '_>,
    min: u64,
    max: Option<u64>,
) -> Option<String> {
    match program {
        Program::Always => {
            let length = entropy.length(min, max);
            Some((0..length).map(|_| character(entropy)).collect())
        }
        Program::Never => None,
        Program::Run(run) => of_run(run, entropy, min, max),
        Program::Steps(steps) => steps::make(steps, entropy, min, max),
        Program::Table(table) => table::make(table, entropy, min, max),
        Program::Positions(positions) => positions::make(positions, entropy, min, max),
        Program::All(parts) => {
            let wanted: alloc::vec::Vec<_> =
                parts.iter().filter(|(expected, _)| *expected).collect();
            match entropy.pick(&wanted) {
                Some((_, program)) => make(program, entropy, min, max),
                None => make(&Program::Always, entropy, min, max),
            }
        }
        Program::Any(programs) => {
            let program = entropy.pick(programs)?;
            make(program, entropy, min, max)
        }
    }
}

fn of_run(run: &Run, entropy: &mut Entropy<'_, '_>, min: u64, max: Option<u64>) -> Option<String> {
    let greatest = (run.max < u32::MAX).then_some(u64::from(run.max));
    let max = max.into_iter().chain(greatest).min();
    let least = can_be(min.max(u64::from(run.min)), max)?;
    let alphabet = Alphabet::of(&run.class);
    let length = entropy.length(least, max);
    (0..length).map(|_| alphabet.pick(entropy)).collect()
}

/// The least length, if a string may have it.
fn can_be(least: u64, max: Option<u64>) -> Option<u64> {
    (least <= max.unwrap_or(LONGEST).min(LONGEST)).then_some(least)
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use arbitrary::Unstructured;

    use alloc::boxed::Box;

    use super::generate;
    use crate::pattern::{
        Anchoring, Cells, Class, Columns, Pattern, Positions, Program, Run, Step, Table,
    };

    /// How many of 200 strings of that length match.
    fn matching(program: Program, min: u64, max: Option<u64>) -> usize {
        let seeds = (0..200_u32).map(|seed| -> Vec<u8> {
            let mut state = seed.wrapping_mul(2_654_435_761) | 1;
            let mut byte = || {
                state ^= state << 13;
                state ^= state >> 17;
                state ^= state << 5;
                state.to_le_bytes()[1]
            };
            (0..64).map(|_| byte()).collect()
        });
        let pattern = Pattern::new("", Anchoring::Full, program);
        seeds
            .filter(|seed| {
                let text = generate(&program, &mut Unstructured::new(seed), min, max);
                text.is_some_and(|text| {
                    let length = u64::try_from(text.chars().count()).expect("a length");
                    let fits = length >= min && max.is_none_or(|max| length <= max);
                    fits && pattern.is_match(&text)
                })
            })
            .count()
    }

    const DIGITS: Class = Class::of("0-9");
    const SMALL: Class = Class::of("a-z");

    #[test]
    fn runs_keep_to_both_bounds() {
        const RUN: Program = Program::Run(&Run::new(SMALL.and(&[('α', 'ω')]), 2, 90));
        assert_eq!(matching(RUN, 1, Some(50)), 200);
        assert_eq!(matching(RUN, 60, None), 200);
    }

    #[test]
    fn what_no_string_can_be_is_said() {
        let run = |min, max| Program::Run(Box::leak(Box::new(Run::new(SMALL, min, max))));
        assert_eq!(matching(run(4, 9), 10, None), 0);
        assert_eq!(matching(run(4, 9), 0, Some(3)), 0);
        assert_eq!(matching(run(0, u32::MAX), 9, Some(8)), 0);
        // Nobody has room for these.
        assert_eq!(matching(run(u32::MAX - 1, u32::MAX), 0, None), 0);
        assert_eq!(matching(run(0, u32::MAX), u64::MAX, None), 0);
    }

    #[test]
    fn lengths_that_few_strings_have_are_found() {
        // `^([0-9]{7})*$`
        const PROGRAM: Program = Program::steps(
            &[DIGITS],
            &[
                Step::Branch(0, 4),
                Step::Zero(0),
                Step::Run(0, 7, 7),
                Step::Again(0, 0, 2, 0, u32::MAX),
                Step::End,
            ],
        );
        assert_eq!(matching(PROGRAM, 29, Some(35)), 200);
        assert_eq!(matching(PROGRAM, 29, Some(34)), 0);
    }

    #[test]
    fn programs_are_followed_and_stretched_to_the_length() {
        // `^x:[a-z]+([0-9]{2})*$`
        const PROGRAM: Program = Program::steps(
            &[SMALL, DIGITS],
            &[
                Step::Text("x:"),
                Step::Run(0, 1, u32::MAX),
                Step::Branch(1, 7),
                Step::Zero(0),
                Step::Run(1, 2, 2),
                Step::Again(0, 1, 4, 0, u32::MAX),
                Step::Jump(7),
                Step::End,
            ],
        );
        assert_eq!(matching(PROGRAM, 0, None), 200);
        assert_eq!(matching(PROGRAM, 40, Some(44)), 200);
        let matched = matching(PROGRAM, 3, Some(3));
        assert!(matched > 60, "{matched}");
    }

    #[test]
    fn automata_are_walked_to_an_accepting_state() {
        // `^(ab)+$` over the columns a, b and everything else.
        static TABLE: Table = Table::new(
            Columns::of(&["", "a", "b"], &[('\u{80}', 0)]),
            Cells::Narrow(b"\0\0\0\0\x02\0\0\0\x03\0\x02\0"),
            1,
            3,
            u16::MAX,
        );
        assert_eq!(matching(Program::Table(&TABLE), 2, Some(2)), 200);
        let matched = matching(Program::Table(&TABLE), 0, Some(9));
        assert!(matched > 150, "{matched}");
    }

    #[test]
    fn positions_are_passed_to_the_end_and_stretched_to_the_length() {
        // [ab]{2,70}b
        const POSITIONS: &[u8] = &[0, 0, 2, 0, 70, 0, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 2, 0];
        const PROGRAM: Program = Program::Positions(Positions::new(
            &[Class::of("ab"), Class::of("b")],
            POSITIONS,
            &[1, 0, 255, 255],
            &[0, 0],
            false,
            false,
        ));
        assert_eq!(matching(PROGRAM, 3, Some(3)), 200);
        assert_eq!(matching(PROGRAM, 50, None), 200);
        assert_eq!(matching(PROGRAM, 72, None), 0);
    }
}
