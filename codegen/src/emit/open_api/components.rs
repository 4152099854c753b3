//! The schemas that operations refer to: what is sent and what is answered under one set of names.

use std::collections::{HashMap, HashSet};

use indexmap::IndexMap;
use serde_json::{Map, Value, json};

use super::Version;
use super::older;
use crate::emit::json_schema::draft::map_references;
use crate::emit::json_schema::side::Component;
use crate::emit::taken::Taken;

/// How the schemas of one side are written in the document.
#[derive(Clone, Debug)]
pub(super) struct Spelling {
    version: Version,
    /// What components are called in the document, where that is another name.
    renamed: HashMap<String, String>,
}

impl Spelling {
    /// Every component has its own name.
    pub(super) fn plain(version: Version) -> Self {
        Self { version, renamed: HashMap::new() }
    }

    /// A schema as the document has it.
    pub(super) fn schema(&self, schema: Value) -> Value {
        let schema =
            map_references(schema, &|name| format!("#/components/schemas/{}", self.name(name)));
        match self.version {
            // Linters know no schema of a body that is `true`.
            Version::V3_1 if schema == true => json!({}),
            Version::V3_1 => schema,
            Version::V3_0 => older::schema(schema),
        }
    }

    pub(super) fn version(&self) -> Version {
        self.version
    }

    fn name<'a>(&'a self, name: &'a str) -> &'a str {
        self.renamed.get(name).map_or(name, String::as_str)
    }

    fn component(&self, name: &str, component: &Component) -> (String, Value) {
        let name = self.name(name);
        let mut schema = component.schema.clone();
        if schema.contains_key("title") {
            schema.insert("title".to_owned(), name.into());
        }
        if let Some(Value::Array(choices)) = schema.get_mut("anyOf") {
            choices.iter_mut().for_each(with_properties);
        }
        (name.to_owned(), self.schema(schema.into()))
    }
}

/// Names what a choice requires among its properties, too, where linters look for it.
fn with_properties(choice: &mut Value) {
    let Some(choice) = choice.as_object_mut().filter(|it| !it.contains_key("properties")) else {
        return;
    };
    let Some(Value::Array(required)) = choice.get("required") else { return };
    let names = required.iter().filter_map(Value::as_str);
    let properties: Map<String, Value> = names.map(|name| (name.to_owned(), json!({}))).collect();
    choice.insert("properties".to_owned(), properties.into());
}

/// The components of both sides, and how the answers call theirs: what both have under a name and do
/// not say alike, answers call `…Output`.
pub(super) fn merge(
    requests: &IndexMap<String, Component>,
    answers: &IndexMap<String, Component>,
    version: Version,
) -> (Map<String, Value>, Spelling) {
    let differing = differing(requests, answers);
    let mut taken = Taken::new("_");
    requests.keys().for_each(|name| drop(taken.take(name)));
    answers
        .keys()
        .filter(|name| !requests.contains_key(*name))
        .for_each(|name| drop(taken.take(name)));
    let renamed = answers.keys().filter(|name| differing.contains(name.as_str()));
    let renamed =
        renamed.map(|name| (name.clone(), taken.take(&format!("{name}Output")))).collect();
    let (sent, answered) = (Spelling::plain(version), Spelling { version, renamed });
    let of_requests = requests.iter().map(|(name, it)| sent.component(name, it));
    let of_answers = answers.iter().map(|(name, it)| answered.component(name, it));
    let mut components: Map<String, Value> = of_requests.chain(of_answers).collect();
    components.sort_keys();
    (components, answered)
}

/// The names that stand for different things on both sides, or for things that refer to such.
fn differing<'c>(
    requests: &IndexMap<String, Component>,
    answers: &'c IndexMap<String, Component>,
) -> HashSet<&'c str> {
    let mut users: HashMap<&str, Vec<&'c str>> = HashMap::new();
    let mut queue = Vec::new();
    for (name, component) in answers {
        let Some(sent) = requests.get(name) else { continue };
        for reference in &component.references {
            users.entry(reference).or_default().push(name);
        }
        if sent.schema != component.schema {
            queue.push(name.as_str());
        }
    }
    let mut differing = HashSet::new();
    while let Some(name) = queue.pop() {
        if differing.insert(name) {
            queue.extend(users.get(name).into_iter().flatten());
        }
    }
    differing
}
