//! What the tools print: rows of the matrix, and verdicts.

use serde_json::Value;

use crate::failure::Failure;

/// A row: what was checked, by which tool, how often.
#[derive(Debug, Default)]
pub(super) struct Row {
    pub(super) id: String,
    pub(super) tool: String,
    pub(super) check: String,
    pub(super) draft: Option<String>,
    pub(super) checked: u64,
    pub(super) passed: u64,
    pub(super) failures: Vec<String>,
    /// One character per document, for a row of verdicts that was not compared yet.
    pub(super) verdicts: Option<String>,
}

impl Row {
    /// Whether all that was checked passed, and anything was.
    pub(super) fn is_good(&self) -> bool {
        self.checked > 0 && self.passed == self.checked
    }

    /// Notes one check.
    pub(super) fn note(&mut self, failure: Option<String>) {
        self.checked += 1;
        self.passed += u64::from(failure.is_none());
        self.failures.extend(failure);
    }
}

/// The rows in the lines that a tool printed.
pub(super) fn parse(output: &str) -> Result<Vec<Row>, Failure> {
    output.lines().filter(|line| !line.is_empty()).map(row).collect()
}

fn row(line: &str) -> Result<Row, Failure> {
    let value: Value = serde_json::from_str(line)
        .map_err(|error| Failure::Model(format!("error: {error} in the row {line}")))?;
    let text = |key: &str| value[key].as_str().map(str::to_owned);
    let failures = value["failures"].as_array().into_iter().flatten();
    Ok(Row {
        id: text("row").unwrap_or_default(),
        tool: text("tool").unwrap_or_default(),
        check: text("check").unwrap_or_default(),
        draft: text("draft"),
        checked: value["checked"].as_u64().unwrap_or_default(),
        passed: value["passed"].as_u64().unwrap_or_default(),
        failures: failures.filter_map(|it| it.as_str().map(str::to_owned)).collect(),
        verdicts: text("verdicts"),
    })
}
