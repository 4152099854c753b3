//! Validation of Smithy-shaped data: every violation, with paths and positions, at the cost of a
//! hand-written check.
//!
//! # The parts
//!
//! | part | what it is |
//! |---|---|
//! | [`Validate`], [`Valid`] | a type that knows its constraints, and a value that keeps them |
//! | [`Report`] | collects violations; its path is on the stack |
//! | [`Violations`], [`Violation`], [`ViolationKind`] | what is wrong, as data |
//! | [`Policy`], [`Level`], [`Select`] | which rules are errors, which are warnings |
//! | [`Shaped`], [`shape`] | the same constraints as data |
//! | [`walk`] | JSON text against a shape: every violation with its position |
//! | `json` | JSON text to [`Valid`] values; walks only when something is wrong |
//! | [`rules`] | the rules themselves, one per file |
//! | [`pattern`], [`datetime`], [`mod@float`] | patterns without an engine, and forms on the wire |
//! | [`IdempotencyTokens`] | tokens that a client fills |
//! | [`operation`] | what generated operations and errors say of themselves |
//!
//! # A value in memory
//!
//! ```
//! # #[cfg(feature = "derive")] {
//! use shapewright_validate::Validate;
//!
//! #[derive(Validate)]
//! struct Tag {
//!     #[validate(length(min = 1, max = 128))]
//!     key: String,
//!     #[validate(length(max = 256))]
//!     value: String,
//! }
//!
//! #[derive(Validate)]
//! struct Request {
//!     #[validate(range(min = 1, max = 100))]
//!     max_results: Option<i32>,
//!     #[validate(length(max = 50), each(nested))]
//!     tags: Vec<Tag>,
//! }
//!
//! let tag = Tag { key: String::new(), value: "blue".to_owned() };
//! let request = Request { max_results: Some(0), tags: vec![tag] };
//!
//! let violations = request.validate().unwrap_err();
//! let found: Vec<_> = violations.iter().map(|it| (it.path.as_str(), it.code())).collect();
//! assert_eq!(found, [("/max_results", "range"), ("/tags/0/key", "length")]);
//! # }
//! ```
//!
//! # Rules of one's own
//!
//! A rule that no attribute has is a function of the value and the [`Report`] at its path, named by
//! `#[validate(custom = path::to::function)]` on a field or, if it is about several of them, on the
//! type. It reports [`ViolationKind::custom`] with a code of its own. `json` runs it as well,
//! with positions, and a [`Policy`] selects it by [`Code::Custom`]:
//!
//! ```
//! # #[cfg(all(feature = "derive", feature = "json"))] {
//! use shapewright_validate::{
//!     Code, Level, Policy, Report, Select, Validate, ViolationKind, json,
//! };
//!
//! #[derive(Debug, serde::Deserialize, Validate)]
//! #[serde(rename_all = "PascalCase")]
//! #[validate(custom = end_after_start)]
//! struct Window {
//!     #[validate(range(max = 1440))]
//!     start: u32,
//!     #[validate(range(max = 1440))]
//!     end: u32,
//! }
//!
//! const END_AFTER_START: &str = "end-after-start";
//!
//! fn end_after_start(window: &Window, report: &mut Report<'_>) {
//!     if window.end <= window.start {
//!         let params = [("start", window.start.to_string())];
//!         let kind = ViolationKind::custom(END_AFTER_START, "must be after `Start`", params);
//!         report.member("End").violation(kind);
//!     }
//! }
//!
//! let text = "{\n  \"Start\": 600,\n  \"End\": 540\n}";
//! let violations = json::from_str::<Window>(text).unwrap_err();
//! let violation = violations.iter().next().unwrap();
//! assert_eq!((violation.path.as_str(), violation.code()), ("/End", "end-after-start"));
//! assert_eq!(violation.span.map(|span| (span.line, span.column)), Some((3, 10)));
//!
//! let overnight =
//!     Policy::new().set(Select::any().code(Code::Custom(END_AFTER_START)), Level::Off);
//! assert!(json::Reader::new().policy(&overnight).from_str::<Window>(text).is_ok());
//! # }
//! ```
//!
//! A hand-written [`Validate::check`] does the same, and may call [`rules`] and nest derived types.
//!
//! # Wording
//!
//! Code, path and parameters are the contract; words are presentation. `Display` writes Smithy's
//! sentences; any other wording, or language, is a function of the [`ViolationKind`]:
//!
//! ```
//! use shapewright_validate::{ViolationKind, Violation};
//!
//! fn deutsch(violation: &Violation) -> String {
//!     match &violation.kind {
//!         ViolationKind::Required => format!("{} fehlt", violation.path),
//!         ViolationKind::Length { actual, max: Some(max), .. } if actual > max => {
//!             format!("{} hat {actual} Zeichen, erlaubt sind {max}", violation.path)
//!         }
//!         other => format!("{}: {}", violation.path, other.code()),
//!     }
//! }
//!
//! let length = ViolationKind::Length { actual: 70, min: Some(1), max: Some(64) };
//! assert_eq!(deutsch(&Violation::new("/Name", length)), "/Name hat 70 Zeichen, erlaubt sind 64");
//! ```
//!
//! # What it does not do
//!
//! It does not send requests. [`walk`] and the feature `arbitrary` know shapes alone, not
//! rules of one's own.
#![cfg_attr(not(feature = "std"), no_std)]
extern crate alloc;

#[doc(hidden)]
pub mod __private;
#[cfg(feature = "arbitrary")]
pub mod arbitrary;
#[cfg(feature = "blob")]
mod blob;
mod builtin;
mod checked;
pub mod datetime;
mod decimal;
mod derived;
mod details;
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
pub use violation::{Brief, Code, Origin, Span, UnknownCode, Violation, ViolationKind, Violations};

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
