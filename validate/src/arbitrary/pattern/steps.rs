//! Strings for programs of loops: one way through the program, then its runs stretched or cut to
//! the length.

use alloc::string::String;
use alloc::vec::Vec;

use super::{Alphabet, can_be};
use crate::arbitrary::entropy::Entropy;
use crate::arbitrary::text::character;
use crate::pattern::{MAX_COUNTERS, Step, Steps};

/// How many instructions are followed at most.
const MAX_STEPS: usize = 4096;

/// What one instruction takes.
pub(super) enum Piece {
    Text(&'static str),
    /// What follows when the rest does not matter.
    Rest {
        count: u64,
    },
    Run {
        alphabet: usize,
        count: u64,
        min: u64,
        max: u64,
    },
}

pub(super) fn make(
    steps: &Steps,
    entropy: &mut Entropy<'_, '_>,
    min: u64,
    max: Option<u64>,
) -> Option<String> {
    let alphabets: Vec<Alphabet> = steps.classes.iter().map(Alphabet::of).collect();
    let pieces = follow(steps, entropy, min)?;
    render(pieces, &alphabets, entropy, min, max)
}

/// The pieces one after the other, with a length within the bounds if that can be.
pub(super) fn render(
    mut pieces: Vec<Piece>,
    alphabets: &[Alphabet],
    entropy: &mut Entropy<'_, '_>,
    min: u64,
    max: Option<u64>,
) -> Option<String> {
    let least: u64 = pieces.iter().map(Piece::least).sum();
    let target = entropy.length(can_be(min.max(least), max)?, max);
    fit(&mut pieces, entropy, target);
    let mut text = String::new();
    for piece in pieces {
        match piece {
            Piece::Text(part) => text.push_str(part),
            Piece::Rest { count } => text.extend((0..count).map(|_| character(entropy))),
            Piece::Run { alphabet, count, .. } => {
                let alphabet = alphabets.get(alphabet)?;
                for _ in 0..count {
                    text.push(alphabet.pick(entropy)?);
                }
            }
        }
    }
    Some(text)
}

impl Piece {
    fn count(&self) -> u64 {
        match self {
            Self::Text(text) => u64::try_from(text.chars().count()).unwrap_or_default(),
            Self::Run { count, .. } | Self::Rest { count } => *count,
        }
    }

    fn least(&self) -> u64 {
        match self {
            Self::Text(_) => self.count(),
            Self::Run { min, .. } => *min,
            Self::Rest { .. } => 0,
        }
    }
}

/// One way through the program.
fn follow(steps: &Steps, entropy: &mut Entropy<'_, '_>, min: u64) -> Option<Vec<Piece>> {
    let mut pieces = Vec::new();
    let mut counters = [0_u32; MAX_COUNTERS];
    let mut at = 0;
    // How eager loops are to go on: seldom, by chance, or as long as the string is too short.
    let eagerness = entropy.content(3);
    for _ in 0..MAX_STEPS {
        let step = *steps.steps.get(at)?;
        at += 1;
        match step {
            Step::Run(class, min, max) => {
                let (min, max) =
                    (u64::from(min), if max == u32::MAX { u64::MAX } else { max.into() });
                let alphabet = usize::from(class);
                pieces.push(Piece::Run { alphabet, count: min, min, max });
            }
            Step::Text(text) => pieces.push(Piece::Text(text)),
            Step::Branch(_, otherwise) => {
                if entropy.content(2) == 0 {
                    at = usize::from(otherwise);
                }
            }
            Step::Jump(target) => at = usize::from(target),
            Step::Zero(counter) => *counters.get_mut(usize::from(counter))? = 0,
            Step::Again(counter, _, body, least, max) => {
                let count = counters.get_mut(usize::from(counter))?;
                *count += 1;
                let is_short = || pieces.iter().map(Piece::count).sum::<u64>() < min;
                let goes_on = match eagerness {
                    0 => entropy.content(8) == 0,
                    1 => entropy.content(2) == 0,
                    _ => is_short(),
                };
                if *count < least || (*count < max && goes_on) {
                    at = usize::from(body);
                }
            }
            Step::End => return Some(pieces),
            Step::Accept => {
                pieces.push(Piece::Rest { count: 0 });
                return Some(pieces);
            }
        }
    }
    None
}

/// Lets the runs take more, in an order by chance, until the length is reached.
fn fit(pieces: &mut [Piece], entropy: &mut Entropy<'_, '_>, target: u64) {
    let mut missing = target.saturating_sub(pieces.iter().map(Piece::count).sum());
    let runs = pieces.iter().enumerate().filter(|(_, piece)| !matches!(piece, Piece::Text(_)));
    let mut open: Vec<usize> = runs.map(|(index, _)| index).collect();
    while missing > 0 && !open.is_empty() {
        let place = entropy.content(u64::try_from(open.len()).unwrap_or(1));
        let place = usize::try_from(place).unwrap_or_default();
        let (count, max) = match &mut pieces[open[place]] {
            Piece::Run { count, max, .. } => (count, *max),
            Piece::Rest { count } => (count, u64::MAX),
            Piece::Text(_) => break,
        };
        let slack = (max - *count).min(missing);
        let more = (entropy.content(slack) + 1).min(slack);
        *count += more;
        missing -= more;
        if *count == max {
            open.swap_remove(place);
        }
    }
}
