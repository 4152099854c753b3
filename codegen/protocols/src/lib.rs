//! Generated types of a model with every kind of shape, for each protocol: of the whole service, of
//! some of its operations, and of shapes alone.
//!
//! The model is a template, `model/service.smithy`, to which [`CASES`] adds protocols; the build
//! script generates the types. Parts whose types have the same text share a module, so that only
//! what differs is compiled. The tests compare types, walker and schemas.

mod cases;

/// The modules, and which case and part has which.
#[allow(missing_docs, reason = "the model says little")]
pub mod generated {
    include!(concat!(env!("OUT_DIR"), "/types.rs"));
}

pub use cases::{CASES, Case, PARTS, Part};
pub use generated::types;
