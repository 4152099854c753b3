//! Shapes of different names that are compared because a place refers to one now and referred to the
//! other before.
//!
//! What changed in such a pair matters to those who meet the place, and not to all who use one of the
//! shapes. It is reported once, however many places lead to the pair.

use super::change::Change;
use super::reach::Used;
use super::{Comparison, shapes};
use crate::map::HashMap;
use crate::shape_id::ShapeId;

/// The pairs that are found.
#[derive(Default)]
pub(super) struct Pairs {
    known: HashMap<(ShapeId, ShapeId), usize>,
    all: Vec<Pair>,
    /// The pairs that places refer to in what is being compared.
    open: Vec<usize>,
    /// Those of places in shapes that have the same name in both models, and in operations.
    roots: Vec<(usize, Used)>,
}

struct Pair {
    old: ShapeId,
    new: ShapeId,
    is_whole: bool,
    changes: Vec<Change>,
    /// The pairs that places in it refer to.
    links: Vec<usize>,
    used: Used,
}

impl Pairs {
    /// Two shapes to compare with all that they say: nothing stands over it, as the traits of a member
    /// do over those of its target.
    pub(super) fn link_whole(&mut self, old: &ShapeId, new: &ShapeId) {
        self.link(old, new);
        if let Some(pair) = self.open.last() {
            self.all[*pair].is_whole = true;
        }
    }

    /// Two shapes to compare when the others are, but for their traits.
    pub(super) fn link(&mut self, old: &ShapeId, new: &ShapeId) {
        let key = (old.clone(), new.clone());
        let next = self.all.len();
        let pair = *self.known.entry(key).or_insert(next);
        if pair == next {
            let (old, new) = (old.clone(), new.clone());
            let (changes, links) = (Vec::new(), Vec::new());
            let (used, is_whole) = (Used::default(), false);
            self.all.push(Pair { old, new, is_whole, changes, links, used });
        }
        self.open.push(pair);
    }

    /// The places since the last call are in a shape or an operation that is used like that.
    pub(super) fn place(&mut self, used: Used) {
        self.roots.extend(self.open.drain(..).map(|pair| (pair, used)));
    }

    /// Both shapes of every pair.
    pub(super) fn ids(&self) -> impl Iterator<Item = &ShapeId> {
        self.known.keys().flat_map(|(old, new)| [old, new])
    }

    /// Gives each pair the directions of the places that lead to it.
    fn spread(&mut self) {
        let mut waiting = self.roots.clone();
        while let Some((pair, used)) = waiting.pop() {
            let pair = &mut self.all[pair];
            let both = pair.used.and(used);
            if both != pair.used {
                pair.used = both;
                waiting.extend(pair.links.iter().map(|link| (*link, both)));
            }
        }
    }
}

/// Compares the pairs that are found, and those that are found while that is done.
pub(super) fn compare(comparison: &Comparison<'_>, changes: &mut Vec<Change>) {
    let next = |index: usize| {
        let pairs = comparison.pairs.borrow();
        pairs.all.get(index).map(|pair| (pair.old.clone(), pair.new.clone(), pair.is_whole))
    };
    let mut index = 0;
    while let Some((old_id, new_id, is_whole)) = next(index) {
        let models = (comparison.old.model, comparison.new.model);
        let shapes = (models.0.shape(old_id.as_str()), models.1.shape(new_id.as_str()));
        let mut found = Vec::new();
        if let (Some(old), Some(new)) = shapes {
            let compare = if is_whole { shapes::compare_whole } else { shapes::compare_contents };
            compare(comparison, old, new, &mut found);
        }
        let names_both = comparison.existed(&new_id);
        for change in &mut found {
            change.names_both = names_both;
            change.between = Some((old_id.clone(), new_id.clone()));
        }
        let mut pairs = comparison.pairs.borrow_mut();
        let links = std::mem::take(&mut pairs.open);
        (pairs.all[index].changes, pairs.all[index].links) = (found, links);
        index += 1;
    }
    let mut pairs = comparison.pairs.borrow_mut();
    pairs.spread();
    for pair in &mut pairs.all {
        pair.changes.iter_mut().for_each(|change| change.limit_to(pair.used));
        changes.append(&mut pair.changes);
    }
}
