//! The emitters: each from `&Model` to texts or data.

pub mod json_schema;
mod protocol;
pub mod rust;
pub mod shape_graph;
