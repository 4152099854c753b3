//! Small pieces of syntax: identifiers, paths, documentation, attributes.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;

/// An identifier, raw where it is a keyword (`gen` is one since edition 2024).
pub(super) fn identifier(name: &str) -> Ident {
    match syn::parse_str::<Ident>(name) {
        Ok(identifier) if name != "gen" => identifier,
        _ => Ident::new_raw(name, Span::call_site()),
    }
}

/// A path of plain identifiers: `::core::option::Option`, `patterns::NAME`, `super`.
pub(super) fn path(text: &str) -> TokenStream {
    let mut tokens = TokenStream::new();
    for (index, segment) in text.split("::").enumerate() {
        if index > 0 {
            tokens.extend(quote!(::));
        }
        if !segment.is_empty() {
            let keyword = ["super", "crate", "self", "Self"].contains(&segment);
            let segment =
                if keyword { Ident::new(segment, Span::call_site()) } else { identifier(segment) };
            tokens.extend(quote!(#segment));
        }
    }
    tokens
}

/// Outer documentation, one attribute per line.
pub(super) fn documentation(markdown: &str) -> TokenStream {
    let lines = lines(markdown);
    quote!(#(#[doc = #lines])*)
}

/// Inner documentation, one attribute per line.
pub(super) fn module_documentation(markdown: &str) -> TokenStream {
    let lines = lines(markdown);
    quote!(#(#![doc = #lines])*)
}

fn lines(markdown: &str) -> impl Iterator<Item = Literal> + '_ {
    markdown.lines().map(|line| {
        Literal::string(&if line.is_empty() { String::new() } else { format!(" {line}") })
    })
}

/// `#[deprecated]`, with its note.
pub(super) fn deprecated(note: Option<&str>) -> TokenStream {
    match note {
        None => TokenStream::new(),
        Some("") => quote!(#[deprecated]),
        Some(note) => quote!(#[deprecated(note = #note)]),
    }
}

/// A number as it was modelled, with `_` between groups of digits where it is long.
pub(super) fn number(text: &str) -> TokenStream {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (quote!(-), digits),
        None => (TokenStream::new(), text),
    };
    let literal = if digits.bytes().all(|byte| byte.is_ascii_digit()) {
        group(digits).parse::<TokenStream>()
    } else {
        digits.parse()
    };
    let literal = literal.unwrap_or_default();
    quote!(#sign #literal)
}

fn group(digits: &str) -> String {
    /// Shorter numbers are read at a glance.
    const UNGROUPED: usize = 4;
    if digits.len() <= UNGROUPED {
        return digits.to_owned();
    }
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push('_');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{identifier, number};

    #[test]
    fn keywords_are_written_raw() {
        assert_eq!(identifier("type").to_string(), "r#type");
        assert_eq!(identifier("gen").to_string(), "r#gen");
        assert_eq!(identifier("name").to_string(), "name");
    }

    #[test]
    fn numbers_are_grouped_and_keep_their_value() {
        assert_eq!(number("-604800").to_string(), "- 604_800");
        assert_eq!(number("1430").to_string(), "1430");
        assert_eq!(number("2.2").to_string(), "2.2");
        assert_eq!(number("1e3").to_string(), "1e3");
    }
}
