//! What the fuzz targets share: the types to try ([`cases`]), the documents to try them with
//! ([`documents`]), and the schemas of the OTA operations ([`schemas`]).
//!
//! Run one with `cargo fuzz run typed_and_walker` in `validate/`.

#[macro_use]
#[path = "../../../model/tests/support/services.rs"]
mod services;

pub mod cases;
pub mod documents;
#[rustfmt::skip]
#[path = "../../../codegen/tests/golden/every_kind/mod.rs"]
#[allow(missing_docs)]
pub mod every_kind;
pub mod schemas;
