//! Reads Smithy and AWS shape definitions; emits Rust types, JSON Schemas and Smithy ASTs.
//!
//! # The phases
//!
//! | phase | folder | from | to |
//! |---|---|---|---|
//! | read | `read` | text | [`ast::Model`], one per file |
//! | assemble | `assemble` | `ast::Model`s and the prelude | [`Model`] |
//! | select | `select` | `Model` and what is asked for | the closure of shapes, in a stable order |
//! | emit | `emit` | `&Model` | texts by path |
//!
//! No phase reaches back. Positions are [`source::Span`]s into [`source::Sources`]; problems are
//! [`diagnostic::Diagnostic`]s, collected rather than thrown, so that one run reports them all.
//!
//! Architecture invariant: an emitter sees only `&Model`, never an `ast` type or a source text.

pub mod advice;
pub mod assemble;
pub mod ast;
pub mod builder;
pub mod diagnostic;
pub mod diff;
pub mod documentation;
pub mod emit;
pub mod load;
pub mod map;
pub mod model;
pub mod node;
pub mod pattern;
pub mod read;
pub mod select;
pub mod shape_id;
pub mod source;
pub mod suggest;

pub use builder::{BuildError, Builder};
pub use diagnostic::{Diagnostic, Diagnostics, Severity};
pub use model::Model;
pub use node::Node;
pub use shape_id::ShapeId;
