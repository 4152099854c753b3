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
        let mut passed = text.get(offset..span.start).unwrap_or_default();
        if let Some(last) = passed.iter().rposition(|byte| is_line_break(*byte)) {
            line += count(passed, is_line_break);
            (column, passed) = (1, &passed[last + 1..]);
        }
        column += passed.len();
        if !passed.is_ascii() {
            column -= count(passed, is_continuation);
        }
        offset = offset.max(span.start);
        (span.line, span.column) = (line, column);
    }
}

/// How many bytes are of a kind. Counted in bytes first, the loop takes many at once.
fn count(bytes: &[u8], is_it: impl Fn(u8) -> bool) -> usize {
    let chunks = bytes.chunks(u8::MAX.into());
    chunks
        .map(|chunk| usize::from(chunk.iter().map(|byte| u8::from(is_it(*byte))).sum::<u8>()))
        .sum()
}

fn is_line_break(byte: u8) -> bool {
    byte == b'\n'
}

/// Whether the byte goes on with a character that began before it.
fn is_continuation(byte: u8) -> bool {
    matches!(byte, 0x80..=0xBF)
}

#[cfg(test)]
mod tests {
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
}
