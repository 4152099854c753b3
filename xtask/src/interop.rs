//! `cargo xtask interop timestamps|skeletons|versions|requests|serve`: with AWS's own clients, and with
//! ourselves.
//!
//! | part | what it shows |
//! |---|---|
//! | `timestamps` | every spelling of a timestamp that botocore takes is taken by `check`, types and schemas |
//! | `skeletons` | what the AWS CLI prints to be filled in is wrong at its placeholders alone |
//! | `versions` | types of an older model read what a newer service answers |
//! | `requests` | requests of random inputs are those of botocore's serializers |
//! | `serve` | botocore sends what `skeleton` prints to the stand-in server, and takes its answers |
//! | `program` | compiles generated types into a program that reads documents |
//!
//! Each prints a table and fails if a row is not as it says. Models are those of the pinned botocore;
//! what cannot be had is skipped.

mod program;
mod random;
mod requests;
mod serve;
mod skeletons;
mod timestamps;
mod versions;

use std::process::ExitCode;

use shapewright_smithy::Model;

use crate::botocore::Botocore;
use crate::failure::Failure;

const USAGE: &str =
    "Usage: cargo xtask interop timestamps|skeletons|versions|requests|serve [SERVICE…]";

/// Runs a task; the exit code is 1 if something is not taken that should be.
///
/// # Errors
/// Wrong arguments; models, tools or types that cannot be had.
pub(crate) fn run(arguments: &[&str]) -> Result<ExitCode, Failure> {
    let is_good = match arguments {
        ["timestamps"] => timestamps::run()?,
        ["skeletons"] => skeletons::run()?,
        ["versions"] => versions::run()?,
        ["requests"] => requests::run()?,
        ["serve", services @ ..] => serve::run(services)?,
        _ => return Err(Failure::Usage { given: arguments.join(" "), usage: USAGE }),
    };
    Ok(if is_good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The models of services, by their names.
fn load_all<'n>(botocore: &Botocore, names: &[&'n str]) -> Result<Vec<(&'n str, Model)>, Failure> {
    names.iter().map(|name| Ok((*name, botocore.service(name)?.load()?))).collect()
}
