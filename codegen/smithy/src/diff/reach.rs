//! Which shapes the inputs and the outputs of a model's operations reach.

use std::collections::BTreeMap;

use super::keys::Keys;
use crate::map::HashSet;
use crate::model::{Model, Shape, ShapeKind};
use crate::resolve::traits::{PRIVATE, is_mixin};
use crate::shape_id::ShapeId;

/// Where a shape is used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Used {
    /// By an input.
    pub(super) in_inputs: bool,
    /// By an output or an error.
    pub(super) in_outputs: bool,
}

impl Used {
    pub(super) const INPUT: Self = Self { in_inputs: true, in_outputs: false };
    pub(super) const OUTPUT: Self = Self { in_inputs: false, in_outputs: true };
    /// Used in ways that the model does not show.
    const BOTH: Self = Self { in_inputs: true, in_outputs: true };

    /// Used by both.
    pub(super) fn in_both(self, other: Self) -> Self {
        Self {
            in_inputs: self.in_inputs && other.in_inputs,
            in_outputs: self.in_outputs && other.in_outputs,
        }
    }

    /// Used by either.
    pub(super) fn and(self, other: Self) -> Self {
        Self {
            in_inputs: self.in_inputs || other.in_inputs,
            in_outputs: self.in_outputs || other.in_outputs,
        }
    }
}

/// The data shapes that operations reach, by key.
#[derive(Debug, Default)]
pub(super) struct Reach {
    shapes: BTreeMap<String, (ShapeId, Used)>,
}

impl Reach {
    /// What operations of a model reach, the prelude left out; of a model without operations, or that is
    /// compared with one, all that others may name, and what that reaches.
    pub(super) fn of(
        model: &Model,
        operations: &[&Shape],
        keys: &Keys<'_>,
        is_library: bool,
    ) -> Self {
        let mut reach = Self::default();
        if is_library {
            // What is mixed into shapes of the model is compared as a part of them.
            let mixed: HashSet<_> = model.shapes.values().flat_map(|it| &it.mixins).collect();
            let is_named = |shape: &&Shape| {
                is_data(shape) || (is_data_or_mixin(shape) && !mixed.contains(&shape.id))
            };
            let public = model.shapes.values().filter(|shape| !shape.traits.has(PRIVATE));
            let public = public.filter(is_named);
            public.for_each(|shape| reach.add(model, keys, &shape.id, Used::BOTH));
        }
        for shape in operations {
            if let ShapeKind::Operation(operation) = &shape.kind {
                reach.add(model, keys, &operation.input, Used::INPUT);
                let outputs = std::iter::once(&operation.output).chain(&operation.errors);
                outputs.for_each(|output| reach.add(model, keys, output, Used::OUTPUT));
            }
        }
        for shape in model.shapes.values().filter(|shape| !is_mixin(shape)) {
            if let ShapeKind::Service(service) = &shape.kind {
                let errors = service.errors.iter();
                errors.for_each(|error| reach.add(model, keys, error, Used::OUTPUT));
            }
        }
        reach
    }

    /// Whether a shape is reached.
    pub(super) fn has(&self, keys: &Keys<'_>, id: &ShapeId) -> bool {
        self.shape(keys.of_id(id)) == Some(id)
    }

    /// The ID of the reached shape of that key.
    pub(super) fn shape(&self, key: &str) -> Option<&ShapeId> {
        self.shapes.get(key).map(|(id, _)| id)
    }

    /// Where the shape of that key is used; nowhere if it is not reached.
    pub(super) fn used(&self, key: &str) -> Used {
        self.shapes.get(key).map_or_else(Used::default, |(_, used)| *used)
    }

    fn add(&mut self, model: &Model, keys: &Keys<'_>, root: &ShapeId, used: Used) {
        let mut pending = vec![root];
        while let Some(id) = pending.pop() {
            let Some(shape) = model.shape(id.as_str()) else { continue };
            if is_prelude(shape) || !self.mark(shape, keys, used) {
                continue;
            }
            pending.extend(shape.members.iter().map(|member| &member.target));
        }
    }

    /// Whether that was news.
    fn mark(&mut self, shape: &Shape, keys: &Keys<'_>, used: Used) -> bool {
        let entry = self.shapes.entry(keys.of_id(&shape.id).to_owned());
        let (_, known) = entry.or_insert_with(|| (shape.id.clone(), Used::default()));
        let both = known.and(used);
        let news = both != *known;
        *known = both;
        news
    }
}

/// Whether a shape stands for data, and is not of the prelude. What is mixed into others stands for
/// nothing itself.
pub(super) fn is_data(shape: &Shape) -> bool {
    is_data_or_mixin(shape) && !is_mixin(shape)
}

fn is_data_or_mixin(shape: &Shape) -> bool {
    stands_for_data(shape) && !is_prelude(shape)
}

/// Whether a shape is of a kind that stands for data.
pub(super) fn stands_for_data(shape: &Shape) -> bool {
    !matches!(shape.kind, ShapeKind::Operation(_) | ShapeKind::Service(_) | ShapeKind::Resource(_))
}

fn is_prelude(shape: &Shape) -> bool {
    shape.id.namespace() == "smithy.api"
}
