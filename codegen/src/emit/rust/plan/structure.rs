//! Structures, errors and unions: members to fields and variants.

use crate::emit::rust::plan::build::Builder;
use crate::emit::rust::plan::facts::{deprecated, is_stream, member_documentation};
use crate::emit::rust::plan::names::{self, Claim, Reserved};
use crate::emit::rust::plan::rules::is_redacted;
use crate::emit::rust::plan::{ErrorFacts, Field, Structure, Type};
use crate::emit::rust::{case, docs};
use shapewright_smithy::model::{Member, Shape};
use shapewright_smithy::node::{Node, Value};

/// Methods that every structure has or that its users need: a setter of that name is called
/// `with_…`, so that `value.clone()` stays what it looks like.
const RESERVED_SETTERS: [&str; 21] = [
    "new",
    "default",
    "clone",
    "fmt",
    "eq",
    "ne",
    "hash",
    "into",
    "try_into",
    "from",
    "to_owned",
    "to_string",
    "validate",
    "validated",
    "validate_with",
    "validated_with",
    "fill_idempotency_tokens",
    "is_valid",
    "check",
    "serialize",
    "shape",
];

impl Builder<'_> {
    /// A structure and its fields.
    pub(super) fn structure(&mut self, shape: &Shape) -> Structure {
        let fields = self.fields(shape, case::snake);
        let error = error_facts(shape, &fields);
        let advice = self.advice_of_structure(shape, &fields);
        Structure { fields, error, advice }
    }

    /// The variants of a union.
    pub(super) fn variants(&mut self, shape: &Shape) -> Vec<Field> {
        self.fields(shape, case::pascal)
    }

    fn fields(&mut self, shape: &Shape, casing: fn(&str) -> String) -> Vec<Field> {
        let model = self.model;
        let members: Vec<&Member> =
            shape.members.iter().filter(|member| !is_stream(model, member)).collect();
        let claims: Vec<_> = members
            .iter()
            .map(|it| Claim::new(&it.id, it.span, &it.traits, it.name(), casing))
            .collect();
        let names = names::give(&claims, Reserved::default(), &mut self.diagnostics);
        let setters = setters(&names);
        let members = members.into_iter().zip(names).zip(setters);
        members.map(|((member, name), setter)| self.field(member, name, setter)).collect()
    }

    fn field(&mut self, member: &Member, name: String, setter: String) -> Field {
        let ty = self.type_of(member);
        let otherwise = format!("The member `{}`.", member.name());
        Field {
            member: member.name().to_owned(),
            wire_name: self.wire_name(member),
            name,
            setter,
            documentation: member_documentation(self.model, member, &otherwise)
                + &note_on_default(member),
            deprecated: deprecated(&member.traits),
            boxed: self.boxed.contains(&member.id) && matches!(ty, Type::Named(_)),
            required: is_required(member),
            idempotency_token: member.traits.has("smithy.api#idempotencyToken"),
            binding: binding(member),
            redacted: is_redacted(self.model, member),
            rules: self.rules_of(member, &ty),
            ty,
        }
    }

    fn wire_name(&self, member: &Member) -> String {
        let json_name = member.traits.get("smithy.api#jsonName").and_then(Node::as_str);
        match json_name {
            Some(json_name) if self.protocol.json_names => json_name.to_owned(),
            _ => member.name().to_owned(),
        }
    }
}

/// Whether a field is plain. A required member with a default may be absent, so it is not.
fn is_required(member: &Member) -> bool {
    let has_default = member.traits.get("smithy.api#default").is_some_and(|node| !node.is_null());
    member.traits.has("smithy.api#required") && !has_default
}

/// Where each HTTP trait puts a member.
const BINDINGS: [(&str, &str); 7] = [
    ("smithy.api#httpLabel", "label"),
    ("smithy.api#httpQuery", "query"),
    ("smithy.api#httpQueryParams", "query"),
    ("smithy.api#httpHeader", "header"),
    ("smithy.api#httpPrefixHeaders", "header"),
    ("smithy.api#httpPayload", "payload"),
    ("smithy.api#httpResponseCode", "response-code"),
];

fn binding(member: &Member) -> Option<&'static str> {
    BINDINGS.iter().find(|(id, _)| member.traits.has(id)).map(|(_, binding)| *binding)
}

/// Says what an absent member means.
fn note_on_default(member: &Member) -> String {
    let default = member.traits.get("smithy.api#default").filter(|node| !node.is_null());
    let text = default.map(json).unwrap_or_default();
    if text.is_empty() { text } else { format!("\n\nDefault: {}.", docs::code(&text)) }
}

/// A default as JSON; only empty lists and maps can be defaults.
fn json(node: &Node) -> String {
    match &node.value {
        Value::Null | Value::ShapeId(_) => "null".to_owned(),
        Value::Bool(value) => value.to_string(),
        Value::Number(number) => number.as_str().to_owned(),
        Value::String(text) => format!("{text:?}"),
        Value::Array(_) => "[]".to_owned(),
        Value::Object(_) => "{}".to_owned(),
    }
}

/// The methods that set fields of those names: called like the fields, but for reserved names.
fn setters(names: &[String]) -> Vec<String> {
    let setter = |name: &String| {
        let mut setter = name.clone();
        while RESERVED_SETTERS.contains(&setter.as_str())
            || (setter != *name && names.contains(&setter))
        {
            setter.insert_str(0, "with_");
        }
        setter
    };
    names.iter().map(setter).collect()
}

fn error_facts(shape: &Shape, fields: &[Field]) -> Option<ErrorFacts> {
    let fault = shape.traits.get("smithy.api#error")?.as_str();
    let client_fault = fault != Some("server");
    let status = shape.traits.get("smithy.api#httpError").and_then(Node::as_number);
    let status = status.and_then(|status| status.as_i128()?.try_into().ok());
    let retryable = shape.traits.get("smithy.api#retryable");
    let throttling = retryable.and_then(|node| node.get("throttling")).and_then(Node::as_bool);
    let is_message = |field: &&Field| {
        field.member.eq_ignore_ascii_case("message") && field.ty == Type::String && !field.redacted
    };
    Some(ErrorFacts {
        http_status: status.unwrap_or(if client_fault { 400 } else { 500 }),
        client_fault,
        retryable: retryable.is_some(),
        throttling: throttling == Some(true),
        message: fields.iter().find(is_message).map(|it| (it.name.clone(), !it.required)),
    })
}
