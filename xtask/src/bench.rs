//! `cargo xtask bench`: runs every benchmark and writes the figures into `BENCHMARKS.md`.

mod builds;
mod instructions;
mod sizes;
mod tables;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, ExitCode};
use std::{env, fs};

use crate::failure::Failure;
use crate::{json, workspace};

/// What stands before and after the figures in `BENCHMARKS.md`.
const BEGIN: &str = "<!-- figures of `cargo xtask bench` -->\n";
const END: &str = "<!-- end of figures -->\n";

/// Whose time the others are compared with, where a group has it.
const OURS: &str = "shapewright";

/// The package of `model/examples` that is compared with the AWS SDK; it has a workspace of its own.
const SDK: &str = "sdk";

/// One measurement.
struct Figure {
    name: String,
    nanoseconds: f64,
    bytes: Option<f64>,
}

/// The figures as they stand in `BENCHMARKS.md`: tables by their headings.
type Tables = BTreeMap<String, String>;

/// Runs the benchmarks, of some packages only if they are named and none with `--no-run`, and
/// writes what they measured; with `--times` nothing but times is measured. What was not measured
/// stays as it is.
pub(crate) fn run(arguments: &[&str]) -> Result<ExitCode, Failure> {
    let (options, packages): (Vec<&str>, Vec<&str>) =
        arguments.iter().partition(|argument| argument.starts_with("--"));
    let is_known = |option: &&&str| ["--no-run", "--times"].contains(*option);
    if let Some(option) = options.iter().find(|option| !is_known(option)) {
        let given = (*option).to_owned();
        return Err(Failure::Usage {
            given,
            usage: "Usage: cargo xtask bench [--no-run] [--times] [PACKAGE…]",
        });
    }
    if !options.contains(&"--no-run") && !run_benchmarks(&packages)? {
        return Ok(ExitCode::FAILURE);
    }
    let path = workspace::root().join("BENCHMARKS.md");
    let text = workspace::read(&path)?;
    let figures = figures(&text).ok_or_else(|| {
        Failure::Model(format!("error: {}: the marks around the figures are gone", path.display()))
    })?;
    let mut tables = split(figures);
    tables.extend(render(&read(&target_directory().join("criterion"))?));
    if !options.contains(&"--times") {
        for table in [instructions::table()?, sizes::table()?, tables::table()?, builds::table()?] {
            tables.extend(table.iter().flat_map(|table| split(table)));
        }
    }
    let joined = join(&tables);
    fs::write(&path, text.replace(figures, &joined))
        .map_err(|error| Failure::io("write", &path, error))?;
    print!("{joined}");
    Ok(ExitCode::SUCCESS)
}

fn run_benchmarks(packages: &[&str]) -> Result<bool, Failure> {
    let of_workspace: Vec<&str> = packages.iter().copied().filter(|it| *it != SDK).collect();
    if packages.is_empty() || !of_workspace.is_empty() {
        let features = workspace::features(&of_workspace)?;
        let mut command = cargo();
        command.args(["bench", "--benches", "--features", &features]);
        if of_workspace.is_empty() {
            command.arg("--workspace");
        }
        command.args(of_workspace.iter().flat_map(|package| ["--package", package]));
        if !succeeds(command)? {
            return Ok(false);
        }
    }
    if !packages.is_empty() && !packages.contains(&SDK) {
        return Ok(true);
    }
    let (target, figures) = (target_directory().join(SDK), target_directory().join("criterion"));
    let mut command = cargo();
    command.args(["bench", "--benches", "--manifest-path", "model/examples/sdk/Cargo.toml"]);
    command.arg("--target-dir").arg(target).env("CRITERION_HOME", figures);
    succeeds(command)
}

fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

fn succeeds(mut command: Command) -> Result<bool, Failure> {
    let status = command.current_dir(workspace::root()).status();
    Ok(status.map_err(|error| Failure::io("run", command.get_program(), error))?.success())
}

fn target_directory() -> std::path::PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| workspace::root().join("target"), Into::into)
}

