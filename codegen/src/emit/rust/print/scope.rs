//! Which names mean what in a module: short where nothing stands in the way, absolute otherwise.
//!
//! A shape may be called `Option` or `Serialize`. In a module that defines or imports such a
//! shape, the standard one is written `::core::option::Option`; everywhere else generated code
//! reads as if written by hand.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenStream;
use quote::quote;

use super::syntax::{identifier, path};
use crate::emit::rust::plan::Module;

/// The names of one module, and the imports that its items have asked for so far.
pub(super) struct Scope<'a> {
    taken: BTreeSet<&'a str>,
    siblings: BTreeSet<&'a str>,
    /// Where the siblings are.
    beside: &'static str,
    uses: RefCell<BTreeMap<&'static str, BTreeSet<&'static str>>>,
}

impl<'a> Scope<'a> {
    pub(super) fn new(module: &'a Module) -> Self {
        let siblings: BTreeSet<&str> = module.imports.iter().map(String::as_str).collect();
        let defined = module.items.iter().map(|item| item.name.as_str());
        Self {
            taken: defined.chain(siblings.iter().copied()).collect(),
            siblings,
            beside: "super",
            uses: RefCell::default(),
        }
    }

    /// The names of a module in a folder beside those that define these items.
    pub(super) fn below(items: BTreeSet<&'a str>) -> Self {
        Self {
            taken: items.clone(),
            siblings: items,
            beside: "super::super",
            uses: RefCell::default(),
        }
    }

    /// Whether a shape of the module has that name.
    pub(super) fn is_taken(&self, name: &str) -> bool {
        self.taken.contains(name)
    }

    /// A name of the standard prelude, such as `("core::option", "Option")`.
    pub(super) fn prelude(&self, module: &str, name: &str) -> TokenStream {
        if self.is_taken(name) { path(&format!("::{module}::{name}")) } else { path(name) }
    }

    /// A name that is imported where it can be.
    pub(super) fn import(&self, module: &'static str, name: &'static str) -> TokenStream {
        if self.is_taken(name) {
            return path(&format!("::{module}::{name}"));
        }
        self.uses.borrow_mut().entry(module).or_default().insert(name);
        path(name)
    }

    /// A static of the module `patterns`.
    pub(super) fn pattern(&self, name: &str) -> TokenStream {
        self.uses.borrow_mut().entry("super").or_default().insert("patterns");
        path(&format!("patterns::{name}"))
    }

    pub(super) fn option(&self) -> TokenStream {
        self.prelude("core::option", "Option")
    }

    pub(super) fn some(&self) -> TokenStream {
        self.prelude("core::option::Option", "Some")
    }

    pub(super) fn none(&self) -> TokenStream {
        self.prelude("core::option::Option", "None")
    }

    pub(super) fn boxed(&self) -> TokenStream {
        self.prelude("std::boxed", "Box")
    }

    pub(super) fn string(&self) -> TokenStream {
        self.prelude("std::string", "String")
    }

    pub(super) fn vec(&self) -> TokenStream {
        self.prelude("std::vec", "Vec")
    }

    /// `#[derive(…)]` of standard traits and those of the runtime.
    pub(super) fn derive(&self, traits: &[&'static str]) -> TokenStream {
        let traits = traits.iter().map(|name| self.derivable(name));
        quote!(#[derive(#(#traits),*)])
    }

    fn derivable(&self, name: &'static str) -> TokenStream {
        let module = match name {
            "Clone" => "core::clone",
            "Copy" => "core::marker",
            "Debug" => "core::fmt",
            "Default" => "core::default",
            "Hash" => "core::hash",
            "IntEnum" | "Newtype" | "RedactedDebug" | "Serde" | "Setters" | "StringEnum"
            | "Validate" => return self.import("shapewright_validate", name),
            "OperationError" | "ServiceError" => {
                return self.import("shapewright_validate::operation", name);
            }
            _ => "core::cmp",
        };
        self.prelude(module, name)
    }

    /// The `use` items in blocks: the standard library, other crates, the modules beside this one.
    pub(super) fn use_blocks(&self) -> Vec<Vec<TokenStream>> {
        let uses = self.uses.borrow();
        let mut beside: BTreeSet<&str> = self.siblings.clone();
        beside.extend(uses.get("super").into_iter().flatten());
        let others = uses.iter().filter(|(module, _)| **module != "super");
        let (standard, foreign): (Vec<_>, Vec<_>) =
            others.partition(|(module, _)| module.split("::").next() == Some("std"));
        let block = |mut uses: Vec<(&&str, &BTreeSet<&str>)>| -> Vec<TokenStream> {
            uses.sort_by_key(|(module, names)| sort_key(module, names));
            uses.into_iter()
                .map(|(module, names)| use_item(module, names.iter().copied()))
                .collect()
        };
        let beside = (!beside.is_empty()).then(|| use_item(self.beside, beside.into_iter()));
        vec![block(standard), block(foreign), beside.into_iter().collect()]
    }
}

/// What `use` items are sorted by: as rustfmt does it, braces come last.
fn sort_key(module: &str, names: &BTreeSet<&str>) -> String {
    let name = if names.len() == 1 { names.first().copied() } else { None };
    format!("{module}::{}", name.unwrap_or("{"))
}

/// `use module::{names}`.
pub(super) fn use_item<'a>(
    module: &str,
    names: impl ExactSizeIterator<Item = &'a str>,
) -> TokenStream {
    let module = path(module);
    let single = names.len() == 1;
    let names = names.map(identifier);
    if single { quote!(use #module::#(#names)*;) } else { quote!(use #module::{#(#names),*};) }
}
