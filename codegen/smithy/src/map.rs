//! The maps of a model: by texts, in the order in which they were filled. Their hashes have a seed
//! that differs from run to run, so that no text can choose keys that all collide.

use std::borrow::Borrow;
use std::fmt;
use std::hash::BuildHasher;
use std::slice;
use std::vec;

use foldhash::fast::RandomState;
use hashbrown::HashTable;

/// A map in no order.
pub(crate) type HashMap<K, V> = std::collections::HashMap<K, V, RandomState>;

/// A set in no order.
pub(crate) type HashSet<T> = std::collections::HashSet<T, RandomState>;

/// The most entries that are looked at one by one, which is faster than hashing the key.
const MAX_SCANNED: usize = 8;

/// A map by texts, in the order in which it was filled.
///
/// Most objects and most shapes have a handful of entries: those are a list and nothing else.
/// Longer ones have an index, so that no text takes more than linear time to read. With an
/// `IndexMap` in its place, reading a model takes 40 % longer. Two maps are equal if they have the
/// same entries, in any order.
#[derive(Clone)]
pub struct Map<K, V> {
    entries: Vec<(K, V)>,
    index: Option<Box<Index>>,
}

/// The places of the entries by the hashes of their keys.
#[derive(Clone, Default)]
struct Index {
    places: HashTable<usize>,
    state: RandomState,
}

/// The entries of a [`Map`].
pub type Iter<'a, K, V> = std::iter::Map<slice::Iter<'a, (K, V)>, fn(&'a (K, V)) -> (&'a K, &'a V)>;

impl<K: Borrow<str>, V> Map<K, V> {
    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is no entry.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The entries, in order.
    pub fn iter(&self) -> Iter<'_, K, V> {
        self.entries.iter().map(|(key, value)| (key, value))
    }

    /// The keys, in order.
    pub fn keys(&self) -> impl Iterator<Item = &K> {
        self.entries.iter().map(|(key, _)| key)
    }

    /// The values, in order.
    pub fn values(&self) -> impl Iterator<Item = &V> {
        self.entries.iter().map(|(_, value)| value)
    }

    /// The values, in order, to change them.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut V> {
        self.entries.iter_mut().map(|(_, value)| value)
    }

    /// The first entry.
    pub fn first(&self) -> Option<(&K, &V)> {
        self.entries.first().map(|(key, value)| (key, value))
    }

    /// The value of a key.
    pub fn get<Q: Borrow<str> + ?Sized>(&self, key: &Q) -> Option<&V> {
        let place = self.place(key.borrow())?;
        Some(&self.entries[place].1)
    }

    /// A key as it stands in the map, and its value.
    pub fn get_key_value<Q: Borrow<str> + ?Sized>(&self, key: &Q) -> Option<(&K, &V)> {
        let (key, value) = &self.entries[self.place(key.borrow())?];
        Some((key, value))
    }

    /// The value of a key, to change it.
    pub fn get_mut<Q: Borrow<str> + ?Sized>(&mut self, key: &Q) -> Option<&mut V> {
        let place = self.place(key.borrow())?;
        Some(&mut self.entries[place].1)
    }

    /// Whether a key has a value.
    pub fn contains_key<Q: Borrow<str> + ?Sized>(&self, key: &Q) -> bool {
        self.place(key.borrow()).is_some()
    }

    /// Gives a key a value, instead of the one that it has.
    pub fn insert(&mut self, key: K, value: V) {
        if let Err((key, value)) = self.try_insert(key, value)
            && let Some(known) = self.get_mut::<str>(key.borrow())
        {
            *known = value;
        }
    }

    /// Gives a key a value.
    ///
    /// # Errors
    /// If it has one, which it keeps: what was to be added.
    pub fn try_insert(&mut self, key: K, value: V) -> Result<(), (K, V)> {
        if self.place(key.borrow()).is_some() {
            return Err((key, value));
        }
        let place = self.entries.len();
        self.entries.push((key, value));
        match &mut self.index {
            Some(index) => index.add(place, &self.entries),
            None if place >= MAX_SCANNED => self.index = Some(Box::new(Index::of(&self.entries))),
            None => {}
        }
        Ok(())
    }

    /// Gives back the memory that is kept for more entries.
    pub(crate) fn shrink_to_fit(&mut self) {
        self.entries.shrink_to_fit();
    }

    /// Takes an entry out; the others keep their order.
    pub fn remove(&mut self, key: &str) -> Option<V> {
        let place = self.place(key)?;
        let (_, value) = self.entries.remove(place);
        let is_long = self.entries.len() > MAX_SCANNED;
        self.index = is_long.then(|| Box::new(Index::of(&self.entries)));
        Some(value)
    }

    fn place(&self, key: &str) -> Option<usize> {
        match &self.index {
            Some(index) => index.find(key, &self.entries),
            None => self.entries.iter().position(|(known, _)| known.borrow() == key),
        }
    }
}

