//! A deserializer that refuses what serde would overlook.
//!
//! [`Strict`] wraps another deserializer and hands everything on. On the way it refuses
//!
//! - a key that its object had before, also where nobody looks at the value: among unknown
//!   members, in what they hold, and in maps and documents;
//! - an array in the place of a structure, which serde's derived types read by position.
//!
//! Nothing is recorded for objects whose keys are all members of a structure: serde itself refuses
//! those twice. So the usual document costs no allocation more than without the wrapper.

mod keys;
mod map;
mod visitor;

#[cfg(test)]
mod tests;

use serde::de::{Deserializer, Error, IgnoredAny, Visitor};

use visitor::Wrapped;

/// A deserializer that refuses duplicate keys everywhere.
pub(super) struct Strict<D, I = ()> {
    inner: D,
    ignored: I,
}

/// What happens when a value is ignored.
trait Ignored {
    /// Looks at the value's key.
    fn ignored<E: Error>(self) -> Result<(), E>;
}

impl Ignored for () {
    fn ignored<E: Error>(self) -> Result<(), E> {
        Ok(())
    }
}

impl<D> Strict<D> {
    /// Wraps a deserializer.
    pub(super) const fn new(inner: D) -> Self {
        Self { inner, ignored: () }
    }
}

/// What an object is read as.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Object {
    /// A structure, which refuses its own members twice.
    Structure,
    /// Anything else.
    Map,
}

macro_rules! hand_on {
    ($($method:ident,)*) => {
        $(
            #[inline]
            fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
                self.inner.$method(Wrapped { visitor, object: Object::Map })
            }
        )*
    };
}

impl<'de, D: Deserializer<'de>, I: Ignored> Deserializer<'de> for Strict<D, I> {
    type Error = D::Error;

    hand_on! {
        deserialize_any, deserialize_bool, deserialize_i8, deserialize_i16, deserialize_i32,
        deserialize_i64, deserialize_i128, deserialize_u8, deserialize_u16, deserialize_u32,
        deserialize_u64, deserialize_u128, deserialize_f32, deserialize_f64, deserialize_char,
        deserialize_str, deserialize_string, deserialize_bytes, deserialize_byte_buf,
        deserialize_option, deserialize_unit, deserialize_seq, deserialize_map,
        deserialize_identifier,
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.ignored.ignored()?;
        self.inner.deserialize_any(Wrapped { visitor: IgnoredAny, object: Object::Map })?;
        visitor.visit_unit()
    }

    #[inline]
    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.inner.deserialize_unit_struct(name, Wrapped { visitor, object: Object::Map })
    }

    #[inline]
    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.inner.deserialize_newtype_struct(name, Wrapped { visitor, object: Object::Map })
    }

    #[inline]
    fn deserialize_tuple<V: Visitor<'de>>(
        self,
        len: usize,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.inner.deserialize_tuple(len, Wrapped { visitor, object: Object::Map })
    }

    #[inline]
    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        len: usize,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.inner.deserialize_tuple_struct(name, len, Wrapped { visitor, object: Object::Map })
    }

    #[inline]
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.inner.deserialize_struct(name, fields, Wrapped { visitor, object: Object::Structure })
    }

    #[inline]
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.inner.deserialize_enum(name, variants, Wrapped { visitor, object: Object::Map })
    }

    fn is_human_readable(&self) -> bool {
        self.inner.is_human_readable()
    }
}
