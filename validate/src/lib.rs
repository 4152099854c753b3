//! Validation of Smithy-shaped data: every violation, with paths and positions, at the cost of a
//! hand-written check.
//!

#![cfg_attr(docsrs, feature(doc_cfg))]
#![doc = include_str!("guide.md")]
#![cfg_attr(not(feature = "std"), no_std)]
extern crate alloc;

#[doc(hidden)]
pub mod __private;
#[cfg(feature = "arbitrary")]
pub mod arbitrary;
#[cfg(feature = "aws-sdk")]
pub mod aws_sdk;
#[cfg(feature = "blob")]
mod blob;
mod builtin;
mod checked;
#[cfg(test)]
mod counting;
pub mod datetime;
mod decimal;
mod default;
mod derived;
mod details;
mod edits;
pub mod float;
mod form;
#[cfg(feature = "json")]
pub mod json;
mod map_key;
#[cfg(feature = "miette")]
pub mod miette;
mod number;
pub mod operation;
mod outcome;
mod path;
pub mod pattern;
mod policy;
mod printable;
mod redacted;
mod report;
pub mod rules;
#[doc(hidden)]
pub mod setters;
pub mod shape;
#[doc(hidden)]
pub mod string_enum;
#[doc(hidden)]
pub mod structure;
mod suggest;
mod token;
#[doc(hidden)]
pub mod union;
mod unit;
mod unknown;
mod unquoted;
mod validate;
mod violation;
pub mod walk;

#[cfg(feature = "blob")]
pub use blob::Blob;
pub use checked::Checked;
pub use details::Details;
pub use map_key::{Key, MapKey};
pub use number::text as big_number_text;
pub use number::{BigDecimal, BigInteger, InvalidNumber};
pub use outcome::Outcome;
pub use path::MAX_KEY;
pub use policy::{Level, Policy, Select};
pub use printable::Printable;
pub use redacted::Redacted;
pub use report::{DEFAULT_MAX_VIOLATIONS, Report};
pub use token::IdempotencyTokens;
pub use unit::Unit;
pub use unknown::UnknownValue;
pub use validate::{Shaped, Valid, Validate};
pub use violation::{
    Brief, BriefMessage, Code, Origin, Span, UnknownCode, Violation, ViolationKind, Violations,
};

#[cfg(feature = "derive")]
pub use shapewright_validate_derive::{
    IntEnum, Newtype, RedactedDebug, Serde, Setters, StringEnum, Validate,
};

/// The crate of [`Timestamp`](jiff::Timestamp), in the version that types of this crate and
/// generated ones have.
pub use jiff;

/// Any JSON: the value of a `document`.
#[cfg(feature = "json")]
pub use serde_json::Value as Document;

#[cfg(all(doctest, feature = "derive", feature = "json"))]
#[doc = include_str!("../README.md")]
struct Readme;
