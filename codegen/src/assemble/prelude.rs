//! The prelude, and the traits of our own that every model may use.

use crate::ast;
use crate::diagnostic::Diagnostics;
use crate::read::smithy::idl;
use crate::source::Sources;

/// The files that every model has, by the name that messages give them.
const FILES: [(&str, &str); 4] = [
    ("<prelude>", include_str!("prelude.smithy")),
    ("<shapewright.c2j>", include_str!("c2j.smithy")),
    ("<shapewright.rules>", include_str!("rules.smithy")),
    ("<shapewright.rust>", include_str!("rust.smithy")),
];

/// Whether a namespace is one of those that every model has.
pub fn is_built_in(namespace: &str) -> bool {
    matches!(namespace, "smithy.api" | "shapewright.c2j" | "shapewright.rules" | "shapewright.rust")
}

/// Reads the files.
pub(super) fn read(sources: &mut Sources, diagnostics: &mut Diagnostics) -> Vec<ast::Model> {
    FILES
        .into_iter()
        .map(|(name, text)| {
            let file = sources.add(name, text);
            idl::read(sources, file, diagnostics)
        })
        .collect()
}
