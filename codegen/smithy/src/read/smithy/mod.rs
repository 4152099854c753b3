//! Readers of Smithy's own dialects.

pub mod ast;
pub mod idl;
