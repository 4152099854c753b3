//! The values that patterns are asked about.

use shapewright_codegen::pattern::{Compiled, PatternError};

/// How many of the values are made to match.
const SAMPLES: usize = 16;

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

/// Values for a pattern: some that match, those with one or two changes, and the fixed ones. The
/// seed alone decides which.
pub(super) fn make(
    compiled: [&Result<Compiled, PatternError>; 2],
    seed: usize,
    count: usize,
) -> Vec<String> {
    let mut choose = choices(seed);
    let mut values: Vec<String> = Vec::new();
    for round in 0..SAMPLES {
        if let Some(Ok(pattern)) = compiled.get(round % 2) {
            let least = if round % 4 < 2 { 0 } else { 1 + choose(12) };
            let sample = pattern.sample(least..=128, &mut choose);
            values.extend(sample.or_else(|| pattern.sample(0..=512, &mut choose)));
        }
    }
    if let Some(first) = values.first().cloned() {
        values.extend([format!("{first}\n"), format!("\n{first}"), format!("{first}{first}")]);
    }
    let made = values.len();
    values.extend(FIXED.map(str::to_owned));
    while values.len() < count.max(FIXED.len() + made) {
        let index = choose(made.max(1));
        let changed = changed(values.get(index).map_or("", String::as_str), &mut choose);
        values.push(changed);
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
