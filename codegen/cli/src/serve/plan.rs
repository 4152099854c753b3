//! What the server knows of each operation before any request comes.

use std::sync::OnceLock;

use http::header::CONTENT_TYPE;
use http::{HeaderValue, Request};
use serde_json::{Map, Value};
use shapewright_codegen::make::of_node;
use shapewright_http::{self as messages, Call, Rejection, Sending};
use shapewright_smithy::api::{
    Api, AuthScheme, Example, Member, Operation, Pagination, Resource, Type, TypeId, TypeKind,
};
use shapewright_smithy::node::Node;
use shapewright_validate::shape::Kind;

use super::bound::Bound;
use super::contents::{Document, parsed};
use super::made::uuid;
use super::transport::HeaderMaps;
use super::{exact, instance, same};

/// What an operation does to the resource that it belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Create,
    Put,
    Read,
    Update,
    Delete,
    List,
    /// Something else, for one instance.
    Instance,
    /// Something else, for all of them.
    Collection,
}

/// An operation, and what to do for it.
pub(super) struct Plan<'a, 'm> {
    pub(super) operation: &'a Operation<'m>,
    pub(super) call: Call<'a>,
    pub(super) input_type: Option<&'a Type<'m>>,
    pub(super) output: Option<&'a Type<'m>>,
    /// What HTTP reads of the output.
    pub(super) bound: Bound<'a, 'm>,
    /// The resource, if its instances are kept.
    pub(super) owner: Option<Owner<'a, 'm>>,
    /// How its answers come in pages; `None` if the tokens are not texts, since only texts are made.
    pub(super) pagination: Option<Pagination<'m>>,
    /// The member with the idempotency token.
    pub(super) token: Option<&'m str>,
    examples: Vec<Shown>,
    /// The maps of the input that catch headers.
    header_maps: HeaderMaps<'a, 'm>,
    /// The made output, when it was first needed.
    pub(super) made: OnceLock<Document>,
}

/// The resource of an operation.
pub(super) struct Owner<'a, 'm> {
    pub(super) resource: &'a Resource<'m>,
    pub(super) part: Part,
    /// The identifiers of an instance, and the members of the input that hold them.
    pub(super) identifiers: Vec<(&'m str, Option<&'a Member<'m>>)>,
}

/// An example: what is answered to what.
struct Shown {
    /// The input as the server reads it from a request, without an idempotency token that the example
    /// does not name.
    input: Document,
    answer: ShownAnswer,
}

/// What a request asks for.
pub(super) struct Input {
    pub(super) document: Document,
    /// The members that the request for a list lacks, which have their defaults in the document.
    pub(super) filled: Vec<String>,
}

/// The output, or the name of an error and its members.
pub(super) type ShownAnswer = Result<Document, (String, Document)>;

impl<'a, 'm> Plan<'a, 'm> {
    pub(super) fn new(api: &'a Api<'m>, operation: &'a Operation<'m>, call: Call<'a>) -> Self {
        let input = operation.input.map(|id| api.get(id));
        let members = input.map(Type::members).unwrap_or_default();
        let token = members.iter().find(|member| member.presence.idempotency_token);
        let token = token.map(|member| member.name);
        let header_maps = HeaderMaps::of(input);
        let examples = operation.examples.iter().filter_map(|it| shown(call, token, it));
        let examples = examples.map(|it| Shown { input: header_maps.stripped(it.input), ..it });
        Self {
            operation,
            call,
            input_type: input,
            output: operation.output.map(|id| api.get(id)),
            bound: Bound::new(api, operation),
            owner: owner(api, operation, input),
            pagination: operation.pagination.filter(|it| has_texts(api, operation, it)),
            token,
            examples: examples.collect(),
            header_maps,
            made: OnceLock::new(),
        }
    }

    /// The answer of the first example with an input. If the example names no idempotency token, any will
    /// do: clients fill it.
    pub(super) fn example(&self, api: &Api<'m>, input: &Document) -> Option<&ShownAnswer> {
        let without_token = without(input, self.token);
        let is_meant = |example: &&Shown| {
            let names_token = self.token.is_some_and(|name| example.input.contains_key(name));
            let input = if names_token { input } else { &without_token };
            same::documents(api, self.input_type, &example.input, input)
        };
        self.examples.iter().find(is_meant).map(|example| &example.answer)
    }

    /// The input of a request. AWS's clients send a text that is the whole body without its media type,
    /// which Smithy's protocol demands and the services do not: it is read as if they sent it.
    pub(super) fn input(&self, request: &Request<Vec<u8>>) -> Result<Input, Rejection> {
        let input = self.message(request)?;
        // Nobody asks a list for what its defaults say.
        let is_list = self.owner.as_ref().is_some_and(|owner| owner.part == Part::List);
        let filled = if is_list { self.call.filled(request) } else { Vec::new() };
        let document = parsed(&input.text).unwrap_or_default();
        Ok(Input { document: self.header_maps.stripped(document), filled })
    }

