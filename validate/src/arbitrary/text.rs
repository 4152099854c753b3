//! Strings, by length and pattern, and blobs.

use alloc::string::String;

use arbitrary::{Error, Result, Unstructured};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::ATTEMPTS;
use super::entropy::Entropy;
use super::tree::Tree;
use crate::shape::{Length, Matcher};

/// Characters that readers and writers get wrong.
const SPECIAL: [char; 16] = [
    '"',
    '\\',
    '/',
    '\0',
    '\n',
    '\u{7f}',
    '\u{85}',
    'é',
    '\u{301}',
    '\u{2028}',
    '\u{d7ff}',
    '\u{e000}',
    '\u{feff}',
    '\u{ffff}',
    '👍',
    '\u{10ffff}',
];

/// A string of that length, in scalar values, that matches.
pub(crate) fn text(
    entropy: &mut Entropy<'_, '_>,
    length: Option<Length>,
    pattern: Option<&dyn Matcher>,
) -> Result<String> {
    let (min, max) = bounds(length);
    let Some(pattern) = pattern else {
        let length = entropy.length(min, max);
        entropy.demand(length)?;
        return Ok((0..length).map(|_| character(entropy)).collect());
    };
    let fits = |text: &str| fits(length, text) && pattern.is_match(text);
    for attempt in 0..ATTEMPTS {
        entropy.demand(min)?;
        let before = entropy.raise_effort(attempt);
        let candidate =
            guided(entropy, min, max, pattern).unwrap_or_else(|| plain(entropy, min, max));
        entropy.reset_effort(before);
        if fits(&candidate) {
            return Ok(candidate);
        }
    }
    Err(Error::IncorrectFormat)
}

/// Whether the length of a text is within bounds.
pub(crate) fn fits(length: Option<Length>, text: &str) -> bool {
    let (min, max) = bounds(length);
    let count = u64::try_from(text.chars().count()).unwrap_or(u64::MAX);
    count >= min && max.is_none_or(|max| count <= max)
}

/// The least and the greatest length.
pub(crate) fn bounds(length: Option<Length>) -> (u64, Option<u64>) {
    let length = length.unwrap_or(Length { min: None, max: None });
    (length.min.unwrap_or_default(), length.max)
}

/// A string that the pattern itself makes.
fn guided(
    entropy: &mut Entropy<'_, '_>,
    min: u64,
    max: Option<u64>,
    pattern: &dyn Matcher,
) -> Option<String> {
    match entropy.noise() {
        Some(noise) => pattern.generate(&mut Unstructured::new(&noise), min, max),
        None => pattern.generate(entropy.bytes(), min, max),
    }
}

/// Letters and digits.
fn plain(entropy: &mut Entropy<'_, '_>, min: u64, max: Option<u64>) -> String {
    const ALPHABET: &[u8] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    let length = entropy.length(min, max);
    (0..length).filter_map(|_| entropy.pick(ALPHABET).map(|byte| char::from(*byte))).collect()
}

/// Any character: mostly a common one, sometimes one that is often forgotten.
pub(crate) fn character(entropy: &mut Entropy<'_, '_>) -> char {
    let within = |entropy: &mut Entropy<'_, '_>, first: u32, count: u64| {
        let offset = u32::try_from(entropy.content(count)).unwrap_or_default();
        char::from_u32(first + offset)
    };
    let character = match entropy.content(8) {
        0..=3 => within(entropy, u32::from('a'), 26),
        4 => within(entropy, u32::from(' '), 95),
        5 => entropy.pick(&SPECIAL).copied(),
        6 => within(entropy, 0x80, 0xd780),
        _ => within(entropy, 0, 0x11_0000),
    };
    character.unwrap_or('x')
}

/// A blob of that many bytes, as base64.
pub(crate) fn blob(entropy: &mut Entropy<'_, '_>, length: Option<Length>) -> Result<Tree> {
    let (min, max) = bounds(length);
    let length = entropy.length(min, max);
    entropy.demand(length)?;
    let byte = |_| u8::try_from(entropy.content(256)).unwrap_or_default();
    let bytes: alloc::vec::Vec<u8> = (0..length).map(byte).collect();
    Ok(Tree::Text(STANDARD.encode(bytes)))
}
