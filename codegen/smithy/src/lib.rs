//! A Smithy reader for Rust: reads and assembles models, compares and writes them.
//!
//! # The phases
//!
//! | phase | folder | from | to |
//! |---|---|---|---|
//! | read | `read` | text | [`ast::Model`], one per file |
//! | assemble | `assemble` | `ast::Model`s and the prelude | [`Model`] |
//! | resolve | `resolve` | `Model` and what is asked for | [`api::Api`]: what every shape means |
//! | write | `write` | `&Model` | Smithy JSON AST or IDL |
//!
//! No phase reaches back. Positions are [`source::Span`]s into [`source::Sources`]; problems are
//! [`diagnostic::Diagnostic`]s, collected rather than thrown, so that one run reports them all.

#![cfg_attr(docsrs, feature(doc_cfg))]

pub mod api;
pub mod assemble;
pub mod ast;
pub mod budget;
pub mod constraint;
pub mod diagnostic;
pub mod diff;
pub mod kind;
pub mod load;
pub mod map;
pub mod model;
pub mod node;
pub mod pattern;
pub mod read;
pub mod resolve;
pub mod shape_id;
pub mod source;
pub mod suggest;
pub mod write;

#[cfg(test)]
mod limits;

pub use api::Api;
pub use diagnostic::{Diagnostic, Diagnostics, Severity};
pub use model::Model;
pub use node::Node;
pub use shape_id::ShapeId;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
