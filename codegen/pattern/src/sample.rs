//! Makes values that a pattern allows: for examples in schemas and for tests.
//!
//! A value is made from the tree for a length chosen at random, then checked. Conditions (anchors
//! inside, look-arounds) are left to the check; if that takes nothing, what look-arounds ask for is
//! written where they stand: `(?<=foo)bar` needs `foo` before it. Last, a table finds a text, if that is
//! how the pattern decides.

use std::collections::HashMap;
use std::ops::RangeInclusive;

use super::allowance::Allowance;
use super::program::Table;
use super::set::Set;
use super::syntax::Node;

/// How many values are made at most until one is right.
const ATTEMPTS: usize = 64;

/// How many characters all these values may have together; one is made in any case.
const WORK: usize = 400_000;

/// The steps that a character of a value takes, when it is made and when it is checked.
const STEPS_PER_CHARACTER: u64 = 8;

/// The steps that a part of the pattern takes.
const STEPS_PER_PART: u64 = 4;

/// How much longer than it must be a value may become where nothing bounds it.
const SLACK: usize = 24;

/// A value of so many characters or more is not made.
pub const MAX_SAMPLE: usize = 100_000;

/// Lengths and rounds are cut here, so that `(a{1,60000}){1,60000}` stays harmless. No value that
/// must be as long as that is made.
pub(super) const MOST: usize = MAX_SAMPLE;

/// Chooses a number below the one given, which is at least 1.
pub type Choose<'c> = &'c mut dyn FnMut(usize) -> usize;

/// A value of the tree with a length in the range, in scalar values, that `is_right`; `table` decides the
/// same, if there is one.
pub(crate) fn sample<'t>(
    node: &Node,
    table: impl FnOnce() -> Option<&'t Table>,
    lengths: &RangeInclusive<usize>,
    choose: Choose<'_>,
    allowance: &Allowance,
    is_right: impl Fn(&str) -> bool,
) -> Option<String> {
    let (least, most) = bounds(node);
    if least > *lengths.end() || most < *lengths.start() || least >= MOST {
        return None;
    }
    let mut found = sample_as_is(node, lengths, choose, allowance, &is_right);
    if found.is_none() && node.any(&mut is_asking) {
        found = sample_as_is(&written_out(node), lengths, choose, allowance, &is_right);
    }
    found.or_else(|| accepted(table()?, lengths, choose, allowance).filter(|text| is_right(text)))
}

/// A value that a table accepts.
fn accepted(
    table: &Table,
    lengths: &RangeInclusive<usize>,
    choose: Choose<'_>,
    allowance: &Allowance,
) -> Option<String> {
    let lengths = *lengths.start()..=MOST.min(*lengths.end());
    let leading = table.leading(&lengths, SLACK, allowance);
    let possible = table.possible(&leading, &lengths);
    let length = *possible.get(choose(possible.len().max(1)))?;
    table.text(&leading, length, |characters| {
        let mut maker = Maker { choose: &mut *choose, groups: HashMap::new(), text: String::new() };
        maker.character(characters);
        maker.text.chars().next()
    })
}

/// Whether it is a look-around for something that must be there.
fn is_asking(node: &Node) -> bool {
    matches!(node, Node::Look { expected: true, .. })
}

/// The tree with what look-arounds ask for in the place of these.
fn written_out(node: &Node) -> Node {
    let all = |nodes: &[Node]| nodes.iter().map(written_out).collect();
    match node {
        Node::Look { node, expected: true, .. } => written_out(node),
        Node::Concat(nodes) => Node::Concat(all(nodes)),
        Node::Alternate(nodes) => Node::Alternate(all(nodes)),
        Node::Repeat { node, min, max } => {
            Node::Repeat { node: Box::new(written_out(node)), min: *min, max: *max }
        }
        Node::Group(number, node) => Node::Group(*number, Box::new(written_out(node))),
        other => other.clone(),
    }
}

/// A value of the tree, conditions taken as met.
fn sample_as_is(
    node: &Node,
    lengths: &RangeInclusive<usize>,
    choose: Choose<'_>,
    allowance: &Allowance,
    is_right: &impl Fn(&str) -> bool,
) -> Option<String> {
    let (least, most) = bounds(node);
    let low = least.max(*lengths.start());
    let high = most.min(*lengths.end()).min(low.saturating_add(SLACK));
    if low > high || least >= MOST {
        return None;
    }
    let attempts = (WORK / high.max(1)).clamp(1, ATTEMPTS);
    // Each level asks for the bounds of all below it.
    let steps = STEPS_PER_CHARACTER * high.max(1) as u64 + STEPS_PER_PART * size(node);
    (0..attempts).find_map(|_| {
        if !allowance.spend(steps) {
            return None;
        }
        let mut maker = Maker { choose: &mut *choose, groups: HashMap::new(), text: String::new() };
        let length = low + maker.pick(high - low + 1);
        maker.make(node, length);
        let is_long_enough = lengths.contains(&maker.text.chars().count());
        (is_long_enough && is_right(&maker.text)).then_some(maker.text)
    })
}

