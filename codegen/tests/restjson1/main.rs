//! Smithy's own test vectors for restJson1 bodies, through the walker and through generated types.

mod cases;
#[path = "../conformance/mod.rs"]
mod conformance;
mod types;
mod walker;

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let tests: [(_, fn(&Path)); 2] = [
        ("the_walker_says_what_services_say", |folder| cases::run(folder, walker::check)),
        ("types_say_what_services_say", |folder| cases::run(folder, types::check)),
    ];
    conformance::main("conformance/restjson1", &tests)
}
