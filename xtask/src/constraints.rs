//! `cargo xtask constraints [types|schemas|graph] [--every N]`: what tests notice.
//!
//! Every constraint of what is generated is removed alone, and some test has to fail:
//!
//! | what | how it is removed | what is asked |
//! |---|---|---|
//! | `types` | an attribute or a part of one, or an `Option` around a required member | the tests of `ota-model`, compiled anew |
//! | `schemas` | a keyword, or a name in `required` | the documents of `model/tests/corpus`, else the tests |
//! | `graph` | a trait or a bound in the model that is read at run time | the documents of `model/tests/corpus` |
//!
//! The tests run in a copy of the workspace below `target/constraints`. `--every N` takes each Nth
//! constraint, for the gate. What nothing notices is listed, and the command fails.

mod documents;
mod graph;
mod schemas;
mod scratch;
mod types;

use std::cell::LazyCell;
use std::collections::BTreeMap;
use std::process::ExitCode;

use crate::failure::Failure;
use documents::Documents;
use scratch::Scratch;

const USAGE: &str = "Usage: cargo xtask constraints [types|schemas|graph]… [--every N]";

/// What is looked at, in order.
const STAGES: [&str; 3] = ["graph", "schemas", "types"];

/// Who noticed that a constraint was gone, in the order of the columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Noticed {
    /// A document of the corpus got another verdict.
    Documents,
    /// Another test of the model failed.
    Tests,
    /// What is left does not compile.
    Compiler,
    /// Nobody.
    Nobody,
}

/// What came of the removals of one stage: how many were noticed by whom, by kind of constraint.
#[derive(Default)]
struct Report {
    counts: BTreeMap<String, [usize; 4]>,
    unnoticed: Vec<String>,
}

impl Report {
    fn add(&mut self, kind: &str, place: &str, noticed: Noticed) {
        self.counts.entry(kind.to_owned()).or_default()[noticed as usize] += 1;
        if noticed == Noticed::Nobody {
            self.unnoticed.push(format!("{kind} at {place}"));
        }
    }

    fn print(&self, stage: &str) {
        let row = |[documents, tests, compiler, none]: [usize; 4], kind: &str| {
            println!("{documents:>12} {tests:>8} {compiler:>10} {none:>8}  {kind}");
        };
        println!("\n{stage}: noticed by");
        println!("{:>12} {:>8} {:>10} {:>8}", "documents", "tests", "compiler", "nobody");
        self.counts.iter().for_each(|(kind, counts)| row(*counts, kind));
        let total = self
            .counts
            .values()
            .fold([0; 4], |sums, counts| std::array::from_fn(|index| sums[index] + counts[index]));
        row(total, "in all");
        self.unnoticed.iter().for_each(|it| println!("not noticed: {it}"));
    }
}

/// Tells, of the constraints that come by in order, the one that is meant.
struct Turn {
    /// How many come before it.
    left: usize,
}

impl Turn {
    fn is_now(&mut self) -> bool {
        let is_now = self.left == 0;
        self.left = self.left.wrapping_sub(1);
        is_now
    }
}

/// Takes each Nth of what it is asked about.
struct Sample {
    every: usize,
    seen: usize,
}

impl Sample {
    fn takes(&mut self) -> bool {
        self.seen += 1;
        (self.seen - 1).is_multiple_of(self.every)
    }
}

/// Removes constraints; the exit code is 1 if nothing notices one of them.
///
/// # Errors
/// Wrong arguments; tests or documents that fail before anything is removed.
pub(crate) fn run(arguments: &[&str]) -> Result<ExitCode, Failure> {
    let (stages, every) = parse(arguments)
        .ok_or_else(|| Failure::Usage { given: arguments.join(" "), usage: USAGE })?;
    let documents = Documents::read()?;
    let scratch = LazyCell::new(Scratch::copy);
    let scratch = || scratch.as_ref().map_err(|failure| Failure::Model(failure.to_string()));
    let mut is_good = true;
    for stage in STAGES.into_iter().filter(|stage| stages.is_empty() || stages.contains(stage)) {
        let sample = Sample { every, seen: 0 };
        let report = match stage {
            "graph" => graph::run(&documents, sample)?,
            "schemas" => schemas::run(&documents, scratch, sample)?,
            _ => types::run(scratch()?, sample)?,
        };
        report.print(stage);
        is_good &= report.unnoticed.is_empty();
    }
    Ok(if is_good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn parse<'a>(arguments: &[&'a str]) -> Option<(Vec<&'a str>, usize)> {
    let (stages, every) = match arguments {
        [stages @ .., "--every", every] => (stages, every.parse().ok().filter(|it| *it > 0)?),
        stages => (stages, 1),
    };
    let are_known = stages.iter().all(|stage| STAGES.contains(stage));
    are_known.then(|| (stages.to_vec(), every))
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn stages_and_the_size_of_the_sample_may_be_chosen() {
        assert_eq!(parse(&[]), Some((vec![], 1)));
        assert_eq!(parse(&["types", "graph"]), Some((vec!["types", "graph"], 1)));
        assert_eq!(parse(&["schemas", "--every", "20"]), Some((vec!["schemas"], 20)));
        assert_eq!(parse(&["--every", "0"]), None);
        assert_eq!(parse(&["shapes"]), None);
    }
}
