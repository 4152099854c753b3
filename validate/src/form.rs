//! Forms on the wire other than a type's own, inside of any container.
//!
//! A serde `with` module is made for one type; the modules of this crate
//! ([`datetime`](crate::datetime), [`float`](crate::float),
//! [`big_number_text`](crate::big_number_text)) also take options, boxes, lists and
//! maps of it, nested at will.

use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use core::fmt;
use core::marker::PhantomData;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};

/// The name under which numbers are read that may also be words: it tells them from documents, which
/// are anything, too. To a deserializer it is the name of a newtype.
pub(crate) const NUMBER: &str = "Number";

/// How values of a type are written and read.
pub trait Form<T> {
    /// Writes a value.
    fn serialize<S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error>;

    /// Reads a value.
    fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error>;
}

/// A value of a form, or a container of such.
pub trait SerializeAs<F> {
    /// Writes it.
    fn serialize_as<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>;
}

/// A value of a form, or a container of such.
pub trait DeserializeAs<'de, F>: Sized {
    /// Reads it.
    fn deserialize_as<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error>;
}

/// Implements both for types that have forms.
macro_rules! leaves {
    ($($leaf:ty),*) => {
        $(
            impl<F: $crate::form::Form<$leaf>> $crate::form::SerializeAs<F> for $leaf {
                fn serialize_as<S: ::serde::Serializer>(
                    &self,
                    serializer: S,
                ) -> Result<S::Ok, S::Error> {
                    F::serialize(self, serializer)
                }
            }

            impl<'de, F: $crate::form::Form<$leaf>> $crate::form::DeserializeAs<'de, F> for $leaf {
                fn deserialize_as<D: ::serde::Deserializer<'de>>(
                    deserializer: D,
                ) -> Result<Self, D::Error> {
                    F::deserialize(deserializer)
                }
            }
        )*
    };
}
pub(crate) use leaves;

leaves!(jiff::Timestamp, f32, f64);

/// Writes what it refers to in a form.
struct As<'v, T: ?Sized, F>(&'v T, PhantomData<F>);

impl<T: SerializeAs<F> + ?Sized, F> Serialize for As<'_, T, F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize_as(serializer)
    }
}

/// Reads a value of a form.
struct Read<T, F>(PhantomData<(T, F)>);

impl<T, F> Read<T, F> {
    const fn new() -> Self {
        Self(PhantomData)
    }
}

impl<'de, T: DeserializeAs<'de, F>, F> DeserializeSeed<'de> for Read<T, F> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        T::deserialize_as(deserializer)
    }
}

impl<T: SerializeAs<F>, F> SerializeAs<F> for Option<T> {
    fn serialize_as<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Some(value) => serializer.serialize_some(&As::<_, F>(value, PhantomData)),
            None => serializer.serialize_none(),
        }
    }
}

impl<'de, T: DeserializeAs<'de, F>, F> DeserializeAs<'de, F> for Option<T> {
    fn deserialize_as<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_option(OptionVisitor(Read::new()))
    }
}

struct OptionVisitor<T, F>(Read<T, F>);

impl<'de, T: DeserializeAs<'de, F>, F> Visitor<'de> for OptionVisitor<T, F> {
    type Value = Option<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value or null")
    }

    fn visit_none<E>(self) -> Result<Option<T>, E> {
        Ok(None)
    }

    fn visit_unit<E>(self) -> Result<Option<T>, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<T>, D::Error> {
        self.0.deserialize(deserializer).map(Some)
    }
}

impl<T: SerializeAs<F>, F> SerializeAs<F> for Box<T> {
    fn serialize_as<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (**self).serialize_as(serializer)
    }
}

impl<'de, T: DeserializeAs<'de, F>, F> DeserializeAs<'de, F> for Box<T> {
    fn deserialize_as<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize_as(deserializer).map(Self::new)
    }
}

impl<T: SerializeAs<F>, F> SerializeAs<F> for Vec<T> {
    fn serialize_as<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter().map(|element| As::<_, F>(element, PhantomData)))
    }
}

impl<'de, T: DeserializeAs<'de, F>, F> DeserializeAs<'de, F> for Vec<T> {
    fn deserialize_as<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(ListVisitor::<T, F>(PhantomData))
    }
}

struct ListVisitor<T, F>(PhantomData<(T, F)>);

impl<'de, T: DeserializeAs<'de, F>, F> Visitor<'de> for ListVisitor<T, F> {
    type Value = Vec<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Vec<T>, A::Error> {
        let mut list = Vec::new();
        while let Some(element) = elements.next_element_seed(Read::<T, F>::new())? {
            list.push(element);
        }
        Ok(list)
    }
}

impl<K: Serialize, T: SerializeAs<F>, F> SerializeAs<F> for BTreeMap<K, T> {
    fn serialize_as<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.len()))?;
        for (key, value) in self {
            map.serialize_entry(key, &As::<_, F>(value, PhantomData))?;
        }
        map.end()
    }
}

impl<'de, K, T, F> DeserializeAs<'de, F> for BTreeMap<K, T>
where
    K: Deserialize<'de> + Ord,
    T: DeserializeAs<'de, F>,
{
    fn deserialize_as<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(MapVisitor::<K, T, F>(PhantomData))
    }
}

struct MapVisitor<K, T, F>(PhantomData<(K, T, F)>);

impl<'de, K, T, F> Visitor<'de> for MapVisitor<K, T, F>
where
    K: Deserialize<'de> + Ord,
    T: DeserializeAs<'de, F>,
{
    type Value = BTreeMap<K, T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a map")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<BTreeMap<K, T>, A::Error> {
        let mut map = BTreeMap::new();
        while let Some(key) = entries.next_key()? {
            map.insert(key, entries.next_value_seed(Read::<T, F>::new())?);
        }
        Ok(map)
    }
}
