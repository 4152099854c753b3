//! JSON as it is written: numbers as their text, members in order and as often as they stand there.

use std::fmt;

use serde_json::Value;

/// A JSON value as it is written.
#[derive(Clone, Debug)]
pub(crate) enum Node {
    /// Literals and numbers, or any other JSON text.
    Raw(String),
    /// What a string says.
    Text(String),
    /// The elements of an array.
    Array(Vec<Self>),
    /// The members of an object; a name may stand there more than once.
    Object(Vec<(String, Self)>),
}

impl From<&Value> for Node {
    fn from(value: &Value) -> Self {
        match value {
            Value::String(text) => Self::Text(text.clone()),
            Value::Array(elements) => Self::Array(elements.iter().map(Self::from).collect()),
            Value::Object(entries) => {
                let entries = entries.iter().map(|(key, value)| (key.clone(), Self::from(value)));
                Self::Object(entries.collect())
            }
            other => Self::Raw(other.to_string()),
        }
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
