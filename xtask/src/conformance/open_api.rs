//! Rows O: OpenAPI documents of our services and of some of AWS.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use shapewright_codegen::emit::open_api::{self, Options};
use shapewright_smithy::resolve::resolve_all;

use super::Section;
use super::tools::Tools;
use crate::botocore::{self, Service};
use crate::failure::Failure;
use crate::workspace;

/// Services of AWS that speak restJson1, and differ in what their operations have.
pub(super) const SERVICES: [&str; 10] = [
    "amplify",
    "apigateway",
    "batch",
    "glacier",
    "iot",
    "iot-managed-integrations",
    "kafka",
    "lambda",
    "mq",
    "pinpoint",
];

/// Emits the documents and lets the tools look at them; none if the models cannot be had.
pub(super) fn run(tools: &Tools) -> Result<Option<Section>, Failure> {
    let Some(botocore) = botocore::pinned()? else { return Ok(None) };
    let folder = tempfile::tempdir().map_err(|error| Failure::io("make", "a folder", error))?;
    let schemas = workspace::root().join("schemas");
    for path in workspace::files_below(&schemas.join("openapi"))? {
        let name = path.file_name().unwrap_or_default();
        let copied = fs::copy(&path, folder.path().join(name));
        copied.map_err(|error| Failure::io("copy", &path, error))?;
    }
    let services = botocore.services()?;
    for service in services.iter().filter(|it| SERVICES.contains(&it.name.as_str())) {
        emit(service, folder.path())?;
    }
    let all = folder.path().to_str().unwrap_or_default();
    let rows = tools.rows(&schemas, &["--openapi", all], Some("O"))?;
    let mut section = Section::of(&rows);
    let _ = writeln!(
        section.text,
        "\nOur own, and of botocore {}: {}.",
        botocore.version,
        SERVICES.join(", ")
    );
    Ok(Some(section))
}

/// Writes the document of a service.
fn emit(service: &Service, folder: &Path) -> Result<(), Failure> {
    let model = service.load()?;
    let api = resolve_all(&model).api;
    for one in &api.services {
        let document = open_api::emit(&api, one, &Options::default());
        let document = document.map_err(|it| Failure::Model(it.render(&model.sources)))?;
        let file = folder.join(format!("aws-{}.json", service.name));
        fs::write(&file, document.text()).map_err(|error| Failure::io("write", &file, error))?;
    }
    Ok(())
}
