//! A serde `with` module for maps: a key that is there twice is an error.
//!
//! serde's own maps keep the last of two equal keys, so that two readers may see different values.
//! It takes maps, and options, boxes and lists of them; maps inside of maps and lists are checked
//! as well, while structures check themselves.
//!
//! ```
//! use std::collections::BTreeMap;
//!
//! #[derive(serde::Deserialize)]
//! struct Tagged {
//!     #[serde(with = "shapewright_validate::map")]
//!     tags: BTreeMap<String, BTreeMap<String, i32>>,
//! }
//!
//! assert!(serde_json::from_str::<Tagged>(r#"{"tags": {"a": {"b": 1}, "c": {"b": 1}}}"#).is_ok());
//! assert!(serde_json::from_str::<Tagged>(r#"{"tags": {"a": {}, "a": {}}}"#).is_err());
//! assert!(serde_json::from_str::<Tagged>(r#"{"tags": {"a": {"b": 1, "b": 1}}}"#).is_err());
//! ```

mod unrepeated;

use alloc::collections::BTreeMap;
use alloc::collections::btree_map::Entry;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess};
use serde::ser::{Serialize, Serializer};

use unrepeated::Unrepeated;

/// Writes a map, or what holds maps, as serde does.
///
/// # Errors
/// Those of the serializer.
pub fn serialize<T: Serialize + ?Sized, S: Serializer>(
    value: &T,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    value.serialize(serializer)
}

/// Reads a map, or what holds maps.
///
/// # Errors
/// A key that is there twice, and those of the deserializer.
pub fn deserialize<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    T::deserialize(Unrepeated(deserializer))
}

/// The entries of a map whose keys are different.
pub(crate) fn collect<'de, K, V, S, A>(
    mut entries: A,
    seed: impl Fn() -> S,
) -> Result<BTreeMap<K, V>, A::Error>
where
    K: Deserialize<'de> + Ord,
    S: DeserializeSeed<'de, Value = V>,
    A: MapAccess<'de>,
{
    let mut map = BTreeMap::new();
    while let Some(key) = entries.next_key()? {
        match map.entry(key) {
            Entry::Vacant(entry) => entry.insert(entries.next_value_seed(seed())?),
            Entry::Occupied(_) => return Err(A::Error::custom("duplicate key")),
        };
    }
    Ok(map)
}
