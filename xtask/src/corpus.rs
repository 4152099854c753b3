//! `cargo xtask corpus`: every AWS service through every stage.
//!
//! botocore's pinned models are read, assembled, emitted as JSON Schemas that pass the meta-schema
//! of their draft, and as Rust that parses; all in one process on all cores. The command prints
//! how many, the time and the peak of memory, and fails if a service fails or a bound does not
//! hold. The bounds are meant for a release build: `cargo run --release -p xtask -- corpus`.
//!
//! Options: `--idl` also writes every model as IDL, reads that and compares; `--compile` generates
//! some services, chosen for their shapes, as crates and compiles them with warnings denied;
//! a NAME looks at one service only; `--botocore DIR` takes another version.

mod compile;
mod service;

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use crate::botocore::{self, Botocore, Service};
use crate::failure::Failure;
use crate::usage;
use service::{Outcome, Stage};

/// The longest time that all services may take.
const MAX_TIME: Duration = Duration::from_secs(20);

/// The cores that this holds for. Where other work keeps them busy, as much processor time counts.
const CORES: u32 = 2;

/// The most memory that the process may ever have, in MiB.
const MAX_MEMORY: u64 = 1024;

const USAGE: &str = "Usage: cargo xtask corpus [--idl] [--compile] [--botocore DIR] [SERVICE...]";

#[derive(Default)]
struct Options {
    idl: bool,
    compile: bool,
    botocore: Option<PathBuf>,
    services: Vec<String>,
}

/// Runs the command; the exit code is 1 if a service fails or a bound does not hold.
///
/// # Errors
/// Wrong arguments; a cache that cannot be used.
pub(crate) fn run(arguments: &[&str]) -> Result<ExitCode, Failure> {
    let options = parse(arguments)?;
    let found = match &options.botocore {
        Some(directory) => Some(botocore::unpacked(directory)?),
        None => botocore::pinned()?,
    };
    let Some(botocore) = found else { return Ok(ExitCode::SUCCESS) };
    let good = if options.compile { compile::run(&botocore)? } else { all(&botocore, &options)? };
    Ok(if good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn parse(arguments: &[&str]) -> Result<Options, Failure> {
    let mut options = Options::default();
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        match *argument {
            "--idl" => options.idl = true,
            "--compile" => options.compile = true,
            "--botocore" => match arguments.next() {
                Some(directory) => options.botocore = Some(PathBuf::from(directory)),
                None => {
                    return Err(Failure::Usage { given: (*argument).to_owned(), usage: USAGE });
                }
            },
            name if !name.starts_with('-') => options.services.push(name.to_owned()),
            other => return Err(Failure::Usage { given: other.to_owned(), usage: USAGE }),
        }
    }
    Ok(options)
}

/// Takes every service through every stage; whether all is well.
fn all(botocore: &Botocore, options: &Options) -> Result<bool, Failure> {
    let mut services = match &options.services[..] {
        [] => botocore.services()?,
        names => names.iter().map(|name| botocore.service(name)).collect::<Result<_, _>>()?,
    };
    // The longest first, so that no core is left alone with one of them.
    services.sort_by_key(|service| std::cmp::Reverse(service.length));
    let start = Instant::now();
    let outcomes = in_parallel(&services, options.idl);
    let time = start.elapsed();
    Ok(report(botocore, &outcomes, time, options.idl))
}

fn in_parallel(services: &[Service], idl: bool) -> Vec<Outcome> {
    let next = AtomicUsize::new(0);
    let outcomes = Mutex::new(Vec::with_capacity(services.len()));
    let threads = thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let work = || {
        while let Some(service) = services.get(next.fetch_add(1, Ordering::Relaxed)) {
            let outcome = service::run(service, idl);
            outcomes.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push(outcome);
        }
    };
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(work);
        }
    });
    outcomes.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner)
}

fn report(botocore: &Botocore, outcomes: &[Outcome], time: Duration, idl: bool) -> bool {
    for outcome in outcomes {
        for problem in &outcome.problems {
            println!("{}: {problem}", outcome.name);
        }
    }
    let failed = outcomes.iter().filter(|outcome| !outcome.problems.is_empty()).count();
    let sum = |count: fn(&Outcome) -> usize| outcomes.iter().map(count).sum::<usize>();
    println!(
        "botocore {}: {} services, {failed} failed; {} shapes, {} schemas, {} Rust files",
        botocore.version,
        outcomes.len(),
        sum(|it| it.shapes),
        sum(|it| it.schemas),
        sum(|it| it.rust_files),
    );
    let mut taken = Duration::ZERO;
    for stage in Stage::ALL {
        let spent: Duration = outcomes.iter().map(|outcome| outcome.spent(stage)).sum();
        taken += spent;
        println!("  {:<22} {:>6.2} s", stage.name(), spent.as_secs_f64());
    }
    let peak = usage::peak_memory("self").map(|kibibytes| kibibytes / 1024);
    println!(
        "{:.2} s, {:.2} s of processor time, {} MiB at most",
        time.as_secs_f64(),
        taken.as_secs_f64(),
        peak.unwrap_or_default()
    );
    let is_bounded = !cfg!(debug_assertions) && !idl;
    let slow = is_bounded && time > MAX_TIME && taken > MAX_TIME * CORES;
    let big = is_bounded && peak.is_some_and(|peak| peak > MAX_MEMORY);
    if slow || big {
        println!("error: the bounds are {} s and {MAX_MEMORY} MiB", MAX_TIME.as_secs());
    }
    failed == 0 && !slow && !big
}
