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

use serde_json::Value;

use crate::failure::Failure;
use crate::workspace;

/// What stands before and after the figures in `BENCHMARKS.md`.
const BEGIN: &str = "<!-- figures of `cargo xtask bench` -->\n";
const END: &str = "<!-- end of figures -->\n";

/// Whose time the others are compared with, where a group has it.
const OURS: &str = "shapewright";

/// One measurement.
struct Figure {
    name: String,
    nanoseconds: f64,
    bytes: Option<f64>,
}

/// Runs the benchmarks, unless `--no-run` is given, and writes what they measured.
pub(crate) fn run(arguments: &[&str]) -> Result<ExitCode, Failure> {
    if !arguments.contains(&"--no-run") && !run_benchmarks()? {
        return Ok(ExitCode::FAILURE);
    }
    let path = workspace::root().join("BENCHMARKS.md");
    let text = workspace::read(&path)?;
    let mut figures = render(&read(&target_directory().join("criterion"))?);
    let tables = [instructions::table()?, sizes::table()?, tables::table()?, builds::table()?];
    for table in tables.into_iter().flatten() {
        figures.push_str(table.trim_start());
        figures.push('\n');
    }
    let text = replace(&text, &figures).ok_or_else(|| {
        Failure::Model(format!("error: {}: the marks around the figures are gone", path.display()))
    })?;
    fs::write(&path, text).map_err(|error| Failure::io("write", &path, error))?;
    print!("{figures}");
    Ok(ExitCode::SUCCESS)
}

fn run_benchmarks() -> Result<bool, Failure> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(&cargo);
    command.args(["bench", "--workspace", "--all-features", "--benches"]);
    let status = command.current_dir(workspace::root()).status();
    Ok(status.map_err(|error| Failure::io("run", cargo, error))?.success())
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
        let about = json(&path)?;
        let estimates = json(&path.with_file_name("estimates.json"))?;
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

fn json(path: &Path) -> Result<Value, Failure> {
    serde_json::from_str(&workspace::read(path)?)
        .map_err(|error| Failure::Model(format!("error: {}: {error}", path.display())))
}

/// One table per group, the fastest first.
fn render(groups: &BTreeMap<String, Vec<Figure>>) -> String {
    let mut text = String::new();
    for (group, figures) in groups {
        let mut figures: Vec<&Figure> = figures.iter().collect();
        figures.sort_by(|left, right| left.nanoseconds.total_cmp(&right.nanoseconds));
        let _ = write!(text, "\n### {group}\n\n| | time | MB/s | × ours |\n|---|--:|--:|--:|\n");
        for figure in &figures {
            let ours = figures.iter().filter(|other| is_ours_for(other, figure));
            let ratio = ours.map(|ours| figure.nanoseconds / ours.nanoseconds).next();
            let ratio = ratio.map_or_else(String::new, |ratio| format!("{ratio:.2}"));
            let speed = figure.bytes.map(|bytes| bytes * 1e3 / figure.nanoseconds);
            let speed = speed.map_or_else(String::new, |speed| format!("{speed:.0}"));
            let _ = writeln!(
                text,
                "| {} | {} | {speed} | {ratio} |",
                figure.name,
                duration(figure.nanoseconds)
            );
        }
    }
    text.push('\n');
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

/// The text with other figures between its marks.
fn replace(text: &str, figures: &str) -> Option<String> {
    let (before, rest) = text.split_once(BEGIN)?;
    let (_, after) = rest.split_once(END)?;
    Some(format!("{before}{BEGIN}{figures}{END}{after}"))
}

#[cfg(test)]
mod tests {
    use super::{BEGIN, END, Figure, render, replace};

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
        let text = render(&[("group".to_owned(), figures)].into());
        assert!(text.contains("| peer, a | 2.50 µs | 400 | 2.50 |"), "{text}");
        assert!(text.contains("| peer, b | 400.0 ns |  | 0.80 |"), "{text}");
    }

    #[test]
    fn only_what_is_between_the_marks_is_replaced() {
        let text = format!("a\n{BEGIN}old{END}b\n");
        assert_eq!(replace(&text, "new\n"), Some(format!("a\n{BEGIN}new\n{END}b\n")));
        assert_eq!(replace("no marks", "new"), None);
    }
}
