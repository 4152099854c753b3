//! Visitors that wrap what they are handed, so that nothing inside escapes.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Unexpected,
    VariantAccess, Visitor,
};

use super::map::StrictMap;
use super::{AUTHORING, Read, Strict, WALKED};
use crate::float;

/// A visitor of a value that may hold objects.
pub(super) struct Wrapped<V, const MODE: u8> {
    pub(super) visitor: V,
    pub(super) read: Read,
}

macro_rules! hand_on {
    ($($method:ident: $type:ty,)*) => {
        $(
            #[inline]
            fn $method<E: Error>(self, value: $type) -> Result<Self::Value, E> {
                self.visitor.$method(value)
            }
        )*
    };
}

#[inline]
fn refuse_null<E: Error, const MODE: u8>() -> Result<(), E> {
    if MODE == AUTHORING { Err(E::custom("null")) } else { Ok(()) }
}

impl<'de, V: Visitor<'de>, const MODE: u8> Visitor<'de> for Wrapped<V, MODE> {
    type Value = V::Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.visitor.expecting(formatter)
    }

    hand_on! {
        visit_bool: bool,
        visit_i8: i8,
        visit_i16: i16,
        visit_i32: i32,
        visit_i64: i64,
        visit_i128: i128,
        visit_u8: u8,
        visit_u16: u16,
        visit_u32: u32,
        visit_u64: u64,
        visit_u128: u128,
        visit_f32: f32,
        visit_char: char,
        visit_str: &str,
        visit_borrowed_str: &'de str,
        visit_string: String,
        visit_bytes: &[u8],
        visit_borrowed_bytes: &'de [u8],
        visit_byte_buf: Vec<u8>,
    }

    #[inline]
    fn visit_f64<E: Error>(self, value: f64) -> Result<Self::Value, E> {
        if MODE == WALKED && self.read == Read::Integer && value == 0.0 {
            return self.visitor.visit_i64(0);
        }
        if self.read == Read::Single && !float::fits(value) {
            return Err(E::custom("a number beyond the range of 32 bits"));
        }
        if MODE != WALKED && matches!(self.read, Read::Any | Read::AnyMember) {
            return Err(E::custom("a number that may have lost digits"));
        }
        self.visitor.visit_f64(value)
    }

    #[inline]
    fn visit_none<E: Error>(self) -> Result<Self::Value, E> {
        refuse_null::<E, MODE>()?;
        self.visitor.visit_none()
    }

    #[inline]
    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        refuse_null::<E, MODE>()?;
        if MODE != WALKED && self.read == Read::AnyMember {
            return Err(E::custom("null in place of a document"));
        }
        self.visitor.visit_unit()
    }

    #[inline]
    fn visit_some<D: Deserializer<'de>>(self, inner: D) -> Result<Self::Value, D::Error> {
        self.visitor.visit_some(Strict::<_, MODE>::wrapping(inner))
    }

    #[inline]
    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<Self::Value, D::Error> {
        let any = if self.read == Read::Number { Read::Number } else { Read::Any };
        self.visitor.visit_newtype_struct(Strict::<_, MODE> { inner, ignored: (), any })
    }

    #[inline]
    fn visit_seq<A: SeqAccess<'de>>(self, access: A) -> Result<Self::Value, A::Error> {
        if self.read == Read::Structure {
            return Err(Error::invalid_type(Unexpected::Seq, &self));
        }
        self.visitor.visit_seq(StrictSeq::<A, MODE>(access))
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, access: A) -> Result<Self::Value, A::Error> {
        self.visitor.visit_map(StrictMap::<A, MODE>::new(access, self.read))
    }

    #[inline]
    fn visit_enum<A: EnumAccess<'de>>(self, access: A) -> Result<Self::Value, A::Error> {
        self.visitor.visit_enum(StrictEnum::<A, MODE>(access))
    }
}

struct StrictSeq<A, const MODE: u8>(A);

impl<'de, A: SeqAccess<'de>, const MODE: u8> SeqAccess<'de> for StrictSeq<A, MODE> {
    type Error = A::Error;

    #[inline]
    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, A::Error> {
        self.0.next_element_seed(StrictSeed::<_, MODE>(seed))
    }

    fn size_hint(&self) -> Option<usize> {
        self.0.size_hint()
    }
}

struct StrictEnum<A, const MODE: u8>(A);

impl<'de, A: EnumAccess<'de>, const MODE: u8> EnumAccess<'de> for StrictEnum<A, MODE> {
    type Error = A::Error;
    type Variant = StrictEnum<A::Variant, MODE>;

    #[inline]
    fn variant_seed<S: DeserializeSeed<'de>>(
        self,
        seed: S,
    ) -> Result<(S::Value, Self::Variant), A::Error> {
        let (value, variant) = self.0.variant_seed(StrictSeed::<_, MODE>(seed))?;
        Ok((value, StrictEnum(variant)))
    }
}

impl<'de, A: VariantAccess<'de>, const MODE: u8> VariantAccess<'de> for StrictEnum<A, MODE> {
    type Error = A::Error;

    fn unit_variant(self) -> Result<(), A::Error> {
        self.0.unit_variant()
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, A::Error> {
        self.0.newtype_variant_seed(StrictSeed::<_, MODE>(seed))
    }

    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, A::Error> {
        self.0.tuple_variant(len, Wrapped::<V, MODE> { visitor, read: Read::Other })
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        self.0.struct_variant(fields, Wrapped::<V, MODE> { visitor, read: Read::Structure })
    }
}

/// Reads a value strictly.
struct StrictSeed<S, const MODE: u8>(S);

impl<'de, S: DeserializeSeed<'de>, const MODE: u8> DeserializeSeed<'de> for StrictSeed<S, MODE> {
    type Value = S::Value;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, inner: D) -> Result<S::Value, D::Error> {
        self.0.deserialize(Strict::<_, MODE>::wrapping(inner))
    }
}
