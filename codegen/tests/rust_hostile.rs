//! Whatever the texts of a model are, none of them becomes code, an attribute, a test or a warning.

mod cargo;
mod hostile;

use std::collections::BTreeMap;

use shapewright_codegen::emit::rust::plan::plan;
use shapewright_codegen::emit::rust::{Arbitrary, Crate, Layout, Options, emit, emit_crate};
use shapewright_smithy::load::Loader;
use shapewright_smithy::resolve::resolve_all;

/// Texts that have been code, or could be.
fn texts() -> Vec<String> {
    serde_json::from_str(include_str!("hostile/texts.json")).expect("texts")
}

/// The files of a crate for a model that has the texts in every place, its file's name among them.
fn emitted(texts: &[String], patterns: &[String], layout: Layout) -> BTreeMap<String, String> {
    let name = format!("{}.json", texts.join("\n"));
    let outcome = Loader::new().text(name, hostile::model(texts, patterns)).load();
    let problems = outcome.diagnostics.render(&outcome.sources);
    let model = outcome.model.unwrap_or_else(|| panic!("{problems}"));
    let runtime = cargo::workspace().join("validate").to_string_lossy().into_owned();
    let krate = Crate { name: "hostile".to_owned(), runtime: Some(runtime) };
    let command = format!("shapewright {}", texts.join(" "));
    let options = Options { command, layout, arbitrary: Arbitrary::Feature, ..Options::default() };
    emit_crate(&resolve_all(&model).api, &options, &krate)
        .unwrap_or_else(|problems| panic!("{}", problems.render(&model.sources)))
}

#[test]
fn no_text_becomes_code() {
    for text in texts().chunks(1) {
        hostile::check(&emitted(text, text, Layout::ByFile));
        let files = emitted(text, text, Layout::Standard);
        let harmless = emitted(&["harmless".to_owned()], text, Layout::Standard);
        assert_eq!(hostile::skeleton(&files), hostile::skeleton(&harmless), "{text:?}");
    }
}

#[test]
fn a_service_whose_sdk_id_has_no_letter_is_called_like_its_shape() {
    let c2j = |id: &str| {
        format!(
            r#"{{"metadata": {{"apiVersion": "1", "endpointPrefix": "e", "protocol": "rest-json",
            "serviceId": "{id}", "targetPrefix": "Svc"}}, "shapes": {{}}, "operations":
            {{"Op": {{"name": "Op", "http": {{"method": "GET", "requestUri": "/"}}}}}}}}"#
        )
    };
    let smithy = |id: &str| {
        format!(
            "$version: \"2\"\nnamespace a.b\n@aws.api#service(sdkId: \"{id}\")\n\
             service Svc {{ version: \"1\", operations: [Op] }}\noperation Op {{}}\n"
        )
    };
    for id in ["日本", "-", "_", "é", ""] {
        for (name, text) in [("a.smithy", smithy(id)), ("service-2.json", c2j(id))] {
            let model = Loader::new().text(name, text).load().model.expect("a model");
            let api = resolve_all(&model).api;
            let files = emit(&api, &Options::default()).expect("files");
            assert!(files["operations.rs"].contains("pub struct Svc;"), "{id:?} in {name}");
        }
    }
}

/// Members have the documentation of their targets: a small model may have code that nobody has memory
/// for.
#[test]
fn documentation_that_many_members_share_has_a_limit() {
    let members =
        |count: usize| (0..count).map(|it| format!("m{it}:D,")).collect::<Vec<_>>().concat();
    let emitted = |count: usize| {
        let text = format!(
            "$version: \"2\"\nnamespace a\nstructure S {{ {} }}\n@documentation(\"{}\")\nstring D\n",
            members(count),
            "word ".repeat(100_000)
        );
        let model = Loader::new().text("a.smithy", text).load().model.expect("a model");
        let options = Options::default();
        plan(&resolve_all(&model).api, &options).map(drop).map_err(|it| it.render(&model.sources))
    };
    assert!(emitted(10).is_ok());
    let problems = emitted(1_000).expect_err("too long");
    assert!(problems.contains("longer than 256 MiB in all"), "{problems}");
}

/// One crate of all texts, whose documentation is tested although its manifest says that it is not.
#[test]
fn a_crate_of_all_texts_compiles_without_a_warning_and_has_no_tests() {
    let mut files = emitted(&texts(), &texts(), Layout::ByFile);
    let manifest = files.get_mut("Cargo.toml").expect("a manifest");
    assert!(manifest.contains("\n[lib]\ndoctest = false\n"), "{manifest}");
    *manifest = manifest.replace("doctest = false", "doctest = true")
        + "\n[lints.rustdoc]\nall = \"deny\"\n\n[profile.dev]\ndebug = false\n";
    let folder = cargo::write(&files);
    let printed = cargo::run(folder.path(), &["test"]);
    assert_eq!(printed.matches("\nrunning 0 tests\n").count(), 2, "{printed}");
    cargo::run(folder.path(), &["doc", "--no-deps"]);
}
