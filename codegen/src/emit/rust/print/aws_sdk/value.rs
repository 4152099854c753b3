//! How one value is converted: as an expression of it, or as a function.

use proc_macro2::TokenStream;
use quote::quote;

use super::context::Context;
use crate::emit::rust::plan::aws_sdk::{Fallible, SdkMember};
use crate::emit::rust::plan::{Field, Type};
use crate::emit::rust::print::syntax::identifier;

/// Where a conversion leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    ToSdk,
    FromSdk,
}

impl Direction {
    /// What counts in this direction.
    pub(super) fn of(self, fallible: Fallible) -> bool {
        match self {
            Self::ToSdk => fallible.to_sdk,
            Self::FromSdk => fallible.from_sdk,
        }
    }

    fn choose<T>(self, to_sdk: T, from_sdk: T) -> T {
        match self {
            Self::ToSdk => to_sdk,
            Self::FromSdk => from_sdk,
        }
    }
}

/// How a value is converted.
pub(super) struct Conversion {
    kind: Kind,
    /// Whether the result is a `Result`.
    pub(super) is_fallible: bool,
}

enum Kind {
    /// The value is the same on both sides.
    Same,
    /// A method without arguments, and its path.
    Method(TokenStream, TokenStream),
    /// A function.
    Function(TokenStream),
    /// An expression of the value.
    Expression(Box<dyn Fn(&TokenStream) -> TokenStream>),
}

impl Conversion {
    /// The conversion of a member's value, boxes included.
    pub(super) fn of_field(
        context: &Context<'_>,
        direction: Direction,
        field: &Field,
        member: &SdkMember,
    ) -> Self {
        match &field.ty {
            Type::Named(name) if member.in_cycle => boxed(context, direction, name, field.boxed),
            ty => Self::of(context, direction, ty),
        }
    }

