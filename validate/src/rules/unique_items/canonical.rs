//! What a value serializes as, in bytes that are equal for equal values.

use alloc::vec::Vec;
use core::fmt;
use core::ops::Range;

use serde::ser::{self, Serialize, Serializer};

use crate::decimal;

/// The canonical forms of values, one after the other.
#[derive(Default)]
pub(super) struct Forms(Vec<u8>);

impl Forms {
    /// Adds the form of a value; of a value that cannot be serialized, what was written before the
    /// failure.
    pub(super) fn add<T: Serialize>(&mut self, value: &T) -> Range<usize> {
        let start = self.0.len();
        let _ = value.serialize(Form(&mut self.0));
        start..self.0.len()
    }

    /// The form that [`add`](Self::add) gave.
    pub(super) fn get(&self, form: Range<usize>) -> &[u8] {
        &self.0[form]
    }
}

/// Tags separate values whose bytes are equal.
mod tag {
    pub(super) const NONE: u8 = 0;
    pub(super) const SOME: u8 = 1;
    pub(super) const NUMBER: u8 = 2;
    pub(super) const TEXT: u8 = 3;
    pub(super) const SEQUENCE: u8 = 4;
    pub(super) const END: u8 = 5;
}

/// What stands before the bytes of a text: its tag and its length.
const TEXT_HEADER: usize = 1 + size_of::<u64>();

/// Writes the form of one value.
struct Form<'f>(&'f mut Vec<u8>);

impl<'f> Form<'f> {
    fn number<const BYTES: usize>(self, number: [u8; BYTES]) {
        self.0.push(tag::NUMBER);
        self.0.extend(number);
    }

    fn variant(self, name: &str) -> Result<Self, Failed> {
        Form(&mut *self.0).serialize_str(name)?;
        Ok(self)
    }

    fn open(self) -> Compound<'f> {
        self.0.push(tag::SEQUENCE);
        Compound { start: self.0.len(), form: self.0, entries: Vec::new() }
    }
}

/// The inside of a sequence, map or structure.
struct Compound<'f> {
    form: &'f mut Vec<u8>,
    start: usize,
    /// Where the entries of a map begin.
    entries: Vec<usize>,
}

impl Compound<'_> {
    fn element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Failed> {
        value.serialize(Form(self.form))
    }

    /// Writes a number that keeps its text: equal numbers may be written differently (`1.10`).
    fn written_number<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Failed> {
        let start = self.form.len();
        self.element(value)?;
        let written = self.form.split_off(start);
        let text = written.get(TEXT_HEADER..).and_then(|text| core::str::from_utf8(text).ok());
        match text.filter(|text| text.starts_with(|it: char| it == '-' || it.is_ascii_digit())) {
            Some(number) => decimal::write_canonical(number, self.form),
            None => self.form.extend(written),
        }
        Ok(())
    }

    /// Sorts the entries of a map, whose order does not matter.
    fn close(self) {
        if !self.entries.is_empty() {
            let written = self.form.split_off(self.start);
            let ends = self.entries.iter().skip(1).copied().chain([self.start + written.len()]);
            let entry = |(from, to): (&usize, usize)| &written[from - self.start..to - self.start];
            let mut entries: Vec<&[u8]> = self.entries.iter().zip(ends).map(entry).collect();
            entries.sort_unstable();
            self.form.extend(entries.into_iter().flatten());
        }
        self.form.push(tag::END);
    }
}

/// The value does not serialize.
#[derive(Debug)]
struct Failed;

impl fmt::Display for Failed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the value does not serialize")
    }
}

impl core::error::Error for Failed {}

impl ser::Error for Failed {
    fn custom<T: fmt::Display>(_message: T) -> Self {
        Self
    }
}

macro_rules! numbers {
    ($($method:ident $number:ty,)*) => {
        $(
            fn $method(self, value: $number) -> Result<(), Failed> {
                self.number(value.to_be_bytes());
                Ok(())
            }
        )*
    };
}

/// Methods for what consists of parts.
macro_rules! compounds {
    ($($method:ident($($parameter:ident: $type:ty),*) $(in $variant:ident)?;)*) => {
        $(
            fn $method(self, $($parameter: $type),*) -> Result<Compound<'f>, Failed> {
                $(let _ = $parameter;)*
                Ok(self$(.variant($variant)?)?.open())
            }
        )*
    };
}

impl<'f> Serializer for Form<'f> {
    type Ok = ();
    type Error = Failed;
    type SerializeSeq = Compound<'f>;
    type SerializeTuple = Compound<'f>;
    type SerializeTupleStruct = Compound<'f>;
    type SerializeTupleVariant = Compound<'f>;
    type SerializeMap = Compound<'f>;
    type SerializeStruct = Compound<'f>;
    type SerializeStructVariant = Compound<'f>;

