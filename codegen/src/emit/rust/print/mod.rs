//! The printer: a plan → texts by path. It decides nothing but spelling.

mod arbitrary;
mod aws_sdk;
mod error;
mod errors;
mod int_enum;
mod item;
mod layout;
mod newtype;
mod operation;
mod patterns;
mod renames;
mod rules;
mod scope;
mod service;
mod string_enum;
mod structure;
mod syntax;
mod types;
mod union;

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::quote;

use self::item::allowed_lints;
use self::layout::{Block, File, block, long_block, render};
use self::scope::Scope;
use self::syntax::{identifier, module_documentation};
use crate::emit::rust::plan::{Item, ItemKind, Module, Plan};
use crate::emit::rust::{Arbitrary, Options};
use shapewright_smithy::diagnostic::Diagnostics;

/// The files of a plan, by path.
///
/// # Errors
/// Tokens that are no Rust, which would be a mistake of the printer.
pub fn print(plan: &Plan, options: &Options) -> Result<BTreeMap<String, String>, Diagnostics> {
    let mut diagnostics = Diagnostics::new();
    let mut texts = BTreeMap::new();
    let mut files = vec![root(plan, options.arbitrary)];
    files.extend(plan.modules.iter().map(module));
    files.extend(arbitrary::module(plan, options.arbitrary));
    files.extend(patterns::module(plan));
    files.extend(aws_sdk::modules(plan));
    for file in files {
        let path = join(&options.root, &format!("{}.rs", file.name));
        match render(file, options) {
            Ok(text) => texts.insert(path, text),
            Err(problem) => {
                diagnostics.push(problem);
                None
            }
        };
    }
    if diagnostics.has_errors() { Err(diagnostics) } else { Ok(texts) }
}

fn join(root: &str, name: &str) -> String {
    match root.trim_end_matches('/') {
        "" => name.to_owned(),
        root => format!("{root}/{name}"),
    }
}

/// The root module: documentation, lints, and every type under one path.
fn root(plan: &Plan, arbitrary: Arbitrary) -> File {
    let docs = module_documentation(&plan.documentation);
    let names: Vec<_> = plan.modules.iter().map(|module| identifier(&module.name)).collect();
    let arbitrary = match arbitrary {
        Arbitrary::Never => TokenStream::new(),
        Arbitrary::Feature => quote!(
            #[cfg(feature = "arbitrary")]
            mod arbitrary;
        ),
        Arbitrary::Always => quote!(
            mod arbitrary;
        ),
    };
    let aws_sdk = plan.aws_sdk.as_ref().map(aws_sdk::declaration);
    let patterns = (!plan.patterns.is_empty()).then(|| {
        quote!(
            pub mod patterns;
        )
    });
    let deprecated = plan.has_deprecations().then(
        || quote!(#![allow(deprecated, reason = "items that the model deprecates are used here")]),
    );
    File {
        name: "mod".to_owned(),
        sources: plan.sources.clone(),
        head: quote! {
            #docs
            #![allow(
                clippy::disallowed_names,
                clippy::doc_link_with_quotes,
                clippy::doc_markdown,
                clippy::enum_variant_names,
                clippy::fn_params_excessive_bools,
                clippy::large_enum_variant,
                clippy::many_single_char_names,
                clippy::missing_fields_in_debug,
                clippy::should_implement_trait,
                clippy::similar_names,
                clippy::struct_excessive_bools,
                clippy::struct_field_names,
                clippy::too_many_arguments,
                clippy::too_many_lines,
                clippy::type_complexity,
                clippy::unicode_not_nfc,
                clippy::wrong_self_convention,
                reason = "names, sizes and documentation are those of the model"
            )]
            #deprecated
        },
        blocks: vec![
            block("mod", [quote!(#arbitrary #aws_sdk #(mod #names;)* #patterns)]),
            block("mod", [quote!(#(pub use self::#names::*;)*)]),
        ],
    }
}

/// A module of shapes.
fn module(module: &Module) -> File {
    let scope = Scope::new(module);
    let items: Vec<Block> =
        module.items.iter().flat_map(|item| items(&scope, &module.name, item)).collect();
    let docs = module_documentation(&module.documentation);
    let allow = allowed_lints(module);
    // What is used is known when all items are there.
    let uses = scope.use_blocks().into_iter().map(|uses| block(&module.name, uses));
    let blocks = uses.chain(items).collect();
    File {
        name: module.name.clone(),
        sources: module.sources.clone(),
        head: quote!(#docs #allow),
        blocks,
    }
}

/// The Rust items for an item of the plan.
fn items(scope: &Scope<'_>, file: &str, item: &Item) -> Vec<Block> {
    match &item.kind {
        ItemKind::Structure(structure) => {
            vec![long_block(file, structure::structure(scope, item, structure))]
        }
        ItemKind::Union(variants) => vec![long_block(file, union::union(scope, item, variants))],
        ItemKind::StringEnum(values) => {
            vec![long_block(file, string_enum::string_enum(scope, item, values))]
        }
        ItemKind::IntEnum(values) => {
            vec![long_block(file, int_enum::int_enum(scope, item, values))]
        }
        ItemKind::Newtype(rules) => vec![block(file, [newtype::newtype(scope, item, rules)])],
        ItemKind::Operation(operation) => {
            let items = operation::operation(scope, item, operation);
            items.into_iter().map(|item| block(file, [item])).collect()
        }
        ItemKind::Errors(variants) => vec![block(file, [errors::errors(scope, item, variants)])],
        ItemKind::Service(service) => {
            let items = service::service(scope, item, service);
            items.into_iter().map(|item| block(file, [item])).collect()
        }
    }
}