    /// The conversion of a value of the type.
    fn of(context: &Context<'_>, direction: Direction, ty: &Type) -> Self {
        match ty {
            Type::Named(name) => {
                let is_fallible = direction.of(context.conversions.nested(name));
                into(context, is_fallible)
            }
            Type::Blob => into(context, false),
            Type::Timestamp(_) => {
                let name = direction.choose("date_time", "timestamp");
                function(direction == Direction::FromSdk, context.runtime(name))
            }
            Type::Document => {
                function(true, context.runtime(direction.choose("document", "value")))
            }
            Type::BigInteger { .. } | Type::BigDecimal { .. } => {
                let number = context.runtime("number");
                let text = direction.choose(quote!(as_str), quote!(as_ref));
                expression(true, move |it| quote!(#number(#it.#text())))
            }
            Type::List { element, sparse } => {
                Self::of(context, direction, element).or_null(*sparse).of_elements(context)
            }
            Type::Map { key, value, sparse } => {
                let value = Self::of(context, direction, value).or_null(*sparse);
                value.of_entries(context, direction, **key == Type::String)
            }
            Type::Bool
            | Type::I8
            | Type::I16
            | Type::I32
            | Type::I64
            | Type::F32
            | Type::F64
            | Type::String
            | Type::Unit => Self { kind: Kind::Same, is_fallible: false },
        }
    }

    /// The conversion of a value that may be null.
    fn or_null(self, sparse: bool) -> Self {
        if !sparse || self.is_same() { self } else { self.of_option() }
    }

    /// The conversion of an option.
    pub(super) fn of_option(self) -> Self {
        if self.is_same() {
            return self;
        }
        let (is_fallible, function) = (self.is_fallible, self.function());
        let transpose = is_fallible.then(|| quote!(.transpose()));
        expression(is_fallible, move |it| quote!(#it.map(#function) #transpose))
    }

    fn of_elements(self, context: &Context<'_>) -> Self {
        if self.is_same() {
            return self;
        }
        let function = self.function();
        if self.is_fallible {
            let elements = context.runtime("elements");
            return expression(true, move |it| quote!(#elements(#it, #function)));
        }
        expression(false, move |it| quote!(#it.into_iter().map(#function).collect()))
    }

    fn of_entries(self, context: &Context<'_>, direction: Direction, is_same_key: bool) -> Self {
        if self.is_fallible {
            let (entries, function) = (context.runtime("entries"), self.function());
            return expression(true, move |it| quote!(#entries(#it, #function)));
        }
        match (&self.kind, is_same_key) {
            (Kind::Same, true) => expression(false, |it| quote!(#it.into_iter().collect())),
            (Kind::Same | Kind::Method(..), _) => {
                function(false, context.runtime(direction.choose("hash_map", "btree_map")))
            }
            _ => {
                let key = if is_same_key { quote!(key) } else { quote!(key.into()) };
                let value = self.apply(&quote!(value));
                expression(
                    false,
                    move |it| quote!(#it.into_iter().map(|(key, value)| (#key, #value)).collect()),
                )
            }
        }
    }

    pub(super) fn is_same(&self) -> bool {
        matches!(self.kind, Kind::Same)
    }

    /// The converted value of an expression that is a variable, a field or a call.
    pub(super) fn apply(&self, value: &TokenStream) -> TokenStream {
        match &self.kind {
            Kind::Same => value.clone(),
            Kind::Method(name, _) => quote!(#value.#name()),
            Kind::Function(path) => quote!(#path(#value)),
            Kind::Expression(expression) => expression(value),
        }
    }

    /// The conversion as a function.
    fn function(&self) -> TokenStream {
        match &self.kind {
            Kind::Same => quote!(|it| it),
            Kind::Method(_, path) | Kind::Function(path) => path.clone(),
            Kind::Expression(expression) => {
                let result = expression(&quote!(it));
                quote!(|it| #result)
            }
        }
    }
}

/// A value that may be an error, with its member in the path of the error.
pub(super) fn at(
    context: &Context<'_>,
    field: &Field,
    is_fallible: bool,
    value: &TokenStream,
) -> TokenStream {
    if !is_fallible {
        return value.clone();
    }
    let (function, name) = (context.runtime("member"), &field.member);
    quote!(#function(#name, #value)?)
}

/// The conversion of a value that either side may have in a box: the types in between are named, as
/// both `From` and boxes would be guessed otherwise.
fn boxed(
    context: &Context<'_>,
    direction: Direction,
    name: &str,
    is_boxed_here: bool,
) -> Conversion {
    let of_type = context.conversions.of(name).iter().find(|it| it.is_nested());
    let sdk = context.sdk(of_type.map_or(name, |it| it.path.as_str()));
    let is_fallible = direction.of(context.conversions.nested(name));
    let (boxed, method) =
        (context.scope.boxed(), identifier(if is_fallible { "try_from" } else { "from" }));
    match direction {
        Direction::ToSdk => {
            let into = context.scope.prelude("core::convert", "Into");
            expression(is_fallible, move |it| {
                let value = if is_boxed_here { quote!(*#it) } else { it.clone() };
                if is_fallible {
                    quote!(#sdk::#method(#value).map(#into::into))
                } else {
                    quote!(#sdk::#method(#value).into())
                }
            })
        }
        Direction::FromSdk => {
            let (ours, unboxed) = (Context::ours(name), context.runtime("Unboxed"));
            expression(is_fallible, move |it| {
                let value = quote!(#ours::#method(#unboxed::<#sdk>::unboxed(#it)));
                match (is_boxed_here, is_fallible) {
                    (false, _) => value,
                    (true, false) => quote!(#boxed::new(#value)),
                    (true, true) => quote!(#value.map(#boxed::new)),
                }
            })
        }
    }
}

fn into(context: &Context<'_>, is_fallible: bool) -> Conversion {
    let (of, name) = if is_fallible { ("TryInto", "try_into") } else { ("Into", "into") };
    let (of, name) = (context.scope.prelude("core::convert", of), identifier(name));
    Conversion { kind: Kind::Method(quote!(#name), quote!(#of::#name)), is_fallible }
}

fn function(is_fallible: bool, path: TokenStream) -> Conversion {
    Conversion { kind: Kind::Function(path), is_fallible }
}

fn expression(
    is_fallible: bool,
    expression: impl Fn(&TokenStream) -> TokenStream + 'static,
) -> Conversion {
    Conversion { kind: Kind::Expression(Box::new(expression)), is_fallible }
}
