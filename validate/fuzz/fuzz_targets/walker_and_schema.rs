//! The walker and the JSON Schemas agree about every document: authoring for inputs, reading for
//! outputs.

#![no_main]

use arbitrary::Unstructured;
use libfuzzer_sys::{Corpus, fuzz_target};
use serde_json::Value;
use shapewright_validate::walk::{Direction, Options, Profile};
use shapewright_validate_fuzz::cases::{Case, INPUTS, OUTPUTS};
use shapewright_validate_fuzz::{documents, schemas};

fuzz_target!(|data: &[u8]| -> Corpus {
    let mut bytes = Unstructured::new(data);
    let inputs = INPUTS.iter().map(|case| (case, Profile::Authoring));
    let outputs = OUTPUTS.iter().map(|case| (case, Profile::Reading));
    let all: Vec<(&Case, Profile)> = inputs.chain(outputs).collect();
    let Ok(&(case, profile)) = bytes.choose(&all) else { return Corpus::Reject };
    let Ok(text) = documents::any((case.shape)(), profile, &mut bytes) else {
        return Corpus::Reject;
    };
    let Ok(value) = serde_json::from_str::<Value>(&text) else { return Corpus::Reject };
    let direction = match profile {
        Profile::Reading => Direction::Output,
        _ => Direction::Input,
    };
    let found = case.walk(&text, Options::new().profile(profile).direction(direction));
    if found.iter().any(|(_, code)| *code == "duplicate_key") || differs(profile, &value) {
        return Corpus::Keep;
    }
    let schema = schemas::of(case);
    let errors: Vec<_> = schema.iter_errors(&value).map(|error| error.to_string()).collect();
    assert_eq!(errors.is_empty(), found.is_empty(), "{text}\n{errors:?}\n{found:?}");
    Corpus::Keep
});

/// Whether a document is of a kind on which the two differ, for reasons that the project's
/// documentation lists. (Members that stand twice, which no schema sees, are found as `duplicate_key`.)
fn differs(profile: Profile, document: &Value) -> bool {
    let here = match document {
        // Nulls of answers are absent members; schemas have none.
        Value::Null => profile == Profile::Reading,
        // The words for what is no finite number are no numbers to schemas of ranges.
        Value::String(text) => ["NaN", "Infinity", "-Infinity"].contains(&text.as_str()),
        // To JSON Schema, `2.0` is the integer `2`; and it has no bounds for seconds.
        Value::Number(number) => {
            let whole = number.is_f64() && number.as_f64().is_some_and(|it| it.fract() == 0.0);
            let seconds = number.as_f64().is_some_and(|it| it.abs() > 6.2e10);
            whole || seconds
        }
        _ => false,
    };
    here || match document {
        Value::Array(elements) => elements.iter().any(|element| differs(profile, element)),
        Value::Object(entries) => entries.values().any(|value| differs(profile, value)),
        _ => false,
    }
}