    numbers! {
        serialize_i8 i8,
        serialize_i16 i16,
        serialize_i32 i32,
        serialize_i64 i64,
        serialize_i128 i128,
        serialize_u8 u8,
        serialize_u16 u16,
        serialize_u32 u32,
        serialize_u64 u64,
        serialize_u128 u128,
    }

    compounds! {
        serialize_seq(length: Option<usize>);
        serialize_tuple(length: usize);
        serialize_tuple_struct(name: &'static str, length: usize);
        serialize_tuple_variant(name: &'static str, index: u32, variant: &'static str, length: usize)
            in variant;
        serialize_map(length: Option<usize>);
        serialize_struct(name: &'static str, length: usize);
        serialize_struct_variant(name: &'static str, index: u32, variant: &'static str, length: usize)
            in variant;
    }

    fn serialize_bool(self, value: bool) -> Result<(), Failed> {
        self.number([value.into()]);
        Ok(())
    }

    fn serialize_char(self, value: char) -> Result<(), Failed> {
        self.serialize_u32(value.into())
    }

    fn serialize_f32(self, value: f32) -> Result<(), Failed> {
        self.serialize_f64(value.into())
    }

    /// Both zeros are equal.
    fn serialize_f64(self, value: f64) -> Result<(), Failed> {
        self.number((value + 0.0).to_be_bytes());
        Ok(())
    }

    fn serialize_str(self, value: &str) -> Result<(), Failed> {
        self.serialize_bytes(value.as_bytes())
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<(), Failed> {
        self.0.push(tag::TEXT);
        self.0.extend((value.len() as u64).to_be_bytes());
        self.0.extend(value);
        Ok(())
    }

    fn serialize_none(self) -> Result<(), Failed> {
        self.0.push(tag::NONE);
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Failed> {
        self.0.push(tag::SOME);
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
        value.serialize(self.variant(variant)?)
    }
}

macro_rules! sequences {
    ($($interface:ident $method:ident $($name:ident)?,)*) => {
        $(
            impl ser::$interface for Compound<'_> {
                type Ok = ();
                type Error = Failed;

                fn $method<T: Serialize + ?Sized>(
                    &mut self,
                    $($name: &'static str,)?
                    value: &T,
                ) -> Result<(), Failed> {
                    $(
                        if $name.starts_with("$serde_json") {
                            return self.written_number(value);
                        }
                        self.element($name)?;
                    )?
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
    SerializeStruct serialize_field name,
    SerializeStructVariant serialize_field name,
}

impl ser::SerializeMap for Compound<'_> {
    type Ok = ();
    type Error = Failed;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Failed> {
        self.entries.push(self.form.len());
        self.element(key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Failed> {
        self.element(value)
    }

    fn end(self) -> Result<(), Failed> {
        self.close();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec;
    use alloc::vec::Vec;

    use serde::Serialize;

    use super::Forms;

    #[derive(Serialize)]
    enum Shape {
        Circle(f64),
        Square(f64),
        Empty,
    }

    fn form<T: Serialize>(value: &T) -> Vec<u8> {
        let mut forms = Forms::default();
        let form = forms.add(value);
        forms.get(form).to_vec()
    }

    #[test]
    fn equal_values_have_equal_forms() {
        assert_eq!(form(&0.0), form(&-0.0));
        assert_eq!(form(&Shape::Circle(1.0)), form(&Shape::Circle(1.0)));
    }

    #[cfg(feature = "json")]
    #[test]
    fn numbers_that_keep_their_text_are_compared_by_value() {
        let decimal = |text: &str| text.parse::<crate::BigDecimal>().expect("a number");
        assert_eq!(form(&decimal("1.10")), form(&decimal("11e-1")));
        assert_ne!(form(&decimal("1.1")), form(&decimal("1.11")));
    }

    #[test]
    fn values_that_are_nearly_alike_differ() {
        let forms = [
            form(&Shape::Circle(1.0)),
            form(&Shape::Square(1.0)),
            form(&Shape::Empty),
            form(&vec!["ab", "c"]),
            form(&vec!["a", "bc"]),
            form(&vec![vec!["a"], vec!["bc"]]),
            form(&None::<u8>),
            form(&Some(0_u8)),
            form(&0_u8),
        ];
        for (index, form) in forms.iter().enumerate() {
            assert!(!forms[..index].contains(form), "{index}");
        }
    }

    #[cfg(feature = "std")]
    #[test]
    fn the_order_of_a_map_does_not_matter() {
        use std::collections::HashMap;

        let forward: HashMap<u32, u32> = (0..100).map(|key| (key, key)).collect();
        let backward: HashMap<u32, u32> = (0..100).rev().map(|key| (key, key)).collect();
        assert_eq!(form(&forward), form(&backward));
        assert_ne!(form(&forward), form(&HashMap::from([(1, 2)])));
    }
}
