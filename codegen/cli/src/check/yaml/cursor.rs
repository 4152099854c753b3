//! Byte offsets of characters.

use crate::budget;

/// Finds the byte at which a character begins. Characters are asked for nearly in their order, so
/// that finding all of them takes one pass.
pub(super) struct Cursor<'t> {
    text: &'t str,
    /// The number of the character that was found last, and its byte.
    found: (usize, usize),
}

impl<'t> Cursor<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, found: (0, 0) }
    }

    /// The text.
    pub(super) fn text(&self) -> &'t [u8] {
        self.text.as_bytes()
    }

    /// The byte at which a character begins, counted from 0.
    pub(super) fn at(&mut self, character: usize) -> usize {
        let (mut number, mut byte) = self.found;
        let bytes = self.text.as_bytes();
        while number < character && byte < bytes.len() {
            byte = (byte + 1..bytes.len()).find(|it| is_start(bytes[*it])).unwrap_or(bytes.len());
            number += 1;
            budget::step(1);
        }
        while number > character {
            byte = (0..byte).rev().find(|it| is_start(bytes[*it])).unwrap_or(0);
            number -= 1;
            budget::step(1);
        }
        self.found = (number, byte);
        byte
    }
}

/// Whether a character begins with this byte.
fn is_start(byte: u8) -> bool {
    !matches!(byte, 0x80..=0xBF)
}

#[cfg(test)]
mod tests {
    use super::Cursor;

    #[test]
    fn characters_are_found_forwards_and_backwards() {
        let text = "aé👍b";
        let mut cursor = Cursor::new(text);
        for (character, byte) in [(0, 0), (3, 7), (1, 1), (2, 3), (4, 8), (9, 8), (0, 0)] {
            assert_eq!(cursor.at(character), byte, "{character}");
        }
    }
}
