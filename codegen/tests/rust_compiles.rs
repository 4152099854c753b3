//! The goldens under `tests/golden/` compile without a warning, and behave as the model says.

#![deny(warnings, missing_docs, clippy::pedantic)]

#[rustfmt::skip]
#[path = "golden/every_kind/standard/mod.rs"]
pub mod every_kind;

#[rustfmt::skip]
#[path = "golden/every_kind/by_file/mod.rs"]
pub mod every_kind_by_file;

#[rustfmt::skip]
#[path = "golden/naming/standard/mod.rs"]
pub mod naming;

#[rustfmt::skip]
#[path = "golden/naming/by_file/mod.rs"]
pub mod naming_by_file;
