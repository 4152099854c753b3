//! A serde `with` module for floating-point numbers: JSON numbers, and the texts `"NaN"`,
//! `"Infinity"` and `"-Infinity"` for what JSON has no numbers for.
//!
//! It takes `f32` and `f64`, and options, boxes, lists and maps of them.
//!
//! ```
//! #[derive(serde::Serialize, serde::Deserialize)]
//! struct Reading {
//!     #[serde(default, with = "shapewright_validate::float")]
//!     values: Option<Vec<f64>>,
//! }
//!
//! let reading: Reading = serde_json::from_str(r#"{"values": [1, 2.5, "-Infinity"]}"#)?;
//! assert_eq!(reading.values, Some(vec![1.0, 2.5, f64::NEG_INFINITY]));
//! assert_eq!(serde_json::to_string(&reading)?, r#"{"values":[1.0,2.5,"-Infinity"]}"#);
//! # Ok::<(), serde_json::Error>(())
//! ```

use core::fmt;

use serde::de::{Deserializer, Error, Unexpected, Visitor};
use serde::ser::Serializer;

use crate::form::{DeserializeAs, Form, NUMBER, SerializeAs};

/// The form of floating-point numbers in Smithy's JSON protocols.
#[doc(hidden)]
#[derive(Debug)]
pub struct Float;

/// Writes a number, or what holds numbers.
///
/// # Errors
/// Those of the serializer.
pub fn serialize<T: SerializeAs<Float>, S: Serializer>(
    value: &T,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    value.serialize_as(serializer)
}

/// Reads a number, or what holds numbers.
///
/// # Errors
/// Other texts than the three, and those of the deserializer.
pub fn deserialize<'de, T: DeserializeAs<'de, Float>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    T::deserialize_as(deserializer)
}

impl Form<f64> for Float {
    fn serialize<S: Serializer>(value: &f64, serializer: S) -> Result<S::Ok, S::Error> {
        match not_finite(*value) {
            Some(text) => serializer.serialize_str(text),
            None => serializer.serialize_f64(*value),
        }
    }

    fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<f64, D::Error> {
        deserializer.deserialize_newtype_struct(NUMBER, FloatVisitor)
    }
}

impl Form<f32> for Float {
    fn serialize<S: Serializer>(value: &f32, serializer: S) -> Result<S::Ok, S::Error> {
        match not_finite((*value).into()) {
            Some(text) => serializer.serialize_str(text),
            None => serializer.serialize_f32(*value),
        }
    }

    fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<f32, D::Error> {
        let double = deserializer.deserialize_newtype_struct(NUMBER, FloatVisitor)?;
        if double.is_finite() && !fits(double) {
            return Err(D::Error::custom("a number beyond the range of 32 bits"));
        }
        #[expect(
            clippy::cast_possible_truncation,
            reason = "rounding to the nearest is the purpose"
        )]
        Ok(double as f32)
    }
}

/// Whether a float of 32 bits is finite where a double is.
pub(crate) fn fits(double: f64) -> bool {
    #[expect(clippy::cast_possible_truncation, reason = "whether anything is left is the question")]
    let single = double as f32;
    single.is_finite()
}

fn not_finite(value: f64) -> Option<&'static str> {
    if value.is_finite() {
        None
    } else if value.is_nan() {
        Some("NaN")
    } else if value > 0.0 {
        Some("Infinity")
    } else {
        Some("-Infinity")
    }
}

struct FloatVisitor;

impl<'de> Visitor<'de> for FloatVisitor {
    type Value = f64;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a number, \"NaN\", \"Infinity\" or \"-Infinity\"")
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, number: D) -> Result<f64, D::Error> {
        number.deserialize_any(self)
    }

    fn visit_f64<E>(self, value: f64) -> Result<f64, E> {
        Ok(value)
    }

    #[expect(clippy::cast_precision_loss, reason = "rounding to the nearest is the purpose")]
    fn visit_i64<E>(self, value: i64) -> Result<f64, E> {
        Ok(value as f64)
    }

    #[expect(clippy::cast_precision_loss, reason = "rounding to the nearest is the purpose")]
    fn visit_u64<E>(self, value: u64) -> Result<f64, E> {
        Ok(value as f64)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<f64, E> {
        match text {
            "NaN" => Ok(f64::NAN),
            "Infinity" => Ok(f64::INFINITY),
            "-Infinity" => Ok(f64::NEG_INFINITY),
            // The text is not quoted: it may be sensitive.
            _ => Err(E::invalid_value(Unexpected::Other("another text"), &self)),
        }
    }
}

#[cfg(all(test, feature = "json"))]
mod tests {
    use alloc::collections::BTreeMap;
    use alloc::string::String;
    use alloc::vec::Vec;

    use super::{deserialize, serialize};

    fn read(text: &str) -> serde_json::Result<f64> {
        deserialize(&mut serde_json::Deserializer::from_str(text))
    }

    #[test]
    fn numbers_and_the_three_texts_are_read() {
        assert!((read("1.5").expect("a number") - 1.5).abs() < f64::EPSILON);
        assert!((read("-3").expect("a number") + 3.0).abs() < f64::EPSILON);
        assert!(read("\"NaN\"").expect("NaN").is_nan());
        assert!(read("\"Infinity\"").expect("infinity") > f64::MAX);
        for text in
            ["\"nan\"", "\"1.5\"", "\"+Infinity\"", "\"inf\"", "true", "null", "[]", "1e400"]
        {
            assert!(read(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_float_of_32_bits_takes_what_it_can_hold() {
        let read = |text: &str| -> serde_json::Result<f32> {
            deserialize(&mut serde_json::Deserializer::from_str(text))
        };
        // The least number that is nearer to infinity than to the greatest float.
        for text in ["1e39", "-3.4028235677973366e38"] {
            assert!(read(text).is_err(), "{text}");
        }
        assert!(read("3.4028235677973362e38").is_ok_and(|it| it.to_bits() == f32::MAX.to_bits()));
        assert!(read("\"-Infinity\"").is_ok_and(|it| it == f32::NEG_INFINITY));
    }

    #[test]
    fn containers_are_read_and_written_through() {
        type Values = Option<BTreeMap<String, Vec<Option<f32>>>>;
        let text = r#"{"a":[1.1,null,"NaN"],"b":[]}"#;
        let values: Values =
            deserialize(&mut serde_json::Deserializer::from_str(text)).expect("it");
        let mut written = Vec::new();
        serialize(&values, &mut serde_json::Serializer::new(&mut written)).expect("it");
        assert_eq!(written, text.as_bytes());
    }
}
