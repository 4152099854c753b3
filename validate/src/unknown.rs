//! What a union of a newer service holds.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

/// The value of a member of a union that the model does not know: any JSON, kept so that it can be
/// written again.
///
/// Numbers are kept as integers of 64 bits or as doubles; `json` refuses one that would lose digits. `Debug` shows nothing of the value, since
/// nobody knows whether it is sensitive.
///
/// ```
/// # #[cfg(feature = "json")] {
/// use shapewright_validate::UnknownValue;
///
/// let value: UnknownValue = serde_json::from_str(r#"{"at":[1,2.5,null]}"#)?;
/// assert_eq!(serde_json::to_string(&value)?, r#"{"at":[1,2.5,null]}"#);
/// assert_eq!(format!("{value:?}"), "** redacted **");
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum UnknownValue {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number below 2⁶³ without a fraction.
    Integer(i64),
    /// A number from 2⁶³ without a fraction.
    Natural(u64),
    /// Any other number.
    Float(f64),
    /// A text.
    String(Box<str>),
    /// An array.
    List(Vec<Self>),
    /// An object, with its entries in their order.
    Map(Vec<(Box<str>, Self)>),
}

impl fmt::Debug for UnknownValue {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        crate::Redacted.fmt(formatter)
    }
}

impl Serialize for UnknownValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Integer(value) => serializer.serialize_i64(*value),
            Self::Natural(value) => serializer.serialize_u64(*value),
            Self::Float(value) => serializer.serialize_f64(*value),
            Self::String(value) => serializer.serialize_str(value),
            Self::List(elements) => {
                let mut list = serializer.serialize_seq(Some(elements.len()))?;
                elements.iter().try_for_each(|element| list.serialize_element(element))?;
                list.end()
            }
            Self::Map(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                entries.iter().try_for_each(|(key, value)| map.serialize_entry(key, value))?;
                map.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for UnknownValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyVisitor)
    }
}

struct AnyVisitor;

impl<'de> Visitor<'de> for AnyVisitor {
    type Value = UnknownValue;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("any value")
    }

    fn visit_unit<E: Error>(self) -> Result<UnknownValue, E> {
        Ok(UnknownValue::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<UnknownValue, E> {
        Ok(UnknownValue::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<UnknownValue, E> {
        Ok(UnknownValue::Integer(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<UnknownValue, E> {
        Ok(i64::try_from(value).map_or(UnknownValue::Natural(value), UnknownValue::Integer))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<UnknownValue, E> {
        Ok(UnknownValue::Float(value))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<UnknownValue, E> {
        Ok(UnknownValue::String(value.into()))
    }

    fn visit_string<E: Error>(self, value: String) -> Result<UnknownValue, E> {
        Ok(UnknownValue::String(value.into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<UnknownValue, A::Error> {
        let mut elements = Vec::new();
        while let Some(element) = access.next_element()? {
            elements.push(element);
        }
        Ok(UnknownValue::List(elements))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<UnknownValue, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = access.next_entry()? {
            entries.push(entry);
        }
        Ok(UnknownValue::Map(entries))
    }
}
