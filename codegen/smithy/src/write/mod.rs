//! Writers of a model: [`ast`] makes Smithy's JSON AST of it, [`idl`] makes Smithy IDL.

pub mod ast;
pub mod idl;
