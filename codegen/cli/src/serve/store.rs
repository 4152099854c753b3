//! What was created: the resources, the answers to idempotency tokens, and the clock; in memory, and
//! perhaps in a file.
//!
//! Every change is noted, so that [`file`](super::file) can write it before the answer is sent.

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::mem;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

/// The most answers to idempotency tokens that are remembered; the oldest are forgotten first.
pub(super) const MAX_TOKENS: usize = 10_000;

/// The members of a document, by name.
pub(super) type Document = Map<String, Value>;

/// What stands between the identifiers in a key.
pub(super) const SEPARATOR: char = '\u{1f}';
/// What stands before that character, and before itself, in an identifier.
const ESCAPE: char = '\u{1b}';

/// The key of an instance by its identifiers: no other ones have it.
pub(super) fn key<'v>(identifiers: impl IntoIterator<Item = &'v str>) -> String {
    let mut key = String::new();
    for (index, identifier) in identifiers.into_iter().enumerate() {
        if index > 0 {
            key.push(SEPARATOR);
        }
        for character in identifier.chars() {
            if matches!(character, SEPARATOR | ESCAPE) {
                key.push(ESCAPE);
            }
            key.push(character);
        }
    }
    key
}

/// Everything that the server remembers.
#[derive(Debug, Default)]
pub(super) struct Store {
    /// How many milliseconds the clock is ahead of the machine's.
    ahead: i64,
    /// How many things were numbered.
    count: u64,
    shelves: HashMap<String, Shelf>,
    tokens: HashMap<String, Given>,
    /// The tokens in the order in which they came.
    order: VecDeque<String>,
    changes: Vec<Change>,
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

/// What is different since the last [`Store::take_changes`].
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
    Facts { ahead: i64, count: u64 },
    /// Everything is gone.
    Cleared,
}

impl Store {
    /// A number that nothing else has.
    pub(super) fn next_number(&mut self) -> u64 {
        self.count += 1;
        self.note_facts();
        self.count
    }

    pub(super) fn ahead(&self) -> i64 {
        self.ahead
    }

    pub(super) fn set_ahead(&mut self, milliseconds: i64) {
        self.ahead = milliseconds;
        self.note_facts();
    }

    fn note_facts(&mut self) {
        self.changes.push(Change::Facts { ahead: self.ahead, count: self.count });
    }

    pub(super) fn get(&self, resource: &str, key: &str) -> Option<Document> {
        let kept = self.shelves.get(resource)?;
        parsed(&kept.items.get(kept.numbers.get(key)?)?.1)
    }

    pub(super) fn has(&self, resource: &str, key: &str) -> bool {
        self.shelves.get(resource).is_some_and(|shelf| shelf.numbers.contains_key(key))
    }

    /// How many instances of a resource there are.
    pub(super) fn len(&self, resource: &str) -> usize {
        self.shelves.get(resource).map_or(0, |shelf| shelf.numbers.len())
    }

    /// Adds an instance, or replaces the one of that key in its place.
    pub(super) fn put(&mut self, resource: &str, key: &str, document: &Document) {
        let text = serde_json::to_string(document).unwrap_or_default().into_boxed_str();
        let known = self.shelves.get(resource).and_then(|shelf| shelf.numbers.get(key)).copied();
        let number = known.unwrap_or_else(|| self.next_number());
        self.place(resource, key, number, text.clone());
        let (resource, key) = (resource.to_owned(), key.to_owned());
        self.changes.push(Change::Put { resource, key, number, document: text });
    }

    fn place(&mut self, resource: &str, key: &str, number: u64, text: Box<str>) {
        let kept = self.shelves.entry(resource.to_owned()).or_default();
        kept.numbers.insert(key.to_owned(), number);
        kept.items.insert(number, (key.to_owned(), text));
    }

    /// Removes an instance; whether there was one.
    pub(super) fn remove(&mut self, resource: &str, key: &str) -> bool {
        let Some(kept) = self.shelves.get_mut(resource) else { return false };
        let Some(number) = kept.numbers.remove(key) else { return false };
        kept.items.remove(&number);
        let (resource, key) = (resource.to_owned(), key.to_owned());
        self.changes.push(Change::Removed { resource, key });
        true
    }

    /// Removes all instances of a resource whose documents are such.
    pub(super) fn remove_all(&mut self, resource: &str, is_meant: impl Fn(&Document) -> bool) {
        let items = self.shelves.get(resource).map(|shelf| shelf.items.values());
        let meant = items
            .into_iter()
            .flatten()
            .filter(|(_, text)| parsed(text).is_some_and(|document| is_meant(&document)));
        let keys: Vec<_> = meant.map(|(key, _)| key.clone()).collect();
        for key in keys {
            self.remove(resource, &key);
        }
    }

    /// The instances of a resource from a number on, in the order of creation, with their numbers.
    pub(super) fn list(&self, resource: &str, from: u64) -> impl Iterator<Item = (u64, Document)> {
        let items = self.shelves.get(resource).map(|shelf| shelf.items.range(from..));
        items.into_iter().flatten().filter_map(|(number, (_, text))| Some((*number, parsed(text)?)))
    }

    pub(super) fn given(&self, token: &str) -> Option<&Given> {
        self.tokens.get(token)
    }

    /// Remembers the answer to a token.
    pub(super) fn give(&mut self, token: String, given: Given) {
        self.changes.push(Change::Token { token: token.clone(), given: given.clone() });
        self.remember(token, given);
    }

    fn remember(&mut self, token: String, given: Given) {
        if self.tokens.insert(token.clone(), given).is_none() {
            self.order.push_back(token);
        }
        while self.order.len() > MAX_TOKENS {
            let Some(oldest) = self.order.pop_front() else { break };
            self.tokens.remove(&oldest);
            self.changes.push(Change::Forgotten { token: oldest });
        }
    }

