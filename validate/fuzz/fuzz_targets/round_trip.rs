//! What is read and written again means the same, and is written the same way from then on.

#![no_main]

use arbitrary::Unstructured;
use libfuzzer_sys::{Corpus, fuzz_target};
use shapewright_validate::walk::{Options, Profile};
use shapewright_validate_fuzz::cases::{Case, INPUTS, KINDS, OUTPUTS};
use shapewright_validate_fuzz::documents;

fuzz_target!(|data: &[u8]| -> Corpus {
    let mut bytes = Unstructured::new(data);
    let all: Vec<&Case> = INPUTS.iter().chain(OUTPUTS).chain(KINDS).chain(KINDS).collect();
    let Ok(case) = bytes.choose(&all) else { return Corpus::Reject };
    let Ok(text) = documents::any((case.shape)(), Profile::Wire, &mut bytes) else {
        return Corpus::Reject;
    };
    let Some(written) = (case.rewrite)(&text) else { return Corpus::Reject };
    let again = (case.rewrite)(&written);
    assert_eq!(again.as_ref(), Some(&written), "{text}");
    assert_eq!((case.check)(&written), (case.check)(&text), "{text}");
    if case.walk(&text, Options::new()).is_empty() {
        assert_eq!(case.walk(&written, Options::new()), [], "{text}\n{written}");
    }
    Corpus::Keep
});
