//! What a document cannot say of an operation, as warnings.

use std::collections::BTreeSet;

use shapewright_smithy::api::{Api, Binding, Member, Operation, Service, Type};
use shapewright_smithy::diagnostic::{Diagnostic, Diagnostics, Severity};

use super::content::{ANSWER_HEADERS, REQUEST_HEADERS, is_one_of};
use super::hosts;

/// Warns of everything that a document cannot say of an operation, unless it was said already.
pub(super) fn warn(
    api: &Api<'_>,
    service: &Service<'_>,
    operation: &Operation<'_>,
    said: &mut BTreeSet<String>,
    warnings: &mut Diagnostics,
) {
    let input = operation.input.map(|id| (api.get(id), &REQUEST_HEADERS[..]));
    let answers = operation.output.iter().chain(&operation.errors);
    let answers = answers.map(|id| (api.get(*id), &ANSWER_HEADERS[..]));
    let mut lost: Vec<String> = Vec::new();
    for (ty, headers) in input.into_iter().chain(answers) {
        lost.extend(ty.members().iter().filter_map(|member| of_member(api, member, headers)));
    }
    lost.extend(of_status(api, operation));
    lost.extend(hosts::lost(service, operation));
    // What members of mixins and shared errors lose is said once.
    for message in lost {
        if said.insert(message.clone()) {
            let span = Some(operation.span);
            let warning = Diagnostic::new("OpenApi", Severity::Warning, span, message);
            warnings.push(warning.with_shape(operation.id.clone()));
        }
    }
}

/// What is lost of a member of a message.
fn of_member(api: &Api<'_>, member: &Member<'_>, of_media: &[&str]) -> Option<String> {
    let (id, name) = (member.id(), member.bound_name);
    if member.is_stream && api.target(&member.value).is_event_stream {
        return Some(format!("OpenAPI has no streams of events: `{id}` is written as bytes"));
    }
    match member.binding {
        Binding::PrefixHeaders => {
            Some(format!("OpenAPI has no headers with a common prefix: `{id}` is left out"))
        }
        Binding::Header if is_one_of(of_media, name) => {
            let message = "OpenAPI says by media types and security what";
            Some(format!("{message} `{name}` may be: the header `{id}` is left out"))
        }
        _ => None,
    }
}

/// A status that the answer itself says.
fn of_status(api: &Api<'_>, operation: &Operation<'_>) -> Option<String> {
    let http = operation.http?;
    let members = operation.output.map(|id| api.get(id)).map(Type::members).unwrap_or_default();
    let member = members.iter().find(|member| member.binding == Binding::ResponseCode)?;
    let (id, code) = (member.id(), http.code);
    Some(format!("OpenAPI has no status that a member says: `{id}` is written as {code} alone"))
}
