//! Where streams may be (Smithy 2.0, section "Streaming").

use super::graph::{Graph, NodeId};
use super::{error, own};
use crate::diagnostic::Diagnostics;
use crate::model::{Member, Shape, ShapeKind};

const ID: &str = "StreamingTrait";
const STREAMING: &str = "smithy.api#streaming";

/// Reports streams below the top level of an input or output, optional streams, and events that
/// are no structures.
pub(super) fn check(graph: &Graph<'_>, diagnostics: &mut Diagnostics) {
    for shape in own(graph.model) {
        payload(shape, diagnostics);
        if shape.kind == ShapeKind::Union && shape.traits.has(STREAMING) {
            events(graph, shape, diagnostics);
        }
        for member in &shape.members {
            let target = graph.model.target(member);
            if target.traits.has(STREAMING) {
                optional(member, target, diagnostics);
                placed(graph, shape, target, diagnostics);
            }
        }
    }
}

/// Beside the payload of an event there are only headers.
fn payload(event: &Shape, diagnostics: &mut Diagnostics) {
    const PAYLOAD: &str = "smithy.api#eventPayload";
    if !event.members.iter().any(|member| member.traits.has(PAYLOAD)) {
        return;
    }
    let is_marked = |member: &&Member| {
        member.traits.has(PAYLOAD) || member.traits.has("smithy.api#eventHeader")
    };
    let others = event.members.iter().filter(|member| !is_marked(member)).map(Member::name);
    let others: Vec<&str> = others.collect();
    if !others.is_empty() {
        let message = format!(
            "A member of the event `{}` is its payload, so that these must be headers: {}",
            event.id,
            others.join(", ")
        );
        diagnostics.push(error("EventPayloadTrait", &event.id, event.span, message));
    }
}

fn events(graph: &Graph<'_>, union: &Shape, diagnostics: &mut Diagnostics) {
    let is_event = |member: &&Member| graph.model.target(member).kind == ShapeKind::Structure;
    let wrong = union.members.iter().filter(|member| !is_event(member)).map(Member::name);
    let wrong: Vec<&str> = wrong.collect();
    if !wrong.is_empty() {
        let message = format!(
            "The members of an event stream must be structures, but these are not: {}",
            wrong.join(", ")
        );
        diagnostics.push(error(ID, &union.id, union.span, message));
    }
}

fn optional(member: &Member, target: &Shape, diagnostics: &mut Diagnostics) {
    let has = |id: &str| member.traits.has(id);
    if target.kind == ShapeKind::Blob && !has("smithy.api#required") && !has("smithy.api#default") {
        let message = format!("The stream `{}` must be `@required` or have a default", member.id);
        diagnostics.push(error(ID, &member.id, member.span, message));
    }
}

/// A structure with a stream is an input or an output and nothing else.
fn placed(graph: &Graph<'_>, container: &Shape, target: &Shape, diagnostics: &mut Diagnostics) {
    let Some(node): Option<NodeId> = graph.node(container.id.as_str()) else { return };
    let needs_length = target.traits.has("smithy.api#requiresLength");
    for edge in graph.backward(node) {
        let user = graph.item(edge.node);
        let message = match edge.relation {
            "input" | "mixin" => continue,
            "output" if !needs_length => continue,
            "output" => {
                let message = format!(
                    "`{}` has a stream of a known length: it can be an input only",
                    container.id
                );
                diagnostics.push(error(ID, &container.id, container.span, message));
                continue;
            }
            _ => format!("`{}` has a stream: nothing can contain it", container.id),
        };
        diagnostics.push(error(ID, user.id(), user.span(), message));
    }
}
