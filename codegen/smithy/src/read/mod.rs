//! Readers: text → [`ast::Model`](crate::ast::Model), one module per dialect.
//!
//! A reader pushes every problem that it can find to the diagnostics and returns what it could
//! read; whoever asked decides whether errors are fatal.

pub mod c2j;
pub mod json;
pub(crate) mod size;
pub mod smithy;

/// What is said of half of a pair of surrogates in a text.
const LONE_SURROGATE: &str =
    "is half of a pair of surrogates, and no character without the other half";
