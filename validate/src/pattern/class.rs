//! Sets of characters.

/// A set of Unicode scalar values: a bit map for ASCII, sorted ranges for the rest.
#[derive(Clone, Copy, Debug)]
pub struct Class {
    ascii: [u64; 2],
    wide: &'static [(char, char)],
}

impl Class {
    /// The set of the ASCII characters in `text`: `"0-9A-Z_a-z"`.
    ///
    /// `a-z` is an inclusive range. After `\`, `n`, `r` and `t` are line feed, carriage return and
    /// tab, `xHH` is the character with that hexadecimal number, and every other character stands
    /// for itself: `\-`, `\\`. A `-` that is first or last stands for itself too. Characters beyond ASCII are not read; [`Class::and`] adds them.
    pub const fn of(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut ascii = [0; 2];
        let mut at = 0;
        while at < bytes.len() {
            let (first, after) = character(bytes, at);
            let mut last = first;
            at = after;
            if at + 1 < bytes.len() && bytes[at] == b'-' {
                (last, at) = character(bytes, at + 1);
            }
            let mut code = first;
            while code <= last && code < 128 {
                ascii[(code >> 6) as usize] |= 1 << (code & 63);
                code += 1;
            }
        }
        Self { ascii, wide: &[] }
    }

    /// Every character but the ASCII characters in `text`, which is written as in [`Class::of`].
    pub const fn not(text: &str) -> Self {
        let [low, high] = Self::of(text).ascii;
        Self { ascii: [!low, !high], wide: &[('\u{80}', char::MAX)] }
    }

    /// The set with these inclusive ranges, instead of what it has, from
    /// U+0080 on; they are sorted and disjoint.
    #[must_use]
    pub const fn and(self, wide: &'static [(char, char)]) -> Self {
        Self { ascii: self.ascii, wide }
    }

    /// The ranges from U+0080 on.
    pub const fn wide(&self) -> &'static [(char, char)] {
        self.wide
    }

    /// 1 if the bit map has the byte's lower seven bits, else 0, without a branch. The upper bits
    /// of the result are unspecified.
    #[inline]
    pub(crate) const fn bit(&self, byte: u8) -> u64 {
        self.ascii[((byte >> 6) & 1) as usize] >> (byte & 63)
    }

    /// Whether the set has a character from U+0080 on.
    #[inline]
    pub(crate) fn has_wide(&self, character: char) -> bool {
        let after = self.wide.partition_point(|&(first, _)| first <= character);
        let range = after.checked_sub(1).and_then(|at| self.wide.get(at));
        range.is_some_and(|&(_, last)| character <= last)
    }

    /// Whether the set has `character`.
    #[inline]
    pub fn contains(&self, character: char) -> bool {
        match u8::try_from(character) {
            Ok(byte) if byte.is_ascii() => self.bit(byte) & 1 == 1,
            _ => self.has_wide(character),
        }
    }
}

/// The character at a place of the text of a class, and the place after it.
const fn character(bytes: &[u8], at: usize) -> (u8, usize) {
    if bytes[at] != b'\\' || at + 1 == bytes.len() {
        return (bytes[at], at + 1);
    }
    match bytes[at + 1] {
        b'n' => (b'\n', at + 2),
        b'r' => (b'\r', at + 2),
        b't' => (b'\t', at + 2),
        b'x' if at + 3 < bytes.len() => {
            ((digit(bytes[at + 2]) << 4) | digit(bytes[at + 3]), at + 4)
        }
        other => (other, at + 2),
    }
}

/// The value of a hexadecimal digit.
const fn digit(byte: u8) -> u8 {
    match byte {
        b'0'..=b'9' => byte - b'0',
        b'a'..=b'f' => byte - b'a' + 10,
        b'A'..=b'F' => byte - b'A' + 10,
        _ => 0,
    }
}
