//! Which operation a request is for.

#[cfg(test)]
mod tests;

use std::cmp::Reverse;

use http::header::CONTENT_TYPE;
use http::{HeaderMap, Request, Uri};
use shapewright_validate::shape::{Binding, Operation, Service, Shape, ShapeGraph};

use crate::call::{Call, Unsupported, Wire};
use crate::headers::{PROTOCOL, RPC_V2_JSON, TARGET, text_of, texts_of};
use crate::join::{decoded, parameters};
use crate::rejection::Rejection;
use crate::template::{Segment, Template};
use crate::tree::Tree;

/// The operations of services, found by what requests say.
///
/// ```
/// use http::Request;
/// use shapewright_http::Router;
/// use shapewright_validate::shape::{Data, Operation, Protocol, Service, ShapeGraph};
///
/// static FLEET: Service = Service::new("example#Fleet");
/// let mut ping = Operation::new("Ping", Protocol::AwsJson1_0);
/// ping.service = Some(Data::Static(&FLEET));
///
/// let graph = ShapeGraph::new();
/// let (router, refused) = Router::new(&graph, [&ping]);
/// assert!(refused.is_empty());
///
/// let request = Request::post("/").header("x-amz-target", "Fleet.Ping").body(())?;
/// assert_eq!(router.route(&request).map(|call| call.name()), Some("Ping"));
/// assert!(router.route(&Request::get("/").body(())?).is_none());
/// # Ok::<(), http::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Router<'g> {
    /// Those with the most specific URIs first.
    routes: Vec<Route<'g>>,
    /// What finds them.
    tree: Tree<'g>,
}

#[derive(Clone, Debug)]
struct Route<'g> {
    call: Call<'g>,
    /// The URI pattern, in protocols with bindings.
    template: Option<Template<'g>>,
    /// Why the router leaves the operation out: no other one takes its requests.
    left_out: Option<Unsupported>,
}

impl<'g> Router<'g> {
    /// A router of operations of a graph, or of static ones with an empty graph; and why it leaves
    /// some out.
    pub fn new(
        graph: &'g ShapeGraph,
        operations: impl IntoIterator<Item = &'g Operation>,
    ) -> (Self, Vec<Unsupported>) {
        let (mut routes, mut refused) = (Vec::new(), Vec::new());
        for operation in operations {
            match Call::routed(operation, graph) {
                Ok(call) => {
                    let route = Route::new(call);
                    refused.extend(route.left_out.clone());
                    routes.push(route);
                }
                Err(reason) => refused.push(reason),
            }
        }
        routes.sort_by_cached_key(Route::rank);
        let mut tree = Tree::new();
        for (index, route) in routes.iter().enumerate() {
            match &route.template {
                Some(template) => tree.add(index, template),
                None => tree.add_named(index, route.call.name()),
            }
        }
        (Self { routes, tree }, refused)
    }

