//! A hash of what a value serializes as: equal values have equal fingerprints.

use core::fmt;
use core::hash::Hasher;

use serde::ser::{self, Serialize, Serializer};

/// `SipHash` with a fixed key: collisions cannot be made at will by who writes the values, and the
/// verdict would be right all the same.
#[expect(deprecated, reason = "the only hasher of `core`; its algorithm is stable")]
type Sip = core::hash::SipHasher;

/// The fingerprint of a value; of a value that cannot be serialized, that of what was written
/// before the failure.
pub(super) fn fingerprint<T: Serialize + ?Sized>(value: &T) -> u64 {
    #[expect(deprecated, reason = "see `Sip`")]
    let mut hasher = Sip::new();
    let _ = value.serialize(Fingerprint { hasher: &mut hasher });
    hasher.finish()
}

/// Serialization has failed; what was written until then is the fingerprint.
#[derive(Debug)]
pub(super) struct Failed;

impl fmt::Display for Failed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the value does not serialize")
    }
}

impl ser::Error for Failed {
    fn custom<T: fmt::Display>(_message: T) -> Self {
        Self
    }
}

impl core::error::Error for Failed {}

/// Tags keep apart values whose bytes are alike.
mod tag {
    pub(super) const NONE: u8 = 0;
    pub(super) const SOME: u8 = 1;
    pub(super) const NUMBER: u8 = 2;
    pub(super) const TEXT: u8 = 3;
    pub(super) const SEQUENCE: u8 = 4;
    pub(super) const MAP: u8 = 5;
    pub(super) const END: u8 = 6;
}

struct Fingerprint<'h> {
    hasher: &'h mut Sip,
}

impl<'h> Fingerprint<'h> {
    fn bytes(self, tag: u8, bytes: &[u8]) {
        self.hasher.write_u8(tag);
        self.hasher.write_usize(bytes.len());
        self.hasher.write(bytes);
    }

    fn number(self, bits: u64) {
        self.hasher.write_u8(tag::NUMBER);
        self.hasher.write_u64(bits);
    }

    fn open(self, tag: u8) -> Compound<'h> {
        self.hasher.write_u8(tag);
        Compound { hasher: self.hasher, entries: 0, key: 0 }
    }

    fn variant(self, name: &'static str) -> Self {
        self.hasher.write_u8(tag::TEXT);
        self.hasher.write(name.as_bytes());
        self
    }
}

/// What is inside of a sequence, map or structure.
struct Compound<'h> {
    hasher: &'h mut Sip,
    /// The sum of the fingerprints of a map's entries, since its order does not matter.
    entries: u64,
    key: u64,
}

impl Compound<'_> {
    fn element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Failed> {
        value.serialize(Fingerprint { hasher: self.hasher })
    }

    fn close(self) {
        self.hasher.write_u64(self.entries);
        self.hasher.write_u8(tag::END);
    }
}

/// Methods for numbers of one type each, so that equal numbers have equal bits.
macro_rules! numbers {
    ($($method:ident $number:ty: $bits:expr,)*) => {
        $(
            fn $method(self, value: $number) -> Result<(), Failed> {
                let bits: fn($number) -> u64 = $bits;
                self.number(bits(value));
                Ok(())
            }
        )*
    };
}

impl<'h> Serializer for Fingerprint<'h> {
    type Ok = ();
    type Error = Failed;
    type SerializeSeq = Compound<'h>;
    type SerializeTuple = Compound<'h>;
    type SerializeTupleStruct = Compound<'h>;
    type SerializeTupleVariant = Compound<'h>;
    type SerializeMap = Compound<'h>;
    type SerializeStruct = Compound<'h>;
    type SerializeStructVariant = Compound<'h>;

    numbers! {
        serialize_bool bool: u64::from,
        serialize_i8 i8: |value| i64::from(value).cast_unsigned(),
        serialize_i16 i16: |value| i64::from(value).cast_unsigned(),
        serialize_i32 i32: |value| i64::from(value).cast_unsigned(),
        serialize_i64 i64: i64::cast_unsigned,
        serialize_u8 u8: u64::from,
        serialize_u16 u16: u64::from,
        serialize_u32 u32: u64::from,
        serialize_u64 u64: u64::from,
        serialize_char char: u64::from,
    }

    fn serialize_i128(self, value: i128) -> Result<(), Failed> {
        self.bytes(tag::NUMBER, &value.to_le_bytes());
        Ok(())
    }

    fn serialize_u128(self, value: u128) -> Result<(), Failed> {
        self.bytes(tag::NUMBER, &value.to_le_bytes());
        Ok(())
    }

    fn serialize_f32(self, value: f32) -> Result<(), Failed> {
        self.serialize_f64(f64::from(value))
    }

    /// Both zeros are equal.
    fn serialize_f64(self, value: f64) -> Result<(), Failed> {
        self.number(if value == 0.0 { 0 } else { value.to_bits() });
        Ok(())
    }

