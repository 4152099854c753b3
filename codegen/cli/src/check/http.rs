//! `shapewright check --http`: HTTP messages against the operations of a model.

use http::{Request, Response};
use serde::Serialize;
use serde_json::value::RawValue;
use serde_json::{Value, json};
use shapewright_http::{
    Call, ErrorDocument, Failure as Refusal, Place, Rejection, Router, Unreadable,
};
use shapewright_validate::shape::{Shape, ShapeGraph};
use shapewright_validate::walk::View;
use shapewright_validate::{Violation, ViolationKind, Violations};

use super::document;
use super::human::{Finding, Severity, brief};
use super::masks::{self, Plans};
use super::report::{Entry, Report};
use super::targets::{Source, Target, Targets};
use super::{Loaded, gitlab, junit, machine, sarif};
use crate::Status;
use crate::arguments::{CheckArguments, Format};
use crate::budget::MAX_FILE;
use crate::failure::Failure;
use crate::http_file::{self, Message, Start};
use crate::{operations, read};

/// Checks every file.
pub(super) fn run(
    arguments: &CheckArguments,
    targets: Targets,
    mut report: Report,
) -> Result<Status, Failure> {
    let models = targets.models.iter().map(Loaded::read);
    let models = models.collect::<Result<Vec<_>, _>>()?;
    let services = models.iter().map(|loaded| Service::new(loaded, arguments.operation.as_deref()));
    let services = services.collect::<Result<Vec<_>, _>>()?;
    let done = targets.list.into_iter().try_for_each(|target| {
        let done = target.and_then(|target| {
            let service = &services[targets.settings[target.settings].model];
            Run { arguments, service, report: &mut report }.target(&target)
        });
        done.or_else(|failure| report.failed(failure))
    });
    report.finish(done)
}

/// The operations of a model.
struct Service<'g> {
    router: Router<'g>,
    /// The operation that the command line names.
    named: Option<Call<'g>>,
}

impl<'g> Service<'g> {
    fn new(loaded: &'g Loaded, named: Option<&str>) -> Result<Self, Failure> {
        let graph = &loaded.graph;
        let named = named.map(|name| operations::named(graph, name)).transpose()?;
        let operations = graph.operations().map(|(_, operation)| operation);
        let (router, _) = Router::new(graph, operations);
        if router.calls().next().is_none() {
            return Err(no_messages(graph));
        }
        Ok(Self { router, named })
    }
}

/// Why no message of a model can be checked.
fn no_messages(graph: &ShapeGraph) -> Failure {
    let reason = graph.operations().find_map(|(_, it)| Call::new(it, graph).err());
    Failure::new(reason.map_or_else(|| "the model has no operations".into(), |it| it.to_string()))
}

struct Run<'a, 'g> {
    arguments: &'a CheckArguments,
    service: &'a Service<'g>,
    report: &'a mut Report,
}

/// What a message is, and what is wrong with it.
#[derive(Default)]
struct Verdict {
    operation: Option<String>,
    /// The document that it carries, if it can be read, without what is sensitive.
    document: Option<String>,
    violations: Vec<Located>,
    warnings: Vec<Located>,
    /// What a server answers to a request that it refuses.
    response: Option<Response<Vec<u8>>>,
}

/// A violation with its place in the file.
struct Located {
    violation: Violation,
    /// The part of the message.
    part: Option<Place>,
    line: usize,
    column: usize,
}

