//! Schemas without a keyword.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value};
use shapewright_pattern::{Anchoring, Patterns};
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

/// Drops each keyword of each schema in turn. The scratch is asked for if a document does not notice.
pub(super) fn run<'s>(
    documents: &Documents,
    scratch: impl Fn() -> Result<&'s Scratch, Failure>,
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
            let open = open_enums(&schema);
            for index in 0.. {
                let mut left = schema.clone();
                let mut removal = Removal { turn: Turn { left: index }, open: &open };
                let Some((keyword, place)) = removal.remove(&mut left, "") else { break };
                if sample.takes() {
                    let noticed = noticed(&left, file, &scratch, &relative)?;
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

fn noticed<'s>(
    schema: &Value,
    file: &File,
    scratch: impl Fn() -> Result<&'s Scratch, Failure>,
    path: &Path,
) -> Result<Noticed, Failure> {
    if is_noticed(schema, file) {
        return Ok(Noticed::Documents);
    }
    scratch()?.with(path, &format!("{schema:#}\n"))
}

/// Whether a document gets another verdict than it was made for.
fn is_noticed(schema: &Value, file: &File) -> bool {
    let options = jsonschema::options().with_pattern_options(jsonschema::PatternOptions::regex());
    let Ok(validator) = options.build(schema) else { return true };
    let mut cases = file.cases.iter().filter(|case| case.profile != Profile::Wire);
    cases.any(|case| validator.is_valid(&case.document) != case.broken.is_empty())
}

/// The JSON Pointers of enums that are only used where any other text is allowed as well: they name
/// values for completion, and refuse none.
fn open_enums(schema: &Value) -> BTreeSet<String> {
    let (mut open, mut closed) = (BTreeSet::new(), BTreeSet::new());
    let mut pending = vec![schema];
    while let Some(schema) = pending.pop() {
        let is_open = |schema: &Value| *schema == serde_json::json!({"type": "string"});
        let choices = schema["anyOf"].as_array().filter(|it| it.iter().any(is_open));
        for choice in choices.into_iter().flatten() {
            open.extend(reference(choice));
        }
        match schema {
            Value::Object(schema) => {
                closed.extend(schema.get("$ref").and_then(Value::as_str).map(str::to_owned));
                let inner = schema.iter().filter(|(key, _)| *key != "anyOf" || choices.is_none());
                pending.extend(inner.map(|(_, value)| value));
            }
            Value::Array(schemas) => pending.extend(schemas),
            _ => {}
        }
    }
    let pointers = open.difference(&closed).filter_map(|it| it.strip_prefix('#'));
    pointers.map(str::to_owned).collect()
}

fn reference(schema: &Value) -> Option<String> {
    schema["$ref"].as_str().map(str::to_owned)
}

/// Whether the pattern beside it allows no shorter text anyway.
fn is_in_pattern(min_length: &Value, pattern: Option<&Value>) -> bool {
    let pattern = pattern.and_then(Value::as_str);
    let found = pattern.and_then(|it| Patterns::new().inspect(it, Anchoring::Search).ok());
    found.zip(min_length.as_u64()).is_some_and(|(found, min)| found.least as u64 >= min)
}

/// Whether a keyword may be removed as a whole: names are required, and members described, one by
/// one.
fn is_asserting(keyword: &str) -> bool {
    !TELLING.contains(&keyword) && !SCHEMAS_BY_NAME.contains(&keyword) && keyword != "required"
}

/// The removal of one keyword.
struct Removal<'s> {
    turn: Turn,
    /// See [`open_enums`].
    open: &'s BTreeSet<String>,
}

