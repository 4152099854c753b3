//! The tree keeps its own rules: layers, sizes, headers, traits that few files name, and files and
//! modules that do not need each other in circles.

mod imports;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use imports::Package;

/// The most lines of a file that somebody wrote.
const MOST_LINES: usize = 500;

/// The source folders of the packages.
const PACKAGES: [&str; 11] = [
    "validate/derive/src",
    "validate/equivalence/src",
    "validate/http/src",
    "validate/src",
    "model/src",
    "codegen/pattern/src",
    "codegen/protocols/src",
    "codegen/smithy/src",
    "codegen/src",
    "codegen/cli/src",
    "xtask/src",
];

/// Each package of ours, and those of ours that it may need, as in ARCHITECTURE.md.
const DEPENDENCIES: [(&str, &[&str]); 12] = [
    ("validate/derive", &[]),
    ("validate", &["shapewright-validate-derive"]),
    ("validate/equivalence", &["shapewright-validate"]),
    ("validate/http", &["shapewright-validate"]),
    ("model", &["shapewright-http", "shapewright-validate"]),
    ("codegen/pattern", &[]),
    ("codegen/smithy", &["shapewright-pattern", "shapewright-validate"]),
    ("codegen", &["shapewright-smithy", "shapewright-pattern", "shapewright-validate"]),
    (
        "codegen/protocols",
        &["shapewright-equivalence", "shapewright-smithy", "shapewright-validate"],
    ),
    (
        "codegen/cli",
        &[
            "shapewright-codegen",
            "shapewright-http",
            "shapewright-smithy",
            "shapewright-pattern",
            "shapewright-validate",
        ],
    ),
    ("codegen/web", &["shapewright"]),
    (
        "xtask",
        &[
            "shapewright",
            "shapewright-codegen",
            "shapewright-http",
            "shapewright-smithy",
            "shapewright-pattern",
            "shapewright-validate",
        ],
    ),
];

/// The phases of `shapewright-smithy`, and what each must not look into.
///
/// The prelude is a Smithy file that `assemble` reads like any other.
const PHASES: [(&str, &[&str]); 6] = [
    ("constraint", &["read", "ast", "assemble", "resolve", "write", "load", "diff"]),
    ("read", &["assemble", "model", "resolve", "api", "write", "load"]),
    ("assemble", &["resolve", "api", "write", "load"]),
    ("resolve", &["read", "ast", "assemble", "write", "load"]),
    ("api", &["read", "ast", "assemble", "resolve", "write", "load"]),
    ("write", &["read", "ast", "assemble", "load"]),
];

/// The files that may name traits: they read, assemble, resolve and write them, or compare and
/// remove traits themselves.
const TRAIT_READERS: [&str; 13] = [
    "codegen/smithy/src/constraint/",
    "codegen/smithy/src/read/",
    "codegen/smithy/src/assemble/",
    "codegen/smithy/src/resolve/",
    "codegen/smithy/src/write/",
    "codegen/smithy/src/pattern.rs",
    "codegen/smithy/src/shape_id.rs",
    "codegen/protocols/src/cases.rs",
    "validate/src/shape/protocol.rs",
    "xtask/src/constraints/graph.rs",
    "xtask/src/drift/additions.rs",
    "xtask/src/limits/inputs.rs",
    "xtask/src/protocols/",
];

/// The files that name traits because they do not work from the resolved API yet.
const UNRESOLVED: [&str; 0] = [];

/// What the identifiers of traits begin with, as texts in the code.
const TRAITS: [&str; 4] =
    ["\"smithy.api#", "\"aws.", "\"shapewright.rust#", "\"shapewright.rules#"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Every Rust file below a folder of the workspace with its text, by its path from the root.
fn sources(folder: &str) -> BTreeMap<String, String> {
    let mut sources = BTreeMap::new();
    let mut pending = vec![folder.to_owned()];
    while let Some(folder) = pending.pop() {
        for entry in fs::read_dir(root().join(&folder)).expect("a folder") {
            let entry = entry.expect("an entry");
            let name = entry.file_name().into_string().expect("a name in UTF-8");
            let path = format!("{folder}/{name}");
            if entry.path().is_dir() {
                if name != "target" {
                    pending.push(path);
                }
            } else if entry.path().extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(entry.path()).expect("a text");
                sources.insert(path, text);
            }
        }
    }
    assert!(!sources.is_empty(), "{folder} has Rust files");
    sources
}

