//! The traits of a model that has errors already: what is wrong with them is found in the same run.
//!
//! Nothing is reported that may follow from an error that is known. A target that does not exist
//! counts as a document, of which every value is right, and where a trait may stand is not checked,
//! because that depends on targets.

use super::lenient;
use super::validate::{bounds, enums, graph::Graph, traits};
use crate::budget;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::map::HashSet;
use crate::model::{Member, Model, Traits};
use crate::shape_id::ShapeId;
use crate::source::{FileId, Span};

/// What depends on the targets of a shape.
const TRAIT_TARGET: &str = "TraitTarget";

/// Reports traits that do not exist, that exclude each other, and whose values are wrong; and values of
/// enums and bounds that are.
pub(super) fn check_traits(model: &mut Model, lenient: &[FileId], diagnostics: &mut Diagnostics) {
    retarget(model);
    leave_out_broken_traits(model, diagnostics);
    let mut found = Diagnostics::new();
    traits::check(&Graph::of(model), &mut found);
    enums::check(model, &mut found);
    bounds::check(model, &mut found);
    let known: HashSet<Span> = diagnostics.iter().filter_map(|it| it.span).collect();
    let is_new = |it: &Diagnostic| {
        let is_known = it.span.is_some_and(|span| known.contains(&span));
        it.severity == Severity::Error && it.id != TRAIT_TARGET && !is_known
    };
    diagnostics.extend(lenient::soften(found, model, lenient).into_iter().filter(is_new));
}

/// Lets members target documents in place of what does not exist.
fn retarget(model: &mut Model) {
    let known: HashSet<ShapeId> = model.shapes.keys().cloned().collect();
    let members = model.shapes.values_mut().flat_map(|shape| shape.members.changeable());
    for member in members.filter(|member| !known.contains(&member.target)) {
        member.target = ShapeId::new("smithy.api", "Document");
    }
}

/// Takes the uses of traits away whose definitions have errors.
fn leave_out_broken_traits(model: &mut Model, diagnostics: &Diagnostics) {
    let broken = diagnostics.iter().filter_map(|it| it.shape.as_ref().map(ShapeId::container));
    let is_trait = |id: &ShapeId| {
        model.shape(id.as_str()).is_some_and(|shape| shape.traits.has("smithy.api#trait"))
    };
    let broken: HashSet<ShapeId> = broken.filter(is_trait).collect();
    if broken.is_empty() {
        return;
    }
    for shape in model.shapes.values_mut() {
        leave_out(&broken, &mut shape.traits);
        let members = shape.members.changeable();
        members.for_each(|member: &mut Member| leave_out(&broken, &mut member.traits));
    }
}

fn leave_out(broken: &HashSet<ShapeId>, traits: &mut Traits) {
    budget::step(traits.0.len());
    if traits.0.keys().any(|id| broken.contains(id)) {
        let all = std::mem::take(&mut traits.0).into_iter();
        traits.0 = all.filter(|(id, _)| !broken.contains(id)).collect();
    }
}
