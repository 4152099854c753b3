//! Traits that are deprecated, unstable, private, unknown or without effect.

use crate::assemble::validate::graph::{Graph, Item};
use crate::assemble::validate::{own, well_known};
use crate::diagnostic::{Diagnostic, Diagnostics, shown};
use crate::model::{Shape, ShapeKind};
use crate::node::Node;
use crate::shape_id::ShapeId;
use crate::source::Span;

const DEPRECATED: &str = "smithy.api#deprecated";
const MIXIN: &str = "smithy.api#mixin";
const PRIVATE: &str = "smithy.api#private";
const XML_NAME: &str = "smithy.api#xmlName";

/// Every trait of every shape and member that is not built in, with its definition if there is one.
fn applied<'m>(
    graph: &Graph<'m>,
) -> impl Iterator<Item = (Item<'m>, &'m ShapeId, Span, Option<&'m Shape>)> {
    let items = graph.nodes().map(|node| graph.item(node));
    items.filter(|item| !item.id().is_built_in()).flat_map(|item| {
        let model = graph.model;
        item.traits().0.iter().map(move |(id, it)| (item, id, it.span, model.shape(id.as_str())))
    })
}

fn report(
    item: &Item<'_>,
    id: impl Into<std::borrow::Cow<'static, str>>,
    span: Span,
    message: String,
    diagnostics: &mut Diagnostics,
) {
    diagnostics.push(Diagnostic::warning(id, span, message).with_shape(item.id().clone()));
}

/// What a deprecated shape says to do, behind a colon.
fn advice(shape: &Shape) -> String {
    let text = |key| shape.traits.get(DEPRECATED)?.get(key)?.as_str();
    let message = text("message").map(|message| format!(": {}", shown(message)));
    let since = text("since").map(|since| format!(" (since {})", shown(since)));
    message.unwrap_or_default() + &since.unwrap_or_default()
}

/// Warns of traits that are deprecated.
pub(super) fn deprecated(graph: &Graph<'_>, diagnostics: &mut Diagnostics) {
    for (item, id, span, definition) in applied(graph) {
        // `@enum` has a lint of its own, and 1.0 knows nothing else.
        let definition = definition.filter(|it| it.traits.has(DEPRECATED));
        let Some(definition) = definition.filter(|_| *id != "smithy.api#enum") else { continue };
        let message = format!("The trait `{id}` is deprecated{}", advice(definition));
        report(&item, "DeprecatedTrait", span, message, diagnostics);
    }
}

/// Warns of deprecated shapes that others use.
pub(super) fn deprecated_shapes(graph: &Graph<'_>, diagnostics: &mut Diagnostics) {
    for node in graph.nodes() {
        let item = graph.item(node);
        if item.id().is_built_in() {
            continue;
        }
        for edge in graph.forward(node).iter().filter(|edge| edge.relation != "member") {
            let target = graph.item(edge.node).shape;
            if target.traits.has(DEPRECATED) {
                let message = format!(
                    "`{}` uses `{}`, which is deprecated{}",
                    item.id(),
                    target.id,
                    advice(target)
                );
                let id = format!("DeprecatedShape.{}", target.id);
                report(&item, id, item.span(), message, diagnostics);
            }
        }
    }
}

/// Warns of traits that are unstable.
pub(super) fn unstable(graph: &Graph<'_>, diagnostics: &mut Diagnostics) {
    for (item, id, span, definition) in applied(graph) {
        if definition.is_some_and(|it| it.traits.has("smithy.api#unstable")) {
            let message = format!("The trait `{id}` is unstable and may change");
            report(&item, format!("UnstableTrait.{id}"), span, message, diagnostics);
        }
    }
}

/// Warns of private traits of other namespaces.
pub(super) fn private(graph: &Graph<'_>, diagnostics: &mut Diagnostics) {
    for (item, id, span, definition) in applied(graph) {
        let is_private = definition.is_some_and(|it| it.traits.has(PRIVATE));
        if is_private && id.namespace() != item.id().namespace() {
            let message = format!("The trait `{id}` is private to its namespace");
            report(&item, "PrivateAccess.Trait", span, message, diagnostics);
        }
    }
}

/// Warns of traits that no given file defines: nobody checks their names and values.
pub(super) fn unknown(graph: &Graph<'_>, diagnostics: &mut Diagnostics) {
    for (item, id, span, definition) in applied(graph) {
        if definition.is_none() {
            let message = format!("No given file defines the trait `{id}`: {}", unchecked(id));
            report(&item, format!("UnknownTrait.{id}"), span, message, diagnostics);
        }
    }
}

/// What is not checked of a trait without a definition: of those that everybody knows, the value.
fn unchecked(id: &ShapeId) -> &'static str {
    if well_known::is_trait(id.as_str()) {
        "its name is known, and its value is not checked"
    } else {
        "neither its name nor its value is checked"
    }
}

/// Warns of private members of mixins: everybody who mixes them in has them.
pub(super) fn private_mixin_members(graph: &Graph<'_>, diagnostics: &mut Diagnostics) {
    for (item, id, span, _) in applied(graph) {
        if *id == *PRIVATE && item.member.is_some() && item.shape.traits.has(MIXIN) {
            let message = format!("`@private` does not hide the member `{}` of a mixin", item.id());
            report(&item, "PrivateMixinMember", span, message, diagnostics);
        }
    }
}

/// Warns of flattened lists whose elements have a name that flattening takes away.
pub(super) fn flattened(graph: &Graph<'_>, diagnostics: &mut Diagnostics) {
    for shape in own(graph.model) {
        for member in &shape.members {
            let target = graph.model.target(member);
            let is_flattened = member.traits.has("smithy.api#xmlFlattened")
                && !member.traits.has(XML_NAME)
                && target.kind == ShapeKind::List;
            let element = target.members.first().filter(|_| is_flattened);
            let name = element.and_then(|it| it.traits.get(XML_NAME)).and_then(Node::as_str);
            let Some(name) = name.filter(|name| *name != member.name()) else { continue };
            let message = format!(
                "The elements of `{}` are flattened and called `{}`, not `{name}`",
                member.id,
                member.name()
            );
            let found = Diagnostic::warning("XmlFlattenedTrait", member.span, message)
                .with_help(format!("add `@xmlName(\"{name}\")` to the member if that is meant"));
            diagnostics.push(found.with_shape(member.id.clone()));
        }
    }
}
