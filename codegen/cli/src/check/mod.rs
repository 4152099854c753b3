//! `shapewright check`: documents against a shape.
//!
//! [`targets`] finds the files and how each is checked, by the command line and [`config`].
//! [`shapes`] decides on the shape, [`document`] on what a file holds; [`report`] prints what the
//! walker of `shapewright-validate` finds, for people or machines. [`lines`] does the same for files
//! of any length.

mod config;
mod document;
mod finder;
mod folder;
mod gitlab;
mod held;
mod hidden;
mod http;
mod human;
mod ignored;
mod input;
mod junit;
#[cfg(test)]
mod linear;
#[cfg(not(target_family = "wasm"))]
mod lines;
mod log;
mod machine;
mod masks;
mod paths;
mod policy;
mod position;
mod report;
mod sarif;
pub(crate) mod setup;
pub(crate) mod shapes;
mod targets;
#[cfg(not(target_family = "wasm"))]
mod watch;
mod yaml;

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use serde_json::value::RawValue;
use shapewright_smithy::Model;
use shapewright_validate::shape::{Shape, ShapeGraph};
use shapewright_validate::walk::{self, Options, Outcome, Profile, View};
use shapewright_validate::{Code, Policy, Violation, ViolationKind, Violations};

use crate::Status;
use crate::arguments::CheckArguments;
use crate::budget::{MAX_DEPTH, MAX_FILE, MAX_FINDINGS};
use crate::failure::Failure;
use crate::memory;
use crate::models;
use crate::{names, output, read};
use document::{Document, Element, Origin, Yaml};
use masks::Plans;
use position::Position;
use report::{Form, Report};
use setup::{Setup, usable};
use shapes::Subject;
use targets::{Source, Target, Targets};

pub(crate) use input::Input;
pub(crate) use masks::in_message;
#[cfg(feature = "serve")]
pub(crate) use masks::in_rejection;
pub(crate) use setup::Loaded;

/// Checks every file; with `--watch`, again and again.
pub(crate) fn run(arguments: &CheckArguments, quiet: bool) -> Result<Status, Failure> {
    if arguments.stdin_filename.is_some()
        && !arguments.files.iter().any(|it| names::is_standard_input(it))
    {
        let message = "`--stdin-filename` is what standard input is called, which is not checked";
        return Err(Failure::with_help(message, "name `-` as a file, too"));
    }
    if memory::is_used() && (arguments.ndjson || arguments.watch) {
        return Err(Failure::new("lines and changes of files need a process of their own"));
    }
    #[cfg(not(target_family = "wasm"))]
    if arguments.watch {
        return watch::run(arguments, quiet);
    }
    let read_once = models::read_once(arguments.model.model.iter().chain(&arguments.files));
    run_once(arguments, read_once.and_then(|()| finder::find(arguments)), quiet)
}

/// Checks what was found. Why nothing can be checked is in what machines read, too.
fn run_once(
    arguments: &CheckArguments,
    targets: Result<Targets, Failure>,
    quiet: bool,
) -> Result<Status, Failure> {
    let mut report = Report::new(Form { format: arguments.format, quiet, is_own: false });
    let done = targets.and_then(|targets| check(arguments, targets, quiet, &mut report));
    report.finish(done)
}

fn check(
    arguments: &CheckArguments,
    targets: Targets,
    quiet: bool,
    report: &mut Report,
) -> Result<(), Failure> {
    report.skipped = targets.skipped;
    if !quiet && arguments.max > MAX_FINDINGS {
        let max = arguments.max;
        output::note(&format!("`--max {max}` describes {MAX_FINDINGS}, which is the most"));
    }
    if !quiet {
        targets.warnings.iter().for_each(output::warn_of);
    }
    if arguments.http {
        if !quiet && policy::is_given(arguments) {
            output::warn_of(&Failure::new(policy::NO_EFFECT_ON_HTTP));
        }
        return http::run(arguments, targets, quiet, report);
    }
    let models = setup::models(arguments, &targets, quiet, report)?;
    let says_more = targets.says_more();
    let setups = targets.settings.into_iter();
    let setups = setups.map(|it| models[it.model].as_ref().map(|loaded| Setup::new(loaded, it)));
    let setups = usable(setups, says_more, report)?;
    if !quiet {
        let known: Vec<_> = setups.iter().flatten().map(Setup::known).collect();
        policy::effect::without(arguments, &known).iter().for_each(output::warn_of);
        let rules = setups.iter().flatten().map(|setup| &setup.rules).zip(known);
        policy::effect::configured(rules).iter().for_each(output::warn_of);
    }
    targets::each(arguments, targets.list, report, |target, report| {
        let Some(setup) = &setups[target.settings] else {
            return Err(setup::unusable(&target.name(arguments)));
        };
        Files { arguments, setup, source: target.source, report }.target(target)
    })
}

