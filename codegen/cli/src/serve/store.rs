//! What was created: the [`Contents`], and what is different in them since they were last kept.
//!
//! Every change is noted, so that [`file`](super::file) can write it before the answer is sent; and so
//! is how to undo it, if it cannot be written.

use std::mem;

use serde::Deserialize as _;
use serde_json::Value;

pub(super) use super::contents::{Change, Document, Facts, Given};
use super::contents::{Contents, parsed};
use super::exact;

/// The most answers to idempotency tokens that are remembered; the oldest are forgotten first.
pub(super) const MAX_TOKENS: usize = 10_000;

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

/// Contents that can be changed, and go back to how they were last kept.
#[derive(Debug, Default)]
pub(super) struct Store {
    contents: Contents,
    changes: Vec<Change>,
    undo: Vec<Undo>,
}

/// What takes back a change.
#[derive(Debug)]
enum Undo {
    /// Removes an instance that was new.
    Remove {
        resource: String,
        key: String,
    },
    /// Puts back an instance as it was.
    Put {
        resource: String,
        key: String,
        number: u64,
        document: Box<str>,
    },
    /// Forgets a token that was new.
    Forget {
        token: String,
    },
    /// Remembers what a token was given with before.
    Give {
        token: String,
        given: Given,
    },
    /// Remembers a token that was the oldest.
    GiveAsOldest {
        token: String,
        given: Given,
    },
    Facts(Facts),
    Everything(Box<Contents>),
}

impl Store {
    /// A store with contents that are kept already.
    pub(super) fn of(contents: Contents) -> Self {
        Self { contents, ..Self::default() }
    }

    pub(super) fn contents(&self) -> &Contents {
        &self.contents
    }

    /// A number that nothing else has.
    pub(super) fn next_number(&mut self) -> u64 {
        let facts = self.contents.facts;
        self.set_facts(Facts { count: facts.count + 1, ..facts });
        self.contents.facts.count
    }

    pub(super) fn ahead(&self) -> i64 {
        self.contents.facts.ahead
    }

    pub(super) fn set_ahead(&mut self, milliseconds: i64) {
        self.set_facts(Facts { ahead: milliseconds, ..self.contents.facts });
    }

    fn set_facts(&mut self, facts: Facts) {
        self.undo.push(Undo::Facts(mem::replace(&mut self.contents.facts, facts)));
        self.changes.push(Change::Facts(facts));
    }

    pub(super) fn get(&self, resource: &str, key: &str) -> Option<Document> {
        parsed(self.contents.item(resource, key)?.1)
    }

    pub(super) fn has(&self, resource: &str, key: &str) -> bool {
        self.contents.item(resource, key).is_some()
    }

    /// How many instances of a resource there are.
    pub(super) fn len(&self, resource: &str) -> usize {
        self.contents.len(resource)
    }

    /// Adds an instance, or replaces the one of that key in its place.
    pub(super) fn put(&mut self, resource: &str, key: &str, document: &Document) {
        let text = exact::document(document).into_boxed_str();
        let known = self.contents.item(resource, key).map(|(number, _)| number);
        let number = known.unwrap_or_else(|| self.next_number());
        let replaced = self.contents.place(resource, key, number, text.clone());
        let (resource, key) = (resource.to_owned(), key.to_owned());
        self.undo.push(match replaced {
            Some(document) => {
                Undo::Put { resource: resource.clone(), key: key.clone(), number, document }
            }
            None => Undo::Remove { resource: resource.clone(), key: key.clone() },
        });
        self.changes.push(Change::Put { resource, key, number, document: text });
    }

    /// Removes an instance; whether there was one.
    pub(super) fn remove(&mut self, resource: &str, key: &str) -> bool {
        let Some((number, document)) = self.contents.take(resource, key) else { return false };
        let (resource, key) = (resource.to_owned(), key.to_owned());
        self.changes.push(Change::Removed { resource: resource.clone(), key: key.clone() });
        self.undo.push(Undo::Put { resource, key, number, document });
        true
    }

    /// Removes all instances of a resource whose documents are such.
    pub(super) fn remove_all(&mut self, resource: &str, is_meant: impl Fn(&Document) -> bool) {
        let items = self.contents.items(resource, 0);
        let meant =
            items.filter(|(_, _, text)| parsed(text).is_some_and(|document| is_meant(&document)));
        let keys: Vec<_> = meant.map(|(_, key, _)| key.to_owned()).collect();
        for key in keys {
            self.remove(resource, &key);
        }
    }

    /// The instances of a resource from a number on, in the order of creation, with their numbers.
    pub(super) fn list(&self, resource: &str, from: u64) -> impl Iterator<Item = (u64, Document)> {
        let items = self.contents.items(resource, from);
        items.filter_map(|(number, _, text)| Some((number, parsed(text)?)))
    }

    pub(super) fn given(&self, token: &str) -> Option<&Given> {
        self.contents.given(token)
    }

    /// Remembers the answer to a token.
    pub(super) fn give(&mut self, token: String, given: Given) {
        self.undo.push(match self.contents.give(&token, given.clone()) {
            Some(given) => Undo::Give { token: token.clone(), given },
            None => Undo::Forget { token: token.clone() },
        });
        self.changes.push(Change::Token { token, given });
        while let Some((token, given)) = self.contents.forget_oldest(MAX_TOKENS) {
            self.changes.push(Change::Forgotten { token: token.clone() });
            self.undo.push(Undo::GiveAsOldest { token, given });
        }
    }

