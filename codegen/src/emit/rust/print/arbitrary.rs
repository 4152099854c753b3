//! The module `arbitrary`: random values for every type, valid by construction.

use quote::quote;

use super::layout::{File, block};
use super::scope::use_item;
use super::syntax::{identifier, module_documentation};
use crate::emit::rust::Arbitrary;
use crate::emit::rust::plan::Plan;

const NAME: &str = "arbitrary";

/// The module, where it is asked for and there is any type.
pub(super) fn module(plan: &Plan, arbitrary: Arbitrary) -> Option<File> {
    let items = plan.modules.iter().flat_map(|module| &module.items);
    let data = items.filter(|item| item.kind.is_data());
    let mut names: Vec<&str> = data.map(|item| item.name.as_str()).collect();
    if arbitrary == Arbitrary::Never || names.is_empty() {
        return None;
    }
    names.sort_unstable();
    let docs =
        module_documentation("`Arbitrary` for every type: random values, all of them valid.");
    let implementations = names.iter().map(|name| {
        let name = identifier(name);
        quote!(implement_arbitrary!(#name);)
    });
    let blocks = vec![
        block(NAME, [use_item("shapewright_validate", ["implement_arbitrary"].into_iter())]),
        block(NAME, [use_item("super", names.iter().copied())]),
        block(NAME, implementations),
    ];
    Some(File { name: NAME.to_owned(), sources: plan.sources.clone(), head: docs, blocks })
}
