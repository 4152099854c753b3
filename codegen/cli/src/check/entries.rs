//! What arrays and objects hold, as text: nothing is lost of it, and its place is known.

use std::fmt;

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

/// What a value holds, repeated keys included.
pub(super) enum Entries<'t> {
    /// The elements of an array.
    List(Vec<&'t RawValue>),
    /// The keys and values of an object.
    Object(Vec<(&'t RawValue, &'t RawValue)>),
    /// Neither.
    Nothing,
}

/// What a JSON text holds; nothing if it is none.
pub(super) fn entries(json: &str) -> Entries<'_> {
    serde_json::from_str(json).unwrap_or(Entries::Nothing)
}

impl<'t> Deserialize<'t> for Entries<'t> {
    fn deserialize<D: Deserializer<'t>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(EntriesVisitor)
    }
}

struct EntriesVisitor;

impl<'t> Visitor<'t> for EntriesVisitor {
    type Value = Entries<'t>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an array or an object")
    }

    fn visit_seq<A: SeqAccess<'t>>(self, mut access: A) -> Result<Self::Value, A::Error> {
        let mut list = Vec::new();
        while let Some(element) = access.next_element()? {
            list.push(element);
        }
        Ok(Entries::List(list))
    }

    fn visit_map<A: MapAccess<'t>>(self, mut access: A) -> Result<Self::Value, A::Error> {
        let mut list = Vec::new();
        while let Some(entry) = access.next_entry()? {
            list.push(entry);
        }
        let _ = access.next_key::<IgnoredAny>();
        Ok(Entries::Object(list))
    }
}