/// The least and the greatest length of what the node matches, conditions taken as met.
pub(crate) fn bounds(node: &Node) -> (usize, usize) {
    let (least, most) = match node {
        Node::Empty | Node::Assert(_) | Node::Look { .. } => (0, 0),
        Node::Back(_) => (0, MOST),
        Node::Class(_) => (1, 1),
        Node::Concat(nodes) => {
            nodes.iter().map(bounds).fold((0, 0), |sum, part| (sum.0 + part.0, sum.1 + part.1))
        }
        Node::Alternate(nodes) => nodes
            .iter()
            .map(bounds)
            .fold((MOST, 0), |sum, part| (sum.0.min(part.0), sum.1.max(part.1))),
        Node::Repeat { node, min, max } => {
            let (least, most) = bounds(node);
            let rounds = |count: u32| usize::try_from(count).unwrap_or(MOST).min(MOST);
            (least * rounds(*min), most * max.map_or(MOST, rounds))
        }
        Node::Group(_, node) => bounds(node),
    };
    (least.min(MOST), most.min(MOST))
}

/// How often the parts of a tree are looked at if each asks for the bounds of those in it.
fn size(node: &Node) -> u64 {
    fn sizes(node: &Node) -> (u64, u64) {
        let (mut parts, mut looks) = (1, 0);
        for (inner, looked) in node.children().iter().map(sizes) {
            parts += inner;
            looks += looked;
        }
        (parts, looks + parts)
    }
    sizes(node).1
}

struct Maker<'c> {
    choose: Choose<'c>,
    groups: HashMap<u32, String>,
    text: String,
}

impl Maker<'_> {
    fn pick(&mut self, below: usize) -> usize {
        (self.choose)(below.max(1)).min(below.saturating_sub(1))
    }

    /// Appends what the node matches, of about that length.
    fn make(&mut self, node: &Node, length: usize) {
        match node {
            Node::Empty | Node::Assert(_) | Node::Look { .. } => {}
            Node::Class(set) => self.character(set),
            Node::Concat(nodes) => self.sequence(&nodes.iter().collect::<Vec<_>>(), length),
            Node::Alternate(nodes) => {
                let fits = |node: &&Node| {
                    let (least, most) = bounds(node);
                    least <= length && length <= most
                };
                let fitting: Vec<&Node> = nodes.iter().filter(fits).collect();
                let at = self.pick(if fitting.is_empty() { nodes.len() } else { fitting.len() });
                if let Some(&node) = fitting.get(at).or(nodes.get(at).as_ref()) {
                    self.make(node, length);
                }
            }
            Node::Repeat { node, min, max } => {
                let rounds = self.rounds(node, (*min, *max), length);
                self.sequence(&vec![node.as_ref(); rounds], length);
            }
            Node::Group(number, node) => {
                let start = self.text.len();
                self.make(node, length);
                let inside = self.text.get(start..).unwrap_or_default().to_owned();
                self.groups.insert(*number, inside);
            }
            Node::Back(number) => {
                let again = self.groups.get(number).cloned().unwrap_or_default();
                self.text.push_str(&again);
            }
        }
    }

    /// Parts one after the other; what is beyond their least lengths is dealt out at random.
    fn sequence(&mut self, nodes: &[&Node], length: usize) {
        let all: Vec<(usize, usize)> = nodes.iter().map(|node| bounds(node)).collect();
        let mut spare = length.saturating_sub(all.iter().map(|it| it.0).sum());
        let mut room: usize = all.iter().map(|(least, most)| most - least).sum();
        for (node, (least, most)) in nodes.iter().zip(all) {
            room -= most - least;
            let needed = spare.saturating_sub(room);
            let possible = spare.min(most - least);
            let extra = needed.min(possible) + self.pick(possible.saturating_sub(needed) + 1);
            spare -= extra;
            self.make(node, least + extra);
        }
    }

    /// A number of rounds that can have the length.
    fn rounds(&mut self, node: &Node, (min, max): (u32, Option<u32>), length: usize) -> usize {
        let (least, most) = bounds(node);
        let count = |count: u32| usize::try_from(count).unwrap_or(MOST).min(MOST);
        let (min, max) = (count(min), max.map_or(MOST, count));
        let fewest = length.div_ceil(most.max(1)).clamp(min, max);
        let many = length.checked_div(least).unwrap_or(length.min(min + SLACK));
        let many = many.clamp(fewest, max);
        fewest + self.pick(many - fewest + 1)
    }

    /// Mostly printable ASCII where the set has it; now and then anything in it.
    fn character(&mut self, set: &Set) {
        let printable = set.intersection(&Set::range(0x20, 0x7e));
        let set = if printable.is_empty() || self.pick(8) == 7 { set } else { &printable };
        let ranges: Vec<(char, char)> = set.iter().collect();
        let at = self.pick(ranges.len());
        let Some(&(start, end)) = ranges.get(at) else { return };
        let (start, end) = (u32::from(start), u32::from(end));
        let span = usize::try_from(end - start).unwrap_or(0) + 1;
        let offset = u32::try_from(self.pick(span)).unwrap_or(0);
        // A surrogate in the middle of a range is no character.
        self.text.extend(char::from_u32(start + offset).or(char::from_u32(start)));
    }
}
