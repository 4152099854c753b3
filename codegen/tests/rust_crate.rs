//! Whole crates: what their manifests say, and that they build at once, without a warning.

mod cargo;

use std::path::Path;

use shapewright_codegen::emit::rust::{Arbitrary, Crate, Options, emit_crate};
use shapewright_smithy::Model;
use shapewright_smithy::load::Loader;
use shapewright_smithy::resolve::resolve_all;

use cargo::workspace;

fn load(path: &Path) -> Model {
    let loader = Loader::new().file(path).expect("the file");
    let outcome = loader.load();
    let problems = outcome.diagnostics.render(&outcome.sources);
    outcome.model.unwrap_or_else(|| panic!("{problems}"))
}

fn every_kind() -> Model {
    load(&workspace().join("codegen/tests/models/every_kind.smithy"))
}

fn options() -> Options {
    Options { arbitrary: Arbitrary::Feature, ..Options::default() }
}

fn krate(name: &str) -> Crate {
    let runtime = workspace().join("validate").to_string_lossy().into_owned();
    Crate { name: name.to_owned(), runtime: Some(runtime) }
}

/// Lets cargo check and document a crate, every warning an error.
fn build(name: &str, model: &Model) {
    let files = emit_crate(&resolve_all(model).api, &options(), &krate(name))
        .unwrap_or_else(|problems| panic!("{}", problems.render(&model.sources)));
    let folder = cargo::write(&files);
    let all = [&["check", "--all-features"][..], &["check"], &["doc", "--no-deps"]];
    // What depends on other features is compiled again for each.
    let is_thorough = std::env::var_os("SHAPEWRIGHT_THOROUGH").is_some();
    if !is_thorough {
        eprintln!(
            "SKIPPED: a crate without features, and its documentation (SHAPEWRIGHT_THOROUGH)"
        );
    }
    for arguments in &all[..if is_thorough { all.len() } else { 1 }] {
        cargo::run(folder.path(), arguments);
    }
}

#[test]
fn a_crate_builds_at_once_and_without_a_warning() {
    build("every-kind", &every_kind());
}

#[test]
fn the_manifest_asks_for_what_the_types_use_and_no_more() {
    let manifest = |text: &str| {
        let source = format!("$version: \"2.0\"\nnamespace a.b\n{text}");
        let model = Loader::new().text("a.smithy", source).load().model.expect("a model");
        let krate = Crate { name: "a-b".to_owned(), runtime: None };
        let files =
            emit_crate(&resolve_all(&model).api, &Options::default(), &krate).expect("files");
        files["Cargo.toml"].clone()
    };
    let little = manifest("structure S { text: String }");
    assert!(little.contains("name = \"a-b\""), "{little}");
    assert!(little.contains("features = [\"derive\", \"std\"]"), "{little}");
    assert!(!little.contains("jiff") && !little.contains("arbitrary"), "{little}");
    let more = manifest(
        "structure S { at: Times, by: Bytes }
        list Times { member: Timestamp }
        map Bytes { key: String, value: Blob }",
    );
    assert!(more.contains("features = [\"blob\", \"derive\", \"std\"]"), "{more}");
    // Lists of instants without repeats are compared as they are written.
    assert!(more.contains("features = [\"serde\", \"std\"]"), "{more}");
}

#[test]
fn the_versions_of_a_manifest_are_those_of_the_workspace() {
    let files = emit_crate(&resolve_all(&every_kind()).api, &options(), &krate("every-kind"))
        .expect("files");
    let ours = std::fs::read_to_string(workspace().join("Cargo.toml")).expect("the manifest");
    let version = |manifest: &str, name: &str| {
        let line = manifest.lines().find(|line| line.starts_with(&format!("{name} = ")));
        let after = line.and_then(|line| line.split_once("version = \"")).expect("a version").1;
        after.split('"').next().map(str::to_owned)
    };
    assert_eq!(version(&files["Cargo.toml"], "jiff"), version(&ours, "jiff"));
}

#[test]
fn names_that_no_crate_can_have_are_refused() {
    for name in ["", "1st", "a b", "a/b", "-a", "fn", "std", "é", "../a"] {
        let problems =
            emit_crate(&resolve_all(&every_kind()).api, &options(), &krate(name)).expect_err(name);
        let problem = problems.iter().next().expect("a problem");
        assert!(problem.message.contains("cannot be the name of a crate"), "{}", problem.message);
    }
}
