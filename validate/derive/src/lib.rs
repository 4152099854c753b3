//! `#[derive(Validate)]`, and the derives of generated types, for [`shapewright-validate`](https://docs.rs/shapewright-validate).
//!
//! # The phases
//!
//! | phase | module | from | to |
//! |---|---|---|---|
//! | parse | `parse` | tokens | `raw::Input`: what was written, with spans |
//! | check | `check` | `raw::Input` | `model::Input`: what it means, every contradiction refused |
//! | emit | `emit` | `model::Input` | `impl Validate`, `impl Shaped`, `impl IdempotencyTokens` |
//! | emit | one module per derive | `model::Input` | the impls of the other derives |
//!
//! Raw and checked input are different types, so that `emit` has no error to report. All mistakes
//! of a type are reported at once, each at its place.
//!
//! Rules of values stand in `rules`, one per file, from the keyword to the statement: to add a
//! constraint is to add its file there.
//!
//! The attributes are described at [`macro@Validate`].

#![cfg_attr(docsrs, feature(doc_cfg))]

mod check;
mod default;
mod emit;
mod error_facts;
mod errors;
mod int_enum;
mod model;
mod newtype;
mod operation_error;
mod parse;
mod place;
mod raw;
mod read;
mod redacted_debug;
mod rules;
mod scalar;
mod serialization;
mod service_error;
mod setters;
mod string_enum;
mod text;
mod types;

use proc_macro::TokenStream;
use syn::DeriveInput;

