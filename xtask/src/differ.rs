//! `cargo xtask differ [SERVICE…]`: what `diff` reports of years of changes to AWS's models, against
//! what a comparison of their JSON finds.
//!
//! | part | what it does |
//! |---|---|
//! | `raw` | facts of a `service-2.json`, read as JSON alone, and how two sets of them differ |
//! | `ours` | the changes that `diff` reports, as the same kind of facts |
//!
//! Every fact that one side has and the other has not is explained or makes the task fail:
//!
//! - *same language*: another text of a pattern that allows the same strings;
//! - *other name*: content of a shape that has another name in one of the models, which `diff` follows
//!   and the comparison by names does not.

mod ours;
mod raw;

use std::collections::BTreeSet;
use std::process::ExitCode;

use shapewright_smithy::diff::diff;

use crate::botocore::{self, Botocore};
use crate::failure::Failure;

/// The older version: so old that every service has changed since.
const OLDER: (&str, &str) =
    ("1.34.0", "6ec19f6c9f61c3df22fb3e083940ac7946a3d96128db1f370f10aea702bb157f");

/// Services of all protocols, small and large.
const SERVICES: [&str; 40] = [
    "accessanalyzer",
    "acm",
    "apigateway",
    "appconfig",
    "appsync",
    "athena",
    "autoscaling",
    "backup",
    "batch",
    "bedrock-agent",
    "cloudformation",
    "cloudfront",
    "cloudtrail",
    "cloudwatch",
    "codebuild",
    "cognito-idp",
    "connect",
    "dynamodb",
    "ec2",
    "ecr",
    "ecs",
    "eks",
    "elasticache",
    "events",
    "glue",
    "guardduty",
    "iam",
    "iot",
    "iotwireless",
    "kinesis",
    "kms",
    "lambda",
    "lexv2-models",
    "medialive",
    "quicksight",
    "rds",
    "s3",
    "sagemaker",
    "sqs",
    "ssm",
];

/// How many facts of a row are shown.
const SHOWN: usize = 5;

/// A fact that differs: what kind, of which operation, shape or member, and a detail.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Fact {
    kind: &'static str,
    id: String,
    detail: String,
}

impl Fact {
    fn new(kind: &'static str, id: impl Into<String>, detail: impl Into<String>) -> Self {
        Self { kind, id: id.into(), detail: detail.into() }
    }

    /// The name of its shape or operation.
    fn shape(&self) -> &str {
        self.id.split('$').next().unwrap_or_default()
    }
}

/// Runs the task; the exit code is 1 if a fact of one side is not explained.
///
/// # Errors
/// Wrong arguments; models that cannot be read.
pub(crate) fn run(arguments: &[&str]) -> Result<ExitCode, Failure> {
    let Some(newer) = botocore::pinned()? else { return Ok(ExitCode::SUCCESS) };
    let Some(older) = botocore::version(OLDER.0, OLDER.1)? else { return Ok(ExitCode::SUCCESS) };
    let services = if arguments.is_empty() { &SERVICES[..] } else { arguments };
    let columns = ["facts", "reported", "same", "renamed", "missed", "beside"];
    println!("{:>16} {}", "", columns.map(|name| format!("{name:>9}")).join(" "));
    let mut total = [0; 6];
    for service in services {
        let row = compare(&older, &newer, service)?;
        print_row(service, &row);
        total.iter_mut().zip(row).for_each(|(sum, count)| *sum += count);
    }
    print_row("total", &total);
    let is_good = total[4] == 0 && total[5] == 0;
    Ok(if is_good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn print_row(name: &str, row: &[usize; 6]) {
    println!("{name:>16} {}", row.map(|count| format!("{count:>9}")).join(" "));
}

/// The row of a service: facts, those that are reported, those of the same language, those of shapes
/// with another name, those that are missed, and reported ones that are no fact.
fn compare(older: &Botocore, newer: &Botocore, name: &str) -> Result<[usize; 6], Failure> {
    let (old, new) = (older.service(name)?, newer.service(name)?);
    let (old_raw, new_raw) = (raw::Model::read(&old.model)?, raw::Model::read(&new.model)?);
    let facts = raw::differences(&old_raw, &new_raw);
    let reported = ours::facts(&diff(&old.load()?, &new.load()?).changes);
    let missed: Vec<&Fact> = facts.difference(&reported).collect();
    let beside: Vec<&Fact> = reported.difference(&facts).collect();
    let is_renamed = |fact: &&&Fact| !(old_raw.has(fact.shape()) && new_raw.has(fact.shape()));
    let same: Vec<&&Fact> = missed.iter().filter(|fact| fact.kind == "pattern").collect();
    let renamed = missed.iter().chain(&beside).filter(|fact| is_renamed(fact)).count();
    let left = |facts: &[&Fact]| -> BTreeSet<Fact> {
        let facts = facts.iter().filter(|fact| !is_renamed(fact) && !same.contains(fact));
        facts.map(|fact| (**fact).clone()).collect()
    };
    let (missed, beside) = (left(&missed), left(&beside));
    for (word, facts) in [("missed", &missed), ("beside", &beside)] {
        for fact in facts.iter().take(SHOWN) {
            println!("  {word}: {} {} {}", fact.kind, fact.id, fact.detail);
        }
    }
    let reported = facts.intersection(&reported).count();
    Ok([facts.len(), reported, same.len(), renamed, missed.len(), beside.len()])
}
