//! Schemas without a keyword.

use std::path::{Path, PathBuf};

use serde_json::{Map, Value};
use shapewright_validate::walk::Profile;

use super::documents::{Documents, File};
use super::scratch::Scratch;
use super::{Noticed, Report, Sample, Turn};
use crate::failure::Failure;
use crate::json::{self, SCHEMAS_BY_NAME};
use crate::workspace;

/// Keywords that refuse nothing. Every other one does, by itself or by what is in it.
const TELLING: [&str; 9] = [
    "$comment",
    "$id",
    "$schema",
    "contentEncoding",
    "default",
    "deprecated",
    "description",
    "examples",
    "title",
];

/// Drops each keyword of each schema in turn.
pub(super) fn run(
    documents: &Documents,
    scratch: &Scratch,
    mut sample: Sample,
) -> Result<Report, Failure> {
    let mut report = Report::default();
    for draft in ["2020-12", "draft-07"] {
        for file in &documents.files {
            let path = path(draft, file)?;
            let schema = json::read(&path)?;
            if is_noticed(&schema, file) {
                let message = format!("error: {} does not keep its corpus", path.display());
                return Err(Failure::Model(message));
            }
            let relative = PathBuf::from(workspace::relative(&path));
            for index in 0.. {
                let mut left = schema.clone();
                let Some((keyword, place)) = remove(&mut left, "", &mut Turn { left: index })
                else {
                    break;
                };
                if sample.takes() {
                    let noticed = noticed(&left, file, scratch, &relative)?;
                    let place = format!("{} {place}", relative.display());
                    report.add(&keyword, &place, noticed);
                }
            }
        }
    }
    Ok(report)
}

/// The schema of a shape; its directory has one folder, named by the version of the API.
fn path(draft: &str, file: &File) -> Result<PathBuf, Failure> {
    let directory = workspace::root().join("schemas").join(draft).join(&file.service);
    let name = format!("{}.json", file.name());
    let files = workspace::files_below(&directory)?;
    let found = files.into_iter().find(|path| path.file_name().is_some_and(|it| *it == *name));
    found.ok_or_else(|| Failure::Model(format!("error: {} has no schema", file.shape)))
}

fn noticed(
    schema: &Value,
    file: &File,
    scratch: &Scratch,
    path: &Path,
) -> Result<Noticed, Failure> {
    if is_noticed(schema, file) {
        return Ok(Noticed::Documents);
    }
    scratch.with(path, &format!("{schema:#}\n"))
}

/// Whether a document gets another verdict than it was made for.
fn is_noticed(schema: &Value, file: &File) -> bool {
    let options = jsonschema::options().with_pattern_options(jsonschema::PatternOptions::regex());
    let Ok(validator) = options.build(schema) else { return true };
    let mut cases = file.cases.iter().filter(|case| case.profile != Profile::Wire);
    cases.any(|case| validator.is_valid(&case.document) != case.broken.is_empty())
}

/// Removes the keyword whose turn it is; which it was and its JSON Pointer.
fn remove(schema: &mut Value, place: &str, turn: &mut Turn) -> Option<(String, String)> {
    match schema {
        Value::Object(schema) => remove_in(schema, place, turn),
        Value::Array(schemas) => schemas
            .iter_mut()
            .enumerate()
            .find_map(|(index, schema)| remove(schema, &format!("{place}/{index}"), turn)),
        _ => None,
    }
}

/// Whether a keyword may be removed as a whole: names are required, and members described, one by
/// one.
fn is_asserting(keyword: &str) -> bool {
    !TELLING.contains(&keyword) && !SCHEMAS_BY_NAME.contains(&keyword) && keyword != "required"
}

fn remove_in(
    schema: &mut Map<String, Value>,
    place: &str,
    turn: &mut Turn,
) -> Option<(String, String)> {
    let keywords: Vec<String> = schema.keys().cloned().collect();
    for keyword in keywords {
        // The values of an enum tell their type, and any name of a member is a string.
        let has_type = schema.contains_key("enum") || place.ends_with("/propertyNames");
        let is_implied = keyword == "type" && has_type;
        if is_asserting(&keyword) && !is_implied && turn.is_now() {
            schema.shift_remove(&keyword);
            return Some((keyword, place.to_owned()));
        }
        let place = format!("{place}/{keyword}");
        let value = schema.get_mut(&keyword)?;
        let removed = match value {
            Value::Array(names) if keyword == "required" => {
                let index = (0..names.len()).find(|_| turn.is_now());
                index.map(|index| (keyword, format!("{place}: {}", names.remove(index))))
            }
            Value::Object(named) if SCHEMAS_BY_NAME.contains(&&*keyword) => named
                .iter_mut()
                .find_map(|(name, schema)| remove(schema, &format!("{place}/{name}"), turn)),
            value if is_asserting(&keyword) => remove(value, &place, turn),
            _ => None,
        };
        if removed.is_some() {
            return removed;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{Turn, remove};

    #[test]
    fn every_keyword_has_its_turn() {
        let schema = json!({
            "type": "object",
            "properties": {"type": {"minLength": 1}, "list": {"items": {"$ref": "#/$defs/A"}}},
            "required": ["type", "list"],
            "$defs": {"A": {"anyOf": [{"const": 1}, {"title": "none"}]}},
        });
        let found: Vec<_> = (0..)
            .map_while(|left| remove(&mut schema.clone(), "", &mut Turn { left }))
            .map(|(keyword, place)| format!("{place} {keyword}"))
            .collect();
        let expected = [
            " type",
            "/properties/type minLength",
            "/properties/list items",
            "/properties/list/items $ref",
            "/required: \"type\" required",
            "/required: \"list\" required",
            "/$defs/A anyOf",
            "/$defs/A/anyOf/0 const",
        ];
        assert_eq!(found, expected);
    }
}
