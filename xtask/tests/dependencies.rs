//! What users of `ota-model` have to build.

use std::collections::BTreeSet;
use std::process::Command;

/// The most crates, `ota-model` itself included.
const MOST: usize = 15;

#[test]
fn ota_model_needs_few_crates_and_no_regex_engine() {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["tree", "--package", "ota-model", "--edges", "normal", "--prefix", "none"])
        .args(["--format", "{p}"])
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let tree = String::from_utf8_lossy(&output.stdout);
    let names = tree.lines().filter_map(|line| line.split(' ').next());
    let names: BTreeSet<&str> = names.filter(|name| !name.is_empty()).collect();
    assert!(names.contains("ota-model"), "{names:?}");
    assert!(names.len() <= MOST, "{names:?}");
    assert!(!names.iter().any(|name| name.contains("regex") || *name == "regress"), "{names:?}");
}
