//! The picture of the README: a real run of the command, as a terminal shows it.
//!
//! To make it anew, remove `docs/check.svg` and run this test, which then fails once.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::support::{directory, write};

const DOCUMENT: &str = "{\n  \"S3Url\": \"s3://firmware/hub-2.1.0.bin\",\n  \"OtaType\": \"ONE-TIME\",\n  \"OtaSchedulingConfig\": {\n    \"MaintenanceWindows\": [{ \"DurationInMinutes\": 1440, \"StartTime\": \"cron(0 2 ? * SUN *)\" }]\n  }\n}\n";

/// The height of a line and the width of a character.
const LINE: usize = 20;
const COLUMN: f64 = 8.43;

#[test]
fn the_picture_of_the_readme_is_what_the_command_prints() {
    let directory = directory();
    write(&directory, "create-ota-task.json", DOCUMENT);
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("shapewright"));
    command.args(["--color", "always", "check", "create-ota-task.json"]);
    let output = command.current_dir(&directory).output().expect("it runs");
    let shown = format!(
        "$ shapewright check create-ota-task.json\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let picture = svg(&shown);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/check.svg");
    if !path.exists() {
        fs::write(&path, &picture).expect("a file");
        panic!("{} is written: look at it", path.display());
    }
    let known = fs::read_to_string(&path).expect("a picture");
    assert_eq!(known, picture, "to mend: remove {} and run this test", path.display());
}

/// Text with colours of a terminal as a picture.
fn svg(text: &str) -> String {
    let lines: Vec<Vec<(&str, &str)>> = text.trim_end().lines().map(runs).collect();
    let width = |line: &Vec<(&str, &str)>| line.iter().map(|it| it.1.chars().count()).sum();
    let columns: usize = lines.iter().map(width).max().unwrap_or_default();
    let columns = f64::from(u32::try_from(columns).expect("a width"));
    let (width, height) = (columns * COLUMN + 32.0, lines.len() * LINE + 32);
    let mut picture = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width:.0}\" height=\"{height}\" \
         role=\"img\" aria-label=\"A terminal in which shapewright check shows two mistakes\">\n\
         <rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"#1e1e1e\"/>\n\
         <g font-family=\"ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace\" \
         font-size=\"14\" fill=\"#e8e9ec\">\n"
    );
    for (index, line) in lines.iter().enumerate() {
        let _ = write!(picture, "<text x=\"16\" y=\"{}\">", index * LINE + 30);
        for (style, part) in line {
            // Viewers merge spaces, but not those that break no lines.
            let part = part.replace(' ', "\u{a0}");
            let part = part.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
            let _ = write!(picture, "<tspan{style}>{part}</tspan>");
        }
        picture.push_str("</text>\n");
    }
    picture + "</g>\n</svg>\n"
}

/// The parts of a line with the attributes of their colours.
fn runs(line: &str) -> Vec<(&'static str, &str)> {
    let mut style = "";
    let mut runs = Vec::new();
    for (index, part) in line.split('\u{1b}').enumerate() {
        let (code, text) = if index == 0 { ("", part) } else { part.split_once('m').expect("m") };
        style = match code {
            "[31" => " fill=\"#ff8a8a\" font-weight=\"bold\"",
            "[33" => " fill=\"#f0c060\" font-weight=\"bold\"",
            "[34" => " fill=\"#8ab8ff\" font-weight=\"bold\"",
            "[1" => style,
            "[0" | "" => "",
            other => panic!("the picture does not know the colour {other}"),
        };
        if !text.is_empty() {
            runs.push((style, text));
        }
    }
    runs
}
