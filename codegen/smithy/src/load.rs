//! Loading: texts of any dialect → one assembled model.

mod file;
mod folder;

use std::io;
use std::path::{Path, PathBuf};

use crate::assemble::assemble;
pub use crate::assemble::{LINTS, Lint, own_checks, unsuppressed};
use crate::ast;
use crate::budget::{self, LIMIT, MAX_TEXT, MAX_TEXTS, Memory};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::map::HashSet;
use crate::model::Model;
use crate::node::Node;
use crate::read::smithy::{self, idl};
use crate::read::{c2j, json, size};
use crate::shape_id::ShapeId;
use crate::source::{FileId, Sources};
pub use folder::Below;

/// Collects texts and assembles them.
///
/// ```
/// use shapewright_smithy::load::Loader;
///
/// let text = "$version: \"2\"\nnamespace example\n\n@length(min: 1)\nstring Name\n";
/// let loaded = Loader::new().text("example.smithy", text).load();
/// let model = loaded.model.expect("a valid model");
/// assert!(model.shape("example#Name").is_some());
/// ```
#[derive(Debug, Default)]
pub struct Loader {
    texts: Vec<Input>,
    lints: Vec<String>,
}

/// A text that is to be read.
#[derive(Debug)]
struct Input {
    name: String,
    text: String,
    /// The name and text of the paginators that belong to a C2J model.
    paginators: Option<(String, String)>,
}

/// What loading gave.
#[derive(Debug)]
pub struct Loaded {
    /// The model; `None` if anything is an error.
    pub model: Option<Model>,
    /// The texts, for printing diagnostics.
    pub sources: Sources,
    /// Everything that was found, warnings included.
    pub diagnostics: Diagnostics,
}

impl Loader {
    /// No texts yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a text. Its name is what messages call it; its ending tells the dialect.
    #[must_use]
    pub fn text(mut self, name: impl Into<String>, text: impl Into<String>) -> Self {
        self.texts.push(Input { name: name.into(), text: text.into(), paginators: None });
        self
    }

    /// Adds the bytes of a text, plain or compressed with gzip.
    ///
    /// # Errors
    /// If they are not UTF-8, or longer than a limit, as of a [`file`](Self::file).
    pub fn bytes(self, name: impl Into<String>, bytes: Vec<u8>) -> io::Result<Self> {
        self.add(name.into(), file::text(bytes)?, None)
    }

    /// Adds a file, plain or compressed with gzip. Beside a C2J model, `service-2.json`, the file
    /// `paginators-1.json` is read as well, if there is one; `waiters-2.json` is not, because it
    /// says nothing about shapes.
    ///
    /// # Errors
    /// If it cannot be read, is not UTF-8, is longer than [`MAX_TEXT`], decompressed or not, or makes
    /// all texts together longer than [`MAX_TEXTS`].
    pub fn file(self, path: impl AsRef<Path>) -> io::Result<Self> {
        let path = path.as_ref();
        let text = file::read(path)?;
        self.add(path.display().to_string(), text, file::paginators_of(path)?)
    }

    fn add(
        mut self,
        name: String,
        text: String,
        paginators: Option<(String, String)>,
    ) -> io::Result<Self> {
        if self.length() + text.len() as u64 > MAX_TEXTS {
            let message = format!("with it, the model is longer than {MAX_TEXTS} bytes");
            return Err(io::Error::new(io::ErrorKind::InvalidData, message));
        }
        self.texts.push(Input { name, text, paginators });
        Ok(self)
    }

    /// Asks for a lint of [`LINTS`], by its identifier, that of its group, or that of what it finds.
    #[must_use]
    pub fn lint(mut self, id: impl Into<String>) -> Self {
        self.lints.push(id.into());
        self
    }

    /// The length of all texts, in bytes.
    fn length(&self) -> u64 {
        self.texts.iter().map(|input| input.text.len() as u64).sum()
    }

