//! Messages of generated types: a program that has the types of every service makes them.
//!
//! A line of its input is a command as JSON, a line of its output what came of it. Documents have the
//! names of the wire there, as the types read and write them.

use std::cell::RefCell;
use std::fmt::Write as _;
use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use http::{Request, Response};
use serde_json::{Value, json};
use shapewright_codegen::emit::rust::plan::ItemKind;
use shapewright_http::{Call, HostPrefix};
use shapewright_smithy::Model;
use shapewright_smithy::resolve::Selection;
use shapewright_validate::Blob;
use shapewright_validate::shape::{Shape, ShapeGraph};

use super::form::{Names, renamed};
use super::messages::{Answer, Messages, Refusal, TOKEN};
use crate::failure::Failure;
use crate::program::{self, Source, Types};

/// What every such program has beside its types.
const MAIN: &str = include_str!("typed/program.rs");

/// The running program.
pub(super) struct Program {
    child: Child,
    pipes: RefCell<(ChildStdin, BufReader<ChildStdout>)>,
}

impl Program {
    /// Compiles the types of every service of a graph whose messages can be made, and starts the
    /// program.
    ///
    /// # Errors
    /// Types that do not compile; a program that cannot be started.
    pub(super) fn start(model: &Model, graph: &ShapeGraph) -> Result<Self, Failure> {
        let mut services: Vec<&str> = Vec::new();
        for (_, operation) in graph.operations() {
            let service =
                operation.service.as_ref().filter(|_| Call::new(operation, graph).is_ok());
            services.extend(service.map(|service| &*service.id));
        }
        services.sort_unstable();
        services.dedup();
        let (mut modules, mut arms) = (Vec::new(), String::new());
        for (index, service) in services.into_iter().enumerate() {
            let module = format!("service_{index}");
            let selection =
                Selection { services: vec![service.to_owned()], ..Selection::default() };
            let types = Types::of(model, &selection)?;
            for item in types.plan.modules.iter().flat_map(|module| &module.items) {
                if matches!(item.kind, ItemKind::Operation(_)) {
                    let (key, ty) = (format!("{service} {}", item.shape), &item.name);
                    let _ = writeln!(arms, "        {key:?} => run::<{module}::{ty}>(command),");
                }
            }
            modules.push((module, types));
        }
        let main = format!(
            "{MAIN}\nfn dispatch(command: &Command) -> Outcome {{\n    \
             match command.operation.as_str() {{\n{arms}        \
             other => Err(format!(\"no types for {{other}}\")),\n    }}\n}}\n"
        );
        let source = Source { name: "protocols", main: &main, modules, has_messages: true };
        let path = program::compile(&source)?;
        let child = Command::new(&path).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
        let mut child = child.map_err(|error| Failure::io("run", &path, error))?;
        match (child.stdin.take(), child.stdout.take()) {
            (Some(input), Some(output)) => {
                let pipes = RefCell::new((input, BufReader::new(output)));
                Ok(Self { child, pipes })
            }
            _ => Err(Failure::Model("error: the program has no pipes".to_owned())),
        }
    }

