//! The reader of Smithy's JSON AST, 1.0 and 2.0 (Smithy 2.0, section "JSON AST").
//!
//! | file | what it reads |
//! |---|---|
//! | `file` | the whole text: version, metadata, shapes |
//! | `shape` | shapes, their members and traits |
//! | `entity` | services, resources and operations |
//! | `reader` | values of an expected type, and what is said where they are not |
//!
//! Names are absolute in this dialect. Whether they name anything is the business of assembly.

mod entity;
mod file;
mod reader;
mod shape;

#[cfg(test)]
mod tests;

use crate::ast::Model;
use crate::diagnostic::Diagnostics;
use crate::node::Node;
use crate::read::json;
use crate::source::{FileId, Sources};

/// Reads a file; `None` if it is not JSON, not an object or of no known version. Anything else
/// that is wrong is in the diagnostics and not in the model.
pub fn read(sources: &Sources, file: FileId, diagnostics: &mut Diagnostics) -> Option<Model> {
    let root = json::read(sources, file, diagnostics)?;
    from_node(root, file, diagnostics)
}

/// The same for a text that is already read as JSON.
pub fn from_node(root: Node, file: FileId, diagnostics: &mut Diagnostics) -> Option<Model> {
    file::model(&mut reader::Reader { diagnostics }, root, file)
}
