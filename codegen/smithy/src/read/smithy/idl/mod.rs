//! The reader of the Smithy IDL, 1.0 and 2.0 (Smithy 2.0, section "Smithy IDL").
//!
//! A recursive-descent parser over a lexer whose tokens are byte ranges. White space is part of
//! the grammar: a line break ends a statement, `with` stays on the line of its shape.
//!
//! | file | what it reads |
//! |---|---|
//! | `file` | control, metadata, namespace and use statements; recovery after an error |
//! | `shapes`, `members`, `operations` | shape statements and `apply` |
//! | `traits`, `value`, `text` | traits, node values, strings and text blocks |
//! | `cursor`, `lexer`, `token` | the token stream; in `cursor/recover`, going on after a mistake |
//!
//! It does not resolve names: that is the business of assembly.

mod cursor;
mod file;
mod lexer;
mod members;
mod operations;
mod shapes;
mod text;
mod token;
mod traits;
mod value;

#[cfg(test)]
mod tests;

use crate::ast::Model;
use crate::diagnostic::Diagnostics;
use crate::source::{FileId, Sources};

/// Reads a file. What could not be read is in the diagnostics and not in the model.
pub fn read(sources: &Sources, file: FileId, diagnostics: &mut Diagnostics) -> Model {
    let mut cursor = cursor::Cursor::new(file, sources.file(file).text(), diagnostics);
    file::File::new(&mut cursor).read()
}
