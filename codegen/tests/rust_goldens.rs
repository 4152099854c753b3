//! The Rust that comes out of `tests/models/*.smithy`, committed under `tests/golden/`: it must be
//! what the emitter prints today.
//!
//! A new case is one file in `tests/models/`, or a folder of files.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use shapewright_codegen::emit::rust::plan::{self, Bounds, Field, Item, ItemKind, Plan, Rules};
use shapewright_codegen::emit::rust::{Arbitrary, Layout, Options, emit};
use shapewright_codegen::files::seal;
use shapewright_smithy::Model;
use shapewright_smithy::load::Loader;
use shapewright_smithy::resolve::resolve_all;
use similar::TextDiff;

/// The command that regenerates the goldens.
const COMMAND: &str = "cargo xtask regen";

fn workspace() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace")
}

/// The model in `tests/models/STEM.smithy`, or of all files in the folder `tests/models/STEM`.
fn model(stem: &str) -> Model {
    let folder = format!("codegen/tests/models/{stem}");
    let names = if is_folder(stem) {
        files(&workspace().join(&folder))
    } else {
        vec![workspace().join(format!("{folder}.smithy"))]
    };
    let mut loader = Loader::new();
    for file in names {
        let text = fs::read_to_string(&file).expect("the model");
        loader = loader.text(relative(&file), text);
    }
    let outcome = loader.load();
    let problems = outcome.diagnostics.render(&outcome.sources);
    outcome.model.unwrap_or_else(|| panic!("{problems}"))
}

fn is_folder(stem: &str) -> bool {
    workspace().join("codegen/tests/models").join(stem).is_dir()
}

fn options(stem: &str) -> Options {
    let root = format!("codegen/tests/golden/{stem}");
    let layout = if is_folder(stem) { Layout::ByFile } else { Layout::Standard };
    let command = COMMAND.to_owned();
    Options { command, root, layout, arbitrary: Arbitrary::Always, aws_sdk: None }
}

/// Every file of a model's goldens, by path in the workspace.
fn emitted(stem: &str) -> BTreeMap<String, String> {
    let model = model(stem);
    let files = emit(&resolve_all(&model).api, &options(stem))
        .unwrap_or_else(|problems| panic!("{}", problems.render(&model.sources)));
    files.into_iter().map(|(path, text)| (path, seal(&text))).collect()
}

/// Compares with what is committed. What is missing is written, so that a new case fails once.
fn assert_committed(stem: &str) {
    let emitted = emitted(stem);
    let mut stale = String::new();
    for (path, text) in &emitted {
        let file = workspace().join(path);
        if !file.exists() {
            fs::create_dir_all(file.parent().expect("a folder")).expect("the folder");
            fs::write(&file, text).expect("the file");
            let _ = writeln!(stale, "{path} was not there");
        }
        let committed = fs::read_to_string(&file).expect("the file");
        let diff = TextDiff::from_lines(&committed, text);
        let _ = write!(stale, "{}", diff.unified_diff().header(path, "emitted"));
    }
    for path in committed(stem).iter().filter(|path| !emitted.contains_key(*path)) {
        let _ = writeln!(stale, "{path} is emitted no more");
    }
    assert!(stale.is_empty(), "{stale}\nrun `{COMMAND}` and look at what changed");
}

/// The paths of the files that are committed for a model.
fn committed(stem: &str) -> Vec<String> {
    let folder = workspace().join("codegen/tests/golden").join(stem);
    files(&folder).iter().map(|file| relative(file)).collect()
}

/// The path of a file in the workspace.
fn relative(file: &Path) -> String {
    let path = file.strip_prefix(workspace()).expect("a path in the workspace");
    path.to_string_lossy().replace('\\', "/")
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let mut files: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    files
}

#[test]
fn the_rust_of_every_kind_of_shape_is_up_to_date() {
    assert_committed("every_kind");
}

#[test]
fn the_rust_of_names_that_rust_uses_itself_is_up_to_date() {
    assert_committed("naming");
}

