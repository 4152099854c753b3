//! Lines and columns.

use alloc::vec::Vec;

use crate::violation::{Span, Violation};

/// Finds the line and column of the beginning of each violation's span, in one pass over the text.
///
/// Columns count Unicode scalar values; bytes that are no UTF-8 count as they would in UTF-8.
pub(crate) fn locate(text: &[u8], violations: &mut [Violation]) {
    let is_sorted = violations.is_sorted_by_key(|it| it.span.map(|span| span.start));
    let spans = violations.iter_mut().filter_map(|it| it.span.as_mut());
    if is_sorted {
        return mark(text, spans);
    }
    let mut spans: Vec<&mut Span> = spans.collect();
    spans.sort_unstable_by_key(|span| span.start);
    mark(text, spans.into_iter());
}

/// The offset of a line and a column in bytes, as `serde_json` gives them.
#[cfg(feature = "json")]
pub(crate) fn offset(text: &str, line: usize, column: usize) -> usize {
    let before = text.split_inclusive('\n').take(line.saturating_sub(1));
    before.map(str::len).sum::<usize>() + column
}

/// The same of spans in the order of the text.
fn mark<'s>(text: &[u8], spans: impl Iterator<Item = &'s mut Span>) {
    let (mut offset, mut line, mut column) = (0, 1, 1);
    for span in spans {
        let passed = text.get(offset..span.start).unwrap_or_default();
        let scanned = Scanned::of(passed);
        if let Some(last) = scanned.last_break {
            line += usize::try_from(scanned.breaks).unwrap_or(usize::MAX);
            column = 1;
            offset += last + 1;
        }
        let passed = text.get(offset..span.start).unwrap_or_default();
        column += passed.len();
        if !scanned.is_ascii {
            column -= passed.iter().filter(|byte| is_continuation(**byte)).count();
        }
        offset = offset.max(span.start);
        (span.line, span.column) = (line, column);
    }
}

/// What matters of a part of a text.
struct Scanned {
    breaks: u64,
    last_break: Option<usize>,
    is_ascii: bool,
}

impl Scanned {
    /// Looks at eight bytes at once, without a branch on what they are.
    fn of(bytes: &[u8]) -> Self {
        const ONES: u64 = u64::from_ne_bytes([1; 8]);
        const HIGHEST: u64 = ONES << 7;
        let (words, tail) = bytes.as_chunks();
        let tail = tail.iter().rev().fold(0, |word, byte| (word << 8) | u64::from(*byte));
        let (mut breaks, mut others, mut last) = (0, tail, (0, 0));
        let mut look = |index, word: u64| {
            others |= word;
            // A byte's highest bit stays clear if the byte is a line break.
            let differs = word ^ (ONES * u64::from(b'\n'));
            let differs = ((differs & !HIGHEST) + !HIGHEST) | differs;
            let found = !differs & HIGHEST;
            breaks += (found >> 7).wrapping_mul(ONES) >> 56;
            last = if found == 0 { last } else { (index, found) };
        };
        for (index, word) in words.iter().enumerate() {
            look(index, u64::from_le_bytes(*word));
        }
        look(words.len(), tail);
        let (index, found) = last;
        let place = || index * size_of::<u64>() + 7 - found.leading_zeros() as usize / 8;
        let last_break = (found != 0).then(place);
        Self { breaks, last_break, is_ascii: others & HIGHEST == 0 }
    }
}

/// Whether the byte goes on with a character that began before it.
fn is_continuation(byte: u8) -> bool {
    matches!(byte, 0x80..=0xBF)
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::locate;
    use crate::violation::{Span, Violation, ViolationKind};

    #[test]
    fn positions_count_lines_and_characters_from_one_in_any_order() {
        let text = "a\né👍b\n".as_bytes();
        let places = [(8, (2, 3)), (0, (1, 1)), (2, (2, 1)), (10, (3, 1))];
        let sorted = [(0, (1, 1)), (2, (2, 1)), (8, (2, 3)), (10, (3, 1))];
        for places in [places, sorted] {
            let mut violations = places.map(|(start, _)| {
                let span = Span { start, end: start + 1, line: 0, column: 0 };
                Violation::new("", ViolationKind::Required).at(span)
            });
            locate(text, &mut violations);
            for (violation, (_, place)) in violations.iter().zip(places) {
                assert_eq!(violation.span.map(|span| (span.line, span.column)), Some(place));
            }
        }
    }

    #[test]
    fn every_place_of_a_text_has_its_line_and_column_whatever_stands_before_it() {
        let text =
            "\n\nabc\u{8a}\u{b}\t é\n0123456789abcdef\n\n😀{\"k\":\n\u{10ffff}1}\u{7f}\r\n\n"
                .repeat(7);
        let (mut line, mut column) = (1, 1);
        let mut expected = Vec::new();
        for (start, character) in text.char_indices() {
            expected.push((start, line, column));
            (line, column) = if character == '\n' { (line + 1, 1) } else { (line, column + 1) };
        }
        for step in [1, 2, 3, 7, 8, 9, 64, 1000] {
            let places = || expected.iter().step_by(step);
            let violation = |(start, ..): &(usize, usize, usize)| {
                let span = Span { start: *start, end: start + 1, line: 0, column: 0 };
                Violation::new("", ViolationKind::Required).at(span)
            };
            let mut violations: Vec<_> = places().map(violation).collect();
            locate(text.as_bytes(), &mut violations);
            let found = violations.iter().filter_map(|it| it.span);
            assert!(found.map(|it| (it.start, it.line, it.column)).eq(places().copied()));
        }
    }
}
