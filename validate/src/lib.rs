//! Validation of Smithy-shaped data.
#![cfg_attr(not(feature = "std"), no_std)]
extern crate alloc;

mod builtin;
pub mod check;
mod constraint;
#[cfg(feature = "json")]
pub mod json;
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
