//! `#[derive(Validate)]` for [`shapewright-validate`](https://docs.rs/shapewright-validate).
//!
//! # The phases
//!
//! | phase | module | from | to |
//! |---|---|---|---|
//! | parse | `parse` | tokens | `raw::Input`: what was written, with spans |
//! | check | `check` | `raw::Input` | `model::Input`: what it means, every contradiction refused |
//! | emit | `emit` | `model::Input` | `impl Validate` and `impl Shaped` |
//!
//! Raw and checked input are different types, so that `emit` has no error to report. All mistakes
//! of a type are reported at once, each at its place.
//!
//! To add a constraint: a field of `model::Rules`, a keyword in `check::rules`, a statement in
//! `emit::rules` and a builder call in `emit::constraints`.
//!
//! The attributes are described at [`macro@Validate`].

mod check;
mod emit;
mod errors;
mod model;
mod parse;
mod raw;

use proc_macro::TokenStream;

/// Implements `Validate` and `Shaped`.
///
/// What a type keeps is said by `#[validate(…)]`; names come from serde's attributes
/// (`rename`, `rename_all`) unless `name` says otherwise. Options and boxes are transparent: their
/// rules are those of what they hold, and what is absent keeps them. A field that is no option is
/// required.
///
/// # On a type
///
/// | attribute | meaning |
/// |---|---|
/// | `name = "ShapeName"` | the name of the shape, where it is not that of the type |
/// | `sensitive` | values are never quoted |
/// | `union` | an enum whose variants are the members of a union, each with one payload |
/// | `int_enum` | an enum of integers, with a `value` for each variant |
/// | `crate = path` | where `shapewright_validate` is, if it is not a direct dependency |
///
/// A structure with named fields is a structure; one with a single unnamed field is a newtype and
/// has the rules of that field. An enum without payloads is an enum of strings.
///
/// # On a field, on the field of a newtype, on the payload of a union's variant
///
/// | attribute | applies to | meaning |
/// |---|---|---|
/// | `length(min = 1, max = 64)` | text, blobs, lists, maps | in scalar values, bytes, elements, entries; one bound suffices |
/// | `range(min = -1.5, max = 10)` | numbers | bounds are inclusive; one suffices |
/// | `pattern = patterns::NAME` | text | a static `Pattern`, or any static `Matcher` |
/// | `unique_items` | lists | no value twice |
/// | `nested` | types that are `Validate` | the rules of the type itself |
/// | `each(…)` | lists | rules of every element |
/// | `keys(…)`, `values(…)` | maps | rules of every key and value |
/// | `required` | fields that are options | must be there |
/// | `sensitive` | all | the value is never quoted |
/// | `format = "date-time"` | timestamps | the form on the wire: `date-time`, `http-date` or `epoch-seconds` |
/// | `name = "memberName"` | fields, payloads | the member's name in paths, where it is not its key |
/// | `idempotency_token` | fields that are options of text | a client fills it where it is absent |
/// | `binding = "query"` | fields | HTTP carries it as `label`, `query`, `header`, `payload` or `response-code` instead of in the body |
/// | `skip` | fields | is not checked, and may be any JSON in the shape |
///
/// `each`, `keys` and `values` take the same rules and may be nested:
/// `each(values(length(max = 3)))`.
///
/// # On a variant of an enum
///
/// | attribute | meaning |
/// |---|---|
/// | `value = "VALUE"`, `value = 1` | the value on the wire; for strings, `#[serde(rename)]` does as well |
/// | `internal` | accepted, but not named in messages |
/// | `unknown` | holds the values that are none of the others; always a violation |
#[proc_macro_derive(Validate, attributes(validate, serde))]
pub fn derive_validate(input: TokenStream) -> TokenStream {
    expand(input.into()).unwrap_or_else(syn::Error::into_compile_error).into()
}

fn expand(input: proc_macro2::TokenStream) -> syn::Result<proc_macro2::TokenStream> {
    let raw = parse::parse(syn::parse2(input)?)?;
    let input = check::check(raw)?;
    Ok(emit::emit(&input))
}
