//! What JSON Schema cannot say: the only documents on which a schema and the walker may differ.

use serde_json::Value;
use shapewright_validate::walk::Profile;
use shapewright_validate::{Violation, Violations};

/// A kind of document on which the two differ, and why.
#[derive(Clone, Copy, Debug)]
pub struct Difference {
    /// Why they differ.
    pub reason: &'static str,
    /// Whether a document may be of the kind: input or output, its value, the codes of violations
    /// that the walker finds, and those of warnings.
    pub is_it: fn(Profile, &Value, &[&str], &[&str]) -> bool,
    /// A document of the kind: a case of `shapewright-protocols`, a shape of its model, and members
    /// beside those that the shape needs.
    pub example: (&'static str, &'static str, &'static str),
    /// The verdict of the schema.
    pub by_schema: bool,
}

/// What stands for the base64 of 2,001 bytes in an example.
const LONG: &str = "2,001 bytes";

impl Difference {
    /// The members of the example, as text.
    pub fn members(&self) -> String {
        self.example.2.replace(LONG, &"AAAA".repeat(667))
    }
}

/// The only differences that there are.
pub const DIFFERENCES: [Difference; 16] = [
    Difference {
        reason: "a required member that an answer lacks is filled; schemas say what services promise",
        is_it: |profile, _, found, warned| {
            profile == Profile::Reading && found.is_empty() && warned.contains(&"required")
        },
        example: ("rest_json_1", "PutOutput", r#""Req": {"a": "a"}"#),
        by_schema: false,
    },
    Difference {
        reason: "a null of an answer is absent; schemas have no null, as services write none",
        is_it: |profile, document, _, _| {
            profile == Profile::Reading && any(document, &|value| value.is_null())
        },
        example: ("rest_json_1", "PutOutput", r#""T": null"#),
        by_schema: false,
    },
    Difference {
        reason: "a union of an answer with nothing but an unknown member that is null has no member",
        is_it: |profile, document, found, _| {
            profile == Profile::Reading && found == ["union"] && any(document, &Value::is_null)
        },
        example: ("rest_json_1", "PutInput2", r#""Other": {"unknown": null}"#),
        by_schema: true,
    },
    Difference {
        reason: "a schema sees one of two members of the same name",
        is_it: |_, _, found, _| found.contains(&"duplicate_key"),
        example: ("rest_json_1", "PutInput2", r#""By": 2, "By": 2"#),
        by_schema: true,
    },
    Difference {
        reason: "JSON Schema cannot tell `2.0` from the integer `2`",
        is_it: |_, document, _, _| any(document, &is_whole_fraction),
        example: ("rest_json_1", "PutInput2", r#""By": 2.0"#),
        by_schema: true,
    },
    Difference {
        reason: "seconds beyond the years 1 to 9999 are no instant; schemas give them no bounds",
        is_it: |_, document, found, _| {
            let beyond = |value: &Value| seconds(value).is_some_and(|it| it.abs() > 6.2e10);
            found.contains(&"format") && any(document, &beyond)
        },
        example: ("rest_json_1", "PutInput2", r#""T": -62135596801"#),
        by_schema: true,
    },
    Difference {
        reason: "an offset may lead out of the years 1 to 9999; schemas look at the text",
        is_it: |_, document, _, _| {
            let at_an_end = |text: &str| {
                text.starts_with("0001-01-01")
                    || text.starts_with("00010101")
                    || text.starts_with("9999")
            };
            any(document, &|value| value.as_str().is_some_and(at_an_end))
        },
        example: ("rest_json_1", "PutInput2", r#""T": "9999-12-31T23:59:59-01:00""#),
        by_schema: true,
    },
    Difference {
        reason: "integers beyond 2^53 have no bounds",
        is_it: |_, document, found, _| {
            let beyond = |value: &Value| {
                value.as_f64().is_some_and(|it| it.abs() >= 9_007_199_254_740_992.0)
            };
            let is_number = found.iter().all(|code| ["range", "type"].contains(code));
            is_number && any(document, &beyond)
        },
        example: ("rest_json_1", "PutInput", r#""LongR": 9007199254740994"#),
        by_schema: true,
    },
    Difference {
        reason: "a document refuses a number of which a double would lose digits; schemas take any",
        is_it: |_, document, found, _| {
            found.iter().all(|code| *code == "type") && any(document, &Value::is_f64)
        },
        example: ("rest_json_1", "PutInput2", r#""Doc": 0.1000000000000000055511151231257827"#),
        by_schema: true,
    },
    Difference {
        reason: "no pattern tells the weekday of an HTTP date",
        is_it: |_, document, found, _| {
            let is_date = |value: &Value| value.as_str().is_some_and(|text| text.ends_with(" GMT"));
            found.contains(&"format") && any(document, &is_date)
        },
        example: ("rest_json_1", "PutInput2", r#""TH": "Mon, 30 Apr 2014 18:30:38 GMT""#),
        by_schema: true,
    },
    Difference {
        reason: "a number of a request, or with a range, is a number in schemas, and never a word",
        is_it: |_, document, found, _| {
            let is_word = |text: &str| ["NaN", "Infinity", "-Infinity"].contains(&text);
            found.is_empty() && any(document, &|value| value.as_str().is_some_and(is_word))
        },
        example: ("rest_json_1", "PutInput2", r#""FlR": "NaN""#),
        by_schema: false,
    },
    Difference {
        reason: "a float is compared with its bounds in single precision",
        is_it: |_, document, found, _| found.is_empty() && any(document, &|value| value.is_f64()),
        example: ("rest_json_1", "PutInput", r#""FlR": 0.09999999999"#),
        by_schema: false,
    },
    Difference {
        reason: "clients ignore `__type` beside the member of a union in an answer",
        is_it: |profile, document, _, _| {
            let has_type = |value: &Value| value.get("__type").is_some();
            profile == Profile::Reading && any(document, &has_type)
        },
        example: ("rest_json_1", "PutInput2", r#""Ch": {"__type": "x", "s": "a"}"#),
        by_schema: false,
    },
    Difference {
        reason: "a union of an answer with a `__type` and nothing else has no member",
        is_it: |profile, document, found, _| {
            let has_type = |value: &Value| value.get("__type").is_some();
            profile == Profile::Reading && found == ["union"] && any(document, &has_type)
        },
        example: ("rest_json_1", "PutInput2", r#""Ch": {"__type": "x"}"#),
        by_schema: true,
    },
    Difference {
        reason: "no pattern counts the bytes of blobs that may be long; bounds of texts are coarser",
        is_it: |_, document, found, _| {
            let is_near = |text: &str| text.len() > 2_048 || text.ends_with('=');
            found == ["length"] && any(document, &|value| value.as_str().is_some_and(is_near))
        },
        example: ("rest_json_1", "PutInput", r#""Bbig": "2,001 bytes""#),
        by_schema: true,
    },
    Difference {
        reason: "the range of a big number that is a text of its digits is no pattern",
        is_it: |_, document, found, _| {
            let is_digits = |text: &str| text.parse::<f64>().is_ok();
            let is_textual = |value: &Value| value.as_str().is_some_and(is_digits);
            found.iter().all(|code| *code == "range") && any(document, &is_textual)
        },
        example: ("rpc_v2_json", "Totals", r#""ranged": "-2""#),
        by_schema: true,
    },
];

/// The number of seconds that a value stands for if it is a timestamp.
fn seconds(value: &Value) -> Option<f64> {
    value.as_f64().or_else(|| value.as_str()?.parse().ok())
}

/// A number that is written with a fraction or an exponent and is whole.
fn is_whole_fraction(value: &Value) -> bool {
    value.is_f64() && value.as_f64().map(f64::fract) == Some(0.0)
}

/// The codes of what the walker finds.
pub(crate) fn codes(found: Option<&Violations>) -> Vec<&'static str> {
    found.into_iter().flatten().map(Violation::code).collect()
}

/// Whether any value in a document fulfils a condition.
fn any(document: &Value, condition: &impl Fn(&Value) -> bool) -> bool {
    condition(document)
        || match document {
            Value::Array(elements) => elements.iter().any(|element| any(element, condition)),
            Value::Object(entries) => entries.values().any(|value| any(value, condition)),
            _ => false,
        }
}