/// Implements `Validate` and `Shaped`.
#[doc = include_str!("../README.md")]
#[proc_macro_derive(Validate, attributes(validate, serde))]
pub fn derive_validate(input: TokenStream) -> TokenStream {
    let fallback = input.clone();
    let emitted = syn::parse(input).and_then(|input| Ok(emit::emit(&checked(input)?)));
    let tokens = emitted.unwrap_or_else(|error| {
        let nothing = syn::parse(fallback).map(|input| emit::nothing(&input));
        let (error, nothing) = (error.into_compile_error(), nothing.unwrap_or_default());
        quote::quote!(#error #nothing)
    });
    tokens.into()
}

/// Implements serde's `Serialize` and `Deserialize` for a structure or a union, as Smithy's JSON
/// has it, in a tenth of the code of serde's own derives.
///
/// - An absent option (`None`) is not written, and `null` reads as absent, of a field with a default
///   too.
/// - Unknown members of a structure are ignored; a member that is there twice is an error.
/// - A union (`#[validate(union)]`) is an object of which exactly one member is set; `__type` and
///   members that are `null` do not count, and an unknown member is an error.
///
/// Of serde's attributes it knows `rename_all = "…"` on a type, and `rename = "…"`, `with = "…"`
/// and `default` on a field; it refuses others, borrowed data included. Structures are read from
/// maps, not from sequences.
///
/// ```
/// use shapewright_validate::{Serde, Validate};
///
/// #[derive(Serde, Validate)]
/// #[serde(rename_all = "camelCase")]
/// struct Rollout {
///     max_minutes: i32,
///     group_name: Option<String>,
///     #[serde(with = "shapewright_validate::float")]
///     factor: f64,
/// }
///
/// let text = r#"{"maxMinutes":5,"factor":"NaN"}"#;
/// let rollout: Rollout = serde_json::from_str(text)?;
/// assert!(rollout.group_name.is_none() && rollout.factor.is_nan());
/// assert_eq!(serde_json::to_string(&rollout)?, text);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[proc_macro_derive(Serde, attributes(validate, serde))]
pub fn derive_serde(input: TokenStream) -> TokenStream {
    expand(input, serialization::derive)
}

/// Makes a structure easy to build: `new`, and for each field a method that sets it and returns
/// the structure.
///
/// - `new` takes the fields that are no options, in their order. If there are none, the type must
///   be `Default`, unless a field has a `#[validate(default = …)]`: then `Default` is implemented as
///   well. Fields with a default start with it.
/// - Text and other types are taken as `impl Into<T>`; numbers, `bool`, `Timestamp` and `Unit` as
///   they are; lists and maps (`Vec`, `BTreeMap`) as `impl IntoIterator` of what they hold.
/// - Options and boxes are made by the method: `size(3)` sets `Option<Box<i32>>`.
/// - A field that is called like a common method (`clone`, `validate`, …) is set by `with_clone`.
///
/// ```
/// use shapewright_validate::Setters;
///
/// #[derive(Setters)]
/// struct Parcel {
///     id: String,
///     labels: Option<Vec<String>>,
/// }
///
/// let parcel = Parcel::new("p-1").labels(["books", "heavy"]);
/// assert_eq!(parcel.labels.unwrap_or_default().len(), 2);
/// # assert_eq!(parcel.id, "p-1");
/// ```
///
/// `new` takes types with a name of their own as they are, so that two identifiers cannot be
/// swapped:
///
/// ```compile_fail,E0308
/// use shapewright_validate::{Newtype, Setters, Validate};
///
/// #[derive(Newtype, Validate)]
/// struct TaskId(String);
///
/// #[derive(Newtype, Validate)]
/// struct LockerId(String);
///
/// #[derive(Setters, Validate)]
/// struct Delivery {
///     #[validate(nested)]
///     task: TaskId,
///     #[validate(nested)]
///     locker: LockerId,
/// }
///
/// let delivery = Delivery::new(LockerId::new("l-1"), TaskId::new("t-1"));
/// ```
#[proc_macro_derive(Setters, attributes(validate, serde))]
pub fn derive_setters(input: TokenStream) -> TokenStream {
    expand(input, setters::derive)
}

/// Makes an enum of strings text: `VALUES`, `as_str`, `From<&str>`, `From<String>`, `FromStr`,
/// `AsRef<str>`, `Display`, and serde's `Serialize` and `Deserialize`.
///
/// Values are those of [`macro@Validate`]: `#[validate(value = "…")]`. One variant holds all other
/// values, so that what a newer service answers is kept. A type that is `#[validate(sensitive)]`
/// has no `Display`, but a `Debug` that shows its name alone.
///
/// ```
/// use shapewright_validate::{StringEnum, Validate};
///
/// #[derive(Debug, PartialEq, StringEnum, Validate)]
/// enum Speed {
///     #[validate(value = "SLOW")]
///     Slow,
///     #[validate(value = "FAST")]
///     Fast,
///     #[validate(unknown)]
///     Unknown(Box<str>),
/// }
///
/// assert_eq!(Speed::from("FAST"), Speed::Fast);
/// assert_eq!(Speed::from("warp").to_string(), "warp");
/// assert_eq!(Speed::VALUES, ["SLOW", "FAST"]);
/// ```
#[proc_macro_derive(StringEnum, attributes(validate, serde))]
pub fn derive_string_enum(input: TokenStream) -> TokenStream {
    expand(input, |input| string_enum::derive(&checked(input)?))
}

/// Makes an enum of integers a number: `VALUES`, `as_i32`, `From<i32>`, `i32: From`, `Display`,
/// and serde's `Serialize` and `Deserialize`.
///
/// The enum says `#[validate(int_enum)]`; it must be `Copy`. One variant holds all other values.
/// A type that is `#[validate(sensitive)]` has no `Display`, but a `Debug` that shows its name
/// alone.
///
/// ```
/// use shapewright_validate::{IntEnum, Validate};
///
/// #[derive(Clone, Copy, Debug, PartialEq, IntEnum, Validate)]
/// #[validate(int_enum)]
/// enum Priority {
///     #[validate(value = 1)]
///     Low,
///     #[validate(value = 10)]
///     High,
///     #[validate(unknown)]
///     Unknown(i32),
/// }
///
/// assert_eq!(Priority::from(10), Priority::High);
/// assert_eq!(Priority::from(7).as_i32(), 7);
/// ```
#[proc_macro_derive(IntEnum, attributes(validate, serde))]
pub fn derive_int_enum(input: TokenStream) -> TokenStream {
    expand(input, |input| int_enum::derive(&checked(input)?))
}

/// Makes a structure around a `String` text of its own: `new`, `as_str`, `into_inner`,
/// `From<&str>`, `From<String>`, `String: From`, `FromStr`, `AsRef<str>`, `Display`, and serde's
/// `Serialize` and `Deserialize`.
///
/// A type that is `#[validate(sensitive)]` has no `Display`, but a `Debug` that shows its name
/// alone.
///
/// ```
/// use shapewright_validate::{Newtype, Validate};
///
/// #[derive(Debug, PartialEq, Newtype, Validate)]
/// struct TaskId(#[validate(length(min = 1, max = 64))] String);
///
/// let id: TaskId = "a8e2f6047c1b4d93".parse()?;
/// assert_eq!(id, TaskId::new("a8e2f6047c1b4d93"));
/// assert!(!TaskId::new("").is_valid());
/// # Ok::<(), std::convert::Infallible>(())
/// ```
#[proc_macro_derive(Newtype, attributes(validate, serde))]
pub fn derive_newtype(input: TokenStream) -> TokenStream {
    expand(input, |input| newtype::derive(&checked(input)?))
}

/// Makes a structure an error that a service returns: `Display`, `Error` and `ServiceError`.
///
/// `#[error(fault = "client")]` or `"server"` says whose fault it is; `status = 404` the HTTP
/// status (otherwise 400 or 500); `retryable` and `throttling` that the same request may succeed
/// later. `Display` writes the name and, if it is there, the text of the field `message`;
/// `message = field` names another one. A sensitive message is not written.
///
/// ```
/// use shapewright_validate::Validate;
/// use shapewright_validate::operation::ServiceError;
///
/// #[derive(Debug, ServiceError, Validate)]
/// #[error(status = 409, fault = "client")]
/// struct ConflictException {
///     message: Option<String>,
/// }
///
/// let error = ConflictException { message: Some("there already".to_owned()) };
/// assert_eq!(error.to_string(), "ConflictException: there already");
/// assert_eq!(ConflictException::HTTP_STATUS, 409);
/// ```
#[proc_macro_derive(ServiceError, attributes(error, validate, serde))]
pub fn derive_service_error(input: TokenStream) -> TokenStream {
    expand(input, service_error::derive)
}

/// Makes an enum what an operation may answer instead of its output: `OperationError`, `Display`,
/// `Error`, and `From` each error.
///
/// Each variant holds one error, a type that derives [`macro@ServiceError`], [`macro@Validate`] and
/// serde's traits; `Unknown(UnknownError)` holds what the model does not name.
///
/// ```
/// use shapewright_validate::{Serde, Validate};
/// use shapewright_validate::operation::{OperationError, ServiceError, UnknownError};
///
/// #[derive(Debug, Serde, Validate, ServiceError)]
/// #[error(status = 429, fault = "client", retryable, throttling)]
/// struct TooMany {}
///
/// #[derive(Debug, OperationError)]
/// enum PingError {
///     TooMany(TooMany),
///     Unknown(UnknownError),
/// }
///
/// let error = PingError::from(TooMany {});
/// assert_eq!((error.name(), error.is_throttling()), ("TooMany", true));
/// assert!(PingError::unknown(UnknownError::of_status(503)).is_retryable());
/// ```
#[proc_macro_derive(OperationError)]
pub fn derive_operation_error(input: TokenStream) -> TokenStream {
    expand(input, |input| operation_error::derive(&input))
}

/// `Debug` for a structure or union, with `** redacted **` in place of what is
/// `#[validate(sensitive)]`.
///
/// ```
/// use shapewright_validate::{RedactedDebug, Validate};
///
/// #[derive(RedactedDebug, Validate)]
/// struct Login {
///     name: String,
///     #[validate(sensitive)]
///     password: String,
/// }
///
/// let login = Login { name: "ada".to_owned(), password: "hunter2".to_owned() };
/// assert_eq!(format!("{login:?}"), "Login { name: \"ada\", password: ** redacted ** }");
/// ```
#[proc_macro_derive(RedactedDebug, attributes(validate, serde))]
pub fn derive_redacted_debug(input: TokenStream) -> TokenStream {
    expand(input, |input| redacted_debug::derive(&checked(input)?))
}

fn checked(input: DeriveInput) -> syn::Result<model::Input> {
    check::check(parse::parse(input)?)
}

fn expand(
    input: TokenStream,
    derive: impl FnOnce(DeriveInput) -> syn::Result<proc_macro2::TokenStream>,
) -> TokenStream {
    syn::parse(input).and_then(derive).unwrap_or_else(syn::Error::into_compile_error).into()
}
