//! The cases that the traits of `smithy.test` hold.

use shapewright_smithy::Model;
use shapewright_smithy::model::Shape;
use shapewright_smithy::node::Node;
use shapewright_validate::shape::{ShapeGraph, Target};

/// The protocols whose messages are known.
const PROTOCOLS: [&str; 4] = [
    "aws.protocols#restJson1",
    "aws.protocols#awsJson1_0",
    "aws.protocols#awsJson1_1",
    "smithy.protocols#rpcv2Json",
];

/// What a case is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Request,
    Response,
    Malformed,
}

impl Kind {
    const ALL: [(Self, &'static str); 3] = [
        (Self::Request, "smithy.test#httpRequestTests"),
        (Self::Response, "smithy.test#httpResponseTests"),
        (Self::Malformed, "smithy.test#httpMalformedRequestTests"),
    ];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Request => "requests",
            Self::Response => "responses",
            Self::Malformed => "malformed",
        }
    }
}

/// Whom a case is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Side {
    Client,
    Server,
}

impl Side {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Client => "client",
            Self::Server => "server",
        }
    }
}

/// A case for one side.
#[derive(Clone, Copy, Debug)]
pub(super) struct Case<'m> {
    pub(super) id: &'m str,
    pub(super) protocol: &'m str,
    pub(super) kind: Kind,
    pub(super) side: Side,
    /// The shape ID of the operation that it is of or, of an error, of one that returns it.
    pub(super) operation: &'m str,
    /// The name of the error that it is of.
    pub(super) error: Option<&'m str>,
    pub(super) node: &'m Node,
}

impl<'m> Case<'m> {
    /// A text of the case; empty if it has none.
    pub(super) fn text(&self, key: &str) -> &'m str {
        self.optional(key).unwrap_or_default()
    }

    pub(super) fn optional(&self, key: &str) -> Option<&'m str> {
        self.node.get(key).and_then(Node::as_str)
    }

    /// A list of texts.
    pub(super) fn texts(&self, key: &str) -> Vec<&'m str> {
        texts(self.node, key)
    }

    /// Texts by name.
    pub(super) fn pairs(&self, key: &str) -> Vec<(&'m str, &'m str)> {
        pairs(self.node, key)
    }
}

/// A list of texts in a node.
pub(super) fn texts<'m>(node: &'m Node, key: &str) -> Vec<&'m str> {
    let list = node.get(key).and_then(Node::as_array).unwrap_or_default();
    list.iter().filter_map(Node::as_str).collect()
}

/// Texts by name in a node.
pub(super) fn pairs<'m>(node: &'m Node, key: &str) -> Vec<(&'m str, &'m str)> {
    let object = node.get(key).and_then(Node::as_object);
    let pairs = object.into_iter().flat_map(|object| object.iter());
    pairs.filter_map(|(name, entry)| Some((name.as_str(), entry.value.as_str()?))).collect()
}

/// The cases of a model, for each side that they are for.
pub(super) fn of_model<'m>(model: &'m Model, graph: &'m ShapeGraph) -> Vec<Case<'m>> {
    let mut cases = Vec::new();
    for shape in model.shapes.values() {
        for (kind, id) in Kind::ALL {
            let nodes = shape.traits.get(id).and_then(Node::as_array).unwrap_or_default();
            for node in nodes {
                cases.extend(of_node(shape, graph, kind, node));
            }
        }
    }
    cases
}

fn of_node<'m>(
    shape: &'m Shape,
    graph: &'m ShapeGraph,
    kind: Kind,
    node: &'m Node,
) -> Vec<Case<'m>> {
    let text = |key: &str| node.get(key).and_then(Node::as_str);
    let (Some(id), Some(protocol)) = (text("id"), text("protocol")) else { return Vec::new() };
    let sides: &[Side] = match (kind, text("appliesTo")) {
        (Kind::Malformed, _) | (_, Some("server")) => &[Side::Server],
        (_, Some("client")) => &[Side::Client],
        _ => &[Side::Client, Side::Server],
    };
    let is_error = graph.operation(shape.id.as_str()).is_none();
    let operation = if is_error { returning(graph, shape) } else { Some(shape.id.as_str()) };
    let Some(operation) = operation.filter(|_| PROTOCOLS.contains(&protocol)) else {
        return Vec::new();
    };
    let error = is_error.then(|| shape.id.name());
    let case = |side| Case { id, protocol, kind, side, operation, error, node };
    sides.iter().map(|side| case(*side)).collect()
}

/// An operation that returns an error.
fn returning<'m>(graph: &'m ShapeGraph, error: &Shape) -> Option<&'m str> {
    let is_it = |target: &Target| {
        graph.resolve(target).is_some_and(|shape| {
            *shape.name == *error.id.name()
                && shape.error.as_ref().is_some_and(|it| *it.namespace == *error.id.namespace())
        })
    };
    let mut operations = graph.operations();
    operations.find(|(_, operation)| operation.errors.iter().any(is_it)).map(|(id, _)| id)
}
