//! The prelude, the traits of our own that every model may use, and the library that models refer
//! to without having it.

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

/// The namespace of Smithy's model of validation, and that model.
const FRAMEWORK: (&str, &str) = ("smithy.framework", include_str!("framework.smithy"));

/// Reads the files, and the library if `files` mention it without having it.
pub(super) fn read(
    sources: &mut Sources,
    files: &[ast::Model],
    diagnostics: &mut Diagnostics,
) -> Vec<ast::Model> {
    let (namespace, text) = FRAMEWORK;
    let framework = lacks(sources, files, namespace).then_some(("<smithy.framework>", text));
    framework
        .into_iter()
        .chain(FILES)
        .map(|(name, text)| {
            let file = sources.add(name, text);
            idl::read(sources, file, diagnostics)
        })
        .collect()
}

/// Whether the files mention shapes of a namespace and define none.
fn lacks(sources: &Sources, files: &[ast::Model], namespace: &str) -> bool {
    let id = format!("{namespace}#");
    let mentions = |file: &ast::Model| sources.file(file.file).text().contains(&id);
    let defines =
        |file: &ast::Model| file.shapes.iter().any(|shape| shape.id.namespace() == namespace);
    files.iter().any(mentions) && !files.iter().any(defines)
}