impl<'g> Run<'_, 'g> {
    fn target(&mut self, target: &Target) -> Result<(), Failure> {
        if target.source == Source::Standard {
            let name = self.arguments.stdin_filename.as_deref().unwrap_or("<stdin>");
            return self.file(name, &read::standard_input(name, MAX_FILE)?);
        }
        let name = target.path.display().to_string();
        self.file(&name, &read::file(&target.path, MAX_FILE)?)
    }

    fn file(&mut self, name: &str, bytes: &[u8]) -> Result<(), Failure> {
        let messages = http_file::read(bytes);
        if messages.is_empty() {
            return Err(Failure::new(format!("{name} holds no HTTP message")));
        }
        let is_one = messages.len() == 1;
        // A response is one to the request before it.
        let mut last = self.service.named;
        for (index, message) in messages.into_iter().enumerate() {
            let verdict = match message {
                Ok(message) => match self.message(name, &message, &mut last) {
                    Ok(verdict) => verdict,
                    Err(failure) => {
                        self.report.failed(failure)?;
                        continue;
                    }
                },
                Err(problem) => {
                    // Nobody knows which operation it would have been.
                    last = self.service.named;
                    not_a_message(&problem)
                }
            };
            let index = (!is_one).then_some(index);
            let entry = self.entry(name, index, &verdict);
            self.report.add(&entry)?;
        }
        Ok(())
    }

    fn message(
        &self,
        name: &str,
        message: &Message,
        last: &mut Option<Call<'g>>,
    ) -> Result<Verdict, Failure> {
        match &message.start {
            Start::Request { method, target } => {
                let Some(request) = request(message, method, target) else {
                    let line = message.line;
                    let problem = "must have a URI that HTTP allows";
                    *last = self.service.named;
                    return Ok(not_a_message(&http_file::Problem { line, problem }));
                };
                let call = self.service.named.or_else(|| self.service.router.route(&request));
                *last = call;
                Ok(self.request(message, call, &request))
            }
            Start::Response { status } => {
                let Some(call) = *last else {
                    let line = message.line;
                    let text = format!("which operation {name}:{line} answers is not known");
                    return Err(Failure::with_help(text, "name it with `--operation`"));
                };
                Ok(answered(message, call, *status))
            }
        }
    }

    fn request(
        &self,
        message: &Message,
        call: Option<Call<'g>>,
        request: &Request<Vec<u8>>,
    ) -> Verdict {
        let found = match call {
            Some(call) => call.input(request),
            None => Err(self.service.router.refusal(request)),
        };
        let operation = call.map(|call| call.name().to_owned());
        let mut verdict = Verdict { operation, ..Verdict::default() };
        match found {
            Ok(document) => {
                verdict.warnings = located(message, document.warnings.as_ref(), &document.places);
                verdict.document = shown(call, Call::input_shape, &document.text);
            }
            Err(rejection) => {
                let findings = rejection.findings().into_iter();
                verdict.violations = findings.map(|(part, it)| at(message, part, it)).collect();
                if let Rejection::Refused(refused) = &rejection {
                    let document = refused.document.as_deref();
                    verdict.document =
                        document.and_then(|text| shown(call, Call::input_shape, text));
                }
                let router = &self.service.router;
                let call =
                    call.or_else(|| router.stand_in(request)).or_else(|| router.calls().next());
                verdict.response = call.map(|call| rejection.response(&call));
            }
        }
        verdict
    }

    /// What a message adds to the report.
    fn entry(&self, name: &str, index: Option<usize>, verdict: &Verdict) -> Entry {
        let mut entry = Entry::of(!verdict.violations.is_empty());
        let format = self.arguments.format;
        if format == Format::Json {
            entry.text.json(&format!("{}\n", object(name, index, verdict)));
            return entry;
        }
        let warnings = if self.report.form().quiet { &[][..] } else { &verdict.warnings };
        let lists = [(Severity::Error, &verdict.violations[..]), (Severity::Warning, warnings)];
        let mut findings = Vec::new();
        for (severity, located) in lists.iter().flat_map(|(it, list)| list.iter().map(|l| (*it, l)))
        {
            let Located { violation, line, column, .. } = located;
            let place = document::Place { line: *line, column: *column, bytes: 0..0 };
            let documentation = located.part.as_ref().map_or_else(String::new, Place::to_string);
            let place = Some(place);
            let finding = Finding { severity, violation, file: name, place, documentation };
            match format {
                Format::Human => brief(&mut entry.text, &finding),
                Format::Github => machine::annotate(&mut entry.text, &finding),
                Format::Sarif => sarif::append(&mut entry.text, &finding),
                Format::Gitlab => gitlab::append(&mut entry.text, &finding, index),
                Format::Json | Format::Junit => {}
            }
            findings.push(finding);
        }
        if format == Format::Junit {
            junit::append(&mut entry.text, name, index, &findings);
        }
        entry
    }
}

/// The request that a message is; `None` if its URI is none.
fn request(message: &Message, method: &str, target: &str) -> Option<Request<Vec<u8>>> {
    let request = Request::builder().method(method).uri(target);
    let mut request = request.body(message.body.clone()).ok()?;
    request.headers_mut().clone_from(&message.headers);
    Some(request)
}

