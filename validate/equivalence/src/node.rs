//! JSON as it is written: numbers as their text, members in order and as often as they stand there.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error as _, MapAccess, Visitor};
use serde_json::Value;
use serde_json::value::RawValue;

/// A JSON value as it is written.
#[derive(Clone, Debug)]
pub enum Node {
    /// Literals and numbers, or any other JSON text.
    Raw(String),
    /// What a string says.
    Text(String),
    /// The elements of an array.
    Array(Vec<Self>),
    /// The members of an object; a name may stand there more than once.
    Object(Vec<(String, Self)>),
}

impl Node {
    /// The nodes of a JSON text.
    ///
    /// # Errors
    /// If the text is not JSON.
    pub fn parse(text: &str) -> serde_json::Result<Self> {
        Ok(match text.trim_start().as_bytes().first() {
            Some(b'"') => Self::Text(serde_json::from_str(text)?),
            Some(b'[') => Self::Array(serde_json::from_str(text)?),
            Some(b'{') => Self::Object(serde_json::from_str::<Entries>(text)?.0),
            _ => Self::Raw(serde_json::from_str::<&RawValue>(text)?.get().to_owned()),
        })
    }
}

impl From<&Value> for Node {
    fn from(value: &Value) -> Self {
        Self::parse(&value.to_string()).expect("a value is written as JSON")
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <&RawValue>::deserialize(deserializer)?;
        Self::parse(text.get()).map_err(D::Error::custom)
    }
}

/// The members of an object, in order and as often as they stand there.
struct Entries(Vec<(String, Node)>);

impl<'de> Deserialize<'de> for Entries {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(EntriesVisitor)
    }
}

struct EntriesVisitor;

impl<'de> Visitor<'de> for EntriesVisitor {
    type Value = Entries;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entries, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Entries(entries))
    }
}

impl fmt::Display for Node {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Raw(text) => formatter.write_str(text),
            Self::Text(text) => write!(formatter, "{}", Value::from(text.as_str())),
            Self::Array(elements) => {
                formatter.write_str("[")?;
                for (index, element) in elements.iter().enumerate() {
                    let comma = if index > 0 { "," } else { "" };
                    write!(formatter, "{comma}{element}")?;
                }
                formatter.write_str("]")
            }
            Self::Object(entries) => {
                formatter.write_str("{")?;
                for (index, (key, value)) in entries.iter().enumerate() {
                    let comma = if index > 0 { "," } else { "" };
                    write!(formatter, "{comma}{}:{value}", Value::from(key.as_str()))?;
                }
                formatter.write_str("}")
            }
        }
    }
}
