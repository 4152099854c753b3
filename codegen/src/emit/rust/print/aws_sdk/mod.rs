//! The module `aws_sdk`: conversions to and from types of the AWS SDK for Rust, a file for each module
//! of shapes.
//!
//! From a type of ours each member is taken by a pattern without `..`, and to it by a complete
//! expression, so that a forgotten member does not compile.

mod errors;
mod string_enum;
mod structure;
mod union;
mod value;

use std::cell::RefCell;
use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;

use super::layout::{Block, File, block};
use super::scope::{Scope, use_item};
use super::syntax::{identifier, module_documentation, path};
use crate::emit::rust::plan::aws_sdk::{Conversions, Counterpart, CounterpartKind};
use crate::emit::rust::plan::{Item, ItemKind, Module, Plan};

const NAME: &str = "aws_sdk";

/// What conversions of a module need to know.
pub(super) struct Context<'a> {
    scope: Scope<'a>,
    conversions: &'a Conversions,
    /// The modules of the SDK that they name.
    modules: RefCell<BTreeSet<String>>,
}

impl Context<'_> {
    /// A type of the SDK, by its path in the crate.
    fn sdk(&self, name: &str) -> TokenStream {
        self.modules.borrow_mut().extend(name.split("::").next().map(str::to_owned));
        path(name)
    }

    /// A type of ours, which may be one of another module.
    fn ours(name: &str) -> TokenStream {
        path(&format!("super::super::{name}"))
    }

    /// A function of the runtime.
    fn runtime(&self, name: &'static str) -> TokenStream {
        self.scope.import("shapewright_validate", NAME);
        path(&format!("{NAME}::{name}"))
    }
}

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
    let context = Context { scope: Scope::below(names), conversions, modules: RefCell::default() };
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
    let allow = super::allowed_lints(module);
    let modules = context.modules.borrow();
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

/// `impl From<SOURCE> for TARGET` or, if it can fail, `impl TryFrom<SOURCE> for TARGET`. The body makes
/// a `Self` of `value`; where it can fail, it may use `?`.
fn implementation(
    context: &Context<'_>,
    fallible: bool,
    (source, target): (&TokenStream, &TokenStream),
    parameter: &TokenStream,
    (statements, result): (Option<&TokenStream>, &TokenStream),
) -> TokenStream {
    let scope = &context.scope;
    if !fallible {
        let from = scope.prelude("core::convert", "From");
        return quote! {
            impl #from<#source> for #target {
                fn from(#parameter: #source) -> Self {
                    #statements
                    #result
                }
            }
        };
    }
    let (try_from, ok) =
        (scope.prelude("core::convert", "TryFrom"), scope.prelude("core::result::Result", "Ok"));
    let result_type = scope.prelude("core::result", "Result");
    let error = context.runtime("ConversionError");
    quote! {
        impl #try_from<#source> for #target {
            type Error = #error;

            fn try_from(#parameter: #source) -> #result_type<Self, #error> {
                #statements
                #ok(#result)
            }
        }
    }
}
