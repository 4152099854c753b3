//! Structures and unions.

use serde_json::{Map, Value, json};

use shapewright_smithy::model::{Member, Shape, ShapeKind};

use super::bindings::is_stream;
use super::facts::Use;
use super::scalar;
use super::value::{Generator, Settings};
use super::{Openness, View};

impl<'m> Generator<'m, '_> {
    /// The keywords of a structure inside a document.
    pub(super) fn structure(&mut self, shape: &'m Shape) -> Map<String, Value> {
        self.object(&shape.members.iter().collect::<Vec<_>>())
    }

    /// The keywords of the structure that a document is about: in the body view, without the
    /// members that travel elsewhere.
    pub(super) fn root_structure(&mut self, shape: &'m Shape) -> Map<String, Value> {
        let protocol = self.settings.protocol;
        let whole = self.settings.view == View::Whole;
        let members: Vec<_> =
            shape.members.iter().filter(|member| whole || protocol.in_body(member)).collect();
        self.object(&members)
    }

    /// The keywords of a union: an object with exactly one of its members; in an answer perhaps
    /// with one that is not known.
    ///
    /// Not `oneOf`: where a member is misspelt or none is there, editors then ask for the first
    /// alternative, and that of YAML offers each twice. What they make of both forms is kept in
    /// `xtask/conformance/node/editors/snapshots/unions.json`.
    pub(super) fn union(&mut self, shape: &'m Shape) -> Map<String, Value> {
        let mut keywords = self.object(&shape.members.iter().collect::<Vec<_>>());
        keywords.shift_remove("required");
        for member in &shape.members {
            if self.model.target(member).kind == ShapeKind::Document {
                let schema = keywords["properties"].get_mut(self.key(member));
                schema.into_iter().for_each(refuse_null);
            }
        }
        keywords.insert("minProperties".to_owned(), 1.into());
        let Settings { view, openness, .. } = self.settings;
        // Beside the member of a union, the body of an answer may have a `__type`, which clients
        // take away.
        if openness == Openness::Closed || view == View::Whole {
            keywords.insert("maxProperties".to_owned(), 1.into());
        }
        keywords
    }

    fn object(&mut self, members: &[&'m Member]) -> Map<String, Value> {
        let mut properties = Map::new();
        let mut required = Vec::new();
        for member in members {
            if is_stream(self.model, member) {
                self.leave_out(member.name());
                continue;
            }
            let key = self.key(member);
            if Use::by(self.model, member).is_required() {
                required.push(Value::from(key));
            }
            let schema = self.member(member);
            properties.insert(key.to_owned(), schema);
        }
        let mut keywords = scalar::typed("object");
        keywords.insert("properties".to_owned(), properties.into());
        if !required.is_empty() {
            keywords.insert("required".to_owned(), required.into());
        }
        if self.settings.openness == Openness::Closed {
            keywords.insert("additionalProperties".to_owned(), false.into());
        }
        keywords
    }

    fn key(&self, member: &'m Member) -> &'m str {
        match self.settings.view {
            View::Whole => member.name(),
            View::Body => self.settings.protocol.wire_name(member),
        }
    }
}

/// Lets the schema of a document take any value that sets a member: a null sets none.
fn refuse_null(schema: &mut Value) {
    if !schema.is_object() {
        *schema = Map::new().into();
    }
    schema["type"] = json!(["array", "boolean", "number", "object", "string"]);
}
