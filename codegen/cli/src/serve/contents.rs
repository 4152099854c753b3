//! What a [`Store`](super::store::Store) holds, as plain data in memory: the resources, the answers to
//! idempotency tokens, and the clock.
//!
//! Whatever replaces or removes something returns what was there.

use std::collections::{BTreeMap, HashMap, VecDeque};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::exact;
pub(super) use super::exact::Document;

/// Everything that the server remembers.
#[derive(Debug, Default)]
pub(super) struct Contents {
    pub(super) facts: Facts,
    shelves: HashMap<String, Shelf>,
    tokens: HashMap<String, Given>,
    /// The tokens in the order in which they came.
    order: VecDeque<String>,
}

/// What is not about one resource.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Facts {
    /// How many milliseconds the clock is ahead of the machine's.
    pub(super) ahead: i64,
    /// How many things were numbered.
    pub(super) count: u64,
}

/// The instances of one resource.
#[derive(Debug, Default)]
struct Shelf {
    numbers: HashMap<String, u64>,
    /// Keys and documents, in the order of creation. A text takes a fraction of what values take.
    items: BTreeMap<u64, (String, Box<str>)>,
}

/// What an idempotency token was given with, and what was answered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Given {
    pub(super) input: Value,
    pub(super) output: Value,
}

/// One step from some contents to others.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Change {
    /// An instance of a resource is new or different.
    Put { resource: String, key: String, number: u64, document: Box<str> },
    /// An instance of a resource is gone.
    Removed { resource: String, key: String },
    /// A token was given.
    Token { token: String, given: Given },
    /// A token is forgotten.
    Forgotten { token: String },
    /// The clock or the count.
    Facts(Facts),
    /// Everything is gone.
    Cleared,
}

impl Contents {
    /// The number and the document of an instance, as text.
    pub(super) fn item(&self, resource: &str, key: &str) -> Option<(u64, &str)> {
        let kept = self.shelves.get(resource)?;
        let number = *kept.numbers.get(key)?;
        Some((number, &kept.items.get(&number)?.1))
    }

    /// The keys and documents of a resource from a number on, in the order of creation.
    pub(super) fn items(
        &self,
        resource: &str,
        from: u64,
    ) -> impl Iterator<Item = (u64, &str, &str)> {
        let items = self.shelves.get(resource).map(|shelf| shelf.items.range(from..));
        items.into_iter().flatten().map(|(number, (key, text))| (*number, &**key, &**text))
    }

    /// The resources of which there are or were instances, by name.
    pub(super) fn resources(&self) -> Vec<&str> {
        let mut names: Vec<_> = self.shelves.keys().map(String::as_str).collect();
        names.sort_unstable();
        names
    }

    /// How many instances of a resource there are.
    pub(super) fn len(&self, resource: &str) -> usize {
        self.shelves.get(resource).map_or(0, |shelf| shelf.numbers.len())
    }

    pub(super) fn place(
        &mut self,
        resource: &str,
        key: &str,
        number: u64,
        text: Box<str>,
    ) -> Option<Box<str>> {
        let kept = self.shelves.entry(resource.to_owned()).or_default();
        kept.numbers.insert(key.to_owned(), number);
        kept.items.insert(number, (key.to_owned(), text)).map(|(_, text)| text)
    }

    pub(super) fn take(&mut self, resource: &str, key: &str) -> Option<(u64, Box<str>)> {
        let kept = self.shelves.get_mut(resource)?;
        let number = kept.numbers.remove(key)?;
        kept.items.remove(&number).map(|(_, text)| (number, text))
    }

    pub(super) fn given(&self, token: &str) -> Option<&Given> {
        self.tokens.get(token)
    }

    /// The tokens, the oldest first.
    pub(super) fn tokens(&self) -> impl Iterator<Item = (&str, &Given)> {
        self.order.iter().filter_map(|token| Some((&**token, self.given(token)?)))
    }

