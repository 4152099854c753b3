//! The characters that a pattern tells apart, and the bytes that stand for them.
//!
//! All characters that are in the same sets of a pattern are one atom. An automaton over atoms needs
//! none of the states that a byte automaton spends on UTF-8, however large the sets are. The
//! library that determinises works on bytes, so each atom is given a byte; those of word characters
//! are word characters, so that the library's word boundaries are right.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::super::set::Set;
use super::super::syntax::{Assert, Node};
use super::TooLarge;

/// The atoms of a pattern.
pub(crate) struct Atoms {
    /// The first code point of each stretch of characters of one atom, with the atom; sorted.
    pub(crate) starts: Vec<(u32, u8)>,
    /// The byte that stands for each atom.
    pub(crate) bytes: Vec<u8>,
}

impl Atoms {
    /// The atoms of all sets of the tree.
    pub(crate) fn of(node: &Node) -> Result<Self, TooLarge> {
        let mut sets: Vec<Set> = Vec::new();
        let mut known: HashSet<Vec<(char, char)>> = HashSet::new();
        let mut has_boundary = false;
        node.any(&mut |node| {
            match node {
                Node::Class(set) if known.insert(set.iter().collect()) => sets.push(set.clone()),
                Node::Assert(Assert::Boundary | Assert::NotBoundary) => has_boundary = true,
                _ => {}
            }
            false
        });
        if has_boundary {
            sets.push(Set::word());
        }
        let mut atoms = Self { starts: Vec::new(), bytes: Vec::new() };
        let mut known: HashMap<Vec<usize>, u8> = HashMap::new();
        let word = has_boundary.then(|| sets.len() - 1);
        for (start, inside) in stretches(&sets) {
            let atom = if let Some(&atom) = known.get(&inside) {
                atom
            } else {
                let is_word = word.map(|word| inside.contains(&word));
                let atom = atoms.add(is_word)?;
                known.insert(inside, atom);
                atom
            };
            if atoms.starts.last().is_none_or(|&(_, last)| last != atom) {
                atoms.starts.push((start, atom));
            }
        }
        Ok(atoms)
    }

    /// A new atom; `is_word` is known where it matters.
    fn add(&mut self, is_word: Option<bool>) -> Result<u8, TooLarge> {
        let is_free = |byte: &u8| {
            let fits = is_word
                .is_none_or(|is_word| is_word == (byte.is_ascii_alphanumeric() || *byte == b'_'));
            fits && !self.bytes.contains(byte)
        };
        let byte = (0..=u8::MAX).find(is_free).ok_or(TooLarge)?;
        self.bytes.push(byte);
        u8::try_from(self.bytes.len() - 1).map_err(|_| TooLarge)
    }

    /// The bytes of the atoms in a set, which is one of the tree.
    pub(crate) fn bytes_of(&self, set: &Set) -> Vec<u8> {
        let mut bytes: Vec<u8> = self
            .starts
            .iter()
            .filter(|&&(start, _)| char::from_u32(start).is_some_and(|it| set.contains(it)))
            .filter_map(|&(_, atom)| self.bytes.get(usize::from(atom)).copied())
            .collect();
        bytes.sort_unstable();
        bytes.dedup();
        bytes
    }
}

/// The stretches of characters that are in the same sets: where each starts, and in which it is.
fn stretches(sets: &[Set]) -> impl Iterator<Item = (u32, Vec<usize>)> {
    let mut changes: BTreeMap<u32, Vec<usize>> = BTreeMap::from([(0, Vec::new())]);
    for (index, set) in sets.iter().enumerate() {
        for (start, end) in set.iter() {
            changes.entry(start.into()).or_default().push(index);
            let after = if end == '\u{d7ff}' { 0xe000 } else { u32::from(end) + 1 };
            if after <= u32::from(char::MAX) {
                changes.entry(after).or_default().push(index);
            }
        }
    }
    let mut inside: Vec<usize> = Vec::new();
    changes.into_iter().map(move |(start, changed)| {
        for index in changed {
            match inside.iter().position(|&it| it == index) {
                Some(at) => drop(inside.remove(at)),
                None => inside.push(index),
            }
        }
        inside.sort_unstable();
        (start, inside.clone())
    })
}

#[cfg(test)]
mod tests {
    use super::super::super::parse::parse;
    use super::Atoms;

    #[test]
    fn characters_in_the_same_sets_are_one_atom() {
        let atoms = Atoms::of(&parse("[a-f][c-z]").expect("well formed")).expect("few atoms");
        let starts: Vec<u32> = atoms.starts.iter().map(|&(start, _)| start).collect();
        assert_eq!(starts, [0, 0x61, 0x63, 0x67, 0x7b]);
        assert_eq!(atoms.bytes.len(), 4);
    }

    #[test]
    fn word_characters_are_told_apart_where_boundaries_count() {
        let atoms = Atoms::of(&parse(r"[a-~]\b").expect("well formed")).expect("few atoms");
        assert!(atoms.bytes.iter().any(u8::is_ascii_alphanumeric));
    }
}
