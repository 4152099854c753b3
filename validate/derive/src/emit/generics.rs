//! Bounds for type parameters: only where a rule or the shape needs them.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Generics, Type, parse_quote};

use crate::model::{Input, Kind};
use crate::rules::Rules;

/// The generics with `T: bound` for every type parameter `T` in one of the types.
pub(crate) fn bounded(generics: &Generics, types: &[&Type], bound: &TokenStream) -> Generics {
    let used: Vec<Ident> = generics
        .type_params()
        .filter(|parameter| types.iter().any(|ty| mentions(ty.to_token_stream(), &parameter.ident)))
        .map(|parameter| parameter.ident.clone())
        .collect();
    let mut generics = generics.clone();
    if !used.is_empty() {
        let clause = generics.make_where_clause();
        clause.predicates.extend(
            used.iter().map(|ident| -> syn::WherePredicate { parse_quote!(#ident: #bound) }),
        );
    }
    generics
}

fn mentions(tokens: TokenStream, ident: &Ident) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(other) => other == *ident,
        TokenTree::Group(group) => mentions(group.stream(), ident),
        _ => false,
    })
}

/// The types whose own rules are called.
pub(super) fn nested_types(input: &Input) -> Vec<&Type> {
    members(input).filter(|(_, rules)| calls_nested(rules)).map(|(ty, _)| ty).collect()
}

/// The types with keys that paths may have to conceal.
pub(super) fn keyed_types(input: &Input) -> Vec<&Type> {
    members(input).filter(|(_, rules)| checks_values(rules)).map(|(ty, _)| ty).collect()
}

/// The types whose shapes are needed.
pub(crate) fn shaped_types(input: &Input) -> Vec<&Type> {
    members(input).map(|(ty, _)| ty).collect()
}

fn members(input: &Input) -> Box<dyn Iterator<Item = (&Type, &Rules)> + '_> {
    match &input.kind {
        Kind::Structure(structure) => {
            let fields = structure.fields.iter().filter(|field| !field.skipped);
            Box::new(fields.map(|field| (&field.ty, &field.rules)))
        }
        Kind::Newtype(newtype) => Box::new(std::iter::once((&newtype.ty, &newtype.rules))),
        Kind::Union(union) => {
            Box::new(union.variants.iter().map(|variant| (&variant.ty, &variant.rules)))
        }
        Kind::StringEnum(_) | Kind::IntEnum(_) => Box::new(std::iter::empty()),
    }
}

fn calls_nested(rules: &Rules) -> bool {
    rules.nested || rules.parts.iter().any(calls_nested)
}

fn checks_values(rules: &Rules) -> bool {
    rules.parts.values.as_ref().is_some_and(|values| values.checks_something())
        || rules.parts.iter().any(checks_values)
}
