//! Smithy's own test vectors for restJson1 bodies, through the walker and through generated types.

mod cases;
#[path = "../conformance/mod.rs"]
mod conformance;
mod types;
mod walker;

use std::env;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let tests: [(_, fn(&Path)); 2] = [
        ("the_walker_says_what_services_say", |folder| cases::run(folder, walker::check)),
        ("types_say_what_services_say", |folder| cases::run(folder, types::check)),
    ];
    // The types are a crate of their own, which takes time to compile.
    let is_thorough = env::var_os("SHAPEWRIGHT_THOROUGH").is_some();
    if !is_thorough {
        eprintln!("SKIPPED: types against restJson1's vectors (SHAPEWRIGHT_THOROUGH)");
    }
    conformance::main("conformance/restjson1", if is_thorough { &tests } else { &tests[..1] })
}
