//! `shapewright check --http`: HTTP messages against the operations of a model.

mod answered;
mod carried;
mod object;
mod verdict;

use http::Request;
use shapewright_http::{Call, Rejection, Router};
use shapewright_validate::shape::ShapeGraph;

use self::answered::answered;
use self::carried::{shown, whole};
use self::object::object;
use self::verdict::Verdict;
use super::Loaded;
use super::human::brief;
use super::masks;
use super::report::{Entry, Report};
use super::setup::{self, unusable, usable};
use super::targets::{self, Source, Target, Targets};
use crate::arguments::{CheckArguments, Format};
use crate::budget::MAX_FILE;
use crate::failure::{Failure, FilePlace};
use crate::http_file::{self, Message, Start};
use crate::{operations, output, read};

/// Checks every file.
pub(super) fn run(
    arguments: &CheckArguments,
    targets: Targets,
    quiet: bool,
    report: &mut Report,
) -> Result<(), Failure> {
    let models = setup::models(arguments, &targets, quiet, report)?;
    for Loaded { model, unenforced, .. } in models.iter().flatten().filter(|_| !quiet) {
        output::warn(unenforced, unenforced.left_out().others, &model.sources);
    }
    let service = |loaded| Service::new(loaded, arguments.operation.as_deref());
    let services = models.iter().map(|loaded| loaded.as_ref().map(service));
    let services = usable(services, targets.says_more(), report)?;
    targets::each(arguments, targets.list, report, |target, report| {
        let settings = &targets.settings[target.settings];
        let (service, max) = (&services[settings.model], settings.strictness.max);
        let service = service.as_ref().ok_or_else(|| unusable(&target.name(arguments)))?;
        Run { arguments, max, service, report }.target(target)
    })
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
        let named = named.map(|name| operations::named(graph, &loaded.model, name)).transpose()?;
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
    /// The most violations and the most warnings that are described.
    max: usize,
    service: &'a Service<'g>,
    report: &'a mut Report,
}

impl<'g> Run<'_, 'g> {
    fn target(&mut self, target: &Target) -> Result<(), Failure> {
        let name = target.name(self.arguments);
        let bytes = if target.source == Source::Standard {
            read::standard_input(&name, MAX_FILE)
        } else {
            read::file(&target.path, MAX_FILE)
        };
        self.file(&name, &bytes?)
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
            let mut verdict = match message {
                Ok(message) => match self.message(name, &message, &mut last) {
                    Ok(verdict) => verdict,
                    Err(failure) => {
                        self.report.failed(Some(name), failure)?;
                        continue;
                    }
                },
                Err(problem) => {
                    // Nobody knows which operation it would have been.
                    last = self.service.named;
                    Verdict::of_none(&problem)
                }
            };
            verdict.limit(self.max);
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
                    return Ok(Verdict::of_none(&http_file::Problem { line, problem }));
                };
                let router = &self.service.router;
                let call = self.service.named.or_else(|| router.route(&request));
                *last = call;
                if let Some(reason) = router.left_out(&request).filter(|_| call.is_none()) {
                    let file = name.to_owned();
                    let place = FilePlace { file, line: message.line, column: 1 };
                    return Err(Failure::new(reason.to_string()).at(place));
                }
                Ok(self.request(message, call.map(|call| call.max(self.max)), &request))
            }
            Start::Response { status } => {
                let Some(call) = *last else {
                    let line = message.line;
                    let text = format!("which operation {name}:{line} answers is not known");
                    return Err(Failure::with_help(text, "name it with `--operation`"));
                };
                Ok(answered(message, call.max(self.max), *status))
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
            // A name does not make a request one that a server would take for it.
            Some(call) => {
                self.service.router.check(call, request).and_then(|()| call.input(request))
            }
            None => Err(self.service.router.refusal(request)),
        };
        let operation = call.map(|call| call.name().to_owned());
        let mut verdict = Verdict { operation, ..Verdict::default() };
        match found {
            Ok(mut document) => {
                if let Some(call) = &call {
                    let body = call.unpacked(request).ok();
                    masks::in_document(&mut document, body.as_deref(), (call, call.input_shape()));
                }
                verdict.warn(message, &document);
                verdict.document = whole(message, call, Call::input_shape, &document);
            }
            Err(mut rejection) => {
                if let Some(call) = &call {
                    masks::in_rejection(&mut rejection, call, request);
                }
                let findings = rejection.findings().into_iter();
                verdict.violations =
                    findings.map(|(part, it)| verdict::at(message, part, it)).collect();
                if let Rejection::Refused(refused) = &rejection {
                    verdict.more[0] = refused.violations.more();
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
        let form = self.report.form();
        if form.format == Format::Json {
            entry.text.json(&format!("{}\n", object(name, index, verdict)));
            return entry;
        }
        form.append_found(&mut entry.text, &verdict.found(name, index, form.quiet), brief);
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
