//! `shapewright check`: documents against a shape.
//!
//! [`shapes`] decides on the shape, [`document`] on what a file holds; [`report`] prints what the
//! walker of `shapewright-validate` finds, for people or machines. [`lines`] does the same for files
//! of any length.

mod document;
mod hidden;
mod http;
mod human;
mod input;
#[cfg(test)]
mod linear;
mod lines;
mod machine;
mod masks;
mod policy;
mod position;
mod report;
mod sarif;
pub(crate) mod shapes;
mod yaml;

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use serde_json::value::RawValue;
use shapewright_codegen::emit::shape_graph;
use shapewright_smithy::Model;
use shapewright_validate::shape::{Shape, ShapeGraph};
use shapewright_validate::walk::{self, Options, Outcome, Profile, View};
use shapewright_validate::{Code, Policy, Violation, ViolationKind, Violations};

use crate::Status;
use crate::arguments::{CheckArguments, ProfileArgument, ViewArgument};
use crate::budget::{MAX_DEPTH, MAX_FILE, MAX_FINDINGS};
use crate::failure::Failure;
use crate::models;
use crate::{names, output, read};
use document::{Document, Origin, Yaml};
use masks::Plans;
use position::Position;
use report::{Form, Report};
use shapes::{Shapes, Subject};

pub(crate) use input::Input;

/// Checks every file.
pub(crate) fn run(arguments: &CheckArguments, quiet: bool) -> Result<Status, Failure> {
    if arguments.http {
        return http::run(arguments, quiet);
    }
    models::read_once(arguments.model.model.iter().chain(&arguments.files))?;
    let model = models::needed(&arguments.model.model)?;
    let policy = policy::of(arguments)?;
    let (graph, unenforced) = shape_graph::of_model(&model);
    let shapes = Shapes::new(&model);
    let named = arguments.shape.as_deref().map(|name| shapes.named(name)).transpose()?;
    if !quiet && let Some(subject) = &named {
        let concerned =
            unenforced.iter().filter(|found| found.shape.as_ref() == Some(&subject.shape.id));
        concerned.for_each(|found| output::warn(found, &model.sources));
    }
    let mut run = Run {
        arguments,
        checker: Checker::new(&model, &graph, policy, strictness(arguments)),
        shapes,
        named,
        report: Report::new(Form { format: arguments.format, quiet }),
    };
    let done = arguments.files.iter().try_for_each(|argument| run.argument(argument));
    run.report.finish(done)
}

fn strictness(arguments: &CheckArguments) -> Strictness {
    let profile = arguments.profile.map(|profile| match profile {
        ProfileArgument::Authoring => Profile::Authoring,
        ProfileArgument::Wire => Profile::Wire,
        ProfileArgument::Reading => Profile::Reading,
    });
    let view = arguments.view.map(|view| match view {
        ViewArgument::Whole => View::Whole,
        ViewArgument::Body => View::Body,
    });
    let max = if arguments.max == 0 { MAX_FINDINGS } else { arguments.max.min(MAX_FINDINGS) };
    Strictness { profile, view, max }
}

/// A folder is no document, and which of its files are is not known.
fn no_folder(path: &Path, name: &str) -> Result<(), Failure> {
    if path.is_dir() {
        let help = format!("name its files, such as `{}/*.json`", name.trim_end_matches('/'));
        return Err(Failure::with_help(format!("{name} is a folder"), help));
    }
    Ok(())
}

/// All that a file holds.
fn whole(file: impl Read, name: &str) -> Result<Vec<u8>, Failure> {
    read::all(file, name, MAX_FILE).map_err(|failure| {
        failure.or_help("write a document on every line, and check it with `--ndjson`")
    })
}

/// Whether a file is called YAML.
fn is_yaml(path: &Path) -> bool {
    path.extension().is_some_and(|it| it == "yaml" || it == "yml")
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

/// One run of the command.
struct Run<'m> {
    arguments: &'m CheckArguments,
    checker: Checker<'m>,
    shapes: Shapes<'m>,
    named: Option<Subject<'m>>,
    report: Report,
}

