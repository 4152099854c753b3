//! The entries of maps, for rules about each key and value.

use alloc::collections::BTreeMap;

use crate::validate::Shaped;

/// A map, of which keys are what a [`MapKey`](crate::MapKey) may be.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a map",
    note = "`keys` and `values` apply to `BTreeMap`, `HashMap`, and options and boxes of them; for lists there is `each`"
)]
pub trait Map {
    /// The type of its keys.
    type Key;
    /// The type of its values; an option if the map may hold nulls.
    type Value;

    /// The entries; an absent map has none.
    fn entries(&self) -> impl Iterator<Item = (&Self::Key, &Self::Value)>;
}

/// The entries of a map; an absent map has none.
#[inline]
pub fn of<T: Map + ?Sized>(map: &T) -> impl Iterator<Item = (&T::Key, &T::Value)> {
    map.entries()
}

/// Whether paths may not show the keys of that type.
#[inline]
pub fn hides<K: Shaped + ?Sized>(_: &K) -> bool {
    K::SENSITIVE
}

impl<K, V> Map for BTreeMap<K, V> {
    type Key = K;
    type Value = V;

    #[inline]
    fn entries(&self) -> impl Iterator<Item = (&K, &V)> {
        self.iter()
    }
}

#[cfg(feature = "std")]
impl<K, V, S> Map for std::collections::HashMap<K, V, S> {
    type Key = K;
    type Value = V;

    #[inline]
    fn entries(&self) -> impl Iterator<Item = (&K, &V)> {
        self.iter()
    }
}

impl<T: Map> Map for Option<T> {
    type Key = T::Key;
    type Value = T::Value;

    #[inline]
    fn entries(&self) -> impl Iterator<Item = (&T::Key, &T::Value)> {
        self.iter().flat_map(Map::entries)
    }
}

through_pointers! {
    Map: {
        type Key = T::Key;
        type Value = T::Value;

        #[inline]
        fn entries(&self) -> impl Iterator<Item = (&T::Key, &T::Value)> {
            (**self).entries()
        }
    }
}
