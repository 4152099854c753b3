//! Merge keys: `<<: *common` and `<<: {a: 1}` take the entries of a mapping that this one does not
//! have.

use std::collections::BTreeSet;
use std::ops::Range;

use saphyr_parser::{Event, Tag};

use super::entries::entries;
use super::{Container, Converter, Kind};
use crate::check::yaml::converted::{Converted, Copied, Mark, narrow};
use crate::check::yaml::place::{Place, Problem};
use crate::check::yaml::scalar::wrong_tag;

/// What is merged into a mapping.
#[derive(Default)]
pub(super) struct Merges {
    /// In the order of precedence.
    list: Vec<Merged>,
    /// Where what aliases name begins: to merge one twice adds nothing.
    seen: BTreeSet<usize>,
}

/// A mapping that is merged.
enum Merged {
    /// Its JSON, and the alias that names it.
    Alias(Range<usize>, Place),
    /// It stands at the key itself.
    Inline(Inline),
}

/// A mapping that was converted and taken out of the JSON again.
struct Inline {
    json: String,
    /// Where it began in the JSON.
    start: usize,
    marks: Vec<Mark>,
    copies: Vec<Copied>,
}

impl Merges {
    pub(super) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    fn add(&mut self, json: Range<usize>, alias: &Place) {
        if self.seen.insert(json.start) {
            self.list.push(Merged::Alias(json, alias.clone()));
        }
    }
}

impl Converter<'_> {
    /// What follows the key `<<`: an alias, a mapping, or a list of those.
    pub(super) fn merge(&mut self, event: &Event<'_>, place: &Place) -> Result<(), Problem> {
        let is_list = self.merges_list();
        match event {
            Event::SequenceStart(..) if !is_list => {
                self.open.pop();
                self.push(Kind::Merge { list: true }, 0);
            }
            Event::SequenceEnd => drop(self.open.pop()),
            Event::MappingStart(anchor, tag) => {
                self.begin_inline(*anchor, tag.as_deref(), place)?;
            }
            Event::Alias(anchor) => {
                let json = self.anchored(*anchor, place)?;
                if !self.converted.json[json.clone()].starts_with('{') {
                    return Err(place.problem("only mappings can be merged"));
                }
                if !is_list {
                    self.open.pop();
                }
                if let Some(around) = self.merging() {
                    around.add(json, place);
                }
            }
            _ => {
                let message = "`<<` takes a mapping, an alias of one, or a list of them";
                return Err(place.problem(message));
            }
        }
        Ok(())
    }

    fn merges_list(&self) -> bool {
        self.open.last().is_some_and(|it| it.kind == Kind::Merge { list: true })
    }

    /// What is merged into the mapping whose key `<<` is open.
    fn merging(&mut self) -> Option<&mut Merges> {
        let around = self.open.iter_mut().rev().find(|it| it.kind == Kind::Mapping);
        around.map(|it| &mut it.merges)
    }

    /// Begins a mapping at the key `<<`. It is converted where it stands, and taken out at its end.
    fn begin_inline(
        &mut self,
        anchor: usize,
        tag: Option<&Tag>,
        place: &Place,
    ) -> Result<(), Problem> {
        if let Some(refused) = wrong_tag(tag, "map") {
            return Err(place.problem(refused));
        }
        if anchor > 0 {
            return Err(place.problem(NO_ANCHOR));
        }
        self.check_depth('{', place)?;
        self.push(Kind::Mapping, 0);
        self.converted.json.push('{');
        Ok(())
    }

    /// Whether a container that has ended is merged into the one around it.
    pub(super) fn is_merged(&self) -> bool {
        self.open.last().is_some_and(|it| matches!(it.kind, Kind::Merge { .. }))
    }

    /// Takes a mapping that was begun at the key `<<` out of the JSON, until the mapping around it
    /// has all its own keys.
    pub(super) fn take_out(&mut self, start: usize, end: &Place) {
        let json = self.converted.json.split_off(start);
        let Converted { marks, copies, merged, .. } = &mut self.converted;
        let first = marks.partition_point(|mark| mark.offset < narrow(start));
        let taken = marks.split_off(first);
        merged.push(marks.last().map_or(0, |mark| mark.end)..end.bytes.end);
        let first = copies.partition_point(|copy| copy.json.start < narrow(start));
        let copies = copies.split_off(first);
        if !self.merges_list() {
            self.open.pop();
        }
        if let Some(around) = self.merging() {
            around.list.push(Merged::Inline(Inline { json, start, marks: taken, copies }));
        }
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
        for merged in std::mem::take(&mut container.merges.list) {
            let text = match &merged {
                Merged::Alias(json, _) => self.converted.json[json.clone()].to_owned(),
                Merged::Inline(inline) => inline.json.clone(),
            };
            self.spend(text.len(), place)?;
            // A key that one mapping has twice stays so, and is a mistake.
            let all = pairs(&text);
            for Pair { key, value, .. } in all.iter().filter(|pair| !keys.contains(&pair.name)) {
                let json = &mut self.converted.json;
                json.push_str(if container.count > 0 { ", " } else { "" });
                container.count += 2;
                self.write_merged(&merged, &text, key);
                self.converted.json.push_str(": ");
                self.write_merged(&merged, &text, value);
            }
            keys.extend(all.into_iter().map(|pair| pair.name));
        }
        Ok(())
    }

    /// Writes a part of the text of what is merged.
    fn write_merged(&mut self, merged: &Merged, text: &str, part: &str) {
        let offset = part.as_ptr().addr() - text.as_ptr().addr();
        let to = self.converted.json.len();
        self.converted.json.push_str(part);
        match merged {
            Merged::Alias(json, alias) => {
                self.note_copy(&(to..to + part.len()), json.start + offset, &alias.bytes);
            }
            Merged::Inline(inline) => self.put_back(inline, offset..offset + part.len(), to),
        }
    }

    /// Notes the places of a part that was taken out and stands somewhere else now.
    fn put_back(&mut self, inline: &Inline, part: Range<usize>, to: usize) {
        let begin = narrow(inline.start + part.start);
        let end = narrow(inline.start + part.end);
        let moved = |offset: u32| offset - begin + narrow(to);
        let Inline { marks, copies, .. } = inline;
        let first = marks.partition_point(|mark| mark.offset < begin);
        let marks = marks[first..].iter().take_while(|mark| mark.offset < end);
        let marks = marks.map(|mark| Mark { offset: moved(mark.offset), ..*mark });
        self.converted.marks.extend(marks);
        let first = copies.partition_point(|copy| copy.json.start < begin);
        let copies = copies[first..].iter().take_while(|copy| copy.json.start < end);
        let copies = copies.map(|copy| Copied {
            json: moved(copy.json.start)..moved(copy.json.end),
            ..copy.clone()
        });
        self.converted.copies.extend(copies);
    }

    /// Whether something is open that will be taken out of the JSON.
    pub(super) fn is_in_merge(&self) -> bool {
        self.open.iter().any(|it| matches!(it.kind, Kind::Merge { .. }))
    }
}

/// What has an anchor must stay where it is.
pub(super) const NO_ANCHOR: &str = "nothing in a mapping at the key `<<` can have an anchor: give one \
    to a mapping elsewhere, and merge its alias";

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
