//! What Amazon API Gateway takes of OpenAPI 3.0, as the important notes for REST APIs in its guide
//! say: a document is rewritten in the words that are left, with a warning for what they cannot say.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use serde_json::{Map, Value, json};
use shapewright_smithy::api::{Protocol, Service};
use shapewright_smithy::diagnostic::{Diagnostic, Diagnostics, Severity};

use super::models::Models;
use super::place::DEPTH;
use crate::emit::room::Room;

/// The code of the warnings.
pub(super) const CODE: &str = "ApiGateway";

/// How many names a warning lists.
const LISTED: usize = 8;

/// How many resources an API has, unless its owner asks for more.
const MAX_RESOURCES: usize = 300;

/// Headers of requests that never reach what stands behind API Gateway.
const DROPPED: [&str; 11] = [
    "content-md5",
    "expect",
    "max-forwards",
    "proxy-authenticate",
    "server",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
    "via",
    "www-authenticate",
];

/// The paths of API Gateway's own health checks.
const RESERVED: [&str; 2] = ["/ping", "/sping"];

/// Whether API Gateway can tell the operations of a service apart.
///
/// # Errors
/// All of them are one method and one path.
pub(super) fn takes(service: &Service<'_>) -> Result<(), Diagnostics> {
    if !matches!(service.protocol, Protocol::AwsJson1_0 | Protocol::AwsJson1_1) {
        return Ok(());
    }
    let message = format!(
        "API Gateway knows an operation by method and path, and all of `{}` are `POST /`: use \
         `restJson1` or `rpcv2Json`",
        service.id
    );
    let mut diagnostics = Diagnostics::new();
    let problem = Diagnostic::error(CODE, service.span, message);
    diagnostics.push(problem.with_shape(service.id.clone()));
    Err(diagnostics)
}

/// What a document of OpenAPI 3.0 is to API Gateway.
///
/// # Errors
/// Operations have all their answers themselves, for which there is not enough room.
pub(super) fn adapt(
    mut document: Map<String, Value>,
    service: &Service<'_>,
    (warnings, limit): (&mut Diagnostics, usize),
) -> Result<Value, Diagnostics> {
    let mut room = Room::of_open_api(limit);
    let mut components = match document.remove("components") {
        Some(Value::Object(components)) => components,
        _ => Map::new(),
    };
    let mut part = |name: &str| match components.remove(name) {
        Some(Value::Object(part)) => part,
        _ => Map::new(),
    };
    let mut gateway = Gateway {
        models: Models::new(part("schemas")),
        responses: part("responses"),
        security: document.remove("security"),
        found: Found::default(),
    };
    let mut schemes = part("securitySchemes");
    for (name, scheme) in &mut schemes {
        gateway.scheme(name, scheme);
    }
    for (path, methods) in
        document.get_mut("paths").and_then(Value::as_object_mut).into_iter().flatten()
    {
        gateway.path(path);
        for operation in methods.as_object_mut().into_iter().flat_map(Map::values_mut) {
            if let Some(operation) = operation.as_object_mut() {
                gateway.operation(operation);
                room.take_object(operation, DEPTH, Some(service.span))?;
            }
        }
    }
    let models = gateway.models.finish();
    let parts = [("schemas", models), ("securitySchemes", schemes)];
    let parts = parts.into_iter().filter(|(_, part)| !part.is_empty());
    let parts = parts.map(|(name, part)| (name.to_owned(), part.into()));
    document.insert("components".to_owned(), Value::Object(parts.collect()));
    gateway.warn(service, warnings);
    Ok(document.into())
}

/// A document while it is rewritten.
struct Gateway {
    models: Models,
    /// The responses that operations refer to.
    responses: Map<String, Value>,
    /// The security of operations that have no other.
    security: Option<Value>,
    found: Found,
}

/// What the document cannot say.
#[derive(Default)]
struct Found {
    resources: BTreeSet<String>,
    reserved: BTreeSet<String>,
    headers: BTreeSet<String>,
    unchecked: BTreeSet<String>,
    schemes: BTreeSet<String>,
    hosts: BTreeSet<String>,
    examples: usize,
}

impl Gateway {
    /// Authentication by HTTP is that of a header, which a function of the owner looks at.
    fn scheme(&mut self, name: &str, scheme: &mut Value) {
        let Some(kind) = scheme["scheme"].as_str().filter(|_| scheme["type"] == "http") else {
            return;
        };
        let description = format!("`{kind}`, a space, and the credentials.");
        self.found.schemes.insert(name.to_owned());
        *scheme = json!({
            "type": "apiKey",
            "name": "Authorization",
            "in": "header",
            "description": description,
            "x-amazon-apigateway-authtype": "custom",
        });
    }

    fn path(&mut self, path: &str) {
        for (index, _) in path.match_indices('/').skip(1) {
            self.found.resources.insert(path[..index].to_owned());
        }
        self.found.resources.insert(path.to_owned());
        if RESERVED.contains(&path) {
            self.found.reserved.insert(path.to_owned());
        }
    }

