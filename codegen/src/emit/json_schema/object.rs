//! Structures and unions.

use serde_json::{Map, Value, json};

use shapewright_smithy::api::{Member, Type, TypeKind};

use super::scalar;
use super::settings::Settings;
use super::usage::Usage;
use super::value::{Generator, schema};
use super::{Openness, Unions, View};

impl<'m> Generator<'m, '_> {
    /// The keywords of a structure inside a document.
    pub(super) fn structure(&mut self, ty: &'m Type<'m>) -> Map<String, Value> {
        self.object(ty.members())
    }

    /// The keywords of the structure that a document is about: in the body view, without the
    /// members that travel elsewhere.
    pub(super) fn root_structure(&mut self, ty: &'m Type<'m>) -> Map<String, Value> {
        let is_whole = self.settings.view == View::Whole;
        let is_in_body = |member: &&Member<'_>| is_whole || member.binding.is_in_body();
        self.object(ty.members().iter().filter(is_in_body))
    }

    /// The keywords of a union: an object with exactly one of its members; in an answer perhaps
    /// with one that is not known.
    ///
    /// Not `oneOf` unless it is asked for: where a member is misspelt or none is there, editors then ask for the first
    /// alternative, and that of YAML offers each twice. What they make of both forms is kept in
    /// `xtask/conformance/node/editors/snapshots/unions.json`.
    pub(super) fn union(&mut self, ty: &'m Type<'m>) -> Map<String, Value> {
        match self.settings.unions {
            Unions::Object => self.union_object(ty),
            Unions::OneOf => self.alternatives(ty),
        }
    }

    /// A union as `oneOf`: an object for each member; in an answer also one for members that are not
    /// known.
    fn alternatives(&mut self, ty: &'m Type<'m>) -> Map<String, Value> {
        let is_closed = self.settings.openness == Openness::Closed;
        let mut choices: Vec<Value> = Vec::new();
        for member in ty.members().iter().filter(|member| !member.is_stream) {
            let mut schema = self.with_room(member.value.span, |it| it.member(member));
            if matches!(self.api.target(&member.value).kind, TypeKind::Document) {
                refuse_null(&mut schema);
            }
            let key = self.key(member);
            let mut choice = scalar::typed("object");
            choice.shift_insert(0, "title".to_owned(), member.name.into());
            let mut properties = Map::from_iter([(key.to_owned(), schema)]);
            if self.may_have_type() {
                properties.entry("__type").or_insert_with(|| json!({}));
            }
            choice.insert("properties".to_owned(), properties.into());
            choice.insert("required".to_owned(), json!([key]));
            choice.insert("additionalProperties".to_owned(), false.into());
            choices.push(choice.into());
        }
        if !is_closed {
            let known = ty.members().iter().map(|member| json!({"required": [self.key(member)]}));
            let known: Vec<Value> = known.collect();
            let mut unknown = Map::from_iter([("title".to_owned(), Value::from("Unknown"))]);
            unknown.extend(scalar::typed("object"));
            unknown.insert("not".to_owned(), json!({"anyOf": known}));
            self.limit_to_one(&mut unknown);
            choices.push(unknown.into());
        }
        Map::from_iter([("oneOf".to_owned(), choices.into())])
    }

    fn union_object(&mut self, ty: &'m Type<'m>) -> Map<String, Value> {
        let mut keywords = self.object(ty.members());
        keywords.shift_remove("required");
        if self.settings.openness == Openness::Closed {
            keywords.insert("additionalProperties".to_owned(), false.into());
        }
        for member in ty.members() {
            if matches!(self.api.target(&member.value).kind, TypeKind::Document) {
                let schema = keywords["properties"].get_mut(self.key(member));
                schema.into_iter().for_each(refuse_null);
            }
        }
        self.limit_to_one(&mut keywords);
        keywords
    }

    /// Whether the body of an answer may have a `__type` beside the member of a union, which clients
    /// take away.
    fn may_have_type(&self) -> bool {
        let Settings { view, openness, .. } = self.settings;
        openness == Openness::Open && view == View::Body
    }

    /// Lets a union have one member.
    fn limit_to_one(&self, keywords: &mut Map<String, Value>) {
        keywords.insert("minProperties".to_owned(), 1.into());
        if self.may_have_type() {
            let with_type = json!({"required": ["__type"], "maxProperties": 2});
            keywords.insert("anyOf".to_owned(), json!([{"maxProperties": 1}, with_type]));
        } else {
            keywords.insert("maxProperties".to_owned(), 1.into());
        }
    }

    fn object(&mut self, members: impl IntoIterator<Item = &'m Member<'m>>) -> Map<String, Value> {
        let mut properties = Map::new();
        let mut required = Vec::new();
        for member in members {
            let Settings { view, openness, of_messages, .. } = self.settings;
            let is_whole = view == View::Whole && !of_messages;
            let is_bytes = member.is_stream && !self.api.target(&member.value).is_event_stream;
            if member.is_stream && !(is_bytes && is_whole) {
                self.leave_out(member.name);
                continue;
            }
            let key = self.key(member);
            let is_required =
                member.presence.must_be_written() && !(is_bytes && openness == Openness::Open);
            if is_required {
                required.push(Value::from(key));
            }
            let has_any = member.is_json_value && is_whole && openness == Openness::Closed;
            let mut schema = self.with_room(member.value.span, |it| match () {
                () if is_bytes => it.stream(member),
                () if has_any => it.json_value(member),
                () => it.member(member),
            });
            if is_required && matches!(self.api.target(&member.value).kind, TypeKind::Document) {
                refuse_null(&mut schema);
            }
            properties.insert(key.to_owned(), schema);
        }
        let mut keywords = scalar::typed("object");
        keywords.insert("properties".to_owned(), properties.into());
        if !required.is_empty() {
            keywords.insert("required".to_owned(), required.into());
        }
        let Settings { openness, of_messages, .. } = self.settings;
        if openness == Openness::Closed && !of_messages {
            keywords.insert("additionalProperties".to_owned(), false.into());
        }
        keywords
    }

    /// A member that is the body as a stream of bytes.
    fn stream(&mut self, member: &'m Member<'m>) -> Value {
        const ABOUT: &str = "the bytes of the body: the name of a file, or base64";
        let usage = Usage::by(self.api, &member.value);
        let mut keywords = self.shared.annotations(&usage, self.settings.openness);
        keywords.insert("$comment".to_owned(), ABOUT.into());
        keywords.extend(scalar::typed("string"));
        keywords.into()
    }

    /// A member that is a text of JSON in a header: any JSON.
    fn json_value(&mut self, member: &'m Member<'m>) -> Value {
        let usage = Usage::by(self.api, &member.value);
        schema(self.shared.annotations(&usage, self.settings.openness))
    }

    fn key(&self, member: &'m Member<'m>) -> &'m str {
        match self.settings.view {
            View::Whole => member.name,
            View::Body => member.wire_name,
        }
    }
}

/// Lets the schema of a document take any value that sets a member: a null sets none.
fn refuse_null(schema: &mut Value) {
    if !schema.is_object() {
        *schema = Map::new().into();
    }
    // One `type` with all of them is refused by validators in strict mode.
    let types = ["array", "boolean", "number", "object", "string"];
    schema["anyOf"] = types.map(|name| json!({"type": name})).into_iter().collect();
}