    fn serialize_str(self, value: &str) -> Result<(), Failed> {
        self.bytes(tag::TEXT, value.as_bytes());
        Ok(())
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<(), Failed> {
        self.bytes(tag::SEQUENCE, value);
        Ok(())
    }

    fn serialize_none(self) -> Result<(), Failed> {
        self.hasher.write_u8(tag::NONE);
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Failed> {
        self.hasher.write_u8(tag::SOME);
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Failed> {
        self.serialize_none()
    }

    fn serialize_unit_struct(self, _name: &'static str) -> Result<(), Failed> {
        self.serialize_none()
    }

    fn serialize_unit_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
    ) -> Result<(), Failed> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        value: &T,
    ) -> Result<(), Failed> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Failed> {
        value.serialize(self.variant(variant))
    }

    fn serialize_seq(self, _length: Option<usize>) -> Result<Compound<'h>, Failed> {
        Ok(self.open(tag::SEQUENCE))
    }

    fn serialize_tuple(self, _length: usize) -> Result<Compound<'h>, Failed> {
        Ok(self.open(tag::SEQUENCE))
    }

    fn serialize_tuple_struct(
        self,
        _name: &'static str,
        _length: usize,
    ) -> Result<Compound<'h>, Failed> {
        Ok(self.open(tag::SEQUENCE))
    }

    fn serialize_tuple_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        _length: usize,
    ) -> Result<Compound<'h>, Failed> {
        Ok(self.variant(variant).open(tag::SEQUENCE))
    }

    fn serialize_map(self, _length: Option<usize>) -> Result<Compound<'h>, Failed> {
        Ok(self.open(tag::MAP))
    }

    fn serialize_struct(self, _name: &'static str, _length: usize) -> Result<Compound<'h>, Failed> {
        Ok(self.open(tag::SEQUENCE))
    }

    fn serialize_struct_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        _length: usize,
    ) -> Result<Compound<'h>, Failed> {
        Ok(self.variant(variant).open(tag::SEQUENCE))
    }
}

macro_rules! sequences {
    ($($interface:ident $method:ident,)*) => {
        $(
            impl ser::$interface for Compound<'_> {
                type Ok = ();
                type Error = Failed;

                fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Failed> {
                    self.element(value)
                }

                fn end(self) -> Result<(), Failed> {
                    self.close();
                    Ok(())
                }
            }
        )*
    };
}

sequences! {
    SerializeSeq serialize_element,
    SerializeTuple serialize_element,
    SerializeTupleStruct serialize_field,
    SerializeTupleVariant serialize_field,
}

macro_rules! structures {
    ($($interface:ident,)*) => {
        $(
            impl ser::$interface for Compound<'_> {
                type Ok = ();
                type Error = Failed;

                fn serialize_field<T: Serialize + ?Sized>(
                    &mut self,
                    name: &'static str,
                    value: &T,
                ) -> Result<(), Failed> {
                    self.hasher.write(name.as_bytes());
                    // A number as it was written (`1.10`), which equals others that are written
                    // differently: serde_json hands it over as a structure with this field.
                    if name.starts_with("$serde_json") { Ok(()) } else { self.element(value) }
                }

                fn end(self) -> Result<(), Failed> {
                    self.close();
                    Ok(())
                }
            }
        )*
    };
}

structures! {
    SerializeStruct,
    SerializeStructVariant,
}

impl ser::SerializeMap for Compound<'_> {
    type Ok = ();
    type Error = Failed;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Failed> {
        self.key = fingerprint(key);
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Failed> {
        let entry = fingerprint(&(self.key, fingerprint(value)));
        self.entries = self.entries.wrapping_add(entry);
        Ok(())
    }

    fn end(self) -> Result<(), Failed> {
        self.close();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec;

    use serde::Serialize;

    use super::fingerprint;

    #[derive(Serialize)]
    enum Shape {
        Circle(f64),
        Square(f64),
        Empty,
    }

    #[test]
    fn equal_values_have_equal_fingerprints() {
        assert_eq!(fingerprint(&0.0), fingerprint(&-0.0));
        assert_eq!(fingerprint(&Shape::Circle(1.0)), fingerprint(&Shape::Circle(1.0)));
    }

    #[test]
    fn values_that_are_nearly_alike_differ() {
        let prints = [
            fingerprint(&Shape::Circle(1.0)),
            fingerprint(&Shape::Square(1.0)),
            fingerprint(&Shape::Empty),
            fingerprint(&vec!["ab", "c"]),
            fingerprint(&vec!["a", "bc"]),
            fingerprint(&vec![vec!["a"], vec!["bc"]]),
            fingerprint(&None::<u8>),
            fingerprint(&Some(0_u8)),
            fingerprint(&0_u8),
        ];
        for (index, print) in prints.iter().enumerate() {
            assert!(!prints[..index].contains(print), "{index}");
        }
    }

    #[cfg(feature = "std")]
    #[test]
    fn the_order_of_a_map_does_not_matter() {
        let forward: std::collections::HashMap<u32, u32> = (0..100).map(|key| (key, key)).collect();
        let backward: std::collections::HashMap<u32, u32> =
            (0..100).rev().map(|key| (key, key)).collect();
        assert_eq!(fingerprint(&forward), fingerprint(&backward));
    }
}
