//! The prelude, the traits of our own that every model may use, and the library that models refer
//! to without having it.

use crate::ast;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::map::HashSet;
use crate::read::smithy::idl;
use crate::shape_id::ShapeId;
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

/// Refuses shapes that files add to the namespaces of the built-in ones: no model that is written has
/// those. The same shape once more is no other.
pub(super) fn keep_apart(
    files: &[ast::Model],
    built_in: &[ast::Model],
    diagnostics: &mut Diagnostics,
) {
    let known: HashSet<&ShapeId> =
        built_in.iter().flat_map(|file| &file.shapes).map(|shape| &shape.id).collect();
    let own = files.iter().flat_map(|file| &file.shapes).filter(|shape| shape.id.is_built_in());
    for shape in own.filter(|shape| !known.contains(&shape.id)) {
        let namespace = shape.id.namespace();
        let message = format!(
            "`{}` cannot be defined: the shapes of `{namespace}` are the same in every model",
            shape.id
        );
        let found = Diagnostic::error("Model", shape.span, message).with_shape(shape.id.clone());
        diagnostics.push(found.with_help("define it in a namespace of your own"));
    }
}

/// Whether the files mention shapes of a namespace and define none.
fn lacks(sources: &Sources, files: &[ast::Model], namespace: &str) -> bool {
    let id = format!("{namespace}#");
    let mentions = |file: &ast::Model| sources.file(file.file).text().contains(&id);
    let defines =
        |file: &ast::Model| file.shapes.iter().any(|shape| shape.id.namespace() == namespace);
    files.iter().any(mentions) && !files.iter().any(defines)
}