    /// Forgets everything.
    pub(super) fn clear(&mut self) {
        *self = Self { changes: vec![Change::Cleared], ..Self::default() };
    }

    /// What changed since the last time.
    pub(super) fn take_changes(&mut self) -> Vec<Change> {
        mem::take(&mut self.changes)
    }

    /// Does again what was noted.
    pub(super) fn apply(&mut self, change: Change) {
        match change {
            Change::Put { resource, key, number, document } => {
                self.count = self.count.max(number);
                self.place(&resource, &key, number, document);
            }
            Change::Removed { resource, key } => {
                self.remove(&resource, &key);
            }
            Change::Token { token, given } => self.remember(token, given),
            Change::Forgotten { token } => {
                self.tokens.remove(&token);
                self.order.retain(|other| *other != token);
            }
            Change::Facts { ahead, count } => {
                (self.ahead, self.count) = (ahead, self.count.max(count));
            }
            Change::Cleared => self.clear(),
        }
        self.changes.clear();
    }

    /// Everything as JSON: the clock, the count, the documents of each resource by key, and the answers
    /// to tokens.
    pub(super) fn to_json(&self) -> Value {
        let mut resources = Map::new();
        let mut names: Vec<_> = self.shelves.keys().collect();
        names.sort();
        for name in names {
            let items = self.shelves[name].items.values();
            let items = items.filter_map(|(key, text)| Some((key.clone(), parsed(text)?.into())));
            resources.insert(name.clone(), Value::Object(items.collect()));
        }
        let given = |token: &String| Some((token.clone(), json!(self.tokens.get(token)?)));
        let tokens: Map<_, _> = self.order.iter().filter_map(given).collect();
        json!({
            "ahead": self.ahead, "count": self.count, "resources": resources, "tokens": tokens
        })
    }

    /// Replaces everything by what [`Store::to_json`] gave.
    ///
    /// # Errors
    /// What is wrong with the JSON.
    pub(super) fn load_json(&mut self, state: &Value) -> Result<(), String> {
        let resources = state["resources"].as_object().ok_or("`resources` must be an object")?;
        let mut loaded = Vec::new();
        for (resource, items) in resources {
            let items =
                items.as_object().ok_or_else(|| format!("`{resource}` must be an object"))?;
            for (key, document) in items {
                let document = document.as_object();
                let document = document.ok_or_else(|| format!("`{key}` must be an object"))?;
                loaded.push((resource, key, document));
            }
        }
        let tokens = state["tokens"].as_object().into_iter().flatten();
        let tokens = tokens.map(|(token, given)| {
            let wrong = || format!("the token `{token}` must have an `input` and an `output`");
            Ok((token.clone(), Given::deserialize(given).map_err(|_| wrong())?))
        });
        let tokens = tokens.collect::<Result<Vec<_>, String>>()?;
        self.clear();
        for (resource, key, document) in loaded {
            self.put(resource, key, document);
        }
        for (token, given) in tokens {
            self.give(token, given);
        }
        self.count = self.count.max(state["count"].as_u64().unwrap_or(0));
        self.set_ahead(state["ahead"].as_i64().unwrap_or(0));
        Ok(())
    }
}

fn parsed(text: &str) -> Option<Document> {
    serde_json::from_str(text).ok()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{Given, MAX_TOKENS, Store, key};

    #[test]
    fn other_identifiers_have_other_keys() {
        assert_eq!(key(["a", "b"]), "a\u{1f}b");
        assert_ne!(key(["x\u{1f}y", "z"]), key(["x", "y\u{1f}z"]));
        assert_ne!(key(["x\u{1b}", "y"]), key(["x\u{1f}y"]));
    }

    fn document(name: &str) -> super::Document {
        json!({"name": name}).as_object().cloned().unwrap_or_default()
    }

    #[test]
    fn instances_keep_their_order_and_places() {
        let mut store = Store::default();
        for name in ["c", "a", "b"] {
            store.put("R", name, &document(name));
        }
        store.put("R", "a", &document("A"));
        assert!(store.remove("R", "c") && !store.remove("R", "c"));
        let names: Vec<_> = store.list("R", 0).map(|(_, it)| it["name"].clone()).collect();
        assert_eq!(names, ["A", "b"]);
        assert_eq!(store.list("R", 3).count(), 1);
    }

    #[test]
    fn what_is_noted_makes_the_same_again() {
        let mut store = Store::default();
        store.put("R", "a", &document("a"));
        store.set_ahead(5);
        let given = Given { input: json!(1), output: json!(2) };
        store.give("t".to_owned(), given.clone());
        store.put("R", "b", &document("b"));
        store.remove("R", "a");
        let mut again = Store::default();
        store.take_changes().into_iter().for_each(|change| again.apply(change));
        assert_eq!(again.to_json(), store.to_json());
        assert_eq!(again.given("t"), Some(&given));
        assert!(again.take_changes().is_empty());
        let mut loaded = Store::default();
        loaded.load_json(&store.to_json()).expect("a state");
        assert_eq!(loaded.to_json(), store.to_json());
        assert_eq!(loaded.given("t"), Some(&given));
        assert_eq!(loaded.next_number(), 3);
        loaded.load_json(&store.to_json()).expect("a state");
        assert!(loaded.load_json(&json!({"resources": {"R": 1}})).is_err());
        assert_eq!(loaded.to_json(), store.to_json());
    }

    #[test]
    fn the_oldest_tokens_are_forgotten() {
        let mut store = Store::default();
        for index in 0..=MAX_TOKENS {
            store.give(index.to_string(), Given { input: json!(null), output: json!(null) });
        }
        assert!(store.given("0").is_none() && store.given("1").is_some());
    }
}
