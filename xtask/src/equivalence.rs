//! `cargo xtask equivalence`: the comparisons of types, walker and schemas at their full size.
//!
//! The tests themselves are those of the packages, which take a small count by default. They are
//! built with optimisations here.

use std::env;
use std::process::{Command, ExitCode};

use crate::failure::Failure;
use crate::workspace;

/// How many documents each test makes unless told otherwise.
const DOCUMENTS: u64 = 1_000_000;

/// The tests that compare, by package: two over the committed types and schemas, one over a model
/// with every kind of shape in every protocol.
const TESTS: [(&str, &str); 3] = [
    ("ota-model", "equivalence"),
    ("ota-model", "patterns"),
    ("shapewright-protocols", "equivalence"),
];

const USAGE: &str = "Usage: cargo xtask equivalence [DOCUMENTS]";

/// Runs the tests with as many documents as asked for.
pub(crate) fn run(arguments: &[&str]) -> Result<ExitCode, Failure> {
    let documents = count(arguments)
        .ok_or_else(|| Failure::Usage { given: arguments.join(" "), usage: USAGE })?;
    for (package, test) in TESTS {
        if !run_test(package, test, documents)? {
            return Ok(ExitCode::FAILURE);
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn count(arguments: &[&str]) -> Option<u64> {
    match arguments {
        [] => Some(DOCUMENTS),
        [count] => count.replace(['_', ','], "").parse().ok(),
        _ => None,
    }
}

fn run_test(package: &str, test: &str, documents: u64) -> Result<bool, Failure> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let features = workspace::features(&[package])?;
    let status = Command::new(&cargo)
        .args(["test", "--release", "--quiet", "--features", &features])
        .args(["--package", package, "--test", test])
        .args(["--", "--nocapture"])
        .env("SHAPEWRIGHT_DOCUMENTS", documents.to_string())
        .current_dir(workspace::root())
        .status();
    Ok(status.map_err(|error| Failure::io("run", cargo, error))?.success())
}

#[cfg(test)]
mod tests {
    use super::{DOCUMENTS, count};

    #[test]
    fn a_count_may_be_given_in_groups_of_digits() {
        assert_eq!(count(&[]), Some(DOCUMENTS));
        assert_eq!(count(&["20_000"]), Some(20_000));
        assert_eq!(count(&["1,000"]), Some(1000));
        assert_eq!(count(&["many"]), None);
        assert_eq!(count(&["1", "2"]), None);
    }
}
