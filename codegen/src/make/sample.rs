//! Texts of patterns that no word matches.

use shapewright_pattern::Matcher;

/// The longest text that is made plainer: each attempt reads all of it.
const MAX_PLAIN: usize = 256;

/// The plainest characters, the best first.
const PLAIN: [char; 5] = ['a', 'A', '0', '1', '-'];

/// The steps that a character takes when a text is changed and looked at.
const STEPS_PER_CHARACTER: usize = 8;

/// How many texts are made until one is.
const ATTEMPTS: usize = 8;

/// A text that matches, with a length in the range; `None` if no length has one. Other numbers mostly
/// give other texts.
pub(super) fn sample(
    matcher: &Matcher,
    (min, max): (usize, usize),
    number: usize,
) -> Option<String> {
    // As many bits on every machine: WebAssembly makes the same texts.
    let mut state = (number as u64).wrapping_add(1);
    let mut choose = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_041);
        // Less than `below`, so that it fits.
        usize::try_from((state >> 33) % below as u64).unwrap_or_default()
    };
    // One character says more than none.
    [min.max(1)..=max, min..=max]
        .into_iter()
        .find_map(|lengths| matcher.sample(&lengths, &mut choose))
}

/// The text that reads best: without what may be left out, and with words and zeros where any letter
/// and digit may stand.
pub(super) fn plainest(matcher: &Matcher, lengths: (usize, usize)) -> Option<String> {
    let text = (0..ATTEMPTS).find_map(|number| sample(matcher, lengths, number))?;
    if text.len() > MAX_PLAIN {
        return Some(plain_throughout(&text, matcher).unwrap_or(text));
    }
    let fits = |text: &[char]| {
        text.len() >= lengths.0.max(1)
            && matcher.spend(STEPS_PER_CHARACTER * text.len())
            && matcher.is_match(&text.iter().collect::<String>())
    };
    let mut text: Vec<char> = text.chars().collect();
    shorten(&mut text, &fits);
    for at in 0..text.len() {
        replace(&mut text, at, &fits);
    }
    lengthen(&mut text, lengths.1, &fits);
    Some(text.into_iter().collect())
}

/// A long text with one plain character in the place of all that are none, if that matches: it may have
/// letters of every script.
fn plain_throughout(text: &str, matcher: &Matcher) -> Option<String> {
    let with = |plain: char| -> String {
        text.chars().map(|it| if it.is_ascii_graphic() { it } else { plain }).collect()
    };
    PLAIN.into_iter().map(with).find(|text| matcher.is_match(text))
}

/// Leaves out parts, large ones first, then ever smaller ones.
fn shorten(text: &mut Vec<char>, fits: &impl Fn(&[char]) -> bool) {
    let mut size = text.len() / 2;
    while size > 0 {
        let mut at = 0;
        while at + size <= text.len() {
            let without = [&text[..at], &text[at + size..]].concat();
            if fits(&without) {
                *text = without;
            } else {
                at += size;
            }
        }
        size /= 2;
    }
}

/// Puts the plainest character in a place.
fn replace(text: &mut [char], at: usize, fits: &impl Fn(&[char]) -> bool) {
    let original = text[at];
    for plain in PLAIN {
        text[at] = plain;
        if plain == original || fits(text) {
            return;
        }
    }
    // A space that every header and every reader takes, and not one that nobody sees.
    let others = (' '..='~').filter(|_| !original.is_ascii_graphic());
    for plain in others.chain([original]) {
        text[at] = plain;
        if plain == original || fits(text) {
            return;
        }
    }
}

/// Puts a word in the place of single letters.
fn lengthen(text: &mut Vec<char>, max: usize, fits: &impl Fn(&[char]) -> bool) {
    const WORD: &str = "example";
    let mut at = 0;
    while at < text.len() {
        let is_single = text[at].eq_ignore_ascii_case(&'a')
            && !text[..at].last().is_some_and(char::is_ascii_alphanumeric)
            && !text.get(at + 1).is_some_and(char::is_ascii_alphanumeric);
        let longer: Vec<char> = text[..at]
            .iter()
            .copied()
            .chain(WORD.chars())
            .chain(text[at + 1..].iter().copied())
            .collect();
        if is_single && longer.len() <= max && fits(&longer) {
            *text = longer;
            at += WORD.len();
        } else {
            at += 1;
        }
    }
}
