//! `each(…)`, `keys(…)` and `values(…)`: the rules of what a list or map holds.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Path;

use super::{Rules, refuse_contradictions, unknown};
use crate::errors::Errors;
use crate::place::Place;
use crate::raw::Item;
use crate::read;

/// How deep rules of parts may be nested.
const MAX_DEPTH: usize = 32;

/// The rules of the parts of a value.
#[derive(Default)]
pub(crate) struct Parts {
    pub(crate) each: Option<Box<Rules>>,
    pub(crate) keys: Option<Box<Rules>>,
    pub(crate) values: Option<Box<Rules>>,
}

impl Parts {
    /// All rules of parts.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Rules> {
        [&self.each, &self.keys, &self.values].into_iter().flatten().map(|rules| &**rules)
    }

    pub(super) fn checks_something(&self) -> bool {
        self.iter().any(Rules::checks_something)
    }

    /// Adds an item's rules; `false` if the item is not one of parts.
    pub(super) fn add(&mut self, item: &Item, depth: usize, errors: &mut Errors) -> bool {
        let slot = match item.name.to_string().as_str() {
            "each" => &mut self.each,
            "keys" => &mut self.keys,
            "values" => &mut self.values,
            _ => return false,
        };
        if let Some(rules) = inner(item, depth, errors) {
            read::once(slot, Box::new(rules), item, errors);
        }
        true
    }

    /// The statements that check the parts.
    pub(super) fn statements(&self, runtime: &Path, place: &Place) -> Option<TokenStream> {
        let checked = |rules: &Option<Box<Rules>>| {
            rules.as_ref().is_some_and(|rules| rules.checks_something())
        };
        let each = self.each.as_deref().filter(|_| checked(&self.each));
        let keys = self.keys.as_deref().filter(|_| checked(&self.keys));
        let values = self.values.as_deref().filter(|_| checked(&self.values));
        if each.is_some_and(Rules::are_nested_alone) {
            let (list, report) = (&place.value, place.report());
            return Some(quote!(#runtime::__private::rules::each::nested(#list, #report);));
        }
        let each = each.map(|rules| of_elements(runtime, rules, place));
        let has_entries = keys.is_some() || values.is_some();
        let is_concealed = self.keys.as_ref().is_some_and(|rules| rules.sensitive);
        let entries = has_entries.then(|| of_entries(runtime, keys, values, is_concealed, place));
        if each.is_none() && entries.is_none() {
            return None;
        }
        let report = place.bound_report();
        Some(quote!({ #report #each #entries }))
    }
}

fn of_elements(runtime: &Path, rules: &Rules, place: &Place) -> TokenStream {
    let (index, element) = (place.variable("index"), place.variable("element"));
    let part = place.part(&element, Some(quote!(.index(#index))));
    let (list, statements) = (&place.value, rules.statements(runtime, &part));
    quote! {
        #runtime::__private::rules::each::visit(#list, |#index, #element| { #statements });
    }
}

/// Keys are reported at the map itself, before the values under them.
fn of_entries(
    runtime: &Path,
    keys: Option<&Rules>,
    values: Option<&Rules>,
    is_concealed: bool,
    place: &Place,
) -> TokenStream {
    let key = place.variable("key");
    let value = place.variable("value");
    let unused = place.variable("_value");
    let map = &place.value;
    let of_keys = keys.map(|rules| {
        let step = quote!(.itself(#runtime::MapKey::key(#key)));
        let statements = rules.statements(runtime, &place.part(&key, Some(step)));
        quote! {
            for (#key, #unused) in #runtime::__private::rules::entries::of(#map) {
                #statements
            }
        }
    });
    let of_value = values.map(|rules| {
        let hides = if is_concealed {
            quote!(true)
        } else {
            quote!(#runtime::__private::rules::entries::hides(#key))
        };
        let step = quote!(.entry(#runtime::MapKey::key(#key), #hides));
        let statements = rules.statements(runtime, &place.part(&value, Some(step)));
        quote! {
            for (#key, #value) in #runtime::__private::rules::entries::of(#map) {
                #statements
            }
        }
    });
    quote!(#of_keys #of_value)
}

fn inner(item: &Item, depth: usize, errors: &mut Errors) -> Option<Rules> {
    let items = read::list(item, "length(max = 64)", errors)?;
    if items.is_empty() {
        errors.push(item.name.span(), format_args!("`{}` has no rules", item.name));
    }
    if depth == MAX_DEPTH {
        errors.push(item.name.span(), "rules are nested too deeply");
        return None;
    }
    let mut rules = Rules::default();
    for inner in items {
        if !rules.add_at(inner, depth + 1, errors) {
            let name = inner.name.to_string();
            errors.push(inner.name.span(), misplaced_or_unknown(&name, &item.name.to_string()));
        }
    }
    refuse_contradictions(&rules, item, errors);
    Some(rules)
}

fn misplaced_or_unknown(name: &str, outer: &str) -> String {
    match name {
        "required" => format!(
            "`required` has no meaning in `{outer}`: elements that may be null are options, all \
             others are required"
        ),
        "name" | "skip" => format!("`{name}` applies to fields, not to `{outer}`"),
        _ => unknown(name, &[]),
    }
}
