//! The command `shapewright`. Everything is in the library, so that it can be tested and documented.

use std::process::ExitCode;

fn main() -> ExitCode {
    shapewright::main()
}
