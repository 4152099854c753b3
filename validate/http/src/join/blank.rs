//! Entries of a body that spaces take the place of, so that places in it stay.

use shapewright_validate::__private::json::Tape;

/// Overwrites the entries of some keys with spaces: on the wire a body does not have them, and they
/// are ignored like every unknown member. Whether nothing is left.
pub(super) fn blank(text: &mut [u8], tape: &Tape<'_>, keys: &[&str]) -> bool {
    let entries: Vec<_> = tape.root().entries().collect();
    let is_left_out = |key: &str| keys.contains(&key);
    let mut kept: Option<usize> = None;
    for entry in &entries {
        let span = entry.span();
        if is_left_out(&entry.key.text()) {
            text[span].fill(b' ');
            continue;
        }
        // Of the commas since the last entry that is kept, one is needed.
        if let Some(end) = kept {
            keep_one_comma(&mut text[end..span.start]);
        } else {
            blank_commas(&mut text[..span.start]);
        }
        kept = Some(span.end);
    }
    if let Some(last) = entries.last() {
        blank_commas(&mut text[kept.unwrap_or(0)..last.span().end]);
    }
    kept.is_none()
}

fn keep_one_comma(gap: &mut [u8]) {
    if let Some(first) = gap.iter().position(|byte| *byte == b',') {
        blank_commas(&mut gap[first + 1..]);
    }
}

fn blank_commas(gap: &mut [u8]) {
    gap.iter_mut().filter(|byte| **byte == b',').for_each(|byte| *byte = b' ');
}
