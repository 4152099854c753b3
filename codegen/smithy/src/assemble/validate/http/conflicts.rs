//! Operations of a service that requests cannot tell apart.

use std::collections::BTreeMap;

use super::super::graph::Graph;
use super::super::hosts::{LABEL, Part, parts, prefix};
use super::super::service::operations;
use super::super::{error, listed};
use super::pattern;
use super::uri::Uri;
use crate::constraint;
use crate::diagnostic::Diagnostics;
use crate::model::{Shape, ShapeKind};
use crate::node::Node;

/// Reports operations of a service with the same method and URI whose hosts do not differ.
pub(super) fn check(graph: &Graph<'_>, service: &Shape, diagnostics: &mut Diagnostics) {
    let mut users: BTreeMap<(&str, String), Vec<&Shape>> = BTreeMap::new();
    for shape in operations(graph, service) {
        // Many services may have one operation.
        if !graph.step_at(pattern(shape).map_or(0, |(_, text)| text.len()), shape) {
            return;
        }
        let method = shape.traits.get(super::HTTP).and_then(|http| http.get("method")?.as_str());
        let uri = pattern(shape).and_then(|(_, text)| Uri::parse(text).ok());
        let (Some(method), Some(uri)) = (method, uri) else { continue };
        users.entry((method, uri.meaning())).or_default().push(shape);
    }
    for (key, shapes) in users.iter().filter(|(_, shapes)| shapes.len() > 1) {
        let hosts: Vec<Host<'_>> = shapes.iter().map(|shape| Host::of(shape)).collect();
        let length: usize = hosts.iter().map(Host::len).sum();
        for (shape, host) in shapes.iter().zip(&hosts) {
            let collides =
                |other: &&Host<'_>| other.shape.id != shape.id && hosts_collide(graph, host, other);
            if !graph.step_at(length, shape) {
                return;
            }
            let shown = listed(hosts.iter().filter(collides).map(|other| other.shape.id.as_str()));
            if shown.is_empty() {
                continue;
            }
            let message = format!(
                "{} {} is also that of other operations of `{}`: {shown}",
                key.0,
                pattern(shape).map_or("", |(_, text)| text),
                service.id
            );
            diagnostics.push(error("HttpUriConflict", &shape.id, shape.span, message));
        }
    }
}

/// What the host of an operation begins with, if anything that can be read.
struct Host<'m> {
    shape: &'m Shape,
    parts: Option<Vec<Part<'m>>>,
}

impl<'m> Host<'m> {
    fn of(shape: &'m Shape) -> Self {
        let text = prefix(shape).and_then(Node::as_str);
        Self { shape, parts: text.and_then(|text| parts(text).ok()) }
    }

    fn len(&self) -> usize {
        1 + self.parts.as_ref().map_or(0, Vec::len)
    }
}

/// Whether one host may be that of both operations.
fn hosts_collide(graph: &Graph<'_>, left: &Host<'_>, right: &Host<'_>) -> bool {
    let (Some(left_parts), Some(right_parts)) = (&left.parts, &right.parts) else {
        return left.parts.is_none() && right.parts.is_none();
    };
    let (left, right) = (left.shape, right.shape);
    left_parts.iter().zip(right_parts).all(|pair| match pair {
        (Part::Literal(left), Part::Literal(right)) => left == right,
        (Part::Label(_), Part::Label(_)) => true,
        (Part::Label(label), Part::Literal(text)) => may_be(graph, left, label, text),
        (Part::Literal(text), Part::Label(label)) => may_be(graph, right, label, text),
    })
}

/// Whether the pattern of a label takes a text.
fn may_be(graph: &Graph<'_>, operation: &Shape, label: &str, text: &str) -> bool {
    let ShapeKind::Operation(it) = &operation.kind else { return true };
    let input = graph.model.shape(it.input.as_str());
    let member = input.and_then(|input| input.member(label));
    let Some(member) = member.filter(|member| member.traits.has(LABEL)) else { return true };
    let own = constraint::pattern::of(&member.traits);
    let pattern = own.or_else(|| constraint::pattern::of(&graph.model.target(member).traits));
    let Some((pattern, anchoring)) = pattern else { return true };
    let compiled = graph.patterns.compile(pattern, anchoring);
    compiled.map_or(true, |compiled| compiled.is_match(text))
}
