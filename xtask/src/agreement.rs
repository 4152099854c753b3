//! `cargo xtask agreement`: what a service's types say does not depend on how much of it is asked for.
//!
//! For services of botocore of all protocols, the Rust of the whole service and that of a few of its
//! operations are parsed, and the attributes of the types that both have are compared: names on the
//! wire, formats and rules. Each disagreement is a line, and makes the command fail.

mod facts;

use std::collections::{BTreeMap, BTreeSet};
use std::process::ExitCode;

use shapewright_codegen::emit::rust;
use shapewright_smithy::Model;
use shapewright_smithy::api::Api;
use shapewright_smithy::resolve::{Selection, resolve, resolve_all};

use self::facts::Facts;
use crate::botocore::{self, Botocore, Service};
use crate::failure::Failure;

/// How many services are compared.
const SERVICES: usize = 60;

/// How many operations of each are selected.
const OPERATIONS: usize = 5;

/// Services that have to be among them: the protocols that few services have, and services with
/// several.
const ALWAYS: [&str; 14] = [
    "cloudformation",
    "cloudfront",
    "cloudwatch",
    "ec2",
    "iam",
    "iot-managed-integrations",
    "iotwireless",
    "mq",
    "route53",
    "s3",
    "s3control",
    "sns",
    "sqs",
    "sts",
];

const USAGE: &str = "Usage: cargo xtask agreement [SERVICE…]";

/// Runs the command; the exit code is 1 if a service disagrees with itself.
///
/// # Errors
/// Wrong arguments; models that cannot be read.
pub(crate) fn run(arguments: &[&str]) -> Result<ExitCode, Failure> {
    if let Some(option) = arguments.iter().find(|argument| argument.starts_with('-')) {
        return Err(Failure::Usage { given: (*option).to_owned(), usage: USAGE });
    }
    let Some(botocore) = botocore::pinned()? else { return Ok(ExitCode::SUCCESS) };
    let mut protocols: BTreeMap<String, usize> = BTreeMap::new();
    let (mut types, mut disagreements) = (0, 0);
    for service in services(&botocore, arguments)? {
        let model = service.load()?;
        let compared = compare(&model)?;
        compared.protocols.into_iter().for_each(|name| *protocols.entry(name).or_default() += 1);
        types += compared.types;
        disagreements += compared.disagreements.len();
        compared.disagreements.iter().for_each(|line| println!("{} {line}", service.name));
    }
    let protocols: Vec<_> =
        protocols.iter().map(|(name, count)| format!("{count} {name}")).collect();
    println!("{}: {types} types, {disagreements} disagreements", protocols.join(", "));
    Ok(if disagreements == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The services that are named or, if there are no names, a choice that stays the same.
fn services(botocore: &Botocore, names: &[&str]) -> Result<Vec<Service>, Failure> {
    if !names.is_empty() {
        return names.iter().map(|name| botocore.service(name)).collect();
    }
    let is_chosen = |service: &Service| ALWAYS.contains(&service.name.as_str());
    let (mut chosen, others): (Vec<_>, Vec<_>) =
        botocore.services()?.into_iter().partition(is_chosen);
    chosen.extend(spread(others, SERVICES - chosen.len()));
    Ok(chosen)
}

/// So many of a list, spread over all of it.
fn spread<T>(list: Vec<T>, count: usize) -> impl Iterator<Item = T> {
    let length = list.len();
    let is_taken = move |index: usize| index * count / length != (index + 1) * count / length;
    list.into_iter().enumerate().filter(move |(index, _)| is_taken(*index)).map(|(_, it)| it)
}

/// What came of one service.
struct Compared {
    protocols: BTreeSet<String>,
    types: usize,
    disagreements: Vec<String>,
}

/// Compares the types of the whole service with those of a few operations.
fn compare(model: &Model) -> Result<Compared, Failure> {
    let failed =
        |found: shapewright_smithy::Diagnostics| Failure::Model(found.render(&model.sources));
    let whole = resolve_all(model).api;
    let protocols = whole.services.iter().map(|service| format!("{:?}", service.protocol));
    let operations: Vec<String> = whole.operations.iter().map(|it| it.id.to_string()).collect();
    let operations = spread(operations, OPERATIONS).collect();
    let selection = Selection { operations, ..Selection::default() };
    let selected = resolve(model, &selection).map_err(failed)?.api;
    let (in_whole, in_selected) = (facts(&whole, model)?, facts(&selected, model)?);
    Ok(Compared {
        protocols: protocols.collect(),
        types: in_selected.types(),
        disagreements: in_whole.disagreements(&in_selected),
    })
}

fn facts(api: &Api<'_>, model: &Model) -> Result<Facts, Failure> {
    let files = rust::emit(api, &rust::Options::default())
        .map_err(|found| Failure::Model(found.render(&model.sources)))?;
    Facts::of(&files).map_err(|error| Failure::Model(format!("error: {error}")))
}

#[cfg(test)]
mod tests {
    use super::spread;

    #[test]
    fn a_choice_is_spread_and_of_the_size_that_was_asked_for() {
        for (length, count) in [(425, 46), (10, 5), (3, 5), (0, 5)] {
            let taken: Vec<usize> = spread((0..length).collect(), count).collect();
            assert_eq!(taken.len(), count.min(length), "{taken:?}");
        }
    }
}
