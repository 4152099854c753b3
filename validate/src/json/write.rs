//! JSON of values, the same text that `serde_json` writes, for messages.
//!
//! Most of a message are strings, and most strings have nothing to escape: they are copied in pieces
//! of a known length, which are looked at on the way. Where the text ends is handed from step to step
//! as a value, so that it stays in a register: a length in memory, which each step reads and writes,
//! costs more than what is written.

use alloc::string::String;
use alloc::vec::Vec;

use serde::ser::{
    Error as _, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant,
    SerializeTuple, SerializeTupleStruct, SerializeTupleVariant, Serializer,
};
use serde_json::Error;

use super::plain::copy_plain;
use crate::walk::push_string;

/// How long most documents are at most, in bytes: they are written without moving them about.
const USUAL_LENGTH: usize = 1_024;

/// What stands where nothing is written yet.
const FILLING: u8 = b' ';

/// What `serde_json` names the structures whose only member is JSON text: numbers of any length.
const LITERALS: &str = "$serde_json::private::";

/// The JSON of a value.
///
/// # Errors
/// Those of the value's own `Serialize`; a key of a map that is no text.
pub(crate) fn to_vec(value: &(impl Serialize + ?Sized)) -> Result<Vec<u8>, Error> {
    // Zeros would be asked of the system's `calloc`, which is slower with memory that was used before.
    let mut json = alloc::vec![FILLING; USUAL_LENGTH];
    let end = value.serialize(Writer::<false> { json: &mut json, end: 0 })?;
    json.truncate(end);
    Ok(json)
}

/// Writes one value at the end of a text, or a key of an object with its colon.
struct Writer<'j, const KEY: bool = false> {
    /// The text, and room that it may grow into.
    json: &'j mut Vec<u8>,
    /// Where the text ends.
    end: usize,
}

impl<'j, const KEY: bool> Writer<'j, KEY> {
    /// The next bytes of the text.
    #[inline]
    fn room(&mut self, length: usize) -> &mut [u8] {
        let start = self.end;
        self.end += length;
        if self.end > self.json.len() {
            grow(self.json, self.end);
        }
        &mut self.json[start..self.end]
    }

    #[inline]
    fn text(&mut self, text: &str) {
        self.room(text.len()).copy_from_slice(text.as_bytes());
    }

    /// Writes what JSON has as it is; as a key, it is a string.
    #[inline]
    fn plain(mut self, text: &str) -> Result<usize, Error> {
        if KEY {
            return self.serialize_str(text);
        }
        self.text(text);
        Ok(self.end)
    }

    #[cold]
    fn escaped(mut self, text: &str) -> usize {
        let mut json = String::new();
        push_string(&mut json, text);
        if KEY {
            json.push(':');
        }
        self.text(&json);
        self.end
    }

    #[inline]
    fn opened(self, open: u8, close: u8) -> Result<Compound<'j>, Error> {
        if KEY {
            return Err(no_key());
        }
        let writer = Writer { json: self.json, end: self.end };
        Ok(Compound { writer, before: open, close, is_variant: false, is_literal: false })
    }

    /// Opens what is the value of the one member of an object: a variant of an enum.
    fn variant(self, name: &'static str, open: u8, close: u8) -> Result<Compound<'j>, Error> {
        let mut object = self.opened(b'{', b'}')?;
        object.key(name)?;
        Ok(Compound { is_variant: true, ..object.writer.opened(open, close)? })
    }
}

impl Writer<'_> {
    #[inline]
    fn value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.end = value.serialize(Writer::<false> { json: self.json, end: self.end })?;
        Ok(())
    }
}

#[cold]
fn no_key() -> Error {
    Error::custom("key must be a string")
}

#[cold]
fn grow(json: &mut Vec<u8>, length: usize) {
    json.resize(length.max(json.len() * 2), FILLING);
}

/// What serde calls a method for each type, and JSON has one way to write.
macro_rules! integers {
    ($($method:ident: $type:ty),+) => {
        $(fn $method(self, value: $type) -> Result<usize, Error> {
            self.plain(itoa::Buffer::new().format(value))
        })+
    };
}

impl<'j, const KEY: bool> Serializer for Writer<'j, KEY> {
    /// Where the text ends now.
    type Ok = usize;
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

    fn serialize_bool(self, value: bool) -> Result<usize, Error> {
        self.plain(if value { "true" } else { "false" })
    }

