//! Validation of Smithy-shaped data.
#![cfg_attr(not(feature = "std"), no_std)]
extern crate alloc;

#[cfg(feature = "blob")]
mod blob;
mod builtin;
pub mod check;
mod constraint;
pub mod datetime;
pub mod float;
#[doc(hidden)]
pub mod form;
#[cfg(feature = "json")]
pub mod json;
pub mod map;
mod number;
pub mod operation;
mod path;
pub mod pattern;
mod redacted;
mod report;
pub mod shape;
pub mod string_enum;
pub mod union;
mod unit;
mod validate;
mod violation;
pub mod walk;

#[cfg(feature = "blob")]
pub use blob::Blob;
#[doc(hidden)]
pub use builtin::Leaf;
pub use constraint::{Constraint, allowed_values};
pub use number::{BigDecimal, BigInteger, InvalidNumber};
pub use path::{Path, Segment};
pub use redacted::Redacted;
pub use report::{DEFAULT_MAX_VIOLATIONS, Report};
pub use unit::Unit;
pub use validate::{Shaped, Valid, Validate};
pub use violation::{Span, Violation, Violations};

/// `#[derive(Validate)]`: implements [`Validate`] and [`Shaped`].
#[cfg(feature = "derive")]
pub use shapewright_validate_derive::Validate;

/// Any JSON: the value of a `document`.
#[cfg(feature = "json")]
pub use serde_json::Value as Document;
