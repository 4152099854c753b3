//! Every feature of every package is compiled by one of the gates: `.ci/features` lists them.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// The features of the workspace's packages, as `package/feature`.
fn features() -> BTreeSet<String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--format-version", "1", "--no-deps"])
        .output()
        .expect("cargo runs");
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let packages = metadata["packages"].as_array().expect("packages");
    let features = packages.iter().flat_map(|package| {
        let name = package["name"].as_str().expect("a name");
        let features = package["features"].as_object().expect("features");
        features.keys().map(move |feature| format!("{name}/{feature}"))
    });
    features.filter(|feature| !feature.ends_with("/default")).collect()
}

#[test]
fn the_gates_compile_every_feature() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace");
    let list = std::fs::read_to_string(root.join(".ci/features")).expect("the list");
    let lines = list.lines().filter(|line| !line.starts_with('#'));
    let listed: BTreeSet<String> = lines.map(|line| line.trim_start_matches('-').into()).collect();
    let features = features();
    let missing: Vec<&String> = features.difference(&listed).collect();
    let unknown: Vec<&String> = listed.difference(&features).collect();
    assert!(missing.is_empty(), "not in .ci/features: {missing:?}");
    assert!(unknown.is_empty(), "in .ci/features, but of no package: {unknown:?}");
}
