//! A text in every place of a model that can have one is no code, attribute, test or warning in the
//! crate of the model.

#![no_main]

#[path = "../../tests/hostile/mod.rs"]
mod hostile;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use libfuzzer_sys::fuzz_target;
use shapewright_codegen::emit::rust::{Crate, Layout, Options, emit_crate};
use shapewright_smithy::load::Loader;
use shapewright_smithy::resolve::resolve_all;

fuzz_target!(|text: &str| {
    static HARMLESS: OnceLock<String> = OnceLock::new();
    let skeleton = |text| hostile::skeleton(&emitted(text, "a", Layout::Standard));
    let harmless = HARMLESS.get_or_init(|| skeleton("harmless"));
    // An enum has no empty values. One model takes most of the time: every other text is in two.
    if !text.is_empty() {
        hostile::check(&emitted(text, text, Layout::ByFile));
    }
    if text.len() % 2 == 1 {
        assert_eq!(*harmless, skeleton(text));
    }
});

/// The files of a crate for a model that has the text in every place, its file's name among them.
fn emitted(text: &str, pattern: &str, layout: Layout) -> BTreeMap<String, String> {
    let model = hostile::model(&[text.to_owned()], &[pattern.to_owned()]);
    let outcome = Loader::new().text(format!("{text}.json"), model).load();
    let model = outcome.model.expect("a model");
    let krate = Crate { name: "hostile".to_owned(), runtime: Some(text.to_owned()) };
    let options = Options { layout, command: text.to_owned(), ..Options::default() };
    emit_crate(&resolve_all(&model).api, &options, &krate).expect("a crate")
}
