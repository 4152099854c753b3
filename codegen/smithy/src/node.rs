//! Node values: JSON-like data with positions (Smithy 2.0, section "Node values").

use std::borrow::Borrow;
use std::fmt;
use std::ops::Deref;

use smol_str::SmolStr;

use crate::map::Map;
use crate::source::{Span, Spanned};

/// A value and where it was written.
///
/// Equality ignores positions: two nodes are equal if they mean the same value.
#[derive(Clone, Debug)]
pub struct Node {
    /// The value.
    pub value: Value,
    /// Where it was written.
    pub span: Span,
}

/// What a node holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as it was written.
    Number(Number),
    /// A string.
    String(String),
    /// An unquoted name in the IDL, not yet resolved. Assembly turns it into a string.
    ShapeId(String),
    /// An array.
    Array(Vec<Node>),
    /// An object, in the order in which it was written.
    Object(Object),
}

/// The entries of an object, in the order in which they were written.
pub type Object = Map<Key, Entry>;

/// The key of an entry. Most are short, and take no memory of their own.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key(SmolStr);

impl Key {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text as a name of the model that was written at `span`.
    pub(crate) fn at(self, span: Span) -> Spanned<String> {
        Spanned::new(self.0.into(), span)
    }
}

impl From<&str> for Key {
    fn from(text: &str) -> Self {
        Self(SmolStr::new(text))
    }
}

impl From<String> for Key {
    fn from(text: String) -> Self {
        Self(SmolStr::from(text))
    }
}

impl From<Key> for String {
    fn from(key: Key) -> Self {
        Self::from(key.0)
    }
}

impl AsRef<str> for Key {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl PartialEq<str> for Key {
    fn eq(&self, text: &str) -> bool {
        self.0 == *text
    }
}

impl Deref for Key {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for Key {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

impl fmt::Display for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

/// One entry of an object.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Where the key was written.
    pub key_span: Span,
    /// The value.
    pub value: Node,
}

impl PartialEq for Node {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

/// A number with the text that it was written with (a JSON number), so that bounds are printed as
/// modelled and big numbers lose nothing. Equality is numeric for numbers that fit `f64` exactly
/// and textual otherwise.
#[derive(Clone, Debug)]
pub struct Number(SmolStr);

impl Number {
    /// A number from its JSON text, which the caller has checked.
    pub fn from_text(text: impl AsRef<str>) -> Self {
        Self(SmolStr::new(text))
    }

    /// The text as written: `2.2`, `1e3`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number if it is an integer (`1`, `1.0`, `1e2`) that fits.
    pub fn as_i128(&self) -> Option<i128> {
        self.0.parse().ok().or_else(|| integer_with_fraction_or_exponent(&self.0))
    }

    /// The nearest double; infinite where the number is too large.
    pub fn as_f64(&self) -> f64 {
        self.0.parse().unwrap_or(f64::NAN)
    }

    /// The same key for equal numbers.
    pub(crate) fn key(&self) -> NumberKey {
        let double = || NumberKey::Double(self.as_f64().to_bits());
        self.as_i128().map_or_else(double, NumberKey::Integer)
    }

    /// Whether it is written without fraction and exponent.
    pub fn is_integer_literal(&self) -> bool {
        self.0.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-')
    }
}

/// What equal numbers have in common: the integer, or the bits of the nearest double.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum NumberKey {
    Integer(i128),
    Double(u64),
}

/// The largest double up to which every integer is exact.
const MAX_EXACT: f64 = 9_007_199_254_740_992.0;

fn integer_with_fraction_or_exponent(text: &str) -> Option<i128> {
    let value: f64 = text.parse().ok()?;
    #[expect(clippy::cast_possible_truncation, reason = "integral and within 2^53")]
    (value.fract() == 0.0 && value.abs() <= MAX_EXACT).then_some(value as i128)
}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        if self.0 == other.0 {
            return true;
        }
        match (self.as_i128(), other.as_i128()) {
            (Some(left), Some(right)) => left == right,
            (None, None) => self.as_f64().total_cmp(&other.as_f64()).is_eq(),
            _ => false,
        }
    }
}

