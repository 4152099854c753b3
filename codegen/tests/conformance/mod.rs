//! Tests over vectors that are not part of this repository.
//!
//! They are looked for in the folder that `SHAPEWRIGHT_SHARED` names, or in the folder `shared`
//! beside the workspace. Where they are not there, each test is reported as ignored, and a line on standard
//! error says so.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use libtest_mimic::{Arguments, Trial};

/// A test over the vectors of a folder; it panics where a vector fails.
type Test = (&'static str, fn(&Path));

/// Runs the tests over a folder of the vectors.
pub(crate) fn main(folder: &str, tests: &[Test]) -> ExitCode {
    let arguments = Arguments::from_args();
    let vectors = find(folder);
    if vectors.is_none() {
        eprintln!("SKIPPED: {} tests need {folder} (set SHAPEWRIGHT_SHARED)", tests.len());
    }
    let trials = tests.iter().map(|(name, test)| {
        let (vectors, test) = (vectors.clone(), *test);
        let trial = Trial::test(*name, {
            let vectors = vectors.clone();
            move || {
                test(&vectors.ok_or("the vectors are not there (set SHAPEWRIGHT_SHARED)")?);
                Ok(())
            }
        });
        trial.with_ignored_flag(vectors.is_none())
    });
    libtest_mimic::run(&arguments, trials.collect()).exit_code()
}

fn find(folder: &str) -> Option<PathBuf> {
    let named = std::env::var_os("SHAPEWRIGHT_SHARED").map(PathBuf::from);
    let around = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().map(|it| it.join("shared"));
    let folders = named.map_or_else(|| around.collect(), |named| vec![named]);
    folders.into_iter().map(|shared| shared.join(folder)).find(|folder| folder.is_dir())
}
