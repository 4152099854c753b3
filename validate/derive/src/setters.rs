//! `#[derive(Setters)]`: `new`, and a method that sets a field for each field.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use syn::{DeriveInput, Member, Path, Type};

use crate::raw::{Body, Field};
use crate::types::{boxed, is_one_of, list, map, option};
use crate::{check, default, parse};

/// The implementation for a structure.
pub(crate) fn derive(input: DeriveInput) -> syn::Result<TokenStream> {
    let raw = parse::parse(input)?;
    let runtime = check::runtime(&raw.attributes.validate);
    let Body::Named(fields) = &raw.body else {
        let message = "`Setters` needs a structure with named fields";
        return Err(syn::Error::new(raw.ident.span(), message));
    };
    let fields: Vec<Named<'_>> = fields.iter().filter_map(Named::of).collect();
    let (ident, derived) = (&raw.ident, raw.derived());
    let constructor = constructor(&fields, &runtime);
    let names: Vec<&str> = fields.iter().map(|field| field.name.as_str()).collect();
    let setters =
        fields.iter().map(|field| setter(field, &setter_name(&field.name, &names), &runtime));
    let (of_impl, of_type, bounds) = raw.generics.split_for_impl();
    let default = makes_default(&fields).then(|| {
        quote! {
            #derived
            impl #of_impl ::core::default::Default for #ident #of_type #bounds {
                fn default() -> Self { Self::new() }
            }
        }
    });
    Ok(quote! {
        #derived
        impl #of_impl #ident #of_type #bounds {
            #constructor
            #(#setters)*
        }

        #default
    })
}

/// A field with a name.
struct Named<'f> {
    ident: &'f Ident,
    /// The identifier without `r#`.
    name: String,
    field: &'f Field,
}

impl<'f> Named<'f> {
    fn of(field: &'f Field) -> Option<Self> {
        let Member::Named(ident) = &field.member else { return None };
        let name = ident.to_string().trim_start_matches("r#").to_owned();
        Some(Self { ident, name, field })
    }

    /// Whether `new` takes it.
    fn is_required(&self) -> bool {
        option(&self.field.ty).is_none() && !self.is_defaulted()
    }

    fn is_defaulted(&self) -> bool {
        let leaves_out = ["default", "skip", "skip_deserializing"];
        default::is_stated(&self.field.attributes)
            || self
                .field
                .attributes
                .serde
                .iter()
                .any(|item| leaves_out.iter().any(|it| item.name == it))
    }
}

