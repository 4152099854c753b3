//! The module `patterns`: every distinct pattern once, as a static.

mod program;

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;
use shapewright_pattern::Anchoring;

use super::layout::{Block, File, block};
use super::scope::use_item;
use super::syntax::{documentation, identifier, module_documentation};
use crate::emit::rust::docs;
use crate::emit::rust::plan::{PatternStatic, Plan};

const NAME: &str = "patterns";

/// The module of patterns, and that of the data in them.
const MODULE: &str = "shapewright_validate::pattern";
const DATA_MODULE: &str = "shapewright_validate::__private::pattern";

/// The names that are imported from [`DATA_MODULE`].
type Names = BTreeSet<&'static str>;

/// The module, if there is any pattern.
pub(super) fn module(plan: &Plan) -> Option<File> {
    if plan.patterns.is_empty() {
        return None;
    }
    let mut names = Names::new();
    let statics = plan.patterns.iter().map(|pattern| pattern_static(pattern, &mut names));
    let statics: Vec<Block> = statics.map(|item| block(NAME, [item])).collect();
    let head = module_documentation("The patterns of the strings, compiled.");
    let data = use_item(DATA_MODULE, names.into_iter());
    let uses = block(NAME, [data, use_item(MODULE, ["Anchoring", "Pattern"].into_iter())]);
    let blocks = std::iter::once(uses).chain(statics).collect();
    Some(File { name: NAME.to_owned(), sources: plan.sources.clone(), head, blocks })
}

fn pattern_static(pattern: &PatternStatic, names: &mut Names) -> TokenStream {
    let text = pattern.compiled.text();
    let docs = format!("The pattern of {}: {}.", docs::code(&pattern.of), docs::code(text));
    let docs = documentation(&docs);
    let name = identifier(&pattern.name);
    let anchoring = match pattern.compiled.anchoring() {
        Anchoring::Search => quote!(Anchoring::Search),
        Anchoring::Full => quote!(Anchoring::Full),
    };
    let program = program::tokens(pattern.compiled.program(), names);
    quote! {
        #docs
        pub static #name: Pattern = Pattern::new(#text, #anchoring, #program);
    }
}
