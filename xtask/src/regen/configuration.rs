//! The JSON Schema of `shapewright.toml`, from the shape that the command holds it to.

use shapewright_codegen::emit::json_schema::{Draft, JsonSchema, Openness};
use shapewright_smithy::resolve::resolve_all;

use super::outputs::Outputs;
use super::targets;
use crate::canonical::{self, failure};
use crate::failure::Failure;

/// The shape of the whole file.
const ROOT: &str = "shapewright.config#Configuration";

/// Adds the schema.
pub(super) fn add(outputs: &mut Outputs) -> Result<(), Failure> {
    let model = canonical::read(targets::CONFIGURATION_SHAPES, &mut Vec::new())?;
    let builder = JsonSchema::builder().draft(Draft::Draft07).openness(Openness::Closed);
    let schema = builder
        .build()
        .of(&resolve_all(&model).api, ROOT)
        .map_err(|found| failure(&found, &model.sources))?;
    outputs.files.insert(targets::CONFIGURATION.to_owned(), format!("{schema:#}\n"));
    Ok(())
}
