//! Structures, errors and unions: members to fields and variants.

use crate::emit::rust::plan::builder::Builder;
use crate::emit::rust::plan::names::{self, Claim, Reserved};
use crate::emit::rust::plan::rules::is_redacted;
use crate::emit::rust::plan::{
    ErrorFacts, Field, Stream, Structure, Type, default, unchecked, words,
};
use crate::emit::rust::{case, docs};
use shapewright_smithy::api::{self, Api, Binding, Member};
use shapewright_smithy::node::{Node, Value};

impl<'m> Builder<'_, 'm> {
    /// A structure and its fields.
    pub(super) fn structure(&mut self, ty: &api::Type<'m>) -> Structure {
        let fields = self.fields(ty, case::snake, Reserved::default());
        let error = ty.error.map(|facts| error_facts(facts, &fields));
        let recommendations = self.recommendations(&ty.constraints.recommendations);
        Structure { fields, role: ty.role, error, recommendations, stream: stream(self.api, ty) }
    }

    /// The variants of a union.
    pub(super) fn variants(&mut self, ty: &api::Type<'m>) -> Vec<Field> {
        let reserved = Reserved { names: &["Unknown"], suffix: "Member" };
        self.fields(ty, case::pascal, reserved)
    }

    fn fields(
        &mut self,
        ty: &api::Type<'m>,
        casing: fn(&str) -> String,
        reserved: Reserved<'_>,
    ) -> Vec<Field> {
        let members: Vec<_> = ty.members().iter().filter(|member| !member.is_stream).collect();
        let claims: Vec<_> = members
            .iter()
            .map(|member| Claim {
                id: member.id().clone(),
                span: member.value.span,
                written: member.name.into(),
                is_derived: false,
                casing,
                fixed: member.rust_name,
            })
            .collect();
        let names = names::give(&claims, reserved, &mut self.diagnostics);
        members.into_iter().zip(names).map(|(member, name)| self.field(member, name)).collect()
    }

    fn field(&mut self, member: &Member<'m>, name: String) -> Field {
        let ty = self.type_of(&member.value);
        let otherwise = format!("The member `{}`.", member.name);
        let rules = self.rules_of(&member.value, &ty);
        Field {
            member: member.name.to_owned(),
            wire_name: member.wire_name.to_owned(),
            name,
            documentation: self.description(member, &otherwise)
                + &note_on_default(member.presence.default)
                + &unchecked::notes(self.api, &member.value, &ty, &rules),
            deprecated: words::note(member.deprecated),
            boxed: self.boxed.contains(member.id()) && matches!(ty, Type::Named(_)),
            required: member.presence.is_always(),
            default: default::of(self.api, member, &ty),
            idempotency_token: member.presence.idempotency_token,
            binding: binding(member),
            host_label: member.host_label,
            media_type: media_type(member),
            redacted: is_redacted(self.api, &member.value),
            rules,
            ty,
        }
    }
}

/// Where HTTP carries a member instead of in the body, as the derive says it, with the name that it
/// has there if that is another.
fn binding(member: &Member<'_>) -> Option<String> {
    let place = match member.binding {
        Binding::Body => return None,
        Binding::Label => "label",
        Binding::Query => "query",
        Binding::QueryParams => "query-params",
        Binding::Header => "header",
        Binding::PrefixHeaders => "prefix-headers",
        Binding::Payload => "payload",
        Binding::ResponseCode => "response-code",
    };
    let name = Some(member.bound_name).filter(|name| *name != member.name);
    Some(name.map_or_else(|| place.to_owned(), |name| format!("{place}:{name}")))
}

/// The media type of a member that is a header or the body.
fn media_type(member: &Member<'_>) -> Option<String> {
    let is_bound = matches!(member.binding, Binding::Header | Binding::Payload);
    member.value.media_type.filter(|_| is_bound).map(str::to_owned)
}

fn stream(api: &Api<'_>, ty: &api::Type<'_>) -> Option<Stream> {
    let member = ty.members().iter().find(|member| member.is_stream)?;
    Some(Stream {
        member: member.name.to_owned(),
        is_events: api.target(&member.value).is_event_stream,
        media_type: member.value.media_type.map(str::to_owned),
    })
}

/// Says what an absent member means.
fn note_on_default(default: Option<&Node>) -> String {
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

fn error_facts(facts: api::ErrorFacts<'_>, fields: &[Field]) -> ErrorFacts {
    let is_message = |field: &&Field| {
        field.member.eq_ignore_ascii_case("message") && field.ty == Type::String && !field.redacted
    };
    ErrorFacts {
        http_status: facts.http_status,
        client_fault: facts.client_fault,
        retryable: facts.retryable,
        throttling: facts.throttling,
        query_code: facts.query_code.map(str::to_owned),
        message: fields.iter().find(is_message).map(|it| (it.name.clone(), it.is_optional())),
    }
}
