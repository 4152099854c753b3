//! What objects hold, as text: nothing is lost of it, and its place is known.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

/// The keys and values of an object, repeated keys included.
struct Entries<'t>(Vec<(&'t RawValue, &'t RawValue)>);

/// The keys and values of an object; none if the text is no object.
pub(super) fn entries(json: &str) -> Vec<(&RawValue, &RawValue)> {
    serde_json::from_str(json).map_or_else(|_| Vec::new(), |Entries(list)| list)
}

impl<'t> Deserialize<'t> for Entries<'t> {
    fn deserialize<D: Deserializer<'t>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(EntriesVisitor)
    }
}

struct EntriesVisitor;

impl<'t> Visitor<'t> for EntriesVisitor {
    type Value = Entries<'t>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'t>>(self, mut access: A) -> Result<Self::Value, A::Error> {
        let mut list = Vec::new();
        while let Some(entry) = access.next_entry()? {
            list.push(entry);
        }
        Ok(Entries(list))
    }
}
