//! Which structures stand in the operation that they belong to, and the suffixes of their names.

use std::collections::{BTreeMap, HashMap};

use crate::model::{Model, Shape, ShapeKind};
use crate::shape_id::ShapeId;

/// The structures of one namespace that are written in their operation.
pub(super) struct Inline {
    /// The suffix of inputs, as `$operationInputSuffix` says it.
    pub(super) input: String,
    /// The suffix of outputs, as `$operationOutputSuffix` says it.
    pub(super) output: String,
    /// The structures, with the operations.
    operations: HashMap<ShapeId, ShapeId>,
}

/// The role that an inline structure has without saying so.
pub(super) const INPUT: &str = "smithy.api#input";
/// As [`INPUT`].
pub(super) const OUTPUT: &str = "smithy.api#output";

impl Inline {
    /// Decides for the shapes of a namespace.
    pub(super) fn new(model: &Model, shapes: &[&Shape]) -> Self {
        let input = common_suffix(model, shapes, INPUT).unwrap_or_else(|| "Input".to_owned());
        let output = common_suffix(model, shapes, OUTPUT).unwrap_or_else(|| "Output".to_owned());
        let mut operations = HashMap::new();
        for (role, suffix) in [(INPUT, &input), (OUTPUT, &output)] {
            for (operation, structure, found) in candidates(model, shapes, role) {
                if found == suffix {
                    operations.insert(structure.id.clone(), operation.id.clone());
                }
            }
        }
        Self { input, output, operations }
    }

    /// Whether a structure stands in an operation.
    pub(super) fn is_inline(&self, structure: &ShapeId) -> bool {
        self.operations.contains_key(structure)
    }

    /// Whether a structure stands in this operation.
    pub(super) fn is_in(&self, structure: &ShapeId, operation: &ShapeId) -> bool {
        self.operations.get(structure) == Some(operation)
    }
}

/// The most frequent suffix; the first by name of several.
fn common_suffix(model: &Model, shapes: &[&Shape], role: &str) -> Option<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, _, suffix) in candidates(model, shapes, role) {
        *counts.entry(suffix).or_default() += 1;
    }
    let best = counts.values().copied().max()?;
    counts.iter().find(|(_, count)| **count == best).map(|(suffix, _)| (*suffix).to_owned())
}

/// Every operation with its input or output, where that bears the role itself and is named after
/// the operation, and how its name ends.
fn candidates<'m>(
    model: &'m Model,
    shapes: &'m [&'m Shape],
    role: &'m str,
) -> impl Iterator<Item = (&'m Shape, &'m Shape, &'m str)> {
    shapes.iter().filter_map(move |operation| {
        let ShapeKind::Operation(it) = &operation.kind else { return None };
        let id = if role == INPUT { &it.input } else { &it.output };
        let structure = model.shapes.get(id)?;
        let applied = structure.traits.0.get(role).filter(|applied| !applied.mixed_in)?;
        let is_plain = applied.value.as_object().is_some_and(crate::map::Map::is_empty);
        let is_local = id.namespace() == operation.id.namespace();
        let is_structure = structure.kind == ShapeKind::Structure;
        let suffix = id.name().strip_prefix(operation.id.name())?;
        let all = is_plain && is_local && is_structure && !suffix.is_empty();
        all.then_some((*operation, structure, suffix))
    })
}
