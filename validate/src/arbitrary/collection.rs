//! Lists and maps.

use alloc::collections::BTreeSet;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use arbitrary::{Error, Result};

use super::maker::{Goal, Maker};
use super::step::Step;
use super::text::bounds;
use super::tree::Tree;
use crate::decimal;
use crate::path::SENSITIVE_KEY;
use crate::shape::{Effective, TypeRef};

/// How often something new is tried to be found.
const ATTEMPTS: u64 = 48;

impl<'g> Maker<'g, '_, '_> {
    pub(super) fn list(
        &mut self,
        part: (&'g TypeRef, bool),
        constraints: Effective<'g>,
        goal: Goal<'_>,
    ) -> Result<Tree> {
        let length = self.count(constraints, u64::from(goal.is_some()))?;
        let inside = goal.and_then(|steps| Step::into(steps, &Step::Element));
        self.elements(part, constraints, length, inside).map(Tree::List)
    }

    /// So many elements of a list; fewer if there are not as many that differ.
    pub(crate) fn elements(
        &mut self,
        (element, sparse): (&'g TypeRef, bool),
        constraints: Effective<'g>,
        length: u64,
        inside: Goal<'_>,
    ) -> Result<Vec<Tree>> {
        let target = inside.map(|_| self.place_among(constraints, length));
        let mut elements: Vec<Tree> = Vec::new();
        let mut known = BTreeSet::new();
        for index in 0..length {
            let goal = inside.filter(|_| target == Some(index));
            let element = if constraints.unique() {
                match self.unlike(&mut known, |maker| maker.value(element, goal)) {
                    Ok(element) => element,
                    Err(_) if goal.is_none() && index >= bounds(constraints.length()).0 => continue,
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
        Ok(elements)
    }

    pub(super) fn map(
        &mut self,
        key: &'g TypeRef,
        value: (&'g TypeRef, bool),
        constraints: Effective<'g>,
        goal: Goal<'_>,
    ) -> Result<Tree> {
        let length = self.count(constraints, u64::from(goal.is_some()))?;
        self.entries(key, value, constraints, length, goal)
    }

    /// So many entries of a map; fewer if there are not as many keys that differ.
    pub(crate) fn entries(
        &mut self,
        key: &'g TypeRef,
        (value, sparse): (&'g TypeRef, bool),
        constraints: Effective<'g>,
        length: u64,
        goal: Goal<'_>,
    ) -> Result<Tree> {
        let in_key = goal.and_then(|steps| Step::into(steps, &Step::Key));
        let in_value = goal.and_then(|steps| Step::into(steps, &Step::Value));
        let is_inside = in_key.is_some() || in_value.is_some();
        let target = is_inside.then(|| self.place_among(constraints, length));
        let mut entries = Vec::new();
        let mut known = BTreeSet::new();
        for index in 0..length {
            let is_target = target == Some(index);
            let goal = in_key.filter(|_| is_target);
            let name = match self.unlike(&mut known, |maker| maker.value(key, goal)) {
                Ok(Tree::Text(name)) => name,
                // Numbers and booleans are texts as keys.
                Ok(Tree::Raw(name)) if !name.starts_with('"') => name,
                Ok(_) => return Err(Error::IncorrectFormat),
                Err(_) if !is_target && index >= bounds(constraints.length()).0 => continue,
                Err(error) => return Err(error),
            };
            let goal = in_value.filter(|_| is_target);
            let value = if goal.is_none() && sparse && self.entropy.content(4) == 0 {
                Tree::Null
            } else {
                self.value(value, goal)?
            };
            if goal.is_some() {
                let secret = constraints.sensitive() || self.graph.is_sensitive(key);
                self.step_back(if secret { SENSITIVE_KEY } else { &name });
            }
            entries.push((name, value));
        }
        entries.sort_by(|(left, _): &(String, Tree), (right, _)| left.cmp(right));
        Ok(Tree::Object(entries))
    }

    /// The place of the part in which a rule is broken: among those that there are in any case.
    fn place_among(&mut self, constraints: Effective<'g>, length: u64) -> u64 {
        let certain = bounds(constraints.length()).0.clamp(1, length.max(1));
        self.entropy.content(certain)
    }

    /// How many elements there are: at least so many, whatever the constraints allow.
    pub(crate) fn count(&mut self, constraints: Effective<'g>, least: u64) -> Result<u64> {
        let (min, max) = bounds(constraints.length());
        let min = min.max(least);
        if max.is_some_and(|max| max < min) {
            return Err(Error::IncorrectFormat);
        }
        let length = self.length(min, max);
        self.entropy.demand(length)?;
        Ok(length)
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
