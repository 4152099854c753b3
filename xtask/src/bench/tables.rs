//! The bytes of the static tables that patterns become.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use shapewright_pattern::{Anchoring, compile};
use shapewright_smithy::constraint::pattern;
use shapewright_smithy::load::Loader;
use shapewright_smithy::model::Model;

use crate::botocore;
use crate::canonical;
use crate::failure::Failure;

/// How many services are shown: those with the most patterns.
const SHOWN: usize = 10;

/// One line of the table.
struct Line {
    name: String,
    patterns: usize,
    tables: usize,
    bytes: usize,
}

/// A table of bytes for our model and some services of AWS; none, and a line on standard error,
/// where their models cannot be had.
pub(super) fn table() -> Result<Option<String>, Failure> {
    let Some(botocore) = botocore::pinned()? else { return Ok(None) };
    let mut lines = Vec::new();
    for service in botocore.services()? {
        let loader = Loader::new().file(&service.model);
        let loader = loader.map_err(|error| Failure::io("read", &service.model, error))?;
        lines.extend(loader.load().model.map(|model| line(service.name.clone(), &model)));
    }
    lines.sort_by_key(|line| std::cmp::Reverse(line.patterns));
    lines.truncate(SHOWN);
    lines.insert(0, line("ota-model".to_owned(), &canonical::load()?));
    let mut text = "\n### tables of patterns\n\n| | distinct patterns | with tables | bytes |\n\
                    |---|--:|--:|--:|\n"
        .to_owned();
    for Line { name, patterns, tables, bytes } in lines {
        let _ = writeln!(text, "| {name} | {patterns} | {tables} | {bytes} |");
    }
    Ok(Some(text))
}

fn line(name: String, model: &Model) -> Line {
    let shapes = model.shapes.values();
    let traits = shapes.flat_map(|shape| {
        let members = shape.members.iter().map(|member| &member.traits);
        std::iter::once(&shape.traits).chain(members)
    });
    let distinct: BTreeSet<(&str, Anchoring)> = traits.filter_map(pattern::of).collect();
    let tables: Vec<usize> = distinct
        .iter()
        .filter_map(|(text, anchoring)| compile(text, *anchoring).ok())
        .map(|compiled| compiled.program().table_bytes())
        .collect();
    let bytes = tables.iter().sum();
    Line { name, patterns: distinct.len(), tables: tables.len(), bytes }
}
