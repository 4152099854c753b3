//! Sets of Unicode scalar values.

use regex_syntax::hir::{Class, ClassUnicode, ClassUnicodeRange, HirKind};

/// The line terminators of ECMA-262: what `.` leaves out and where `^` and `$` with the `m` flag
/// match.
const LINE_TERMINATORS: [(u32, u32); 3] = [(0x0a, 0x0a), (0x0d, 0x0d), (0x2028, 0x2029)];

/// The white space of ECMA-262's `\s`: it has U+FEFF and lacks U+0085.
const SPACE: [(u32, u32); 9] = [
    (0x09, 0x0d),
    (0x20, 0x20),
    (0xa0, 0xa0),
    (0x1680, 0x1680),
    (0x2000, 0x200a),
    (0x2028, 0x2029),
    (0x202f, 0x202f),
    (0x205f, 0x205f),
    (0x3000, 0x3000),
];

/// A set of scalar values, kept as sorted, disjoint ranges. Surrogates are never in it: text in
/// Rust cannot hold one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Set(ClassUnicode);

impl Set {
    /// The empty set.
    pub fn empty() -> Self {
        Self(ClassUnicode::empty())
    }

    /// All scalar values.
    pub fn all() -> Self {
        Self::empty().complement()
    }

    /// The inclusive range of code points, without the surrogates in it.
    pub fn range(start: u32, end: u32) -> Self {
        let start = if (0xd800..0xe000).contains(&start) { 0xe000 } else { start };
        let end = if (0xd800..0xe000).contains(&end) { 0xd7ff } else { end };
        let mut set = ClassUnicode::empty();
        if let (Some(start), Some(end)) = (char::from_u32(start), char::from_u32(end))
            && start <= end
        {
            set.push(ClassUnicodeRange::new(start, end));
        }
        Self(set)
    }

    /// One character.
    pub fn single(character: char) -> Self {
        Self::range(character.into(), character.into())
    }

    /// The union of inclusive ranges of code points.
    pub fn ranges(ranges: &[(u32, u32)]) -> Self {
        let mut set = Self::empty();
        for &(start, end) in ranges {
            set.add(&Self::range(start, end));
        }
        set
    }

    /// `\d`.
    pub fn digit() -> Self {
        Self::range(0x30, 0x39)
    }

    /// `\w`.
    pub fn word() -> Self {
        Self::ranges(&[(0x30, 0x39), (0x41, 0x5a), (0x5f, 0x5f), (0x61, 0x7a)])
    }

    /// `\s`.
    pub fn space() -> Self {
        let mut set = Self::ranges(&SPACE);
        set.add(&Self::single('\u{feff}'));
        set
    }

    /// The line terminators.
    pub fn line_terminator() -> Self {
        Self::ranges(&LINE_TERMINATORS)
    }

    /// What `\p{name}` names in Unicode, if anything: a general category, a script or a binary
    /// property.
    pub fn property(name: &str) -> Option<Self> {
        if !name.chars().all(|it| it.is_ascii_alphanumeric() || matches!(it, '_' | '=')) {
            return None;
        }
        let hir = regex_syntax::parse(&format!(r"\p{{{name}}}")).ok()?;
        match hir.into_kind() {
            HirKind::Class(Class::Unicode(set)) => Some(Self(set)),
            HirKind::Literal(literal) => {
                let text = String::from_utf8(literal.0.into_vec()).ok()?;
                text.chars().next().map(Self::single)
            }
            _ => None,
        }
    }

    /// Adds another set.
    pub fn add(&mut self, other: &Self) {
        self.0.union(&other.0);
        // Two ranges that only the surrogates part are one, or their complement would not be right.
        let parted = self
            .0
            .ranges()
            .windows(2)
            .any(|pair| pair[0].end() == '\u{d7ff}' && pair[1].start() == '\u{e000}');
        if parted {
            self.0.push(ClassUnicodeRange::new('\u{d7ff}', '\u{e000}'));
        }
    }

    /// What is in both.
    #[must_use]
    pub fn intersection(&self, other: &Self) -> Self {
        let mut set = self.0.clone();
        set.intersect(&other.0);
        Self(set)
    }

    /// What is not in it.
    #[must_use]
    pub fn complement(&self) -> Self {
        let mut set = self.0.clone();
        set.negate();
        Self(set)
    }

    /// The set with both cases of each ASCII letter in it.
    #[must_use]
    pub fn fold_ascii_case(&self) -> Self {
        let mut set = self.clone();
        for lower in 'a'..='z' {
            let upper = lower.to_ascii_uppercase();
            if self.contains(lower) != self.contains(upper) {
                set.add(&Self::single(lower));
                set.add(&Self::single(upper));
            }
        }
        set
    }

    /// Whether `character` is in it.
    pub fn contains(&self, character: char) -> bool {
        let ranges = self.0.ranges();
        let after = ranges.partition_point(|range| range.start() <= character);
        after.checked_sub(1).is_some_and(|at| character <= ranges[at].end())
    }

    /// Whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        self.0.ranges().is_empty()
    }

    /// Whether all scalar values are in it.
    pub fn is_all(&self) -> bool {
        self.complement().is_empty()
    }

    /// Whether nothing is in both.
    pub fn is_disjoint(&self, other: &Self) -> bool {
        self.intersection(other).is_empty()
    }

    /// The only character in it, if there is exactly one.
    pub fn only(&self) -> Option<char> {
        match self.0.ranges() {
            [range] if range.start() == range.end() => Some(range.start()),
            _ => None,
        }
    }

    /// The inclusive ranges, sorted and disjoint.
    pub fn iter(&self) -> impl Iterator<Item = (char, char)> + '_ {
        self.0.iter().map(|range| (range.start(), range.end()))
    }
}

#[cfg(test)]
mod tests {
    use super::Set;

    #[test]
    fn white_space_is_that_of_ecma() {
        assert!(Set::space().contains('\u{feff}'));
        assert!(!Set::space().contains('\u{85}'));
        assert!(Set::space().complement().contains('\u{85}'));
    }

    #[test]
    fn surrogates_are_in_no_set() {
        assert!(Set::range(0xd800, 0xdfff).is_empty());
        assert!(Set::range(0, 0x0010_ffff).is_all());
        let parts = Set::ranges(&[(0, 0xd7ff), (0xe000, 0x0010_ffff)]);
        assert!(parts.is_all());
    }

    #[test]
    fn properties_have_their_unicode_names() {
        assert!(Set::property("L").is_some_and(|set| set.contains('é') && !set.contains('1')));
        assert!(Set::property("Script=Greek").is_some_and(|set| set.contains('α')));
        assert_eq!(Set::property("LD"), None);
        assert_eq!(Set::property("L}|a{"), None);
    }
}
