//! Where a value is: an expression for it, and one for the report at its path.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};

/// A value in derived code.
pub(super) struct Place {
    /// An expression of type `&T`.
    pub(super) value: TokenStream,
    /// Calls on `report` that lead to the value's path.
    steps: TokenStream,
    depth: usize,
}

/// The parameter of `check`, invisible to the user's expressions.
pub(super) fn report() -> Ident {
    Ident::new("report", Span::mixed_site())
}

impl Place {
    /// The checked value itself.
    pub(super) fn root(value: TokenStream) -> Self {
        Self { value, steps: TokenStream::new(), depth: 0 }
    }

    /// A member.
    pub(super) fn member(value: TokenStream, name: &str) -> Self {
        Self { value, steps: quote!(.member(#name)), depth: 0 }
    }

    /// An expression of type `&mut Report`.
    pub(super) fn report(&self) -> TokenStream {
        let (report, steps) = (report(), &self.steps);
        if steps.is_empty() { quote!(#report) } else { quote!(&mut #report #steps) }
    }

    /// A name for something that belongs to this place.
    pub(super) fn variable(&self, name: &str) -> Ident {
        format_ident!("{name}_{}", self.depth, span = Span::mixed_site())
    }

    /// A part of the value, reached by one more step; no step where paths do not tell them apart.
    pub(super) fn part(&self, value: &Ident, step: &TokenStream) -> Self {
        let steps = &self.steps;
        Self { value: quote!(#value), steps: quote!(#steps #step), depth: self.depth + 1 }
    }

    /// The same place, of which nothing is told.
    pub(super) fn sensitive(&self) -> Self {
        let steps = &self.steps;
        Self { value: self.value.clone(), steps: quote!(#steps.sensitive()), depth: self.depth }
    }
}
