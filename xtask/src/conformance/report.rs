//! Tables of rows, printed and kept.

use std::fmt::Write as _;
use std::fs;

use super::rows::Row;
use crate::failure::Failure;
use crate::workspace;

/// How many failures of a row are shown.
const SHOWN: usize = 10;

/// The order of rows: that of the letters below, then by number.
const ORDER: &str = "RCVEGBTSUWAOKP";

/// A table, one line for both drafts where both have the row, and what failed.
pub(super) fn table(rows: &[Row]) -> String {
    let mut sorted: Vec<&Row> = rows.iter().collect();
    sorted.sort_by_key(|row| (place(&row.id), row.check.clone(), row.tool.clone()));
    let mut text = "| row | tool | check | draft | passed |\n|---|---|---|---|--:|\n".to_owned();
    for row in &sorted {
        let draft = row.draft.as_deref().unwrap_or("both");
        let _ = writeln!(
            text,
            "| {} | {} | {} | {draft} | {}/{} |",
            row.id, row.tool, row.check, row.passed, row.checked
        );
    }
    for row in sorted.iter().filter(|row| !row.is_good()) {
        let _ = writeln!(text, "\n{} ({}) fails:\n", row.id, row.tool);
        for failure in row.failures.iter().take(SHOWN) {
            let _ = writeln!(text, "- {failure}");
        }
    }
    text
}

fn place(id: &str) -> (usize, usize) {
    let letter = id.chars().next().and_then(|letter| ORDER.find(letter));
    let number = id.get(1..).and_then(|number| number.parse().ok());
    (letter.unwrap_or(ORDER.len()), number.unwrap_or_default())
}

/// Writes a section into `schemas/CONFORMANCE.md` or, to check, only compares; whether it was kept.
pub(super) fn keep(task: &str, section: &str, is_check: bool) -> Result<bool, Failure> {
    let path = workspace::root().join("schemas").join("CONFORMANCE.md");
    let text = workspace::read(&path)?;
    let (begin, end) = (format!("<!-- {task} -->\n"), format!("<!-- end of {task} -->\n"));
    let Some((before, rest)) = text.split_once(&begin) else { return Err(no_marks(task)) };
    let Some((kept, after)) = rest.split_once(&end) else { return Err(no_marks(task)) };
    if kept.trim() == section.trim() {
        return Ok(true);
    }
    if is_check {
        eprintln!("error: schemas/CONFORMANCE.md is stale; run `cargo xtask conformance {task}`");
        return Ok(false);
    }
    let text = format!("{before}{begin}\n{}\n\n{end}{after}", section.trim());
    fs::write(&path, text).map_err(|error| Failure::io("write", &path, error))?;
    Ok(true)
}

fn no_marks(task: &str) -> Failure {
    let message = format!("error: schemas/CONFORMANCE.md: the marks around {task} are gone");
    Failure::Model(message)
}
