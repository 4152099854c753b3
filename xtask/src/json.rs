//! JSON files of the workspace, schemas among them.

use std::path::Path;

use serde_json::Value;

use crate::failure::Failure;
use crate::workspace;

/// The keywords of a schema whose objects hold schemas by names, which are not keywords.
pub(crate) const SCHEMAS_BY_NAME: [&str; 3] = ["properties", "$defs", "definitions"];

/// The document in a file.
pub(crate) fn read(path: &Path) -> Result<Value, Failure> {
    serde_json::from_str(&workspace::read(path)?)
        .map_err(|error| Failure::Model(format!("error: {}: {error}", path.display())))
}