impl Index {
    fn of<K: Borrow<str>, V>(entries: &[(K, V)]) -> Self {
        let mut index = Self::default();
        (0..entries.len()).for_each(|place| index.add(place, entries));
        index
    }

    fn add<K: Borrow<str>, V>(&mut self, place: usize, entries: &[(K, V)]) {
        let hash = |place: &usize| self.state.hash_one(entries[*place].0.borrow());
        self.places.insert_unique(hash(&place), place, hash);
    }

    fn find<K: Borrow<str>, V>(&self, key: &str, entries: &[(K, V)]) -> Option<usize> {
        let is_it = |place: &usize| entries[*place].0.borrow() == key;
        self.places.find(self.state.hash_one(key), is_it).copied()
    }
}

impl<K, V> Default for Map<K, V> {
    fn default() -> Self {
        Self { entries: Vec::new(), index: None }
    }
}

impl<K: Borrow<str>, V: PartialEq> PartialEq for Map<K, V> {
    fn eq(&self, other: &Self) -> bool {
        let is_in = |(key, value): &(K, V)| other.get::<str>(key.borrow()) == Some(value);
        self.entries.len() == other.entries.len() && self.entries.iter().all(is_in)
    }
}

impl<K: Borrow<str> + fmt::Debug, V: fmt::Debug> fmt::Debug for Map<K, V> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_map().entries(self).finish()
    }
}

impl<K: Borrow<str>, V, Q: Borrow<str> + ?Sized> std::ops::Index<&Q> for Map<K, V> {
    type Output = V;

    /// The value of a key.
    ///
    /// # Panics
    /// If it has none.
    fn index(&self, key: &Q) -> &V {
        let key = key.borrow();
        self.get(key).unwrap_or_else(|| panic!("no entry `{key}`"))
    }
}

/// Of entries with the same key, the last one's value is kept.
impl<K: Borrow<str>, V> Extend<(K, V)> for Map<K, V> {
    fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, entries: I) {
        for (key, value) in entries {
            self.insert(key, value);
        }
    }
}

/// Of entries with the same key, the last one's value is kept.
impl<K: Borrow<str>, V> FromIterator<(K, V)> for Map<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        let mut map = Self::default();
        map.extend(entries);
        map
    }
}

impl<K, V> IntoIterator for Map<K, V> {
    type Item = (K, V);
    type IntoIter = vec::IntoIter<(K, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.entries.into_iter()
    }
}

impl<'a, K: Borrow<str>, V> IntoIterator for &'a Map<K, V> {
    type Item = (&'a K, &'a V);
    type IntoIter = Iter<'a, K, V>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::{MAX_SCANNED, Map};

    fn numbers(count: usize) -> Map<String, usize> {
        (0..count).map(|number| (number.to_string(), number)).collect()
    }

    #[test]
    fn short_and_long_maps_find_what_they_hold_in_its_order() {
        for count in [0, 1, MAX_SCANNED, MAX_SCANNED + 1, 100] {
            let map = numbers(count);
            assert_eq!(map.len(), count);
            assert!(map.values().copied().eq(0..count));
            assert!((0..count).all(|number| map.get(&number.to_string()) == Some(&number)));
            assert_eq!(map.get("none"), None);
        }
    }

    #[test]
    fn what_is_taken_out_is_gone_and_the_rest_is_found() {
        for count in [1, MAX_SCANNED + 1, MAX_SCANNED + 2] {
            let mut map = numbers(count);
            assert_eq!(map.remove("0"), Some(0));
            assert_eq!(map.remove("0"), None);
            assert!(map.values().copied().eq(1..count));
            assert!((1..count).all(|number| map.contains_key(&number.to_string())));
        }
    }

    #[test]
    fn a_key_keeps_its_first_value_and_equality_knows_no_order() {
        let mut map = numbers(3);
        assert_eq!(map.try_insert("1".to_owned(), 7), Err(("1".to_owned(), 7)));
        assert_eq!(map["1"], 1);
        map.extend([("1".to_owned(), 1), ("3".to_owned(), 3)]);
        assert_eq!(map, numbers(4));
        map.remove("3");
        let reversed: Map<_, _> = map.clone().into_iter().rev().collect();
        assert_eq!(map, reversed);
        assert_ne!(map, numbers(4));
    }
}
