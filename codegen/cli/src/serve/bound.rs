//! Values of those members of an output that HTTP itself reads: the status, and the media type of the
//! body. A made text or number there would be no answer of the protocol.

use http::header::CONTENT_TYPE;
use serde_json::Value;
use shapewright_smithy::api::{Api, Binding, Member, Operation, Type, TypeId, TypeKind};

use super::contents::Document;
use super::made::Made;

/// What such members of an output hold, unless something else is known of them.
pub(super) struct Bound<'a, 'm> {
    output: Option<TypeId>,
    values: Vec<(&'a Member<'m>, Value)>,
}

impl<'a, 'm> Bound<'a, 'm> {
    pub(super) fn new(api: &'a Api<'m>, operation: &Operation<'m>) -> Self {
        let output = operation.output.map(|id| api.get(id));
        let value = |member: &Member<'m>| match member.binding {
            Binding::ResponseCode => Some(operation.http?.code.into()),
            Binding::Header if is_media_type(member) => Some(media_type(api, output?).into()),
            _ => None,
        };
        let members = output.map(Type::members).unwrap_or_default().iter();
        let values = members.filter_map(|member| Some((member, value(member)?))).collect();
        Self { output: operation.output, values }
    }

    /// Replaces what was made for them in an output, as far as their constraints allow it.
    pub(super) fn settle(&self, made: &Made<'a, 'm>, known: &Document, output: &mut Document) {
        for (member, value) in &self.values {
            if !output.contains_key(member.name) || is_known(member, known) {
                continue;
            }
            let other = output.insert(member.name.to_owned(), value.clone());
            if let (Some(id), Some(other)) = (self.output, other)
                && !made.is_valid(id, output)
            {
                output.insert(member.name.to_owned(), other);
            }
        }
    }

    /// Whether an output holds a status that an answer may have. HTTP goes on after one below 200, and
    /// knows none above 599 (RFC 9110, section 15).
    ///
    /// # Errors
    /// That it does not, in a sentence.
    pub(super) fn check_status(&self, output: &Document) -> Result<(), String> {
        for (member, _) in self.values.iter().filter(|(it, _)| it.binding == Binding::ResponseCode)
        {
            let value = output.get(member.name).filter(|value| !value.is_null());
            if value.is_some_and(|it| it.as_u64().is_none_or(|it| !(200..600).contains(&it))) {
                let name = member.name;
                return Err(format!("`{name}` is the status, and must be from 200 to 599"));
            }
        }
        Ok(())
    }
}

/// Whether a document has the value of a member. A property of its name that is no number is another
/// thing than a status.
fn is_known(member: &Member<'_>, known: &Document) -> bool {
    let is_status = member.binding == Binding::ResponseCode;
    known.get(member.name).is_some_and(|it| it.is_number() || !is_status)
}

fn is_media_type(member: &Member<'_>) -> bool {
    member.bound_name.eq_ignore_ascii_case(CONTENT_TYPE.as_str())
        && member.presence.default.is_none()
}

/// The media type of the body of an output.
fn media_type<'m>(api: &Api<'m>, output: &Type<'m>) -> &'m str {
    let Some(payload) = output.payload() else { return "application/json" };
    match api.target(&payload.value).kind {
        TypeKind::Structure(_) | TypeKind::List { .. } | TypeKind::Map { .. } => "application/json",
        TypeKind::String | TypeKind::Enum(_) => payload.value.media_type.unwrap_or("text/plain"),
        _ => payload.value.media_type.unwrap_or("application/octet-stream"),
    }
}
