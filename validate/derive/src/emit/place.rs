//! Where a value is: an expression for it, and one for the report at its path.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Member, Type};

/// A value in derived code.
pub(super) struct Place {
    /// An expression of type `&T`.
    pub(super) value: TokenStream,
    /// Calls on `report` that lead to the value's path.
    steps: TokenStream,
    depth: usize,
    /// Where the type is written: where the compiler says that a rule does not apply to it.
    written: Span,
}

/// The parameter of `check`, invisible to the user's expressions.
pub(super) fn report() -> Ident {
    Ident::new("report", Span::mixed_site())
}

impl Place {
    /// The checked value itself.
    pub(super) fn root(member: &Member, ty: &Type) -> Self {
        Self::at(field(member, ty), TokenStream::new(), ty)
    }

    /// A field that is a member of that name.
    pub(super) fn field(member: &Member, ty: &Type, name: &str) -> Self {
        Self::at(field(member, ty), quote!(.member(#name)), ty)
    }

    /// What a variant holds, which is a member of that name.
    pub(super) fn payload(variable: &Ident, ty: &Type, name: &str) -> Self {
        let variable = Ident::new(&variable.to_string(), variable.span().located_at(ty.span()));
        Self::at(quote!(#variable), quote!(.member(#name)), ty)
    }

    fn at(value: TokenStream, steps: TokenStream, ty: &Type) -> Self {
        Self { value, steps, depth: 0, written: ty.span() }
    }

    /// An expression of type `&mut Report`.
    pub(super) fn report(&self) -> TokenStream {
        let (report, steps) = (report(), &self.steps);
        if steps.is_empty() { quote!(#report) } else { quote!(&mut #report #steps) }
    }

    /// A name for something that belongs to this place.
    pub(super) fn variable(&self, name: &str) -> Ident {
        format_ident!("{name}_{}", self.depth, span = Span::mixed_site().located_at(self.written))
    }

    /// A part of the value, reached by one more step; no step where paths do not tell them apart.
    pub(super) fn part(&self, value: &Ident, step: &TokenStream) -> Self {
        let steps = &self.steps;
        let (value, steps) = (quote!(#value), quote!(#steps #step));
        Self { value, steps, depth: self.depth + 1, written: self.written }
    }

    /// The same place, of which nothing is told.
    pub(super) fn sensitive(&self) -> Self {
        let steps = &self.steps;
        Self { value: self.value.clone(), steps: quote!(#steps.sensitive()), ..*self }
    }
}

fn field(member: &Member, ty: &Type) -> TokenStream {
    quote_spanned!(Span::call_site().located_at(ty.span())=> &self.#member)
}