    fn operation(&mut self, operation: &mut Map<String, Value>) {
        operation.shift_remove("deprecated");
        let name = operation["operationId"].as_str().unwrap_or_default().to_owned();
        if operation.shift_remove("servers").is_some() {
            self.found.hosts.insert(name.clone());
        }
        for parameter in
            operation.get_mut("parameters").and_then(Value::as_array_mut).into_iter().flatten()
        {
            self.parameter(&name, parameter);
        }
        if let Some(body) = operation.get_mut("requestBody") {
            self.content(body, |models, schema| models.within(&name, schema));
        }
        if let Some(Value::Object(responses)) = operation.get_mut("responses") {
            *responses = self.answers(&name, std::mem::take(responses));
        }
        if let Some(usual) = self.security.clone() {
            operation.entry("security").or_insert(usual);
        }
    }

    /// A parameter has a name, a place, a type and a description.
    fn parameter(&mut self, operation: &str, parameter: &mut Value) {
        let Some(keywords) = parameter.as_object_mut() else { return };
        keywords.shift_remove("deprecated");
        self.examples(keywords);
        let name = keywords["name"].as_str().unwrap_or_default().to_owned();
        if keywords["in"] == "header" && DROPPED.contains(&name.to_ascii_lowercase().as_str()) {
            self.found.headers.insert(name.clone());
        }
        let (kind, has_bounds) = self.models.type_alone(&keywords["schema"]);
        keywords.insert("schema".to_owned(), kind);
        if has_bounds {
            self.found.unchecked.insert(format!("{operation}.{name}"));
        }
    }

    fn content(&mut self, body: &mut Value, mut model: impl FnMut(&mut Models, &Value) -> Value) {
        let content = body.get_mut("content").and_then(Value::as_object_mut);
        for media in content.into_iter().flat_map(Map::values_mut) {
            let Some(media) = media.as_object_mut() else { continue };
            self.examples(media);
            if let Some(schema) = media.get_mut("schema") {
                *schema = model(&mut self.models, schema);
            }
        }
    }

    /// Answers under statuses that are numbers, where they stand.
    fn answers(&mut self, operation: &str, all: Map<String, Value>) -> Map<String, Value> {
        let mut answers: Map<String, Value> = Map::new();
        let (ranges, plain): (Vec<_>, Vec<_>) =
            all.into_iter().partition(|(status, _)| status.parse::<u16>().is_err());
        let numbers = ranges.into_iter().map(|(status, answer)| {
            let number = if status.starts_with('4') { "400" } else { "500" };
            (number.to_owned(), answer)
        });
        for (status, mut answer) in plain.into_iter().chain(numbers) {
            if answers.contains_key(&status) {
                continue;
            }
            let shared = answer["$ref"].as_str().and_then(|it| it.rsplit('/').next());
            if let Some(shared) = shared.and_then(|name| self.responses.get(name)) {
                answer = shared.clone();
            }
            self.content(&mut answer, |models, schema| models.answer(operation, schema));
            let headers = answer.get_mut("headers").and_then(Value::as_object_mut);
            for header in headers.into_iter().flat_map(Map::values_mut) {
                header["schema"] = self.models.type_alone(&header["schema"]).0;
                if let Some(header) = header.as_object_mut() {
                    self.examples(header);
                }
            }
            answers.insert(status, answer);
        }
        answers.sort_keys();
        answers
    }

    fn examples(&mut self, object: &mut Map<String, Value>) {
        let examples = object.shift_remove("examples");
        self.found.examples += examples.as_ref().and_then(Value::as_object).map_or(0, Map::len);
    }

    fn warn(self, service: &Service<'_>, warnings: &mut Diagnostics) {
        let Self { models, found, .. } = self;
        let mut say = |message: String| {
            let warning = Diagnostic::new(CODE, Severity::Warning, Some(service.span), message);
            warnings.push(warning.with_shape(service.id.clone()));
        };
        let mut warn = |names: &BTreeSet<String>, says: &str| {
            if !names.is_empty() {
                say(format!("{says}: {}", listed(names)));
            }
        };
        warn(&found.unchecked, "API Gateway ignores the bounds of parameters");
        warn(
            &models.counted,
            "API Gateway does not count the elements of lists before the models are updated",
        );
        warn(
            &models.unchecked,
            "API Gateway has no null, so that values which may be null are not checked",
        );
        warn(&found.headers, "API Gateway does not pass on these headers");
        warn(&found.reserved, "API Gateway answers these paths itself, on domains of one's own");
        warn(&found.hosts, "API Gateway has no hosts of single operations");
        warn(
            &found.schemes,
            "API Gateway asks a Lambda authorizer, which the document does not name",
        );
        if found.examples > 0 {
            say(format!("API Gateway takes no examples: {} are left out", found.examples));
        }
        if found.resources.len() > MAX_RESOURCES {
            say(format!(
                "API Gateway has {MAX_RESOURCES} resources unless its quota is raised: {}",
                found.resources.len()
            ));
        }
    }
}

/// Some of the names, and how many there are beside them.
fn listed(names: &BTreeSet<String>) -> String {
    let mut text = names.iter().take(LISTED).cloned().collect::<Vec<_>>().join(", ");
    if names.len() > LISTED {
        let _ = write!(text, " and {} more", names.len() - LISTED);
    }
    text
}
