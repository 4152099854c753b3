//! A model does not differ from itself, and two models differ in both directions.
//!
//! An input holds two models with a line of `=` between them.

#![no_main]

use libfuzzer_sys::fuzz_target;
use serde_json::Value;
use shapewright_fuzz::run;

fuzz_target!(|text: &str| {
    let (old, new) = text.split_once("\n===\n").unwrap_or((text, text));
    let itself = changes(old, old);
    assert!(itself.as_ref().is_none_or(Vec::is_empty), "{itself:#?}");
    if let (Some(there), Some(back)) = (changes(old, new), changes(new, old)) {
        assert_eq!(there.is_empty(), back.is_empty(), "{there:#?} {back:#?}");
    }
});

/// The changes from one model to another, unless one cannot be read.
fn changes(old: &str, new: &str) -> Option<Vec<Value>> {
    let name = |side: &str, text: &str| {
        let extension = if text.trim_start().starts_with('{') { "json" } else { "smithy" };
        format!("{side}.{extension}")
    };
    let names = [name("old", old), name("new", new)];
    let files = [(&*names[0], old), (&*names[1], new)];
    // What people read is made of the same: it is looked at now and then.
    for format in ["human", "markdown"].iter().filter(|_| (old.len() + new.len()) % 8 == 0) {
        run(&["diff", &names[0], &names[1], "--format", format], &files);
    }
    let run = run(&["diff", &names[0], &names[1], "--format", "json"], &files);
    (run.status == 0).then(|| serde_json::from_str(&run.output).expect("an array"))
}
