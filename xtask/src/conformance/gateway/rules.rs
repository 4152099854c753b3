//! The rules: each lists the places of a document that break it. What API Gateway ignores or does
//! otherwise may stand in a document if a warning says so.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use super::parts::{Part, holders, members, operations, parameters, responses, schemas};

/// A rule in words, and what breaks it in a document with these warnings.
pub(super) type Rule = (&'static str, fn(&Value, &str) -> Vec<String>);

/// All of them.
pub(super) const RULES: [Rule; 28] = [
    ("the version is 3.0", version),
    ("segments of paths are of letters, digits and `_-.,:`, or a variable as a whole", segments),
    ("a resource has one variable child, and one of several segments has no children", variables),
    ("methods are those of API Gateway", methods),
    ("names of models are of letters and digits", names),
    ("parameters have name, place, type, description and whether they are required", attributes),
    ("no parameter is in a cookie", |it, _| {
        keep(parameters(it), |parameter| parameter.get("in").is_some_and(|place| place == "cookie"))
    }),
    ("security schemes are keys", keys),
    ("security stands at operations", security),
    ("nothing is marked as deprecated", deprecated),
    ("models are schemas of draft 4", draft_4),
    ("no `discriminator`", |it, _| words(it, &["discriminator"])),
    ("no examples", examples),
    ("no `nullable`", |it, _| words(it, &["nullable"])),
    ("no `exclusiveMinimum`", |it, _| words(it, &["exclusiveMinimum"])),
    ("a warning says that `minItems` and `maxItems` do not count at first", items),
    ("no `oneOf`, `anyOf` or `allOf` with a reference", alternatives),
    ("no `oneOf`, which SDKs do not have", |it, _| words(it, &["oneOf"])),
    ("no `readOnly`", |it, _| words(it, &["readOnly", "writeOnly"])),
    ("no `default`", |it, _| words(it, &["default"])),
    ("references lead into the document", references),
    ("responses stand where they are answered", |it, _| {
        keep(responses(it), |response| response.contains_key("$ref"))
    }),
    ("statuses are numbers", statuses),
    ("answers are objects or references", answers),
    ("no format `int32`, `int64` or `decimal`", |it, _| {
        let formats = ["int32", "int64", "decimal"].map(Value::from);
        keep(schemas(it), |schema| schema.get("format").is_some_and(|it| formats.contains(it)))
    }),
    ("a warning names the headers that are not passed on", headers),
    ("a warning names `/ping` and `/sping`", reserved),
    ("a warning tells of more than 300 resources", resources),
];

/// The words of draft 4, and the reference.
const DRAFT_4: [&str; 29] = [
    "$ref",
    "title",
    "description",
    "default",
    "multipleOf",
    "maximum",
    "exclusiveMaximum",
    "minimum",
    "exclusiveMinimum",
    "maxLength",
    "minLength",
    "pattern",
    "items",
    "additionalItems",
    "maxItems",
    "minItems",
    "uniqueItems",
    "maxProperties",
    "minProperties",
    "required",
    "properties",
    "additionalProperties",
    "enum",
    "type",
    "format",
    "allOf",
    "anyOf",
    "oneOf",
    "not",
];

/// Headers that API Gateway drops from requests, whatever stands behind it.
const DROPPED: [&str; 11] = [
    "content-md5",
    "expect",
    "max-forwards",
    "proxy-authenticate",
    "server",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
    "via",
    "www-authenticate",
];

/// The places of the parts that are wrong.
fn keep(parts: Vec<Part<'_>>, is_wrong: impl Fn(&Map<String, Value>) -> bool) -> Vec<String> {
    parts.into_iter().filter(|(_, part)| is_wrong(part)).map(|(place, _)| place).collect()
}

/// The schemas with one of these words.
fn words(document: &Value, words: &[&str]) -> Vec<String> {
    keep(schemas(document), |schema| words.iter().any(|word| schema.contains_key(*word)))
}

/// What is there without a warning that has these words.
fn unless_warned(found: Vec<String>, warnings: &str, words: &str) -> Vec<String> {
    if warnings.contains(words) { Vec::new() } else { found }
}

fn version(document: &Value, _: &str) -> Vec<String> {
    let version = document["openapi"].as_str().unwrap_or_default();
    (!version.starts_with("3.0.")).then(|| version.to_owned()).into_iter().collect()
}

fn paths(document: &Value) -> impl Iterator<Item = &String> {
    members(document, "/paths").map(|(path, _)| path)
}

fn segments(document: &Value, _: &str) -> Vec<String> {
    let is_plain =
        |text: &str| text.chars().all(|it| it.is_ascii_alphanumeric() || "_-.,:".contains(it));
    let is_right = |segment: &str| {
        let variable = segment.strip_prefix('{').and_then(|it| it.strip_suffix('}'));
        is_plain(variable.map_or(segment, |name| name.strip_suffix('+').unwrap_or(name)))
    };
    paths(document).filter(|path| !path.split('/').all(is_right)).cloned().collect()
}

fn variables(document: &Value, _: &str) -> Vec<String> {
    let mut children: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    let mut wrong = Vec::new();
    for path in paths(document) {
        let mut parent = String::new();
        for segment in path.split('/').skip(1) {
            if parent.ends_with("+}") {
                wrong.push(path.clone());
            }
            if segment.starts_with('{') {
                children.entry(parent.clone()).or_default().insert(segment);
            }
            parent.push('/');
            parent.push_str(segment);
        }
    }
    wrong.extend(children.into_iter().filter(|(_, all)| all.len() > 1).map(|(parent, _)| parent));
    wrong
}

fn methods(document: &Value, _: &str) -> Vec<String> {
    let known = ["delete", "get", "head", "options", "patch", "post", "put"];
    let all = operations(document).into_iter().map(|(place, _)| place);
    all.filter(|place| !known.iter().any(|it| place.starts_with(&format!("{it} ")))).collect()
}

fn names(document: &Value, _: &str) -> Vec<String> {
    let names = members(document, "/components/schemas").map(|(name, _)| name);
    names.filter(|name| !name.chars().all(|it| it.is_ascii_alphanumeric())).cloned().collect()
}

fn attributes(document: &Value, _: &str) -> Vec<String> {
    let known = ["name", "in", "required", "description", "schema"];
    keep(parameters(document), |parameter| {
        let is_known = |it: &String| known.contains(&it.as_str()) || it.starts_with("x-");
        !parameter.keys().all(is_known) || !parameter.get("schema").is_some_and(is_type)
    })
}

/// Whether a schema has a type, and that of elements, and nothing else.
fn is_type(schema: &Value) -> bool {
    let is_type_too =
        |(word, value): (&String, &Value)| word == "type" || (word == "items" && is_type(value));
    schema.as_object().is_some_and(|it| it.iter().all(is_type_too))
}

fn keys(document: &Value, _: &str) -> Vec<String> {
    let schemes = members(document, "/components/securitySchemes");
    schemes.filter(|(_, it)| it["type"] != "apiKey").map(|(name, _)| name.clone()).collect()
}

fn security(document: &Value, _: &str) -> Vec<String> {
    let at_root = document.get("security").map(|_| "the document".to_owned());
    let has_schemes = members(document, "/components/securitySchemes").next().is_some();
    let without = keep(operations(document), |it| has_schemes && !it.contains_key("security"));
    at_root.into_iter().chain(without).collect()
}

fn deprecated(document: &Value, _: &str) -> Vec<String> {
    let parts = [operations(document), parameters(document), holders(document), schemas(document)];
    keep(parts.into_iter().flatten().collect(), |it| it.contains_key("deprecated"))
}

fn draft_4(document: &Value, _: &str) -> Vec<String> {
    let unknown = keep(schemas(document), |schema| {
        !schema.keys().all(|word| DRAFT_4.contains(&word.as_str()))
    });
    let refused = members(document, "/components/schemas").filter_map(|(name, schema)| {
        let mut schema = schema.clone();
        schema["$schema"] = json!("http://json-schema.org/draft-04/schema#");
        Some(format!("{name}: {}", jsonschema::meta::validate(&schema).err()?))
    });
    unknown.into_iter().chain(refused).collect()
}

fn examples(document: &Value, _: &str) -> Vec<String> {
    let parts = [parameters(document), holders(document), schemas(document)];
    keep(parts.into_iter().flatten().collect(), |it| {
        it.contains_key("example") || it.contains_key("examples")
    })
}

fn items(document: &Value, warnings: &str) -> Vec<String> {
    unless_warned(words(document, &["minItems", "maxItems"]), warnings, "count the elements")
}

fn alternatives(document: &Value, _: &str) -> Vec<String> {
    keep(schemas(document), |schema| {
        let lists = ["oneOf", "anyOf", "allOf"].into_iter().filter_map(|word| schema.get(word));
        lists.filter_map(Value::as_array).flatten().any(|it| it.get("$ref").is_some())
    })
}

fn references(document: &Value, _: &str) -> Vec<String> {
    let is_lost = |part: &Map<String, Value>| {
        let reference = part.get("$ref").and_then(Value::as_str);
        let place = reference.map(|it| it.strip_prefix('#').and_then(|it| document.pointer(it)));
        place.is_some_and(|it| it.is_none())
    };
    keep(schemas(document).into_iter().chain(responses(document)).collect(), is_lost)
}

fn statuses(document: &Value, _: &str) -> Vec<String> {
    let all = responses(document).into_iter().map(|(place, _)| place);
    all.filter(|it| it.rsplit(' ').next().is_none_or(|it| it.parse::<u16>().is_err())).collect()
}

fn answers(document: &Value, _: &str) -> Vec<String> {
    let bodies = responses(document).into_iter().flat_map(|(place, response)| {
        let content = response.get("content").and_then(Value::as_object);
        let media = content.into_iter().flatten().map(|(_, media)| media);
        media.map(move |it| (place.clone(), &it["schema"]))
    });
    let is_wrong = |schema: &Value| schema.get("$ref").is_none() && schema["type"] != "object";
    bodies.filter(|(_, schema)| is_wrong(schema)).map(|(place, _)| place).collect()
}

fn headers(document: &Value, warnings: &str) -> Vec<String> {
    let found = keep(parameters(document), |parameter| {
        let name = parameter.get("name").and_then(Value::as_str).unwrap_or_default();
        parameter.get("in").is_some_and(|it| it == "header")
            && DROPPED.contains(&name.to_ascii_lowercase().as_str())
    });
    unless_warned(found, warnings, "does not pass on")
}

fn reserved(document: &Value, warnings: &str) -> Vec<String> {
    let found = paths(document).filter(|it| ["/ping", "/sping"].contains(&it.as_str()));
    unless_warned(found.cloned().collect(), warnings, "answers these paths itself")
}

fn resources(document: &Value, warnings: &str) -> Vec<String> {
    let mut all = BTreeSet::new();
    for path in paths(document) {
        all.extend(path.match_indices('/').skip(1).map(|(end, _)| &path[..end]));
        all.insert(path.as_str());
    }
    let found = (all.len() > 300).then(|| format!("{} resources", all.len()));
    unless_warned(found.into_iter().collect(), warnings, "resources unless its quota")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A document that keeps all rules.
    fn good() -> Value {
        json!({
            "openapi": "3.0.3",
            "paths": {"/a/{b}": {"get": {
                "parameters": [{"name": "b", "in": "path", "schema": {"type": "string"}}],
                "responses": {"200": {"content": {
                    "application/json": {"schema": {"$ref": "#/components/schemas/A"}},
                }}},
                "security": [],
            }}},
            "components": {
                "schemas": {"A": {"type": "object", "properties": {"default": {"type": "string"}}}},
                "securitySchemes": {"key": {"type": "apiKey"}},
            },
        })
    }

    /// The numbers of the rules that a document breaks.
    fn broken(document: &Value) -> Vec<usize> {
        let broken =
            RULES.iter().enumerate().filter(|(_, (_, rule))| !rule(document, "").is_empty());
        broken.map(|(index, _)| index + 1).collect()
    }

    #[test]
    fn each_rule_is_broken_by_something() {
        assert_eq!(broken(&good()), Vec::<usize>::new());
        let parameter = "/paths/~1a~1{b}/get/parameters/0";
        let response = "/paths/~1a~1{b}/get/responses/200";
        let model = "/components/schemas/A";
        let many: Map<String, Value> =
            (0..301).map(|number| (format!("/p{number}"), json!({}))).collect();
        let mistakes: [(usize, &str, &str, Value); 28] = [
            (1, "", "openapi", json!("3.1.0")),
            (2, "/paths", "/x{y}", json!({})),
            (3, "/paths", "/a/{c}/d", json!({})),
            (4, "/paths/~1a~1{b}", "trace", json!({"security": []})),
            (5, "/components/schemas", "A_b", json!({})),
            (6, parameter, "style", json!("form")),
            (7, parameter, "in", json!("cookie")),
            (8, "/components/securitySchemes", "basic", json!({"type": "http"})),
            (9, "", "security", json!([])),
            (10, "/paths/~1a~1{b}/get", "deprecated", json!(true)),
            (11, model, "contains", json!({})),
            (11, model, "required", json!([])),
            (13, model, "example", json!(1)),
            (15, model, "exclusiveMinimum", json!(true)),
            (16, model, "maxItems", json!(1)),
            (17, model, "allOf", json!([{"$ref": "#/components/schemas/A"}])),
            (18, model, "oneOf", json!([{}])),
            (20, model, "default", json!(1)),
            (21, model, "items", json!({"$ref": "other.json"})),
            (22, response, "$ref", json!("#/components/schemas/A")),
            (23, "/paths/~1a~1{b}/get/responses", "default", json!({})),
            (24, response, "content", json!({"text/plain": {"schema": {"type": "string"}}})),
            (25, model, "format", json!("int64")),
            (26, parameter, "name", json!("Via")),
            (27, "/paths", "/ping", json!({})),
            (28, "", "paths", many.into()),
            (14, model, "nullable", json!(true)),
            (12, model, "discriminator", json!({})),
        ];
        for (rule, place, key, value) in mistakes {
            let mut document = good();
            document.pointer_mut(place).expect("a place")[key] = value;
            if rule == 26 {
                document.pointer_mut(parameter).expect("a parameter")["in"] = json!("header");
            }
            assert!(broken(&document).contains(&rule), "{rule}: {:?}", broken(&document));
        }
        let mut document = good();
        document.pointer_mut(model).expect("a model")["readOnly"] = json!(true);
        assert!(broken(&document).contains(&19));
    }
}
