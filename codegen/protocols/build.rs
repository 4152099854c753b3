//! Generates the types of every case and part, one module for all that have the same text.

use std::collections::BTreeMap;
use std::env;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use shapewright_codegen::emit::rust::plan::{ItemKind, Plan, plan};
use shapewright_codegen::emit::rust::{Layout, Options, print};

use cases::{CASES, Case, PARTS, Part};

#[allow(unreachable_pub, reason = "the library has it, too")]
#[path = "src/cases.rs"]
mod cases;

/// Modules that do not count: parts differ in operations, and in the shapes of one of them.
const OTHERS: [&str; 3] = ["mod", "more", "service"];

/// A type with the functions of a type that tests call.
const DOCUMENT: &str = "::shapewright_equivalence::Document";

/// Texts of files by path.
type Files = BTreeMap<String, String>;

fn main() -> Result<(), Box<dyn Error>> {
    for path in ["build.rs", "model", "src/cases.rs"] {
        println!("cargo:rerun-if-changed={path}");
    }
    let folder = env::var("OUT_DIR")?;
    let folder = Path::new(&folder);
    let mut modules: BTreeMap<Files, String> = BTreeMap::new();
    let mut arms: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut text = String::new();
    for (case, part) in CASES.iter().flat_map(|case| PARTS.map(|part| (case, part))) {
        let (plan, files) = generate(case, part)?;
        let own = format!("{}_{}", case.name, part.name());
        let name = modules.entry(shapes(&files)).or_insert_with(|| own.clone());
        if *name == own {
            text += &module(folder, name, &plan);
            write(&folder.join(&own), &files)?;
        }
        let pattern = format!("{own:?}");
        arms.entry(name.clone()).or_default().push(pattern);
    }
    text += &registry(&arms);
    fs::write(folder.join("types.rs"), text)?;
    Ok(())
}

fn generate(case: &Case, part: Part) -> Result<(Plan, Files), String> {
    let model = case.model();
    let options = Options { layout: Layout::ByFile, ..Options::default() };
    let failed = |found: shapewright_smithy::Diagnostics| found.render(&model.sources);
    let plan = plan(&part.api(&model), &options).map_err(failed)?;
    let files = print(&plan, &options).map_err(failed)?;
    Ok((plan, files))
}

/// The files that all parts have, without their headers: those name the files of the part.
fn shapes(files: &Files) -> Files {
    let is_shared = |name: &str| OTHERS.iter().all(|other| name.strip_suffix(".rs") != Some(other));
    let files = files.iter().filter(|(name, _)| is_shared(name));
    let without_header = |text: &str| text.split_once("\n\n").map_or(text, |it| it.1).to_owned();
    files.map(|(name, text)| (name.clone(), without_header(text))).collect()
}

/// The function that finds the module of a case and part.
fn registry(modules: &BTreeMap<String, Vec<String>>) -> String {
    let mut arms = String::new();
    for (name, patterns) in modules {
        let patterns = patterns.join("\n        | ");
        let _ = writeln!(arms, "        {patterns} => ({name:?}, {name}_types()),");
    }
    format!(
        "/// The module of a case and part, and its structures and unions by the names of their shapes.\n\
         pub fn types(case: &str, part: &str) -> (&'static str, Vec<(&'static str, {DOCUMENT})>) {{\n    \
         match format!(\"{{case}}_{{part}}\").as_str() {{\n{arms}        _ => (\"\", Vec::new()),\n    }}\n}}\n"
    )
}

/// The declaration of a module, and the function that lists its types.
fn module(folder: &Path, name: &str, plan: &Plan) -> String {
    let modules = plan.modules.iter().filter(|module| !OTHERS.contains(&module.name.as_str()));
    let mut entries = String::new();
    for item in modules.flat_map(|module| &module.items) {
        if matches!(item.kind, ItemKind::Structure(_) | ItemKind::Union(_)) {
            let (shape, ty) = (&item.shape, &item.name);
            let _ = writeln!(entries, "        ({shape:?}, {DOCUMENT}::of::<{name}::{ty}>()),");
        }
    }
    let path = folder.join(name).join("mod.rs").to_string_lossy().into_owned();
    format!(
        "#[path = {path:?}]\npub mod {name};\n\n\
         fn {name}_types() -> Vec<(&'static str, {DOCUMENT})> {{\n    vec![\n{entries}    ]\n}}\n\n"
    )
}

fn write(folder: &Path, files: &Files) -> std::io::Result<()> {
    fs::create_dir_all(folder)?;
    for (name, text) in files {
        fs::write(folder.join(name), text)?;
    }
    Ok(())
}
