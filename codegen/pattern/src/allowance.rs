//! How much work the patterns of a model may take together.
//!
//! Each pattern is bounded by itself, but a model may have as many as it likes, and a document as many
//! values. What they take beyond what their texts and values pay for comes from one allowance, which is
//! far more than any model of AWS needs; deciding about values has a part of its own in it. Steps are
//! counted, not time: one is some ten nanoseconds.

use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

/// The steps that are free.
const FREE: u64 = 1 << 27;

/// The steps that a byte of a pattern pays for.
const PER_BYTE: u64 = 16;

/// The steps that are free for deciding about values: patterns that took all the others leave them.
const VALUES: u64 = 1 << 26;

/// The steps that a byte of a value pays for.
const PER_BYTE_OF_VALUE: u64 = 40;

/// The bytes that a value takes in a document beside its own.
const BYTES_AROUND: u64 = 3;

/// The parts that the patterns which are left to engines may have together, with repetitions written
/// out: an engine takes some 200 bytes for each.
const PARTS: u64 = 300_000;

/// What is left.
#[derive(Debug)]
pub(super) struct Allowance {
    steps: AtomicU64,
    values: AtomicU64,
    parts: AtomicU64,
}

impl Default for Allowance {
    fn default() -> Self {
        Self::of(FREE, VALUES)
    }
}

impl Allowance {
    fn of(steps: u64, values: u64) -> Self {
        let [steps, values, parts] = [steps, values, PARTS].map(AtomicU64::new);
        Self { steps, values, parts }
    }

    /// Takes steps, or all that are left; whether there were enough.
    pub(super) fn spend(&self, steps: u64) -> bool {
        take(&self.steps, steps)
    }

    /// Takes the steps of deciding about a value of so many bytes, as far as it does not pay for them, or
    /// all that are left; whether there were enough.
    pub(super) fn spend_on_value(&self, steps: u64, bytes: usize) -> bool {
        take(&self.values, steps.saturating_sub(paid(bytes)))
    }

    /// How many steps a value of so many bytes may take.
    pub(super) fn left_for_value(&self, bytes: usize) -> u64 {
        self.values.load(Relaxed).saturating_add(paid(bytes))
    }

    /// Takes the parts of an engine if there are enough; whether there were.
    pub(super) fn spend_parts(&self, parts: u64) -> bool {
        self.parts.fetch_update(Relaxed, Relaxed, |left| left.checked_sub(parts)).is_ok()
    }

    /// Adds the steps that a text of so many bytes pays for.
    pub(super) fn earn(&self, bytes: usize) {
        let steps = PER_BYTE.saturating_mul(bytes as u64);
        self.steps.fetch_add(steps, Relaxed);
    }

    /// Makes it whole again.
    pub(super) fn renew(&self) {
        self.steps.fetch_max(FREE, Relaxed);
        self.values.fetch_max(VALUES, Relaxed);
        self.parts.fetch_max(PARTS, Relaxed);
    }

    /// How many steps are left.
    pub(super) fn left(&self) -> u64 {
        self.steps.load(Relaxed)
    }
}

fn paid(bytes: usize) -> u64 {
    PER_BYTE_OF_VALUE.saturating_mul((bytes as u64).saturating_add(BYTES_AROUND))
}

