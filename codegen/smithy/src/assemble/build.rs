//! Building shapes of drafts: targets checked, trait values coerced and merged.

use crate::map::Map;

use super::draft::{Draft, DraftMember, DraftTrait, Drafts};
use super::references::{self, Places, is_entity, takes};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{AppliedTrait, Member, Shape, ShapeKind, Traits};
use crate::node::{Node, Object, Value};
use crate::shape_id::ShapeId;
use crate::source::Span;
use crate::suggest;

/// The shapes of the model.
pub(super) fn shapes(
    drafts: Drafts,
    places: &Places,
    diagnostics: &mut Diagnostics,
) -> Map<ShapeId, Shape> {
    let known: Map<ShapeId, Known> =
        drafts.iter().map(|(id, draft)| (id.clone(), Known::of(draft))).collect();
    let mut builder = Builder { known, places, diagnostics };
    let mut shapes: Map<_, _> =
        drafts.into_iter().map(|(id, draft)| (id, builder.shape(draft))).collect();
    shapes.shrink_to_fit();
    shapes
}

/// What must be known of every shape before any is built.
struct Known {
    kind: ShapeKind,
    /// Whether others can refer to it: traits and mixins are no targets.
    is_target: bool,
}

impl Known {
    fn of(draft: &Draft) -> Self {
        let is_other = |applied: &DraftTrait| {
            ["smithy.api#trait", "smithy.api#mixin"].contains(&applied.id.as_str())
        };
        Self { kind: draft.kind.clone(), is_target: !draft.traits.iter().any(is_other) }
    }
}

struct Builder<'d> {
    known: Map<ShapeId, Known>,
    places: &'d Places,
    diagnostics: &'d mut Diagnostics,
}

impl Builder<'_> {
    fn shape(&mut self, draft: Draft) -> Shape {
        let Draft { id, span, kind, traits, mixins, members, .. } = draft;
        let shape = Shape {
            traits: self.traits(&id, traits),
            mixins: mixins.into_iter().map(|mixin| mixin.value).collect(),
            members: members.into_iter().filter_map(|it| self.member(&id, it)).collect(),
            id,
            kind,
            span,
        };
        self.check_references(&shape);
        shape
    }

    fn member(&mut self, container: &ShapeId, draft: DraftMember) -> Option<Member> {
        let DraftMember { name, target, traits, mixed_in_from } = draft;
        let id = container.with_member(&name.value);
        let target = target?;
        self.check_target(&id, &target.value, target.span);
        let traits = self.traits(&id, traits);
        let (target, target_span) = (target.value, target.span);
        Some(Member { traits, id, target, mixed_in_from, span: name.span, target_span })
    }

    fn check_references(&mut self, shape: &Shape) {
        for (property, target) in references::of(&shape.kind) {
            if !self.known.contains_key(target) {
                let span = self.places.span(shape, property, target);
                let message = format!(
                    "`{property}` of `{}` targets an unresolved shape: `{target}`",
                    shape.id
                );
                let help = self.help(target, |kind| takes(property, kind));
                self.unresolved(&shape.id, span, message, help);
            }
        }
    }

    fn check_target(&mut self, from: &ShapeId, target: &ShapeId, span: Span) {
        if !self.known.contains_key(target) {
            let message = format!("`{from}` targets an unresolved shape: `{target}`");
            let help = self.help(target, |kind| !is_entity(kind));
            self.unresolved(from, span, message, help);
        }
    }

    fn unresolved(&mut self, from: &ShapeId, span: Span, message: String, help: Option<String>) {
        let mut found = Diagnostic::error("Target", span, message).with_shape(from.clone());
        found.help = help;
        self.diagnostics.push(found);
    }

    /// What was perhaps meant by a target that does not exist: a shape that could stand there.
    fn help(&self, target: &ShapeId, fits: impl Fn(&ShapeKind) -> bool) -> Option<String> {
        if !suggest::is_affordable(self.diagnostics.len(), self.known.len()) {
            return None;
        }
        let fits = &fits;
        let is_candidate = |(_, it): &(&ShapeId, &Known)| it.is_target && fits(&it.kind);
        let candidates = || self.known.iter().filter(is_candidate).map(|(id, _)| id);
        if let Some(id) = candidates().find(|id| id.name() == target.name()) {
            return Some(format!("add `use {id}`"));
        }
        if let Some(help) = suggest::of_other_languages(target.name()) {
            return Some(help.to_owned());
        }
        let closest = suggest::closest(target.name(), candidates().map(ShapeId::name))?;
        Some(suggest::help(closest))
    }

    /// Coerces every value; arrays of one trait are joined, other values of it must be equal.
    fn traits(&mut self, owner: &ShapeId, drafts: Vec<DraftTrait>) -> Traits {
        let mut traits = Traits::default();
        for DraftTrait { id, value, is_null, span, mixed_in } in drafts {
            let value = self.coerce(&id, value, is_null, span);
            let Some(known) = traits.0.get_mut(&id) else {
                traits.0.insert(id, AppliedTrait { value, span, mixed_in });
                continue;
            };
            match (&mut known.value.value, value.value) {
                (Value::Array(known), Value::Array(more)) => known.extend(more),
                (known, more) if *known == more => {}
                _ => {
                    let message = format!("Conflicting `{id}` trait on `{owner}`");
                    let found = Diagnostic::error("Model", span, message)
                        .with_related(known.span, "it has another value here");
                    self.diagnostics.push(found.with_shape(owner.clone()));
                }
            }
        }
        traits.0.shrink_to_fit();
        traits
    }

    /// The value of a trait; what an omitted one stands for depends on the trait's shape.
    fn coerce(&mut self, id: &ShapeId, value: Option<Node>, is_null: bool, span: Span) -> Node {
        let omitted = || match self.known.get(id).map(|it| &it.kind) {
            Some(ShapeKind::List) if !is_null => Value::Array(Vec::new()),
            None | Some(ShapeKind::Structure | ShapeKind::Map) => Value::Object(Object::default()),
            Some(_) => Value::Null,
        };
        value.unwrap_or_else(|| Node::new(omitted(), span))
    }
}
