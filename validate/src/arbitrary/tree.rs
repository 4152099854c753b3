//! JSON that is being made.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Write as _};

use crate::shape::Effective;

/// A JSON value. Numbers are text, so that none is rounded on its way.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Tree {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// JSON text: a number, or a string that is quoted already.
    Raw(String),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Self>),
    /// An object; its keys are unlike.
    Object(Vec<(String, Self)>),
}

impl Tree {
    pub(crate) fn text(text: &str) -> Self {
        Self::Text(text.into())
    }

    /// A number as its place has it: big ones may be strings.
    pub(crate) fn written(self, constraints: Effective<'_>) -> Self {
        match self {
            Self::Raw(number) if constraints.textual() => Self::Text(number),
            tree => tree,
        }
    }
}

impl fmt::Display for Tree {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => formatter.write_str("null"),
            Self::Bool(value) => write!(formatter, "{value}"),
            Self::Raw(text) => formatter.write_str(text),
            Self::Text(text) => write_text(formatter, text),
            Self::List(elements) => {
                formatter.write_char('[')?;
                for (index, element) in elements.iter().enumerate() {
                    write!(formatter, "{}{element}", separator(index))?;
                }
                formatter.write_char(']')
            }
            Self::Object(entries) => {
                formatter.write_char('{')?;
                for (index, (key, value)) in entries.iter().enumerate() {
                    formatter.write_str(separator(index))?;
                    write_text(formatter, key)?;
                    write!(formatter, ":{value}")?;
                }
                formatter.write_char('}')
            }
        }
    }
}

fn separator(index: usize) -> &'static str {
    if index == 0 { "" } else { "," }
}

fn write_text(formatter: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    formatter.write_char('"')?;
    for character in text.chars() {
        match character {
            '"' => formatter.write_str("\\\"")?,
            '\\' => formatter.write_str("\\\\")?,
            '\0'..='\x1f' => write!(formatter, "\\u{:04x}", u32::from(character))?,
            _ => formatter.write_char(character)?,
        }
    }
    formatter.write_char('"')
}

#[cfg(test)]
mod tests {
    use alloc::string::{String, ToString as _};
    use alloc::vec;

    use super::Tree;

    #[test]
    fn trees_are_written_as_json_that_reads_back() {
        let text: String = ('\0'..='\u{2029}').collect();
        let list = Tree::List(vec![Tree::Null, Tree::Bool(true), Tree::Raw("1e400".into())]);
        let tree = Tree::Object(vec![(text.clone(), Tree::text(&text)), ("list".into(), list)]);
        let written = tree.to_string();
        let raw: alloc::collections::BTreeMap<String, &serde_json::value::RawValue> =
            serde_json::from_str(&written).expect("JSON");
        assert_eq!(serde_json::from_str::<String>(raw[&text].get()).expect("a string"), text);
        assert_eq!(raw["list"].get(), "[null,true,1e400]");
    }
}
