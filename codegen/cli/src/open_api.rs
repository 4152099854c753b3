//! `shapewright openapi`.

use serde_json::Value;
use shapewright_codegen::emit::open_api::{self, Options, Tool, Version};
use shapewright_smithy::api::{Api, Service};
use shapewright_smithy::resolve::{Selection, resolve};

use crate::Status;
use crate::arguments::{OpenApiArgument, OpenApiArguments, ToolArgument};
use crate::failure::Failure;
use crate::files::{self, Kind};
use crate::generate::refused;
use crate::models;
use crate::output;
use crate::rules::Rules;

/// Writes or prints the document of a service.
pub(crate) fn run(arguments: &OpenApiArguments, quiet: bool) -> Result<Status, Failure> {
    let options = options(arguments)?;
    let rules = Rules::of(&arguments.rules, quiet);
    let model = models::input(&arguments.model.model, &rules)?;
    let services = arguments.service.iter().cloned().collect();
    let selection = Selection { services, ..Selection::default() };
    let resolved = resolve(&model, &selection).map_err(|found| refused(&found, &model))?;
    let service = only(&resolved.api)?;
    let document = open_api::emit(&resolved.api, service, &options)
        .map_err(|found| refused(&found, &model))?;
    rules.report(&document.warnings, &model.sources)?;
    match &arguments.out {
        Some(path) => drop(files::write_one(path, document.text(), DOCUMENTS)?),
        None => output::print(document.text().as_bytes())?,
    }
    Ok(Status::Success)
}

/// The version and the tool.
///
/// # Errors
/// The tool does not know the version.
fn options(arguments: &OpenApiArguments) -> Result<Options, Failure> {
    let (tool, usual) = match arguments.tool {
        Some(ToolArgument::ApiGateway) => (Tool::ApiGateway, OpenApiArgument::V3_0),
        None => (Tool::Any, OpenApiArgument::V3_1),
    };
    let version = match arguments.openapi.unwrap_or(usual) {
        OpenApiArgument::V3_1 if tool == Tool::ApiGateway => {
            return Err(Failure::with_help(
                "API Gateway does not know OpenAPI 3.1",
                "leave `--openapi` out, or say `--openapi 3.0`",
            ));
        }
        OpenApiArgument::V3_1 => Version::V3_1,
        OpenApiArgument::V3_0 => Version::V3_0,
    };
    Ok(Options { version, tool, license: None })
}

/// The one service of an API.
fn only<'a, 'm>(api: &'a Api<'m>) -> Result<&'a Service<'m>, Failure> {
    match api.services.as_slice() {
        [service] => Ok(service),
        [] => Err(Failure::with_help(
            "the model has no service, and so no operations to describe",
            "OpenAPI describes a service; `shapewright schema` describes shapes",
        )),
        several => {
            let ids: Vec<_> = several.iter().map(|it| format!("`{}`", it.id)).collect();
            let message = format!("the model has several services: {}", ids.join(", "));
            Err(Failure::with_help(message, "name one with `--service`"))
        }
    }
}

const DOCUMENTS: Kind = Kind {
    is_ours: is_our_document,
    is_orphan: |_, _| false,
    extension: "json",
    are_gathered: false,
};

/// Whether a file is a document that this command wrote of the same service.
fn is_our_document(old: &str, new: &str) -> bool {
    let title = |text: &str| -> Option<String> {
        let document: Value = serde_json::from_str(text).ok()?;
        let title = document["info"]["title"].as_str()?.to_owned();
        text.starts_with("{\n  \"openapi\": \"").then_some(title)
    };
    title(old).is_some_and(|old| title(new).is_some_and(|new| old == new))
}
