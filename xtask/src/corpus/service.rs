//! One service through every stage.

use std::time::{Duration, Instant};

use shapewright_codegen::emit;
use shapewright_codegen::emit::{json_schema, rust};
use shapewright_smithy::assemble::assemble;
use shapewright_smithy::diagnostic::{Diagnostics, Severity};
use shapewright_smithy::load::Loader;
use shapewright_smithy::resolve::resolve_all;
use shapewright_smithy::source::Sources;
use shapewright_smithy::write::{ast, idl};
use shapewright_smithy::{Model, read};

use crate::botocore::Service;
use crate::usage;

/// A stage whose time is measured.
#[derive(Clone, Copy)]
pub(super) enum Stage {
    Load,
    Schemas,
    MetaSchema,
    Rust,
    Syntax,
    Idl,
}

impl Stage {
    pub(super) const ALL: [Self; 6] =
        [Self::Load, Self::Schemas, Self::MetaSchema, Self::Rust, Self::Syntax, Self::Idl];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Load => "read and assemble",
            Self::Schemas => "emit schemas",
            Self::MetaSchema => "check schemas",
            Self::Rust => "emit Rust",
            Self::Syntax => "parse Rust",
            Self::Idl => "write and read IDL",
        }
    }
}

/// What came of a service.
#[derive(Default)]
pub(super) struct Outcome {
    pub(super) name: String,
    pub(super) problems: Vec<String>,
    pub(super) shapes: usize,
    pub(super) schemas: usize,
    pub(super) rust_files: usize,
    spent: [Duration; Stage::ALL.len()],
}

impl Outcome {
    pub(super) fn spent(&self, stage: Stage) -> Duration {
        self.spent[stage as usize]
    }

    fn timed<T>(&mut self, stage: Stage, work: impl FnOnce() -> T) -> T {
        let (start, before) = (Instant::now(), usage::thread_time());
        let result = work();
        // Other processes do not count, where the system can tell.
        let taken =
            before.zip(usage::thread_time()).map(|(before, after)| after.saturating_sub(before));
        self.spent[stage as usize] += taken.unwrap_or_else(|| start.elapsed());
        result
    }

    fn wrong(&mut self, what: &str, diagnostics: &Diagnostics) {
        let errors = diagnostics.iter().filter(|it| it.severity == Severity::Error);
        self.problems.extend(errors.map(|it| format!("{what}: {} [{}]", it.message, it.id)));
    }
}

/// Takes a service through every stage, that of the IDL only if asked to.
pub(super) fn run(service: &Service, idl: bool) -> Outcome {
    let mut outcome = Outcome { name: service.name.clone(), ..Outcome::default() };
    let Some(model) = load(service, &mut outcome) else { return outcome };
    outcome.shapes = model.shapes.len();
    schemas(&model, &mut outcome);
    rust(&model, &mut outcome);
    if idl {
        round_trip(&model, &mut outcome);
    }
    outcome
}

fn load(service: &Service, outcome: &mut Outcome) -> Option<Model> {
    let loaded =
        outcome.timed(Stage::Load, || Loader::new().file(&service.model).map(Loader::load));
    match loaded {
        Ok(loaded) => {
            outcome.wrong("read", &loaded.diagnostics);
            loaded.model
        }
        Err(error) => {
            outcome.problems.push(format!("read: {error}"));
            None
        }
    }
}

fn schemas(model: &Model, outcome: &mut Outcome) {
    let emit = || json_schema::emit(&resolve_all(model).api, &json_schema::Options::default());
    let files = match outcome.timed(Stage::Schemas, emit) {
        Ok(files) => files,
        Err(diagnostics) => return outcome.wrong("schemas", &diagnostics),
    };
    outcome.schemas = files.len();
    let problems = outcome.timed(Stage::MetaSchema, || {
        files.iter().filter_map(|(path, text)| meta_schema(path, text)).collect::<Vec<_>>()
    });
    outcome.problems.extend(problems);
}

/// What the meta-schema says against a schema.
fn meta_schema(path: &str, text: &str) -> Option<String> {
    let schema = match serde_json::from_str(text) {
        Ok(schema) => schema,
        Err(error) => return Some(format!("{path}: {error}")),
    };
    let error = jsonschema::meta::validate(&schema).err()?;
    Some(format!("{path}: {}: {error}", error.instance_path()))
}

fn rust(model: &Model, outcome: &mut Outcome) {
    let options = rust::Options::default();
    let files =
        match outcome.timed(Stage::Rust, || emit::rust::emit(&resolve_all(model).api, &options)) {
            Ok(files) => files,
            Err(diagnostics) => return outcome.wrong("Rust", &diagnostics),
        };
    outcome.rust_files = files.len();
    let problems = outcome.timed(Stage::Syntax, || {
        let parse = |(path, text): (&String, &String)| {
            syntax_error(text).map(|error| format!("{path}: {error}"))
        };
        files.iter().filter_map(parse).collect::<Vec<_>>()
    });
    outcome.problems.extend(problems);
}

/// Parses a file. Piece by piece, since trees that fit the caches take less time; what is not well
/// in pieces is parsed as a whole.
fn syntax_error(text: &str) -> Option<syn::Error> {
    let is_well = |(index, piece)| {
        syn::parse_file(piece).is_ok_and(|file| index == 0 || file.attrs.is_empty())
    };
    if pieces(text).enumerate().all(is_well) { None } else { syn::parse_file(text).err() }
}

/// The parts of a file of some kilobytes, each of which ends after a closing brace of an item.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    const BYTES: usize = 2 << 10;
    const END: &str = "\n}\n";
    let mut rest = text;
    std::iter::from_fn(move || {
        let mut ends = rest.match_indices(END).map(|(at, end)| at + end.len());
        let end = ends.find(|end| *end >= BYTES).unwrap_or(rest.len());
        let (piece, others) = rest.split_at(end);
        rest = others;
        (!piece.is_empty()).then_some(piece)
    })
}

/// Writes the model as IDL, reads that, and compares.
fn round_trip(model: &Model, outcome: &mut Outcome) {
    let options = idl::Options { documentation: idl::Documentation::Exact, ..Default::default() };
    let (again, diagnostics) = outcome.timed(Stage::Idl, || {
        let (mut sources, mut diagnostics) = (Sources::new(), Diagnostics::new());
        let mut files = Vec::new();
        for (name, text) in idl::emit(model, &options) {
            let file = sources.add(name, text);
            files.push(read::smithy::idl::read(&sources, file, &mut diagnostics));
        }
        let (_, model) = assemble(sources, files, &[], &mut diagnostics);
        (model, diagnostics)
    });
    outcome.wrong("IDL", &diagnostics);
    let flat = ast::Options::default();
    let again = again.map(|model| ast::emit(&model, &flat));
    if again.is_some_and(|again| again != ast::emit(model, &flat)) {
        outcome.problems.push("IDL: it is read as another model".to_owned());
    }
}
