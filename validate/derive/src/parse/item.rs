//! One item of an attribute: `name`, `name = literal`, `name = path`, `name(items)`.

use proc_macro2::Ident;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{Lit, Path, Token, parenthesized, token};

use crate::raw::{Item, Literal, Value};

impl Parse for Item {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let name = input.call(Ident::parse_any)?;
        let value = if input.peek(token::Paren) {
            let list;
            parenthesized!(list in input);
            let items = Punctuated::<Self, Token![,]>::parse_terminated(&list)?;
            Value::List(items.into_iter().collect())
        } else if input.parse::<Option<Token![=]>>()?.is_some() {
            assigned(input)?
        } else {
            Value::Word
        };
        Ok(Self { name, value })
    }
}

fn assigned(input: ParseStream<'_>) -> syn::Result<Value> {
    let negative = input.parse::<Option<Token![-]>>()?.is_some();
    if negative || input.peek(Lit) {
        return Ok(Value::Literal(Literal { negative, literal: input.parse()? }));
    }
    let path = input.call(Path::parse_mod_style).map(Value::Path);
    path.map_err(|error| {
        syn::Error::new(error.span(), "expected a literal, or the path of an item")
    })
}
