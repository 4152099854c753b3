//! JSON: files of the workspace, schemas among them, and what texts mean.

use std::path::Path;

use serde_json::{Number, Value};

use crate::failure::Failure;
use crate::workspace;

/// The keywords of a schema whose objects hold schemas by names, which are not keywords.
pub(crate) const SCHEMAS_BY_NAME: [&str; 3] = ["properties", "$defs", "definitions"];

/// The document in a file.
pub(crate) fn read(path: &Path) -> Result<Value, Failure> {
    serde_json::from_str(&workspace::read(path)?)
        .map_err(|error| Failure::Model(format!("error: {}: {error}", path.display())))
}

/// Whether two JSON texts mean the same.
pub(crate) fn is_same(left: &[u8], right: &[u8]) -> bool {
    let read = |text: &[u8]| serde_json::from_slice::<Value>(text).map(|it| plain(&it));
    matches!((read(left), read(right)), (Ok(left), Ok(right)) if left == right)
}

/// A document in which all numbers are doubles.
pub(crate) fn plain(document: &Value) -> Value {
    match document {
        Value::Number(_) => double(document),
        Value::Array(elements) => elements.iter().map(plain).collect(),
        Value::Object(entries) => {
            Value::Object(entries.iter().map(|(key, it)| (key.clone(), plain(it))).collect())
        }
        other => other.clone(),
    }
}

/// A number as a double.
pub(crate) fn double(number: &Value) -> Value {
    let number = number.as_f64().and_then(Number::from_f64);
    number.map_or(Value::Null, Value::Number)
}
