//! Parts of a document that others refer to: equal ones of one name are one.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher as _};

use serde_json::{Map, Value};

use crate::emit::taken::Taken;

/// Parts by their names.
#[derive(Debug)]
pub(super) struct Parts {
    by_name: Map<String, Value>,
    /// The names of parts, by checksums of what they ask for and are.
    names: HashMap<u64, String>,
    taken: Taken,
}

impl Parts {
    /// None yet, beside names that are taken.
    pub(super) fn beside(taken: Taken) -> Self {
        Self { by_name: Map::new(), names: HashMap::new(), taken }
    }

    /// Adds a part, which has the name unless another one does. Returns its name.
    pub(super) fn add(&mut self, name: &str, part: Value) -> String {
        let key = checksum(&(name, &part));
        let known = self.names.get(&key).filter(|it| self.by_name[*it] == part).cloned();
        known.unwrap_or_else(|| {
            let name = self.taken.take(name);
            self.names.insert(key, name.clone());
            self.by_name.insert(name.clone(), part);
            name
        })
    }

    /// All of them by name.
    pub(super) fn into_map(self) -> Map<String, Value> {
        self.by_name
    }
}

fn checksum(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
