//! The Rust that comes out of `tests/models/*.smithy`, committed under `tests/golden/`: it is
//! compiled here, without a warning, and must be what the emitter prints today.
//!
//! A new case is one file in `tests/models/` and one module below.

#![deny(warnings, clippy::pedantic)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use shapewright_codegen::emit::rust::{self, Options, plan};
use shapewright_codegen::load::Loader;
use shapewright_codegen::model::Model;
use similar::TextDiff;

#[path = "golden/every_kind/mod.rs"]
#[expect(dead_code, reason = "compiled, and used by some of its types only")]
#[rustfmt::skip]
pub mod every_kind;

#[path = "golden/naming/mod.rs"]
#[expect(dead_code, reason = "compiled, not used")]
#[rustfmt::skip]
pub mod naming;

/// The command that regenerates the goldens.
const COMMAND: &str = "cargo xtask regen";

fn package() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn load(name: &str, text: &str) -> Model {
    let loaded = Loader::new().text(name, text).load();
    let problems = loaded.diagnostics.render(&loaded.sources);
    loaded.model.unwrap_or_else(|| panic!("{problems}"))
}

/// The model in `tests/models/STEM.smithy`.
fn model(stem: &str) -> Model {
    let name = format!("codegen/tests/models/{stem}.smithy");
    let text = fs::read_to_string(package().join(format!("tests/models/{stem}.smithy")));
    load(&name, &text.expect("the model"))
}

fn options(stem: &str) -> Options {
    let root = format!("codegen/tests/golden/{stem}");
    Options { command: COMMAND.to_owned(), root, ..Options::default() }
}

fn emit(stem: &str) -> BTreeMap<String, String> {
    let model = model(stem);
    rust::emit(&model, &options(stem))
        .unwrap_or_else(|problems| panic!("{}", problems.render(&model.sources)))
}

/// Compares with what is committed. What is missing is written, so that a new case fails once.
fn assert_committed(stem: &str) {
    let workspace = package().parent().expect("the workspace");
    let mut stale = String::new();
    let emitted = emit(stem);
    for (path, text) in &emitted {
        let file = workspace.join(path);
        let committed = fs::read_to_string(&file).unwrap_or_default();
        if committed.is_empty() {
            fs::create_dir_all(file.parent().expect("a folder")).expect("the folder");
            fs::write(&file, text).expect("the file");
        }
        let diff = TextDiff::from_lines(&committed, text);
        stale.push_str(&diff.unified_diff().header(path, "emitted").to_string());
    }
    for file in committed_files(&workspace.join(format!("codegen/tests/golden/{stem}"))) {
        let path =
            file.strip_prefix(workspace).expect("inside").to_string_lossy().replace('\\', "/");
        if !emitted.contains_key(&path) {
            stale.push_str(&format!("{path} is emitted no more\n"));
        }
    }
    assert!(stale.is_empty(), "{stale}\nrun `{COMMAND}` and look at what changed");
}

fn committed_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder");
    entries.map(|entry| entry.expect("an entry").path()).collect()
}

#[test]
fn the_rust_of_every_kind_of_shape_is_up_to_date_and_compiles() {
    assert_committed("every_kind");
}

#[test]
fn the_rust_of_names_that_rust_uses_itself_is_up_to_date_and_compiles() {
    assert_committed("naming");
}

#[test]
fn the_plan_of_every_kind_of_shape_is_as_reviewed() {
    let model = model("every_kind");
    let plan = plan::plan(&model, &options("every_kind")).expect("a plan");
    insta::assert_debug_snapshot!("plan_of_every_kind", plan);
}
