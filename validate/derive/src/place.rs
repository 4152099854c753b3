//! Where a value is: an expression for it, and one for the report at its path.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Member, Type};

/// A value in derived code.
pub(crate) struct Place {
    /// An expression of type `&T`.
    pub(crate) value: TokenStream,
    /// The variable that holds the report around the value.
    base: Ident,
    /// Calls on it that lead to the value's path.
    steps: Vec<TokenStream>,
    depth: usize,
    /// Where the type is written: where the compiler reports that a rule does not apply to it.
    written: Span,
}

/// The parameter of `check`, invisible to the user's expressions.
pub(crate) fn report() -> Ident {
    Ident::new("report", Span::mixed_site())
}

impl Place {
    /// The checked value itself.
    pub(crate) fn root(member: &Member, ty: &Type) -> Self {
        Self::at(field(member, ty), None, ty)
    }

    /// A field that is a member of that name.
    pub(crate) fn field(member: &Member, ty: &Type, name: &str) -> Self {
        Self::at(field(member, ty), Some(name), ty)
    }

    /// The payload of a variant, which is a member of that name.
    pub(crate) fn payload(variable: &Ident, ty: &Type, name: &str) -> Self {
        let variable = Ident::new(&variable.to_string(), variable.span().located_at(ty.span()));
        Self::at(quote!(#variable), Some(name), ty)
    }

    fn at(value: TokenStream, member: Option<&str>, ty: &Type) -> Self {
        let steps = member.map(|name| quote!(.member(#name))).into_iter().collect();
        Self { value, base: report(), steps, depth: 0, written: ty.span() }
    }

    /// An expression of type `&mut Report`.
    pub(crate) fn report(&self) -> TokenStream {
        let Self { base, steps, .. } = self;
        if steps.is_empty() { quote!(#base) } else { quote!(&mut #base #(#steps)*) }
    }

    /// A statement that binds the report to the variable which the reports of parts start from.
    pub(crate) fn bound_report(&self) -> TokenStream {
        let (base, bound) = (&self.base, self.bound());
        let steps = self.steps.iter().map(|step| quote!(let #bound = &mut #bound #step;));
        quote!(let #bound = &mut *#base; #(#steps)*)
    }

    fn bound(&self) -> Ident {
        self.variable("report")
    }

    /// A name for something that belongs to this place.
    pub(crate) fn variable(&self, name: &str) -> Ident {
        format_ident!("{name}_{}", self.depth, span = Span::mixed_site().located_at(self.written))
    }

    /// A part of the value, reached by one more step; no step if paths do not distinguish them. It
    /// stands behind [`bound_report`](Self::bound_report).
    pub(crate) fn part(&self, value: &Ident, step: Option<TokenStream>) -> Self {
        Self {
            value: quote!(#value),
            base: self.bound(),
            steps: step.into_iter().collect(),
            depth: self.depth + 1,
            written: self.written,
        }
    }

    /// The same place, of which nothing is shown.
    pub(crate) fn sensitive(&self) -> Self {
        let steps = self.steps.iter().cloned().chain([quote!(.sensitive())]).collect();
        Self { value: self.value.clone(), base: self.base.clone(), steps, ..*self }
    }
}

fn field(member: &Member, ty: &Type) -> TokenStream {
    quote_spanned!(Span::call_site().located_at(ty.span())=> &self.#member)
}
