//! The emitters: each from `&Api` to texts or data.

pub mod json_schema;
pub mod open_api;
pub(crate) mod room;
pub mod rust;
pub mod shape_graph;
mod taken;