impl Node {
    /// A value written at `span`.
    pub fn new(value: Value, span: Span) -> Self {
        Self { value, span }
    }

    /// An empty object at `span`: the value of an annotation trait.
    pub fn empty_object(span: Span) -> Self {
        Self::new(Value::Object(Object::default()), span)
    }

    /// A string at `span`.
    pub fn string(text: impl Into<String>, span: Span) -> Self {
        Self::new(Value::String(text.into()), span)
    }

    /// The string, if it is one.
    pub fn as_str(&self) -> Option<&str> {
        match &self.value {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    /// The boolean, if it is one.
    pub fn as_bool(&self) -> Option<bool> {
        match self.value {
            Value::Bool(value) => Some(value),
            _ => None,
        }
    }

    /// The number, if it is one.
    pub fn as_number(&self) -> Option<&Number> {
        match &self.value {
            Value::Number(number) => Some(number),
            _ => None,
        }
    }

    /// The elements, if it is an array.
    pub fn as_array(&self) -> Option<&[Node]> {
        match &self.value {
            Value::Array(elements) => Some(elements),
            _ => None,
        }
    }

    /// The entries, if it is an object.
    pub fn as_object(&self) -> Option<&Object> {
        match &self.value {
            Value::Object(object) => Some(object),
            _ => None,
        }
    }

    /// The value of a key, if it is an object that has it.
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.as_object()?.get(key).map(|entry| &entry.value)
    }

    /// The same text for equal values.
    pub(crate) fn canonical(&self) -> String {
        match &self.value {
            Value::Null => "null".to_owned(),
            Value::Bool(value) => value.to_string(),
            Value::Number(number) => {
                number.as_i128().map_or_else(|| number.as_f64().to_string(), |it| it.to_string())
            }
            Value::String(text) | Value::ShapeId(text) => format!("{text:?}"),
            Value::Array(elements) => {
                let elements: Vec<String> = elements.iter().map(Self::canonical).collect();
                format!("[{}]", elements.join(","))
            }
            Value::Object(object) => {
                let entry =
                    |(key, entry): (&Key, &Entry)| format!("{key:?}:{}", entry.value.canonical());
                let mut entries: Vec<String> = object.iter().map(entry).collect();
                entries.sort();
                format!("{{{}}}", entries.join(","))
            }
        }
    }

    /// Whether it is `null`.
    pub fn is_null(&self) -> bool {
        self.value == Value::Null
    }

    /// The value as JSON. Numbers are exact where 64 bits hold them, else the nearest double; what
    /// no double holds is a string with its text, which Smithy takes for a big number, too.
    pub fn to_json(&self) -> serde_json::Value {
        match &self.value {
            Value::Null => serde_json::Value::Null,
            Value::Bool(value) => (*value).into(),
            Value::Number(number) => serde_json::from_str(number.as_str())
                .unwrap_or_else(|_| number.as_str().to_uppercase().into()),
            Value::String(text) | Value::ShapeId(text) => text.as_str().into(),
            Value::Array(elements) => elements.iter().map(Self::to_json).collect(),
            Value::Object(object) => {
                let entry = |(key, entry): (&Key, &Entry)| (key.to_string(), entry.value.to_json());
                serde_json::Value::Object(object.iter().map(entry).collect())
            }
        }
    }

    /// Its type with its article, as messages say it.
    pub(crate) fn described(&self) -> &'static str {
        match self.value {
            Value::Null => "null",
            Value::Bool(_) => "a boolean",
            Value::Number(_) => "a number",
            Value::String(_) | Value::ShapeId(_) => "a string",
            Value::Array(_) => "an array",
            Value::Object(_) => "an object",
        }
    }

    /// Its type in Smithy's words: `null`, `boolean`, `number`, `string`, `array`, `object`.
    pub fn type_name(&self) -> &'static str {
        match self.value {
            Value::Null => "null",
            Value::Bool(_) => "boolean",
            Value::Number(_) => "number",
            Value::String(_) | Value::ShapeId(_) => "string",
            Value::Array(_) => "array",
            Value::Object(_) => "object",
        }
    }
}
