//! Lists and maps.

use alloc::collections::BTreeSet;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use arbitrary::{Error, Result};

use super::maker::{Goal, Maker};
use super::rule::{Code, Step};
use super::text::bounds;
use super::tree::Tree;
use crate::report::SENSITIVE_KEY;
use crate::shape::Use;
use crate::walk::decimal;
use crate::walk::rules::Rules;

/// How often something new is tried to be found.
const ATTEMPTS: u64 = 48;

/// How much too long something is at most: enough for patterns that take characters in groups.
const SPREAD: u64 = 12;

/// More elements than this are not made only to have too many.
const MAX_ELEMENTS: u64 = 4096;

impl<'g> Maker<'g, '_, '_> {
    pub(super) fn list(
        &mut self,
        (element, sparse): (&'g Use, bool),
        rules: Rules<'g>,
        goal: Goal<'_>,
    ) -> Result<Tree> {
        let mut length = self.count(rules, goal)?;
        let repeats = goal == Some(&[]) && self.code == Some(Code::UniqueItems);
        length -= u64::from(repeats);
        let inside = goal.and_then(|steps| Step::into(steps, &Step::Element));
        let target = inside.map(|_| self.place_among(rules, length));
        let mut elements: Vec<Tree> = Vec::new();
        let mut known = BTreeSet::new();
        for index in 0..length {
            let goal = inside.filter(|_| target == Some(index));
            let element = if rules.unique_items() {
                match self.unlike(&mut known, |maker| maker.value(element, goal)) {
                    Ok(element) => element,
                    Err(_) if goal.is_none() && index >= bounds(rules.length()).0 => continue,
                    Err(error) => return Err(error),
                }
            } else if goal.is_none() && sparse && self.entropy.content(4) == 0 {
                Tree::Null
            } else {
                self.value(element, goal)?
            };
            if goal.is_some() {
                self.step_back(&elements.len().to_string());
            }
            elements.push(element);
        }
        if repeats {
            let again = self.entropy.pick(&elements).ok_or(Error::IncorrectFormat)?.clone();
            elements.push(again);
        }
        Ok(Tree::List(elements))
    }

    pub(super) fn map(
        &mut self,
        key: &'g Use,
        (value, sparse): (&'g Use, bool),
        rules: Rules<'g>,
        goal: Goal<'_>,
    ) -> Result<Tree> {
        let length = self.count(rules, goal)?;
        let in_key = goal.and_then(|steps| Step::into(steps, &Step::Key));
        let in_value = goal.and_then(|steps| Step::into(steps, &Step::Value));
        let is_inside = in_key.is_some() || in_value.is_some();
        let target = is_inside.then(|| self.place_among(rules, length));
        let mut entries = Vec::new();
        let mut known = BTreeSet::new();
        for index in 0..length {
            let is_target = target == Some(index);
            let goal = in_key.filter(|_| is_target);
            let name = match self.unlike(&mut known, |maker| maker.value(key, goal)) {
                Ok(Tree::Text(name)) => name,
                Ok(_) => return Err(Error::IncorrectFormat),
                Err(_) if !is_target && index >= bounds(rules.length()).0 => continue,
                Err(error) => return Err(error),
            };
            let goal = in_value.filter(|_| is_target);
            let value = if goal.is_none() && sparse && self.entropy.content(4) == 0 {
                Tree::Null
            } else {
                self.value(value, goal)?
            };
            if goal.is_some() {
                let secret = rules.sensitive() || self.is_sensitive(key);
                self.step_back(if secret { SENSITIVE_KEY } else { &name });
            }
            entries.push((name, value));
        }
        entries.sort_by(|(left, _): &(String, Tree), (right, _)| left.cmp(right));
        Ok(Tree::Object(entries))
    }

    /// The place of the part in which a rule is broken: among those that there are in any case.
    fn place_among(&mut self, rules: Rules<'g>, length: u64) -> u64 {
        let certain = bounds(rules.length()).0.clamp(1, length.max(1));
        self.entropy.content(certain)
    }

    fn is_sensitive(&self, used: &'g Use) -> bool {
        let shape = self.graph.resolve(&used.target);
        shape.is_some_and(|shape| Rules::new(Some(used), shape).sensitive())
    }

    /// How many elements there are: one at least where a rule is broken in one of them, two where
    /// one is repeated, too few or too many where that is what is broken.
    fn count(&mut self, rules: Rules<'g>, goal: Goal<'_>) -> Result<u64> {
        let (min, max) = bounds(rules.length());
        let (min, max) = match (goal, self.code) {
            (Some([]), Some(Code::Length)) => {
                let (min, max) = self.outside(min, max, MAX_ELEMENTS)?;
                return Ok(self.entropy.length(min, max));
            }
            (Some([]), Some(Code::UniqueItems)) => (min.max(2), max),
            (Some(_), _) => (min.max(1), max),
            (None, _) => (min, max),
        };
        if max.is_some_and(|max| max < min) {
            return Err(Error::IncorrectFormat);
        }
        Ok(self.length(min, max))
    }

    /// Bounds of lengths that are outside of other bounds, below or above, and not above `most`.
    pub(super) fn outside(
        &mut self,
        min: u64,
        max: Option<u64>,
        most: u64,
    ) -> Result<(u64, Option<u64>)> {
        let above = max.filter(|max| *max < most);
        let is_below = match (min > 0, above) {
            (false, None) => return Err(Error::IncorrectFormat),
            (true, Some(_)) => self.entropy.content(2) == 0,
            (below, _) => below,
        };
        Ok(match above {
            Some(above) if !is_below => (above + 1, Some(above + SPREAD)),
            _ => (0, Some(min - 1)),
        })
    }

    /// Something that is not known yet, with more effort each time.
    fn unlike(
        &mut self,
        known: &mut BTreeSet<Tree>,
        mut make: impl FnMut(&mut Self) -> Result<Tree>,
    ) -> Result<Tree> {
        let steps = self.path.len();
        for attempt in 0..ATTEMPTS {
            self.path.truncate(steps);
            let before = self.entropy.raise_effort(attempt);
            let tree = make(self);
            self.entropy.reset_effort(before);
            let tree = tree?;
            if known.insert(canonical(&tree)) {
                return Ok(tree);
            }
        }
        Err(Error::IncorrectFormat)
    }
}

/// The same for equal values and no others.
fn canonical(tree: &Tree) -> Tree {
    match tree {
        Tree::Raw(number) if !number.starts_with('"') => {
            let mut form = Vec::new();
            decimal::write_canonical(number, &mut form);
            Tree::Raw(form.iter().map(|byte| char::from(*byte)).collect())
        }
        Tree::List(elements) => Tree::List(elements.iter().map(canonical).collect()),
        Tree::Object(entries) => Tree::Object(
            entries.iter().map(|(key, value)| (key.clone(), canonical(value))).collect(),
        ),
        other => other.clone(),
    }
}
