//! What was written, with its places: the border between `parse` and `check`.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::spanned::Spanned;
use syn::{Attribute, Generics, Lit, Member, Path, Type, Visibility};

/// A type with its attributes.
pub(crate) struct Input {
    pub(crate) ident: Ident,
    pub(crate) generics: Generics,
    pub(crate) attributes: Attributes,
    pub(crate) body: Body,
}

impl Input {
    /// The attributes of what is derived. It may use what is deprecated; it does not say so of other
    /// types, since compilers need much time for what stands at every implementation.
    pub(crate) fn derived(&self) -> TokenStream {
        let of_field = |field: &Field| field.attributes.deprecated.is_some();
        let has_deprecated = match &self.body {
            Body::Named(fields) | Body::Tuple(fields) => fields.iter().any(of_field),
            Body::Enum(variants) => variants.iter().any(|it| it.attributes.deprecated.is_some()),
        };
        let allowed = (has_deprecated || self.attributes.deprecated.is_some())
            .then(|| quote!(#[allow(deprecated)]));
        quote!(#[automatically_derived] #allowed)
    }
}

/// What a type is made of.
pub(crate) enum Body {
    /// `struct S { … }`.
    Named(Vec<Field>),
    /// `struct S(…);`, or `struct S;`.
    Tuple(Vec<Field>),
    /// `enum E { … }`.
    Enum(Vec<Variant>),
}

/// A field.
pub(crate) struct Field {
    pub(crate) visibility: Visibility,
    pub(crate) member: Member,
    pub(crate) ty: Type,
    pub(crate) span: Span,
    pub(crate) attributes: Attributes,
}

/// A variant.
pub(crate) struct Variant {
    pub(crate) ident: Ident,
    pub(crate) fields: Vec<Field>,
    pub(crate) has_named_fields: bool,
    pub(crate) attributes: Attributes,
}

/// The attributes of a type, field or variant.
pub(crate) struct Attributes {
    pub(crate) validate: Vec<Item>,
    pub(crate) serde: Vec<Item>,
    /// The documentation, in Markdown.
    pub(crate) doc: String,
    /// `#[deprecated]`, as it was written.
    pub(crate) deprecated: Option<Attribute>,
    /// Whether there is an `#[error(…)]` as `ServiceError` reads it.
    pub(crate) error: Option<Vec<Item>>,
    /// `#[serde(…)]` that could not be read.
    pub(crate) unread: Vec<syn::Error>,
}

/// One item of an attribute's list.
#[derive(Clone)]
pub(crate) struct Item {
    pub(crate) name: Ident,
    pub(crate) value: Value,
}

impl Item {
    /// Where the value is, or the name of what has none.
    pub(crate) fn value_span(&self) -> Span {
        match &self.value {
            Value::Literal(literal) => literal.literal.span(),
            Value::Path(path) => path.span(),
            Value::Word | Value::List(_) => self.name.span(),
        }
    }
}

/// What follows the name of an item.
#[derive(Clone)]
pub(crate) enum Value {
    /// Nothing.
    Word,
    /// `= literal`.
    Literal(Literal),
    /// `= path`.
    Path(Path),
    /// `(items)`.
    List(Vec<Item>),
}

/// A literal with its sign.
#[derive(Clone)]
pub(crate) struct Literal {
    pub(crate) negative: bool,
    pub(crate) literal: Lit,
}
