//! The canonical model: the shapes of both services.

use shapewright_smithy::load::Loader;
use shapewright_smithy::model::Model;

use crate::failure::Failure;
use crate::workspace;

/// Reads every `.smithy` file below `model/shapes` as one model.
pub(crate) fn load() -> Result<Model, Failure> {
    let mut loader = Loader::new();
    let mut files = workspace::files_below(&workspace::root().join("model").join("shapes"))?;
    files.retain(|path| path.extension().is_some_and(|it| it == "smithy"));
    for path in files {
        loader = loader.file(&path).map_err(|error| Failure::io("read", &path, error))?;
    }
    let result = loader.load();
    let render = || Failure::Model(result.diagnostics.render(&result.sources));
    result.model.ok_or_else(render)
}
