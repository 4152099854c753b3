//! What an operation answers: its output, and its errors by status.

use std::collections::{BTreeMap, HashMap};

use serde_json::{Map, Value, json};
use shapewright_smithy::api::{Binding, Member, Operation, Protocol, Type, TypeId};
use shapewright_smithy::diagnostic::Diagnostics;

use super::content::{ANSWER_HEADERS, Bodies, Part, is_one_of};
use super::examples::{self, Named, Nodes};
use super::headers::{Contents, Headers};
use super::parts::Parts;
use super::place::DEPTH;
use super::words::{describe, summary};
use crate::emit::room::Room;
use crate::emit::taken::Taken;

/// The name of the response for every error that is not modelled.
const OTHER: &str = "OtherError";

impl<'m> Bodies<'m, '_> {
    /// `responses` of an operation. Errors without examples refer to `shared`, the responses of the
    /// whole document.
    ///
    /// # Errors
    /// There is not enough room left.
    pub(super) fn responses(
        &mut self,
        operation: &'m Operation<'m>,
        links: Map<String, Value>,
        (shared, room): (&mut Shared, &mut Room),
    ) -> Result<Map<String, Value>, Diagnostics> {
        let span = Some(operation.span);
        let named = examples::of(operation);
        let mut responses = Map::new();
        let code = operation.http.map_or(200, |http| http.code);
        let mut success = self.success(operation, &named);
        if !links.is_empty() {
            success.insert("links".to_owned(), links.into());
        }
        responses.insert(code.to_string(), success.into());
        let shows_errors = named.iter().any(|it| it.example.error.is_some());
        for (status, errors) in self.errors_by_status(operation) {
            let known = shared.known.get(&errors).filter(|_| !shows_errors);
            if let Some(reference) = known {
                responses.insert(status.to_string(), reference.clone());
                continue;
            }
            let types: Vec<_> = errors.iter().map(|id| self.api.get(*id)).collect();
            let (response, has_examples) = self.error(&types, &named);
            let response = if has_examples {
                response
            } else {
                room.take_value(&response, DEPTH, span)?;
                let reference = shared.refer(&name(&types), response);
                if !shows_errors {
                    shared.known.insert(errors, reference.clone());
                }
                reference
            };
            responses.insert(status.to_string(), response);
        }
        let other = shared.refer(OTHER, self.other_error());
        if !responses.keys().any(|status| status.starts_with('4')) {
            responses.insert("4XX".to_owned(), other.clone());
        }
        responses.insert("default".to_owned(), other);
        room.take_object(&responses, DEPTH + 1, span)?;
        Ok(responses)
    }

    fn errors_by_status(&self, operation: &Operation<'_>) -> BTreeMap<u16, Vec<TypeId>> {
        let mut by_status: BTreeMap<u16, Vec<_>> = BTreeMap::new();
        for id in &operation.errors {
            let status = self.api.get(*id).error.map_or(400, |facts| facts.http_status);
            by_status.entry(status).or_default().push(*id);
        }
        by_status
    }

    fn success(&mut self, operation: &'m Operation<'m>, named: &[Named<'m>]) -> Map<String, Value> {
        let nodes = named.iter().filter_map(|named| Some((named, named.example.output?)));
        let nodes = Nodes::new(nodes.collect());
        let output = operation.output.map(|id| self.api.get(id));
        let mut response = Map::new();
        describe(&mut response, output.and_then(|ty| ty.documentation), None);
        if !response.contains_key("description") {
            let text = format!("The answer of `{}`.", operation.id.name());
            response.insert("description".to_owned(), text.into());
        }
        if let Some(ty) = output {
            let mut headers = Headers::default();
            self.headers(&mut headers, ty, &nodes);
            headers.insert_into(&mut response);
            let has_no_body = operation.http.is_some_and(|http| matches!(http.code, 204 | 304));
            let content = self.content(ty, &nodes).or_else(|| self.nothing(ty));
            let mut content = content.filter(|_| !has_no_body);
            if let (Some(content), Some(input)) = (&mut content, operation.input) {
                self.accept(content, (self.api.get(input), ty));
            }
            response.extend(content.map(|content| ("content".to_owned(), content.into())));
        }
        response
    }

    /// The body of an output without members: an object without members.
    fn nothing(&self, ty: &Type<'_>) -> Option<Map<String, Value>> {
        let empty = json!({"schema": {"type": "object"}});
        ty.members().is_empty().then(|| Map::from_iter([(self.media_type().to_owned(), empty)]))
    }

    /// The errors of one status, and whether there are examples of them.
    fn error(&mut self, errors: &[&'m Type<'m>], named: &[Named<'m>]) -> (Value, bool) {
        let mut response = Map::new();
        let lines = errors.iter().map(|error| {
            let said = summary(error.documentation);
            said.map_or(format!("`{}`", error.id.name()), |it| {
                format!("`{}`: {it}.", error.id.name())
            })
        });
        let text = lines.collect::<Vec<_>>().join("\n\n");
        response.insert("description".to_owned(), text.into());
        let mut headers = Headers::default();
        if self.protocol == Protocol::RestJson1 {
            let description = Some("The name of the error.".to_owned());
            let part = Part { description, schema: json!({"type": "string"}) };
            headers.add("x-amzn-errortype", part, Map::new());
        }
        let mut contents = Contents::default();
        let mut shown: HashMap<&str, Vec<_>> = HashMap::new();
        for example in named {
            if let Some((shape, content)) = example.example.error {
                shown.entry(shape).or_default().push((example, content));
            }
        }
        for error in errors {
            let shown = shown.remove(error.id.as_str()).unwrap_or_default();
            let (full, empty): (Vec<_>, Vec<_>) =
                shown.into_iter().partition(|(_, it)| it.is_some());
            let nodes = full.into_iter().filter_map(|(named, it)| Some((named, it?)));
            let nodes = Nodes::new(nodes.collect());
            self.headers(&mut headers, error, &nodes);
            contents.add(self.error_content(error, &nodes));
            if error.payload().is_none() {
                let empty = empty.into_iter().map(|(named, _)| examples::empty(named));
                contents.show(self.media_type(), empty.collect());
            }
        }
        headers.insert_into(&mut response);
        let has_examples = contents.has_examples();
        response.insert("content".to_owned(), contents.object().into());
        (response.into(), has_examples)
    }

    /// `content` of the body of an error, which is an object unless a member is all of it.
    fn error_content(&mut self, error: &'m Type<'m>, nodes: &Nodes<'_, 'm>) -> Map<String, Value> {
        self.content(error, nodes).unwrap_or_else(|| self.object(error, nodes))
    }

    /// An error that is not modelled, such as a request that nobody can read.
    fn other_error(&self) -> Value {
        let schema = json!({"type": "object", "properties": {"message": {"type": "string"}}});
        json!({
            "description": "An error that the operation does not name, such as a request that \
                cannot be read.",
            "content": {self.media_type(): {"schema": schema}},
        })
    }

    /// Adds the headers that carry members.
    fn headers(&mut self, headers: &mut Headers, ty: &'m Type<'m>, nodes: &Nodes<'_, 'm>) {
        let is_carried = |it: &&Member<'_>| {
            it.binding == Binding::Header && !is_one_of(&ANSWER_HEADERS, it.bound_name)
        };
        for member in ty.members().iter().filter(is_carried) {
            let examples = examples::of_member(self.api, member, nodes);
            headers.add(member.bound_name, self.part(member), examples);
        }
    }
}

/// The name of the response of these errors.
fn name(errors: &[&Type<'_>]) -> String {
    errors.iter().map(|error| error.id.name()).collect::<Vec<_>>().join("Or")
}

/// The responses that operations refer to.
pub(super) struct Shared {
    responses: Parts,
    /// The references to those of errors without examples, which are built once.
    known: HashMap<Vec<TypeId>, Value>,
}

impl Default for Shared {
    fn default() -> Self {
        Self { responses: Parts::beside(Taken::new("_")), known: HashMap::new() }
    }
}

impl Shared {
    /// A reference to a response, which has the name unless another one does.
    fn refer(&mut self, name: &str, response: Value) -> Value {
        let name = self.responses.add(name, response);
        json!({"$ref": format!("#/components/responses/{name}")})
    }

    /// All of them by name.
    pub(super) fn into_sorted(self) -> Map<String, Value> {
        let mut responses = self.responses.into_map();
        responses.sort_keys();
        responses
    }
}
