//! What all conversions of a module share.

use std::cell::RefCell;
use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::rust::plan::aws_sdk::Conversions;
use crate::emit::rust::print::scope::Scope;
use crate::emit::rust::print::syntax::path;

/// The module, and that of the runtime which it calls.
pub(super) const NAME: &str = "aws_sdk";

/// What conversions of a module need to know.
pub(super) struct Context<'a> {
    pub(super) scope: Scope<'a>,
    pub(super) conversions: &'a Conversions,
    /// The modules of the SDK that they name.
    modules: RefCell<BTreeSet<String>>,
}

impl<'a> Context<'a> {
    pub(super) fn new(scope: Scope<'a>, conversions: &'a Conversions) -> Self {
        Self { scope, conversions, modules: RefCell::default() }
    }

    /// The modules of the SDK that were named so far.
    pub(super) fn modules(&self) -> Vec<String> {
        self.modules.borrow().iter().cloned().collect()
    }

    /// A type of the SDK, by its path in the crate.
    pub(super) fn sdk(&self, name: &str) -> TokenStream {
        self.modules.borrow_mut().extend(name.split("::").next().map(str::to_owned));
        path(name)
    }

    /// A type of ours, which may be one of another module.
    pub(super) fn ours(name: &str) -> TokenStream {
        path(&format!("super::super::{name}"))
    }

    /// A function of the runtime.
    pub(super) fn runtime(&self, name: &'static str) -> TokenStream {
        self.scope.import("shapewright_validate", NAME);
        path(&format!("{NAME}::{name}"))
    }
}

/// `impl From<SOURCE> for TARGET` or, if it can fail, `impl TryFrom<SOURCE> for TARGET`. The body makes
/// a `Self` of `value`; where it can fail, it may use `?`.
pub(super) fn implementation(
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