    /// The operations that a request may be for, the most specific ones first.
    fn candidates<B>(&self, request: &Request<B>) -> impl Iterator<Item = &Route<'g>> {
        let path = request.uri().path();
        let target = text_of(request.headers(), &TARGET);
        let target = target.and_then(|target| target.rsplit('.').next());
        let name = target.or_else(|| path.rsplit('/').next()).unwrap_or_default();
        let mut found = self.tree.at(path);
        found.extend(self.tree.called(name));
        found.sort_unstable();
        found.into_iter().map(|index| &self.routes[index])
    }

    /// The operation that a request is for; `None` if there is none, or the router leaves it out.
    pub fn route<B>(&self, request: &Request<B>) -> Option<Call<'g>> {
        let route = self.candidates(request).find(|route| route.takes(request))?;
        route.left_out.is_none().then_some(route.call)
    }

    /// Why the router leaves out the operation that a request is for; `None` if it does not.
    pub fn left_out<B>(&self, request: &Request<B>) -> Option<&Unsupported> {
        let mut routes = self.candidates(request);
        routes.find(|route| route.takes(request))?.left_out.as_ref()
    }

    /// Checks that a request is for this operation, as a server of its service alone would route it.
    ///
    /// # Errors
    /// Why it is not: for its method alone, for a header that names another operation or none, or
    /// altogether.
    pub fn check<B>(&self, call: Call<'g>, request: &Request<B>) -> Result<(), Rejection> {
        let service = |it: Call<'g>| it.service().map(|service| &*service.id);
        let mut routes = self.candidates(request).filter(|it| service(it.call) == service(call));
        let found = routes.find(|route| route.takes(request)).map(|route| route.call.operation);
        if found.is_some_and(|found| std::ptr::eq(found, call.operation)) {
            return Ok(());
        }
        let own = self.routes.iter().find(|it| std::ptr::eq(it.call.operation, call.operation));
        Err(own.map_or(Rejection::UnknownOperation, |route| route.refusal(request)))
    }

    /// The methods that operations with bindings have for the URI of a request, each once: if
    /// [`route`](Self::route) finds none, the answer of a server is 405 rather than 404.
    pub fn methods<B>(&self, request: &Request<B>) -> Vec<&'g str> {
        let uri = request.uri();
        let mut methods = Vec::new();
        for route in self.tree.at(uri.path()).into_iter().map(|index| &self.routes[index]) {
            if let Wire::Rest(http) = route.call.wire
                && route.left_out.is_none()
                && route.has_uri(uri)
                && !methods.contains(&&*http.method)
            {
                methods.push(&*http.method);
            }
        }
        methods
    }

    /// Why no operation takes a request: because of its method alone, or altogether.
    pub fn refusal<B>(&self, request: &Request<B>) -> Rejection {
        let methods = self.methods(request);
        if methods.is_empty() {
            return Rejection::UnknownOperation;
        }
        let mut methods: Vec<_> = methods.into_iter().map(str::to_owned).collect();
        methods.sort_unstable();
        Rejection::MethodNotAllowed { methods }
    }

    /// Whether an operation has a label in its URI that may not be shown.
    pub fn has_sensitive_labels(&self) -> bool {
        self.calls().any(|call| {
            let members = call.input_shape().map(Shape::members).unwrap_or_default();
            let mut labels = members.iter().filter(|it| it.binding == Binding::Label);
            labels.any(|it| call.graph.is_sensitive(&it.value))
        })
    }

    /// Which segments of a path are literals of an operation's URI, whose segments before them the path
    /// has too: nothing else of a path that no operation takes is surely no label.
    pub fn literals(&self, path: &str) -> Vec<bool> {
        self.tree.literals(path.trim_start_matches('/'))
    }

    /// Its [`stand_in`] for a request.
    pub fn stand_in<B>(&self, request: &Request<B>) -> Option<Call<'g>> {
        stand_in(self.calls(), request)
    }

    /// All operations but those that it leaves out.
    pub fn calls(&self) -> impl Iterator<Item = Call<'g>> {
        self.routes.iter().filter(|route| route.left_out.is_none()).map(|route| route.call)
    }
}

/// An operation of the protocol that a request speaks: if [`Router::route`] finds none, the client
/// understands an answer made for that one. If several services speak it, of the one that the request
/// names, or of the version of its media type.
pub fn stand_in<'g, B>(
    calls: impl Iterator<Item = Call<'g>>,
    request: &Request<B>,
) -> Option<Call<'g>> {
    let headers = request.headers();
    let target = text_of(headers, &TARGET);
    let speaks = |call: &Call<'g>| match call.wire {
        Wire::AwsJson(_) => target.is_some(),
        Wire::RpcV2 => target.is_none() && headers.contains_key(PROTOCOL),
        Wire::Rest(_) => target.is_none() && !headers.contains_key(PROTOCOL),
    };
    let named = target.and_then(|target| target.rsplit('.').nth(1));
    let is_named = |call: &Call<'g>| named.is_some() && call.service().map(Service::name) == named;
    let media_type = text_of(headers, &CONTENT_TYPE).and_then(|it| it.split(';').next());
    let is_of_version = |call: &Call<'g>| match call.wire {
        Wire::AwsJson(own) => media_type.is_some_and(|it| it.trim().eq_ignore_ascii_case(own)),
        Wire::RpcV2 | Wire::Rest(_) => true,
    };
    calls.filter(speaks).min_by_key(|call| (!is_named(call), !is_of_version(call)))
}

impl<'g> Route<'g> {
    fn new(call: Call<'g>) -> Self {
        let template = match call.wire {
            Wire::Rest(http) => Some(Template::parse(&http.uri)),
            Wire::AwsJson(_) | Wire::RpcV2 => None,
        };
        Self { call, template, left_out: call.unsupported() }
    }

