//! The module `patterns`: every distinct pattern once, as a static.

use proc_macro2::TokenStream;
use quote::quote;

use super::layout::File;
use super::syntax::{documentation, identifier, module_documentation};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::emit::rust::docs;
use crate::emit::rust::plan::{PatternStatic, Plan};

/// The module, where there is any pattern.
pub(super) fn module(plan: &Plan, diagnostics: &mut Diagnostics) -> Option<File> {
    if plan.patterns.is_empty() {
        return None;
    }
    let mut blocks = Vec::new();
    for pattern in &plan.patterns {
        match pattern_static(pattern) {
            Ok(item) => blocks.push(vec![item]),
            Err(problem) => diagnostics.push(problem),
        }
    }
    let head = module_documentation("The patterns of the strings, compiled.");
    Some(File { name: "patterns".to_owned(), sources: plan.sources.clone(), head, blocks })
}

fn pattern_static(pattern: &PatternStatic) -> Result<TokenStream, Diagnostic> {
    let docs =
        documentation(&format!("The pattern of `{}`: {}", pattern.of, docs::code(&pattern.text)));
    let name = identifier(&pattern.name);
    let value = compiled(pattern)?;
    Ok(quote! {
        #docs
        pub static #name: ::shapewright_validate::pattern::Pattern = #value;
    })
}

fn compiled(pattern: &PatternStatic) -> Result<TokenStream, Diagnostic> {
    let message = format!("the pattern of `{}` cannot be compiled", pattern.of);
    Err(Diagnostic::new("Pattern", Severity::Error, None, message))
}