    /// The names of what was added, in order: texts, files, and the paginators that came with them.
    /// Build scripts tell cargo of the files.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.texts.iter().flat_map(|input| {
            let beside = input.paginators.as_ref().map(|(name, _)| &**name);
            [Some(&*input.name), beside].into_iter().flatten()
        })
    }

    /// The files of models below a folder, in order: what [`file`](Self::file) reads and is called
    /// `.smithy` or `.json`, with `.gz` or without; and JSON that is something else.
    ///
    /// # Errors
    /// The folder that cannot be listed, and why.
    pub fn models_below(folder: &Path) -> Result<Below, (PathBuf, io::Error)> {
        folder::models_below(folder)
    }

    /// Reads and assembles all of it. The order of the texts does not matter to the model but for
    /// the order of its shapes.
    pub fn load(self) -> Loaded {
        let mut sources = Sources::new();
        let mut diagnostics = Diagnostics::new();
        let mut files = Vec::new();
        let (length, count) = (self.length(), self.texts.len());
        if length > MAX_TEXTS {
            let message = format!("The model is longer than {MAX_TEXTS} bytes");
            diagnostics.push(Diagnostic::new(LIMIT, Severity::Error, None, message));
            return Loaded { model: None, sources, diagnostics };
        }
        let mut memory = Memory::of(length);
        for Input { name, text, paginators } in self.texts {
            if text.len() as u64 > MAX_TEXT {
                let message = format!("{name} is longer than {MAX_TEXT} bytes");
                diagnostics.push(Diagnostic::new(LIMIT, Severity::Error, None, message));
                continue;
            }
            let file = sources.add(name, text);
            let mut model = read(&sources, file, &mut diagnostics);
            if let (Some(model), Some((name, text))) = (&mut model, paginators) {
                let file = sources.add(name, text);
                if let Some(paginators) = json::read(&sources, file, &mut diagnostics) {
                    c2j::paginators::apply(model, &paginators);
                }
            }
            if let Some(model) = &model
                && size::take(model, &mut memory, &mut diagnostics).is_err()
            {
                break;
            }
            files.extend(model);
        }
        let are_whole = files.len() == count && files.iter().all(|file| file.is_whole);
        let is_past_limit = || diagnostics.iter().any(|found| found.id == LIMIT);
        if diagnostics.has_errors() && (!are_whole || is_past_limit()) {
            return Loaded { model: None, sources, diagnostics };
        }
        // What was read is assembled in spite of mistakes in the text, to find others in the same run.
        let mut incomplete: Vec<ShapeId> =
            files.iter_mut().flat_map(|file| std::mem::take(&mut file.incomplete)).collect();
        incomplete.extend(made_for(&files, &incomplete));
        let lost: HashSet<String> =
            files.iter_mut().flat_map(|file| std::mem::take(&mut file.lost)).collect();
        let incomplete: HashSet<ShapeId> = incomplete.into_iter().collect();
        let known = diagnostics.len();
        let (sources, model) = assemble(sources, files, &self.lints, &mut diagnostics);
        if !incomplete.is_empty() || !lost.is_empty() {
            diagnostics.retain_from(known, |found| {
                !is_about(found, &incomplete) && !speaks_of(found, &lost)
            });
        }
        Loaded { model, sources, diagnostics }
    }
}

/// The shapes that take members of resources that were read in part.
fn made_for(files: &[ast::Model], incomplete: &[ShapeId]) -> Vec<ShapeId> {
    let incomplete: HashSet<&str> = incomplete.iter().map(ShapeId::name).collect();
    let is_incomplete = |reference: &ast::Reference| {
        budget::step(1);
        incomplete.contains(reference.text.rsplit('#').next().unwrap_or_default())
    };
    let shapes = files.iter().flat_map(|file| &file.shapes);
    let shapes = shapes.filter(|shape| shape.for_resource.as_ref().is_some_and(is_incomplete));
    shapes.map(|shape| shape.id.clone()).collect()
}

/// The identifier of references to nothing.
const TARGET: &str = "Target";

/// Whether a problem may come of one of the shapes that were read in part.
fn is_about(found: &Diagnostic, incomplete: &HashSet<ShapeId>) -> bool {
    budget::step(1);
    let is_its_own = found.shape.as_ref().is_some_and(|it| incomplete.contains(&it.container()));
    // Messages speak of `a#B` and `a#B$c`.
    let mut quoted = found.message.split('`').skip(1).filter_map(|it| it.split('$').next());
    // What a member refers to was read.
    found.id != TARGET && (is_its_own || quoted.any(|id| incomplete.contains(id)))
}

/// Whether a problem may come of a shape whose statement could not be read, because it speaks of one
/// of these names.
fn speaks_of(found: &Diagnostic, lost: &HashSet<String>) -> bool {
    let is_lost = |id: &str| {
        let name = id.rsplit('#').next().unwrap_or(id);
        lost.contains(name.split('$').next().unwrap_or(name))
    };
    let quoted = || found.message.split('`').skip(1).step_by(2);
    !lost.is_empty()
        && (found.shape.as_ref().is_some_and(|it| is_lost(it.name())) || quoted().any(is_lost))
}

/// Reads a text in the dialect that its name's ending tells, or, of JSON, its content.
fn read(sources: &Sources, file: FileId, diagnostics: &mut Diagnostics) -> Option<ast::Model> {
    let source = sources.file(file);
    if !is_json(source.name(), source.text()) {
        return Some(idl::read(sources, file, diagnostics));
    }
    let root = json::read(sources, file, diagnostics)?;
    if is_c2j(&root) {
        let memory = &mut Memory::of(source.text().len() as u64);
        if memory.take(size::of_c2j(&root)).is_err() {
            let message = memory.message();
            diagnostics.push(Diagnostic::new(LIMIT, Severity::Error, Some(root.span), message));
            return None;
        }
        return c2j::from_node(file, &root, diagnostics);
    }
    smithy::ast::from_node(root, file, diagnostics)
}

/// Whether a text is JSON: by the ending of its name, that of compression left aside, or by its
/// first character where the name has none.
fn is_json(name: &str, text: &str) -> bool {
    Path::new(name.strip_suffix(".gz").unwrap_or(name)).extension().map_or_else(
        || text.trim_start().starts_with('{'),
        |extension| extension.eq_ignore_ascii_case("json"),
    )
}

/// Whether a JSON value is a model of AWS's own format and not Smithy's.
fn is_c2j(root: &Node) -> bool {
    let is_said = |key| root.get("metadata").is_some_and(|metadata| metadata.get(key).is_some());
    root.get("smithy").is_none() && (is_said("protocol") || is_said("endpointPrefix"))
}
