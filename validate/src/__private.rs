//! What only derived and generated code uses. It may change in any version.

pub use crate::builtin::Leaf;
pub use crate::form::{DeserializeAs, Form, SerializeAs};
pub use crate::report::SENSITIVE_KEY;
pub use crate::token::Token;
pub use crate::{rules, string_enum, union};

/// The data of patterns.
pub mod pattern {
    pub use crate::pattern::{Cells, Class, Columns, Positions, Program, Step, Table};
}
