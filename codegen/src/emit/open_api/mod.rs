//! Emits OpenAPI documents: the operations of a service as paths, with its shapes as JSON Schemas.
//!
//! # What stands where
//!
//! | file | what it makes |
//! |---|---|
//! | `document` | the document: information, servers, tags, security, paths, components |
//! | `paths` | the path of an operation, which no other operation has with its method |
//! | `place` | where an operation stands, and the labels of a path |
//! | `operation` | an operation: names, documentation, extensions |
//! | `request` | its parameters and its body |
//! | `responses` | its answers and its errors, by status |
//! | `parts` | parts that several places refer to |
//! | `headers` | the headers of an answer, which errors of one status may share |
//! | `links` | which operations take what a creation has given |
//! | `lost` | warnings about what a document cannot say of an operation |
//! | `hosts` | the hosts of the service and of operations |
//! | `examples` | the examples of the model, split as messages are |
//! | `security` | how requests are authenticated |
//! | `components` | the schemas that all of it refers to |
//! | `older` | what OpenAPI 3.0 writes otherwise |
//! | `gateway` | what API Gateway takes of it |
//! | `models` | its schemas |
//! | `tree` | its paths |
//!
//! The schemas are those of [`json_schema`](super::json_schema) for messages: in requests with all
//! their bounds, in answers without, as services raise them. A shape that both have has one schema
//! if both say the same; otherwise what is answered is called `…Output`.
//!
//! # Protocols
//!
//! Those whose messages are JSON: `restJson1`, `awsJson1_0`, `awsJson1_1`, `rpcv2Json`. A service of
//! another protocol is refused by name.
//!
//! # What OpenAPI cannot say
//!
//! - Headers that only have a common prefix (`httpPrefixHeaders`) are left out, with a warning.
//! - Two operations of one path and method, which a parameter or header tells apart (every operation
//!   of an awsJson service is `POST /`), have paths with a fragment: `/#X-Amz-Target=Store.Put`.
//! - A label that takes several segments (`{key+}`) is written as one, with a warning.
//! - The headers `Content-Type`, `Accept` and `Authorization` are left out, with a warning: OpenAPI says
//!   by media types and security what they are. Bytes and text of which such a header says the media
//!   type are `*/*`.
//! - Streams of events are bytes, and a status that a member says is the usual one, with a warning.
//! - Pages, idempotency, read-only operations, compression and checksums are extensions, `x-smithy-…`,
//!   which OpenAPI's tools ignore.
//!
//! # API Gateway
//!
//! It takes less of OpenAPI than other tools: [`Tool::ApiGateway`] writes documents that it imports,
//! with a warning for each thing that they cannot say.

mod components;
mod content;
mod document;
mod examples;
mod gateway;
mod headers;
mod hosts;
mod links;
mod lost;
mod models;
mod older;
mod operation;
mod parts;
mod paths;
mod place;
mod request;
mod responses;
mod security;
#[cfg(test)]
mod tests;
mod tree;
mod words;

use serde_json::Value;
use shapewright_smithy::api::{Api, Service};
use shapewright_smithy::diagnostic::{Diagnostic, Diagnostics};

use crate::budget::MAX_OUTPUT;
use crate::make;

/// A version of OpenAPI.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Version {
    /// 3.1: schemas are JSON Schema 2020-12.
    #[default]
    V3_1,
    /// 3.0: for tools that do not know 3.1, such as API Gateway.
    V3_0,
}

impl Version {
    /// Its name: `3.1` or `3.0`.
    pub fn name(self) -> &'static str {
        match self {
            Self::V3_1 => "3.1",
            Self::V3_0 => "3.0",
        }
    }

    /// The value of `openapi`.
    fn release(self) -> &'static str {
        match self {
            Self::V3_1 => "3.1.0",
            Self::V3_0 => "3.0.3",
        }
    }
}

/// Who reads a document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Tool {
    /// Whoever knows OpenAPI.
    #[default]
    Any,
    /// Amazon API Gateway, as a REST API: the document is OpenAPI 3.0, and keeps the rules that its
    /// guide documents.
    ApiGateway,
}

/// How a document is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The version of OpenAPI, but for API Gateway, which knows 3.0 alone.
    pub version: Version,
    /// Who reads it.
    pub tool: Tool,
    /// The licence of the documentation that the document has, as an SPDX expression: `Apache-2.0`.
    /// Models say nothing of it.
    pub license: Option<String>,
}

impl Options {
    /// The version that is written.
    fn version(&self) -> Version {
        match self.tool {
            Tool::Any => self.version,
            Tool::ApiGateway => Version::V3_0,
        }
    }
}

/// An OpenAPI document.
#[derive(Clone, Debug)]
pub struct Document {
    /// The document, in which numbers that 64 bits do not hold are [marked](make::marked) texts;
    /// [`text`](Self::text) has their digits.
    pub value: Value,
    /// What it cannot say.
    pub warnings: Diagnostics,
}

impl Document {
    /// Its text: JSON, indented, with a line end.
    pub fn text(&self) -> String {
        make::json(&self.value) + "\n"
    }
}

/// The document of a service.
///
/// # Errors
/// A service whose messages are not JSON; patterns that have no spelling in ECMA-262; lists and maps
/// that contain nothing but one another; a document that is longer than 256 MiB.
///
/// # Examples
/// ```
/// use shapewright_codegen::emit::open_api::{Options, emit};
/// use shapewright_smithy::load::Loader;
/// use shapewright_smithy::resolve::resolve_all;
///
/// let text = r#"
/// $version: "2"
/// namespace example
/// use aws.protocols#restJson1
/// @restJson1
/// service Hubs { version: "2026-01-01", operations: [GetHub] }
/// @readonly
/// @http(method: "GET", uri: "/hubs/{name}")
/// operation GetHub { input := { @required @httpLabel name: String } }
/// "#;
/// let model = Loader::new().text("hub.smithy", text).load().model.expect("a model");
/// let api = resolve_all(&model).api;
/// let document = emit(&api, &api.services[0], &Options::default()).expect("a document").value;
/// let name = &document["paths"]["/hubs/{name}"]["get"]["parameters"][0];
/// assert_eq!(name["in"], "path");
/// ```
pub fn emit<'m>(
    api: &'m Api<'m>,
    service: &'m Service<'m>,
    options: &Options,
) -> Result<Document, Diagnostics> {
    if options.tool == Tool::ApiGateway {
        gateway::takes(service)?;
    }
    if !service.protocol.has_json_bodies() {
        let name = service.protocol.id().unwrap_or("an unknown protocol");
        let message = format!(
            "OpenAPI describes messages in JSON, and those of `{}` are those of `{name}`: use `restJson1`, \
             `awsJson1_0`, `awsJson1_1` or `rpcv2Json`",
            service.id
        );
        let mut diagnostics = Diagnostics::new();
        let problem = Diagnostic::error("OpenApi", service.span, message);
        diagnostics.push(problem.with_shape(service.id.clone()));
        return Err(diagnostics);
    }
    document::document(api, service, options, MAX_OUTPUT)
}
