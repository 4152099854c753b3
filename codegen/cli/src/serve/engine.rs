//! Requests in, answers out: everything that the server does, without a network.

use std::collections::HashMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use http::request::Parts;
use http::{HeaderName, HeaderValue, Request, Response, StatusCode};
use serde_json::{Map, Value};
use shapewright_http::{Call, Rejection, Router, stand_in};
use shapewright_pattern::Patterns;
use shapewright_smithy::api::Api;
use shapewright_smithy::suggest::closest;
use shapewright_validate::shape::ShapeGraph;

use super::faults::{Fault, Faults};
use super::file::File;
use super::lifecycle::Asked;
use super::lock::lock;
use super::log::{Entry, Log, Wrong};
use super::made::Made;
use super::plan::{Input, Part, Plan, signing_name};
use super::problem::{Kind, Problem};
use super::store::{Document, Given, Store, key};
use super::{clock, common, exact, instance, pages, reply, same, signature};
use crate::check::in_rejection;

/// The name of the error if no operation takes a request.
const UNKNOWN: &str = "UnknownOperationException";

/// The services of a model, as far as requests and answers go.
pub(super) struct Engine<'a, 'm> {
    pub(super) made: Made<'a, 'm>,
    /// The patterns of the graph: what deciding about values takes is counted in them.
    pub(super) patterns: &'a Patterns,
    /// The operations of each service, with the name that requests to it are signed for.
    services: Vec<(&'m str, Router<'a>)>,
    /// Plans by the address of the operation in the graph.
    plans: HashMap<usize, Plan<'a, 'm>>,
    pub(super) store: Mutex<Store>,
    file: Option<File>,
    pub(super) faults: Mutex<Faults>,
    pub(super) log: Log,
    /// How many requests were answered.
    answered: AtomicU64,
}

/// The header with which services of AWS tell requests apart.
const REQUEST_ID: HeaderName = HeaderName::from_static("x-amzn-requestid");

/// What stands in the log for a part of a path that may be sensitive.
const HIDDEN: &str = "(hidden)";

/// What is said then.
const NO_OPERATION: &str = "no operation takes the request";
/// What is said to clients of services that also speak CBOR, which they prefer.
const NO_CBOR: &str = "the request is of Smithy RPC v2 CBOR, which this server does not speak; \
    let the client use a JSON protocol";

/// The answer to a request that fails, the name of the error, and what the log says is wrong.
type Refusal = (Response<Vec<u8>>, String, Vec<Wrong>);

/// What an operation answers with.
type Answer = Result<Document, Problem>;

impl<'a, 'm> Engine<'a, 'm> {
    /// An engine for the services of an API; and which operations it leaves out, and why.
    pub(super) fn new(
        api: &'a Api<'m>,
        (graph, patterns): (&'a ShapeGraph, &'a Patterns),
        seed: u64,
        (file, store): (Option<File>, Store),
        (faults, log): (Faults, Log),
    ) -> (Self, Vec<String>) {
        let (mut services, mut plans, mut left_out) = (Vec::new(), HashMap::new(), Vec::new());
        for service in &api.services {
            let ids = service.operations.iter();
            let known = ids.filter_map(|id| {
                Some((api.operation(id.as_str())?, graph.operation(id.as_str())?))
            });
            let known: Vec<_> = known.collect();
            let (router, refused) = Router::new(graph, known.iter().map(|(_, it)| *it));
            left_out.extend(refused.iter().map(ToString::to_string));
            for (operation, data) in known {
                if let Ok(call) = Call::new(data, graph) {
                    plans.insert(address(call), Plan::new(api, operation, call));
                }
            }
            let name = service.operations.first().and_then(|id| api.operation(id.as_str()));
            services.push((name.map_or("", |it| signing_name(api, it)), router));
        }
        let made = Made::new(api, graph, seed);
        let (store, faults) = (Mutex::new(store), Mutex::new(faults));
        let answered = AtomicU64::new(0);
        (Self { made, patterns, services, plans, store, file, faults, log, answered }, left_out)
    }