impl Removal<'_> {
    /// Removes the keyword whose turn it is; which it was and its JSON Pointer.
    fn remove(&mut self, schema: &mut Value, place: &str) -> Option<(String, String)> {
        match schema {
            Value::Object(schema) => self.remove_in(schema, place),
            Value::Array(schemas) => schemas
                .iter_mut()
                .enumerate()
                .find_map(|(index, schema)| self.remove(schema, &format!("{place}/{index}"))),
            _ => None,
        }
    }

    fn remove_in(
        &mut self,
        schema: &mut Map<String, Value>,
        place: &str,
    ) -> Option<(String, String)> {
        let keywords: Vec<String> = schema.keys().cloned().collect();
        for keyword in keywords {
            let is_refusing = is_asserting(&keyword) && !self.is_implied(&keyword, schema, place);
            if is_refusing && self.turn.is_now() {
                schema.shift_remove(&keyword);
                return Some((keyword, place.to_owned()));
            }
            let place = format!("{place}/{keyword}");
            let value = schema.get_mut(&keyword)?;
            let removed = match value {
                Value::Array(names) if keyword == "required" => {
                    let index = (0..names.len()).find(|_| self.turn.is_now());
                    index.map(|index| (keyword, format!("{place}: {}", names.remove(index))))
                }
                Value::Object(named) if SCHEMAS_BY_NAME.contains(&&*keyword) => named
                    .iter_mut()
                    .find_map(|(name, schema)| self.remove(schema, &format!("{place}/{name}"))),
                value if is_asserting(&keyword) => self.remove(value, &place),
                _ => None,
            };
            if removed.is_some() {
                return removed;
            }
        }
        None
    }

    /// Whether what stands beside a keyword refuses the same, or it refuses nothing.
    fn is_implied(&self, keyword: &str, schema: &Map<String, Value>, place: &str) -> bool {
        match keyword {
            // The values of an enum tell their type, and any name of a member is a string.
            "type" => schema.contains_key("enum") || place.ends_with("/propertyNames"),
            "enum" => self.open.contains(place),
            "minLength" => is_in_pattern(&schema[keyword], schema.get("pattern")),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::json;

    use super::{Removal, Turn, open_enums};

    #[test]
    fn every_keyword_has_its_turn() {
        let schema = json!({
            "type": "object",
            "properties": {"type": {"minLength": 1}, "list": {"items": {"$ref": "#/$defs/A"}}},
            "required": ["type", "list"],
            "$defs": {"A": {"anyOf": [{"const": 1}, {"title": "none"}]}},
        });
        let found: Vec<_> = (0..)
            .map_while(|left| {
                let mut removal = Removal { turn: Turn { left }, open: &BTreeSet::new() };
                removal.remove(&mut schema.clone(), "")
            })
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

    #[test]
    fn what_refuses_nothing_has_no_turn() {
        let open = json!({"anyOf": [{"$ref": "#/$defs/A"}, {"type": "string"}]});
        let closed = json!({"anyOf": [{"$ref": "#/$defs/B"}, {"type": "string", "maxLength": 9}]});
        let schema = json!({
            "properties": {
                "a": open,
                "b": {"minLength": 1, "pattern": "^[a-z]+$"},
                "c": {"minLength": 2, "pattern": "^[a-z]+$"},
                "d": closed,
                "e": {"anyOf": [{"$ref": "#/$defs/C"}, {"type": "string"}]},
                "f": {"$ref": "#/$defs/C"},
            },
            "$defs": {"A": {"enum": ["x"]}, "B": {"enum": ["x"]}, "C": {"enum": ["x"]}},
        });
        let open = open_enums(&schema);
        assert_eq!(open, BTreeSet::from(["/$defs/A".to_owned()]));
        let removed =
            |left| Removal { turn: Turn { left }, open: &open }.remove(&mut schema.clone(), "");
        let found: Vec<_> = (0..).map_while(removed).collect();
        let has = |keyword: &str, place: &str| found.contains(&(keyword.into(), place.into()));
        assert!(!has("enum", "/$defs/A") && has("enum", "/$defs/B") && has("enum", "/$defs/C"));
        assert!(!has("minLength", "/properties/b") && has("minLength", "/properties/c"));
    }
}