/// The files that somebody wrote; goldens and mistakes for the compiler are not among them.
fn written() -> BTreeMap<String, String> {
    let folders = ["validate", "model", "codegen", "xtask"];
    let all = folders.into_iter().flat_map(sources);
    all.filter(|(path, text)| {
        let is_sample = path.contains("/golden/") || path.contains("/mistakes/");
        !is_sample && !text.starts_with("// @generated")
    })
    .collect()
}

fn assert_none(what: &str, found: &[String]) {
    assert!(found.is_empty(), "{what}:\n  {}", found.join("\n  "));
}

#[test]
fn no_file_is_too_long_to_be_one_idea() {
    let lengths = written().into_iter().map(|(path, text)| (path, text.lines().count()));
    let long = lengths.filter(|(_, lines)| *lines > MOST_LINES);
    let long: Vec<_> = long.map(|(path, lines)| format!("{path}: {lines} lines")).collect();
    assert_none("files over 500 lines", &long);
}

#[test]
fn every_module_says_what_it_is() {
    let silent: Vec<_> = written()
        .into_iter()
        .filter(|(_, text)| !text.trim_start().starts_with("//!"))
        .map(|(path, _)| path)
        .collect();
    assert_none("files that do not begin with `//!`", &silent);
}

#[test]
fn generated_modules_name_their_source_and_the_command() {
    for (path, text) in sources("model/src") {
        if path == "model/src/lib.rs" {
            continue;
        }
        let head: Vec<&str> = text.lines().take(2).collect();
        let names_both = head.len() == 2
            && head[0].starts_with("// @generated from model/shapes/")
            && head[1].contains("cargo xtask regen");
        assert!(names_both, "{path} begins with {head:?}");
    }
}

#[test]
fn packages_need_only_those_below_them() {
    for (package, allowed) in DEPENDENCIES {
        let manifest = fs::read_to_string(root().join(package).join("Cargo.toml"));
        let manifest = manifest.expect("a manifest");
        // Tests may use anything.
        let normal = manifest.split("\n[dependencies]").nth(1).unwrap_or_default();
        let normal = normal.split("\n[").next().unwrap_or_default();
        for line in normal.lines() {
            let name = line.split(['=', '.', ' ']).next().unwrap_or_default();
            let is_ours = name == "ota-model" || name.starts_with("shapewright");
            assert!(!is_ours || allowed.contains(&name), "{package} must not need {name}");
        }
    }
}

#[test]
fn no_phase_looks_into_another() {
    const SOURCES: &str = "codegen/smithy/src";
    let package = package(SOURCES);
    let mut breaches = Vec::new();
    for (file, used) in package.edges() {
        let forbidden = PHASES.iter().find(|(phase, _)| *phase == top_module(SOURCES, file));
        let Some((_, forbidden)) = forbidden else { continue };
        let breach = used.keys().filter(|used| forbidden.contains(&top_module(SOURCES, used)));
        breaches.extend(breach.map(|used| format!("{file} uses {used}")));
    }
    assert_none("phases that reach over", &breaches);
}

#[test]
fn modules_do_not_need_each_other_in_circles() {
    let mut found = Vec::new();
    for folder in PACKAGES {
        let package = package(folder);
        let mut needs: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for (file, used) in package.edges() {
            let module = top_module(folder, file);
            let used = used.keys().map(|used| top_module(folder, used));
            needs.entry(module).or_default().extend(used.filter(|used| *used != module));
        }
        let circles = circles(&needs);
        found.extend(circles.iter().map(|(one, other)| format!("{folder}/{one} uses {other}")));
    }
    assert_none("modules that need each other in circles", &found);
}

