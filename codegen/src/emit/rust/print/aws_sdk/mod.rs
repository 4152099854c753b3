//! The module `aws_sdk`: conversions to and from types of the AWS SDK for Rust, a file for each module
//! of shapes.
//!
//! From a type of ours each member is taken by a pattern without `..`, and to it by a complete
//! expression, so that a forgotten member does not compile.

mod context;
mod errors;
mod string_enum;
mod structure;
mod union;
mod value;

use proc_macro2::TokenStream;
use quote::quote;

use self::context::Context;
use super::item::allowed_lints;
use super::layout::{Block, File, block};
use super::scope::{Scope, use_item};
use super::syntax::{identifier, module_documentation};
use crate::emit::rust::plan::aws_sdk::{Conversions, Counterpart, CounterpartKind};
use crate::emit::rust::plan::{Item, ItemKind, Module, Plan};

use self::context::NAME;

/// The line of the root module.
pub(super) fn declaration(conversions: &Conversions) -> TokenStream {
    let feature = conversions.feature.as_ref().map(|name| quote!(#[cfg(feature = #name)]));
    quote! {
        #feature
        mod aws_sdk;
    }
}

/// The files, where they are asked for.
pub(super) fn modules(plan: &Plan) -> Vec<File> {
    let Some(conversions) = &plan.aws_sdk else { return Vec::new() };
    let files: Vec<File> =
        plan.modules.iter().filter_map(|module| file(conversions, module)).collect();
    let names: Vec<_> = plan
        .modules
        .iter()
        .filter(|module| files.iter().any(|file| file.name == file_name(&module.name)))
        .map(|module| identifier(&module.name))
        .collect();
    let docs = module_documentation(&format!(
        "Conversions to and from the types of `{}`.",
        conversions.krate.replace('_', "-")
    ));
    let root = File {
        name: file_name("mod"),
        sources: plan.sources.clone(),
        head: quote! {
            #docs
            #![allow(deprecated, reason = "what the model or the SDK deprecates is converted, too")]
        },
        blocks: vec![block(NAME, [quote!(#(mod #names;)*)])],
    };
    std::iter::once(root).chain(files).collect()
}

fn file_name(module: &str) -> String {
    format!("{NAME}/{module}")
}

/// The conversions of a module's items, if it has any that the SDK has, too.
fn file(conversions: &Conversions, module: &Module) -> Option<File> {
    let names = module.items.iter().map(|item| item.name.as_str());
    let names = names.filter(|name| !conversions.of(name).is_empty()).collect();
    let context = Context::new(Scope::below(names), conversions);
    let items: Vec<Block> = module
        .items
        .iter()
        .flat_map(|item| conversions.of(&item.name).iter().map(move |it| (item, it)))
        .flat_map(|(item, counterpart)| implementations(&context, item, counterpart))
        .map(|tokens| block(&module.name, [tokens]))
        .collect();
    if items.is_empty() {
        return None;
    }
    let docs = module_documentation(&format!("Conversions of the types of `{}`.", module.name));
    let allow = allowed_lints(module);
    let modules = context.modules();
    let mut uses = context.scope.use_blocks();
    // Behind the standard library, among the other crates.
    uses[1].insert(0, use_item(&conversions.krate, modules.iter().map(String::as_str)));
    let uses = uses.into_iter().map(|uses| block(&module.name, uses));
    Some(File {
        name: file_name(&module.name),
        sources: module.sources.clone(),
        head: quote!(#docs #allow),
        blocks: uses.chain(items).collect(),
    })
}

fn implementations(
    context: &Context<'_>,
    item: &Item,
    counterpart: &Counterpart,
) -> Vec<TokenStream> {
    match (&item.kind, &counterpart.kind) {
        (ItemKind::Structure(it), CounterpartKind::Structure { making, members }) => {
            structure::implementations(context, item, it, counterpart, (making, members))
        }
        (ItemKind::Union(variants), CounterpartKind::Union(members)) => {
            union::implementations(context, item, counterpart, variants, members)
        }
        (ItemKind::StringEnum(_), CounterpartKind::StringEnum) => {
            string_enum::implementations(context, item, counterpart)
        }
        (ItemKind::Errors(variants), CounterpartKind::Errors(names)) => {
            errors::implementations(context, item, counterpart, variants, names)
        }
        _ => Vec::new(),
    }
}
