//! Maps of a model: in the order in which they were filled, and with a hash that is fast for short
//! keys. Its seed differs from run to run, so that no text can choose keys that all collide.

mod small;

use foldhash::fast::RandomState;

pub use small::{Iter, SmallMap};

/// A map in the order in which it was filled.
pub type Map<K, V> = indexmap::IndexMap<K, V, RandomState>;

/// A map in no order.
pub(crate) type HashMap<K, V> = std::collections::HashMap<K, V, RandomState>;

/// A set in no order.
pub(crate) type HashSet<T> = std::collections::HashSet<T, RandomState>;
