//! The values that patterns are asked about.

use std::collections::HashSet;
use std::ops::RangeInclusive;

use shapewright_pattern::{Anchoring, Matcher, sample};

/// How many of the values are made to match.
const SAMPLES: usize = 16;

/// How many changed values are tried at most for each that is wanted: a change may give a value that
/// is there already.
const TRIES: usize = 20;

/// Values that tell engines apart whatever the pattern is.
const FIXED: [&str; 16] = [
    "",
    "\n",
    "a",
    "0",
    "-",
    " ",
    "a\n",
    "\u{661}",
    "é",
    "\u{1f600}",
    "\r",
    "\u{85}",
    "\u{2028}",
    "\u{feff}",
    "\u{0}",
    "Aa0-_.",
];

/// What is put into values: digits and letters beyond ASCII, controls, separators, characters
/// beyond the basic plane, and what patterns are made of.
const FOREIGN: [char; 40] = [
    '\n',
    '\r',
    '\t',
    '\u{0}',
    '\u{b}',
    '\u{1f}',
    '\u{7f}',
    '\u{85}',
    '\u{a0}',
    '\u{1680}',
    '\u{2028}',
    '\u{2029}',
    '\u{3000}',
    '\u{feff}',
    '\u{661}',
    '\u{ff11}',
    'é',
    'ß',
    'Ω',
    'ж',
    '日',
    '\u{301}',
    '\u{212a}',
    '\u{17f}',
    '\u{1d7d8}',
    '\u{10400}',
    '😀',
    '\u{e000}',
    '\u{fffd}',
    ' ',
    '-',
    '_',
    ':',
    '/',
    '.',
    'a',
    'Z',
    '5',
    '*',
    '\\',
];

/// Values for a pattern, no two alike: some that match, those with one or two changes, and the fixed
/// ones. The seed alone decides which.
pub(super) fn make(pattern: &str, seed: usize, count: usize) -> Vec<String> {
    let mut choose = choices(seed);
    let mut values = samples(pattern, &mut choose);
    if let Some(first) = values.first().cloned() {
        values.extend([format!("{first}\n"), format!("\n{first}"), format!("{first}{first}")]);
    }
    let made = values.len();
    values.extend(FIXED.map(str::to_owned));
    let known = if made == 0 { values.len() } else { made };
    let count = count.max(values.len());
    let mut known_values = HashSet::new();
    values.retain(|value| known_values.insert(value.clone()));
    for _ in 0..TRIES * count {
        if values.len() >= count {
            break;
        }
        let origin = values.get(choose(known)).map_or("", String::as_str);
        let changed = changed(origin, &mut choose);
        if known_values.insert(changed.clone()) {
            values.push(changed);
        }
    }
    values
}

/// Values that match as a search or as a whole, those that are short and those that are longer.
fn samples(pattern: &str, choose: &mut dyn FnMut(usize) -> usize) -> Vec<String> {
    let ways = [Anchoring::Search, Anchoring::Full].map(|anchoring| {
        let matcher = Matcher::new(pattern, anchoring).ok();
        (anchoring, matcher)
    });
    let mut values = Vec::new();
    for round in 0..SAMPLES {
        let (anchoring, Some(matcher)) = &ways[round % 2] else { continue };
        let is_right = |value: &str| matcher.is_match(value);
        let mut make = |lengths: RangeInclusive<usize>| {
            sample(pattern, *anchoring, &lengths, choose, is_right).ok().flatten()
        };
        let least = if round % 4 < 2 { 0 } else { 1 + round };
        values.extend(make(least..=128).or_else(|| make(0..=4096)));
    }
    values
}

/// The value with one or two characters replaced, inserted or removed.
fn changed(value: &str, choose: &mut dyn FnMut(usize) -> usize) -> String {
    let mut characters: Vec<char> = value.chars().collect();
    for _ in 0..=choose(2) {
        let at = choose(characters.len() + 1);
        let foreign = FOREIGN[choose(FOREIGN.len())];
        match (choose(3), characters.get_mut(at)) {
            (0, Some(character)) => *character = foreign,
            (1, Some(_)) => drop(characters.remove(at)),
            _ => characters.insert(at, foreign),
        }
    }
    characters.into_iter().collect()
}

fn choices(seed: usize) -> impl FnMut(usize) -> usize {
    let mut state = (seed as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    move |below| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from((state >> 16) % below.max(1) as u64).unwrap_or(0)
    }
}