    /// Forgets everything.
    pub(super) fn clear(&mut self) {
        self.undo.push(Undo::Everything(Box::new(mem::take(&mut self.contents))));
        self.changes = vec![Change::Cleared];
    }

    /// What changed since it was last kept.
    pub(super) fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// Takes what changed as kept.
    pub(super) fn keep(&mut self) {
        self.changes.clear();
        self.undo.clear();
    }

    /// Goes back to what was last kept.
    pub(super) fn undo(&mut self) {
        self.changes.clear();
        while let Some(step) = self.undo.pop() {
            let contents = &mut self.contents;
            match step {
                Undo::Remove { resource, key } => {
                    contents.take(&resource, &key);
                }
                Undo::Put { resource, key, number, document } => {
                    contents.place(&resource, &key, number, document);
                }
                Undo::Forget { token } => contents.forget(&token),
                Undo::Give { token, given } => {
                    contents.give(&token, given);
                }
                Undo::GiveAsOldest { token, given } => contents.give_as_oldest(token, given),
                Undo::Facts(facts) => contents.facts = facts,
                Undo::Everything(all) => *contents = *all,
            }
        }
    }

    /// Replaces everything by what [`Contents::to_json`] gave.
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
        let (ahead, count) = (state["ahead"].as_i64(), state["count"].as_u64());
        let count = self.contents.facts.count.max(count.unwrap_or(0));
        self.set_facts(Facts { ahead: ahead.unwrap_or(0), count });
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{Contents, Given, MAX_TOKENS, Store, key};

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
        let mut again = Contents::default();
        store.changes().iter().for_each(|change| again.apply(change.clone()));
        assert_eq!(again.to_json(), store.contents().to_json());
        assert_eq!(again.given("t"), Some(&given));
        let mut loaded = Store::default();
        loaded.load_json(&store.contents().to_json()).expect("a state");
        assert_eq!(loaded.contents().to_json(), store.contents().to_json());
        assert_eq!(loaded.given("t"), Some(&given));
        assert_eq!(loaded.next_number(), 3);
        loaded.load_json(&store.contents().to_json()).expect("a state");
        assert!(loaded.load_json(&json!({"resources": {"R": 1}})).is_err());
        assert_eq!(loaded.contents().to_json(), store.contents().to_json());
    }

    #[test]
    fn the_oldest_tokens_are_forgotten() {
        let mut store = Store::default();
        for index in 0..=MAX_TOKENS {
            store.give(index.to_string(), Given { input: json!(null), output: json!(null) });
        }
        assert!(store.given("0").is_none() && store.given("1").is_some());
    }

    fn given(number: usize) -> Given {
        Given { input: json!(number), output: json!(number) }
    }

    #[test]
    fn what_is_not_kept_is_undone() {
        let mut store = Store::default();
        for name in ["a", "b", "c"] {
            store.put("R", name, &document(name));
        }
        store.set_ahead(5);
        (0..MAX_TOKENS).for_each(|number| store.give(number.to_string(), given(number)));
        store.keep();
        let kept = store.contents().to_json();
        let mut loaded = Store::default();
        loaded.load_json(&kept).expect("a state");
        let steps: [fn(&mut Store); 7] = [
            |store| store.put("R", "b", &document("B")),
            |store| store.put("S", "new", &document("new")),
            |store| store.remove_all("R", |document| document["name"] != "a"),
            |store| store.set_ahead(7),
            |store| store.give("new".to_owned(), given(1)),
            |store| store.give("7".to_owned(), given(8)),
            |store| store.load_json(&json!({"resources": {"R": {"d": {}}}})).expect("a state"),
        ];
        for (index, step) in steps.iter().enumerate() {
            step(&mut store);
            assert_ne!(store.contents().to_json(), kept, "{index}");
            store.undo();
            assert!(store.changes().is_empty(), "{index}");
            assert_eq!(store.contents().changes_to(loaded.contents()).len(), 1, "{index}");
            assert_eq!(store.contents().facts, loaded.contents().facts, "{index}");
        }
        for step in steps {
            step(&mut store);
        }
        store.undo();
        let order = |state: &serde_json::Value| -> Vec<String> {
            let tokens = state["tokens"].as_object().map(|it| it.keys().cloned().collect());
            tokens.unwrap_or_default()
        };
        let undone = store.contents().to_json();
        assert_eq!(order(&undone), order(&kept));
        assert_eq!(undone["resources"]["R"], kept["resources"]["R"]);
    }

    #[test]
    fn the_steps_between_two_contents_lead_from_one_to_the_other() {
        let mut store = Store::default();
        for name in ["a", "b", "c"] {
            store.put("R", name, &document(name));
        }
        store.give("1".to_owned(), given(1));
        let mut before = Contents::default();
        store.changes().iter().for_each(|change| before.apply(change.clone()));
        store.put("R", "a", &document("A"));
        store.remove("R", "b");
        store.put("S", "d", &document("d"));
        store.give("1".to_owned(), given(2));
        store.give("2".to_owned(), given(2));
        for (from, to) in [(&before, store.contents()), (store.contents(), &before)] {
            let mut there = Contents::default();
            Contents::default().changes_to(from).into_iter().for_each(|it| there.apply(it));
            from.changes_to(to).into_iter().for_each(|it| there.apply(it));
            assert_eq!(there.changes_to(to).len(), 1);
            assert_eq!(to.changes_to(&there).len(), 1);
        }
    }
}
