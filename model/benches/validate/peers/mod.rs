//! Other ways to check the same request.

pub(crate) mod garde;
pub(crate) mod hand;
pub(crate) mod schema;
