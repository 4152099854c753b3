//! The module `patterns`: every distinct pattern once, as a static.

use std::collections::BTreeSet;

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;

use super::layout::{Block, File, block};
use super::scope::use_item;
use super::syntax::{documentation, identifier, module_documentation};
use crate::emit::rust::docs;
use crate::emit::rust::plan::{PatternStatic, Plan};

const NAME: &str = "patterns";

/// Where the types of patterns are.
const MODULE: &str = "shapewright_validate::pattern";

/// The module, where there is any pattern.
pub(super) fn module(plan: &Plan) -> Option<File> {
    if plan.patterns.is_empty() {
        return None;
    }
    let mut names = BTreeSet::from(["Pattern".to_owned()]);
    let statics = plan.patterns.iter().map(|pattern| pattern_static(pattern, &mut names));
    let statics: Vec<Block> = statics.map(|item| block(NAME, [item])).collect();
    let docs = module_documentation("The patterns of the strings, compiled.");
    let head = quote! {
        #docs
        #![allow(clippy::unreadable_literal, reason = "the numbers are sets of characters")]
    };
    let uses = block(NAME, [use_item(MODULE, names.iter().map(String::as_str))]);
    let blocks = std::iter::once(uses).chain(statics).collect();
    Some(File { name: NAME.to_owned(), sources: plan.sources.clone(), head, blocks })
}

fn pattern_static(pattern: &PatternStatic, names: &mut BTreeSet<String>) -> TokenStream {
    let text = docs::code(pattern.compiled.text());
    let docs = documentation(&format!("The pattern of `{}`: {text}.", pattern.of));
    let name = identifier(&pattern.name);
    let value = shorten(pattern.compiled.static_tokens(), names);
    quote! {
        #docs
        pub static #name: Pattern = #value;
    }
}

/// Writes `Program` for `::shapewright_validate::pattern::Program`, and notes the name for the
/// import. No static can be in the way: their names are in capitals.
fn shorten(tokens: TokenStream, names: &mut BTreeSet<String>) -> TokenStream {
    let prefix: Vec<String> = quote!(::shapewright_validate::pattern::)
        .into_iter()
        .map(|token| token.to_string())
        .collect();
    let tokens: Vec<TokenTree> = tokens.into_iter().map(|token| inside(token, names)).collect();
    let mut short = Vec::with_capacity(tokens.len());
    let mut rest = &tokens[..];
    while let Some(token) = rest.first() {
        let next = rest.get(prefix.len());
        let starts = matches!(token, TokenTree::Punct(_))
            && prefix.iter().zip(rest).all(|(text, token)| token.to_string() == *text);
        match next {
            Some(TokenTree::Ident(name)) if starts => {
                names.insert(name.to_string());
                rest = &rest[prefix.len()..];
            }
            _ => {
                short.push(token.clone());
                rest = &rest[1..];
            }
        }
    }
    short.into_iter().collect()
}

fn inside(token: TokenTree, names: &mut BTreeSet<String>) -> TokenTree {
    let TokenTree::Group(group) = token else { return token };
    let stream = shorten(group.stream(), names);
    proc_macro2::Group::new(group.delimiter(), stream).into()
}
