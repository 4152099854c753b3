//! What a pattern decides is what the crate `regex` decides of its spelling.

#![no_main]

use libfuzzer_sys::fuzz_target;
use shapewright_pattern::{Anchoring, compile};

fuzz_target!(|input: (&str, Vec<&str>)| {
    let (text, values) = input;
    for anchoring in [Anchoring::Search, Anchoring::Full] {
        let Ok(compiled) = compile(text, anchoring) else { continue };
        let Some(Ok(regex)) = compiled.regex().map(|it| regex::Regex::new(&it)) else { continue };
        for value in values.iter().copied().chain(["", "a", "0\n", "é😀", text]) {
            let (ours, theirs) = (compiled.program().is_match(value), regex.is_match(value));
            assert_eq!(ours, theirs, "{text:?} as {:?} of {value:?}", compiled.regex());
        }
    }
});
