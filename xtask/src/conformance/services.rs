//! Row A: the input of every operation of every service of AWS as a schema.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use shapewright_codegen::emit::json_schema;
use shapewright_smithy::resolve::resolve_all;

use super::Section;
use super::tools::Tools;
use crate::botocore::{self, Service};
use crate::failure::Failure;
use crate::workspace;

/// Emits the schemas and lets the tools look at them; none where the models cannot be had.
pub(super) fn run(tools: &Tools) -> Result<Option<Section>, Failure> {
    let Some(botocore) = botocore::pinned()? else { return Ok(None) };
    let folder = tempfile::tempdir().map_err(|error| Failure::io("make", "a folder", error))?;
    let services = botocore.services()?;
    for service in &services {
        emit(service, folder.path())?;
    }
    let all = folder.path().to_str().unwrap_or_default();
    let schemas = workspace::root().join("schemas");
    let rows = tools.rows(&schemas, &["--all", all], Some("A"))?;
    let mut section = Section::of(&rows);
    let count = services.len();
    let _ = writeln!(section.text, "\nbotocore {}, {count} services.", botocore.version);
    Ok(Some(section))
}

/// Writes the schemas of the inputs of a service.
fn emit(service: &Service, folder: &Path) -> Result<(), Failure> {
    let model = service.load()?;
    let api = resolve_all(&model).api;
    let inputs = api.operations.iter().filter_map(|operation| operation.input);
    let inputs: BTreeSet<&str> = inputs.map(|input| api.get(input).id.name()).collect();
    let files = json_schema::emit(&api, &json_schema::Options::default())
        .map_err(|problems| Failure::Model(problems.render(&model.sources)))?;
    for (path, text) in &files {
        let stem = path.rsplit('/').next().unwrap_or_default().trim_end_matches(".json");
        if !inputs.contains(stem) {
            continue;
        }
        // Two services may have one name and version.
        let (draft, rest) = path.split_once('/').unwrap_or(("", path));
        let file = folder.join(draft).join(&service.name).join(rest);
        workspace::write(&file, text)?;
    }
    Ok(())
}