/// The latest figures below criterion's directory, by group.
fn read(directory: &Path) -> Result<BTreeMap<String, Vec<Figure>>, Failure> {
    let mut groups: BTreeMap<String, Vec<Figure>> = BTreeMap::new();
    for path in workspace::files_below(directory)? {
        if !path.ends_with("new/benchmark.json") {
            continue;
        }
        let about = json::read(&path)?;
        let estimates = json::read(&path.with_file_name("estimates.json"))?;
        let Some(nanoseconds) = estimates["median"]["point_estimate"].as_f64() else { continue };
        let text = |key: &str| about[key].as_str().map(str::to_owned);
        let parts: Vec<String> =
            ["function_id", "value_str"].into_iter().filter_map(text).collect();
        groups.entry(text("group_id").unwrap_or_default()).or_default().push(Figure {
            name: parts.join(", "),
            nanoseconds,
            bytes: about["throughput"]["Bytes"].as_f64(),
        });
    }
    Ok(groups)
}

/// One table per group, the fastest first.
fn render(groups: &BTreeMap<String, Vec<Figure>>) -> Tables {
    groups.iter().map(|(group, figures)| (group.clone(), table(figures))).collect()
}

fn table(figures: &[Figure]) -> String {
    let mut text = "| | time | MB/s | × ours |\n|---|--:|--:|--:|\n".to_owned();
    let mut figures: Vec<&Figure> = figures.iter().collect();
    figures.sort_by(|left, right| left.nanoseconds.total_cmp(&right.nanoseconds));
    for figure in &figures {
        let ours = figures.iter().filter(|other| is_ours_for(other, figure));
        let ratio = ours.map(|ours| figure.nanoseconds / ours.nanoseconds).next();
        let ratio = ratio.map_or_else(String::new, |ratio| format!("{ratio:.2}"));
        let speed = figure.bytes.map(|bytes| bytes * 1e3 / figure.nanoseconds);
        let speed = speed.map_or_else(String::new, |speed| format!("{speed:.0}"));
        let time = duration(figure.nanoseconds);
        let _ = writeln!(text, "| {} | {time} | {speed} | {ratio} |", figure.name);
    }
    text
}

/// Whether a figure is ours for the same input as another: `shapewright, INPUT` for `PEER, INPUT`.
fn is_ours_for(ours: &Figure, other: &Figure) -> bool {
    let input = |figure: &Figure| figure.name.split_once(", ").map(|(_, input)| input.to_owned());
    let name = ours.name.split(", ").next();
    name == Some(OURS) && input(ours) == input(other)
}

fn duration(nanoseconds: f64) -> String {
    match nanoseconds {
        small if small < 1e3 => format!("{small:.1} ns"),
        medium if medium < 1e6 => format!("{:.2} µs", medium / 1e3),
        large => format!("{:.2} ms", large / 1e6),
    }
}

/// What stands between the marks.
fn figures(text: &str) -> Option<&str> {
    let (_, rest) = text.split_once(BEGIN)?;
    rest.split_once(END).map(|(figures, _)| figures)
}

/// The tables of a text, by their headings.
fn split(text: &str) -> Tables {
    let sections = text.split("### ").skip(1).filter_map(|section| section.split_once('\n'));
    sections.map(|(name, table)| (name.to_owned(), format!("{}\n", table.trim()))).collect()
}

fn join(tables: &Tables) -> String {
    let section = |(name, table)| format!("\n### {name}\n\n{table}");
    tables.iter().map(section).collect::<String>() + "\n"
}

#[cfg(test)]
mod tests {
    use super::{BEGIN, END, Figure, figures, join, render, split};

    #[test]
    fn ratios_are_to_ours_on_the_same_input() {
        let figure = |name: &str, nanoseconds| Figure {
            name: name.to_owned(),
            nanoseconds,
            bytes: (name != "peer, b").then_some(1000.0),
        };
        let figures = vec![
            figure("peer, a", 2500.0),
            figure("shapewright, a", 1000.0),
            figure("shapewright, b", 500.0),
            figure("peer, b", 400.0),
        ];
        let tables = render(&[("group".to_owned(), figures)].into());
        let text = &tables["group"];
        assert!(text.contains("| peer, a | 2.50 µs | 400 | 2.50 |"), "{text}");
        assert!(text.contains("| peer, b | 400.0 ns |  | 0.80 |"), "{text}");
    }

    #[test]
    fn what_was_not_measured_stays() {
        let text = format!("a\n{BEGIN}\n### one\n\n| 1 |\n\n### two\n\n| 2 |\n\n{END}b\n");
        let mut tables = split(figures(&text).expect("the marks"));
        assert_eq!(join(&tables), figures(&text).expect("the marks"));
        tables.extend(split("### two\n\n| 3 |\n"));
        assert_eq!(join(&tables), "\n### one\n\n| 1 |\n\n### two\n\n| 3 |\n\n");
        assert_eq!(figures("no marks"), None);
    }
}
