//! The emitters: each from `&Model` to texts or data.

pub mod ast;
pub mod idl;
pub mod json_schema;
mod protocol;
pub mod rust;
pub mod shape_graph;
