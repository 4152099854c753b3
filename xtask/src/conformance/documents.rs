//! Row V: damaged documents, and what every validator says of them.
//!
//! The documents are the examples of the schemas, each changed in one place. The walker decides
//! what is right: as people write requests, as answers are read. What JSON Schema cannot say is
//! left out, see "Where validation and JSON Schema differ" in `ARCHITECTURE.md`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use jsonschema::{PatternOptions, Validator};
use serde_json::Value;
use shapewright_codegen::emit::shape_graph;
use shapewright_validate::shape::ShapeGraph;
use shapewright_validate::walk::{Direction, Options, Profile, View, walk};

use super::rows::Row;
use super::tools::Tools;
use crate::canonical;
use crate::failure::Failure;
use crate::json;

/// The drafts, and their folders.
const DRAFTS: [&str; 2] = ["2020-12", "draft-07"];

/// Seconds before the year 1 or after 9999, which are no instant.
const BEYOND: f64 = 6.2e10;

/// Documents with the walker's verdicts.
pub(super) struct Documents {
    /// In a file for the tools: a line each.
    file: tempfile::NamedTempFile,
    lines: Vec<Line>,
    /// How many documents were left out: a schema cannot say what is right.
    beyond: usize,
    /// The validators in Rust, by draft and path.
    validators: BTreeMap<(&'static str, String), Validator>,
}

struct Line {
    schema: String,
    instance: Value,
    is_valid: bool,
}

/// Makes documents for the schemas of a folder.
pub(super) fn make(tools: &Tools, schemas: &Path) -> Result<Documents, Failure> {
    let model = canonical::load()?;
    let (graph, _) = shape_graph::of_model(&model);
    let (mut lines, mut beyond) = (Vec::new(), 0);
    let mut text = String::new();
    for line in tools.documents(schemas)?.lines() {
        let mut value: Value = serde_json::from_str(line)
            .map_err(|error| Failure::Model(format!("error: {error} in the document {line}")))?;
        let schema = value["schema"].as_str().unwrap_or_default().to_owned();
        let instance = value["instance"].take();
        let Some(is_valid) = verdict(&graph, &schema, &instance)? else {
            beyond += 1;
            continue;
        };
        lines.push(Line { schema, instance, is_valid });
        text.push_str(line);
        text.push('\n');
    }
    let file = tempfile::NamedTempFile::new();
    let file = file.map_err(|error| Failure::io("make", "a file", error))?;
    fs::write(file.path(), text).map_err(|error| Failure::io("write", file.path(), error))?;
    let validators = validators(schemas, &lines)?;
    Ok(Documents { file, lines, beyond, validators })
}

/// What the walker says of an instance of a schema; none for what is not compared.
fn verdict(graph: &ShapeGraph, path: &str, instance: &Value) -> Result<Option<bool>, Failure> {
    let service = path.split('/').next().unwrap_or_default();
    let name = path.rsplit('/').next().unwrap_or_default().trim_end_matches(".json");
    let namespace = format!("com.amazonaws.{}", service.replace('-', ""));
    let (shape, view) = match name.strip_suffix("RequestBody") {
        Some(operation) => (format!("{operation}Request"), View::Body),
        None => (name.to_owned(), View::Whole),
    };
    let id = format!("{namespace}#{shape}");
    let is_request = shape.ends_with("Request");
    let options = if is_request {
        Options::new().profile(Profile::Authoring).view(view)
    } else {
        Options::new().profile(Profile::Reading).direction(Direction::Output)
    };
    if any(instance, &|value| is_beyond_schemas(value, is_request)) {
        return Ok(None);
    }
    let text = instance.to_string();
    let unknown = || Failure::Model(format!("error: {path} is the schema of no shape"));
    let shape = graph.root(&id).ok_or_else(unknown)?;
    Ok(Some(walk(text.as_bytes(), shape, graph, options).violations.is_none()))
}

/// What a schema cannot say: whole numbers with a fraction, and in answers nulls and seconds that
/// are no instant.
fn is_beyond_schemas(value: &Value, is_request: bool) -> bool {
    let number = value.as_f64().filter(|_| value.is_f64());
    let is_whole = number.is_some_and(|number| number.fract() == 0.0);
    let is_far = value.as_f64().is_some_and(|number| number.abs() > BEYOND);
    is_whole || (!is_request && (value.is_null() || is_far))
}

fn any(document: &Value, condition: &impl Fn(&Value) -> bool) -> bool {
    condition(document)
        || match document {
            Value::Array(elements) => elements.iter().any(|element| any(element, condition)),
            Value::Object(entries) => entries.values().any(|value| any(value, condition)),
            _ => false,
        }
}

fn validators(
    schemas: &Path,
    lines: &[Line],
) -> Result<BTreeMap<(&'static str, String), Validator>, Failure> {
    let mut validators = BTreeMap::new();
    for (draft, line) in DRAFTS.iter().flat_map(|draft| lines.iter().map(move |it| (*draft, it))) {
        let key = (draft, line.schema.clone());
        if validators.contains_key(&key) {
            continue;
        }
        let path = schemas.join(draft).join(&line.schema);
        let schema = json::read(&path)?;
        let built = jsonschema::options().with_pattern_options(PatternOptions::regex());
        let built = built.build(&schema);
        let wrong = |error| Failure::Model(format!("error: {}: {error}", path.display()));
        validators.insert(key, built.map_err(wrong)?);
    }
    Ok(validators)
}

impl Documents {
    /// The file for the tools.
    pub(super) fn path(&self) -> &str {
        self.file.path().to_str().unwrap_or_default()
    }

    /// Rows of what Rust's validators say.
    pub(super) fn in_rust(&self) -> impl Iterator<Item = Row> + '_ {
        DRAFTS.into_iter().map(|draft| Row {
            id: "V".to_owned(),
            tool: "jsonschema (Rust)".to_owned(),
            draft: Some(draft.to_owned()),
            verdicts: Some(self.lines.iter().map(|line| self.verdict(draft, line)).collect()),
            ..Row::default()
        })
    }

    /// Turns rows of verdicts into rows that count agreement with the walker.
    pub(super) fn compare(&self, rows: &mut [Row]) -> Result<(), Failure> {
        for row in rows.iter_mut().filter(|row| row.verdicts.is_some()) {
            let verdicts = row.verdicts.take().unwrap_or_default();
            if verdicts.len() != self.lines.len() {
                return Err(Failure::Model(format!("error: {} left documents out", row.tool)));
            }
            row.check = format!(
                "says of damaged documents what the walker says; {} are beyond schemas",
                self.beyond
            );
            for (line, verdict) in self.lines.iter().zip(verdicts.bytes()) {
                let differs = verdict != if line.is_valid { b'1' } else { b'0' };
                row.note(differs.then(|| {
                    format!(
                        "{}: {} where the walker says {}",
                        line.schema, line.instance, line.is_valid
                    )
                }));
            }
        }
        Ok(())
    }

    fn verdict(&self, draft: &'static str, line: &Line) -> char {
        let validator = self.validators.get(&(draft, line.schema.clone()));
        if validator.is_some_and(|it| it.is_valid(&line.instance)) { '1' } else { '0' }
    }
}