#[test]
fn the_rust_with_a_module_per_file_is_up_to_date() {
    assert_committed("two_files");
}

#[test]
fn the_plan_of_every_kind_of_shape_is_as_reviewed() {
    let model = model("every_kind");
    let plan = plan::plan(&resolve_all(&model).api, &options("every_kind"));
    insta::assert_snapshot!("plan_of_every_kind", outline(&plan.expect("a plan")));
}

/// A plan, one line per decision.
fn outline(plan: &Plan) -> String {
    let mut text = String::new();
    for module in &plan.modules {
        let _ = writeln!(text, "module {} uses {:?}", module.name, module.imports);
        for item in &module.items {
            let _ = writeln!(text, "\n  {} = {}", item.name, kind(item));
            for line in parts(&item.kind) {
                let _ = writeln!(text, "    {line}");
            }
        }
        text.push('\n');
    }
    for pattern in &plan.patterns {
        let _ = writeln!(text, "pattern {} of {}", pattern.name, pattern.of);
    }
    text
}

fn kind(item: &Item) -> String {
    let noun = match &item.kind {
        ItemKind::Structure(structure) => match &structure.error {
            Some(error) => format!("error {error:?}"),
            None => "structure".to_owned(),
        },
        ItemKind::Union(_) => "union".to_owned(),
        ItemKind::StringEnum(_) => "enum".to_owned(),
        ItemKind::IntEnum(_) => "int enum".to_owned(),
        ItemKind::Newtype(rules) => format!("newtype {}", rules_text(rules)),
        ItemKind::Operation(operation) => format!("operation {operation:#?}"),
        ItemKind::Errors(variants) => format!("errors {variants:?}"),
        ItemKind::Service(service) => format!("service {service:#?}"),
    };
    if item.sensitive { format!("sensitive {noun}") } else { noun }
}

fn parts(kind: &ItemKind) -> Vec<String> {
    match kind {
        ItemKind::Structure(structure) => structure.fields.iter().map(field).collect(),
        ItemKind::Union(variants) => variants.iter().map(field).collect(),
        ItemKind::StringEnum(it) => it.values.iter().map(|value| format!("{value:?}")).collect(),
        ItemKind::IntEnum(it) => it.values.iter().map(|value| format!("{value:?}")).collect(),
        ItemKind::Newtype(_)
        | ItemKind::Operation(_)
        | ItemKind::Errors(_)
        | ItemKind::Service(_) => Vec::new(),
    }
}

fn field(field: &Field) -> String {
    let flags = [
        (field.required, "required"),
        (field.boxed, "boxed"),
        (field.redacted, "redacted"),
        (field.deprecated.is_some(), "deprecated"),
    ];
    let flags: Vec<_> = flags.iter().filter(|(set, _)| *set).map(|(_, flag)| *flag).collect();
    let wire = if field.wire_name == field.member {
        String::new()
    } else {
        format!(" as {}", field.wire_name)
    };
    let rules = rules_text(&field.rules);
    format!("{}{wire} -> {}: {:?} {flags:?} {rules}", field.member, field.name, field.ty)
}

/// The rules that are there.
fn rules_text(rules: &Rules) -> String {
    let mut parts = Vec::new();
    parts.extend(rules.nested.then(|| "nested".to_owned()));
    let bounds = |it: &Bounds| format!("{} {:?} {:?}", it.name, it.min, it.max);
    parts.extend(rules.bounds.as_ref().map(bounds));
    parts.extend(rules.pattern.as_ref().map(|name| format!("pattern {name}")));
    parts.extend(rules.words.iter().map(ToString::to_string));
    let inner = [("each", &rules.each), ("keys", &rules.keys), ("values", &rules.values)];
    for (name, rules) in inner {
        parts.extend(rules.as_ref().map(|rules| format!("{name} {}", rules_text(rules))));
    }
    parts.extend(rules.format.map(|format| format.as_str().to_owned()));
    parts.extend(rules.sensitive.then(|| "sensitive".to_owned()));
    format!("({})", parts.join(", "))
}
