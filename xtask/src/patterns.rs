//! `cargo xtask patterns [PATH]`: every pattern of AWS's models against other engines.
//!
//! The path is a directory with `service-2.json` files, plain or compressed, as botocore's `data`
//! is, which is taken where none is named; of each service the newest version counts. Or it is a
//! file with one pattern per line, as `codegen/pattern/tests/patterns/dialects.txt` is.
//!
//! Every distinct pattern is compiled as a search and as a full match and asked about generated
//! values; the answers must be those of node's `RegExp` with the `u` flag or, where node does not
//! compile the pattern, those of Java's `matches()`. They must also be what node makes of the
//! spelling that schemas have, with the `u` flag and, as far as that is possible, without. The
//! command prints how many patterns each kind of program decides, what generated code does not
//! enforce and what the command does not, and each disagreement; it fails if there is one other than
//! over code points that the Unicode tables of this build, or those of the engine, do not have, or if
//! too many patterns of AWS are not enforced. Those code points are listed.
//!
//! Without node nothing is compared, without Java what node does not compile is not; both are said.
//!
//! Options: `--every N` looks at each N-th pattern only; `--values N` asks about N values per
//! pattern (48 unless told).

mod corpus;
mod engines;
mod report;
mod tables;
mod values;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use shapewright_pattern::{Anchoring, Compiled, PatternError, compile};

use crate::botocore;
use crate::failure::Failure;
use corpus::Case;
use engines::Reading;
use report::Report;

/// The most patterns of AWS that generated code may leave unchecked.
const MOST_NOT_GENERATED: usize = 5;

/// What the command was asked for.
struct Options {
    models: Option<PathBuf>,
    every: usize,
    values: usize,
}

/// A pattern as both kinds of match, with the values that it is asked about.
struct Trial {
    case: Case,
    search: Result<Compiled, PatternError>,
    full: Result<Compiled, PatternError>,
    values: Vec<String>,
}

/// Runs the command; the exit code is 1 if there is a disagreement.
///
/// # Errors
///
/// Wrong arguments, unreadable models, or an engine that does not run.
pub(crate) fn run(arguments: &[&str]) -> Result<ExitCode, Failure> {
    let options = Options::parse(arguments).map_err(Failure::Model)?;
    let models = match options.models.clone() {
        Some(models) => models,
        None => match botocore::pinned()? {
            Some(botocore) => botocore.data,
            None => return Ok(ExitCode::SUCCESS),
        },
    };
    let is_right = compare(&options, &models).map_err(Failure::Model)?;
    Ok(if is_right { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn compare(options: &Options, models: &Path) -> Result<bool, String> {
    let cases = corpus::read(models)?;
    let chosen = cases.into_iter().enumerate().filter(|(index, _)| index % options.every == 0);
    let trials: Vec<Trial> =
        chosen.map(|(index, case)| Trial::new(case, index, options.values)).collect();
    let mut report = Report::default();
    for trial in &trials {
        report.kinds(trial);
    }
    if engines::is_there("node") {
        for (trial, verdict) in trials.iter().zip(engines::node(&trials, Reading::Modelled)?) {
            report.node(trial, verdict);
        }
        for (trial, verdict) in trials.iter().zip(engines::node(&trials, Reading::Spelled)?) {
            report.spelled(trial, verdict);
        }
        let verdicts = engines::node(&trials, Reading::SpelledWithoutU)?;
        for (trial, verdict) in trials.iter().zip(verdicts) {
            report.spelled_without_u(trial, verdict);
        }
    }
    let left: Vec<&Trial> = report.left_for_java(&trials);
    if !left.is_empty() && engines::is_there("java") {
        for (trial, verdict) in left.iter().zip(engines::java(&left)?) {
            report.java(trial, verdict);
        }
    }
    print!("{report}");
    // A file has patterns of all kinds, those that nobody can read among them.
    let is_complete =
        !models.is_dir() || (report.refused() == 0 && report.not_generated() <= MOST_NOT_GENERATED);
    if !is_complete {
        eprintln!(
            "the command does not enforce every pattern of AWS, or generated code leaves more than {MOST_NOT_GENERATED} unchecked"
        );
    }
    Ok(report.all_agree() && is_complete)
}

impl Options {
    fn parse(arguments: &[&str]) -> Result<Self, String> {
        let usage = "usage: cargo xtask patterns [PATH] [--every N] [--values N]";
        let mut options = Self { models: None, every: 1, values: 48 };
        let mut arguments = arguments.iter();
        while let Some(argument) = arguments.next() {
            let mut number = || {
                let number = arguments.next().and_then(|it| it.parse().ok());
                number.filter(|&it: &usize| it > 0).ok_or(usage)
            };
            match *argument {
                "--every" => options.every = number()?,
                "--values" => options.values = number()?,
                path if !path.starts_with('-') => options.models = Some(path.into()),
                _ => return Err(usage.into()),
            }
        }
        Ok(options)
    }
}

impl Trial {
    fn new(case: Case, seed: usize, count: usize) -> Self {
        let search = compile(&case.pattern, Anchoring::Search);
        let full = compile(&case.pattern, Anchoring::Full);
        let values = values::make(&case.pattern, seed, count);
        Self { case, search, full, values }
    }
}
