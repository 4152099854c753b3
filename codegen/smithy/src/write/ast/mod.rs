//! The emitter of Smithy's JSON AST 2.0 (Smithy 2.0, section "JSON AST").
//!
//! Shapes come in the order of the model, the built-in namespaces left out: every reader of Smithy
//! has the prelude. Mixins are kept as in the source: a shape names them and has its own members
//! and traits only, and traits that it gives to members of its mixins are `apply` statements.
//! [`Options::flatten`] copies instead and leaves the mixins out.
//!
//! | file | what it emits |
//! |---|---|
//! | `shape` | shapes and members |
//! | `tree` | the text; numbers stay as they were modelled |
//! | `entity` | services, resources and operations |

mod entity;
mod shape;
mod tree;

use serde_json::Value;

use crate::model::{Model, Shape};

use tree::Entries;
pub(super) use tree::{Fields, Tree};

/// The properties of a service, resource or operation as the AST has them, without those that its
/// mixins bring.
pub(super) fn own_properties<'m>(model: &'m Model, shape: &'m Shape) -> Fields<'m> {
    let mut properties = Fields::new();
    shape::Form { model, flatten: false }.properties(shape, &mut properties);
    properties
}

/// The version that is written.
const VERSION: &str = "2.0";

/// What the AST should look like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Copy what mixins bring into the shapes that use them, and leave the mixins out.
    pub flatten: bool,
}

/// The AST of a model as a value. Numbers that no 64 bits hold are the nearest double: [`print()`]
/// keeps them.
///
/// ```
/// use shapewright_smithy::write::ast::{Options, emit};
/// use shapewright_smithy::load::Loader;
///
/// let text = "$version: \"2\"\nnamespace example\n\n@length(min: 1)\nstring Name\n";
/// let model = Loader::new().text("example.smithy", text).load().model.expect("a valid model");
/// let ast = emit(&model, &Options::default());
/// assert_eq!(ast["shapes"]["example#Name"]["traits"]["smithy.api#length"]["min"], 1);
/// ```
pub fn emit(model: &Model, options: &Options) -> Value {
    tree(model, *options).to_json()
}

/// The AST of a model as a text, indented, every number as it was modelled.
pub fn print(model: &Model, options: &Options) -> String {
    // Indented, it is about twice as long as what it was read from.
    let length = usize::try_from(model.sources.length()).unwrap_or_default();
    tree(model, *options).print(length.saturating_mul(2))
}

fn tree(model: &Model, options: Options) -> Tree<'_> {
    let mut root = vec![("smithy", Tree::Text(VERSION))];
    if !model.metadata.is_empty() {
        let metadata = model.metadata.iter();
        let metadata = metadata.map(|(key, entry)| (key.as_str(), Tree::Node(&entry.value)));
        root.push(("metadata", Tree::Object(metadata.collect())));
    }
    root.push(("shapes", Tree::Lazy(Box::new(move || shapes(model, options)))));
    Tree::Object(root)
}

/// The entries of `shapes`, the `apply` statements last.
fn shapes(model: &Model, options: Options) -> Entries<'_> {
    let form = shape::Form { model, flatten: options.flatten };
    let written = move || {
        let is_left_out =
            move |shape: &Shape| options.flatten && shape.traits.has("smithy.api#mixin");
        let shapes = model.shapes.values();
        shapes.filter(move |shape| !is_left_out(shape) && !shape.id.is_built_in())
    };
    let shapes = written().map(move |shape| (shape.id.as_str(), form.shape(shape)));
    Box::new(shapes.chain(written().flat_map(move |shape| form.applies(shape))))
}
