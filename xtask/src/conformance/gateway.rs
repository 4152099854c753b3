//! Rows K: documents for API Gateway by each rule of AWS's guide, "Amazon API Gateway important notes
//! for REST APIs". Read with nothing of the emitter but what it writes.

mod parts;
mod rules;

use std::fmt::Write as _;

use serde_json::Value;
use shapewright_codegen::emit::open_api::{self, Options, Tool, Version};
use shapewright_smithy::Model;
use shapewright_smithy::resolve::resolve_all;

use super::Section;
use super::open_api::SERVICES;
use super::rows::Row;
use crate::botocore;
use crate::canonical;
use crate::failure::Failure;
use rules::RULES;

/// A document with what was said of it.
struct Document {
    name: String,
    value: Value,
    warnings: String,
}

/// Holds all documents to all rules; `None` if the models cannot be had.
///
/// # Errors
/// Models that cannot be read, or that the emitter refuses.
pub(super) fn run() -> Result<Option<Section>, Failure> {
    let Some(botocore) = botocore::pinned()? else { return Ok(None) };
    let (mut written, mut plain) = (Vec::new(), Vec::new());
    for service in canonical::services()? {
        let model = service.load(&mut Vec::new())?;
        written.extend(emit(&service.name, &model, Tool::ApiGateway)?);
        plain.extend(emit(&service.name, &model, Tool::Any)?);
    }
    let services = botocore.services()?;
    for service in services.iter().filter(|it| SERVICES.contains(&it.name.as_str())) {
        let (name, model) = (format!("aws-{}", service.name), service.load()?);
        written.extend(emit(&name, &model, Tool::ApiGateway)?);
        plain.extend(emit(&name, &model, Tool::Any)?);
    }
    let rows: Vec<Row> = rows(&written);
    let mut section = Section::of(&rows);
    let (kept, broken): (Vec<_>, Vec<_>) = self::rows(&plain).into_iter().partition(Row::is_good);
    let broken: Vec<_> = broken.iter().map(|it| it.id.as_str()).collect();
    let _ = writeln!(
        section.text,
        "\nOur own services, and of botocore {}: {}. Their plain documents of OpenAPI 3.0 keep {} of \
         these rules, and not {}.",
        botocore.version,
        SERVICES.join(", "),
        kept.len(),
        broken.join(", ")
    );
    Ok(Some(section))
}

fn emit(name: &str, model: &Model, tool: Tool) -> Result<Vec<Document>, Failure> {
    let api = resolve_all(model).api;
    let options = Options { version: Version::V3_0, tool, ..Options::default() };
    let documents = api.services.iter().map(|service| {
        let document = open_api::emit(&api, service, &options)
            .map_err(|it| Failure::Model(it.render(&model.sources)))?;
        let warnings = document.warnings.iter().map(|it| it.message.clone()).collect::<Vec<_>>();
        Ok(Document { name: name.to_owned(), value: document.value, warnings: warnings.join("\n") })
    });
    documents.collect()
}

/// A row for each rule.
fn rows(documents: &[Document]) -> Vec<Row> {
    let mut rows = Vec::new();
    for (index, (words, broken)) in RULES.iter().enumerate() {
        let mut row = Row {
            id: format!("K{}", index + 1),
            tool: "the guide of API Gateway".to_owned(),
            check: (*words).to_owned(),
            draft: Some("3.0".to_owned()),
            ..Row::default()
        };
        for document in documents {
            let broken = broken(&document.value, &document.warnings);
            let failure = (!broken.is_empty()).then(|| {
                let some: Vec<_> = broken.iter().take(3).map(String::as_str).collect();
                format!("{}: {} places: {}", document.name, broken.len(), some.join(", "))
            });
            row.note(failure);
        }
        rows.push(row);
    }
    rows
}
