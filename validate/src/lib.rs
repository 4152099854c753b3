//! Validation of Smithy-shaped data.
#![cfg_attr(not(feature = "std"), no_std)]
extern crate alloc;

mod constraint;
pub mod operation;
mod path;
mod report;
pub mod shape;
mod validate;
mod violation;

pub use constraint::{Constraint, allowed_values};
pub use path::{Path, Segment};
pub use report::{DEFAULT_MAX_VIOLATIONS, Report};
pub use validate::{Shaped, Valid, Validate};
pub use violation::{Span, Violation, Violations};
