//! `cargo xtask drift`: what AWS changed since the canonical model was written.
//!
//! The newest botocore is downloaded by pip, and its models of our services are compared with
//! `model/shapes`, on the operations that we model. A folder has the name of the service in botocore,
//! hyphens aside. What botocore's format cannot say, or what the canonical model says beyond it, is
//! no drift ([`additions`]). Operations of the same family that we do not model are named; they are
//! drift, too. The words that the names of all modelled operations share are the family's; if they
//! share none, the family is the whole service.
//!
//! `--botocore DIR` compares with an unpacked version instead. The exit code is 1 on drift.

mod additions;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::ExitCode;

use shapewright_smithy::diff::{Change, ChangeKind, diff};
use shapewright_smithy::model::{Model, ShapeKind};

use crate::botocore::{self, Botocore};
use crate::canonical::{self, Service};
use crate::failure::Failure;

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
    for service in canonical::services()? {
        count += compare(&service, &botocore)?;
    }
    Ok(if count == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Prints how one service has drifted; in how many places.
fn compare(service: &Service, botocore: &Botocore) -> Result<usize, Failure> {
    let ours = service.load(&mut Vec::new())?;
    let theirs = botocore.service(&service.name)?.load()?;
    let modelled = operations(&ours);
    let family = shared_words(&modelled);
    let mut missing = operations(&theirs);
    missing.retain(|name| !modelled.contains(name) && family.is_subset(&words(name)));
    let changes = diff(&ours, &theirs).changes;
    let is_operation = |change: &&Change| change.kind == ChangeKind::OperationAdded;
    let (expected, drift): (Vec<&Change>, Vec<&Change>) = changes
        .iter()
        .filter(|change| !is_operation(change))
        .partition(|change| additions::is_known(change));
    println!(
        "{}: {} operations, {} differences that the format explains",
        service.name,
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

fn operations(model: &Model) -> BTreeSet<String> {
    let is_operation = |kind: &ShapeKind| matches!(kind, ShapeKind::Operation(_));
    let operations = model.shapes.values().filter(|shape| is_operation(&shape.kind));
    operations.map(|shape| shape.id.name().to_owned()).collect()
}

/// The words that all of the names have.
fn shared_words(names: &BTreeSet<String>) -> BTreeSet<&str> {
    let words = names.iter().map(|name| words(name));
    words.reduce(|shared, words| &shared & &words).unwrap_or_default()
}

/// The words of a name: `List`, `Ota`, `Tasks`.
fn words(name: &str) -> BTreeSet<&str> {
    let starts = name.char_indices().skip(1).filter(|(_, letter)| letter.is_ascii_uppercase());
    let ends = starts.map(|(index, _)| index).chain([name.len()]);
    let mut start = 0;
    ends.map(|end| &name[std::mem::replace(&mut start, end)..end]).collect()
}

#[cfg(test)]
mod tests {
    use super::{shared_words, words};

    #[test]
    fn a_family_is_what_all_names_share() {
        let names = ["CreateOtaTask", "ListOtaTasks", "GetOtaTaskConfiguration"];
        let names = names.map(str::to_owned).into();
        assert_eq!(shared_words(&names), ["Ota"].into());
        assert!(shared_words(&names).is_subset(&words("StopOtaRollout")));
        assert!(!shared_words(&names).is_subset(&words("CreateNotificationConfiguration")));
    }
}
