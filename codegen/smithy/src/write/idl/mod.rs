//! The writer of the Smithy IDL 2.0 for people (Smithy 2.0, section "Smithy IDL").
//!
//! Every namespace is a file of its own: trait definitions, services, resources and operations,
//! then everything else by name, so that two versions of a model can be compared by eye. Names are
//! as short as `use` statements make them, documentation is a comment, an input or output that
//! belongs to one operation stands in it, and defaults and values of enums are assignments. What
//! was written is read again as an equal model; comments that are no documentation, `for` clauses
//! and the order of shapes are not part of a model and are lost.
//!
//! | file | what it writes |
//! |---|---|
//! | `file` | one namespace: control, metadata, `use` statements, shapes in their order |
//! | `shape`, `entity` | shapes with members; services, resources and operations |
//! | `traits`, `docs` | traits; documentation comments and how they are wrapped |
//! | `node`, `text` | node values on one line or several; strings and text blocks |
//! | `names`, `inline` | how a shape is called in a file; which structures stand in operations |
//! | `page` | lines and their indentation |

mod docs;
mod entity;
mod file;
mod inline;
mod names;
mod node;
mod page;
mod shape;
mod text;
mod traits;

use std::collections::BTreeMap;

use crate::model::{Model, Shape};

/// What the text should look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// The column that lines should not pass, in characters. Words are never broken.
    pub width: usize,
    /// What is done with long lines of documentation.
    pub documentation: Documentation,
}

/// What is done with lines of documentation that are longer than [`Options::width`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Documentation {
    /// They are broken where any reader of Markdown or HTML sees the same text: between words
    /// and before paragraphs and items of lists.
    #[default]
    Wrapped,
    /// They stay as they are, so that the text is read again letter by letter.
    Exact,
}

impl Default for Options {
    /// 100 columns, documentation wrapped.
    fn default() -> Self {
        Self { width: 100, documentation: Documentation::Wrapped }
    }
}

/// The IDL of a model: a text by file name, one file per namespace (`a.b.smithy`). A model without
/// shapes is one file with its metadata, `model.smithy`.
///
/// ```
/// use shapewright_smithy::write::idl::{Options, emit};
/// use shapewright_smithy::load::Loader;
///
/// let ast = r#"{"smithy": "2.0", "shapes": {"example#Name": {
///     "type": "string", "traits": {"smithy.api#length": {"min": 1}}}}}"#;
/// let model = Loader::new().text("example.json", ast).load().model.expect("a valid model");
/// let files = emit(&model, &Options::default());
/// let text = "$version: \"2.0\"\n\nnamespace example\n\n@length(min: 1)\nstring Name\n";
/// assert_eq!(files["example.smithy"], text);
/// ```
pub fn emit(model: &Model, options: &Options) -> BTreeMap<String, String> {
    let mut namespaces: BTreeMap<&str, Vec<&Shape>> = BTreeMap::new();
    for shape in model.shapes.values().filter(|shape| !shape.id.is_built_in()) {
        namespaces.entry(shape.id.namespace()).or_default().push(shape);
    }
    let mut files: BTreeMap<String, String> = namespaces
        .into_iter()
        .enumerate()
        .map(|(index, (namespace, shapes))| {
            let text = file::write(model, options, (namespace, shapes), index == 0);
            (format!("{namespace}.smithy"), text)
        })
        .collect();
    if files.is_empty() {
        files.insert("model.smithy".to_owned(), file::write_metadata(model, options));
    }
    files
}