    /// Less for what is more specific ("Specificity routing" of Smithy's HTTP bindings): a literal
    /// before a label before a greedy label, a longer path before a shorter one.
    fn rank(&self) -> (Vec<u8>, Reverse<usize>) {
        const END: u8 = 3;
        let rank = |segment: &Segment<'_>| match segment {
            Segment::Literal(_) => 0,
            Segment::Label(_) => 1,
            Segment::Greedy(_) => 2,
        };
        let Some(template) = &self.template else { return (vec![END], Reverse(0)) };
        let ranks = template.segments.iter().map(rank).chain([END]).collect();
        (ranks, Reverse(template.query.len()))
    }

    fn takes<B>(&self, request: &Request<B>) -> bool {
        let (method, uri) = (request.method(), request.uri());
        method.as_str() == self.method()
            && self.has_uri(uri)
            && match self.call.wire {
                Wire::Rest(_) => true,
                Wire::AwsJson(_) => self.is_target(request.headers()),
                Wire::RpcV2 => is_rpc(request.headers()),
            }
    }

    fn method(&self) -> &'g str {
        match self.call.wire {
            Wire::Rest(http) => &http.method,
            Wire::AwsJson(_) | Wire::RpcV2 => "POST",
        }
    }

    /// Whether a path and query are those of the operation.
    fn has_uri(&self, uri: &Uri) -> bool {
        match (self.call.wire, &self.template) {
            (Wire::Rest(_), template) => template.as_ref().is_some_and(|template| {
                template.labels(uri.path()).is_some()
                    && has_literals(template, uri.query().unwrap_or_default())
            }),
            (Wire::AwsJson(_), _) => uri.path() == "/",
            (Wire::RpcV2, _) => self.is_rpc_path(uri.path()),
        }
    }

    /// Why a request is not for the operation.
    fn refusal<B>(&self, request: &Request<B>) -> Rejection {
        let method = self.method();
        if !self.has_uri(request.uri()) {
            return Rejection::UnknownOperation;
        }
        if request.method().as_str() != method {
            return Rejection::MethodNotAllowed { methods: vec![method.to_owned()] };
        }
        let service = || self.call.service().map_or("", |service| service.name());
        match self.call.wire {
            Wire::AwsJson(_) => {
                let expected = format!("{}.{}", service(), self.call.name());
                Rejection::OtherOperation { header: TARGET.to_string(), expected }
            }
            Wire::RpcV2 => {
                let expected = RPC_V2_JSON.to_owned();
                Rejection::OtherOperation { header: PROTOCOL.to_string(), expected }
            }
            // Another operation of the service is more specific.
            Wire::Rest(_) => Rejection::UnknownOperation,
        }
    }

    /// Whether every `X-Amz-Target` is the operation, and there is one.
    fn is_target(&self, headers: &HeaderMap) -> bool {
        let service = self.call.service().map_or("", |service| service.name());
        // Some clients qualify the service: `com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101`.
        let is_it = |target: &str| {
            let mut names = target.rsplit('.');
            (names.next(), names.next()) == (Some(self.call.name()), Some(service))
        };
        headers.contains_key(TARGET) && texts_of(headers, &TARGET).all(|it| is_it(&it))
    }

    /// Whether the last four segments of a path are those of the operation.
    fn is_rpc_path(&self, path: &str) -> bool {
        let service = self.call.service().map_or("", |service| service.name());
        let mut segments = path.rsplit('/');
        [self.call.name(), "operation", service, "service"]
            .into_iter()
            .all(|expected| segments.next() == Some(expected))
    }
}

/// Whether the headers are those of `rpcv2Json`, which forbids those of other protocols.
fn is_rpc(headers: &HeaderMap) -> bool {
    headers.contains_key(PROTOCOL)
        && headers.get_all(PROTOCOL).iter().all(|it| it == RPC_V2_JSON)
        && !headers.contains_key(TARGET)
        && !headers.contains_key("x-amzn-target")
}

/// Whether a query string has the literal parameters of a pattern.
fn has_literals(template: &Template<'_>, query: &str) -> bool {
    template.query.iter().all(|(name, expected)| {
        parameters(query).any(|(found, value)| {
            decoded(found) == decoded(name)
                && expected.is_none_or(|expected| decoded(value) == decoded(expected))
        })
    })
}
