//! Copying texts that JSON strings have as they are.

use crate::walk::{has_escaped, is_escaped};

/// Copies a text to where there is as much room, and says whether a JSON string can have it as it is.
/// Its end is copied twice, so that every piece has a length that is known.
#[inline]
pub(super) fn copy_plain(room: &mut [u8], text: &[u8]) -> bool {
    let (Some(last), Some(_)) = (text.last_chunk::<16>(), room.last_chunk::<16>()) else {
        return copy_ends(room, text);
    };
    for (room, piece) in room.as_chunks_mut::<16>().0.iter_mut().zip(text.as_chunks::<16>().0) {
        *room = *piece;
        if has_escaped(piece) {
            return false;
        }
    }
    if let Some(end) = room.last_chunk_mut() {
        *end = *last;
    }
    !has_escaped(last)
}

/// Copies a text of less than 16 bytes.
#[inline]
fn copy_ends(room: &mut [u8], text: &[u8]) -> bool {
    if let (Some(first), Some(last)) = (text.first_chunk::<8>(), text.last_chunk::<8>()) {
        put(room, *first, *last);
        return escaped_in(u64::from_le_bytes(*first)) | escaped_in(u64::from_le_bytes(*last)) == 0;
    }
    if let (Some(first), Some(last)) = (text.first_chunk::<4>(), text.last_chunk::<4>()) {
        put(room, *first, *last);
        let [first, last] = [first, last].map(|piece| u64::from(u32::from_le_bytes(*piece)));
        return escaped_in(first | last << 32) == 0;
    }
    for (room, byte) in room.iter_mut().zip(text) {
        *room = *byte;
        if is_escaped(*byte) {
            return false;
        }
    }
    true
}

/// Puts pieces at both ends of a room.
#[inline]
fn put<const N: usize>(room: &mut [u8], first: [u8; N], last: [u8; N]) {
    if let Some(start) = room.first_chunk_mut() {
        *start = first;
    }
    if let Some(end) = room.last_chunk_mut() {
        *end = last;
    }
}

/// Not zero if a JSON string must escape any of eight bytes: bytes are subtracted from side by side,
/// and the high bit of one that was less than its share is set.
#[inline]
const fn escaped_in(bytes: u64) -> u64 {
    const EACH: u64 = u64::MAX / 0xFF;
    let controls = bytes ^ (EACH * 2);
    let backslashes = bytes ^ (EACH * b'\\' as u64);
    let controls = controls.wrapping_sub(EACH * 0x21) & !controls;
    let backslashes = backslashes.wrapping_sub(EACH) & !backslashes;
    (controls | backslashes) & (EACH * 0x80)
}
