//! Documents: any JSON.

use aws_smithy_types::{Document, Number};
use serde_json::Value;

use super::{ConversionError, ConversionErrorKind, elements, entries};
use crate::walk::MAX_DEPTH;

/// Any JSON as the SDK has it.
///
/// # Errors
/// [`ConversionErrorKind::Depth`], and [`ConversionErrorKind::Number`] for a number beyond what the SDK
/// can hold.
pub fn document(value: Value) -> Result<Document, ConversionError> {
    nested_document(value, 0)
}

fn nested_document(value: Value, depth: usize) -> Result<Document, ConversionError> {
    check(depth)?;
    Ok(match value {
        Value::Null => Document::Null,
        Value::Bool(value) => Document::Bool(value),
        Value::Number(number) => Document::Number(sdk_number(&number)?),
        Value::String(text) => Document::String(text),
        Value::Array(list) => {
            Document::Array(elements(list, |element| nested_document(element, depth + 1))?)
        }
        Value::Object(members) => {
            Document::Object(entries(members, |value| nested_document(value, depth + 1))?)
        }
    })
}

fn sdk_number(number: &serde_json::Number) -> Result<Number, ConversionError> {
    if let Some(natural) = number.as_u64() {
        return Ok(Number::PosInt(natural));
    }
    if let Some(integer) = number.as_i64() {
        return Ok(Number::NegInt(integer));
    }
    let float = number.as_f64().filter(|float| float.is_finite());
    float.map(Number::Float).ok_or_else(|| ConversionError::new(ConversionErrorKind::Number))
}

/// Any JSON of the SDK. The members of its objects are sorted, as the SDK does not keep their order.
///
/// # Errors
/// [`ConversionErrorKind::Depth`], and [`ConversionErrorKind::Number`] for a number that is not finite.
pub fn value(document: Document) -> Result<Value, ConversionError> {
    nested_value(document, 0)
}

fn nested_value(document: Document, depth: usize) -> Result<Value, ConversionError> {
    check(depth)?;
    Ok(match document {
        Document::Null => Value::Null,
        Document::Bool(value) => Value::Bool(value),
        Document::Number(Number::PosInt(number)) => number.into(),
        Document::Number(Number::NegInt(number)) => number.into(),
        Document::Number(Number::Float(number)) => serde_json::Number::from_f64(number)
            .map(Value::Number)
            .ok_or_else(|| ConversionError::new(ConversionErrorKind::Number))?,
        Document::String(text) => Value::String(text),
        Document::Array(list) => {
            Value::Array(elements(list, |element| nested_value(element, depth + 1))?)
        }
        Document::Object(members) => {
            let mut members: Vec<_> = members.into_iter().collect();
            members.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
            Value::Object(entries(members, |value| nested_value(value, depth + 1))?)
        }
    })
}

fn check(depth: usize) -> Result<(), ConversionError> {
    if depth > MAX_DEPTH {
        return Err(ConversionError::new(ConversionErrorKind::Depth));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use aws_smithy_types::{Document, Number};
    use serde_json::{Value, json};

    use super::{document, value};
    use crate::aws_sdk::ConversionErrorKind;

    #[test]
    fn a_document_comes_back_as_it_was() {
        let any = json!({
            "null": null, "bool": true, "text": "é", "natural": u64::MAX, "integer": i64::MIN,
            "float": 0.1, "zero": -0.0, "list": [[], {}, [1]], "map": {"key": {"key": []}},
        });
        assert_eq!(value(document(any.clone()).expect("fits")).expect("fits"), any);
    }

    #[test]
    fn what_has_no_counterpart_is_an_error_with_its_place() {
        let list = Document::Array(vec![Document::Number(Number::Float(f64::NAN))]);
        let error = value(list).expect_err("not finite");
        assert_eq!((error.path(), error.kind()), ("/0", &ConversionErrorKind::Number));
        let deep = (0..1_000).fold(Value::Null, |value, _| Value::Array(vec![value]));
        let error = document(deep).expect_err("too deep");
        assert_eq!(error.kind(), &ConversionErrorKind::Depth);
    }
}
