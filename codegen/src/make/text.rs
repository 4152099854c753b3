//! Texts and blobs.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

use shapewright_pattern::{MAX_SAMPLE, Matcher, PatternError, Patterns, Reason};
use shapewright_smithy::api::Pattern;
use shapewright_validate::Blob;

use super::Used;
use super::sample::{plainest, sample};
use super::words::{digits, others, suggested};

/// The longest text that is made of words.
const MAX_WORD: usize = 512;

/// Makes texts, and remembers those that took work.
#[derive(Debug, Default)]
pub(super) struct Texts {
    patterns: Patterns,
    /// The first text of a pattern and length that no word matches.
    samples: RefCell<HashMap<(String, usize, usize), Option<String>>>,
}

impl Texts {
    /// A text that keeps the length and the pattern: a word that its name suggests, if one does. If
    /// the pattern cannot be enforced, a note says so. Each number has a text of its own, mostly. Where
    /// no text has both, one of an answer keeps the pattern.
    pub(super) fn text(
        &self,
        used: Used<'_, '_>,
        number: usize,
        is_answer: bool,
        note: impl FnOnce(String),
    ) -> Result<String, String> {
        let Some(pattern) = used.constraints.pattern else { return Ok(unbound(used, number)) };
        let matcher = match self.matcher(pattern) {
            Ok(matcher) => matcher,
            Err(error) => {
                note(format!("note: look at values of `{}` yourself: {error}", pattern.owner));
                return Ok(unbound(used, number));
            }
        };
        let lengths = bounds(used);
        let words = suggested(used, number).into_iter().chain(others(used, number));
        let mut words = words.filter(|_| lengths.0 <= MAX_WORD);
        let word = words.find(|word| is_long(word, lengths) && matcher.is_match(word));
        let made = word.map_or_else(|| self.sampled(pattern, &matcher, lengths, number), Ok);
        match made {
            // Nobody holds answers to lengths.
            Err(_) if is_answer => {
                note(format!(
                    "note: no value of `{}` with its length and its pattern was found",
                    used.owner()
                ));
                self.sampled(pattern, &matcher, (0, usize::MAX), number)
            }
            // Others than the first are missed often, and nobody reads why.
            Err(reason)
                if number == 0
                    && self.sampled(pattern, &matcher, (0, usize::MAX), number).is_ok() =>
            {
                Err(format!("{reason} with the length of `{}`", used.owner()))
            }
            made => made,
        }
    }

    /// Whether a text keeps the length and the pattern, as far as that can be decided.
    pub(super) fn keeps(&self, used: Used<'_, '_>, text: &str) -> bool {
        let pattern = used.constraints.pattern.map(|pattern| self.matcher(pattern));
        let matches = |matcher: Result<Arc<Matcher>, _>| matcher.is_ok_and(|it| it.is_match(text));
        is_long(text, bounds(used)) && pattern.is_none_or(matches)
    }

    /// Gives the patterns all the work that they may take.
    pub(super) fn renew(&self) {
        self.patterns.renew();
    }

    fn matcher(&self, pattern: Pattern<'_>) -> Result<Arc<Matcher>, PatternError> {
        self.patterns.matcher(pattern.text, pattern.anchoring)
    }

    fn sampled(
        &self,
        pattern: Pattern<'_>,
        matcher: &Matcher,
        (min, max): (usize, usize),
        number: usize,
    ) -> Result<String, String> {
        // Texts are tried: nobody knows whether there are others.
        let none = || {
            if !matcher.spend(1) {
                format!("no text is made for `{}`: {}", pattern.text, Reason::Exhausted)
            } else if matcher.is_beyond_samples() || min >= MAX_SAMPLE {
                format!("no text of {MAX_SAMPLE} characters or more is made for `{}`", pattern.text)
            } else {
                format!("no text that matches `{}` was found", pattern.text)
            }
        };
        if number > 0 {
            return sample(matcher, (min, max), number).ok_or_else(none);
        }
        let key = (format!("{:?} {}", pattern.anchoring, pattern.text), min, max);
        let mut samples = self.samples.borrow_mut();
        let made = samples.entry(key).or_insert_with(|| plainest(matcher, (min, max)));
        made.clone().ok_or_else(none)
    }
}

/// The least and the greatest length of a text.
fn bounds(used: Used<'_, '_>) -> (usize, usize) {
    let (min, max) = used.lengths();
    (min, max.unwrap_or(usize::MAX))
}

fn is_long(text: &str, (min, max): (usize, usize)) -> bool {
    (min..=max).contains(&text.chars().count())
}

/// A text without a pattern.
fn unbound(used: Used<'_, '_>, number: usize) -> String {
    let (min, max) = bounds(used);
    if let Some(word) = suggested(used, number).into_iter().find(|word| is_long(word, (min, max))) {
        return word;
    }
    let name = used.name();
    let suffix = Some(digits(number)).filter(|it| it.len() <= max);
    let suffix = suffix.unwrap_or_else(|| short_digits(number));
    let length = min.max(name.chars().count()).min(max);
    let kept = name.chars().cycle().take(length.saturating_sub(suffix.len()));
    kept.chain(suffix.chars()).take(max).collect()
}

/// The digits of a number where decimal ones are too many: letters are digits, too.
fn short_digits(mut number: usize) -> String {
    const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    let mut text = String::new();
    while number > 0 {
        text.insert(0, char::from(DIGITS[number % DIGITS.len()]));
        number /= DIGITS.len();
    }
    text
}

/// The base64 of as many bytes as the length wants at least, and of one where none would be absent:
/// zeros, but for the number at their end. `None` if they have no room for the number.
pub(super) fn base64(used: Used<'_, '_>, number: usize) -> Option<String> {
    let (min, max) = used.lengths();
    let min = min.max(usize::from(used.is_lost_if_empty));
    let bytes = number.to_be_bytes();
    let zeros = bytes.iter().take_while(|byte| **byte == 0).count();
    let digits = &bytes[zeros..];
    let length = min.max(digits.len());
    let zeros = std::iter::repeat_n(0, length - digits.len());
    let bytes: Vec<u8> = zeros.chain(digits.iter().copied()).collect();
    max.is_none_or(|max| length <= max).then(|| Blob::new(bytes).to_base64())
}