/// What an answer of an operation is.
fn answered(message: &Message, call: Call<'_>, status: u16) -> Verdict {
    let mut response = Response::new(message.body.clone());
    *response.status_mut() = http::StatusCode::from_u16(status).unwrap_or_default();
    response.headers_mut().clone_from(&message.headers);
    let mut verdict = Verdict { operation: Some(call.name().to_owned()), ..Verdict::default() };
    let (document, shape) = match call.response(&response) {
        Ok(document) => (document, call.output_shape()),
        Err(Refusal::Service(ErrorDocument::Modelled { document, name })) => {
            (document, call.error_shapes().find(|shape| *shape.name == *name))
        }
        Err(Refusal::Service(ErrorDocument::Unknown(error))) => {
            let code = error.code.unwrap_or_else(|| format!("of status {status}"));
            let problem = format!("must be an error of the operation: it is {code}");
            let kind = ViolationKind::custom("unknown_error", problem, []);
            verdict.warnings = vec![at(message, Place::Status, Violation::new("", kind))];
            return verdict;
        }
        Err(Refusal::Service(ErrorDocument::Unreadable { error, places })) => {
            verdict.violations = located(message, error.violations.as_deref(), &places);
            return verdict;
        }
        Err(Refusal::Unreadable(unreadable)) => {
            let Unreadable { violations, places, .. } = &unreadable;
            verdict.violations = located(message, Some(violations), places);
            return verdict;
        }
        Err(_) => return verdict,
    };
    verdict.warnings = located(message, document.warnings.as_ref(), &document.places);
    verdict.document = shown(Some(call), |_| shape, &document.text);
    verdict
}

/// A document of a shape of an operation without what is sensitive in it.
fn shown<'g>(
    call: Option<Call<'g>>,
    shape: impl FnOnce(&Call<'g>) -> Option<&'g Shape>,
    document: &str,
) -> Option<String> {
    let Some((call, shape)) = call.and_then(|call| Some((call, shape(&call)?))) else {
        return Some(document.to_owned());
    };
    masks::concealed(document, &Plans::new(shape, call.graph(), View::Whole))
}

/// What stands in a file and is no message.
fn not_a_message(problem: &http_file::Problem) -> Verdict {
    let kind = ViolationKind::Syntax { problem: problem.problem.into() };
    let violation = Violation::new("", kind);
    let located = Located { violation, part: None, line: problem.line, column: 1 };
    Verdict { violations: vec![located], ..Verdict::default() }
}

/// Violations with their parts of a message.
fn located(message: &Message, violations: Option<&Violations>, places: &[Place]) -> Vec<Located> {
    let violations = violations.into_iter().flatten().cloned();
    violations.zip(places).map(|(it, place)| at(message, place.clone(), it)).collect()
}

/// A violation with its place in the file.
fn at(message: &Message, part: Place, violation: Violation) -> Located {
    let (line, column) = match (&part, violation.span) {
        (Place::Body, Some(span)) => (message.body_line + span.line - 1, span.column),
        (Place::Body, None) => (message.body_line, 1),
        (Place::Header(name), _) => message.header_place(name),
        _ => (message.line, 1),
    };
    Located { violation, part: Some(part), line, column }
}

/// A message as a JSON object.
#[derive(Serialize)]
struct Object<'a> {
    file: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    index: Option<usize>,
    valid: bool,
    error: Option<&'a str>,
    violations: Vec<Value>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    warnings: Vec<Value>,
    exception: Option<Violations>,
    operation: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    document: Option<Box<RawValue>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    response: Option<Value>,
}

fn object(file: &str, index: Option<usize>, verdict: &Verdict) -> String {
    let list = |level: &'static str, located: &[Located]| {
        located.iter().map(|it| entry(level, it)).collect::<Vec<_>>()
    };
    let violations = verdict.violations.iter();
    let is_syntax = violations.clone().any(|it| it.violation.code() == "syntax");
    let document = verdict.document.clone();
    let object = Object {
        file,
        index,
        valid: verdict.violations.is_empty(),
        error: is_syntax.then_some("syntax"),
        violations: list("error", &verdict.violations),
        warnings: list("warning", &verdict.warnings),
        exception: Violations::from_vec(violations.map(|it| it.violation.clone()).collect()),
        operation: verdict.operation.as_deref(),
        document: document.and_then(|text| RawValue::from_string(text).ok()),
        response: verdict.response.as_ref().map(response),
    };
    serde_json::to_string(&object).unwrap_or_default()
}

fn entry(level: &str, located: &Located) -> Value {
    json!({
        "path": located.violation.path,
        "code": located.violation.code(),
        "message": located.violation.to_string(),
        "line": located.line,
        "column": located.column,
        "level": level,
        "place": located.part.as_ref().map(Place::to_string),
    })
}

fn response(response: &Response<Vec<u8>>) -> Value {
    json!({
        "status": response.status().as_u16(),
        "headers": operations::headers(response.headers()),
        "body": String::from_utf8_lossy(response.body()),
    })
}
