//! Whether the matrix notices a schema that lacks something.
//!
//! Of a copy of the schemas, every occurrence of one keyword is dropped; some row must fail. The
//! rows are the quick ones, all in node: no generator and no client of AWS is asked.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use serde_json::Value;

use super::Section;
use super::documents::{self, Documents};
use super::tools::Tools;
use crate::failure::Failure;
use crate::json::{self, SCHEMAS_BY_NAME};
use crate::workspace;

/// The rows that are asked.
const ROWS: &str = "R1,R2,R3,R4,R5,C1,C2,V,S";

/// Keywords whose values are no schemas.
const PLAIN: [&str; 4] = ["examples", "enum", "const", "required"];

/// Drops each keyword in turn.
pub(super) fn run(tools: &Tools) -> Result<Section, Failure> {
    let schemas = workspace::root().join("schemas");
    let documents = documents::make(tools, &schemas)?;
    let failing_now = failing(tools, &schemas, &documents)?;
    if !failing_now.is_empty() {
        let message = format!("error: without any change, these fail: {failing_now}");
        return Err(Failure::Model(message));
    }
    let mut text = "| dropped | times | rows that fail |\n|---|--:|---|\n".to_owned();
    let mut is_good = true;
    for keyword in keywords(&schemas)? {
        let folder = tempfile::tempdir().map_err(|error| Failure::io("make", "a folder", error))?;
        let count = copy_without(&schemas, folder.path(), &keyword)?;
        let failing = failing(tools, folder.path(), &documents)?;
        is_good &= !failing.is_empty();
        let _ = writeln!(text, "| `{keyword}` | {count} | {failing} |");
    }
    Ok(Section { text, is_good })
}

/// The rows that fail for a folder of schemas.
fn failing(tools: &Tools, folder: &Path, documents: &Documents) -> Result<String, Failure> {
    let mut rows = tools.rows_of_node(folder, documents.path(), ROWS)?;
    documents.compare(&mut rows)?;
    let failing = rows.iter().filter(|row| !row.is_good());
    let ids: BTreeSet<&str> = failing.map(|row| row.id.as_str()).collect();
    Ok(ids.into_iter().collect::<Vec<_>>().join(" "))
}

/// Every keyword of the schemas, sorted.
fn keywords(schemas: &Path) -> Result<Vec<String>, Failure> {
    let mut keywords = BTreeSet::new();
    for path in workspace::files_below(&schemas.join("2020-12"))? {
        visit(&mut json::read(&path)?, &mut |schema| {
            keywords.extend(schema.keys().cloned());
        });
    }
    Ok(keywords.into_iter().collect())
}

/// Copies the schemas without a keyword; how often it was there.
fn copy_without(schemas: &Path, folder: &Path, keyword: &str) -> Result<usize, Failure> {
    let mut count = 0;
    for draft in ["2020-12", "draft-07"] {
        let keyword = if draft == "draft-07" {
            keyword.replace("$defs", "definitions")
        } else {
            keyword.to_owned()
        };
        for path in workspace::files_below(&schemas.join(draft))? {
            let mut schema = json::read(&path)?;
            visit(&mut schema, &mut |schema| {
                count += usize::from(schema.shift_remove(&keyword).is_some());
            });
            let copy = folder.join(path.strip_prefix(schemas).unwrap_or(&path));
            workspace::write(&copy, format!("{schema:#}\n"))?;
        }
    }
    Ok(count)
}

/// Shows every schema in a schema.
fn visit(schema: &mut Value, see: &mut dyn FnMut(&mut serde_json::Map<String, Value>)) {
    match schema {
        Value::Object(object) => {
            see(object);
            for (key, value) in object.iter_mut() {
                match value {
                    Value::Object(named) if SCHEMAS_BY_NAME.contains(&key.as_str()) => {
                        named.values_mut().for_each(|inner| visit(inner, see));
                    }
                    _ if PLAIN.contains(&key.as_str()) => {}
                    value => visit(value, see),
                }
            }
        }
        Value::Array(elements) => elements.iter_mut().for_each(|inner| visit(inner, see)),
        _ => {}
    }
}
