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
//!
//! What a type reads as anything is a document, which keeps the digits of its numbers: one that is
//! read as a double is left to the walker, which sees its text.
//!
//! Of a text that the walker has accepted ([`WALKED`]) it also lets pass that `-0` is an
//! integer: `serde_json` gives it as a floating-point number, like `-0.0`, which is none.

mod keys;
mod map;
mod visitor;

#[cfg(test)]
mod tests;

use serde::de::{Deserializer, Error, IgnoredAny, Visitor};

use crate::form::NUMBER;
use visitor::Wrapped;

/// Refuses what no protocol accepts.
pub(super) const WIRE: u8 = 0;
/// Trusts the walker, which has accepted the text.
pub(super) const WALKED: u8 = 1;
/// Refuses also members that the type does not have: in answers they are worth a warning.
pub(super) const READING: u8 = 2;
/// Refuses also nulls, and words in the place of numbers: what people should not write.
pub(super) const AUTHORING: u8 = 3;

/// Whether a mode refuses what a type ignores.
const fn is_exact(mode: u8) -> bool {
    mode == READING || mode == AUTHORING
}

/// A deserializer that refuses duplicate keys everywhere, and more by its `MODE`.
pub(super) struct Strict<D, const MODE: u8 = WIRE, I = ()> {
    inner: D,
    ignored: I,
    /// What is read if a type takes anything.
    any: Read,
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

impl<D, const MODE: u8> Strict<D, MODE> {
    /// Wraps a deserializer.
    pub(super) const fn wrapping(inner: D) -> Self {
        Self { inner, ignored: (), any: Read::Any }
    }
}

/// What a value is read as.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Read {
    /// A structure, which refuses its own members twice.
    Structure,
    /// An integer.
    Integer,
    /// A float of 32 bits.
    Single,
    /// A number that may also be a word: [`NUMBER`].
    Number,
    /// Whatever is there.
    Any,
    /// The same, as a member of a structure, where null is absence.
    AnyMember,
    /// Anything else.
    Other,
}

macro_rules! hand_on {
    ($($read:ident: $($method:ident)*;)*) => {
        $($(
            #[inline]
            fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
                self.inner.$method(Wrapped::<V, MODE> { visitor, read: Read::$read })
            }
        )*)*
    };
}

impl<'de, D: Deserializer<'de>, const MODE: u8, I: Ignored> Deserializer<'de>
    for Strict<D, MODE, I>
{
    type Error = D::Error;

    hand_on! {
        Integer: deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_i128
            deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_u128;
        Single: deserialize_f32;
        Other: deserialize_bool deserialize_f64 deserialize_char
            deserialize_str deserialize_string deserialize_bytes deserialize_byte_buf
            deserialize_option deserialize_unit deserialize_seq deserialize_map
            deserialize_identifier;
    }

    #[inline]
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.inner.deserialize_any(Wrapped::<V, MODE> { visitor, read: self.any })
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        if MODE == WALKED {
            return self.inner.deserialize_ignored_any(visitor);
        }
        if is_exact(MODE) {
            return Err(D::Error::custom("a member that the type does not have"));
        }
        self.ignored.ignored()?;
        self.inner.deserialize_any(Wrapped::<IgnoredAny, MODE> {
            visitor: IgnoredAny,
            read: Read::Other,
        })?;
        visitor.visit_unit()
    }

    #[inline]
    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.inner.deserialize_unit_struct(name, Wrapped::<V, MODE> { visitor, read: Read::Other })
    }

    #[inline]
    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        let read = if name == NUMBER { Read::Number } else { Read::Other };
        self.inner.deserialize_newtype_struct(name, Wrapped::<V, MODE> { visitor, read })
    }

    #[inline]
    fn deserialize_tuple<V: Visitor<'de>>(
        self,
        len: usize,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.inner.deserialize_tuple(len, Wrapped::<V, MODE> { visitor, read: Read::Other })
    }

    #[inline]
    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        len: usize,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.inner.deserialize_tuple_struct(
            name,
            len,
            Wrapped::<V, MODE> { visitor, read: Read::Other },
        )
    }

    #[inline]
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.inner.deserialize_struct(
            name,
            fields,
            Wrapped::<V, MODE> { visitor, read: Read::Structure },
        )
    }

    #[inline]
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.inner.deserialize_enum(
            name,
            variants,
            Wrapped::<V, MODE> { visitor, read: Read::Other },
        )
    }

    fn is_human_readable(&self) -> bool {
        self.inner.is_human_readable()
    }
}