fn take(left: &AtomicU64, count: u64) -> bool {
    let taken = left.fetch_update(Relaxed, Relaxed, |left| Some(left.saturating_sub(count)));
    taken.is_ok_and(|left| left >= count)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::Anchoring::{Full, Search};
    use super::super::{Matcher, Patterns, Reason, Verdict};
    use super::{Allowance, PARTS};

    fn allowance(steps: u64) -> Arc<Allowance> {
        Arc::new(Allowance::of(steps, steps))
    }

    /// A pattern that takes many states, as many as one may have, and is unlike others.
    fn large(number: usize) -> String {
        format!("^[a-z]*(?=(a|b)*a(a|b){{14}}x{number})[a-z0-9]{{1,60}}y$")
    }

    #[test]
    fn patterns_that_are_too_much_work_together_are_refused_with_the_reason() {
        let patterns = Patterns::within(allowance(4_000_000));
        let reasons =
            (0..100).map(|it| patterns.compile(&large(it), Search).err().map(|it| it.reason));
        let before = { reasons }.take_while(|it| *it != Some(Reason::Exhausted)).count();
        assert!((1..100).contains(&before), "{before}");
        // Each pays for what its text is long; that is not enough for one of them.
        let next = patterns.compile(&large(1_000_000), Search).expect_err("it is too much");
        assert_eq!(next.to_string(), "the patterns of the model are too much work together");
        // An engine decides it all the same.
        let matcher = patterns.matcher(&large(1_000_001), Search).expect("a pattern");
        let value = format!("{}x1000001y", "a".repeat(15));
        assert_eq!(matcher.verdict(&value), Verdict::Match);
        patterns.renew();
        assert!(patterns.compile("(?=.*y)[a-z]{1,60}", Search).is_ok());
    }

    #[test]
    fn engines_have_room_for_so_many_parts_together() {
        let patterns = Patterns::new();
        // Each has a third of the parts that all may have.
        let pattern = |number: usize| format!("((a|b)*a(a|bb){{90}}{number}){{1,200}}");
        let verdicts = (0..6).map(|it| {
            let matcher = patterns.matcher(&pattern(it), Full).expect("it may be decided");
            matcher.verdict(&format!("a{}{it}", "a".repeat(90)))
        });
        let verdicts: Vec<_> = verdicts.collect();
        assert_eq!(verdicts.first(), Some(&Verdict::Match));
        assert_eq!(verdicts.last(), Some(&Verdict::Undecided), "{verdicts:?}");
    }

    #[test]
    fn what_keeps_no_states_takes_as_much_room_as_it_has_parts() {
        let patterns = Patterns::new();
        for number in 0..1_000 {
            let matcher = patterns.matcher(&format!(r"{number}-([a-z])\1"), Search);
            let verdict = matcher.expect("a pattern").verdict(&format!("{number}-bb"));
            assert_eq!(verdict, Verdict::Match, "{number}");
        }
    }

    #[test]
    fn small_patterns_are_decided_also_if_nothing_is_left() {
        let exhausted = |steps| {
            let allowance = allowance(steps);
            assert!(allowance.spend_parts(PARTS));
            Patterns::within(allowance)
        };
        let small = [
            (r"(?!b)[a-c]{8}", "cabcabca", "babcabca"),
            (r"(?=[\w.-])\S+", "-bcdefgh", "+bcdefgh"),
            (r"(?:\b){2,}[0-9]*?", "12345678", "x2345678"),
            (r"([a-z]+)-\1", "bbbb-bbbb", "bbbb-bbbc"),
            (r"(a|b)*a(a|bb){3}\b", "bbbbbbbbabbbbbb", "bbbbbbbbbbbbbbb"),
        ];
        let large = r"([a-z]{1,200})-\1";
        let (short, long) = ("ab-ab", format!("{0}-{0}", "ab".repeat(20)));
        let verdict = |patterns: &Patterns, text, value| {
            patterns.matcher(text, Full).expect("a pattern").verdict(value)
        };
        for steps in [0, 1_000_000] {
            let patterns = exhausted(steps);
            for (text, right, wrong) in small {
                assert_eq!(verdict(&patterns, text, right), Verdict::Match, "{text}");
                assert_eq!(verdict(&patterns, text, wrong), Verdict::Mismatch, "{text}");
            }
        }
        assert_eq!(verdict(&exhausted(1_000_000), large, short), Verdict::Match);
        assert_eq!(verdict(&exhausted(0), large, short), Verdict::Undecided);
        // A long value pays for more.
        assert_eq!(verdict(&exhausted(0), large, &long), Verdict::Match);
    }

    #[test]
    fn values_take_no_more_than_all_of_them_may() {
        // Each value takes millions of steps.
        let allowance = allowance(6_000_000);
        let matcher = Matcher::within(r"(([a-z])+\2?)+[0-9]", Full, Arc::clone(&allowance));
        let matcher = matcher.expect("a pattern");
        let value = "a".repeat(60);
        for _ in 0..200 {
            assert_eq!(matcher.verdict(&value), Verdict::Undecided);
        }
        // What needs few is still decided.
        assert_eq!(matcher.verdict("ab1"), Verdict::Match);
        // Every character leads to a state of thousands of parts that was not there before.
        let matcher = Matcher::within("(a|b)*a(a|b|bb){4000}x", Full, allowance);
        let matcher = matcher.expect("a pattern");
        let mut state = 1_u32;
        let mut random = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            if state >> 31 == 0 { 'a' } else { 'b' }
        };
        let value: String = (0..20_000).map(|_| random()).collect();
        assert_eq!(matcher.verdict(&value), Verdict::Undecided);
    }

    #[test]
    fn texts_that_are_made_count_as_well() {
        let patterns = Patterns::within(allowance(1_000_000));
        // No text is right, which only trying shows.
        let mut made = (0..200).map(|number| {
            let matcher = patterns.matcher(&format!("(?!a{{900}}{number})a{{900}}{number}"), Full);
            let matcher = matcher.expect("a pattern");
            matcher.sample(&(0..=2_000), &mut |_| 0).is_some() || matcher.spend(1)
        });
        assert!(made.any(|has_steps| !has_steps), "all that could be made was made");
    }
}
