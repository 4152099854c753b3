//! What JSON Schema cannot say: the only documents on which a schema and the walker may differ.

use serde_json::Value;
use shapewright_validate::Violations;
use shapewright_validate::walk::Profile;

/// A kind of document on which the two differ, and why.
pub(crate) struct Difference {
    pub(crate) reason: &'static str,
    /// Whether a document may be of the kind: its profile, its value, what the walker finds.
    pub(crate) is_it: fn(Profile, &Value, Option<&Violations>) -> bool,
    /// An answer of `GetFuotaTask` that is of the kind.
    pub(crate) example: &'static str,
    /// The verdict of the schema.
    pub(crate) by_schema: bool,
}

/// The only differences that there are.
pub(crate) const DIFFERENCES: [Difference; 5] = [
    Difference {
        reason: "a null member of an answer is absent; schemas have no null, as services write none",
        is_it: |profile, document, _| {
            profile == Profile::Reading && any(document, &|value| value.is_null())
        },
        example: r#"{"Name": null}"#,
        by_schema: false,
    },
    Difference {
        reason: "a schema sees one of two members of the same name",
        is_it: |_, _, found| found.into_iter().flatten().any(|it| it.code() == "syntax"),
        example: r#"{"Name": "a", "Name": "a"}"#,
        by_schema: true,
    },
    Difference {
        reason: "JSON Schema cannot tell `2.0` from the integer `2`",
        is_it: |_, document, _| {
            let whole =
                |value: &Value| value.is_f64() && value.as_f64().map(f64::fract) == Some(0.0);
            any(document, &whole)
        },
        example: r#"{"FragmentSizeBytes": 2.0}"#,
        by_schema: true,
    },
    Difference {
        reason: "seconds beyond the years 1 to 9999 are no instant; schemas give them no bounds",
        is_it: |profile, document, _| {
            let beyond = |value: &Value| value.as_f64().is_some_and(|it| it.abs() > 6.2e10);
            profile == Profile::Reading && any(document, &beyond)
        },
        example: r#"{"CreatedAt": 253402300800}"#,
        by_schema: true,
    },
    Difference {
        reason: "an offset may lead out of the years 1 to 9999; schemas look at the text",
        is_it: |_, document, _| {
            let at_an_end = |text: &str| text.starts_with("0001-01-01") || text.starts_with("9999");
            any(document, &|value| value.as_str().is_some_and(at_an_end))
        },
        example: r#"{"CreatedAt": "9999-12-31T23:59:59-01:00"}"#,
        by_schema: true,
    },
];

/// Whether any value in a document fulfils a condition.
fn any(document: &Value, condition: &impl Fn(&Value) -> bool) -> bool {
    condition(document)
        || match document {
            Value::Array(elements) => elements.iter().any(|element| any(element, condition)),
            Value::Object(entries) => entries.values().any(|value| any(value, condition)),
            _ => false,
        }
}
