//! Objects, with an eye on their keys.

use alloc::borrow::Cow;
use alloc::string::String;
use core::fmt;

use serde::de::value::StringDeserializer;
use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, Unexpected, Visitor,
};
use serde::forward_to_deserialize_any;

use super::keys::Keys;
use super::{Ignored, Read, Strict};
use crate::number::{is_integer, is_number};

/// An object's entries. In a map every key must be new; in a structure those whose values are
/// ignored: it refuses its own members twice by itself.
pub(super) struct StrictMap<'de, A, const MODE: u8> {
    access: A,
    read: Read,
    seen: Seen<'de>,
}

struct Seen<'de> {
    keys: Keys<'de>,
    last: Option<Cow<'de, str>>,
}

impl<A, const MODE: u8> StrictMap<'_, A, MODE> {
    pub(super) const fn new(access: A, read: Read) -> Self {
        Self { access, read, seen: Seen { keys: Keys::new(), last: None } }
    }
}

impl Ignored for &mut Seen<'_> {
    fn ignored<E: Error>(self) -> Result<(), E> {
        self.add()
    }
}

impl Seen<'_> {
    /// Adds the last key, which must be new.
    fn add<E: Error>(&mut self) -> Result<(), E> {
        let new = self.last.take().is_none_or(|key| self.keys.insert(key));
        if new { Ok(()) } else { Err(E::custom("duplicate key")) }
    }
}

impl<'de, A: MapAccess<'de>, const MODE: u8> MapAccess<'de> for StrictMap<'de, A, MODE> {
    type Error = A::Error;

    #[inline]
    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, A::Error> {
        let last = &mut self.seen.last;
        let key = self.access.next_key_seed(KeySeed { seed, last })?;
        if self.read != Read::Structure {
            self.seen.add()?;
        }
        Ok(key)
    }

    #[inline]
    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        let any = if self.read == Read::Structure { Read::AnyMember } else { Read::Any };
        self.access.next_value_seed(ValueSeed::<S, MODE> { seed, seen: &mut self.seen, any })
    }

    fn size_hint(&self) -> Option<usize> {
        self.access.size_hint()
    }
}

/// Reads a key and remembers it.
struct KeySeed<'k, 'de, S> {
    seed: S,
    last: &'k mut Option<Cow<'de, str>>,
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for KeySeed<'_, 'de, S> {
    type Value = S::Value;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, inner: D) -> Result<S::Value, D::Error> {
        self.seed.deserialize(Key { inner, last: self.last })
    }
}

/// Hands on the number that a key is, in the type that `serde_json` gives it.
fn visit_number<'de, V: Visitor<'de>, E: Error>(text: &str, visitor: V) -> Result<V::Value, E> {
    let is_integer = is_integer(text) && text != "-0";
    if let Some(number) = text.parse().ok().filter(|_| is_integer) {
        return visitor.visit_i64(number);
    }
    if let Some(number) = text.parse().ok().filter(|_| is_integer) {
        return visitor.visit_u64(number);
    }
    if let Some(number) = text.parse().ok().filter(|_| is_integer) {
        return visitor.visit_i128(number);
    }
    match text.parse() {
        Ok(number) if is_number(text) => visitor.visit_f64(number),
        _ => Err(E::invalid_type(Unexpected::Str(text), &visitor)),
    }
}

/// A deserializer of a key, or the visitor that it hands on.
struct Key<'k, 'de, T> {
    inner: T,
    last: &'k mut Option<Cow<'de, str>>,
}

impl<'de, D: Deserializer<'de>> Key<'_, 'de, D> {
    fn text(self) -> Result<String, D::Error> {
        Deserialize::deserialize(self)
    }
}

/// Numbers as `serde_json` reads them from keys: nothing stands around the number.
macro_rules! numbers {
    ($($method:ident)*) => {
        $(
            fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
                visit_number(&self.text()?, visitor)
            }
        )*
    };
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Key<'_, 'de, D> {
    type Error = D::Error;

    #[inline]
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.inner.deserialize_str(Key { inner: visitor, last: self.last })
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        match self.text()?.as_str() {
            "true" => visitor.visit_bool(true),
            "false" => visitor.visit_bool(false),
            text => Err(D::Error::invalid_value(Unexpected::Str(text), &visitor)),
        }
    }

    numbers! {
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_i128
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_u128
        deserialize_f32 deserialize_f64
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        visitor.visit_some(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        visitor.visit_enum(StringDeserializer::new(self.text()?))
    }

    forward_to_deserialize_any! {
        char str string bytes byte_buf unit unit_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Key<'_, 'de, V> {
    type Value = V::Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.expecting(formatter)
    }

    #[inline]
    fn visit_borrowed_str<E: Error>(self, key: &'de str) -> Result<V::Value, E> {
        *self.last = Some(Cow::Borrowed(key));
        self.inner.visit_borrowed_str(key)
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<V::Value, E> {
        *self.last = Some(Cow::Owned(key.into()));
        self.inner.visit_str(key)
    }
}

/// Reads a value and, where it is ignored, looks at its key.
struct ValueSeed<'s, 'de, S, const MODE: u8> {
    seed: S,
    seen: &'s mut Seen<'de>,
    any: Read,
}

impl<'de, S: DeserializeSeed<'de>, const MODE: u8> DeserializeSeed<'de>
    for ValueSeed<'_, 'de, S, MODE>
{
    type Value = S::Value;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, inner: D) -> Result<S::Value, D::Error> {
        self.seed.deserialize(Strict::<_, MODE, _> { inner, ignored: self.seen, any: self.any })
    }
}
