//! Any text is read as a pattern or refused with a place in it; what is read is spelled for other
//! engines so that it is read again, with the same verdicts.

#![no_main]

use libfuzzer_sys::fuzz_target;
use shapewright_pattern::{Anchoring, compile};

fuzz_target!(|input: (&str, Vec<&str>)| {
    let (text, values) = input;
    for anchoring in [Anchoring::Search, Anchoring::Full] {
        let compiled = match compile(text, anchoring) {
            Ok(compiled) => compiled,
            Err(error) => {
                assert!(error.offset <= text.len(), "{error}");
                continue;
            }
        };
        // The spelling may need more nested groups than texts may have.
        let Ok(again) = compile(&compiled.ecma(), Anchoring::Search) else { continue };
        for value in values.iter().copied().chain(["", "a", "0\n", "é😀", text]) {
            let (first, second) =
                (compiled.program().is_match(value), again.program().is_match(value));
            assert_eq!(first, second, "{text:?} and {:?} of {value:?}", compiled.ecma());
        }
    }
});
