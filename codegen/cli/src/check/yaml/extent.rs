//! Where what the parser tells of begins and ends.

use std::ops::Range;

use super::converted::narrow;

/// Where a value or key begins after its tag, its anchor and comments.
pub(in crate::check) fn content_start(text: &[u8], range: &Range<u32>) -> usize {
    let (mut start, end) = (range.start as usize, range.end as usize);
    while let Some(b'&' | b'!' | b'#' | b' ' | b'\t' | b'\r' | b'\n') = text[..end].get(start) {
        let rest = &text[start..end];
        let is_end = |byte: &u8| match rest[0] {
            b'#' => *byte == b'\n',
            _ => byte.is_ascii_whitespace(),
        };
        start += rest.iter().position(is_end).map_or(rest.len(), |place| place.max(1));
    }
    start
}

/// A range without what the parser counts in behind it: what follows the closing quote of an explicit
/// key or a first bracket, and the bracket or comma behind a value that is not there.
pub(super) fn settled(text: &[u8], range: &Range<u32>) -> Range<u32> {
    let start = content_start(text, range);
    let rest = text[..range.end as usize].get(start..).unwrap_or_default();
    let length = match rest {
        [b'"', inside @ ..] => closing_double(inside),
        [b'\'', inside @ ..] => closing_single(inside),
        [b'{' | b'[', ..] => Some(1),
        [b'}' | b']' | b',', ..] => Some(0),
        _ => None,
    };
    range.start..length.map_or(range.end, |length| narrow(start + length))
}

/// The length of a text in double quotes, from what follows the first of them.
fn closing_double(inside: &[u8]) -> Option<usize> {
    let mut is_escaped = false;
    let closing = inside.iter().position(|byte| {
        let is_closing = *byte == b'"' && !is_escaped;
        is_escaped = *byte == b'\\' && !is_escaped;
        is_closing
    });
    closing.map(|place| place + 2)
}

/// The length of a text in single quotes, two of which are one in it.
fn closing_single(inside: &[u8]) -> Option<usize> {
    let mut place = 0;
    loop {
        match inside.get(place..).unwrap_or_default() {
            [] => return None,
            [b'\'', b'\'', ..] => place += 2,
            [b'\'', ..] => return Some(place + 2),
            _ => place += 1,
        }
    }
}
