//! Shapes of different names that are compared because a place refers to one now and referred to the
//! other before.
//!
//! What changed in such a pair matters to those who meet the place, and not to all who use one of the
//! shapes. If the new shape is new, its changes are reported as its own, once, however many places
//! lead to the pair. A shape that was there before did not change: the place says how much the two
//! differ.

use super::change::{Change, Impact};
use super::reach::Used;
use super::{Comparison, shapes};
use crate::map::HashMap;
use crate::shape_id::ShapeId;

/// The pairs that are found.
#[derive(Default)]
pub(super) struct Pairs {
    known: HashMap<(ShapeId, ShapeId), usize>,
    all: Vec<Pair>,
    /// The places of what is being compared.
    open: Vec<Link>,
    /// The places in shapes that have the same name in both models, and in operations.
    roots: Vec<(Link, Used)>,
}

struct Pair {
    old: ShapeId,
    new: ShapeId,
    changes: Vec<Change>,
    links: Vec<Link>,
    used: Used,
}

/// A place that refers to the shapes of a pair.
#[derive(Clone, Copy)]
struct Link {
    pair: usize,
    /// Which of the changes beside it says how much the shapes differ, if one does.
    line: Option<usize>,
}

/// The worst that changes mean to writers, readers and compilers.
#[derive(Clone, Copy, PartialEq)]
struct Worst {
    writers: Impact,
    readers: Impact,
    compilers: Impact,
}

impl Pairs {
    /// Two shapes to compare when the others are. With `line`, that change stands for all that differs.
    pub(super) fn link(&mut self, old: &ShapeId, new: &ShapeId, line: Option<usize>) {
        let key = (old.clone(), new.clone());
        let next = self.all.len();
        let pair = *self.known.entry(key).or_insert(next);
        if pair == next {
            let (old, new) = (old.clone(), new.clone());
            let (changes, links) = (Vec::new(), Vec::new());
            self.all.push(Pair { old, new, changes, links, used: Used::default() });
        }
        self.open.push(Link { pair, line });
    }

    /// The places since the last call are in a shape or an operation that is used like that.
    pub(super) fn place(&mut self, used: Used) {
        let links = self.open.drain(..).map(|link| (link, used));
        self.roots.extend(links);
    }

    /// Both shapes of every pair.
    pub(super) fn ids(&self) -> impl Iterator<Item = &ShapeId> {
        self.known.keys().flat_map(|(old, new)| [old, new])
    }

    /// Gives each pair the directions of the places that lead to it.
    fn spread(&mut self) {
        let mut waiting = self.roots.clone();
        while let Some((link, used)) = waiting.pop() {
            let pair = &mut self.all[link.pair];
            let both = pair.used.and(used);
            if link.line.is_none() && both != pair.used {
                pair.used = both;
                waiting.extend(pair.links.iter().map(|link| (*link, both)));
            }
        }
    }

    /// The worst of what changed in each pair and in the pairs that it leads to.
    fn worst(&self) -> Vec<Worst> {
        let mut leading = vec![Vec::new(); self.all.len()];
        for (index, pair) in self.all.iter().enumerate() {
            pair.links.iter().for_each(|link| leading[link.pair].push(index));
        }
        let mut worst: Vec<_> = self.all.iter().map(|pair| Worst::of(&pair.changes)).collect();
        let mut waiting: Vec<_> = (0..self.all.len()).collect();
        while let Some(index) = waiting.pop() {
            for leader in &leading[index] {
                let both = worst[*leader].and(worst[index]);
                if both != worst[*leader] {
                    worst[*leader] = both;
                    waiting.push(*leader);
                }
            }
        }
        worst
    }
}

impl Worst {
    const NOTHING: Self = Self {
        writers: Impact::Compatible,
        readers: Impact::Compatible,
        compilers: Impact::Compatible,
    };

    fn of(changes: &[Change]) -> Self {
        let each = changes.iter().map(|change| {
            let Change { writers, readers, compilers, .. } = *change;
            Self { writers, readers, compilers }
        });
        each.fold(Self::NOTHING, Self::and)
    }

    fn and(self, other: Self) -> Self {
        Self {
            writers: self.writers.max(other.writers),
            readers: self.readers.max(other.readers),
            compilers: self.compilers.max(other.compilers),
        }
    }
}

/// Compares the pairs that are found, and those that are found while that is done.
pub(super) fn compare(comparison: &Comparison<'_>, changes: &mut Vec<Change>) {
    let next = |index: usize| {
        let pairs = comparison.pairs.borrow();
        pairs.all.get(index).map(|pair| (pair.old.clone(), pair.new.clone()))
    };
    let mut index = 0;
    while let Some((old, new)) = next(index) {
        let models = (comparison.old.model, comparison.new.model);
        let mut found = Vec::new();
        if let (Some(old), Some(new)) = (models.0.shape(old.as_str()), models.1.shape(new.as_str()))
        {
            shapes::compare_contents(comparison, old, new, &mut found);
        }
        let mut pairs = comparison.pairs.borrow_mut();
        let links = std::mem::take(&mut pairs.open);
        (pairs.all[index].changes, pairs.all[index].links) = (found, links);
        index += 1;
    }
    report(&mut comparison.pairs.borrow_mut(), changes);
}

/// Says at each place how much its shapes differ, and reports what changed in the others.
fn report(pairs: &mut Pairs, changes: &mut Vec<Change>) {
    pairs.spread();
    let worst = pairs.worst();
    fill(changes, &pairs.roots, &worst);
    for pair in pairs.all.iter_mut().filter(|pair| pair.used != Used::default()) {
        let links: Vec<_> = pair.links.iter().map(|link| (*link, pair.used)).collect();
        let mut found = std::mem::take(&mut pair.changes);
        for change in &mut found {
            change.limit_to(pair.used);
        }
        fill(&mut found, &links, &worst);
        changes.append(&mut found);
    }
}

/// Gives the lines that stand for pairs their impact. Those of pairs without a difference go: lists
/// and maps have no names in Rust, and neither have names a place on the wire.
fn fill(changes: &mut Vec<Change>, links: &[(Link, Used)], worst: &[Worst]) {
    let mut blank = Vec::new();
    for (Link { pair, line }, used) in links {
        let Some(line) = *line else { continue };
        let change = &mut changes[line];
        let found = worst[*pair].and(Worst::of(std::slice::from_ref(change)));
        (change.writers, change.readers) = (found.writers, found.readers);
        change.compilers = found.compilers;
        change.limit_to(*used);
        if found == Worst::NOTHING {
            blank.push(line);
        }
    }
    let mut blank = blank.into_iter().peekable();
    let mut line = 0;
    changes.retain(|_| {
        line += 1;
        blank.next_if_eq(&(line - 1)).is_none()
    });
}
