//! Emits Rust types, JSON Schemas and shape graphs from Smithy and AWS models.
//!
//! [`shapewright_smithy`] reads and assembles a model; each emitter below takes `&Model` and
//! returns texts by path.
//!
//! Architecture invariant: an emitter sees only `&Model`, never an `ast` type or a source text.

pub mod builder;
pub mod documentation;
pub mod emit;
pub mod make;

pub use builder::{BuildError, Builder};
pub use shapewright_smithy as smithy;
