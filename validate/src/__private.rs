//! What only derived and generated code uses. It may change in any version.

pub use alloc::string::String;
pub use serde;

pub use crate::builtin::Leaf;
pub use crate::derived::{
    enum_values, list, map, member, named, reference, skipped_member, variant,
};
pub use crate::form::{DeserializeAs, Form, SerializeAs};
pub use crate::operation::write_error;
pub use crate::report::SENSITIVE_KEY;
pub use crate::token::Token;
pub use crate::{rules, string_enum, structure, union};

/// The data of patterns.
pub mod pattern {
    pub use crate::pattern::{Cells, Class, Columns, Positions, Program, Step, Table};
}
