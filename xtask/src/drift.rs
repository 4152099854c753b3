//! `cargo xtask drift`: what AWS changed since the canonical model was written.
//!
//! The newest botocore is downloaded by pip, and its models of our two services are compared with
//! `model/shapes`, on the operations that we model. What botocore's format cannot say, or what the
//! canonical model says beyond it, is no drift ([`additions`]). Operations of the same families
//! that we do not model are named; they are drift, too.
//!
//! `--botocore DIR` compares with an unpacked version instead. The exit code is 1 on drift.

mod additions;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::ExitCode;

use shapewright_smithy::diff::{Change, ChangeKind, diff};
use shapewright_smithy::load::Loader;
use shapewright_smithy::model::{Model, ShapeKind};

use crate::botocore::{self, Botocore};
use crate::failure::Failure;
use crate::workspace;

/// A service: the folder of its shapes, its folder in botocore, and the words in the names of the
/// operations that we model.
struct Watched {
    shapes: &'static str,
    botocore: &'static str,
    families: &'static [&'static str],
}

const WATCHED: [Watched; 2] = [
    Watched {
        shapes: "model/shapes/iot-managed-integrations",
        botocore: "iot-managed-integrations",
        families: &["Ota"],
    },
    Watched { shapes: "model/shapes/iot-wireless", botocore: "iotwireless", families: &["Fuota"] },
];

const USAGE: &str = "Usage: cargo xtask drift [--botocore DIR]";

/// Runs the command; the exit code is 1 on drift.
///
/// # Errors
/// Wrong arguments; models that cannot be read.
pub(crate) fn run(arguments: &[&str]) -> Result<ExitCode, Failure> {
    let found = match arguments {
        [] => botocore::newest()?,
        ["--botocore", directory] => Some(botocore::unpacked(&PathBuf::from(directory))?),
        other => return Err(Failure::Usage { given: other.join(" "), usage: USAGE }),
    };
    let Some(botocore) = found else { return Ok(ExitCode::SUCCESS) };
    println!("botocore {}", botocore.version);
    let mut count = 0;
    for watched in &WATCHED {
        count += compare(watched, &botocore)?;
    }
    Ok(if count == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Prints how one service has drifted; in how many places.
fn compare(watched: &Watched, botocore: &Botocore) -> Result<usize, Failure> {
    let ours = ours(watched)?;
    let theirs = load(Loader::new(), &[botocore.service(watched.botocore)?.model])?;
    let modelled = operations(&ours);
    let missing: Vec<String> = operations(&theirs)
        .into_iter()
        .filter(|name| watched.families.iter().any(|family| name.contains(family)))
        .filter(|name| !modelled.contains(name))
        .collect();
    let changes = diff(&ours, &theirs);
    let is_operation = |change: &&Change| change.kind == ChangeKind::OperationAdded;
    let (expected, drift): (Vec<&Change>, Vec<&Change>) = changes
        .iter()
        .filter(|change| !is_operation(change))
        .partition(|change| additions::is_known(change));
    println!(
        "{}: {} operations, {} differences that the format explains",
        watched.botocore,
        modelled.len(),
        expected.len(),
    );
    for change in &drift {
        let (writers, readers) = (change.writers.as_str(), change.readers.as_str());
        println!("  {change} ({writers} for writers, {readers} for readers)");
    }
    for name in &missing {
        println!("  {name}: a new operation");
    }
    let count = drift.len() + missing.len();
    println!("  {}", if count == 0 { "no drift".to_owned() } else { format!("{count} in all") });
    Ok(count)
}

fn ours(watched: &Watched) -> Result<Model, Failure> {
    let mut files = workspace::files_below(&workspace::root().join(watched.shapes))?;
    files.retain(|path| path.extension().is_some_and(|extension| extension == "smithy"));
    load(Loader::new(), &files)
}

fn load(mut loader: Loader, files: &[PathBuf]) -> Result<Model, Failure> {
    for path in files {
        loader = loader.file(path).map_err(|error| Failure::io("read", path, error))?;
    }
    let result = loader.load();
    result.model.ok_or_else(|| Failure::Model(result.diagnostics.render(&result.sources)))
}

fn operations(model: &Model) -> BTreeSet<String> {
    let is_operation = |kind: &ShapeKind| matches!(kind, ShapeKind::Operation(_));
    let operations = model.shapes.values().filter(|shape| is_operation(&shape.kind));
    operations.map(|shape| shape.id.name().to_owned()).collect()
}