    /// The names of all operations.
    pub(super) fn operations(&self) -> Vec<&'m str> {
        let mut names: Vec<_> = self.plans.values().map(|plan| plan.operation.id.name()).collect();
        names.sort_unstable();
        names
    }

    /// The answer to a request.
    pub(super) fn answer(&self, request: &Request<Vec<u8>>) -> Response<Vec<u8>> {
        let begin = Instant::now();
        let (response, mut entry) = self.served(request);
        entry.microseconds = u64::try_from(begin.elapsed().as_micros()).unwrap_or(u64::MAX);
        self.log.add(entry);
        self.with_id(response)
    }

    /// A response with the ID of its request.
    fn with_id(&self, mut response: Response<Vec<u8>>) -> Response<Vec<u8>> {
        let id = self.made.request_id(self.answered.fetch_add(1, Ordering::Relaxed));
        if let Ok(id) = HeaderValue::from_str(&id) {
            response.headers_mut().entry(REQUEST_ID).or_insert(id);
        }
        response
    }

    /// The answer to what is no request of an operation, and its line in the log.
    pub(super) fn refuse(
        &self,
        request: Option<&Parts>,
        status: StatusCode,
        message: &str,
    ) -> Response<Vec<u8>> {
        let entry = Entry::new(clock::at(lock(&self.store).ahead()), None, status.as_u16());
        let entry = entry.with_error(message, &[]);
        self.log.add(match request {
            Some(parts) => {
                entry.with_request(parts.method.as_str(), &self.shown_path(parts.uri.path()))
            }
            None => entry.with_request("?", ""),
        });
        self.with_id(reply::wrong(status, message))
    }

    fn served(&self, request: &Request<Vec<u8>>) -> (Response<Vec<u8>>, Entry) {
        let time = clock::at(lock(&self.store).ahead());
        let Some(plan) = self.plan(request) else {
            let response = self.unknown(request);
            let entry = Entry::new(time, None, response.status().as_u16());
            let entry = entry.with_error(UNKNOWN, &[]);
            let path = self.shown_path(request.uri().path());
            return (response, entry.with_request(request.method().as_str(), &path));
        };
        let name = plan.operation.id.name();
        let outcome = match plan.input(request) {
            Err(mut rejection) => {
                in_rejection(&mut rejection, &plan.call, request);
                Err(refused(plan, &rejection))
            }
            Ok(input) => {
                let answer = self.done(plan, &input);
                let response = answer.and_then(|document| success(plan, &document));
                response.map_err(|problem| self.failed(plan, problem))
            }
        };
        let entry =
            |response: &Response<_>| Entry::new(time, Some(name), response.status().as_u16());
        match outcome {
            Ok(response) => {
                let entry = entry(&response);
                (response, entry)
            }
            Err((response, error, wrong)) => {
                let entry = entry(&response).with_error(&error, &wrong);
                (response, entry)
            }
        }
    }

    /// The answer that a problem is, and what the log says of it.
    fn failed(&self, plan: &Plan<'a, 'm>, problem: Problem) -> Refusal {
        let (response, name) = problem.response(plan, &self.made);
        let is_ours = problem.kind == Kind::Internal;
        (response, name, is_ours.then(|| Wrong::internal(problem.message)).into_iter().collect())
    }

    /// Does what an input asks for. Changes are in the file before this returns.
    fn done(&self, plan: &Plan<'a, 'm>, input: &Input) -> Answer {
        let name = plan.operation.id.name();
        if let Some(error) = lock(&self.faults).next(name) {
            return Err(Problem::new(Kind::Named(error), "this error was asked for"));
        }
        let mut store = lock(&self.store);
        let answer = self.once(plan, input, &mut store);
        self.keep(&mut store).map_err(|message| Problem::new(Kind::Internal, message))?;
        answer
    }

    /// Does it once for each idempotency token.
    fn once(&self, plan: &Plan<'a, 'm>, input: &Input, store: &mut Store) -> Answer {
        let document = &input.document;
        let token = plan.token.and_then(|member| document.get(member)).and_then(Value::as_str);
        let Some(token) = token else { return self.output(plan, input, store) };
        let token = format!("{} {token}", plan.operation.id);
        if let Some(Given { input: first, output }) = store.given(&token)
            && !self.is_gone(plan, output, store)
        {
            let is_same = |first| same::documents(self.made.api, plan.input_type, first, document);
            return if first.as_object().is_some_and(is_same) {
                Ok(output.as_object().cloned().unwrap_or_default())
            } else {
                let message = "the idempotency token was used with other parameters";
                Err(Problem::new(Kind::Conflict, message))
            };
        }
        let output = self.output(plan, input, store)?;
        let (input, output_kept) = (document.clone().into(), output.clone().into());
        store.give(token, Given { input, output: output_kept });
        Ok(output)
    }

    /// The output: what the resource says, or an example, or a made one.
    fn output(&self, plan: &Plan<'a, 'm>, input: &Input, store: &mut Store) -> Answer {
        let now = clock::at(store.ahead());
        let asked = plan.owner.as_ref();
        let asked = asked.map(|owner| Asked::new(plan, owner, &self.made, input, now));
        if let Some(asked) = &asked
            && let Some(output) = asked.output(store)?
        {
            return Ok(output);
        }
        match plan.example(self.made.api, &input.document) {
            Some(answer) => answer.clone().map_err(|(name, content)| Problem::shown(name, content)),
            None => {
                let made = plan.made.get_or_init(|| self.made_output(plan)).clone();
                Ok(match asked {
                    Some(asked) => asked.about_instance(made, store),
                    None => made,
                })
            }
        }
    }

    /// A made output; it is the last page.
    fn made_output(&self, plan: &Plan<'a, 'm>) -> Document {
        let made = plan.output.and_then(|output| self.made.whole(output));
        let mut document = match made {
            Some(Value::Object(document)) => document,
            _ => Map::new(),
        };
        let token = plan.operation.pagination.map(|it| it.output_token);
        let path = plan.output.zip(token);
        if let Some(members) =
            path.and_then(|(output, it)| instance::on_path(self.made.api, output, it))
        {
            pages::remove(&mut document, &members);
        }
        plan.bound.settle(&self.made, &Map::new(), &mut document);
        document
    }

    /// The answer to what no operation takes, in the protocol that the request speaks.
    fn unknown(&self, request: &Request<Vec<u8>>) -> Response<Vec<u8>> {
        let mut methods: Vec<&str> =
            self.services.iter().flat_map(|(_, router)| router.methods(request)).collect();
        methods.sort_unstable();
        methods.dedup();
        let cbor = request.headers().get("smithy-protocol").is_some_and(|it| it == "rpc-v2-cbor");
        let message = if cbor { NO_CBOR } else { NO_OPERATION };
        let rejection = if methods.is_empty() {
            let name = UNKNOWN.to_owned();
            Rejection::Other { status: 404, name, message: message.to_owned() }
        } else {
            Rejection::MethodNotAllowed {
                methods: methods.into_iter().map(str::to_owned).collect(),
            }
        };
        let calls = || self.routers(request).into_iter().flat_map(Router::calls);
        let call = stand_in(calls(), request).or_else(|| calls().next());
        match call {
            Some(call) => rejection.response(&call),
            None => reply::wrong(StatusCode::NOT_FOUND, message),
        }
    }

    /// A path that no operation takes, without what may have been meant for a label that is sensitive.
    fn shown_path(&self, path: &str) -> String {
        let routers = || self.services.iter().map(|(_, router)| router);
        if !routers().any(Router::has_sensitive_labels) {
            return path.to_owned();
        }
        let literals: Vec<_> = routers().map(|router| router.literals(path)).collect();
        let rest = path.trim_start_matches('/');
        let slashes = &path[..path.len() - rest.len()];
        let segments = rest.split('/').enumerate();
        let shown = segments.map(|(index, segment)| {
            let is_shown = segment.is_empty() || literals.iter().any(|known| known[index]);
            if is_shown { segment } else { HIDDEN }
        });
        slashes.to_owned() + &shown.collect::<Vec<_>>().join("/")
    }

    /// The services' routers: that of the service that a request is signed for, then the others.
    fn routers(&self, request: &Request<Vec<u8>>) -> Vec<&Router<'a>> {
        let signed = signature::service(request);
        let is_meant = |name: &str| signed.is_some_and(|signed| signed == name);
        let (meant, others): (Vec<_>, Vec<_>) =
            self.services.iter().partition(|(name, _)| is_meant(name));
        meant.into_iter().chain(others).map(|(_, router)| router).collect()
    }

    /// The operation that a request is for: of the service that it is signed for, or of any.
    fn plan(&self, request: &Request<Vec<u8>>) -> Option<&Plan<'a, 'm>> {
        let call = self.routers(request).into_iter().find_map(|router| router.route(request))?;
        self.plans.get(&address(call))
    }

    /// Refuses to let operations fail that there are not, or with errors that neither they have nor any
    /// service of AWS may answer with: the message for the first one, and the name that was perhaps meant.
    pub(super) fn check_faults(&self, faults: &[Fault]) -> Result<(), (String, Option<&'m str>)> {
        for fault in faults {
            let name = &*fault.operation;
            let mut plans =
                self.plans.values().filter(|it| it.operation.id.name() == name).peekable();
            if plans.peek().is_none() {
                let message = format!("there is no operation `{name}` that could fail");
                return Err((message, closest(name, self.operations())));
            }
            let errors = plans.flat_map(|plan| &plan.operation.errors);
            let mut known: Vec<&'m str> =
                errors.map(|id| self.made.api.get(*id).id.name()).collect();
            known.extend(common::names());
            let error = &*fault.error;
            if !known.contains(&error) {
                let message =
                    format!("`{name}` has no error `{error}`, and it is no common one of AWS");
                return Err((message, closest(error, known)));
            }
        }
        Ok(())
    }

    /// Whether what a creation answered with was deleted since: then its token is free again.
    fn is_gone(&self, plan: &Plan<'a, 'm>, output: &Value, store: &Store) -> bool {
        let (Some(owner), Some(output)) = (&plan.owner, output.as_object()) else { return false };
        if owner.part != Part::Create {
            return false;
        }
        let shown = instance::of_message(self.made.api, owner.resource, plan.output, output);
        let parts = owner.identifiers.iter().map(|(name, _)| shown.get(*name)?.as_str());
        let parts: Option<Vec<&str>> = parts.collect();
        parts.is_some_and(|parts| !store.has(owner.resource.id.as_str(), &key(parts)))
    }

    /// Writes what has changed; what cannot be written is undone.
    ///
    /// # Errors
    /// Why it cannot be written, in a sentence.
    pub(super) fn keep(&self, store: &mut Store) -> Result<(), String> {
        let file = self.file.as_ref();
        match file.map_or(Ok(()), |file| file.write(store.changes(), store.contents())) {
            Ok(()) => {
                store.keep();
                Ok(())
            }
            Err(error) => {
                store.undo();
                Err(format!("the state cannot be kept: {error}"))
            }
        }
    }
}

fn address(call: Call<'_>) -> usize {
    std::ptr::from_ref(call.operation()).addr()
}

/// The answer to a request that is done.
fn success(plan: &Plan<'_, '_>, document: &Document) -> Result<Response<Vec<u8>>, Problem> {
    let stream = plan.call.output_shape().and_then(|shape| shape.stream.as_ref());
    let stream = stream.map(|_| Vec::new());
    let failed = |reason: String| Problem::new(Kind::Internal, format!("no answer: {reason}"));
    plan.bound.check_status(document).map_err(failed)?;
    let response = plan.call.output(exact::document(document).as_bytes(), stream);
    response.map_err(|error| failed(error.to_string()))
}

fn refused(plan: &Plan<'_, '_>, rejection: &Rejection) -> Refusal {
    let name = rejection.exception_name().to_owned();
    (rejection.response(&plan.call), name, Wrong::all(rejection))
}
