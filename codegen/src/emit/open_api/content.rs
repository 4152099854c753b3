//! Bodies: media types and schemas.

use serde_json::{Map, Value, json};
use shapewright_smithy::api::{Api, Binding, Member, Protocol, Type, TypeKind};

use super::Version;
use super::components::Spelling;
use super::examples::{self, Nodes};
use super::paths::is_rpc;
use super::words::with_links;
use crate::emit::json_schema::side::Side;

/// Headers of requests that OpenAPI's tools ignore where they are parameters.
pub(super) const REQUEST_HEADERS: [&str; 3] = ["Content-Type", "Accept", "Authorization"];
/// The same of answers.
pub(super) const ANSWER_HEADERS: [&str; 1] = ["Content-Type"];

/// The media type of bodies of any media type.
const ANY: &str = "*/*";

/// Whether a header is one of these.
pub(super) fn is_one_of(headers: &[&str], name: &str) -> bool {
    headers.iter().any(|header| header.eq_ignore_ascii_case(name))
}

/// Whether messages have a header.
fn has_header(ty: &Type<'_>, name: &str) -> bool {
    let mut members = ty.members().iter().filter(|member| member.binding == Binding::Header);
    members.any(|member| member.bound_name.eq_ignore_ascii_case(name))
}

/// What a parameter or header carries.
pub(super) struct Part {
    pub(super) description: Option<String>,
    pub(super) schema: Value,
}

/// Bodies of one side of a service.
pub(super) struct Bodies<'m, 'd> {
    pub(super) api: &'m Api<'m>,
    pub(super) protocol: Protocol,
    pub(super) side: Side<'m, 'd>,
    pub(super) spelling: Spelling,
}

impl<'m> Bodies<'m, '_> {
    /// `content` of the body of an input, output or error; `None` if it has no body.
    pub(super) fn content(
        &mut self,
        ty: &'m Type<'m>,
        nodes: &Nodes<'_, 'm>,
    ) -> Option<Map<String, Value>> {
        if let Some(payload) = ty.payload() {
            let mut content = self.payload(payload, nodes);
            if has_header(ty, "Content-Type") {
                self.widen(&mut content, payload);
            }
            return Some(content);
        }
        let is_in_body = |member: &Member<'_>| member.binding == Binding::Body;
        if !is_rpc(self.protocol) && !ty.members().iter().any(is_in_body) {
            return None;
        }
        let stream = ty.members().iter().find(|member| member.is_stream);
        if let Some(stream) = stream.filter(|_| is_rpc(self.protocol)) {
            return Some(self.payload(stream, nodes));
        }
        Some(self.object(ty, nodes))
    }

    /// `content` of a body that is an object of members.
    pub(super) fn object(&mut self, ty: &'m Type<'m>, nodes: &Nodes<'_, 'm>) -> Map<String, Value> {
        let schema = self.side.body(ty);
        let mut media = Map::from_iter([("schema".to_owned(), self.spelling.schema(schema))]);
        examples::insert(&mut media, examples::of_body(self.api, ty, nodes));
        Map::from_iter([(self.media_type().to_owned(), media.into())])
    }

    /// The media type of JSON in this protocol.
    pub(super) fn media_type(&self) -> &'static str {
        match self.protocol {
            Protocol::AwsJson1_0 => "application/x-amz-json-1.0",
            Protocol::AwsJson1_1 => "application/x-amz-json-1.1",
            _ => "application/json",
        }
    }

    /// A member as a parameter or header, which say themselves what is said of it: nobody looks for that
    /// in their schemas.
    pub(super) fn part(&mut self, member: &'m Member<'m>) -> Part {
        let ty = self.api.target(&member.value);
        // Text of a media type travels in headers as base64.
        let is_coded = matches!(ty.kind, TypeKind::String)
            && member.binding == Binding::Header
            && member.value.media_type.is_some();
        let mut schema = self.side.member(member);
        let mut said = None;
        if let Some(keywords) = schema.as_object_mut() {
            said = keywords.shift_remove("description");
            for word in ["deprecated", "externalDocs", "x-smithy-external-documentation"] {
                keywords.shift_remove(word);
            }
        }
        if is_coded {
            schema = json!({"type": "string", "contentEncoding": "base64",
                "contentMediaType": member.value.media_type});
        }
        let said = said.as_ref().and_then(Value::as_str);
        Part {
            description: with_links(said, member.value.external_documentation),
            schema: self.spelling.schema(schema),
        }
    }

    /// Lets the body of an answer have any media type, if requests say which one they want.
    pub(super) fn accept(
        &self,
        content: &mut Map<String, Value>,
        (input, output): (&Type<'m>, &Type<'m>),
    ) {
        if let Some(payload) = output.payload().filter(|_| has_header(input, "Accept")) {
            self.widen(content, payload);
        }
    }

    /// Lets bytes or text of which the model does not say the media type have any.
    fn widen(&self, content: &mut Map<String, Value>, payload: &Member<'_>) {
        let target = self.api.target(&payload.value);
        let is_open = matches!(target.kind, TypeKind::Blob | TypeKind::String | TypeKind::Enum(_));
        if is_open && payload.value.media_type.is_none() {
            *content =
                std::mem::take(content).into_values().map(|it| (ANY.to_owned(), it)).collect();
        }
    }

    fn payload(&mut self, member: &'m Member<'m>, nodes: &Nodes<'_, 'm>) -> Map<String, Value> {
        let ty = self.api.target(&member.value);
        let of_media = |default| member.value.media_type.unwrap_or(default);
        let (media_type, schema) = match ty.kind {
            TypeKind::Union(_) if member.is_stream => {
                let mut schema = self.bytes();
                let says = format!("A stream of events, each a `{}`.", ty.id.name());
                schema["description"] = says.into();
                ("application/vnd.amazon.eventstream", schema)
            }
            TypeKind::Blob => {
                let mut schema = self.bytes();
                if let Some(description) = self.part(member).description {
                    schema["description"] = description.into();
                }
                (of_media("application/octet-stream"), schema)
            }
            TypeKind::String | TypeKind::Enum(_) => {
                let schema = self.side.value(&member.value);
                (of_media("text/plain"), self.spelling.schema(schema))
            }
            _ => {
                let schema = self.side.value(&member.value);
                (of_media(self.media_type()), self.spelling.schema(schema))
            }
        };
        let mut media = Map::from_iter([("schema".to_owned(), schema)]);
        let is_text = !matches!(ty.kind, TypeKind::Blob) && !member.is_stream;
        if is_text {
            examples::insert(&mut media, examples::of_member(self.api, member, nodes));
        }
        Map::from_iter([(media_type.to_owned(), media.into())])
    }

    /// The schema of bytes that are the whole body.
    fn bytes(&self) -> Value {
        match self.spelling.version() {
            Version::V3_1 => json!({}),
            Version::V3_0 => json!({"type": "string", "format": "binary"}),
        }
    }
}