#[test]
fn files_do_not_need_each_other_in_circles() {
    let mut found = Vec::new();
    for folder in PACKAGES {
        let package = package(folder);
        let edges = package.edges();
        let needs = edges.iter().map(|(file, used)| (*file, used.keys().copied().collect()));
        for (file, used) in circles(&needs.collect()) {
            let names: Vec<_> = edges[file][used].iter().copied().collect();
            found.push(format!("{file} uses {} of {used}", names.join(", ")));
        }
    }
    assert_none("files that need each other in circles", &found);
}

#[test]
fn only_those_who_decide_what_traits_mean_name_them() {
    /// The shape of what is empty, which is no trait.
    const UNIT: &str = "\"smithy.api#Unit\"";
    let names_a_trait = |line: &str| {
        let line = line.replace(UNIT, "");
        !line.trim_start().starts_with("//") && TRAITS.iter().any(|name| line.contains(name))
    };
    let mut found = Vec::new();
    for (path, text) in PACKAGES.into_iter().flat_map(without_tests) {
        if !TRAIT_READERS.iter().any(|reader| path.starts_with(reader)) {
            let lines = text.lines().filter(|line| names_a_trait(line));
            found.extend(lines.map(|line| format!("{path} names {}", line.trim())));
        }
    }
    assert_only("names of traits outside of the readers", &found, &UNRESOLVED);
}

/// Asserts that breaches are in the files that are known to have them, each of which still has some.
fn assert_only(what: &str, found: &[String], known: &[&str]) {
    let is_other = |breach: &&String| !known.iter().any(|file| breach.starts_with(file));
    let others: Vec<String> = found.iter().filter(is_other).cloned().collect();
    assert_none(what, &others);
    let is_mended = |file: &&&str| !found.iter().any(|breach| breach.starts_with(**file));
    let mended: Vec<String> = known.iter().filter(is_mended).map(ToString::to_string).collect();
    assert_none("take off the list what is mended", &mended);
}

/// The edges of a graph that are on a circle: their ends lead back to their beginnings.
fn circles<'n>(needs: &BTreeMap<&'n str, BTreeSet<&'n str>>) -> Vec<(&'n str, &'n str)> {
    let mut circles = Vec::new();
    for (from, used) in needs {
        let leads_back = |to: &&&str| reachable(needs, to).contains(from);
        circles.extend(used.iter().filter(leads_back).map(|to| (*from, *to)));
    }
    circles
}

/// What a node of a graph leads to.
fn reachable<'n>(needs: &BTreeMap<&'n str, BTreeSet<&'n str>>, from: &'n str) -> BTreeSet<&'n str> {
    let (mut seen, mut pending) = (BTreeSet::new(), vec![from]);
    while let Some(next) = pending.pop() {
        let fresh = needs.get(next).into_iter().flatten().filter(|node| seen.insert(**node));
        pending.extend(fresh.copied().collect::<Vec<_>>());
    }
    seen
}

fn package(folder: &str) -> Package {
    Package::new(folder, without_tests(folder))
}

/// The files of a package with their texts, without the modules of tests.
fn without_tests(package: &str) -> impl Iterator<Item = (String, String)> {
    let files = sources(package).into_iter();
    let files = files.filter(|(path, _)| !path.contains("/tests/") && !path.ends_with("/tests.rs"));
    files.map(|(path, text)| {
        let end = text.find("#[cfg(test)]\nmod tests {").unwrap_or(text.len());
        (path, text[..end].to_owned())
    })
}

/// The module right below the crate's root that a file belongs to.
fn top_module<'p>(package: &str, path: &'p str) -> &'p str {
    let inside = path.strip_prefix(package).unwrap_or(path).trim_start_matches('/');
    let first = inside.split('/').next().unwrap_or_default();
    first.strip_suffix(".rs").unwrap_or(first)
}
