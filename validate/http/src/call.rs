//! An operation with the graph of its shapes: what a message is made for.

use std::error::Error;
use std::fmt;

use shapewright_validate::shape::{
    Http, Operation, Protocol, Service, Shape, ShapeGraph, Target, scalar,
};
use shapewright_validate::walk::{Direction, Options};

use crate::body::Body;

/// An operation whose messages are known, with the graph of its shapes.
///
/// ```
/// use shapewright_http::Call;
/// use shapewright_validate::shape::{Operation, Protocol, ShapeGraph};
///
/// let (graph, operation) = (ShapeGraph::new(), Operation::new("Ping", Protocol::AwsJson1_0));
/// assert_eq!(Call::new(&operation, &graph).map(|call| call.name().to_owned()), Ok("Ping".into()));
///
/// let operation = Operation::new("Ping", Protocol::RestXml);
/// let refused = Call::new(&operation, &graph).unwrap_err();
/// assert_eq!(refused.to_string(), "messages of aws.protocols#restXml are not supported");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Call<'g> {
    pub(crate) operation: &'g Operation,
    pub(crate) graph: &'g ShapeGraph,
    pub(crate) wire: Wire<'g>,
    pub(crate) max: usize,
}

/// How a protocol carries an operation.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Wire<'g> {
    /// `restJson1`: methods, paths and bindings.
    Rest(&'g Http),
    /// `awsJson1_0` or `awsJson1_1`, with the media type.
    AwsJson(&'static str),
    /// `rpcv2Json`.
    RpcV2,
}

impl<'g> Call<'g> {
    /// An operation of a graph, or a static one with an empty graph.
    ///
    /// # Errors
    /// The operation's protocol is not one whose messages are known, or it lacks what the protocol
    /// needs.
    pub fn new(operation: &'g Operation, graph: &'g ShapeGraph) -> Result<Self, Unsupported> {
        let call = Self::routed(operation, graph)?;
        call.unsupported().map_or(Ok(call), Err)
    }

    /// The same for an operation that streams events, too: its requests are known as such.
    pub(crate) fn routed(
        operation: &'g Operation,
        graph: &'g ShapeGraph,
    ) -> Result<Self, Unsupported> {
        let wire = match (operation.protocol, &operation.http) {
            (Protocol::RestJson1, Some(http)) => Wire::Rest(http),
            (Protocol::RestJson1, None) => {
                return Err(Unsupported::NoHttp(operation.name.to_string()));
            }
            (Protocol::AwsJson1_0, _) => Wire::AwsJson("application/x-amz-json-1.0"),
            (Protocol::AwsJson1_1, _) => Wire::AwsJson("application/x-amz-json-1.1"),
            (Protocol::RpcV2Json, _) => Wire::RpcV2,
            (other, _) => return Err(Unsupported::Protocol(other)),
        };
        Ok(Self { operation, graph, wire, max: Options::DEFAULT_MAX })
    }

    /// Why its messages cannot be made or read although its protocol is known.
    pub(crate) fn unsupported(&self) -> Option<Unsupported> {
        let shapes = [self.input_shape(), self.output_shape()];
        let mut streams = shapes.into_iter().flatten().filter_map(|shape| shape.stream.as_ref());
        let streams_events = streams.any(|stream| stream.is_events);
        streams_events.then(|| Unsupported::EventStream(self.name().to_owned()))
    }

    /// The same, whose documents are read with at most so many violations and so many warnings
    /// described; 0 is no limit. Without it, 100.
    #[must_use]
    pub const fn max(mut self, max: usize) -> Self {
        self.max = max;
        self
    }

    /// The operation's name.
    pub fn name(&self) -> &'g str {
        &self.operation.name
    }

    /// The operation as data.
    pub fn operation(&self) -> &'g Operation {
        self.operation
    }

    /// The graph of its shapes.
    pub fn graph(&self) -> &'g ShapeGraph {
        self.graph
    }

    /// The shape of its input; `None` if it takes none.
    pub fn input_shape(&self) -> Option<&'g Shape> {
        self.shape(self.operation.input.as_ref())
    }

    /// The shape of its output; `None` if it has none.
    pub fn output_shape(&self) -> Option<&'g Shape> {
        self.shape(self.operation.output.as_ref())
    }

    /// The shapes of its errors, in model order.
    pub fn error_shapes(&self) -> impl Iterator<Item = &'g Shape> {
        let graph = self.graph;
        self.operation.errors.iter().filter_map(move |target| graph.resolve(target))
    }

    fn shape(&self, target: Option<&'g Target>) -> Option<&'g Shape> {
        let shape = target.and_then(|target| self.graph.resolve(target));
        // A type stands for the absence of an input or output, too.
        shape.filter(|shape| !std::ptr::eq(*shape, scalar::unit()))
    }

    pub(crate) fn service(&self) -> Option<&'g Service> {
        self.operation.service.as_deref()
    }

    /// What the body of a message of a shape is.
    pub(crate) fn body(&self, shape: Option<&'g Shape>, direction: Direction) -> Body<'g> {
        Body::of(shape, self.graph, direction)
    }
}

/// Why no message of an operation can be made or read.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Unsupported {
    /// Its service has another protocol.
    Protocol(Protocol),
    /// The protocol needs a method and a URI, and the operation of this name has none.
    NoHttp(String),
    /// The operation of this name sends or receives a stream of events.
    EventStream(String),
}

impl fmt::Display for Unsupported {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Protocol(protocol) => match protocol.id() {
                Some(id) => write!(formatter, "messages of {id} are not supported"),
                None => {
                    formatter.write_str("the model names no protocol, so there are no messages")
                }
            },
            Self::NoHttp(name) => {
                write!(formatter, "{name} has no `http` trait, which restJson1 needs")
            }
            Self::EventStream(name) => {
                write!(formatter, "{name} streams events, which is not supported")
            }
        }
    }
}

impl Error for Unsupported {}
