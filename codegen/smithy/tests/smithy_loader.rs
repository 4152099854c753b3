//! Smithy's own cases: what its loader takes, refuses, flattens and upgrades.

#[path = "../../tests/conformance/mod.rs"]
mod conformance;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde_json::Value;
use shapewright_smithy::Diagnostic;
use shapewright_smithy::load::{Loaded, Loader};
use shapewright_smithy::write::ast::{Options, emit};

/// The files below a folder, sorted.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files.sort();
    files
}

fn load(paths: &[&Path]) -> Loaded {
    let mut loader = Loader::new();
    for path in paths {
        loader = loader.file(path).expect("a readable case");
    }
    loader.load()
}

/// The AST of a model, or what is wrong with it.
fn ast(paths: &[&Path], flatten: bool) -> Result<Value, String> {
    let loaded = load(paths);
    match &loaded.model {
        Some(model) => Ok(emit(model, &Options { flatten })),
        None => Err(loaded.diagnostics.render(&loaded.sources)),
    }
}

fn same(left: Result<Value, String>, right: Result<Value, String>) -> Result<(), String> {
    let (left, right) = (left?, right?);
    if left == right { Ok(()) } else { Err(format!("{left:#}\nis not\n{right:#}")) }
}

/// Prints how many of a group pass, and fails if not all do.
fn tally(group: &str, outcomes: Vec<(PathBuf, Result<(), String>)>) {
    let total = outcomes.len();
    let failed: Vec<String> = outcomes
        .into_iter()
        .filter_map(|(path, outcome)| Some(format!("{}: {}", path.display(), outcome.err()?)))
        .collect();
    eprintln!("{group}: {} of {total}", total - failed.len());
    assert!(total > 0, "no cases of {group}");
    assert!(failed.is_empty(), "{} fail:\n{}", failed.len(), failed.join("\n\n"));
}

fn is_smithy(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "smithy")
}

fn is_flattened(path: &Path) -> bool {
    path.to_string_lossy().ends_with(".flattened.smithy")
}

fn both_dialects_of_a_valid_model_are_the_same_model(cases: &Path) {
    let shared = cases.join("valid/__shared.json");
    let outcomes = files(&cases.join("valid"))
        .into_iter()
        .filter(|path| is_smithy(path) && path.with_extension("json").exists())
        .map(|path| {
            let idl = ast(&[&path, &shared], false);
            let json = ast(&[&path.with_extension("json"), &shared], false);
            (path, same(idl, json))
        });
    tally("valid pairs", outcomes.collect());
}

fn every_valid_model_survives_the_way_through_its_ast(cases: &Path) {
    let shared = cases.join("valid/__shared.json");
    let outcomes =
        files(&cases.join("valid")).into_iter().filter(|path| **path != shared).map(|path| {
            let first = ast(&[&path, &shared], false);
            let again = first.clone().and_then(|first| {
                let loaded = Loader::new().text("again.json", first.to_string()).load();
                let model = loaded.model.as_ref();
                let rendered = || loaded.diagnostics.render(&loaded.sources);
                Ok(emit(model.ok_or_else(rendered)?, &Options::default()))
            });
            (path, same(first, again))
        });
    tally("valid round trips", outcomes.collect());
}

fn mixins_are_flattened(cases: &Path) {
    let outcomes =
        files(&cases.join("valid")).into_iter().filter(|path| is_flattened(path)).map(|path| {
            let source =
                PathBuf::from(path.to_string_lossy().replace(".flattened.smithy", ".smithy"));
            let outcome = same(ast(&[&source], true), ast(&[&path], true));
            (path, outcome)
        });
    tally("flattened", outcomes.collect());
}

fn every_invalid_model_is_refused_at_the_place_that_is_named(cases: &Path) {
    let outcomes = files(&cases.join("invalid")).into_iter().map(|path| {
        let loaded = load(&[&path]);
        let text = fs::read_to_string(&path).unwrap_or_default();
        let outcome = refusal(&loaded, text.lines().next().unwrap_or_default());
        (path, outcome)
    });
    tally("invalid", outcomes.collect());
}

/// What Smithy reports at the place that its reader has come to, right beside the mistake; the
/// mistake itself is marked here.
const READER_PLACES: [&str; 3] = [
    "Unsupported Smithy version number",
    "Expected COLON(':') but found IDENTIFIER('MyString')",
    "Error parsing quoted string",
];

/// Whether a model was refused, at the place that the expectation names, if it names one.
fn refusal(loaded: &Loaded, expected: &str) -> Result<(), String> {
    if loaded.model.is_some() {
        return Err(format!("accepted, but: {expected}"));
    }
    let Some(place) = place(expected) else { return Ok(()) };
    let is_of_reader = READER_PLACES.iter().any(|message| expected.contains(message));
    let is_there = |found: &Diagnostic| {
        let Some(span) = found.span else { return false };
        let position = |offset| loaded.sources.file(span.file).position(offset);
        let (start, end) = (position(span.start), position(span.end));
        let is_near = start.column <= place.1 + 1 && place.1 <= end.column + 1;
        start.line == place.0 && (start.column == place.1 || is_of_reader && is_near)
    };
    if loaded.diagnostics.iter().any(is_there) {
        return Ok(());
    }
    let rendered = loaded.diagnostics.render(&loaded.sources);
    Err(format!("expected: {expected}\nfound: {rendered}"))
}

/// The place in `… at line L, column C …`.
fn place(expected: &str) -> Option<(usize, usize)> {
    let number = |text: &str| -> Option<usize> {
        let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
        digits.parse().ok()
    };
    let (_, rest) = expected.split_once("at line ")?;
    let (_, column) = rest.split_once("column ")?;
    Some((number(rest)?, number(column)?))
}

/// Every folder of upgrades has the 2.0 form, `upgraded.smithy`; the other files are the model.
fn a_model_of_1_0_is_the_same_as_its_2_0_form(cases: &Path) {
    let is_upgraded =
        |path: &PathBuf| path.file_name().is_some_and(|name| name == "upgraded.smithy");
    let all = files(&cases.join("upgrade"));
    let outcomes = all.iter().filter(|path| is_upgraded(path)).map(|path| {
        let parts = all.iter().filter(|it| !is_upgraded(it) && it.parent() == path.parent());
        let parts: Vec<&Path> = parts.map(PathBuf::as_path).collect();
        (path.clone(), upgrade(ast(&parts, false), ast(&[path], false), path))
    });
    tally("upgrades", outcomes.collect());
}

/// Where the 2.0 form says that it is meaningless, the model has errors and may be refused.
fn upgrade(
    old: Result<Value, String>,
    new: Result<Value, String>,
    path: &Path,
) -> Result<(), String> {
    let text = fs::read_to_string(path).unwrap_or_default();
    if text.contains("meaningless") && old.is_err() { Ok(()) } else { same(old, new) }
}

fn main() -> ExitCode {
    let tests: [(_, fn(&Path)); 5] = [
        (
            "both_dialects_of_a_valid_model_are_the_same_model",
            both_dialects_of_a_valid_model_are_the_same_model,
        ),
        (
            "every_valid_model_survives_the_way_through_its_ast",
            every_valid_model_survives_the_way_through_its_ast,
        ),
        ("mixins_are_flattened", mixins_are_flattened),
        (
            "every_invalid_model_is_refused_at_the_place_that_is_named",
            every_invalid_model_is_refused_at_the_place_that_is_named,
        ),
        ("a_model_of_1_0_is_the_same_as_its_2_0_form", a_model_of_1_0_is_the_same_as_its_2_0_form),
    ];
    conformance::main("conformance/smithy-loader", &tests)
}