    fn serialize_f32(self, value: f32) -> Result<usize, Error> {
        self.plain(&serde_json::to_string(&value)?)
    }

    fn serialize_f64(self, value: f64) -> Result<usize, Error> {
        self.plain(&serde_json::to_string(&value)?)
    }

    fn serialize_char(self, value: char) -> Result<usize, Error> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    #[inline]
    fn serialize_str(mut self, value: &str) -> Result<usize, Error> {
        let start = self.end;
        let is_plain = match self.room(value.len() + if KEY { 3 } else { 2 }) {
            [first, room @ .., last, colon] if KEY => {
                (*first, *last, *colon) = (b'"', b'"', b':');
                copy_plain(room, value.as_bytes())
            }
            [first, room @ .., last] => {
                (*first, *last) = (b'"', b'"');
                copy_plain(room, value.as_bytes())
            }
            _ => true,
        };
        if is_plain {
            return Ok(self.end);
        }
        self.end = start;
        Ok(self.escaped(value))
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<usize, Error> {
        self.collect_seq(value)
    }

    fn serialize_none(self) -> Result<usize, Error> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<usize, Error> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<usize, Error> {
        if KEY { Err(no_key()) } else { self.plain("null") }
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<usize, Error> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<usize, Error> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<usize, Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<usize, Error> {
        let mut object = self.opened(b'{', b'}')?;
        object.field(variant, value)?;
        Ok(object.close())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Compound<'j>, Error> {
        self.opened(b'[', b']')
    }

    fn serialize_tuple(self, _: usize) -> Result<Compound<'j>, Error> {
        self.opened(b'[', b']')
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Compound<'j>, Error> {
        self.opened(b'[', b']')
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Compound<'j>, Error> {
        self.variant(variant, b'[', b']')
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Compound<'j>, Error> {
        self.opened(b'{', b'}')
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Compound<'j>, Error> {
        let is_literal = name.starts_with(LITERALS);
        Ok(Compound { is_literal, ..self.opened(b'{', b'}')? })
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Compound<'j>, Error> {
        self.variant(variant, b'{', b'}')
    }
}

/// An array or object that is being written. What opens it is written with its first element.
struct Compound<'j> {
    writer: Writer<'j>,
    /// What stands before the next element: what opens it or, later, a comma.
    before: u8,
    close: u8,
    /// Whether it is the value of the one member of an object, which is closed with it.
    is_variant: bool,
    /// Whether it is no object but the JSON text that its one member has.
    is_literal: bool,
}

impl Compound<'_> {
    #[inline]
    fn separate(&mut self) {
        self.writer.room(1)[0] = core::mem::replace(&mut self.before, b',');
    }

    #[inline]
    fn element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.separate();
        self.writer.value(value)
    }

    #[inline]
    fn key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        self.separate();
        let Writer { json, end } = &mut self.writer;
        *end = key.serialize(Writer::<true> { json, end: *end })?;
        Ok(())
    }

    #[inline]
    fn field<T: Serialize + ?Sized>(&mut self, key: &str, value: &T) -> Result<(), Error> {
        if self.is_literal {
            let text: String = serde_json::from_slice(&to_vec(value)?)?;
            self.writer.text(&text);
            return Ok(());
        }
        self.key(key)?;
        self.writer.value(value)
    }

    #[inline]
    fn close(mut self) -> usize {
        if self.is_literal {
            return self.writer.end;
        }
        if self.before != b',' {
            self.writer.room(1)[0] = self.before;
        }
        self.writer.room(1)[0] = self.close;
        if self.is_variant {
            self.writer.room(1)[0] = b'}';
        }
        self.writer.end
    }
}

/// What serde has several traits for, and JSON one way to write.
macro_rules! elements {
    ($($of:ident :: $method:ident),+) => {
        $(impl $of for Compound<'_> {
            type Ok = usize;
            type Error = Error;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
                self.element(value)
            }

            fn end(self) -> Result<usize, Error> {
                Ok(self.close())
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
            type Ok = usize;
            type Error = Error;

            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                key: &'static str,
                value: &T,
            ) -> Result<(), Error> {
                self.field(key, value)
            }

            fn end(self) -> Result<usize, Error> {
                Ok(self.close())
            }
        })+
    };
}

fields!(SerializeStruct, SerializeStructVariant);

impl SerializeMap for Compound<'_> {
    type Ok = usize;
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        self.key(key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.writer.value(value)
    }

    fn end(self) -> Result<usize, Error> {
        Ok(self.close())
    }
}
