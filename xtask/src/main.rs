//! Development tasks: `cargo xtask <task>`.
//!
//! # Phases of `regen`
//!
//! 1. `regen::generate` reads `model/shapes` and computes every generated file in memory. It is a
//!    pure function of the shape files; an error there leaves the disk untouched.
//! 2. `regen::changes` compares that with what is on disk.
//! 3. `--check` prints the difference and fails; otherwise `regen::write` writes what differs.
//!
//! Architecture invariant: `xtask` depends on `shapewright-codegen` and never on `ota-model`, so
//! that a model that does not compile can still be regenerated.

mod agreement;
mod bench;
mod book;
mod botocore;
mod canonical;
mod conformance;
mod constraints;
mod corpus;
mod differ;
mod drift;
mod equivalence;
mod examples;
mod failure;
mod interop;
mod json;
mod kills;
mod limits;
mod load;
mod man;
mod packages;
mod patterns;
mod program;
mod protocols;
mod regen;
mod sarif;
mod server;
mod skeletons;
mod usage;
mod web;
mod workspace;

use std::process::ExitCode;

use failure::Failure;
use regen::Mode;

/// Reading and printing models allocates much and in small pieces, on several threads at once.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const USAGE: &str = "\
Usage: cargo xtask <TASK>

Tasks:
  regen            regenerate model/src, schemas and snapshots from model/shapes
  regen --check    write nothing; print what is stale as a diff and exit with 1
  man [--check]    write codegen/cli/man, the man pages of the command
  bench [PACKAGE…] run the benchmarks and write the figures into BENCHMARKS.md (--no-run, --times)
  book             build the guide into target/book, and what documents show
  conformance WHAT hold the schemas to editors, validators, generators and clients:
                   schemas, mutants or services (--check)
  constraints      remove each generated constraint in turn: some test has to fail
                   (types, schemas, graph, --every N)
  corpus           take every AWS service through every stage (--idl, --compile)
  differ [SERVICE…]
                   hold `diff` to years of changes of AWS's models
  agreement        compare each type of a whole service with that of selected operations
  equivalence [N]  hold types, walker and schemas to N damaged documents (1,000,000)
  examples         check the documented examples of AWS's services (--list)
  interop WHAT     hold checks and types to AWS's clients and to older models:
                   timestamps, skeletons, versions, serve or requests
  load [WHAT]      put load on `shapewright serve`: rate, memory, connections, slow, stop
                   or kills
  skeletons        make and check a document of each operation of AWS's services
                   (--out DIR, SERVICE…)
  kills [COUNT]    kill `regen` while it writes, COUNT times (200)
  limits [NAME]    time and memory of the command on large inputs, beside serde_json's
  sarif            hold the logs of `shapewright check` to the schema of SARIF 2.1.0
  drift            compare model/shapes with the newest botocore
  protocols [MODEL…]
                   hold messages to Smithy's protocol tests
  patterns [DIR]   compare the patterns of AWS's models with node and Java
  packages         make and try what people install: the wheel, the hook, the action
  web [--check]    build the package of npm and the page into target/web, and test them";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&arguments) {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::from(2)
        }
    }
}

fn run(arguments: &[&str]) -> Result<ExitCode, Failure> {
    match arguments {
        [task, .., "--help" | "-h"] if help(task).is_some() => {
            println!("{}", help(task).unwrap_or_default());
            Ok(ExitCode::SUCCESS)
        }
        ["regen"] => regen::run(Mode::Write),
        ["regen", "--check"] => regen::run(Mode::Check),
        ["man", rest @ ..] => man::run(rest),
        ["agreement", rest @ ..] => agreement::run(rest),
        ["bench", rest @ ..] => bench::run(rest),
        ["conformance", rest @ ..] => conformance::run(rest),
        ["constraints", rest @ ..] => constraints::run(rest),
        ["corpus", rest @ ..] => corpus::run(rest),
        ["differ", rest @ ..] => differ::run(rest),
        ["equivalence", rest @ ..] => equivalence::run(rest),
        ["interop", rest @ ..] => interop::run(rest),
        ["load", rest @ ..] => load::run(rest),
        ["drift", rest @ ..] => drift::run(rest),
        ["examples", rest @ ..] => examples::run(rest),
        ["kills", rest @ ..] => kills::run(rest),
        ["limits", rest @ ..] => limits::run(rest),
        ["sarif"] => sarif::run(),
        ["skeletons", rest @ ..] => skeletons::run(rest),
        ["protocols", rest @ ..] => protocols::run(rest),
        ["patterns", rest @ ..] => patterns::run(rest),
        ["book"] => book::run(),
        ["packages"] => packages::run(),
        ["web", rest @ ..] => web::run(rest),
        [] | ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(ExitCode::SUCCESS)
        }
        _ => Err(Failure::Usage { given: arguments.join(" "), usage: USAGE }),
    }
}

/// What the list of tasks says of one: its lines.
fn help(task: &str) -> Option<String> {
    let is_of_task = |line: &str| line.trim_start().split(' ').next() == Some(task);
    let mut lines = USAGE.lines().skip_while(|line| !is_of_task(line)).peekable();
    lines.peek()?;
    let own = |(index, line): &(usize, &str)| {
        *index == 0 || is_of_task(line) || line.starts_with("                 ")
    };
    let own: Vec<_> = lines.enumerate().take_while(own).map(|(_, line)| line).collect();
    Some(format!("Usage: cargo xtask {task}\n\n{}", own.join("\n")))
}

#[cfg(test)]
mod tests {
    use super::{USAGE, help};

    #[test]
    fn every_task_of_the_list_has_help() {
        let tasks = USAGE.lines().skip(3).filter(|line| !line.starts_with("   "));
        for line in tasks {
            let task = line.split_whitespace().next().expect("a task");
            let text = help(task).expect(task);
            assert!(text.contains(line) && text.lines().count() < 8, "{text}");
        }
        let regen = help("regen").expect("regen");
        assert!(regen.contains("regen --check") && !regen.contains("  man "), "{regen}");
        assert_eq!(help("nothing"), None);
    }
}
