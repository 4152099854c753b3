//! Readers of Smithy's own dialects.

pub mod idl;
