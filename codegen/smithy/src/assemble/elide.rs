//! Elided targets: `$name` takes the target of the bound resource's identifier or property.
//!
//! Those that a mixin fills are left to the pass that mixes in.

use super::draft::{Draft, Drafts};
use crate::budget;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Resource, ShapeKind};
use crate::shape_id::ShapeId;
use crate::source::Spanned;

/// Fills the targets that resources give.
pub(super) fn fill(drafts: &mut Drafts, diagnostics: &mut Diagnostics) {
    for index in 0..drafts.len() {
        let Some(resource) = &drafts[index].for_resource else { continue };
        match drafts.get(&resource.value).map(|draft| &draft.kind) {
            Some(ShapeKind::Resource(found)) => {
                let targets = targets(&drafts[index], found);
                fill_members(&mut drafts[index], targets);
            }
            Some(_) => {
                let message = format!(
                    "The target of the `for` production must be a resource shape: `{}`",
                    resource.value
                );
                diagnostics.push(Diagnostic::error("Model", resource.span, message));
            }
            None => {
                let message = format!("Unresolved resource: `{}`", resource.value);
                diagnostics.push(Diagnostic::error("Target", resource.span, message));
            }
        }
    }
}

/// The targets that a resource has for the members of a shape which lack one.
fn targets(draft: &Draft, resource: &Resource) -> Vec<Option<ShapeId>> {
    let elided = draft.members.iter().filter(|member| member.target.is_none());
    let target = |name: &str| {
        budget::step(1);
        resource.identifiers.get(name).or_else(|| resource.properties.get(name)).cloned()
    };
    elided.map(|member| target(&member.name.value)).collect()
}

fn fill_members(draft: &mut Draft, targets: Vec<Option<ShapeId>>) {
    let elided = draft.members.iter_mut().filter(|member| member.target.is_none());
    for (member, target) in elided.zip(targets) {
        member.target = target.map(|id| Spanned::new(id, member.name.span));
    }
}
