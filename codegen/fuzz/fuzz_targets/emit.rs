//! Whatever is read as a model is emitted in every form, and its IDL is read as the same model.
//!
//! A text that begins with `{` is JSON, any other is IDL.

#![no_main]

use libfuzzer_sys::fuzz_target;
use shapewright_smithy::Model;
use shapewright_codegen::emit::{json_schema, rust, shape_graph};
use shapewright_smithy::load::Loader;
use shapewright_smithy::resolve::resolve_all;
use shapewright_smithy::write::{ast, idl};

fuzz_target!(|text: &str| {
    let loaded = Loader::new().text("fuzzed", text).load();
    let Some(model) = loaded.model else {
        loaded.diagnostics.render(&loaded.sources);
        return;
    };
    let api = resolve_all(&model).api;
    if let Ok(files) = rust::emit(&api, &rust::Options::default()) {
        for text in files.values() {
            syn::parse_file(text).expect("Rust");
        }
    }
    let _ = json_schema::emit(&api, &json_schema::Options::default());
    let _ = shape_graph::of_model(&model);
    round_trip(&model);
});

fn round_trip(model: &Model) {
    let exact = idl::Options { documentation: idl::Documentation::Exact, ..Default::default() };
    for options in [exact, idl::Options::default()] {
        let mut loader = Loader::new();
        for (name, text) in idl::emit(model, &options) {
            loader = loader.text(name, text);
        }
        let again = loader.load();
        let text = again.diagnostics.render(&again.sources);
        let again = again.model.unwrap_or_else(|| panic!("{text}"));
        if options == exact {
            let options = ast::Options::default();
            assert_eq!(ast::emit(model, &options), ast::emit(&again, &options));
        }
    }
}
