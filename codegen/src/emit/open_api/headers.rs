//! What the answers of one status share. Errors may have the same header, in other spellings and for other
//! values: it is one header then, with what is said of all. So it is with bodies of one media type.

use indexmap::{IndexMap, IndexSet};
use serde_json::{Map, Value, json};

use super::content::Part;
use super::examples;

/// Headers by their names in small letters.
#[derive(Default)]
pub(super) struct Headers(IndexMap<String, Header>);

struct Header {
    /// The first spelling of its name.
    name: String,
    descriptions: IndexSet<String>,
    schemas: IndexSet<Value>,
    examples: Map<String, Value>,
}

impl Headers {
    pub(super) fn add(&mut self, name: &str, part: Part, examples: Map<String, Value>) {
        let header = self.0.entry(name.to_ascii_lowercase()).or_insert_with(|| Header {
            name: name.to_owned(),
            descriptions: IndexSet::new(),
            schemas: IndexSet::new(),
            examples: Map::new(),
        });
        header.descriptions.extend(part.description);
        header.schemas.insert(part.schema);
        header.examples.extend(examples);
    }

    /// Adds `headers` to a response, if there are any.
    pub(super) fn insert_into(self, response: &mut Map<String, Value>) {
        let headers: Map<_, _> =
            self.0.into_values().map(|it| (it.name.clone(), it.object().into())).collect();
        if !headers.is_empty() {
            response.insert("headers".to_owned(), headers.into());
        }
    }
}

impl Header {
    fn object(self) -> Map<String, Value> {
        let mut object = Map::new();
        let descriptions: Vec<_> = self.descriptions.into_iter().collect();
        if !descriptions.is_empty() {
            object.insert("description".to_owned(), descriptions.join("\n\n").into());
        }
        object.insert("schema".to_owned(), any_of(self.schemas.into_iter().collect()));
        examples::insert(&mut object, self.examples);
        object
    }
}

/// Bodies by their media types.
#[derive(Default)]
pub(super) struct Contents(IndexMap<String, Body>);

#[derive(Default)]
struct Body {
    schemas: IndexSet<Value>,
    examples: Map<String, Value>,
}

impl Contents {
    /// Adds `content` of one answer.
    pub(super) fn add(&mut self, content: Map<String, Value>) {
        for (media_type, media) in content {
            let Value::Object(mut media) = media else { continue };
            let body = self.0.entry(media_type).or_default();
            body.schemas.extend(media.shift_remove("schema"));
            if let Some(Value::Object(examples)) = media.shift_remove("examples") {
                body.examples.extend(examples);
            }
        }
    }

    /// Adds examples of bodies of a media type, if there are bodies of it.
    pub(super) fn show(&mut self, media_type: &str, examples: Map<String, Value>) {
        if let Some(body) = self.0.get_mut(media_type) {
            body.examples.extend(examples);
        }
    }

    pub(super) fn has_examples(&self) -> bool {
        self.0.values().any(|body| !body.examples.is_empty())
    }

    /// `content` of all of them.
    pub(super) fn object(self) -> Map<String, Value> {
        let media = |body: Body| {
            let schema = any_of(body.schemas.into_iter().collect());
            let mut media = Map::from_iter([("schema".to_owned(), schema)]);
            examples::insert(&mut media, body.examples);
            media.into()
        };
        self.0.into_iter().map(|(media_type, body)| (media_type, media(body))).collect()
    }
}

/// A schema of all that one of these takes.
fn any_of(mut schemas: Vec<Value>) -> Value {
    match schemas.len() {
        1 => schemas.remove(0),
        _ => json!({"anyOf": schemas}),
    }
}
