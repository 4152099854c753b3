//! A deserializer whose maps refuse keys that they had before.
//!
//! It reaches maps through options and lists, and leaves everything else to the deserializer that
//! it wraps: structures and enums see the inner one, so wrappers do not pile up on recursive types.

use alloc::collections::BTreeSet;
use alloc::string::String;
use core::fmt;

use serde::de::{
    DeserializeSeed, Deserializer, Error, IntoDeserializer, MapAccess, SeqAccess, Visitor,
};

/// The wrapper, for deserializers, visitors, accesses and seeds.
pub(super) struct Unrepeated<T>(pub(super) T);

macro_rules! hand_on {
    ($($method:ident($($parameter:ident: $type:ty),*);)*) => {
        $(
            fn $method<V: Visitor<'de>>(
                self,
                $($parameter: $type,)*
                visitor: V,
            ) -> Result<V::Value, D::Error> {
                self.0.$method($($parameter,)* visitor)
            }
        )*
    };
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Unrepeated<D> {
    type Error = D::Error;

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.0.deserialize_map(Unrepeated(visitor))
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.0.deserialize_seq(Unrepeated(visitor))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.0.deserialize_option(Unrepeated(visitor))
    }

    hand_on! {
        deserialize_any();
        deserialize_bool();
        deserialize_i8();
        deserialize_i16();
        deserialize_i32();
        deserialize_i64();
        deserialize_i128();
        deserialize_u8();
        deserialize_u16();
        deserialize_u32();
        deserialize_u64();
        deserialize_u128();
        deserialize_f32();
        deserialize_f64();
        deserialize_char();
        deserialize_str();
        deserialize_string();
        deserialize_bytes();
        deserialize_byte_buf();
        deserialize_unit();
        deserialize_unit_struct(name: &'static str);
        deserialize_newtype_struct(name: &'static str);
        deserialize_tuple(length: usize);
        deserialize_tuple_struct(name: &'static str, length: usize);
        deserialize_struct(name: &'static str, fields: &'static [&'static str]);
        deserialize_enum(name: &'static str, variants: &'static [&'static str]);
        deserialize_identifier();
        deserialize_ignored_any();
    }

    fn is_human_readable(&self) -> bool {
        self.0.is_human_readable()
    }
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Unrepeated<V> {
    type Value = V::Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.expecting(formatter)
    }

    fn visit_none<E: Error>(self) -> Result<V::Value, E> {
        self.0.visit_none()
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.0.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<V::Value, D::Error> {
        self.0.visit_some(Unrepeated(deserializer))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, elements: A) -> Result<V::Value, A::Error> {
        self.0.visit_seq(Unrepeated(elements))
    }

    fn visit_map<A: MapAccess<'de>>(self, entries: A) -> Result<V::Value, A::Error> {
        self.0.visit_map(Entries { entries, seen: BTreeSet::new() })
    }
}

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for Unrepeated<A> {
    type Error = A::Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, A::Error> {
        self.0.next_element_seed(Unrepeated(seed))
    }

    fn size_hint(&self) -> Option<usize> {
        self.0.size_hint()
    }
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Unrepeated<S> {
    type Value = S::Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<S::Value, D::Error> {
        self.0.deserialize(Unrepeated(deserializer))
    }
}

/// The entries of a map, and the keys so far.
struct Entries<A> {
    entries: A,
    seen: BTreeSet<String>,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Entries<A> {
    type Error = A::Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, A::Error> {
        let Some(key) = self.entries.next_key::<String>()? else { return Ok(None) };
        let value = seed.deserialize(key.as_str().into_deserializer())?;
        if self.seen.insert(key) { Ok(Some(value)) } else { Err(A::Error::custom("duplicate key")) }
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        self.entries.next_value_seed(Unrepeated(seed))
    }

    fn size_hint(&self) -> Option<usize> {
        self.entries.size_hint()
    }
}

#[cfg(all(test, feature = "json"))]
mod tests {
    use alloc::collections::BTreeMap;
    use alloc::string::String;
    use alloc::vec::Vec;

    use super::super::deserialize;

    type Nested = Option<Vec<BTreeMap<String, Option<Vec<BTreeMap<String, i32>>>>>>;

    fn read(text: &str) -> serde_json::Result<Nested> {
        deserialize(&mut serde_json::Deserializer::from_str(text))
    }

    #[test]
    fn equal_keys_are_refused_at_any_depth() {
        assert!(read(r#"[{"a": [{"b": 1}, {"b": 2}], "b": null}, {"a": []}]"#).is_ok());
        assert!(read("null").expect("null").is_none());
        for text in [
            r#"[{"a": [], "a": []}]"#,
            r#"[{"a": [{"b": 1, "b": 2}]}]"#,
            r#"[{"a": [], "\u0061": []}]"#,
        ] {
            let error = read(text).expect_err(text);
            assert!(alloc::format!("{error}").contains("duplicate key"), "{error}");
        }
    }

    #[derive(serde::Deserialize)]
    struct Tree {
        #[serde(with = "crate::map")]
        children: BTreeMap<String, Tree>,
    }

    #[test]
    fn recursive_types_can_be_read() {
        let text = r#"{"children": {"a": {"children": {"b": {"children": {}}}}}}"#;
        let tree: Tree = serde_json::from_str(text).expect("a tree");
        assert_eq!(tree.children["a"].children.len(), 1);
    }
}