    fn answer(&self, command: &Value) -> Result<Value, String> {
        let (input, output) = &mut *self.pipes.borrow_mut();
        let mut line = String::new();
        let written = writeln!(input, "{command}").and_then(|()| input.flush());
        let read = written.and_then(|()| output.read_line(&mut line));
        read.map_err(|error| error.to_string())?;
        let answer: Value = serde_json::from_str(&line).map_err(|error| error.to_string())?;
        match answer.get("failed").and_then(Value::as_str) {
            Some(reason) => Err(reason.to_owned()),
            None => Ok(answer),
        }
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // It ends with its input; waiting for it only tidies up.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// An operation, and the program that has its types.
pub(super) struct Typed<'a, 'g> {
    pub(super) call: Call<'g>,
    pub(super) program: &'a Program,
}

impl Typed<'_, '_> {
    fn answer(&self, what: &str, mut command: Value) -> Result<Value, String> {
        let service = self.call.operation().service.as_ref().map_or("", |service| &*service.id);
        command["operation"] = format!("{service} {}", self.call.name()).into();
        command["what"] = what.into();
        self.program.answer(&command)
    }

    fn wire(&self, document: &Value, shape: Option<&Shape>) -> Value {
        renamed(document, shape, self.call.graph(), Names::Wire)
    }

    fn modelled(&self, document: &Value, shape: Option<&Shape>) -> Value {
        renamed(document, shape, self.call.graph(), Names::Modelled)
    }

    fn error_shape(&self, name: &str) -> Option<&Shape> {
        self.call.error_shapes().find(|shape| *shape.name == *name)
    }
}

impl Messages for Typed<'_, '_> {
    fn request(
        &self,
        document: &Value,
        stream: Option<Vec<u8>>,
    ) -> Result<Request<Vec<u8>>, String> {
        let document = self.wire(document, self.call.input_shape());
        let command =
            json!({"document": document, "stream": stream.map(Blob::from), "token": TOKEN});
        let answer = self.answer("request", command)?;
        let text = |key: &str| answer[key].as_str().unwrap_or_default();
        let mut request = Request::builder().method(text("method")).uri(text("uri"));
        for (name, value) in headers(&answer) {
            request = request.header(name, value);
        }
        if let Some(prefix) = answer["host_prefix"].as_str() {
            request = request.extension(HostPrefix(prefix.to_owned()));
        }
        request.body(body(&answer)).map_err(|error| error.to_string())
    }

    fn response(&self, response: &Response<Vec<u8>>) -> Result<Answer, String> {
        let answer = self.answer("response", of_response(response))?;
        match answer["error"].as_str() {
            Some(name) => {
                let document = self.modelled(&answer["document"], self.error_shape(name));
                Ok(Answer::Error(name.to_owned(), document))
            }
            None => {
                Ok(Answer::Output(self.modelled(&answer["document"], self.call.output_shape())))
            }
        }
    }

    fn input(&self, request: &Request<Vec<u8>>) -> Result<Value, Refusal> {
        let command = json!({
            "method": request.method().as_str(),
            "uri": request.uri().to_string(),
            "headers": pairs(request.headers()),
            "body": Blob::from(request.body().clone()),
        });
        let failed = |reason| Refusal { reason, response: None };
        let answer = self.answer("input", command).map_err(failed)?;
        match answer["refused"].as_str() {
            Some(reason) => Err(Refusal {
                reason: reason.to_owned(),
                response: to_response(&answer).ok().map(Box::new),
            }),
            None => Ok(self.modelled(&answer["document"], self.call.input_shape())),
        }
    }

    fn output(
        &self,
        document: &Value,
        stream: Option<Vec<u8>>,
    ) -> Result<Response<Vec<u8>>, String> {
        let document = self.wire(document, self.call.output_shape());
        let command = json!({"document": document, "stream": stream.map(Blob::from)});
        to_response(&self.answer("output", command)?)
    }

    fn error(&self, name: &str, document: &Value) -> Result<Response<Vec<u8>>, String> {
        let document = self.wire(document, self.error_shape(name));
        to_response(&self.answer("error", json!({"document": document, "error": name}))?)
    }
}

fn pairs(headers: &http::HeaderMap) -> Vec<(String, String)> {
    let text = |value: &http::HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
    headers.iter().map(|(name, value)| (name.to_string(), text(value))).collect()
}

fn of_response(response: &Response<Vec<u8>>) -> Value {
    json!({
        "status": response.status().as_u16(),
        "headers": pairs(response.headers()),
        "body": Blob::from(response.body().clone()),
    })
}

fn to_response(answer: &Value) -> Result<Response<Vec<u8>>, String> {
    let status = answer["status"].as_u64().and_then(|status| u16::try_from(status).ok());
    let mut response = Response::builder().status(status.unwrap_or_default());
    for (name, value) in headers(answer) {
        response = response.header(name, value);
    }
    response.body(body(answer)).map_err(|error| error.to_string())
}

fn headers(answer: &Value) -> Vec<(String, String)> {
    serde_json::from_value(answer["headers"].clone()).unwrap_or_default()
}

fn body(answer: &Value) -> Vec<u8> {
    let blob: Option<Blob> = serde_json::from_value(answer["body"].clone()).ok();
    blob.map_or_else(Vec::new, |blob| blob.to_vec())
}