    fn message(&self, request: &Request<Vec<u8>>) -> Result<messages::Document, Rejection> {
        let is_untyped = !request.headers().contains_key(CONTENT_TYPE);
        let Some(media_type) = text_type(&self.call).filter(|_| is_untyped) else {
            return self.call.input(request);
        };
        let mut request = request.clone();
        if let Ok(value) = HeaderValue::from_str(media_type) {
            request.headers_mut().insert(CONTENT_TYPE, value);
        }
        self.call.input(&request)
    }
}

/// Whether the tokens of pages are texts.
fn has_texts(api: &Api<'_>, operation: &Operation<'_>, pagination: &Pagination<'_>) -> bool {
    let is_text = |message: Option<TypeId>, path: &str| {
        let members = message.and_then(|id| instance::on_path(api, api.get(id), path));
        let last = members.and_then(|members| members.last().copied());
        last.is_some_and(|it| matches!(api.target(&it.value).kind, TypeKind::String))
    };
    is_text(operation.input, pagination.input_token)
        && is_text(operation.output, pagination.output_token)
}

/// The resource of an operation, if the model says how its instances come to be.
fn owner<'a, 'm>(
    api: &'a Api<'m>,
    operation: &Operation<'m>,
    input: Option<&'a Type<'m>>,
) -> Option<Owner<'a, 'm>> {
    let resource = api.service(operation.service?.as_str())?.resource_of(operation.id)?;
    let parts = resource.parts;
    if parts.create.is_none() && parts.put.is_none() {
        return None;
    }
    let lifecycle = [
        (&parts.create, Part::Create),
        (&parts.put, Part::Put),
        (&parts.read, Part::Read),
        (&parts.update, Part::Update),
        (&parts.delete, Part::Delete),
        (&parts.list, Part::List),
    ];
    let of_lifecycle = lifecycle.into_iter().find(|(id, _)| id.as_ref() == Some(operation.id));
    let part = match of_lifecycle {
        Some((_, part)) => part,
        None if parts.collection_operations.contains(operation.id) => Part::Collection,
        None => Part::Instance,
    };
    let slots = instance::slots(api, resource, input);
    let holder = |name: &str| slots.iter().rfind(|slot| slot.name == name).map(|slot| slot.member);
    let identifiers = parts.identifiers.keys().map(|name| (name.as_str(), holder(name))).collect();
    Some(Owner { resource, part, identifiers })
}

/// The media type of a text that is the whole body of an operation's requests.
fn text_type<'g>(call: &Call<'g>) -> Option<&'g str> {
    let payload = call.input_shape()?.payload()?;
    let target = call.graph().resolve(&payload.value.target)?;
    let is_text = matches!(target.kind, Kind::String | Kind::Enum(_));
    is_text.then(|| payload.http.media_type.as_deref().unwrap_or("text/plain"))
}

/// An example in the form in which requests arrive; `None` if it is no request.
fn shown(call: Call<'_>, token: Option<&str>, example: &Example<'_>) -> Option<Shown> {
    let input = example.input.map_or_else(|| Map::new().into(), of_node);
    let is_named = token.is_some_and(|name| !input[name].is_null());
    // Requests may need a token, and the protocol may write numbers as text, which examples do not.
    let sending = Sending::unchecked().token(|| uuid(0));
    let request = call.request(exact::text(&input).as_bytes(), sending).ok()?;
    let input = parsed(&call.input(&request).ok()?.text)?;
    let answer = match (example.output, example.error) {
        (_, Some((shape, content))) => {
            let name = shape.rsplit('#').next().unwrap_or(shape);
            Err((name.to_owned(), content.map(members).unwrap_or_default()))
        }
        (Some(output), None) => Ok(members(output)),
        (None, None) => return None,
    };
    Some(Shown { input: without(&input, token.filter(|_| !is_named)), answer })
}

/// The members of a node of a model.
fn members(node: &Node) -> Document {
    match of_node(node) {
        Value::Object(members) => members,
        _ => Map::new(),
    }
}

/// A document without a member.
fn without(document: &Document, name: Option<&str>) -> Document {
    let mut document = document.clone();
    if let Some(name) = name {
        document.shift_remove(name);
    }
    document
}

/// The name that requests for an operation are signed for; that of its service if they are not.
pub(super) fn signing_name<'m>(api: &Api<'m>, operation: &Operation<'m>) -> &'m str {
    let signed = operation.auth.iter().find_map(|scheme| match scheme {
        AuthScheme::SigV4 { name } | AuthScheme::SigV4A { name } if !name.is_empty() => Some(*name),
        _ => None,
    });
    let of_service = || Some(api.service(operation.service?.as_str())?.id.name());
    signed.or_else(of_service).unwrap_or_default()
}