/// Whether `Default` cannot be derived, as a default is not that of its type, and can be made, as
/// nothing is required.
fn makes_default(fields: &[Named<'_>]) -> bool {
    fields
        .iter()
        .any(|it| default::is_stated(&it.field.attributes) && option(&it.field.ty).is_none())
        && !fields.iter().any(Named::is_required)
}

fn constructor(fields: &[Named<'_>], runtime: &Path) -> TokenStream {
    let required: Vec<&Named<'_>> = fields.iter().filter(|field| field.is_required()).collect();
    if required.is_empty() && !makes_default(fields) {
        return quote! {
            /// Creates a value without any member.
            #[must_use]
            pub fn new() -> Self { <Self as ::core::default::Default>::default() }
        };
    }
    let parameters = required.iter().map(|field| {
        let ty = parameter(unboxed(&field.field.ty), Taken::ByPosition);
        let ident = field.ident;
        quote!(#ident: #ty)
    });
    let values = fields.iter().map(|field| {
        let (ident, ty) = (field.ident, &field.field.ty);
        if field.is_required() {
            let value = from_parameter(ident, ty, Taken::ByPosition, runtime);
            quote!(#ident: #value)
        } else if option(ty).is_some() {
            quote!(#ident: ::core::option::Option::None)
        } else {
            let default = default::of(ty, &field.field.attributes, runtime).map(|it| it.value);
            let value = default.unwrap_or_else(|| quote!(::core::default::Default::default()));
            quote!(#ident: #value)
        }
    });
    let docs = if required.is_empty() {
        " Creates a value with the defaults of its members."
    } else {
        " Creates a value from the required members."
    };
    quote! {
        #[doc = #docs]
        #[must_use]
        pub fn new(#(#parameters),*) -> Self {
            Self { #(#values),* }
        }
    }
}

fn setter(field: &Named<'_>, method: &str, runtime: &Path) -> TokenStream {
    let Named { ident, name, field } = field;
    let (visibility, deprecated) = (&field.visibility, &field.attributes.deprecated);
    let docs = format!(" Sets `{name}`.");
    let method = if *method == **name {
        (*ident).clone()
    } else {
        format_ident!("{method}", span = ident.span())
    };
    let inner = option(&field.ty);
    let ty = inner.unwrap_or(&field.ty);
    let parameter = parameter(unboxed(ty), Taken::ByName);
    let value = from_parameter(ident, ty, Taken::ByName, runtime);
    let set = match inner {
        Some(ty) if is_plain(ty, Taken::ByName) => {
            quote!(self.#ident = ::core::option::Option::Some(#value))
        }
        // A call costs the compiler less than to drop what was there.
        Some(_) => quote!(#runtime::__private::setters::set(&mut self.#ident, #value)),
        None => quote!(self.#ident = #value),
    };
    quote! {
        #[doc = #docs]
        #deprecated
        #[must_use]
        #visibility fn #method(mut self, #ident: #parameter) -> Self {
            #set;
            self
        }
    }
}

/// Methods that every structure has or that its users need: a setter of that name is called
/// `with_…`, so that `value.clone()` stays what it looks like.
const RESERVED: [&str; 21] = [
    "new",
    "default",
    "clone",
    "fmt",
    "eq",
    "ne",
    "hash",
    "into",
    "try_into",
    "from",
    "to_owned",
    "to_string",
    "validate",
    "validated",
    "validate_with",
    "validated_with",
    "fill_idempotency_tokens",
    "is_valid",
    "check",
    "serialize",
    "shape",
];

/// The method that sets a field: called like the field, but for reserved names.
fn setter_name(name: &str, names: &[&str]) -> String {
    let mut setter = name.to_owned();
    while RESERVED.contains(&setter.as_str())
        || (setter != name && names.contains(&setter.as_str()))
    {
        setter.insert_str(0, "with_");
    }
    setter
}

fn unboxed(ty: &Type) -> &Type {
    boxed(ty).unwrap_or(ty)
}

/// How a caller says what an argument is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Taken {
    /// By its place, in `new`: types with a name of their own are taken as they are, so that two
    /// identifiers cannot be swapped.
    ByPosition,
    /// By the name of the setter.
    ByName,
}

/// The type of a parameter: `impl Into<…>` if that helps a caller.
fn parameter(ty: &Type, taken: Taken) -> TokenStream {
    if let Some(element) = list(ty) {
        let item = element_parameter(element, taken);
        return quote!(impl ::core::iter::IntoIterator<Item = #item>);
    }
    if let Some(entry) = map(ty) {
        let [key, value] = entry.map(|ty| element_parameter(ty, taken));
        return quote!(impl ::core::iter::IntoIterator<Item = (#key, #value)>);
    }
    element_parameter(ty, taken)
}

fn element_parameter(ty: &Type, taken: Taken) -> TokenStream {
    if is_plain(ty, taken) { quote!(#ty) } else { quote!(impl ::core::convert::Into<#ty>) }
}

/// Types that are passed as they are: a literal of some could not be inferred through `Into`.
fn is_plain(ty: &Type, taken: Taken) -> bool {
    /// What stands for any text, bytes, number or document, and is made of such.
    const GENERAL: [&str; 7] =
        ["String", "Cow", "Blob", "Document", "Value", "BigInteger", "BigDecimal"];
    const PLAIN: [&str; 17] = [
        "bool",
        "i8",
        "i16",
        "i32",
        "i64",
        "i128",
        "isize",
        "u8",
        "u16",
        "u32",
        "u64",
        "u128",
        "usize",
        "f32",
        "f64",
        "Timestamp",
        "Unit",
    ];
    is_one_of(ty, &PLAIN) || (taken == Taken::ByPosition && !is_one_of(ty, &GENERAL))
}

/// The value of a field, without option, from its parameter.
fn from_parameter(ident: &Ident, ty: &Type, taken: Taken, runtime: &Path) -> TokenStream {
    if let Some(inner) = boxed(ty) {
        let value = from_parameter(ident, inner, taken, runtime);
        // `Box::new`, whatever `Box` means where the type is.
        return quote!(::core::convert::From::from(#value));
    }
    let setters = quote!(#runtime::__private::setters);
    if list(ty).is_some() {
        quote!(#setters::list(#ident))
    } else if map(ty).is_some() {
        quote!(#setters::map(#ident))
    } else if is_plain(ty, taken) {
        quote!(#ident)
    } else {
        quote!(::core::convert::Into::into(#ident))
    }
}