impl<'m> Run<'m> {
    /// Checks what an argument names. What cannot be checked is said, and the rest goes on.
    fn argument(&mut self, argument: &str) -> Result<(), Failure> {
        if argument == "-" {
            let done = self.standard_input();
            return done.or_else(|failure| self.report.failed(failure));
        }
        let paths = match names::expand(argument) {
            Ok(paths) => paths,
            Err(failure) => return self.report.failed(failure),
        };
        for path in &paths {
            self.file(path).or_else(|failure| self.report.failed(failure))?;
        }
        Ok(())
    }

    fn standard_input(&mut self) -> Result<(), Failure> {
        if self.arguments.ndjson {
            let subject = self.subject(Path::new("-"), b"", "")?;
            return lines::check(self, io::stdin(), "<stdin>", None, &subject);
        }
        let bytes = whole(io::stdin().lock(), "<stdin>")?;
        self.bytes("<stdin>", Path::new("-"), &bytes)
    }

    fn file(&mut self, path: &Path) -> Result<(), Failure> {
        let name = path.display().to_string();
        no_folder(path, &name)?;
        let file = fs::File::open(path).map_err(|error| Failure::io("read", &name, &error))?;
        if self.arguments.ndjson {
            let about = file.metadata().ok().filter(fs::Metadata::is_file);
            let length = about.map(|about| about.len());
            let subject = self.subject(path, b"", "")?;
            return lines::check(self, file, &name, length, &subject);
        }
        let bytes = whole(file, &name)?;
        self.bytes(&name, path, &bytes)
    }

    /// Checks what a file holds.
    fn bytes(&mut self, name: &str, path: &Path, bytes: &[u8]) -> Result<(), Failure> {
        // Of YAML, what is JSON is best read as such.
        let is_json = || serde_json::from_slice::<&RawValue>(bytes).is_ok();
        if (self.arguments.yaml || is_yaml(path)) && !is_json() {
            return self.yaml(name, path, bytes);
        }
        let subject = self.subject(path, bytes, "")?;
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
                let subject = self.subject(path, b"", &text)?;
                return self.syntax(name, bytes, &problem, &subject);
            }
        };
        let subject = self.subject(path, converted.json.as_bytes(), &text)?;
        if self.arguments.each {
            return self.each_of_yaml(name, bytes, &converted, &subject);
        }
        let file = Yaml::new(bytes, &converted);
        let origin = Origin::Yaml { file: &file, base: None };
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
        let has_secrets = self.checker.plans(subject).is_some_and(|plans| plans.has_secrets());
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
        self.report.document(name, &document, &outcome, subject, &self.checker)
    }

    /// The violation of a value that is nested too deeply: the walker knows the path of the same JSON.
    fn too_deep(&self, json: &str, subject: &Subject<'m>) -> Violation {
        let (shape, options) = (self.checker.root(subject), self.checker.options(subject));
        let found = self.checker.check(json.as_bytes(), shape, options).violations;
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
        for element in elements(name, converted.json.as_bytes())?.into_iter().flatten() {
            let json = element.get();
            let base = json.as_ptr() as usize - converted.json.as_ptr() as usize;
            let origin = Origin::Yaml { file: &file, base: Some(base) };
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
        let shape = self.checker.root(subject);
        let outcome = self.checker.check(document.json, shape, self.checker.options(subject));
        self.report.document(name, document, &outcome, subject, &self.checker)
    }

    /// The shape: as the command line says, as the document or its YAML says, or as the file is
    /// called.
    fn subject(&self, path: &Path, json: &[u8], yaml: &str) -> Result<Subject<'m>, Failure> {
        if let Some(subject) = &self.named {
            return Ok(subject.clone());
        }
        let said = self.shapes.of_schema(json).or_else(|| self.shapes.of_comment(yaml));
        let found = said.or_else(|| self.shapes.called_after(path));
        found.ok_or_else(|| {
            Failure::with_help(
                format!("which shape {} should have is not known", path.display()),
                "name it with `--shape`, or call the file after its operation, such as \
                 `create-ota-task.json`",
            )
        })
    }
}
