//! Checksums in generated files, by which edits are noticed.

/// What stands before the checksum.
const BEGIN: &str = "// checksum ";

/// Whether a generated file is as it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seal {
    /// It has no checksum.
    Missing,
    /// It is as it was written.
    Intact,
    /// Somebody has edited it.
    Broken,
}

impl Seal {
    /// The seal of a text.
    pub fn of(text: &str) -> Self {
        let Some((before, after)) = split(text) else { return Self::Missing };
        let (said, after) = after.split_once('\n').unwrap_or((after, ""));
        let is_intact = said == format!("{:016x}", checksum(before, after));
        if is_intact { Self::Intact } else { Self::Broken }
    }
}

/// A generated text with a checksum of itself, in a line of its own after the comment that it begins
/// with. A text without such a comment stays as it is.
///
/// ```
/// use shapewright_codegen::files::{Seal, seal};
///
/// let sealed = seal("// @generated\n\nstruct A;\n");
/// assert_eq!(Seal::of(&sealed), Seal::Intact);
/// assert_eq!(Seal::of(&sealed.replace('A', "B")), Seal::Broken);
/// ```
pub fn seal(text: &str) -> String {
    let lines = text.split_inclusive('\n').take_while(|line| line.starts_with("//"));
    let (before, after) = text.split_at(lines.map(str::len).sum());
    if before.is_empty() {
        return text.to_owned();
    }
    format!("{before}{BEGIN}{:016x}\n{after}", checksum(before, after))
}

/// The text before the checksum of a sealed text, and what follows from the checksum on.
fn split(text: &str) -> Option<(&str, &str)> {
    let head = text.split_inclusive('\n').take_while(|line| line.starts_with("//"));
    let mut end = 0;
    for line in head {
        if let Some(after) = line.strip_prefix(BEGIN) {
            let start = end + line.len() - after.len();
            return Some((&text[..end], &text[start..]));
        }
        end += line.len();
    }
    None
}

/// FNV-1a with 64 bits: it notices accidents, and need not withstand anybody.
pub(crate) fn checksum(before: &str, after: &str) -> u64 {
    let bytes = before.bytes().chain(after.bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::{Seal, seal};

    #[test]
    fn every_edit_breaks_a_seal() {
        let sealed = seal("// @generated from a\n// by b\n\nstruct A;\n");
        assert!(sealed.starts_with("// @generated from a\n// by b\n// checksum "), "{sealed}");
        assert_eq!(Seal::of(&sealed), Seal::Intact);
        for at in 0..sealed.len() {
            let without = format!("{}{}", &sealed[..at], &sealed[at + 1..]);
            assert_ne!(Seal::of(&without), Seal::Intact, "{without}");
        }
        assert_eq!(Seal::of(&(sealed + "x")), Seal::Broken);
        assert_eq!(Seal::of("// by hand\n"), Seal::Missing);
        assert_eq!(seal("[package]\n"), "[package]\n");
    }
}
