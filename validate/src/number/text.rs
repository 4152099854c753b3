//! A serde `with` module for numbers of any size that are JSON strings of their digits ("Numeric
//! type serialization" of Smithy RPC v2 JSON).
//!
//! It takes [`BigInteger`](crate::BigInteger) and [`BigDecimal`](crate::BigDecimal), and options,
//! boxes, lists and maps of them.
//!
//! ```
//! use shapewright_validate::BigInteger;
//!
//! #[derive(serde::Serialize, serde::Deserialize)]
//! struct Total {
//!     #[serde(with = "shapewright_validate::big_number_text")]
//!     count: BigInteger,
//! }
//!
//! let total: Total = serde_json::from_str(r#"{"count": "12345678901234567890"}"#)?;
//! assert_eq!(total.count.as_str(), "12345678901234567890");
//! assert_eq!(serde_json::to_string(&total)?, r#"{"count":"12345678901234567890"}"#);
//! # Ok::<(), serde_json::Error>(())
//! ```

use alloc::borrow::Cow;
use core::str::FromStr;

use serde::de::{Deserialize, Deserializer, Error};
use serde::ser::Serializer;

use super::{BigDecimal, BigInteger, InvalidNumber};
use crate::form::{DeserializeAs, Form, SerializeAs, leaves};

/// The form of big numbers as strings.
#[doc(hidden)]
#[derive(Debug)]
pub struct Text;

/// Writes a number, or what holds numbers.
///
/// # Errors
/// Those of the serializer.
pub fn serialize<T: SerializeAs<Text>, S: Serializer>(
    value: &T,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    value.serialize_as(serializer)
}

/// Reads a number, or what holds numbers.
///
/// # Errors
/// Strings that are no number of the type, and those of the deserializer.
pub fn deserialize<'de, T: DeserializeAs<'de, Text>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    T::deserialize_as(deserializer)
}

fn read<'de, T, D>(deserializer: D) -> Result<T, D::Error>
where
    T: FromStr<Err = InvalidNumber>,
    D: Deserializer<'de>,
{
    let text = <Cow<'_, str>>::deserialize(deserializer)?;
    text.parse().map_err(Error::custom)
}

macro_rules! form {
    ($($number:ty),*) => {
        $(
            impl Form<$number> for Text {
                fn serialize<S: Serializer>(
                    value: &$number,
                    serializer: S,
                ) -> Result<S::Ok, S::Error> {
                    serializer.serialize_str(value.as_str())
                }

                fn deserialize<'de, D: Deserializer<'de>>(
                    deserializer: D,
                ) -> Result<$number, D::Error> {
                    read(deserializer)
                }
            }
        )*
    };
}

form!(BigInteger, BigDecimal);
leaves!(BigInteger, BigDecimal);
