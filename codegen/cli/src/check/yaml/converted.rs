//! What YAML becomes.

use std::ops::Range;

/// JSON that was made from YAML.
#[derive(Debug, Default)]
pub(crate) struct Converted {
    /// The text.
    pub(crate) json: String,
    /// Where keys, values and what begins them are, in the JSON's order: that of the YAML, too, but for
    /// what is merged where it stands.
    pub(crate) marks: Vec<Mark>,
    /// The parts of the YAML that are merged where they stand: keys that the mapping around them has
    /// itself are not in the JSON.
    pub(crate) merged: Vec<Range<u32>>,
    /// What aliases and merges repeat, in the JSON's order.
    pub(crate) copies: Vec<Copied>,
}

/// Where in YAML something stands that was made JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mark {
    /// Where it begins in the JSON.
    pub(crate) offset: u32,
    /// Where it begins in the YAML, with its tag and anchor.
    pub(crate) start: u32,
    /// Where it ends there; of an array or object, where its first bracket does.
    pub(crate) end: u32,
}

/// JSON that is repeated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Copied {
    /// The copy.
    pub(crate) json: Range<u32>,
    /// Where the original begins in the JSON: it was written before.
    pub(crate) from: u32,
    /// The alias, in the YAML.
    pub(crate) alias: Range<u32>,
}

impl Converted {
    /// What in the YAML became what stands at an offset of the JSON.
    pub(crate) fn source(&self, offset: usize) -> Range<usize> {
        let offset = narrow(offset);
        let copy = self.copies.partition_point(|copy| copy.json.end <= offset);
        let copy = self.copies.get(copy).filter(|copy| copy.json.start <= offset);
        let mark = self.marks.partition_point(|mark| mark.offset <= offset).checked_sub(1);
        let mark = mark.map_or(0..0, |index| self.marks[index].start..self.marks[index].end);
        let range = copy.map_or(mark, |copy| copy.alias.clone());
        range.start as usize..range.end as usize
    }
}

pub(super) fn narrow(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}
