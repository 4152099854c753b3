//! The tree keeps its own rules: layers, sizes, headers, and modules that do not go in circles.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The most lines of a file that somebody wrote.
const MOST_LINES: usize = 500;

/// The source folders of the packages.
const PACKAGES: [&str; 8] = [
    "validate/derive/src",
    "validate/src",
    "model/src",
    "codegen/pattern/src",
    "codegen/smithy/src",
    "codegen/src",
    "codegen/cli/src",
    "xtask/src",
];

/// Each package of ours, and those of ours that it may need, as in ARCHITECTURE.md.
const DEPENDENCIES: [(&str, &[&str]); 8] = [
    ("validate/derive", &[]),
    ("validate", &["shapewright-validate-derive"]),
    ("model", &["shapewright-validate"]),
    ("codegen/pattern", &[]),
    ("codegen/smithy", &["shapewright-pattern", "shapewright-validate"]),
    ("codegen", &["shapewright-smithy", "shapewright-pattern", "shapewright-validate"]),
    (
        "codegen/cli",
        &[
            "shapewright-codegen",
            "shapewright-smithy",
            "shapewright-pattern",
            "shapewright-validate",
        ],
    ),
    (
        "xtask",
        &[
            "shapewright",
            "shapewright-codegen",
            "shapewright-smithy",
            "shapewright-pattern",
            "shapewright-validate",
        ],
    ),
];

/// The phases of `shapewright-smithy`, and what each must not look into.
///
/// The prelude is a Smithy file that `assemble` reads like any other.
const PHASES: [(&str, &[&str]); 4] = [
    ("read", &["assemble", "model", "select", "write", "load"]),
    ("assemble", &["select", "write", "load"]),
    ("select", &["read", "ast", "assemble", "write", "load"]),
    ("write", &["read", "ast", "assemble", "load"]),
];

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
    let mut breaches = Vec::new();
    for (path, text) in without_tests("codegen/smithy/src") {
        let phase = top_module("codegen/smithy/src", &path);
        let forbidden = PHASES.iter().find(|(name, _)| *name == phase);
        let Some((_, forbidden)) = forbidden else { continue };
        let used = used_modules(&text);
        let breach = used.iter().filter(|used| forbidden.contains(&used.as_str()));
        breaches.extend(breach.map(|used| format!("{path} uses crate::{used}")));
    }
    assert_none("phases that reach over", &breaches);
}

#[test]
fn modules_do_not_need_each_other_in_circles() {
    for package in PACKAGES {
        let mut needs: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (path, text) in without_tests(package) {
            let module = top_module(package, &path);
            if module != "lib" && module != "main" {
                needs.entry(module).or_default().extend(used_modules(&text));
            }
        }
        for (module, needed) in &mut needs {
            needed.remove(module);
        }
        // Take away what needs nothing that is left, until nothing changes.
        loop {
            let left: BTreeSet<String> = needs.keys().cloned().collect();
            let before = needs.len();
            needs.retain(|_, needed| needed.iter().any(|module| left.contains(module)));
            if needs.len() == before {
                break;
            }
        }
        assert!(needs.is_empty(), "circles among the modules of {package}: {needs:#?}");
    }
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
fn top_module(package: &str, path: &str) -> String {
    let inside = path.strip_prefix(package).unwrap_or(path).trim_start_matches('/');
    let first = inside.split('/').next().unwrap_or_default();
    first.strip_suffix(".rs").unwrap_or(first).to_owned()
}

/// The names that stand right after `crate::` in a text, but for its comments.
fn used_modules(text: &str) -> BTreeSet<String> {
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    let code: Vec<&str> = code.collect();
    let code = code.join("\n");
    let mut used = BTreeSet::new();
    for part in code.split("crate::").skip(1) {
        match part.strip_prefix('{') {
            Some(group) => used.extend(names_of_group(group)),
            None => used.extend(first_name(part)),
        }
    }
    used
}

fn first_name(text: &str) -> Option<String> {
    let is_part = |character: char| character.is_alphanumeric() || character == '_';
    let name: String = text.trim_start().chars().take_while(|it| is_part(*it)).collect();
    (!name.is_empty()).then_some(name)
}

/// The first names of the paths in `{a, b::{c, d}}`, whose opening brace is gone.
fn names_of_group(group: &str) -> Vec<String> {
    let (mut names, mut depth, mut start) = (Vec::new(), 0_u32, 0);
    for (at, character) in group.char_indices() {
        match character {
            '{' => depth += 1,
            '}' if depth == 0 => {
                names.extend(first_name(&group[start..at]));
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                names.extend(first_name(&group[start..at]));
                start = at + 1;
            }
            _ => {}
        }
    }
    names
}
