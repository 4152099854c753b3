//! `apply` statements: traits that are applied from outside.

use super::collect::resolve_trait;
use super::draft::{DraftTrait, Drafts};
use super::names::Names;
use crate::ast;
use crate::budget;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::map::HashMap;
use crate::shape_id::ShapeId;
use crate::source::{Span, Spanned};
use crate::suggest;

/// The traits of one statement and what they are for.
pub(super) struct Applied {
    target: Spanned<ShapeId>,
    traits: Vec<DraftTrait>,
}

/// The `apply` statements of all files.
pub(super) fn collect(
    files: &[ast::Model],
    names: &Names,
    diagnostics: &mut Diagnostics,
) -> Vec<Applied> {
    let mut applies = Vec::new();
    for file in files {
        let scope = names.scope(file);
        for apply in &file.applies {
            let traits = apply.traits.iter().cloned();
            let traits = traits.filter_map(|it| resolve_trait(&scope, it, diagnostics)).collect();
            match scope.resolve(&apply.target.text) {
                Some(id) => {
                    applies.push(Applied { target: Spanned::new(id, apply.target.span), traits });
                }
                None => diagnostics.push(unknown(&apply.target.text, apply.target.span, None)),
            }
        }
    }
    applies
}

/// Adds the traits to their targets. A member that only a mixin brings gets an entry without a
/// target, to be filled when the mixin is.
pub(super) fn add(drafts: &mut Drafts, applies: Vec<Applied>, diagnostics: &mut Diagnostics) {
    // A shape may have many members, and a statement for each.
    let mut places: HashMap<ShapeId, HashMap<String, usize>> = HashMap::default();
    for Applied { target, traits } in applies {
        if target.value.namespace() == "smithy.api" {
            let message = format!("`{}` is of the prelude, which cannot change", target.value);
            let found = Diagnostic::error("Model", target.span, message);
            diagnostics.push(found.with_shape(target.value));
            continue;
        }
        let container = target.value.container();
        let Some(draft) = drafts.get_mut(&container) else {
            let help = meant(&container, drafts, diagnostics.len());
            diagnostics.push(unknown(target.value.as_str(), target.span, help));
            continue;
        };
        let Some(name) = target.value.member() else {
            draft.traits.extend(traits);
            continue;
        };
        let places = places.entry(container).or_insert_with(|| draft.places());
        if let Some(place) = places.get(name) {
            draft.members[*place].traits.extend(traits);
        } else if draft.mixins.is_empty() {
            let names = draft.members.iter().map(|member| member.name.value.as_str());
            let may_suggest = suggest::is_affordable(diagnostics.len(), names.len());
            budget::step(if may_suggest { names.len() } else { 0 });
            let closest = may_suggest.then(|| suggest::closest(name, names)).flatten();
            let help = closest.map(suggest::help);
            diagnostics.push(unknown(target.value.as_str(), target.span, help));
        } else {
            draft.applied_to_mixed_in.push((Spanned::new(name.into(), target.span), traits));
        }
    }
}

/// What was perhaps meant by a shape that does not exist: one of the same namespace.
fn meant(id: &ShapeId, drafts: &Drafts, problems: usize) -> Option<String> {
    if !suggest::is_affordable(problems, drafts.len()) {
        return None;
    }
    let names = drafts.keys().filter(|it| it.namespace() == id.namespace()).map(ShapeId::name);
    suggest::closest(id.name(), names).map(suggest::help)
}

fn unknown(text: &str, span: Span, help: Option<String>) -> Diagnostic {
    let message = format!("Traits are applied to an unknown shape: `{text}`");
    let mut found = Diagnostic::error("Model", span, message);
    found.help = help;
    found
}
