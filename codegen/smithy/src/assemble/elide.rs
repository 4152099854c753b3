//! Elided targets: `$name` takes the target of the bound resource's identifier or property.
//!
//! Those that a mixin fills are left to the pass that mixes in.

use super::draft::{Draft, Drafts};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::ShapeKind;
use crate::shape_id::ShapeId;
use crate::source::Spanned;

/// Fills the targets that resources give.
pub(super) fn fill(drafts: &mut Drafts, diagnostics: &mut Diagnostics) {
    for index in 0..drafts.len() {
        let Some(resource) = drafts[index].for_resource.clone() else { continue };
        let found = drafts.get(&resource.value).map(|draft| draft.kind.clone());
        match found {
            Some(ShapeKind::Resource(found)) => {
                let target = |name: &str| {
                    found.identifiers.get(name).or_else(|| found.properties.get(name)).cloned()
                };
                fill_members(&mut drafts[index], target);
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

fn fill_members(draft: &mut Draft, target: impl Fn(&str) -> Option<ShapeId>) {
    for member in draft.members.iter_mut().filter(|member| member.target.is_none()) {
        let found = target(&member.name.value);
        member.target = found.map(|id| Spanned::new(id, member.name.span));
    }
}