    pub(super) fn give(&mut self, token: &str, given: Given) -> Option<Given> {
        let replaced = self.tokens.insert(token.to_owned(), given);
        if replaced.is_none() {
            self.order.push_back(token.to_owned());
        }
        replaced
    }

    /// Remembers a token as the oldest one.
    pub(super) fn give_as_oldest(&mut self, token: String, given: Given) {
        self.tokens.insert(token.clone(), given);
        self.order.push_front(token);
    }

    /// Forgets the oldest token if there are more than so many.
    pub(super) fn forget_oldest(&mut self, most: usize) -> Option<(String, Given)> {
        let oldest = if self.order.len() > most { self.order.pop_front() } else { None }?;
        let given = self.tokens.remove(&oldest)?;
        Some((oldest, given))
    }

    pub(super) fn forget(&mut self, token: &str) {
        self.tokens.remove(token);
        // The newest one is forgotten most often: when it is undone.
        if let Some(index) = self.order.iter().rposition(|other| other == token) {
            self.order.remove(index);
        }
    }

    /// Does a step that was noted elsewhere.
    pub(super) fn apply(&mut self, change: Change) {
        match change {
            Change::Put { resource, key, number, document } => {
                self.facts.count = self.facts.count.max(number);
                self.place(&resource, &key, number, document);
            }
            Change::Removed { resource, key } => {
                self.take(&resource, &key);
            }
            Change::Token { token, given } => {
                self.give(&token, given);
            }
            Change::Forgotten { token } => self.forget(&token),
            Change::Facts(Facts { ahead, count }) => {
                self.facts = Facts { ahead, count: self.facts.count.max(count) };
            }
            Change::Cleared => *self = Self::default(),
        }
    }

    /// The steps that lead from these contents to others.
    pub(super) fn changes_to(&self, other: &Self) -> Vec<Change> {
        let mut changes = vec![Change::Facts(other.facts)];
        for resource in self.resources() {
            let gone =
                self.items(resource, 0).filter(|(_, key, _)| other.item(resource, key).is_none());
            changes.extend(gone.map(|(_, key, _)| Change::Removed {
                resource: resource.to_owned(),
                key: key.to_owned(),
            }));
        }
        for resource in other.resources() {
            let items = other.items(resource, 0);
            let new = items
                .filter(|&(number, key, text)| self.item(resource, key) != Some((number, text)));
            changes.extend(new.map(|(number, key, text)| Change::Put {
                resource: resource.to_owned(),
                key: key.to_owned(),
                number,
                document: text.into(),
            }));
        }
        let gone = self.order.iter().filter(|token| other.given(token).is_none());
        changes.extend(gone.map(|token| Change::Forgotten { token: token.clone() }));
        let given = other.order.iter().filter_map(|token| Some((token, other.given(token)?)));
        let new = given.filter(|(token, given)| self.given(token) != Some(*given));
        changes.extend(
            new.map(|(token, given)| Change::Token { token: token.clone(), given: given.clone() }),
        );
        changes
    }

    /// Everything as JSON: the clock, the count, the documents of each resource by key, and the answers
    /// to tokens.
    pub(super) fn to_json(&self) -> Value {
        let mut resources = Map::new();
        for name in self.resources() {
            let items = self.items(name, 0);
            let items =
                items.filter_map(|(_, key, text)| Some((key.to_owned(), parsed(text)?.into())));
            resources.insert(name.to_owned(), Value::Object(items.collect()));
        }
        let given = |token: &String| Some((token.clone(), json!(self.tokens.get(token)?)));
        let tokens: Map<_, _> = self.order.iter().filter_map(given).collect();
        let Facts { ahead, count } = self.facts;
        json!({"ahead": ahead, "count": count, "resources": resources, "tokens": tokens})
    }
}

/// The document of a text.
pub(super) fn parsed(text: &str) -> Option<Document> {
    match exact::read(text) {
        Ok(Value::Object(document)) => Some(document),
        _ => None,
    }
}
