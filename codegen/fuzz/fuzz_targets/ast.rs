//! The reader of the JSON AST takes any text.

#![no_main]

use libfuzzer_sys::fuzz_target;
use shapewright_smithy::diagnostic::Diagnostics;
use shapewright_smithy::read::smithy::ast;
use shapewright_smithy::source::Sources;

fuzz_target!(|text: &str| {
    let mut sources = Sources::new();
    let file = sources.add("fuzzed", text);
    let mut diagnostics = Diagnostics::new();
    let _ = ast::read(&sources, file, &mut diagnostics);
    // Every place that a problem names is in the text.
    diagnostics.render(&sources);
});
