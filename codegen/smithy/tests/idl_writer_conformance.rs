//! Smithy's own valid models are read again as they were written.

#[path = "../../tests/conformance/mod.rs"]
mod conformance;
mod round_trip;

use std::path::Path;
use std::process::ExitCode;

use round_trip::{load, read, round_trip, smithy_files};

fn smithys_own_valid_models_are_read_again_as_they_were(valid: &Path) {
    let common = read(&valid.join("__shared.json"));
    let files = smithy_files(valid);
    for path in &files {
        round_trip(&load([common.clone(), read(path)]), &path.display().to_string());
    }
    println!("{} models", files.len());
}

fn main() -> ExitCode {
    let name = "smithys_own_valid_models_are_read_again_as_they_were";
    let tests: [(_, fn(&Path)); 1] = [(name, smithys_own_valid_models_are_read_again_as_they_were)];
    conformance::main("conformance/smithy-loader/valid", &tests)
}
