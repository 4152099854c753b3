//! The typed path and the walker find the same in every document.

#![no_main]

use arbitrary::Unstructured;
use libfuzzer_sys::{Corpus, fuzz_target};
use shapewright_validate::walk::{Options, Profile};
use shapewright_validate_fuzz::cases::{Case, INPUTS, KINDS, OUTPUTS};
use shapewright_validate_fuzz::documents;

/// Codes of what serde refuses to read at all.
const UNREADABLE: [&str; 8] = [
    "required",
    "type",
    "format",
    "union",
    "unknown_member",
    "duplicate_key",
    "depth",
    "syntax",
];

fuzz_target!(|data: &[u8]| -> Corpus {
    let mut bytes = Unstructured::new(data);
    let all: Vec<&Case> = INPUTS.iter().chain(OUTPUTS).chain(KINDS).chain(KINDS).collect();
    let Ok(case) = bytes.choose(&all) else { return Corpus::Reject };
    let Ok(text) = documents::any((case.shape)(), Profile::Wire, &mut bytes) else {
        return Corpus::Reject;
    };
    let walked = case.walk(&text, Options::new());
    assert_eq!((case.read)(&text), walked, "{text}");
    match (case.check)(&text) {
        // An array is no structure, though serde reads one; and it passes what it ignores.
        Some(checked) if !walked.iter().any(|(_, code)| UNREADABLE.contains(code)) => {
            assert_eq!(checked, walked, "{text}");
        }
        Some(_) => {}
        // Plain serde takes `-0` for a floating-point number.
        None if [",", "}", "]"].iter().any(|end| text.contains(&format!("-0{end}"))) => {}
        None => assert!(
            walked.iter().any(|(_, code)| UNREADABLE.contains(code)),
            "serde cannot read {text}, and the walker finds {walked:?}"
        ),
    }
    Corpus::Keep
});
