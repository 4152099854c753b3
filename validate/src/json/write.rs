//! JSON of values, the same text that `serde_json` writes, for messages.
//!
//! Most of a message are strings, and most strings have nothing to escape: they are copied in one
//! piece, not looked at byte by byte.

use alloc::string::String;

use serde::ser::{
    Error as _, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant,
    SerializeTuple, SerializeTupleStruct, SerializeTupleVariant, Serializer,
};
use serde_json::Error;

use crate::walk::push_string;

/// How long most documents are at most, in bytes: they are written without moving them about.
const USUAL_LENGTH: usize = 1_024;

/// What `serde_json` names the structures whose only member is JSON text: numbers of any length.
const LITERALS: &str = "$serde_json::private::";

/// The JSON of a value.
///
/// # Errors
/// Those of the value's own `Serialize`; a key of a map that is no text.
pub(crate) fn to_string(value: &(impl Serialize + ?Sized)) -> Result<String, Error> {
    let mut json = String::with_capacity(USUAL_LENGTH);
    value.serialize(Writer(&mut json))?;
    Ok(json)
}

/// Writes one value at the end of a text.
struct Writer<'j>(&'j mut String);

impl<'j> Writer<'j> {
    fn opened(self, open: &str, close: &'static str) -> Compound<'j> {
        self.0.push_str(open);
        Compound { json: self.0, close, is_first: true, is_literal: false }
    }

    /// Opens what is the value of the one member of an object: a variant of an enum.
    fn variant(self, name: &str, open: &str, close: &'static str) -> Compound<'j> {
        self.0.push('{');
        push_string(self.0, name);
        self.0.push(':');
        self.opened(open, close)
    }
}

/// What serde calls a method for each type, and JSON has one way to write.
macro_rules! integers {
    ($($method:ident: $type:ty),+) => {
        $(fn $method(self, value: $type) -> Result<(), Error> {
            self.0.push_str(itoa::Buffer::new().format(value));
            Ok(())
        })+
    };
}

impl<'j> Serializer for Writer<'j> {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Compound<'j>;
    type SerializeTuple = Compound<'j>;
    type SerializeTupleStruct = Compound<'j>;
    type SerializeTupleVariant = Compound<'j>;
    type SerializeMap = Compound<'j>;
    type SerializeStruct = Compound<'j>;
    type SerializeStructVariant = Compound<'j>;

    integers! {
        serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
        serialize_i128: i128,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64,
        serialize_u128: u128
    }

    fn serialize_bool(self, value: bool) -> Result<(), Error> {
        self.0.push_str(if value { "true" } else { "false" });
        Ok(())
    }

    fn serialize_f32(self, value: f32) -> Result<(), Error> {
        self.0.push_str(&serde_json::to_string(&value)?);
        Ok(())
    }

    fn serialize_f64(self, value: f64) -> Result<(), Error> {
        self.0.push_str(&serde_json::to_string(&value)?);
        Ok(())
    }

    fn serialize_char(self, value: char) -> Result<(), Error> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Result<(), Error> {
        push_string(self.0, value);
        Ok(())
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<(), Error> {
        self.collect_seq(value)
    }

    fn serialize_none(self) -> Result<(), Error> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Error> {
        self.0.push_str("null");
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Error> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<(), Error> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        let variant = self.variant(variant, "", "}");
        value.serialize(Writer(variant.json))?;
        variant.close();
        Ok(())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Compound<'j>, Error> {
        Ok(self.opened("[", "]"))
    }

    fn serialize_tuple(self, _: usize) -> Result<Compound<'j>, Error> {
        Ok(self.opened("[", "]"))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Compound<'j>, Error> {
        Ok(self.opened("[", "]"))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Compound<'j>, Error> {
        Ok(self.variant(variant, "[", "]}"))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Compound<'j>, Error> {
        Ok(self.opened("{", "}"))
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Compound<'j>, Error> {
        if name.starts_with(LITERALS) {
            return Ok(Compound { is_literal: true, ..self.opened("", "") });
        }
        Ok(self.opened("{", "}"))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Compound<'j>, Error> {
        Ok(self.variant(variant, "{", "}}"))
    }
}

/// An array or object that is being written.
struct Compound<'j> {
    json: &'j mut String,
    close: &'static str,
    is_first: bool,
    /// Whether it is no object but the JSON text that its one member has.
    is_literal: bool,
}

impl Compound<'_> {
    fn separate(&mut self) {
        if !core::mem::replace(&mut self.is_first, false) {
            self.json.push(',');
        }
    }

    fn element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.separate();
        value.serialize(Writer(self.json))
    }

    fn field<T: Serialize + ?Sized>(&mut self, key: &str, value: &T) -> Result<(), Error> {
        if self.is_literal {
            let text: String = serde_json::from_str(&to_string(value)?)?;
            self.json.push_str(&text);
            return Ok(());
        }
        self.separate();
        push_string(self.json, key);
        self.json.push(':');
        value.serialize(Writer(self.json))
    }

    fn close(self) {
        self.json.push_str(self.close);
    }
}

/// What serde has several traits for, and JSON one way to write.
macro_rules! elements {
    ($($of:ident :: $method:ident),+) => {
        $(impl $of for Compound<'_> {
            type Ok = ();
            type Error = Error;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
                self.element(value)
            }

            fn end(self) -> Result<(), Error> {
                self.close();
                Ok(())
            }
        })+
    };
}

elements!(
    SerializeSeq::serialize_element,
    SerializeTuple::serialize_element,
    SerializeTupleStruct::serialize_field,
    SerializeTupleVariant::serialize_field
);

macro_rules! fields {
    ($($of:ident),+) => {
        $(impl $of for Compound<'_> {
            type Ok = ();
            type Error = Error;

            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                key: &'static str,
                value: &T,
            ) -> Result<(), Error> {
                self.field(key, value)
            }

            fn end(self) -> Result<(), Error> {
                self.close();
                Ok(())
            }
        })+
    };
}

fields!(SerializeStruct, SerializeStructVariant);

impl SerializeMap for Compound<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        self.separate();
        let start = self.json.len();
        key.serialize(Writer(self.json))?;
        match self.json.as_bytes().get(start) {
            Some(b'"') => Ok(()),
            Some(b'-' | b'0'..=b'9' | b't' | b'f') => {
                self.json.insert(start, '"');
                self.json.push('"');
                Ok(())
            }
            _ => Err(Error::custom("key must be a string")),
        }
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.json.push(':');
        value.serialize(Writer(self.json))
    }

    fn end(self) -> Result<(), Error> {
        self.close();
        Ok(())
    }
}
