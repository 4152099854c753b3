//! Tokens → what was written.

mod item;

use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::{
    Attribute, Data, DeriveInput, Expr, Fields, Index, Lit, Member, Meta, MetaNameValue, Token,
};

use crate::errors::Errors;
use crate::raw::{Attributes, Body, Field, Input, Item, Variant};

/// Reads a type and its attributes.
pub(crate) fn parse(input: DeriveInput) -> syn::Result<Input> {
    let mut errors = Errors::default();
    let attributes = attributes(&input.attrs, &mut errors);
    let body = match input.data {
        Data::Struct(data) => Some(match data.fields {
            Fields::Named(_) => Body::Named(fields(data.fields, &mut errors)),
            Fields::Unnamed(_) | Fields::Unit => Body::Tuple(fields(data.fields, &mut errors)),
        }),
        Data::Enum(data) => {
            let variants = data.variants.into_iter();
            Some(Body::Enum(variants.map(|it| variant(it, &mut errors)).collect()))
        }
        Data::Union(data) => {
            let message = "a Rust `union` has no shape; a Smithy union is an `enum`";
            errors.push_spanned(data.union_token, message);
            None
        }
    };
    let (ident, generics) = (input.ident, input.generics);
    errors.into_result(body.map(|body| Input { ident, generics, attributes, body }))
}

fn fields(fields: Fields, errors: &mut Errors) -> Vec<Field> {
    let fields = fields.into_iter().zip(0..);
    let field = |(field, index): (syn::Field, u32)| Field {
        span: field.ident.as_ref().map_or_else(|| field.ty.span(), Spanned::span),
        visibility: field.vis,
        attributes: attributes(&field.attrs, errors),
        member: field
            .ident
            .map_or_else(|| Member::Unnamed(Index { index, span: field.ty.span() }), Member::Named),
        ty: field.ty,
    };
    fields.map(field).collect()
}

fn variant(variant: syn::Variant, errors: &mut Errors) -> Variant {
    Variant {
        ident: variant.ident,
        has_named_fields: matches!(variant.fields, Fields::Named(_)),
        attributes: attributes(&variant.attrs, errors),
        fields: fields(variant.fields, errors),
    }
}

/// The items of `#[validate(…)]` and `#[serde(…)]`. What serde would not understand is left for
/// serde to say.
fn attributes(attributes: &[Attribute], errors: &mut Errors) -> Attributes {
    let (mut validate, mut serde, mut doc) = (Vec::new(), Vec::new(), Vec::new());
    let (mut deprecated, mut error, mut unread) = (None, None, Vec::new());
    for attribute in attributes {
        let path = attribute.path();
        if path.is_ident("validate") {
            match items(attribute) {
                Ok(items) => validate.extend(items),
                Err(error) => errors.add(error),
            }
        } else if path.is_ident("serde") {
            match items(attribute) {
                Ok(items) => serde.extend(items),
                Err(error) => unread.push(error),
            }
        } else if path.is_ident("doc") {
            doc.extend(documentation(&attribute.meta));
        } else if path.is_ident("deprecated") {
            deprecated = Some(attribute.clone());
        } else if path.is_ident("error") {
            // Other crates have an `#[error("…")]` too.
            error = items(attribute).ok().or(error);
        }
    }
    let doc = doc.join("\n").trim().to_owned();
    Attributes { validate, serde, doc, deprecated, error, unread }
}

/// The text of a documentation comment. What is no literal is known to the compiler alone.
fn documentation(meta: &Meta) -> Option<String> {
    let Meta::NameValue(MetaNameValue { value: Expr::Lit(value), .. }) = meta else { return None };
    let Lit::Str(text) = &value.lit else { return None };
    let text = text.value();
    Some(text.strip_prefix(' ').map_or(text.clone(), str::to_owned))
}

/// The items of an attribute.
pub(crate) fn items(attribute: &Attribute) -> syn::Result<Vec<Item>> {
    let items = attribute.parse_args_with(Punctuated::<Item, Token![,]>::parse_terminated)?;
    Ok(items.into_iter().collect())
}
