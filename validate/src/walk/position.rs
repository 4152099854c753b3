//! Lines and columns.

use alloc::vec;
use alloc::vec::Vec;
use core::ops::Range;

use crate::violation::Span;

/// Finds the line and column of the beginning of each range, in one pass over the text.
///
/// Columns count Unicode scalar values; bytes that are no UTF-8 count as they would in UTF-8.
pub(super) fn locate(text: &[u8], ranges: &[Range<usize>]) -> Vec<Span> {
    let mut order: Vec<usize> = (0..ranges.len()).collect();
    order.sort_by_key(|index| ranges[*index].start);
    let mut spans = vec![Span { start: 0, end: 0, line: 1, column: 1 }; ranges.len()];
    let (mut offset, mut line, mut column) = (0, 1, 1);
    for index in order {
        let Range { start, end } = ranges[index].clone();
        let mut passed = text.get(offset..start).unwrap_or_default();
        if let Some(last) = passed.iter().rposition(|byte| *byte == b'\n') {
            line += passed.split(|byte| *byte == b'\n').count() - 1;
            (column, passed) = (1, &passed[last + 1..]);
        }
        column += passed.iter().filter(|byte| !is_continuation(**byte)).count();
        offset = offset.max(start);
        spans[index] = Span { start, end, line, column };
    }
    spans
}

/// Whether the byte goes on with a character that began before it.
fn is_continuation(byte: u8) -> bool {
    matches!(byte, 0x80..=0xBF)
}

#[cfg(test)]
mod tests {
    use super::locate;

    #[test]
    fn positions_count_lines_and_characters_from_one_in_any_order() {
        let text = "a\né👍b\n".as_bytes();
        let spans = locate(text, &[8..9, 0..1, 2..8, 10..10]);
        let places = spans.iter().map(|span| (span.line, span.column));
        assert!(places.eq([(2, 3), (1, 1), (2, 1), (3, 1)]));
    }
}
