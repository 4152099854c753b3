//! Merge keys: `<<: *common` takes the entries of a mapping that this one does not have.

use std::collections::BTreeSet;
use std::ops::Range;

use saphyr_parser::Event;

use super::entries::entries;
use super::{Container, Converter, Kind, Place, Problem};

/// What is merged into a mapping.
#[derive(Default)]
pub(super) struct Merges {
    /// The JSON of each mapping and the alias that names it, in the order of precedence.
    list: Vec<(Range<usize>, Place)>,
    /// Where these begin: to merge one twice adds nothing.
    seen: BTreeSet<usize>,
}

impl Merges {
    pub(super) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    fn add(&mut self, json: Range<usize>, alias: &Place) {
        if self.seen.insert(json.start) {
            self.list.push((json, alias.clone()));
        }
    }
}

impl Converter<'_> {
    /// What follows the key `<<`: an alias, or a list of some.
    pub(super) fn merge(&mut self, event: &Event<'_>, place: &Place) -> Result<(), Problem> {
        let is_list = self.open.last().is_some_and(|it| it.kind == Kind::Merge { list: true });
        match event {
            Event::SequenceStart(..) if !is_list => {
                self.open.pop();
                self.push(Kind::Merge { list: true }, 0);
            }
            Event::SequenceEnd => drop(self.open.pop()),
            Event::Alias(anchor) => {
                let json = self.anchored(*anchor, place)?;
                if !self.converted.json[json.clone()].starts_with('{') {
                    return Err(place.problem("only mappings can be merged"));
                }
                if !is_list {
                    self.open.pop();
                }
                let around = self.open.iter_mut().rev().find(|it| it.kind == Kind::Mapping);
                if let Some(around) = around {
                    around.merges.add(json, place);
                }
            }
            _ => {
                let message = "`<<` takes an alias of a mapping, or a list of them";
                return Err(place.problem(message));
            }
        }
        Ok(())
    }

    /// Writes the entries that a mapping takes from others: of one key, its own or else the first.
    pub(super) fn merge_into(
        &mut self,
        container: &mut Container,
        place: &Place,
    ) -> Result<(), Problem> {
        let own = format!("{}}}", &self.converted.json[container.start..]);
        self.spend(own.len(), place)?;
        let mut keys: BTreeSet<String> = pairs(&own).into_iter().map(|pair| pair.name).collect();
        for (json, alias) in std::mem::take(&mut container.merges.list) {
            self.spend(json.len(), &alias)?;
            let merged = self.converted.json[json.clone()].to_owned();
            for Pair { name, key, value } in pairs(&merged) {
                if !keys.insert(name) {
                    continue;
                }
                let text = &mut self.converted.json;
                text.push_str(if container.count > 0 { ", " } else { "" });
                container.count += 2;
                self.copy(&merged, key, json.start, &alias);
                self.converted.json.push_str(": ");
                self.copy(&merged, value, json.start, &alias);
            }
        }
        Ok(())
    }

    /// Writes a part of a text that is in the JSON already, beginning at `start`.
    fn copy(&mut self, text: &str, part: &str, start: usize, alias: &Place) {
        let from = start + part.as_ptr().addr() - text.as_ptr().addr();
        let json = &mut self.converted.json;
        let copy = json.len()..json.len() + part.len();
        json.push_str(part);
        self.note_copy(&copy, from, &alias.bytes);
    }
}

/// An entry of an object.
struct Pair<'t> {
    name: String,
    key: &'t str,
    value: &'t str,
}

/// The entries of an object.
fn pairs(json: &str) -> Vec<Pair<'_>> {
    let mut pairs = Vec::new();
    for (key, value) in entries(json) {
        let name = serde_json::from_str(key.get()).unwrap_or_default();
        pairs.push(Pair { name, key: key.get(), value: value.get() });
    }
    pairs
}
