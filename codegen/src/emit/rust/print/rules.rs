//! `#[validate(…)]`: constraints as the derive spells them.

use proc_macro2::TokenStream;
use quote::quote;

use super::scope::Scope;
use super::syntax::{number, path};
use crate::emit::rust::plan::{
    Bounds, Field, FieldDefault, Literal, Recommendation, RecommendationTest, Rules,
};

/// The attribute of a field or of a union's payload; nothing where there is nothing to say.
pub(super) fn field_attribute(scope: &Scope<'_>, field: &Field) -> TokenStream {
    let mut parts = parts(scope, &field.rules);
    if field.redacted && !field.rules.sensitive {
        parts.push(quote!(sensitive));
    }
    if let Some(default) = field.default.as_ref().and_then(default) {
        parts.push(default);
    }
    if field.idempotency_token {
        parts.push(quote!(idempotency_token));
    }
    if let Some(binding) = &field.binding {
        parts.push(quote!(binding = #binding));
    }
    if field.host_label {
        parts.push(quote!(host_label));
    }
    if let Some(media_type) = &field.media_type {
        parts.push(quote!(media_type = #media_type));
    }
    if field.member != field.wire_name {
        let member = &field.member;
        parts.push(quote!(name = #member));
    }
    attribute(&parts)
}

/// `default = …`, unless it is the default of the type.
fn default(default: &FieldDefault) -> Option<TokenStream> {
    let value = match &default.value {
        Literal::Zero => return None,
        Literal::Bool(value) => quote!(#value),
        Literal::Number(text) => number(text),
        Literal::Text(text) => quote!(#text),
    };
    Some(quote!(default = #value))
}

/// The attribute for rules alone.
pub(super) fn rules_attribute(scope: &Scope<'_>, rules: &Rules) -> TokenStream {
    attribute(&parts(scope, rules))
}

/// `#[validate(…)]` of those parts.
pub(super) fn attribute(parts: &[TokenStream]) -> TokenStream {
    if parts.is_empty() { TokenStream::new() } else { quote!(#[validate(#(#parts),*)]) }
}

fn parts(scope: &Scope<'_>, rules: &Rules) -> Vec<TokenStream> {
    let mut parts = Vec::new();
    if rules.nested {
        parts.push(quote!(nested));
    }
    parts.extend(rules.bounds.as_ref().map(bounds));
    if let Some(name) = &rules.pattern {
        let pattern = scope.pattern(name);
        parts.push(quote!(pattern = #pattern));
    }
    parts.extend(rules.words.iter().map(|word| path(word)));
    parts.extend(inner(scope, &quote!(each), rules.each.as_deref()));
    parts.extend(inner(scope, &quote!(keys), rules.keys.as_deref()));
    parts.extend(inner(scope, &quote!(values), rules.values.as_deref()));
    if let Some(format) = rules.format {
        let format = format.as_str();
        parts.push(quote!(format = #format));
    }
    if rules.sensitive {
        parts.push(quote!(sensitive));
    }
    parts.extend(rules.recommendations.iter().map(|it| recommendation(scope, it)));
    parts
}

/// `recommendation(…)`, of a value or of a structure.
pub(super) fn recommendation(scope: &Scope<'_>, recommendation: &Recommendation) -> TokenStream {
    let Recommendation { rule, message, test } = recommendation;
    let test = match test {
        RecommendationTest::Pattern(name) => {
            let pattern = scope.pattern(name);
            quote!(pattern = #pattern)
        }
        RecommendationTest::ReservedPrefix(prefix) => quote!(reserved_prefix = #prefix),
        RecommendationTest::MultipleOf(unit) => {
            let unit = number(&unit.to_string());
            quote!(multiple_of = #unit)
        }
        RecommendationTest::Needs(member, needs) => quote!(member = #member, needs = #needs),
        RecommendationTest::After(member, after) => quote!(member = #member, after = #after),
    };
    quote!(recommendation(rule = #rule, message = #message, #test))
}

fn bounds(bounds: &Bounds) -> TokenStream {
    let bound = |key: &str, text: &Option<String>| {
        let (key, value) = (path(key), number(text.as_deref()?));
        Some(quote!(#key = #value))
    };
    let name = path(bounds.name);
    let both = [bound("min", &bounds.min), bound("max", &bounds.max)].into_iter().flatten();
    quote!(#name(#(#both),*))
}

fn inner(scope: &Scope<'_>, name: &TokenStream, rules: Option<&Rules>) -> Option<TokenStream> {
    let parts = parts(scope, rules?);
    (!parts.is_empty()).then(|| quote!(#name(#(#parts),*)))
}