/// All that a file holds; if it is too long, with a way out.
fn whole(bytes: Result<Vec<u8>, Failure>) -> Result<Vec<u8>, Failure> {
    bytes.map_err(|failure| {
        failure.or_help("write a document on every line, and check it with `--ndjson`")
    })
}

/// Whether a file is called YAML.
fn is_yaml(path: &Path) -> bool {
    has_extension(path, &["yaml", "yml"])
}

/// Whether the name of a file ends with one of some extensions, in any case.
fn has_extension(path: &Path, known: &[&str]) -> bool {
    let extension = path.extension().unwrap_or_default();
    known.iter().any(|it| extension.eq_ignore_ascii_case(it))
}

/// The elements of a JSON array.
///
/// # Errors
///
/// What is JSON and no array is none that the command can go on with; what is no JSON is `None`.
fn elements<'t>(name: &str, json: &'t [u8]) -> Result<Option<Vec<&'t RawValue>>, Failure> {
    match serde_json::from_slice(json) {
        Ok(elements) => Ok(Some(elements)),
        Err(error) if error.is_data() => Err(Failure::with_help(
            format!("{name} is no array"),
            "leave `--each` out if it is one document",
        )),
        Err(_) => Ok(None),
    }
}

/// What finds what is wrong.
pub(crate) struct Checker<'m> {
    model: &'m Model,
    graph: &'m ShapeGraph,
    policy: Policy,
    strictness: Strictness,
    /// What is hidden of documents, by the address of their shape and their view.
    plans: Mutex<BTreeMap<(usize, bool), Arc<Plans<'m>>>>,
}

/// What the command line says about how documents are checked.
#[derive(Clone, Copy, Default)]
struct Strictness {
    profile: Option<Profile>,
    view: Option<View>,
    /// The most findings that are described.
    max: usize,
}

impl<'m> Checker<'m> {
    fn new(model: &'m Model, graph: &'m ShapeGraph, policy: Policy, how: Strictness) -> Self {
        Self { model, graph, policy, strictness: how, plans: Mutex::default() }
    }

