//! The whole document.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;
use serde_json::{Map, Value, json};
use shapewright_smithy::api::{Api, Operation, Service};
use shapewright_smithy::diagnostic::Diagnostics;

use super::components::{Spelling, merge};
use super::content::Bodies;
use super::links::Links;
use super::paths::Places;
use super::place::{DEPTH, Place};
use super::responses::Shared;
use super::words::{describe, summary};
use super::{Document, Options, Tool, Version, gateway, hosts, lost, older, operation, security};
use crate::emit::json_schema::describe::external_docs;
use crate::emit::json_schema::side::{Side, Store};
use crate::emit::room::Room;

/// Where SPDX expressions are explained: 3.0 has no place for them but the name.
const LICENSES: &str = "https://spdx.org/licenses/";

/// The document of a service, whose messages are JSON.
///
/// The parts of operations are built twice: first to learn which schemas there are, then with the
/// names that these have.
///
/// # Errors
/// Those of [`emit`](super::emit), and a document that is longer than `limit`.
pub(super) fn document<'m>(
    api: &'m Api<'m>,
    service: &'m Service<'m>,
    options: &Options,
    limit: usize,
) -> Result<Document, Diagnostics> {
    let stores = [Store::default(), Store::default()];
    let bodies = |side, spelling| Bodies { api, protocol: service.protocol, side, spelling };
    let plain = Spelling::plain(options.version());
    let mut requests = bodies(Side::requests(api, service, &stores[0]), plain.clone());
    let mut warnings = Diagnostics::new();
    let planned = plan(api, service, options.tool, &mut warnings);
    // What is made here takes as much room as what is written with its names.
    let mut room = Room::of_open_api(limit);
    for (operation, place) in &planned {
        let request = requests.request(service, operation, place);
        room.take_object(&request, DEPTH, Some(operation.span))?;
    }
    let sent = requests.side.define()?;
    let mut answers = bodies(Side::answers(api, &sent, &stores[1]), plain);
    let mut responses = Shared::default();
    for (operation, _) in &planned {
        answers.responses(operation, Map::new(), (&mut responses, &mut room))?;
    }
    drop(responses);
    let answered = answers.side.define()?;
    let (schemas, spelling) = merge(&sent.components, &answered.components, options.version());
    answers.spelling = spelling;

    let operations: Vec<_> = planned.iter().map(|(operation, _)| *operation).collect();
    let usual = usual_security(&operations);
    let mut links = Links::new(api, service, &planned);
    let (mut paths, mut responses) = (Map::new(), Shared::default());
    let mut room = Room::of_open_api(limit);
    for schema in schemas.values() {
        room.take_value(schema, DEPTH, Some(service.span))?;
    }
    for (operation, place) in &planned {
        let mut entry = operation::head(service, operation);
        entry.extend(requests.request(service, operation, place));
        let tail = operation::tail(api, service, operation, usual.as_ref());
        for part in [&entry, &tail] {
            room.take_object(part, DEPTH, Some(operation.span))?;
        }
        let links = links.of(operation);
        let answers = answers.responses(operation, links, (&mut responses, &mut room))?;
        entry.insert("responses".to_owned(), answers.into());
        entry.extend(tail);
        let path = paths.entry(&place.path).or_insert_with(|| Map::new().into());
        path[&place.method] = entry.into();
    }
    let mut document = information(service, options);
    document.extend(external_docs(service.external_documentation));
    document.extend(usual.map(|usual| ("security".to_owned(), usual)));
    document.insert("tags".to_owned(), tags(service, &operations));
    document.insert("paths".to_owned(), paths.into());
    let security = security::schemes(&operations);
    document
        .insert("components".to_owned(), components(schemas, responses.into_sorted(), security));
    if options.version() == Version::V3_0 {
        older::spell_out_keys(&mut document, room)?;
    }
    let value = match options.tool {
        Tool::Any => document.into(),
        Tool::ApiGateway => gateway::adapt(document, service, (&mut warnings, limit))?,
    };
    Ok(Document { value, warnings })
}

type Planned<'m> = Vec<(&'m Operation<'m>, Place)>;

fn plan<'m>(
    api: &'m Api<'m>,
    service: &Service<'m>,
    tool: Tool,
    warnings: &mut Diagnostics,
) -> Planned<'m> {
    let operations = || service.operations.iter().filter_map(|id| api.operation(id.as_str()));
    let mut places = Places::new(operations(), tool);
    let mut said = BTreeSet::new();
    let planned = operations().filter_map(|operation| {
        let place = places.place(service, operation);
        let place = operation::placed(operation, place, tool, warnings)?;
        lost::warn(api, service, operation, &mut said, warnings);
        Some((operation, place))
    });
    planned.collect()
}

fn information(service: &Service<'_>, options: &Options) -> Map<String, Value> {
    let mut info = Map::new();
    info.insert("title".to_owned(), service.title.into());
    describe(&mut info, service.documentation, None);
    let date = if service.version.is_empty() { "unversioned" } else { service.version };
    info.insert("version".to_owned(), date.into());
    if let Some(license) = &options.license {
        let license = match options.version() {
            Version::V3_1 => json!({"name": license, "identifier": license}),
            Version::V3_0 => json!({"name": license, "url": LICENSES}),
        };
        info.insert("license".to_owned(), license);
    }
    let mut document = Map::new();
    document.insert("openapi".to_owned(), options.version().release().into());
    document.insert("info".to_owned(), info.into());
    document.insert("servers".to_owned(), hosts::of_service(service));
    document
}

/// The security that most operations have; of those that are most frequent, the first.
fn usual_security(operations: &[&Operation<'_>]) -> Option<Value> {
    let mut counts: IndexMap<Value, usize> = IndexMap::new();
    for requirements in operations.iter().filter_map(|it| security::requirements(it)) {
        *counts.entry(requirements).or_default() += 1;
    }
    let most = counts.values().copied().max()?;
    counts.into_iter().find(|(_, count)| *count == most).map(|(usual, _)| usual)
}

fn tags(service: &Service<'_>, operations: &[&Operation<'_>]) -> Value {
    let mut known = BTreeSet::new();
    let names = operations.iter().flat_map(|it| operation::tags(service, it));
    let names: Vec<&str> = names.filter(|name| known.insert(*name)).collect();
    // Of several of a name, the first.
    let resources = service.resources.iter().rev().map(|it| (it.id.name(), it));
    let resources: BTreeMap<&str, _> = resources.collect();
    let describe = |name: &str| {
        let resource = resources.get(name);
        let documentation = match resource {
            Some(resource) => resource.documentation,
            None => service.documentation.filter(|_| name == service.id.name()),
        };
        let said = summary(documentation).map(|it| it + ".");
        let said = said.unwrap_or_else(|| format!("Operations of `{name}`."));
        let mut tag = Map::new();
        tag.insert("name".to_owned(), name.into());
        tag.insert("description".to_owned(), said.into());
        tag.extend(external_docs(resource.and_then(|it| it.external_documentation)));
        Value::Object(tag)
    };
    names.into_iter().map(describe).collect()
}

fn components(
    schemas: Map<String, Value>,
    responses: Map<String, Value>,
    security: Map<String, Value>,
) -> Value {
    let parts = [("schemas", schemas), ("responses", responses), ("securitySchemes", security)];
    let parts = parts.into_iter().filter(|(_, part)| !part.is_empty());
    Value::Object(parts.map(|(name, part)| (name.to_owned(), part.into())).collect())
}