    /// The shape that documents are held to, as the walker knows it.
    fn root(&self, subject: &Subject<'_>) -> Option<&'m Shape> {
        self.graph.root(subject.shape.id.as_str())
    }

    fn options(&self, subject: &Subject<'_>) -> Options {
        Options::new()
            .profile(self.strictness.profile.unwrap_or(subject.profile))
            .view(self.strictness.view.unwrap_or(subject.view))
            .direction(subject.direction)
            .max(self.strictness.max)
    }

    /// What is hidden of documents; nothing if their shape is not known.
    fn plans(&self, subject: &Subject<'_>) -> Option<Arc<Plans<'m>>> {
        let shape = self.root(subject)?;
        let view = self.options(subject).view;
        let key = (std::ptr::from_ref(shape).addr(), view == View::Body);
        let mut known = self.plans.lock().unwrap_or_else(PoisonError::into_inner);
        let new = || Arc::new(Plans::new(shape, self.graph, view));
        Some(Arc::clone(known.entry(key).or_insert_with(new)))
    }

    /// Checks JSON text against a shape; anything is right where there is none.
    fn check(&self, json: &[u8], shape: Option<&Shape>, options: Options) -> Outcome {
        let outcome =
            shape.map(|shape| walk::walk_with(json, shape, self.graph, options, &self.policy));
        outcome.unwrap_or_default()
    }
}

/// Files that are checked alike.
struct Files<'a, 'm> {
    arguments: &'a CheckArguments,
    setup: &'a Setup<'m>,
    /// How the file was found.
    source: Source,
    report: &'a mut Report,
}

impl<'m> Files<'_, 'm> {
    fn target(&mut self, target: &Target) -> Result<(), Failure> {
        let Target { path, source, .. } = target;
        let is_standard = *source == Source::Standard;
        let name = target.name(self.arguments);
        #[cfg(not(target_family = "wasm"))]
        if self.arguments.ndjson {
            let Some(subject) = self.subject(path, b"", "")? else { return Ok(()) };
            return lines::file(self, (!is_standard).then_some(path), &name, &subject);
        }
        let bytes = if is_standard {
            read::standard_input(&name, MAX_FILE)
        } else {
            read::file(path, MAX_FILE)
        };
        let is_one = !self.arguments.each && has_extension(path, &paths::OF_LINES);
        if is_one && !self.report.form().quiet {
            output::note(&format!(
                "{name} is checked as one document: `--ndjson` checks its lines"
            ));
        }
        self.bytes(&name, path, &whole(bytes)?)
    }

    /// Checks what a file holds.
    fn bytes(&mut self, name: &str, path: &Path, bytes: &[u8]) -> Result<(), Failure> {
        // Of YAML, what is JSON is best read as such.
        let is_json = || serde_json::from_slice::<&RawValue>(bytes).is_ok();
        if (self.arguments.yaml || is_yaml(path)) && !is_json() {
            return self.yaml(name, path, bytes);
        }
        let Some(subject) = self.subject(path, bytes, "")? else { return Ok(()) };
        if self.arguments.each {
            return self.each(name, bytes, &subject);
        }
        self.document(name, &Document { json: bytes, origin: Origin::File }, &subject)
    }

    fn yaml(&mut self, name: &str, path: &Path, bytes: &[u8]) -> Result<(), Failure> {
        let text = String::from_utf8_lossy(bytes);
        let converted = match yaml::read(bytes) {
            Ok(converted) => converted,
            Err(problem) => {
                let Some(subject) = self.subject(path, b"", &text)? else { return Ok(()) };
                return self.syntax(name, bytes, &problem, &subject);
            }
        };
        let json = converted.json.as_bytes();
        let Some(subject) = self.subject(path, json, &text)? else { return Ok(()) };
        if self.arguments.each {
            return self.each_of_yaml(name, bytes, &converted, &subject);
        }
        let file = Yaml::new(bytes, &converted);
        let origin = Origin::Yaml { file: &file, element: None };
        self.document(name, &Document { json: converted.json.as_bytes(), origin }, &subject)
    }

    /// Reports YAML that is none, as text that stands for itself.
    fn syntax(
        &mut self,
        name: &str,
        bytes: &[u8],
        problem: &yaml::Problem,
        subject: &Subject<'m>,
    ) -> Result<(), Failure> {
        let yaml::Problem { offset: start, line, column, .. } = *problem;
        let span = shapewright_validate::Span { start, end: start + 1, line, column };
        let has_secrets =
            self.setup.checker.plans(subject).is_some_and(|plans| plans.has_secrets());
        let message = problem.message(has_secrets);
        let document = Document { json: bytes, origin: Origin::File };
        let violation = if let Some(json) = &problem.deep {
            self.too_deep(json, subject)
        } else {
            let problem = format!("must be YAML: {message}").into();
            Violation::new("", ViolationKind::Syntax { problem })
        };
        let mut outcome = Outcome::default();
        outcome.violations = Violations::from_vec(vec![violation.at(span)]);
        self.report.document(name, &document, &outcome, subject, &self.setup.checker)
    }

    /// The violation of a value that is nested too deeply: the walker knows the path of the same JSON.
    fn too_deep(&self, json: &str, subject: &Subject<'m>) -> Violation {
        let (shape, options) =
            (self.setup.checker.root(subject), self.setup.checker.options(subject));
        let found = self.setup.checker.check(json.as_bytes(), shape, options).violations;
        let mut found = found.into_iter().flatten();
        let found = found.find(|it| it.kind.code() == Code::Depth);
        found.unwrap_or_else(|| Violation::new("", ViolationKind::Depth { max: MAX_DEPTH }))
    }

    /// Checks every element of an array.
    fn each(&mut self, name: &str, bytes: &[u8], subject: &Subject<'m>) -> Result<(), Failure> {
        let Some(elements) = elements(name, bytes)? else {
            // Where it is wrong, the walker knows best.
            return self.document(name, &Document { json: bytes, origin: Origin::File }, subject);
        };
        let mut start = Position::START;
        let masks = OnceCell::new();
        for (index, element) in elements.into_iter().enumerate() {
            start = start.advance(bytes, element.get().as_ptr() as usize - bytes.as_ptr() as usize);
            let origin = Origin::Part { file: bytes, start, index, masks: &masks };
            self.document(name, &Document { json: element.get().as_bytes(), origin }, subject)?;
        }
        Ok(())
    }

    /// Checks every element of a sequence.
    fn each_of_yaml(
        &mut self,
        name: &str,
        bytes: &[u8],
        converted: &yaml::Converted,
        subject: &Subject<'m>,
    ) -> Result<(), Failure> {
        let file = Yaml::new(bytes, converted);
        let elements = elements(name, converted.json.as_bytes())?.into_iter().flatten();
        for (index, element) in elements.enumerate() {
            let json = element.get();
            let base = json.as_ptr() as usize - converted.json.as_ptr() as usize;
            let element = Some(Element { index, base });
            let origin = Origin::Yaml { file: &file, element };
            self.document(name, &Document { json: json.as_bytes(), origin }, subject)?;
        }
        Ok(())
    }

    fn document(
        &mut self,
        name: &str,
        document: &Document<'_>,
        subject: &Subject<'m>,
    ) -> Result<(), Failure> {
        let shape = self.setup.checker.root(subject);
        let outcome =
            self.setup.checker.check(document.json, shape, self.setup.checker.options(subject));
        self.report.document(name, document, &outcome, subject, &self.setup.checker)
    }

    /// The shape: as the command line or the configuration says, as the document or its YAML says, or
    /// as the file is called. `None` if the file is skipped: it was found in a folder, and nothing
    /// says that it is a document of the model.
    fn subject(
        &mut self,
        path: &Path,
        json: &[u8],
        yaml: &str,
    ) -> Result<Option<Subject<'m>>, Failure> {
        let Setup { shapes, named, .. } = self.setup;
        let is_below = matches!(self.source, Source::Found | Source::Meant);
        // If its shape is named, what a file says of itself only matters below a folder.
        let schema = if is_below || named.is_none() { shapes::schema_of(json) } else { None };
        let is_schema = schema.as_deref().is_some_and(shapes::is_json_schema);
        if is_schema && is_below {
            self.report.skipped.schemas += 1;
            return Ok(None);
        }
        let said =
            || schema.as_deref().and_then(|it| shapes.at(it)).or_else(|| shapes.of_comment(yaml));
        let called = || shapes.called_after(path).filter(|_| !is_schema);
        let found = named.clone().or_else(said).or_else(called);
        if let Some(subject) = found.as_ref().filter(|_| !self.report.form().quiet) {
            self.setup.warn(subject);
        }
        if found.is_some() {
            return Ok(found);
        }
        let doubt = shapes.doubt(path, schema.as_deref(), yaml);
        if self.source != Source::Found {
            return Err(doubt.unwrap_or_else(|| unknown_shape(path, is_schema)));
        }
        if let Some(doubt) = doubt.filter(|_| !self.report.form().quiet) {
            output::warn_of(&doubt);
        }
        self.report.skipped.unknown += 1;
        Ok(None)
    }
}

/// That nothing says which shape a file should have.
fn unknown_shape(path: &Path, is_schema: bool) -> Failure {
    let is_of_messages = has_extension(path, &paths::OF_MESSAGES);
    let path = path.display();
    if is_schema {
        let message = format!("{path} is a JSON Schema, not a document");
        return Failure::with_help(
            message,
            "if it is to be checked, name its shape with `--shape`",
        );
    }
    if is_of_messages {
        return Failure::with_help(
            format!("{path} holds HTTP messages"),
            "check them with `--http`",
        );
    }
    Failure::with_help(
        format!("which shape {path} should have is not known"),
        "name it with `--shape` or in `shapewright.toml`, or call the file after its operation, such \
         as `create-ota-task.json`",
    )
}
